// CompletionsCommand.swift: `appeal completions`, what a shell needs to complete command lines.

import AddresseeDirectory
import Arguments
import UrgentAction
import Writers

/// `appeal completions bash|zsh|fish`
struct CompletionsCommand: ToolCommand {
  static let name = "completions"
  static let summary = "Write the completions for bash, zsh or fish."
  static let operandHelp = "bash | zsh | fish"
  static let examples = [
    Example("For this shell only.", "source <(appeal completions bash)"),
    Example("For every new fish.", "appeal completions fish > ~/.config/fish/completions/appeal.fish"),
  ]
  static let details = [
    "The scripts ask the program for what they cannot know: 'appeal completions words actions' prints the ids of the"
      + " actions, 'appeal completions words addressees' those of the posts."
  ]
  static let options: [Option<Self>] = LibraryOptions.options.kept(in: \.folders)

  var operands: [String] = []
  var wantsHelp = false
  var folders = LibraryOptions()

  func run(_ console: Console) throws -> ExitStatus {
    switch (operands.first, operands.count) {
    case ("words", 2):
      for word in try words(operands[1], try Library(folders, console)) { try console.print(word) }
      return .done
    case (let word?, 1):
      guard let shell = Shell(rawValue: word) else {
        throw UsageError(unknown: "shell", word, known: Shell.allCases.map(\.rawValue))
      }
      let tables = Tool.commands.map { CompletionTable($0, operand: Self.operand($0.name), kind: Self.value) }
      let script = shell.script(program: "appeal", tables)
      try console.print(Array(script.utf8))
      return .done
    default:
      throw UsageError("the shell is missing", hint: "write appeal completions bash, zsh or fish")
    }
  }

  private func words(_ kind: String, _ library: Library) throws -> [String] {
    switch kind {
    case "actions": return try library.actionNames()
    case "addressees": return try library.directory.postIDs()
    default:
      throw UsageError(unknown: "kind of words", kind, known: ["actions", "addressees"])
    }
  }

  private static func operand(_ command: String) -> CompletionKind {
    switch command {
    case "letter", "batch", "actions": .command("completions words actions")
    case "addressees": .command("completions words addressees")
    case "sent": .words(["add", "list", "check", "purge"])
    case "me": .words(["show", "write"])
    case "completions": .words(Shell.allCases.map(\.rawValue))
    case "help": .words(Tool.commands.map { $0.name })
    case "sample": .folders
    default: .files
    }
  }

  /// What can stand for a value that the help calls so.
  private static func value(_ name: String) -> CompletionKind {
    switch name {
    case "FILE", "PATH": .files
    case "DIR", "FOLDER": .folders
    case "POST", "POST[,POST]": .command("completions words addressees")
    case "CHANNEL": .words(Channel.allCases.map(\.rawValue))
    case "FORMAT": .words(Format.allCases.map(\.rawValue))
    case "STYLE": .words(["prose", "list"])
    case "ORDER": .words(["sender", "addressee"])
    case "SIZE": .words(EnvelopeSize.all.map(\.name))
    default: .any
    }
  }
}
