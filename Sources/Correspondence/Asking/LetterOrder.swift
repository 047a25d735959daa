// LetterOrder.swift: what somebody asks a desk for.

public import Letters
public import UrgentAction
public import World

/// The letters that are wanted: to whom, of which day, how sent and from where.
public struct LetterOrder: Sendable {
  public enum Recipients: Sendable {
    /// All addressees whom the action names.
    case all
    /// Those that words such as `premier,jilin-governor` mean.
    case named(String)
    /// These, in their order.
    case chosen([AddresseeChoice])
  }

  public var recipients: Recipients
  /// The letter's day. Holder, address and form of address are those of the day.
  public var day: CalendarDay
  public var channel = Channel.post
  public var language = Language.english
  /// Where the sender lives; nil where that is not known.
  public var country: Country?
  /// What the sender prints on; nil: the paper of the country.
  public var paper: CountryFacts.Paper?
  /// The document that the letter is to be written from, by its number; nil: the one in force.
  public var document: IndexNumber?
  /// The ids of points, such as `non-refoulement,unhcr-access`; nil: all.
  public var points: String?
  public var style = LetterRequest.Style.prose
  /// Whether letters may name the organization that asks for them; nil: as the action says.
  public var naming: Naming?
  /// The same where the action does not say it; nil: the texts decide.
  public var usualNaming: Naming?
  /// Which of their equivalent verbs English points are said with; nil: the sheet's own.
  public var variation: Variation?
  /// A fax number that the sender knows better than the directory, with the country's code.
  public var faxNumber: String?
  /// An e-mail address that the sender knows better than the directory.
  public var emailAddress: String?
  /// Whom the sender names, for an appeal to his or her own government.
  public var ownGovernment = OwnGovernment()
  /// Whether the copies that the action asks for are written too.
  public var wantsCopies = false
  /// Whether it is said, where they are not wanted, which copies could be written.
  public var offersCopies = true
  /// Whether the sender's country is decided later, sender by sender: nothing is then said of what depends on it.
  public var leavesCountryOpen = false
  /// Who agreed to a late letter; nil: nobody was asked.
  public var lateReference: String?

  public init(_ recipients: Recipients, on day: CalendarDay) {
    (self.recipients, self.day) = (recipients, day)
  }
}
