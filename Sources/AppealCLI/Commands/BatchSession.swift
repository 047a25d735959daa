// BatchSession.swift: a batch planned, run and told about.

import Batch
import Correspondence
import Files
import Letters
import SourceText
import UrgentAction
import Writers

/// One run of `appeal batch`.
struct BatchSession {
  private let command: BatchCommand
  let job: BatchJob
  let preparation: BatchPreparation
  private let notes: RunNotes
  private let console: Console
  /// Envelopes and labels.
  private let companions: [(name: String, writer: any LetterWriter)]

  init(
    _ command: BatchCommand, _ job: BatchJob, _ preparation: BatchPreparation, _ notes: RunNotes,
    _ console: Console
  ) throws {
    (self.command, self.job, self.preparation) = (command, job, preparation)
    (self.notes, self.console) = (notes, console)
    companions = try preparation.companions()
  }

  func run(_ target: BatchTarget, _ folder: RunFolder?, _ record: RunRecord?) throws -> ExitStatus {
    let plan = try BatchPlan(job)
    for remark in plan.remarks { console.note("\(job.senders.name): \(remark)") }
    for doubt in plan.doubts { console.warn("\(job.senders.name): \(doubt)") }
    for line in plan.notes { console.report(line) }
    let samples = plan.sampleLetters()
    for sample in samples { note(sample) }
    let remarks = notes.lines.map { $0.hasPrefix("note: ") ? String($0.dropFirst(6)) : $0 }
    console.note(planLine(plan))
    let report: BatchReport
    switch target {
    case .nothing:
      tell(plan.faults, plan.warnings)
      if command.isJSON {
        try console.print(json(plan, samples, notes: remarks))
      } else {
        try show(samples)
      }
      return plan.faultyRows > 0 ? .someFailed : .done
    case .document(let path):
      report = try plan.run(toDocument: path, progress: Progress(plan, console).take)
    case .folder:
      guard let folder else { return .done }
      let new = RunRecord(
        preparation.settings, about: preparation.actionName, on: preparation.plan.order.day, plan,
        job.peopleKey)
      if let record { try record.requireSame(as: new, folder) }
      report = try run(plan, folder, new, remarks)
    }
    tell(report, plan.warnings, folder)
    if report.letters == 0, report.faultyRows > 0 {
      throw Failure(
        .badData, BatchError("no row of \(job.senders.name) could be used", hint: "see the reasons above"))
    }
    return report.faultyRows > 0 || preparation.leavesOut ? .someFailed : .done
  }

  /// Reads rows and writes letters until the rows end.
  func stream(to path: String) throws -> ExitStatus {
    let plan = BatchPlan(streaming: job)
    let stream = try path == "-" ? OutputStream(path) : OutputStream(document: path)
    let report = try plan.run(to: BatchOutput(.objects(stream, isText: preparation.format.isText)))
    try stream.finish()
    for line in plan.notes { console.report(line) }
    tell(report.faults, report.warnings)
    return report.faultyRows > 0 || preparation.leavesOut ? .someFailed : .done
  }

  private func run(_ plan: BatchPlan, _ folder: RunFolder, _ record: RunRecord, _ remarks: [String])
    throws -> BatchReport
  {
    try folder.begin(record.lines)
    var plan = plan
    var report = BatchReport()
    var documents: [String] = []
    // What a sender's letters or envelopes cannot be written for is known only when it is tried; then all that has
    // counts or an order in it is made again without that sender.
    var (isSettled, isAgain) = (false, false)
    while !isSettled {
      let known = plan.unwritable.count
      documents = ["manifest.csv", "failures.csv", "summary.html", EarlierRun.peopleName]
      for companion in companions {
        let document = plan.companion(companion.writer, fileExtension: "pdf").document(
          companion.name, in: folder)
        let found = try plan.companion(companion.writer, fileExtension: "pdf").run(
          to: BatchOutput(.document(document)))
        plan.leaveOut(found.unwritable)
        documents += document.names
      }
      report = try writeLetters(plan, folder, isAgain: isAgain, &documents)
      isAgain = true
      plan.leaveOut(report.unwritable)
      isSettled = plan.unwritable.count == known || (companions.isEmpty && !command.isOneFile)
    }
    let summary = Summary(
      report, title: preparation.desk.action.name, day: preparation.plan.order.day, notes: remarks,
      warnings: plan.warnings)
    let (names, letters) = (documents, command.isOneFile ? nil : report.letters)
    try folder.stream("summary.html").write(Array(summary.html.utf8))
    try folder.finish(names, letters: letters)
    return report
  }

  private func writeLetters(
    _ plan: BatchPlan, _ folder: RunFolder, isAgain: Bool, _ documents: inout [String]
  ) throws -> BatchReport {
    let document = command.isOneFile ? plan.document("letters", in: folder) : nil
    let (manifest, failures) = try (folder.stream("manifest.csv"), folder.stream("failures.csv"))
    let people = try folder.stream(EarlierRun.peopleName)
    let letters: BatchOutput.Letters
    if let document {
      letters = .document(document)
    } else {
      let (place, mends) = try folder.letters()
      letters = .files(place, named: "letters", mends: mends || isAgain)
    }
    let report = try plan.run(
      to: BatchOutput(
        letters, manifest: manifest, failures: failures, people: people,
        progress: Progress(plan, console).take))
    documents += document?.names ?? []
    return report
  }

  // MARK: - Telling

  private func planLine(_ plan: BatchPlan) -> String {
    let mending = plan.faultyRows == 0 ? "" : "; \(counted(plan.faultyRows, "row")) must be mended"
    return "\(counted(plan.goodRows, "sender")), \(counted(job.addressees.count - job.copies, "addressee")):"
      + " \(counted(plan.letterCount, "letter"))\(job.copies > 0 ? " and their copies" : "")\(mending)"
  }

  /// Says what a person should know of the letters, by the example of the first sender's.
  private func note(_ sample: SampleLetter) {
    let name = sample.letter.addressee
    if let pages = sample.pages, pages > 1, job.isPostal {
      console.warn(
        "\(name): the first sender's letter takes \(pages) pages; shorten the facts in the action file, never the points"
      )
    }
    if sample.letter.channel == .telegram {
      let count = TelegramCount(of: sample.bytes, by: command.request.tariff)
      console.note("\(name): \(count.total) words in the first sender's telegram")
    }
    let companionWarnings = companions.map { $0.writer.warning(about: sample.letter.letter) }
    for warning in companionWarnings + [preparation.format.warning(about: sample.bytes)] {
      if let warning { console.warn("\(name): \(warning)") }
    }
  }

  private func show(_ samples: [SampleLetter]) throws {
    guard preparation.format.isText else { return }
    for (index, sample) in samples.enumerated() {
      try console.print((index > 0 ? [0x0C] : []) + sample.bytes)
    }
  }

  /// Says which rows give no letters, and what should be seen to in others.
  private func tell(_ faults: [RowFinding], _ warnings: [RowFinding]) {
    // What is not said at a terminal may be kept in a log or sent by mail.
    let showingData = console.showsData
    for fault in faults { console.warn("no letters: \(fault.description(showingData: showingData))") }
    for warning in warnings { console.warn(warning.description(showingData: showingData)) }
  }

  private func tell(_ report: BatchReport, _ warnings: [RowFinding], _ folder: RunFolder?) {
    for line in report.lettersInAllLanguages {
      switch line.state {
      case .open: break
      case .late(let reference):
        console.warn(
          "\(line.addressee): \(counted(line.count, "late letter")), written with the agreement '\(reference)'"
        )
      case .switchChannel(let quicker):
        let advice =
          quicker.isEmpty
          ? "no quicker channel is known"
          : "still in time by \(quicker.map(\.rawValue).joined(separator: ", "))"
        console.warn(
          "\(line.addressee): \(counted(line.count, "letter")) by \(line.channel.rawValue) may arrive after the last day; \(advice)"
        )
      }
    }
    tell(report.faults, warnings)
    for sentence in report.sameness.sentences { console.note(sentence) }
    let place = folder.map { " in '\($0.path)'" } ?? ""
    let isLate = report.lettersInAllLanguages.contains { if case .late = $0.state { true } else { false } }
    let agreement = isLate ? command.request.lateReference.map { ["--late", $0] } ?? [] : []
    let next =
      folder.map { "; once sent: \(GuideAnswers.typed(["sent", "add", "--run", $0.path] + agreement))" } ?? ""
    console.note(
      "\(counted(report.letters, "letter")) of \(counted(report.senders, "sender"))\(place)"
        + (report.letters > 0 ? next : ""))
    if let folder, report.faultyRows > 0 {
      console.note(
        "\(counted(report.faultyRows, "row")) to be mended in a copy of '\(folder.path)/failures.csv'; for them, the same"
          + " command with --senders COPY --after '\(folder.path)' -o ANOTHER-FOLDER")
    }
  }
}

extension BatchCommand {
  /// Opens a list that is read more than once.
  ///
  /// What is no file, such as a pipe, is copied: for a run in a folder to a file in it, so that the run can be completed
  /// without its input.
  func openList(_ senders: String, _ folder: RunFolder?) throws -> OpenFile {
    let isReadOnce = senders == "-" || pathKind(senders) == .other
    if isReadOnce, let kept = try folder?.keptInput() { return kept }
    let file = try OpenFile(senders, named: senders == "-" ? "standard input" : senders)
    if file.isRegular, senders != "-" { return file }
    if let folder { return try folder.keepInput(file) }
    let copy = try OpenFile.unnamed()
    try copy.append(file)
    return copy
  }
}
