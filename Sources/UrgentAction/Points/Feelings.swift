// Feelings.swift: what the person who writes feels: "expressing grave concern at".

extension ClauseParser {
  /// What the writer is, where the sheet leaves out that he says it: "concerned at reports that", "pleased to hear"; also
  /// "Concern that", which may be another's.
  func state(_ text: ArraySlice<PointText.Word>, _ adverbs: [String]) -> PointClause? {
    guard let first = text.first, !first.endsClause, let next = text.dropFirst().first else { return nil }
    let isNoun = words.value(of: first.plain, in: .feelings) != nil
    let stated = words.value(of: first.plain, in: isNoun ? .feelings : .yours)
    guard let stated, isNoun ? adverbs.isEmpty : stated.hasPrefix("I am") && !first.plain.hasSuffix("ing"),
      next.plain == "to"
        ? text.count > 2 && words.contains(text[text.startIndex + 2].plain, in: .own)
        : next.plain == "that" || Self.prepositions.contains(next.plain) && next.plain != "as"
    else { return nil }
    let verb = isNoun ? PointWords.verb(stated) : LeadingVerb(first.plain, auxiliary: "am")
    let opening = PointWords.Opening(verb: verb, askingVerb: verb, isPremise: true, followers: [])
    var clause = PointClause(opening: opening, form: .kept, adverbs: adverbs, rest: Array(text.dropFirst()))
    if isNoun {
      clause.doubts = ["'\(first.text) \(next.text)': is it you who say so? Write 'expressing concern'"]
    }
    return clause
  }

  /// What follows "expressing".
  func feeling(_ text: ArraySlice<PointText.Word>, _ adverbs: [String]) -> PointClause? {
    // "Express and airmail letters:" above a list.
    guard let first = text.first, text.count > 1, !["and", "or", "mail", "letters"].contains(first.plain)
    else { return nil }
    var rest = text
    let isOwn = ["your", "our"].contains(first.plain)
    if isOwn { rest = rest.dropFirst() }
    var opening = PointWords.Opening(
      verb: LeadingVerb("express my"), askingVerb: LeadingVerb("express my"), isPremise: true, followers: [])
    let adjectives = rest.prefix {
      words.value(of: $0.plain, in: .degrees) != nil || $0.plain == "and" || $0.plain == "very"
    }
    let noun = rest.dropFirst(adjectives.count).first
    let degrees = adjectives.map { words.value(of: $0.plain, in: .degrees) ?? $0.plain }
    if adjectives.isEmpty || adjectives.last?.plain != "and", let noun, !noun.endsClause,
      let feeling = words.value(of: noun.plain, in: .feelings),
      let next = rest.dropFirst(adjectives.count + 1).first,
      next.plain == "that" || Self.prepositions.contains(next.plain),
      adjectives.first?.plain != "and", !(noun.plain.hasPrefix("concern") && next.plain == "to")
    {
      var verb = PointWords.verb(feeling)
      verb.words = (degrees + [verb.words]).joined(separator: " ")
      opening.verb = verb
      return PointClause(
        opening: opening, form: .kept, adverbs: adverbs, rest: Array(rest.dropFirst(adjectives.count + 1)))
    }
    let hasArticle = ["the", "a", "an", "my", "its", "their", "his", "her", "some"].contains(first.plain)
    if hasArticle || first.isCapitalised || first.isPossessive { opening.verb = LeadingVerb("express") }
    return PointClause(opening: opening, form: .kept, adverbs: adverbs, rest: Array(rest))
  }
}
