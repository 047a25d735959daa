// AddressTables.swift: tables of officials made blocks: "Official | Address | Fax" above "Mr Otto Example | ... | ...".

import SourceText

/// Makes each row of a table below the heading of the addresses a block of lines.
struct AddressTables {
  let words: SheetWords

  /// The cells of each row below one another; what stands below the heading of a contact or salutation gets it as label.
  func lines(_ lines: [RawLine]) -> [RawLine] {
    var result: [RawLine] = []
    var place = 0
    while place < lines.count {
      let heading = cells(of: lines[place].text)
      guard heading.count > 1, heading.allSatisfy(isHeading), words.isBelowAppeals(lines[..<place]) else {
        result.append(lines[place])
        place += 1
        continue
      }
      if let last = result.last, isRuler(last) { result.removeLast() }
      let table = lines[(place + 1)...].prefix {
        (2...heading.count).contains(cells(of: $0.text).count) || isRuler($0)
      }
      // Between rulers a row may have several lines.
      let ruled = table.split(whereSeparator: isRuler).map(Array.init)
      let rows = ruled.count > 1 ? ruled : ruled.flatMap { $0.map { [$0] } }
      for row in rows { result += block(of: row, heading) }
      place = table.endIndex
    }
    return result
  }

  private func block(of row: [RawLine], _ heading: [String]) -> [RawLine] {
    let columns = heading.indices.flatMap { column in
      row.compactMap { line -> RawLine? in
        let cells = cells(of: line.text)
        guard column < cells.count, case let cell = cells[column],
          cell.contains(where: \.isLetter) || cell.count > 4
        else { return nil }
        return RawLine(number: line.number, text: labelled(cell, heading[column]))
      }
    }
    return columns + [RawLine(number: row.last?.number ?? 0, text: "")]
  }

  private func labelled(_ cell: String, _ heading: String) -> String {
    guard let label = label(of: heading), label.label == .salutation || label.label.contactType != nil,
      LineClassifier(words: words).label(of: cell) == nil, ContactShape(cell) != .email
    else { return cell }
    return "\(label.words): \(cell)"
  }

  /// The label that a heading is, or the first of "Fax / E-mail".
  private func label(of heading: String) -> FoundLabel? {
    LineClassifier(words: words).label(of: heading.prefix { $0 != "/" }.trimmed + ":")
  }

  private func isHeading(_ cell: String) -> Bool {
    let tokens = cell.words
    return tokens.count < 5 && !tokens.isEmpty
      && (tokens.allSatisfy { words.has($0, "columns", "ands") } || label(of: cell)?.value == "")
  }

  private func isRuler(_ line: RawLine) -> Bool { PeopleTables.isRuler(line.text.trimmed) }

  /// The cells of a line between bars or tabs, empty ones too; where blanks part them, an empty cell is not seen.
  private func cells(of text: String) -> [String] {
    let text = text.trimmed
    guard text.contains("|") || text.contains("\t") else { return [] }
    let mark: Character = text.contains("|") ? "|" : "\t"
    let inside = text.dropFirst(text.hasPrefix("|") ? 1 : 0).dropLast(text.hasSuffix("|") ? 1 : 0)
    return inside.split(separator: mark, omittingEmptySubsequences: false).map(\.trimmed)
  }
}

extension SheetWords {
  /// Whether the lines above name those to whom the appeals of a sheet go.
  func isBelowAppeals(_ above: ArraySlice<RawLine>) -> Bool {
    let classifier = LineClassifier(words: self)
    for text in above.reversed().lazy.map(\.text.trimmed) {
      if numberOpening(text) != nil { return false }
      if [.appeals, .datedAppeals].contains(classifier.label(of: text)?.label) { return true }
    }
    return false
  }
}
