// Salutation.swift: how a letter begins, and the closing that belongs to it.

/// A salutation and its closing, chosen as one pair and never apart.
///
/// Both are without the punctuation mark that follows them, which depends on the layout's country.
public struct Salutation: Hashable, Sendable {
  /// `Your Excellency`, `Dear Governor`.
  public var opening: String
  /// `Yours respectfully`, `Yours sincerely`.
  public var closing: String
  /// Where the pair, or its opening, comes from.
  public var source: String

  public init(opening: String, closing: String, source: String) {
    self.opening = opening
    self.closing = closing
    self.source = source
  }
}
