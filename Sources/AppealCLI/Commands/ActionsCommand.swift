// ActionsCommand.swift: `appeal actions`, what can be written about, and until when.

import ActionFiles
import Arguments
import Correspondence
import Files
import JSONText
import SourceText
import UrgentAction

/// `appeal actions`: lists the actions with their last day and state, or shows one.
struct ActionsCommand: ToolCommand {
  static let name = "actions"
  static let summary = "List actions with last day and state, or show one."
  static let operandHelp = "[ACTION | FOLDER | new FILE]"
  static let details = [
    "A FOLDER of action files, such as 'appeal import' writes, is listed. Actions in $APPEAL_HOME/actions are listed"
      + " without it.",
    "'appeal actions new FILE' writes an action file to fill in; 'appeal check FILE' then names what is still open.",
  ]
  static let examples = [
    Example("All actions.", "appeal actions"),
    Example(
      "One of them as it stood on a day: whom to write to, how, and by when a letter from Kenya must leave.",
      "appeal actions UA-105-00 --date 2000-06-14 --country KE"),
  ]
  static let options: [Option<Self>] =
    [
      Option(
        "date", "YYYY-MM-DD", help: "The day whose state is shown. Default: today.", \.day,
        calendarDay("--date")),
      Option(
        "country", "CC",
        help:
          "With ACTION: where your letters leave from, for their last days. Default: the country of your profile.",
        \.country),
      Option("as", "FORMAT", help: "json: the list, or the action's own file to copy and edit.") {
        (actions, word) throws(UsageError) in
        guard word == "json" else { throw UsageError("'\(word)' is not a format", hint: "write --as json") }
        actions.isJSON = true
      },
      Option(flag: "json", help: "The same as --as json.", \.isJSON),
      Option(flag: "force", help: "With new: replace a file that is there.", \.isForced),
    ] + LibraryOptions.options.kept(in: \.folders)

  var operands: [String] = []
  var wantsHelp = false
  var day: CalendarDay?
  var country: String?
  var isJSON = false
  var isForced = false
  var folders = LibraryOptions()

  func run(_ console: Console) throws -> ExitStatus {
    let day = day ?? console.today()
    if operands.first == "new" { return try begin(on: day, console) }
    let library = try Library(folders, console)
    // An action wins over a folder of its name.
    let folder = try operands.first.flatMap { (word) -> String? in
      guard operands.count == 1, pathKind(word) == .folder else { return nil }
      return try library.actionNames().contains { $0.lowercased() == word.lowercased() } ? nil : word
    }
    let isList = operands.isEmpty || folder != nil
    if country != nil, isList || isJSON {
      throw UsageError(
        "--country is for one action in words", hint: "write appeal actions ACTION --country CC")
    }
    if isList {
      var rows: [[String]] = []
      var values: [JSONTree] = []
      var failures = 0
      let names = try folder.map(CheckCommand.actions(in:)) ?? library.actionNames()
      if let folder, names.isEmpty { throw UsageError("there is no action file in '\(folder)'") }
      for name in names {
        let action: Action
        do {
          action = try library.action(name)
        } catch {
          console.report(Failure(error).error.report())
          failures += 1
          continue
        }
        guard let edition = action.edition(on: day) ?? action.editions.first else { continue }
        values.append(Self.value(of: action, edition, on: day))
        let assumed = edition.kind == .stop ? "" : "(\(edition.assumedLastDay))"
        rows.append([
          action.id, edition.lastDay?.lastAllowed.description ?? assumed,
          LateGate(action, on: day).state.rawValue, ActionDescription.languages(of: edition), action.title,
        ])
      }
      if isJSON {
        try console.print(.list(values))
      } else {
        try console.list(Listing([["ACTION", "LAST DAY", "STATE", "IN", "TITLE"]] + rows, tint: Self.tint))
      }
      return failures == 0 ? .done : .badData
    }
    if isJSON {
      let bytes = try library.actionFile(try operand("ACTION"))
      try console.print(bytes)
      return .done
    }
    let action = try library.actionWithStop(try operand("ACTION"))
    let phrases = try library.phrases(.english)
    let word = if let country { country } else { try Profile.saved(console)?.country }
    let country = try library.country(word, phrases)
    let desk = try library.desk(action)
    let text = try ActionDescription(of: action, on: day, desk, from: country).text
    try console.show(fitted(text, columns: console.columns, hanging: 2))
    return .done
  }

  /// Writes an action file to fill in.
  private func begin(on day: CalendarDay, _ console: Console) throws -> ExitStatus {
    guard operands.count == 2, let path = operands.last else {
      throw UsageError("new needs one file", hint: "write appeal actions new UA-1-26.json")
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let id = (name.hasSuffix(".json") ? String(name.dropLast(5)) : name).filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0))
    }
    let bytes = Action.beginning(id: id.isEmpty ? "ACTION" : id, issued: day)
    try writeFile(bytes, to: path, replacing: isForced)
    console.note("wrote \(path): fill it in; 'appeal check \(path)' names what is still open")
    return .done
  }

  private static func value(of action: Action, _ edition: Edition, on day: CalendarDay) -> JSONTree {
    [
      "id": .string(action.id), "reference": action.reference.map { .string("\($0)") } ?? .null,
      "title": .string(action.title), "countries": .strings(action.countries.map(\.code)),
      "state": .string(LateGate(action, on: day).state.rawValue),
      "lastDay": edition.lastDay.map { .string("\($0.lastAllowed)") } ?? .null,
      "assumedLastDay": edition.lastDay == nil ? .string("\(edition.assumedLastDay)") : .null,
      "languages": .strings(edition.letterLanguages.map(\.code)),
    ]
  }

  private static func tint(_ column: Int, _ cell: String) -> Listing.Tint? {
    switch column == 2 ? Edition.State(rawValue: cell) : nil {
    case .open: .good
    case .late, .stopped: .bad
    case .superseded, .notIssued: .weak
    case nil: nil
    }
  }
}
