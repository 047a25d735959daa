// ChangedListTests.swift: a list that becomes another one while its letters are written.

import Batch
import Files
import Foundation
import Letters
import SourceText
import Testing
import UrgentAction
import World

/// Longer than what is read at once.
private let rows = (1...300).map {
  "Person \($0);Hauptstr. \($0);10115;Berlin;DE;\(String(repeating: "words ", count: 40))\n"
}
private let senders = "name;street;postcode;city;country;message\n" + rows.joined()

private enum Change: CaseIterable {
  case overwritten, truncated, emptied

  var list: String {
    switch self {
    case .overwritten: senders.replacing("Haupt", with: "Kurze")
    case .truncated: String(senders.prefix(senders.count / 2))
    case .emptied: "name;street;postcode;city;country;message\n"
    }
  }
}

@Test(arguments: Change.allCases)
private func whatAListBecomesAfterItWasReadChangesNothing(_ change: Change) throws {
  let scratch = try Scratch()
  let job = try BatchJob.plain(try scratch.write(senders, "senders.csv"))
  let expected = try job.document(in: scratch)
  let plan = try BatchPlan(job)
  try change.list.write(toFile: "\(scratch.path)/senders.csv", atomically: false, encoding: .utf8)
  let (letters, manifest) = ("\(scratch.path)/letters-2", "\(scratch.path)/manifest-2")
  _ = try plan.run(
    to: BatchOutput(
      .document(VolumeOutput(OutputStream(letters), named: "letters.txt")), manifest: OutputStream(manifest)))
  #expect(try scratch.text("letters-2") == expected.letters)
  #expect(try scratch.text("manifest-2") == expected.manifest)
}

/// Letters whose preparation, with the first row, is the moment at which somebody writes to the list.
private struct DisturbedLetters: LetterSource {
  let change: @Sendable () -> Void
  private let plain = PlainLetters()

  func letters(
    in language: Language, from country: Country, _ variation: Variation?
  ) throws(LetterError) -> [BatchLetter] {
    change()
    return try plain.letters(in: language, from: country, variation)
  }

  func language(named text: String) -> Language? { plain.language(named: text) }
  func country(named text: String) -> Country? { plain.country(named: text) }
  func name(of country: Country, in language: Language) -> String { plain.name(of: country, in: language) }
  func facts(of country: Country) throws(LetterError) -> CountryFacts { try plain.facts(of: country) }
}

@Test(arguments: Change.allCases, [false, true])
private func aListThatChangesWhileItIsReadStopsTheRun(_ change: Change, _ isStream: Bool) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write(senders, "senders.csv"))
  let path = job.senders.path
  job.letters = DisturbedLetters {
    try? change.list.write(toFile: path, atomically: false, encoding: .utf8)
  }
  let error = try #require(throws: BatchError.self) {
    let plan = isStream ? BatchPlan(streaming: job) : try BatchPlan(job)
    _ = try plan.run(to: BatchOutput(.objects(OutputStream("/dev/null"), isText: true)))
  }
  #expect(error.cause == .reading && error.message.contains("has changed while it was read"))
}

@Test func aListThatIsOpenMayGoOrBeReplaced() throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write(senders, "senders.csv"))
  let path = job.senders.path
  job.senders.file = try OpenFile(path, named: path)
  job.letters = DisturbedLetters {
    _ = try? scratch.write("something else", "senders.csv")
    _ = try? removeTree(path)
  }
  #expect(try BatchPlan(job).goodRows == 300)
}
