// MessageHeading.swift: what a message says above its text: to whom, about what, of which day.

public import UrgentAction

/// What the head of an e-mail needs and the parts of a letter do not tell.
public struct MessageHeading: Sendable, Hashable {
  /// The letter's day.
  public var day: CalendarDay
  /// The subject without a label in front.
  public var subject: String
  /// The addressee's addresses; empty when none is known.
  public var recipients: [Mailbox]
  /// Who gets the same message for information.
  public var copies: [Mailbox]

  public init(day: CalendarDay, subject: String, recipients: [Mailbox] = [], copies: [Mailbox] = []) {
    (self.day, self.subject, self.recipients, self.copies) = (day, subject, recipients, copies)
  }
}

/// An e-mail address and whose it is.
public struct Mailbox: Sendable, Hashable {
  /// The name to show; may be empty.
  public var name: String
  /// As in `premier@example.org`.
  public var address: String

  public init(_ name: String, _ address: String) { (self.name, self.address) = (name, address) }
}
