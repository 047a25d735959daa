// WordIndex.swift: where many words are looked for in lists, their entries by their bytes.

/// The entries of all lists of some files, and the lists that have each.
struct WordIndex: Sendable {
  /// For each entry the number of a place in `places`.
  private var words = ByteTable(limit: .max)
  /// The number of a list that has an entry, and the place of the next one; -1 where there is none.
  private var places: [(list: Int32, next: Int32)] = []

  init(_ sections: WordSections) {
    for list in sections.texts.indices { sections.forEachEntry(of: list) { add($0, to: Int32(list)) } }
  }

  private mutating func add(_ entry: ByteView, to list: Int32) {
    if let first = words.value(for: entry) {
      places.append((list, places[first].next))
      places[first].next = Int32(places.count - 1)
    } else {
      words.insert(places.count, for: entry)
      places.append((list, -1))
    }
  }

  func contains(_ word: ByteView, in list: Int) -> Bool {
    var place = words.value(for: word) ?? -1
    while place >= 0, places[place].list != list { place = Int(places[place].next) }
    return place >= 0
  }
}
