// Transcript.swift: commands and what they print, kept as Markdown and run again by the tests.

import AppealCLI
import Foundation
import SourceText
import Synchronization
import TestSupport
import Testing
import UrgentAction

/// A Markdown file whose `console` blocks hold commands (`$ appeal ...`) and all they print.
///
/// `$ cat FILE` and `$ ls FOLDER` show what a command has written.
/// Standard output and standard error stand in the order in which they were written; an exit status other than 0
/// stands behind them as `[exit 64]`. `FOLDER` stands for a folder that is empty at the start of the file.
struct Transcript {
  let file: URL
  /// Today, for all commands.
  static let today = "2000-06-14"

  func check() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let old = try String(contentsOf: file, encoding: .utf8)
    var new = ""
    var commands = 0
    var isConsole = false
    for line in old.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isConsole = line == "```console" }
      if isConsole, line.hasPrefix("$ appeal") {
        new += line + "\n" + output(of: String(line.dropFirst("$ appeal".count)), in: folder.path)
        commands += 1
      } else if isConsole, let path = line.after("$ cat FOLDER/") {
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        new += line + "\n" + shown(text, in: folder.path)
      } else if isConsole, let path = line.after("$ ls FOLDER/") {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
        new += line + "\n" + names.sorted().map { $0 + "\n" }.joined()
      } else if !isConsole || line.hasPrefix("```") {
        new += line + "\n"
      }
    }
    new.removeLast()
    #expect(commands > 0)
    if isUpdatingGoldens {
      try Data(new.utf8).write(to: file)
    } else if new != old {
      let difference = zip(new.split(separator: "\n"), old.split(separator: "\n")).first { $0 != $1 }
      Issue.record(
        "\(file.lastPathComponent) differs: '\(difference?.0 ?? "")' instead of '\(difference?.1 ?? "")'; UPDATE_GOLDENS=1 swift test rewrites it"
      )
    }
  }

  private func output(of line: String, in folder: String) -> String {
    let printed = Mutex("")
    let console = Console(
      write: { bytes in printed.withLock { $0 += String(decoding: bytes, as: UTF8.self) } },
      report: { line in printed.withLock { $0 += line + "\n" } }, environment: { _ in nil },
      today: { CalendarDay(Self.today) ?? .distantPast }, isTerminal: true)
    let words = shellWords(line.replacing("FOLDER", with: folder).replacing("FIXTURES", with: fixtures))
    let status = Tool(console: console).run(words)
    var text = shown(printed.withLock { $0 }, in: folder)
    if status != .done { text += "[exit \(status.rawValue)]\n" }
    return text
  }
}

/// A text with what differs from run to run, and what Markdown cannot hold, written in another way.
private func shown(_ text: String, in folder: String) -> String {
  text.replacing("\r\n", with: "\n").replacing(folder, with: "FOLDER").replacing(fixtures, with: "FIXTURES")
    .replacing("\u{0C}", with: "^L\n")
}

extension StringProtocol {
  /// What stands behind a beginning; nil for a text that does not begin so.
  fileprivate func after(_ start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }
}

/// The words of a command line: blanks part them, quotation marks of both kinds hold them together.
func shellWords(_ line: String) -> [String] {
  var words: [String] = []
  var word: String?
  var quote: Character?
  for character in line {
    if let open = quote {
      if character == open { quote = nil } else { word = (word ?? "") + String(character) }
    } else if character == "\"" || character == "'" {
      quote = character
      word = word ?? ""
    } else if character == " " {
      if let done = word { words.append(done) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  if let word { words.append(word) }
  return words
}

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures").path
let transcripts = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts")

@Test(
  arguments: try FileManager.default.contentsOfDirectory(atPath: transcripts.path).filter {
    $0.hasSuffix(".md")
  }.sorted())
func transcriptIsWhatIsPrinted(_ name: String) throws {
  try Transcript(file: transcripts.appending(path: name)).check()
}

@Test func theReadmeShowsWhatIsPrinted() throws {
  try Transcript(file: root.appending(path: "README.md")).check()
}
