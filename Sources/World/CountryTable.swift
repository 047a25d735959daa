// CountryTable.swift: countries by what people call them.

import SourceText
import UrgentAction

/// Countries by their names as `plainName` makes them, and as they are where `ue` stands for `ü`. As a class it is handed on
/// without counting references to each of its arrays.
final class CountryTable: Sendable {
  private let countries: [Country]
  private let places: ByteTable

  /// Takes names of countries; the first country that has a name keeps it.
  init(_ names: some Sequence<(name: String, country: Country)> = EmptyCollection()) {
    var (countries, places) = ([Country](), ByteTable(limit: .max))
    for (name, country) in names {
      if countries.last != country { countries.append(country) }
      let plain = plainName(name)
      for known in [plain, withoutUmlauts(plain)] {
        known.withBytes { places.insert(countries.count - 1, for: $0) }
      }
    }
    (self.countries, self.places) = (countries, places)
  }

  /// Whether one of the names is a country's.
  func contains(_ country: Country) -> Bool { countries.contains(country) }

  /// The country with a name, as `plainName` or `withoutUmlauts` makes it.
  subscript(plain: String) -> Country? { plain.withBytes { places.value(for: $0) }.map { countries[$0] } }
}
