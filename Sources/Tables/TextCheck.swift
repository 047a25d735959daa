// TextCheck.swift: whether bytes are UTF-8, and whether a byte of value 0 is among them.

/// What was seen in a text so far.
struct TextCheck {
  /// Whether there was a character beyond ASCII, correctly encoded.
  private(set) var hasMultibyte = false
  private(set) var hasZero = false

  /// Checks `text` from `start` on.
  ///
  /// - Returns: where the first byte stands that cannot be there in UTF-8, or where the character starts that the
  ///   end of the text cuts off; the end of the text when neither is.
  mutating func check(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, isCutOff: Bool) {
    guard let base = text.baseAddress else { return (0, false) }
    let end = text.count
    var position = start
    while position < end {
      if end - position >= 64, position > 0 {
        if Self.isPlain(base + position) {
          position += 64
          continue
        }
        // A pair that starts in the last byte may be none.
        if base[position + 63] < 0xC0, Self.isPlainWithPairs(base + position) {
          hasMultibyte = true
          position += 64
          continue
        }
      }
      // Up to 64 bytes that are nothing simple, or wrong.
      let pieceEnd = min(end, position + 64)
      while position < pieceEnd {
        let byte = base[position]
        if byte < 0x80 {
          if byte == 0 { hasZero = true }
          position += 1
          continue
        }
        let length = Self.length(of: base + position, available: end - position)
        if length <= 0 { return (position, length < 0) }
        hasMultibyte = true
        position += length
      }
    }
    return (end, false)
  }

  /// Whether the 64 bytes at `pointer` are all from 1 to 127.
  @inline(__always)
  private static func isPlain(_ pointer: UnsafePointer<UInt8>) -> Bool {
    let bytes = UnsafeRawPointer(pointer)
    let first = bytes.loadUnaligned(as: SIMD16<UInt8>.self)
    let second = bytes.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self)
    let third = bytes.loadUnaligned(fromByteOffset: 32, as: SIMD16<UInt8>.self)
    let fourth = bytes.loadUnaligned(fromByteOffset: 48, as: SIMD16<UInt8>.self)
    // 0 less 1 wraps around to 255: the highest bit tells both kinds apart from 1 to 127.
    let one = SIMD16<UInt8>(repeating: 1)
    let odd =
      lanes(first | (first &- one)) | lanes(second | (second &- one))
      | lanes(third | (third &- one)) | lanes(fourth | (fourth &- one))
    return (odd[0] | odd[1]) & 0x8080_8080_8080_8080 == 0
  }

  /// Whether the 64 bytes at `pointer` are ASCII without zeros and complete characters of two bytes, as far as the
  /// last byte can tell. A character starts at `pointer`, and the byte before can be read.
  @inline(__always)
  private static func isPlainWithPairs(_ pointer: UnsafePointer<UInt8>) -> Bool {
    let bytes = UnsafeRawPointer(pointer)
    let odd = oddities(bytes, 0) | oddities(bytes, 16) | oddities(bytes, 32) | oddities(bytes, 48)
    return odd[0] | odd[1] == 0
  }

  @inline(__always)
  private static func oddities(_ bytes: UnsafeRawPointer, _ offset: Int) -> SIMD2<UInt64> {
    let vector = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    let before = bytes.loadUnaligned(fromByteOffset: offset &- 1, as: SIMD16<UInt8>.self)
    let topBits = SIMD16<UInt8>(repeating: 0xC0)
    let isSecond = lanes((vector & topBits) .== SIMD16(repeating: 0x80))
    let isAfterFirst = lanes((before & topBits) .== topBits)
    let isLonger = lanes((vector & SIMD16(repeating: 0xE0)) .== SIMD16(repeating: 0xE0))
    let isOverlong = lanes((vector & SIMD16(repeating: 0xFE)) .== topBits)
    return (isSecond ^ isAfterFirst) | isLonger | isOverlong | lanes(vector .== SIMD16())
  }

  @inline(__always)
  private static func lanes(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
    unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  }

  @inline(__always)
  private static func lanes(_ vector: SIMD16<UInt8>) -> SIMD2<UInt64> {
    unsafeBitCast(vector, to: SIMD2<UInt64>.self)
  }

  /// The length of the character beyond ASCII at `pointer`: 0 when it is wrong, -1 when it is cut off.
  ///
  /// The ranges of the second byte are those of Unicode's table 3-7, "Well-Formed UTF-8 Byte Sequences".
  private static func length(of pointer: UnsafePointer<UInt8>, available: Int) -> Int {
    let lead = pointer[0]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF } else if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF } else if lead == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    if available < 2 { return -1 }
    if !second.contains(pointer[1]) { return 0 }
    for index in 2..<max(2, length) {
      if index >= available { return -1 }
      if pointer[index] & 0xC0 != 0x80 { return 0 }
    }
    return length
  }
}
