// WritersWords.swift: what a point says to the person who writes, as that person says it, and who passes it on.

extension ClauseParser {
  /// "that you are concerned" as the writer says it of himself: "that I am concerned"; where it says something else of
  /// him, "you" stays.
  private func said(byTheWriter rest: [PointText.Word]) -> [PointText.Word] {
    var said = rest
    for place in rest.indices where rest[place].plain == "you" && !rest[place].isQuoted {
      var behind = rest[(place + 1)...]
      // "that you, like many others, are appalled".
      if rest[place].endsClause {
        guard let end = behind.firstIndex(where: \.endsClause),
          !["and", "or"].contains(behind[place + 1].plain)
        else { continue }
        behind = rest[(end + 1)...]
      }
      let helper = behind.first?.plain ?? ""
      let state = ["are": "am", "were": "was"][helper]
      let verb = behind.dropFirst(
        state != nil || ["be", "do", "have", "will", "would", "may"].contains(helper) ? 1 : 0
      ).drop { Self.isAdverb($0) || $0.plain == "not" }
      let isOwn = { (word: PointText.Word?, isState: Bool) in
        word.flatMap { words.value(of: $0.plain, in: .yours) }.map { $0.hasPrefix("I am") == isState }
          ?? false
      }
      let before = place > 0 ? rest[place - 1] : nil
      let isWriters =
        switch helper {
        // "saying how glad you were".
        case "are", "were": isOwn(verb.first, true) || isOwn(before, true)
        // "requesting that you be told".
        case "be": verb.first.map { words.contains($0.plain, in: .told) } ?? false
        case "may": ["if", "whether"].contains(before?.plain)
        default:
          isOwn(verb.first, false)
            || helper == "have" && verb.prefix(3).contains { words.contains($0.plain, in: .had) }
        }
      // "Asking whether you believe", "the fact that you have shown".
      let asking = ["if", "whether", "what", "when", "where", "who"]
      let isOfReader =
        helper != "may"
        && ((asking + ["how"]).contains(before?.plain) || (asking + ["whom"]).contains(rest[0].plain))
        || ["that", "why"].contains(before?.plain) && place > 1
          && !["and", "or", "but"].contains(rest[place - 2].plain)
      guard isWriters, !isOfReader else { continue }
      said[place] = PointText.Word("I" + rest[place].text.dropFirst(3))
      if let state { said[behind.startIndex] = PointText.Word(Substring(state)) }
      // "that you are concerned and are following her case", "that you have heard of it and are very concerned".
      for index in verb.indices.dropFirst().dropLast() where rest[index - 1].plain == "and" {
        let next = rest[(index + 1)...].first { !Self.isAdverb($0) && $0.plain != "very" }
        if let state = ["are": "am", "were": "was"][rest[index].plain], isOwn(next, true) {
          said[index] = PointText.Word(Substring(state))
        }
      }
    }
    return said
  }

  /// Whether some words are a phrase before what somebody is asked: "on humanitarian grounds, to".
  func opensAside(_ word: PointText.Word) -> Bool {
    words.contains(word.plain, in: .phraseStarts) || Self.prepositions.contains(word.plain)
      || Self.isAdverb(word)
  }

  /// Where somebody ends of whom more is said: "the President, on humanitarian grounds, to", "the Mayor (and the courts)
  /// to", "the Mayor – and with him the courts – to"; not "the Mayor (elected in May)".
  func endBeforeAside(_ object: [PointText.Word], also word: String? = nil) -> Int? {
    let isClosed = object.last?.text.last.map(")]".contains) ?? false
    return object.indices.dropFirst().first { place in
      let (last, next) = (object[place - 1], object[place])
      return isClosed && next.isInside && ["and", "or", "not"].contains(next.plain) || next.isDash
        || last.text.hasSuffix(",") && last.plain != "and" && (opensAside(next) || next.plain == word)
    }
  }

  /// Whether words behind a comma say more of who stands before it, or when: "to whom they wrote", "if she can".
  func opensClause(_ text: [PointText.Word]) -> Bool {
    let first = text.first?.plain == "to" ? text.dropFirst().first : text.first
    return first.map {
      Self.questionWords.contains($0.plain) || words.contains($0.plain, in: .subordinate)
        || ["whom", "whose"].contains($0.plain) || text.first?.plain != "to" && opensAside($0)
    } ?? false
  }

  /// Whether a pronoun can mean those whom a point before it asks.
  func canMean(_ pronoun: String, _ asked: [PointText.Word]) -> Bool {
    // "the Head of the Judiciary" and "the police chief" are persons.
    let name = asked.prefix { !["of", "for"].contains($0.plain) }
    let isBody =
      name.contains { words.contains($0.plain, in: .bodies) }
      && (!isOnePerson(Array(name)) || name.last.map { words.contains($0.plain, in: .bodies) } ?? false)
    guard pronoun == "him" || pronoun == "her" else { return isBody || !isOnePerson(asked) }
    // "the President and the Attorney General".
    let several = asked.split { $0.plain == "and" }
    if several.count > 1, several.allSatisfy({ isOnePerson(Array($0)) }) { return false }
    // "the Senators".
    let isPlural =
      name.last.map { $0.plain.hasSuffix("s") && !$0.plain.hasSuffix("ss") } ?? false && !isOnePerson(asked)
      && (asked.count == 1 || ["the", "all", "those"].contains(asked[0].plain))
    return !isBody && !isPlural
  }

  /// Whether what somebody is asked to do is to pass something on: "bring it to the attention of", not "bring them to justice".
  func conveys(_ rest: [PointText.Word]) -> Bool {
    // "that the Ambassador pass on".
    let act =
      rest.first?.plain == "that"
      ? rest.dropFirst().prefix(8).drop { !words.contains($0.plain, in: .conveying) } : rest[...]
    let verb = act.first { !["to", "not"].contains($0.plain) && !Self.isAdverb($0) }
    guard let verb = verb?.plain, words.contains(verb, in: .conveying) else { return false }
    return ["convey", "forward", "transmit", "relay", "communicate"].contains {
      verb.hasPrefix($0.dropLast())
    }
      || rest.contains {
        ["attention", "notice"].contains($0.plain) || words.contains($0.plain, in: .superiors, .conveyed)
      }
  }

  /// "informing the Minister of your concern" as the writer says it: "of my concern".
  func claim(_ rest: inout [PointText.Word]) {
    for index in rest.indices.dropFirst()
    where rest[index].plain == "your" && ["of", "to", "about"].contains(rest[index - 1].plain)
      && rest[(index + 1)...].prefix(3).contains(where: { word in
        words.contains(word.plain, in: .conveyed, .had)
          || words.value(of: word.plain, in: .feelings) != nil || words.has(word.plain, in: .qualities)
      })
    { rest[index] = PointText.Word("my") }
  }

  /// "tell you" and "convey your concern" as the writer says it: "tell me", "convey my concern".
  func told(_ rest: [PointText.Word], isSpoken: Bool) -> [PointText.Word] {
    var rest = isSpoken ? said(byTheWriter: rest) : rest
    for index in rest.indices.dropFirst()
    where rest[index].plain == "you" && words.contains(rest[index - 1].plain, in: .telling) {
      rest[index] = PointText.Word("me" + rest[index].text.dropFirst(3))
    }
    if let index = rest.firstIndex(where: { ["your", "our"].contains($0.plain) }), conveys(rest),
      rest.dropFirst(index + 1).prefix(3).contains(where: { words.contains($0.plain, in: .conveyed) })
    {
      rest[index] = PointText.Word("my")
    }
    // "reply to you", "report back to you", "a copy to be sent to you".
    for index in rest.indices.dropFirst(2)
    where isSpoken && rest[index].plain == "you" && rest[index - 1].plain == "to"
      && rest[..<(index - 1)].suffix(2).contains(where: { words.contains($0.plain, in: .replying) })
    { rest[index] = PointText.Word("me" + rest[index].text.dropFirst(3)) }
    return rest
  }
}
