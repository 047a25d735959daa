// PlainBytes.swift: texts made equal that people write in many ways, byte by byte.

import SourceText

/// What `plainName` makes of a text, in storage that is used again: a list has many names. Unlike there the ends of words
/// are kept: blanks, hyphens and full stops as one blank each, or several.
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

  /// Hands on the plain text.
  @inline(__always)
  func withText<Result>(_ body: (ByteView) -> Result) -> Result {
    bytes.withBytes { body($0.part(0..<count)) }
  }

  /// Makes a text plain.
  mutating func write(_ text: Cell, spellingUmlauts: Bool = false) {
    (count, spellsUmlauts, hasUmlauts) = (0, spellingUmlauts, false)
    var index = 0
    while index < text.count {
      let room = count + text.count - index
      while bytes.count < room { bytes += [UInt8](repeating: 0, count: 64) }
      index = writeASCII(text, from: index)
      if index < text.count { index += write(text, at: index) }
    }
  }

  /// Writes what is in ASCII, and returns where that ends.
  private mutating func writeASCII(_ text: Cell, from start: Int) -> Int {
    let ascii = Self.ascii
    var (next, end) = (start, count)
    var output = bytes.mutableSpan
    // Sixteen bytes at a time; the last sixteen may have been written already.
    if text.count - start > 15 {
      var raw = output.mutableBytes
      while next < text.count {
        let place = min(next, text.count - 16)
        guard let plain = Self.plainASCII(text.sixteen(at: place)) else { break }
        raw.storeBytes(of: plain, toByteOffset: end - (next - place), as: SIMD16<UInt8>.self)
        end += place + 16 - next
        next = place + 16
      }
    }
    while next < text.count, text[next] < 0x80 {
      let byte = ascii[Int(text[next])]
      output[end] = byte
      end &+= byte == 0 ? 0 : 1
      next &+= 1
    }
    count = end
    return next
  }

  /// Letters, digits and signs of ASCII as `ascii` has them; nil where one of them has nothing there, or is none.
  @inline(__always)
  private static func plainASCII(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8>? {
    typealias Register = SIMD16<UInt8>
    let small = bytes | Register(repeating: 0x20)
    let odd =
      (bytes .>= Register(repeating: 0x80)) .| (bytes .== Register(repeating: UInt8(ascii: "'")))
      .| (bytes .== Register(repeating: UInt8(ascii: "\"")))
      .| (bytes .== Register(repeating: UInt8(ascii: "`")))
    if any(odd) { return nil }
    let isLetter =
      (small .>= Register(repeating: UInt8(ascii: "a"))) .& (small .<= Register(repeating: UInt8(ascii: "z")))
    let isDigit =
      (bytes .>= Register(repeating: UInt8(ascii: "0"))) .& (bytes .<= Register(repeating: UInt8(ascii: "9")))
    return Register(repeating: blank).replacing(with: small, where: isLetter).replacing(
      with: bytes, where: isDigit)
  }

  private mutating func append(_ byte: UInt8) {
    if byte == 0 { return }
    if count == bytes.count { bytes.append(0) }
    bytes[count] = byte
    count += 1
  }

  /// Leaves out the ends of words but between numbers: `1/12` is not `11/2`; and what is behind `str` in `strasse`.
  ///
  /// - Returns: the digits in their order, as a sum, and how many there are.
  mutating func joinWords() -> (digits: UInt64, count: Int) {
    var (digits, digitCount) = (UInt64(0), 0)
    // Where the joined text ends, and from where on it may have another `strasse`.
    var (end, fresh) = (0, 0)
    // 1 behind a digit, 2 where a word has ended behind that, else 0.
    var place: UInt8 = 0
    let length = count
    var text = bytes.mutableSpan
    for index in 0..<length {
      let byte = text[index]
      if byte > UInt8(ascii: "9") {
        text[end] = byte
        end &+= 1
        place = 0
        if byte == UInt8(ascii: "e"), end &- fresh > 6, text[end &- 2] == UInt8(ascii: "s"),
          text[end - 3] == UInt8(ascii: "s"), text[end - 4] == UInt8(ascii: "a"),
          text[end - 5] == UInt8(ascii: "r"), text[end - 6] == UInt8(ascii: "t"),
          text[end - 7] == UInt8(ascii: "s")
        {
          end -= 4
          fresh = end
        }
      } else if byte == blank {
        if place != 0 { place = 2 }
      } else {
        if place == 2 {
          text[end] = blank
          end &+= 1
        }
        digits = digits &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(byte)
        digitCount &+= 1
        text[end] = byte
        end &+= 1
        place = 1
      }
    }
    count = end
    return (digits, digitCount)
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

  /// For each byte of ASCII what is written for it; zero for nothing.
  private static let ascii: [UInt8] = (0...127).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): 0
    default: blank
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
