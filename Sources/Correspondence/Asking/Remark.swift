// Remark.swift: what a person should know about a letter.

public import SourceText

/// One thing to know about the letters of a plan, in a line of ordinary words. It is a value: whoever asks for the
/// letters shows it.
public struct Remark: Sendable, Hashable {
  /// What it is about.
  public enum Kind: Sendable, Hashable {
    /// Who is written to, and who is left out.
    case addressees
    /// The last day; the same for the senders of all countries.
    case lastDay
    /// Whether the letter arrives in time, which depends on where it is sent from.
    case arrival
    /// Who gets a copy.
    case copies
    /// The letter itself: its names, its addresses, its sentences.
    case letter
    /// What the action file or the program is not sure of, until a person settles it in the file.
    case doubt
  }

  public var kind: Kind
  public var severity: Severity
  /// Whom the letter is to that it is about; nil when it is about all of them.
  public var addressee: String?
  /// Without a full stop.
  public var words: String

  public init(_ kind: Kind, _ severity: Severity, about addressee: String? = nil, _ words: String) {
    (self.kind, self.severity, self.addressee, self.words) = (kind, severity, addressee, words)
  }

  /// `warning: Zhu Rongji: ...`
  public var line: String { "\(severity.rawValue): \(addressee.map { "\($0): " } ?? "")\(words)" }
}

extension [Remark] {
  /// Adds something to know.
  public mutating func note(_ kind: Remark.Kind, _ words: String) { append(Remark(kind, .note, words)) }

  /// Adds something to see to.
  public mutating func warn(_ kind: Remark.Kind, _ words: String) { append(Remark(kind, .warning, words)) }
}
