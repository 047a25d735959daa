// MoveAndRemove.swift: renaming and deleting.

public import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Renames a file or folder; a file that has the new name is replaced.
public func move(_ path: String, to newPath: String) throws(FileError) {
  guard rename(path, newPath) == 0 else {
    throw FileError(.notCreatable, "'\(newPath)' cannot be created: \(systemMessage(errno))")
  }
}

/// Deletes a file, or a folder with all that is in it; nothing when there is none. Links are not followed.
///
/// - Returns: how many files were deleted, folders not counted.
@discardableResult
public func removeTree(_ path: String) throws(FileError) -> Int {
  var status = stat()
  guard lstat(path, &status) == 0 else { return 0 }
  guard status.st_mode & S_IFMT == S_IFDIR else {
    guard unlink(path) == 0 else { throw FileError(removing: path) }
    return 1
  }
  var count = 0
  for name in try allNamesInFolder(path) { count += try removeTree("\(path)/\(name)") }
  guard rmdir(path) == 0 else { throw FileError(removing: path) }
  return count
}

extension FileError {
  init(removing path: String) {
    self.init(.writing, "'\(path)' cannot be deleted: \(systemMessage(errno))")
  }
}
