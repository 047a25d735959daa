// PlainBytes.swift: texts made equal that people write in many ways, byte by byte.

import SourceText

/// What `plainName` makes of a text, in storage that is used again: a list has many names. Unlike there the ends of words
/// are kept: blanks, hyphens and full stops as one blank each, or several.
///
/// Where words are joined, their ends are left out but between numbers, as `1/12` is not `11/2`; and so is what is behind
/// `str` in `strasse`.
struct PlainBytes {
  /// Storage, of which so many bytes are the text: small letters, digits, bytes of other characters, and a blank where a word
  /// ends.
  private var bytes = [UInt8](repeating: 0, count: 64)
  private var count = 0
  /// Whether `ü` is written `ue`, and so on; else it is written `u`.
  private var spellsUmlauts = false
  /// Whether the text had such a letter.
  private(set) var hasUmlauts = false
  /// For each character from U+00C0 to U+053F, and then from U+1EA0 to U+1EFF, what is written for it, once it has come; zeros
  /// stand for nothing.
  private var letters = [(UInt8, UInt8)?](repeating: nil, count: 0x480 + 0x60)
  private var joinsWords = false
  /// In joined words 1 behind a digit, 2 where a word has ended behind that, else 0.
  private var place: UInt8 = 0
  /// From where on joined words may have another `strasse`.
  private var fresh = 0
  /// The digits of joined words in their order, as a sum, and how many there are.
  private(set) var digits: UInt64 = 0
  private(set) var digitCount = 0

  /// Hands on the plain text.
  @inline(__always)
  func withText<Result>(_ body: (ByteView) -> Result) -> Result {
    bytes.withBytes { body($0.part(0..<count)) }
  }

  /// Makes a text plain.
  mutating func write(_ text: Cell, joiningWords joinsWords: Bool = false, spellingUmlauts: Bool = false) {
    (count, self.joinsWords, spellsUmlauts, hasUmlauts) = (0, joinsWords, spellingUmlauts, false)
    (place, fresh, digits, digitCount) = (0, 0, 0, 0)
    var index = writeASCII(text, from: 0)
    while index < text.count {
      // Half a character may be the last.
      index = min(index + write(text, at: index), text.count)
      index = writeASCII(text, from: index)
    }
  }

  /// Writes what is in ASCII, and returns where that ends.
  private mutating func writeASCII(_ text: Cell, from start: Int) -> Int {
    // A blank between numbers may be due yet.
    let room = count + text.count - start + 1
    while bytes.count < room { bytes += [UInt8](repeating: 0, count: 64) }
    let joinsWords = joinsWords
    var (index, end, place, fresh) = (start, count, place, fresh)
    var (digits, digitCount) = (digits, digitCount)
    var output = bytes.mutableSpan
    for byte in text.part(start...) {
      if isASCIILetter(byte) {
        let small = byte | 0x20
        output[end] = small
        end &+= 1
        place = 0
        if small == UInt8(ascii: "e"), joinsWords, Self.endsInStrasse(output.span, end, from: fresh) {
          end &-= 4
          fresh = end
        }
      } else if isDigit(byte) {
        if place == 2 {
          output[end] = blank
          end &+= 1
        }
        output[end] = byte
        end &+= 1
        place = joinsWords ? 1 : 0
        digits = digits &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(byte)
        digitCount &+= 1
      } else if byte >= 0x80 {
        break
      } else if byte != UInt8(ascii: "'"), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "`") {
        if place != 0 { place = 2 }
        if !joinsWords {
          output[end] = blank
          end &+= 1
        }
      }
      index &+= 1
    }
    (count, self.place, self.fresh) = (end, place, fresh)
    (self.digits, self.digitCount) = (digits, digitCount)
    return index
  }

  /// Whether the text that ends there and begins behind what has been shortened ends in `strasse`.
  @inline(__always)
  private static func endsInStrasse(_ text: Span<UInt8>, _ end: Int, from start: Int) -> Bool {
    end &- start > 6 && text[end &- 2] == UInt8(ascii: "s") && text[end - 3] == UInt8(ascii: "s")
      && text[end - 4] == UInt8(ascii: "a") && text[end - 5] == UInt8(ascii: "r")
      && text[end - 6] == UInt8(ascii: "t") && text[end - 7] == UInt8(ascii: "s")
  }

  /// Writes a byte that is plain, and no digit; 0 is none.
  private mutating func append(_ byte: UInt8) {
    if byte == 0 { return }
    if byte == blank, joinsWords {
      if place != 0 { place = 2 }
      return
    }
    if count == bytes.count { bytes.append(0) }
    bytes[count] = byte
    count += 1
    place = 0
    if byte == UInt8(ascii: "e"), joinsWords, Self.endsInStrasse(bytes.span, count, from: fresh) {
      count -= 4
      fresh = count
    }
  }

  /// Writes a character beyond ASCII, and returns its length.
  private mutating func write(_ text: Cell, at index: Int) -> Int {
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
      let letter = Int(first & 0x1F) << 6 + Int(second & 0x3F) - 0xC0
      return append(0xC0 + letter, at: letter) ? 2 : writeScalar(text, at: index)
    // A blank that does not break, and other signs of U+0080 to U+00BF.
    case 0xC2:
      if second == 0xA0 { append(blank) }
      return 2
    // The Vietnamese letters.
    case 0xE1 where second == 0xBB && third & 0xC0 == 0x80 || second == 0xBA && (0xA0...0xBF).contains(third):
      let letter = Int(second & 1) << 6 + Int(third & 0x3F) - 0x20
      return append(0x1EA0 + letter, at: 0x480 + letter) ? 3 : writeScalar(text, at: index)
    // Quotation marks, which stand for apostrophes too; blanks and dashes.
    case 0xE2 where second == 0x80:
      if !(0x98...0x9F).contains(third) { append(blank) }
      return 3
    default: return writeScalar(text, at: index)
    }
  }

  /// Writes a character that has a place in `letters`; false where it takes more than two bytes.
  private mutating func append(_ character: Int, at place: Int) -> Bool {
    let plain = letters[place] ?? Self.plainBytes(character)
    letters[place] = plain
    if plain.0 == Self.isLonger { return false }
    append(plain.0)
    append(plain.1)
    return true
  }

  /// Writes any character, and returns its length.
  private mutating func writeScalar(_ text: Cell, at index: Int) -> Int {
    var length = 1
    while length < 4, index + length < text.count, text[index + length] & 0xC0 == 0x80 { length += 1 }
    let character = String(decoding: text[index..<index + length], as: UTF8.self)
    for byte in plainName(character).utf8 { append(byte) }
    if character.unicodeScalars.first?.properties.isWhitespace == true { append(blank) }
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
