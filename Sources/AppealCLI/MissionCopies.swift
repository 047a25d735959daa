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

  /// The missions accredited to the sender's country; says of which state there is none.
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
    if context.channel == .email, !context.writesCopies {
      for mission in missions {
        guard let contact = mission.contacts(of: .email).first else { continue }
        let what = "the e-mail address \(contact.value), which gets a copy,"
        if let warning = contact.provenance.warning(about: what, on: context.day) {
          console.warn("\(mission.id): \(warning)")
        }
      }
    }
    let unsent = missions.filter { context.channel != .email || $0.contacts(of: .email).isEmpty }
    if !isWriting, !unsent.isEmpty {
      let names = unsent.map(\.id).joined(separator: " and ")
      console.note(
        context.channel.isWire
          ? "the sheet asks for copies to \(names): --copies writes them"
          : "the letter says that copies go to \(names): --copies writes them")
    }
    return missions
  }
}
