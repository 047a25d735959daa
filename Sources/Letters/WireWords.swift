// WireWords.swift: what teleprinters and telegrams need of a language, which have few signs and no full stops.

import JSONText

/// The words for signs that are not sent, and where a full stop does not end a sentence: `wire` in a language's phrases.
public struct WireWords: Sendable, Hashable {
  /// The signs for which every language has a word.
  static let requiredSigns = ["&", "%", "#", "_", "$", "£", "§", "°", "№"]

  /// What stands for a sign. A word has blanks around it, one in parentheses has none: `a(underscore)b`.
  public var signs: [Unicode.Scalar: String] = [:]
  /// Short forms with which no sentence ends: `Mr`.
  public var alwaysShort: Set<String> = []
  /// Short forms that end one when the next word begins a sentence, as initials do: `St`.
  public var perhapsShort: Set<String> = []
  /// Words, in small letters, that are short forms before a figure only: `no`.
  public var shortBeforeFigures: Set<String> = []
  /// Words that begin sentences when they have a capital and are not the beginning of a name: `The`.
  public var sentenceStarts: Set<String> = []
  /// The names of months, in small letters, where a full stop behind a number makes an ordinal of it: `14. Juni`; none in
  /// other languages.
  public var ordinalMonths: [String] = []

  /// No words: signs are refused, and only initials are short forms.
  init() {}

  init(reading value: JSONValue, ordinalMonths: [String]) throws(JSONError) {
    try value.requireKnownKeys("signs", "alwaysShort", "perhapsShort", "shortBeforeFigures", "sentenceStarts")
    let words = try value.required("signs")
    for sign in Self.requiredSigns where words[sign] == nil {
      throw words.error("the sign '\(sign)' has no word")
    }
    for member in try words.members() {
      guard let sign = member.name.unicodeScalars.first, member.name.unicodeScalars.count == 1 else {
        throw member.key.error("'\(member.name)' is not a sign")
      }
      signs[sign] = try member.value.string()
    }
    alwaysShort = Set(try value.required("alwaysShort").strings())
    perhapsShort = Set(try value.required("perhapsShort").strings())
    shortBeforeFigures = Set(try value.required("shortBeforeFigures").strings().map { $0.lowercased() })
    sentenceStarts = Set(try value.required("sentenceStarts").strings())
    self.ordinalMonths = ordinalMonths.map { $0.lowercased() }
  }
}
