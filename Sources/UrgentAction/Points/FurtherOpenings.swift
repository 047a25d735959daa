// FurtherOpenings.swift: openings with other words inside: "continuing to call for", "drawing the President's attention
// to".

extension ClauseParser {
  /// What the writer goes on to say, or takes an opportunity to say: "continuing to call for".
  func goingOn(_ text: ArraySlice<PointText.Word>, _ adverbs: [String], _ isBaseForm: Bool) -> PointClause? {
    guard let first = text.first?.plain, first.hasSuffix("ing") != isBaseForm,
      words.begins(with: first, in: .goingOn),
      let (base, count) = [2, 4].lazy.compactMap({ count in
        words.value(of: text.prefix(count).map(\.plain).joined(separator: " "), in: .goingOn).map {
          ($0, count)
        }
      }).first, var clause = spoken(text.dropFirst(count), isBaseForm: true),
      case let verb = clause.verb ?? clause.opening?.verb ?? LeadingVerb(""), verb.auxiliary != "would"
    else { return nil }
    clause.verb = LeadingVerb("\(base) \(verb.auxiliary == "am" ? "be " : "")\(verb.words)")
    clause.opening?.askingVerb = clause.verb ?? verb
    clause.adverbs = adverbs
    return clause
  }

  /// What is brought before somebody's eyes: "drawing the President's attention to".
  func carrying(_ text: ArraySlice<PointText.Word>, _ adverbs: [String], _ isBaseForm: Bool) -> PointClause? {
    guard let verb = text.first?.plain, text.count > 3,
      case let base = isBaseForm ? verb : verb.hasSuffix("ing") ? String(verb.dropLast(3)) : "",
      self.words.contains(base, in: .bringing)
    else { return nil }
    guard let attention = text.prefix(7).firstIndex(where: { $0.plain == "attention" }),
      text[attention - 1].text.contains(where: { "'’".contains($0) })
    else { return nil }
    let verbs = LeadingVerb("like to \(base)", auxiliary: "would")
    let opening = PointWords.Opening(verb: verbs, askingVerb: verbs, isPremise: true, followers: [])
    return PointClause(opening: opening, form: .kept, adverbs: adverbs, rest: Array(text.dropFirst()))
  }

  /// How many words at the beginning are a phrase such as "on humanitarian grounds".
  func aside(_ text: ArraySlice<PointText.Word>) -> Int {
    guard let first = text.first, words.begins(with: first.plain, in: .asides) else { return 0 }
    return [5, 4, 3, 2].first { text.count > $0 && isAside(text.prefix($0)) } ?? 0
  }

  func isAside(_ phrase: ArraySlice<PointText.Word>) -> Bool {
    words.has(PointText.plain(phrase), in: .asides)
  }
}
