// WordIndex.swift: where many words are looked for in lists, their entries by their bytes.

/// Entries, and the numbers of the lists that have each.
package struct WordIndex: Sendable {
  /// For each entry the number of a place in `places`.
  private var words = ByteTable(limit: .max)
  /// The number of a list that has an entry, and the place of the next one; -1 where there is none.
  private var places: [(list: Int32, next: Int32)] = []

  package init() {}

  init(_ sections: WordSections) {
    for list in sections.texts.indices { sections.forEachEntry(of: list) { add($0, to: Int32(list)) } }
  }

  package mutating func add(_ entry: ByteView, to list: Int32) {
    if let first = words.value(for: entry) {
      places.append((list, places[first].next))
      places[first].next = Int32(places.count - 1)
    } else {
      words.insert(places.count, for: entry)
      places.append((list, -1))
    }
  }

  /// Whether any list has a word.
  package func contains(_ word: ByteView) -> Bool { words.contains(word) }

  package func contains(_ word: ByteView, in list: Int) -> Bool {
    var place = words.value(for: word) ?? -1
    while place >= 0, places[place].list != list { place = Int(places[place].next) }
    return place >= 0
  }
}
