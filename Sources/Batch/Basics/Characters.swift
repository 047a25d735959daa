// Characters.swift: what kind of byte stands in a cell, and how data stand in messages.

import SourceText

/// The bytes of a cell or a row.
typealias Cell = ByteView

/// Whether the byte is a letter of ASCII or belongs to a character beyond it.
func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
}

/// Data as it stands between quotation marks in what is said of a row: without the mark itself, by which `general`
/// tells the data from the rest.
func quotable(_ text: String) -> String {
  text.withBytes { $0.contains(UInt8(ascii: "'")) } ? text.exchanging("'", for: "’") : text
}
