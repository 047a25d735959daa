// ActionFinding.swift: one thing that a check of an action file has found.

public import JSONText
public import SourceText

/// A fault, or something that a person should look at, with its place.
public struct ActionFinding: Sendable, Hashable {
  public var error: JSONError
  /// An error stops a letter, or makes it wrong; a warning does not.
  public var severity: Severity

  init(_ error: JSONError, _ severity: Severity = .error) {
    (self.error, self.severity) = (error, severity)
  }
}
