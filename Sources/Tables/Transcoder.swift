// Transcoder.swift: turns Windows-1252 and UTF-16 into UTF-8.

/// Decodes bytes that come in pieces of any length.
struct Transcoder {
  let encoding: TableEncoding
  /// Bytes that have come and are not decoded yet.
  var waiting: [UInt8] = []

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

    if encoding == .windows1252 {
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
