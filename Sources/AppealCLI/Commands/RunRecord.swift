// RunRecord.swift: what a run was about, as its folder keeps it.

import Batch
import UrgentAction

/// The lines of a run's record: a word and its value each.
struct RunRecord {
  private var values: [String: String] = [:]

  /// Reads a record.
  init(lines: [String]) {
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
    }
  }

  /// The record of a run that begins; the settings are what its letters' bytes depend on.
  init(
    _ settings: String, about action: String, on day: CalendarDay, _ plan: BatchPlan, _ peopleKey: PeopleKey?
  ) {
    values = [
      "appeal": Release.version, "action": action, "date": "\(day)", "settings": settings,
      "senders": plan.fingerprint,
      "last": "\(plan.lastNumber)", "letters": plan.lettersFingerprint,
    ]
    values[EarlierRun.keyWord] = peopleKey?.text
  }

  var version: String? { values["appeal"] }

  var day: CalendarDay? { values["date"].flatMap { CalendarDay($0) } }

  /// The id of the action.
  var action: Substring? { values["settings"]?.prefix { $0 != " " } }

  /// What names the action from every folder: the path of its file, else its id.
  var actionName: String? { values["action"] ?? action.map { String($0) } }

  /// With which the numbers of the people are enciphered.
  var peopleKey: PeopleKey? { values[EarlierRun.keyWord].flatMap { PeopleKey($0) } }

  /// The number of the last sender in the list.
  var lastNumber: Int? { values["last"].flatMap { Int($0) } }

  var lines: [String] { values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" } }

  /// Checks that a run that is to be completed is the same as the one that is begun again.
  func requireSame(as other: RunRecord, _ folder: RunFolder) throws {
    let reasons = [
      ("settings", "the run in '\(folder.path)' was started with other options"),
      ("date", "the run in '\(folder.path)' has another date"),
      ("senders", "the list of senders is not the one that the run in '\(folder.path)' was started with"),
      (
        "letters",
        "the templates, the action or the directory have changed since the run in '\(folder.path)' was started"
      ), ("appeal", "the run in '\(folder.path)' was started by another version of the program"),
    ]
    for (key, message) in reasons where values[key] != other.values[key] {
      let hint =
        switch key {
        case "settings", "date": "it was: \(values[key] ?? "?")"
        case "senders":
          "give the list as it was; mended rows need another folder: --after '\(folder.path)' -o ANOTHER-FOLDER"
        default: "put back what was there, or start again with --force"
        }
      throw Failure(.usage, BatchError(message, hint: hint))
    }
  }
}
