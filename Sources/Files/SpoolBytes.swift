// SpoolBytes.swift: bytes kept for later: in memory while they are few, the rest in a file that vanishes with the process.

package import SourceText

/// Bytes that are appended first, and then read at any place.
package struct SpoolBytes: Sendable {
  /// The folder that decides the file system of the file; nil: where temporary files are.
  private let folder: String?
  /// So many bytes stay in memory.
  private let memory: Int
  private var head: [UInt8] = []
  private var file: OpenFile?
  private var fileLength = 0
  /// What stands behind the bytes in the file.
  private var tail: [UInt8] = []

  /// So much is written to the file at a time.
  private static let pieceLength = 1 << 16

  package init(in folder: String? = nil, memory: Int = 0) {
    (self.folder, self.memory) = (folder, memory)
  }

  package var count: Int { head.count + fileLength + tail.count }

  package mutating func append(_ bytes: [UInt8]) throws(FileError) {
    if head.count + bytes.count <= memory, tail.isEmpty, file == nil {
      head += bytes
      return
    }
    tail += bytes
    guard tail.count > Self.pieceLength else { return }
    let file = if let file { file } else { try OpenFile.unnamed(in: folder) }
    self.file = file
    try file.append(tail)
    fileLength += tail.count
    tail.removeAll(keepingCapacity: true)
  }

  /// Puts the bytes of a range, which must be there, in the place of those in `bytes`.
  package func read(_ range: Range<Int>, into bytes: inout [UInt8]) throws(FileError) {
    bytes.removeAll(keepingCapacity: true)
    let (start, end) = (head.count, head.count + fileLength)
    bytes += head[range.clamped(to: 0..<start)]
    let inFile = range.clamped(to: start..<end)
    if let file, !inFile.isEmpty {
      try file.fill(&bytes, from: inFile.lowerBound - start..<inFile.upperBound - start)
    }
    let rest = range.clamped(to: end..<count)
    bytes += tail[rest.lowerBound - end..<rest.upperBound - end]
  }
}
