// NumberPlace.swift: where the number of a house stands beside its street.

import UrgentAction

/// How street and number make a line.
enum NumberPlace: Sendable {
  /// `5 High Street`
  case beforeStreet
  /// `Musterstr. 5`
  case behindStreet
  /// `Calle Mayor, 5`
  case behindComma

  /// The place in a country's addresses (the Universal Postal Union's addressing sheets); behind the street where the
  /// country is not in the tables, as in most of them.
  init(in country: Country) {
    self =
      Self.before.contains(country.code)
      ? .beforeStreet : Self.comma.contains(country.code) ? .behindComma : .behindStreet
  }

  /// Appends the line of the street; what the street has already is not said again.
  func appendLine(
    _ street: some Collection<UInt8>, _ number: some Collection<UInt8>, to text: inout [UInt8]
  ) {
    if number.isEmpty || holds(street, number) {
      text.append(contentsOf: street)
    } else if street.isEmpty {
      text.append(contentsOf: number)
    } else if self == .beforeStreet {
      text.append(contentsOf: number)
      text.append(blank)
      text.append(contentsOf: street)
    } else {
      text.append(contentsOf: street)
      if self == .behindComma { text.append(UInt8(ascii: ",")) }
      text.append(blank)
      text.append(contentsOf: number)
    }
  }

  /// Whether one of the street's words is the number.
  private func holds(_ street: some Collection<UInt8>, _ number: some Collection<UInt8>) -> Bool {
    street.split { $0 == blank || $0 == UInt8(ascii: ",") }.contains { $0.elementsEqual(number) }
  }

  private static let before: Set<String> = [
    "AU", "BD", "BH", "CA", "CI", "DZ", "EG", "FR", "GB", "GF", "GG", "GH", "GP", "HK", "IE", "IL", "IM",
    "IN",
    "JE", "JM", "KE", "LK", "LU", "MA", "MC", "MG", "MQ", "MT", "MU", "MY", "NC", "NG", "NZ", "OM", "PF",
    "PH",
    "PK", "PR", "RE", "SA", "SG", "SN", "TH", "TN", "TT", "TW", "UG", "US", "VN", "YT", "ZA", "ZM", "ZW",
  ]

  private static let comma: Set<String> = ["AD", "BR", "ES", "PT"]
}
