// UsageError.swift: a command line that cannot be carried out.

public import SourceText

/// A mistake in the words of the command line.
public struct UsageError: Reportable, Hashable {
  public var message: String
  public var hint: String?

  public init(_ message: String, hint: String? = nil) { (self.message, self.hint) = (message, hint) }

  /// A word that is none of the known ones, with the nearest of them as a hint.
  public init(unknown what: String, _ word: String, known: [String]) {
    self.init("there is no \(what) '\(word)'", hint: choiceHint(for: word, among: known))
  }
}
