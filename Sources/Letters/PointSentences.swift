// PointSentences.swift: the points of an appeal as the sentences of one letter.

import UrgentAction

/// The points for one addressee in the letter's language: premises first, the sheet's order otherwise.
///
/// English points are recast for the reader. In other languages the action file holds finished sentences; which of
/// them are premises is known from the English text.
struct PointSentences {
  /// A point and what became of it.
  struct Item {
    var point: Point
    var isPremise: Bool
    /// The finished sentence of the action file; nil for a point that was recast.
    var written: String?
    var recast: RecastPoint?
    /// What stands in a list under the stem; nil when the point stays a sentence.
    var infinitive: String?
  }

  let items: [Item]
  private let hasVariation: Bool
  private let listStem: String?

  /// - Throws: a point without a text in the language, or with an opening that is not known; no point at all.
  init(_ request: LetterRequest, in language: Language, _ list: ListStyle? = nil) throws(LetterError) {
    let appeal = request.appeal
    let recaster = Recaster(
      for: Recaster.Reader(
        speaksFor: request.addressee.speaksFor, ownName: request.addressee.ownName))
    var items: [Item] = []
    for point in appeal.points where request.points?.contains(point.id) ?? true {
      var item = try Self.item(point, recaster, language)
      item.infinitive = item.recast?.infinitive ?? item.written.flatMap { list?.item(of: $0) }
      items.append(item)
    }
    guard !items.isEmpty else {
      let ids = appeal.points.map(\.id).joined(separator: ", ")
      throw LetterError(
        "none of the chosen points is for \(request.addressee.id)", hint: "its points are \(ids)")
    }
    items = items.filter(\.isPremise) + items.filter { !$0.isPremise }
    // Every word of a telegram is paid for, so it keeps the shortest verbs.
    if let variation = request.variation, language == .english, request.channel != .telegram {
      let varied = variation.applied(to: items.compactMap(\.recast))
      for (index, recast) in varied.enumerated() {
        (items[index].recast, items[index].infinitive) = (recast, recast.infinitive)
      }
    }
    self.items = items
    hasVariation = request.variation != nil
    listStem = list?.stem
  }

  private static func item(
    _ point: Point, _ recaster: Recaster, _ language: Language
  ) throws(LetterError) -> Item {
    guard let text = point.text[language] else {
      throw LetterError(
        "the point '\(point.id)' has no text in the language '\(language)'",
        hint: "add it to the action file, or choose another --language")
    }
    do {
      let recast = try point.text[.english].map { (english) throws(RecastError) in
        try recaster.recast(english)
      }
      guard language != .english else {
        return Item(point: point, isPremise: recast?.isPremise ?? false, written: nil, recast: recast)
      }
      return Item(point: point, isPremise: recast?.isPremise ?? false, written: text, recast: nil)
    } catch {
      throw LetterError("point '\(point.id)': \(error.message)", hint: error.hint)
    }
  }

  var premises: [String] { Self.sentences(items.filter(\.isPremise)) }

  /// The requests that can stand in a list under one stem; empty when there are fewer than two.
  var infinitives: [Item] {
    let items = items.filter { $0.infinitive != nil && !$0.isPremise }
    return items.count > 1 ? items : []
  }

  /// The words before the list, without their colon.
  var stem: String {
    if let listStem { return listStem }
    let first = hasVariation ? infinitives.first?.recast?.verb.words : nil
    return "I \(first ?? "urge you to")"
  }

  /// The requests that are not in the list.
  func requests(besides list: [Item]) -> [String] {
    Self.sentences(
      items.filter { item in !item.isPremise && !list.contains { $0.point.id == item.point.id } })
  }

  private static func sentences(_ items: [Item]) -> [String] {
    let recast = items.compactMap(\.recast).sentences()
    return recast.isEmpty ? items.compactMap(\.written) : recast
  }
}

extension PointSentences.Item {
  /// Where the sentence comes from, and what a person should look at in it.
  func explanations(in action: Action) -> [ComposedLetter.Explanation] {
    let sentence = written ?? recast?.sentence() ?? ""
    var lines = [ComposedLetter.Explanation(sentence, from: "point \(point.id) of \(action.name)")]
    if let pronouns = recast?.keptPronouns, !pronouns.isEmpty {
      let words = pronouns.map { "'\($0)'" }.joined(separator: ", ")
      lines.append(
        .init("  kept as printed: \(words)", from: "only the word behind the leading verb changes"))
    }
    if let doubt = point.doubt { lines.append(.init("  doubt: \(doubt)", from: "the action file")) }
    return lines
  }
}
