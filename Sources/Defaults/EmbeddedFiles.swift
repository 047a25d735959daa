// EmbeddedFiles.swift: the templates and addressees that are inside the program.

public import SourceText

/// The files of one of the folders that were embedded when the program was built.
public struct EmbeddedFiles: FileSource {
  /// A file's path, relative to the package, and its text.
  struct Entry: Sendable {
    let path: StaticString
    let content: StaticString

    func hasPath(_ prefix: String, _ path: String) -> Bool {
      let wanted = prefix.utf8.count + path.utf8.count
      guard self.path.utf8CodeUnitCount == wanted else { return false }
      return self.path.withUTF8Buffer { $0.elementsEqual((prefix + path).utf8) }
    }
  }

  private let prefix: String

  /// The files that stood in `Templates/`.
  public static let templates = EmbeddedFiles(prefix: "Templates/")
  /// The files that stood in `Addressees/`.
  public static let addressees = EmbeddedFiles(prefix: "Addressees/")

  public func bytes(of path: String) -> [UInt8]? {
    for entry in Self.entries where entry.hasPath(prefix, path) {
      return entry.content.withUTF8Buffer { Array($0) }
    }
    return nil
  }

  public func paths(under folder: String) -> [String] {
    let start = folder.isEmpty ? prefix : "\(prefix)\(folder)/"
    // The build writes the entries in the order of their paths.
    return Self.entries.compactMap { entry in
      entry.path.withUTF8Buffer { path in
        path.starts(with: start.utf8)
          ? String(decoding: path.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
      }
    }
  }

  public func displayName(of path: String) -> String { prefix + path }
}
