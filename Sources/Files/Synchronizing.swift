// Synchronizing.swift: waiting until the disk has what was written, once for many files.

public import SourceText

/// Waits until the disk has everything that was written into a folder and the folders in it.
///
/// On Linux that is one call for the whole file system (`syncfs`); elsewhere each file is waited for.
/// - Throws: `FileError` of the kind `writing` when the disk could not take it all.
public func synchronizeTree(_ path: String) throws(FileError) {
  #if os(Linux)
    try withDescriptor(path, synchronizeFileSystem)
  #else
    for name in try allNamesInFolder(path) {
      let inside = "\(path)/\(name)"
      switch pathKind(inside) {
      case .folder: try synchronizeTree(inside)
      case .file: try withDescriptor(inside) { fsync($0) }
      default: break
      }
    }
    try synchronizeFolder(path)
  #endif
}

/// Waits until the disk has the names in a folder: what was renamed into it and out of it.
func synchronizeFolder(_ path: String) throws(FileError) { try withDescriptor(path) { fsync($0) } }

#if os(Linux)
  // The headers show it to programs that ask for GNU's extensions only, which a module cannot.
  @_silgen_name("syncfs") private func synchronizeFileSystem(_ descriptor: Int32) -> Int32
#endif

/// Opens a path for reading, and calls `body`, which returns other than 0 for an error, with its number in
/// `errno`.
private func withDescriptor(_ path: String, _ body: (Int32) -> Int32) throws(FileError) {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileError(reading: path) }
  defer { _ = close(descriptor) }
  // File systems that cannot wait for a folder say so with EINVAL.
  guard body(descriptor) == 0 || errno == EINVAL else { throw FileError(writing: path) }
}
