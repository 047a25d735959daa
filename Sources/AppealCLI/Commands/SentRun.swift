// SentRun.swift: the letters of a run of `appeal batch`, as entries of the ledger.

import Batch
import Files
import SourceText
import Tables
import UrgentAction

/// What a run has written, to be recorded as sent.
struct SentRun {
  let action: String
  let entries: [SentEntry]

  /// Reads what a run wrote, in the name of `sender`.
  ///
  /// Without a `day` the letters were sent on the date that they bear. `late` is the agreement to letters
  /// that are late. Throws bad data, when the folder holds no complete run; usage, for late letters without
  /// an agreement.
  init(_ folder: String, sentOn day: CalendarDay?, sender: String, late: String?) throws {
    let lists = try RunLists(folder)
    guard let action = RunRecord(lines: lists.record).actionName else {
      throw Failure(.badData, "the run in '\(folder)' does not say what action it was about")
    }
    self.action = action
    let home = resolvedPath(folder)
    var entries: [SentEntry] = []
    do throws(TableError) {
      var reader = try TableReader(MemorySource(lists.manifest), named: lists.manifestPath)
      let names = reader.columns
      try reader.forEachRow { row, place in
        let value = { (column: String) in names.firstIndex(of: column).map { row.text($0) } ?? "" }
        let isLate = value("state") == "late"
        entries.append(
          SentEntry(
            location: place, date: day?.description ?? value("date"), action: action,
            addressee: value("addressee"), channel: value("channel"), sender: sender,
            file: "\(home)/\(value("file"))", late: isLate ? "yes" : "no",
            reference: isLate ? late ?? "" : ""))
      }
    } catch {
      throw Failure(.badData, error)
    }
    if late == nil, let first = entries.first(where: { $0.late == "yes" }) {
      throw Failure(
        .usage,
        PlainError(
          "the run wrote late letters", hint: "add --late REFERENCE, as in the run itself",
          at: first.location))
    }
    self.entries = entries
  }
}
