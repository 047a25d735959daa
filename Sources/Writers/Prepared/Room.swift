// Room.swift: storage in which a document is put together of pieces.

/// Storage that is filled from its beginning.
struct Room {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  /// Has `body` fill the storage at the end of an array.
  @inline(__always)
  static func fill(_ output: inout OutputSpan<UInt8>, _ body: (inout Room) -> Void) {
    output.withUnsafeMutableBufferPointer { bytes, count in
      var room = Room(bytes: bytes)
      body(&room)
      count = room.count
    }
  }

  /// Appends a part of some bytes.
  @inline(__always)
  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    precondition(range.upperBound <= source.count)
    source.withUnsafeBufferPointer { append(from: $0, range) }
  }

  /// Appends again what stands somewhere in the room.
  @inline(__always)
  mutating func append(again range: Range<Int>) {
    precondition(range.upperBound <= count)
    append(from: UnsafeBufferPointer(bytes), range)
  }

  /// Most pieces are short: where so much stands there, and has room, sixteen bytes are copied of which the last are
  /// written over by what follows.
  @inline(__always)
  private mutating func append(from source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    precondition(range.count <= bytes.count &- count)
    guard let start = source.baseAddress, let end = bytes.baseAddress else { return }
    let (from, to) = (UnsafeRawPointer(start + range.lowerBound), UnsafeMutableRawPointer(end + count))
    if range.count <= 16, source.count &- range.lowerBound >= 16, bytes.count &- count >= 16 {
      to.storeBytes(of: from.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
    } else {
      to.copyMemory(from: from, byteCount: range.count)
    }
    count &+= range.count
  }
}
