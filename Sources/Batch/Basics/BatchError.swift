// BatchError.swift: why a batch cannot be run.

public import SourceText

/// A batch that cannot be run or finished, with what to do about it.
public struct BatchError: Reportable, Hashable {
  public var message: String
  public var hint: String?
  public var location: TextLocation?
  /// What is wrong with a file, when that is the reason.
  public var cause: FileError.Kind?

  public init(
    _ message: String, hint: String? = nil, location: TextLocation? = nil, cause: FileError.Kind? = nil
  ) {
    (self.message, self.hint, self.location, self.cause) = (message, hint, location, cause)
  }
}
