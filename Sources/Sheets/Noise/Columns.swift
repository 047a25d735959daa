// Columns.swift: blocks that stand side by side put one under the other.

import SourceText

enum Columns {
  /// Whether the right parts of three lines or more begin in one column.
  static func stand(in lines: [RawLine]) -> Bool {
    let starts = lines.flatMap { line in
      let indent = line.text.prefix { $0 == " " }.count
      return rightStarts(of: line.text) + (indent > 7 ? [indent] : [])
    }
    return counts(starts).values.contains { $0 > 2 }
  }

  private static func counts(_ starts: [Int]) -> [Int: Int] {
    starts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Blocks of at least three lines whose right parts begin in one column, read left column first.
  static func unfolded(_ lines: [RawLine]) -> [RawLine] {
    var result: [RawLine] = []
    var index = 0
    while index < lines.count {
      if lines[index].isBlank {
        result.append(lines[index])
        index += 1
        continue
      }
      var end = index
      while end < lines.count, !lines[end].isBlank { end += 1 }
      result += unfold(lines[index..<end])
      index = end
    }
    return result
  }

  /// Each side may have columns of its own; every side has fewer blanks between its words than the whole.
  private static func unfold(_ block: ArraySlice<RawLine>) -> [RawLine] {
    guard block.count >= 3, let column = column(of: block) else { return Array(block) }
    // What stands behind names in a table, "24 - student", belongs to them.
    guard let first = block.firstIndex(where: { split($0.text, at: column) != nil }),
      split(block[first].text, at: column)?.1.trimmed.first.map({ $0.isUppercase || $0 == "[" }) ?? false
    else { return Array(block) }
    let last = block.lastIndex { split($0.text, at: column) != nil } ?? first
    let width = block[first...last].compactMap { split($0.text, at: column)?.0.count }.max() ?? 0
    // A line across the gap, or a wide one below the columns, is of neither.
    let end = (first..<block.endIndex).first { place in
      let text = block[place].text
      let isLeft = text.count <= (place > last && !text.prefix(16).contains(": ") ? width + 8 : column)
      return !isLeft && !text.prefix(column).allSatisfy(\.isWhitespace)
        && (place > last || (split(text, at: column, least: 1) ?? cut(text, at: column)) == nil)
    }
    let table = block[first..<(end ?? block.endIndex)]
    guard table.count(where: { split($0.text, at: column) != nil }) * 2 >= table.count else {
      return Array(block)
    }
    var left: [RawLine] = []
    var right: [RawLine] = []
    for place in table.indices {
      let line = block[place]
      // Between rows with a right part one blank is enough.
      let isWithin = [place - 1, place + 1].allSatisfy { place in
        table.indices.contains(place) && split(block[place].text, at: column) != nil
      }
      if let (before, behind) = split(line.text, at: column, least: isWithin ? 1 : 3)
        ?? (isWithin ? cut(line.text, at: column) : nil)
      {
        left.append(RawLine(number: line.number, text: before, startsPage: line.startsPage))
        right.append(RawLine(number: line.number, text: behind))
      } else if line.text.prefix(column).allSatisfy(\.isWhitespace) {
        right.append(RawLine(number: line.number, text: String(line.text.dropFirst(column))))
      } else {
        left.append(line)
      }
    }
    let gap = RawLine(number: right.first?.number ?? 0, text: "")
    let rest = block[table.endIndex...]
    return block[..<first] + unfold(left[...]) + [gap] + unfold(right[...]) + (rest.isEmpty ? [] : [gap])
      + unfold(rest)
  }

  /// The column in which at least three right halves begin.
  private static func column(of block: ArraySlice<RawLine>) -> Int? {
    let starts = block.map { (text: $0.text, starts: rightStarts(of: $0.text)) }
    // What is in brackets is no table.
    for (text, starts) in starts {
      if let bracket = starts.first(where: { text.dropFirst($0).first == "[" }) { return bracket }
    }
    let best = counts(starts.flatMap(\.starts)).max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { $0.value >= 3 ? $0.key : nil }
  }

  /// The columns of the words that stand behind three blanks or more; what stands behind a list mark or a label
  /// (`Fax:`) is no column.
  private static func rightStarts(of text: String, least: Int = 3) -> [Int] {
    var starts: [Int] = []
    var (blanks, column, signs) = (0, 0, 0)
    var last: Character = " "
    for character in text {
      if character == " " {
        blanks += 1
      } else {
        if signs > 5, blanks >= least, last != ":", last != ")" || column > 8 { starts.append(column) }
        blanks = 0
        // A telephone number is text; the number of an item, and a mark that became a letter, is none.
        signs += character.isLetter ? 3 : character.isNumber ? 1 : 0
        last = character
      }
      column += 1
    }
    return starts
  }

  /// The parts before and behind two blanks at a column, also where the first is a label.
  private static func cut(_ text: String, at column: Int) -> (String, String)? {
    guard text.count > column, text.dropFirst(column - 2).prefix(2).allSatisfy(\.isWhitespace) else {
      return nil
    }
    return (text.prefix(column).trimmed, String(text.dropFirst(column)))
  }

  /// A right part that is indented goes on with the one above it.
  private static func split(_ text: String, at column: Int, least: Int = 3) -> (String, String)? {
    guard let start = rightStarts(of: text, least: least).first(where: { $0 >= column }),
      text.dropFirst(column - 1).prefix(start - column + 1).allSatisfy({ $0 == " " })
    else { return nil }
    var before = text.prefix(column)
    while before.last?.isWhitespace ?? false { before.removeLast() }
    return before.isEmpty ? nil : (String(before), String(text.dropFirst(column)))
  }
}
