// ListingTests.swift: listings fit the terminal, lack nothing, and show states in words and colour.

import AppealCLI
import Files
import Foundation
import TestSupport
import Testing

struct ListingTests {
  private static let listings = [
    ["actions"], ["actions", "UA-105-00"], ["addressees"], ["addressees", "premier"],
    ["addressees", "search", "London"],
  ]

  /// A line is too long only where it is a single word.
  @Test(arguments: listings, [30, 60, 80, 132])
  func fitsAndLacksNothing(_ words: [String], columns: Int) throws {
    let run = ToolRun(words, columns: columns)
    #expect(run.status == .done)
    for line in run.text.split(separator: "\n") where line.count > columns {
      #expect(!line.drop { $0 == " " }.contains(" "), "\(line)")
    }
    #expect(try Self.sortedWords(run.text) == Self.whole[words])
  }

  /// The words of a listing on a terminal that is wide enough for all.
  private static let whole = Shared { sortedWords(ToolRun($0, columns: 10_000).text) }

  private static func sortedWords(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" }.filter { $0 != "|" }.sorted()
  }

  @Test func rowsStayInLineWhereTheyFit() {
    let lines = ToolRun(["actions"], columns: 140).text.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(
      Set(lines.dropFirst().compactMap { $0.firstRange(of: "en de es fr")?.lowerBound.utf16Offset(in: $0) })
        .count == 1)
  }

  @Test func whatDoesNotFitBesideStandsBelow() {
    let text = ToolRun(["actions"], columns: 60).text
    #expect(
      text.contains(
        "\nUA-105-00            2000-07-19    open        en de es fr\n    North Korean asylum seekers in China\n"
      ))
  }

  @Test func statesHaveColoursWhereTheTerminalHas() {
    #expect(ToolRun(["actions"], isColoured: true).text.contains("  \u{1B}[32mopen\u{1B}[0m        en"))
    #expect(ToolRun(["actions"], on: "2026-01-01", isColoured: true).text.contains("\u{1B}[31mlate\u{1B}[0m"))
    #expect(!ToolRun(["actions"]).text.contains("\u{1B}"))
  }

  @Test(arguments: [("KE", "post until 2000-07-01"), ("CN", "post until 2000-07-15")])
  func theLastDaysAreThoseOfTheSendersCountry(_ country: String, _ way: String) {
    let run = ToolRun(["actions", "UA-105-00", "--country", country])
    #expect(run.text.contains("letters leave from: \(country)\n"))
    #expect(
      run.text.contains(
        "  cn-premier: Premier of the People's Republic of China\n      holder: ZHU Rongji Zongli\n"))
    #expect(run.text.contains("channels: \(way)"), "\(run.text)")
    let late = ToolRun(["actions", "UA-105-00", "--country", country, "--date", "2000-07-18"])
    #expect(late.text.contains("channels: post too late"))
  }

  @Test func anActionWinsOverAFolderOfItsName() throws {
    let here = FileManager.default.currentDirectoryPath
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: here).first { pathKind("\(here)/\($0)") == .folder })
    let folder = try TestFolder()
    try makeFolder("\(folder.path)/actions")
    let action = try String(
      contentsOf: root.appending(path: "Templates/actions/UA-105-00.json"), encoding: .utf8)
    _ = try folder.write(action, "actions/\(name).json")
    let run = ToolRun(["actions", name, "--templates", folder.path])
    #expect(run.status == .done && run.text.contains("cn-premier: Premier"), "\(run.text)\(run.said)")
  }

  @Test func aCountryIsForOneAction() {
    #expect(ToolRun(["actions", "--country", "GB"]).status == .usage)
    #expect(ToolRun(["actions", "UA-105-00", "--country", "Narnia"]).status == .usage)
  }
}
