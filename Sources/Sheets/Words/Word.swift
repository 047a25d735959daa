// Word.swift: the words of a line, made equal for comparing.

import SourceText

/// A run of letters and digits, and where it stands.
struct Word {
  /// Without case and accents: `ANWÄLTIN` is `anwaltin`.
  var plain: String
  var range: Range<String.Index>
}

extension StringProtocol {
  /// The words of the text; everything that is neither letter nor digit parts them.
  var words: [Word] {
    var words: [Word] = []
    var start: String.Index?
    var index = startIndex
    while index < endIndex {
      let character = self[index]
      if character.isLetter || character.isNumber {
        if start == nil { start = index }
      } else if let begun = start {
        words.append(Word(plain: plainName(String(self[begun..<index])), range: begun..<index))
        start = nil
      }
      index = self.index(after: index)
    }
    if let begun = start {
      words.append(Word(plain: plainName(String(self[begun..<endIndex])), range: begun..<endIndex))
    }
    return words
  }

  /// Without blanks at both ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Without blanks, and without these characters, at both ends.
  func trimming(_ marks: String) -> String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace || marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace || marks.contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// With each run of blanks as one.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  var isUpperCase: Bool { contains(where: \.isLetter) && !contains { $0.isLowercase } }

  /// Whether all words stand in the text next to one another, in any case.
  func hasWords(_ phrase: [String]) -> Bool { words.firstPlace(of: phrase) != nil }
}

extension [Word] {
  /// Where a phrase stands first.
  func firstPlace(of phrase: [String], from start: Int = 0) -> Range<Int>? {
    guard !phrase.isEmpty, count >= phrase.count + start else { return nil }
    for place in start...count - phrase.count where hasPhrase(phrase, at: place) {
      return place..<place + phrase.count
    }
    return nil
  }

  func hasPhrase(_ phrase: [String], at place: Int) -> Bool {
    guard place + phrase.count <= count else { return false }
    for offset in phrase.indices where self[place + offset].plain != phrase[offset] { return false }
    return true
  }
}
