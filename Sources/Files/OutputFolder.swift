// OutputFolder.swift: many small files written into one folder.

public import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that is open for new files, each written with three calls and without waiting for the disk.
///
/// Names are C strings, so that a caller who makes many of them need not make a `String` of each.
public final class OutputFolder: Sendable {
  /// The path by which it was opened, as errors show it.
  public let path: String
  let descriptor: Int32

  /// Opens a folder, which must be there.
  public init(_ path: String) throws(FileError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(creating: path) }
  }

  /// Opens a folder in a folder, which must be there and no link.
  init(_ name: String, in folder: OutputFolder) throws(FileError) {
    path = "\(folder.path)/\(name)"
    descriptor = openat(folder.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(creating: path) }
  }

  deinit { _ = close(descriptor) }

  /// Writes a new file that only its owner may read; a file that cannot be finished is taken away again.
  ///
  /// - Parameters:
  ///   - name: the file's name in this folder, ended by a zero.
  ///   - bytes: all that the file holds.
  /// - Returns: false when there is something of this name already; it is left alone.
  /// - Throws: `FileError` of the kind `notCreatable` or `writing`.
  public func create(_ name: [UInt8], _ bytes: ArraySlice<UInt8>) throws(FileError) -> Bool {
    let file = withPath(name) { openat(descriptor, $0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard file >= 0 else {
      if errno == EEXIST { return false }
      throw FileError(creating: shown(name))
    }
    var code = bytes.withUnsafeBytes { writeAll($0, to: file) }
    if close(file) != 0, code == 0 { code = errno }
    guard code == 0 else {
      _ = withPath(name) { unlinkat(descriptor, $0, 0) }
      throw FileError(.writing, "'\(shown(name))' cannot be written: \(systemMessage(code))")
    }
    return true
  }

  /// Whether there is a file of this name that holds exactly these bytes.
  public func holds(_ name: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
    let file = withPath(name) { openat(descriptor, $0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
    guard file >= 0 else { return false }
    defer { _ = close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, Int(status.st_size) == bytes.count else { return false }
    var found = [UInt8](repeating: 0, count: bytes.count)
    var count = 0
    while count < found.count {
      let more = found.withUnsafeMutableBytes { room in
        room.baseAddress.map { read(file, $0 + count, room.count - count) } ?? 0
      }
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { return false }
      count += more
    }
    return found.elementsEqual(bytes)
  }

  /// Puts a file with these bytes in the place of the one there is, which is whole until then.
  public func replace(_ name: [UInt8], _ bytes: ArraySlice<UInt8>) throws(FileError) {
    let beside = Array("\(Self.besidePrefix)\(getpid())-".utf8) + name
    _ = withPath(beside) { unlinkat(descriptor, $0, 0) }
    PassingNames.add(shown(beside))
    defer { PassingNames.remove(shown(beside)) }
    guard try create(beside, bytes) else { throw FileError(.exists, "'\(shown(beside))' exists already") }
    let result = withPath(beside) { old in withPath(name) { renameat(descriptor, old, descriptor, $0) } }
    guard result == 0 else {
      let code = errno
      _ = withPath(beside) { unlinkat(descriptor, $0, 0) }
      throw FileError(.notCreatable, "'\(shown(name))' cannot be replaced: \(systemMessage(code))")
    }
  }

  /// Deletes what a process that was killed in `replace` has left.
  public func removeUnfinished() throws(FileError) {
    for name in try names() where name.hasPrefix(Self.besidePrefix) { try remove(name) }
  }

  private static let besidePrefix = ".mended-"

  private func withPath<Result>(_ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    name.withUnsafeBytes { bytes in
      guard name.last == 0, let base = bytes.bindMemory(to: CChar.self).baseAddress else { return body("") }
      return body(base)
    }
  }

  private func shown(_ name: [UInt8]) -> String {
    "\(path)/\(String(decoding: name.dropLast(), as: UTF8.self))"
  }
}

/// Writes all bytes and returns 0, or the error's number.
private func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
  var written = 0
  while written < bytes.count {
    guard let base = bytes.baseAddress else { return 0 }
    let count = write(descriptor, base + written, bytes.count - written)
    if count < 0 {
      if errno == EINTR { continue }
      return errno
    }
    written += count
  }
  return 0
}
