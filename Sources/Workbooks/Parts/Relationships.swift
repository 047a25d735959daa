// Relationships.swift: how the parts of a workbook name one another.

import SourceText
import ZIP

/// The relationships of one part (ECMA-376, part 2, 9.3).
struct Relationships: Sendable {
  struct Target: Sendable {
    var id: String
    /// The last word of the type: `worksheet`, `sharedStrings`.
    var kind: String
    /// The path in the archive.
    var path: String
  }

  /// The part may have so many bytes.
  private static let longestPart = 1 << 22

  private(set) var targets: [Target] = []

  /// Reads the relationships of a part, or those of the archive for an empty name. A part without a file of
  /// them has none.
  init(of part: String, in archive: Archive) throws(FileError) {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let path = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard archive.contains(path) else { return }
    var scanner = try XMLScanner(path, of: archive, limit: Self.longestPart)
    while try scanner.moves(to: .relationship) {
      guard let id = try scanner.string(.id), let type = try scanner.string(.type),
        let target = try scanner.string(.target)
      else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? ""
      targets.append(Target(id: id, kind: kind, path: Self.path(target, from: folder)))
    }
  }

  /// The first target of a kind.
  func first(_ kind: String) -> String? { targets.first { $0.kind == kind }?.path }

  /// A target as a path in the archive: from its root with `/` in front, else from the folder of the part.
  private static func path(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
