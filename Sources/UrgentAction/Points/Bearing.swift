// Bearing.swift: what the words at a pronoun say of whoever it means: who has power, and who is held.

/// What the words at a pronoun say of whoever it means, from a prisoner up to the reader alone.
enum Bearing: Comparable {
  /// A prisoner's: "his trial", "he was beaten"; and what is done to somebody.
  case held
  /// A prisoner's, where one is known to be a man or a woman: "her colleagues".
  case shared
  /// Anyone's: "his diary", "he came".
  case open
  /// Rather that of a person in office: "his remarks", "who wrote to him".
  case act
  /// Such a person's in all likelihood: "he has agreed", "as he did in May".
  case ruler
  /// What a ruler makes, and others too: "his decision", "the complaint he filed".
  case made
  /// What only a ruler has: "his troops".
  case ruling
  /// What only such a person does, or whoever is asked: "he pardoned her", "in his custody", "thanking him for his
  /// letter".
  case asked
  /// What whoever acts does with his own: "use his influence".
  case own
}

extension Pronoun {
  /// What the words at it say.
  func bearing(in sentence: Cast.Reading) -> Bearing {
    switch role {
    case .owner: word == "its" ? ofIts : ofOwner
    // "the mills from which it buys": what a company does that is asked.
    case .subject where isThing && index == 1 && next != "be" && lists.baseForm(next) == .verb: .act
    // "asking what steps it has taken".
    case .subject where isThing && isAsked: .act
    case .subject where isThing:
      ["which", "that", "what", "whom", "whether"].contains(before) && next.hasSuffix("s") ? .ruler : .held
    case .subject: ofSubject(sentence)
    case .object: ofObject
    // "as he himself promised".
    case .reflexive where follows("he", "she", "they"): all[index - 1].text.hasSuffix("ou") ? .own : .held
    case .reflexive where isMany && isOfOthers(sentence): .held
    // "Order them to stop and to say so himself", and not "let her see a judge and speak for herself".
    case .reflexive:
      has(
        all[..<max(0, index - 2)].dropFirst(
          all[..<index].indices.last { all[$0].plain == "and" && all[$0 + 1].plain == "to" } ?? 0), .causing)
        ? .held : !isMany && has(all[..<index], .determiners) ? .ruler : .asked
    }
  }

  /// "Villagers who cannot defend themselves", and not "find out who did it and satisfy themselves".
  private func isOfOthers(_ sentence: Cast.Reading) -> Bool {
    guard let clause = all[..<index].lastIndex(where: { ["who", "which"].contains($0.plain) }) else {
      return !sentence.readerIsYou && !all[..<index].contains { ["they", "them"].contains($0.plain) }
    }
    return !all[clause..<index].contains { $0.endsClause || $0.plain == "and" }
  }

  // MARK: - "his"

  private var ofOwner: Bearing {
    let near = behind.prefix(3)
    // "reminding him of his promise", "in his capacity as".
    if index == 1 {
      // "state his views".
      if lists.contains(before, in: .stated), has(near.prefix(1), .answers) { return .asked }
      if before == "in" && next == "capacity" || before == "that" && next == "country" { return .asked }
      if before == "of", has(near, .duties) || !isMany && has(near, .acts) { return .asked }
      if follows("for", "on"), has(near, .answers) || !isMany && !owned.isEmpty && !owns(.prisoners) {
        return .asked
      }
    }
    if isOwnAct { return .own }
    if isDoneToHisOwn(near) { return .own }
    // "give her police protection", "assign to her police officers".
    if word == "her", let giver = all[..<index].last(where: { $0.plain != "to" }), has([giver], .giving),
      !behind.prefix(owned.count).contains(where: \.isPossessive)
    {
      let isHers = !owns(.ruling) && !owns(.acts) && (owned.contains("police") || !owns(.made))
      if isHers, owns(.afforded) { return .held }
      // "Give her officers orders", and not "provide her officers with training".
      if owns(.ruling) || isPolice, behind.dropFirst(owned.count).first?.plain != "with" { return .ruler }
    }
    // "in his custody", "who in his office": not "taken from his office".
    if follows("in", "on", "under", "at", "from", "to"),
      let place = owned.firstIndex(where: { lists.contains($0, in: .premises) }), !isAnothers(place)
    {
      return owned.dropFirst(place + 1).contains { lists.names($0, in: .prisoners) } ? .held : .asked
    }
    if before == "in", next == "office", index > 1, all[index - 2].plain == "who" { return .asked }
    if before == "in", next == "name" { return .act }
    // What is given back was another's.
    if follows("return", "restore") { return .held }
    if lists.contains(before, in: .retracting), !owns(.prisoners) || owns(.retracted) {
      if owns(.acts) { return .asked }
      if owns(.made) || owns(.retracted) { return .made }
    }
    // "his police surveillance", and not "his administrative detention order".
    let rules = owned.firstIndex { lists.names($0, in: .ruling) || lists.names($0, in: .made) }
    if ["fellow", "superior"].contains(owned.first) { return .ruler }
    if [["prison"], ["jail"]].contains(owned) { return .act }
    if let rules, !owned[..<rules].contains(where: { lists.names($0, in: .prisoners) }), !isAnothers(rules) {
      if isFound { return .asked }
      if owns(.ruling) || isPolice { return isMany ? .made : .ruling }
      return isRespected ? .ruler : .made
    }
    // "his colleague, the Minister of Health", "convey this to his colleagues", "tell her what his lawyers have
    // learned".
    if owned.first?.hasPrefix("colleague") ?? false,
      ["the", "in"].contains(behind.dropFirst().first?.plain) || has(all[..<index], .conveying)
    {
      return .ruler
    }
    if before == "what", has(all[..<index], .telling),
      behind.dropFirst(owned.count).prefix(2).contains(where: {
        ["learned", "learnt", "found"].contains($0.plain)
      })
    {
      return .ruler
    }
    // "as his deputy promised".
    if before == "as", has(behind.prefix(4), .promising, .agreeing) { return .ruler }
    // "give the judge his support".
    if owns(.given), all[..<index].suffix(4).contains(where: { $0.plain == "give" }) { return .ruler }
    if owns(.acts) { return .act }
    return owns(.prisoners) ? owns(.shared) ? .shared : .held : owned.isEmpty ? .held : .open
  }

  /// "play his part", "place them under his protection", "and use his right of pardon", and not "see a lawyer and exercise
  /// his right to appeal", "let him use his right to seek pardon", "the boy he took under his protection".
  private var isOwnAct: Bool {
    guard owned.contains(where: { lists.has("\(before) \($0)", in: .ownActs) }) else { return false }
    return index == 1
      || (follows("of", "under") || all[index - 2].plain == "and")
        // "let him see a lawyer and", and not "order a review and".
        && !all.indices.prefix(index).contains {
          has(all[$0...$0], .causing) && !["a", "an"].contains(all[$0 + 1].plain)
        }
        && !all[..<index].contains {
          ClauseParser.clauseOpeners.contains($0.plain) || ["he", "she", "they", "to"].contains($0.plain)
        }
  }

  /// "his doctor's orders", and not "his department's custody": whether what lies before a place is a prisoner's.
  private func isAnothers(_ end: Int) -> Bool {
    behind.prefix(end).contains { $0.isPossessive && has([$0.owner], .prisoners, .onePerson) }
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

  /// Whether it is the whole police: "his police do not obstruct her".
  private var isPolice: Bool {
    owned.first == "police" && (owned.count < 2 || lists.contains(owned[1], in: .helping) || owned[1] == "do")
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

  // MARK: - "him"

  private var ofObject: Bearing {
    let verb = index > 1 ? all[index - 2].plain : ""
    // "and, through him, the courts".
    if before == "through", all[index].endsClause { return .asked }
    // "calling for him to free her".
    let act = behind.dropFirst().first?.plain ?? ""
    if index < 2, next == "to", act != "be", lists.baseForm(act) != nil, !lists.contains(act, in: .suffered) {
      return .act
    }
    // "the case that is pending before him", "staff under him".
    if before == "before", ["come", "comes", "brought", "pending"].contains(verb) { return .asked }
    if follows("to", "in", "before", "under", "on", "upon", "with", "from") {
      // "the powers conferred on him", "the powers that the law confers on him".
      let isPower =
        lists.contains(verb, in: .handed)
        && has(all[..<max(0, index - 2)].suffix(4).filter { !$0.plain.hasPrefix("office") }, .used)
      if lists.contains(verb, in: .vested) || isPower { return .asked }
      if lists.contains(verb, in: .addressed) { return .ruler }
      if lists.contains(verb, in: .handed) || follows("before", "under") && !isMany
        || index == 1 && follows("to", "with")
      {
        return .act
      }
      return isOthersDeed(index - 2) ? .open : .held
    }
    // "those held by him".
    if before == "by" {
      return has(all[..<(index - 1)].suffix(1), .detaining, .promising, .agreeing, .told) ? .ruler : .held
    }
    // "answer the allegations made against him".
    if follows("against", "for", "about"),
      isOthersDeed(index - 2) || before == "against" && has(all[..<index].prefix(2), .answers, .replying)
    {
      return .open
    }
    // "who has asked to see her", "what they have to tell her".
    if index > 2, verb == "to" {
      let before = [all[index - 3]]
      if follows("see", "meet") { return has(before, .petitioned, .met) ? .act : .held }
      if follows("tell"), ["have", "has", "had"].contains(before[0].plain) { return .ruler }
    }
    if before == "took" && verb == "it"
      || ["hand", "hands", "handed", "handing"].contains(before) && !["to", "over", "back"].contains(next)
    {
      return .act
    }
    // "as the court ordered him to do", "the powers that the law leaves him"; not "ordered him to be freed".
    let isSuffered =
      next == "to" ? act == "be" || lists.contains(act, in: .suffered) : has(behind.prefix(1), .harmed)
    if lists.contains(verb, in: .lawgivers), has([all[index - 1]], .entitling),
      all[index].endsClause || !isSuffered
    {
      return .ruler
    }
    // "who was convicted of insulting him".
    if lists.contains(before, in: .petitioned) {
      return before.hasSuffix("ing") && ["for", "of", "with"].contains(verb) ? .asked : .ruler
    }
    if lists.contains(before, in: .met), ClauseParser.questionWords.contains(all[0].plain) { return .ruler }
    if lists.contains(before, in: .met), before != "sent" || next != "to" { return .act }
    return isOthersDeed(index - 1) ? .open : .held
  }

  /// "the court, which has ordered him": what somebody does who may do it to the reader; and not "those who beat him".
  private func isOthersDeed(_ verb: Int) -> Bool {
    let before = all[..<max(0, verb)].suffix(2)
    return before.contains { ["which", "who", "that"].contains($0.plain) }
      && !has(all[verb...verb], .harmed, .detaining, .suffered)
  }
}
