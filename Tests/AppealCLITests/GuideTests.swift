// GuideTests.swift: writing letters by questions: answers in, files out, every step left again.

import AppealCLI
import Foundation
import Testing

struct GuideTests {
  /// To the letter about the first action, and no further.
  private static let way = Array(GuideWay("action").answers(["Which action?": "1"]).dropLast(2))

  @Test func leadsToALetterAndItsEnvelope() throws {
    let person = try GuidedPerson(Self.way + ["1", "FOLDER", "2", "FOLDER/a.pdf", "4", ""])
    #expect(person.run() == .done)
    #expect(person.isThrough)
    #expect(
      person.files == [
        "UA-105-00.premier.envelope.pdf", "UA-105-00.premier.pdf", "a.pdf", "config/appeal/sender.json",
        "data/appeal/sent.csv",
      ])
    #expect(person.screen.contains("1  UA-105-00, 36 days left: North Korean asylum seekers in China\n"))
    #expect(person.screen.contains("1  post, send it by 1 July 2000\n"))
    #expect(
      person.screen.contains(
        "The same without questions:\n  appeal letter UA-105-00 --to cn-premier --from 'A. Reader'"))
  }

  @Test func aProfileIsOfferedTheSecondTime() throws {
    let person = try GuidedPerson(Self.way + ["", "1", "2", "", "y", "", "n", "", "", ""])
    person.run()
    #expect(person.run() == .done)
    #expect(person.screen.contains("Sign with this profile? [Y/n]"))
    #expect(
      person.screen.hasSuffix(
        "The same without questions:\n  appeal letter UA-105-00 --to cn-jilin-governor\n"))
  }

  @Test func wrongAnswersAreAskedAgain() throws {
    let person = try GuidedPerson([
      "7", "nothing", "no;; -- thing", "asylum-seekers-2003", "1", "9", "x", "1,99", "2", "8", "post", "",
      "2",
      "Mr & Mrs Example", "A. Reader", "Anna Example", "1 High Street; London N1 1AA", "Narnia",
      "Grande-Bretagne", "a b", "", "perhaps", "n", "", "n", "", "", "", "", "",
    ])
    #expect(person.run() == .done)
    for words in [
      "there is no action 'nothing'", "there is no action 'no;; -- thing'", "hint: choose",
      "is dated 16 March 2003: write from then on",
      "Please type numbers from 1 to 4",
      "'2' is not a name", "'Mr & Mrs Example' is that of two people", "'Anna Example' is one line",
      "there is no country 'Narnia'", "error: 'a b' is not an e-mail address", "Please answer y or n",
    ] { #expect(person.screen.contains(words), "\(words)") }
  }

  @Test func goesBackStepByStep() throws {
    let person = try GuidedPerson(
      [
        "1", "1", "1", "A. Reader", "b", "b", "b", "b", "1", "2", "1", "B. Reader",
        "1 High Street; London N1 1AA", "GB",
        "", "n", "My words.", "b", "Other words.", "n", "", "", "", "",
      ])
    #expect(person.run() == .done)
    #expect(person.screen.contains("Other words.\n"))
    #expect(!person.screen.contains("\nMy words.\n"))
    #expect(person.screen.contains("--from 'B. Reader'"))
    #expect(person.files.isEmpty)
  }

  /// Whoever leaves, by `q` or at the end of the input, leaves nothing behind.
  @Test(arguments: 0...11)
  func leavingAtAnyQuestionLeavesNothing(_ count: Int) throws {
    let byWord = count.isMultiple(of: 2)
    var answers = Array(Self.way.prefix(count))
    if answers.count > 7 { answers[7] = "n" }
    let person = try GuidedPerson(answers + (byWord ? ["q", "q"] : []))
    #expect(person.run() == .done)
    #expect(person.files.isEmpty)
  }

  @Test func asksOnlyWhatIsMissing() throws {
    let person = try GuidedPerson([
      "A. Reader", "1 High Street; London N1 1AA", "GB", "", "n", "", "n", "", "", "", "",
    ])
    #expect(person.run(["letter", "UA-105-00", "--by", "post"]) == .done)
    // The addressee is asked first; 'A. Reader' is none of the numbers.
    #expect(person.screen.contains("To whom?"))
    #expect(!person.screen.contains("Which action?"))
    #expect(!person.screen.contains("By which channel?"))
  }

  /// A letter is recorded once, with its file, unless the person wants it twice.
  @Test(arguments: ["High Street, 1", "1, High Street", "12a, High Street"])
  func aLetterIsRecordedOnce(_ street: String) throws {
    let person = try GuidedPerson(
      ["1", "1", "1", "A. Reader", "\(street), London N1 1AA", "GB", "", "n", "", "n", "", "", "2"]
        + ["FOLDER/a.pdf", "4", "4", "", "4", "y", ""])
    #expect(person.run() == .done)
    #expect(person.isThrough)
    let rows = try String(contentsOfFile: "\(person.folder)/data/appeal/sent.csv", encoding: .utf8).split(
      whereSeparator: \.isNewline)
    #expect(rows.count == 3)
    #expect(rows.dropFirst().allSatisfy { $0.contains("/a.pdf") })
    #expect(person.screen.contains("Recorded already. Record it once more?"))
    #expect(person.screen.contains("\n\(street)\nLondon N1 1AA\n"))
  }

  /// What could not be recorded is not called recorded, and a folder is not recorded as the letter's file.
  @Test(arguments: [true, false])
  func onlyWhatIsInTheLedgerIsRecorded(_ canWrite: Bool) throws {
    let person = try GuidedPerson(
      ["1", "1", "1", "A. Reader", "1 High Street, London N1 1AA", "GB", "", "n", "", "n", "", "", "1"]
        + ["FOLDER/letters/", "4", "4", "", ""])
    let ledger = "\(person.folder)/data/appeal/sent.csv"
    if !canWrite {
      try FileManager.default.createDirectory(atPath: ledger, withIntermediateDirectories: true)
    }
    #expect(person.run() == .done)
    #expect(person.screen.contains("Recorded already.") == canWrite)
    if canWrite { #expect(try !String(contentsOfFile: ledger, encoding: .utf8).contains("letters")) }
  }

  @Test func fitsANarrowTerminal() throws {
    let person = try GuidedPerson(Self.way + ["", "", "", ""])
    person.run(columns: 60)
    // The command at the end is not broken, so that it can be copied; nor are paths, whose length is the test's.
    let long = person.screen.split(separator: "\n").filter {
      $0.count > 60 && !$0.contains("High Street") && !$0.contains("sender.json")
    }
    #expect(long.isEmpty, "\(long)")
  }
}
