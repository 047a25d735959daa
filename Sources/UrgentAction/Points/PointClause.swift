// PointClause.swift: one clause of a point, taken apart at its leading verb.

import SourceText

/// What a clause of a point does, with everything behind its opening kept to the letter.
struct PointClause {
  enum Form {
    /// A verb and what it says: `noting` + "that ...".
    case kept
    /// Somebody, and what he is asked or told: `urging` + "them" + "to ...".
    case person(object: [PointText.Word])
    /// What the authority shall do: "immediately release ...".
    case imperative(negation: String?)
  }

  var opening: PointWords.Opening?
  var form: Form
  /// A phrase before the opening: "In view of these injuries,".
  var start: [PointText.Word] = []
  /// Before the verb: `strongly`, `also`.
  var adverbs: [String] = []
  /// The verb where the words say another than the opening's own: "continue to be concerned".
  var verb: LeadingVerb?
  /// All that stands behind the opening and its object.
  var rest: [PointText.Word]
  var doubts: [String] = []

  /// Whom the clause asks or tells, where it has one.
  var object: [PointText.Word]? { if case .person(let object) = form { object } else { nil } }
  var isKept: Bool { if case .kept = form { true } else { false } }
  var isImperative: Bool { opening == nil }
  /// Whether it speaks to somebody's conscience or goodwill: "appealing to the Minister's sense of justice to".
  var speaksToQuality: Bool { isKept && opening?.followers.contains("quality") ?? false }
  /// Whether the sheet itself calls the reader "you": "I urge you to" above the list.
  var speaksOfYou: Bool { isOfLetter || object?.map(\.plain) == ["you"] }
  /// Whether it is of a letter's own sentence: "your" is the reader's in "We welcome your promise".
  var isOfLetter = false

  /// Ends whom the clause asks or tells after so many words.
  mutating func divide(at count: Int) {
    rest = (object ?? []) + rest
    form = .person(object: Array(rest[..<count]))
    rest.removeFirst(count)
  }
}

/// Reads clauses.
struct ClauseParser {
  let words: PointWords

  static let questionWords: Set<String> = [
    "whether", "what", "why", "how", "who", "when", "where", "if", "which",
  ]
  static let pronouns: Set<String> = ["them", "him", "her", "it", "you"]
  static let prepositions: Set<String> = [
    "for", "at", "about", "of", "over", "on", "upon", "against", "with", "to", "into", "as", "by", "from",
  ]
  private static let otherAdverbs: Set<String> = [
    "also", "again", "further", "once", "please", "therefore", "still", "now", "always", "twice",
    "furthermore", "moreover", "meanwhile", "nevertheless", "likewise",
  ]
  private static let noAdverbs: Set<String> = [
    "family", "assembly", "reply", "supply", "apply", "comply", "rely", "only", "ally", "bully", "italy",
    "july", "multiply", "daily", "anomaly",
  ]

  static func isAdverb(_ word: PointText.Word) -> Bool {
    otherAdverbs.contains(word.plain)
      || word.plain.hasSuffix("ly") && word.plain.count > 4 && !noAdverbs.contains(word.plain)
  }

  /// The clause that some words are; nil when they open otherwise.
  func clause(_ text: ArraySlice<PointText.Word>) -> PointClause? {
    let whole = { spoken(text, isBaseForm: false) ?? spoken(text, isBaseForm: true) ?? imperative(text) }
    // "Bearing in mind that she is ill, urging them to" is what the writer urges.
    let isPhrase = text.first.map { words.contains($0.plain, in: .phraseStarts) } ?? false
    if !isPhrase, let clause = whole() { return clause }
    // "in addition urging".
    let lead = text.prefix(aside(text))
    if let last = lead.last, !Self.isAdverb(lead[text.startIndex]),
      var clause = spoken(text[lead.endIndex...], isBaseForm: false)
    {
      clause.start = lead.dropLast() + [PointText.Word(last.withoutEnd.text + ",")]
      return clause
    }
    guard let first = openingPhrase(text) else { return isPhrase ? whole() : nil }
    // "Immediately, and without conditions, release her".
    let commas = text[first...].prefix(8).indices.filter {
      $0 + 1 < text.endIndex && text[$0].text.hasSuffix(",")
    }
    for comma in commas {
      let rest = text[(comma + 1)...]
      guard var clause = spoken(rest, isBaseForm: false) ?? spoken(rest, isBaseForm: true) ?? imperative(rest)
      else { continue }
      clause.start = Array(text[...comma])
      return clause
    }
    return isPhrase ? whole() : nil
  }

  /// "once again, urging the President to" for "urging, once again, the President to"; "at once" is of the act.
  func phraseFirst(_ text: [PointText.Word]) -> [PointText.Word] {
    guard let verb = text.first, verb.plain.hasSuffix("ing"), verb.text.hasSuffix(","),
      let end = text.dropFirst().prefix(8).firstIndex(where: { $0.text.hasSuffix(",") }),
      end + 1 < text.count, text[1].plain != "at" && isAside(text[1...end])
    else { return text }
    return text[1...end] + [verb.withoutEnd] + text[(end + 1)...]
  }

  /// Where a phrase ends that stands before a clause: "In view of his age,", "More generally,", "First,".
  func openingPhrase(_ text: ArraySlice<PointText.Word>) -> Int? {
    guard let first = text.first, let comma = text.firstIndex(where: { $0.text.hasSuffix(",") }),
      comma + 1 < text.endIndex,
      words.contains(first.plain, in: .phraseStarts)
        || comma < text.startIndex + 3 && Self.isAdverb(text[comma])
        || comma == text.startIndex && words.contains(first.plain, in: .ordinals)
    else { return nil }
    return comma
  }

  // MARK: - Verbs of the writer's

  /// "strongly urging them to", "Express concern at".
  func spoken(_ text: ArraySlice<PointText.Word>, isBaseForm: Bool) -> PointClause? {
    var adverbs: [String] = []
    var rest = text
    while let word = rest.first, !word.endsClause,
      Self.isAdverb(word)
        // "most earnestly appealing".
        || ["most", "very"].contains(word.plain) && (rest.dropFirst().first.map(Self.isAdverb) ?? false)
    {
      if word.plain != "please" { adverbs.append(word.plain) }
      rest = rest.dropFirst()
      // "firmly but politely".
      if let joint = rest.first, ["and", "but"].contains(joint.plain), rest.count > 1,
        Self.isAdverb(rest[rest.startIndex + 1])
      {
        adverbs.append(joint.plain)
        rest = rest.dropFirst()
      }
      // "once more calling on".
      if word.plain == "once", ["more", "again"].contains(rest.first?.plain) {
        adverbs.append(rest.removeFirst().plain)
      }
    }
    if rest.first?.plain == (isBaseForm ? "express" : "expressing"), rest.dropFirst().first?.plain != "to" {
      return feeling(rest.dropFirst(), adverbs)
    }
    if !isBaseForm, let clause = state(rest, adverbs) { return clause }
    if let clause = goingOn(rest, adverbs, isBaseForm) ?? carrying(rest, adverbs, isBaseForm) {
      return clause
    }
    guard let first = rest.first,
      case let lines = words.openings(with: first.plain, isBaseForm: isBaseForm), !lines.isEmpty
    else { return nil }
    if let clause = separated(rest, adverbs, isBaseForm, lines) { return clause }
    for count in [5, 4, 3, 2, 1] where rest.count > count {
      let opening = rest.prefix(count)
      guard !opening.contains(where: { $0.isInside }), !opening.dropLast().contains(where: \.endsClause),
        case let phrase = PointText.plain(opening),
        let line = lines.first(where: { $0.words == phrase })?.line,
        let found = words.opening(at: line, isBaseForm: isBaseForm)
      else { continue }
      if isBaseForm, count == 1, let verb = opening.first, words.baseForm(verb.plain) != .verb,
        isStatement(verb, rest.dropFirst())
      {
        continue
      }
      let own = count - found.furtherWords
      if let clause = clause(found, adverbs, rest.dropFirst(own), rest.prefix(own)) { return clause }
    }
    return nil
  }

  private func clause(
    _ opening: PointWords.Opening, _ adverbs: [String], _ rest: ArraySlice<PointText.Word>,
    _ written: ArraySlice<PointText.Word>
  ) -> PointClause? {
    let aside = aside(rest)
    if aside > 0, let last = written.last, !last.endsClause,
      var clause = clause(opening, adverbs, rest.dropFirst(aside), written), clause.isKept
    {
      clause.rest = rest.prefix(aside) + clause.rest
      return clause
    }
    guard let next = rest.first else { return nil }
    var clause = PointClause(opening: opening, form: .kept, rest: Array(rest))
    clause.adverbs = adverbs
    if opening.isDoubtful {
      clause.doubts.append(
        "'\(written.first?.text ?? "")': is it you who do this, or is the reader asked to?")
    }
    if opening.followers.contains("quality"), speaksToQuality(rest) { return clause }
    if opening.followers.contains("person"), var object = person(in: rest, opening) {
      // "calling on the President personally to".
      while object.count > 1, let last = object.last, Self.isAdverb(last) || last.plain == "either",
        !last.isCapitalised
      { object = object.dropLast() }
      // "the President in the strongest terms".
      let phrase = [5, 4, 3, 2].first { object.count > $0 && isAside(object.suffix($0)) }
      object = object.dropLast(phrase ?? 0)
      clause.form = .person(object: Array(object))
      clause.rest = Array(rest.dropFirst(object.count))
      return clause
    }
    if let last = written.last, last.endsClause {
      // "Calling for: (a) an inquest".
      let isList = last.text.hasSuffix(":") && next.text.hasPrefix("(") && opening.followers.contains("noun")
      guard
        isList || last.text.hasSuffix(",") && rest.contains(where: { $0.plain == "that" || $0.plain == "to" })
      else { return nil }
      clause.opening?.verb.words += isList ? ":" : ","
      return clause
    }
    if next.plain == "that" {
      return opening.followers.contains("that") || written.last?.plain == "that" ? clause : nil
    }
    if Self.questionWords.contains(next.plain) {
      return opening.followers.contains("what") || written.last?.plain == "that" ? clause : nil
    }
    if Self.prepositions.contains(next.plain) {
      // "asking on what grounds".
      let asks =
        rest.dropFirst().first.map { ["what", "which", "whose", "whom"].contains($0.plain) } ?? false
      if next.plain == "for", rest.dropFirst().first?.plain == "to" { return nil }
      return opening.followers.contains(next.plain) || written.last?.plain == "that"
        || asks && opening.followers.contains("what") ? clause : nil
    }
    if next.plain == "not" { return opening.followers.contains("not") ? clause : nil }
    if Self.pronouns.contains(next.plain), next.plain != "you", next.plain != "it",
      next.plain != "her" || rest.dropFirst().first?.plain == "or", written.last?.plain != "that",
      !Self.prepositions.contains(written.last?.plain ?? "") || rest.count < 2
        || rest.dropFirst().first?.plain == "and"
    {
      return nil
    }
    guard opening.followers.contains("noun") else { return nil }
    // "Stating the law is cruel", "hoping she will".
    if opening.followers.contains("that"),
      ["he", "she", "they"].contains(next.plain) || opening.verb.auxiliary == "would" && isStatement(rest)
    {
      clause.rest.insert(PointText.Word("that"), at: 0)
    }
    return clause
  }

  /// Whether somebody's conscience or goodwill is spoken to: "the Minister's sense of justice", "the conscience of the
  /// nation".
  private func speaksToQuality(_ text: ArraySlice<PointText.Word>) -> Bool {
    text.prefix(9).prefix {
      !$0.endsClause && ($0.plain == "of" || !words.contains($0.plain, in: .behindNouns))
    }.dropFirst().contains { !$0.isCapitalised && words.has($0.plain, in: .qualities) }
  }

  /// Whether words behind "stating" are a clause of their own, whose "that" the sheet left out.
  private func isStatement(_ text: ArraySlice<PointText.Word>) -> Bool {
    guard let first = text.first, first.isCapitalised || ["the", "this", "a", "an"].contains(first.plain),
      let verb = text.prefix(6).firstIndex(where: { words.contains($0.plain, in: .auxiliaries) })
    else { return false }
    return !text[..<verb].contains {
      ["that", "which", "who", "whose", "of"].contains($0.plain) || $0.endsClause
    }
  }

  /// A verb and its preposition with a phrase between them: "appealing on humanitarian grounds for".
  private func separated(
    _ text: ArraySlice<PointText.Word>, _ adverbs: [String], _ isBaseForm: Bool,
    _ lines: [(words: String, line: Int)]
  ) -> PointClause? {
    // "Calling urgently for" too.
    let isAdverb = text.dropFirst().first.map { Self.isAdverb($0) && !$0.endsClause } ?? false
    let phrase = text.dropFirst().prefix(max(isAdverb ? 1 : 0, aside(text.dropFirst())))
    let behind = text.dropFirst(1 + phrase.count)
    guard !phrase.isEmpty, let verb = text.first, let preposition = behind.first,
      let line = lines.first(where: { $0.words == "\(verb.plain) \(preposition.plain)" })?.line,
      var opening = words.opening(at: line, isBaseForm: isBaseForm),
      opening.verb.words.hasSuffix(" " + preposition.plain)
    else { return nil }
    for path in [\PointWords.Opening.verb.words, \.askingVerb.words] {
      let words = opening[keyPath: path].dropLast(preposition.plain.count + 1)
      opening[keyPath: path] =
        words + (verb.endsClause ? ", " : " ") + PointText.joined(phrase) + " " + preposition.plain
    }
    return clause(opening, adverbs, behind.dropFirst(), [verb, preposition])
  }
}
