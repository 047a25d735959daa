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

struct GuideTests {
  /// Action 1, addressee 1, by post, who signs, kept as the profile, no sentence, no copies.
  private static let way = [
    "1", "1", "1", "A. Reader", "1 High Street; London N1 1AA", "GB", "", "y", "", "n", "", "",
  ]

  @Test func leadsToALetterAndItsEnvelope() throws {
    let person = try Person(Self.way + ["1", "FOLDER/a.pdf", "3", "FOLDER/e.pdf", "4", ""])
    #expect(person.run() == .done)
    #expect(person.isThrough)
    #expect(person.files == ["a.pdf", "config/appeal/sender.json", "data/appeal/sent.csv", "e.pdf"])
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
      "7", "nothing", "asylum-seekers-2003", "1", "9", "x", "1,99", "2", "8", "post", "", "A. Reader",
      "1 High Street; London N1 1AA", "Narnia", "GB", "a b", "", "perhaps", "n", "", "n", "", "", "", "", "",
    ])
    #expect(person.run() == .done)
    for words in [
      "there is no action 'nothing'", "is not open today: not-issued", "Please type numbers from 1 to 4",
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
  @Test(arguments: 0...11, [true, false])
  func leavingAtAnyQuestionLeavesNothing(_ count: Int, byWord: Bool) throws {
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
    let person = try Person(["1", "1", "1", "q"])
    person.run(columns: 60)
    let long = person.screen.split(separator: "\n").filter { $0.count > 60 }
    #expect(long.isEmpty, "\(long)")
  }
}
