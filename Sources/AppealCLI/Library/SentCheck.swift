// SentCheck.swift: which sent appeals were sent after the last day of their action.

import Correspondence
import SourceText
import UrgentAction

/// Holds sent appeals against their actions.
struct SentCheck {
  private let library: Library
  private let today: CalendarDay
  private var actions: [String: Action] = [:]

  init(_ library: Library, today: CalendarDay) { (self.library, self.today) = (library, today) }

  /// What is wrong with an entry, and whether the section office agreed to it; nil for one that was in time.
  mutating func fault(of entry: SentEntry) -> (error: PlainError, isAgreed: Bool)? {
    guard let day = spreadsheetDay(entry.date) else {
      let days = spreadsheetDays(entry.date)
      let words =
        days.count == 2
        ? "'\(entry.date)' may be \(days[0].inWords) or \(days[1].inWords)" : notADay(entry.date)
      return (PlainError(words, hint: "write it as 2000-06-14", at: entry.location), false)
    }
    let action: Action
    do {
      action = try actions[entry.action] ?? self.action(of: entry)
    } catch {
      let fault = Failure(error).error
      return (PlainError(fault.message, hint: fault.hint, at: entry.location), false)
    }
    actions[entry.action] = action
    let gate = LateGate(action, on: day)
    let fault = gate.faultOfSending(agreedBy: entry.reference)
    if fault == nil, day > today {
      return (PlainError("\(day.inWords) is still to come", at: entry.location), false)
    }
    return fault.map { (PlainError($0, at: entry.location), gate.state == .late && !entry.reference.isEmpty) }
  }

  /// The action of an entry: its file may have been moved, or lie in the working folder.
  private func action(of entry: SentEntry) throws -> Action {
    do {
      return try library.actionWithStop(entry.action)
    } catch {
      let files = library.files(ofAction: entry.actionID)
      guard files.count == 1 else { throw error }
      return try library.actionWithStop(files[0])
    }
  }
}
