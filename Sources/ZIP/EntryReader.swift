// EntryReader.swift: one file of an archive, read from its front.

public import SourceText

/// Unpacks a file piece by piece, in memory that does not depend on its length.
public struct EntryReader: Sendable {
  /// The path in the archive, and the archive's name, as errors show them.
  private let path: String, archive: String
  private let entry: ArchiveEntry
  private let bytes: any ArchiveBytes
  /// Where a stored file stands in the archive, from what has not been read on.
  private var stored: Range<Int>
  private var inflater: Inflater?
  private var count = 0
  private var checksum: UInt32 = 0

  init(_ entry: ArchiveEntry, _ bytes: any ArchiveBytes, at start: Int, path: String, archive: String) {
    (self.entry, self.bytes, self.path, self.archive) = (entry, bytes, path, archive)
    stored = start..<start + entry.packedSize
    if entry.method == 8 { inflater = Inflater(bytes, stored) }
  }

  /// Appends the next bytes, some 64 KiB at most.
  ///
  /// - Returns: false at the end: then the size and the check sum are those of the directory.
  /// - Throws: a `FileError` of the kind `damaged` when they are not, or the bytes cannot be unpacked.
  public mutating func read(into output: inout [UInt8]) throws(FileError) -> Bool {
    let start = output.count
    if inflater != nil { try inflate(into: &output) } else { try copy(into: &output) }
    let piece = output[start...]
    count += piece.count
    checksum = CRC32.checksum(of: piece, after: checksum)
    guard count <= entry.size, !piece.isEmpty || count == entry.size else {
      throw damaged("has not the size that its directory says")
    }
    if piece.isEmpty, checksum != entry.checksum { throw damaged("is not what was written") }
    return !piece.isEmpty
  }

  private mutating func copy(into output: inout [UInt8]) throws(FileError) {
    let range = stored.prefix(1 << 16)
    output += try bytes.bytes(in: range)
    stored = range.upperBound..<stored.upperBound
  }

  private mutating func inflate(into output: inout [UInt8]) throws(FileError) {
    do throws(Inflater.Fault) {
      guard let piece = try inflater?.next() else { return }
      if let window = inflater?.window { output += window[piece] }
    } catch {
      throw switch error {
      case .wrong: damaged("cannot be unpacked")
      case .cutOff: damaged("is cut off")
      case .unreadable(let error): error
      }
    }
  }

  private func damaged(_ what: String) -> FileError { .damaged(archive, "'\(path)' in it \(what)") }
}
