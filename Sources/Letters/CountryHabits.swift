// CountryHabits.swift: how a language is written in one country: spelling, marks, blanks.

import JSONText
import SourceText

/// The habits of a language in the sender's country, over those that it has everywhere.
struct CountryHabits: Sendable {
  /// A text, and what is written for it.
  struct Exchange: Sendable {
    var old: String
    var new: String
  }

  /// What is written otherwise in all texts of ours, in this order: `ß` in Switzerland, an apostrophe in French.
  var exchanges: [Exchange] = []
  /// What is written otherwise in salutations and before names of the directory only: `Mr.` is American.
  var salutationExchanges: [Exchange] = []
  /// The mark behind the salutation; nil: the language's own.
  var salutationMark: String?
  /// Whether the text behind the salutation begins with a capital whatever the language's rule.
  var beginsWithCapital = false

  init() {}

  init(reading value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys("exchanges", "salutationExchanges", "salutationMark", "beginsWithCapital")
    exchanges = try Self.exchanges(value["exchanges"])
    salutationExchanges = try Self.exchanges(value["salutationExchanges"])
    salutationMark = try value.optionalString("salutationMark")
    beginsWithCapital = try value["beginsWithCapital"]?.bool() ?? false
  }

  /// The rows of an object, in the order of the file; none without one.
  static func exchanges(_ value: JSONValue?) throws(JSONError) -> [Exchange] {
    guard let value else { return [] }
    return try value.members().map { (member) throws(JSONError) in
      Exchange(old: member.name, new: try member.value.string())
    }
  }
}

extension [CountryHabits.Exchange] {
  /// The text with everything exchanged but in these names, which stand as words of their own: `Groß` is none in `Großer`.
  func applied(to text: String, keeping names: [String]) -> String {
    var pieces = [(text: text[...], isKept: false)]
    for name in names where text.firstPlace(of: name) != nil {
      pieces = pieces.flatMap { $0.isKept ? [$0] : $0.text.divided(by: name) }
    }
    return pieces.reduce(into: "") { result, piece in
      result +=
        piece.isKept ? String(piece.text) : reduce(String(piece.text)) { $0.exchanging($1.old, for: $1.new) }
    }
  }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalised: String { prefix(1).uppercased() + String(dropFirst()) }
}

extension Substring {
  /// The text in pieces, one for each place where a name stands with no letter before or behind it, and one for what is
  /// between two of them.
  fileprivate func divided(by name: String) -> [(text: Substring, isKept: Bool)] {
    var pieces: [(text: Substring, isKept: Bool)] = []
    var start = startIndex
    var rest = self
    while let place = rest.firstPlace(of: name) {
      rest = self[place.upperBound...]
      if self[..<place.lowerBound].last?.isLetter != true, rest.first?.isLetter != true {
        pieces += [(self[start..<place.lowerBound], false), (self[place], true)]
        start = place.upperBound
      }
    }
    return pieces + [(self[start...], false)]
  }
}
