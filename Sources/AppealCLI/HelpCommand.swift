// HelpCommand.swift: `appeal help`, how the commands are used, on the terminal or as a manual page.

import Arguments

/// `appeal help [COMMAND] [--man]`
struct HelpCommand: ToolCommand {
  static let name = "help"
  static let summary = "Show how a command is used, or write the manual page."
  static let operandHelp = "[COMMAND]"
  static let examples = [
    Example("The options of a command.", "appeal help letter"),
    Example("Install the manual page.", "appeal help --man > ~/.local/share/man/man1/appeal.1"),
  ]
  static let options: [Option<Self>] = [
    Option(flag: "man", help: "Write the manual page of the whole program, for man.", \.isManual)
  ]

  var operands: [String] = []
  var wantsHelp = false
  var isManual = false

  func run(_ console: Console) throws -> ExitStatus {
    if isManual {
      try console.print(Self.manual.bytes)
      return .done
    }
    guard operands.count <= 1 else {
      throw UsageError("'\(operands[1])' is one word too many", hint: "write appeal help COMMAND")
    }
    let columns = min(80, console.columns)
    let text =
      try operands.first.map { name in try Tool.command(name).help(program: "appeal", columns: columns) }
      ?? Tool.help(columns: columns) + "\n"
    try console.show(text)
    return .done
  }

  private static var manual: ManPage {
    var page = ManPage(
      program: "appeal", version: Tool.version, date: Release.day,
      title: "write correct letters for urgent actions", synopsis: ["appeal [COMMAND [OPTION ...]]"])
    page.add(
      section: "DESCRIPTION",
      [
        "appeal writes letters, faxes, e-mail drafts, telegrams and telexes for human-rights urgent actions: the right"
          + " points to the right authority, under the right name, salutation and closing, and not after the last day."
          + " Nothing is sent: the program only writes files."
      ])
    for command in Tool.commands { page.add(command) }
    page.add(statuses: ExitStatus.allCases.map { (String($0.rawValue), $0.meaning) })
    page.add(
      section: "ENVIRONMENT",
      [
        "APPEAL_HOME: a folder with Templates/ and Addressees/ of your own, laid over those in the program.",
        "XDG_CONFIG_HOME: where appeal/sender.json is, the profile of 'appeal me'. Default: ~/.config.",
        "XDG_DATA_HOME: where appeal/sent.csv is, the ledger of 'appeal sent'. Default: ~/.local/share.",
        "PAGER: the program that shows long texts on a terminal. Default: less.",
      ])
    return page
  }
}
