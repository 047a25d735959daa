// TextCheck.swift: whether bytes are UTF-8, and whether a byte of value 0 is among them.

import SourceText

/// What was seen in a text so far.
struct TextCheck {
  /// Whether there was a character beyond ASCII, correctly encoded.
  private(set) var hasMultibyte = false
  private(set) var hasZero = false

  /// Checks `text` from `start` on.
  ///
  /// - Returns: where the first byte stands that cannot be there in UTF-8, or where the character starts that the
  ///   end of the text cuts off; the end of the text when neither is.
  mutating func check(_ text: ByteView, from start: Int) -> (end: Int, isCutOff: Bool) {
    let end = text.count
    var position = start
    while position < end {
      if end - position >= 64, position > 0 {
        if Self.isPlain(text, position) {
          position += 64
          continue
        }
        // A pair that starts in the last byte may be none.
        if text[position + 63] < 0xC0, Self.isPlainWithPairs(text, position) {
          hasMultibyte = true
          position += 64
          continue
        }
      }
      // Up to 64 bytes that are nothing simple, or wrong.
      let pieceEnd = min(end, position + 64)
      while position < pieceEnd {
        let byte = text[position]
        if byte < 0x80 {
          if byte == 0 { hasZero = true }
          position += 1
          continue
        }
        guard let (_, length) = utf8Scalar(in: text, at: position) else {
          return (position, Self.isCutOff(text.part(position...)))
        }
        hasMultibyte = true
        position += length
      }
    }
    return (end, false)
  }

  /// Whether the 64 bytes from `position` on are all from 1 to 127.
  @inline(__always)
  private static func isPlain(_ text: ByteView, _ position: Int) -> Bool {
    let (first, second) = (text.sixteen(at: position), text.sixteen(at: position + 16))
    let (third, fourth) = (text.sixteen(at: position + 32), text.sixteen(at: position + 48))
    // 0 less 1 wraps around to 255: the highest bit tells both kinds apart from 1 to 127.
    let one = SIMD16<UInt8>(repeating: 1)
    let odd =
      words(first | (first &- one)) | words(second | (second &- one))
      | words(third | (third &- one)) | words(fourth | (fourth &- one))
    return (odd[0] | odd[1]) & 0x8080_8080_8080_8080 == 0
  }

  /// Whether the 64 bytes from `position` on are ASCII without zeros and complete characters of two bytes, as far as
  /// the last byte can tell. A character starts there, and it is not the first of the text.
  @inline(__always)
  private static func isPlainWithPairs(_ text: ByteView, _ position: Int) -> Bool {
    let odd =
      oddities(text, position) | oddities(text, position + 16) | oddities(text, position + 32)
      | oddities(text, position + 48)
    return odd[0] | odd[1] == 0
  }

  @inline(__always)
  private static func oddities(_ text: ByteView, _ position: Int) -> SIMD2<UInt64> {
    let (vector, before) = (text.sixteen(at: position), text.sixteen(at: position - 1))
    let topBits = SIMD16<UInt8>(repeating: 0xC0)
    let isSecond = words(bytes((vector & topBits) .== SIMD16(repeating: 0x80)))
    let isAfterFirst = words(bytes((before & topBits) .== topBits))
    let isLonger = words(bytes((vector & SIMD16(repeating: 0xE0)) .== SIMD16(repeating: 0xE0)))
    let isOverlong = words(bytes((vector & SIMD16(repeating: 0xFE)) .== topBits))
    return (isSecond ^ isAfterFirst) | isLonger | isOverlong | words(bytes(vector .== SIMD16()))
  }

  /// Whether these bytes begin a character that more of them could complete.
  private static func isCutOff(_ rest: ByteView) -> Bool {
    [UInt8(0x80), 0xBF].contains { byte in
      let longer = rest.prefix(4) + [byte, byte, byte]
      return (utf8Scalar(in: Array(longer), at: 0)?.length ?? 0) > rest.count
    }
  }
}
