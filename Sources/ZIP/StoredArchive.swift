// StoredArchive.swift: files put together in a ZIP archive, without compression.

public import SourceText

/// A ZIP archive of stored entries (PKWARE's APPNOTE 6.3.3, versions 1.0), all dated 1 January 1980, so that equal
/// content gives equal bytes.
///
/// The entries that are the same for many archives are added once; `finish` appends those, one more whose content
/// differs, and the directory.
public struct StoredArchive: Sendable {
  private struct Entry: Sendable {
    var name: [UInt8]
    var checksum: UInt32
    var size: UInt32
    var offset: UInt32
  }

  /// The local headers and contents so far.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// Begins an archive without files.
  public init() {}

  /// Adds a file; the name is a path with `/` between its parts, in ASCII.
  ///
  /// - Throws: `ZIPError` when the archive would be more than the format without its 64-bit extension holds.
  public mutating func add(_ name: String, _ content: some Collection<UInt8>) throws(ZIPError) {
    let start = bytes.count
    let entry = try Self.append(name, at: 0, to: &bytes) { $0.append(contentsOf: content) }
    guard entries.count < 0xFFFE else {
      bytes.removeLast(bytes.count - start)
      throw ZIPError.tooLarge
    }
    entries.append(entry)
  }

  /// Appends the archive with one more file, whose content `body` appends to the output it is given.
  ///
  /// - Throws: `ZIPError.tooLarge`; then the output is as it was.
  public func finish(
    adding name: String, to output: inout [UInt8], content body: (inout [UInt8]) -> Void
  ) throws(ZIPError) {
    let start = output.count
    output.append(contentsOf: bytes)
    let last = try Self.append(name, at: start, to: &output, body)
    let directory = output.count
    for entry in entries { Self.append(entry, to: &output) }
    Self.append(last, to: &output)
    guard output.count - start <= 0xFFFF_FFFF else {
      output.removeLast(output.count - start)
      throw ZIPError.tooLarge
    }
    let count = UInt16(truncatingIfNeeded: entries.count + 1)
    let size = UInt32(truncatingIfNeeded: output.count - directory)
    output.append(little: 0x0605_4B50 as UInt32)
    output.append(little: 0 as UInt32)  // the number of this disk, and of the directory's
    output.append(little: count)
    output.append(little: count)
    output.append(little: size)
    output.append(little: UInt32(truncatingIfNeeded: directory - start))
    output.append(little: 0 as UInt16)  // no comment
  }

  /// Appends a local header and the content behind it; on an error the output ends where the archive began.
  private static func append(
    _ name: String, at start: Int, to output: inout [UInt8], _ body: (inout [UInt8]) -> Void
  ) throws(ZIPError) -> Entry {
    let header = output.count
    let name = Array(name.utf8.prefix(0xFFFF))
    let place = Entry(name: name, checksum: 0, size: 0, offset: UInt32(truncatingIfNeeded: header - start))
    output.append(little: 0x0403_4B50 as UInt32)
    appendCommon(place, to: &output)
    output.append(contentsOf: name)
    let content = output.count
    body(&output)
    guard output.count - start <= 0xFFFF_FFFF else {
      output.removeLast(output.count - start)
      throw ZIPError.tooLarge
    }
    var entry = place
    entry.size = UInt32(truncatingIfNeeded: output.count - content)
    entry.checksum = CRC32.checksum(of: output[content...])
    // The sum and both sizes stand 14 bytes into the local header.
    for (index, value) in [entry.checksum, entry.size, entry.size].enumerated() {
      for byte in 0..<4 {
        output[header + 14 + index * 4 + byte] = UInt8(truncatingIfNeeded: value >> UInt32(8 * byte))
      }
    }
    return entry
  }

  /// Appends an entry of the directory.
  private static func append(_ entry: Entry, to output: inout [UInt8]) {
    output.append(little: 0x0201_4B50 as UInt32)
    output.append(little: 10 as UInt16)  // made by version 1.0, for no particular system
    appendCommon(entry, to: &output)
    output.append(little: 0 as UInt16)  // no comment
    output.append(little: 0 as UInt32)  // first disk; no internal attributes
    output.append(little: 0 as UInt32)  // no external attributes
    output.append(little: entry.offset)
    output.append(contentsOf: entry.name)
  }

  /// Appends what local headers and the directory have in common: version, flags, method, date, sum, sizes, lengths.
  private static func appendCommon(_ entry: Entry, to output: inout [UInt8]) {
    output.append(little: 10 as UInt16)
    output.append(little: 0 as UInt16)
    output.append(little: 0 as UInt16)  // stored
    output.append(little: 0 as UInt16)  // midnight
    output.append(little: 0x0021 as UInt16)  // 1 January 1980
    output.append(little: entry.checksum)
    output.append(little: entry.size)
    output.append(little: entry.size)
    output.append(little: UInt16(truncatingIfNeeded: entry.name.count))
    output.append(little: 0 as UInt16)  // no extra field
  }
}

/// Why an archive cannot be made.
public enum ZIPError: Reportable, Hashable {
  case tooLarge

  public var message: String { "the archive would have more than 4 GiB or 65,534 files" }
}

extension [UInt8] {
  fileprivate mutating func append(little value: some FixedWidthInteger) {
    for index in 0..<value.bitWidth / 8 { append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }
}
