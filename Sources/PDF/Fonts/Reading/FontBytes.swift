// FontBytes.swift: big-endian numbers in the bytes of a font file.

/// The bytes of a font; places outside of them read as 0.
struct FontBytes: Sendable {
  let bytes: [UInt8]

  func u8(_ place: Int) -> Int { bytes.indices.contains(place) ? Int(bytes[place]) : 0 }
  func u16(_ place: Int) -> Int {
    guard place >= 0, place < bytes.count - 1 else { return u8(place) << 8 | u8(place + 1) }
    return Int(bytes[place]) << 8 | Int(bytes[place + 1])
  }
  func i16(_ place: Int) -> Int { Int(Int16(truncatingIfNeeded: u16(place))) }
  func u32(_ place: Int) -> Int { u16(place) << 16 | u16(place + 2) }

  /// The bytes of a range, cut off at the end of the file.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range.clamped(to: bytes.indices)] }
}

extension [UInt8] {
  mutating func append(u16 number: Int) {
    append(UInt8(truncatingIfNeeded: number >> 8))
    append(UInt8(truncatingIfNeeded: number))
  }

  mutating func append(u32 number: Int) {
    append(u16: number >> 16)
    append(u16: number)
  }

  /// Replaces the two bytes at a place; nothing when it is outside.
  mutating func set(u16 number: Int, at place: Int) {
    guard indices.contains(place), indices.contains(place + 1) else { return }
    self[place] = UInt8(truncatingIfNeeded: number >> 8)
    self[place + 1] = UInt8(truncatingIfNeeded: number)
  }
}
