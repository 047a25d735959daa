// ToolRun.swift: the program run within a test.

import AppealCLI
import Files
import Foundation
import Synchronization
import UrgentAction

/// What a command has printed and said.
struct ToolRun {
  var status: ExitStatus
  /// Standard output.
  var written: [UInt8]
  /// Standard error.
  var said: String

  /// Runs the program's words on a day, away from terminals unless something else is said.
  init(
    _ words: [String], on day: String = "2000-06-14", isTerminal: Bool = false,
    environment: [String: String] = [:], columns: Int = 80, isColoured: Bool = false
  ) {
    let said = Mutex("")
    let written = Mutex([UInt8]())
    var console = Console(
      write: { bytes in written.withLock { $0 += bytes } },
      report: { line in said.withLock { $0 += line + "\n" } }, environment: { environment[$0] },
      today: { CalendarDay(day) ?? .distantPast }, isTerminal: isTerminal)
    (console.columns, console.isColoured) = (columns, isColoured)
    status = Tool(console: console).run(words)
    self.written = written.withLock { $0 }
    self.said = said.withLock { $0 }
  }

  var text: String { String(decoding: written, as: UTF8.self) }
}

/// An empty folder that goes with the test.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)").path
    try makeFolder(path)
  }

  deinit { _ = try? removeTree(path) }

  /// Writes a file and gives its path.
  func write(_ text: String, _ name: String) throws -> String {
    let file = "\(path)/\(name)"
    try writeFile(Array(text.utf8), to: file, replacing: true)
    return file
  }

  func bytes(_ name: String) throws -> [UInt8] { try readFile("\(path)/\(name)") }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
}
