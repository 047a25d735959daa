// RankOpenings.swift: how a language greets by rank, and which closing belongs to a salutation.

import JSONText
import UrgentAction

/// The salutation for a rank, by what is known of the holder. Gender is never guessed.
struct RankOpening: Sendable {
  /// With `{{familyName}}`; nil where the family name is not used.
  var named: String?
  var male: String?
  var female: String?
  /// For a holder of unknown gender, or nobody in particular.
  var unknown: String

  init(unknown: String) { self.unknown = unknown }

  private init(reading value: JSONValue) throws(JSONError) {
    if value.kind == .string {
      unknown = try value.string()
      return
    }
    try value.requireKnownKeys("named", "male", "female", "unknown")
    named = try value.optionalString("named")
    male = try value.optionalString("male")
    female = try value.optionalString("female")
    unknown = try value.string("unknown")
  }

  /// Those of an object that has one for each rank, in the order of `Rank.allCases`.
  static func all(_ value: JSONValue) throws(JSONError) -> [RankOpening] {
    var openings = [RankOpening?](repeating: nil, count: Rank.allCases.count)
    for member in try value.members() {
      guard let rank = Rank.allCases.firstIndex(where: { $0.rawValue == member.name }) else {
        throw member.key.error(
          "'\(member.name)' is not a rank",
          hint: "the ranks are \(Rank.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      openings[rank] = try RankOpening(reading: member.value)
    }
    return try openings.indices.map { rank throws(JSONError) in
      if let opening = openings[rank] { return opening }
      throw value.error("the rank '\(Rank.allCases[rank].rawValue)' has no salutation")
    }
  }
}

/// A closing and the letters it belongs to.
struct ClosingRule: Sendable {
  /// The beginning of the salutation; nil: any.
  var opening: String?
  /// The ranks it is for; empty: all.
  var ranks: [Rank]
  /// With the mark behind it; may hold `{{opening}}`, for languages whose closing repeats the salutation.
  var closing: String
  /// The closing under American habits; nil: the same.
  var americanClosing: String?

  init(reading value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys("opening", "ranks", "closing", "americanClosing")
    opening = try value.optionalString("opening")
    ranks = try value.list("ranks").map { (rank) throws(JSONError) in try rank.choice("rank") }
    closing = try value.string("closing")
    americanClosing = try value.optionalString("americanClosing")
  }
}
