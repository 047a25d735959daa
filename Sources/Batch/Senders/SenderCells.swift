// SenderCells.swift: what a cell of a row holds: data, several values, or something that is none.

import SourceText
import Tables

extension SenderReader {
  /// A cell that holds data; what else it holds is a fault, or nothing where the field may be empty.
  @inline(__always)
  mutating func cell(_ row: TableRow, _ column: SenderColumn) -> Cell {
    cell(row, column, at: columns[column])
  }

  /// The cell of one of several columns of a kind.
  @inline(__always)
  mutating func cell(_ row: TableRow, _ column: SenderColumn, at index: Int) -> Cell {
    let cell = unwrapped(row[index])
    let content = CellContent(of: cell, oddCells)
    guard content == .data else { return meaning(of: cell, content, column) }
    return joinsValues ? firstValue(of: cell, column) : cell
  }

  /// The first of several values that Google Contacts and others join: `1 High Street ::: 2 Low Road`.
  @inline(never)
  private mutating func firstValue(of cell: Cell, _ column: SenderColumn) -> Cell {
    guard var end = ":::".withBytes({ cell.firstPlace(of: $0) }) else { return cell }
    warnings.append("the \(column.words) has several values; the first is written")
    while end > 0, cell[end - 1] <= blank { end -= 1 }
    return cell.part(0..<end)
  }

  @inline(never)
  private mutating func meaning(of cell: Cell, _ content: CellContent, _ column: SenderColumn) -> Cell {
    let nothing = Cell()
    let isAddress = column == .street || column == .city
    let isNeeded =
      column == .firstName || column == .lastName || column == .name
      || (isAddress && isPostal && (!usesInitials || column == .city))
    switch content {
    case .data: return cell
    case .note where [.email, .phone, .group, .language].contains(column):
      let text = cell.line
      if columns.words.check.notes.note(inText: text) != nil {
        isMarked = true
        faults.append("the \(column.words) says '\(quotable(text))'")
      } else {
        warnings.append("the \(column.words) says '\(quotable(text))', and is left out")
      }
      return nothing
    // A column for regions is looked at with its country.
    case .note where column == .region, .doubtful where column == .region: return cell
    case .note: faults.append("the \(column.words) says '\(text(of: cell))'")
    case .openQuote: faults.append("the \(column.words) has a quotation mark that is never closed")
    case .formula where column == .phone:
      // A telephone number with brackets, such as +1 (617) 555-0100; it never costs the letter.
      if cell.first != UInt8(ascii: "="), cell.contains(where: isDigit) { return cell }
      warnings.append("the telephone number is a formula, '\(text(of: cell))', and is left out")
      return nothing
    case .formula: faults.append("the \(column.words) is a formula, '\(text(of: cell))'")
    case .errorValue:
      guard isNeeded || column == .postcode || column == .postcodeCity || column == .houseNumber else {
        warnings.append("the \(column.words) is '\(text(of: cell))', and is left out")
        return nothing
      }
      faults.append("the \(column.words) is an error of the spreadsheet, '\(text(of: cell))'")
    case .doubtful
    where column == .lastName || column == .firstName || column == .city || column == .country:
      warnings.append("the \(column.words) is '\(text(of: cell))': see whether that is meant")
    case .absent, .doubtful:
      guard isNeeded else { return nothing }
      faults.append("the \(column.words) is '\(text(of: cell))'")
    }
    return cell
  }

  /// A cell as a text for messages.
  func text(of cell: Cell) -> String { quotable(cell.line) }
}
