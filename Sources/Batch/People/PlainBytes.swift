// PlainBytes.swift: texts made equal that people write in many ways, byte by byte.

import SourceText

/// Takes a plain text byte by byte.
protocol PlainSink {
  /// - Parameter byte: a small letter or a digit, a byte of another character, or a blank where a word ends.
  mutating func add(_ byte: UInt8)
}

/// What `plainName` makes of a text, handed on without being stored: a list has many names. Unlike there the ends of words
/// are kept: blanks, hyphens and full stops as one blank each, or several.
struct PlainBytes {
  /// Whether `ü` is written `ue`, and so on; else it is written `u`.
  var spellsUmlauts = false
  /// Whether one of the texts had such a letter.
  private(set) var hasUmlauts = false

  /// Hands on the plain text.
  @inline(__always)
  mutating func write(_ text: Cell, to sink: inout some PlainSink) {
    var index = 0
    while index < text.count {
      Self.ascii.withBytes { ascii in
        // What changes with every byte is kept out of memory.
        var (next, local) = (index, sink)
        while next < text.count, text[next] < 0x80 {
          let byte = ascii[Int(text[next])]
          if byte != 0 { local.add(byte) }
          next &+= 1
        }
        (index, sink) = (next, local)
      }
      if index < text.count { index += write(text, at: index, to: &sink) }
    }
  }

  /// Hands on a character beyond ASCII, and returns its length.
  private mutating func write(
    _ text: Cell, at index: Int, to sink: inout some PlainSink
  ) -> Int {
    func append(_ byte: UInt8) { if byte != 0 { sink.add(byte) } }
    let (first, second) = (text[index], index + 1 < text.count ? text[index + 1] : 0)
    let third = index + 2 < text.count ? text[index + 2] : 0
    switch first {
    case 0xC3 where Self.umlaut(second) != 0:
      hasUmlauts = true
      append(Self.umlaut(second))
      if spellsUmlauts { append(UInt8(ascii: "e")) }
      return 2
    // Latin, Greek and Cyrillic letters count as what stands under their accents, in small letters.
    case 0xC3...0xD4 where second & 0xC0 == 0x80:
      let plain = Self.letters[Int(first & 0x1F) << 6 + Int(second & 0x3F) - 0xC0]
      if plain.0 == Self.isLonger { return Self.writeScalar(text, at: index, to: &sink) }
      append(plain.0)
      append(plain.1)
      return 2
    // A blank that does not break, and other signs of U+0080 to U+00BF.
    case 0xC2:
      if second == 0xA0 { append(blank) }
      return 2
    // The Vietnamese letters.
    case 0xE1 where second == 0xBB && third & 0xC0 == 0x80 || second == 0xBA && (0xA0...0xBF).contains(third):
      let plain = Self.vietnamese[Int(second & 1) << 6 + Int(third & 0x3F) - 0x20]
      if plain.0 == Self.isLonger { return Self.writeScalar(text, at: index, to: &sink) }
      append(plain.0)
      append(plain.1)
      return 3
    // Quotation marks, which stand for apostrophes too; blanks and dashes.
    case 0xE2 where second == 0x80:
      if !(0x98...0x9F).contains(third) { append(blank) }
      return 3
    default: return Self.writeScalar(text, at: index, to: &sink)
    }
  }

  /// Hands on any character, and returns its length.
  private static func writeScalar(
    _ text: Cell, at index: Int, to sink: inout some PlainSink
  ) -> Int {
    var length = 1
    while length < 4, index + length < text.count, text[index + length] & 0xC0 == 0x80 { length += 1 }
    let character = String(decoding: text[index..<index + length], as: UTF8.self)
    for byte in plainName(character).utf8 { sink.add(byte) }
    if character.unicodeScalars.first?.properties.isWhitespace == true { sink.add(blank) }
    return length
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

  /// For each byte of ASCII what is written for it; zero for nothing.
  private static let ascii: [UInt8] = (0...127).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): 0
    default: blank
    }
  }

  /// For each character from U+00C0 to U+053F what is written for it; zeros stand for nothing.
  private static let letters = (0xC0..<0x540).map(plainBytes)
  /// The same from U+1EA0 to U+1EFF.
  private static let vietnamese = (0x1EA0..<0x1F00).map(plainBytes)
  /// Stands for more than two bytes.
  private static let isLonger: UInt8 = 0xFF

  private static func plainBytes(_ character: Int) -> (UInt8, UInt8) {
    // The sigma at the end of a word is a sigma.
    let scalar = Unicode.Scalar(character == 0x3C2 ? 0x3C3 : character)
    let plain = scalar.map { Array(plainName(String($0)).utf8) } ?? []
    if plain.count > 2 { return (isLonger, 0) }
    return (plain.first ?? 0, plain.count > 1 ? plain[1] : 0)
  }
}
