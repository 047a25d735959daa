// ToolCommand.swift: what every command of the program has, and which program it is.

import Arguments
import SourceText

/// The version of the program.
enum Release {
  static let version = "0.2.0"
  /// When this version was finished, for the manual.
  static let day = "2026-11-28"
}

/// A command of the tool.
protocol ToolCommand: Command { func run(_ console: Console) throws -> ExitStatus }

extension ToolCommand {
  /// The one operand of a command that needs exactly one.
  func operand(_ what: String) throws -> String {
    guard let word = operands.first else {
      throw UsageError("\(what) is missing", hint: "write appeal \(Self.name) \(Self.operandHelp)")
    }
    guard operands.count == 1 else {
      throw UsageError(
        "'\(operands[1])' is one word too many",
        hint:
          "put words with blanks between quotation marks, and write several addressees as --to premier,jilin-governor"
      )
    }
    return word
  }

  /// Runs the command with its words, or shows its help.
  static func run(_ words: [String], _ console: Console) throws -> ExitStatus {
    let command = try Self(parsing: words)
    if command.wantsHelp {
      try console.show(help(program: "appeal", columns: min(80, console.columns)))
      return .done
    }
    return try command.run(console)
  }
}

extension Console {
  /// What `body` ends with; a failure is said, and gives the status.
  func status(of body: () throws -> ExitStatus) -> ExitStatus {
    do { return try body() } catch {
      let failure = Failure(error)
      report(failure.error.report())
      return failure.status
    }
  }
}
