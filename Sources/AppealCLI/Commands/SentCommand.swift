// SentCommand.swift: `appeal sent`, what was sent and when, and what was sent too late.

import Arguments
import Correspondence
import Files
import JSONText
import SourceText
import UrgentAction

/// `appeal sent add|list|check|purge`: keeps the list of sent appeals, and flags those that went out after the last day.
struct SentCommand: ToolCommand {
  static let name = "sent"
  static let summary = "Record what was sent, and flag what was sent after the last day."
  static let operandHelp = "add [ACTION] | list | check [FILE] | purge"
  static let examples = [
    Example("Record a letter.", "appeal sent add UA-105-00 --to premier --date 2000-06-14 --ledger sent.csv"),
    Example("Flag what went out too late.", "appeal sent check --ledger sent.csv"),
  ]
  static let details = [
    "The ledger is appeal/sent.csv in $XDG_DATA_HOME, or in ~/.local/share. 'check FILE' takes anybody's list, CSV or"
      + " XLSX, with the columns \(SentEntry.columns.joined(separator: ", ")); date and action are needed. It ends with 1 if"
      + " something was sent too late, or an entry cannot be checked. To correct or remove an entry, edit the file."
  ]
  static let options: [Option<Self>] =
    [
      Option("to", "POST[,POST]", help: "Whom it was sent to.", \.addressee),
      Option(
        "by", "CHANNEL", help: "How it was sent: \(names(Channel.allCases)). Default: post.", \.channel,
        choice("channel", Channel.allCases)),
      Option("date", "YYYY-MM-DD", help: "When it was sent. Default: today.", \.day, calendarDay("--date")),
      Option(
        "from", "NAME",
        help: "Who sent it; initials are enough. Default: your profile's name, or nobody with --run.",
        \.sender),
      Option("file", "PATH", help: "The letter's file.", \.file) { $0 },
      Option("late", "REFERENCE", help: "The section office's agreement to a late appeal.", \.late),
      Option("run", "FOLDER", help: "Record all letters of this run of 'appeal batch'.", \.runFolder),
      Option(
        "before", "YYYY-MM-DD", help: "'purge' takes out all entries of before this day.", \.before,
        calendarDay("--before")),
      Option(flag: "json", help: "'list' as JSON.", \.isJSON),
      Option("ledger", "FILE", help: "The ledger to use.", \.ledger),
    ] + LibraryOptions.options.kept(in: \.folders)

  var operands: [String] = []
  var wantsHelp = false
  var addressee: String?
  var channel = Channel.post
  var day: CalendarDay?
  var sender: String?
  var file = ""
  var late: String?
  var ledger: String?
  var runFolder: String?
  var before: CalendarDay?
  var isJSON = false
  var folders = LibraryOptions()

  func run(_ console: Console) throws -> ExitStatus {
    guard let word = operands.first else {
      throw UsageError("what to do is missing", hint: "write appeal sent add, list, check or purge")
    }
    let rest = Array(operands.dropFirst())
    if isJSON, word != "list" {
      throw UsageError("--json is for the list", hint: "write appeal sent list --json")
    }
    switch (word, rest.count) {
    case ("add", 0) where runFolder != nil: return try addRun(console)
    case ("purge", 0): return try purge(console)
    case ("add", 1) where runFolder == nil: return try add(rest[0], console)
    case ("list", 0): return try list(console)
    case ("check", 0...1): return try check(rest.first, console)
    case ("add", 0):
      throw UsageError("name the action", hint: "write appeal sent add ACTION")
    case ("add", _) where runFolder != nil:
      throw UsageError("a run says itself what it was about", hint: "leave out '\(rest[0])'")
    case ("add", _), ("list", _), ("check", _), ("purge", _):
      throw UsageError(
        "'appeal sent \(word)' takes other words", hint: "write appeal sent \(Self.operandHelp)")
    default:
      throw UsageError(unknown: "command of 'appeal sent'", word, known: ["add", "list", "check", "purge"])
    }
  }

  private func add(_ word: String, _ console: Console) throws -> ExitStatus {
    guard let addressee else { throw UsageError("say to whom it was sent: --to POST") }
    let library = try Library(folders, console)
    let action = try library.actionWithStop(word)
    let name = library.lastingName(of: action, named: word)
    let day = day ?? console.today()
    try refuse(dayToCome: day, console)
    let sender = try sender ?? Profile.saved(console)?.name ?? ""
    let ledger = try SentLedger(ledger, console)
    var entries: [SentEntry] = []
    for word in addressee.split(separator: ",").map(\.trimmed) where !word.isEmpty {
      entries.append(
        SentEntry(
          location: TextLocation(file: ledger.path, line: 0, column: 0), date: day.description, action: name,
          addressee: try postID(word, of: action, on: day, library), channel: channel.rawValue,
          sender: sender, file: file, late: late == nil ? "no" : "yes", reference: late ?? ""))
    }
    // What is no ledger is refused when it is added to.
    let known = (try? SentLedger.entries(of: ledger.path)) ?? []
    // What can fail comes before what is written: a second try would record a letter twice.
    let reached = try library.desk(action).reaches(on: day, withSuggested: true)
    try ledger.add(entries, console)
    var check = SentCheck(library, today: console.today())
    let isLate = LateGate(action, on: day).state == .late
    let addressees = action.edition(on: day)?.appeals.flatMap { $0.addressees + $0.suggestedAddressees } ?? []
    for entry in entries {
      if let fault = check.fault(of: entry) {
        let advice = "; if your section office agreed, record that with --late REFERENCE"
        console.warn(fault.error.message + (isLate && late == nil ? advice : ""))
      }
      let copies = known.count { $0.values == entry.values }
      if copies > 0 {
        console.warn(
          "the ledger had the same letter to \(entry.addressee) already: it counts \(copies + 1) times now")
      }
      if !addressees.isEmpty, !addressees.contains(where: { $0.id == entry.addressee }) {
        console.warn("\(entry.addressee) is no addressee of \(action.name) on \(day.inWords)")
      }
      if !channel.isPostal, let reach = reached.first(where: { $0.id == entry.addressee }),
        reach.way(by: channel) == nil
      {
        console.warn("\(entry.addressee) has no \(channel.rawValue) that the action or the directory knows")
      }
    }
    console.note("\(counted(entries.count, "letter")) about \(name) recorded in '\(ledger.path)'")
    return .done
  }

  private func refuse(dayToCome day: CalendarDay, _ console: Console) throws {
    guard day > console.today() else { return }
    throw UsageError("\(day.inWords) is still to come", hint: "record a letter once it is sent")
  }

  private func addRun(_ console: Console) throws -> ExitStatus {
    guard let runFolder else { return .usage }
    let run = try SentRun(runFolder, sentOn: day, sender: sender ?? "", late: late)
    if let last = run.entries.compactMap({ CalendarDay($0.date) }).max() {
      try refuse(dayToCome: last, console)
    }
    let ledger = try SentLedger(ledger, console)
    let count = try ledger.add(
      try withPostIDs(run.entries, of: run.action, console), skipsKnown: true, console)
    let known = run.entries.count - count
    console.note(
      "\(counted(count, "letter")) about \(run.action) recorded in '\(ledger.path)'"
        + (known > 0 ? "; \(known) were there already" : ""))
    return .done
  }

  /// The entries with the ids of posts that `sent add ACTION --to POST` records: files are named by shorter ones.
  private func withPostIDs(
    _ entries: [SentEntry], of action: String, _ console: Console
  ) throws -> [SentEntry] {
    let library = try Library(folders, console)
    // A run may be about an action file of the office's own.
    guard let action = try? library.action(action) else { return entries }
    var ids: [String: String] = [:]
    var entries = entries
    for index in entries.indices {
      let name = entries[index].addressee
      if ids[name] == nil, let day = CalendarDay(entries[index].date) {
        let post = name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? name
        let id = (try? postID(post, of: action, on: day, library)) ?? post
        ids[name] = id + name.dropFirst(post.count)
      }
      entries[index].addressee = ids[name] ?? name
    }
    return entries
  }

  private func purge(_ console: Console) throws -> ExitStatus {
    guard let before else { throw UsageError("say before which day: --before YYYY-MM-DD") }
    let ledger = try SentLedger(ledger, console)
    let count = try ledger.purge(before: before, console)
    console.note("\(count) entries of before \(before) taken out of '\(ledger.path)'")
    return .done
  }

  /// The addressee whom a word means in the edition of the day, or in the last one before it that names him: what was sent to
  /// somebody whom an update has dropped, or after a stop, was sent all the same.
  private func postID(
    _ word: String, of action: Action, on day: CalendarDay, _ library: Library
  ) throws -> String {
    let inForce = action.edition(on: day).flatMap { action.editions.firstIndex(of: $0) } ?? 0
    let editions = action.editions.prefix(inForce + 1).reversed().filter { !$0.appeals.isEmpty }
    var failure: (any Error)?
    for edition in editions {
      do {
        return try AddresseeChoice.named(word, in: edition, library.directory).first?.reference.id ?? word
      } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    return word
  }

  private func list(_ console: Console) throws -> ExitStatus {
    let path = try SentLedger(ledger, console).path
    if ledger == nil, pathKind(path) == .nothing {
      console.note("nothing is recorded yet; 'appeal sent add' begins '\(path)'")
      if isJSON { try console.print(.list([])) }
      return .done
    }
    let entries = try SentLedger.entries(of: path)
    if isJSON {
      let values = entries.map { entry in
        JSONTree.object(zip(SentEntry.columns, entry.fields).map { .init($0, .string($1)) })
      }
      try console.print(.list(values))
      return .done
    }
    let rows = [SentEntry.columns.map { $0.uppercased() }] + entries.map(\.fields)
    let late = SentEntry.columns.firstIndex(of: "late")
    try console.list(Listing(rows) { $0 == late && $1 == "yes" ? .bad : nil })
    return .done
  }

  private func check(_ path: String?, _ console: Console) throws -> ExitStatus {
    let list = if let path { path } else { try SentLedger(ledger, console).path }
    let entries = try SentLedger.entries(of: list)
    var check = SentCheck(try Library(folders, console), today: console.today())
    var faults = 0
    for entry in entries {
      guard let fault = check.fault(of: entry) else { continue }
      if !fault.isAgreed { faults += 1 }
      try console.print(fault.error.report(as: fault.isAgreed ? .note : .error))
    }
    try console.print(
      "\(entries.count) \(entries.count == 1 ? "entry" : "entries") checked: \(faults == 0 ? "all in time" : "\(faults) flagged")"
    )
    return faults == 0 ? .done : .someFailed
  }
}
