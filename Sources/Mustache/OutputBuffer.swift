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
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  /// How many bytes may be written behind the last.
  private var room: Int

  /// Creates an empty buffer with room for so many bytes; it grows when more are written.
  public init(capacity: Int = 1 << 16) {
    self.capacity = max(64, capacity)
    room = self.capacity
    base = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { base.deallocate() }

  /// How many bytes are written.
  public var count: Int { capacity - room }

  /// Makes the buffer empty and keeps its memory.
  public mutating func removeAll() { room = capacity }

  /// The bytes written so far; they must not be used outside of `body`.
  public borrowing func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// A copy of the bytes written so far.
  public var bytes: [UInt8] { withBytes { Array($0) } }
}

extension OutputBuffer {
  /// Copies `length` bytes of `source` from `start` on.
  ///
  /// Up to 32 bytes are copied as two whole registers where both sides have room for that; what these write too much is
  /// written over by the next copy.
  @inline(__always)
  mutating func append(_ source: UnsafeRawBufferPointer, from start: Int, _ length: Int) {
    if length <= 32 && start + 32 <= source.count && room >= 32 {
      typealias Register = SIMD16<UInt8>
      let end = base + (capacity - room)
      end.storeBytes(of: source.loadUnaligned(fromByteOffset: start, as: Register.self), as: Register.self)
      if length > 16 {
        let second = source.loadUnaligned(fromByteOffset: start + 16, as: Register.self)
        (end + 16).storeBytes(of: second, as: Register.self)
      }
      room -= length
    } else {
      appendLong(source, from: start, length)
    }
  }

  private mutating func appendLong(_ source: UnsafeRawBufferPointer, from start: Int, _ length: Int) {
    precondition(start + length <= source.count, "a cell of another store")
    if room < length { grow(by: length) }
    if let address = source.baseAddress {
      (base + (capacity - room)).copyMemory(from: address + start, byteCount: length)
    }
    room -= length
  }

  private mutating func grow(by length: Int) {
    let written = count
    capacity = max(2 * capacity, written + length)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: base, byteCount: written)
    base.deallocate()
    base = larger
    room = capacity - written
  }

  /// Copies `length` bytes of `source` from `start` on, escaped.
  @inline(__always)
  mutating func append(
    _ source: UnsafeRawBufferPointer, from start: Int, _ length: Int, _ escaping: borrowing Escaping
  ) {
    precondition(start + length <= source.count, "a cell of another store")
    var position = start
    let last = start + length
    while position < last {
      if let scanned = escaping.scanned { position = appendClean(source, from: position, to: last, scanned) }
      let clean = escaping.cleanLength(source, from: position, to: last)
      append(source, from: position, clean)
      position += clean
      guard position < last else { return }
      let replacement = Int(escaping.table[Int(source[position])])
      escaping.replacements[replacement].withUnsafeBytes { append($0, from: 0, $0.count) }
      position += 1
    }
  }

  /// Copies bytes up to the first that is escaped, sixteen at a time, each block searched while it is copied.
  ///
  /// A block may reach behind the range: what is written too much is written over by the next copy. Where source or buffer
  /// have no sixteen bytes more, the rest is left to be copied otherwise.
  ///
  /// - Returns: how far it came.
  private mutating func appendClean(
    _ source: UnsafeRawBufferPointer, from start: Int, to last: Int, _ scanned: FewBytes
  ) -> Int {
    guard let address = source.baseAddress else { return start }
    let end = base + (capacity - room)
    let blocksEnd = min(last, source.count - 15, start + room - 15)
    var position = start
    while position < blocksEnd {
      let block = (address + position).loadUnaligned(as: FewBytes.Register.self)
      (end + (position &- start)).storeBytes(of: block, as: FewBytes.Register.self)
      let clean = scanned.firstMatch(in: block)
      position &+= clean
      if clean < 16 { break }
    }
    position = min(position, last)
    room -= position - start
    return position
  }
}
