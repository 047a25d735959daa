// Recaster.swift: a sheet's points turned into sentences of a letter to one reader.

/// Turns the English points of an appeal into sentences of a letter: "urging them to" is "I urge you to".
///
/// Only the opening of a clause changes, the person right behind it, and a closed list of phrases ("in their power").
/// Every other word is kept to the letter. A pronoun that may mean the reader is a doubt; what cannot be read is refused.
/// Where the author knows that the reader is meant, `{your:their}` gives the letter its first half.
public struct Recaster: Sendable {
  private let reader: PointReader
  private let parser: ClauseParser

  public init(_ words: PointWords, for reader: PointReader) {
    self.reader = reader
    parser = ClauseParser(words: words)
  }

  /// Recasts all points of an appeal, in their order; a pronoun may mean somebody of a point before.
  ///
  /// - Parameter leadIn: the words above the list that belong to each point.
  public func recast(_ points: [String], leadIn: String? = nil) -> [Recasting] {
    let stem = leadIn.flatMap { self.stem(of: $0) }
    var earlier: [PointText] = []
    var lastAsked: [PointText.Word]?
    return points.map { point in
      var text = PointText(point)
      guard !text.words.isEmpty else { return Recasting(error: RecastError(text: point, reason: .empty)) }
      if let stem, !opensItself(text) { text = joined(stem, text) }
      let result = recast(text, point, earlier, &lastAsked)
      earlier.append(text)
      return result
    }
  }

  // MARK: - Lead-ins

  /// The part of a lead-in that is an opening: "Please write at once, urging the authorities to:".
  private func stem(of leadIn: String) -> [PointText.Word]? {
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
        || parser.spoken(words[index...] + probe, isBaseForm: true) != nil
    }
    return starts.last { words[$0].plain.hasSuffix("ing") }.map { Array(words[$0...]) }
      ?? starts.first.map { Array(words[$0...]) }
  }

  private func opensItself(_ text: PointText) -> Bool {
    parser.spoken(text.words[...], isBaseForm: false) != nil
  }

  private func joined(_ stem: [PointText.Word], _ point: PointText) -> PointText {
    var words = point.words
    if stem.last?.plain == words.first?.plain, words.count > 1 { words.removeFirst() }
    if let first = words.first, isOrdinary(first, words.dropFirst().first) {
      words[0].text = first.text.withSmallStart(true)
    }
    if stem.last?.plain != "to", stem.last?.plain != "that", parser.imperative(words[...]) != nil,
      stem.last.map({
        ClauseParser.pronouns.contains($0.plain) || $0.plain == "authorities" || $0.plain == "government"
      }) ?? false,
      words.first?.plain != "to"
    {
      return PointText(stem + [PointText.Word("to")] + words)
    }
    return PointText(stem + words)
  }

  /// Whether a capital at the start is there for the start only.
  private func isOrdinary(_ word: PointText.Word, _ next: PointText.Word?) -> Bool {
    let small: Set<String> = [
      "the", "a", "an", "all", "any", "no", "those", "these", "this", "that", "he", "she", "it", "they",
      "his", "her", "their", "its",
      "there", "every", "each", "anyone", "to", "not", "both", "such", "in", "if", "as", "pending",
    ]
    return small.contains(word.plain)
      || parser.words.baseForm(word.plain) != nil && next?.isCapitalised != true
      || ClauseParser.isAdverb(word) || parser.words.baseForm(word.plain) != nil
  }

  // MARK: - One point

  private func recast(
    _ text: PointText, _ point: String, _ earlier: [PointText], _ lastAsked: inout [PointText.Word]?
  ) -> Recasting {
    func refused(_ reason: RecastError.Reason) -> Recasting {
      Recasting(error: RecastError(text: PointText(point).text, reason: reason))
    }
    let (parts, splitDoubts) = PointSplitter(parser: parser).parts(of: text.words)
    var result = Recasting(doubts: splitDoubts)
    var antecedents = Antecedents(earlier: earlier)
    for part in parts {
      var words = Array(part.words)
      if parts.count > 1 { words = PointText.withoutEnd(words) }
      if part.isEnsuring, let verb = PointSplitter.baseForm(of: words[0].plain) {
        words[0] = PointText.Word(Substring(verb))
      }
      guard let clause = parser.clause(words[...]) else {
        let opens = words.first?.plain.hasSuffix("ing") ?? false
        return refused(
          opens ? .incomplete(verb: words[0].text) : looksLikeStatement(words) ? .statement : .unknownOpening)
      }
      if let word = clause.rest.first(where: { ["you", "yourself", "yours"].contains($0.plain) }) {
        return refused(.speaksToTheWriter(word: word.text))
      }
      result.doubts += clause.doubts
      result.sentences.append(sentence(clause, &antecedents, &result.doubts, &lastAsked))
    }
    return result
  }

  private func looksLikeStatement(_ words: [PointText.Word]) -> Bool {
    let verbs: Set<String> = [
      "is", "are", "be", "was", "were", "has", "have", "must", "should", "will", "can", "cannot", "may",
    ]
    return words.contains { verbs.contains($0.plain) } || words.first?.plain == "that"
  }

  /// The sentence of a clause.
  private func sentence(
    _ clause: PointClause, _ antecedents: inout Antecedents, _ doubts: inout [String],
    _ lastAsked: inout [PointText.Word]?
  ) -> RecastPoint {
    var rest = clause.rest
    var frame = Frame(LeadingVerb(""))
    switch clause.form {
    case .imperative(let negation): frame = asked("urge", negation)
    case .kept:
      frame = Frame(clause.verb ?? clause.opening?.verb ?? LeadingVerb(""))
      frame.isPremise = clause.opening?.isPremise ?? false
      if frame.verb.words.hasSuffix("your assurance"), reader.part == .witness {
        frame.verb.words = "ask for assurances"
      }
    case .person(let object): frame = person(object, clause, &rest, &doubts, &lastAsked)
    }
    if let word = rest.first, word.plain == "your", clause.opening != nil { rest[0].text = "my" }
    if rest.contains(where: { $0.text.hasPrefix("(") && Self.instructions.contains($0.plain) }) {
      doubts.append("the words in parentheses: are they said to the person who writes?")
    }
    if let word = rest.dropFirst(clause.opening == nil ? 0 : 1).first(where: { $0.plain == "your" }) {
      doubts.append("'\(word.text)': is it yours, or the reader's?")
    }
    if case .kept = clause.form, !frame.isPremise, let pronoun = actingPronoun(rest) {
      doubts.append("'\(pronoun)': is it the reader? Then write {you:\(pronoun)}")
    }
    let printed = antecedents.read(rest, readerIsYou: frame.isYou, readerIsOne: frame.isOne)
    doubts += printed.doubts
    if frame.isYou || clause.opening == nil { doubts += ownNameDoubts(rest) }
    if !clause.adverbs.isEmpty {
      frame.verb.words = (clause.adverbs + [frame.verb.words]).joined(separator: " ")
    }
    let words = printed.words.joined(separator: " ")
    if case .kept = clause.form, !frame.isPremise, frame.verb.words.hasSuffix("for"),
      let verb = strayInfinitive(rest)
    {
      doubts.append("'to \(verb)': who is asked to do it? Make it a point of its own")
    }
    let start = clause.start.isEmpty ? nil : PointText.joined(clause.start)
    return RecastPoint(
      isPremise: frame.isPremise, start: start.map { $0.prefix(1).uppercased() + $0.dropFirst() },
      verb: frame.verb,
      equivalents: clause.adverbs.isEmpty && clause.verb == nil
        ? frame.equivalents ?? LeadingVerb.equivalents(to: frame.verb, rest: words) : [frame.verb],
      rest: words, infinitive: frame.isListable && start == nil ? words : nil, keptPronouns: printed.kept)
  }

  /// The pronoun of a request that asks for somebody's act: "asking that they investigate", and not "that they be freed".
  private func actingPronoun(_ rest: [PointText.Word]) -> String? {
    let words = rest.prefix(6).map(\.plain)
    guard words.count > 2, words[0] == "that", ["they", "he", "she"].contains(words[1]) else { return nil }
    let helping: Set<String> = ["will", "would", "should", "must", "not", "to", "at", "once"]
    let verb = words.dropFirst(2).first { !helping.contains($0) && !$0.hasSuffix("ly") }
    guard let verb, !["be", "have", "receive", "get", "remain", "return"].contains(verb),
      parser.words.baseForm(verb) != nil
    else { return nil }
    return rest[1].text
  }

  private static let instructions: Set<String> = [
    "naming", "name", "names", "insert", "quoting", "giving", "please", "mention", "mentioning", "add", "if",
  ]

  /// The beginning of a sentence.
  private struct Frame {
    var verb: LeadingVerb
    var isPremise = false
    var isYou = false
    /// Whether the reader was named as one person.
    var isOne = false
    var isListable = false
    var equivalents: [LeadingVerb]?

    init(_ verb: LeadingVerb) { self.verb = verb }
  }

  /// Somebody is asked to do what follows.
  private func asked(_ verb: String, _ negation: String?) -> Frame {
    let not = negation.map { $0 + " " } ?? ""
    switch reader.part {
    case .asked:
      var frame = Frame(LeadingVerb("\(verb) you \(not)to"))
      frame.isYou = true
      frame.isListable = negation == nil && LeadingVerb.asking.contains(verb)
      if LeadingVerb.asking.contains(verb) {
        frame.equivalents = LeadingVerb.asking.map { LeadingVerb("\($0) you \(not)to") }
      }
      return frame
    case .messenger: return Frame(LeadingVerb("ask you to convey to your government my request \(not)to"))
    case .witness: return Frame(LeadingVerb("\(verb) \(authority) \(not)to"))
    }
  }

  private var authority: String { reader.authority.isEmpty ? "the authorities" : reader.authority }

  private func person(
    _ object: [PointText.Word], _ clause: PointClause, _ rest: inout [PointText.Word],
    _ doubts: inout [String],
    _ lastAsked: inout [PointText.Word]?
  ) -> Frame {
    let opening = clause.opening
    let isRequest = !(opening?.isPremise ?? false)
    let verb =
      isRequest ? opening?.askingVerb ?? LeadingVerb("urge") : clause.verb ?? opening?.verb ?? LeadingVerb("")
    let first = object[0]
    let isPronoun = object.count == 1 && ClauseParser.pronouns.contains(first.plain)
    let meaning = isPronoun ? PointReader.Meaning.reader : reader.meaning(of: object)
    let mark = first.text.hasSuffix(",") && isPronoun ? "," : ""
    if isPronoun, let asked = lastAsked, first.plain != "you" {
      doubts.append("'\(first.text)': is it the reader, or \(PointText.joined(asked)) of the point before?")
    }
    var frame: Frame
    switch meaning {
    case .other, .namesake:
      let name = PointText.joined(object)
      if meaning == .namesake { doubts.append("'\(name)': is it the reader, who has another name?") }
      if !reader.isAuthority(object), object.contains(where: \.isCapitalised) || first.plain == "the" {
        lastAsked = object
      }
      frame = Frame(verb)
      frame.isPremise = !isRequest
      frame.verb.words += " " + name
      if rest.first?.plain == "to", isPersonName(object) {
        rest.removeFirst()
        frame.verb.words += " to"
        if LeadingVerb.asking.contains(verb.words) {
          frame.equivalents = LeadingVerb.asking.map { LeadingVerb("\($0) \(name) to") }
        }
      }
      return frame
    case .own(let name):
      lastAsked = nil
      frame = Frame(verb)
      frame.verb.words += " " + name
      if rest.first?.plain == "to", LeadingVerb.asking.contains(verb.words) {
        rest.removeFirst()
        frame.verb.words += " to"
        frame.equivalents = LeadingVerb.asking.map { LeadingVerb("\($0) \(name) to") }
      }
    case .reader:
      lastAsked = nil
      frame = reading(verb, mark, isRequest, &rest)
      frame.isOne = !isPronoun || ["him", "her"].contains(first.plain)
    }
    frame.isPremise = !isRequest
    return frame
  }

  /// The reader is the one who is asked or told.
  private func reading(_ verb: LeadingVerb, _ mark: String, _ isRequest: Bool, _ rest: inout [PointText.Word])
    -> Frame
  {
    let isNegated = rest.first?.plain == "not" && rest.dropFirst().first?.plain == "to"
    if isRequest, mark.isEmpty, verb.auxiliary == nil, rest.first?.plain == "to" || isNegated {
      rest.removeFirst(isNegated ? 2 : 1)
      return asked(verb.words, isNegated ? "not" : nil)
    }
    var frame = Frame(verb)
    switch reader.part {
    case .asked:
      frame.verb.words += " you\(mark)"
      frame.isYou = true
    case .messenger where isRequest: frame.verb = LeadingVerb("ask you to urge your government\(mark)")
    case .messenger: frame.verb.words += " your government\(mark)"
    case .witness: frame.verb.words += " \(authority)\(mark)"
    }
    return frame
  }

  private func isPersonName(_ object: [PointText.Word]) -> Bool {
    ["the", "all", "both", "his", "her", "your"].contains(object[0].plain) || object[0].isCapitalised
  }

  /// The reader's own name or office in what he is asked.
  private func ownNameDoubts(_ rest: [PointText.Word]) -> [String] {
    guard reader.part == .asked else { return [] }
    let family = (reader.name ?? "").split(separator: " ").filter { $0.count > 3 }
    let head = reader.office.split { !$0.isLetter }.first.map(String.init) ?? ""
    for (index, word) in rest.enumerated() {
      let bare = String(word.text.filter(\.isLetter))
      if family.contains(where: { String($0) == bare }) { return ["'\(word.text)': is it the reader?"] }
      if !head.isEmpty, word.plain == head.lowercased(), word.isCapitalised, index > 0,
        rest[index - 1].plain == "the"
      {
        let title = rest[index...].prefix { $0.isCapitalised || $0.plain == "of" || $0.plain == "the" }
        if reader.meaning(of: Array(title)) == .reader {
          return ["'the \(PointText.joined(title))': is it the reader?"]
        }
      }
    }
    return []
  }

  /// The verb of a "to ..." that goes on behind "and" in a clause that asks for a thing.
  private func strayInfinitive(_ rest: [PointText.Word]) -> String? {
    for index in rest.indices.dropLast() where rest[index].plain == "to" && index > 1 {
      guard parser.words.baseForm(rest[index + 1].plain) != nil else { continue }
      let before = rest[max(0, index - 8)..<index]
      if let and = before.lastIndex(where: { $0.plain == "and" }) {
        let between = rest[(and + 1)..<index]
        if between.isEmpty || rest[and].endsClause
          || between.first.map({ ["if", "not", "where"].contains($0.plain) }) ?? false,
          !rest[..<index].contains(where: { $0.plain == "to" })
        {
          return rest[index + 1].plain
        }
      }
    }
    return nil
  }
}

extension PointText {
  /// The words without the comma or the full stop at their end.
  static func withoutEnd(_ words: [Word]) -> [Word] {
    guard var last = words.last else { return words }
    while let mark = last.text.last, ",;.".contains(mark) { last.text.removeLast() }
    return last.text.isEmpty ? words : words.dropLast() + [last]
  }
}
