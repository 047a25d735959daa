// Reach.swift: by which ways the addressees of an action can be reached, and until when.

import AddresseeDirectory
public import UrgentAction

/// An addressee of an action, as it can be reached on a day.
public struct Reach: Sendable {
  /// A channel, with the last day on which a letter by it should leave; nil where the action names no last day.
  public struct Way: Sendable {
    public let channel: Channel
    public let sendBy: CalendarDay?
    public let isInTime: Bool
  }

  public let id: String
  /// The holder, as an address shows him; nil when nobody is known.
  public let holder: String?
  public let office: String
  public let channels: [Way]

  /// The channel, where it reaches the addressee.
  public func way(by channel: Channel) -> Way? { channels.first { $0.channel == channel } }

  /// The holder and the office.
  public var name: String { [holder ?? "", office].filter { !$0.isEmpty }.joined(separator: ", ") }
}

extension Desk {
  /// Who can be written to, each once, in the order of the action, with the channels; without those whom only the sender
  /// can name, and nobody before the action was issued. Letters leave on the `day` from the `country`; nil: the slowest way
  /// counts. `withSuggested` has also those whom the directory suggests, where the sheet names others.
  ///
  /// - Throws: `DeskError` of the kind `badData`, for an addressee whom the directory does not have.
  public func reaches(
    on day: CalendarDay, from country: Country? = nil, withSuggested: Bool = false
  ) throws(DeskError) -> [Reach] {
    guard let edition = LateGate(action, on: day).edition else { return [] }
    let named = AddresseeChoice.all(of: edition)
    var reaches: [Reach] = []
    for choice in named + (named.isEmpty || withSuggested ? AddresseeChoice.suggested(in: edition) : []) {
      let addressee: Addressee
      switch choice.reference.target {
      case .written(let written): addressee = written
      case .post(let id): addressee = try asking { try directory.addressee(id, on: day, in: .english) }
      case .namedBySender: continue
      }
      guard !reaches.contains(where: { $0.id == choice.reference.id }) else { continue }
      let channels = addressee.knownChannels.map { channel in
        let sendBy = edition.lastDay?.lastAllowed.adding(
          days: -daysOfTravel(from: country, to: addressee, by: channel))
        // Of a last day that is only assumed no journey is counted back.
        return Reach.Way(channel: channel, sendBy: sendBy, isInTime: day <= sendBy ?? edition.assumedLastDay)
      }
      reaches.append(
        Reach(
          id: choice.reference.id, holder: addressee.nameLine, office: addressee.office, channels: channels))
    }
    return reaches
  }
}
