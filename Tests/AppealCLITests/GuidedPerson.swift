// GuidedPerson.swift: a person who is led by questions, and what he types.

import AppealCLI
import Foundation
import Synchronization
import UrgentAction

/// A person at a terminal: the answers are typed in order; behind the last the input ends.
final class GuidedPerson: Sendable {
  let folder: String
  private let answers: Mutex<[String]>
  private let shown = Mutex("")

  init(_ answers: [String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let folder = folder
    self.answers = Mutex(answers.map { $0.replacing("FOLDER", with: folder) })
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var screen: String { shown.withLock { $0 } }
  var isThrough: Bool { answers.withLock { $0.isEmpty } }

  /// The files below the folder, by their paths within it.
  var files: [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  @discardableResult
  func run(_ words: [String] = [], columns: Int = 80) -> AppealCLI.ExitStatus {
    let folder = folder
    var console = Console(
      write: { [self] bytes in shown.withLock { $0 += String(decoding: bytes, as: UTF8.self) } },
      report: { [self] line in shown.withLock { $0 += line + "\n" } },
      environment: { ["XDG_CONFIG_HOME": "\(folder)/config", "XDG_DATA_HOME": "\(folder)/data"][$0] },
      today: { CalendarDay("2000-06-14") ?? .distantPast }, isTerminal: true)
    console.columns = columns
    console.ask = { [self] prompt in
      shown.withLock { $0 += prompt }
      let answer: String? = answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      shown.withLock { $0 += (answer ?? "") + "\n" }
      return answer
    }
    return Tool(console: console).run(words)
  }
}

/// The questions on a way through the guide, each with what is typed; `Tests/Scripts/guide.sh` types the same.
struct GuideWay {
  let rows: [(question: String, answer: String)]

  init(_ name: String) {
    rows = Self.text("\(name).tsv").split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  /// What is typed, with other answers to some of the questions.
  func answers(_ changes: [String: String]) -> [String] { rows.map { changes[$0.question] ?? $0.answer } }

  static func text(_ name: String) -> String {
    (try? String(contentsOfFile: "\(fixtures)/Guide/\(name)", encoding: .utf8)) ?? ""
  }
}
