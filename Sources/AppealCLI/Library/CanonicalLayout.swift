// CanonicalLayout.swift: JSON files written again in the layout that all of ours have.

import Files
import JSONText

extension Console {
  /// Writes a JSON file, or those of a folder, in the canonical layout, their members in the order they have.
  func writeCanonicalLayout(of path: String) throws {
    let folder = FolderFiles(path)
    let files = pathKind(path) == .folder ? try folder.paths(under: "").map(folder.displayName(of:)) : [path]
    for file in files where file.hasSuffix(".json") {
      let bytes = try readFile(file)
      // What is not JSON has no layout; the check names the place.
      guard let document = try? JSONDocument(parsing: bytes, file: file, keepingDuplicates: true),
        document.root.formatted() != bytes
      else { continue }
      try writeFile(document.root.formatted(), to: file, replacing: true)
      note("wrote \(file) in the canonical layout")
    }
  }
}
