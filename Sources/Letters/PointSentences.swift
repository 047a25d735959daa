// PointSentences.swift: the points of an appeal as the sentences of one letter.

import SourceText
public import UrgentAction

/// The points for one addressee in the letter's language, in the sheet's order.
///
/// English points are recast for the reader, unless the action has their finished sentence. In other languages the action
/// file holds finished sentences; which of them are premises is known from the English text.
struct PointSentences {
  /// A sentence, and the point it comes from.
  struct Unit {
    var point: Point
    var isPremise: Bool
    /// The finished sentence of the action file; nil for one that was recast.
    var written: String?
    var recast: RecastPoint?
    /// What stands in a list under the stem; nil when the sentence stays one.
    var infinitive: String?
    /// The words above the list, for a sentence of the author's.
    var stem: String?
    /// Whether it says nothing without the sentence before it.
    var leans = false

    /// Its sentence, alone.
    var text: String { written ?? recast?.sentence() ?? "" }
  }

  private(set) var units: [Unit] = []
  /// What a person should look at, a sentence each.
  private(set) var doubts: [String] = []
  /// Which points are for others only.
  private(set) var notes: [String] = []
  private let hasVariation: Bool
  private var listStem: String?
  private let leadIn: [Language: String]
  /// Who reads points that are printed as they stand; nil in English.
  private let reader: PointReader?

  /// - Throws: a point without a text in the language, or with an opening that is not known; no point at all.
  init(
    _ request: LetterRequest, in language: Language, _ phrases: Phrases? = nil, _ recast: [Recasting]
  ) throws {
    hasVariation = request.variation != nil
    let appeal = request.appeal
    leadIn = appeal.leadIn
    reader = language == .english ? nil : appeal.reader(request.addressee, in: language)
    let isWhole = appeal.addressees.allSatisfy { if case .written = $0.target { true } else { false } }
    for (point, recasting) in zip(appeal.points, recast) where request.points?.contains(point.id) ?? true {
      if let others = recasting.othersOnly {
        let left = "point '\(point.id)' is left out: it is for \(others)"
        if recasting.isForNobody, isWhole {
          doubts.append(left + ", and no addressee is")
        } else {
          notes.append(left)
        }
        continue
      }
      try append(point, recasting, language, phrases)
    }
    guard !units.isEmpty else {
      let ids = appeal.points.map(\.id).joined(separator: ", ")
      let written = appeal.letter.keys.map(\.code).sorted().joined(separator: ", ")
      guard !ids.isEmpty || written.isEmpty else {
        throw LetterError(
          "the letter of the action is there in \(written) only", hint: "leave out --language")
      }
      throw LetterError(
        "none of the chosen points is for \(request.addressee.id)", hint: "its points are \(ids)")
    }
    chooseStem(isEnglish: language == .english)
    // Every word of a telegram is paid for, so it keeps the shortest verbs.
    if let variation = request.variation, language == .english, request.channel != .telegram {
      var varied = variation.applied(to: units.compactMap(\.recast))[...]
      for index in units.indices where units[index].recast != nil {
        guard let recast = varied.popFirst() else { break }
        (units[index].recast, units[index].infinitive) = (recast, recast.infinitive)
      }
    }
  }

  private mutating func append(
    _ point: Point, _ recasting: Recasting, _ language: Language, _ phrases: Phrases?
  ) throws {
    if let doubt = point.doubt { doubts.append("point '\(point.id)': \(doubt)") }
    if let written = point.writtenSentence(in: language) {
      let isInList = leadIn[language] != nil
      let doubt = point.writtenDoubt(in: language, phrases?.pointVoice, isInList: isInList, for: reader)
      if let doubt { doubts.append("point '\(point.id)': \(doubt)") }
      let item = (phrases?.list ?? .english).item(of: written)
      units.append(
        Unit(
          point: point, isPremise: recasting.isPremise && !recasting.sentences.isEmpty, written: written,
          infinitive: item?.text, stem: item?.stem))
      return
    }
    guard point.text[language] != nil else {
      throw LetterError(
        "the point '\(point.id)' has no text in the language '\(language)'",
        hint: "add it to the action file, or choose another --language")
    }
    if let error = recasting.error {
      throw LetterError("point '\(point.id)': \(error.message)", hint: error.hint)
    }
    doubts += recasting.doubts.map { "point '\(point.id)': \($0)" }
    for recast in recasting.sentences {
      units.append(
        Unit(
          point: point, isPremise: recast.isPremise, recast: recast, infinitive: recast.infinitive,
          leans: point.antecedent != nil || recast.leansOnTheSentenceBefore))
    }
  }

  /// Chooses the stem with the most requests; those with another stay sentences. English has one stem.
  private mutating func chooseStem(isEnglish: Bool) {
    guard !isEnglish else { return }
    let stems = units.compactMap { $0.isPremise ? nil : $0.stem }
    let counts = stems.map { stem in stems.count { $0 == stem } }
    listStem = zip(stems, counts).first { $1 == counts.max() }?.0
    for index in units.indices where units[index].stem != listStem { units[index].infinitive = nil }
  }

  /// The requests that can stand in a list under one stem; empty when there are fewer than two.
  var infinitives: [Unit] {
    let units = units.filter { $0.infinitive != nil && !$0.isPremise }
    return units.count > 1 ? units : []
  }

  /// The words before the list, without their colon.
  var stem: String {
    if let listStem { return listStem }
    let first = hasVariation ? infinitives.first?.recast?.verb.words : nil
    return "I \(first ?? "urge you to")"
  }

  /// The sentences that are not in the list: the premises at the beginning, and the paragraphs behind them.
  ///
  /// Without a list the sheet's order is kept. With one, the premises stand before it, but for those that lean on a
  /// request before them.
  func sentences(besides list: [Unit]) -> (premises: [String], rest: [String]) {
    var ordered: [Unit] = []
    var behind: [Unit] = []
    if list.isEmpty {
      ordered = units
    } else {
      var isBehindRequest = false
      for unit in units {
        if !unit.isPremise { isBehindRequest = true }
        if list.contains(where: { $0.infinitive == unit.infinitive && $0.point.id == unit.point.id }) {
          continue
        }
        if unit.isPremise, !(isBehindRequest && unit.leans) {
          ordered.append(unit)
        } else {
          behind.append(unit)
        }
      }
      ordered += behind
    }
    let sentences = ordered.compactMap(\.recast).sentences()
    var next = sentences[...]
    var premises: [String] = []
    var rest: [String] = []
    var previous: Bool?
    for unit in ordered {
      guard let sentence = unit.written ?? next.popFirst() else { continue }
      if unit.isPremise, rest.isEmpty {
        premises.append(sentence)
      } else if unit.isPremise, previous == true {
        rest[rest.count - 1] += " " + sentence
      } else {
        rest.append(sentence)
      }
      previous = unit.isPremise
    }
    return (premises, rest)
  }
}

extension Appeal {
  /// An addressee as the reader of the points, in a letter of a language.
  public func reader(_ addressee: Addressee, in language: Language = .english) -> PointReader {
    let authority = authority[.english] ?? ""
    var reader = PointReader(addressee, authority: authority)
    reader.isOfOwnState = addressees.contains { $0.isNamedBySender && $0.id == addressee.id }
    if language != .english {
      let own = addressees.first { $0.id == addressee.id }?.salutation[language]
      reader.greeting = own ?? addressee.openings[language]?.text ?? ""
    }
    reader.others = addressees.compactMap { reference in
      guard case .written(let other) = reference.target, other.id != addressee.id else { return nil }
      return PointReader(other.titled(in: language), authority: authority)
    }
    return reader
  }

  /// What becomes of the English of each point in a letter to a reader, behind what the letter says before; refused where a
  /// point has none.
  public func recast(by recaster: Recaster, behind before: [String]) -> [Recasting] {
    recaster.recast(points.map(\.printed), leadIn: leadIn[.english], behind: before)
  }
}

extension PointSentences.Unit {
  /// Where the sentence comes from, and what a person should look at in it.
  func explanations(in action: Action) -> [ComposedLetter.Explanation] {
    let sentence = text
    var lines = [ComposedLetter.Explanation(sentence, from: "point \(point.id) of \(action.name)")]
    if let pronouns = recast?.keptPronouns, !pronouns.isEmpty {
      let words = pronouns.map { "'\($0)'" }.joined(separator: ", ")
      lines.append(
        .init("  kept as printed: \(words)", from: "only the word behind the leading verb changes"))
    }
    return lines
  }
}
