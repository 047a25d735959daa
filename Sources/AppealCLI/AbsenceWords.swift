// AbsenceWords.swift: in words for a person, why a state has no mission in a country.

import AddresseeDirectory
import Letters
import UrgentAction

extension Absence {
  /// The reason, and which mission the directory proposes instead; `phrases` has the names of the countries.
  func words(_ phrases: Phrases) -> String {
    let countries = EnglishCountries(phrases)
    let (state, country) = (countries.name(of: state), countries.name(of: country))
    let why =
      switch reason {
      case .sameState: "a state has no diplomatic mission in itself"
      case .noMissionsOfState: "the directory has no missions of \(state)"
      case .noRecord: "the directory does not know which mission of \(state) is accredited to \(country)"
      case .noRelations: "\(state) and \(country) had no diplomatic relations on \(day)"
      case .note(let note): note
      case .neverAccredited: "no mission of \(state) is known to be accredited to \(country)"
      case .accredited(let first):
        "no mission of \(state) was accredited to \(country) on \(day); the first known is from \(first)"
      case .closed(let end): "the mission of \(state) for \(country) was closed in \(end)"
      case .notOnDay: "no mission of \(state) is known to be accredited to \(country) on \(day)"
      }
    guard let instead = fallback.first else { return why }
    return "\(why); the directory proposes \(phrases.name(ofMission: instead)) (\(instead.id)) instead"
  }
}
