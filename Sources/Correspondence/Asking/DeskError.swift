// DeskError.swift: why letters cannot be planned or written.

public import SourceText

/// A letter that cannot be written as it was asked for, and what to do instead.
public struct DeskError: Reportable, Hashable {
  public enum Kind: Hashable, Sendable {
    /// What is asked for is not in the action, or needs something that was not given.
    case request
    /// The last day has passed, or the action was stopped or superseded.
    case notWritten
    /// The addressee cannot be reached by the channel.
    case unreachable
    /// A template, an action or the directory holds something that cannot be used.
    case badData
  }

  public var kind: Kind
  public var message: String
  public var hint: String?
  public var location: TextLocation?

  public init(_ kind: Kind, _ message: String, hint: String? = nil, location: TextLocation? = nil) {
    (self.kind, self.message, self.hint, self.location) = (kind, message, hint, location)
  }

  /// An error of another module.
  init(_ kind: Kind, _ error: any Reportable) {
    self.init(kind, error.message, hint: error.hint, location: error.location)
  }

  /// A word that is none of the known ones, with the nearest of them as a hint.
  init(unknown what: String, _ word: String, known: [String]) {
    self.init(.request, "there is no \(what) '\(word)'", hint: choiceHint(for: word, among: known))
  }
}

/// Runs `body`; an error of another module becomes one of bad data.
func asking<Result>(_ body: () throws -> Result) throws(DeskError) -> Result {
  do {
    return try body()
  } catch let error as DeskError {
    throw error
  } catch { throw DeskError(.badData, reportable(error)) }
}
