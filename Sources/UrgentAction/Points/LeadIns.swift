// LeadIns.swift: the words above a list of points, put before each of them that cannot stand alone.

extension Recaster {
  /// The part of a lead-in that is an opening: "Please write at once, urging the authorities to:".
  func stem(of leadIn: String) -> [PointText.Word]? {
    var words = PointText(leadIn).words
    while let last = words.last,
      last.text.hasSuffix(":") || last.text.hasSuffix("…") || last.text.hasSuffix("-")
    {
      let text = last.text.dropLast()
      words.removeLast()
      if !text.isEmpty { words.append(PointText.Word(text)) }
    }
    let probe = PointText("ensure X").words
    let starts = words.indices.filter { index in
      parser.spoken(words[index...] + probe, isBaseForm: false) != nil
        || parser.spoken(words[index...] + probe, isBaseForm: true).map { !($0.opening?.isDoubtful ?? false) }
          ?? false
    }
    guard let start = starts.last(where: { words[$0].plain.hasSuffix("ing") }) ?? starts.first else {
      return nil
    }
    var stem = Array(words[start...])
    // "to take the following steps".
    if let noun = stem.lastIndex(where: { ["following", "these"].contains($0.plain) }) {
      guard let end = stem[..<noun].lastIndex(where: { ["to", "for"].contains($0.plain) }) else { return nil }
      stem.removeSubrange((end + 1)...)
    }
    if let object = named(by: stem, behind: words[..<start]) {
      stem.replaceSubrange(object.pronoun...object.pronoun, with: object.name)
    }
    return stem
  }

  /// Whether a lead-in names somebody in office: "Write to the President:", "The Minister should:".
  public func namesOfficer(_ leadIn: String) -> Bool {
    PointText(leadIn).words.contains {
      titles.isOfficer($0.owner.plain) || $0.isCapitalised && titles.isRank($0.plain)
    }
  }

  /// The pronoun of a stem, and who is named for it in the words before: "the President" in "Write to the President, asking him to".
  private func named(
    by stem: [PointText.Word], behind words: ArraySlice<PointText.Word>
  ) -> (pronoun: Int, name: [PointText.Word])? {
    guard let pronoun = stem.prefix(4).firstIndex(where: { ["him", "her"].contains($0.plain) }),
      let start = words.lastIndex(where: { $0.plain == "to" }).map({ $0 + 1 }), start < words.endIndex,
      words[start].plain == "the" || words[start].isCapitalised
    else { return nil }
    var name = Array(words[start...].prefix { !["and", "in", "by", "at"].contains($0.plain) })
    if let end = name.firstIndex(where: \.endsClause) { name.removeSubrange((end + 1)...) }
    return parser.canMean("him", name) ? (pronoun, PointText.withoutEnd(name)) : nil
  }

  /// A point behind the stem above its list; nil where the two make no sentence: "urging them to" and "the release of".
  /// By the texts of all points of the list names are told from words that have a capital at the start only.
  func joined(
    _ stem: [PointText.Word], _ point: PointText, among texts: [PointText]
  ) -> (text: PointText, doubt: String?)? {
    var (stem, words) = (stem, point.words)
    if stem.last?.plain == words.first?.plain, words.count > 1 { words.removeFirst() }
    if words.count > 2, words[0].plain == "please" { words.removeFirst() }
    guard let first = words.first else { return nil }
    // "urging that" and "why he was arrested".
    if stem.last?.plain == "that", ClauseParser.questionWords.contains(first.plain) { return nil }
    let request = parser.imperative(words[...])
    let isAsked = request != nil
    let isNegated = ["do", "not"].contains(first.plain) && words.dropFirst().first?.plain != "for"
    if stem.last?.plain == "to", stem.count > 1 {
      // "Not to appeal", "Do not appeal".
      if let request, case .imperative(let negation?) = request.form {
        return (
          PointText(stem.dropLast() + [PointText.Word(negation[...]), PointText.Word("to")] + request.rest),
          nil
        )
      }
      if !isAsked, let comma = parser.openingPhrase(words[...]),
        parser.imperative(words[(comma + 1)...]) != nil
      {
        // "urging them, more generally, to ensure".
        words[0].text = first.text.withSmallStart(true)
        stem.removeLast()
        stem[stem.count - 1].text += ","
        return (PointText(stem + words[...comma] + [PointText.Word("to")] + words[(comma + 1)...]), nil)
      }
      let isThing =
        first.isCapitalised || first.isPossessive || first.plain.hasSuffix("ing")
        || parser.words.contains(first.plain, in: .determiners, .behindNouns)
      guard isAsked || !isThing else { return nil }
      words[0].text = first.text.withSmallStart(true)
      return (PointText(stem + words), nil)
    }
    var doubt: String?
    if isOrdinary(first, words.dropFirst().first) {
      words[0].text = first.text.withSmallStart(true)
    } else if first.isCapitalised, first.text.dropFirst().contains(where: \.isLowercase),
      words.dropFirst().first?.isCapitalised != true, !first.isPossessive,
      !texts.contains(where: {
        $0.words.dropFirst().contains { $0.isCapitalised && $0.owner.plain == first.plain }
      })
    {
      doubt = "'\(first.text)': is it a name? Else write it with a small letter"
    }
    let being = words.indices.dropFirst().filter { words[$0].plain == "be" }
    if stem.last?.plain == "that", !being.isEmpty, being.allSatisfy({ words[$0 - 1].plain == "to" }) {
      doubt = "'to be': does it follow 'that'? Then write 'be'"
    }
    if let last = stem.last, doubt == nil,
      !fits(words, behind: last, isAsked: request?.doubts.isEmpty ?? false)
    {
      doubt =
        "'\(last.text) \(PointText.joined(words.prefix(2)))': do the words above the list fit this point?"
    }
    if stem.last?.plain != "to", stem.last?.plain != "that", isAsked, first.plain != "to", !isNegated {
      let all = stem + [PointText.Word("to")] + words
      if case .person(let object)? =
        (parser.spoken(all[...], isBaseForm: false) ?? parser.spoken(all[...], isBaseForm: true))?.form,
        object.last?.text == stem.last?.text
      {
        return (PointText(all), nil)
      }
    }
    return (PointText(stem + words), doubt)
  }

  /// Whether a point can follow the last word of what stands above its list: not "calling for" and "free her", nor
  /// "expressing concern" and "he was beaten".
  private func fits(_ words: [PointText.Word], behind last: PointText.Word, isAsked: Bool) -> Bool {
    let isPreposition =
      ClauseParser.prepositions.contains(words[0].plain)
      || parser.words.contains(words[0].plain, in: .phraseStarts)
      || ["that", "whether", "regarding", "concerning"].contains(words[0].plain)
    if parser.words.value(of: last.plain, in: .feelings) != nil { return isPreposition }
    return !isAsked || last.plain == "to" || !ClauseParser.prepositions.contains(last.plain)
  }

  /// Whether a capital at the start is there for the start only.
  func isOrdinary(_ word: PointText.Word, _ next: PointText.Word?) -> Bool {
    let endings = ["tion", "tions", "ment", "ments", "ity", "ance", "ence", "ness", "ism"]
    return parser.words.contains(word.plain, in: .determiners, .small) || ClauseParser.isAdverb(word)
      || next?.isCapitalised != true
        && (parser.words.baseForm(word.plain) != nil || endings.contains(where: word.plain.hasSuffix))
  }
}
