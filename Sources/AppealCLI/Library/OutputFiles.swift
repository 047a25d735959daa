// OutputFiles.swift: where the documents of a command go: standard output, one file, or a folder.

import Arguments
import Files
import SourceText
import Writers

/// The documents of one command, written when all of them are there.
struct OutputFiles {
  let format: Format
  private let path: String?
  private let isFolder: Bool
  private var documents: [(name: String, format: Format, bytes: [UInt8])] = []

  /// Where the documents go; nil for standard output.
  var place: String? { path }
  var count: Int { documents.count }

  /// Takes the value of --output as `path`; nil or `-` is standard output. More than one document need a
  /// folder.
  ///
  /// Throws usage, for several documents and a name with a file's ending.
  init(_ path: String?, count: Int, format: Format) throws {
    if let path, count > 1, fileEnding(path) != nil, pathKind(path) != .folder {
      throw UsageError(
        "\(count) documents cannot be one file '\(path)'", hint: "give a folder, such as --output letters/")
    }
    self.format = format
    self.path = path == "-" ? nil : path
    isFolder = path.map { $0 != "-" && (count > 1 || $0.hasSuffix("/") || pathKind($0) == .folder) } ?? false
  }

  /// - Throws: when a document of this name is there already, which the second would replace.
  mutating func append(_ bytes: [UInt8], name: String, as ownFormat: Format? = nil) throws {
    let format = ownFormat ?? self.format
    guard !documents.contains(where: { ($0.name, $0.format) == (name, format) }) else {
      throw FileError(
        .exists, "two letters would be named '\(name)'", hint: "write them one by one, with --to")
    }
    documents.append((name, format, bytes))
  }

  /// Writes all documents.
  ///
  /// - Throws: before anything is written, when a file exists already and `replacing` is false.
  func finish(replacing: Bool, _ console: Console) throws {
    guard let path else {
      try writeToStandardOutput(console)
      return
    }
    guard isFolder else {
      for document in documents { try writeFile(document.bytes, to: path, replacing: replacing) }
      return
    }
    try makeFolder(path)
    let folder = path.hasSuffix("/") ? path : path + "/"
    let files = documents.map { (path: "\(folder)\($0.name).\($0.format.fileExtension)", bytes: $0.bytes) }
    if !replacing, let existing = files.first(where: { pathKind($0.path) != .nothing }) {
      throw FileError(
        .exists, "'\(existing.path)' exists already",
        hint: "choose another folder, or add --force to replace it")
    }
    for file in files {
      try writeFile(file.bytes, to: file.path, replacing: replacing)
      console.inform(file.path)
    }
  }

  private func writeToStandardOutput(_ console: Console) throws {
    guard format.isText || (documents.count == 1 && (!console.isTerminal || format == .eml)) else {
      throw UsageError(
        "\(documents.count == 1 ? "a terminal cannot show" : "standard output cannot hold several letters in") the"
          + " format \(format.rawValue)", hint: "add --output FILE, or a folder for several letters")
    }
    for (index, document) in documents.enumerated() {
      try console.print((index > 0 ? Array("\u{0C}".utf8) : []) + document.bytes)
    }
  }
}

/// The ending of a file's name without its full stop, in lower case; nil for a name without one, a folder's name, and `-`.
func fileEnding(_ path: String) -> String? {
  guard let name = path.split(separator: "/", omittingEmptySubsequences: false).last,
    let dot = name.lastIndex(of: "."), dot > name.startIndex
  else { return nil }
  let ending = name[name.index(after: dot)...]
  return ending.isEmpty ? nil : ending.lowercased()
}
