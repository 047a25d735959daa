// EmbeddedFiles.swift: the templates and addressees that are inside the program.

public import SourceText

/// The files of one of the folders that were embedded when the program was built.
public struct EmbeddedFiles: FileSource {
  /// A file's path, relative to the package, and its text.
  struct Entry: Sendable {
    let path: StaticString
    let content: StaticString
  }

  private let prefix: String

  /// The files that stood in `Templates/`.
  public static let templates = EmbeddedFiles(prefix: "Templates/")
  /// The files that stood in `Addressees/`.
  public static let addressees = EmbeddedFiles(prefix: "Addressees/")

  public func bytes(of path: String) -> [UInt8]? {
    let wanted = Array((prefix + path).utf8)
    // The build writes the entries in the order of their paths' bytes.
    var range = 0..<Self.entries.count
    while let middle = range.middle {
      let entry = Self.entries[middle]
      let isBefore = entry.path.withUTF8Buffer { $0.lexicographicallyPrecedes(wanted) }
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    guard range.lowerBound < Self.entries.count else { return nil }
    let entry = Self.entries[range.lowerBound]
    guard entry.path.withUTF8Buffer({ $0.elementsEqual(wanted) }) else { return nil }
    return entry.content.withUTF8Buffer { Array($0) }
  }

  public func paths(under folder: String) -> [String] {
    let start = folder.isEmpty ? prefix : "\(prefix)\(folder)/"
    return Self.entries.compactMap { entry in
      entry.path.withUTF8Buffer { path in
        path.starts(with: start.utf8)
          ? String(decoding: path.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
      }
    }
  }

  public func displayName(of path: String) -> String { prefix + path }
}

extension Range<Int> {
  /// The number half way; nil for an empty range.
  fileprivate var middle: Int? { isEmpty ? nil : lowerBound + count / 2 }
}
