// Survey.swift: the passes over a list before the run.

import Letters
import Synchronization
import Tables

/// Reads and checks a list on the threads of the run: once, and a second time for the people who may stand in it twice.
struct Survey: ~Copyable {
  /// What has been found in the rows, in the order of the list.
  struct Findings: Sendable {
    var duplicates: Duplicates
    var lastRow = 0
    var good = 0
    var faulty = 0
    var faults = RowFindings()
    var warnings = RowFindings()
    /// The first sender whose letters can be written.
    var sample: Sender?
    /// The kinds of letters that good rows need; that of the sample is the first.
    var neededKinds: [Int] = []
  }

  /// The job, with what the first reading has found of the list.
  private(set) var job: BatchJob
  private let kinds: LetterKinds
  private(set) var findings: Findings
  /// The list, read to its end.
  private(set) var list: OpenList

  /// Reads the whole list for the first time.
  init(of job: BatchJob, _ kinds: LetterKinds) throws(BatchError) {
    (self.job, self.kinds) = (job, kinds)
    let feed = try RowFeed(job, chunkLength: Self.chunkLength)
    // How many people earlier runs have written to is not in the length of this list.
    var duplicates = Duplicates(listLength: job.earlier.isEmpty ? feed.list.file.size : .max)
    for run in job.earlier { try run.forEachKey { duplicates.noteEarlier($0) } }
    let numbers = job.selection.isEverything ? 1..<Int.max : 1..<1
    let pass = SurveyPass(job, numbers, isSecond: false, Findings(duplicates: duplicates))
    try feed.share(among: job.threads) { SurveyWorker(pass, feed.columns, kinds, job) }
    (findings, list) = (pass.findings.withLock { $0 }, feed.list)
    self.job.senders.known = (list.file.fingerprint, list.file.length)
  }

  /// The number of the last sender.
  var lastNumber: Int { findings.lastRow - job.numberShift }

  /// Reads the list again where the first reading cannot have told everything of the senders with these numbers.
  mutating func lookAgain(_ numbers: Range<Int>) throws(BatchError) {
    findings.duplicates.endFirstPass()
    for run in job.earlier { try run.forEachKey { findings.duplicates.lookEarlier($0) } }
    guard findings.duplicates.hasSuspects || !job.selection.isEverything else { return }
    let feed = try RowFeed(job, chunkLength: Self.chunkLength)
    // Moved and not copied: the suspects of a bad list are many.
    var duplicates = Duplicates(listLength: 0)
    swap(&duplicates, &findings.duplicates)
    let pass = SurveyPass(job, numbers, isSecond: true, Findings(duplicates: duplicates))
    let (job, kinds) = (job, kinds)
    try feed.share(among: job.threads) { SurveyWorker(pass, feed.columns, kinds, job) }
    (findings, list) = (pass.findings.withLock { $0 }, feed.list)
  }

  private static let chunkLength = 1 << 14
}

/// One reading of the list.
private final class SurveyPass: Sendable {
  let isSecond: Bool
  /// The numbers of the senders who are counted.
  let numbers: Range<Int>
  /// What is taken from the number of a row for that of its sender.
  let shift: Int
  let findings: Mutex<Survey.Findings>

  init(_ job: BatchJob, _ numbers: Range<Int>, isSecond: Bool, _ findings: Survey.Findings) {
    (self.numbers, self.isSecond, shift) = (numbers, isSecond, job.numberShift)
    self.findings = Mutex(findings)
  }
}

/// What was read in a row.
private struct SurveyedRow {
  var number: Int
  var answer: SenderReader.Answer
  /// Who a good row is for, or one with a mark.
  var person: PersonKeys?
  var marks = Duplicates.Marks()
  var isMarked = false
  var warnings: [String] = []
}

/// Reads the senders of a block, and hands in what is found out about them.
private struct SurveyWorker: RowWorker {
  let block = TableBlock()
  private let pass: SurveyPass
  private var reader: SenderReader
  private var rows: [SurveyedRow] = []

  init(_ pass: SurveyPass, _ columns: SenderColumns, _ kinds: LetterKinds, _ job: BatchJob) {
    self.pass = pass
    reader = SenderReader(columns, kinds, job)
  }

  mutating func work() {
    rows.removeAll(keepingCapacity: true)
    for index in block.indices {
      let cells = block[index]
      var row = SurveyedRow(number: cells.number, answer: reader.read(cells))
      if case .sender = row.answer {
        row.person = reader.person
        if pass.isSecond { row.marks = reader.marks(cells) }
        if !reader.warnings.isEmpty { row.warnings = reader.warnings }
      } else if reader.isMarked, !pass.isSecond {
        (row.person, row.isMarked) = (reader.person, true)
      }
      rows.append(row)
    }
  }

  mutating func handIn() {
    let first = pass.findings.withLock { $0.take(rows, of: pass) }
    guard let first else { return }
    _ = reader.read(block[block.startIndex + first])
    pass.findings.withLock { $0.sample = reader.sender }
  }

  func end() {}
}

extension Survey.Findings {
  /// Takes the rows of the next block.
  ///
  /// - Returns: the index of the first good row, when none has come before.
  fileprivate mutating func take(_ rows: [SurveyedRow], of pass: SurveyPass) -> Int? {
    var first: Int?
    for index in rows.indices {
      lastRow = rows[index].number
      let fault = compare(rows[index], pass)
      guard pass.numbers.contains(lastRow - pass.shift) else { continue }
      if let fault {
        faulty += 1
        faults.add([fault], row: lastRow)
        continue
      }
      switch rows[index].answer {
      case .blank: break
      case .faulty(let reasons):
        faulty += 1
        faults.add(reasons, row: lastRow)
      case .sender(let kind):
        if good == 0 { first = index }
        good += 1
        if !neededKinds.contains(kind) { neededKinds.append(kind) }
        if !rows[index].warnings.isEmpty { warnings.add(rows[index].warnings, row: lastRow) }
      }
    }
    return first
  }

  /// Takes note of a sender; in the second reading says what other rows tell of the same person.
  private mutating func compare(_ row: SurveyedRow, _ pass: SurveyPass) -> String? {
    guard let person = row.person else { return nil }
    if row.isMarked {
      duplicates.noteMarked(person)
    } else if !pass.isSecond {
      duplicates.note(person)
    } else if let reason = duplicates.look(person, row.marks, row: row.number - pass.shift) {
      return reason.words(shift: pass.shift)
    }
    return nil
  }
}
