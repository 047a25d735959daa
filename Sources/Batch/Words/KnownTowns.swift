// KnownTowns.swift: towns whose names tell in which country they are.

import SourceText

/// Towns that are hardly known in any other country, by their names in small letters.
struct KnownTowns: Sendable {
  private let filter: WordFilter
  private let countries: [String: UInt64]

  /// Reads entries such as `at wien, graz`.
  init(_ entries: [String]) {
    let towns = entries.flatMap { entry in
      let country = entry.prefix(2).uppercased().utf8.reduce(0) { $0 << 8 | UInt64($1) }
      return entry.dropFirst(3).split(separator: ",").map { (String($0).trimmed, country) }
    }
    countries = Dictionary(towns) { first, _ in first }
    var filter = WordFilter()
    for town in countries.keys { town.withBytes { filter.add(marked: $0) } }
    self.filter = filter
  }

  /// The code of a town's country as a number; 0 where the name does not tell.
  func country(of town: Cell) -> UInt64 {
    filter.mayHold(town) ? countries[String(decoding: town, as: UTF8.self).lowercased()] ?? 0 : 0
  }
}
