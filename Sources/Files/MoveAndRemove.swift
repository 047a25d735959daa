// MoveAndRemove.swift: renaming and deleting.

public import SourceText

/// Renames a file or folder; a file that has the new name is replaced.
public func move(_ path: String, to newPath: String) throws(FileError) {
  guard rename(path, newPath) == 0 else {
    throw FileError(.notCreatable, "'\(newPath)' cannot be created: \(systemMessage(errno))")
  }
}

/// Deletes a file, or a folder (without a slash at its end) with all that is in it, and returns how many files that were;
/// nothing when there is none. Links are not followed.
///
/// - Throws: `FileError` of the kind `writing` for what cannot be deleted.
@discardableResult public func removeTree(_ path: String) throws(FileError) -> Int {
  guard let name = path.split(separator: "/").last else { return 0 }
  return try OutputFolder(parentFolder(of: path)).remove(String(name))
}

extension FileError {
  init(removing path: String) { self.init(.writing, "'\(path)' cannot be deleted: \(systemMessage(errno))") }
}
