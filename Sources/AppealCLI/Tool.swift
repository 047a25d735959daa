// Tool.swift: the program `appeal`: its commands, and how they are called.

import Arguments
import UrgentAction

/// The program: reads its words, runs a command, and says what went wrong.
public struct Tool {
  static let version = Release.version

  /// All commands, in the order of the help.
  static var commands: [any ToolCommand.Type] {
    [
      LetterCommand.self, BatchCommand.self, ActionsCommand.self, AddresseesCommand.self, CheckCommand.self,
      ImportCommand.self, SentCommand.self, MeCommand.self, SampleCommand.self, CompletionsCommand.self,
      HelpCommand.self,
    ]
  }

  private let console: Console

  public init(console: Console) { self.console = console }

  /// Runs the command line without the program's own name.
  public func run(_ words: [String]) -> ExitStatus { console.status { try dispatch(words) } }

  /// Says what went wrong.
  func refuse(_ error: any Error) -> ExitStatus { console.status { throw error } }

  private func dispatch(_ words: [String]) throws -> ExitStatus {
    guard let first = words.first else {
      if var guide = try Guide(console) { return try guide.run() }
      try console.print(Self.help(columns: min(80, console.columns)))
      return .usage
    }
    switch first {
    case "--version", "-V", "version":
      try console.print("appeal \(Self.version)")
      return .done
    case "--help", "-h": return try HelpCommand.run(Array(words.dropFirst()), console)
    default:
      // A sheet is what a person has who knows no command yet.
      if words.count == 1, SheetRefusal(first) != nil {
        var answers = GuideAnswers()
        answers.action = first
        if var guide = try Guide(console, answers: answers) { return try guide.run() }
      }
      return try Self.command(first).run(Array(words.dropFirst()), console)
    }
  }

  /// The command of this name.
  static func command(_ name: String) throws -> any ToolCommand.Type {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let isAction = (try? ActionReference(inHeading: name)) != nil || name.hasSuffix(".json")
    if SheetRefusal(name) != nil {
      throw UsageError(
        "'\(name)' is a sheet, not a command", hint: "type \(GuideAnswers.typed(["import", name]))")
    }
    let near = UsageError(unknown: "command", name, known: commands.map { $0.name })
    throw Failure(
      .usage,
      isAction
        ? UsageError(near.message, hint: "write appeal letter \(name) --to POST, or appeal actions \(name)")
        : near)
  }

  /// The help of the program as a whole.
  static func help(columns: Int) -> String {
    let rows = Listing(commands.map { [$0.name, $0.summary] }).blocks(columns: columns - 2).flatMap {
      $0.split(separator: "\n").map { "  \($0)" }
    }
    return """
      Write correct letters for urgent actions.

      usage: appeal [COMMAND [OPTION ...]]

      \(examples.map { $0.help(columns: columns) }.joined())
      \(rows.joined(separator: "\n"))

      \(wrapped(closing, columns: columns).joined(separator: "\n"))
      """
  }

  private static let closing =
    "Without a command, on a terminal, appeal asks question by question. 'appeal help COMMAND' shows a command's options,"
    + " 'appeal --version' the version."
  private static let examples = [
    Example(
      "Try it: a letter of the year 2000, on standard output.",
      "appeal letter UA-105-00 --to premier --from 'A. Reader' --address '1 High Street; London N1 1AA' --country GB --date 2000-06-14"
    ),
    Example("A list of supporters, an action and a profile to try everything with.", "appeal sample try"),
  ]
}
