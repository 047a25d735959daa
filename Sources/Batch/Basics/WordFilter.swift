// WordFilter.swift: most cells told from some words by a look at their ends.

import SourceText

/// Tells of a text that it is none of some words, by its first byte, its last and its length.
struct WordFilter: Sendable {
  private var places = [Bool](repeating: false, count: 4096)

  init(_ words: some Sequence<String>) { for word in words { add(Array(word.utf8)) } }

  mutating func add(_ word: [UInt8]) {
    if let first = word.first, let last = word.last { places[Self.place(first, last, word.count)] = true }
  }

  /// Whether the text may be one of the words, in capitals or not.
  @inline(__always)
  func mayHold(_ text: Cell) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return places[Self.place(first, last, text.count)]
  }

  /// A number that texts have in common which differ in capitals only.
  @inline(__always)
  private static func place(_ first: UInt8, _ last: UInt8, _ count: Int) -> Int {
    let key =
      UInt64(first | 0x20) << 40 | UInt64(last | 0x20) << 32 | UInt64(UInt32(truncatingIfNeeded: count))
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }
}
