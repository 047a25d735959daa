// DryRunJSON.swift: what `appeal batch --dry-run` finds, for other programs.

import Batch
import Correspondence
import JSONText
import UrgentAction
import Writers

extension BatchSession {
  /// The plan as one value: counts, what is wrong with rows, and the first sender's letters.
  ///
  /// No data of any person but the first sender's letters stands in it.
  func json(_ plan: BatchPlan, _ samples: [SampleLetter], notes: [String]) -> JSONTree {
    [
      "action": .string(preparation.desk.action.id), "date": .string("\(job.day)"),
      "addressees": .strings(job.addressees),
      "senders": .number("\(plan.goodRows)"), "letters": .number("\(plan.letterCount)"),
      "rowsToMend": .number("\(plan.faultyRows)"), "faults": .list(plan.faults.map(Self.value)),
      "warnings": .list(plan.warnings.map(Self.value)), "notes": .strings(notes),
      "samples": .list(samples.map(value)),
    ]
  }

  private static func value(of finding: RowFinding) -> JSONTree {
    [
      "message": .string(finding.reason), "count": .number("\(finding.count)"),
      "rows": .list(finding.rows.map { .number("\($0)") }),
    ]
  }

  private func value(of sample: SampleLetter) -> JSONTree {
    [
      "addressee": .string(sample.letter.addressee), "channel": .string(sample.letter.channel.rawValue),
      "state": .string(sample.letter.state.name), "pages": sample.pages.map { .number("\($0)") } ?? .null,
      "letter": preparation.format.isText ? .string(String(decoding: sample.bytes, as: UTF8.self)) : .null,
    ]
  }
}
