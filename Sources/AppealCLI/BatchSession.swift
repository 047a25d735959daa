// BatchSession.swift: a batch planned, run and told about.

import Arguments
import Batch
import Files
import SourceText
import UrgentAction
import Writers

/// One run of `appeal batch`.
struct BatchSession {
  private let command: BatchCommand
  private let job: BatchJob
  private let preparation: BatchPreparation
  private let console: Console

  init(_ command: BatchCommand, _ job: BatchJob, _ preparation: BatchPreparation, _ console: Console) {
    (self.command, self.job, self.preparation, self.console) = (command, job, preparation, console)
  }

  func run(_ target: BatchTarget, _ folder: RunFolder?, _ record: RunRecord?) throws(Failure) -> ExitStatus {
    let plan = try batch { () throws(BatchError) in try BatchPlan(job) }
    for remark in plan.remarks { console.note("\(job.senders.name): \(remark)") }
    console.note(planLine(plan))
    let report: BatchReport
    switch target {
    case .nothing:
      try showSample(plan)
      return plan.faultyRows > 0 ? .someFailed : .done
    case .document(let path):
      report = try batch { () throws(BatchError) in try runDocument(plan, path) }
    case .folder:
      guard let folder else { return .done }
      let new = RunRecord(preparation, plan)
      if let record { try record.requireSame(as: new, folder) }
      report = try batch { () throws(BatchError) in try run(plan, folder, new) }
    }
    tell(report, folder)
    if report.letters == 0, report.faultyRows > 0 {
      throw Failure(
        .badData, BatchError("no row of \(job.senders.name) could be used", hint: "see the reasons above"))
    }
    return report.faultyRows > 0 || preparation.leavesOut ? .someFailed : .done
  }

  /// Reads rows and writes letters until the rows end.
  func stream() throws(Failure) -> ExitStatus {
    let report = try batch { () throws(BatchError) in
      let stream = try output("-")
      return try BatchPlan(streaming: job).run(
        to: BatchOutput(.objects(stream, isText: preparation.format.isText)))
    }
    return report.faultyRows > 0 || preparation.leavesOut ? .someFailed : .done
  }

  private func runDocument(_ plan: BatchPlan, _ path: String) throws(BatchError) -> BatchReport {
    let stream = try output(path)
    return try plan.run(
      to: BatchOutput(.document(stream, named: path), progress: Progress(plan, console).take))
  }

  private func run(_ plan: BatchPlan, _ folder: RunFolder, _ record: RunRecord) throws(BatchError)
    -> BatchReport
  {
    try folder.begin(record.lines)
    var documents = ["manifest.csv", "failures.csv", "summary.html"]
    let letters: BatchOutput.Letters
    if command.isOneFile {
      let name = "letters.\(preparation.format.fileExtension)"
      documents.append(name)
      letters = .document(try output(folder.unfinished(name)), named: name)
    } else {
      let (place, mends) = try folder.letters()
      letters = .files(place, named: "letters", mends: mends)
    }
    let report = try plan.run(
      to: BatchOutput(
        letters, manifest: try output(folder.unfinished("manifest.csv")),
        failures: try output(folder.unfinished("failures.csv")), progress: Progress(plan, console).take))
    let summary = Summary(
      report, title: preparation.context.action.name, day: preparation.context.day,
      numbers: plan.numbers)
    let page = try output(folder.unfinished("summary.html"))
    do throws(FileError) { try page.write(Array(summary.html.utf8)) } catch { throw BatchError(error) }
    try folder.finish(documents)
    return report
  }

  private func output(_ path: String) throws(BatchError) -> OutputStream {
    do throws(FileError) { return try OutputStream(path) } catch { throw BatchError(error) }
  }

  // MARK: - Telling

  private func planLine(_ plan: BatchPlan) -> String {
    let mending = plan.faultyRows == 0 ? "" : "; \(plan.faultyRows) rows must be mended"
    return
      "\(plan.goodRows) senders, \(job.addressees.count) addressees: \(plan.letterCount) letters\(mending)"
  }

  private func showSample(_ plan: BatchPlan) throws(Failure) {
    guard preparation.format.isText else { return }
    let letters = try batch { () throws(BatchError) in try plan.sampleLetters() }
    for (index, bytes) in letters.enumerated() {
      try failing { try console.write((index > 0 ? [0x0C] : []) + bytes) }
    }
  }

  private func tell(_ report: BatchReport, _ folder: RunFolder?) {
    for line in report.lines {
      switch line.state {
      case .open: break
      case .late(let reference):
        console.warn(
          "\(line.addressee): \(line.count) late letters, written with the agreement '\(reference)'")
      case .switchChannel(let quicker):
        let advice =
          quicker.isEmpty
          ? "no quicker channel is known"
          : "still in time by \(quicker.map(\.rawValue).joined(separator: ", "))"
        console.warn(
          "\(line.addressee): \(line.count) letters by \(line.channel.rawValue) may arrive after the last day; \(advice)"
        )
      }
    }
    for (reason, count) in report.faults { console.warn("\(count) rows: \(reason)") }
    let place = folder.map { " in '\($0.path)'" } ?? ""
    console.note("\(report.letters) letters of \(report.senders) senders\(place)")
    if let folder, report.faultyRows > 0 {
      console.note("\(report.faultyRows) rows to be mended are in '\(folder.path)/failures.csv'")
    }
  }
}

extension BatchError {
  init(_ error: FileError) { self.init(error.message, hint: error.hint, cause: error.kind) }
}
