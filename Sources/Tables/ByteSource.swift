// ByteSource.swift: where a table's bytes come from, a chunk at a time.

public import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  /// Gives the bytes in pieces.
  ///
  /// - Parameters:
  ///   - bytes: all there are.
  ///   - chunk: how many bytes one `read` gives at most, at least 1.
  public init(_ bytes: [UInt8], chunk: Int = .max) {
    self.bytes = bytes
    self.chunk = max(1, chunk)
  }

  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = min(chunk, buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + count])
    offset += count
    return count
  }
}

/// An open file, pipe or terminal. The caller opens and closes it.
public struct DescriptorSource: ByteSource {
  private let descriptor: Int32
  private let name: String

  /// Reads what is open already.
  ///
  /// - Parameters:
  ///   - descriptor: stays open.
  ///   - name: the file's name as errors show it.
  public init(descriptor: Int32, named name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      let code = errno
      if code == EINTR { continue }
      throw FileError(.reading, "cannot read '\(name)': \(String(cString: strerror(code)))")
    }
  }
}
