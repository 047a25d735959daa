// EarlierRuns.swift: `appeal batch --after`, the runs whose failures have been mended.

import Arguments
import Batch

/// The runs that have written before, to whose people nothing is written again.
struct EarlierRuns {
  let runs: [EarlierRun]
  private let records: [RunRecord]

  init(_ folders: [String]) throws {
    runs = try folders.map { try EarlierRun($0) }
    records = runs.map { RunRecord(lines: $0.record) }
  }

  /// The number behind all that the runs have given to senders, so that no two letters have the same file name.
  var nextNumber: Int {
    let numbers = records.compactMap(\.lastNumber).filter { (0...1 << 40).contains($0) }
    return (numbers.max() ?? 0) + 1
  }

  /// - Throws: usage, when a run was about another action or made by another version, which may know people otherwise.
  func requireAction(_ id: String) throws {
    for record in records {
      guard record.action == id[...] else {
        throw UsageError("the run of --after was about \(record.action ?? "?")", hint: "leave out --after")
      }
      guard record.version == Release.version else {
        throw UsageError(
          "the run of --after was made by another version of the program", hint: "use that version for both")
      }
    }
  }
}
