// Country.swift: a country by its ISO 3166 code.

import SourceText

/// A country by its ISO 3166-1 code of two letters, in upper case.
///
/// The names of countries, and so which codes exist, stand with each language's phrases.
public struct Country: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let code: String

  /// The country with this code, or nil when it is not two ASCII letters. `UK`, which many people type, is `GB`.
  public init?(_ code: some StringProtocol) { self.init(String(code)) }

  /// The same for a whole text.
  public init?(_ code: String) {
    guard code.utf8.count == 2, code.utf8.allSatisfy(isASCIILetter) else { return nil }
    let upper = code.uppercased()
    self.code = upper == "UK" ? "GB" : upper
  }

  public var description: String { code }

  public static func < (first: Country, second: Country) -> Bool { first.code < second.code }
}
