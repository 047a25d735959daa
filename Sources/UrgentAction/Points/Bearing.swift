// Bearing.swift: what the words at a pronoun say of whoever it means: who has power, and who is held.

/// What the words at a pronoun say of whoever it means, from a prisoner up to the reader alone.
enum Bearing: Int, Comparable {
  /// A prisoner's: "his trial", "he was beaten"; and what is done to somebody.
  case held
  /// A prisoner's, where one is known to be a man or a woman: "her colleagues".
  case shared
  /// Anyone's: "his diary", "he came".
  case open
  /// Rather that of a person in office: "his remarks", "who wrote to him".
  case act
  /// Such a person's in all likelihood: "he has pledged", "as he did in May".
  case ruler
  /// What a ruler makes, and others too: "his decision", "the complaint he filed".
  case made
  /// What only a ruler has: "his troops".
  case ruling
  /// What only whoever is asked has or does: "thanking him for his letter", "do what he can".
  case asked
  /// What whoever acts does with his own: "use his influence".
  case own

  static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

extension Pronoun {
  /// What the words at it say.
  func bearing(in sentence: Cast.Reading) -> Bearing {
    switch role {
    case .owner: word == "its" ? ofIts : ofOwner
    case .subject: isThing ? ofIt : ofSubject(sentence)
    case .object: ofObject
    case .reflexive:
      has(all[..<max(0, index - 2)], .causing) || !all[index].beginsPlainly
        ? .held : isMany || has(all[..<index], .determiners) ? .open : .asked
    }
  }

  // MARK: - "his"

  private var ofOwner: Bearing {
    let near = behind.prefix(3)
    // "reminding him of his promise", "in his capacity as".
    if index == 1 {
      if before == "in", next == "capacity" { return .asked }
      if before == "of", has(near, .duties) || !isMany && has(near, .acts) { return .asked }
      if follows("for", "on"), has(near, .answers) || !isMany && !owned.isEmpty && !ownsPrisoners {
        return .asked
      }
    }
    if isDoneToHisOwn(near) { return .own }
    if before == "under", lists.contains(next, in: .commands) { return .asked }
    if follows("in", "on", "under"), next == "custody" || lists.contains(next, in: .commands) {
      return .ruler
    }
    if before == "in", next == "name" { return .act }
    // What is given back was another's.
    if follows("return", "restore") { return .held }
    if lists.contains(before, in: .retracting), !ownsPrisoners || owns(.retracted) {
      if owns(.acts) { return .asked }
      if owns(.made) || owns(.retracted) { return .made }
    }
    if let first = owned.first, !isPrisoners(first) {
      if owns(.ruling) { return isMany ? .made : .ruling }
      if owns(.made) { return lists.contains(before, in: .respected) ? .ruler : .made }
    }
    if owns(.acts) { return .act }
    return ownsPrisoners ? owns(.shared) ? .shared : .held : owned.isEmpty ? .held : .open
  }

  /// "use all his influence", "honour their obligations", "in their power", "convey to his government".
  private func isDoneToHisOwn(_ near: ArraySlice<PointText.Word>) -> Bool {
    if lists.contains(before, in: .keeping),
      near.contains(where: { $0.plain == "word" }) || has(near, .duties)
    {
      return true
    }
    if let duty = near.firstIndex(where: { lists.contains($0.plain, in: .duties) }),
      case let next = all.dropFirst(duty + 1).first?.plain,
      next == "under" || next == "to" && all[duty].plain != "promise"
    {
      return isMany
    }
    return has(all[max(0, index - 3)..<index], .using) && has(near, .used)
      || follows("in", "within") && next.hasPrefix("power") || follows("do", "doing") && owns(.made)
      || has(near, .superiors) && has(all[..<index], .conveying)
        && (follows("to", "with") || lists.contains(before, in: .conveying))
  }

  /// What belongs to a state or a company, where nothing was named before that could have it.
  private var ofIts: Bearing {
    let isState = [.ruling, .made, .duties, .acts, .powers, .firms].contains { owns($0) }
    guard isAlone, index < 3 || lists.baseForm(before) != nil || follows("by", "with", "to") else {
      return .held
    }
    return isState ? .ruler : .open
  }

  /// Whether nothing is named before it.
  private var isAlone: Bool {
    index > 0
      && !all[..<index].contains {
        $0.isCapitalised || $0.plain != "that" && lists.contains($0.plain, in: .determiners)
      }
  }

  /// "the mills from which it buys": what a company does that is asked.
  private var ofIt: Bearing {
    ["which", "that", "what", "whom", "whether"].contains(before) && next.hasSuffix("s") ? .ruler : .held
  }

  // MARK: - "him"

  private var ofObject: Bearing {
    let verb = index > 1 ? all[index - 2].plain : ""
    // "calling for him to free her".
    let act = behind.dropFirst().first?.plain ?? ""
    if index < 2, next == "to", act != "be", lists.baseForm(act) != nil, !lists.contains(act, in: .suffered) {
      return .act
    }
    // "the case that is pending before him", "staff under him".
    if before == "before", ["come", "comes", "brought", "pending"].contains(verb) { return .asked }
    if follows("to", "in", "before", "under", "on", "upon", "with", "from") {
      if lists.contains(verb, in: .vested) { return .asked }
      return lists.contains(verb, in: .addressed) || follows("before", "under") && !isMany
        || index == 1 && follows("to", "with") ? .act : .held
    }
    // "who has asked to see her".
    if follows("see", "meet"), index > 2, verb == "to" {
      return lists.contains(all[index - 3].plain, in: .petitioned) ? .act : .held
    }
    if before == "took", verb == "it" { return .act }
    return lists.contains(before, in: .petitioned) && (before != "sent" || next != "to") ? .act : .held
  }

  // MARK: - "he"

  private func ofSubject(_ sentence: Cast.Reading) -> Bearing {
    if isWhatCan || isAsked { return .own }
    if isMany, isBound {
      return sentence.isPremise && all[0].plain == "that" && sentence.readerIs == .many ? .own : .ruler
    }
    let done = verb.first?.plain ?? ""
    if before == "as" {
      if lists.contains(done, in: .promising) { return .asked }
      if ["did", "has", "had", "does", "said"].contains(next) || isInOffice { return .ruler }
    }
    if isEnsured { return .held }
    let isBehindMade = isBehindMade
    if sentence.isPremise, !isBehindMade || before != "which", let thanked = ofThanked { return thanked }
    if isBehindMade { return .made }
    if isInOffice || before == "only" && ["can", "could", "may"].contains(next)
      || has(
        behind.drop { ["has", "had", "not"].contains($0.plain) || ClauseParser.isAdverb($0) }.prefix(1),
        .promising)
    {
      return .ruler
    }
    let isActive = acts
    if isActive, ["will", "would"].contains(next) { return .ruler }
    if isMany, follows("that", "why", "what", "where", "how", "whether"), isActive,
      index == 1 || has(all[..<(index - 1)].suffix(2), .stated)
    {
      return .ruler
    }
    if isMany, before == "evidence" || behind.prefix(3).contains(where: { $0.plain == "evidence" }) {
      return .ruler
    }
    if isActive || has(behind.prefix(3), .promising)
      || ["too", "himself", "herself", "personally", "themselves"].contains(next)
      || behind.prefix(4).contains(where: { $0.plain == "able" })
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

  /// Whether something is done to him: "was tortured", and neither "is ill" nor "was elected".
  private var isDone: Bool {
    let words = behind.prefix(4).map(\.plain)
    return words.contains { ["be", "been", "being", "is", "are", "was", "were"].contains($0) }
      && words.contains { word in
        ["ed", "en"].contains(where: word.hasSuffix) && word != "been"
          && !lists.contains(word, in: .promising)
      }
  }

  /// "see to it that he gets well": nobody is asked to ensure what he does himself.
  private var isEnsured: Bool {
    before == "until"
      || before == "that" && index > 1
        && ["ensure", "ensuring", "guarantee", "sure", "so", "order", "it"].contains(all[index - 2].plain)
  }

  /// Whether it is whom the sentence speaks of to the reader: "why he has", "that, as a doctor, he has".
  private var isTold: Bool {
    !isMany && index > 0 && (all[0].plain == "that" || ClauseParser.questionWords.contains(all[0].plain))
      && (index < 5 || index < 9 && all[index - 1].endsClause)
  }

  /// "since he took office".
  private var isInOffice: Bool {
    let behind = behind.prefix(4).map(\.plain)
    return behind.contains { ["office", "power"].contains($0) } || behind.prefix(2) == ["took", "over"]
  }

  /// "do what he can", "use whatever influence he has".
  private var isWhatCan: Bool {
    let verb = all[..<index].lastIndex { ["do", "doing", "use", "using"].contains($0.plain) }
    guard let verb,
      all[..<verb].allSatisfy({ ClauseParser.isAdverb($0) || ["to", "for"].contains($0.plain) })
        || all[verb - 1].plain == "and"
    else { return false }
    let before = all[..<index].suffix(3).map(\.plain)
    if ["has", "have"].contains(next) { return before.dropLast().contains("whatever") }
    return ["can", "could"].contains(next)
      && ["all", "everything", "whatever", "anything", "what"].contains(before.last { $0 != "that" })
  }

  /// "asking him what steps he has taken", "let me know whether he intends to": whoever is asked is who takes them.
  private var isAsked: Bool {
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
      }),
      start == 0 || ["me", "know", "say", "state", "clarify"].contains(all[start - 1].plain)
    else { return false }
    if has(all[(start + 1)..<index], .undertaken) { return true }
    guard start == index - 1 else { return false }
    return before == "what"
      && behind.prefix(3).contains { ["do", "doing", "done", "did"].contains($0.plain) }
      || next == "will" && acts && lists.baseForm(verb.first?.plain ?? "") != nil
      || ["intend", "plan"].contains(secondPerson(next))
  }

  /// "thanking him for the interest he has shown": whoever is thanked for something has done it; nil for another sentence.
  private var ofThanked: Bearing? {
    guard index > 1, ["for", "on"].contains(all[0].plain), !all[index - 1].endsClause,
      acts || behind.prefix(2).contains(where: { ["wrote", "spent"].contains($0.plain) }),
      follows("that", "which", "what", "all")
        || !lists.contains(before, in: .subordinate) && !lists.contains(before, in: .behindNouns)
    else { return nil }
    let goesOn = behind.indices.dropLast().contains {
      all[$0].plain == "and" && all[($0 + 1)...].prefix(2).contains { secondPerson($0.plain) != $0.plain }
    }
    // "Dismissing the guard for the beatings he ordered": another than the reader.
    let isOwn = all[..<index].lastIndex { ["for", "on"].contains($0.plain) }.map {
      $0 == 0 || all[$0 - 1].plain == "and"
    }
    let given = behind.first { !["has", "had"].contains($0.plain) && !ClauseParser.isAdverb($0) }
    return before != "which" && !goesOn && isOwn == true && has([given].compactMap(\.self), .thanked)
      ? .asked : .ruler
  }

  /// "The promise he made", "your letter, in which he agreed", "withdraw the complaint that he filed"; not "the officers he
  /// has named", "the assurance that he will not be tortured".
  private var isBehindMade: Bool {
    guard let noun = all[..<index].last(where: { !["that", "which", "in"].contains($0.plain) }),
      !noun.endsClause || before == "which", acts,
      !has(behind.prefix(1), .auxiliaries) || ["has", "had", "have"].contains(next),
      !["officers", "police", "agents", "soldiers", "troops", "forces"].contains(noun.plain)
    else { return false }
    return has([noun], .ruling, .made) || before == "which" && has([noun], .answers)
      || has([noun], .retracted) && has(all[..<index].suffix(12), .retracting)
  }

  /// "that they have a duty", "that, as a party to the Covenant, they are bound": what only a state or a group has.
  private var isBound: Bool {
    let words = behind.prefix(5).map(\.plain)
    guard let that = all[..<index].lastIndex(where: { $0.plain == "that" }), next != "be",
      that == index - 1
        || all[index - 1].endsClause
          && ["as", "by", "under", "having", "in"].contains(all[that + 1].plain)
    else { return false }
    if words.contains(where: { ["bound", "obliged"].contains($0) }) { return true }
    // "They may not be returned", "they are entitled": what others are promised. "They have committed no crime".
    guard !words.prefix(3).contains(where: { ["be", "been", "returned", "entitled"].contains($0) }),
      words.firstIndex(of: "committed").map({
        ["themselves", "to"].contains(words.dropFirst($0 + 1).first)
      }) ?? true
    else { return false }
    return has(all[that..<index], .papers) || has(behind.prefix(5), .duties, .promising)
  }
}
