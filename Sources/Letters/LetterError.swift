// LetterError.swift: why a letter cannot be composed.

public import SourceText

/// A letter that cannot be written, with what to do about it.
public struct LetterError: Reportable, Hashable {
  public var message: String
  public var hint: String?
  public var location: TextLocation?

  public init(_ message: String, hint: String? = nil, location: TextLocation? = nil) {
    (self.message, self.hint, self.location) = (message, hint, location)
  }
}
