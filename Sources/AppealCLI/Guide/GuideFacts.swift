// GuideFacts.swift: what the guide shows of actions and addressees.

import Correspondence
import UrgentAction

/// Looks up what can be chosen.
struct GuideFacts {
  let library: Library
  let today: CalendarDay

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
    let gate = LateGate(action, on: today)
    return ActionRow(
      id: id, title: action.title,
      daysLeft: gate.state == .open ? gate.lastDay.map { $0.dayNumber - today.dayNumber + 1 } : nil,
      state: gate.state.rawValue)
  }

  func addressees(
    of action: Action, on day: CalendarDay, from country: Country?
  ) throws(Failure) -> [Reach] {
    try failing {
      try Desk(action, directory: library.directory, templates: library.templates).reaches(
        on: day, from: country)
    }
  }
}
