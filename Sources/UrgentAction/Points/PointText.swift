// PointText.swift: a point as words, however its sheet broke and marked it.

import SourceText

/// The words of a point with the marks that stand at them. What is built from all of them has lost none.
struct PointText {
  struct Word: Equatable {
    var text: String
    /// In lower case and without the marks at its ends.
    var plain: String
    /// Whether it stands in parentheses or quotation marks.
    var isInside = false
    /// Whether somebody else has said it.
    var isQuoted = false
    /// Whether it is "he or she" or "his/her", and plainly what is said of many.
    private(set) var isOfEitherSex = false

    init(_ text: Substring) {
      // So are most words.
      if text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
        self.text = String(text)
        plain = self.text
        return
      }
      // What the author has marked is the author's, and is not looked at.
      if text.utf8.contains(PointText.mark) {
        self.text = String(decoding: text.utf8.filter { $0 != PointText.mark }, as: UTF8.self)
        plain = ""
      } else {
        self.text = String(text)
        plain = Self.plain(text)
        if plain.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: " ") }),
          let many = Self.ofEitherSex[plain.exchanging(" or ", for: "/")]
        {
          (plain, isOfEitherSex) = (many, true)
        }
      }
    }

    /// What is said of somebody who may be a man or a woman, and the word that is said of many.
    private static let ofEitherSex = [
      "he/she": "they", "she/he": "they", "him/her": "them", "her/him": "them", "him/them": "them",
      "her/them": "them", "his/her": "their", "her/his": "their", "his/their": "their",
      "himself/herself": "themselves", "s/he": "they",
    ]

    var isCapitalised: Bool {
      if let first = text.utf8.first, (0x41...0x5A).contains(first & 0xDF) { return first < 0x61 }
      return text.first { $0.isLetter }?.isUppercase ?? false
    }
    /// Whether a comma, semicolon, colon or dash stands behind it.
    var endsClause: Bool { !endsWithLetter && text.last.map { ",;:–—".contains($0) } ?? false }

    /// Whether it is a dash alone.
    var isDash: Bool { plain.isEmpty && endsClause }

    /// Whether it is somebody's: "Governor's", "authorities'".
    var isPossessive: Bool { hasApostrophe && ["'s", "’s", "s'", "s’"].contains { text.hasSuffix($0) } }

    /// The word without the "'s" at its end.
    var owner: Word {
      guard hasApostrophe else { return self }
      for mark in ["'s", "’s", "'", "’"] where text.hasSuffix(mark) { return Word(text.dropLast(mark.count)) }
      return self
    }

    /// The word without the marks at its end.
    var withoutEnd: Word { Word(text.before(",.;:)\"”")) }

    /// Whether a sentence ends with it: no shortened title, no initial.
    var endsSentence: Bool {
      guard !endsWithLetter else { return false }
      let last = text.unicodeScalars.last { !"\"'”’)".unicodeScalars.contains($0) }
      guard let last, ".!?".unicodeScalars.contains(last) else { return false }
      return last != "."
        || plain.count > 2
          && !["mrs", "etc", "gen", "col", "sgt", "art", "rev", "hon", "capt", "brig", "maj", "adm", "cmdr"]
            .contains(plain.split(separator: "-").last.map(String.init))
    }

    private var endsWithLetter: Bool { text.utf8.last.map { (0x41...0x5A).contains($0 & 0xDF) } ?? false }

    /// Whether a straight apostrophe stands in it, or what may be a curly one.
    private var hasApostrophe: Bool { text.utf8.contains { $0 == UInt8(ascii: "'") || $0 == 0xE2 } }

    private static func plain(_ text: Substring) -> String {
      // Most words are of ASCII, where a byte is a character.
      let plain = text.withBytes { text -> String? in
        guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
        let start = text.firstIndex(where: isAlphanumeric) ?? 0
        let end = text.lastIndex(where: isAlphanumeric).map { $0 + 1 } ?? 0
        return String(decoding: text.part(start..<end).inSmallLetters, as: UTF8.self)
      }
      if let plain { return plain }
      var word = text
      while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
      while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
      return word.lowercased()
    }
  }

  var words: [Word]

  init(_ text: String) {
    let text = Self.withMarksResolved(text)
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var words: [Substring] =
      text.partsOfASCII(between: isBlank)
      ?? text.unicodeScalars.split { $0.value < 0x80 ? isBlank(UInt8($0.value)) : $0.properties.isWhitespace }
      .map { Substring($0) }
    while words.count > 1, let first = words.first, Self.isListMark(first) { words.removeFirst() }
    // The last of a list: "and to bring them to justice".
    if words.count > 2, ["and", "And"].contains(words[0]) { words.removeFirst() }
    // "-release", "•release".
    if let first = words.first, first.utf8.first.map(isAlphanumeric) == false, let mark = first.first,
      "•*–·▪◦".contains(mark) || mark == "-"
    {
      words[0] = first.dropFirst()
    }
    Self.cutEnd(&words)
    self.words = Self.marked(Self.paired(words.map { Word($0) }))
  }

  /// Stands in words that the author has chosen.
  fileprivate static let mark: UInt8 = 1

  /// The text with `your` for the author's mark `{your:their}`.
  private static func withMarksResolved(_ text: String) -> String {
    guard text.firstPlace(of: "{") != nil else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}"),
      let colon = rest[open..<close].firstIndex(of: ":")
    {
      result += rest[..<open]
      let chosen = rest[rest.index(after: open)..<colon].split(separator: " ")
      result += chosen.map { String(Character(Unicode.Scalar(mark))) + $0 }.joined(separator: " ")
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  init(_ words: some Sequence<Word>) { self.words = Array(words) }

  var text: String { Self.joined(words) }

  static func joined(_ words: some Sequence<Word>) -> String { words.map(\.text).joined(separator: " ") }
  static func plain(_ words: some Sequence<Word>) -> String { words.map(\.plain).joined(separator: " ") }

  static func isListMark(_ word: Substring) -> Bool {
    // Most words are longer, and end with a letter.
    if word.utf8.count > 1, let last = word.utf8.last, (0x41...0x5A).contains(last & 0xDF) { return false }
    if word.allSatisfy({ "-•*–—·▪◦o".contains($0) }) { return word.count == 1 }
    guard let last = word.last, ".)".contains(last) else { return false }
    let inner = word.dropLast().drop { $0 == "(" }
    guard inner.count < 4, !inner.isEmpty else { return false }
    return inner.allSatisfy(\.isNumber) || inner.count == 1 && inner.allSatisfy { $0.isLowercase }
      || (inner.count < 4 && word.hasPrefix("(") && inner.allSatisfy { "ivx".contains($0) })
  }

  /// Takes "; and", full stops, semicolons and commas from the end.
  private static func cutEnd(_ words: inout [Substring]) {
    if words.count > 2, words.last == "and", words[words.count - 2].last.map({ ";,".contains($0) }) ?? false {
      words.removeLast()
    }
    while var last = words.last {
      while let mark = last.last, ";.,".contains(mark) { last.removeLast() }
      guard last.isEmpty else {
        words[words.count - 1] = last
        return
      }
      words.removeLast()
    }
  }

  /// Makes "he or she" one word.
  private static func paired(_ words: [Word]) -> [Word] {
    var result = words
    for index in words.indices.dropFirst().dropLast().reversed() where words[index].plain == "or" {
      let pair = Word("\(words[index - 1].text) or \(words[index + 1].text)")
      if pair.isOfEitherSex { result.replaceSubrange((index - 1)...(index + 1), with: [pair]) }
    }
    return result
  }

  private static func marked(_ words: [Word]) -> [Word] {
    var depth = 0
    var isQuoted = false
    var singleEnd = -1
    return words.indices.map { index in
      var word = words[index]
      if singleEnd < index, let end = endOfQuotation(words[index...]) { singleEnd = end }
      var wasQuoted = isQuoted || index <= singleEnd
      var wasInside = depth > 0 || wasQuoted
      // Of all that may open or close something, only curly quotation marks are not of ASCII.
      let hasMark = word.text.utf8.contains {
        switch $0 {
        case 0x22, 0x28, 0x29, 0x5B, 0x5D, 0xE2: true
        default: false
        }
      }
      if hasMark {
        for character in word.text {
          switch character {
          case "(", "[": depth += 1
          case ")", "]": depth = max(0, depth - 1)
          case "“": isQuoted = true
          case "”": isQuoted = false
          case "\"": isQuoted.toggle()
          default: break
          }
          if depth > 0 || isQuoted { wasInside = true }
          if isQuoted { wasQuoted = true }
        }
      }
      (word.isInside, word.isQuoted) = (wasInside, wasQuoted)
      return word
    }
  }

  /// Where a quotation in single marks ends that begins some words: "'you will die'"; not "'Isa and the guards' boots".
  private static func endOfQuotation(_ words: ArraySlice<Word>) -> Int? {
    // Few words begin so, and few bytes show it.
    guard let start = words.first?.text.utf8.first, [0x27, 0x28, 0x5B, 0xE2].contains(start),
      let first = words.first?.text.drop(while: { "([".contains($0) }), let mark = first.first,
      "'‘".contains(mark), first.dropFirst().first?.isLetter == true
    else { return nil }
    return words.indices.dropFirst().first { place in
      let text = words[place].text
      let bare = text.before(",.;:!?)]")
      guard let end = text.lastIndex(where: { "'’".contains($0) }),
        !text[end...].contains(where: { $0.isLetter || $0.isNumber })
      else { return false }
      return mark == "‘" || !bare.hasSuffix("s'") || bare.count < text.count || place == words.endIndex - 1
    }
  }
}

extension String {
  /// The text before the first of some marks.
  func before(_ marks: String) -> Substring {
    utf8.allSatisfy { $0 < 0x80 }
      ? Substring(utf8.prefix { !marks.utf8.contains($0) }) : prefix { !marks.contains($0) }
  }

  /// The words of letters, and of these marks.
  func words(and marks: String = "") -> [Substring] {
    partsOfASCII { !(0x41...0x5A).contains($0 & 0xDF) && !marks.utf8.contains($0) }
      ?? split { !$0.isLetter && !marks.contains($0) }
  }

  /// The parts between some bytes, but for empty ones; nil for a text that is not of ASCII, where a byte is a character.
  fileprivate func partsOfASCII(between isMark: (UInt8) -> Bool) -> [Substring]? {
    withBytes { text in
      guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
      var parts: [Substring] = []
      text.forEachPart(between: isMark) { parts.append(Substring(String(decoding: $0, as: UTF8.self))) }
      return parts
    }
  }

  /// The words of letters in lower case.
  var plainWords: [String] { lowercased().words(and: "-'’").map(String.init) }

  /// Whose something is: "the President's", "the Minister for Women's Affairs'".
  var possessive: String { self + (hasSuffix("s") ? "'" : "'s") }

  /// The text with its first letter small, unless the first word is a name or an abbreviation.
  func withSmallStart(_ isOrdinary: Bool) -> String {
    guard isOrdinary, let first else { return self }
    return first.lowercased() + dropFirst()
  }
}

extension PointText {
  /// The words without the comma or the full stop at their end.
  static func withoutEnd(_ words: [Word]) -> [Word] {
    guard var last = words.last else { return words }
    if last.isDash, words.count > 1 { return withoutEnd(words.dropLast()) }
    while let mark = last.text.last, ",;.".contains(mark) { last.text.removeLast() }
    return last.text.isEmpty ? words : words.dropLast() + [last]
  }
}
