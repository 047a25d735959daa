// EmbeddedFiles.swift: the templates and addressees that are inside the program.

public import SourceText

/// The files of one of the folders that were embedded when the program was built.
public struct EmbeddedFiles: FileSource {
  /// Where a file's path ends in `paths`, and its text in `contents`; they begin where those of the file before end.
  struct Entry: Sendable {
    let pathEnd: Int32
    let contentEnd: Int32
  }

  private let prefix: String

  /// The files that stood in `Templates/`.
  public static let templates = EmbeddedFiles(prefix: "Templates/")
  /// The files that stood in `Addressees/`.
  public static let addressees = EmbeddedFiles(prefix: "Addressees/")

  public func bytes(of path: String) -> [UInt8]? {
    let wanted = Array((prefix + path).utf8)
    // The build writes the files in the order of their paths' bytes.
    var range = 0..<Self.entries.count
    while let middle = range.middle {
      let isBefore = Self.withPath(middle) { $0.lexicographicallyPrecedes(wanted) }
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    let index = range.lowerBound
    guard index < Self.entries.count, Self.withPath(index, { $0.elementsEqual(wanted) }) else { return nil }
    let start = index == 0 ? 0 : Self.entries[index - 1].contentEnd
    return Self.contents.withUTF8Buffer { Array($0[Int(start)..<Int(Self.entries[index].contentEnd)]) }
  }

  public func paths(under folder: String) -> [String] {
    let start = folder.isEmpty ? prefix : "\(prefix)\(folder)/"
    return Self.entries.indices.compactMap { index in
      Self.withPath(index) { path in
        path.starts(with: start.utf8)
          ? String(decoding: path.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
      }
    }
  }

  private static func withPath<Answer>(_ index: Int, _ ask: (Slice<UnsafeBufferPointer<UInt8>>) -> Answer)
    -> Answer
  {
    let start = index == 0 ? 0 : entries[index - 1].pathEnd
    return paths.withUTF8Buffer { ask($0[Int(start)..<Int(entries[index].pathEnd)]) }
  }

  public func displayName(of path: String) -> String { prefix + path }
}

extension Range<Int> {
  /// The number half way; nil for an empty range.
  fileprivate var middle: Int? { isEmpty ? nil : lowerBound + count / 2 }
}
