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
  static let operandHelp = "[ACTION | new FILE]"
  static let details = [
    "'appeal actions new FILE' writes an action file to fill in; 'appeal check FILE' then names what is still open."
  ]
  static let examples = [
    Example("All actions.", "appeal actions"),
    Example("One of them, as it stood on a day.", "appeal actions UA-105-00 --date 2000-06-14"),
  ]
  static let options: [Option<Self>] =
    [
      Option("date", "YYYY-MM-DD", help: "The day whose state is shown. Default: today.") {
        (actions, word) throws(UsageError) in
        actions.day = try calendarDay(word, "--date")
      },
      Option("as", "FORMAT", help: "json: the list, or the action's own file to copy and edit.") {
        (actions, word) throws(UsageError) in
        guard word == "json" else { throw UsageError("'\(word)' is not a format", hint: "write --as json") }
        actions.isJSON = true
      },
      Option(flag: "json", help: "The same as --as json.") { $0.isJSON = true },
      Option(flag: "force", help: "With new: replace a file that is there.") { $0.isForced = true },
    ] + LibraryOptions.options(\.folders)

  var operands: [String] = []
  var wantsHelp = false
  var day: CalendarDay?
  var isJSON = false
  var isForced = false
  var folders = LibraryOptions()

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    let day = day ?? console.today()
    if operands.first == "new" { return try begin(on: day, console) }
    let library = try Library(folders, console)
    if operands.isEmpty {
      var rows: [[String]] = []
      var values: [JSONTree] = []
      var failures = 0
      for name in try library.actionNames() {
        let action: Action
        do throws(Failure) {
          action = try library.action(name)
        } catch {
          console.report(error.error.report())
          failures += 1
          continue
        }
        guard let edition = action.edition(on: day) ?? action.editions.first else { continue }
        values.append(Self.value(of: action, edition, on: day))
        rows.append([
          action.id, edition.lastDay?.lastAllowed.description ?? "(\(edition.assumedLastDay))",
          LateGate(action, on: day).state.rawValue, Self.languages(of: edition), action.title,
        ])
      }
      if isJSON {
        try failing { try console.write(JSONTree.list(values).formatted()) }
        return failures == 0 ? .done : .badData
      }
      try failing { try console.write(table([["ACTION", "LAST DAY", "STATE", "IN", "TITLE"]] + rows)) }
      return failures == 0 ? .done : .badData
    }
    if isJSON {
      let bytes = try library.actionFile(try operand("ACTION"))
      try failing { try console.write(bytes) }
      return .done
    }
    let action = try library.action(try operand("ACTION"))
    let text = try failing {
      let desk = try Desk(action, directory: library.directory, templates: library.templates)
      return Self.description(of: action, on: day, desk)
    }
    try failing { try console.write(Array(text.utf8)) }
    return .done
  }

  /// Writes an action file to fill in.
  private func begin(on day: CalendarDay, _ console: Console) throws(Failure) -> ExitStatus {
    guard operands.count == 2, let path = operands.last else {
      throw Failure(.usage, UsageError("new needs one file", hint: "write appeal actions new UA-1-26.json"))
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let id = (name.hasSuffix(".json") ? String(name.dropLast(5)) : name).filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0))
    }
    let bytes = Action.beginning(id: id.isEmpty ? "ACTION" : id, issued: day)
    try failing { try writeFile(bytes, to: path, replacing: isForced) }
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

  private static func languages(of edition: Edition) -> String {
    edition.letterLanguages.map(\.code).joined(separator: " ")
  }

  private static func description(of action: Action, on day: CalendarDay, _ desk: Desk) -> String {
    var text = "\(action.name): \(action.title)\n"
    if !action.concerns.isEmpty { text += "\(action.concerns.joined(separator: " / "))\n" }
    text += "state on \(day): \(LateGate(action, on: day).state.rawValue)\n"
    if let edition = action.edition(on: day) ?? action.editions.first {
      text += "languages: \(languages(of: edition))\n"
    }
    for edition in action.editions {
      text += "\n\(edition.kind.rawValue)"
      if let index = edition.index { text += " \(index)" }
      text += ", issued \(edition.issued), \(edition.state(on: day, in: action).rawValue)"
      if !edition.follows.isEmpty { text += ", follows \(edition.follows.joined(separator: ", "))" }
      if let note = edition.note { text += "\n\(note)" }
      if let last = edition.lastDay {
        text += "\nlast day: \(last.lastAllowed)\(last.wording.map { " (\"\($0)\")" } ?? "")"
      } else if edition.kind != .stop {
        text += "\nlast day: none given; taken as \(edition.assumedLastDay), 42 days after issue"
      }
      text += "\n"
      let sendBy = desk.sendBy(edition).map { "\($0.channel.rawValue) \($0.day)" }
      if !sendBy.isEmpty { text += "send by: \(sendBy.joined(separator: ", "))\n" }
      for appeal in edition.appeals { text += description(of: appeal) }
      if !edition.copiesToMissionsOf.isEmpty {
        let states = edition.copiesToMissionsOf.map(\.code).joined(separator: ", ")
        text += "\ncopies: missions of \(states) in the sender's country\n"
      }
      if !edition.copiesToOfficials.isEmpty {
        text += "\ncopies to officials:\n"
        for reference in edition.copiesToOfficials {
          text += "  \(reference.id)\(Self.name(of: reference))\n"
        }
      }
    }
    return text
  }

  /// Who is meant by an id that says nothing: a person written out, or one whom the sender names.
  private static func name(of reference: AddresseeReference) -> String {
    switch reference.target {
    case .post: ""
    case .written(let addressee):
      ": "
        + [addressee.holder?.name, addressee.office].compactMap { $0 }.filter { !$0.isEmpty }.joined(
          separator: ", ")
    case .namedBySender: ": named by the sender with --recipient"
    }
  }

  private static func description(of appeal: Appeal) -> String {
    var text = "\nto \(appeal.authority[.english] ?? appeal.id)\n"
    for reference in appeal.addressees { text += "  \(reference.id)\(Self.name(of: reference))\n" }
    for reference in appeal.suggestedAddressees {
      text += "  \(reference.id) (by the directory; the sheet names nobody)\n"
    }
    for point in appeal.points {
      text += "  - \(point.id): \(point.text[.english] ?? point.text.values.first ?? "")\n"
    }
    return text
  }
}
