// PlainBytes.swift: texts made equal that people write in many ways, byte by byte.

import SourceText

/// What `plainName` makes of a text, without storage: a list has many names. Unlike there the ends of words are kept: blanks,
/// hyphens and full stops as one blank each, or several.
enum PlainBytes {
  /// Hands on small letters, digits, bytes of other characters, and a blank where a word ends.
  ///
  /// - Returns: whether the text has a letter such as `ü`, which is `u`, or `ue` where umlauts are spelled.
  @inline(__always)
  static func forEach(of text: Cell, spellingUmlauts: Bool = false, _ take: (UInt8) -> Void) -> Bool {
    var (index, hasUmlauts) = (0, false)
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index &+= 1
        if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
          take(byte | 0x20)
        } else if isDigit(byte) {
          take(byte)
        } else if byte != UInt8(ascii: "'"), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "`") {
          take(blank)
        }
        continue
      }
      let character = WideCharacter(text, at: index)
      var bytes = character.bytes
      while bytes != 0 {
        take(UInt8(truncatingIfNeeded: bytes))
        bytes >>= 8
      }
      if character.isUmlaut {
        hasUmlauts = true
        if spellingUmlauts { take(UInt8(ascii: "e")) }
      }
      index += character.length
    }
    return hasUmlauts
  }

  /// A character beyond ASCII.
  private struct WideCharacter {
    private(set) var length = 2
    /// What stands for it, up to eight bytes, the first one lowest.
    private(set) var bytes: UInt64 = 0
    private(set) var isUmlaut = false

    @inline(never)
    init(_ text: Cell, at index: Int) {
      let (first, second) = (text[index], index + 1 < text.count ? text[index + 1] : 0)
      let third = index + 2 < text.count ? text[index + 2] : 0
      switch first {
      case 0xC3 where umlaut(second) != 0: (bytes, isUmlaut) = (UInt64(umlaut(second)), true)
      // Latin, Greek and Cyrillic letters count as what stands under their accents, in small letters.
      case 0xC3...0xD4 where second & 0xC0 == 0x80:
        let place = Int(first & 0x1F) << 6 + Int(second & 0x3F) - 0xC0
        bytes = place < latin.count ? latin[place] : others[place - latin.count]
      // A blank that does not break, and other signs of U+0080 to U+00BF.
      case 0xC2: bytes = second == 0xA0 ? UInt64(blank) : 0
      // The Vietnamese letters.
      case 0xE1
      where second == 0xBB && third & 0xC0 == 0x80 || second == 0xBA && (0xA0...0xBF).contains(third):
        (bytes, length) = (vietnamese[Int(second & 1) << 6 + Int(third & 0x3F) - 0x20], 3)
      // Quotation marks, which stand for apostrophes too; blanks and dashes.
      case 0xE2 where second == 0x80:
        (bytes, length) = ((0x98...0x9F).contains(third) ? 0 : UInt64(blank), 3)
      default:
        length = 1
        while length < 4, index + length < text.count, text[index + length] & 0xC0 == 0x80 { length += 1 }
        let character = String(decoding: text[index..<index + length], as: UTF8.self)
        bytes = plainBytes(character)
        if character.unicodeScalars.first?.properties.isWhitespace == true { bytes = UInt64(blank) }
      }
    }
  }

  /// The letter under the dots of ä, ö, ü, or the line of ø, by the second byte of either case; else zero.
  private static func umlaut(_ byte: UInt8) -> UInt8 {
    switch byte | 0x20 {
    case 0xA4: UInt8(ascii: "a")
    case 0xB6, 0xB8: UInt8(ascii: "o")
    case 0xBC: UInt8(ascii: "u")
    default: 0
    }
  }

  /// What stands for each character from U+00C0 to U+024F, from there to U+053F, and from U+1EA0 to U+1EFF.
  private static let latin = plainBytes(0xC0..<0x250)
  private static let others = plainBytes(0x250..<0x540)
  private static let vietnamese = plainBytes(0x1EA0..<0x1F00)

  private static func plainBytes(_ characters: Range<Int>) -> [UInt64] {
    // The sigma at the end of a word is a sigma.
    characters.map { Unicode.Scalar($0 == 0x3C2 ? 0x3C3 : $0).map { plainBytes(String($0)) } ?? 0 }
  }

  private static func plainBytes(_ character: String) -> UInt64 {
    plainName(character).utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
