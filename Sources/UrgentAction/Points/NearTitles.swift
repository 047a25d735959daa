// NearTitles.swift: what else than a reader's own titles may mean him, and whom he speaks for.

extension ReaderTitles {
  /// Whether the points are to a company, a commission or another body, but not to a state.
  var isOfBody: Bool { !authority.isEmpty && !authority.contains { words.contains($0, in: .ofStates) } }

  /// Whether the reader is no authority of a state: of a company, of the United Nations, or of rebels.
  var isOutsideState: Bool {
    !isOfBody
      && office.contains { word in
        words.contains(word, in: .outsideStates)
          || ["army", "front", "movement"].contains(word) && office.contains("leader")
      }
  }

  /// Whether they are to a body that holds nobody: a company or a church, but not an army.
  var isOfFirm: Bool { isOfBody && !authority.contains { isOfficer($0) || words.contains($0, in: .holding) } }

  /// Whether somebody may be the reader under another title: "the judge" for the President of a court, "the Supreme
  /// Leader" for a Leader.
  func mayBeCalled(_ object: [PointText.Word]) -> Bool {
    guard object.first?.plain == "the", object.count > 1, let last = object.last, !last.isPossessive,
      !isElsewhere(object)
    else { return false }
    if object.count == 2, ["former", "latter"].contains(last.plain) { return true }
    if namesState(object) { return true }
    // "the Talua Head of State".
    let phrase = PointText.joined(object.dropFirst().drop { ownStates.contains($0.plain) }).lowercased()
    let names = (words.value(of: phrase, in: .alsoCalled) ?? "").split(separator: " ").map(String.init)
    let isNamed = offices.contains { office in
      let own = self.head(of: office)
      return names.contains {
        office.contains($0) && (!isOfficer($0) || $0 == "general" && own == nil || $0 == own)
      } && !(phrase == "head of state" && office.contains { words.contains($0, in: .presided) })
    }
    if isNamed { return true }
    let said = titleWords(object.dropFirst().map(\.plain))
    guard let head = head(of: said), said.count > 1, !said.contains("and") else { return false }
    return offices.contains { office in
      let title = Array(office.prefix { !isBehindTitle($0) })
      guard let own = self.head(of: title),
        !Set(said).symmetricDifference(title).contains(where: { words.contains($0, in: .lesser) })
      else { return false }
      let others = { (title: String) in
        (words.value(of: title, in: .alsoCalled) ?? "").split(separator: " ").map(String.init)
      }
      guard head == own || others(head).contains(where: office.contains) || others(own).contains(head) else {
        return false
      }
      // "the prison director" for a Director of Prisons, "the trial judge"; not "the Minister of Defence" for that of
      // Justice, nor the Director of Prisons for the director of a prison.
      let isOwn = { (word: String) in
        (office + authority).contains {
          $0.count > 3 && word != $0 + "s" && word.hasPrefix($0.prefix(max(4, $0.count - 2)))
        }
      }
      let behind = said.drop { !isBehindTitle($0) }.filter { !isLinking($0) }
      let presided = { (title: [String]) in title.filter { words.contains($0, in: .presided) } }
      // Offices of one name are told apart by what is behind "of".
      guard behind.isEmpty || behind.contains(where: isOwn),
        head != own || behind.isEmpty || presided(said) == presided(office) && behind.allSatisfy(isOwn)
      else { return false }
      return said.allSatisfy {
        $0 == head || isLinking($0) || isOwn($0)
          // "the prison warden" for a Warden of the Penitentiary.
          || others(head).contains($0) && others(head).contains(where: office.contains)
          || words.contains($0, in: .anyOffice)
            && !(["trial", "presiding"].contains($0)
              && office.contains(where: { ["chief", "general"].contains($0) }))
      }
    }
  }

  /// Whether it is the whole office with the name of a state, where nothing says which is the reader's: "the Talian Prime
  /// Minister", "the President of Talua".
  private func namesState(_ object: [PointText.Word]) -> Bool {
    let isAdjective = ["an", "ese", "ish", "i", "ch"].contains { object[1].plain.hasSuffix($0) }
    let place = isAdjective ? 1 : object.count - 1
    let said = titleWords((object[1..<place] + object[(place + 1)...]).map(\.plain))
    return ownStates.isEmpty && object[place].isCapitalised && said.contains(where: isOfficer)
      && (isAdjective || said.last == "of" && !words.contains(object[place].plain, in: .presided))
      && said.allSatisfy { office.contains($0) || isLinking($0) }
      && office.allSatisfy { said.contains($0) || isLinking($0) || words.contains($0, in: .states) }
  }

  /// Whether a government is another than the readers': by the name of the authority, or of whom one of them is the
  /// head.
  func isForeign(_ object: [PointText.Word]) -> Bool {
    let governs = { (word: PointText.Word) in words.contains(word.plain, in: .governing) }
    let named = titleWords(
      object.filter { $0.isCapitalised && !isLinking($0.plain) && !governs($0) }.map(\.plain))
    guard !named.isEmpty, object.contains(where: governs) else { return false }
    let readers = [self] + others
    let states = titleWords(readers.flatMap { $0.states })
    return !states.isEmpty
      && (!named.contains { name in states.contains { Self.isOneState(name, $0) } }
        || readers.allSatisfy { $0.isOfLikeState(object) })
  }

  /// Whether some words name another state of a like name: "Sudan" to a reader of South Sudan, "the Republic of the Congo" to
  /// one of the Democratic Republic.
  func isOfLikeState(_ object: [PointText.Word]) -> Bool {
    let said = object.map { $0.isCapitalised || isLinking($0.plain) ? $0.owner.plain : "" }
    let ranks: Set = ["republic", "democratic", "people's"]
    let isKind = { words.contains($0, in: .stateKinds) && !ranks.contains($0) }
    guard said.contains("republic") || [said, office, authority].joined().contains(where: isKind) else {
      return false
    }
    let kind = { (name: [String], place: Int) in
      Set(
        name[..<place].reversed().prefix { isLinking($0) || words.contains($0, in: .stateKinds) }.filter {
          !isLinking($0)
        })
    }
    return said.indices.contains { place in
      let name = said[place]
      if heads.contains(name) || words.contains(name, in: .states, .stateKinds, .linking) { return false }
      let own = [office, authority].flatMap { words in
        words.indices.filter { Self.isOneState(words[$0], name) }.map { kind(words, $0) }
      }
      let full = own.filter { $0.isSuperset(of: kind(said, place).intersection(["republic"])) }
      let isFull =
        kind(said, place).contains("republic") && !full.isEmpty && words.contains(name, in: .doubleStates)
      return !own.isEmpty
        && !(isFull ? full : own).contains {
          kind(said, place).symmetricDifference($0).isSubset(of: isFull ? [] : ranks)
        }
    }
  }

  /// Whether two words name one state: "Lundia" and "Lundian", and neither "Austrian" and "Australian" nor "Austria" and
  /// "Australia".
  static func isOneState(_ one: String, _ other: String) -> Bool {
    // Their adjectives are not "Nigerian", "Dominican" and "Indian".
    if ["niger", "nigerien", "dominica", "indiana"].contains(where: { $0 == one || $0 == other }) {
      return one == other
    }
    let shared = zip(one, other).prefix { $0 == $1 }.count
    // "Guinea-Bissau" is not "Guinea", nor "Somaliland" "Somalia"; but "Thailand" is "Thai".
    let longer = one.count > other.count ? one : other
    if longer.dropFirst(shared).first == "-"
      || longer.hasSuffix("land") && shared < min(one.count, other.count)
    {
      return false
    }
    // "Turkish" and "Turkey", "Belgian" and "Belgium"; and neither "Turkmen" nor "Turkmenistan".
    let isNamedFor = { (one: String, other: String) in
      ["ish", "ese", "uese", "iot", "egian", "an"].contains { end in
        one.hasSuffix(end) && one.count - end.count == shared && shared > 3 && other.count - shared <= 2
      }
    }
    return one == other || shared >= max(4, min(one.count, other.count) - 1) || isNamedFor(one, other)
      || isNamedFor(other, one)
  }

  /// The states in the name of the authority, and in the office of a head of state or government.
  private var states: [String] {
    let isHead = ["head of state", "head of government"].contains { head in
      (words.value(of: head, in: .alsoCalled) ?? "").split(separator: " ").contains {
        offices.first?.first == String($0)
      }
    }
    guard isHead, let office = offices.first, !office.contains(where: { words.contains($0, in: .presided) })
    else { return ownStates }
    return ownStates
      + office.drop { !isBehindTitle($0) }.filter { !isLinking($0) && !words.contains($0, in: .states) }
  }

  /// "the police chief in Tala" for a Chief of Police.
  func isElsewhere(_ object: [PointText.Word]) -> Bool {
    object.indices.dropFirst().dropLast().contains {
      ["in", "at"].contains(object[$0].plain) && object[$0 + 1].isCapitalised
    }
  }

  /// The word of a title that says the office: "director" of "Director General of Prisons" and "prison director".
  private func head(of title: [String]) -> String? {
    title.prefix { !isBehindTitle($0) }.last { isOfficer($0) && $0 != "general" }
  }

  // MARK: - Initials

  /// Whether a word is all of capitals. "The US" is no Under Secretary.
  func isOfInitials(_ word: PointText.Word) -> Bool {
    guard word.isCapitalised, case let text = word.owner.text,
      !text.utf8.contains(where: { (0x61...0x7A).contains($0) })
    else { return false }
    let letters = text.filter(\.isLetter)
    return letters.count > 1 && letters.allSatisfy(\.isUppercase) && word.owner.plain != "us"
  }

  /// The words of the reader's office whose initials a word is: "United Mine Front" for "UMF".
  func spelled(_ word: PointText.Word) -> [String]? {
    guard isOfInitials(word) else { return nil }
    let names = office.filter { !isLinking($0) }
    let short = word.owner.plain
    return names.indices.dropLast(short.count - 1).map { Array(names[$0..<($0 + short.count)]) }
      .first { String($0.compactMap { $0.first }) == short }
  }

  /// Whether a word is the initials of one of some names: "IGP" of an Inspector General of Police.
  func isShort(_ word: PointText.Word, of names: [[String]]) -> Bool {
    guard isOfInitials(word) else { return false }
    return names.contains { name in
      [name.prefix { !isBehindTitle($0) }, name.prefix { $0 != "for" }, name[...]].contains {
        String($0.filter { !isLinking($0) }.compactMap { $0.first }) == word.owner.plain
      }
    }
  }
}
