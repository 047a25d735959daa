// ReadFile.swift: whole files and folders read through the operating system.

public import SourceText

/// Reads a file, or standard input for `-`.
///
/// A device or a pipe is refused, unless it is one of the process's own open files, such as `/dev/stdin`.
///
/// - Throws: `FileError` of the kind `notFound` or `unreadable`; a file above `limit` bytes is unreadable.
public func readFile(_ path: String, limit: Int = 64 << 20) throws(FileError) -> [UInt8] {
  let isOwn =
    path == "-" || path == "/dev/stdin" || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
  // A pipe that nobody writes to would be waited for without end.
  let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | (isOwn ? 0 : O_NONBLOCK))
  guard descriptor >= 0 else { throw FileError(reading: path) }
  defer { if descriptor != STDIN_FILENO { _ = close(descriptor) } }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileError(reading: path) }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw FileError(noFile: path, "a folder")
  default: if !isOwn { throw FileError(noFile: path, "a device or a pipe") }
  }
  if Int(status.st_size) > limit { throw FileError(tooLarge: path, limit) }
  var bytes: [UInt8] = []
  var room = max(1 << 16, min(limit, max(0, Int(status.st_size))) + 1)
  while true {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
      count = read(descriptor, buffer.baseAddress, room)
      initialized = max(0, count)
    }
    if count == 0 { return bytes }
    if count < 0 && errno != EINTR { throw FileError(reading: path) }
    // Most files come in one piece, which is not copied.
    if bytes.isEmpty { bytes = piece } else { bytes += piece }
    if bytes.count > limit { throw FileError(tooLarge: path, limit) }
    room = 1 << 16
  }
}

/// What a path names.
public enum PathKind: Sendable {
  case nothing, file, folder, other
  /// What cannot be told now, as on a disk that fails: who takes it for nothing loses what is there.
  case unknown

  init(_ status: stat) {
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
  }

  /// Whether it is to be read as a file: where it cannot be told, reading says why.
  public var mayBeFile: Bool { self == .file || self == .unknown }
  /// Whether it is to be read as a folder: where it cannot be told, reading says why.
  public var mayBeFolder: Bool { self == .folder || self == .unknown }
}

/// What stands at `path`, links followed; the process's own open files, such as `/dev/stdout`, count as pipes.
public func pathKind(_ path: String) -> PathKind {
  var status = stat()
  guard stat(path, &status) == 0 else {
    return [ENOENT, ENOTDIR, ENAMETOOLONG].contains(errno) ? .nothing : .unknown
  }
  let isOpenFile = ["/dev/stdout", "/dev/stderr"].contains(path) || path.hasPrefix("/dev/fd/")
  if isOpenFile || path.hasPrefix("/proc/"), status.st_mode & S_IFMT == S_IFREG { return .other }
  return PathKind(status)
}

/// The names in a folder, sorted, without those that begin with a full stop.
public func namesInFolder(_ path: String) throws(FileError) -> [String] {
  try allNamesInFolder(path).filter { !$0.hasPrefix(".") }.sorted()
}

/// All names in a folder but those of itself and its parent, in no order.
func allNamesInFolder(_ path: String) throws(FileError) -> [String] {
  var names: [String] = []
  try forEachEntry(of: open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), at: path) { names.append(nameOf($0)) }
  return names
}

/// Hands on every entry of an open folder but those of itself and its parent, and closes the folder.
func forEachEntry(of descriptor: Int32, at path: String, _ take: (dirent) -> Void) throws(FileError) {
  guard descriptor >= 0 else { throw FileError(reading: path) }
  guard let folder = fdopendir(descriptor) else {
    let error = FileError(reading: path)
    _ = close(descriptor)
    throw error
  }
  defer { closedir(folder) }
  let dot = CChar(bitPattern: UInt8(ascii: "."))
  while true {
    errno = 0
    guard let entry = readdir(folder) else { break }
    let name = entry.pointee.d_name
    if name.0 != dot || name.1 != 0 && (name.1 != dot || name.2 != 0) { take(entry.pointee) }
  }
  guard errno == 0 else { throw FileError(reading: path) }
}

/// The name of an entry of a folder.
func nameOf(_ entry: dirent) -> String {
  withUnsafeBytes(of: entry.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
}

extension FileError {
  /// The error for what is something else than a file.
  init(noFile path: String, _ kind: String) {
    self.init(
      .unreadable, "'\(path)' is \(kind), not a file",
      hint: kind == "a folder" ? nil : "save it as a file first")
  }

  init(tooLarge path: String, _ limit: Int) {
    self.init(.unreadable, "'\(path)' is larger than \(limit) bytes", hint: "give a smaller file")
  }

  /// The error for a file that could not be read, from `errno`.
  init(reading path: String) {
    let code = errno
    if code == ENOENT || code == ENOTDIR {
      self.init(
        .notFound, "there is no file '\(path)'", hint: "check the path; it is relative to the current folder")
    } else {
      self.init(.unreadable, "'\(path)' cannot be read: \(systemMessage(code))")
    }
  }
}

/// The operating system's words for an error number.
func systemMessage(_ code: Int32) -> String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }
