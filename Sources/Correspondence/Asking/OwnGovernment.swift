// OwnGovernment.swift: an addressee whom the sender names.

import Letters
import SourceText
import UrgentAction

/// The addressee that the sender spells out, for an appeal to his or her own government.
public struct OwnGovernment: Sendable, Hashable {
  /// `NAME; OFFICE; LINE; LINE`, the name perhaps empty; nil when nobody is spelled out.
  public var lines: String?
  /// How that addressee is greeted; nil: as the office tells.
  public var salutation: String?

  public init() {}

  /// The option that was given for it.
  var option: String? { lines != nil ? "--recipient" : salutation.map { _ in "--salutation" } }

  private func parts(of lines: String) -> [String] {
    lines.split(separator: ";", omittingEmptySubsequences: false).map { $0.trimmed }
  }

  /// The last line of the address, which may name its country; nil where it cannot.
  ///
  /// A code of two letters is as often that of a state or province.
  var lastLine: String? {
    let address = parts(of: lines ?? "").dropFirst(2).filter { !$0.isEmpty }
    return address.count > 1 ? address.last.flatMap { $0.count > 2 ? $0 : nil } : nil
  }

  /// The addressee with this id.
  ///
  /// - Throws: a request error, when nobody is spelled out or with fewer than three lines, or the sender's country is
  ///   not known.
  func addressee(id: String, rank: Rank, country: Country?, named: Country?, _ composer: Composer)
    throws(DeskError) -> Addressee
  {
    let hint = "add --recipient 'NAME; OFFICE; LINE; LINE', and --salutation TEXT if you know better"
    guard let lines else {
      throw DeskError(
        .request, "only you can say who in your government gets the letter to '\(id)'", hint: hint)
    }
    let parts = parts(of: lines)
    let country = named ?? country
    guard parts.count >= 3, !parts[1].isEmpty, parts[2...].contains(where: { !$0.isEmpty }), let country
    else {
      throw DeskError(
        .request,
        country == nil
          ? "the sender's country is not known"
          : "--recipient needs a name (or nothing), an office and an address",
        hint: country == nil ? "add --country CC" : hint)
    }
    guard try asking({ try !composer.isAddressLine(parts[1]) }) else {
      throw DeskError(
        .request, "--recipient: '\(parts[1])' is no office, but a line of an address", hint: hint)
    }
    let provenance = Provenance(record: "--recipient", source: "given by the sender", confidence: .sender)
    var addressee = Addressee(id: id, office: parts[1], provenance: provenance)
    if !parts[0].isEmpty {
      addressee.holder = Holder(name: parts[0], provenance: provenance)
      addressee.nameLine = parts[0]
    }
    let greeting = try asking { try composer.greeting(of: addressee, .own(country)) }
    addressee.rank = greeting.rank
    addressee.holder?.gender = greeting.gender
    addressee.nameLine = try asking {
      try addressee.nameLine.map { try composer.nameLine($0, greeting.gender) }
    }
    var address = parts.dropFirst(2).filter { !$0.isEmpty }
    if named != nil { address.removeLast() }
    addressee.address = PostalAddress(lines: Array(address), country: country, provenance: provenance)
    if let salutation {
      addressee.rank = rank
      addressee.openings[composer.language] = SourcedText(salutation, provenance: provenance)
    } else {
      addressee.openings[composer.language] = greeting.opening.map { SourcedText($0, provenance: provenance) }
      addressee.doubts.append(
        "the salutation is a guess from the office '\(parts[1])': see whether it is right, or give it with"
          + " --salutation TEXT")
    }
    return addressee
  }
}
