// MissionCopies.swift: which missions in the sender's country get a copy.

import AddresseeDirectory
import Letters
import SourceText
import UrgentAction

/// Finds the missions that an edition's copies go to.
struct MissionCopies {
  private let action: Action
  private let edition: Edition
  private let directory: Directory
  private let composer: Composer

  init(_ action: Action, _ edition: Edition, _ directory: Directory, _ composer: Composer) {
    (self.action, self.edition, self.directory, self.composer) = (action, edition, directory, composer)
  }

  /// Puts the missions into the context, and says of which state there is none.
  func resolve(_ context: inout LetterContext, _ console: Console, _ isWriting: Bool) throws(Failure) {
    guard !edition.copiesToMissionsOf.isEmpty else { return }
    guard let country = context.country else {
      console.note(
        "the sheet asks for copies to embassies in the sender's country: add --country CC to name them")
      return
    }
    for state in edition.copiesToMissionsOf {
      let answer = try failing {
        try directory.missions(of: state, accreditedTo: country, on: context.day, in: composer.language)
      }
      for doubt in answer.doubts { console.warn("copy to the mission of \(state): \(doubt)") }
      context.missions += answer.missions
      guard let absence = answer.absence, answer.missions.isEmpty else { continue }
      let instead =
        answer.fallback.first.map { "; the directory proposes \($0.copyName) (\($0.id)) instead" } ?? ""
      console.note(
        "no copy to a mission of \(composer.phrases.name(of: state) ?? state.code): \(absence)\(instead)")
    }
    if !isWriting, !context.missions.isEmpty {
      console.note(
        "the letter says that copies go to \(context.missions.map(\.id).joined(separator: " and ")): --copies writes them"
      )
    }
  }
}
