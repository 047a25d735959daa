// Survey.swift: the one reading of a list before the run.

import Synchronization
import Tables

/// Reads and checks a list on the threads of the run, and keeps what the run needs.
struct Survey {
  /// What has been found in the rows, in the order of the list.
  struct Findings: Sendable {
    var duplicates: Duplicates
    var spool: Spool
    var tally: SurveyTally
    /// What columns that are not used say.
    var values: ColumnValues
    var lastRow = 0
  }

  private let job: BatchJob
  private(set) var findings: Findings
  /// The list, read to its end.
  let list: OpenList

  init(of job: BatchJob, _ kinds: LetterKinds) throws {
    self.job = job
    let opened = try job.openList(chunkLength: 1 << 13)
    let feed = BlockFeed(TableBlocks(list: opened))
    var duplicates = Duplicates(
      listLength: opened.file.size, isFirst: job.earlier.isEmpty, in: job.spoolFolder)
    for run in job.earlier { try run.forEachKey { duplicates.noteEarlier($0) } }
    // How many senders there are, and so which a part is for, is known at the end.
    var wanted = job.selection
    wanted.shard = nil
    let pass = SurveyPass(
      job, wanted.numbers(from: job.firstNumber, last: .max - 1),
      Findings(
        duplicates: duplicates, spool: Spool(in: job.spoolFolder), tally: SurveyTally(),
        values: ColumnValues(columns: opened.columns.unused.count)))
    try feed.share(among: job.threads) {
      SurveyWorker(pass, RowChecker(opened, kinds, job, isStream: false))
    }
    (findings, list) = (pass.findings.withLock { $0 }, feed.source.list)
    try list.file.requireUnchanged()
  }

  /// The number of the last sender.
  var lastNumber: Int { findings.lastRow - job.numberShift }

  /// For whom nothing must be written, by what other rows tell; it is asked once.
  mutating func flagged() throws -> FlaggedRows {
    try findings.duplicates.flagged(after: job.earlier)
  }

  /// What was found of the senders with these numbers, when it is known who stands in the list twice.
  func tally(of numbers: Range<Int>, _ flagged: FlaggedRows) throws -> SurveyTally {
    var tally = findings.tally
    // Where they are few the others need not be counted again.
    let areFew = job.selection.shard == nil && flagged.count <= lastNumber / 1000
    if try !areFew || !tally.move(flagged, in: findings.spool, numbers, shift: job.numberShift) {
      tally = try SurveyTally(findings.spool, numbers, flagged, shift: job.numberShift)
    }
    for pair in flagged.alike where numbers.contains(pair.number) {
      tally.addAlike(
        row: pair.number + job.numberShift, other: pair.other == 0 ? nil : pair.other + job.numberShift,
        isMarked: pair.isMarked)
    }
    return tally
  }
}

/// What all threads share.
private final class SurveyPass: Sendable {
  /// The numbers of the senders whom the run may be for.
  let numbers: Range<Int>
  /// What is taken from the number of a row for that of its sender.
  let shift: Int
  let findings: Mutex<Survey.Findings>

  init(_ job: BatchJob, _ numbers: Range<Int>, _ findings: consuming Survey.Findings) {
    (self.numbers, shift) = (numbers, job.numberShift)
    self.findings = Mutex(findings)
  }
}

/// Reads the senders of a block, and hands in what is found out about them.
private struct SurveyWorker: BlockWorker {
  let block = TableBlock()
  private let pass: SurveyPass
  private var checker: RowChecker
  private var records = RowRecords()
  private var people = Duplicates.NotedPeople()
  private var tally = SurveyTally()
  private var lastRow = 0

  init(_ pass: SurveyPass, _ checker: RowChecker) { (self.pass, self.checker) = (pass, checker) }

  mutating func work() {
    people.removeAll()
    records.removeAll()
    tally.removeAll()
    for index in block.indices {
      let row = block[index]
      let number = row.number - pass.shift
      let answer = checker.check(row)
      lastRow = row.number
      if let person = checker.person {
        let isMarked = checker.reader.isMarked
        let marks = isMarked ? Duplicates.Marks() : checker.reader.marks(row)
        people.add(person, marks, number: number, isMarked: isMarked)
      }
      guard pass.numbers.contains(number) else { continue }
      checker.append(row, answer, to: &records)
      switch answer {
      case .blank: break
      case .faulty(let reasons): tally.addFaulty(reasons, row: row.number)
      case .sender(let kind):
        tally.addGood(kind, checker.reader.warnings, row: row.number) { checker.reader.sender }
      }
    }
  }

  mutating func handIn() throws {
    try pass.findings.withLock { findings in
      findings.lastRow = lastRow
      findings.tally.add(tally)
      try findings.duplicates.note(people)
      try findings.spool.append(records, shift: pass.shift)
    }
  }

  func end() { pass.findings.withLock { $0.values.add(checker.reader.values) } }
}
