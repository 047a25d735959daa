// WriteFile.swift: files that appear whole or not at all.

public import SourceText

/// Writes a file whole, or leaves what was there: beside its place first, then, when the disk has it, into it.
///
/// A new file may be read by its owner only. A file that is replaced keeps its mode, its owner and its other names; a
/// link stays, and the file that it leads to is replaced. A path that names a device or a pipe is opened and written.
/// - Throws: `FileError` of the kind `exists` when there is a file already and `replacing` is false, `notCreatable`
///   when the folder cannot be written, `writing` when the disk is full or fails.
public func writeFile(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError) {
  switch pathKind(path) {
  case .folder:
    throw FileError(.notCreatable, "'\(path)' is a folder", hint: "give a file name, or end it with '/'")
  case .other:
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(creating: path) }
    defer { _ = close(descriptor) }
    try writeAll(bytes, to: descriptor, name: path)
  case .file where !replacing: throw FileError(alreadyThere: path)
  case .file: try FileReplacement(of: path).write(bytes)
  case .unknown where replacing: try FileReplacement(of: path).write(bytes)
  case .nothing, .unknown:
    if isLink(path) {
      throw FileError(
        .notCreatable, "'\(path)' is a link to a file that is not there", hint: "take the link away first")
    }
    try writeNew(bytes, to: path)
  }
}

private func writeNew(_ bytes: [UInt8], to path: String) throws(FileError) {
  let draft = try Draft(of: path, bytes, mode: nil, owner: nil)
  defer { draft.remove() }
  // A link, unlike a rename, fails when somebody has made the file meanwhile.
  if link(draft.path, path) != 0 {
    let code = errno
    if code == EEXIST { throw FileError(alreadyThere: path) }
    // A file system without links: the name is taken first, then replaced.
    let place = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard place >= 0 else {
      if errno == EEXIST { throw FileError(alreadyThere: path) }
      throw FileError(creating: path)
    }
    _ = close(place)
    guard rename(draft.path, path) == 0 else {
      let error = FileError(creating: path)
      _ = unlink(path)
      throw error
    }
  }
  draft.synchronizeFolder()
}

private func isLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

extension FileError {
  fileprivate init(alreadyThere path: String) {
    self.init(.exists, "'\(path)' exists already", hint: "choose another name, or add --force to replace it")
  }
}
