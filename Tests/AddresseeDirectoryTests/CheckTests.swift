// CheckTests.swift: the program's own directory is clean, and of a copy with planted faults every one is found.

@testable import AddresseeDirectory
import Files
import JSONText
import SourceText
import Testing
import TestSupport
import UrgentAction
import World

private let today = day("2026-11-21")

/// The program's own files with all planted faults, and where each of them is.
private let planted: (files: [String: String], places: [SourcePlace?], findings: [Finding]) = {
  var texts: [String: String] = [:]
  for name in (try? ownFiles.paths(under: "")) ?? [] {
    if let bytes = try? ownFiles.bytes(of: name) { texts[name] = String(decoding: bytes, as: UTF8.self) }
  }
  let places: [SourcePlace?] = PlantedFault.all.map { fault in
    guard let text = texts[fault.file], let range = text.range(of: fault.find, after: fault.after) else {
      return nil
    }
    let pointed = fault.place.flatMap { text.range(of: $0, after: fault.after) }
    texts[fault.file] = text.replacingCharacters(range, with: fault.put)
    return SourcePlace(
      file: fault.file, line: text.line(of: (pointed ?? range).lowerBound) - fault.linesAbove)
  }
  return (texts, places, (try? Directory(TextFiles(texts)).check(on: today, in: ownCountries)) ?? [])
}()

private struct SourcePlace { var file: String, line: Int }

struct CheckTests {
  @Test func ownDirectoryIsClean() throws {
    #expect(try ownDirectory.check(on: today, in: ownCountries).map(\.report) == [])
  }

  @Test func atLeastFiftyFaultsArePlanted() { #expect(PlantedFault.all.count >= 50) }

  @Test(arguments: PlantedFault.all.indices)
  func findsPlantedFault(_ number: Int) throws {
    let fault = PlantedFault.all[number]
    let place = try #require(
      planted.places[number], "the text to change is not there: \(fault.after) ... \(fault.find)")
    let near = planted.findings.filter { $0.location?.file == place.file && $0.location?.line == place.line }
    let found = near.first { $0.message.contains(fault.message) }
    #expect(
      found != nil,
      "at \(place.file):\(place.line); near: \(near.map(\.message)); elsewhere: \(planted.findings.filter { $0.message.contains(fault.message) }.map(\.report))"
    )
    #expect(found?.hint?.isEmpty == false && (found?.location?.column ?? 0) > 0)
  }

  @Test(arguments: [
    ("{", "the file ends inside this object"), ("[]", "a directory file is written as an object"),
    ("{\"posts\": {}}", "expected a list"), ("{\"posts\": [1]}", "a post is written as an object"),
    ("{\"people\": []}", "unknown key 'people'"), ("", "the file is empty"),
    ("{\"posts\": [], \"people\": []}", "unknown key 'people'"),
    ("{\"posts\": null, \"people\": []}", "unknown key 'people'"),
  ])
  func badFilesAreFindings(_ text: String, message: String) throws {
    let findings = try Directory(TextFiles(["a.json": text])).check(on: today, in: ownCountries)
    #expect(
      findings.contains { $0.message.contains(message) && $0.location?.file == "a.json" }, "\(findings)")
  }

  @Test func endlessFaultsEnd() throws {
    let keys = (0..<1500).map { "\"key\($0)\": 1" }.joined(separator: ",\n")
    let findings = try Directory(TextFiles(["a.json": "{\(keys)}"])).check(on: today, in: ownCountries)
    #expect(findings.count == 1000)
    #expect(findings.contains { $0.message == "more findings are not listed" })
  }

  @Test func layoutIsChecked() throws {
    let text = "{\"areas\":[{\"id\":\"cn\",\"name\":\"China\"}]}"
    let findings = try Directory(TextFiles(["a.json": text])).check(on: today, in: ownCountries)
    #expect(findings.map(\.message) == ["the file is not in the canonical layout"])
    let fixed = try JSONDocument(parsing: Array(text.utf8), file: "").root.formatted()
    #expect(
      try Directory(TextFiles(["a.json": String(decoding: fixed, as: UTF8.self)])).check(
        on: today, in: ownCountries
      ).isEmpty)
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
