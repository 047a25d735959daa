// NoteWords.swift: what an office notes beside somebody's data: that they have died, have left, or want no letters.

import SourceText

/// Notes of a few words inside a text.
struct NoteWords: Sendable {
  private let lists: WordLists
  /// The notes by their first words.
  private let notes: [String: [[String]]]
  /// What stands before the name of somebody who has died, and behind it.
  private let before: [String: [[String]]]
  private let behind: [String: [[String]]]
  /// What people write to the office in the place of a message.
  private let asides: [String: [[String]]]
  /// The first words of notes in addresses, in names, and of asides; the filters tell most words from them.
  private let inAddresses: Set<String>
  let inNames: Set<String>
  private let filter: WordFilter
  private let asideFilter: WordFilter

  init(_ lists: WordLists) {
    self.lists = lists
    func byFirst(_ names: ListName...) -> [String: [[String]]] {
      let entries = names.flatMap(lists.entries).map { $0.split(separator: " ").map(String.init) }
      // The longest goes first: "succession de", not "succession".
      return Dictionary(grouping: entries.sorted { $0.count > $1.count }) { $0.first ?? "" }
    }
    (notes, before, behind, asides) = (
      byFirst(.died, .gone, .refusals), byFirst(.beforeTheDead),
      byFirst(.behindTheDead, .behindInSmallLetters), byFirst(.asides)
    )
    let whole = ([.notes, .remarks] as [ListName]).flatMap(lists.entries).compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    inAddresses = Set(Array(notes.keys) + whole + lists.entries(.beforeNumbers))
    inNames = Set([notes, before, behind].flatMap(\.keys))
    filter = WordFilter(Self.marked(inAddresses))
    asideFilter = WordFilter(Self.marked(Set(asides.keys)))
  }

  /// Words with the marks that stand around them.
  static func marked(_ words: Set<String>) -> [String] {
    // A capital of Latin 1 differs from its small letter in one bit, as the filters know; others do not.
    let capitals = words.filter { ($0.utf8.first ?? 0) > 0xC3 }.map {
      $0.prefix(1).uppercased() + $0.dropFirst()
    }
    return (Array(words) + capitals).flatMap {
      [$0, "\($0).", "\($0),", "(\($0)", "(\($0))", "(\($0).)", "\($0)!", "\($0):"]
    }
  }

  /// Whether a word begins a note in an address.
  @inline(__always)
  func begins(_ word: Cell) -> Bool {
    word.first == UInt8(ascii: "(") || filter.mayHold(word) && inAddresses.contains(Self.bare(word))
  }

  /// A word in small letters without the marks around it.
  @inline(never)
  private static func bare(_ word: Cell) -> String {
    var part = word[...]
    while let first = part.first, "([".utf8.contains(first) { part.removeFirst() }
    while let last = part.last, ")].,:;!?".utf8.contains(last) { part.removeLast() }
    return String(decoding: part, as: UTF8.self).lowercased()
  }

  /// The note in a name: "Ann Lee - moved", "Estate of Ann Lee", "Ann Lee RIP"; nil for most. A name does not begin with a
  /// note of one word, and a word that is set as a name is, may be one: "Jan van 't Rip".
  func note(inName name: String) -> String? {
    let words = Self.words(name)
    let start = Self.note(of: before, in: words[...].prefix(3), at: 0)
    let isMixed = name != name.lowercased()
    if let start, words.count > 1, start.contains(" ") || isMixed && words[0].isSmall { return start }
    return words.indices.lazy.compactMap { place in
      let end = place > 0 && words[place].isApart ? Self.note(of: behind, in: words[...], at: place) : nil
      // "Anna Meier selig" is dead, and ANNA SELIG alive.
      let isName =
        end.map { lists.contains($0, in: .behindInSmallLetters) } == true
        && !(isMixed && words[place].isSmall)
      return isName ? nil : end ?? note(in: words, at: place, whereAny: { place > 0 && saysDeath($0) })
    }.first
  }

  /// What may say in a name that the person has died, and may be a part of the name: "Late Tupou".
  func mayBeDead(_ name: String) -> Bool {
    let words = Self.words(name)
    return words.count > 1 && !name.contains(",")
      && Self.note(of: before, in: words[...].prefix(3), at: 0) != nil
  }

  /// Whether a note in a name says that somebody has died.
  func saysDeath(_ note: String) -> Bool {
    ([.died, .beforeTheDead, .behindTheDead, .behindInSmallLetters] as [ListName]).contains {
      lists.contains(note.lowercased(), in: $0)
    }
  }

  /// The note in an address of several lines: "moved to Leeds", "(check!)", "tel. 0113 496000"; nil for most.
  func note(inAddress text: String) -> String? {
    text.split(separator: "\n").lazy.map(String.init).compactMap { line in
      let words = Self.words(line)
      if line.hasPrefix("("), line.hasSuffix(")"), line.contains(where: { "!?".contains($0) }) { return line }
      let plain = words.map(\.plain).joined(separator: " ")
      let isNote = ([.notes, .remarks, .died, .gone, .refusals] as [ListName]).contains {
        lists.contains(plain, in: $0)
      }
      if isNote || isNumber(words) { return line }
      return words.indices.lazy.filter { $0 == 0 || words[$0].isApart }.compactMap { note(in: words, at: $0) }
        .first ?? remark(in: words)
    }.first
  }

  /// The note in a text about somebody; nil where there is none. "Returned the survey" has none.
  func note(inText text: String) -> String? {
    let words = Self.words(text)
    return words.indices.lazy.compactMap { Self.note(of: notes, in: words[...], at: $0) }
      .first { !lists.contains($0, in: .wholeNotes) }
  }

  /// Whether a text may have a note: a word of it begins one.
  func mayHoldNote(_ text: Cell) -> Bool {
    Self.hasWord(text) { filter.mayHold($0) && inAddresses.contains(Self.bare($0)) }
  }

  /// Whether a message is one for the office, or may be: it has words such as "phone me", or is no sentence, "sent 12/5",
  /// "major donor", and surely where that begins with a note, "moved to Leeds"; nil for most.
  func aside(_ message: Cell) -> ListWords.Refusal? {
    let end = String(decoding: message.suffix(4), as: UTF8.self).last
    let isSentence = end.map { !$0.isLetter && !$0.isNumber } == true
    let isSmall = message.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } == true
    let mayBeOne = Self.hasWord(message) { asideFilter.mayHold($0) && asides[Self.bare($0)] != nil }
    guard mayBeOne || !isSentence else { return nil }
    let words = Self.words(String(decoding: message, as: UTF8.self))[...]
    func holds(_ notes: [String: [[String]]]) -> Bool {
      words.indices.contains { Self.note(of: notes, in: words, at: $0) != nil }
    }
    let isShort = !isSentence && words.count < 5
    if isShort, Self.note(of: notes, in: words, at: words.startIndex) != nil { return .sure }
    return isShort || !isSentence && (isSmall || holds(notes)) || holds(asides) ? .perhaps : nil
  }

  /// Whether a byte stands between words that no blank divides: `Donor;Deceased`.
  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: "\"")
  }

  private static func hasWord(_ text: Cell, _ isOne: (Cell) -> Bool) -> Bool {
    var start = 0
    for index in 0...text.count where index == text.count || text[index] <= blank || isBreak(text[index]) {
      if isOne(text.part(start..<index)) { return true }
      start = index + 1
    }
    return false
  }

  /// What is noted in several words for those who keep the list: "see row 4"; not inside a street, "Old Address Street".
  private func remark(in words: [Word]) -> String? {
    words.indices.dropLast().lazy.filter { $0 == 0 || words[$0].isApart }.map {
      "\(words[$0].plain) \(words[$0 + 1].plain)"
    }.first { lists.contains($0, in: .remarks) }
  }

  /// "tel 0113 496000".
  private func isNumber(_ words: [Word]) -> Bool {
    guard let first = words.first, lists.contains(first.plain, in: .beforeNumbers) else { return false }
    return words.dropFirst().reduce(0) { $0 + $1.plain.count(where: \.isNumber) } > 4
  }

  /// The note at a place; one of a single word only where it stands apart, or is one of those that are `whereAny`.
  private func note(
    in words: [Word], at place: Int, whereAny: (String) -> Bool = { _ in false }
  ) -> String? {
    guard let note = Self.note(of: notes, in: words[...], at: place) else { return nil }
    return note.contains(" ") || words[place].isApart || whereAny(note) ? note : nil
  }

  private static func note(
    of notes: [String: [[String]]], in words: ArraySlice<Word>, at place: Int
  ) -> String? {
    guard place < words.endIndex else { return nil }
    return notes[words[place].plain]?.first { words[place...].lazy.map(\.plain).starts(with: $0) }?
      .joined(separator: " ")
  }

  /// A word in small letters without the marks around it.
  private struct Word {
    var plain: String
    /// Whether it begins with a small letter.
    var isSmall: Bool
    /// Whether it is not set as names are: in small letters, in capitals among others, behind a dash or in brackets.
    var isApart: Bool
  }

  private static func words(_ text: String) -> [Word] {
    let isCapital = text == text.uppercased()
    var (words, isBehindMark): ([Word], Bool) = ([], false)
    for piece in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if piece.allSatisfy({ "-–—".contains($0) }) { isBehindMark = true }
      for part in piece.split(whereSeparator: { ",;:|()[]!?\"".contains($0) }) {
        let word = part.hasSuffix(".") ? part.dropLast() : part
        guard let first = word.first, word.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
        let plain = word.lowercased()
        let isOdd = first.isLowercase || !isCapital && word.count > 1 && word == word.uppercased()
        words.append(
          Word(
            plain: plain.utf8.contains(0xE2) ? plain.replacing("’", with: "'") : plain,
            isSmall: first.isLowercase,
            isApart: isBehindMark || isOdd || piece.first == "(" || piece.first == "["))
      }
    }
    // In a list in capitals a note stands behind all else.
    if isCapital, !words.isEmpty { words[words.count - 1].isApart = true }
    return words
  }
}
