// ReadersOwn.swift: what a pronoun can only mean of the reader: "use his influence", "reconsider their decision".

extension Cast {
  /// "asking him what steps he has taken", "whether he intends to": whoever is asked is who takes them.
  func isAsked(_ words: [PointText.Word], _ index: Int) -> Bool {
    let before = words[..<index].last { $0.plain != "that" }
    if index > 2, self.words.contains(before?.plain ?? "", in: .undertaken),
      words.dropFirst(index + 1).prefix(3).contains(where: { $0.plain == "taken" })
    {
      return !isNamed(words[index].plain)
    }
    let near = words[max(0, index - 4)..<index]
    guard let start = near.lastIndex(where: { ClauseParser.questionWords.contains($0.plain) }),
      start == 0 || isToldWhat(words, start) && !isNamed(words[index].plain)
    else { return false }
    let question = words[start...]
    return words[(start + 1)..<index].contains { self.words.contains($0.plain, in: .undertaken) }
      || index == start + 1 && words[start].plain == "what"
        && question.dropFirst(2).prefix(3).contains { ["do", "doing", "done", "did"].contains($0.plain) }
      || index == start + 1 && isWill(question.dropFirst(2).map(\.plain))
      || index == start + 1
        && ["intend", "plan"].contains(question.dropFirst(2).first.map { secondPerson($0.plain) })
  }

  /// "To tell me what", "to say whether".
  private func isToldWhat(_ words: [PointText.Word], _ start: Int) -> Bool {
    ["me", "know", "say", "state", "clarify"].contains(words[start - 1].plain)
  }

  /// "His troops", "his former ministers": what somebody has who rules; "his decision" where nobody and nothing is named.
  func isRuled(_ pronoun: String, _ owned: [String], _ before: ArraySlice<PointText.Word>) -> Bool {
    guard let first = owned.first else { return false }
    let noun =
      [
        "own", "personal", "former", "other", "last", "new", "entire", "armed", "security", "executive",
        "ruling",
      ]
      .contains(first)
      ? owned.dropFirst().first : first
    guard let noun else { return false }
    return words.contains(noun, in: .ruling)
      // "Do his duty".
      || (!hasOther(pronoun) || ["do", "doing"].contains(before.last?.plain)) && !namesThing(before)
        && !["respect", "accept"].contains(before.last?.plain)
        && owned.contains { words.contains($0, in: .made) }
  }

  /// Whether some words name somebody or something: "let the bishop".
  func namesThing(_ words: ArraySlice<PointText.Word>) -> Bool {
    words.contains { self.words.contains($0.plain, in: .determiners) }
  }

  /// "He or she": somebody who is not known yet; not "him or his office".
  func isEither(_ words: [PointText.Word], _ index: Int) -> Bool {
    let pronoun = words[index].plain
    guard Self.meansOne(pronoun) else { return false }
    let isOther = { (word: String) in
      Self.meansOne(word) && PointReader.Number.man.canBe(word) != PointReader.Number.man.canBe(pronoun)
    }
    return words[(index + 1)...].first?.plain == "or"
      && isOther(words.dropFirst(index + 2).first?.plain ?? "")
      || index > 1 && words[index - 1].plain == "or" && isOther(words[index - 2].plain)
  }

  /// "As he promised", "as he has pledged".
  func isAsPromised(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard words[index].plain.hasSuffix("he"), index > 0, words[index - 1].plain == "as" else { return false }
    let verb = words.dropFirst(index + 1).first { !["has", "had"].contains($0.plain) }
    return self.words.contains(verb?.plain ?? "", in: .promising)
  }

  /// "The promise he made", "withdraw the complaint that he filed"; not "the officers he has named".
  func isBehindRuled(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard words[index].plain.hasSuffix("he"),
      let noun = words[..<index].last(where: { !["that", "which"].contains($0.plain) }), !noun.endsClause,
      !["officers", "police", "agents", "soldiers", "troops", "forces"].contains(noun.plain),
      let verb = words.dropFirst(index + 1).first(where: { !["has", "had"].contains($0.plain) })?.plain,
      // "the assurance that he will not be tortured".
      !["will", "would", "shall", "should", "must", "can", "could", "may", "might", "not"].contains(verb)
    else { return false }
    let isRuled =
      [.ruling, .made].contains { self.words.contains(noun.plain, in: $0) }
      || self.words.contains(noun.plain, in: .retracted)
        && words[..<index].suffix(12).contains { self.words.contains($0.plain, in: .retracting) }
    return isRuled && !self.words.contains(verb, in: .suffered)
      && !["is", "was", "been", "be"].contains(verb)
  }

  /// "Honour its obligations": nothing is named before that could have them but who is asked.
  func isReadersIts(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard index > 0, titles.isOfBody || owned(words, index).contains(where: isOfStates) else { return false }
    let before = words[index - 1].plain
    return (index < 3 || self.words.baseForm(before) != nil || ["by", "with", "to"].contains(before))
      && !words[..<index].contains {
        $0.isCapitalised || $0.plain != "that" && self.words.contains($0.plain, in: .determiners)
      }
  }

  private func isOfStates(_ noun: String) -> Bool {
    [.ruling, .made, .duties, .acts, .powers, .firms].contains { words.contains(noun, in: $0) }
  }

  /// "The mills from which it buys": what a company does that is asked.
  func isReadersIt(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard titles.isOfBody, index > 1, index + 1 < words.count else { return false }
    return ["which", "that", "what", "whom", "whether"].contains(words[index - 1].plain)
      && words[index + 1].plain.hasSuffix("s")
  }

  /// Whether only a person in office has or does something, whoever else is named: "his decree", "as he did in May",
  /// "announce that he will respect the ruling".
  func isRulers(_ words: [PointText.Word], _ index: Int, _ owned: [String]) -> Bool {
    if !owned.prefix(1).contains(where: isPrisoners)
      && owned.contains(where: { noun in
        [.ruling, .made].contains { self.words.contains(noun, in: $0) }
      })
      || isBehindRuled(words, index) || isAsPromised(words, index)
      || index > 0 && self.words.contains(words[index - 1].plain, in: .retracting)
        && owned.contains(where: { self.words.contains($0, in: .retracted) })
    {
      return true
    }
    guard words[index].plain.hasSuffix("he") else { return false }
    let behind = words[(index + 1)...].prefix(3).map(\.plain)
    guard let verb = behind.first else { return false }
    if index > 0, words[index - 1].plain == "as" {
      return ["did", "has", "had", "does", "said"].contains(verb) || isInOffice(words, index)
    }
    // "Only he can grant it".
    if index > 0, words[index - 1].plain == "only", ["can", "could", "may"].contains(verb) { return true }
    let done = behind.drop { ["has", "had", "not"].contains($0) || $0.hasSuffix("ly") }.first ?? ""
    if self.words.contains(done, in: .promising) { return true }
    let acts =
      behind.drop { ["will", "would", "not", "also"].contains($0) || $0.hasSuffix("ly") }.first ?? "be"
    return ["will", "would"].contains(verb) && acts != "be" && !self.words.contains(acts, in: .suffered)
  }

  /// "Will free them", and not "will be freed" or "will see a lawyer".
  private func isWill(_ words: [String]) -> Bool {
    guard words.first == "will", let verb = words.dropFirst().first(where: { !$0.hasSuffix("ly") }) else {
      return false
    }
    return verb != "be" && self.words.baseForm(verb) != nil && !self.words.contains(verb, in: .suffered)
  }

  /// "reconsider his decision": whoever is asked to do so has made it; an appeal is a prisoner's too.
  func isRetracted(_ words: [PointText.Word], _ index: Int) -> Bool {
    index > 0 && self.words.contains(words[index - 1].plain, in: .retracting)
      && words[(index + 1)...].prefix(3).contains { word in
        let lists: [PointWords.List] =
          hasOther(words[index].plain)
          ? [.acts] : [.acts, .ruling, .made, .retracted]
        return lists.contains { self.words.contains(word.plain, in: $0) }
      }
  }

  /// "use all his influence", "exercise their constitutional powers": nobody else's can be meant.
  func isUsed(_ words: [PointText.Word], _ index: Int) -> Bool {
    let owned = words.dropFirst(index + 1).prefix(3)
    // "keep his word".
    if index > 0, self.words.contains(words[index - 1].plain, in: .keeping) {
      return owned.contains { $0.plain == "word" || self.words.contains($0.plain, in: .duties) }
    }
    guard words[max(0, index - 3)..<index].contains(where: { self.words.contains($0.plain, in: .using) })
    else { return false }
    return owned.contains { self.words.contains($0.plain, in: .used) }
  }

  /// "their failed policies", where nobody else is named who could have any.
  func isPolicy(_ words: [PointText.Word], _ index: Int) -> Bool {
    let noun = words.dropFirst(index + 1).prefix(4).first {
      !$0.plain.hasSuffix("ed") && !$0.plain.hasSuffix("ive")
    }
    return noun.map { ["policy", "policies", "legislation", "constitution"].contains($0.plain) } ?? false
  }

  /// "thanking them for their letter", "reminding him of his promise": what the reader is thanked for or reminded of.
  func isAnswer(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard index == 1, ["for", "on", "of"].contains(words[0].plain) else { return false }
    let list = words[0].plain == "of" ? PointWords.List.duties : .answers
    // "commending him on his report".
    if list == .answers, words[1].plain != "their", case let owned = owned(words, 1), !owned.isEmpty,
      !owned.contains(where: isPrisoners)
    {
      return true
    }
    return words.dropFirst(2).prefix(3).contains {
      self.words.contains($0.plain, in: list)
        || list == .duties && words[1].plain != "their" && self.words.contains($0.plain, in: .acts)
    }
  }

  /// "convey to his government": an ambassador's.
  func isConveyed(_ words: [PointText.Word], _ index: Int) -> Bool {
    index > 0
      && (["to", "with"].contains(words[index - 1].plain)
        || self.words.contains(words[index - 1].plain, in: .conveying))
      && words[(index + 1)...].prefix(3).contains { self.words.contains($0.plain, in: .superiors) }
      && words[..<index].contains { self.words.contains($0.plain, in: .conveying) }
  }

  /// "the police under his command", where nobody else is named who could have it.
  func isCommanded(_ words: [PointText.Word], _ index: Int) -> Bool {
    // "the Minister, in his capacity as".
    if index == 1, words[0].plain == "in", words.dropFirst(2).first?.plain == "capacity" { return true }
    guard index > 0, words[index - 1].plain == "under", let next = words.dropFirst(index + 1).first,
      self.words.contains(next.plain, in: .commands)
    else { return false }
    return !isNamed(words[index].plain)
      && !words[..<index].indices.contains { place in
        ["and", "who"].contains(words[place].plain)
          || words[place].plain == "that"
            && !["ensure", "sure", "see"].contains(words[max(0, place - 1)].plain)
      }
  }

  /// "in their power", "their obligations under": the closed list.
  func isOwn(_ words: [PointText.Word], _ index: Int) -> Bool {
    var next = words.dropFirst(index + 1)
    if next.first?.plain == "own" { next = next.dropFirst() }
    guard let noun = next.first else { return false }
    if noun.plain == "power" || noun.plain == "powers" {
      return index > 0 && ["in", "within"].contains(words[index - 1].plain)
    }
    // "their international obligations".
    let head = next.prefix(3).firstIndex { self.words.contains($0.plain, in: .duties) }
    guard let head else { return false }
    let behind = words.dropFirst(head + 1).first?.plain ?? ""
    return behind == "under" || behind == "to" && (words[head].plain != "promise")
  }
}
