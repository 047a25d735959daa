// OpenFile.swift: a file that stays open: what happens to its name meanwhile changes nothing.

public import SourceText

/// A file, device or pipe that is open as long as the value lives.
public final class OpenFile: Sendable {
  /// The name as errors show it.
  public let name: String
  let descriptor: Int32
  private let closes: Bool

  /// Opens what is at `path`, links followed; `-` is standard input.
  ///
  /// - Throws: `FileError` of the kind `notFound` or `unreadable`.
  public convenience init(_ path: String, named name: String) throws(FileError) {
    let closes = path != "-"
    let file = closes ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    guard file >= 0 else { throw FileError(reading: name) }
    self.init(descriptor: file, named: name, closes: closes)
    if kind == S_IFDIR { throw FileError(noFile: name, "a folder") }
    // A device, but for a terminal, may have no end.
    if closes, kind == S_IFCHR || kind == S_IFBLK, isatty(file) == 0 {
      throw FileError(noFile: name, "a device")
    }
  }

  /// Opens a file in a folder, which must be no link.
  public convenience init(_ name: String, in folder: OutputFolder) throws(FileError) {
    let shown = folder.shown(name)
    let file = openat(folder.descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw FileError(reading: shown) }
    self.init(descriptor: file, named: shown)
    guard isRegular else { throw FileError(.unreadable, "'\(shown)' is not a file") }
  }

  init(descriptor: Int32, named name: String, closes: Bool = true) {
    (self.descriptor, self.name, self.closes) = (descriptor, name, closes)
  }

  deinit { if closes { _ = close(descriptor) } }

  /// Whether it is a file on a disk, which can be read more than once.
  public var isRegular: Bool { kind == S_IFREG }

  public var isStandardInput: Bool { descriptor == STDIN_FILENO }

  /// What changes when somebody writes to the file: its length in bytes and the time of the last change.
  public var state: FileState? {
    #if canImport(Darwin)
      status.map { FileState($0.st_size, $0.st_mtimespec) }
    #else
      status.map { FileState($0.st_size, $0.st_mtim) }
    #endif
  }

  /// The number of the user to whom the file belongs.
  var owner: UInt32? { status?.st_uid }

  private var kind: mode_t? { status.map { $0.st_mode & S_IFMT } }

  private var status: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  /// Reads on from where the last reading has ended; returns how many bytes there were; 0 at the end.
  public func readOn(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    try counted { read(descriptor, buffer.baseAddress, buffer.count) }
  }

  /// Reads from a place in a regular file; the place of `readOn` stays where it is.
  public func readPiece(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
    try counted { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  /// Appends the bytes of a range of a regular file, which must be there, to `bytes`.
  public func fill(_ bytes: inout [UInt8], from range: Range<Int>) throws(FileError) {
    var done = 0
    while done < range.count {
      let count = try counted {
        var count = 0
        bytes.append(addingCapacity: range.count - done) { room in
          room.withUnsafeMutableBufferPointer { room, filled in
            count = pread(descriptor, room.baseAddress, room.count, off_t(range.lowerBound + done))
            filled = max(0, count)
          }
        }
        return count
      }
      if count == 0 { throw FileError(.reading, "'\(name)' has become shorter") }
      done += count
    }
  }

  func counted(_ call: () -> Int) throws(FileError) -> Int {
    while true {
      let count = call()
      if count >= 0 { return count }
      let code = errno
      if code != EINTR { throw FileError(.reading, "cannot read '\(name)': \(systemMessage(code))") }
    }
  }

  /// All bytes of a regular file.
  ///
  /// - Throws: `FileError` of the kind `unreadable` above `limit` bytes.
  func bytes(limit: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPiece { piece throws(FileError) in
      bytes += piece
      if bytes.count > limit { throw FileError(tooLarge: name, limit) }
    }
    return bytes
  }

  /// Writes all bytes of a regular file to an output.
  func copy(to output: OutputStream) throws(FileError) {
    try forEachPiece { piece throws(FileError) in try output.write(piece) }
  }

  private func forEachPiece(_ take: (ArraySlice<UInt8>) throws(FileError) -> Void) throws(FileError) {
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var offset = 0
    while true {
      let count = try counted { pread(descriptor, &room, room.count, off_t(offset)) }
      if count == 0 { return }
      try take(room[..<count])
      offset += count
    }
  }
}

/// The length of a file and the time of its last change.
public struct FileState: Hashable, Sendable {
  /// In bytes.
  public let length: Int
  private let seconds: Int
  private let nanoseconds: Int

  fileprivate init(_ length: off_t, _ time: timespec) {
    (self.length, seconds, nanoseconds) = (Int(length), Int(time.tv_sec), Int(time.tv_nsec))
  }
}
