// SentCheck.swift: which sent appeals were sent after the last day of their action.

import Letters
import SourceText
import UrgentAction

/// Holds sent appeals against their actions.
struct SentCheck {
  private let library: Library
  private var actions: [String: Action] = [:]

  init(_ library: Library) { self.library = library }

  /// What is wrong with an entry; nil for one that was in time.
  mutating func fault(of entry: SentEntry) -> SentError? {
    guard let day = CalendarDay(entry.date) else {
      return SentError(
        "'\(entry.date)' is not a day of the calendar", hint: "write it as 2000-06-14",
        location: entry.location)
    }
    let action: Action
    do throws(Failure) {
      action = if let known = actions[entry.action] { known } else { try library.action(entry.action) }
    } catch {
      return SentError(error.error.message, hint: error.error.hint, location: entry.location)
    }
    actions[entry.action] = action
    guard let edition = action.edition(on: day) else {
      return SentError("sent on \(day), before \(action.name) was issued", location: entry.location)
    }
    switch SendingState(of: edition, on: day, by: .email, transit: { _ in 0 }) {
    case .open, .switchChannel:
      return nil
    case .late(let lastDay):
      let agreed = entry.reference.isEmpty ? "" : "; agreed by '\(entry.reference)'"
      return SentError(
        edition.lastDay == nil
          ? "sent on \(day), after the usual 42 days of \(action.name), which ended on \(lastDay)\(agreed)"
          : "sent on \(day), after the last day of \(action.name), \(lastDay)\(agreed)",
        location: entry.location)
    case .stopped:
      return SentError(
        "sent on \(day), after \(action.name) was stopped (\(edition.issued))", location: entry.location)
    }
  }
}
