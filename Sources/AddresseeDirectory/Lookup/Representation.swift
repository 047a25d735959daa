// Representation.swift: who speaks for a state in a country on a day, or why nobody does.

public import UrgentAction

/// Who represents a state in a country on a day.
public struct Representation: Hashable, Sendable {
  /// The missions that a copy goes to; empty when there is none, or none is known.
  public var missions: [Addressee] = []
  /// Why `missions` is empty; nil when it is not.
  public var absence: Absence?
  /// What a person should know about the answer.
  public var doubts: [String] = []
}

/// A state without a mission that is accredited to a country on a day.
public struct Absence: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// A state has no mission in itself.
    case sameState
    /// The directory has no missions of the state at all.
    case noMissionsOfState
    /// The directory has no record for the country.
    case noRecord
    case noRelations
    /// What the directory says of it, a sentence without a full stop.
    case note(String)
    /// No mission has ever been accredited, as far as the directory knows.
    case neverAccredited
    /// The first known accreditation starts later.
    case accredited(since: PartialDate)
    case closed(PartialDate)
    case notOnDay
  }

  public var reason: Reason
  public var state: Country
  public var country: Country
  public var day: CalendarDay
}
