// OptionExampleTests.swift: every option of every command stands in a command line that a test runs.

import Arguments
import Foundation
import Testing

@testable import AppealCLI

/// The command lines of transcripts, of this repository's first page and of the scripts that try them in shells.
private let commandLines: [[String]] = {
  let pages =
    (try? FileManager.default.contentsOfDirectory(at: transcripts, includingPropertiesForKeys: nil)) ?? []
  let files = pages + [root.appending(path: "README.md"), root.appending(path: "Tests/Scripts/shells.sh")]
  return files.flatMap { file in
    ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").compactMap { line in
      ["$ appeal ", "\"$appeal\" "].lazy.compactMap { start in
        line.hasPrefix(start) ? shellWords(String(line.dropFirst(start.count))) : nil
      }.first
    }
  }
}()

/// The options of a command that no command line has.
private func missing<C: ToolCommand>(in command: C.Type) -> [String] {
  let given = commandLines.filter { $0.first == C.name }.joined().map { $0.prefix { $0 != "=" } }
  return C.options.filter { option in
    !given.contains { $0 == "--\(option.name)" || (option.short.map { "-\($0)" } ?? "") == $0 }
  }.map { "appeal \(C.name) --\($0.name)" }
}

@Test func everyOptionHasAnExample() {
  #expect(commandLines.count > 300)
  #expect(Tool.commands.flatMap { missing(in: $0) } == [])
}

/// What help shows is typed as it stands there: its examples are read as command lines.
@Test func examplesOfTheHelpAreCommandLines() throws {
  func read<C: ToolCommand>(_ command: C.Type) throws {
    for example in C.examples {
      let words = shellWords(String(example.line.prefix { $0 != ">" && $0 != ")" }))
      guard let start = words.firstIndex(where: { $0.hasSuffix("appeal") || $0 == "<(appeal" }) else {
        Issue.record("\(example.line)")
        continue
      }
      try parse(Array(words[(start + 2)...]), as: try Tool.command(words[start + 1]))
    }
  }
  func parse<C: ToolCommand>(_ words: [String], as command: C.Type) throws { _ = try C(parsing: words) }
  for command in Tool.commands { try read(command) }
}
