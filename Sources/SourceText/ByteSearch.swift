// ByteSearch.swift: bytes found in bytes, by the C library's search for one, which looks at many places at once.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ByteView: Equatable {
  public static func == (one: ByteView, other: ByteView) -> Bool {
    guard one.count == other.count, let base = one.bytes.baseAddress, let otherBase = other.bytes.baseAddress
    else { return one.isEmpty && other.isEmpty }
    return memcmp(base, otherBase, one.count) == 0
  }
}

extension ByteView {
  public func hasPrefix(_ start: ByteView) -> Bool {
    count >= start.count && part(0..<start.count) == start
  }

  public func hasSuffix(_ end: ByteView) -> Bool {
    count >= end.count && part((count - end.count)...) == end
  }

  /// Where a byte first stands, at a place or behind it; nil where it does not stand, or where the place is no place.
  public func firstPlace(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = bytes.baseAddress, start >= 0, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Where some bytes first stand, at a place or behind it; nil also where they are none.
  public func firstPlace(of wanted: ByteView, from start: Int = 0) -> Int? {
    guard !wanted.isEmpty, wanted.count <= count else { return nil }
    // The rarer the byte that is looked for, the fewer places need a second look.
    let rarest = wanted.rarestPlace
    let byte = wanted[rarest]
    let places = part(rarest..<(count - wanted.count + rarest + 1))
    var next = start
    while let place = places.firstPlace(of: byte, from: next) {
      var length = 0
      while length < wanted.count, self[place + length] == wanted[length] { length += 1 }
      if length == wanted.count { return place }
      next = place + 1
    }
    return nil
  }

  /// The place of a byte that is rare in texts, among the first.
  private var rarestPlace: Int {
    var (rarest, rank) = (0, -1)
    for place in 0..<Swift.min(count, 12) {
      let own = Self.rank(of: bytes[place])
      if own > rank { (rarest, rank) = (place, own) }
    }
    return rarest
  }

  /// How rare a byte is in texts, from 0 for the letters that are most frequent to 15 for those that are hardly there.
  private static func rank(of byte: UInt8) -> Int {
    if byte <= 0x20 { return 0 }
    let letter = Int(byte | 0x20) - 0x61
    // Four bits a letter, `a` the lowest; the second number is that from `q` on.
    if letter < 0 || letter >= 26 { return 10 }
    let ranks: UInt64 = letter < 16 ? 0x7227_4BE2_4880_5591 : 0xE9_D9A6_123E
    return Int(ranks >> UInt64(4 * (letter & 15)) & 15)
  }
}
