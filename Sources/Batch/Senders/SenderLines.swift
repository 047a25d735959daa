// SenderLines.swift: the cells of an address as lines, with what the names of their columns say.

import Letters
import SourceText
import Tables

extension SenderReader {
  /// A box at the post stands for the street.
  mutating func takeBox(_ row: TableRow, _ lines: inout AddressLines, _ habits: AddressHabits) {
    let box = line(row, .poBox)
    guard !box.isEmpty else { return }
    guard lines.street.isEmpty, lines.houseNumber.isEmpty else {
      if isPostal, !usesInitials { warn("the address has a street and a PO box: the street is written") }
      return
    }
    lines.street = [box.contains(where: isLetter) ? box : habits.box + [blank] + box]
  }

  /// Puts the kind of a street before its name, "Calle" before "Mayor"; where the name has one already it is not written.
  mutating func takeStreetKind(_ row: TableRow, _ lines: inout AddressLines) {
    let kind = line(row[columns.streetKind])
    guard !kind.isEmpty, let street = lines.street.first else { return }
    let (text, word) = (String(decoding: street, as: UTF8.self), String(decoding: kind, as: UTF8.self))
    if plainName(text).hasPrefix(plainName(word)) { return }
    if kind.contains(where: isLetter), !columns.words.names.nameStreet(text) {
      lines.street[0] = kind + [blank] + street
    } else if isPostal, !usesInitials {
      warn(
        "the column \(shownColumn(columns.names[columns.streetKind])) says '\(quotable(word))', which is not written: see "
          + "whether the street is whole")
    }
  }

  /// What a cell holds as one line.
  mutating func line(_ row: TableRow, _ column: SenderColumn) -> [UInt8] {
    let cell = cell(row, column)
    return line(cell)
  }

  func line(_ cell: Cell) -> [UInt8] {
    var line: [UInt8] = []
    appendLine(cell, to: &line, isPlain: isPlain)
    return line
  }

  /// The lines of a cell; a number behind the word of its column where that is one for a part of a house: "Flat 3".
  mutating func namedLines(_ row: TableRow, _ column: SenderColumn, at index: Int) -> [[UInt8]] {
    let cell = cell(row, column, at: index)
    let lines = linesOf(cell)
    guard lines.count == 1, lines[0].first.map(isDigit) == true, lines[0].count(where: isLetter) < 2,
      !columns.names[index].contains("/"), isUnit(index)
    else { return lines }
    return [Array(columns.names[index].prefix { $0 != "#" }.trimmed.utf8) + [blank] + lines[0]]
  }

  /// Whether a column is one for a part of a house: "Flat", "Apt #".
  func isUnit(_ index: Int) -> Bool {
    let word = columns.names[index].prefix { !"#/.".contains($0) }.trimmed
    return columns.words.names.isUnit(columns.names[index]) || columns.words.names.isUnit(word)
  }

  /// The lines above the street: "c/o Berg", though the column's name has the word alone.
  mutating func supplement(_ row: TableRow, _ lines: inout AddressLines, at index: Int) -> [[UInt8]] {
    var supplement = namedLines(row, .addressSupplement, at: index)
    guard index >= 0, let first = supplement.first else { return supplement }
    // "12" and "a".
    if index == columns[.houseNumber] + 1, !lines.houseNumber.isEmpty, first.count < 4 {
      lines.takeSuffix(first)
      return []
    }
    let word = String(decoding: first.prefix { $0 != blank && $0 != UInt8(ascii: ".") }, as: UTF8.self)
    let hasWord = ([.lodging, .careOf, .beforeNames] as [ListName]).contains {
      columns.words.contains(word.inSmallLetters, in: $0)
    }
    if !hasWord, first.first.map(isDigit) == false,
      columns.words.contains(plain: plainName(columns.names[index]), in: .careOf)
    {
      supplement[0] = Array("c/o ".utf8) + first
    }
    return supplement
  }

  /// Says that a line above the street is what belongs to a name, "Dr. med.", "sen.", a number of a house, a remark in
  /// brackets, or a firm.
  mutating func doubtSupplement(_ text: String) {
    let names = columns.words.names
    let first = (text.splitAtBlanks().first ?? "").inSmallLetters
    let isNumber = text.utf8.count < 4 && !text.contains(" ")
    guard isPostal, !usesInitials,
      isNumber || names.areTitles(text) || names.areSuffixes(text)
        || text.hasPrefix("(") && text.hasSuffix(")")
        || columns.words.contains(first, in: .organisationFirst)
    else { return }
    warn("the address has '\(quotable(text))': see whether it belongs there")
  }

  func linesOf(_ cell: Cell) -> [[UInt8]] {
    guard !cell.isEmpty else { return [] }
    var (text, lines): ([UInt8], [[UInt8]]) = ([], [])
    appendLines(cell, to: &text, isPlain: isPlain)
    text.withBytes { $0.forEachPart(between: { $0 == lineFeed }) { lines.append(Array($0)) } }
    return lines
  }
}
