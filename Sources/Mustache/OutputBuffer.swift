// OutputBuffer.swift: memory that grows to the largest output and is used again for the next.

/// Bytes that are being written.
///
/// ```swift
/// var output = OutputBuffer()
/// for row in rows {
///   output.removeAll()
///   compiled.render(row, from: store, to: &output)
///   output.withBytes { send($0) }
/// }
/// ```
public struct OutputBuffer: ~Copyable {
  private(set) var base: UnsafeMutableRawPointer
  private(set) var capacity: Int
  /// How many bytes are written.
  public internal(set) var count = 0

  /// Creates an empty buffer with room for so many bytes; it grows when more are written.
  public init(capacity: Int = 1 << 16) {
    self.capacity = max(64, capacity)
    base = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { base.deallocate() }

  /// Makes the buffer empty and keeps its memory.
  public mutating func removeAll() { count = 0 }

  /// The bytes written so far; they must not be used outside of `body`.
  public borrowing func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// A copy of the bytes written so far.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// Makes room for at least `room` bytes behind the `count` that are written.
  mutating func reserve(_ room: Int) {
    guard capacity - count < room else { return }
    capacity = max(2 * capacity, count + room)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = larger
  }
}
