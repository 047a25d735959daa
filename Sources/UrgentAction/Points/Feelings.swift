// Feelings.swift: what the person who writes feels: "expressing grave concern at".

extension ClauseParser {
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
