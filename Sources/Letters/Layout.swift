// Layout.swift: how letters are laid out where the sender lives.

public import UrgentAction

/// The habits of the sender's country: paper, window of the envelope, marks and dates.
///
/// The layout follows the sender's country, the salutation the letter's language: two settings that are independent.
public struct Layout: Sendable, Hashable {
  public enum Paper: Sendable, Hashable {
    /// 210 x 297 mm (ISO 216).
    case a4
    /// 8.5 x 11 inches (ANSI A).
    case usLetter
  }
  /// Where the address stands on the first page, so that the window of the country's envelope shows it.
  public enum Window: Sendable, Hashable {
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
    /// No window: the address stands at the left margin under the date.
    case none
  }

  /// The sender's country; nil when it is not known.
  public var country: Country?
  public var paper: Paper
  public var window: Window
  /// The mark behind an English salutation: colon in the United States, comma elsewhere.
  public var usesAmericanMarks: Bool

  /// The layout for a sender in this country; nil gives A4, no window, and international marks.
  public init(for country: Country?) {
    self.country = country
    let code = country?.code ?? ""
    paper = Self.letterPaperCountries.contains(code) ? .usLetter : .a4
    window = Self.windows[code] ?? .none
    usesAmericanMarks = code == "US" || code == "PR"
  }

  /// Countries whose offices use US Letter paper (CLDR's paper size data).
  private static let letterPaperCountries: Set<String> = [
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
  ]

  private static let windows: [String: Window] = [
    "DE": .din5008B, "AT": .din5008B, "CH": .swissRight, "LI": .swissRight, "GB": .british, "IE": .british,
    "FR": .french, "BE": .french, "LU": .french, "US": .usNumber10, "CA": .usNumber10, "PR": .usNumber10,
  ]
}
