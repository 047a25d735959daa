// ReadersObject.swift: "him", "her" and "them" who are the reader, and "they" who do what only he does.

extension Cast {
  /// Whether somebody whom a pronoun can mean was named in the point before it, and is not who does something to it:
  /// "Ana Belo, who has written to her".
  func isInPoint(_ words: [PointText.Word], _ index: Int) -> Bool {
    persons.dropLast(doers(words, index)).contains {
      $0.isSure && $0.sentence >= point && fits($0, words[index].plain)
    }
  }

  /// Whether somebody of the letter can be meant, and is neither known by what he is to another only, "her lawyer" of a point
  /// before, nor named behind the pronoun: "he refused to hear Jon Ruiz" is another than Jon Ruiz.
  func hasOther(_ words: [PointText.Word], _ index: Int) -> Bool {
    let later = Set(words[index...].lazy.filter(\.isCapitalised).map(\.owner.plain))
    return persons.contains {
      fits($0, words[index].plain)
        && ($0.sentence >= point
          || !$0.names.contains(where: later.contains)
            && (!$0.names.isEmpty || $0.isBefore || $0.number != .one && $0.sentence >= point - 1))
    }
  }

  /// Whether something is given, said or put to a pronoun: "the powers vested in him", "the letter she sent him"; where it is
  /// `surely` so, only to somebody in office.
  func isGiven(_ words: [PointText.Word], _ index: Int, surely: Bool = false) -> Bool {
    guard isObject(words, index), index > 0 else { return false }
    let before = words[index - 1].plain
    // "Staff under him", "the evidence before him".
    if ["under", "before"].contains(before), words[index].plain != "them" {
      return !surely || index > 1 && self.words.contains(words[index - 2].plain, in: .vested)
    }
    if ["to", "in", "before", "under", "on", "upon", "with", "from"].contains(before), index > 1 {
      let verb = words[index - 2].plain
      return self.words.contains(verb, in: .vested) || !surely && self.words.contains(verb, in: .addressed)
    }
    // "Who has asked to see her".
    if ["see", "meet"].contains(before), index > 2, words[index - 2].plain == "to" {
      return !surely && self.words.contains(words[index - 3].plain, in: .petitioned)
    }
    return !surely && self.words.contains(before, in: .petitioned)
      && (before != "sent" || words.dropFirst(index + 1).first?.plain != "to")
  }

  /// "the powers vested in him", where the point has named nobody else who could have them.
  func isSurelyGiven(_ words: [PointText.Word], _ index: Int) -> Bool {
    isGiven(words, index, surely: true) && !isInPoint(words, index)
  }

  /// "see to it that he gets well": nobody is asked to ensure what he does himself.
  func isEnsured(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard index > 1, words[index].plain.hasSuffix("he") else { return false }
    return words[index - 1].plain == "until"
      || words[index - 1].plain == "that"
        && ["ensure", "ensuring", "guarantee", "sure", "so", "order", "it"].contains(words[index - 2].plain)
  }

  /// Whether a pronoun is no possessive one.
  func isObject(_ words: [PointText.Word], _ index: Int) -> Bool {
    switch words[index].plain {
    case "him", "them": return true
    case "her":
      guard let next = words.dropFirst(index + 1).first?.plain, !words[index].endsClause else { return true }
      return self.words.baseForm(next) == .verb
        || [.behindNouns, .subordinate, .determiners].contains { self.words.contains(next, in: $0) }
    default: return false
    }
  }

  /// How many of those named last do something to a pronoun right behind them: two of "Jon Ruiz's wife wrote to her".
  private func doers(_ words: [PointText.Word], _ index: Int) -> Int {
    guard isGiven(words, index) else { return 0 }
    let doer = words[..<index].lastIndex {
      !self.words.contains($0.plain, in: .addressed) && !self.words.contains($0.plain, in: .vested)
        && !self.words.contains($0.plain, in: .petitioned)
        && !["to", "in", "before", "with", "see", "meet", "has", "have", "had", "who"].contains($0.plain)
        && !ClauseParser.isAdverb($0)
    }
    guard let doer else { return 0 }
    if words[doer].isCapitalised { return 1 }
    guard self.words.contains(words[doer].plain, in: .onePerson) else { return 0 }
    return doer > 0 && words[doer - 1].isPossessive ? 2 : 1
  }

  /// "protesting to him", "calling for him to free her": who is spoken to, or shall act, where nobody is named.
  func isAddressed(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard isObject(words, index), index < 2 else { return false }
    if index == 1 { return ["to", "with"].contains(words[0].plain) }
    let verb = words.dropFirst(index + 2).first?.plain ?? ""
    return words.dropFirst(index + 1).first?.plain == "to" && verb != "be" && self.words.baseForm(verb) != nil
      && !self.words.contains(verb, in: .suffered)
  }

  /// Whether a pronoun that is kept does or has what a person in office does and has, behind one that was the reader's.
  func hasRulers(_ words: [PointText.Word], _ index: Int) -> Bool {
    switch words[index].plain {
    case "he", "she", "they":
      return doesSomething(words, index) && !isEnsured(words, index)
    case "his", "her": return mayBeReaders(words, index)
    case "their":
      return [.ruling, .made, .acts, .powers].contains { list in
        owned(words, index).contains { self.words.contains($0, in: list) }
      }
    default: return false
    }
  }

  /// "thanking him for the interest he has shown": whoever is thanked for something has done it.
  func isThankedFor(_ words: [PointText.Word], _ index: Int, _ sentence: Reading) -> Bool {
    guard sentence.isPremise, index > 1, words[index].plain.hasSuffix("he"),
      ["for", "on"].contains(words[0].plain), let before = words[..<index].last
    else { return false }
    return !before.endsClause
      && (doesSomething(words, index)
        || words[(index + 1)...].prefix(2).contains { ["wrote", "spent"].contains($0.plain) })
      && (["that", "which", "what", "all"].contains(before.plain)
        || ![.subordinate, .behindNouns].contains { self.words.contains(before.plain, in: $0) })
  }

  /// "the interest he has shown": only who is thanked has given it, and not the care that he has had himself, or still has.
  func hasGiven(_ words: [PointText.Word], _ index: Int) -> Bool {
    let behind = words[(index + 1)...].map(\.plain)
    let verb = words[(index + 1)...].first {
      !["has", "had"].contains($0.plain) && !ClauseParser.isAdverb($0)
    }
    let goesOn = behind.indices.dropLast().contains {
      behind[$0] == "and" && behind[($0 + 1)...].prefix(2).contains { secondPerson($0) != $0 }
    }
    // "Dismissing the guard for the beatings he ordered": another than the reader.
    let isOwn = words[..<index].lastIndex { ["for", "on"].contains($0.plain) }.map {
      $0 == 0 || words[$0 - 1].plain == "and"
    }
    return words[index - 1].plain != "which" && !goesOn && isOwn == true
      && self.words.contains(verb?.plain ?? "", in: .thanked)
  }

  /// "do what he can", "use whatever influence he has", and not "let the doctor do what he can".
  func isWhatCan(_ words: [PointText.Word], _ index: Int) -> Bool {
    let verb = words[..<index].lastIndex { ["do", "doing", "use", "using"].contains($0.plain) }
    guard let verb,
      words[..<verb].allSatisfy({ ClauseParser.isAdverb($0) || ["to", "for"].contains($0.plain) })
        || words[verb - 1].plain == "and"
    else { return false }
    let next = words.dropFirst(index + 1).first?.plain ?? ""
    let before = words[..<index].suffix(3).map(\.plain)
    if ["has", "have"].contains(next) { return before.dropLast().contains("whatever") }
    guard ["can", "could"].contains(next), let all = before.last(where: { $0 != "that" }) else {
      return false
    }
    return ["all", "everything", "whatever", "anything", "what"].contains(all)
  }

  /// Whether "he" or "they" do something, and nothing is done to them or happens to them: "has refused", "are holding".
  func doesSomething(_ words: [PointText.Word], _ index: Int) -> Bool {
    let behind = words[(index + 1)...].prefix(5).drop {
      self.words.contains($0.plain, in: .helping) || ClauseParser.isAdverb($0)
        || $0.plain == "are" && words[index].plain == "they"
    }
    guard let verb = behind.first?.plain else { return false }
    let isDone =
      words[index + 1].plain == "are" && !verb.hasSuffix("ing")
      || ["be", "been", "is", "was", "were"].contains(verb)
    return !isDone && !self.words.contains(verb, in: .suffered)
  }

  /// "that they have a duty", "that, as a party to the Covenant, they are bound": what only a state or a group has.
  func isBound(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard index > 0, words[index].plain == "they" else { return false }
    let behind = words[(index + 1)...].prefix(5).map(\.plain)
    guard let that = words[..<index].lastIndex(where: { $0.plain == "that" }), behind.first != "be",
      that == index - 1
        || words[index - 1].endsClause
          && ["as", "by", "under", "having", "in"].contains(words[that + 1].plain)
    else { return words[index - 1].plain == "which" && behind.prefix(2).contains("bound") }
    if behind.contains(where: { ["bound", "obliged"].contains($0) }) { return true }
    // "They may not be returned", "they are entitled": what others are promised. "They have committed no crime".
    guard !behind.prefix(3).contains(where: { ["be", "been", "returned", "entitled"].contains($0) }),
      behind.firstIndex(of: "committed").map({
        ["themselves", "to"].contains(behind.dropFirst($0 + 1).first)
      })
        ?? true
    else { return false }
    return words[that..<index].contains { self.words.contains($0.plain, in: .papers) }
      || behind.contains { word in [.duties, .promising].contains { self.words.contains(word, in: $0) } }
  }

  /// "state that they will not tolerate it", "those they are holding": they are who says it, or holds them.
  func isTheirDeed(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = words[index - 1].plain
    if words[index].plain == "their" {
      let next = words.dropFirst(index + 1).first?.plain ?? ""
      return !hasOfficials && ["in", "on", "under"].contains(before)
        && (next == "custody" || self.words.contains(next, in: .commands))
    }
    guard words[index].plain == "they" else { return false }
    // "the evidence they have against him", "should they have evidence".
    if before == "evidence" || words[(index + 1)...].prefix(3).contains(where: { $0.plain == "evidence" }) {
      return true
    }
    guard doesSomething(words, index) else { return false }
    if before == "whom" || self.words.contains(before, in: .persons) { return true }
    return ["that", "why", "what", "where", "how", "whether"].contains(before)
      && (index == 1
        || words[..<(index - 1)].suffix(2).contains {
          ["state", "declare", "announce", "explain", "say", "clear", "public"].contains($0.plain)
        })
  }
}
