// NearCountries.swift: the countries that somebody may mean whose text names none.

import JSONText
import SourceText
package import UrgentAction

/// Countries by names that are near to theirs in any of several languages; a class for the reason of `CountryTable`.
package final class NearCountries: Sendable {
  private let countries: Countries
  private let first: Language?
  private let names: [(code: String, text: String, plain: [UInt8])]
  /// The places of the names by the two bytes with which each begins, and by the two with which it ends.
  private let fronts, backs: [[Int]]

  package init(_ countries: Countries, _ languages: [Language]) {
    (self.countries, first) = (countries, languages.first)
    var names: [(code: String, text: String, plain: [UInt8])] = []
    var fronts = [[Int]](repeating: [], count: 256)
    var backs = fronts
    for language in languages {
      for (code, text) in (try? countries.names(in: language))?.all ?? [] {
        let plain = Array(plainName(text).utf8)
        fronts[Self.number(of: plain.prefix(2))].append(names.count)
        backs[Self.number(of: plain.suffix(2))].append(names.count)
        names.append((code, text, plain))
      }
    }
    (self.names, self.fronts, self.backs) = (names, fronts, backs)
  }

  /// The countries whose names are nearest to a text, each as `DE (Deutschland)`; those of today where the text is a state
  /// that is no more.
  ///
  /// Names of countries are near to each other and to those of towns: beginning and end must be the same but for a
  /// letter or two.
  package func names(near text: String) -> [String] {
    let plain = plainName(text)
    if let first, let today = try? countries.successors(of: plain), !today.isEmpty {
      return today.map { "\($0) (\(countries.name(of: $0, in: first) ?? $0.code))" }
    }
    let wanted = Array(plain.utf8)
    guard wanted.count > 3 else { return [] }
    // What differs in two bytes at most has the same two at one of the ends.
    let (front, back) = (Self.number(of: wanted.prefix(2)), Self.number(of: wanted.suffix(2)))
    let others = backs[back].filter { Self.number(of: names[$0].plain.prefix(2)) != front }
    let similar = (fronts[front] + others)
      .filter { Self.sameBytes(wanted, names[$0].plain) >= wanted.count - (wanted.count > 6 ? 2 : 1) }
      .sorted().map { names[$0] }
    if similar.isEmpty { return [] }
    var codes: [String] = []
    return nearestNames(to: text, among: similar.map(\.text), atMost: 8).compactMap { name in
      guard let country = similar.first(where: { $0.text == name }), !codes.contains(country.code) else {
        return nil
      }
      codes.append(country.code)
      return "\(country.code) (\(name))"
    }.prefix(2).map { $0 }
  }

  /// A number below 256 that most other bytes have not.
  private static func number(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 * 31 + Int($1) } & 255
  }

  /// How many bytes at the beginning and at the end of two names are the same.
  private static func sameBytes(_ one: [UInt8], _ other: [UInt8]) -> Int {
    let shorter = min(one.count, other.count)
    var (front, back) = (0, 0)
    while front < shorter, one[front] == other[front] { front += 1 }
    while back < shorter, one[one.count - 1 - back] == other[other.count - 1 - back] { back += 1 }
    return front + back
  }
}
