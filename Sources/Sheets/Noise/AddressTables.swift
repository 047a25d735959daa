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
      let isTable = heading.count > 1 && heading.allSatisfy(isHeading)
      let turned = isTable ? nil : turned(lines[place...])
      guard isTable || turned != nil, words.isBelowAppeals(lines[..<place]) else {
        result.append(lines[place])
        place += 1
        continue
      }
      let table = lines[(place + 1)...].prefix {
        (2...heading.count).contains(cells(of: $0.text).count) || isRuler($0)
      }
      if let last = result.last, isRuler(last) { result.removeLast() }
      // Between rulers a row may have several lines.
      let ruled = table.split(whereSeparator: isRuler).map(Array.init)
      let rows = ruled.count > 1 ? ruled : ruled.flatMap { $0.map { [$0] } }
      result += turned ?? rows.flatMap { block(of: $0, heading) }
      place = table.endIndex
    }
    return result
  }

  /// The blocks of a table that lies on its side: "Name | Mr Otto Example | Ms Rosa Example" above "Fax | ... | ...".
  private func turned(_ lines: ArraySlice<RawLine>) -> [RawLine]? {
    let count = lines.first.map { cells(of: $0.text).count } ?? 0
    guard count > 2 else { return nil }
    let rows = lines.prefix { cells(of: $0.text).count == count || isRuler($0) }.filter { !isRuler($0) }
    let names = rows.map { cells(of: $0.text)[0] }
    guard rows.count > 2, names.dropFirst().allSatisfy(isHeading), names[0].isEmpty || isHeading(names[0])
    else { return nil }
    return (1..<count).flatMap { column in
      zip(rows, names).flatMap { part(cells(of: $0.text)[column], below: $1, at: $0.number) }
        + [RawLine(number: rows[rows.count - 1].number, text: "")]
    }
  }

  private func block(of row: [RawLine], _ heading: [String]) -> [RawLine] {
    let columns = heading.indices.flatMap { column in
      row.flatMap { line in
        let cells = cells(of: line.text)
        return column < cells.count ? part(cells[column], below: heading[column], at: line.number) : []
      }
    }
    return columns + [RawLine(number: row.last?.number ?? 0, text: "")]
  }

  /// The lines of a cell that says anything.
  private func part(_ cell: String, below heading: String, at number: Int) -> [RawLine] {
    cell.parts(at: "<br>", "<br/>", " · ").map(\.trimmed).filter {
      $0.contains(where: \.isLetter) || $0.count > 4
    }
    .map { RawLine(number: number, text: labelled($0, heading)) }
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

  /// The cells of a line between bars or tabs, empty ones too. Blanks part none: an empty cell would not be seen.
  private func cells(of text: String) -> [String] {
    let text = text.trimmed
    guard let mark = (["|", "\t"] as [Character]).first(where: { text.contains($0) }) else { return [] }
    let inside = text.dropFirst(text.hasPrefix("|") ? 1 : 0).dropLast(text.hasSuffix("|") ? 1 : 0)
    return inside.split(separator: mark, omittingEmptySubsequences: false).map(\.trimmed)
  }
}

extension SheetWords {
  /// Whether the lines above name those to whom the appeals of a sheet go.
  func isBelowAppeals(_ above: ArraySlice<RawLine>) -> Bool {
    let classifier = LineClassifier(words: self)
    for text in above.reversed().lazy.map({ $0.text.trimming("#* ") }) {
      if numberOpening(text) != nil { return false }
      if [.appeals, .datedAppeals].contains(classifier.label(of: text)?.label) { return true }
    }
    return false
  }
}
