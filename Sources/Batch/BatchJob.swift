// BatchJob.swift: what a batch is about.

public import Letters
public import UrgentAction

/// Senders, letters and a format, before anything has been read.
public struct BatchJob: Sendable {
  /// The order of the letters in one document.
  public enum Order: String, CaseIterable, Sendable {
    /// A sender's letters to all addressees, then the next sender's.
    case sender
    /// All letters to the first addressee, then those to the next.
    case addressee
  }

  public var senders: SenderList
  public var letters: any LetterSource
  public var writer: any LetterWriter
  /// The ending of files, without its full stop.
  public var fileExtension: String
  /// The addressees as file names have them, in the order of the letters.
  public var addressees: [String]
  public var day: CalendarDay
  /// The language of rows that name none.
  public var language: Language
  /// The country of rows that name none.
  public var country: Country?
  /// Whether the letters go by post, so that a sender must have an address.
  public var isPostal: Bool
  /// Whether senders sign with initials and town only.
  public var usesInitials = false
  public var selection = RowSelection()
  public var order = Order.sender
  /// How many threads work, at least 1.
  public var threads = 1

  public init(
    _ senders: SenderList, letters: any LetterSource, writer: any LetterWriter, fileExtension: String,
    addressees: [String], day: CalendarDay, language: Language, country: Country?, isPostal: Bool
  ) {
    (self.senders, self.letters, self.writer) = (senders, letters, writer)
    (self.fileExtension, self.addressees, self.day) = (fileExtension, addressees, day)
    (self.language, self.country, self.isPostal) = (language, country, isPostal)
  }
}
