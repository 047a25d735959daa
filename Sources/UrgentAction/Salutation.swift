// Salutation.swift: how a letter begins, and the closing that belongs to it.

import SourceText

/// A salutation and its closing, chosen as one pair and never apart.
///
/// The opening is without the mark that follows it, which depends on the layout's country.
public struct Salutation: Hashable, Sendable {
  /// `Your Excellency`, `Dear Governor`.
  public var opening: String
  /// With its mark: `Yours respectfully,` or `Mit vorzüglicher Hochachtung`.
  public var closing: String
  /// Where the pair, or its opening, comes from.
  public var source: String
  /// Whether no source gives the opening, and it is worked out from rank or office.
  public var isGuess: Bool

  public init(opening: String, closing: String, source: String, isGuess: Bool = false) {
    (self.opening, self.closing, self.source, self.isGuess) = (opening, closing, source, isGuess)
  }

  /// Whether a text surely holds two salutations: "Your Excellency / Dear Minister"; "Dear Sir/Madam" and "Monsieur/Madame le
  /// Ministre" are one.
  public static func areTwo(_ text: String, in frame: @autoclosure () throws -> LetterFrame) rethrows -> Bool
  {
    let parts = text.split(separator: "/").map(\.trimmed)
    return try parts.count > 1 && parts.allSatisfy { $0.contains(" ") }
      && parts.dropFirst().allSatisfy(frame().beginsAsSalutation)
  }
}
