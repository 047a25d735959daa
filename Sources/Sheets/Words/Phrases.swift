// Phrases.swift: lists of words and phrases, and what they tell of a text.

/// What words can be looked for in: a text, or its words.
protocol Worded { var words: [Word] { get } }

extension String: Worded {}
extension Substring: Worded {}
extension Array: Worded where Element == Word { var words: [Word] { self } }
extension ArraySlice: Worded where Element == Word { var words: [Word] { Array(self) } }

extension SheetWords {
  /// Whether a word is one of some lists.
  func has(_ word: Word, _ names: String...) -> Bool { names.contains { list($0).contains(word.plain) } }

  /// Whether a text has a word of some lists.
  func hasWord(_ text: some Worded, _ names: String...) -> Bool {
    let lists = names.map(list)
    return text.words.contains { word in lists.contains { $0.contains(word.plain) } }
  }

  /// Whether a text ends with a word of some lists.
  func ends(_ text: some Worded, _ names: String...) -> Bool {
    text.words.last.map { word in names.contains { list($0).contains(word.plain) } } ?? false
  }

  /// Whether a phrase of some lists stands in a text.
  func holds(_ text: some Worded, _ names: String...) -> Bool {
    let words = text.words
    return names.contains { list($0).first(in: words) != nil }
  }

  /// Whether a text begins with a phrase of some lists.
  func opens(_ text: some Worded, _ names: String...) -> Bool {
    let words = text.words
    return names.contains { list($0).match(words, at: 0) != nil }
  }

  /// Whether a text is a phrase of some lists and nothing else.
  func isAll(_ text: some Worded, _ names: String...) -> Bool {
    let words = text.words
    return names.contains { list($0).match(words, at: 0)?.count == words.count }
  }
}

/// Phrases that are looked for in a text.
struct PhraseList: Sendable {
  private var phrases: [String: [(words: [String], value: String)]] = [:]
  /// How compounds end whose single words are of the list ("Generalinspekteur"); phrases do not ask them.
  var endings: [String] = []

  init(_ entries: [String] = []) { for entry in entries { add(entry.words.map(\.plain)) } }

  mutating func add(_ words: [String], value: String = "") {
    guard let first = words.first else { return }
    phrases[first, default: []].append((words, value))
    phrases[first]?.sort { $0.words.count > $1.words.count }
  }

  /// The longest phrase at a place among words: how many words it has, and its value.
  func match(_ words: [Word], at place: Int) -> (count: Int, value: String)? {
    guard place < words.count else { return nil }
    return phrases[words[place].plain]?.first { words.hasPhrase($0.words, at: place) }
      .map { ($0.words.count, $0.value) }
  }

  /// Where the phrase begins with which the words end; it begins at `start` or behind it.
  func place(atEndOf words: [Word], from start: Int = 0) -> Int? {
    words.indices.dropFirst(start).first { match(words, at: $0)?.count == words.count - $0 }
  }

  /// The first place among the words where a phrase stands.
  func first(in words: [Word]) -> (range: Range<Int>, value: String)? {
    words.indices.lazy.compactMap { place in
      match(words, at: place).map { (place..<place + $0.count, $0.value) }
    }.first
  }

  /// Whether a word is an entry, and no compound of one.
  func hasEntry(_ word: String) -> Bool { phrases[word]?.contains { $0.words.count == 1 } ?? false }

  func contains(_ word: String) -> Bool {
    hasEntry(word) || endings.contains { word.count > $0.count + 2 && word.hasSuffix($0) }
  }
}
