// Honorifics.swift: how a language writes Mr and Ms before a name in an address.

import JSONText
public import SourceText
public import UrgentAction

/// What `Templates/<language>/honorifics.json` holds.
public struct Honorifics: Sendable, Hashable {
  /// Before a man's name in an address: `Herrn`.
  public let male: String
  /// Before a woman's name in an address: `Frau`.
  let female: String
  /// Others that the language has, such as `Mrs`, without full stops.
  let others: [String]

  /// Reads the honorifics of a language.
  ///
  /// - Throws: `FileError` where the language's folder has no such file, `JSONError` with the place of what is wrong.
  public init(_ files: any FileSource, language: Language) throws {
    let path = "\(language)/honorifics.json"
    guard let root = try files.json(path) else {
      throw FileError(
        .notFound, "the language '\(language)' has no file \(path)",
        hint:
          "write there what stands before names in an address, as { \"male\": \"Mr\", \"female\": \"Ms\" }")
    }
    try root.requireKnownKeys("male", "female", "others")
    male = try root.string("male")
    female = try root.string("female")
    others = try root.strings("others")
  }

  /// The honorific for somebody of this gender; nil where it is not known, for gender is never guessed.
  public subscript(gender: Gender) -> String? {
    switch gender {
    case .male: male
    case .female: female
    case .unknown: nil
    }
  }

  /// Whether a word is one of the language's honorifics. Full stops do not count.
  public func contain(_ word: String) -> Bool {
    let plain = word.filter { $0 != "." }
    return ([male, female] + others).contains { $0.filter { $0 != "." } == plain }
  }
}
