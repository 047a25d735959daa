// LetterJob.swift: one letter for one addressee, from the action to the bytes.

import AddresseeDirectory
import Arguments
import Letters
import SourceText
import UrgentAction
import World
import Writers

/// What is the same for all letters of one command.
struct LetterContext {
  var action: Action
  var edition: Edition
  var directory: Directory
  var composer: Composer
  var transit: TransitTable
  var day: CalendarDay
  var channel: Channel
  /// The facts of the sender's country; nil where it is not known.
  var facts: CountryFacts?
  var country: Country? { facts?.country }
  var style: LetterRequest.Style
  var points: Set<String>?
  /// With which of their equivalent verbs the points are said; nil: the sheet's own.
  var variation: Variation?
  /// A fax number that the sender knows better than the directory.
  var faxNumber: String?
  /// An e-mail address that the sender knows better than the directory.
  var emailAddress: String?
  /// The missions that get a copy; empty when no copies are asked for.
  var missions: [Addressee] = []

  /// Whom the sender names, for an appeal whose addressee only the sender knows.
  var recipient: RecipientOptions = RecipientOptions()

  /// The addressee on the letter's day; where no address is known, in care of the embassy in the sender's country.
  func addressee(_ choice: AddresseeChoice) throws(Failure) -> Addressee {
    switch choice.reference.target {
    case .written(let addressee): return addressee
    case .namedBySender(let id, let rank):
      return try recipient.addressee(id: id, rank: rank, country: country, language: composer.language)
    case .post(let id): return try reachable(try holder(of: id))
    }
  }

  /// Who holds a post on the letter's day, as the directory has it.
  func holder(of post: String) throws(Failure) -> Addressee {
    try failing { try directory.addressee(post, on: day, in: composer.language) }
  }

  /// The addressee with an address that a letter from the sender's country can use, where there is one.
  func reachable(_ addressee: Addressee) throws(Failure) -> Addressee {
    channel.isPostal && !hasUsableAddress(addressee) ? try inCareOfEmbassy(addressee) : addressee
  }

  /// Whether the directory's address can be used from the sender's country: one in care of an embassy abroad is good
  /// only where that embassy is.
  private func hasUsableAddress(_ addressee: Addressee) -> Bool {
    guard let address = addressee.address else { return false }
    return address.country == country || !address.lines.contains { $0.hasPrefix("c/o ") }
  }

  /// The addressee with the address of its state's embassy in the sender's country, which is asked to forward the
  /// letter; unchanged when there is none.
  private func inCareOfEmbassy(_ addressee: Addressee) throws(Failure) -> Addressee {
    guard let country, let state = Country(addressee.id.prefix(2)) else { return addressee }
    let answer = try failing {
      try directory.missions(of: state, accreditedTo: country, on: day, in: composer.language)
    }
    guard let embassy = answer.missions.first, let address = embassy.address else { return addressee }
    var forwarded = addressee
    let forward = try failing { try composer.phrases.label("pleaseForward") }
    forwarded.address = PostalAddress(
      lines: ["c/o \(address.lines.first ?? "")"] + address.lines.dropFirst() + ["(\(forward))"],
      country: address.country, provenance: address.provenance)
    forwarded.doubts.append(
      "no address of its own is known: the letter goes in care of \(embassy.id), which is asked to forward it"
    )
    forwarded.doubts += answer.doubts.map { "\(embassy.id): \($0)" }
    return forwarded
  }

  /// Whether an appeal to the addressee may be sent.
  func state(for addressee: Addressee) -> SendingState {
    SendingState(of: edition, on: day, by: channel) { channel in
      transit.days(from: country, to: addressee.address?.country, by: channel)
    }
  }

  /// The addressee as messages, which are English, name them: by office and holder, else by id.
  func title(of addressee: Addressee) -> String {
    composer.language == .english ? addressee.title(on: day) : addressee.id
  }

  /// The numbers to use, for a fax.
  ///
  /// - Throws: input not found, when the addressee cannot be reached by the channel, with the channels that are known.
  func contacts(_ addressee: Addressee) throws(Failure) -> [Contact] {
    if channel == .fax, let faxNumber {
      let provenance = Provenance(record: "--fax", source: "given by the sender", confidence: .sender)
      return [Contact(.fax, faxNumber, provenance: provenance)]
    }
    if channel == .email, let emailAddress {
      let provenance = Provenance(record: "--to-email", source: "given by the sender", confidence: .sender)
      return [Contact(.email, emailAddress, provenance: provenance)]
    }
    guard !addressee.knownChannels.contains(channel) else {
      return channel.contactKind.map { addressee.contacts(of: $0) } ?? []
    }
    let what =
      switch channel {
      case .post, .express: "address"
      case .fax, .telex: "\(channel.rawValue) number"
      case .telegram: "telegram address"
      case .email: "e-mail address"
      }
    var known = addressee.knownChannels.map(\.rawValue)
    if !known.contains("post"), try inCareOfEmbassy(addressee) != addressee {
      known.append("post (in care of the embassy)")
    }
    let own =
      channel == .email
      ? ", or 'appeal letter --to-email ADDRESS'" : channel == .fax ? ", or 'appeal letter --fax NUMBER'" : ""
    throw Failure(
      .inputNotFound,
      LetterError(
        "no \(what) is known for \(title(of: addressee))",
        hint: known.isEmpty
          ? "no channel is known\(own)"
          : "the known channels are \(known.joined(separator: ", ")): use --by\(own)"))
  }

  /// Where a mission's copy goes with the e-mail itself; nil when it must be a letter of its own.
  func mailbox(of mission: Addressee) -> Mailbox? {
    guard channel == .email,
      let contact = mission.contacts(of: .email).first(where: { $0.provenance.isSafeForCopies(on: day) })
    else { return nil }
    return Mailbox(composer.phrases.name(ofMission: mission), contact.value)
  }

  func request(_ choice: AddresseeChoice, _ addressee: Addressee) throws(Failure) -> LetterRequest {
    LetterRequest(
      action: action, edition: edition, appeal: choice.appeal, addressee: addressee,
      sheetSalutation: choice.reference.salutation, day: day, channel: channel, layout: Layout(for: facts),
      style: style, points: points, variation: variation,
      copies: missions.map { composer.phrases.name(ofMission: $0) },
      copyMailboxes: missions.compactMap { mailbox(of: $0) },
      contacts: try contacts(addressee))
  }
}

extension Addressee {
  /// The office, and who holds it on the day, for a message.
  func title(on day: CalendarDay) -> String {
    guard !office.isEmpty else { return holder?.name ?? id }
    return "the \(office)" + (holder.map { " (\($0.name) on \(day))" } ?? "")
  }
}

extension Provenance {
  /// Whether somebody's name and address may be sent to an e-mail address that was known so, without asking: its source
  /// is of the five years around the letter's day, and nobody doubts it.
  func isSafeForCopies(on day: CalendarDay) -> Bool {
    let fiveYears = 1827
    guard let asOf, !needsCheck, !isUnsourced else { return false }
    return day <= asOf.latest.adding(days: fiveYears) && asOf.earliest <= day.adding(days: fiveYears)
  }
}
