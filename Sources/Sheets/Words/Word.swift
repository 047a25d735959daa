// Word.swift: the words of a line, made equal for comparing.

import SourceText

/// A run of letters and digits, and where it stands.
struct Word {
  /// Without case and accents: `ANWÄLTIN` is `anwaltin`.
  var plain: String
  var range: Range<String.Index>

  /// The words of a text; everything that is neither letter nor digit separates them.
  fileprivate static func all(in text: Substring) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    func isWordByte(_ byte: UInt8) -> Bool {
      byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }
    func end(_ place: String.Index) {
      guard let begun = start else { return }
      words.append(Word(plain: plainName(String(text[begun..<place])), range: begun..<place))
      start = nil
    }
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      // Each byte is a character.
      var index = text.startIndex
      while index < text.endIndex {
        if isWordByte(text.utf8[index]) { if start == nil { start = index } } else { end(index) }
        index = text.utf8.index(after: index)
      }
    } else {
      for index in text.indices {
        // What a character of ASCII is, its first byte says; to ask for others costs more.
        let byte = text.utf8[index]
        let isOfWord = byte < 0x80 ? isWordByte(byte) : text[index].isLetter || text[index].isNumber
        if isOfWord { if start == nil { start = index } } else { end(index) }
      }
    }
    end(text.endIndex)
    return words
  }
}

extension String { var words: [Word] { Word.all(in: self[...]) } }

extension Substring { var words: [Word] { Word.all(in: self) } }

extension StringProtocol {
  var words: [Word] { Word.all(in: self as? Substring ?? (self as? String ?? String(self))[...]) }

  /// Whether it can hold a date or a number of an action.
  var hasDigit: Bool { utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
  var hasDigitAtStart: Bool { first?.isNumber ?? false }

  /// The parts between some marks.
  func parts(at marks: String...) -> [String] {
    marks.reduce([String(self)]) { parts, mark in
      parts.flatMap { part -> [String] in
        var (found, rest) = ([String](), part[...])
        while let place = rest.firstPlace(of: mark) {
          found.append(String(rest[..<place.lowerBound]))
          rest = rest[place.upperBound...]
        }
        return found + [String(rest)]
      }
    }
  }

  /// What stands before the bracket at its end, and within: "Otto Example (teacher)"; nil without one.
  var splitAtBracket: (before: String, inside: String)? {
    guard hasSuffix(")"), let open = firstPlace(of: " (") else { return nil }
    return (self[..<open.lowerBound].trimmed, self[open.upperBound...].trimming("()"))
  }

  /// With each run of blanks as one.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// "STRAßE" is in capitals.
  var isUpperCase: Bool { contains(where: \.isLetter) && !contains { $0.isLowercase && $0 != "ß" } }

  var startsSmall: Bool { first?.isLowercase ?? false }
  var startsLarge: Bool { first?.isUppercase ?? false }

  /// Whether the label of an index number stands in it, in any of the languages.
  var hasIndexLabel: Bool { firstPlace(of: "Index") != nil || lowercased().firstPlace(of: "ndice") != nil }

  /// Whether all words stand in the text next to one another, in any case.
  func hasWords(_ phrase: [String]) -> Bool { words.firstPlace(of: phrase) != nil }
}

extension Word {
  /// `l0`, `2l`, `l992`: a number in which a letter stands for a digit.
  var isMisreadNumber: Bool {
    plain.utf8.count <= 6 && plain.hasDigit && plain.contains { $0 == "l" || $0 == "o" }
      && plain.allSatisfy { $0.isNumber || $0 == "l" || $0 == "o" }
  }

  /// With digits for the letters of a number that a scanner has misread.
  var digits: String {
    isMisreadNumber ? String(plain.map { $0 == "l" ? "1" : $0 == "o" ? "0" : $0 }) : plain
  }
}

extension [Word] {
  /// What `read` finds at each word, looking on behind what it has found.
  func findings<Found>(_ read: (Int) -> (Found, next: Int)?) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < count {
      let here = read(index)
      if let here { found.append(here.0) }
      index = here?.next ?? index + 1
    }
    return found
  }

  /// Where a phrase stands first.
  func firstPlace(of phrase: [String]) -> Range<Int>? {
    guard !phrase.isEmpty, count >= phrase.count else { return nil }
    return (0...count - phrase.count).first { hasPhrase(phrase, at: $0) }.map { $0..<$0 + phrase.count }
  }

  func hasPhrase(_ phrase: [String], at place: Int) -> Bool {
    place + phrase.count <= count
      && phrase.indices.allSatisfy { self[place + $0].plain == phrase[$0] }
  }
}
