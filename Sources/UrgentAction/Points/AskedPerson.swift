// AskedPerson.swift: who is asked or told in a clause of a point: "them", "the Minister of Justice".

extension ClauseParser {
  /// The person at the beginning of some words: a pronoun, or a name, before "to", "that", "for" and the like.
  func person(
    in text: ArraySlice<PointText.Word>, _ opening: PointWords.Opening
  ) -> ArraySlice<PointText.Word>? {
    guard let first = text.first else { return nil }
    let isOwner =
      first.plain == "her"
      && text.dropFirst().first.map { $0.isCapitalised || words.contains($0.plain, in: .superiors) } ?? false
    if Self.pronouns.contains(first.plain), !isOwner {
      guard let next = text.dropFirst().first else { return nil }
      let goesOn =
        words.contains(next.plain, in: .behindPronoun) || opening.followers.contains(next.plain)
        || Self.isAdverb(next) || first.endsClause || ["as", "in", "at"].contains(next.plain)
        || first.plain != "her"
          && ["once", "either", "only", "first", "instead", "rather"].contains(next.plain)
      // "them both".
      if ["both", "all"].contains(next.plain) { return text.prefix(2) }
      // "him and the President".
      guard next.plain == "and" else { return goesOn ? text.prefix(1) : nil }
    }
    if first.plain == "that" || Self.questionWords.contains(first.plain)
      || Self.prepositions.contains(first.plain)
    {
      return nil
    }
    if opening.followers.contains("noun"), asksForThing(text, opening) { return nil }
    for index in text.indices.dropFirst() where !text[index].isInside {
      let word = text[index]
      switch word.plain {
      case "to":
        guard opening.followers.contains("to"), let next = text.dropFirst(index + 1 - text.startIndex).first
        else { continue }
        if words.baseForm(next.plain) != nil || next.plain == "not" || Self.isAdverb(next) {
          return text[..<index]
        }
      case "that", "of", "about", "not":
        if words.contains(first.plain, in: .requested) { return nil }
        if word.plain == "of" {
          guard opening.followers.contains("of"),
            index > text.startIndex + 1 || !["both", "each", "all"].contains(first.plain),
            endsOffice(text, at: index)
          else { continue }
          return text[..<index]
        }
        if word.plain == "not", text.dropFirst(index + 1 - text.startIndex).first?.plain != "to" { continue }
        // "the Minister, who has said that".
        if word.plain == "that", !opening.followers.contains("that"),
          let who = text[..<index].lastIndex(where: { $0.plain == "who" }), text[who - 1].text.hasSuffix(",")
        {
          continue
        }
        guard word.plain == "not" || opening.followers.contains(word.plain) else { return nil }
        return text[..<index]
      case "for", "on", "against":
        guard opening.followers.contains(word.plain), !opening.followers.contains("noun") else { continue }
        // "calling on the Minister for Home Affairs to".
        if word.plain == "for", holdsOffice(text[index - 1]), namesOffice(text[(index + 1)...], opening),
          text[(index + 1)...].contains(where: { ["to", "for"].contains($0.plain) })
        {
          continue
        }
        return text[..<index]
      // "stressing to the Governor the need".
      case _
      where opening.followers.contains("the")
        && (words.contains(word.plain, in: .requested) && !word.isCapitalised
          || word.plain == "the" && !["of", "for", "and"].contains(text[index - 1].plain)):
        return text[..<index]
      case "who", "which", "whose": if opening.followers.contains("noun") { return nil }
      default:
        guard opening.followers.contains("what"), Self.questionWords.contains(word.plain),
          !text[index - 1].text.hasSuffix(":")
        else { continue }
        // "the Minister on what grounds".
        let isPhrase = Self.prepositions.contains(text[index - 1].plain) && index > text.startIndex + 1
        return text[..<(isPhrase ? index - 1 : index)]
      }
    }
    guard opening.followers.contains("to"), !opening.followers.contains("noun") else { return nil }
    return text.indices.dropFirst().first { index in
      text[index].plain == "to" && !text[index].isInside && text[index - 1].plain != "and"
    }.map { text[..<$0] }
  }

  /// Whether something is asked for, and not somebody asked: "his intervention to", "a meeting with".
  private func asksForThing(_ text: ArraySlice<PointText.Word>, _ opening: PointWords.Opening) -> Bool {
    let name = text.prefix { !Self.prepositions.contains($0.plain) && $0.plain != "in" }
    guard let last = name.last else { return false }
    if ["a", "an"].contains(name[name.startIndex].plain) { return words.contains(last.plain, in: .granted) }
    // "requesting information on what is being done to", "requesting urgent measures to".
    if opening.verb.words == "request",
      !name.contains(where: { word in
        word.isCapitalised || word.plain == "the" || word.plain == "those"
          || [.persons, .onePerson, .officers, .ranks, .bodies, .parties].contains {
            words.names(word.owner.plain, in: $0)
          }
      })
    {
      return true
    }
    return name.dropLast().last.map { $0.isPossessive || ["his", "her", "their"].contains($0.plain) } ?? false
      && words.contains(last.plain, in: .given)
  }

  /// Whether "of" ends whom somebody reminds, and goes on with what: "the Minister of the Mandela Rules", and neither "the
  /// Minister of the Interior" nor "the head of the mine of the danger".
  private func endsOffice(_ text: ArraySlice<PointText.Word>, at index: Int) -> Bool {
    let behind = text[(index + 1)...]
    guard let first = behind.first else { return false }
    if namesDuty(behind) || ["his", "her", "their", "its", "your"].contains(first.plain) { return true }
    let name = behind.drop { ["the", "a", "an"].contains($0.plain) }
    let phrase = name.prefix { word in
      word.plain == "and"
        || !word.isDash && !Self.prepositions.contains(word.plain)
          && !words.contains(word.plain, in: .phraseStarts)
          && !words.contains(word.plain, in: .behindNouns, .subordinate)
    }
    guard let head = phrase.first, let last = phrase.last else {
      return Self.pronouns.contains(first.plain) || Self.questionWords.contains(first.plain)
    }
    // "the Constitution", "Article 5".
    let noun = phrase.prefix(while: \.isCapitalised).last
    if [head, noun ?? head].contains(where: { words.contains($0.owner.plain, in: .instruments) }) {
      return true
    }
    // "the state of her health", and not "the state of Talua".
    let further = behind[name.startIndex...].dropFirst(phrase.count).drop {
      ["of", "the"].contains($0.plain)
    }
    if last.plain == "state", further.startIndex > phrase.endIndex, further.first?.isCapitalised == false {
      return true
    }
    // "the Minister of Women's Affairs of the law", "the Director of prisons that".
    let isOffice = name.startIndex == behind.startIndex || phrase.allSatisfy(\.isCapitalised)
    if isOffice, let next = behind.dropFirst(phrase.endIndex - behind.startIndex).first?.plain,
      ["of", "that", "about"].contains(next)
    {
      return false
    }
    // "the court's order", "UN standards".
    return !words.contains(last.plain, in: .places) && !holdsOffice(last)
      && (phrase.contains(where: \.isPossessive)
        || !phrase.allSatisfy { $0.isCapitalised || ["and", "the"].contains($0.plain) })
  }

  /// Whether a word names an officer or a body: "King", "Vice-President", "council".
  func holdsOffice(_ word: PointText.Word) -> Bool {
    [.officers, .ranks, .bodies].contains { list in
      word.owner.plain.split(separator: "-").contains { words.contains(String($0), in: list) }
    }
  }

  /// Whether words behind "of" say what somebody is reminded of, and end no office: "the need to".
  func namesDuty(_ text: ArraySlice<PointText.Word>) -> Bool {
    text.prefix(3).contains { !$0.isCapitalised && (words.contains($0.plain, in: .duties, .reminded)) }
  }

  /// Whether words behind "of" or "for" end an office: "the Interior" before "to", and not "Sunday's pardon".
  func namesOffice(_ words: ArraySlice<PointText.Word>, _ opening: PointWords.Opening) -> Bool {
    let behind = words.drop { ["the", "a", "an"].contains($0.plain) }
    let name = behind.prefix { $0.isCapitalised || ["and", "of"].contains($0.plain) }
    guard name.first?.isCapitalised ?? behind.isEmpty, !(name.last?.isPossessive ?? false) else {
      return false
    }
    guard let next = behind.dropFirst(name.count).first else { return true }
    return opening.followers.contains(next.plain) || Self.prepositions.contains(next.plain)
      || name.last?.endsClause ?? false
  }

  /// Whether somebody is one person, by a title: "Colonel Duarte", "the Supreme Leader".
  func isOnePerson(_ words: [PointText.Word]) -> Bool {
    !words.contains { $0.plain == "and" }
      && words.contains { word in
        ["mr", "mrs", "ms", "dr"].contains(word.plain)
          || word.plain.split(separator: "-").contains { part in
            self.words.contains(String(part), in: .officers, .ranks)
          }
      }
  }
}
