// BatchRun.swift: writes the letters of a plan, on several threads and in the order of the list.

package import Files
import Letters
import SourceText
import Synchronization
import Tables
import UrgentAction

/// Where the letters and the lists of a run go.
package struct BatchOutput: Sendable {
  /// What becomes of the letters.
  package enum Letters: Sendable {
    /// A file each, in a folder that is named so in the manifest; `mends` where files may be there already.
    case files(OutputFolder, named: String, mends: Bool)
    /// One document, in one volume or several.
    case document(VolumeOutput)
    /// A JSON object a line, for the receiver at the other end of a pipe; letters that are no text in Base64.
    case objects(OutputStream, isText: Bool)
  }

  var letters: Letters
  /// Gets a row a letter; nil: none is written.
  var manifest: OutputStream?
  /// Gets the rows that gave no letters, as a list that can be mended and read again; nil: none is written.
  var failures: OutputStream?
  /// Takes what tells a later run to whom this one has written.
  var people: OutputStream?
  /// Is told how many rows of the list have been done with, in order, by one thread at a time.
  var progress: (@Sendable (Int) -> Void)?

  package init(
    _ letters: Letters, manifest: OutputStream? = nil, failures: OutputStream? = nil,
    people: OutputStream? = nil, progress: (@Sendable (Int) -> Void)? = nil
  ) {
    (self.letters, self.manifest, self.failures) = (letters, manifest, failures)
    (self.people, self.progress) = (people, progress)
  }
}

extension BatchPlan {
  /// Writes all letters.
  ///
  /// A row's letters are all written or none of them; a row that cannot be written stops no other.
  /// - Throws: when the list cannot be read again, or an output cannot be written.
  package func run(to output: BatchOutput) throws -> BatchReport {
    let run = try BatchRun(self, output)
    return try run.run()
  }
}

/// One run: passes over the list, each shared by the threads.
final class BatchRun: Sendable {
  let plan: BatchPlan
  let output: BatchOutput
  /// What is taken from the number of a row for that of its sender.
  let shift: Int
  /// The volumes of a document; one for files and objects.
  let volumes: Volumes
  /// What stands between two letters of a document, for formats that are joined so.
  let separator: [UInt8]?
  let isBook: Bool
  /// Where the letters go that are joined to a document; nil for files and objects.
  let document: VolumeOutput?
  /// The sheets between the letters of a document.
  let sheets: SeparatorSheets?
  /// The book that grows; between two passes it is kept here.
  private let book = Mutex<VolumeBook?>(nil)
  private let tally = Mutex(Tally())

  init(_ plan: BatchPlan, _ output: BatchOutput) throws {
    (self.plan, self.output) = (plan, output)
    shift = plan.job.numberShift
    guard case .document(let document) = output.letters else {
      (volumes, separator, isBook, self.document, sheets) = (.one, nil, false, nil, nil)
      return
    }
    self.document = document
    volumes = document.volumes
    sheets = try plan.job.hasSeparators ? SeparatorSheets(plan, document.volumes) : nil
    switch plan.job.writer.joining(title: "", language: "en") {
    case nil:
      throw BatchError(
        "letters of this format cannot be joined to one document", hint: "leave out --one-file")
    case .separated(let bytes): (separator, isBook) = (bytes, false)
    case .book: (separator, isBook) = (nil, true)
    }
  }

  /// What has turned out to be wrong with senders in the passes before.
  var unwritable: [Int: String] { tally.withLock { $0.unwritable } }

  /// An empty book for a volume; nil for letters that are joined without one.
  func makeBook(_ volume: Int) -> VolumeBook? {
    guard isBook else { return nil }
    let letters = plan.firstLetters
    let title = letters.count == 1 ? letters[0].letter.title : plan.job.title
    let writer = volume == 0 ? plan.job.writer : plan.job.writer.continued
    guard case .book(let book)? = writer.joining(title: title, language: plan.job.language.code) else {
      return nil
    }
    return VolumeBook(book: book, volume: volume)
  }

  func run() throws -> BatchReport {
    try writeHeaders()
    let addressees = plan.job.addressees.indices
    let passes =
      document != nil && plan.job.order == .addressee ? addressees.map { $0..<$0 + 1 } : [addressees]
    for (index, pass) in passes.enumerated() { try run(pass, isFirst: index == 0) }
    try finishBook()
    return tally.withLock { $0 }.report(plan.kinds.kinds, hasPages: isBook)
  }

  private func run(_ addressees: Range<Int>, isFirst: Bool) throws {
    // A book grows in one order only. A document's blocks wait for their turn, so they are small.
    let threads = isBook ? 1 : max(1, plan.job.threads)
    let handed = Mutex(book.withLock { $0.take() })
    let makeMaker = { @Sendable [self] (separator: UInt8) in
      var maker = LetterMaker(self, separator: separator, addressees, isFirstPass: isFirst)
      maker.book = handed.withLock { $0.take() }
      return maker
    }
    if let spool = plan.spool, let list = plan.list {
      let feed = BlockFeed(Spool.Reader(spool, plan.numbers))
      try feed.share(among: threads) { [self] in
        SpoolWorker(run: self, maker: makeMaker(list.separator))
      }
      return
    }
    let list = try plan.job.openList(chunkLength: 1 << 12, isStream: true)
    let feed = BlockFeed(TableBlocks(list: list))
    try feed.share(among: threads) { [self] in
      let checker = RowChecker(list, plan.kinds, plan.job, isStream: true)
      return StreamWorker(self, checker, makeMaker(list.reader.format.separator))
    }
    try feed.source.list.file.requireUnchanged()
  }

  /// Writes what a worker has made of its rows; in the order of the list.
  func handIn(_ worker: LetterMaker) throws {
    switch output.letters {
    case .files: break
    case .objects(let stream, _): if !worker.letters.isEmpty { try stream.write(worker.letters) }
    case .document(let document):
      for part in worker.parts {
        try document.write(
          worker.letters[part.bytes], volume: part.volume, separator: separator?.count ?? 0)
      }
    }
    if !worker.manifest.isEmpty { try output.manifest?.write(worker.manifest) }
    if !worker.failures.isEmpty { try output.failures?.write(encodedForList(worker.failures)) }
    if !worker.people.isEmpty { try output.people?.write(worker.people) }
    output.progress?(worker.lastNumber)
  }

  /// Takes over what a worker has counted, and the book that it has made grow.
  func end(_ worker: LetterMaker) {
    tally.withLock { $0.add(worker.tally) }
    if let grown = worker.book { book.withLock { $0 = grown } }
  }

  /// Rows of failures in the encoding in which the list's program opens them.
  private func encodedForList(_ bytes: [UInt8]) -> [UInt8] {
    plan.list?.isUTF16 == true ? FailureList.inUTF16(bytes) : bytes
  }

  private func writeHeaders() throws {
    if let manifest = output.manifest {
      var bytes: [UInt8] = []
      TableWriter().write(
        ["row", "id", "action", "addressee", "file", "channel", "date", "state"], to: &bytes)
      try manifest.write(bytes)
    }
    if let failures = output.failures, let list = plan.list {
      var bytes = FailureList.mark
      let names = list.isFailureList ? list.names.dropFirst(FailureList.columns.count) : list.names[...]
      TableWriter(separator: list.separator).write(FailureList.columns + names, to: &bytes)
      try failures.write(encodedForList(bytes))
    }
    if let people = output.people {
      for run in plan.job.earlier {
        try run.readPeople(for: plan.job.peopleKey) { try people.write($0) }
      }
    }
  }

  private func finishBook() throws {
    guard case .document(let document) = output.letters, var last = book.withLock({ $0.take() }) else {
      return
    }
    let volume = last.volume
    try last.book.finish { (end) throws(FileError) in
      try document.write(end[...], volume: volume, separator: 0)
    }
    tally.withLock { $0.pages += last.book.pageCount }
  }
}

/// A volume that is built letter by letter.
struct VolumeBook: Sendable {
  var book: any LetterBook
  let volume: Int

  /// Ends the volume and appends its last bytes.
  mutating func finish(into bytes: inout [UInt8]) {
    book.finish()
    book.drain(into: &bytes)
  }
}
