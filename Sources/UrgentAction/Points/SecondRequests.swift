// SecondRequests.swift: whom the writer asks or tells something in a second verb: "Thank the President, and ask him to".

extension PointSplitter {
  /// What a verb in its base form does behind "and".
  enum Second {
    /// It is the writer's, as the first is.
    case ofTheWriter
    /// It may go on with another: "to find him and ask him".
    case besides(verb: String)
    /// Another may be told: "Support Sam Belo and tell him".
    case ofWhom(String)
  }

  /// What a verb is by which the reader is asked or told something, as he has been before in the point, or nobody has;
  /// nil where it is another.
  func second(_ behind: ArraySlice<PointText.Word>, after part: ArraySlice<PointText.Word>) -> Second? {
    let isOwn = Self.isOwn(part)
    // "Publicly condemn the raid and ask him" is the reader's; "Deplore the killings and ask them" speaks of others.
    guard let second = parser.spoken(behind, isBaseForm: true), asksReader(second),
      let clause = parser.spoken(isOwn ? part.dropFirst() : part, isBaseForm: true),
      !clause.adverbs.contains(where: { parser.words.contains($0, in: .acting) }),
      asksReader(clause) || clause.object == nil && !isOwn && second.object?.first?.plain != "them"
    else { return nil }
    // "Support Sam Belo and tell him", "Regret Mr Lind's decision and ask him", and not "deplore torture in Ruma".
    if !asksReader(clause), let object = second.object, object.count == 1,
      clause.rest.indices.contains(where: { place in
        clause.rest[place].plain == "by"
          || clause.rest[place].isCapitalised
            && (place == 0 || Self.beforeNames.contains(clause.rest[place - 1].plain))
      })
    {
      return .ofWhom(object[0].plain)
    }
    // "Welcome his decision to meet her, and ask him" is plain.
    let isBehindComma = (part.last?.text.hasSuffix(",") ?? false) && clause.object == nil
    let rest = clause.rest
    let helped = rest.indices.dropLast().first { place in
      Self.helpers.contains(rest[place].plain) && rest[place + 1].plain != "be"
        && (rest[place].plain != "to" || parser.words.baseForm(rest[place + 1].plain) != nil)
    }
    if let helped, !isBehindComma { return .besides(verb: rest[helped + 1].plain) }
    // "guards who beat them and ask them", and neither "where she is and ask him" nor "when he came and ask him".
    guard
      let opener = rest.lastIndex(where: {
        ClauseParser.clauseOpeners.contains($0.plain) || ClauseParser.questionWords.contains($0.plain)
      }), opener + 1 < rest.count, !rest[opener...].contains(where: { Self.ofOne.contains($0.plain) })
    else { return .ofTheWriter }
    return .besides(verb: rest[(opener + 1)...].last?.plain ?? "")
  }

  /// Whether a sentence is the letter's already: "I thank the President".
  static func isOwn(_ part: ArraySlice<PointText.Word>) -> Bool {
    part.first.map { ["I", "We"].contains($0.text) } ?? false
  }

  /// Before a verb that an "and" goes on with: "to find him and ask him", "will act and tell him".
  private static let helpers: Set<String> = [
    "to", "will", "would", "can", "could", "may", "might", "should", "must", "let",
  ]
  /// Before the name of whom the writer feels for or speaks of.
  private static let beforeNames: Set<String> = ["for", "about", "with", "to", "of"]
  /// What is said of one, or of the past, so that no base form goes on with it.
  private static let ofOne: Set<String> = ["is", "was", "were", "has", "had", "does", "did"]
}
