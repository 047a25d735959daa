// ArchiveBytes.swift: where the bytes of an archive are, to be read at any place.

public import Files
public import SourceText

/// Bytes that can be read at any place, more than once.
public protocol ArchiveBytes: Sendable {
  /// How many bytes there are.
  var length: Int { get }
  /// Writes the bytes from `offset` on to the front of `buffer`, and returns how many there were: fewer than fit only at
  /// the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int
}

extension ArchiveBytes {
  /// The bytes of a range; fewer when the end comes before.
  public func bytes(in range: Range<Int>) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    let count = try fill(&bytes, from: 0, at: range.lowerBound)
    bytes.removeLast(range.count - count)
    return bytes
  }

  /// Puts the bytes from `offset` on into `bytes`, from `start` to its end; returns how many there were.
  func fill(_ bytes: inout [UInt8], from start: Int, at offset: Int) throws(FileError) -> Int {
    let answer: Result<Int, FileError> = bytes.withUnsafeMutableBytes { room in
      do throws(FileError) {
        return .success(try read(into: UnsafeMutableRawBufferPointer(rebasing: room[start...]), at: offset))
      } catch {
        return .failure(error)
      }
    }
    return try answer.get()
  }
}

/// The bytes of a file that is open.
public struct FileBytes: ArchiveBytes {
  private let file: OpenFile
  /// In bytes, as it was when the value was made.
  public let length: Int

  /// - Parameter file: a regular file; what is written behind its end from now on is not seen.
  public init(_ file: OpenFile) {
    self.file = file
    length = file.state?.length ?? 0
  }

  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    let wanted = max(0, min(buffer.count, length - offset))
    var done = 0
    while done < wanted {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[done..<wanted])
      let count = try file.readPiece(into: room, at: offset + done)
      if count == 0 { break }
      done += count
    }
    return done
  }
}

/// Bytes that are in memory.
public struct MemoryBytes: ArchiveBytes {
  private let bytes: [UInt8]
  public var length: Int { bytes.count }

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    let count = max(0, min(buffer.count, bytes.count - offset))
    if count > 0 { buffer.copyBytes(from: bytes[offset..<offset + count]) }
    return count
  }
}

extension FileError {
  /// A file that is not what it should be inside: `what` is wrong, such as `its directory is cut off`. The hint says to save
  /// it again.
  public static func damaged(_ name: String, _ what: String) -> FileError {
    FileError(
      .damaged, "'\(name)' is damaged: \(what)",
      hint: "open it in a spreadsheet, save it again as XLSX or as CSV UTF-8, and use that file")
  }
}
