// RecastPoint.swift: a point as a sentence of a letter.

import SourceText

/// A point after recasting: the parts of a sentence in the first person.
public struct RecastPoint: Sendable, Hashable {
  /// Whether it states something; premises stand before requests.
  public var isPremise: Bool
  /// What stands before "I", with its comma: `In view of these injuries,`.
  var start: String?
  public var verb: LeadingVerb
  /// The verbs that may stand for it, itself among them.
  var equivalents: [LeadingVerb]
  /// All that follows, without a full stop.
  public var rest: String
  /// What the reader is asked to do, as an infinitive without "to", fit for a list under "I urge you to:"; nil for
  /// premises and for requests that are not made to the reader in person.
  public var infinitive: String?
  /// The words "they", "them" and "their" that were kept and that a person should look at.
  public var keptPronouns: [String]
}

extension RecastPoint {
  /// A sentence that has no verb of the writer's.
  init(whole sentence: String) {
    self.init(
      isPremise: false, verb: LeadingVerb(""), equivalents: [LeadingVerb("")], rest: sentence,
      keptPronouns: [])
  }

  /// The sentence with its full stop.
  ///
  /// - Parameter adverb: `also` or `further`, where a sentence before it has the same verb.
  /// - Returns: the sentence, which has no second full stop where its words end with one.
  public func sentence(_ adverb: String? = nil) -> String {
    guard !verb.words.isEmpty else { return Self.endsSentence(rest) ? rest : rest + "." }
    let isSaid =
      verb.words.hasPrefix("also ") || verb.words.hasPrefix("further ")
      || start.map { $0.hasPrefix("Further") || $0.hasPrefix("In addition") } ?? false
    let words = [start, "I", verb.auxiliary, isSaid ? nil : adverb, verb.words, rest].compactMap { $0 }
    let sentence = words.filter { !$0.isEmpty }.joined(separator: " ")
    return Self.endsSentence(sentence) ? sentence : sentence + "."
  }

  /// Whether its words begin with somebody or something that a sentence before it must have named.
  public var leansOnTheSentenceBefore: Bool {
    let words = rest.words()
    if words.prefix(5).contains(where: { Self.leaning.contains($0.lowercased()) }) { return true }
    // "that the police did nothing when he complained".
    let person = words.firstIndex { $0.utf8.count < 4 && Cast.meansOne(String($0)) }
    return person.map { !words[..<$0].contains { PointText.Word($0).isCapitalised } } ?? false
  }

  private static let leaning: Set<String> = [
    "he", "she", "it", "they", "his", "her", "its", "their", "this", "these", "such", "him", "them",
    "defendant", "those",
  ]

  /// Whether a verb would stand twice, as in "I urge you to urge the Chinese government".
  func repeats(_ verb: LeadingVerb) -> Bool { rest.prefix { $0 != " " } == verb.firstWord }

  /// Whether the text ends a sentence already: with a mark, or with one inside closing quotation marks.
  static func endsSentence(_ text: String) -> Bool {
    let last = text.unicodeScalars.last { !"\"'”’“»)".unicodeScalars.contains($0) }
    return last.map { ".!?".unicodeScalars.contains($0) } ?? false
  }
}

extension [RecastPoint] {
  /// The sentences in order; where a verb comes again, with "also" and "further" by turns.
  public func sentences() -> [String] {
    indices.map { index in
      let point = self[index]
      let earlier = self[..<index].count { $0.verb == point.verb }
      return point.sentence(earlier == 0 ? nil : earlier.isMultiple(of: 2) ? "further" : "also")
    }
  }
}
