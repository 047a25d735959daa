// PlanningCopies.swift: which missions in the sender's country get a copy, and how it travels.

import SourceText
import AddresseeDirectory
import Letters
import UrgentAction

extension Desk {
  /// Adds the copies that the edition asks for, and what is to be said of them.
  ///
  /// Without `wantsCopies` there are none, and it is said which could be written.
  func addCopies(to plan: inout Plan, _ composer: Composer) throws(DeskError) {
    let (order, states) = (plan.order, plan.edition.copiesToMissionsOf)
    guard !states.isEmpty else { return }
    guard let country = order.country else {
      let words = "the action asks for copies to embassies in your country: add --country CC to name them"
      plan.remarks.append(Remark(.copies, .note, words))
      return
    }
    let names = try englishCountries()
    var copies: [PlannedCopy] = []
    for state in states {
      let answer = try asking {
        try directory.missions(of: state, accreditedTo: country, on: order.day, in: order.language)
      }
      for mission in answer.missions {
        copies.append(
          PlannedCopy(
            mission: mission, state: state, name: names.name(of: mission),
            mailbox: mailbox(of: mission, order, composer)))
      }
      if let absence = answer.absence { plan.remarks.append(absence.remark(names)) }
      plan.asides += answer.doubts.map { "copy to \(names.name(of: state)): \($0)" }
    }
    if order.wantsCopies {
      plan.copies = copies
      if order.channel == .email { plan.remarks += copies.compactMap { notByEmail($0, order.day) } }
    } else if !copies.isEmpty {
      let all = copies.map(\.name).joined(separator: " and ")
      plan.remarks.append(
        Remark(.copies, .note, "the action asks for a copy to \(all); add --copies to write it"))
    }
  }

  /// Where a mission's copy goes with the e-mail itself; nil when it must be a letter of its own: somebody's name and
  /// address go to no mailbox that may be another's by now.
  private func mailbox(of mission: Addressee, _ order: LetterOrder, _ composer: Composer) -> Mailbox? {
    guard order.channel == .email,
      let contact = mission.contacts(of: .email).first(where: { $0.provenance.isSafeForCopies(on: order.day) }
      )
    else { return nil }
    return Mailbox(composer.phrases.name(ofMission: mission), contact.value)
  }

  /// Why a copy does not go by e-mail though an address is known.
  private func notByEmail(_ copy: PlannedCopy, _ day: CalendarDay) -> Remark? {
    guard copy.mailbox == nil, let contact = copy.mission.contacts(of: .email).first else { return nil }
    let reason =
      contact.provenance.needsCheck || contact.provenance.isUnsourced
      ? "is doubtful" : contact.provenance.asOf.map { "dates from \($0.inWords)" } ?? "has no date"
    return Remark(
      .copies, .note,
      "no e-mail copy to \(copy.name): its address \(contact.value) \(reason); a copy for the post is written instead"
    )
  }
}

extension Provenance {
  /// Whether somebody's name and address may go to an e-mail address that is known so, without asking: its source is of the
  /// five years around the letter's day, and nobody doubts it.
  func isSafeForCopies(on day: CalendarDay) -> Bool {
    let fiveYears = 1827
    guard let asOf, !needsCheck, !isUnsourced else { return false }
    return day <= asOf.latest.adding(days: fiveYears) && asOf.earliest <= day.adding(days: fiveYears)
  }
}
