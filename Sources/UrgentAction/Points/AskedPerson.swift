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
        || Self.isAdverb(next) || first.endsClause
        || first.plain != "her" && ["as", "in", "once", "at"].contains(next.plain)
      // "him and the President".
      guard next.plain == "and" else { return goesOn ? text.prefix(1) : nil }
    }
    if first.plain == "that" || Self.questionWords.contains(first.plain)
      || Self.prepositions.contains(first.plain)
    {
      return nil
    }
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
        // "reminding the Minister of the commitments".
        if word.plain == "of", opening.followers.contains("of"),
          namesDuty(text[(index + 1)...])
        {
          return text[..<index]
        }
        if word.plain == "not", text.dropFirst(index + 1 - text.startIndex).first?.plain != "to" { continue }
        if word.plain == "of", opening.followers.contains("of"),
          ["his", "her", "their", "its"].contains(
            text.dropFirst(index + 1 - text.startIndex).first?.plain ?? "")
        {
          return text[..<index]
        }
        if word.plain == "of", opening.followers.contains("to") || !opening.followers.contains("of") {
          continue
        }
        if word.plain == "of",
          text.dropFirst(index + 1 - text.startIndex).first.map({ $0.isCapitalised || $0.plain == "the" })
            ?? true
        {
          continue
        }
        guard word.plain == "not" || opening.followers.contains(word.plain) else { return nil }
        return text[..<index]
      case "for", "on":
        guard opening.followers.contains(word.plain), !opening.followers.contains("noun") else { continue }
        // "calling on the Minister for Home Affairs to".
        if word.plain == "for", words.contains(text[index - 1].plain, in: .officers),
          namesOffice(text[(index + 1)...], opening),
          text[(index + 1)...].contains(where: { ["to", "for"].contains($0.plain) })
        {
          continue
        }
        return text[..<index]
      // "stressing to the Governor the need".
      case "the"
      where opening.followers.contains("the") && !["of", "for", "and"].contains(text[index - 1].plain):
        return text[..<index]
      case "who", "which", "whose":
        if opening.followers.contains("noun") { return nil }
      default:
        if Self.questionWords.contains(word.plain), opening.followers.contains("what") {
          return text[..<index]
        }
      }
    }
    guard opening.followers.contains("to"), !opening.followers.contains("noun") else { return nil }
    return text.indices.dropFirst().first { index in
      text[index].plain == "to" && !text[index].isInside && text[index - 1].plain != "and"
    }.map { text[..<$0] }
  }

  /// Whether a word names an officer or a body: "King", "council".
  func holdsOffice(_ word: PointText.Word) -> Bool {
    [.officers, .ranks, .bodies].contains { words.contains(word.owner.plain, in: $0) }
  }

  /// Whether words behind "of" say what somebody is reminded of, and end no office: "the need to".
  func namesDuty(_ text: ArraySlice<PointText.Word>) -> Bool {
    text.prefix(3).contains {
      !$0.isCapitalised
        && (words.contains($0.plain, in: .duties) || words.contains($0.plain, in: .reminded))
    }
  }

  /// Whether words behind "of" or "for" end an office: "the Interior" before "to", and not "Sunday's pardon".
  func namesOffice(_ words: ArraySlice<PointText.Word>, _ opening: PointWords.Opening) -> Bool {
    let behind = words.drop { ["the", "a", "an"].contains($0.plain) }
    let name = behind.prefix { $0.isCapitalised || ["and", "of"].contains($0.plain) }
    guard name.first?.isCapitalised ?? behind.isEmpty, !name.contains(where: \.isPossessive) else {
      return false
    }
    guard let next = behind.dropFirst(name.count).first else { return true }
    return opening.followers.contains(next.plain) || Self.prepositions.contains(next.plain)
      || name.last?.endsClause ?? false
  }

}
