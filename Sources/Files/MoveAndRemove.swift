// MoveAndRemove.swift: renaming and deleting.

public import SourceText

/// Renames a file or folder; a file that has the new name is replaced.
public func move(_ path: String, to newPath: String) throws(FileError) {
  guard rename(path, newPath) == 0 else {
    throw FileError(.notCreatable, "'\(newPath)' cannot be created: \(systemMessage(errno))")
  }
}

/// Deletes a file, or a folder with all that is in it; nothing when there is none. Links are not followed.
///
/// - Parameter path: without a slash at its end.
/// - Returns: how many files were deleted, folders not counted.
/// - Throws: `FileError` of the kind `writing` for what cannot be deleted.
@discardableResult public func removeTree(_ path: String) throws(FileError) -> Int {
  guard let name = path.split(separator: "/").last else { return 0 }
  return try OutputFolder(parentFolder(of: path)).remove(String(name))
}

extension FileError {
  init(removing path: String) { self.init(.writing, "'\(path)' cannot be deleted: \(systemMessage(errno))") }
}
