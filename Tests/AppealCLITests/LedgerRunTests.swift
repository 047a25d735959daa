// LedgerRunTests.swift: runs recorded in a ledger, entries purged, ledgers that others are changing, files too large.

import AppealCLI
import Files
import Foundation
import Synchronization
import Testing
import UrgentAction

private let list = """
  name,street,postcode,city,country
  Anna Reader,1 High Street,N1 1AA,London,GB
  Ben Writer,2 High Street,N1 1AA,London,GB
  """

@Test private func aRunIsRecordedOnce() throws {
  let folder = try TestFolder()
  let senders = try folder.write(list, "list.csv")
  let run = "\(folder.path)/run"
  let written = ToolRun(
    ["batch", "UA-105-00", "--senders", senders, "--to", "premier", "--date", "2000-06-14", "-o", run])
  #expect(written.status == .done)
  let add = ["sent", "add", "--run", run, "--from", "Group 7", "--ledger", "\(folder.path)/sent.csv"]
  #expect(ToolRun(add).status == .done)
  let ledger = try folder.text("sent.csv")
  #expect(ledger.split(separator: "\r\n").count == 3)
  #expect(
    ledger.contains("2000-06-14,UA-105-00,cn-premier,post,Group 7,\(run)/letters/000001-premier.txt,no,"))
  // Again, it adds nothing, in whatever way the folder is written, and also when the letters were deleted.
  for path in [run, "\(run)/", "\(folder.path)/./run", "\(folder.path)/run/../run"] {
    #expect(ToolRun(add.map { $0 == run ? path : $0 }).status == .done)
    #expect(try folder.text("sent.csv") == ledger)
  }
  try removeTree("\(run)/letters")
  #expect(ToolRun(add.map { $0 == run ? "\(run)//" : $0 }).status == .done)
  #expect(try folder.text("sent.csv") == ledger)
  let check = ToolRun(["sent", "check", "--ledger", "\(folder.path)/sent.csv"])
  #expect(check.status == .done, "\(check.said)")
}

/// A day that is still to come is refused, whether it is given or that of the letters.
@Test(arguments: [["--date", "2000-06-16"], []])
private func aRunIsNotRecordedBeforeItIsSent(_ date: [String]) throws {
  let folder = try TestFolder()
  let senders = try folder.write(list, "list.csv")
  let run = "\(folder.path)/run"
  let day = ["--date", date.isEmpty ? "2000-06-15" : "2000-06-14"]
  #expect(
    ToolRun(["batch", "UA-105-00", "--senders", senders, "--to", "premier", "-o", run] + day).status == .done)
  let add = ToolRun(["sent", "add", "--run", run, "--ledger", "\(folder.path)/sent.csv"] + date)
  #expect(add.status == .usage && add.said.contains("June 2000 is still to come"), "\(add.said)")
  #expect(pathKind("\(folder.path)/sent.csv") == .nothing)
}

/// What a run records is what `sent add` records of single letters, copies apart.
@Test(arguments: [[], ["--from", "Group 7"]])
private func aRunRecordsWhatLettersDo(_ from: [String]) throws {
  let folder = try TestFolder()
  let senders = try folder.write(list.split(separator: "\n").prefix(2).joined(separator: "\n"), "list.csv")
  let run = "\(folder.path)/run"
  let (action, to) = ("UA-105-00", ["--to", "premier,jilin-governor,kp-foreign-minister"])
  #expect(ToolRun(["batch", action, "--senders", senders, "-o", run] + to).status == .done)
  #expect(
    ToolRun(["sent", "add", "--run", run, "--ledger", "\(folder.path)/run.csv"] + from).status == .done)
  #expect(ToolRun(["sent", "add", action, "--ledger", "\(folder.path)/one.csv"] + to + from).status == .done)
  let rows = try ["run.csv", "one.csv"].map { name in
    // All but the file, which single letters need not have.
    Set(
      try folder.text(name).split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(5)
      })
  }
  #expect(rows[0] == rows[1] && rows[0].count == 4)
}

@Test private func aCountriesFolderIsNoFolderOfAddressees() throws {
  let folder = try TestFolder()
  try makeFolder("\(folder.path)/countries")
  _ = try folder.write("{\"alpha3\":\"XXA\"}", "countries/XX.json")
  let run = ToolRun(["check", "--fix", "\(folder.path)/countries"])
  #expect(run.status == .usage && run.said.contains("facts of countries, and no addressees"), "\(run.said)")
  #expect(run.said.contains("appeal check --fix \(folder.path)\n"), "\(run.said)")
  #expect(try folder.text("countries/XX.json") == "{\"alpha3\":\"XXA\"}")
}

@Test private func aFolderWithoutRunIsRefused() throws {
  let folder = try TestFolder()
  let add = ToolRun(["sent", "add", "--run", folder.path, "--ledger", "\(folder.path)/sent.csv"])
  #expect(add.status != .done && add.said.contains("holds no complete run"), "\(add.said)")
  #expect(pathKind("\(folder.path)/sent.csv") == .nothing)
}

@Test(arguments: [
  ("2000-06-14", "1", ["2000-06-14,B", "no day,C"]),
  ("2000-06-13", "0", ["13/06/2000,A", "2000-06-14,B", "no day,C"]),
  ("2001-01-01", "2", ["no day,C"]),
])
private func purgeTakesOutWhatIsOlder(_ day: String, _ count: String, _ kept: [String]) throws {
  let folder = try TestFolder()
  let path = try folder.write("date,action\r\n13/06/2000,A\r\n2000-06-14,B\r\nno day,C\r\n", "sent.csv")
  let purge = ToolRun(["sent", "purge", "--before", day, "--ledger", path])
  #expect(purge.status == .done, "\(purge.said)")
  #expect((purge.text + purge.said).contains("\(count) "), "\(purge.text + purge.said)")
  let rows = try folder.text("sent.csv").split(separator: "\r\n").dropFirst().map(String.init)
  #expect(rows == kept)
}

@Test private func purgeNeedsADay() throws {
  let folder = try TestFolder()
  let path = try folder.write("date,action\r\n2000-06-14,B\r\n", "sent.csv")
  let purge = ToolRun(["sent", "purge", "--ledger", path])
  #expect(purge.status == .usage && purge.said.contains("--before"), "\(purge.said)")
  #expect(try folder.text("sent.csv").contains("2000-06-14"))
}

@Test private func whoWaitsForALedgerSaysForWhom() throws {
  let folder = try TestFolder()
  let path = try folder.write("date,action,addressee,channel,sender,file\r\n", "sent.csv")
  let lock = Mutex<FileLock?>(try FileLock(waitingFor: "\(resolvedPath(path)).lock") { _ in })
  let said = Mutex<[String]>([])
  let console = Console(
    write: { _ in },
    report: { line in
      said.withLock { $0.append(line) }
      // It is held until somebody is said to wait for it.
      lock.withLock { $0 = nil }
    }, environment: { _ in nil }, today: { CalendarDay("2000-06-14") ?? .distantPast }, isTerminal: false)
  let words = ["sent", "add", "UA-105-00", "--to", "premier", "--from", "A", "--ledger", path]
  #expect(Tool(console: console).run(words) == .done)
  #expect(
    said.withLock { $0 } == [
      "note: waiting for process \(getpid()), which is changing '\(path)'",
      "note: 1 letter about UA-105-00 recorded in '\(path)'",
    ])
  #expect(try folder.text("sent.csv").contains("UA-105-00"))
}

@Test(arguments: ["letter", "check", "sent", "addressees", "me"])
private func whatIsTooLargeIsRefused(_ command: String) throws {
  let folder = try TestFolder()
  let path = try folder.write("{", "large.json")
  #expect(truncate(path, 5 << 30) == 0)
  let words: [String] =
    switch command {
    case "letter": ["letter", path, "--to", "premier"]
    case "check": ["check", path]
    case "sent": ["sent", "list", "--ledger", path]
    case "addressees": ["addressees", "import", path, "-o", "\(folder.path)/x.json"]
    default: ["me", "--sender", path]
    }
  let run = ToolRun(words)
  #expect([.badData, .inputNotFound].contains(run.status), "\(run.status)")
  #expect(run.said.contains("larger than") || run.said.contains("more than"), "\(run.said)")
}
