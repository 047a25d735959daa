// Plan.swift: the letters that are to be written, before they are composed.

public import Letters
public import UrgentAction
import World

/// The letters of an order, each with its addressee looked up once.
public struct Plan: Sendable {
  public let order: LetterOrder
  /// The document that the letters are written from.
  public let edition: Edition
  /// The facts of the sender's country; nil where it is not known.
  let facts: CountryFacts?
  /// How the letters are laid out where the sender lives.
  public var layout: Layout { Layout(for: facts, on: order.paper) }
  /// Whether the letters may name the organization that asks for them.
  public var naming: Naming { order.naming ?? edition.naming ?? order.usualNaming ?? .free }
  /// The points to write; nil: all.
  public let points: Set<String>?
  /// In the order of the recipients.
  public internal(set) var letters: [PlannedLetter] = []
  /// All who get a letter, as files are named by them; also those whom only the sender's country decides.
  public internal(set) var recipients: [(name: String, choice: AddresseeChoice)] = []
  /// Why some of the recipients get no letter.
  public internal(set) var unreachable: [DeskError] = []
  /// Who gets a copy of each letter; empty when no copies are wanted.
  public internal(set) var copies: [PlannedCopy] = []
  /// The copies that are letters of their own, and do not go with an e-mail.
  public var ownCopies: [PlannedCopy] { copies.filter { $0.mailbox == nil } }
  public internal(set) var remarks: [Remark] = []
  /// What only those want to know who ask where everything comes from.
  public internal(set) var asides: [String] = []
}

/// A letter to one addressee.
public struct PlannedLetter: Sendable {
  let choice: AddresseeChoice
  /// As files are named by it: `premier`.
  public let name: String
  /// The addressee on the letter's day; where no address is known, in care of the embassy in the sender's country.
  public let addressee: Addressee
  /// The numbers or addresses to use, for a channel that is not paper.
  let contacts: [Contact]
  /// Whether it may be sent on its day.
  public let state: SendingState
}
