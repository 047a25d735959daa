// WordFilter.swift: most cells told from some words by a look at their ends.

import SourceText

/// Tells of a text that it is none of some words, by its first two bytes, its last and its length.
struct WordFilter: Sendable {
  /// A bit a place, of 65,536: languages bring some thousand words.
  private var places = [UInt64](repeating: 0, count: 1024)

  init(_ words: some Sequence<String>) { for word in words { add(Array(word.utf8)) } }

  mutating func add(_ word: [UInt8]) {
    guard !word.isEmpty else { return }
    let place = word.withBytes(Self.place)
    places[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether the text may be one of the words, in capitals or not.
  @inline(__always)
  func mayHold(_ text: Cell) -> Bool {
    guard !text.isEmpty else { return false }
    let place = Self.place(of: text)
    return places[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// A number that texts have in common which differ in capitals only.
  @inline(__always)
  private static func place(of text: Cell) -> Int {
    let count = text.count
    let ends = UInt64(text[0]) | UInt64(text[count > 1 ? 1 : 0]) << 8 | UInt64(text[count - 1]) << 16
    let key = (ends | 0x20_2020) << 32 | UInt64(UInt32(truncatingIfNeeded: count))
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
