// BatchPlan.swift: a list of senders read and checked before anything is written.

import Files
package import Letters
import SourceText
import Tables

/// What a run will do: which rows it is for, what is wrong with others, and the letters prepared.
package struct BatchPlan: Sendable {
  private(set) var job: BatchJob
  let kinds: LetterKinds
  /// The rows of the list that the run may be for; nil for a list whose rows are read when their turn comes.
  let spool: Spool?
  /// How the list is written; nil where that is not known before.
  let list: ListFacts?
  /// The good rows for which nothing must be written, by what other rows tell.
  let flagged: FlaggedRows
  /// What is wrong with senders for whom letters could not be written, by number; known from an earlier run.
  package private(set) var unwritable: [Int: String] = [:]
  /// The numbers of the senders whom the run is for.
  package let numbers: Range<Int>
  /// The number of the list's last sender.
  package let lastNumber: Int
  /// Rows with a sender for whom letters can be written.
  package let goodRows: Int
  /// Rows that must be mended before they get letters.
  package let faultyRows: Int
  /// The faulty rows by what is wrong with them.
  package let faults: [RowFinding]
  /// Rows for which letters can be written, by what the user should know of them.
  package let warnings: [RowFinding]
  /// How the list is written, and what of it is not used.
  package let remarks: [String]
  /// What may be wrong with the list as a whole.
  package let doubts: [String]
  /// What tells this list from another.
  package let fingerprint: String
  /// The first sender whose letters can be written.
  package let sample: Sender?
  /// The kinds of letters that the run needs, in the order of the list, and for how many rows; nil where that is not known
  /// before.
  private let neededKinds: [(kind: Int, rows: Int, first: Int)]?

  /// The letters that the run will write, without copies.
  package var letterCount: Int {
    neededKinds?.reduce(0) { count, needed in
      count + needed.rows * kinds.kinds[needed.kind].letters.count { !$0.isCopy && !$0.isAbsent }
    } ?? 0
  }

  /// Reads and checks the whole list, once: what becomes of it afterwards changes nothing.
  package init(_ job: BatchJob) throws {
    var job = job
    kinds = LetterKinds(job.letters, language: job.language, country: job.country, seed: job.seed)
    if job.senders.hasMacRomanHeader { job.senders.encoding = .macRoman }
    var survey = try Survey(of: job, kinds)
    if survey.list.reader.format.looksLikeMacRoman {
      job.senders.encoding = .macRoman
      survey = try Survey(of: job, kinds)
    }
    self.job = job
    let facts = ListFacts(survey.list)
    if facts.isFailureList, job.earlier.isEmpty { throw Self.needsEarlierRun(job.senders.name) }
    if job.hasSeparators, job.order == .sender, !facts.hasGroups {
      throw BatchError(
        "the list has no groups, before whose letters a sheet could stand",
        hint: "name a column 'group', add --map group=HEADER, or part the letters with --order addressee")
    }
    lastNumber = max(survey.lastNumber, job.firstNumber - 1)
    numbers = job.selection.numbers(from: job.firstNumber, last: lastNumber)
    if let range = job.selection.range, range.lowerBound > lastNumber || range.upperBound < job.firstNumber {
      throw BatchError(
        "no sender has a number from \(range.lowerBound) to \(range.upperBound)",
        hint: lastNumber < job.firstNumber
          ? "the list has no senders" : "those of \(job.senders.name) are \(job.firstNumber) to \(lastNumber)"
      )
    }
    flagged = try survey.flagged()
    let tally = try survey.tally(of: numbers, flagged)
    (spool, self.list) = (survey.findings.spool, facts)
    (goodRows, faultyRows) = (tally.good, tally.faulty)
    let values = survey.findings.values.remarks(
      survey.list.columns, printsGroups: !job.usesInitials)
    (faults, warnings) = (tally.faults.sorted, tally.warnings.sorted + values.findings)
    if let row = survey.findings.values.firstForeignRow {
      throw BatchError(
        "row \(row): the list is in another encoding than \(survey.list.reader.format.encoding.rawValue), as which it is read",
        hint: "save it as UTF-8 (in Excel as CSV UTF-8)",
        location: TextLocation(file: job.senders.name, line: row, column: 1))
    }
    if survey.list.reader.format.looksLikeDOS {
      throw BatchError(
        "the list is in an encoding of DOS, but is read as \(survey.list.reader.format.encoding.rawValue)",
        hint: "save it as UTF-8 (in Excel as CSV UTF-8)",
        location: TextLocation(file: job.senders.name, line: 1, column: 1))
    }
    if let row = survey.findings.values.otherHeader {
      throw BatchError(
        "row \(row) names other columns than the first row",
        hint:
          "put the rows from there in a list of their own, or their cells below the columns of the first row",
        location: TextLocation(file: job.senders.name, line: row, column: 1))
    }
    (sample, neededKinds) = (tally.sample, tally.neededKinds)
    let list = survey.list
    var remarks =
      list.file.remarks + [list.reader.format.remark].compactMap { $0 } + list.columns.remarks
      + values.notes
    if let end = job.selection.range?.upperBound, end > lastNumber {
      remarks.append("the last sender has the number \(lastNumber)")
    }
    self.remarks = remarks
    doubts = list.file.warnings + values.doubts
    fingerprint = list.file.fingerprint
  }

  /// A plan for a list that can be read once only: every row is checked when its turn comes, and people who stand
  /// twice in the list are not looked for.
  package init(streaming job: BatchJob) {
    self.job = job
    kinds = LetterKinds(job.letters, language: job.language, country: job.country, seed: job.seed)
    numbers = job.selection.numbers(from: job.firstNumber, last: .max - 1)
    lastNumber = .max - 1
    (spool, list, flagged) = (nil, nil, FlaggedRows(in: nil))
    (goodRows, faultyRows, faults, warnings) = (0, 0, [], [])
    (remarks, doubts, fingerprint, sample, neededKinds) = ([], [], "", nil, nil)
  }

  /// What the user should know of the letters that the run needs, each line once.
  package var notes: [String] {
    let all = kinds.kinds
    var notes: [String] = []
    for kind in neededKinds?.map({ $0.kind }) ?? Array(all.indices) {
      for note in all[kind].letters.flatMap(\.notes) where !notes.contains(note) { notes.append(note) }
    }
    return notes
  }

  /// The plan for what goes with the letters of this one: envelopes or labels of the same senders, in the same order.
  package func companion(_ writer: any LetterWriter, fileExtension: String) -> BatchPlan {
    var plan = self
    plan.job.writer = writer
    plan.job.fileExtension = fileExtension
    plan.job.hasSeparators = false
    return plan
  }

  /// Leaves out senders of whom an earlier run has found that their letters cannot be written.
  package mutating func leaveOut(_ found: [Int: String]) { unwritable.merge(found) { known, _ in known } }

  /// The volumes of a document, whose files' names begin with `name`, such as `letters`: an output that opens each in the
  /// folder with its first letter.
  package func document(_ name: String, in folder: RunFolder) -> VolumeOutput {
    document(name) { name throws(FileError) in try folder.stream(name) }
  }

  /// The same, where `open` makes the file of a name.
  func document(
    _ name: String, _ open: @escaping @Sendable (String) throws(FileError) -> OutputStream
  ) -> VolumeOutput {
    let volumes = Volumes(
      of: numbers, addressees: job.addressees.count, order: job.order, letters: job.volumeSize)
    return VolumeOutput(volumes, name, job.fileExtension, open)
  }

  /// Mended failures among which there may be people who have their letters already.
  private static func needsEarlierRun(_ list: String) -> BatchError {
    BatchError(
      "\(list) is a run's list of failures, and it is not known to whom that run has written",
      hint: "add --after FOLDER, the folder of that run, and give another folder with -o")
  }

  /// What the first sender's letters are before they are filled; none where it is not known before.
  var firstLetters: [BatchLetter] { neededKinds?.first.map { kinds.kinds[$0.kind].letters } ?? [] }

  /// The first sender's letters, one for each addressee.
  package func sampleLetters() -> [SampleLetter] {
    guard let sample else { return [] }
    return firstLetters.filter { !$0.isAbsent }.compactMap { letter in
      var bytes: [UInt8] = []
      // The run says of which senders no letters can be written.
      guard let form = try? job.writer.form(for: letter.letter), (try? form.fill(sample, to: &bytes)) != nil
      else { return nil }
      return SampleLetter(letter: letter, bytes: bytes, pages: (try? form.pageCount(for: sample)) ?? nil)
    }
  }
}

/// A finished letter, to look at before the run.
package struct SampleLetter: Sendable {
  package var letter: BatchLetter
  package var bytes: [UInt8]
  /// Its pages; nil where the format has none.
  package var pages: Int?
}
