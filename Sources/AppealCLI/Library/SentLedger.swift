// SentLedger.swift: the list of what was sent and when.

import Files
import SourceText
import Tables
import UrgentAction

/// One appeal that was sent.
struct SentEntry {
  /// Where the entry stands.
  var location: TextLocation
  var date: String
  var action: String
  var addressee: String
  var channel: String
  var sender: String
  var file: String
  /// `yes` for a letter that the section office agreed to send late.
  var late: String
  var reference: String

  var fields: [String] { [date, action, addressee, channel, sender, file, late, reference] }

  /// The action without the folders and the ending of its file, of which others have copies.
  var actionID: String {
    guard action.hasSuffix(".json"), let name = action.split(separator: "/").last else { return action }
    return String(name.dropLast(5))
  }

  /// Its values, with the action by its name alone.
  var values: [String] { [date, actionID] + fields.dropFirst(2) }

  /// What makes it the same letter, in whatever way the file's path is written.
  fileprivate var identity: [String] { [actionID, addressee, resolvedPath(file)] }

  static let columns = ["date", "action", "addressee", "channel", "sender", "file", "late", "reference"]
}

/// A CSV file of sent appeals, with the columns of `SentEntry.columns` in any order.
struct SentLedger {
  let path: String

  /// The ledger of the option `--ledger`, else `appeal/sent.csv` in `$XDG_DATA_HOME` or in `~/.local/share`.
  ///
  /// - Throws: usage, when neither is known.
  init(_ option: String?, _ console: Console) throws {
    let data =
      console.environment("XDG_DATA_HOME") ?? console.environment("HOME").map { "\($0)/.local/share" }
    guard let path = option ?? data.map({ "\($0)/appeal/sent.csv" }) else {
      throw Failure(.usage, "there is no place for the ledger", hint: "add --ledger FILE")
    }
    self.path = path
  }

  /// All entries in the order of the file.
  ///
  /// - Throws: bad data, when the table has no column for the date or the action.
  static func entries(of path: String) throws -> [SentEntry] {
    var reader = try TableReader(MemorySource(try readTable(path)), named: path)
    let names = reader.columns.map { $0.lowercased().trimmed }
    for needed in ["date", "action"] where !names.contains(needed) {
      throw PlainError(
        "the table has no column '\(needed)'",
        hint:
          "name the columns of the day and of the action 'date' and 'action' in the first line; the others may be "
          + SentEntry.columns.dropFirst(2).joined(separator: ", "),
        at: TextLocation(file: path, line: 1, column: 1))
    }
    var entries: [SentEntry] = []
    try reader.forEachRow { row, place in
      let value = { (column: String) in names.firstIndex(of: column).map { row.unguarded($0).trimmed } ?? "" }
      entries.append(
        SentEntry(
          location: place, date: value("date"), action: value("action"), addressee: value("addressee"),
          channel: value("channel"), sender: value("sender"), file: value("file"), late: value("late"),
          reference: value("reference")))
    }
    return entries
  }

  /// Adds entries behind the others, in the columns that the file has, and returns how many; they appear
  /// whole or it stays as it was.
  ///
  /// Two processes that add at the same time wait for each other. `skipsKnown` leaves out entries whose
  /// action, addressee and file are in the ledger already; letters that stand in one file are as many
  /// entries. Throws bad data, when the file is no table, has no column for a value of the entry, or is not
  /// UTF-8.
  @discardableResult
  func add(_ entries: [SentEntry], skipsKnown: Bool = false, _ console: Console) throws -> Int {
    try makeFolder(ofFile: path)
    let lock = try lock(console)
    defer { lock.removeFile() }
    let kind = pathKind(path)
    var bytes = kind.mayBeFile ? try readFile(path) : []
    if bytes.allSatisfy({ $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      bytes = []
      TableWriter().write(SentEntry.columns, to: &bytes)
    } else if let last = bytes.last, last != UInt8(ascii: "\n") {
      bytes.append(UInt8(ascii: "\n"))
    }
    var known: [[String]: Int] = [:]
    if skipsKnown, kind.mayBeFile {
      for entry in try Self.entries(of: path) { known[entry.identity, default: 0] += 1 }
    }
    let new = entries.filter { entry in
      guard let count = known[entry.identity], count > 0 else { return true }
      known[entry.identity] = count - 1
      return false
    }
    if !new.isEmpty {
      try append(new, to: &bytes)
      try writeFile(bytes, to: path, replacing: kind != .nothing)
    }
    return new.count
  }

  /// Takes out all entries of before a day; those whose date cannot be read stay; returns how many were taken out.
  func purge(before day: CalendarDay, _ console: Console) throws -> Int {
    let lock = try lock(console)
    defer { lock.removeFile() }
    let bytes = try readFile(path)
    var reader = try TableReader(MemorySource(bytes), named: path)
    let column = reader.columns.firstIndex { $0.lowercased().trimmed == "date" }
    guard let column else { throw PlainError("the table has no column 'date'", at: firstLine) }
    var kept: [UInt8] = []
    var writer: TableWriter?
    var count = 0
    let (columns, separator) = (reader.columns, reader.format.separator)
    try reader.forEachRow { row, _ in
      if writer == nil {
        writer = TableWriter(separator: separator)
        writer?.write(columns, to: &kept)
      }
      if let date = spreadsheetDay(row.unguarded(column)), date < day {
        count += 1
      } else {
        writer?.write((0..<row.count).map { row.text($0) }, to: &kept)
      }
    }
    try requireUTF8(reader.format.encoding)
    if count > 0 { try writeFile(kept, to: path, replacing: true) }
    return count
  }

  /// Keeps others from changing the ledger; a link and its file have the same lock.
  private func lock(_ console: Console) throws -> FileLock {
    try FileLock(waitingFor: "\(resolvedPath(path)).lock") { holder in
      let who = holder.map { "process \($0)" } ?? "another process"
      console.report("note: waiting for \(who), which is changing '\(path)'")
    }
  }

  private var firstLine: TextLocation { TextLocation(file: path, line: 1, column: 1) }

  private func requireUTF8(_ encoding: TableEncoding) throws {
    guard encoding == .utf8 else {
      throw PlainError(
        "the ledger is written as \(encoding.rawValue)", hint: "save it as CSV in UTF-8", at: firstLine)
    }
  }

  private func append(_ entries: [SentEntry], to bytes: inout [UInt8]) throws {
    var reader = try TableReader(MemorySource(bytes), named: path)
    let block = TableBlock()
    while try reader.read(into: block) {}
    try requireUTF8(reader.format.encoding)
    let names = reader.columns.map { $0.lowercased().trimmed }
    let writer = TableWriter(separator: reader.format.separator, guardsFormulas: true)
    for entry in entries {
      let values = Dictionary(uniqueKeysWithValues: zip(SentEntry.columns, entry.fields))
      // The reference alone says that a letter was late.
      for column in SentEntry.columns
      where column != "late" && values[column] != "" && !names.contains(column) {
        throw PlainError(
          "the table has no column '\(column)'", hint: "add the column '\(column)' to its first line",
          at: firstLine)
      }
      writer.write(names.map { values[$0] ?? "" }, to: &bytes)
    }
  }
}
