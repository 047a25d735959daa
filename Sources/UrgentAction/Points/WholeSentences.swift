// WholeSentences.swift: points that are sentences already: wishes, demands, and statements that say neither.

import SourceText

extension Recaster {
  /// Whether it is a wish, "that Maria be released", as a list under words that were not copied has it.
  func isWish(_ words: [PointText.Word]) -> Bool {
    let verb = words.indices.dropFirst(2).first { index in
      !isInAside(words, index)
        && ["be", "is", "are", "was", "were", "has", "have", "will"].contains(words[index].plain)
    }
    return verb.map { words.count > 3 && words[$0].plain == "be" } ?? asksOfficer(words)
  }

  /// "That the King repeal the ban": of one person, who "repeals" it where it is told; not "that the King let him die".
  private func asksOfficer(_ words: [PointText.Word]) -> Bool {
    words.indices.dropFirst(2).dropLast().contains { place in
      let (verb, next) = (words[place].plain, words[place + 1])
      return parser.words.baseForm(verb) != nil && !self.words.contains(verb, in: .past)
        && (next.isCapitalised || self.words.contains(next.plain, in: .determiners))
        && (parser.holdsOffice(words[place - 1]) || words[place - 1].isCapitalised)
        && parser.isOnePerson(Array(words[1..<place]))
        && !words[1...place].contains { $0.endsClause || $0.isPossessive }
    }
  }

  /// Whether a word stands between commas: "is" in "that Maria, if she is in custody, be released".
  private func isInAside(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard let start = words[..<index].lastIndex(where: \.endsClause),
      words[index...].dropLast().contains(where: \.endsClause)
    else { return false }
    return parser.opensAside(words[start + 1])
      || words[(start + 1)...index].prefix(3).contains { ["who", "whom", "whose"].contains($0.plain) }
  }

  /// "I am concerned at the threats", "We urge the Minister to": what the letter says already, but for who signs and who
  /// reads it; nil for other words.
  func finished(_ words: [PointText.Word], _ cast: inout Cast, _ doubts: inout [String]) -> RecastPoint? {
    guard words.count > 2, ["I", "We"].contains(words[0].text) else { return nil }
    var words = words
    if words[0].text == "We" {
      let state = ["are": "am", "were": "was"][words[1].plain]
      let own = ["we": "I", "our": "my", "us": "me", "ours": "mine", "ourselves": "myself"]
      let behind = words[2...].first { !ClauseParser.isAdverb($0) && $0.plain != "very" }?.plain ?? ""
      let isState =
        ["ed", "ing"].contains(where: behind.hasSuffix) || self.words.value(of: behind, in: .yours) != nil
      // What only several can say: "us" of "many of us", "as teachers".
      let isOfAll = ["all", "both", "each"].contains(words[1].plain)
      var word = isOfAll ? words[1] : state != nil && !isState ? words[2] : nil
      for index in words.indices.dropFirst() where !words[index].isInside {
        let (said, before) = (words[index], words[index - 1].plain)
        let next = words.dropFirst(index + 1).first?.plain ?? ""
        if let one = own[said.plain], !said.isCapitalised, before != "of",
          !["are", "were", "all", "both"].contains(next)
        {
          words[index].text = one + said.text.dropFirst(said.plain.count)
        } else if own[said.plain] != nil && (!said.isCapitalised || said.plain != "us")
          || before == "as" && said.plain.hasSuffix("s") && said.plain.count > 4 && next != "as"
        {
          word = word ?? said
        }
      }
      if let word { doubts.append("'\(word.text)': one person signs the letter; can it say so?") }
      words[0].text = "I"
      if let state { words[1].text = state + words[1].text.dropFirst(words[1].plain.count) }
    }
    if let word = words.first(where: { ["you", "your"].contains($0.plain) }), reader.part != .asked {
      doubts.append("'\(word.text)': is it the reader?")
    }
    guard var clause = parser.spoken(words[1...], isBaseForm: true) else {
      let printed = cast.read(
        Cast.Reading(
          words: words, readerIsYou: false, readerIs: asOnePerson, namesNobody: true, isPremise: true),
        asksNames: reader.part != .witness, &doubts)
      var sentence = RecastPoint(whole: printed.words.joined(separator: " "))
      sentence.isPremise = ["am", "was", "have", "would"].contains(words[1].plain)
      sentence.keptPronouns = printed.kept
      return sentence
    }
    clause.isOfLetter = true
    if clause.isKept || clause.opening?.isPremise == true {
      let written = words[1...].dropLast(clause.rest.count + (clause.object?.count ?? 0))
      (clause.verb, clause.adverbs) = (LeadingVerb(PointText.joined(written)), [])
    }
    return self.sentence(clause, &cast, &doubts)
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

  fileprivate static func unmarked(_ point: String) -> Substring {
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

  /// What is doubtful about a point in another language than English that is printed as it stands. Of a sentence that stands
  /// beside it only what it says of its reader is asked about. The `reader` has his office as the letter has it, and is nil for
  /// a letter to anybody; `isInList` says that words which are not printed stand above the points.
  public func writtenDoubt(
    in language: Language, _ voice: PointVoice?, isInList: Bool = false, for reader: PointReader? = nil
  ) -> String? {
    guard language != .english, let point = sentence[language] ?? text[language] else { return nil }
    let ofReader = { reader.flatMap { voice?.doubt(of: point, for: $0) } }
    if sentence[language] != nil { return ofReader() }
    if let doubt = voice?.doubt(of: point, isToOwnState: reader?.isOfOwnState ?? false) ?? ofReader() {
      return doubt
    }
    let text = PointText.unmarked(point)
    let isWhole =
      !(text.first { $0.isLetter || $0.isNumber }?.isLowercase ?? true)
      && RecastPoint.endsSentence(String(text)) && !(isInList && voice?.isOfLetter(point) == false)
    let start = PointText.joined(PointText(String(text)).words.prefix(3))
    return isWhole ? nil : "'\(start)': is the point a whole sentence, with its capital and full stop?"
  }
}
