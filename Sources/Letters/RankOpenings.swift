// RankOpenings.swift: how a language greets by rank, and which closing belongs to a salutation.

import JSONText
import UrgentAction

/// The salutations for the ranks.
enum RankOpenings {
  /// Those of an object that has one for each rank, in the order of `Rank.allCases`; each has words for a holder of unknown
  /// gender.
  static func all(_ value: JSONValue) throws(JSONError) -> [OfficeOpening] {
    var openings = [OfficeOpening?](repeating: nil, count: Rank.allCases.count)
    for member in try value.members() {
      guard let rank = Rank.allCases.firstIndex(where: { $0.rawValue == member.name }) else {
        throw member.key.error(
          "'\(member.name)' is not a rank",
          hint: "the ranks are \(Rank.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      openings[rank] = try OfficeOpening(member.value, knowing: ["named", "male", "female", "unknown"])
      if member.value.kind != .string { _ = try member.value.string("unknown") }
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
