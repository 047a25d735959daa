// ByteSource.swift: where a table's bytes come from, a chunk at a time.

public import SourceText

/// A stream of bytes that is read once, from front to back.
public protocol ByteSource: Sendable {
  /// Writes the next bytes to the front of `buffer` and returns how many there were.
  ///
  /// It may write fewer than fit. 0 means the end; `buffer` is never empty.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int
}

/// Bytes that are in memory already.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private let chunk: Int
  private var offset = 0

  /// Gives the bytes in pieces: one `read` gives `chunk` bytes at most, at least 1.
  public init(_ bytes: [UInt8], chunk: Int = .max) {
    self.bytes = bytes
    self.chunk = max(1, chunk)
  }

  /// Gives the next bytes, `chunk` at most; it never fails.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = min(chunk, buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + count])
    offset += count
    return count
  }
}
