// LeadIns.swift: the words above a list of points, put before each of them that cannot stand alone.

extension Recaster {
  /// The part of a lead-in that is an opening: "Please write at once, urging the authorities to:".
  func stem(of leadIn: String) -> [PointText.Word]? {
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

  func opensItself(_ text: PointText) -> Bool {
    parser.spoken(text.words[...], isBaseForm: false) != nil
  }

  func joined(_ stem: [PointText.Word], _ point: PointText) -> PointText {
    var words = point.words
    var stem = stem
    if stem.last?.plain == words.first?.plain, words.count > 1 { words.removeFirst() }
    // "asking them to:" above "Not to appeal".
    if stem.last?.plain == "to", stem.count > 1, parser.imperative(words[...]) == nil,
      let comma = parser.openingPhrase(words[...]), parser.imperative(words[(comma + 1)...]) != nil
    {
      // "urging them, more generally, to ensure".
      words[0].text = words[0].text.withSmallStart(true)
      stem.removeLast()
      stem[stem.count - 1].text += ","
      return PointText(stem + words[...comma] + [PointText.Word("to")] + words[(comma + 1)...])
    }
    let isNegated = words.prefix(2).map(\.plain) == ["not", "to"]
    if stem.last?.plain == "to", isNegated { stem.removeLast() }
    if let first = words.first, isOrdinary(first, words.dropFirst().first) {
      words[0].text = first.text.withSmallStart(true)
    }
    if stem.last?.plain != "to", stem.last?.plain != "that", parser.imperative(words[...]) != nil,
      stem.last.map({
        ClauseParser.pronouns.contains($0.plain) || $0.plain == "authorities" || $0.plain == "government"
      }) ?? false,
      words.first?.plain != "to", !isNegated
    {
      return PointText(stem + [PointText.Word("to")] + words)
    }
    return PointText(stem + words)
  }

  /// Whether a capital at the start is there for the start only.
  func isOrdinary(_ word: PointText.Word, _ next: PointText.Word?) -> Bool {
    let small: Set<String> = [
      "the", "a", "an", "all", "any", "no", "those", "these", "this", "that", "he", "she", "it", "they",
      "his", "her", "their", "its",
      "there", "every", "each", "anyone", "to", "not", "both", "such", "in", "if", "as", "pending",
    ]
    return small.contains(word.plain)
      || parser.words.baseForm(word.plain) != nil && next?.isCapitalised != true
      || ClauseParser.isAdverb(word) || parser.words.baseForm(word.plain) != nil
  }
}
