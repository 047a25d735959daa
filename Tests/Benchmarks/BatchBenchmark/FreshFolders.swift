// FreshFolders.swift: a new folder for every run, all deleted at the end.

import Files
import SourceText

/// Folders that have never held anything: where files were just deleted a file system can be many times slower.
struct FreshFolders {
  private let root: String
  private var count = 0

  /// Makes them in a folder; nil: in the folder for temporary files.
  init(in folder: String?) throws(FileError) {
    root = "\(folder ?? temporaryFolder())/appeal-\(UInt64.random(in: 0 ... .max))"
    try makeFolder(root)
  }

  mutating func next() throws(FileError) -> String {
    count += 1
    let folder = "\(root)/\(count)"
    try makeFolder(folder)
    return folder
  }

  func removeAll() throws(FileError) { try removeTree(root) }
}
