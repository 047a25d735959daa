// GoldenTests.swift: whole sheets of every era and layout, read into action files.

import Defaults
import Foundation
import JSONText
import TestSupport
import Testing
import UrgentAction

@testable import Sheets

@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sheets")

  static func names() -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }

  @Test func everySheetIsThere() { #expect(Self.names().count >= 30) }

  /// The action file, then the doubts, then what each line was used for.
  @Test(arguments: names()) func isRead(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
    let openings = try pointOpenings()
    let verbs = PointWords(utf8: EmbeddedFiles.templates.bytes(of: "en/verbs.txt") ?? [])
    var output = ""
    for var sheet in try sheets(text) {
      sheet.writeSentences(openings, verbs)
      output += String(decoding: sheet.action(id: name, source: "\(name).txt").formatted(), as: UTF8.self)
      for doubt in sheet.allDoubts { output += "\(doubt.line): doubt: \(doubt.field): \(doubt.text)\n" }
      for note in sheet.notes { output += "note: \(note)\n" }
      for line in sheet.lines { output += "\(line.line) \(line.use ?? "not read")\n" }
    }
    try expectGolden(Array(output.utf8), "\(name).txt")
  }

  /// Nothing gets lost: each line that is not blank is used, or listed as not read.
  @Test(arguments: names()) func everyLineIsAccountedFor(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
    let used = try Set(sheets(text).flatMap { $0.lines.map(\.line) })
    let noise = try Set(
      SheetText(Array(text.utf8), sheetWords()).documents.flatMap { $0.filter { !$0.isBlank }.map(\.number) })
    #expect(used == noise)
  }
}
