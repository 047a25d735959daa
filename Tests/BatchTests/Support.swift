// Support.swift: letters and folders for the tests of batches.

import Batch
import Files
import Foundation
import Letters
import SourceText
import TestSupport
import Testing
import UrgentAction
import World
import Writers

/// What most letters of tests need not know.
extension LetterSource {
  func countries(near text: String) -> [String] { [] }
  func aboutLine(in language: Language, from country: Country) -> AboutLine { AboutLine() }
  func unwantedNames(in language: Language) -> [String] { [] }
}

/// Letters of a few lines, in English and German, to one or two addressees.
struct PlainLetters: LetterSource {
  var addressees = ["premier"]
  /// What senders must not name.
  var unwantedNames: [String] = []
  var countries = ["BR", "CH", "CN", "DE", "ES", "FR", "GB", "IE", "IN", "IT", "JP", "MX", "TR", "US"]

  func letters(
    in language: Language, from country: Country, _ variation: Variation?
  ) throws(LetterError) -> [BatchLetter] {
    guard language == .english || language == .german else {
      throw LetterError("there are no letters in the language '\(language)'")
    }
    return addressees.map { addressee in
      let letter = Letter(
        language: language, layout: Layout(for: TestSupport.facts(country.code)), channel: .post,
        title: "A letter",
        parts: [
          Letter.Part(
            .sender,
            [.name, .address, .country].map { Block(.line, [Run(.field($0))]) }),
          Letter.Part(
            .body,
            [
              Block(.paragraph, "To the \(addressee)\(variation.map { ", wording \($0.number)" } ?? "")."),
              Block(.paragraph, [Run(.field(.message))]), Block(.paragraph, [Run(.field(.about))]),
            ]),
        ])
      var prepared = BatchLetter(
        addressee: addressee, channel: .post, state: .open(sendBy: nil), letter: letter)
      prepared.notes = ["from \(country)"]
      return prepared
    }
  }

  func language(named text: String) -> Language? { ownLanguages.language(named: text) }
  func country(named text: String) -> Country? {
    let names = ["germany": "DE", "d": "DE", "united kingdom": "GB", "spain": "ES", "singapore": "SG"]
    if let code = names[text.lowercased()] { return Country(code) }
    return countries.contains(text.uppercased()) ? Country(text) : nil
  }

  func facts(of country: Country) throws(LetterError) -> CountryFacts {
    TestSupport.facts(country.code) ?? CountryFacts(country)
  }

  func name(of country: Country, in language: Language) -> String { country.code }

  func unwantedNames(in language: Language) -> [String] { unwantedNames }

  func aboutLine(in language: Language, from country: Country) -> AboutLine {
    language == .german
      ? AboutLine(ownWords: ["ich"], smallWords: ["ich"]) : AboutLine(ownWords: ["i", "my"])
  }
}

/// The words of lists that come with the program.
private let ownListWords = Result { try ListWords(ownTemplates) }

/// The columns of a list of senders.
let sendersHeader =
  "id,first_name,last_name,title,street,postcode,city,country,email,phone,language,group,message"

/// An empty folder that goes with the test.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)").path
    try makeFolder(path)
  }

  deinit { _ = try? removeTree(path) }

  func write(_ text: String, _ name: String) throws -> String {
    try write(Array(text.utf8), name)
  }

  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let path = "\(path)/\(name)"
    try writeFile(bytes, to: path, replacing: true)
    return path
  }

  /// A file's text, in UTF-8 or in UTF-16 with its mark.
  func text(_ name: String) throws -> String {
    let bytes = try readFile("\(path)/\(name)")
    guard bytes.starts(with: [0xFF, 0xFE]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + 1]) << 8 | UInt16(bytes[$0])
    }
    return String(decoding: units, as: UTF16.self)
  }
}

extension BatchJob {
  /// A job for a list in a file.
  static func plain(
    _ path: String, addressees: [String] = ["premier"], mapping: [String: String] = [:]
  ) throws -> BatchJob {
    BatchJob(
      SenderList(path, try ownListWords.get(), mapping: mapping),
      letters: PlainLetters(addressees: addressees),
      writer: PlainTextWriter(),
      fileExtension: "txt", addressees: addressees, day: CalendarDay("2000-06-14") ?? .distantPast,
      language: .english, country: nil, isPostal: true)
  }

  /// Runs the job as one document; gives that, the manifest and the failures.
  func document(in scratch: Scratch) throws -> (letters: String, manifest: String, failures: String) {
    let paths = ["letters", "manifest", "failures"].map { "\(scratch.path)/\($0)" }
    _ = try BatchPlan(self).run(
      to: BatchOutput(
        .document(VolumeOutput(OutputStream(paths[0]), named: "letters.txt")),
        manifest: OutputStream(paths[1]),
        failures: OutputStream(paths[2])))
    return (try scratch.text("letters"), try scratch.text("manifest"), try scratch.text("failures"))
  }
}

extension RowFinding {
  /// As the person at the terminal sees it.
  var description: String { description(showingData: true) }
}

/// One row has so many letters, and at most one thing is said of it.
func expect(_ header: String, _ row: String, _ good: Int, _ said: String?) throws {
  let scratch = try Scratch()
  let plan = try BatchPlan(.plain(try scratch.write("\(header)\n\(row)\n", "senders.csv")))
  let reasons = (plan.warnings + plan.faults).map(\.reason)
  #expect(plan.goodRows == good)
  #expect(said.map { reasons.count == 1 && reasons[0].contains($0) } ?? reasons.isEmpty, "\(reasons)")
}
