// FurtherOpenings.swift: openings with other words inside: "continuing to call for", "drawing the President's attention
// to".

extension ClauseParser {
  /// What the writer goes on to say, or takes an opportunity to say: "continuing to call for".
  func goingOn(
    _ text: ArraySlice<PointText.Word>, _ adverbs: [String], _ isBaseForm: Bool
  ) -> PointClause? {
    guard let (base, count) = leading(text, isBaseForm),
      var clause = spoken(text.dropFirst(count), isBaseForm: true)
    else { return nil }
    let verb = clause.verb ?? clause.opening?.verb ?? LeadingVerb("")
    let words = [verb.auxiliary == "am" ? "be" : nil, verb.words].compactMap { $0 }.joined(separator: " ")
    guard verb.auxiliary != "would" else { return nil }
    clause.verb = LeadingVerb("\(base) \(words)")
    clause.opening?.askingVerb = LeadingVerb("\(base) \(words)")
    clause.adverbs = adverbs
    return clause
  }

  /// "continue to" at the beginning of some words, as a base form, and how many words it is.
  private func leading(_ text: ArraySlice<PointText.Word>, _ isBaseForm: Bool) -> (base: String, count: Int)?
  {
    guard let verb = text.first?.plain else { return nil }
    if verb == (isBaseForm ? "continue" : "continuing"), text.dropFirst().first?.plain == "to" {
      return ("continue to", 2)
    }
    guard verb == (isBaseForm ? "take" : "taking"), text.count > 4,
      case let words = text.dropFirst().prefix(3).map(\.plain), ["the", "this"].contains(words[0]),
      words[1...] == ["opportunity", "to"]
    else { return nil }
    return ("take \(words[0]) opportunity to", 4)
  }

  /// What is brought to somebody, or before his eyes: "conveying to the President your concern", "drawing the attention
  /// of".
  func carrying(
    _ text: ArraySlice<PointText.Word>, _ adverbs: [String], _ isBaseForm: Bool
  ) -> PointClause? {
    guard let verb = text.first?.plain, text.count > 3,
      case let base = isBaseForm ? verb : verb.hasSuffix("ing") ? String(verb.dropLast(3)) : "",
      case let brings = self.words.contains(base, in: .bringing),
      brings || self.words.contains(base, in: .offering)
    else { return nil }
    guard brings else {
      return text.dropFirst().first?.plain == "to"
        ? feeling(toSomebody: text.dropFirst(2), adverbs, base) : nil
    }
    let words = attentionLast(text)
    guard let attention = words.prefix(7).firstIndex(where: { $0.plain == "attention" }),
      words[attention - 1].text.contains(where: { "'’".contains($0) })
    else { return nil }
    let verbs = LeadingVerb("like to \(base)", auxiliary: "would")
    let opening = PointWords.Opening(verb: verbs, askingVerb: verbs, isPremise: true, followers: [])
    return PointClause(opening: opening, form: .kept, adverbs: adverbs, rest: Array(words.dropFirst()))
  }

  /// "draw the President's attention to" for "draw the attention of the President to"; of others the words stay.
  private func attentionLast(_ text: ArraySlice<PointText.Word>) -> ArraySlice<PointText.Word> {
    guard text.dropFirst().prefix(3).map(\.plain) == ["the", "attention", "of"],
      let end = text.prefix(12).firstIndex(where: { $0.plain == "to" }), end > text.startIndex + 4,
      !text[..<end].contains(where: \.endsClause)
    else { return text }
    let name = text[(text.startIndex + 4)..<end]
    // "the Mayor of Lunda", and neither "everyone in Lunda" nor "the guards at the mine".
    let isTitle = name.first?.plain == "the" && !name.contains { ["in", "at", "from"].contains($0.plain) }
    guard let last = name.last,
      holdsOffice(last) && isTitle
        || name.allSatisfy({ $0.isCapitalised || ["the", "of", "for", "and"].contains($0.plain) }),
      !name.contains(where: { ["who", "whom", "which"].contains($0.plain) })
    else { return text }
    let owner = name.dropLast() + [PointText.Word(Substring(last.text.possessive))]
    return [text[text.startIndex]] + owner + [text[text.startIndex + 2]] + text[end...]
  }

  /// How many words at the beginning are a phrase such as "on humanitarian grounds".
  func aside(_ text: ArraySlice<PointText.Word>) -> Int {
    guard let first = text.first, words.begins(with: first.plain, in: .asides) else { return 0 }
    return [5, 4, 3, 2].first { text.count > $0 && isAside(text.prefix($0)) } ?? 0
  }

  func isAside(_ phrase: ArraySlice<PointText.Word>) -> Bool {
    words.has(phrase.map(\.plain).joined(separator: " "), in: .asides)
  }
}
