// LetterError.swift: why a letter cannot be composed.

public import SourceText

/// A letter that cannot be written, with what to do about it.
public struct LetterError: Reportable, Hashable {
  public var message: String
  public var hint: String?
  public var location: TextLocation?

  public init(_ message: String, hint: String? = nil, location: TextLocation? = nil) {
    self.message = message
    self.hint = hint
    self.location = location
  }

  /// The same error, met while a letter was composed.
  public init(_ error: any Reportable) {
    self.init(error.message, hint: error.hint, location: error.location)
  }

  /// Whatever was thrown while a file of the templates was read: the same error where it can be shown.
  init(_ error: any Error, reading path: String) {
    switch error {
    case let error as LetterError: self = error
    case let error as any Reportable: self.init(error)
    default: self.init("\(path): \(error)")
    }
  }
}
