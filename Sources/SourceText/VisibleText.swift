// VisibleText.swift: text of others made safe to show on a terminal, and to print in a letter.

/// The text as a terminal may get it: what moves the cursor, hides or turns letters round stands as an escape
/// such as `\u{1B}`, and of a line of more than `longest` Unicode scalars (40 at least) ` ... ` stands for the middle.
///
/// Line feeds and tabs stay.
public func visibleText(_ text: String, longest: Int = 4000) -> String {
  if text.utf8.count <= longest, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }) {
    return text
  }
  var shown = ""
  for (index, line) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    .enumerated()
  {
    if index > 0 { shown += "\n" }
    guard line.count > longest else {
      appendVisible(line, to: &shown)
      continue
    }
    appendVisible(line.prefix(longest - 30), to: &shown)
    shown += " ... "
    appendVisible(line.suffix(20), to: &shown)
  }
  return shown
}

/// The text with its line feeds as escapes too, so that a name that has some begins no line.
public func oneLine(_ text: String) -> String { text.exchanging("\n", for: "\\u{0A}") }

private func appendVisible(_ scalars: Substring.UnicodeScalarView, to shown: inout String) {
  for scalar in scalars {
    if scalar != "\t", isControl(scalar) {
      let number = String(scalar.value, radix: 16, uppercase: true)
      shown += "\\u{" + (number.utf8.count < 2 ? "0" : "") + number + "}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
}

/// The text without characters that no name or fact has: line ends, tabs and the separators of lines and paragraphs
/// become blanks, all other controls and the marks that turn the direction of writing go.
public func printableText(_ text: String) -> String {
  if text.withBytes({ !holdsControl($0) }) { return text }
  var printable = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": printable += " "
    case _ where isControl(scalar): break
    default: printable.unicodeScalars.append(scalar)
    }
  }
  return printable
}

/// Whether a text, which is UTF-8, has a control as `isControl` has it; most texts have none.
private func holdsControl(_ text: ByteView) -> Bool {
  for index in text.indices {
    switch text[index] {
    case 0..<0x20, 0x7F: return true
    case 0xC2 where text[index + 1] < 0xA0: return true
    // U+2028 to U+202E, and U+2066 to U+2069.
    case 0xE2 where text[index + 1] == 0x80 && (0xA8...0xAE).contains(text[index + 2]): return true
    case 0xE2 where text[index + 1] == 0x81 && (0xA6...0xA9).contains(text[index + 2]): return true
    default: break
    }
  }
  return false
}

/// Whether a character is a control (C0, DEL, C1), separates lines or paragraphs, or turns the direction of the letters
/// behind it. The marks U+200E and U+200F, which Arabic and Hebrew text needs, do neither.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
