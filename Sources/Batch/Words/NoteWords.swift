// NoteWords.swift: what an office notes beside somebody's data: that they have died, have left, or want no letters.

import SourceText

/// Notes of a few words inside a text.
struct NoteWords: Sendable {
  private let lists: WordLists
  /// Those for somebody who has died, has left or wants no letters.
  private let notes: NotePhrases
  /// What stands before the name of somebody who has died, and behind it.
  private let before, behind: NotePhrases
  /// Those and other notes in the place of data, and words before a telephone number.
  private let inData, numbers: NotePhrases
  /// What has the words of a note and is none, "passed on details".
  private let noNotes: NotePhrases
  /// What people write to the office in the place of a message.
  private let asides: NotePhrases
  /// The filters tell most words from the first ones of notes in addresses, and of asides.
  let filter: WordFilter
  private let asideFilter: WordFilter
  /// Tells most words from the first of states of leaving.
  private let stateFilter: WordFilter

  init(_ lists: WordLists) {
    self.lists = lists
    notes = NotePhrases(lists, [.died, .gone, .refusals])
    before = NotePhrases(lists, [.beforeTheDead])
    behind = NotePhrases(lists, [.behindTheDead, .behindInSmallLetters])
    inData = NotePhrases(lists, [.died, .gone, .refusals, .notes, .remarks])
    numbers = NotePhrases(lists, [.beforeNumbers])
    noNotes = NotePhrases(lists, [.noNotes])
    asides = NotePhrases(lists, [.asides])
    var (filter, asideFilter, stateFilter) = (WordFilter(), WordFilter(), WordFilter())
    for phrases in [inData, numbers, behind] { phrases.forEachFirst { filter.add(marked: $0) } }
    asides.forEachFirst { asideFilter.add(marked: $0) }
    NotePhrases(lists, [.leftStates, .wholeNotes]).forEachFirst { stateFilter.add(marked: $0) }
    (self.filter, self.asideFilter, self.stateFilter) = (filter, asideFilter, stateFilter)
  }

  /// Hands on the first words of notes in names.
  func forEachFirstInNames(_ body: (Cell) -> Void) {
    for phrases in [inData, before, behind] { phrases.forEachFirst(body) }
  }

  /// Whether a word begins a note in an address.
  @inline(__always)
  func begins(_ word: Cell) -> Bool {
    word.first == UInt8(ascii: "(") || filter.mayHold(word) && beginsInAddresses(word)
  }

  @inline(never)
  private func beginsInAddresses(_ word: Cell) -> Bool {
    let bare = Self.bare(word)
    return inData.begin(with: bare) || numbers.begin(with: bare) || behind.begin(with: bare)
  }

  /// A word in small letters without the marks around it.
  private static func bare(_ word: Cell) -> String {
    var part = word[...]
    while let first = part.first, "([".utf8.contains(first) { part.removeFirst() }
    while let last = part.last, ")].,:;!?".utf8.contains(last) { part.removeLast() }
    return straight(String(decoding: part, as: UTF8.self).inSmallLetters)
  }

  /// A text with straight apostrophes.
  private static func straight(_ text: String) -> String {
    text.utf8.contains(0xE2) ? text.exchanging("’", for: "'") : text
  }

  /// Looks at the words of a text, and where that says nothing and marks divide some, at those between marks too:
  /// "Lee-deceased", "DO_NOT_MAIL".
  private static func first(in text: String, _ look: ([Word]) -> String?) -> String? {
    if let found = look(words(text)) { return found }
    let isMark = { (byte: UInt8) in "-/_#".utf8.contains(byte) }
    guard text.utf8.contains(where: isMark) else { return nil }
    return look(words(String(decoding: text.utf8.map { isMark($0) ? blank : $0 }, as: UTF8.self)))
  }

  /// The note in a name: "Ann Lee - moved", "Estate of Ann Lee", "Ann Lee RIP"; nil for most. A name does not begin
  /// with a note of one word, and a word that is set as a name is, may be one: "Jan van 't Rip".
  func note(inName name: String) -> String? { Self.first(in: name) { note(inWords: $0, ofName: name) } }

  private func note(inWords words: [Word], ofName name: String) -> String? {
    let start = Self.note(of: before, in: words[...].prefix(3), at: 0)
    let isMixed = name != name.inSmallLetters
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
      lists.contains(note.inSmallLetters, in: $0)
    }
  }

  /// The note in an address of several lines: "moved to Leeds", "(check!)", "tel. 0113 496000"; nil for most.
  func note(inAddress text: String) -> String? {
    text.split(separator: "\n").lazy.map(String.init).compactMap { line in
      let words = Self.words(line)
      if line.hasPrefix("("), line.hasSuffix(")"), line.contains(where: { "!?".contains($0) }) { return line }
      let plain = words.map(\.plain).joined(separator: " ")
      if inData.holds(plain) || behind.holds(plain) || isNumber(words) { return line }
      return Self.first(in: line) { words in
        words.indices.lazy.filter { $0 == 0 || words[$0].isApart }.compactMap { note(in: words, at: $0) }
          .first
      }
    }.first
  }

  /// The note in a text about somebody; nil where there is none. "Returned the survey" has none.
  func note(inText text: String) -> String? { Self.first(in: text, note(inWords:)) }

  private func note(inWords words: [Word]) -> String? {
    let others = words.indices.flatMap { place in
      let other = Self.note(of: noNotes, in: words[...], at: place)?.splitAtBlanks() ?? []
      return place..<place + other.count
    }
    return words.indices.lazy.filter { !others.contains($0) }
      .compactMap { Self.note(of: notes, in: words[...], at: $0) }
      .first { !lists.contains($0, in: .wholeNotes) }
  }

  /// Whether a text may have a note: a word of it begins one.
  func mayHoldNote(_ text: Cell) -> Bool {
    text.hasWord { filter.mayHold($0) && beginsInAddresses($0) }
  }

  /// Whether a message is one for the office, or may be: it has words such as "phone me", or is no sentence, "sent
  /// 12/5", "major donor", and surely where that begins with a note, "moved to Leeds"; nil for most.
  func aside(_ message: Cell) -> ListWords.Refusal? {
    let end = String(decoding: message.suffix(4), as: UTF8.self).last
    let isSentence = end.map { !$0.isLetter && !$0.isNumber } == true
    let isSmall = message.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } == true
    let mayBeOne = message.hasWord { asideFilter.mayHold($0) && asides.begin(with: Self.bare($0)) }
    guard mayBeOne || !isSentence else { return nil }
    let words = Self.words(String(decoding: message, as: UTF8.self))[...]
    func holds(_ notes: NotePhrases) -> Bool {
      words.indices.contains { Self.note(of: notes, in: words, at: $0) != nil }
    }
    let isShort = !isSentence && words.count < 5
    if isShort, Self.note(of: notes, in: words, at: words.startIndex) != nil { return .sure }
    return isShort || !isSentence && (isSmall || holds(notes)) || holds(asides) ? .perhaps : nil
  }

  /// Whether a text may have a state of leaving: a word of it begins one.
  func mayHoldState(_ text: Cell) -> Bool { text.hasWord(where: stateFilter.mayHold) }

  /// "tel 0113 496000".
  private func isNumber(_ words: [Word]) -> Bool {
    guard let first = words.first, lists.contains(first.plain, in: .beforeNumbers) else { return false }
    return words.dropFirst().reduce(0) { $0 + $1.plain.count(where: \.isNumber) } > 4
  }

  /// The note at a place; one of a single word only where it stands apart, or is one of those that are `whereAny`,
  /// and a remark not inside a street, "Old Address Street".
  private func note(
    in words: [Word], at place: Int, whereAny: (String) -> Bool = { _ in false }
  ) -> String? {
    guard let note = Self.note(of: inData, in: words[...], at: place) else { return nil }
    return words[place].isApart || note.contains(" ") && (place == 0 || !lists.contains(note, in: .remarks))
      || whereAny(note) ? note : nil
  }

  private static func note(of notes: NotePhrases, in words: ArraySlice<Word>, at place: Int) -> String? {
    guard place < words.endIndex, notes.begin(with: words[place].plain) else { return nil }
    return notes.longest(in: words[place...].map(\.plain))
  }

  /// Whether a byte stands beside words, or between two of them.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "\""):
      true
    default: false
    }
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
    let isCapital = text.hasNoSmallLetters
    var (words, isBehindMark): ([Word], Bool) = ([], false)
    text.withBytes { text in
      text.forEachPart(between: { $0 == blank || $0 == lineFeed }) { piece in
        let first = piece[0]
        if first == hyphen || first == 0xE2,
          String(decoding: piece, as: UTF8.self).allSatisfy({ "-–—".contains($0) })
        {
          isBehindMark = true
        }
        piece.forEachPart(between: isMark) { part in
          let length = part.last == UInt8(ascii: ".") ? part.count - 1 : part.count
          let word = String(decoding: part.part(0..<length), as: UTF8.self)
          guard part.contains(where: isAlphanumeric) || word.contains(where: { $0.isLetter || $0.isNumber })
          else { return }
          let isSmall = word.beginsSmall
          let isOdd = isSmall || !isCapital && length > 1 && word.hasNoSmallLetters
          words.append(
            Word(
              plain: straight(word.inSmallLetters), isSmall: isSmall,
              isApart: isBehindMark || isOdd || first == UInt8(ascii: "(") || first == UInt8(ascii: "[")))
        }
      }
    }
    // In a list in capitals a note stands behind all else.
    if isCapital, !words.isEmpty { words[words.count - 1].isApart = true }
    return words
  }
}

/// Notes of one word or several.
private struct NotePhrases: Sendable {
  private let words: WordLists
  private let lists: [ListName]
  private var firsts = ByteTable(limit: .max)
  /// How many words the longest note has.
  private var length = 1

  init(_ words: WordLists, _ lists: [ListName]) {
    (self.words, self.lists) = (words, lists)
    for list in lists {
      words.forEachEntry(of: list) { note in
        firsts.insert(note.part(0..<(note.firstPlace(of: blank) ?? note.count)))
        length = max(length, 1 + note.count { $0 == blank })
      }
    }
  }

  func forEachFirst(_ body: (Cell) -> Void) { firsts.forEachKey(body) }

  /// Whether a word begins one of them.
  func begin(with word: String) -> Bool { word.withBytes(firsts.contains) }

  /// The longest of them with which some words begin: "succession de", not "succession".
  func longest(in text: [String]) -> String? {
    for count in (1...min(length, text.count)).reversed() {
      let note = text[..<count].joined(separator: " ")
      if holds(note) { return note }
    }
    return nil
  }

  /// Whether a text is one of them.
  func holds(_ text: String) -> Bool { lists.contains { words.contains(text, in: $0) } }
}
