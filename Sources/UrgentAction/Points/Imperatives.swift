// Imperatives.swift: clauses that say what the authority shall do.

extension ClauseParser {
  /// "Immediately and unconditionally release", "Do not", "To review".
  func imperative(_ text: ArraySlice<PointText.Word>) -> PointClause? {
    var rest = text
    if rest.first?.plain == "please" { rest = rest.dropFirst() }
    var negation: String?
    if rest.first?.plain == "to" { rest = rest.dropFirst() }
    if [["do", "not"], ["not", "to"]].contains(rest.prefix(2).map(\.plain)) {
      (negation, rest) = ("not", rest.dropFirst(2))
    } else if rest.first?.plain == "not", words.baseForm(rest.dropFirst().first?.plain ?? "") != nil {
      (negation, rest) = ("not", rest.dropFirst())
    } else if rest.prefix(3).map(\.plain) == ["under", "no", "circumstances"] {
      (negation, rest) = ("under no circumstances", rest.dropFirst(3))
    }
    // "Either charge or release them".
    var verbs = rest.first?.plain == "either" ? rest.dropFirst() : rest
    while let word = verbs.first, verbs.count > 1 {
      let next = verbs.dropFirst().first?.plain
      guard
        Self.isAdverb(word) || word.plain == "never"
          || word.plain == "and" && verbs.startIndex > rest.startIndex
      else { break }
      if word.plain == "and", next.map({ words.baseForm($0) != nil }) ?? false { return nil }
      verbs = verbs.dropFirst()
    }
    guard let verb = verbs.first, rest.count > 1 || verb.plain == "act" else { return nil }
    var doubts: [String] = []
    var form = words.baseForm(verb.plain)
    if form == nil,
      isVerb(verb, rest.first?.plain == "never" ? "never" : negation, verbs.dropFirst().first, &doubts)
    {
      form = .verb
    }
    guard let form else { return nil }
    if verb.text.count > 1, verb.text == verb.text.uppercased() { return nil }
    if form != .verb, negation == nil {
      if isStatement(verb, verbs.dropFirst()) { return nil }
      if let other = besideWhat(verb, verbs.dropFirst()) {
        guard let otherForm = words.baseForm(other.plain) else { return nil }
        if form == .adjectiveToo, otherForm == .adjectiveToo {
          doubts.append("'\(verb.text)': is it what the reader is asked to do, as '\(other.text)'?")
        }
      }
    }
    var clause = PointClause(opening: nil, form: .imperative(negation: negation), rest: [], doubts: doubts)
    let next = verbs.dropFirst().first
    let isPlainStart = verbs.startIndex == text.startIndex
    if isPlainStart, form != .verb, let next, !verb.endsClause {
      if words.contains(next.plain, in: .tellsNoun),
        !words.contains(verb.plain, in: .takesFor) || next.plain != "for",
        verb.plain != "look" || next.plain != "into"
      {
        return nil
      }
      if next.plain == "to", !words.contains(verb.plain, in: .takesTo) { return nil }
      let opensObject =
        words.contains(next.plain, in: .determiners, .objectOpeners) || next.isCapitalised
        || Self.isAdverb(next) || next.plain.hasSuffix("s") || next.plain.first?.isNumber == true
      if form == .adjectiveToo, !opensObject {
        clause.doubts.append(
          "'\(verb.text)': is it what the reader is asked to do, or does it describe '\(next.text)'?")
      }
      if ["help", "support"].contains(verb.plain), next.plain.hasPrefix("is") { return nil }
    }
    var all = Array(rest)
    all[0].text = all[0].text.withSmallStart(true)
    // "Please also allow": what is said once more is "I also urge you to".
    if all[0].plain == "also", all.count > 1 { clause.adverbs = [all.removeFirst().plain] }
    clause.rest = Self.joinedNegations(all)
    return clause
  }

  /// "and not to use" for "and do not use"; "who are ill and do not eat" says of others what they do.
  private static func joinedNegations(_ words: [PointText.Word]) -> [PointText.Word] {
    var words = words
    for index in words.indices.dropFirst().dropLast(2)
    where words[index].plain == "do" && words[index + 1].plain == "not"
      && ["and", "or", "but"].contains(words[index - 1].plain)
      && !words[..<index].contains(where: { clauseOpeners.contains($0.plain) })
    { (words[index], words[index + 1]) = (PointText.Word("not"), PointText.Word("to")) }
    return words
  }

  static let clauseOpeners: Set<String> = [
    "who", "that", "which", "whom", "whose", "where", "those", "if", "when", "while",
  ]

  /// The word that stands beside one as it can only beside its like: "thorough" in "prompt, thorough investigation", "fair"
  /// in "free and fair trial"; nil for "review, where needed, the cases" and "open the files".
  private func besideWhat(_ verb: PointText.Word, _ behind: ArraySlice<PointText.Word>) -> PointText.Word? {
    var rest = behind
    let isJoined = ["and", "or"].contains(rest.first?.plain ?? "")
    guard isJoined || verb.text.hasSuffix(",") else { return nil }
    if isJoined { rest = rest.dropFirst() }
    guard let next = rest.first, !Self.isAdverb(next), !next.isCapitalised,
      !["never", "not", "then", "rather", "instead", "even"].contains(next.plain),
      !words.contains(next.plain, in: .phraseStarts), !Self.prepositions.contains(next.plain),
      !words.contains(next.plain, in: .determiners, .subordinate)
    else { return nil }
    return next
  }

  /// Whether a word that may be a noun too begins a statement: "Police officers have threatened her", "Amnesty International".
  func isStatement(_ verb: PointText.Word, _ behind: ArraySlice<PointText.Word>) -> Bool {
    guard let next = behind.first, !verb.endsClause else { return false }
    if verb.plain == "amnesty", next.isCapitalised { return true }
    guard !words.contains(next.plain, in: .determiners) else { return false }
    var isBehindNoun = false
    for index in behind.indices.dropLast().prefix(8) {
      let (word, next) = (behind[index], behind[index + 1])
      let after = behind.dropFirst(index + 2 - behind.startIndex).first?.plain ?? ""
      // "Officers refused to help her", and not "halt continued attacks" or "search for disappeared persons".
      let isParticiple =
        word.plain.hasSuffix("ed")
        && (!isBehindNoun
          || !word.endsClause && !words.contains(next.plain, in: .determiners)
            && !Self.prepositions.contains(next.plain) && !words.contains(next.plain, in: .phraseStarts)
            && !next.isCapitalised && next.plain != "that")
      if words.contains(word.plain, in: .finite) && !isParticiple
        && !(word.plain == "remains" && !isBehindNoun) || word.plain == "will" && next.plain == "be"
      {
        return true
      }
      // "Police officers beat the boy", and not "Help students arrested this week" or "farmers detained two years ago".
      let saysWhen = [next.plain, after].contains { words.contains($0, in: .times) }
      // And not "and let them speak".
      let isJoined = index > behind.startIndex && behind[index - 1].plain == "and"
      if isBehindNoun && word.plain.hasSuffix("ed") || words.contains(word.plain, in: .past) && !isJoined,
        !["this", "that", "these"].contains(next.plain), !saysWhen,
        next.isCapitalised || words.contains(next.plain, in: .determiners)
      {
        return true
      }
      isBehindNoun =
        !Self.isAdverb(word) && word.plain != "and" && !words.contains(word.plain, in: .determiners)
      if word.endsClause || word.endsSentence || words.contains(word.plain, in: .subordinate) { return false }
    }
    return false
  }

  /// Whether a word that the list lacks is a verb where it stands: behind "do not" always, before "the" or "their" in all
  /// likelihood.
  private func isVerb(
    _ word: PointText.Word, _ negation: String?, _ next: PointText.Word?, _ doubts: inout [String]
  ) -> Bool {
    let plain = word.plain
    guard plain.count > 2, plain.allSatisfy({ $0.isLetter || $0 == "-" }), !word.endsClause, !word.isInside,
      !plain.hasSuffix("ing"), !plain.hasSuffix("ed"), !words.contains(plain, in: .functionWords),
      plain != "given"
    else { return false }
    if negation != nil { return !word.isCapitalised }
    guard let next, ["the", "all", "their", "his", "her", "any", "these", "those"].contains(next.plain) else {
      return false
    }
    doubts.append("'\(word.text)': is it what the reader is asked to do?")
    return true
  }
}
