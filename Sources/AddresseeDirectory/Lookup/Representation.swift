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

/// Why no mission of a state is accredited to a country on a day.
public enum Absence: Hashable, Sendable {
  /// A state has no mission in itself.
  case sameState
  /// The directory has no mission of the state for the country.
  case unknown
  case noRelations
  /// What the directory says of it, a sentence without a full stop.
  case note(String)
  /// The first known accreditation starts later.
  case accreditedLater
  case closed(PartialDate)
  case notOnDay
}
