// SpoolBytes.swift: bytes kept for later: in memory while they are few, then in a file that vanishes with the process.

import Files
import SourceText

/// Bytes that are appended first, and then read at any place.
struct SpoolBytes: Sendable {
  /// The folder that decides the file system of the file; nil: where temporary files are.
  private let folder: String?
  private var file: OpenFile?
  private var fileLength = 0
  /// What stands behind the bytes in the file.
  private var memory: [UInt8] = []

  /// So much is kept without a file, and so much is written to it at a time.
  private static let (memoryLimit, pieceLength) = (1 << 17, 1 << 16)

  init(in folder: String?) { self.folder = folder }

  var count: Int { fileLength + memory.count }

  mutating func append(_ bytes: [UInt8]) throws(FileError) {
    memory += bytes
    if memory.count > (file == nil ? Self.memoryLimit : Self.pieceLength) { try writeOut() }
  }

  private mutating func writeOut() throws(FileError) {
    if let file {
      try file.append(memory)
      fileLength += memory.count
      memory.removeAll(keepingCapacity: true)
    } else {
      let file = try OpenFile.unnamed(in: folder)
      try file.append(memory)
      fileLength = memory.count
      (self.file, memory) = (file, [])
    }
  }

  /// Puts the bytes of a range, which must be there, in the place of those in `bytes`.
  func read(_ range: Range<Int>, into bytes: inout [UInt8]) throws(FileError) {
    bytes.removeAll(keepingCapacity: true)
    let inFile = range.clamped(to: 0..<fileLength)
    if let file, !inFile.isEmpty { try file.fill(&bytes, from: inFile) }
    let rest = range.clamped(to: fileLength..<count)
    if !rest.isEmpty { bytes += memory[rest.lowerBound - fileLength..<rest.upperBound - fileLength] }
  }
}

/// Values among bytes, as this machine keeps them: what is spooled is read by the same process.
extension [UInt8] {
  @inline(__always)
  mutating func append(value: some BitwiseCopyable) {
    Swift.withUnsafeBytes(of: value) { append(contentsOf: $0) }
  }

  @inline(__always)
  mutating func append(values: [some BitwiseCopyable]) {
    values.withUnsafeBytes { append(contentsOf: $0) }
  }

  /// Puts the values that stand there in the place of those in `values`.
  @inline(__always)
  func copyValues(at offset: Int, to values: inout [some BitwiseCopyable]) {
    values.withUnsafeMutableBytes { values in
      precondition(offset >= 0 && offset + values.count <= count)
      withUnsafeBytes { values.copyMemory(from: .init(rebasing: $0[offset..<offset + values.count])) }
    }
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
