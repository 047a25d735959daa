// BatchCommand.swift: `appeal batch`, letters for a list of senders.

import Arguments
import Batch
import Files
import SourceText
import Writers

/// `appeal batch UA-105-00 --senders supporters.csv --all -o letters`: a letter of every sender to every addressee.
struct BatchCommand: ToolCommand {
  static let name = "batch"
  static let summary = "Write the letters of a list of supporters."
  static let operandHelp = "ACTION"
  static let examples = [
    Example(
      "Check the list and look at the first sender's letters; nothing is written.",
      "appeal batch UA-105-00 --senders supporters.csv --all --dry-run --date 2000-06-14"),
    Example(
      "The same for a program.",
      "appeal batch UA-105-00 --senders supporters.csv --all --dry-run --json --date 2000-06-14"),
    Example(
      "A PDF for each supporter and addressee, with envelopes.",
      "appeal batch UA-105-00 --senders supporters.csv --all --format pdf --envelopes DL -o out --date 2000-06-14"
    ),
    Example(
      "Complete a run that was stopped: the same command with --resume.",
      "appeal batch UA-105-00 --senders supporters.csv --all --format pdf --envelopes DL -o out --date 2000-06-14 --resume"
    ),
  ]
  static let details = [
    "The first row of the list names its columns: id, first_name, last_name (or name), title, street, house_number,"
      + " address_2, postcode, city, country, email, phone, language, group, message, about and others, in many spellings."
      + " Rows that cannot be right are listed to be mended. The list is text (CSV) or a workbook (XLSX), of which the first"
      + " sheet that is not hidden is read, or the one of --sheet; its failures are written as CSV.",
    "The folder gets letters/, manifest.csv (every letter), failures.csv (rows to be mended, with the reason) and"
      + " summary.html; --envelopes and --labels add envelopes.pdf and labels.pdf.",
  ]

  var operands: [String] = []
  var wantsHelp = false
  var request = RequestOptions()
  var senders: String?
  /// The sheet of a workbook.
  var sheet: String?
  var mapping: [String: String] = [:]
  var columns: [String]?
  var country: String?
  var usesInitials = false
  var isOneFile = false
  var order: BatchJob.Order?
  /// The most letters of one volume.
  var volumeSize: Int?
  var hasSeparators = false
  var stationery = StationeryOptions()
  var selection = RowSelection()
  var isDryRun = false
  var isJSON = false
  var resumes = false
  var jobs: Int?
  var isStream = false
  var purgedFolder: String?
  /// The folders of the runs that have written before.
  var earlierFolders: [String] = []

  func run(_ plainConsole: Console) throws -> ExitStatus {
    let notes = RunNotes()
    let console = notes.once(plainConsole.quiet(request.isQuiet))
    if let purgedFolder { return try purge(purgedFolder, console) }
    let word = try operand("ACTION")
    try request.check()
    guard let senders = isStream ? senders ?? "-" : senders else {
      throw UsageError("no list of senders", hint: "add --senders FILE, or - for standard input")
    }
    if isStream { try checkStream() }
    let target = try target()
    try checkOptions(target)
    if isStream { return try stream(word, senders, notes, console) }
    try checkEarlierFolders()
    let folder = try openFolder(target)
    let record = try folder?.record().map(RunRecord.init(lines:))
    let batch = try BatchPreparation(self, word, record, console)
    try batch.requireJoining()
    var list = list(senders, batch.words)
    list.file = try openList(senders, folder)
    batch.tell(console)
    var job = try batch.job(list)
    job.isDryRun = isDryRun
    job.spoolFolder = folder?.workPath
    job.leavesLists = folder != nil
    // A run that is completed goes on with its own key.
    if folder != nil { job.peopleKey = record.map(\.peopleKey) ?? .random() }
    return try BatchSession(self, job, batch, notes, console).run(target, folder, record)
  }

  /// Rows in on standard input, letters out on standard output, unless files are named.
  private func stream(
    _ word: String, _ senders: String, _ notes: RunNotes, _ console: Console
  ) throws -> ExitStatus {
    let preparation = try BatchPreparation(self, word, nil, console)
    preparation.tell(console)
    let job = try preparation.job(list(senders, preparation.words))
    return try BatchSession(self, job, preparation, notes, console).stream(to: request.output ?? "-")
  }

  private func list(_ senders: String, _ words: ListWords) -> SenderList {
    var list = SenderList(senders, words, mapping: mapping, columnNames: columns)
    list.sheet = sheet
    return list
  }

  private func openFolder(_ target: BatchTarget) throws -> RunFolder? {
    guard case .folder(let path) = target else { return nil }
    if resumes { return try openStoppedRun(path) }
    do {
      return try RunFolder(path, request.isForced ? .replace : .fresh)
    } catch {
      guard let part = selection.shard?.part, pathKind(path) == .folder else { throw error }
      let hint = "each part needs a folder of its own, such as -o \(path)-\(part)"
      let failure = Failure(error)
      throw Failure(failure.status, UsageError(failure.error.message, hint: hint))
    }
  }

  /// - Throws: usage, when the folder holds no run: one that is mistyped must not become a second run.
  private func openStoppedRun(_ path: String) throws -> RunFolder {
    if pathKind(path).mayBeFolder {
      let folder = try RunFolder(path, .resume)
      if folder.isResuming { return folder }
    }
    throw UsageError(
      "there is nothing to resume in '\(path)'",
      hint: "name the folder of the run that was stopped, or leave out --resume to begin one")
  }

  private func purge(_ folder: String, _ console: Console) throws -> ExitStatus {
    let count = try RunFolder.purge(folder)
    let rest =
      pathKind("\(folder)/manifest.csv") == .file
      ? "manifest.csv and summary.html are kept" : "the run was not complete, and there is nothing else of it"
    console.note("\(counted(count, "file")) with personal data deleted; \(rest)")
    return .done
  }

  private func target() throws -> BatchTarget {
    if isDryRun { return .nothing }
    if isStream, request.output == nil { return .document("-") }
    guard let output = request.output else {
      throw UsageError("no place for the letters", hint: "add -o FOLDER")
    }
    let kind = pathKind(output)
    let isDocument =
      output == "-" || kind == .other || (kind != .folder && (isStream || Format(forFile: output) != nil))
    guard isDocument else {
      if isStream {
        throw UsageError("'\(output)' is a folder", hint: "--stream writes one file, or to a pipe")
      }
      return .folder(output)
    }
    guard isOneFile || isStream else {
      throw UsageError(
        "'\(output)' is not a folder", hint: "add --one-file for one document, or name a folder")
    }
    if kind == .file, !request.isForced {
      throw FileError(
        .exists, "'\(output)' exists already", hint: "choose another name, or add --force to replace it")
    }
    return .document(output)
  }
}

/// Where a batch goes.
enum BatchTarget {
  case nothing
  case folder(String)
  /// One document at this path, without lists.
  case document(String)
}
