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
    precondition(range.upperBound <= source.count && range.count <= bytes.count &- count)
    source.withUnsafeBufferPointer { append(from: $0.baseAddress, range) }
  }

  /// Appends again what stands somewhere in the room.
  @inline(__always)
  mutating func append(again range: Range<Int>) {
    precondition(range.upperBound <= count && range.count <= bytes.count &- count)
    append(from: UnsafePointer(bytes.baseAddress), range)
  }

  @inline(__always)
  private mutating func append(from source: UnsafePointer<UInt8>?, _ range: Range<Int>) {
    if let source, let end = bytes.baseAddress {
      UnsafeMutableRawPointer(end + count).copyMemory(from: source + range.lowerBound, byteCount: range.count)
    }
    count &+= range.count
  }
}
