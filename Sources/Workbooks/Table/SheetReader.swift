// SheetReader.swift: the rows of a sheet, one after the other.

import SourceText
import ZIP

/// Reads `sheet1.xml` row by row.
struct SheetReader: Sendable {
  /// The part may have so many bytes.
  static let longestPart = 1 << 31
  /// A row may have so many bytes of text.
  private static let longestRow = 1 << 20

  /// So many rows and comments are named.
  static let namedRows = 20

  private enum CellType { case number, sharedString, text, inlineString, boolean, asItStands }

  private var scanner: XMLScanner
  private var strings: SharedStrings
  private let styles: CellStyles
  private let since1904: Bool
  private var isInData = false
  private var row = 0
  private var column = 0
  private var raw: [UInt8] = []
  private var formula: [UInt8] = []

  /// The first row with something in it; 0 before it.
  private(set) var firstRow = 0
  /// Merged cells that have a part in the first row, and such as are merged over several rows below it: known when all has
  /// been read.
  private(set) var mergedHeader: CellRange?
  private(set) var mergedRows: CellRange?
  /// How many rows with something in them are not shown.
  private(set) var hiddenRows = 0
  /// The first rows with a cell that is struck through.
  private(set) var struckRows: [Int] = []

  init(
    _ part: String, of archive: Archive, _ strings: SharedStrings, _ styles: CellStyles, since1904: Bool
  ) throws(FileError) {
    scanner = try XMLScanner(part, of: archive, limit: Self.longestPart)
    (self.strings, self.styles, self.since1904) = (strings, styles, since1904)
  }

  /// Reads the next row of the file, and gives its cells that are not empty to `take`: each one's column,
  /// from 1, and its text. Returns the row's number; nil behind the last.
  mutating func next(_ take: (_ column: Int, _ text: [UInt8]) -> Void) throws(FileError) -> Int? {
    while true {
      switch try scanner.next() {
      case .finished: return nil
      case .start where isInData && scanner.name == .row:
        try readRow(take)
        return row
      case .start where scanner.name == .sheetData: isInData = true
      case .end where scanner.name == .sheetData: isInData = false
      case .start where !isInData && scanner.name == .mergedCells: noteMerged()
      default: break
      }
    }
  }

  private mutating func noteMerged() {
    guard let range = scanner.attribute(.range).flatMap({ CellRange($0) }) else { return }
    if range.first.row <= firstRow, range.last.row >= firstRow {
      mergedHeader = mergedHeader ?? range
    } else if range.first.row > firstRow, range.last.row > range.first.row {
      mergedRows = mergedRows ?? range
    }
  }

  private mutating func readRow(_ take: (Int, [UInt8]) -> Void) throws(FileError) {
    let number = scanner.attribute(.reference) == nil ? row + 1 : scanner.number(.reference) ?? 0
    guard number > row, number <= CellReference.lastRow else {
      throw scanner.damaged("has a row that cannot be behind row \(row)")
    }
    row = number
    column = 0
    let isHidden = scanner.isTrue(.hidden)
    var (length, text) = (0, [UInt8]())
    let outer = scanner.depth - 1
    while true {
      switch try scanner.next() {
      case .start where scanner.name == .cell:
        text.removeAll(keepingCapacity: true)
        try readCell(into: &text)
        if !text.isEmpty { take(column, text) }
        length += text.count
        guard length <= Self.longestRow else { throw scanner.damaged("has more than 1 MiB in row \(row)") }
      case .start: try scanner.skip()
      case .end where scanner.depth == outer:
        if isHidden, length > 0 { hiddenRows += 1 }
        if firstRow == 0, length > 0 { firstRow = row }
        return
      case .finished: return
      default: break
      }
    }
  }

  private mutating func readCell(into text: inout [UInt8]) throws(FileError) {
    var place = CellReference(column: column + 1, row: row)
    if let reference = scanner.attribute(.reference) {
      guard let named = CellReference(reference), named.row == row, named.column > column else {
        throw scanner.damaged("has a cell in row \(row) that is not in its place")
      }
      place = named
    }
    guard place.column <= CellReference.lastColumn else {
      throw scanner.damaged("has too many columns in row \(row)")
    }
    column = place.column
    let type = cellType
    let style = scanner.number(.style) ?? 0
    raw.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    var hasFormula = false
    let outer = scanner.depth - 1
    while true {
      switch try scanner.next() {
      case .start where scanner.name == .value: try scanner.appendContent(to: &raw)
      case .start where scanner.name == .inlineString: try scanner.appendRichText(to: &raw)
      case .start where scanner.name == .formula:
        hasFormula = true
        try scanner.appendContent(to: &formula)
      case .start: try scanner.skip()
      case .end where scanner.depth == outer, .finished:
        if raw.isEmpty, hasFormula, type != .text {
          // Nobody has worked it out: what would stand here is not known.
          text += [UInt8(ascii: "=")] + formula
        } else {
          try appendValue(type, style, at: place, to: &text)
          if !text.isEmpty, styles.isStruck(style), struckRows.last != row, struckRows.count < Self.namedRows
          {
            struckRows.append(row)
          }
        }
        return
      default: break
      }
    }
  }

  private var cellType: CellType {
    guard let type = scanner.attribute(.cellType), let first = type.first else { return .number }
    switch (first, type.count) {
    case (UInt8(ascii: "s"), 1): return .sharedString
    case (UInt8(ascii: "s"), _): return .text
    case (UInt8(ascii: "i"), _): return .inlineString
    case (UInt8(ascii: "b"), _): return .boolean
    case (UInt8(ascii: "n"), _): return .number
    default: return .asItStands
    }
  }

  private mutating func appendValue(
    _ type: CellType, _ style: Int, at place: CellReference, to text: inout [UInt8]
  ) throws(FileError) {
    guard !raw.isEmpty else { return }
    switch type {
    case .number: appendNumber(trimmed, styles[style], since1904: since1904, to: &text)
    case .sharedString:
      let number = Int(String(decoding: trimmed, as: UTF8.self)) ?? -1
      guard number >= 0, number < strings.count else {
        throw scanner.damaged("names a text that the workbook has not, in \(place)")
      }
      try strings.append(number, to: &text)
    case .text:
      text += raw
      resolveEscapes(in: &text, from: 0)
    case .inlineString: text += raw
    case .boolean:
      text +=
        trimmed.elementsEqual("0".utf8) || trimmed.elementsEqual("false".utf8) ? "FALSE".utf8 : "TRUE".utf8
    case .asItStands:
      // An error such as #N/A, or a day as ISO 8601 has it.
      let midnight = Array("T00:00:00".utf8)
      text +=
        trimmed.suffix(midnight.count).elementsEqual(midnight) ? trimmed.dropLast(midnight.count) : trimmed
    }
  }

  /// The value without blanks around it.
  private var trimmed: ArraySlice<UInt8> {
    var value = raw[...]
    while let first = value.first, first <= UInt8(ascii: " ") { value.removeFirst() }
    while let last = value.last, last <= UInt8(ascii: " ") { value.removeLast() }
    return value
  }
}
