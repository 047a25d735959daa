// KnownTowns.swift: towns whose names tell in which country they are.

import SourceText

/// Towns that are hardly known in any other country, by their names in small letters.
struct KnownTowns: Sendable {
  private var filter = WordFilter()
  /// The codes of their countries as numbers.
  private var countries = ByteTable(limit: .max)

  /// Reads entries such as `at wien, graz`.
  init(_ lists: WordLists) {
    lists.forEachEntry(of: .towns) { entry in
      guard entry.count > 3 else { return }
      let country = entry.part(0..<2).reduce(0) { $0 << 8 | Int($1 & 0xDF) }
      entry.part(3...).forEachPart(between: { $0 == UInt8(ascii: ",") }) { part in
        let town = part.trimmed
        if countries.contains(town) { return }
        countries.insert(country, for: town)
        filter.add(marked: town)
      }
    }
  }

  /// The code of a town's country as a number; 0 where the name does not tell.
  func country(of town: Cell) -> UInt64 {
    guard filter.mayHold(town) else { return 0 }
    return UInt64(String(decoding: town, as: UTF8.self).inSmallLetters.withBytes(countries.value) ?? 0)
  }
}
