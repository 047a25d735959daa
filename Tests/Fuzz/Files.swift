// Files.swift: what several fuzz targets share: the program's own files, with one of them exchanged.

import Files
import SourceText

/// Files of a folder, read once, with the bytes of an input for one of them.
struct ExchangedFiles: FileSource {
  let all: [String: [UInt8]]
  var path: String
  var input: [UInt8]

  /// Reads a folder's files that are wanted.
  init(_ folder: String, path: String, _ isWanted: (String) -> Bool = { _ in true }) {
    let files = FolderFiles(folder)
    var all: [String: [UInt8]] = [:]
    for path in (try? files.paths(under: "")) ?? [] where isWanted(path) {
      all[path] = (try? files.bytes(of: path)) ?? nil
    }
    self.all = all
    self.path = path
    input = []
  }

  func bytes(of path: String) throws(FileError) -> [UInt8]? { path == self.path ? input : all[path] }

  func paths(under folder: String) throws(FileError) -> [String] {
    let known = Set(all.keys).union([path])
    return known.filter { folder.isEmpty || $0.hasPrefix("\(folder)/") }.sorted()
  }

  func displayName(of path: String) -> String { path }
}
