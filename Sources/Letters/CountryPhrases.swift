// CountryPhrases.swift: countries and the missions of one in another, as a language names them.

import JSONText
import SourceText
public import UrgentAction
import World

extension Phrases {
  /// The name of a country, from the language's table or from the country's own file; nil for a code that is none.
  public func name(of country: Country) -> String? { otherNames.name(of: country, in: language) }

  /// The country as it stands behind an office: `of the Republic of Korea`; nil where the language has no form for it.
  func of(_ country: Country) -> String? { places.of(country) }

  /// The country with this code or name; nil when there is none.
  ///
  /// Case, accents, blanks, punctuation and a "the" do not count; `ue` may stand for `ü`.
  public func country(_ text: String) -> Country? {
    if let country = Country(text), name(of: country) != nil { return country }
    let country = otherNames.country(named: text, in: [language])
    return country.flatMap { name(of: $0) } == nil ? nil : country
  }

  /// The countries whose names are nearest to a text, as `DE (Germany)`.
  public func countries(near text: String) -> [String] { NearCountries(in: [self]).names(near: text) }

  /// A mission as the copies line names it, with the country where it is; one that is no embassy by its own name.
  ///
  /// - Throws: what the language lacks for it.
  public func name(ofMission addressee: Addressee) throws -> String {
    let ownName = addressee.address?.lines.first ?? addressee.office
    guard let mission = addressee.mission, mission.kind != .other else { return ownName }
    guard let kind = missions?[mission.kind.rawValue] else { throw lacksMissions }
    guard let state = places.of(mission.state) else { throw places.lacks(mission.state, "of") }
    guard let host = places.inside(mission.host) else { throw places.lacks(mission.host, "in") }
    return "\(kind) \(state) \(host)"
  }

  /// Whether the language has words for an embassy and a general delegation.
  var namesMissions: Bool { missions?["embassy"] != nil && missions?["generalDelegation"] != nil }

  var lacksMissions: LetterError {
    LetterError(
      "the language '\(language)' has no words for missions",
      hint: "add \"missions\": { \"embassy\": \"...\", \"generalDelegation\": \"...\" }",
      location: root.location)
  }

  /// Two countries as the name of a mission has them: `of the Netherlands in Spain`; nil where one is not known.
  public func places(ofMissionOf state: Country, in host: Country) -> String? {
    guard let host = places.inside(host) ?? name(of: host).map({ "in \($0)" }) else { return nil }
    return (places.of(state) ?? name(of: state).map { "of \($0)" }).map { "\($0) \(host)" }
  }
}

/// Countries by names that are near to theirs in any of several languages.
package struct NearCountries: Sendable {
  private let first: Phrases?
  private let all: [(name: String, text: String, plain: [UInt8])]
  /// The two bytes with which each begins, and the two with which it ends.
  private let ends: [(front: UInt16, back: UInt16)]

  package init(in languages: [Phrases]) {
    first = languages.first
    all = languages.flatMap(\.countryNames.all).map { ($0.name, $0.text, Array(plainName($0.text).utf8)) }
    ends = all.map { Self.ends(of: $0.plain) }
  }

  /// The countries whose names are nearest to a text, each as `DE (Deutschland)`; those of today where the text is a state
  /// that is no more.
  ///
  /// Names of countries are near to each other and to those of towns: beginning and end must be the same but for a
  /// letter or two.
  package func names(near text: String) -> [String] {
    let plain = plainName(text)
    if let first, let today = try? first.otherNames.successors(of: plain), !today.isEmpty {
      return today.map { "\($0) (\(first.name(of: $0) ?? $0.code))" }
    }
    let wanted = Array(plain.utf8)
    guard wanted.count > 3 else { return [] }
    let (front, back) = Self.ends(of: wanted)
    // What differs in two bytes at most has the same two at one of the ends.
    let similar = ends.indices.filter { ends[$0].front == front || ends[$0].back == back }.map { all[$0] }
      .filter {
        Self.sameBytes(wanted, $0.plain) >= wanted.count - (wanted.count > 6 ? 2 : 1)
      }
    if similar.isEmpty { return [] }
    var codes: [String] = []
    return nearestNames(to: text, among: similar.map(\.text), atMost: 8).compactMap { name in
      guard let country = similar.first(where: { $0.text == name }), !codes.contains(country.name) else {
        return nil
      }
      codes.append(country.name)
      return "\(country.name) (\(name))"
    }.prefix(2).map { $0 }
  }

  private static func ends(of name: [UInt8]) -> (front: UInt16, back: UInt16) {
    func pair(_ bytes: ArraySlice<UInt8>) -> UInt16 { bytes.reduce(0) { $0 << 8 | UInt16($1) } }
    return (pair(name.prefix(2)), pair(name.suffix(2)))
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
