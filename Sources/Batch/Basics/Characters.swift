// Characters.swift: what kind of byte stands in a cell, and how data stand in messages.

import SourceText

/// The bytes of a cell or a row.
typealias Cell = ByteView

/// Whether the byte is a letter of ASCII or belongs to a character beyond it.
func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
}

/// What bytes may tell, a bit each.
enum ByteKind {
  /// Blanks and marks that end words, and marks that end parts of words.
  static let wordEnd: UInt8 = 1
  static let partEnd: UInt8 = 2
  /// Bytes by which damage of a text, or a note in it, shows itself.
  static let suspect: UInt8 = 4

  /// The bits of each byte. A loop takes them into a constant of its own: each access here asks whether they have been
  /// made.
  static let of: [UInt8] = (0...255).map { (byte: UInt8) in
    let isEnd = byte <= blank || ";,\"|".utf8.contains(byte)
    let isSuspect =
      "?<&{|[%$\\=*@(:".utf8.contains(byte)
      || [0xEF, 0xC2, 0x82, 0x83, 0xE2, 0xF0, 0xA0, 0xB7, 0xB8, 0xBD, 0x84, 0x85].contains(byte)
    return (isEnd ? wordEnd : "-/_#".utf8.contains(byte) ? partEnd : 0) | (isSuspect ? suspect : 0)
  }
}

/// Data as it stands between quotation marks in what is said of a row: without the mark itself, by which `general`
/// tells the data from the rest.
func quotable(_ text: String) -> String {
  text.withBytes { $0.contains(UInt8(ascii: "'")) } ? text.exchanging("'", for: "’") : text
}
