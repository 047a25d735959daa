// StyleStringEscaping.swift: text in a string of a style sheet that stands in a page.

import SourceText

/// Escapes by their numbers all marks of ASCII but a few, so that the text can end neither the string nor the style sheet.
///
/// Line ends and tabs are blanks; other controls are left out, and bytes that are no UTF-8 become U+FFFD.
struct StyleStringEscaping: ValueEscaping {
  func append(_ value: ArraySlice<UInt8>, lineEnd: ArraySlice<UInt8>, to output: inout [UInt8]) {
    forEachPlainCharacter(of: value) { character in
      guard character.count == 1, let byte = character.first else { return output += character }
      switch byte {
      case UInt8(ascii: "\n"): output.append(UInt8(ascii: " "))
      case _ where isAlphanumeric(byte) || " ,.-".utf8.contains(byte): output.append(byte)
      default: output += "\\\(String(byte, radix: 16)) ".utf8
      }
    }
  }
}
