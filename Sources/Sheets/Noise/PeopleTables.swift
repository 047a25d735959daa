// PeopleTables.swift: tables of people made lines of their own: "Name | Age" above "Rosa Example | 31".

import SourceText

/// Makes each row of a table whose first column is of names a line with the label of that column.
struct PeopleTables {
  let words: SheetWords

  /// `Name: Rosa Example (31, Nairobi)` for each row below a heading; lines of other tables stay.
  func lines(_ lines: [RawLine]) -> [RawLine] {
    var result: [RawLine] = []
    var heading: [String] = []
    let classifier = LineClassifier(words: words)
    for (place, line) in lines.enumerated() {
      let cells = Self.cells(of: line.text)
      if line.isBlank || cells.count < 2 && !heading.isEmpty && !Self.isRuler(line.text) { heading = [] }
      if !heading.isEmpty {
        if let row = row(cells, heading) {
          result.append(RawLine(number: line.number, text: row, startsPage: line.startsPage))
        } else if !Self.isRuler(line.text) {
          result.append(line)
        }
      } else if cells.count > 1, isHeading(cells, above: lines[(place + 1)...]),
        !words.isBelowAppeals(lines[..<place])
      {
        heading = cells
      } else if cells.count < 2
        || !cells.allSatisfy({ classifier.label(of: $0.prefix { $0 != "/" }.trimmed + ":")?.value == "" })
      {
        result.append(line)
      }
    }
    return result
  }

  private func isHeading(_ cells: [String], above rows: ArraySlice<RawLine>) -> Bool {
    guard let next = rows.first(where: { !Self.isRuler($0.text) }), !next.isBlank,
      case let row = Self.cells(of: next.text), row.count == cells.count, self.row(row, cells) != nil,
      !cells.dropFirst().contains(where: { $0.words.count > 1 && words.person(in: $0 + ",") != nil })
    else { return false }
    return LineClassifier(words: words).label(of: cells[0] + ":")?.label == .person
      && cells.allSatisfy { !$0.contains(":") && !$0.hasDigit && $0.words.count < 5 }
  }

  private func row(_ cells: [String], _ heading: [String]) -> String? {
    guard cells.count > 1, let person = words.person(in: cells[0] + ",") else { return nil }
    // "Prison number" says what its number is; an age needs no heading.
    let columns = zip(cells, heading + cells.dropFirst(heading.count)).dropFirst().map { cell, name in
      cell.contains(where: \.isLetter) || cell.count < 3 || name == cell ? cell : "\(name) \(cell)"
    }
    let notes = ([person.note].compactMap(\.self) + columns).joined(separator: ", ")
    let isAge = !notes.contains(where: \.isLetter)
    return "\(heading[0]): \(person.name)" + (isAge ? ", \(notes)" : " (\(notes))")
  }

  /// The cells of a line: between bars, or two blanks and more apart.
  private static func cells(of text: String) -> [String] {
    let bars = text.contains("|") ? text : text.exchanging("\t", for: "  ").exchanging("  ", for: "|")
    return bars.split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// `|-----|-----|`
  static func isRuler(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { "|-+=: ".contains($0) }
  }
}
