// WholeAddress.swift: an address that stands in one cell.

import SourceText

/// The parts of an address in one cell, in the order of the cell: between two blanks (`12 Main St  Springfield  IL  62704
/// US`, as Mailchimp exports it), on lines, or between commas or semicolons.
struct WholeAddress {
  /// Each part without blanks at its ends.
  private(set) var parts: [[UInt8]]
  /// Whether somebody has separated the lines with line ends or semicolons, so that they can be printed as they stand.
  let hasLines: Bool

  /// Nil for an empty cell.
  init?(_ cell: Cell) {
    hasLines = cell.contains { $0 == lineFeed || $0 == UInt8(ascii: ";") }
    parts = Self.parts(cell, Self.isGap)
    if parts.count < 3 { parts = Self.parts(cell) { $0[$1] == lineFeed || $0[$1] == UInt8(ascii: "\r") } }
    let mark = UInt8(ascii: cell.contains(UInt8(ascii: ";")) ? ";" : ",")
    if parts.count < 2 { parts = Self.parts(cell) { $0[$1] == mark } }
    if parts.isEmpty { return nil }
    // "Austin, TX 78701" on one line of several.
    if parts.count > 1, let last = parts.last, let comma = last.lastIndex(of: UInt8(ascii: ",")), comma > 0 {
      parts[parts.count - 1] = Array(last[..<comma])
      parts.append(Array(last[(comma + 1)...].drop { $0 == blank }))
      parts.removeAll(where: \.isEmpty)
    }
    // A full stop behind all, not that of "D.F." or "út 6.".
    while last.count > 4, last.last == UInt8(ascii: "."), let word = last.split(separator: blank).last,
      word.firstIndex(of: UInt8(ascii: ".")) == word.endIndex - 1,
      word.count > 3 || !word.contains(where: isDigit)
    {
      parts[parts.count - 1].removeLast()
    }
  }

  private static func isGap(_ cell: Cell, _ index: Int) -> Bool {
    cell[index] == blank && index + 1 < cell.count && cell[index + 1] == blank
  }

  private static func parts(
    _ cell: Cell, _ isEnd: (Cell, Int) -> Bool
  ) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    for index in 0...cell.count where index == cell.count || isEnd(cell, index) {
      var line: [UInt8] = []
      appendLine(cell.part(start..<index), to: &line, isPlain: false)
      if !line.isEmpty { parts.append(line) }
      start = min(index + 1, cell.count)
    }
    return parts
  }

  /// The last part, which may be the country.
  var last: [UInt8] { parts[parts.count - 1] }

  /// The last part without the postcode behind it; nil where there is none.
  var townInLast: [UInt8]? {
    guard let end = last.lastIndex(of: blank), end + 1 < last.count, isDigit(last[end + 1]) else {
      return nil
    }
    return Array(last[..<end])
  }

  /// What may be the country at the end of the last part, with its length there: in brackets, `28013 Madrid (España)`, or
  /// behind a postcode, `Juneau, AK 99801 USA`.
  var endings: [(name: [UInt8], length: Int, isBehindCode: Bool)] {
    let last = last
    var found: [(name: [UInt8], length: Int, isBehindCode: Bool)] = []
    if last.last == UInt8(ascii: ")"), let open = last.lastIndex(of: UInt8(ascii: "(")), open > 0 {
      found.append((Array(last[(open + 1)...].dropLast()), last.count - open, false))
    }
    let tail = last.reversed().prefix { !isDigit($0) }.count
    if tail < last.count, let start = last[(last.count - tail)...].firstIndex(of: blank) {
      found.append((Array(last[(start + 1)...]), last.count - start, true))
    }
    return found
  }

  /// Takes so many bytes off the last part.
  mutating func removeEnding(_ length: Int) {
    parts[parts.count - 1].removeLast(length)
    while parts[parts.count - 1].last == blank { parts[parts.count - 1].removeLast() }
  }

  /// Takes off the last part, which is the country.
  mutating func removeCountry() { parts.removeLast() }
}
