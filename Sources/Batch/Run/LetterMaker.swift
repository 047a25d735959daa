// LetterMaker.swift: one thread's share of a run, with storage of its own.

import Files
import Letters
import SourceText
import Tables
import UrgentAction

/// Turns checked rows into letters. What it holds is used again from row to row, so a letter allocates nothing.
struct LetterMaker {
  /// The letters of the block, for a document.
  private(set) var letters: [UInt8] = []
  private(set) var manifest: [UInt8] = []
  private(set) var failures: [UInt8] = []
  private(set) var people: [UInt8] = []
  private(set) var tally = Tally()
  private(set) var lastNumber = 0
  /// The volume that is built, for formats that are joined in a book.
  var book: VolumeBook?
  /// Where in `letters` each volume begins that the block has letters of.
  private var cuts: [(start: Int, volume: Int)] = []

  private let run: BatchRun
  /// The run's plan, for questions in the loop: to ask it through the run would copy it.
  private let plan: BatchPlan
  private let addressees: Range<Int>
  private let isFirstPass: Bool
  /// The senders whose letters could not be written in an earlier pass.
  private let failedBefore: [Int: String]
  private let separator: [UInt8]?
  /// What the run writes: asked for every row here, because to ask the output would count references that all threads
  /// share.
  private let writes: Writes
  private let table: TableWriter
  private let manifestTable = TableWriter(guardsFormulas: true)
  private var row = CheckedRow()
  /// The records in which the row stands.
  private var records: [UInt8] = []
  private var flagged: FlaggedRows.Cursor
  /// The letters of each kind to the addressees of this pass.
  private var kinds: PreparedKinds
  private var ends: [Int] = []
  /// The name of the volume's file.
  private var fileName: [UInt8] = []
  /// The row's letters before they become objects.
  private var texts: [UInt8] = []

  private struct Writes {
    let files, objects, document, sheets, manifest, failures, people: Bool

    init(_ run: BatchRun) {
      (files, objects) =
        switch run.output.letters {
        case .files: (true, false)
        case .objects: (false, true)
        case .document: (false, false)
        }
      (document, sheets) = (run.document != nil, run.sheets != nil)
      (manifest, failures) = (run.output.manifest != nil, run.output.failures != nil)
      people = run.output.people != nil
    }
  }

  init(_ run: BatchRun, separator: UInt8, _ addressees: Range<Int>, isFirstPass: Bool) {
    (self.run, self.addressees, self.isFirstPass) = (run, addressees, isFirstPass)
    plan = run.plan
    kinds = PreparedKinds(run, addressees)
    (failedBefore, self.separator) = (run.unwritable, run.separator)
    writes = Writes(run)
    table = TableWriter(separator: separator)
    flagged = FlaggedRows.Cursor(plan.flagged)
  }

  /// The pieces of `letters`, each with its volume.
  var parts: [(bytes: Range<Int>, volume: Int)] {
    cuts.indices.map { index in
      (
        cuts[index].start..<(index + 1 < cuts.count ? cuts[index + 1].start : letters.count),
        cuts[index].volume
      )
    }
  }

  /// Makes the letters of the rows in these records.
  mutating func work(_ records: [UInt8]) throws {
    letters.removeAll(keepingCapacity: true)
    manifest.removeAll(keepingCapacity: true)
    failures.removeAll(keepingCapacity: true)
    people.removeAll(keepingCapacity: true)
    cuts.removeAll(keepingCapacity: true)
    if let book { cuts.append((0, book.volume)) }
    self.records = records
    defer { self.records = [] }
    var offset = 0
    while let next = RowRecords.read(records, at: offset, into: &row) {
      offset = next
      lastNumber = row.number - run.shift
      guard plan.numbers.contains(lastNumber) else { continue }
      guard let kind = row.kind else {
        // A faulty row is told of in the first pass only.
        if isFirstPass { fail(row.remarks) }
        continue
      }
      if let fault = try fault() {
        if isFirstPass { fail([fault]) }
      } else if failedBefore.isEmpty || failedBefore[lastNumber] == nil {
        try write(kind)
      }
    }
  }

  /// What is wrong with the sender beyond its own row.
  private mutating func fault() throws -> String? {
    if let reason = try flagged.reason(for: lastNumber) { return reason.words(shift: run.shift) }
    return plan.unwritable.isEmpty ? nil : plan.unwritable[lastNumber]
  }

  private mutating func fail(_ reasons: [String]) {
    tally.faultyRows += 1
    tally.faults.add(reasons, row: row.number)
    if case .objects(_, let isText) = run.output.letters {
      // What comes out of the pipe has no data of people who must not be found.
      let shown = plan.job.usesInitials ? reasons.map(RowFindings.general) : reasons
      let error = shown.joined(separator: "; ")
      LetterObject(isText: isText).write(row: row.number, id: records[row.id], error: error, to: &letters)
      return
    }
    guard writes.failures else { return }
    failures.append(decimal: row.number)
    table.write(field: reasons.joined(separator: "; ").utf8, isFirst: false, to: &failures)
    failures += records[row.original]
    table.endRow(to: &failures)
  }

  // MARK: - Letters

  private mutating func write(_ kind: Int) throws {
    try kinds.prepare(kind)
    row.readSender(from: records)
    plan.job.writer.prepare(&row.sender)
    var start = letters.count
    do throws(WriterError) {
      try turnToVolume()
      start = letters.count
      try fill(kind)
    } catch {
      if !run.isBook { letters.removeLast(letters.count - start) }
      let fault = error.message + (error.hint.map { ": \($0)" } ?? "")
      tally.unwritable[lastNumber] = fault
      fail([fault])
      return
    }
    if writes.files, case .files(let folder, _, let mends) = run.output.letters {
      try writeFiles(kind, from: start, folder, mends: mends)
      letters.removeLast(letters.count - start)
    }
    if isFirstPass {
      tally.senders += 1
      if writes.people { row.person?.append(to: &people, for: plan.job.peopleKey) }
      if !row.remarks.isEmpty { tally.warnings.add(row.remarks, row: row.number) }
    }
    tally.letters.add(kinds[kind].bodies, row.sender, kind: kind)
    guard writes.manifest else { return }
    for letter in kinds[kind].entries { list(letter) }
  }

  private mutating func fill(_ kind: Int) throws(WriterError) {
    if run.isBook {
      for form in kinds[kind].forms { try book?.book.append(form, for: row.sender) }
      if let count = book?.book.finishedByteCount, count > 1 << 16 { book?.book.drain(into: &letters) }
      return
    }
    ends.removeAll(keepingCapacity: true)
    guard writes.objects, case .objects(_, let isText) = run.output.letters else {
      try kinds[kind].set?.fill(row.sender, to: &letters, ends: &ends)
      return
    }
    texts.removeAll(keepingCapacity: true)
    try kinds[kind].set?.fill(row.sender, to: &texts, ends: &ends)
    var start = 0
    for (letter, end) in zip(kinds[kind].entries, ends) {
      LetterObject(isText: isText).write(
        row: row.number, id: records[row.id], letter.manifestStart, letter: texts[start..<end], to: &letters)
      start = end
    }
  }

  /// Ends the volume before this sender's and begins a new one, where one begins; writes the sheet that stands before
  /// the sender's letters.
  private mutating func turnToVolume() throws(WriterError) {
    guard writes.document else { return }
    let volume = run.volumes.index(sender: lastNumber, addressee: addressees.lowerBound)
    if cuts.last?.volume != volume {
      if var done = book.take() {
        done.finish(into: &letters)
        tally.pages += done.book.pageCount
      }
      book = run.makeBook(volume)
      cuts.append((letters.count, volume))
      fileName.removeAll()
    }
    if fileName.isEmpty, let document = run.document { fileName = Array(document.name(volume).utf8) }
    guard writes.sheets,
      let sheet = try run.sheets?.form(sender: lastNumber, addressee: addressees.lowerBound)
    else { return }
    if let separator { letters.append(contentsOf: separator) }
    if run.isBook {
      try book?.book.append(sheet, for: Sender())
    } else {
      try sheet.fill(Sender(), to: &letters)
    }
  }

  private mutating func writeFiles(
    _ kind: Int, from start: Int, _ folder: OutputFolder, mends: Bool
  ) throws(FileError) {
    var start = start
    for (letter, end) in zip(kinds[kind].entries, ends) {
      var bytes: [UInt8] = []
      bytes.append(padded: lastNumber)
      let name = String(decoding: bytes, as: UTF8.self) + letter.nameEnd
      if try !folder.create(name, letters[start..<end]) {
        guard mends else {
          throw FileError(
            .exists, "'\(folder.path)/\(name)' exists already",
            hint: "run again with --resume")
        }
        if !folder.holds(name, letters[start..<end]) { try folder.replace(name, letters[start..<end]) }
      }
      start = end
    }
  }

  private mutating func list(_ letter: PreparedKinds.Entry) {
    manifest.append(decimal: row.number)
    manifestTable.write(field: records[row.id], isFirst: false, to: &manifest)
    manifest.append(contentsOf: letter.manifestStart)
    switch run.output.letters {
    case .files: manifest.append(padded: lastNumber)
    case .document: manifest.append(contentsOf: fileName)
    case .objects: break
    }
    manifest.append(contentsOf: letter.manifestEnd)
  }
}

extension [UInt8] {
  /// Appends a number with at least six digits, as file names have it.
  fileprivate mutating func append(padded number: Int) {
    var limit = 100_000
    while limit > 1, number < limit {
      append(UInt8(ascii: "0"))
      limit /= 10
    }
    append(decimal: number)
  }
}
