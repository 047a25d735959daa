// MissionCopies.swift: which missions in the sender's country get a copy.

import AddresseeDirectory
import Letters
import SourceText
import UrgentAction

/// Finds the missions that an edition's copies go to.
struct MissionCopies {
  private let context: LetterContext
  /// The names of countries for messages, which are in English.
  private let countries: Phrases

  init(_ context: LetterContext, countries: Phrases) {
    self.context = context
    self.countries = countries
  }

  /// The missions accredited to the sender's country; says of which state there is none, and which could be written to.
  ///
  /// - Returns: empty when no copies are written.
  func missions(_ console: Console, isWriting: Bool) throws(Failure) -> [Addressee] {
    guard !context.edition.copiesToMissionsOf.isEmpty else { return [] }
    guard let country = context.country else {
      console.note(
        "the sheet asks for copies to embassies in the sender's country: add --country CC to name them")
      return []
    }
    var missions: [Addressee] = []
    for state in context.edition.copiesToMissionsOf {
      let name = EnglishCountries(countries).name(of: state)
      let answer = try failing {
        try context.directory.missions(
          of: state, accreditedTo: country, on: context.day, in: context.composer.language)
      }
      for doubt in answer.doubts { console.warn("copy to the mission of \(name): \(doubt)") }
      missions += answer.missions
      if let absence = answer.absence {
        console.note("no copy to a mission of \(name): \(absence.words(countries))")
      }
    }
    guard isWriting else {
      if !missions.isEmpty {
        let names = missions.map { name(of: $0) }.joined(separator: " and ")
        console.note("the action asks for a copy to \(names): add --copies to write it")
      }
      return []
    }
    for mission in missions where context.channel == .email && context.mailbox(of: mission) == nil {
      guard let contact = mission.contacts(of: .email).first else { continue }
      let reason = contact.provenance.asOf.map { "is of \($0)" } ?? "has no date"
      console.note(
        "\(name(of: mission)) gets its copy by post: nobody can say that \(contact.value) is still its e-mail address,"
          + " which \(contact.provenance.needsCheck ? "is marked as doubtful" : reason)")
    }
    return missions
  }

  /// `the Embassy of the People's Republic of China in Germany`
  private func name(of mission: Addressee) -> String {
    "the \(countries.name(ofMission: mission))"
  }
}
