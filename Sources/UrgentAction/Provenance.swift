// Provenance.swift: how a fact of the directory is known.

/// Who says so, and for which day.
public struct Provenance: Hashable, Sendable {
  /// How far a source can be trusted, best first.
  public enum Confidence: String, CaseIterable, Sendable, Hashable {
    /// Printed on an action's own sheet.
    case seed
    /// A government's own page or list.
    case official = "official site"
    /// An encyclopedia, or a table made from one.
    case reference
    /// Another group's appeal, a travel page, a public code file.
    case secondary
    /// Nobody has looked it up: a letter that uses it says so.
    case unsourced = "own knowledge"
    /// Given by the sender, who knows better than the directory.
    case sender
  }

  /// The record that holds the fact, such as `cn/premier.json: cn-premier`.
  public var record: String
  public var source: String
  /// The day (or month, or year) for which the source speaks; nil when it does not say.
  public var asOf: PartialDate?
  public var confidence: Confidence
  /// A date or detail of a sourced record that still needs a check.
  public var needsCheck: Bool

  public init(
    record: String, source: String, asOf: PartialDate? = nil, confidence: Confidence, needsCheck: Bool = false
  ) {
    (self.record, self.source, self.asOf) = (record, source, asOf)
    (self.confidence, self.needsCheck) = (confidence, needsCheck)
  }

  /// Whether a letter that uses the fact must say that nobody has confirmed it.
  public var isUnsourced: Bool { confidence == .unsourced }
}
