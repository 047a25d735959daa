// WholeSentences.swift: points that are sentences already: wishes, demands, and statements that say neither.

import SourceText

extension Recaster {
  /// Where the verb stands of "that Maria be released", as a list under words that were not copied has it.
  func wish(_ words: [PointText.Word]) -> Int? {
    let verb = words.indices.dropFirst(2).first { index in
      !isInAside(words, index)
        && (["be", "is", "are", "was", "were", "has", "have", "will"].contains(words[index].plain)
          || isSubjunctive(words, index))
    }
    guard let verb, words.count > 3, words[verb].plain == "be" || isSubjunctive(words, verb) else {
      return nil
    }
    return verb
  }

  /// Whether a word stands between commas: "is" in "that Maria, if she is in custody, be released".
  private func isInAside(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard let start = words[..<index].lastIndex(where: \.endsClause),
      words[index...].dropLast().contains(where: \.endsClause)
    else { return false }
    return parser.opensAside(words[start + 1])
      || words[(start + 1)...index].prefix(3).contains { ["who", "whom", "whose"].contains($0.plain) }
  }

  /// "That the Minister repeal the ban": one does it, as a statement would not say.
  private func isSubjunctive(_ words: [PointText.Word], _ index: Int) -> Bool {
    var words = words, index = index
    // "the Minister publicly condemn".
    while index > 3, ClauseParser.isAdverb(words[index - 1]) {
      words.remove(at: index - 1)
      index -= 1
    }
    guard index > 2, words[1].plain == "the", !words[index - 1].plain.hasSuffix("s"),
      !self.words.contains(words[index - 1].plain, in: .behindNouns),
      // "Give back the land".
      let object = words[(index + 1)...].first(where: { !["back", "up", "out", "off"].contains($0.plain) }),
      self.words.contains(object.plain, in: .determiners)
    else { return false }
    let subject = words[index - 1]
    return parser.words.baseForm(words[index].plain) != nil
      && (subject.isCapitalised || mayBeMany(subject)
        // "That the army keep its promise".
        || object.plain == "its" && self.words.contains(subject.plain, in: .bodies)
        || [.officers, .ranks].contains { self.words.contains(subject.plain, in: $0) })
      && !self.words.contains(words[index].plain, in: .past)
  }

  /// Whether a word names a body of which some speak as of many: "the court deny the charge".
  func mayBeMany(_ word: PointText.Word) -> Bool {
    word.plain == "government" || words.contains(word.plain, in: .presided)
  }

  /// "I am concerned at the threats", "We urge the Minister to": what the letter says already, but for how many sign it and
  /// who reads it; nil for other words.
  func finished(
    _ words: [PointText.Word], _ cast: inout Cast, _ doubts: inout [String]
  ) -> RecastPoint? {
    guard words.count > 2, ["I", "We"].contains(words[0].text) else { return nil }
    var words = words
    if words[0].text == "We" { words = parser.singular(words, &doubts) }
    var clause = parser.spoken(words[1...], isBaseForm: true)
    if let spoken = clause, let count = readerLength(spoken) { clause?.divide(at: count) }
    var keptPronouns: [String] = []
    if reader.part == .asked {
      let rest = clause?.rest ?? Array(words[1...])
      var start = Array(words.dropLast(rest.count))
      var (isYou, namesNobody, number) = (false, true, asOnePerson)
      if let object = clause?.object {
        namesNobody = false
        let isPronoun = ClauseParser.pronouns.contains(object[0].plain)
        if isPronoun || titles.meaning(of: object) == .reader {
          isYou = true
          if isPronoun { number = PointReader.Number(of: object[0].plain) }
          if isPronoun, object[0].endsClause, let name = strangeOffice(behind: rest) {
            doubts.append("'\(name)': is it the reader?")
          }
          let mark = object.count == 1 && object[0].text.hasSuffix(",") ? "," : ""
          start.replaceSubrange((start.count - object.count)..., with: [PointText.Word("you" + mark)])
        }
      }
      let isPremise = clause?.opening?.isPremise ?? true
      let printed = cast.read(
        Cast.Reading(
          words: rest, readerIsYou: isYou, readerIs: number, namesNobody: namesNobody, isPremise: isPremise),
        asksNames: reader.part != .witness, &doubts)
      keptPronouns = printed.kept
      words = start + printed.words.map { PointText.Word(Substring($0)) }
    }
    if reader.part != .asked, let word = words.first(where: { ["you", "your"].contains($0.plain) }) {
      doubts.append("'\(word.text)': is it the reader?")
    }
    let text = PointText.joined(words)
    for verb in LeadingVerb.asking where text.hasPrefix("I \(verb) you to ") {
      let frame = asked(verb, nil, .asked)
      let rest = String(text.dropFirst("I \(verb) you to ".count))
      return RecastPoint(
        isPremise: false, verb: frame.verb, equivalents: frame.equivalents ?? [frame.verb], rest: rest,
        infinitive: words.dropLast().contains(where: \.endsSentence) ? nil : rest, keptPronouns: keptPronouns)
    }
    var sentence = RecastPoint(whole: text)
    sentence.isPremise =
      clause?.opening?.isPremise ?? ["am", "was", "have", "would"].contains(words[1].plain)
    return sentence
  }

  /// "The detainees must be given a lawyer", "Unless he is charged, he should be freed": a whole sentence that demands
  /// something of nobody by name.
  func isDemand(_ words: [PointText.Word]) -> Bool {
    let condition = ["if", "unless"].contains(words.first?.plain) ? parser.openingPhrase(words[...]) : nil
    let words = Array(words[(condition.map { $0 + 1 } ?? 0)...])
    guard let first = words.first, !first.isQuoted,
      first.isCapitalised || self.words.contains(first.plain, in: .determiners)
        || condition != nil && ["he", "she", "they"].contains(first.plain),
      let index = words.indices.dropFirst().first(where: { ["must", "should"].contains(words[$0].plain) }),
      // "Jon Ruiz, who is ill, must", "All who were arrested should".
      words[1..<index].indices.allSatisfy({ place in
        !self.words.contains(words[place].plain, in: .auxiliaries) || isInAside(words, place)
          || words[..<place].contains { $0.plain == "who" }
      }),
      // "Letters should be short" is said to the writer.
      !self.words.contains(words[index - 1].plain, in: .ofTheWriter),
      parser.spoken(words[...], isBaseForm: false) == nil, parser.imperative(words[...]) == nil
    else { return false }
    let behind = words[(index + 1)...].first { $0.plain != "not" && !ClauseParser.isAdverb($0) }
    return (behind?.plain == "be" || titles.isAuthority(Array(words[..<index])))
      && !words.contains { ["you", "your"].contains($0.plain) }
  }

  /// A sentence that stands as the sheet has it.
  func statement(_ words: [PointText.Word]) -> RecastPoint {
    guard words[0].plain == "that" else {
      let text = PointText.joined(words)
      return RecastPoint(whole: text.prefix(1).uppercased() + text.dropFirst())
    }
    var words = words
    words[0].text = "that"
    return RecastPoint(
      isPremise: false, verb: LeadingVerb("ask"), equivalents: [LeadingVerb("ask")],
      rest: PointText.joined(words), keptPronouns: [])
  }
}

extension PointText {
  /// A point as the sentence that its author wrote: without a list mark, with a capital and a full stop.
  static func sentence(of point: String) -> String {
    var text = unmarked(point)
    while let last = text.last, ";,".contains(last) || last.isWhitespace { text.removeLast() }
    return RecastPoint(whole: text.prefix(1).uppercased() + text.dropFirst()).sentence()
  }

  /// What is doubtful about a point that is printed as it stands.
  static func doubt(of point: String, _ voice: PointVoice?) -> String? {
    if let doubt = voice?.doubt(of: point) { return doubt }
    let text = unmarked(point)
    let isWhole =
      !(text.first { $0.isLetter || $0.isNumber }?.isLowercase ?? true)
      && RecastPoint.endsSentence(String(text))
    let start = joined(PointText(String(text)).words.prefix(3))
    return isWhole ? nil : "'\(start)': is the point a whole sentence, with its capital and full stop?"
  }

  private static func unmarked(_ point: String) -> Substring {
    var text = Substring(point.trimmed)
    if let mark = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).first, isListMark(mark) {
      text = text.dropFirst(mark.count).drop(while: \.isWhitespace)
    }
    return text
  }
}

extension Point {
  /// The sentence of the action file; nil where an English point is recast, or there is no text. One that the author gives
  /// beside the point is used as it is, the point itself without its list mark, with a capital and a full stop.
  public func writtenSentence(in language: Language) -> String? {
    sentence[language] ?? (language == .english ? nil : text[language].map { PointText.sentence(of: $0) })
  }

  /// What is doubtful about a point in another language than English that is printed as it stands.
  ///
  /// - Parameters:
  ///   - language: the letter's.
  ///   - voice: whom points in it speak to.
  /// - Returns: a question; nil where nothing is doubtful.
  public func writtenDoubt(in language: Language, _ voice: PointVoice?) -> String? {
    guard language != .english, sentence[language] == nil, let text = text[language] else { return nil }
    return PointText.doubt(of: text, voice)
  }
}
