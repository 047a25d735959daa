// PopoloExport.swift: the directory as files that Popolo's own schemas accept.

import JSONText

extension PopoloFile {
  /// The file for other programs. Reading it gives the same records.
  ///
  /// Popolo's labels are bare texts: those with languages and dates stand beside them, as `other_labels`. Its sources
  /// have an address: a printed source has `printedSource` for it.
  func writtenForOthers() -> [UInt8] { Self.forOthers(tree).formatted() }

  private static func forOthers(_ tree: JSONTree) -> JSONTree {
    switch tree {
    case .list(let values): return .list(values.map(forOthers))
    case .object(let members):
      return .object(
        members.flatMap { member -> [JSONTree.Member] in
          switch (member.name, member.value) {
          case ("other_label", .list(let labels)):
            return [
              JSONTree.Member("other_label", .list(labels.compactMap(name))),
              JSONTree.Member("other_labels", forOthers(member.value)),
            ]
          case ("sources", .list(let sources)):
            return [JSONTree.Member("sources", .list(sources.map(addressed)))]
          default: return [JSONTree.Member(member.name, forOthers(member.value))]
          }
        })
    default: return tree
    }
  }

  private static func name(_ label: JSONTree) -> JSONTree? {
    guard case .object(let members) = label else { return nil }
    return members.first { $0.name == "name" }?.value
  }

  private static func addressed(_ source: JSONTree) -> JSONTree {
    guard case .object(let members) = source, !members.contains(where: { $0.name == "url" }) else {
      return source
    }
    return .object([JSONTree.Member("url", .string(Link.printedSource))] + members)
  }
}
