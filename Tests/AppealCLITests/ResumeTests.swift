// ResumeTests.swift: a run that is completed on a later day, or with other options.

import AppealCLI
import Files
import Foundation
import Synchronization
import Testing
import UrgentAction

/// Runs `appeal batch` on a day, and gives its exit status and what it has said.
private func batch(_ words: String, on day: String) -> (status: Int32, said: String) {
  let said = Mutex("")
  let console = Console(
    write: { _ in }, report: { line in said.withLock { $0 += line + "\n" } }, environment: { _ in nil },
    today: { CalendarDay(day) ?? .distantPast }, isTerminal: false)
  let status = Tool(console: console).run(["batch"] + words.split(separator: " ").map(String.init))
  return (Int32(status.rawValue), said.withLock { $0 })
}

private struct Later: Sendable {
  var action: String
  var begun: String
  var resumed: String
  var options = ""
  var status: Int32
  var words: String
}

@Test(arguments: [
  Later(
    action: "UA-105-00", begun: "2000-06-14", resumed: "2000-06-20", status: 0, words: "4 letters of 1 sender"
  ),
  Later(
    action: "UA-105-00", begun: "2000-06-14", resumed: "2000-07-19", status: 0,
    words: "sent by post on 19 July 2000 the letter may arrive after the last day"),
  Later(
    action: "UA-105-00", begun: "2000-06-14", resumed: "2000-07-20", status: 3,
    words:
      "the last day for appeals about UA 105/00 was 19 July 2000: the rest of the letters of 14 June 2000"),
  Later(
    action: "UA-105-00", begun: "2000-06-14", resumed: "2000-07-20", options: "--date 2000-06-14", status: 0,
    words: "4 letters of 1 sender"),
  Later(
    action: "UA-105-00", begun: "2000-07-21", resumed: "2000-07-22", options: "--late agreed", status: 0,
    words: "written with the agreement 'agreed'"),
  Later(
    action: "\(fixtures)/two-documents.json", begun: "2000-06-14", resumed: "2000-06-21", status: 3,
    words:
      "UA 9/98 has a newer document since 20 June 2000, ASA 17/04/00: the rest of the letters of 14 June 2000"
  ),
  Later(
    action: "UA-7-98", begun: "1998-01-19", resumed: "1998-01-20", status: 3,
    words: "UA 7/98 was stopped on 20 January 1998: the rest of the letters of 19 January 1998 is not written"
  ),
])
private func lettersThatMustNotLeaveAnyMoreAreNotWritten(_ later: Later) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  let isLate = later.options.hasPrefix("--late")
  let command =
    "\(later.action) --templates \(fixtures)/Templates --senders \(fixtures)/supporters.csv --range 2 --all"
    + " -o \(folder.path)"
  #expect(batch(command + (isLate ? " \(later.options)" : ""), on: later.begun).status == 0)
  let letter = folder.appending(
    path: "letters/000002-\(later.action == "UA-7-98" ? "written-1" : "premier").txt")
  let bytes = try Data(contentsOf: letter)
  try FileManager.default.removeItem(at: letter)
  let (status, said) = batch("\(command) --resume \(later.options)", on: later.resumed)
  #expect(status == later.status && said.contains(later.words), "\(said)")
  #expect((try? Data(contentsOf: letter)) == (status == 0 ? bytes : nil))
}

@Test func aRunIsCompletedWithItsOwnOptionsOnly() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let command = "UA-105-00 --senders \(fixtures)/supporters.csv --to premier -o \(folder)"
  #expect(batch(command, on: "2000-06-14").status == 1)
  let others = [
    "--by express", "--format html", "--date 2000-06-13", "--language de", "--country GB",
    "--points unhcr-access",
    "--style list", "--vary 7", "--late agreed", "--initials", "--one-file", "--envelopes DL", "--limit 1",
    "--map city=Land", "--shard 1/2",
  ]
  for options in others {
    let (status, said) = batch("\(command) --resume \(options)", on: "2000-06-14")
    #expect(status == 64 && said.contains("the run in '\(folder)' "), "\(said)")
  }
  #expect(batch("\(command) --resume", on: "2000-06-14").status == 1)
}

/// Nobody can appeal to another country's government as his own.
@Test func anOwnGovernmentIsThatOfTheCountryOfTheList() throws {
  let list =
    "name,street,postcode,city,country\nAnna Berg,Weg 1,10115,Berlin,DE\nBob Low,1 High St,N1 1AA,London,GB\n"
  let folder = try TestFolder()
  let file = try folder.write(list, "list.csv")
  let command = [
    "batch", "crackdown-2002", "--to", "own-government", "--recipient", ";Minister;Weg 2;Berlin",
  ]
  let words = command + ["--senders", file, "--date", "2002-06-20", "--dry-run"]
  let run = ToolRun(words + ["--country", "DE"])
  #expect(run.status == .someFailed && run.text.contains("Anna Berg") && !run.text.contains("Bob Low"))
  #expect(run.said.contains("the recipient is of Germany, and the sender lives in the United Kingdom"))
  #expect(ToolRun(words).said.contains("warning: senders in Germany: the recipient is taken for their own"))
  // Their other letters are written.
  let all = ToolRun(
    words.map { $0 == "own-government" ? "own-government,premier" : $0 } + ["--country", "DE", "--json"])
  #expect(
    all.status == .done && all.text.contains("\"letters\": 3")
      && all.text.contains("senders in the United Kingdom: no letter"), "\(all.text)")
  // The address may say it.
  let named = ToolRun(
    command.dropLast() + [";Minister;Weg 2;Berlin;Deutschland"] + words.dropFirst(command.count))
  #expect(named.status == .someFailed && named.said.contains("the recipient is of Germany"), "\(named.said)")
}

@Test func aRunIsCompletedWithItsOwnRecipientOnly() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let command = "crackdown-2002 --senders \(fixtures)/supporters.csv --to own-government -o \(folder)"
  #expect(batch("\(command) --recipient A;Minister;C", on: "2002-06-20").status == 1)
  for options in ["--recipient A;B;C", "--recipient A;Minister;C --salutation Dear"] {
    let (status, said) = batch("\(command) --resume \(options)", on: "2002-06-20")
    #expect(status == 64 && said.contains("the run in '\(folder)' "), "\(said)")
  }
}

/// Whether or not the list's country is given, so that the recipient is known before the rows.
@Test(arguments: ["", " --country GB"])
private func aRunToTheOwnGovernmentIsNotCompletedAfterTheLastDay(_ country: String) throws {
  let folder = try TestFolder()
  let command =
    "crackdown-2002 --senders \(fixtures)/supporters.csv --range 2 --to own-government"
    + " --recipient ;Minister;C -o \(folder.path)/run\(country)"
  #expect(batch("\(command) --date 2002-06-20", on: "2002-06-20").status == 0)
  try removeTree("\(folder.path)/run/letters")
  let (status, said) = batch("\(command) --resume", on: "2003-06-20")
  #expect(status == 3 && said.contains("the rest of the letters of 20 June 2002 is not written"), "\(said)")
  #expect(pathKind("\(folder.path)/run/letters") == .nothing)
}

@Test(arguments: [
  ("tyop", "--resume", "there is nothing to resume in 'FOLDER/tyop'"),
  ("a/tyop", "--resume", "there is nothing to resume in 'FOLDER/a/tyop'"),
  ("empty", "--resume", "there is nothing to resume in 'FOLDER/empty'"),
  ("run", "--resume --force", "--resume and --force exclude each other"),
])
private func onlyARunThatIsThereIsCompleted(_ name: String, _ options: String, _ words: String) throws {
  let folder = try TestFolder()
  try makeFolder("\(folder.path)/empty")
  let command = "UA-105-00 --senders \(fixtures)/supporters.csv --range 2 --to premier -o \(folder.path)"
  #expect(batch("\(command)/run", on: "2000-06-14").status == 0)
  let (status, said) = batch("\(command)/\(name) \(options)", on: "2000-06-14")
  #expect(status == 64 && said.contains(words.replacing("FOLDER", with: folder.path)), "\(said)")
  #expect(try namesInFolder(folder.path) == ["empty", "run"] && namesInFolder("\(folder.path)/empty") == [])
}

@Test func aPurgeSaysWhatIsLeft() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let command = "UA-105-00 --senders \(fixtures)/supporters.csv --to premier -o \(folder)"
  #expect(batch(command, on: "2000-06-14").status == 1)
  for name in ["manifest.csv", "summary.html"] {
    try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
  }
  #expect(batch("--purge \(folder)", on: "2000-06-14").said.contains("the run was not complete"))
}
