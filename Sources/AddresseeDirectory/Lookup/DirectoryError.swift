// DirectoryError.swift: why the directory cannot answer.

public import SourceText

/// A question that the directory cannot answer, or a file of it that cannot be read.
public struct DirectoryError: Reportable, Hashable {
  public enum Kind: Hashable, Sendable {
    case unknownPost, ambiguous, unknownMission, badFile, fileError(FileError.Kind)
  }

  public var kind: Kind
  public var message: String
  public var hint: String?
  public var location: TextLocation?

  init(_ kind: Kind, _ message: String, hint: String? = nil, at location: TextLocation? = nil) {
    (self.kind, self.message, self.hint, self.location) = (kind, message, hint, location)
  }

  init(_ error: FileError) {
    self.init(.fileError(error.kind), error.message, hint: error.hint, at: error.location)
  }

  /// Whatever was thrown while a file of the templates was read.
  init(_ error: any Error, reading path: String) {
    switch error {
    case let error as FileError: self.init(error)
    case let error as any Reportable: self.init(badFile: error)
    default: self.init(.badFile, "\(path): \(error)")
    }
  }

  init(badFile error: any Reportable) {
    self.init(.badFile, error.message, hint: error.hint, at: error.location)
  }
}
