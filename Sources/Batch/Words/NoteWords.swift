// NoteWords.swift: what an office notes beside somebody's data: that they have died, have left, or want no letters.

import SourceText

/// Notes of a few words inside a text.
struct NoteWords: Sendable {
  private let lists: WordLists
  /// Those for somebody who has died, has left, wants no letters or may be in danger.
  private static let notes = ListSet(.died, .gone, .refusals, .peoples)
  /// What stands before the name of somebody who has died, and behind it.
  private static let before = ListSet(.beforeTheDead)
  private static let behind = ListSet(.behindTheDead, .behindTheDeadInSmallLetters)
  private static let deaths = before.union(behind).union(ListSet(.died))
  /// Those and other notes in the place of data, and words before a telephone number.
  private static let inData = notes.union(ListSet(.notes, .remarks))
  /// All that may stand in a name.
  static let inNames = inData.union(deaths)
  private static let inAddresses = inData.union(behind).union(ListSet(.beforeNumbers))
  /// What has the words of a note and is none, "passed on details".
  private static let noNotes = ListSet(.noNotes)
  /// What people write to the office in the place of a message.
  private static let asides = ListSet(.asides)
  /// The filters tell most words from the first ones of notes in addresses, and of asides.
  let filter: WordFilter
  private let asideFilter: WordFilter
  /// Tells most words from the first of states of leaving.
  private let stateFilter: WordFilter

  init(_ lists: WordLists) {
    self.lists = lists
    func filter(_ wanted: ListSet) -> WordFilter {
      var filter = WordFilter()
      lists.forEachFirst(of: wanted) { filter.add(marked: $0) }
      return filter
    }
    (self.filter, asideFilter) = (filter(Self.inAddresses), filter(Self.asides))
    stateFilter = filter(ListSet(.leftStates, .wholeNotes))
  }

  /// Whether a word begins a note in an address.
  @inline(__always)
  func begins(_ word: Cell) -> Bool {
    word.first == UInt8(ascii: "(") || filter.mayHold(word) && begins(word, Self.inAddresses)
  }

  /// Whether a word without the marks around it begins a note of some lists.
  @inline(never)
  private func begins(_ word: Cell, _ wanted: ListSet) -> Bool {
    var part = word[...]
    while let first = part.first, "([".utf8.contains(first) { part.removeFirst() }
    while let last = part.last, ")].,:;!?".utf8.contains(last) { part.removeLast() }
    let bare = Self.straight(String(decoding: part, as: UTF8.self).inSmallLetters)
    return bare.withBytes { lists.listing(of: $0) }.begins(wanted)
  }

  /// A text with straight apostrophes.
  static func straight(_ text: String) -> String {
    text.withBytes { $0.contains(0xE2) } ? text.exchanging("’", for: "'") : text
  }

  /// Looks at the words of a text, and where that says nothing and marks divide some, at those between marks too:
  /// "Lee-deceased", "DO_NOT_MAIL".
  private func first(in text: String, _ own: [Word], _ look: ([Word]) -> String?) -> String? {
    if let found = look(own) { return found }
    let isMark = { (byte: UInt8) in "-/_#".utf8.contains(byte) }
    guard text.utf8.contains(where: isMark) else { return nil }
    return look(words(String(decoding: text.utf8.map { isMark($0) ? blank : $0 }, as: UTF8.self)))
  }

  /// The note in a name: "Ann Lee - moved", "Estate of Ann Lee", "Ann Lee RIP"; nil for most. A name does not begin
  /// with a note of one word, and a word that is set as a name is, may be one: "Jan van 't Rip".
  func note(inName name: String) -> String? {
    first(in: name, words(name)) { note(inWords: $0, ofName: name) }
  }

  private func note(inWords words: [Word], ofName name: String) -> String? {
    func isMixed() -> Bool { name != name.inSmallLetters }
    if words.count > 1, let start = note(of: Self.before, in: words[...].prefix(3), at: 0),
      start.utf8.contains(blank) || words[0].isSmall && isMixed()
    {
      return start
    }
    for place in words.indices {
      if place > 0, words[place].isApart, let end = note(of: Self.behind, in: words[...], at: place) {
        // "Anna Meier selig" is dead, and ANNA SELIG alive.
        let isNote =
          !lists.contains(end, in: .behindTheDeadInSmallLetters) || words[place].isSmall && isMixed()
        if isNote { return end }
      } else if let note = note(in: words, at: place, whereAny: { place > 0 && saysDeath($0) }) {
        return note
      }
    }
    return nil
  }

  /// What may say in a name that the person has died, and may be a part of the name: "Late Tupou", "Anna Keller Erben".
  func mayBeDead(_ name: String) -> Bool {
    let words = words(name)
    let last = words.count - 1
    return words.count > 1 && !name.utf8.contains(UInt8(ascii: ","))
      && (note(of: Self.before, in: words[...].prefix(3), at: 0) != nil
        || last > 1 && lists.contains(words[last].plain, in: .heirs))
  }

  /// Whether a note in a name says that somebody has died.
  func saysDeath(_ note: String) -> Bool { lists.contains(note.inSmallLetters, in: Self.deaths) }

  /// Whether a word with or without brackets says it.
  func saysDeath(_ word: Cell) -> Bool {
    var bare = Array(word)
    bare.removeAll { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    return !Self.deaths.isDisjoint(with: bare.withBytes(lists.listing(inSmallLetters:)).lists)
  }

  /// The note in an address of several lines: "moved to Leeds", "(check!)", "tel. 0113 496000"; nil for most.
  func note(inAddress text: String) -> String? {
    for line in text.split(separator: "\n").map(String.init) {
      let words = words(line)
      let isInBrackets = line.utf8.first == UInt8(ascii: "(") && line.utf8.last == UInt8(ascii: ")")
      if isInBrackets, line.utf8.contains(where: { "!?".utf8.contains($0) }) { return line }
      // "selig", and not "Selig".
      let behind = words.first?.isSmall == true ? Self.behind : ListSet(.behindTheDead)
      let whole = Self.inData.union(behind)
      let mayBeNote = words.first?.listing.begins(whole) == true
      if telephone(words) == 0 || mayBeNote && lists.contains(Self.phrase(words[...]), in: whole) {
        return line
      }
      let found = first(in: line, words) { words in
        for place in words.indices where place == 0 || words[place].isApart {
          if let note = note(in: words, at: place) { return note }
        }
        return nil
      }
      if let found { return found }
    }
    return nil
  }

  /// The note in a text about somebody, or about a topic; nil where there is none. "Returned the survey" has none.
  func note(inText text: String, isTopic: Bool = false) -> String? {
    first(in: text, words(text)) { note(inWords: $0, isTopic: isTopic) }
  }

  private func note(inWords words: [Word], isTopic: Bool) -> String? {
    // Where the words end that are no note.
    var end = 0
    for place in words.indices {
      if let other = note(of: Self.noNotes, in: words[...], at: place) {
        end = max(end, place + other.splitAtBlanks().count)
      }
      if place >= end, let note = note(of: Self.notes, in: words[...], at: place),
        !lists.contains(note, in: .wholeNotes), !isTopic || !lists.contains(note, in: .peoples)
      {
        return note
      }
    }
    return nil
  }

  /// Whether a text may have a note: a word of it begins one.
  func mayHoldNote(_ text: Cell) -> Bool {
    text.hasWord { filter.mayHold($0) && begins($0, Self.inAddresses) }
  }

  /// Whether a message is one for the office, or may be: it has words such as "phone me", or is no sentence, "sent
  /// 12/5", "major donor", and surely where that begins with a note, "moved to Leeds"; nil for most.
  func aside(_ message: Cell) -> ListWords.Refusal? {
    let end = String(decoding: message.suffix(4), as: UTF8.self).last
    let isSentence = end.map { !$0.isLetter && !$0.isNumber } == true
    let isSmall = message.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } == true
    let mayBeOne = message.hasWord { asideFilter.mayHold($0) && begins($0, Self.asides) }
    guard mayBeOne || !isSentence else { return nil }
    let words = words(String(decoding: message, as: UTF8.self))[...]
    func holds(_ wanted: ListSet) -> Bool {
      words.indices.contains { note(of: wanted, in: words, at: $0) != nil }
    }
    let isShort = !isSentence && words.count < 5
    if isShort, note(of: Self.notes, in: words, at: words.startIndex) != nil { return .sure }
    let asides = words.indices.compactMap { note(of: Self.asides, in: words, at: $0) }
    // "I do not want to sign this."
    if words.count < 8, asides.contains(where: { lists.contains($0, in: .refusals) }) { return .sure }
    return isShort || !isSentence && (isSmall || holds(Self.notes)) || !asides.isEmpty ? .perhaps : nil
  }

  /// Whether a text may have a state of leaving: a word of it begins one.
  func mayHoldState(_ text: Cell) -> Bool { text.hasWord(where: stateFilter.mayHold) }

  /// Whether a line has a telephone number: "tel 0113 496000", "Leeds tel no 0113 496000", but "Tel Aviv 6100001".
  func hasTelephone(_ line: String) -> Bool { telephone(words(line)) != nil }

  private func telephone(_ words: [Word]) -> Int? {
    words.indices.first { place in
      let behind = words[(place + 1)...]
      guard words[place].listing.lists.contains(.beforeNumbers), let next = behind.first?.plain else {
        return false
      }
      return (next.count < 3 || next.first?.isLetter == false)
        && behind.reduce(0) { $0 + $1.plain.count(where: \.isNumber) } > 4
    }
  }

  /// The note at a place; one of a single word only where it stands apart, or is one of those that are `whereAny`,
  /// and a remark not inside a street, "Old Address Street".
  private func note(
    in words: [Word], at place: Int, whereAny: (String) -> Bool = { _ in false }
  ) -> String? {
    guard let note = note(of: Self.inData, in: words[...], at: place) else { return nil }
    return words[place].isApart
      || note.utf8.contains(blank) && (place == 0 || !lists.contains(note, in: .remarks))
      || whereAny(note) ? note : nil
  }

  /// The longest note of some lists at a place: "succession de", not "succession".
  private func note(of wanted: ListSet, in words: ArraySlice<Word>, at place: Int) -> String? {
    guard place < words.endIndex else { return nil }
    let listing = words[place].listing
    if !wanted.isDisjoint(with: listing.phrases) {
      for end in (place + 1..<min(place + lists.longestPhrase, words.endIndex)).reversed() {
        let phrase = Self.phrase(words[place...end])
        if lists.contains(phrase, in: wanted) { return phrase }
      }
    }
    return wanted.isDisjoint(with: listing.lists) ? nil : words[place].plain
  }

  private static func phrase(_ words: ArraySlice<Word>) -> String {
    words.map(\.plain).joined(separator: " ")
  }

  /// Whether a byte stands beside words, or between two of them.
  static func isMark(_ byte: UInt8) -> Bool { areMarks[Int(byte)] }

  private static let areMarks = (0...255).map { ",;:|()[]!?\"".utf8.contains($0) }

  /// A word in small letters without the marks around it.
  private struct Word {
    var plain: String
    /// Which lists have it, or notes that begin with it.
    var listing: Listing
    /// Whether it begins with a small letter.
    var isSmall: Bool
    /// Whether it is not set as names are: in small letters, in capitals among others, behind a dash or in brackets.
    var isApart: Bool
  }

  private func words(_ text: String) -> [Word] {
    let isCapital = text.hasNoSmallLetters
    var (words, isBehindMark): ([Word], Bool) = ([], false)
    words.reserveCapacity(4)
    text.withBytes { text in
      text.forEachPart(between: { $0 == blank || $0 == lineFeed }) { piece in
        let first = piece[0]
        if first == hyphen || first == 0xE2,
          String(decoding: piece, as: UTF8.self).allSatisfy({ "-–—".contains($0) })
        {
          isBehindMark = true
        }
        piece.forEachPart(between: Self.isMark) { part in
          let length = part.last == UInt8(ascii: ".") ? part.count - 1 : part.count
          let word = String(decoding: part.part(0..<length), as: UTF8.self)
          guard part.contains(where: isAlphanumeric) || word.contains(where: { $0.isLetter || $0.isNumber })
          else { return }
          let isSmall = word.beginsSmall
          let isOdd = isSmall || !isCapital && length > 1 && word.hasNoSmallLetters
          let (plain, listing) = lists.small(Self.straight(word))
          words.append(
            Word(
              plain: plain, listing: listing, isSmall: isSmall,
              isApart: isBehindMark || isOdd || first == UInt8(ascii: "(") || first == UInt8(ascii: "[")))
        }
      }
    }
    // In a list in capitals a note stands behind all else.
    if isCapital, !words.isEmpty { words[words.count - 1].isApart = true }
    return words
  }
}
