// NameCheck.swift: names that are those of several people, of a household, of an organisation or of the dead.

import Letters
import SourceText

extension ListWords {
  /// Why a name is no person's, in words without what a list would write instead; nil for most.
  package func fault(inName name: String) -> String? {
    guard case .fault(let reason) = check.finding(inName: Array(name.utf8)[...]) else { return nil }
    return reason.firstPlace(of: ": write ").map { String(reason[..<$0.lowerBound]) } ?? reason
  }
}

extension WordCheck {
  /// What is wrong with a name of several words: it is no person's, as `Smith family`, or looks like a test; nil for most.
  /// Who is addressed as a man or a woman, as `Ms Temple`, is a person.
  func finding(inName name: ArraySlice<UInt8>, isAddressed: Bool = false) -> Finding? {
    guard isSuspect(name) else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    // The commonest note, "(deceased)", is known without a look at the other words.
    if name.last == UInt8(ascii: ")"), let bracket = name.lastIndex(of: UInt8(ascii: "(")),
      bracket > name.startIndex, name[bracket...].withBytes({ notes.saysDeath($0) })
    {
      return .fault("\(TextDamage.deceased.rawValue) the name '\(quotable(text))'")
    }
    if let reason = notAPerson(named: text) { return .fault(reason) }
    let words = text.splitAtBlanks()
    if notes.mayBeDead(text) {
      return .doubt(
        "the name '\(quotable(text))' may be that of somebody who has died: see whether a letter is meant")
    }
    let odd =
      trial(words) ?? (isAddressed ? nil : place(words)) ?? post(words) ?? joint(words)
      ?? strangeWord(in: text, words)
    return odd.map {
      .doubt("there is '\(quotable($0))' in the name '\(quotable(text))': see whether that is meant")
    }
  }

  /// A word of a name, without full stops and commas, and which lists have it in small letters.
  struct Word {
    let text, small: String
    let listing: Listing

    func isOne(of list: ListName) -> Bool { listing.lists.contains(list) }

    /// Whether it joins the first names of two people: as `joinsFirstNames`.
    var joinsFirstNames: Bool { isOne(of: .nameJoints) || isOne(of: .smallJoints) && text == small }
  }

  func words(_ name: String) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(4)
    name.withBytes { name in
      name.forEachPart(between: { $0 == blank }) { part in
        let text = Self.plain(String(decoding: part, as: UTF8.self))
        let (small, listing) = lists.small(text)
        words.append(Word(text: text, small: small, listing: listing))
      }
    }
    return words
  }

  /// A word in the midst of a name that may be no part of it: "Ann Mrs Lee", "Ida Berg for Bo Berg". In "Bo Lee Sr." and "Jan
  /// de Heer" all are.
  private func strangeWord(in text: String, _ words: [String]) -> String? {
    // "Mrs Lee" has no first name.
    if words.count == 2, names.isFormBeforeName(words[0]), !names.isTitle(words[0]) { return words[0] }
    let isMixed = !text.hasNoSmallLetters && text != text.inSmallLetters
    let place = words.indices.first { place in
      let word = words[place]
      let plain = Self.plain(word.inSmallLetters)
      // "Ann LEFT Lee", "Ann Lee OLD", "ex Ann Lee".
      let isCapital = plain.count > 2 && word.hasNoSmallLetters && words.count > 2
      let other = words[place + 1 < words.count ? place + 1 : max(0, place - 1)]
      let isApart = isMixed && (word.beginsSmall || isCapital && !other.hasNoSmallLetters)
      if isApart, lists.contains(plain, in: Self.states) { return true }
      // "Ann Lee Unsubscribed", set as a name is.
      if place > 1, place + 1 == words.count, lists.contains(plain, in: Self.ends) { return true }
      guard place > 0 else {
        return words.count > 2 && lists.contains(plain, in: ListSet(.beforeNames, .openings))
      }
      let isFamilyName =
        place > 1 && place + 1 == words.count && names.isParticle(words[place - 1].inSmallLetters)
      // "Jan Dr. Berg", "Jan Berg Dr".
      let isTitle = words.count > 2 && names.isTitle(word) && (word.hasSuffix(".") || names.isDegree(word))
      return (names.isFormBeforeName(word) || isTitle && !names.isTitle(words[place - 1]))
        && !names.areSuffixes(word) && !isFamilyName
        || lists.contains(Self.plain(word), in: .besideNames)
        || [1, 2].contains { count in
          let home = words[place...].prefix(count).joined(separator: " ").inSmallLetters
          return lists.contains(home.leavingOut(".,()"), in: .careHomes)
        }
    }
    return place.map { words[$0] }
  }

  /// What may become of somebody's row.
  private static let states = ListSet(.leftStates, .activeStates, .doubtfulStates, .beforeTheDead)

  /// What may be noted of somebody in one word, which is seldom a family name.
  private static let ends = ListSet(.notes, .gone, .refusals)

  /// A first name, or a word behind a dash, that may be what people are in a list: "Occupier", "- Treasurer".
  private func post(_ words: [String]) -> String? {
    let place = words.indices.first { place in
      (place == 0 ? words.count == 2 : words[place - 1] == "-")
        && lists.contains(words[place].inSmallLetters, in: .posts)
    }
    return place.map { words[$0] }
  }

  /// How many bytes of a name in one cell are a form of address and the blank behind it: `Mr ` of "Mr John Smith"; 0 where
  /// what follows is no whole name, or the word may be a part of it.
  func lengthOfForm(inName name: ArraySlice<UInt8>) -> Int {
    guard let end = name.firstIndex(of: blank), end - name.startIndex > 1,
      name[(end + 1)...].contains(blank), name[..<end].withBytes({ forms.mayHold($0) }),
      names.isFormBeforeName(String(decoding: name[..<end], as: UTF8.self))
    else { return 0 }
    // "Mr & Mrs Lee" are two, and so are "Hr. u. Fr. Lee".
    let rest = name[(end + 1)...]
    let next = String(decoding: rest.prefix { $0 != blank }, as: UTF8.self)
    if next.first?.isLowercase == true, lists.contains(Self.plain(next), in: .joints) { return 0 }
    if isSuspect(rest.prefix { $0 != blank }),
      joinsForms(words(String(decoding: name, as: UTF8.self)))
    {
      return 0
    }
    return end + 1 - name.startIndex
  }

  /// What the first line of an address says of who lives there: that it is nobody, or a household; nil for most.
  func finding(atStartOfAddress line: ArraySlice<UInt8>) -> Finding? {
    guard isSuspect(line) else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    let words = words(text)
    if notes.note(inName: text).map(notes.saysDeath) == true
      || notes.saysDeath(words.map(\.small).joined(separator: " "))
    {
      return .fault("\(TextDamage.deceased.rawValue) the address '\(quotable(text))'")
    }
    let isHousehold =
      words.last?.isOne(of: .householdLast) == true || words.first?.isOne(of: .householdFirst) == true
    return isHousehold || joinsForms(words)
      ? .doubt("the address begins with '\(quotable(text))': see whether one person is meant") : nil
  }

  /// What in a name looks like one that was typed to try something.
  private func trial(_ words: [String]) -> String? {
    let all = words.joined(separator: " ")
    if lists.contains(all.inSmallLetters, in: .testNames) { return all }
    return words.first { lists.contains($0.inSmallLetters, in: .tests) }
  }

  /// A word that shows a church or a club and is a surname too: "First Baptist Church of Leeds".
  private func place(_ words: [String]) -> String? {
    let place = words.indices.first { place in
      lists.contains(words[place].inSmallLetters, in: .organisationPerhaps)
        && (place + 1 == words.count || place > 1 && words[place + 1].first?.isLowercase == true)
    }
    return place.map { words[$0] }
  }

  /// Whether one of a name's words is a suspect, or what stands beside a mark in one: "Lee-deceased".
  func isSuspect(_ name: ArraySlice<UInt8>) -> Bool {
    name.withBytes { $0.hasWord { suspects.mayHold($0) && isSuspectWord($0) } }
  }

  /// Whether a word is one of the suspects, without capitals and full stops.
  @inline(never)
  private func isSuspectWord(_ word: Cell) -> Bool {
    let small = word.inSmallLetters
    if word.count < 5 {
      let listing = word.count > 2 ? small.withBytes { lists.listing(of: $0) } : lists.listing(of: word)
      if listing.lists.contains(.smallJoints) { return true }
    }
    var bare =
      small.contains(0xE2) ? Array(NoteWords.straight(String(decoding: small, as: UTF8.self)).utf8) : small
    bare.removeAll { NoteWords.isMark($0) || $0 == UInt8(ascii: ".") }
    return bare.withBytes { suspectWords.contains($0) }
  }

  static func plain(_ word: String) -> String { word.leavingOut(".,") }

  /// Why a name has a note; nil for most.
  private func note(in name: String) -> String? {
    guard let note = notes.note(inName: name) else { return nil }
    return notes.saysDeath(note)
      ? "\(TextDamage.deceased.rawValue) the name '\(quotable(name))'"
      : "there is '\(quotable(note))' in the name '\(quotable(name))'"
  }

  private func notAPerson(named name: String) -> String? {
    // Where no marks stand at words, a note begins with one of them.
    let (hasMarks, hasPlus, isOneWord) = name.withBytes { name in
      (
        !name.allSatisfy { isLetter($0) && $0 != 0xE2 || $0 == blank || $0 == UInt8(ascii: "&") },
        name.contains(UInt8(ascii: "+")), !name.contains(blank)
      )
    }
    if hasMarks, !hasPlus, !isOneWord, let reason = note(in: name) { return reason }
    let words = words(name)
    if let first = words.first, first.listing.begins(ListSet(.posts)),
      lists.contains(words.map(\.small).joined(separator: " "), in: .posts)
    {
      return "the name '\(quotable(name))' names no person: write the name of one"
    }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    // A cross of those who have none on their keyboard.
    if first.text == "+" || last.text == "+" {
      return "\(TextDamage.deceased.rawValue) the name '\(quotable(name))'"
    }
    if hasPlus || !hasMarks && words.contains(where: { $0.listing.begins(NoteWords.inNames) }),
      let reason = note(in: name)
    {
      return reason
    }
    // "Attn:", "z. Hd.", "z.Hd.".
    if hasMarks, name.utf8.contains(where: { ":/.".utf8.contains($0) }) {
      let start = first.small.filter { $0.isLetter }
      let starts = [first.small, start, "\(start) \(words[1].small.filter { $0.isLetter })"]
      if starts.contains(where: { lists.contains($0, in: .beforeNames) }) {
        return "the name '\(quotable(name))' is a line of an address: write the name of a person"
      }
    }
    // "Ana y Luis Ejemplo" are two, "Ortega y Gasset" and "Ramón y Cajal" are one.
    let joinsFirst = words.count > 3 && words[1].joinsFirstNames && !names.isParticle(words[2].small)
    // "Freiherr von und zu Beispiel" is one.
    let isPair = words.indices.dropFirst().dropLast().contains { place in
      let word = words[place]
      // "Ann with Bo Sample", but "Lise With Lund".
      let isJoint =
        word.isOne(of: .joints)
        || word.isOne(of: .smallJoints) && word.small.utf8.count > 2
          && (word.text == word.small || name.hasNoSmallLetters)
      return isJoint
        && !(names.isParticle(words[place - 1].small) && names.isParticle(words[place + 1].small))
    }
    if joinsFirst || isPair || joinsForms(words) { return twoPeople(name) }
    // "The Lees".
    let isTheirs = words.count == 2 && first.isOne(of: .householdArticles) && last.small.hasSuffix("s")
    if isTheirs || last.isOne(of: .householdLast) || first.isOne(of: .householdFirst) {
      return "the name '\(quotable(name))' is that of a household: write the name of one person"
    }
    let hasLegalForm = name.withBytes { bytes in
      bytes.indices.contains { place in
        guard bytes[place] == blank else { return false }
        let lists = lists.listing(of: bytes.part((place + 1)...)).lists
        return lists.contains(.legalForms)
          || lists.contains(.legalFormsAmongSmallLetters) && !name.hasNoSmallLetters
      }
    }
    if hasLegalForm || last.isOne(of: .organisationLast) || first.isOne(of: .organisationFirst)
      || words.dropFirst().contains(where: { $0.isOne(of: .organisationWords) })
    {
      return "the name '\(quotable(name))' is that of an organisation: write the name of a person"
    }
    return nil
  }
}
