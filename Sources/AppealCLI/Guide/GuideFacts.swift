// GuideFacts.swift: what the guide shows of actions and addressees.

import AddresseeDirectory
import Letters
import SourceText
import UrgentAction
import World

/// Looks up what can be chosen.
struct GuideFacts {
  let library: Library
  let transit: TransitTable
  let today: CalendarDay

  init(_ library: Library, today: CalendarDay) throws(Failure) {
    self.library = library
    transit = try library.transitTimes()
    self.today = today
  }

  /// An action in the list of those to choose from.
  struct ActionRow {
    var id: String
    var title: String
    /// The days left, the last day included; nil where it is not open.
    var daysLeft: Int?
    var state: String
  }

  /// All actions that can be read, the open ones first, those with the fewest days left before the others.
  func actions() throws(Failure) -> [ActionRow] {
    var rows: [ActionRow] = []
    for name in try library.actionNames() {
      guard let action = try? library.action(name) else { continue }
      rows.append(row(action, id: action.id))
    }
    return rows.sorted { ($0.daysLeft ?? .max, $0.id) < ($1.daysLeft ?? .max, $1.id) }
  }

  func row(_ action: Action, id: String) -> ActionRow {
    let edition = action.edition(on: today)
    let state = edition?.state(on: today, in: action) ?? .notIssued
    let last = edition.map { $0.lastDay?.lastAllowed ?? $0.assumedLastDay }
    return ActionRow(
      id: id, title: action.title,
      daysLeft: state == .open ? last.map { $0.dayNumber - today.dayNumber + 1 } : nil, state: state.rawValue)
  }

  /// An addressee of an action, as it can be reached.
  struct AddresseeRow {
    var id: String
    var name: String
    /// The channels there are, with the last day on which each is still in time; nil where there is no last day.
    var channels: [(channel: Channel, sendBy: CalendarDay?, isInTime: Bool)]
  }

  func addressees(of action: Action, on day: CalendarDay, from country: Country?) throws(Failure)
    -> [AddresseeRow]
  {
    guard let edition = action.edition(on: day) else { return [] }
    let directory = Directory(library.addressees)
    let named = AddresseeChoice.all(of: edition)
    var rows: [AddresseeRow] = []
    for choice in named.isEmpty ? AddresseeChoice.suggested(in: edition) : named {
      let addressee: Addressee
      switch choice.reference.target {
      case .written(let written): addressee = written
      case .post(let id): addressee = try failing { try directory.addressee(id, on: day, in: .english) }
      case .namedBySender: continue
      }
      guard !rows.contains(where: { $0.id == choice.reference.id }) else { continue }
      let name = [addressee.nameLine, addressee.office].compactMap { $0 }.filter { !$0.isEmpty }
      rows.append(
        AddresseeRow(
          id: choice.reference.id, name: name.joined(separator: ", "),
          channels: addressee.knownChannels.map { channel in
            let days = transit.days(from: country, to: addressee.address?.country, by: channel)
            let sendBy = edition.lastDay?.lastAllowed.adding(days: -days)
            return (channel, sendBy, sendBy.map { day <= $0 } ?? true)
          }))
    }
    return rows
  }
}
