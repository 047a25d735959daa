// WordFilter.swift: most cells told from some words by a look at their ends.

import SourceText

/// Tells of a text that it is none of some words, by its first two bytes, its last and its length.
struct WordFilter: Sendable {
  /// A bit a place, of 65,536: languages bring some thousand words.
  private var places = [UInt64](repeating: 0, count: 1024)

  init(_ words: [String] = []) { for word in words { word.withBytes { add($0) } } }

  /// Takes a word with marks around it, if any.
  mutating func add(_ word: ByteView, behind first: UInt8? = nil, before marks: StaticString = "") {
    guard !word.isEmpty else { return }
    marks.withUTF8Buffer { marks in
      let second = first == nil ? word.count > 1 ? word[1] : marks.first ?? word[0] : word[0]
      let count = word.count + marks.count + (first == nil ? 0 : 1)
      add(first ?? word[0], second, marks.last ?? word[word.count - 1], count)
    }
  }

  /// Takes a word with all the marks that stand around notes.
  mutating func add(marked word: ByteView) {
    for marks in ["", ".", ",", "!", "?", ":"] as [StaticString] { add(word, before: marks) }
    for marks in ["", ")", ".)"] as [StaticString] { add(word, behind: UInt8(ascii: "("), before: marks) }
    if word.contains(UInt8(ascii: "'")) {
      String(decoding: word, as: UTF8.self).exchanging("'", for: "’").withBytes { add(marked: $0) }
    }
    // A capital of Latin 1 differs from its small letter in one bit, as a filter knows; others do not.
    if let first = word.first, first > 0xC3 {
      let text = String(decoding: word, as: UTF8.self)
      let capital = text.prefix(1).uppercased() + text.dropFirst()
      if capital != text { capital.withBytes { add(marked: $0) } }
    }
  }

  private mutating func add(_ first: UInt8, _ second: UInt8, _ last: UInt8, _ count: Int) {
    let place = Self.place(first, second, last, count)
    places[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// A filter for the words of two.
  func union(_ other: WordFilter) -> WordFilter {
    var both = self
    for index in places.indices { both.places[index] |= other.places[index] }
    return both
  }

  /// Whether the text may be one of the words, in capitals or not.
  @inline(__always)
  func mayHold(_ text: Cell) -> Bool {
    guard !text.isEmpty else { return false }
    let place = Self.place(text[0], text[text.count > 1 ? 1 : 0], text[text.count - 1], text.count)
    return places[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// A number that texts have in common which differ in capitals only.
  @inline(__always)
  private static func place(_ first: UInt8, _ second: UInt8, _ last: UInt8, _ count: Int) -> Int {
    let ends = UInt64(first) | UInt64(second) << 8 | UInt64(last) << 16
    let key = (ends | 0x20_2020) << 32 | UInt64(UInt32(truncatingIfNeeded: count))
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
