// Quoting.swift: the marks of quoted mail, rulers and tabs taken off.

enum Quoting {
  /// Without the `>` that mail programs put before the lines of an answer; as deep as they stand.
  static func removed(_ lines: [RawLine]) -> [RawLine] {
    guard lines.count(where: { $0.text.hasPrefix(">") }) >= 3 else { return lines }
    return lines.map { line in
      var line = line
      while line.text.hasPrefix(">") || line.text.hasPrefix(" >") {
        line.text = String(line.text.drop { $0 == " " }.dropFirst())
      }
      return line
    }
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
    if Messages.isRuler(text) { text = "" }
    return RawLine(number: line.number, text: text, startsPage: line.startsPage)
  }
}
