// Transcoder.swift: turns Windows-1252, Mac Roman and UTF-16 into UTF-8.

import SourceText

/// Decodes bytes that come in pieces of any length.
struct Transcoder {
  let encoding: TableEncoding
  /// Bytes that have come and are not decoded yet.
  var waiting: [UInt8] = []
  /// Whether bytes of Windows-1252 stood where only Mac Roman has them in words.
  private(set) var hasMacRomanSigns = false
  /// The last byte that was decoded.
  private var previous: UInt8 = 0

  /// The last two bytes; a file starts as if behind a letter.
  private var last: (UInt8, UInt8) = (0, UInt8(ascii: "a"))
  /// How many bytes beyond ASCII inside words were letters of DOS, and how many of this encoding.
  private var (dosLetters, ownLetters) = (0, 0)

  init(encoding: TableEncoding, waiting: [UInt8] = []) {
    (self.encoding, self.waiting) = (encoding, waiting)
  }

  /// The most bytes of UTF-8 that `count` bytes can become.
  static func room(for count: Int) -> Int { 3 * count + 3 }

  /// Decodes what can be decoded of `waiting` into `output`, which must have `room(for: waiting.count)`.
  ///
  /// A lone surrogate, and half a unit at the end, become U+FFFD.
  /// - Returns: how many bytes were written.
  mutating func decode(into output: UnsafeMutablePointer<UInt8>, atEnd: Bool) -> Int {
    var written = 0
    func put(_ scalar: UInt32) {
      for byte in Unicode.Scalar(scalar).flatMap(UTF8.encode) ?? UTF8.encodedReplacementCharacter {
        output[written] = byte
        written += 1
      }
    }
    if encoding == .windows1252 || encoding == .macRoman {
      if encoding == .windows1252 { lookForMacRoman() }
      countLetters()
      let upper = (encoding == .macRoman ? ByteCharset.macRoman : .western).upper
      for byte in waiting {
        let scalar = byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]
        // The five that Windows-1252 leaves free stand for themselves, as the WHATWG Encoding Standard has it.
        put(scalar == "\u{FFFD}" ? UInt32(byte) : scalar.value)
      }
      waiting.removeAll(keepingCapacity: true)
      return written
    }

    let (high, low) = encoding == .utf16BigEndian ? (0, 1) : (1, 0)
    func unit(_ index: Int) -> UInt32 { UInt32(waiting[index + high]) << 8 | UInt32(waiting[index + low]) }
    var position = 0
    while position + 2 <= waiting.count {
      let first = unit(position)
      if 0xD800..<0xDC00 ~= first {
        if position + 4 > waiting.count, !atEnd { break }
        if position + 4 <= waiting.count, 0xDC00..<0xE000 ~= unit(position + 2) {
          put(0x10000 + (first - 0xD800) << 10 + (unit(position + 2) - 0xDC00))
          position += 4
          continue
        }
      }
      put(0xD800..<0xE000 ~= first ? 0xFFFD : first)
      position += 2
    }
    if atEnd, position < waiting.count {
      put(0xFFFD)
      position = waiting.count
    }
    waiting.removeFirst(position)
    return written
  }

  /// Whether letters of DOS, "ü" and "é", stand in words as nothing else does: in Mac Roman they are capitals, and in
  /// Windows-1252 marks, of which one may be a slip.
  var looksLikeDOS: Bool { dosLetters > max(encoding == .macRoman ? 0 : 1, ownLetters) }

  /// Counts the bytes beyond ASCII between a letter and a small one.
  private mutating func countLetters() {
    let isMac = encoding == .macRoman
    for byte in waiting {
      if last.1 >= 0x80, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte),
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last.0 | 0x20)
      {
        switch last.1 {
        case 0x82, 0x84, 0x86: dosLetters += 1
        case 0x81, 0x83, 0x85: dosLetters += isMac ? 1 : 0
        case 0x94: dosLetters += isMac ? 0 : 1
        case 0x87...0x9F: ownLetters += isMac ? 1 : 0
        default: ownLetters += !isMac && last.1 >= 0xC0 ? 1 : 0
        }
      }
      last = (last.1, byte)
    }
  }

  /// `é` and `ü` of Mac Roman are capitals with a caron or dots in Windows-1252, which do not follow a small letter;
  /// `ç` and `è` are nothing at all.
  private mutating func lookForMacRoman() {
    guard !hasMacRomanSigns else { return }
    for byte in waiting {
      switch byte {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D: hasMacRomanSigns = true
      case 0x8A, 0x8E, 0x9F:
        if previous >= UInt8(ascii: "a"), previous <= UInt8(ascii: "z") { hasMacRomanSigns = true }
      default: break
      }
      previous = byte
    }
  }
}
