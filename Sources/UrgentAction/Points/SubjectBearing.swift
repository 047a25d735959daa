// SubjectBearing.swift: what "he" does or suffers, and what that says of whoever he is.

extension Pronoun {
  /// What the words at "he" say.
  func ofSubject(_ sentence: Cast.Reading) -> Bearing {
    if isWhatCan || isAsked { return .own }
    if isMany, isBound {
      return sentence.isPremise && all[0].plain == "that" && sentence.readerIs == .many ? .own : .ruler
    }
    let isHimself = ["too", "himself", "herself", "personally", "themselves"].contains(next)
    let done = verb.first { !isHimself || $0.plain != next }?.plain ?? ""
    if before == "as" {
      if has(verb.prefix(1), .promising, .agreeing) || ["did", "does", "done"].contains(done) {
        return .asked
      }
      if behind.prefix(4).contains(where: { ["obliged", "bound"].contains($0.plain) })
        || ["said", "claimed", "stated"].contains(done)
      {
        return .ruler
      }
    }
    if isEnsured || next == "be" { return .held }
    // "the amnesty which he is expected to announce", and not "the crime he is alleged to have committed".
    if isRelative, case let words = behind.prefix(4).map(\.plain), words.count > 3, words[2] == "to",
      ["expected", "due", "about", "scheduled", "supposed"].contains(words[1]), case let act = words[3],
      !["be", "undergo", "testify"].contains(act), lists.baseForm(act) != nil,
      !lists.contains(act, in: .suffered)
    {
      return .ruler
    }
    // "Asking whether he was consulted", and not "whether he was told of the charges".
    if index == 1, ["whether", "if"].contains(before),
      sentence.readerIsYou || !has(behind, .prisoners, .detaining),
      has(behind.prefix(4), .told) || behind.prefix(3).contains(where: { $0.plain == "aware" })
    {
      return .ruler
    }
    // "whose passport he withdrew".
    let isOverOthers =
      has(verb.prefix(1), .withdrawn)
      && all[..<index].suffix(3).contains { ["whom", "whose"].contains($0.plain) }
    let isWhatever = before == "whatever" && !behind.prefix(2).contains { $0.plain == "have" }
    if isHimself || isHolding || isOverOthers || isWhatever || before == "unless" && acts || isDeciding {
      return .ruler
    }
    if before == "what", ["says", "said"].contains(next) { return .open }
    let isBehindMade = isBehindMade
    // "thanking him for the interest he has shown".
    if sentence.isPremise, ["for", "on"].contains(all[0].plain), !isBehindMade || before != "which",
      isRelative || follows("that", "what", "all"),
      acts || behind.prefix(2).contains(where: { ["wrote", "spent"].contains($0.plain) })
    {
      // "for dismissing the guard for the beatings he ordered", "for the help he gave and".
      let isOwn = !all[1..<index].contains { ["for", "on"].contains($0.plain) }
      let goesOn = behind.contains { $0.plain == "and" }
      let given = behind.first { !["has", "had"].contains($0.plain) && !ClauseParser.isAdverb($0) }
      return before != "which" && !goesOn && isOwn && has([given].compactMap(\.self), .thanked)
        ? .asked : .ruler
    }
    if has(verb.prefix(1), .promising) || isInOffice || isFound || isAnnounced { return .asked }
    // "Only he can grant it", "what evidence he has", "which he has done", "she has a duty".
    let noun = all[..<index].last { !["that", "which"].contains($0.plain) }
    if isBehindMade { return has([noun].compactMap(\.self), .duties) ? .asked : .made }
    if noun?.plain == "evidence" || before == "only" && ["can", "could", "may"].contains(next)
      || before == "which" && ["did", "done"].contains(done)
      || ["has", "have", "bears", "bear"].contains(next) && has(behind.dropFirst().prefix(3), .duties)
        && !(next.hasPrefix("bear") && behind.dropFirst().first?.plain == "no")
      // "As head of state he".
      || all[..<index].suffix(5).contains(where: { $0.plain == "as" })
        && has(all[..<index].suffix(3), .officers)
      // "for her own protection, he says, since June".
      || index > 0 && all[index - 1].endsClause && behind.first?.endsClause ?? false
      || has(verb.prefix(1), .agreeing)
    {
      return .ruler
    }
    let isActive = acts
    if isActive, ["will", "would"].contains(next) { return .ruler }
    if follows("that", "why", "what", "where", "how", "whether"), isActive,
      isMany && index == 1 || has(all[..<(index - 1)].suffix(2), .stated)
    {
      return .ruler
    }
    if isMany, behind.prefix(3).contains(where: { $0.plain == "evidence" }) { return .ruler }
    // "recommend that she commute it", "asking that they investigate it".
    let isRequested =
      index == 1 && sentence.namesNobody && !sentence.readerIsYou && !sentence.isPremise
      && (lists.baseForm(done) != nil || done.hasSuffix("ed"))
    if isRequested || before == "that" && lists.baseForm(next) == .verb, isActive || receives {
      return index == 1 && sentence.readerIsYou ? .asked : .ruler
    }
    // "to which he wrote", "whom he threatened".
    let isBehind =
      follows("whom", "which") || index > 2 && lists.contains(all[index - 3].plain, in: .retracting)
    if isActive || index > 2 && isBehind && ["wrote", "threatened", "named"].contains(done)
      || has(behind.prefix(3), .promising, .agreeing)
      || behind.prefix(3).map(\.plain) == ["is", "the", "one"]
      || behind.prefix(5).contains(where: { ["able", "account"].contains($0.plain) })
    {
      return .open
    }
    return sentence.readerIsYou && isTold && !isDone ? .open : .held
  }

  /// Whether somebody does something, and nothing is done to him or happens to him: "has refused", "are holding".
  var acts: Bool {
    guard let first = verb.first?.plain else { return false }
    // "are holding", and neither "are being held" nor "is dying".
    if ["is", "are"].contains(first), let doing = verb.dropFirst().first?.plain, doing.hasSuffix("ing") {
      return doing != "being"
        && !["", "e"].contains { lists.contains(doing.dropLast(3) + $0, in: .suffered) }
    }
    return !["be", "been", "is", "are", "was", "were"].contains(first)
      && !lists.contains(first, in: .suffered)
  }

  /// "receive a delegation", and not "receive a doctor".
  private var receives: Bool {
    verb.first?.plain == "receive"
      && behind.prefix(7).contains {
        $0.isCapitalised || lists.contains($0.plain, in: .visitors)
          || $0.plain == (word == "he" ? "her" : "his")
      }
  }

  /// "where he is holding them": somebody, and no passport.
  private var isHolding: Bool {
    guard let verb = verb.firstIndex(where: { !["is", "are"].contains($0.plain) }),
      has(all[verb...verb], .detaining), let object = all[(verb + 1)...].first
    else { return false }
    return object.isCapitalised
      || ["him", "her", "his", "them", "those", "their", "these"].contains(object.plain)
      || has(all[(verb + 1)...].prefix(4), .persons, .onePerson)
  }

  /// Whether something is done to him: "was tortured", and neither "is ill" nor "was elected".
  private var isDone: Bool {
    let words = behind.prefix(4).map(\.plain)
    return words.contains { ["be", "been", "being", "is", "are", "was", "were"].contains($0) }
      && words.contains { word in
        ["ed", "en"].contains(where: word.hasSuffix) && word != "been"
          && !lists.contains(word, in: .promising, .agreeing)
      }
  }

  /// "unless he is sure", "until she has read the report"; not "until he has spoken to a lawyer".
  private var isDeciding: Bool { follows("unless", "until") && has(behind.prefix(4), .satisfied) }

  /// "see to it that he gets well": nobody is asked to ensure what he does himself.
  private var isEnsured: Bool {
    before == "until" && !isDeciding
      || before == "that" && index > 1
        && ["ensure", "ensuring", "guarantee", "sure", "so", "order", "it"].contains(all[index - 2].plain)
  }

  /// Whether it is whom the sentence speaks of to the reader: "why he has", "that, as a doctor, he has".
  private var isTold: Bool {
    !isMany && index > 0 && (all[0].plain == "that" || ClauseParser.questionWords.contains(all[0].plain))
      && (index < 5 || index < 9 && all[index - 1].endsClause)
  }

  /// "since he took office", "which he set up by decree".
  private var isInOffice: Bool {
    behind.prefix(2).map(\.plain) == ["took", "over"]
      || behind.prefix(4).indices.contains { place in
        ["office", "power", "decree"].contains(all[place].plain)
          && !has(all[(place - 1)..<place], .determiners)
      }
  }

  /// "investigate it and publish what he finds", "and make his findings public".
  var isFound: Bool {
    (["finds", "learns"].contains(next) || ["findings", "conclusions"].contains(owned.first))
      && all[..<index].contains {
        $0.plain.hasPrefix("investigat") || ["inquiry", "visit"].contains($0.plain)
      }
  }

  /// "state publicly that he will not allow it", "your promise that he will".
  private var isAnnounced: Bool {
    guard before == "that", ["will", "would"].contains(next), acts, !has(verb.prefix(1), .going) else {
      return false
    }
    let start = all[..<(index - 1)].prefix(3)
    return has(start, .stated) || all[0].text == "your" && has(start, .duties, .acts)
  }

  /// "do what he can", "use whatever influence he has".
  private var isWhatCan: Bool {
    let verb = all[..<index].lastIndex { ["do", "doing", "use", "using"].contains($0.plain) }
    guard let verb,
      all[..<verb].allSatisfy({ ClauseParser.isAdverb($0) || ["to", "for"].contains($0.plain) })
        || all[verb - 1].plain == "and"
    else { return false }
    let before = all[..<index].suffix(3).map(\.plain)
    if ["has", "have"].contains(next) {
      return before.dropLast().contains("whatever") || lists.contains(before.last ?? "", in: .used)
    }
    return ["can", "could"].contains(next)
      && ["all", "everything", "whatever", "anything", "what"].contains(before.last { $0 != "that" })
  }

  /// "asking him what steps he has taken", "let me know whether he intends to": whoever is asked is who takes them.
  var isAsked: Bool {
    let taken = all[..<index].last { $0.plain != "that" }?.plain ?? ""
    guard acts else { return false }
    if index > 2, lists.contains(taken, in: .undertaken),
      behind.prefix(3).contains(where: { $0.plain == "taken" })
    {
      return true
    }
    guard
      let start = all[..<index].indices.suffix(4).last(where: {
        ClauseParser.questionWords.contains(all[$0].plain)
      }), start == 0 || ["me", "know", "say", "state", "clarify"].contains(all[start - 1].plain)
    else { return false }
    if has(all[(start + 1)..<index], .undertaken) { return true }
    guard start == index - 1 else { return false }
    return before == "what"
      && behind.prefix(3).contains { ["do", "doing", "done", "did", "learned", "learnt"].contains($0.plain) }
      || next == "will" && acts && lists.baseForm(verb.first?.plain ?? "") != nil
      || ["intend", "plan", "expect"].contains(secondPerson(next))
  }

  /// "The promise he made", "your letter, in which he agreed", "withdraw the complaint that he filed"; not "the officers he
  /// has named", "the assurance that he will not be tortured".
  private var isBehindMade: Bool {
    guard let noun = all[..<index].last(where: { !["that", "which", "in"].contains($0.plain) }),
      !noun.endsClause || before == "which", acts,
      !has(behind.prefix(1), .auxiliaries) || ["has", "had", "have"].contains(next),
      !["officers", "police", "agents", "soldiers", "troops", "forces"].contains(noun.plain)
    else { return false }
    return has([noun], .ruling, .made)
      || before == "which" && all[..<index].suffix(9).contains { $0.text == "your" } && has([noun], .answers)
      || has([noun], .retracted) && has(all[..<index].suffix(12), .retracting)
  }

  /// "that they have a duty", "that, as a party to the Covenant, they are bound": what only a state or a group has.
  private var isBound: Bool {
    let words = behind.prefix(5).map(\.plain)
    guard let that = all[..<index].lastIndex(where: { $0.plain == "that" }), next != "be",
      that == index - 1
        || all[index - 1].endsClause && ["as", "by", "under", "having", "in"].contains(all[that + 1].plain)
    else { return false }
    if words.contains(where: { ["bound", "obliged"].contains($0) }) { return true }
    // "They may not be returned", "they are entitled": what others are promised. "They have committed no crime".
    guard !words.prefix(3).contains(where: { ["be", "been", "returned", "entitled"].contains($0) }),
      words.firstIndex(of: "committed").map({ ["themselves", "to"].contains(words.dropFirst($0 + 1).first) })
        ?? true
    else { return false }
    return has(all[that..<index], .papers) || has(behind.prefix(5), .duties, .promising, .agreeing)
  }
}
