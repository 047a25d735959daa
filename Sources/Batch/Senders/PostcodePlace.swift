// PostcodePlace.swift: whether the postcode stands before the town or behind it.

import UrgentAction

/// Where the postcode stands in the line of the town.
enum PostcodePlace: Sendable {
  /// `10115 Berlin`
  case beforeTown
  /// `London N1 1AA`
  case behindTown

  /// The place in a country's addresses (the Universal Postal Union's addressing sheets); before the town where
  /// the country is not in the table, as in most of them.
  init(in country: Country) {
    self = Self.behind.contains(country.code) ? .behindTown : .beforeTown
  }

  private static let behind: Set<String> = [
    "AU", "BD", "BN", "BR", "CA", "CN", "GB", "GG", "HK", "ID", "IE", "IM", "IN", "IQ", "JE", "JM", "JO",
    "JP",
    "KE", "KH", "KR", "LB", "LK", "LV", "MM", "MT", "NG", "NP", "NZ", "PK", "PR", "SA", "SG", "SO", "SZ",
    "TH",
    "TT", "TW", "UA", "US", "VN", "ZA",
  ]
}
