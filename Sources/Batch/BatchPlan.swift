// BatchPlan.swift: a list of senders read and checked before anything is written.

public import Letters
import SourceText
import Tables

/// What a run will do: which rows it is for, what is wrong with others, and the letters prepared.
public struct BatchPlan: Sendable {
  private(set) var job: BatchJob
  let kinds: LetterKinds
  let duplicates: [(number: Int, earlier: Int)]
  /// What is wrong with senders for whom letters could not be written, by number; known from an earlier run.
  public private(set) var unwritable: [Int: String] = [:]
  /// The numbers of the senders whom the run is for.
  public let numbers: Range<Int>
  /// The number of the list's last sender.
  public let lastNumber: Int
  /// Rows with a sender for whom letters can be written, and rows that must be mended.
  public let goodRows: Int
  public let faultyRows: Int
  /// The faulty rows by what is wrong with them.
  public let faults: [RowFinding]
  /// Rows for which letters can be written, by what the user should know of them.
  public let warnings: [RowFinding]
  /// How the list is written, and what of it is not used.
  public let remarks: [String]
  /// What tells this list from another.
  public let fingerprint: String
  /// The first sender whose letters can be written.
  public let sample: Sender?
  private let sampleKind: Int
  /// By kind, whether a row of the run needs its letters; nil where that is not known before.
  private let neededKinds: [Bool]?

  /// The letters that the run will write.
  public var letterCount: Int { goodRows * job.addressees.count }

  /// Reads and checks the whole list.
  public init(_ job: BatchJob) throws(BatchError) {
    var job = job
    kinds = LetterKinds(job.letters, language: job.language, country: job.country, seed: job.seed)
    if job.senders.hasMacRomanHeader { job.senders.encoding = .macRoman }
    var survey = Survey(job, kinds)
    var list = try survey.readAll()
    if list.reader.format.looksLikeMacRoman {
      job.senders.encoding = .macRoman
      survey = Survey(job, kinds)
      list = try survey.readAll()
    }
    self.job = job
    if FailureList.isOne(list.names), job.earlier.isEmpty { throw Self.needsEarlierRun(job.senders.name) }
    lastNumber = max(survey.last, job.firstNumber - 1)
    numbers = job.selection.numbers(from: job.firstNumber, last: lastNumber)
    if let range = job.selection.range, range.lowerBound > lastNumber || range.upperBound < job.firstNumber {
      throw BatchError(
        "no sender has a number from \(range.lowerBound) to \(range.upperBound)",
        hint: lastNumber < job.firstNumber
          ? "the list has no senders" : "those of \(job.senders.name) are \(job.firstNumber) to \(lastNumber)"
      )
    }
    survey.duplicates.endFirstPass()
    for run in job.earlier { try run.forEachKey { survey.duplicates.lookEarlier($0) } }
    if survey.duplicates.hasSuspects || !job.selection.isEverything {
      list = try survey.readAgain(numbers)
    }
    duplicates = survey.duplicates.rows
    (goodRows, faultyRows) = (survey.good, survey.faulty)
    (faults, warnings) = (survey.faults.sorted, survey.warnings.sorted)
    var remarks = [list.reader.format.remark].compactMap { $0 } + list.columns.remarks
    if let end = job.selection.range?.upperBound, end > lastNumber {
      remarks.append("the last sender has the number \(lastNumber)")
    }
    self.remarks = remarks
    fingerprint = list.file.fingerprint
    (sample, sampleKind, neededKinds) = (survey.sample, survey.sampleKind, survey.neededKinds)
  }

  /// A plan for a list that can be read once only: every row is checked when its turn comes, and people who stand
  /// twice in the list are not looked for.
  public init(streaming job: BatchJob) {
    self.job = job
    kinds = LetterKinds(job.letters, language: job.language, country: job.country, seed: job.seed)
    numbers = job.selection.numbers(from: job.firstNumber, last: .max - 1)
    lastNumber = .max - 1
    (duplicates, goodRows, faultyRows, faults, warnings) = ([], 0, 0, [], [])
    (remarks, fingerprint, sample, sampleKind, neededKinds) = ([], "", nil, 0, nil)
  }

  /// What the user should know of the letters that the run needs, each line once.
  public var notes: [String] {
    var notes: [String] = []
    for (number, kind) in kinds.kinds.enumerated() {
      if let neededKinds, number >= neededKinds.count || !neededKinds[number] { continue }
      for note in kind.letters.flatMap(\.notes) where !notes.contains(note) { notes.append(note) }
    }
    return notes
  }

  /// The plan for what goes with the letters of this one: envelopes or labels of the same senders, in the same order.
  public func companion(_ writer: any LetterWriter, fileExtension: String) -> BatchPlan {
    var plan = self
    plan.job.writer = writer
    plan.job.fileExtension = fileExtension
    plan.job.hasSeparators = false
    return plan
  }

  /// Leaves out senders of whom an earlier run has found that their letters cannot be written.
  public mutating func leaveOut(_ found: [Int: String]) { unwritable.merge(found) { known, _ in known } }

  /// The volumes of a document that is made under `place`.
  public func document(_ name: String, in place: @escaping @Sendable (String) -> String) -> VolumeOutput {
    let volumes = Volumes(
      of: numbers, addressees: job.addressees.count, order: job.order, letters: job.volumeSize)
    return VolumeOutput(volumes, name, job.fileExtension, in: place)
  }

  /// Mended failures among which there may be people who have their letters already.
  private static func needsEarlierRun(_ list: String) -> BatchError {
    BatchError(
      "\(list) is a run's list of failures, and it is not known to whom that run has written",
      hint: "add --after FOLDER, the folder of that run, and give another folder with -o")
  }

  /// The earlier row with the same person.
  private func earlierRow(than number: Int) -> Int? {
    var (low, high) = (0, duplicates.count)
    while low < high {
      let middle = (low + high) / 2
      if duplicates[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < duplicates.count && duplicates[low].number == number ? duplicates[low].earlier : nil
  }

  /// What is known to be wrong with a sender beyond its own row.
  func fault(of number: Int, shift: Int) -> String? {
    if !duplicates.isEmpty, let earlier = earlierRow(than: number) {
      return Self.repetition(of: earlier, shift: shift)
    }
    return unwritable.isEmpty ? nil : unwritable[number]
  }

  /// What is said of a person whom an earlier sender's row has already; 0 stands for an earlier run.
  fileprivate static func repetition(of earlier: Int, shift: Int) -> String {
    earlier == 0
      ? "an earlier run has written to the same person" : "the same person as in row \(earlier + shift)"
  }

  /// The first sender's letters, one for each addressee.
  public func sampleLetters() -> [SampleLetter] {
    guard let sample else { return [] }
    return kinds.kinds[sampleKind].letters.compactMap { letter in
      var bytes: [UInt8] = []
      // The run says of which senders no letters can be written.
      guard let form = try? job.writer.form(for: letter.letter), (try? form.fill(sample, to: &bytes)) != nil
      else { return nil }
      return SampleLetter(letter: letter, bytes: bytes, pages: (try? form.pageCount(for: sample)) ?? nil)
    }
  }
}

/// A finished letter, to look at before the run.
public struct SampleLetter: Sendable {
  public var letter: BatchLetter
  public var bytes: [UInt8]
  /// Its pages; nil where the format has none.
  public var pages: Int?
}

/// The passes over a list before the run.
private struct Survey {
  private let job: BatchJob
  private let kinds: LetterKinds
  var duplicates = Duplicates(listLength: 0)
  var last = 0
  var (good, faulty) = (0, 0)
  var faults = RowFindings()
  var warnings = RowFindings()
  var sample: Sender?
  var sampleKind = 0
  var neededKinds: [Bool] = []

  init(_ job: BatchJob, _ kinds: LetterKinds) { (self.job, self.kinds) = (job, kinds) }

  mutating func readAll() throws(BatchError) -> OpenList {
    let numbers = job.selection.isEverything ? 1..<Int.max : 1..<1
    let list = try open()
    // How many people earlier runs have written to is not in the length of this list.
    duplicates = Duplicates(listLength: job.earlier.isEmpty ? list.file.size : .max)
    for run in job.earlier { try run.forEachKey { duplicates.noteEarlier($0) } }
    return try read(list) { survey, answer, row, reader in
      survey.last = row.number - survey.job.numberShift
      if case .sender = answer { survey.duplicates.note(reader.person) }
      survey.count(answer, row, reader, in: numbers)
    }
  }

  mutating func readAgain(_ numbers: Range<Int>) throws(BatchError) -> OpenList {
    (good, faulty, sample, neededKinds) = (0, 0, nil, [])
    (faults, warnings) = (RowFindings(), RowFindings())
    return try read(open()) { survey, answer, row, reader in
      guard case .sender = answer else {
        survey.count(answer, row, reader, in: numbers)
        return
      }
      let shift = survey.job.numberShift
      let birthDate = reader.birthDate(row)
      let earlier = survey.duplicates.look(reader.person, birthDate: birthDate, row: row.number - shift)
      let reason = earlier.map { BatchPlan.repetition(of: $0, shift: shift) }
      survey.count(reason.map { .faulty([$0]) } ?? answer, row, reader, in: numbers)
    }
  }

  private mutating func count(
    _ answer: SenderReader.Answer, _ row: TableRow, _ reader: SenderReader, in numbers: Range<Int>
  ) {
    guard numbers.contains(row.number - job.numberShift) else { return }
    switch answer {
    case .blank: break
    case .faulty(let reasons):
      faulty += 1
      faults.add(reasons, row: row.number)
    case .sender(let kind):
      good += 1
      while neededKinds.count <= kind { neededKinds.append(false) }
      neededKinds[kind] = true
      if sample == nil { (sample, sampleKind) = (reader.sender, kind) }
      if !reader.warnings.isEmpty { warnings.add(reader.warnings, row: row.number) }
    }
  }

  private func open() throws(BatchError) -> OpenList { try job.openList(chunkLength: 1 << 14) }

  private mutating func read(
    _ list: OpenList, _ take: (inout Survey, SenderReader.Answer, TableRow, SenderReader) -> Void
  ) throws(BatchError) -> OpenList {
    var list = list
    var reader = SenderReader(list.columns, kinds, job)
    let block = TableBlock()
    do throws(TableError) {
      while try list.reader.read(into: block) {
        for index in block.indices {
          let row = block[index]
          let answer = reader.read(row)
          take(&self, answer, row, reader)
        }
      }
    } catch {
      throw BatchError(any: error)
    }
    return list
  }
}
