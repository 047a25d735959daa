// Quoting.swift: the marks of quoted mail, rulers and tabs taken off.

enum Quoting {
  /// Without the marks that mail programs put before the lines of an answer, `>`, `AB>`, `|` and `:`; as deep as they
  /// stand.
  static func removed(_ lines: [RawLine]) -> [RawLine] {
    let filled = lines.count { !$0.isBlank }
    return [">", "|", ":"].reduce(lines) { lines, mark in
      // Lines of a table and of a list have bars and colons too.
      let least = mark == ">" ? 3 : max(10, filled / 2)
      guard lines.count(where: { length(of: mark, in: $0.text[...]) != nil }) >= least else { return lines }
      return lines.map { line in
        var rest = line.text[...]
        while let count = length(of: mark, in: rest) { rest.removeFirst(count) }
        return RawLine(number: line.number, text: String(rest), startsPage: line.startsPage)
      }
    }
  }

  /// How many characters a mark at the beginning of a line has, with the initials before it.
  private static func length(of mark: String, in text: Substring) -> Int? {
    let blank = text.prefix { $0 == " " }.count
    let initials = mark == ">" ? text.dropFirst(blank).prefix { $0.isASCII && $0.isUppercase }.count : 0
    guard blank < 2, initials < 4, text.dropFirst(blank + initials).hasPrefix(mark) else { return nil }
    return blank + initials + mark.count
  }

  /// Tabs as blanks up to the next eighth column; characters that nobody sees taken out; rulers and frames as blank.
  static func plain(_ line: RawLine) -> RawLine {
    var text = ""
    var column = 0
    for character in line.text {
      switch character {
      case "\t":
        let width = 8 - column % 8
        text += String(repeating: " ", count: width)
        column += width
      case "\u{A0}", "\u{2007}", "\u{202F}":
        text += " "
        column += 1
      case "\u{AD}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{FEFF}", "\u{0C}", "\r": break
      default:
        text.append(character)
        column += 1
      }
    }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    text = withoutEdge(text)
    if Messages.isRuler(text) { text = "" }
    return RawLine(number: line.number, text: text, startsPage: line.startsPage)
  }

  /// Without the edge of the paper that a scanner has seen: a sign far behind the text, and no cell of a table.
  private static func withoutEdge(_ text: String) -> String {
    guard let last = text.last, "|.,'`~".contains(last), text.hasSuffix("     \(last)"),
      last != "|" || !text.dropLast().contains("|")
    else { return text }
    var text = text.dropLast()
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
