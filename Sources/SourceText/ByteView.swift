// ByteView.swift: bytes where they stand in memory.

/// Bytes that belong to somebody else, such as a block of rows or an array; every access to them is checked.
///
/// It holds no reference, so that passing it on costs nothing: it is good as long as what the bytes belong to.
public struct ByteView: RandomAccessCollection {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>

  /// Creates a view of no bytes.
  @inlinable public init() { bytes = UnsafeBufferPointer(start: nil, count: 0) }

  /// Creates a view that is good as long as the memory.
  @inlinable public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { bytes.count }
  @inlinable public var count: Int { bytes.count }

  @inlinable public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < bytes.count, "no such byte in the view")
    return bytes[index]
  }

  @inlinable public func makeIterator() -> UnsafeBufferPointer<UInt8>.Iterator { bytes.makeIterator() }

  @inlinable public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? { try body(bytes) }

  /// Some of the bytes, counted from 0 again.
  @inlinable public func part(_ range: Range<Int>) -> ByteView {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "no such bytes in the view")
    return ByteView(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// The bytes from a place to the end, counted from 0 again.
  @inlinable public func part(_ range: PartialRangeFrom<Int>) -> ByteView {
    part(range.lowerBound..<bytes.count)
  }

  /// Hands on the parts between marks, but for empty ones.
  @inlinable public func forEachPart(between isMark: (UInt8) -> Bool, _ body: (ByteView) -> Void) {
    var start = 0
    for end in 0...count where end == count || isMark(self[end]) {
      if end > start { body(part(start..<end)) }
      start = end &+ 1
    }
  }

  /// The value of some bytes that stand there as in this machine's memory.
  @inlinable public func value<Value: BitwiseCopyable>(at index: Int) -> Value {
    precondition(index >= 0 && index &+ MemoryLayout<Value>.size <= bytes.count, "no such bytes in the view")
    return UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: Value.self)
  }

  /// Eight bytes as a number, the lowest first.
  @inlinable public func word(at index: Int) -> UInt64 { UInt64(littleEndian: value(at: index)) }

  /// Sixteen bytes at once.
  @inlinable public func sixteen(at index: Int) -> SIMD16<UInt8> { value(at: index) }

  /// Whether the bytes come before others: where the two first differ by the lower byte, else by being fewer.
  public func precedes(_ other: ByteView) -> Bool {
    guard let place = difference(from: other) else { return count < other.count }
    return bytes[place] < other.bytes[place]
  }

  /// The first place at which both have a byte, but not the same.
  private func difference(from other: ByteView) -> Int? {
    guard let (own, others) = bytes.baseAddress.flatMap({ own in other.bytes.baseAddress.map { (own, $0) } })
    else { return nil }
    var place = 0
    let end = Swift.min(count, other.count)
    while place < end {
      if own[place] != others[place] { return place }
      place += 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Hands on a view of the bytes, good until `body` returns.
  @inlinable public func withBytes<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
    try withUnsafeBufferPointer { try body(ByteView($0)) }
  }

  /// Appends the bytes of a view.
  @inlinable public mutating func append(contentsOf view: ByteView) { append(contentsOf: view.bytes) }
}

extension ArraySlice<UInt8> {
  /// Hands on a view of the bytes, good until `body` returns.
  @inlinable public func withBytes<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
    try withUnsafeBufferPointer { try body(ByteView($0)) }
  }
}

extension StringProtocol {
  /// Hands on a view of the text as UTF-8, good until `body` returns.
  @inlinable public func withBytes<Result>(_ body: (ByteView) throws -> Result) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable({ try body(ByteView($0)) }) { return result }
    var text = Substring(self)
    return try text.withUTF8 { try body(ByteView($0)) }
  }
}
