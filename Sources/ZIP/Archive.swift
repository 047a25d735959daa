// Archive.swift: the files of a ZIP archive, found by their names.

public import SourceText

/// A ZIP archive that is read (PKWARE's APPNOTE 6.3.3): its directory is, its files are when they are asked for.
///
/// Files are stored or packed with Deflate. The 64-bit extension is understood; archives in several parts are not.
public struct Archive: Sendable {
  /// An archive may have so many files, and a directory of so many bytes.
  private static let (mostFiles, longestDirectory) = (20_000, 1 << 24)

  /// The archive's name, as errors show it.
  public let name: String
  private let bytes: any ArchiveBytes
  private var entries: [String: ArchiveEntry] = [:]

  /// Reads the directory.
  ///
  /// - Throws: a `FileError` of the kind `damaged` for what is no archive, is cut off, or has more than 20,000 files.
  public init(_ bytes: any ArchiveBytes, named name: String) throws(FileError) {
    (self.bytes, self.name) = (bytes, name)
    let directory = try Self.directory(of: bytes, name)
    var place = 0
    for _ in 0..<directory.count {
      guard let (path, entry, length) = ArchiveEntry.read(directory.bytes, at: place) else {
        throw .damaged(name, "its directory is cut off")
      }
      guard entries.updateValue(entry, forKey: Self.key(path)) == nil else {
        throw .damaged(name, "it holds two files '\(path)'")
      }
      place += length
    }
  }

  /// Whether the archive holds a file; case does not count.
  public func contains(_ path: String) -> Bool { entries[Self.key(path)] != nil }

  /// Opens a file of the archive, to be read from its first byte.
  ///
  /// - Throws: `FileError` of the kind `damaged`, when there is no such file, it is encrypted, packed in an
  ///   unknown way, or larger than `limit` bytes when it is unpacked.
  public func open(_ path: String, limit: Int) throws(FileError) -> EntryReader {
    guard let entry = entries[Self.key(path)] else { throw .damaged(name, "it has no '\(path)'") }
    if entry.isEncrypted {
      throw FileError(
        .damaged, "'\(name)' is protected by a password", hint: "take the password off, and save it again")
    }
    guard entry.size <= limit else {
      throw FileError(
        .damaged, "'\(name)': '\(path)' in it has \(entry.size) bytes, more than \(limit)",
        hint: "take out what is no list, or save it as CSV UTF-8")
    }
    guard entry.method == 0 || entry.method == 8 else {
      throw .damaged(name, "'\(path)' is packed in a way (\(entry.method)) that is not known")
    }
    let header = try bytes.bytes(in: entry.offset..<entry.offset + 30)
    guard header.count == 30, header.little(4, at: 0) == 0x0403_4B50 else {
      throw .damaged(name, "'\(path)' is not where its directory says")
    }
    let start = entry.offset + 30 + header.little(2, at: 26) + header.little(2, at: 28)
    guard start + entry.packedSize <= bytes.length else { throw .damaged(name, "'\(path)' is cut off") }
    return EntryReader(entry, bytes, at: start, path: path, archive: name)
  }

  /// A path as it is looked up: `\` stands for `/` in archives of some programs.
  private static func key(_ path: String) -> String {
    String(decoding: path.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
      .lowercased()
  }

  // MARK: - The directory

  private static func directory(
    of bytes: any ArchiveBytes, _ name: String
  ) throws(FileError) -> (bytes: [UInt8], count: Int) {
    // The end record has 22 bytes and a comment of up to 65,535 behind it.
    let tailStart = max(0, bytes.length - 22 - 0xFFFF)
    let tail = try bytes.bytes(in: tailStart..<bytes.length)
    let end = stride(from: tail.count - 22, through: 0, by: -1).first {
      tail.little(4, at: $0) == 0x0605_4B50 && $0 + 22 + tail.little(2, at: $0 + 20) <= tail.count
    }
    guard let end else { throw .damaged(name, "it is cut off, or no ZIP archive") }
    var (count, size, start) = (
      tail.little(2, at: end + 10), tail.little(4, at: end + 12), tail.little(4, at: end + 16)
    )
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      // The locator of the 64-bit end record stands in front of the end record.
      let locator = end - 20
      guard locator >= 0, tail.little(4, at: locator) == 0x0706_4B50 else {
        throw .damaged(name, "its directory is not found")
      }
      let place = min(tail.little(8, at: locator + 8), bytes.length)
      let record = try bytes.bytes(in: place..<place + 56)
      guard record.count == 56, record.little(4, at: 0) == 0x0606_4B50 else {
        throw .damaged(name, "its directory is not found")
      }
      (count, size, start) = (record.little(8, at: 32), record.little(8, at: 40), record.little(8, at: 48))
    }
    guard start <= tailStart + end, size <= tailStart + end - start else {
      throw .damaged(name, "its directory is not where it should be")
    }
    guard count <= mostFiles, size <= longestDirectory else {
      throw FileError(
        .damaged, "'\(name)' holds more than \(mostFiles) files", hint: "a workbook has a few dozen of them")
    }
    return (try bytes.bytes(in: start..<start + size), count)
  }
}
