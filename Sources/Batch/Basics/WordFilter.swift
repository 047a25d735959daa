// WordFilter.swift: most cells told from some words by a look at their ends.

import SourceText

/// Tells of a text that it is none of some words, by its first two bytes, its last and its length.
struct WordFilter: Sendable {
  private var places = [Bool](repeating: false, count: 4096)

  init(_ words: some Sequence<String>) { for word in words { add(Array(word.utf8)) } }

  mutating func add(_ word: [UInt8]) {
    word.withBytes { if !$0.isEmpty { places[Self.place(of: $0)] = true } }
  }

  /// Whether the text may be one of the words, in capitals or not.
  @inline(__always)
  func mayHold(_ text: Cell) -> Bool { !text.isEmpty && places[Self.place(of: text)] }

  /// A number that texts have in common which differ in capitals only.
  @inline(__always)
  private static func place(of text: Cell) -> Int {
    let count = text.count
    let ends = UInt64(text[0]) | UInt64(text[count > 1 ? 1 : 0]) << 8 | UInt64(text[count - 1]) << 16
    let key = (ends | 0x20_2020) << 32 | UInt64(UInt32(truncatingIfNeeded: count))
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }
}
