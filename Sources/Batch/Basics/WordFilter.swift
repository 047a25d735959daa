// WordFilter.swift: most cells told from some words by a look at their ends.

import SourceText

/// Tells of a text that it is none of some words, by its first two bytes, its last and its length.
struct WordFilter: Sendable {
  /// A bit a place, of 65,536: languages bring some thousand words.
  private var places = [UInt64](repeating: 0, count: 1024)

  init(_ words: [String] = []) { for word in words { word.withBytes { add($0) } } }

  /// Takes a word with marks around it, if any: one before it, and so many behind it, of which this is the last.
  mutating func add(_ word: ByteView, behind first: UInt8? = nil, before last: UInt8? = nil, marks: Int = 1) {
    guard let start = word.first, let end = word.last else { return }
    let second = first != nil ? start : word.count > 1 ? word[1] : last ?? start
    let count = word.count + (last == nil ? 0 : marks) + (first == nil ? 0 : 1)
    add(first ?? start, second, last ?? end, count)
  }

  /// Takes a word with all the marks that stand around notes.
  mutating func add(marked word: ByteView) {
    let (open, close) = (UInt8(ascii: "("), UInt8(ascii: ")"))
    add(word)
    for mark in ".,!?:".utf8 { add(word, before: mark) }
    add(word, behind: open)
    for marks in 1...2 { add(word, behind: open, before: close, marks: marks) }
    if word.contains(UInt8(ascii: "'")) {
      String(decoding: word, as: UTF8.self).exchanging("'", for: "’").withBytes { add(marked: $0) }
    }
    // A capital of Latin 1 differs from its small letter in one bit, as a filter knows; others do not.
    if let first = word.first, first > 0xC3 {
      let text = String(decoding: word, as: UTF8.self)
      let capital = text.prefix(1).uppercased() + String(text.dropFirst())
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
