// MakeFolder.swift: folders that only their owner may enter.

public import SourceText

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

/// Makes the folder that a file is to stand in.
public func makeFolder(ofFile path: String) throws(FileError) {
  let folder = parentFolder(of: path)
  if folder != ".", folder != "/" { try makeFolder(folder) }
}

/// The folder that a file stands in: `.` for a name alone.
func parentFolder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

extension FileError {
  /// The error for a file or folder that could not be created, from `errno`.
  init(creating path: String) {
    let code = errno
    let hint = code == ENOENT ? "make the folder first" : nil
    self.init(.notCreatable, "'\(path)' cannot be created: \(systemMessage(code))", hint: hint)
    isForbidden = [EACCES, EPERM, EROFS].contains(code)
  }
}
