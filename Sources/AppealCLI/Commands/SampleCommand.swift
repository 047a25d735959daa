// SampleCommand.swift: `appeal sample`, files to try everything with.

import Arguments
import Defaults
import Files
import SourceText
import UrgentAction

/// `appeal sample DIR`
struct SampleCommand: ToolCommand {
  static let name = "sample"
  static let summary = "Write an example action, list and profile to try things with."
  static let operandHelp = "DIR"
  static let examples = [
    Example("Write the files.", "appeal sample try"),
    Example(
      "Letters about the example action, for its example supporters.",
      "appeal batch try/EXAMPLE-1.json --senders try/supporters.csv --all -o try/letters"),
  ]
  static let details = [
    "Everything in these files is made up, and the addressees are plainly examples: nothing can be sent to them. The"
      + " action's last day is six weeks from today."
  ]
  static let options: [Option<Self>] = [Option(flag: "force", help: "Replace files that exist.", \.isForced)]

  var operands: [String] = []
  var wantsHelp = false
  var isForced = false

  func run(_ console: Console) throws -> ExitStatus {
    let folder = try operand("DIR")
    if pathKind(folder) == .file {
      throw UsageError("'\(folder)' is a file", hint: "name a folder for the files: appeal sample try")
    }
    // The action can be written about for 42 days from today.
    let days = ["ISSUED": console.today(), "LAST-DAY": console.today().adding(days: 42)]
    let files = ["EXAMPLE-1.json", "supporters.csv", "sender.json"].map { name in
      let text = String(decoding: EmbeddedFiles.templates.bytes(of: "sample/\(name)") ?? [], as: UTF8.self)
      return (name, days.reduce(text) { $0.replacing($1.key, with: $1.value.description) })
    }
    // All or nothing: a file that is there already stops the command before it writes.
    for (name, _) in files where !isForced && pathKind("\(folder)/\(name)") != .nothing {
      throw FileError(
        .exists, "'\(folder)/\(name)' exists already",
        hint: "name another folder, or add --force to replace it")
    }
    try makeFolder(folder)
    for (name, text) in files {
      try writeFile(Array(text.utf8), to: "\(folder)/\(name)", replacing: isForced)
    }
    try console.print(
      """
      wrote EXAMPLE-1.json, supporters.csv and sender.json into \(folder)

      Try:
        appeal letter \(folder)/EXAMPLE-1.json --all --sender \(folder)/sender.json
        appeal batch \(folder)/EXAMPLE-1.json --senders \(folder)/supporters.csv --all -o \(folder)/letters
      """)
    return .done
  }
}
