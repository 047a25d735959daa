// WordIndex.swift: where many words are looked for in lists, their entries by their bytes.

/// Lists of one file, by their numbers, of which there are 128 at most.
public struct ListSet: OptionSet, Sendable {
  public let rawValue: UInt128

  @inlinable public init(rawValue: UInt128) { self.rawValue = rawValue }

  /// The set of one list.
  @inlinable public init(_ number: Int) {
    precondition(number < 128, "too many lists of words in one file")
    rawValue = 1 &<< UInt128(number)
  }
}

/// Which lists have a word.
public struct Listing: Sendable {
  /// Those of which it is an entry.
  public internal(set) var lists: ListSet = []
  /// Those that have entries of several words which begin with it.
  public internal(set) var phrases: ListSet = []

  /// Whether the word is or begins an entry of one of some lists.
  public func begins(_ wanted: ListSet) -> Bool { !wanted.isDisjoint(with: lists.union(phrases)) }
}

/// Words, and the lists that have each: one look-up tells all of them.
package struct WordIndex: Sendable {
  /// For each word its place in `listings`.
  private var words = ByteTable(limit: .max, room: 1024)
  private var listings: [Listing] = []
  /// How many words the longest entry has.
  private(set) var length = 1
  /// How many lists there are.
  private(set) var count = 0

  package init() { listings.reserveCapacity(1024) }

  /// Takes apart the first lists of some files.
  init(_ sections: WordSections, _ count: Int) {
    self.init()
    self.count = min(count, sections.texts.count)
    for list in 0..<self.count {
      sections.forEachEntry(of: list) { entry in
        add(entry, to: list)
        guard let end = entry.firstPlace(of: blank) else { return }
        update(entry.part(0..<end)) { $0.phrases.insert(ListSet(list)) }
        length = max(length, 1 + entry.count { $0 == blank })
      }
    }
  }

  package mutating func add(_ entry: ByteView, to list: Int) {
    update(entry) { $0.lists.insert(ListSet(list)) }
  }

  /// Changes the listing of a word that is known, or is made known now.
  private mutating func update(_ word: ByteView, by change: (inout Listing) -> Void) {
    let place = words.value(for: word, orStoring: listings.count) ?? listings.count
    if place == listings.count { listings.append(Listing()) }
    change(&listings[place])
  }

  /// Which lists have a word.
  package subscript(word: ByteView) -> Listing { words.value(for: word).map { listings[$0] } ?? Listing() }
}

private let blank = UInt8(ascii: " ")
