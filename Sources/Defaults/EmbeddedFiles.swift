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
    guard let index = (prefix + path).withBytes({ Self.index(of: $0) }) else { return nil }
    let start = index == 0 ? 0 : Self.entries[index - 1].contentEnd
    return Self.contents.withUTF8Buffer { Array($0[Int(start)..<Int(Self.entries[index].contentEnd)]) }
  }

  public func paths(under folder: String) -> [String] {
    let start = folder.isEmpty ? prefix : "\(prefix)\(folder)/"
    return start.withBytes { start in
      Self.entries.indices.compactMap { index in
        Self.withPath(index) { path in
          path.count >= start.count && path.part(0..<start.count) == start
            ? String(decoding: path.part(prefix.utf8.count...), as: UTF8.self) : nil
        }
      }
    }
  }

  private static func index(of path: ByteView) -> Int? {
    // The build writes the files in the order of their paths' bytes.
    var range = 0..<entries.count
    while let middle = range.middle {
      let isBefore = withPath(middle) { $0.precedes(path) }
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    let index = range.lowerBound
    return index < entries.count && withPath(index) { $0 == path } ? index : nil
  }

  public func folders(with file: String) -> [String] {
    let (start, end) = (Array(prefix.utf8), Array("/\(file)".utf8))
    return Self.entries.indices.compactMap { index in
      Self.withPath(index) { path in
        guard path.last == end.last, path.count > start.count + end.count, path.starts(with: start),
          path.suffix(end.count).elementsEqual(end)
        else { return nil }
        let folder = path.dropFirst(start.count).dropLast(end.count)
        return folder.contains(UInt8(ascii: "/")) ? nil : String(decoding: folder, as: UTF8.self)
      }
    }
  }

  private static func withPath<Answer>(_ index: Int, _ ask: (ByteView) -> Answer) -> Answer {
    let start = index == 0 ? 0 : entries[index - 1].pathEnd
    return paths.withUTF8Buffer { ask(ByteView($0).part(Int(start)..<Int(entries[index].pathEnd))) }
  }

  public func displayName(of path: String) -> String { prefix + path }
}

extension Range<Int> {
  /// The number half way; nil for an empty range.
  fileprivate var middle: Int? { isEmpty ? nil : lowerBound + count / 2 }
}
