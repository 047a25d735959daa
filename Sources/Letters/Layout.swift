// Layout.swift: how letters are laid out where the sender lives.

public import UrgentAction
public import World

/// The habits of the sender's country: paper, window of the envelope, marks and dates.
///
/// The layout follows the sender's country, the salutation the letter's language: two settings that are independent.
public struct Layout: Sendable, Hashable {
  /// The facts of the sender's country; nil when it is not known.
  let facts: CountryFacts?
  public let window: CountryFacts.Window
  public let paper: CountryFacts.Paper

  /// The layout for a sender in this country; nil gives A4, no usual window, and international marks.
  /// Without a `paper` it is that of the country.
  public init(for facts: CountryFacts?, on paper: CountryFacts.Paper? = nil) {
    self.facts = facts
    self.paper = paper ?? facts?.paper ?? .a4
    window = facts?.window ?? CountryFacts.Window.none
  }

  public var country: Country? { facts?.country }
  /// The words that send a letter abroad by air, a line each.
  public var airMail: [String] { facts?.airMail ?? CountryFacts.usualAirMail }
  /// Whether English letters have a colon behind the salutation, and dates as in `June 14, 2000`.
  var usesAmericanMarks: Bool { facts?.usesAmericanMarks ?? false }
}
