// LeadingVerb.swift: the verb that leads a sentence, and those that may stand for it.

/// The words between "I" and what a sentence says: `would` + `like to point out`, or `urge you to` alone.
public struct LeadingVerb: Sendable, Hashable {
  /// `would`, `am`; nil when the verb stands alone.
  var auxiliary: String?
  /// The verb with the person it is said to: `urge you to`, `note`.
  public var words: String

  init(_ words: String, auxiliary: String? = nil) { (self.auxiliary, self.words) = (auxiliary, words) }

  /// `urge` of `urge you to` and of `urge the Chinese authorities to`.
  var firstWord: Substring { words.prefix { $0 != " " } }

  // MARK: - Verbs of one class and one force

  /// The verbs with which somebody is asked to do something. "Appeal to" and "demand" are weaker and stronger, and stay.
  static let asking = ["urge", "call on", "ask"]

  /// All verbs that may stand for the one of a clause that keeps `rest`, that one among them.
  static func equivalents(to verb: LeadingVerb, rest: String) -> [LeadingVerb] {
    let hasClause = rest.hasPrefix("that ")
    return switch verb.words {
    case "note" where hasClause, "like to point out" where hasClause && verb.auxiliary == "would":
      [LeadingVerb("note"), LeadingVerb("like to point out", auxiliary: "would")]
    case "call for", "ask for": [LeadingVerb("call for"), LeadingVerb("ask for")]
    case "urge" where hasClause, "ask" where hasClause, "request" where hasClause:
      [LeadingVerb("urge"), LeadingVerb("ask"), LeadingVerb("request")]
    case "request" where !["to ", "for ", "from ", "what ", "whether "].contains(where: rest.hasPrefix):
      [LeadingVerb("request"), LeadingVerb("ask for")]
    default: [verb]
    }
  }
}
