// Transcoder.swift: turns Windows-1252, Mac Roman and UTF-16 into UTF-8.

/// Decodes bytes that come in pieces of any length.
struct Transcoder {
  let encoding: TableEncoding
  /// Bytes that have come and are not decoded yet.
  var waiting: [UInt8] = []
  /// Whether bytes of Windows-1252 stood where only Mac Roman has them in words.
  private(set) var hasMacRomanSigns = false
  /// The last byte that was decoded.
  private var previous: UInt8 = 0

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
      switch scalar {
      case 0..<0x80:
        output[written] = UInt8(scalar)
        written += 1
      case 0x80..<0x800:
        output[written] = UInt8(0xC0 | scalar >> 6)
        output[written + 1] = UInt8(0x80 | scalar & 0x3F)
        written += 2
      case 0x800..<0x10000:
        output[written] = UInt8(0xE0 | scalar >> 12)
        output[written + 1] = UInt8(0x80 | scalar >> 6 & 0x3F)
        output[written + 2] = UInt8(0x80 | scalar & 0x3F)
        written += 3
      default:
        output[written] = UInt8(0xF0 | scalar >> 18 & 0x07)
        output[written + 1] = UInt8(0x80 | scalar >> 12 & 0x3F)
        output[written + 2] = UInt8(0x80 | scalar >> 6 & 0x3F)
        output[written + 3] = UInt8(0x80 | scalar & 0x3F)
        written += 4
      }
    }

    if encoding == .macRoman {
      for byte in waiting { put(byte < 0x80 ? UInt32(byte) : Self.macRoman[Int(byte) - 0x80]) }
      waiting.removeAll(keepingCapacity: true)
      return written
    }
    if encoding == .windows1252 {
      lookForMacRoman()
      for byte in waiting { put(0x80...0x9F ~= byte ? Self.windows1252[Int(byte) - 0x80] : UInt32(byte)) }
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

  /// The characters of bytes 0x80 to 0xFF as Apple's table has them since the euro.
  private static let macRoman: [UInt32] = [
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3,
    0x00E5, 0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3,
    0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3,
    0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8,
    0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA,
    0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D,
    0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE,
    0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC,
    0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7,
  ]

  /// The characters of bytes 0x80 to 0x9F; the five that Windows-1252 leaves free stand for themselves, as the
  /// WHATWG Encoding Standard has it.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
