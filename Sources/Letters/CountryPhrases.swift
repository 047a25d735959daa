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
  public func country(_ text: String) -> Country? { otherNames.country(text, in: language) }

  /// The countries whose names are nearest to a text, as `DE (Germany)`.
  public func countries(near text: String) -> [String] {
    NearCountries(otherNames, [language]).names(near: text)
  }

  /// A mission as the copies line names it, with the country where it is; one that is no embassy by its own name.
  ///
  /// - Throws: what the language lacks for it.
  public func name(ofMission addressee: Addressee) throws -> String {
    let ownName = addressee.address?.lines.first ?? addressee.office
    guard let mission = addressee.mission, mission.kind != .other else { return ownName }
    let kind = try word(for: mission.kind)
    guard let state = places.of(mission.state) else { throw places.lacks(mission.state, "of") }
    guard let host = places.inside(mission.host) else { throw places.lacks(mission.host, "in") }
    return "\(kind) \(state) \(host)"
  }

  /// What a mission of a kind is called.
  ///
  /// - Throws: what the language lacks for it.
  public func word(for kind: Mission.Kind) throws -> String {
    guard let word = missions?[kind.rawValue] else { throw lacksMissions }
    return word
  }

  /// The titles of who heads a mission of a kind: that of a man or of both, and that of a woman; empty where the language has
  /// none.
  ///
  /// - Throws: `JSONError` with the place of what is wrong in the file.
  public func heads(of kind: Mission.Kind) throws -> [String] {
    try root["missionHeads"]?.strings(kind.rawValue) ?? []
  }

  /// How the head of an embassy or a high commission is addressed who is not known by name; nil where the language says it as
  /// of every mission.
  func head(of kind: Mission.Kind) -> String? {
    switch kind {
    case .embassy: optionalLabel("headOfEmbassy")
    case .highCommission: optionalLabel("headOfHighCommission")
    case .generalDelegation, .other: nil
    }
  }

  /// Whether the language has words for all kinds of missions.
  var namesMissions: Bool {
    [.embassy, .highCommission, .generalDelegation].allSatisfy { (try? word(for: $0)) != nil }
  }

  var lacksMissions: LetterError {
    LetterError(
      "the language '\(language)' has no words for missions",
      hint:
        "add \"missions\": { \"embassy\": \"...\", \"highCommission\": \"...\", \"generalDelegation\": \"...\" }",
      at: root.location)
  }

  /// Two countries as the name of a mission has them: `of the Netherlands in Spain`; nil where one is not known.
  public func places(ofMissionOf state: Country, in host: Country) -> String? {
    guard let host = places.inside(host) ?? name(of: host).map({ "in \($0)" }) else { return nil }
    return (places.of(state) ?? name(of: state).map { "of \($0)" }).map { "\($0) \(host)" }
  }
}
