// PlannedCopy.swift: who gets a copy of the letters, and how it travels.

import Letters
public import UrgentAction

/// For whom an edition asks a copy.
public enum CopyRecipient: Hashable, Sendable {
  /// The missions of a state in the sender's country.
  case missions(of: Country)
  /// An official, by the id that the action gives or a post has.
  case official(String)
}

extension Edition {
  /// All for whom a copy is asked, the missions first.
  public var copyRecipients: [CopyRecipient] {
    copiesToMissionsOf.map { .missions(of: $0) } + copiesToOfficials.map { .official($0.id) }
  }
}

/// A copy of the letters for information.
public struct PlannedCopy: Sendable {
  /// What the edition asks for.
  let recipient: CopyRecipient
  /// Whom it goes to.
  let addressee: Addressee
  /// For messages: `the embassy of China in Germany`, `the Ombudsman (Vera Lindqvist)`.
  public let name: String
  /// Where it goes with the e-mail itself; nil when it is a letter of its own.
  let mailbox: Mailbox?
  /// How it travels when it is a letter of its own.
  var channel = Channel.post
  /// The numbers or addresses that the channel needs; none for the post.
  var contacts: [Contact] = []
  /// The salutation that the action's sheet prints, by language.
  var salutation: [Language: String] = [:]

  /// As the copies line of a letter names it.
  func line(_ phrases: Phrases) throws -> String {
    if addressee.mission != nil { return try phrases.name(ofMission: addressee) }
    return ([addressee.nameLine, addressee.office].compactMap(\.self) + addressee.furtherTitles).filter {
      !$0.isEmpty
    }.joined(separator: ", ")
  }

  /// Whether it would go to the very person who gets the letter.
  func isFor(_ other: Addressee) -> Bool {
    addressee.id == other.id
      || (addressee.office == other.office && addressee.nameLine == other.nameLine
        && addressee.address?.country == other.address?.country)
  }
}
