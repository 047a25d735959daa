// SentLedgerTests.swift: entries added to ledgers of every kind.

import AppealCLI
import Files
import Foundation
import Synchronization
import Testing
import UrgentAction

/// Runs `appeal sent` on 14 June 2000, and gives its exit status and all that it has said.
private func sent(_ words: [String]) -> (status: Int32, said: String) {
  let said = Mutex("")
  let console = Console(
    write: { bytes in said.withLock { $0 += String(decoding: bytes, as: UTF8.self) } },
    report: { line in said.withLock { $0 += line + "\n" } }, environment: { _ in nil },
    today: { CalendarDay("2000-06-14") ?? .distantPast }, isTerminal: false)
  let status = Tool(console: console).run(["sent"] + words)
  return (Int32(status.rawValue), said.withLock { $0 })
}

private struct Ledger: Sendable {
  var before: String?
  /// Nil: refused, and left as it was.
  var after: String?
  var options: [String] = []
}

@Test(arguments: [
  Ledger(
    before: nil,
    after:
      "date,action,addressee,channel,sender,file,late,reference\r\n2000-06-14,UA-105-00,cn-premier,fax,A.R.,,no,\r\n"
  ),
  Ledger(
    before: "\n",
    after:
      "date,action,addressee,channel,sender,file,late,reference\r\n2000-06-14,UA-105-00,cn-premier,fax,A.R.,,no,\r\n"
  ),
  Ledger(
    before: "Action;Sender; date ;our number;addressee;channel\nUA 7/98;x;1998-01-19;7;y;post",
    after: "Action;Sender; date ;our number;addressee;channel\nUA 7/98;x;1998-01-19;7;y;post\n"
      + "UA-105-00;A.R.;2000-06-14;;cn-premier;fax\r\n"),
  Ledger(
    before: "date\taction\taddressee\tchannel\tsender\tfile\n",
    after: "date\taction\taddressee\tchannel\tsender\tfile\n"
      + "2000-06-14\tUA-105-00\tcn-premier\tfax\tA.R.\t'=cmd()\r\n",
    options: ["--file", "=cmd()"]),
  Ledger(before: "date,action,addressee,channel\n", after: nil),
  Ledger(before: "date,action,addressee,channel,sender,late\n", after: nil, options: ["--late", "agreed"]),
  Ledger(before: "date,action\n\"2000", after: nil),
])
private func anEntryFitsItsLedger(_ ledger: Ledger) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)").path
  defer { _ = try? removeTree(folder) }
  try makeFolder(folder)
  let path = "\(folder)/sent.csv"
  if let before = ledger.before { try writeFile(Array(before.utf8), to: path, replacing: false) }
  let add = ["add", "UA-105-00", "--to", "premier", "--by", "fax", "--from", "A.R.", "--ledger", path]
  let (status, said) = sent(add + ledger.options)
  #expect(status == (ledger.after == nil ? 65 : 0), "\(said)")
  #expect(String(decoding: try readFile(path), as: UTF8.self) == ledger.after ?? ledger.before)
  #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["sent.csv"])
  if let value = ledger.options.last, status == 0 {
    #expect(sent(["list", "--ledger", path]).said.contains("  \(value)\n"))
  }
}

@Test func entriesAddedAtTheSameTimeAreAllThere() async throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "appeal-\(UUID().uuidString)").path
  defer { _ = try? removeTree(folder) }
  await withTaskGroup(of: Void.self) { group in
    for number in 1...24 {
      group.addTask {
        let words = ["add", "UA-105-00", "--to", "cn-premier", "--from", "S\(number)"]
        _ = sent(words + ["--ledger", "\(folder)/sent.csv"])
      }
    }
  }
  let said = sent(["list", "--ledger", "\(folder)/sent.csv"]).said
  for number in 1...24 { #expect(said.contains("  S\(number) ")) }
}
