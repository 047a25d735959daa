// SpoolValues.swift: numbers among the bytes that are kept for later.

/// Values among bytes, as this machine keeps them: what is spooled is read by the same process.
extension [UInt8] {
  @inline(__always)
  mutating func append(value: some BitwiseCopyable) {
    Swift.withUnsafeBytes(of: value) { append(contentsOf: $0) }
  }

  /// Puts a value in the place of the bytes that stand there.
  @inline(__always)
  mutating func put<Value: BitwiseCopyable>(_ value: Value, at offset: Int) {
    precondition(offset >= 0 && offset + MemoryLayout<Value>.size <= count)
    withUnsafeMutableBytes { $0.storeBytes(of: value, toByteOffset: offset, as: Value.self) }
  }

  /// The value that stands there.
  @inline(__always)
  func value<Value: BitwiseCopyable>(at offset: Int) -> Value {
    precondition(offset >= 0 && offset + MemoryLayout<Value>.size <= count)
    return withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Value.self) }
  }
}
