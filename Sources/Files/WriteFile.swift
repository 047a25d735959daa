// WriteFile.swift: files that appear whole or not at all.

public import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a file that only its owner may read: beside its place first, then renamed into it.
///
/// A path that names a device or a pipe is opened and written, never replaced.
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
  case .file where !replacing:
    throw FileError(
      .exists, "'\(path)' exists already", hint: "choose another name, or add --force to replace it")
  case .file, .nothing:
    try writeWhole(bytes, to: path, replacing: replacing)
  }
}

private func writeWhole(_ bytes: [UInt8], to path: String, replacing: Bool) throws(FileError) {
  let beside = path + ".part-\(getpid())"
  let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { throw FileError(creating: path) }
  do {
    try writeAll(bytes, to: descriptor, name: path)
  } catch {
    _ = close(descriptor)
    _ = unlink(beside)
    throw error
  }
  guard close(descriptor) == 0 else {
    let code = errno
    _ = unlink(beside)
    throw FileError(.writing, "'\(path)' cannot be written: \(systemMessage(code))")
  }
  // A link, unlike a rename, fails when somebody has made the file meanwhile.
  let isInPlace = replacing ? rename(beside, path) == 0 : link(beside, path) == 0
  let code = errno
  if !isInPlace || !replacing { _ = unlink(beside) }
  guard isInPlace else {
    if code == EEXIST {
      throw FileError(
        .exists, "'\(path)' exists already", hint: "choose another name, or add --force to replace it")
    }
    throw FileError(.notCreatable, "'\(path)' cannot be created: \(systemMessage(code))")
  }
}

/// Writes all bytes to an open descriptor.
public func writeAll(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(FileError) {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return write(descriptor, base + written, buffer.count - written)
    }
    if count < 0 {
      if errno == EINTR { continue }
      throw FileError(.writing, "'\(name)' cannot be written: \(systemMessage(errno))")
    }
    written += count
  }
}

/// Makes a folder that only its owner may enter, and the folders above it that are missing.
public func makeFolder(_ path: String) throws(FileError) {
  var made = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/\(part)"
    if mkdir(made, 0o700) == 0 || errno == EEXIST { continue }
    throw FileError(creating: made)
  }
  guard pathKind(path) == .folder else {
    throw FileError(.notCreatable, "'\(path)' is not a folder", hint: "choose another name for --output")
  }
}

extension FileError {
  /// The error for a file or folder that could not be created, from `errno`.
  init(creating path: String) {
    let code = errno
    let hint = code == ENOENT ? "make the folder first" : nil
    self.init(.notCreatable, "'\(path)' cannot be created: \(systemMessage(code))", hint: hint)
  }
}
