// HelpTests.swift: help, manual page and completions made from one table.

import Arguments
import Testing

private struct Sample: Command {
  static let name = "sample"
  static let summary =
    "Do a thing that takes a good many words to be said, so many indeed that they take two lines."
  static let operandHelp = "FILE"
  static let examples = [Example("It's one.", "tool sample 'a b' -o x")]
  static let details = [
    ".TH is no request, and a paragraph that is long enough to be broken over two lines is."
  ]
  static let options: [Option<Self>] =
    [Option<Self>("output", short: "o", "PATH", help: "Where it goes.") { _, _ in }].group("Output")
    + [Option<Self>(flag: "force", help: "Replace [files]: it's so.") { _ in }]

  var operands: [String] = []
  var wantsHelp = false
}

struct HelpTests {
  @Test func helpFitsATerminal() {
    let help = Sample.help(program: "tool")
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(
      help.contains("usage: tool sample FILE [OPTION ...]\n\n  # It's one.\n  tool sample 'a b' -o x\n"))
    #expect(help.contains("\nOutput:\n  -o, --output PATH     Where it goes.\n"))
  }

  @Test func narrowTerminalsBreakCommandsBetweenTheirWords() {
    let example = Example(
      "It takes many words to say it.", "tool sample 'a b' --output x --force -v \"c d\" --wide")
    #expect(
      example.help(columns: 24)
        == "  # It takes many words\n  # to say it.\n  tool sample 'a b' \\\n    --output x --force \\\n"
        + "    -v \"c d\" --wide\n")
    #expect(example.help(columns: 80).hasSuffix("\n  \(example.line)\n"))
  }

  @Test func manualEscapesWhatRoffWouldRead() {
    var page = ManPage(program: "tool", version: "1", date: "2026-01-01", title: "do", synopsis: ["tool"])
    page.add(Sample.self)
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.hasPrefix(".TH TOOL 1 "))
    #expect(text.contains("\n\\&.TH is no request"))
    #expect(text.contains("tool sample \\(aqa b\\(aq \\-o x\n"))
    #expect(text.contains(".B \\-o, \\-\\-output PATH\nWhere it goes.\n"))
  }

  @Test(arguments: Shell.allCases)
  func completionsNameEveryOption(_ shell: Shell) {
    let table = CompletionTable(Sample.self, operand: .files) { _ in .words(["a", "b"]) }
    let script = shell.script(program: "tool", [table])
    for option in ["output", "force"] { #expect(script.contains(option)) }
    #expect(script.contains("a b"))
    // Nothing in a help text ends a quotation.
    #expect(!script.contains("it's so"))
  }
}
