// AddresseesExchangeTests.swift: the directory exported and imported again through the command line.

import AppealCLI
import Defaults
import Files
import Foundation
import SourceText
import Synchronization
import TestSupport
import Testing
import UrgentAction

struct AddresseesExchangeTests {
  private static let day = "2003-03-20"
  private static let exported = Shared { (format: String) in
    try appeal("addressees export --as \(format) --date \(day)")
  }

  /// Popolo keeps everything, a vCard and a table what is right on one day: a directory of what was imported exports
  /// the same again.
  @Test func whatIsExportedComesBackAsItWas() throws {
    // Persons, posts, missions of two states, titles of former times; empty files hide the others of the program.
    let shown: Set = [
      "cn.json", "cn/premier.json", "cn/jilin-governor.json", "cn-missions/gb.json", "cn-missions/ch.json",
      "kp/foreign-minister.json", "kp-missions/se.json", "un.json",
    ]
    let home = try TestFolder()
    try Self.hide(
      EmbeddedFiles.addressees.paths(under: "").filter { !shown.contains($0) }, in: "\(home.path)/Addressees")
    for format in ["popolo", "vcard", "csv"] {
      let exported = try Self.appeal("addressees export --as \(format) --date \(Self.day)", home: home.path)
      #expect(exported.count > 2000)
      let own = try TestFolder()
      let file = try home.write(String(decoding: exported, as: UTF8.self), "all.data")
      try Self.hide(shown, in: own.path)
      let (importing, exporting) = (
        "addressees import \(file) -o \(own.path)/new.json", "addressees export --as \(format)"
      )
      let options = "--date \(Self.day) --addressees \(own.path)"
      #expect(try Self.appeal("\(importing) \(options)", home: home.path).isEmpty)
      #expect(try Self.appeal("\(exporting) \(options)", home: home.path) == exported)
    }
  }

  /// Puts empty files in the place of those of the program.
  private static func hide(_ names: some Sequence<String>, in folder: String) throws {
    for name in names {
      try makeFolder(ofFile: "\(folder)/\(name)")
      try Data("{}\n".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
  }

  /// What the directory has already is not written a second time, so that the check has nothing to say; new records are.
  @Test(arguments: [("popolo", "json"), ("vcard", "vcf"), ("csv", "csv")])
  func whatIsThereAlreadyIsNotImported(_ format: String, _ ending: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "all.\(ending)")
    try Self.exported[format].write(to: file)
    let own = folder.url.appending(path: "own")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    let notes = try notes("addressees import \(file.path) --date \(Self.day) -o \(own.path)/zz.json")
    #expect(notes.count == 1 && notes[0].hasSuffix(" records that the directory has already were left out"))
    #expect(try Data(contentsOf: own.appending(path: "zz.json")) == Data("{}\n".utf8))
  }

  /// A person whose name gives an id that another has stays, with an id of its own.
  @Test func aNamesakeGetsAnIDOfItsOwn() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "new.csv")
    let table = """
      id,office,name,address,country
      zz-mayor,Mayor,Li Qiang,"1 Sample Road; London N1 1AA",GB
      cn-premier,Premier,Ada Berg,,

      """
    try Data(table.utf8).write(to: file)
    let notes = try notes("addressees import \(file.path) -o \(folder.path)/zz.json", status: .someFailed)
    #expect(
      notes.count == 1 && notes[0].contains("'cn-premier' is in the directory already with other details"))
    let text = try String(contentsOf: folder.url.appending(path: "zz.json"), encoding: .utf8)
    #expect(text.contains("\"li-qiang-2\"") && !text.contains("cn-premier"))
  }

  /// What a command says on standard error.
  private func notes(_ line: String, status: AppealCLI.ExitStatus = .done) throws -> [String] {
    let reported = Mutex<[String]>([])
    let console = Console(
      write: { _ in }, report: { line in reported.withLock { $0.append(line) } }, environment: { _ in nil },
      today: { .distantPast }, isTerminal: false)
    #expect(Tool(console: console).run(line.split(separator: " ").map(String.init)) == status)
    return reported.withLock { $0 }
  }

  /// A file that is not JSON stays as it is, and is named by the check.
  @Test func fixWritesTheCanonicalLayout() throws {
    let folder = try TemporaryFolder()
    let (wide, broken) = (folder.url.appending(path: "xx.json"), folder.url.appending(path: "yy.json"))
    try Data("{ \"areas\" : [ {\"id\":\"xx\",\n\"name\":\"X\"} ] }".utf8).write(to: wide)
    try Data("{ \"areas\": [".utf8).write(to: broken)
    let line = "addressees check --fix --date 2026-11-01 --addressees \(folder.path)"
    let found = try Self.appeal(
      line, status: .badData, reporting: ["note: wrote \(wide.path) in the canonical layout"])
    let lines = String(decoding: found, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.contains("error:") }.allSatisfy { $0.hasPrefix(broken.path) })
    let count = EmbeddedFiles.addressees.paths(under: "").count + 2
    #expect(lines.last == "\(count) files checked: 1 faults and 0 doubts")
    #expect(try Data(contentsOf: wide) == Data("{ \"areas\": [{ \"id\": \"xx\", \"name\": \"X\" }] }\n".utf8))
    #expect(try Data(contentsOf: broken) == Data("{ \"areas\": [".utf8))
  }

  /// What a command prints on standard output, when it ends and reports as it should.
  private static func appeal(
    _ line: String, status: AppealCLI.ExitStatus = .done, reporting reports: [String] = [],
    home: String? = nil
  ) throws -> Data {
    let printed = Mutex<[UInt8]>([])
    let reported = Mutex<[String]>([])
    let console = Console(
      write: { bytes in printed.withLock { $0 += bytes } },
      report: { line in reported.withLock { $0.append(line) } },
      environment: { $0 == "APPEAL_HOME" ? home : nil }, today: { .distantPast }, isTerminal: false)
    #expect(Tool(console: console).run(line.split(separator: " ").map(String.init)) == status)
    #expect(reported.withLock { $0 } == reports)
    return Data(printed.withLock { $0 })
  }
}
