// GuideTests.swift: writing letters by questions: answers in, files out, every step left again.

import AppealCLI
import Foundation
import SourceText
import Synchronization
import Testing
import UrgentAction

/// A person at a terminal: the answers are typed in order; behind the last the input ends.
private final class Person: Sendable {
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
private struct Way {
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

struct GuideTests {
  /// To the letter about the first action, and no further.
  private static let way = Array(Way("action").answers(["Which action?": "1"]).dropLast(2))

  @Test func leadsToALetterAndItsEnvelope() throws {
    let person = try Person(Self.way + ["1", "FOLDER", "2", "FOLDER/a.pdf", "4", ""])
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
    let person = try Person(Self.way + ["", "1", "2", "", "y", "", "n", "", "", ""])
    person.run()
    #expect(person.run() == .done)
    #expect(person.screen.contains("Sign with this profile? [Y/n]"))
    #expect(
      person.screen.hasSuffix(
        "The same without questions:\n  appeal letter UA-105-00 --to cn-jilin-governor\n"))
  }

  @Test func wrongAnswersAreAskedAgain() throws {
    let person = try Person([
      "7", "nothing", "asylum-seekers-2003", "1", "9", "x", "1,99", "2", "8", "post", "", "2",
      "Mr & Mrs Example", "A. Reader", "Anna Example", "1 High Street; London N1 1AA", "Narnia",
      "Grande-Bretagne", "a b", "", "perhaps", "n", "", "n", "", "", "", "", "",
    ])
    #expect(person.run() == .done)
    for words in [
      "there is no action 'nothing'", "is not open today: not-issued", "Please type numbers from 1 to 4",
      "'2' is not a name", "'Mr & Mrs Example' is that of two people", "'Anna Example' is one line",
      "there is no country 'Narnia'", "'a b' is not an e-mail address", "Please answer y or n",
    ] { #expect(person.screen.contains(words), "\(words)") }
  }

  @Test func goesBackStepByStep() throws {
    let person = try Person(
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
    let person = try Person(answers + (byWord ? ["q", "q"] : []))
    #expect(person.run() == .done)
    #expect(person.files.isEmpty)
  }

  @Test func asksOnlyWhatIsMissing() throws {
    let person = try Person([
      "A. Reader", "1 High Street; London N1 1AA", "GB", "", "n", "", "n", "", "", "", "",
    ])
    #expect(person.run(["letter", "UA-105-00", "--by", "post"]) == .done)
    // The addressee is asked first; 'A. Reader' is none of the numbers.
    #expect(person.screen.contains("To whom?"))
    #expect(!person.screen.contains("Which action?"))
    #expect(!person.screen.contains("By which channel?"))
  }

  @Test func fitsANarrowTerminal() throws {
    let person = try Person(Self.way + ["", "", "", ""])
    person.run(columns: 60)
    // The command at the end is not broken, so that it can be copied; nor are paths, whose length is the test's.
    let long = person.screen.split(separator: "\n").filter {
      $0.count > 60 && !$0.contains("High Street") && !$0.contains("sender.json")
    }
    #expect(long.isEmpty, "\(long)")
  }

  // MARK: - From a sheet

  /// A sheet of our own, open on the tests' day.
  private static let sheet = Way.text("sheet.txt").replacing("YEAR", with: "00").replacing(
    "ISSUED", with: "12 June 2000"
  ).replacing("TAKEN", with: "10 June 2000").replacing("LASTDAY", with: "20 August 2000")
  private static let sheetWay = Way("sheet").answers([
    "Which action?": "FOLDER/sheet.txt", "as your profile": "n", "Where?": "FOLDER",
  ])

  private func person(withSheet text: String = sheet, _ answers: [String]) throws -> Person {
    let person = try Person(answers)
    try text.write(toFile: "\(person.folder)/sheet.txt", atomically: false, encoding: .utf8)
    return person
  }

  /// All keys are counted, each Enter too, but those of the person's own words: the sheet's name, name, address and
  /// country.
  @Test func aSheetBecomesALetterAndEnvelopeWithFewKeys() throws {
    let way = Way("sheet")
    let own = ["Which action?", "Your name:", "Your street", "Your country:"]
    // The folder is typed only to keep the test's files together; a person takes the one proposed.
    let changes = ["Which action?": "FOLDER/sheet.txt", "Where?": "FOLDER"]
    let person = try person(way.answers(changes) + [""])
    #expect(person.run() == .done)
    #expect(person.isThrough)
    #expect(
      person.files == [
        "UA-998-00.json", "UA-998-00.minister-example-affairs.envelope.pdf",
        "UA-998-00.minister-example-affairs.pdf", "config/appeal/sender.json", "sheet.txt",
      ])
    let keys = way.rows.map { own.contains($0.question) ? 1 : $0.answer.count + 1 }.reduce(0, +)
    let (start, end) = ("appeal".count + 1, 1)
    #expect(start + keys + end <= 25)
  }

  @Test func draftsAreShownAndReworded() throws {
    let person = try person([
      "FOLDER/sheet.txt", "2", "I write about a man whom I have read of.", "9", "w", "FOLDER/mine/", "", "",
      "1", "A. Reader", "1 High Street; London N1 1AA", "GB", "", "n", "", "", "", "3", "FOLDER/a.txt", "",
    ])
    #expect(person.run() == .done)
    #expect(person.isThrough)
    #expect(person.files == ["a.txt", "mine/UA-998-00.json", "sheet.txt"])
    let letter = try String(contentsOfFile: "\(person.folder)/a.txt", encoding: .utf8)
    #expect(letter.contains("\nI write about a man whom I have read of.\n"))
    #expect(!person.screen.contains("a draft that nobody has read yet"))
    #expect(person.screen.contains("point-1: I urge the authorities to let Example Mwangi see a lawyer."))
  }

  @Test func whatSpeaksForAnOrganizationIsNotTaken() throws {
    let person = try person([
      "FOLDER/sheet.txt", "2", "We fear for Example Mwangi.", "", "2", "I fear for Example Mwangi.", "", "q",
    ])
    #expect(person.run() == .done)
    #expect(person.screen.contains("The opening speaks for an organization ('We'): reword it."))
    #expect(person.files == ["sheet.txt"])
  }

  @Test func threeStepsBackLeadToTheSheetAndOn() throws {
    let person = try person([
      "FOLDER/sheet.txt", "", "", "b", "b", "b", "FOLDER/sheet.txt", "", "", "fax", "A. Reader",
      "1 High Street; London N1 1AA", "GB", "", "n", "", "", "", "",
    ])
    #expect(person.run() == .done)
    #expect(person.screen.components(separatedBy: "In your own words?").count == 4)
    #expect(person.screen.contains("--by fax"))
  }

  /// Until something is saved, nothing of a sheet is on disk.
  @Test(arguments: 0...12)
  func leavingAtAnyQuestionOfASheetLeavesNothing(_ count: Int) throws {
    let byWord = count.isMultiple(of: 2)
    let person = try person(Array(Self.sheetWay.prefix(count)) + (byWord ? ["q", "q"] : []))
    #expect(person.run() == .done)
    #expect(person.files == ["sheet.txt"])
  }

  @Test(arguments: [
    (
      "the situation of Example Mwangi in prison.",
      ["", "We ask for a lawyer.", "1", "I ask you to let him see a lawyer"]
    ),
    (
      "the situation of Example Mwangi in prison.",
      ["x", "7", "b", "", "1", "I ask you to let him see a lawyer."]
    ),
  ])
  func aPointThatNoLetterCanSayIsAskedFor(_ point: String, _ answers: [String]) throws {
    let way = Self.sheetWay
    let person = try person(
      withSheet: Self.sheet.replacing(
        "urging the authorities to let Example Mwangi see a lawyer.", with: point),
      Array(way.prefix(2)) + answers + way.dropFirst(2) + [""])
    #expect(person.run() == .done)
    #expect(person.isThrough)
    #expect(person.screen.contains("the sheet: \(point.dropLast())\n     the letter: nothing yet\n"))
    #expect(person.screen.contains("\nI ask you to let him see a lawyer.\n"))
    #expect(!person.screen.contains("leadIn") && !person.screen.contains("\"sentence\""))
    #expect(
      answers.first != ""
        || person.screen.contains("It speaks for an organization ('We'): say it as yourself."))
    let file = try String(contentsOfFile: "\(person.folder)/UA-998-00.json", encoding: .utf8)
    #expect(file.contains("\"sentence\": { \"en\": \"I ask you to let him see a lawyer.\" }"))
  }

  @Test func filesThatAreNoSheetsAreSaidAndAskedForAgain() throws {
    let person = try person(withSheet: "Buy bread.\n", ["FOLDER/sheet.txt", "FOLDER/none.txt", "q"])
    #expect(person.run() == .done)
    let words = person.screen.replacing("\n", with: " ")
    #expect(words.contains("holds no action sheet"))
    #expect(words.contains("there is no file 'FOLDER/none.txt'".replacing("FOLDER", with: person.folder)))
  }

  @Test func noAnswerToTheFirstQuestionIsAskedForInWords() throws {
    let person = try person(["", "q"])
    #expect(person.run() == .done)
    #expect(person.screen.contains("Please type a number, a name, or p; q quits."))
  }

  @Test(arguments: [["sheet"], ["letter", "sheet"], ["letter", "sheet", "--all"]])
  func aSheetOnTheCommandLineIsTheFirstAnswer(_ words: [String]) throws {
    let person = try person(["", "q"])
    #expect(person.run(words.map { $0 == "sheet" ? "\(person.folder)/sheet.txt" : $0 }) == .done)
    #expect(person.screen.contains("What the sheet says"))
    #expect(person.screen.contains("To whom?"))
  }

  @Test func aLateSheetNeedsTheOfficesAgreement() throws {
    let late = Self.sheet.replacing("20 August 2000", with: "1 June 2000").replacing(
      "12 June", with: "12 April"
    )
    .replacing("10 June", with: "10 April")
    let person = try person(
      withSheet: late,
      [
        "FOLDER/sheet.txt", "", "FOLDER/sheet.txt", "MM 7", "", "", "", "A. Reader",
        "1 High Street; London N1 1AA", "GB", "", "n", "", "", "", "",
      ])
    #expect(person.run() == .done)
    #expect(person.screen.contains("The last day of UA 998/00 has passed."))
    #expect(person.screen.contains("--late 'MM 7'"))
  }
}
