// Reaching.swift: the numbers of an addressee, and the embassy that forwards where there is no address.

import AddresseeDirectory
import Letters
import SourceText
import UrgentAction

extension Desk {
  /// The addressee with an address that a letter from the sender's country can use, where there is one.
  func reachable(_ addressee: Addressee, _ order: LetterOrder) throws(DeskError) -> Addressee {
    order.channel.isPostal && !hasUsableAddress(addressee, order)
      ? try inCareOfEmbassy(addressee, order) : addressee
  }

  /// Whether the directory's address can be used from the sender's country: one in care of an embassy abroad is good
  /// only where that embassy is.
  private func hasUsableAddress(_ addressee: Addressee, _ order: LetterOrder) -> Bool {
    guard let address = addressee.address else { return false }
    return address.country == order.country || !address.lines.contains { $0.hasPrefix("c/o ") }
  }

  /// The addressee with the address of its state's embassy in the sender's country, which is asked to forward the
  /// letter; unchanged when there is none.
  private func inCareOfEmbassy(_ addressee: Addressee, _ order: LetterOrder) throws(DeskError) -> Addressee {
    // The id of a post begins with its state; that of somebody written out may begin with anything.
    guard let country = order.country, !addressee.isWrittenOut, let state = Country(addressee.id.prefix(2))
    else { return addressee }
    let answer = try asking {
      try directory.missions(of: state, accreditedTo: country, on: order.day, in: order.language)
    }
    guard let embassy = answer.missions.first, let address = embassy.address else { return addressee }
    let composer = try composer(order.language)
    let name = try englishCountries().name(of: embassy)
    var forwarded = addressee
    let forward = try asking { try composer.phrases.label("pleaseForward") }
    forwarded.address = PostalAddress(
      lines: ["c/o \(address.lines.first ?? "")"] + address.lines.dropFirst() + ["(\(forward))"],
      country: address.country, provenance: address.provenance)
    forwarded.doubts.append(
      "no address of its own is known: the letter goes in care of \(name), which is asked to forward it")
    forwarded.doubts += answer.doubts
    return forwarded
  }

  /// What the sheet says about a number: "if a person answers, ask for the tone"; nil for nothing.
  func remark(on contact: Contact, of addressee: Addressee) -> Remark? {
    contact.note.map {
      Remark(
        .addressees, .note, about: addressee.name(in: .english), "the sheet says of \(contact.value): \($0)")
    }
  }

  /// What is to be said of an ambassador elsewhere than in the sender's country, whom a sheet of another section names.
  func remarksOnEmbassy(of addressee: Addressee, _ order: LetterOrder) throws(DeskError) -> [Remark] {
    guard addressee.isWrittenOut, let country = order.country, let host = addressee.address?.country,
      host != country, case let composer = try composer(order.language),
      try asking({ try composer.ranked(addressee).rank }) == .ambassador
    else { return [] }
    let place = try englishCountries().name(of: host)
    return [
      Remark(
        .addressees, .warning, about: addressee.name(in: .english),
        "this embassy is in \(place): the action as issued in your country names the embassy there")
    ]
  }

  /// The numbers to use.
  ///
  /// - Throws: unreachable, when the addressee cannot be reached by the channel, with the channels that are known.
  func contacts(of addressee: Addressee, _ order: LetterOrder) throws(DeskError) -> [Contact] {
    let channel = order.channel
    if channel == .fax, let number = order.faxNumber {
      let provenance = Provenance(record: "--fax", source: "given by the sender", confidence: .sender)
      return [Contact(.fax, number, provenance: provenance)]
    }
    if channel == .email, let address = order.emailAddress {
      let provenance = Provenance(record: "--to-email", source: "given by the sender", confidence: .sender)
      return [Contact(.email, address, provenance: provenance)]
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
    let first = known.first ?? "post"
    if !known.contains("post"), try inCareOfEmbassy(addressee, order) != addressee {
      known.append("post (in care of the embassy)")
    }
    // A number can be given for a single addressee; one of several gets his letter by another channel alone.
    var (own, alone) = ("", "")
    if case .named(let words) = order.recipients, !words.utf8.contains(UInt8(ascii: ",")) {
      own = channel == .email ? ", or --to-email ADDRESS" : channel == .fax ? ", or --fax NUMBER" : ""
    } else {
      alone = "--to \(withoutState(addressee.id) ?? addressee.id) with "
    }
    if channel.isPostal, let address = addressee.addressWithoutCountry {
      throw DeskError(
        .unreachable, "the address '\(address)' has no country",
        hint: "add \"country\" to it in the directory, with the two letters of ISO 3166")
    }
    let name =
      order.language == .english ? addressee.title(on: order.day) : addressee.name(in: order.language)
    throw DeskError(
      .unreachable, "no \(what) is known for \(name)",
      hint: known.isEmpty
        ? "no channel is known\(own)"
        : "the known channels are \(known.joined(separator: ", ")): use \(alone)--by \(first)\(own)")
  }
}
