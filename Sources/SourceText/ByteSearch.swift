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
    guard let first = wanted.first, wanted.count <= count else { return nil }
    let starts = part(0..<(count - wanted.count + 1))
    var next = start
    while let place = starts.firstPlace(of: first, from: next) {
      var length = 1
      while length < wanted.count, self[place + length] == wanted[length] { length += 1 }
      if length == wanted.count { return place }
      next = place + 1
    }
    return nil
  }
}
