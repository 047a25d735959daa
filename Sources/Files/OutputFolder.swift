// OutputFolder.swift: many small files written into one folder.

public import SourceText

/// A folder that is open for new files, each written with three calls and without waiting for the disk.
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
  /// - Returns: false when there is something of this name in the folder already; it is left alone.
  /// - Throws: `FileError` of the kind `notCreatable` or `writing`.
  public func create(_ name: String, _ bytes: ArraySlice<UInt8>) throws(FileError) -> Bool {
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      if errno == EEXIST { return false }
      throw FileError(creating: shown(name))
    }
    var code = writeAll(bytes, to: file)
    if close(file) != 0, code == 0 { code = errno }
    guard code == 0 else {
      _ = unlinkat(descriptor, name, 0)
      throw FileError(writing: shown(name), code)
    }
    return true
  }

  /// Whether there is a file of this name that holds exactly these bytes.
  public func holds(_ name: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard let file = try? OpenFile(name, in: self), file.state?.length == bytes.count,
      let found = try? file.bytes(limit: bytes.count)
    else { return false }
    return found.elementsEqual(bytes)
  }

  /// Puts a file with these bytes in the place of the one there is, which is whole until then.
  public func replace(_ name: String, _ bytes: ArraySlice<UInt8>) throws(FileError) {
    let beside = "\(Self.besidePrefix)\(getpid())-\(name)"
    _ = unlinkat(descriptor, beside, 0)
    PassingNames.add(shown(beside))
    defer { PassingNames.remove(shown(beside)) }
    guard try create(beside, bytes) else { throw FileError(.exists, "'\(shown(beside))' exists already") }
    guard renameat(descriptor, beside, descriptor, name) == 0 else {
      let code = errno
      _ = unlinkat(descriptor, beside, 0)
      throw FileError(.notCreatable, "'\(shown(name))' cannot be replaced: \(systemMessage(code))")
    }
  }

  /// Deletes what a process that was killed in `replace` has left.
  public func removeUnfinished() throws(FileError) {
    for name in try names() where name.hasPrefix(Self.besidePrefix) { try remove(name) }
  }

  private static let besidePrefix = ".mended-"
}
