// KnownTowns.swift: towns whose names tell in which country they are.

import SourceText

/// Towns that no other country has, by their names in small letters.
struct KnownTowns: Sendable {
  private let filter: WordFilter
  private let countries: [String: UInt64]

  /// Reads entries such as `at wien, graz`.
  init(_ entries: [String]) {
    let towns = entries.flatMap { entry in
      let country = entry.uppercased().utf8.prefix(2).reduce(0) { $0 << 8 | UInt64($1) }
      return entry.dropFirst(3).split(separator: ",").map { (String($0).trimmed, country) }
    }
    countries = Dictionary(towns) { first, _ in first }
    filter = WordFilter(Array(countries.keys))
  }

  /// Tells most towns from these.
  @inline(__always)
  func mayHold(_ town: Cell) -> Bool { filter.mayHold(town) }

  /// The code of a town's country as a number; 0 where the name does not tell.
  @inline(never)
  func country(of town: Cell) -> UInt64 {
    countries[String(decoding: town, as: UTF8.self).lowercased()] ?? 0
  }
}
