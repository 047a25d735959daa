// WritersWords.swift: what a point says to the person who writes, as that person says it, and who passes it on.

extension ClauseParser {
  /// "that you are concerned" as the writer says it of himself; nil where it says something else of him.
  func said(byTheWriter rest: [PointText.Word]) -> [PointText.Word]? {
    guard rest.count > 2 else { return nil }
    // "if you may have a copy".
    if ["if", "whether"].contains(rest[0].plain), rest[1].plain == "you", rest[2].plain == "may" {
      return [rest[0], PointText.Word("I")] + rest[2...]
    }
    // "saying how glad you were": "glad you were".
    if let you = rest.prefix(4).firstIndex(where: { $0.plain == "you" }), you > 0,
      let state = ["are": "am", "were": "was"][rest.dropFirst(you + 1).first?.plain ?? ""],
      words.value(of: rest[you - 1].plain, in: .yours) != nil
    {
      return rest[..<you] + [PointText.Word("I"), PointText.Word(Substring(state))] + rest[(you + 2)...]
    }
    guard ["that", "why"].contains(rest[0].plain) else { return nil }
    // "that, while you recognize how grave the crime is, you oppose", where he can say all.
    guard rest[1].plain == "you" else {
      let openers = ["while", "whilst", "although", "though", "without"]
      let places = rest.indices.dropFirst(2).filter { place in
        rest[place].plain == "you" && openers.contains(rest[1].plain)
          && (rest[place - 1].text.hasSuffix(",") || openers.contains(rest[place - 1].plain))
      }
      var words = rest
      for place in places.reversed() {
        guard let said = said(byTheWriter: [rest[0]] + words[place...]) else { return nil }
        words = Array(words[..<place] + said[1...])
      }
      return places.isEmpty ? nil : words
    }
    // "that you, like many others, are appalled".
    if rest[1].endsClause, !["and", "or"].contains(rest[2].plain) {
      guard let end = rest[2...].firstIndex(where: \.endsClause),
        let core = said(byTheWriter: [rest[0], PointText.Word("you")] + rest[(end + 1)...])
      else { return nil }
      return [rest[0], PointText.Word("I,")] + rest[2...end] + core[2...]
    }
    // "requesting that you be told".
    if rest.count > 4, rest[2].plain == "be", words.contains(rest[3].plain, in: .told) {
      return [rest[0], PointText.Word("I")] + rest[2...]
    }
    var index = 2
    let isBeing = rest[index].plain == "are"
    if isBeing || ["do", "have", "will", "would"].contains(rest[index].plain) { index += 1 }
    index += rest[index...].prefix { Self.isAdverb($0) || $0.plain == "not" }.count
    guard index < rest.count else { return nil }
    // "that you have great sympathy for".
    let has =
      rest[index - 1].plain == "have"
      && rest[index...].prefix(3).contains { words.contains($0.plain, in: .had) }
    guard
      has || words.value(of: rest[index].plain, in: .yours).map({ $0.hasPrefix("I am") == isBeing }) ?? false
    else { return nil }
    let start = (isBeing ? ["I", "am"] : ["I"]).map { PointText.Word(Substring($0)) }
    var said = [rest[0]] + start + rest[(isBeing ? 3 : 2)...]
    // "that you are concerned and are following her case".
    for index in said.indices.dropFirst().dropLast()
    where said[index].plain == "are" && said[index - 1].plain == "and"
      && words.value(of: said[index + 1].plain, in: .yours)?.hasPrefix("I am") == true
    {
      said[index] = PointText.Word("am")
    }
    return said
  }

  /// "We are concerned" as the one who signs says it: "I am concerned". What only several can be or do is a doubt.
  func singular(_ words: [PointText.Word], _ doubts: inout [String]) -> [PointText.Word] {
    let own = ["we": "I", "our": "my", "us": "me", "ours": "mine", "ourselves": "myself"]
    var result = words
    for index in words.indices where !words[index].isInside {
      let before = index > 0 ? words[index - 1].plain : ""
      let next = words.dropFirst(index + 1).first
      let text = words[index].text
      let isFirst = words[index].isCapitalised && (index == 0 || words[index - 1].endsSentence)
      if let one = own[words[index].plain] {
        // "the US authorities", "the Church of Our Lady".
        guard !words[index].isCapitalised || isFirst && text.contains(where: \.isLowercase) else { continue }
        let marks = text.prefix { !$0.isLetter }
        let end = text.dropFirst(marks.count + words[index].plain.count)
        result[index] = PointText.Word(
          marks + (isFirst ? one.prefix(1).uppercased() + one.dropFirst() : one) + end)
        let state = words[(index + 1)...].drop {
          Self.isAdverb($0) || ["are", "were", "very"].contains($0.plain)
        }.first
        let isSeveral =
          words[index].endsClause && one == "I" || before == "of" && one == "me"
          || ["all", "both"].contains(next?.plain)
        let isState =
          state.map {
            ["ed", "ing"].contains(where: $0.plain.hasSuffix)
              || self.words.value(of: $0.plain, in: .yours) != nil
          } ?? false
        if isSeveral || ["are", "were"].contains(next?.plain) && one == "I" && !isState {
          doubts.append(
            "'\(PointText.joined(words[index...].prefix(3)))': one person signs the letter; can it say so?")
        }
      } else if before == "we", ["are", "were"].contains(words[index].plain) {
        result[index] = PointText.Word(words[index].plain == "are" ? "am" : "was")
      } else if before == "as", words[index].plain.hasSuffix("s"), words[index].plain.count > 4,
        next?.plain != "as"
      {
        doubts.append("'as \(words[index].text)': one person signs the letter; can it say so?")
      }
    }
    return result
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
        || last.text.hasSuffix(",") && (opensAside(next) || next.plain == word)
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
        ["attention", "notice"].contains($0.plain) || words.contains($0.plain, in: .superiors)
          || words.contains($0.plain, in: .conveyed)
      }
  }

  /// "informing the Minister of your concern" as the writer says it: "of my concern".
  func claim(_ rest: inout [PointText.Word]) {
    for index in rest.indices.dropFirst()
    where rest[index].plain == "your" && ["of", "to", "about"].contains(rest[index - 1].plain)
      && rest[(index + 1)...].prefix(3).contains(where: { word in
        [.conveyed, .had].contains { words.contains(word.plain, in: $0) }
          || words.value(of: word.plain, in: .feelings) != nil || words.has(word.plain, in: .qualities)
      })
    {
      rest[index] = PointText.Word("my")
    }
  }

  /// "tell you" and "convey your concern" as the writer says it: "tell me", "convey my concern".
  func told(_ rest: [PointText.Word], isSpoken: Bool) -> [PointText.Word] {
    var rest = rest
    for index in rest.indices.dropFirst()
    where rest[index].plain == "you" && words.contains(rest[index - 1].plain, in: .telling) {
      rest[index] = PointText.Word("me" + rest[index].text.dropFirst(3))
    }
    if let index = rest.firstIndex(where: { ["your", "our"].contains($0.plain) }), conveys(rest),
      rest.dropFirst(index + 1).prefix(3).contains(where: { words.contains($0.plain, in: .conveyed) })
    {
      rest[index] = PointText.Word("my")
    }
    // "his answer, which you read with interest".
    for index in rest.indices.dropFirst().dropLast()
    where isSpoken && rest[index].plain == "you" && rest[index - 1].plain == "which"
      && words.value(of: rest[index + 1].plain, in: .yours).map({ !$0.hasPrefix("I am") }) ?? false
    {
      rest[index] = PointText.Word("I")
    }
    // "reply to you", "report back to you", "a copy to be sent to you".
    for index in rest.indices.dropFirst(2)
    where isSpoken && rest[index].plain == "you" && rest[index - 1].plain == "to"
      && rest[..<(index - 1)].suffix(2).contains(where: { words.contains($0.plain, in: .replying) })
    {
      rest[index] = PointText.Word("me" + rest[index].text.dropFirst(3))
    }
    return rest
  }
}
