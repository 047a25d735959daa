// PlainBytes.swift: texts made equal that people write in many ways, byte by byte.

import SourceText

/// What `plainName` makes of a text, in storage that is there already: a list has many names. Unlike there the ends of
/// words are kept: blanks, hyphens and full stops as one blank each, or several.
struct PlainBytes {
  /// Whether `ü` is written `ue`, and so on; else it is written `u`.
  var spellsUmlauts = false
  /// Whether one of the texts had such a letter.
  private(set) var hasUmlauts = false
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// - Parameter room: three bytes for each of the text's.
  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  /// The plain text.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

  /// Writes the plain text, in place of the one before.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    count = 0
    var index = 0
    while index < text.count {
      appendASCII(text, from: &index)
      if index < text.count { index += append(text, at: index) }
    }
  }

  /// Writes `str` for every `strasse`.
  mutating func shortenStreets() {
    var end = 0
    var recent: UInt64 = 0
    for byte in bytes {
      room[end] = byte
      end += 1
      recent = (recent << 8 | UInt64(byte)) & 0xFF_FFFF_FFFF_FFFF
      if recent == 0x73_7472_6173_7365 { end -= 4 }
    }
    count = end
  }

  /// Appends the bytes of ASCII from `index` on, which is behind them then.
  private mutating func appendASCII(_ text: UnsafeBufferPointer<UInt8>, from index: inout Int) {
    Self.ascii.withUnsafeBufferPointer { ascii in
      // What changes with every byte is kept out of memory.
      var (next, end) = (index, count)
      while next < text.count, text[next] < 0x80 {
        let byte = ascii[Int(text[next])]
        room[end] = byte
        end &+= byte == 0 ? 0 : 1
        next &+= 1
      }
      (index, count) = (next, end)
    }
  }

  /// Appends a character beyond ASCII, and returns its length.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
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
      if plain.0 == Self.isLonger { return appendScalar(text, at: index) }
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
      if plain.0 == Self.isLonger { return appendScalar(text, at: index) }
      append(plain.0)
      append(plain.1)
      return 3
    // Quotation marks, which stand for apostrophes too; blanks and dashes.
    case 0xE2 where second == 0x80:
      if !(0x98...0x9F).contains(third) { append(blank) }
      return 3
    default: return appendScalar(text, at: index)
    }
  }

  /// Appends any character, and returns its length.
  private mutating func appendScalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    var length = 1
    while length < 4, index + length < text.count, text[index + length] & 0xC0 == 0x80 { length += 1 }
    let character = String(decoding: text[index..<index + length], as: UTF8.self)
    for byte in plainName(character).utf8 { append(byte) }
    if character.unicodeScalars.first?.properties.isWhitespace == true { append(blank) }
    return length
  }

  /// Appends a byte; zero stands for none.
  private mutating func append(_ byte: UInt8) {
    guard byte != 0, count < room.count else { return }
    room[count] = byte
    count += 1
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
