// AddresseesSearch.swift: `appeal addressees search`, posts, missions and persons by any spelling.

import AddresseeDirectory
import Arguments
import JSONText

extension AddresseesCommand {
  /// Prints what is found, the best fit first; below a person, the posts with the terms of office.
  func search(_ words: String, _ library: Library, _ console: Console) throws -> ExitStatus {
    let hits = try library.directory.search(words)
    guard !hits.isEmpty else {
      throw Failure(
        .inputNotFound, "nobody and nothing in the directory is called '\(words)'",
        hint: "try the family name alone; 'appeal addressees' lists the posts")
    }
    if isJSON {
      try console.print(.list(hits.map(Self.value)))
      return .done
    }
    let rows = hits.map { hit in
      ["\(hit.kind)", hit.id, hit.name + (hit.alias.map { " (\($0))" } ?? "")]
    }
    var text = ""
    for (hit, block) in zip(hits, Listing(rows).blocks(columns: console.columns)) {
      text += block
      for tenure in hit.terms {
        text +=
          "         - \(tenure.postID), \(tenure.term.spelledDates)\(tenure.term.isActing ? " (acting)" : "")\n"
      }
    }
    try console.show(text)
    return .done
  }

  private static func value(of hit: SearchHit) -> JSONTree {
    [
      "kind": .string("\(hit.kind)"), "id": .string(hit.id), "name": .string(hit.name),
      "alias": hit.alias.map(JSONTree.string) ?? .null,
      "terms": .list(
        hit.terms.map { tenure in
          [
            "post": .string(tenure.postID), "dates": .string(tenure.term.spelledDates),
            "isActing": .bool(tenure.term.isActing),
          ]
        }),
    ]
  }
}
