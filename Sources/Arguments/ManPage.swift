// ManPage.swift: the manual of a program, made from its commands' tables.

import SourceText

/// A page for `man`, in the macros of man(7).
public struct ManPage {
  private let program: String
  private var text: String

  /// Begins a page in section 1. The foot of the page has the version beside the program's name, and the date in its middle;
  /// the title says in a few words what the program is for, and the synopsis how it is called, a line each.
  public init(program: String, version: String, date: String, title: String, synopsis: [String]) {
    self.program = program
    text = ".TH \(program.uppercased()) 1 \"\(date)\" \"\(program) \(version)\" \"User Commands\"\n"
    text += ".SH NAME\n\(program) \\- \(Self.escaped(title))\n.SH SYNOPSIS\n"
    text += synopsis.map { ".B \(Self.escaped($0))\n" }.joined(separator: ".br\n")
  }

  /// Appends a section of paragraphs.
  public mutating func add(section: String, _ paragraphs: [String]) {
    text += ".SH \(section)\n" + paragraphs.map { Self.line($0) }.joined(separator: ".PP\n")
  }

  /// Appends a command: its usage, examples and options.
  public mutating func add<C: Command>(_ command: C.Type) {
    text += ".SH \(C.name.uppercased())\n" + Self.line(C.summary)
    text += ".PP\n.B \(Self.escaped(C.usage(program: program)))\n"
    for paragraph in C.details where !paragraph.isEmpty {
      text += (paragraph.hasPrefix(" ") ? ".br\n" : ".PP\n") + Self.line(paragraph)
    }
    for example in C.examples {
      text += ".PP\n\(Self.line(example.what)).PP\n.nf\n.RS 4\n\(Self.escaped(example.line))\n.RE\n.fi\n"
    }
    for (heading, options) in C.optionGroups {
      if !heading.isEmpty { text += ".SS \(Self.escaped(heading))\n" }
      for option in options { text += ".TP\n.B \(Self.escaped(option.helpName))\n" + Self.line(option.help) }
    }
  }

  /// Appends a table of exit statuses.
  public mutating func add(statuses: [(status: String, meaning: String)]) {
    text += ".SH EXIT STATUS\n"
    for (status, meaning) in statuses { text += ".TP\n.B \(status)\n" + Self.line(meaning) }
  }

  /// The whole page.
  public var bytes: [UInt8] { Array(text.utf8) }

  private static func line(_ text: String) -> String {
    wrapped(text, columns: 70).map { line in
      let isRequest = line.hasPrefix(".") || line.hasPrefix("'")
      return (isRequest ? "\\&" : "") + escaped(line) + "\n"
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.exchanging([
      "\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti",
    ])
  }
}
