// ImportCommand.swift: `appeal import`, action sheets read into action files.

import Arguments
import Files
import JSONText
import Sheets
import SourceText
import UrgentAction

/// `appeal import FILE ...`: reads action sheets and says what a person should look at.
struct ImportCommand: ToolCommand {
  static let name = "import"
  static let summary = "Read action sheets (text, e-mail, HTML, PDF) into action files."
  static let operandHelp = "FILE ..."
  static let details = [
    "FILE is a sheet as text, a saved e-mail or web page, a PDF, or '-' for standard input. Each action in it becomes"
      + " ID.json. What is not certain is printed as FILE:LINE: doubt: FIELD: ... and stands in the file as \"doubt\";"
      + " subject, opening and facts are drafts to reword. Delete a doubt, or the name of a draft, once you have looked at it.",
    "A table for --missions has the columns operator,country,jurisdictions,city,address,telephone,email: the state,"
      + " where its embassy is, and for which countries (codes with ';' between them, as between the lines of an address)."
      + " It becomes CC-missions/xx.json, which --addressees DIR reads.",
  ]
  static let options: [Option<Self>] =
    [
      Option(
        "output", short: "o", "DIR", help: "The folder for the action files. Default: this one.", \.folder
      ) { $0 },
      Option(flag: "json", help: "Print the actions on standard output; write no file.", \.printsJSON),
      Option("into", "FILE", help: "Add the sheet to this action file, as a further edition.", \.into),
      Option(
        "issued", "YYYY-MM-DD", help: "The day of issue, for a sheet that does not give it.", \.issued,
        calendarDay("--issued")),
      Option(
        "ledger", "FILE", help: "--into: the ledger to count letters in, as in 'appeal sent'.", \.ledger),
      Option(
        "missions", "FILE", help: "Make mission files of a table of embassies (CSV or XLSX) instead.",
        \.missions),
      Option(flag: "strict", help: "End with 65 where there is a doubt.", \.isStrict),
      Option(flag: "force", help: "Replace action files that exist.", \.replaces),
    ] + LibraryOptions.options.kept(in: \.folders)

  var operands: [String] = []
  var wantsHelp = false
  var folder = "."
  var printsJSON = false
  var into: String?
  var issued: CalendarDay?
  var ledger: String?
  var missions: String?
  var isStrict = false
  var replaces = false
  var folders = LibraryOptions()

  func run(_ console: Console) throws -> ExitStatus {
    if let missions {
      guard operands.isEmpty, into == nil, !printsJSON else {
        throw UsageError(
          "--missions makes mission files and nothing else", hint: "import the sheets by themselves")
      }
      return try importMissions(missions, Library(folders, console), console)
    }
    guard !operands.isEmpty else {
      throw UsageError("FILE is missing", hint: "write appeal import \(Self.operandHelp)")
    }
    let library = try Library(folders, console)
    let input = try SheetInput(library)
    var growing = try into.map { path in try GrowingAction(path) }
    var actions: [JSONTree] = []
    var failures: [Failure] = []
    var doubtCount = 0
    for path in operands {
      do {
        for var sheet in try input.sheets(in: path) {
          if let issued {
            if sheet.issued == nil || sheet.doubts.contains(where: { $0.field == "issued" }) {
              sheet.take(issued: issued)
            } else {
              console.warn("\(path): the sheet gives its day of issue; --issued is left out")
            }
          }
          try growing?.compare(&sheet)
          doubtCount += sheet.allDoubts.count
          SheetReport.remarks(on: sheet, path).forEach(console.report)
          if growing != nil {
            try growing?.add(sheet, source: Self.lastComponent(path), replacing: replaces).forEach(
              console.report)
            let letters = try growing?.lettersSent(ledger, console)
            if let letters { console.note(letters) }
            if !printsJSON {
              try console.print(
                SheetReport.points(of: sheet, in: growing?.action ?? .null, named: into, library))
            }
            continue
          }
          let action = Self.action(of: sheet, path)
          if printsJSON {
            actions.append(action)
          } else {
            let written = try write(action)
            console.note(
              Self.nextStep(
                written, isStop: sheet.kind == .stop,
                drafts: action["editions"]?.elements.first?["drafts"]?.elements.count ?? 0,
                doubts: sheet.allDoubts.count))
            do {
              try console.print(SheetReport.points(of: sheet, in: action, named: written, library))
            } catch {
              let whole = Self.action(of: sheet.withoutOpenAddresses(), path)
              if let points = try? SheetReport.points(of: sheet, in: whole, library) {
                try console.print(points)
              }
              throw error
            }
          }
        }
      } catch {
        failures.append(Failure(error))
        console.report(Failure(error).error.report())
      }
    }
    if let growing, growing.hasGrown {
      if printsJSON {
        actions = [growing.action]
      } else {
        try writeFile(growing.action.formatted(), to: growing.path, replacing: true)
        console.note("wrote \(growing.path)")
      }
    }
    if printsJSON, !actions.isEmpty {
      let value = actions.count == 1 ? actions[0] : JSONTree.list(actions)
      try console.print(value)
    }
    if let failure = failures.first { return operands.count > failures.count ? .someFailed : failure.status }
    return isStrict && doubtCount > 0 ? .badData : .done
  }

  /// The action of a sheet.
  static func action(of sheet: Sheet, _ path: String) -> JSONTree {
    sheet.action(id: id(of: sheet, path), source: lastComponent(path))
  }

  /// The number's form for files, else the index, else the file's own name.
  private static func id(of sheet: Sheet, _ path: String) -> String {
    if let reference = sheet.reference { return reference.fileName }
    let name = sheet.index ?? lastComponent(path).split(separator: ".").first.map(String.init) ?? "action"
    let plain = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    return plain.split(separator: "-").joined(separator: "-")
  }

  private static func lastComponent(_ path: String) -> String {
    path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
  }

  // MARK: - Writing

  /// Writes an action file, and gives its path.
  private func write(_ action: JSONTree) throws -> String {
    let id = action["id"]?.text ?? "action"
    let path = folder == "." ? "\(id).json" : "\(folder)/\(id).json"
    if replaces, let lost = LaterEditions(in: path, lostBy: action).names.last {
      throw FileError(
        .exists, "'\(path)' has \(lost), which the sheet does not know",
        hint: "add the sheet with --into \(path); delete the file to begin anew")
    }
    if folder != "." { try makeFolder(folder) }
    try writeFile(action.formatted(), to: path, replacing: replaces)
    return path
  }
}
