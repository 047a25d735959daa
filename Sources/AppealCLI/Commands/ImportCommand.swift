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
    "FILE is a sheet as text, a saved e-mail or web page, a PDF, or '-' for standard input. Each action in it becomes",
    "ID.json. What is not certain is printed as FILE:LINE: doubt: FIELD: ... and stands in the file as \"doubt\";",
    "subject, opening and facts are drafts to reword. Delete a doubt, or the name of a draft, once you have looked at it.",
  ]
  static let options: [Option<Self>] =
    [
      Option("output", short: "o", "DIR", help: "The folder for the action files. Default: this one.") {
        $0.folder = $1
      },
      Option(flag: "json", help: "Print the actions on standard output; write no file.") {
        $0.printsJSON = true
      },
      Option(flag: "strict", help: "End with 65 where there is a doubt.") { $0.isStrict = true },
      Option(flag: "force", help: "Replace action files that exist.") { $0.replaces = true },
    ] + LibraryOptions.options(\.folders)

  var operands: [String] = []
  var wantsHelp = false
  var folder = "."
  var printsJSON = false
  var isStrict = false
  var replaces = false
  var folders = LibraryOptions()

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    guard !operands.isEmpty else {
      throw Failure(.usage, UsageError("FILE is missing", hint: "write appeal import \(Self.operandHelp)"))
    }
    let library = try Library(folders, console)
    let words = try failing { try SheetWords(library.templates) }
    var actions: [JSONTree] = []
    var failures: [Failure] = []
    var doubtCount = 0
    for path in operands {
      do throws(Failure) {
        for sheet in try sheets(in: path, words) {
          doubtCount += sheet.allDoubts.count
          Self.report(sheet, path, console)
          let id = Self.id(of: sheet, path)
          let action = sheet.action(id: id, source: Self.lastComponent(path))
          if printsJSON { actions.append(action) } else { try write(action, id, console) }
        }
      } catch {
        console.report(error.error.report())
        failures.append(error)
      }
    }
    if printsJSON, !actions.isEmpty {
      let value = actions.count == 1 ? actions[0] : JSONTree.list(actions)
      try failing { try console.write(value.formatted()) }
    }
    if let failure = failures.first { return operands.count > failures.count ? .someFailed : failure.status }
    return isStrict && doubtCount > 0 ? .badData : .done
  }

  // MARK: - Reading

  private func sheets(in path: String, _ words: SheetWords) throws(Failure) -> [Sheet] {
    let bytes = try failing { try readFile(path, limit: 4 << 20) }
    do throws(SheetError) {
      return try SheetFile(bytes, words: words).sheets
    } catch {
      throw Failure(.badData, SheetFault(error.kind, path))
    }
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

  private func write(_ action: JSONTree, _ id: String, _ console: Console) throws(Failure) {
    let path = folder == "." ? "\(id).json" : "\(folder)/\(id).json"
    try failing {
      if folder != "." { try makeFolder(folder) }
      try writeFile(action.formatted(), to: path, replacing: replaces)
    }
    console.note("wrote \(path)")
  }

  private static func report(_ sheet: Sheet, _ path: String, _ console: Console) {
    for doubt in sheet.allDoubts {
      console.report("\(path):\(doubt.line): doubt: \(doubt.field): \(doubt.text)")
    }
    for note in sheet.notes { console.note("\(path): \(note)") }
    let unread = sheet.lines.filter { $0.use == nil }.map(\.line)
    if !unread.isEmpty { console.note("\(path): not read: \(lineRanges(unread))") }
  }
}

/// `lines 3, 7-9`.
func lineRanges(_ lines: [Int]) -> String {
  var ranges: [ClosedRange<Int>] = []
  for line in lines {
    if let last = ranges.last, line <= last.upperBound + 1 {
      ranges[ranges.count - 1] = last.lowerBound...max(line, last.upperBound)
    } else {
      ranges.append(line...line)
    }
  }
  let texts = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
  return (lines.count == 1 ? "line " : "lines ") + texts.joined(separator: ", ")
}

/// A file that holds no action sheet.
struct SheetFault: Reportable {
  var message: String
  var hint: String?

  init(_ kind: SheetError.Kind, _ path: String) {
    switch kind {
    case .empty: (message, hint) = ("'\(path)' is empty", nil)
    case .binary:
      (message, hint) = ("'\(path)' is no text", "save the sheet as text, an e-mail, HTML or PDF")
    case .scannedPDF:
      (message, hint) = (
        "'\(path)' has no text, only pictures of pages",
        "type the sheet, or let a scanner's program read it first"
      )
    case .portableDocument:
      (message, hint) = ("'\(path)' is a PDF", "run 'pdftotext -layout' on it and import the text")
    case .tooLong: (message, hint) = ("'\(path)' is too long for action sheets", "cut it into several files")
    case .noAction:
      (message, hint) = (
        "'\(path)' holds no action sheet", "a sheet has a number, points or a letter, and addresses"
      )
    }
  }
}
