// AddresseesExchangeTests.swift: the directory exported and imported again through the command line.

import AppealCLI
import Defaults
import Foundation
import SourceText
import Synchronization
import Testing
import UrgentAction

struct AddresseesExchangeTests {
  private static let day = "2003-03-20"

  /// Popolo keeps everything, a vCard and a table what is right on one day: a directory of what was imported exports
  /// the same again.
  @Test(arguments: ["popolo", "vcard", "csv"])
  func whatIsExportedComesBackAsItWas(_ format: String) throws {
    let folder = try TemporaryFolder()
    let exported = try appeal("addressees export --as \(format) --date \(Self.day)")
    try exported.write(to: folder.url.appending(path: "all.data"))
    let own = folder.url.appending(path: "own")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    // Empty files hide those in the program.
    for path in EmbeddedFiles.addressees.paths(under: "") where path != "cn.json" {
      let file = own.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("{}\n".utf8).write(to: file)
    }
    #expect(try appeal("addressees import \(folder.path)/all.data -o \(own.path)/cn.json").isEmpty)
    let again = try appeal(
      "addressees export --as \(format) --date \(Self.day) --addressees \(own.path)")
    #expect(again == exported)
  }

  /// A file that is not JSON stays as it is, and is named by the check.
  @Test func fixWritesTheCanonicalLayout() throws {
    let folder = try TemporaryFolder()
    let (wide, broken) = (folder.url.appending(path: "xx.json"), folder.url.appending(path: "yy.json"))
    try Data("{ \"areas\" : [ {\"id\":\"xx\",\n\"name\":\"X\"} ] }".utf8).write(to: wide)
    try Data("{ \"areas\": [".utf8).write(to: broken)
    let line = "addressees check --fix --date 2026-11-01 --addressees \(folder.path)"
    let found = try appeal(
      line, status: .badData, reporting: ["note: wrote \(wide.path) in the canonical layout"])
    let lines = String(decoding: found, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.contains("error:") }.allSatisfy { $0.hasPrefix(broken.path) })
    let count = EmbeddedFiles.addressees.paths(under: "").count + 2
    #expect(lines.last == "\(count) files checked: 1 faults and 0 doubts")
    #expect(try Data(contentsOf: wide) == Data("{ \"areas\": [{ \"id\": \"xx\", \"name\": \"X\" }] }\n".utf8))
    #expect(try Data(contentsOf: broken) == Data("{ \"areas\": [".utf8))
  }

  /// What a command prints on standard output, when it ends and reports as it should.
  private func appeal(
    _ line: String, status: AppealCLI.ExitStatus = .done, reporting reports: [String] = []
  ) throws -> Data {
    let printed = Mutex<[UInt8]>([])
    let reported = Mutex<[String]>([])
    let console = Console(
      write: { bytes in printed.withLock { $0 += bytes } },
      report: { line in reported.withLock { $0.append(line) } },
      environment: { _ in nil }, today: { .distantPast }, isTerminal: false)
    #expect(Tool(console: console).run(line.split(separator: " ").map(String.init)) == status)
    #expect(reported.withLock { $0 } == reports)
    return Data(printed.withLock { $0 })
  }
}
