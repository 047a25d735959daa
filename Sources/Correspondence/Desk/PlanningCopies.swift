// PlanningCopies.swift: which missions and officials get a copy, and how it travels.

import AddresseeDirectory
import Letters
import SourceText
import UrgentAction

extension Desk {
  /// Adds the copies that the edition asks for, and what is to be said of them.
  ///
  /// Without `wantsCopies` there are none, and it is said which could be written.
  func addCopies(to plan: inout Plan, _ composer: Composer) throws(DeskError) {
    let order = plan.order
    var copies = try copiesToMissions(&plan, composer)
    for reference in plan.edition.copiesToOfficials {
      do throws(DeskError) {
        copies.append(try copy(to: reference, &plan))
      } catch { plan.remarks.warn(.copies, "no copy to '\(reference.id)': \(error.message)") }
    }
    if order.wantsCopies {
      plan.copies = copies
      if order.channel == .email { plan.remarks += copies.compactMap(notByEmail) }
    } else if !copies.isEmpty {
      let all = copies.map(\.name).joined(separator: " and ")
      plan.remarks.note(.copies, "the action asks for a copy to \(all); add --copies to write it")
    }
  }

  // MARK: - Missions

  private func copiesToMissions(_ plan: inout Plan, _ composer: Composer) throws(DeskError) -> [PlannedCopy] {
    let (order, states) = (plan.order, plan.edition.copiesToMissionsOf)
    guard !states.isEmpty else { return [] }
    guard let country = order.country else {
      let words = "the action asks for copies to embassies in your country: add --country CC to name them"
      plan.remarks.note(.copies, words)
      return []
    }
    let names = try englishCountries()
    var copies: [PlannedCopy] = []
    for state in states {
      let answer = try asking {
        try directory.missions(of: state, accreditedTo: country, on: order.day, in: order.language)
      }
      for found in answer.missions {
        let mailbox = try mailbox(of: found, order, composer)
        guard let mission = mailbox == nil ? withAddress(found, names, &plan) : found else { continue }
        copies.append(
          PlannedCopy(
            recipient: .missions(of: state), addressee: mission, name: names.name(of: mission),
            mailbox: mailbox))
      }
      if let absence = answer.absence {
        plan.remarks.append(absence.remark(of: state, in: country, on: order.day, names))
      }
      plan.asides += answer.doubts.map { "copy to \(names.name(of: state)): \($0)" }
    }
    return copies
  }

  /// The mission with its name and town for an address where the directory has none; nil where it has not even these.
  private func withAddress(_ mission: Addressee, _ names: EnglishCountries, _ plan: inout Plan) -> Addressee?
  {
    guard mission.address == nil, let seat = mission.mission?.seat, let host = mission.mission?.host else {
      return mission
    }
    let name = names.name(of: mission)
    guard let town = seat.last else {
      plan.remarks.warn(.copies, "no copy to \(name): no address is known for it")
      return nil
    }
    if plan.order.wantsCopies {
      plan.remarks.warn(
        .copies,
        "no street is known for \(name), only its town, \(town): look up its address before you post it")
    }
    var mission = mission
    mission.address = PostalAddress(lines: seat, country: host, provenance: mission.provenance)
    return mission
  }

  /// Where a mission's copy goes with the e-mail itself; nil when it must be a letter of its own: somebody's name and
  /// address go to no mailbox that may be another's by now.
  private func mailbox(of mission: Addressee, _ order: LetterOrder, _ composer: Composer) throws(DeskError)
    -> Mailbox?
  {
    guard order.channel == .email,
      let contact = mission.contacts(of: .email).first(where: { $0.provenance.isSafeForCopies(on: order.day) }
      )
    else { return nil }
    return Mailbox(try asking { try composer.phrases.name(ofMission: mission) }, contact.value)
  }

  /// Why a copy does not go by e-mail though an address is known.
  private func notByEmail(_ copy: PlannedCopy) -> Remark? {
    guard copy.mailbox == nil, copy.addressee.mission != nil,
      let contact = copy.addressee.contacts(of: .email).first
    else { return nil }
    let reason =
      contact.provenance.needsCheck || contact.provenance.isUnsourced
      ? "is doubtful" : contact.provenance.asOf.map { "dates from \($0.inWords)" } ?? "has no date"
    return Remark(
      .copies, .note,
      "no e-mail copy to \(copy.name): its address \(contact.value) \(reason); its copy is a letter for the post"
    )
  }
}

// MARK: - Officials

extension Desk {
  /// A copy to an official: with the e-mail where the letter goes by e-mail and a sure address is known, else by the
  /// first of the official's channels that still arrives in time.
  ///
  /// - Throws: unreachable, when no channel carries a copy of a letter to the official.
  private func copy(to reference: AddresseeReference, _ plan: inout Plan) throws(DeskError) -> PlannedCopy {
    var order = plan.order
    let isEmail = order.channel == .email
    (order.channel, order.faxNumber, order.emailAddress) = (.post, nil, nil)
    let official = try addressee(reference, order)
    let name = official.title(on: order.day)
    if order.wantsCopies { plan.remarks += try remarksOnEmbassy(of: official, order) }
    let emails = official.contacts(of: .email).filter {
      official.isWrittenOut || $0.provenance.isSafeForCopies(on: order.day)
    }
    if isEmail, let email = emails.first {
      let line = [official.nameLine, official.office].compactMap(\.self).first { !$0.isEmpty } ?? ""
      return PlannedCopy(
        recipient: .official(reference.id), addressee: official, name: name,
        mailbox: Mailbox(line, email.value), salutation: reference.salutation)
    }
    // A letter behind a slip is too long for a wire.
    let channels = official.knownChannels.filter { !$0.isWire && ($0 != .email || !emails.isEmpty) }
    let inTime = channels.first { channel in
      let state = sendingState(
        of: plan.edition, on: order.day, by: channel, from: order.country, to: official)
      if case .open = state { return true }
      return false
    }
    guard let channel = inTime ?? channels.first else {
      throw DeskError(
        .unreachable, "no address, fax number or sure e-mail address is known for \(name)",
        hint: "write \"address\" or \"contacts\" beside it in the action file")
    }
    if order.wantsCopies, inTime != nil, channel != .post {
      let words = "the copy to \(name) goes by \(channel == .express ? "express post" : channel.rawValue)"
      plan.remarks.note(.copies, words)
    }
    if inTime == nil, order.wantsCopies {
      let words = "the copy to \(name) may arrive after the last day by every channel that is known"
      plan.remarks.warn(.copies, words)
    }
    let contacts = channel == .email ? emails : channel.contactKind.map { official.contacts(of: $0) } ?? []
    return PlannedCopy(
      recipient: .official(reference.id), addressee: official, name: name, mailbox: nil, channel: channel,
      contacts: contacts, salutation: reference.salutation)
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

extension Absence {
  /// `North Korea had no embassy for the United Kingdom on 14 June 2000, so there is no copy to one`
  func remark(of state: Country, in country: Country, on day: CalendarDay, _ countries: EnglishCountries)
    -> Remark
  {
    let (state, country, day) = (countries.name(of: state), countries.name(of: country), day.inWords)
    let words =
      switch self {
      case .sameState: "no copy to an embassy of \(state): you live there"
      case .unknown:
        "no copy to an embassy of \(state): the directory knows none for \(country); look up yours,"
          + " and add it with 'appeal import --missions' or under \"copies\" in the action file"
      case .noRelations:
        "\(state) and \(country) had no diplomatic relations on \(day), so there is no copy to an embassy"
      case .note(let note): "no copy to an embassy of \(state): \(note)"
      case .accreditedLater: "\(state) had no embassy for \(country) on \(day), so there is no copy to one"
      case .closed(let end):
        "the embassy of \(state) for \(country) was closed in \(end.inWords), so there is no copy to it"
      case .notOnDay:
        "no copy to an embassy of \(state): the directory knows none that served \(country) on \(day)"
      }
    return Remark(.copies, .note, words)
  }
}
