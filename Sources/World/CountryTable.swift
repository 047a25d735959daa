// CountryTable.swift: countries by what people call them.

import SourceText
import UrgentAction

/// Countries by their names as `plainName` makes them, and as they are where `ue` stands for `ü`.
struct CountryTable: Sendable {
  private var countries: [Country] = []
  private var places = ByteTable(limit: .max)

  /// Whether one of the names is a country's.
  func contains(_ country: Country) -> Bool { countries.contains(country) }

  /// The country with a name, as `plainName` or `withoutUmlauts` makes it.
  subscript(plain: String) -> Country? { plain.withBytes { places.value(for: $0) }.map { countries[$0] } }

  /// Takes a name of a country; the first country that has it keeps it.
  mutating func add(_ name: String, of country: Country) {
    if countries.last != country { countries.append(country) }
    let plain = plainName(name)
    for known in [plain, withoutUmlauts(plain)] {
      known.withBytes { places.insert(countries.count - 1, for: $0) }
    }
  }
}
