// Layout.swift: how letters are laid out where the sender lives.

public import UrgentAction
public import World

/// The habits of the sender's country: paper, window of the envelope, marks and dates.
///
/// The layout follows the sender's country, the salutation the letter's language: two settings that are independent.
public struct Layout: Sendable, Hashable {
  /// Where the address stands on the first page, so that the window of the country's envelope shows it.
  public enum Window: String, Sendable, Hashable, CaseIterable {
    /// DIN 5008 form B: left, address field 45 mm from the top.
    case din5008B
    /// Switzerland: right-hand window of a C5 or C6/5 envelope.
    case swissRight
    /// BS 4264: left window of a DL envelope.
    case british
    /// NF Z 11-001: right-hand window.
    case french
    /// Number 10 envelope, left window.
    case usNumber10
    /// No usual window: the address has one place in all letters, where a left window of most envelopes shows it.
    case none
  }

  /// The facts of the sender's country; nil when it is not known.
  let facts: CountryFacts?
  public let window: Window
  public let paper: CountryFacts.Paper

  /// The layout for a sender in this country; nil gives A4, no usual window, and international marks.
  ///
  /// - Parameters:
  ///   - facts: the facts of the sender's country.
  ///   - paper: what the sender prints on; nil: the paper of the country.
  public init(for facts: CountryFacts?, on paper: CountryFacts.Paper? = nil) {
    self.facts = facts
    self.paper = paper ?? facts?.paper ?? .a4
    window = facts?.window.flatMap { Window(rawValue: $0) } ?? .none
  }

  public var country: Country? { facts?.country }
  /// The words that send a letter abroad by air, a line each.
  public var airMail: [String] { facts?.airMail ?? CountryFacts.usualAirMail }
  /// Whether English letters have a colon behind the salutation, and dates as in `June 14, 2000`.
  var usesAmericanMarks: Bool { facts?.usesAmericanMarks ?? false }
}
