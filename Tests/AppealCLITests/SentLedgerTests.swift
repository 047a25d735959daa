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

/// An action of 1999 with an update that drops one of its two addressees, and a stop.
private let chain = """
  { "id": "UA-990-99", "reference": "UA 990/99", "title": "A chain", "concerns": [], "countries": ["AO"],
    "editions": [
      { "kind": "first", "issued": "1999-03-01", "lastDay": { "date": "1999-04-12", "boundary": "by" },
        "appeals": [{ "id": "all", "points": [{ "id": "free", "text": "urging them to free her." }], "addressees": [
          { "id": "minister", "title": ["Minister of Examples"], "address": ["Luanda"], "country": "AO" },
          { "id": "governor", "title": ["Governor of Examples"], "address": ["Luanda"], "country": "AO" }] }] },
      { "kind": "further-information", "issued": "1999-03-10", "lastDay": { "date": "1999-04-12", "boundary": "by" },
        "appeals": [{ "id": "all", "points": [{ "id": "free", "text": "urging them to free her." }], "addressees": [
          { "id": "minister", "title": ["Minister of Examples"], "address": ["Luanda"], "country": "AO" }] }] },
      { "kind": "stop", "issued": "1999-03-20" }] }
  """

/// What has happened is recorded, and said where it should not have happened.
@Test(arguments: [
  ("minister --date 1999-03-10", 0, "note: 1 letter about"),
  ("governor --date 1999-03-09", 0, "note: 1 letter about"),
  ("governor --date 1999-03-11", 0, "warning: governor is no addressee of UA 990/99 on 11 March 1999"),
  (
    "governor --date 1999-03-21", 0,
    "warning: sent on 21 March 1999, after UA 990/99 was stopped (20 March 1999)"
  ),
  ("minister --date 1999-02-28", 0, "warning: sent on 28 February 1999, before UA 990/99 was issued"),
  ("minister --date 1999-03-10 --by telegram", 0, "warning: minister has no telegram that"),
  ("minister --date 2000-06-15", 64, "15 June 2000 is still to come"),
  ("nobody --date 1999-03-21", 64, "there is no addressee 'nobody'"),
])
private func whatWasSentIsRecorded(_ words: String, _ status: Int32, _ said: String) throws {
  let folder = try TestFolder()
  let path = try folder.write(chain, "UA-990-99.json")
  let words =
    ["add", path, "--ledger", "\(folder.path)/sent.csv", "--to"]
    + words.split(separator: " ").map(String.init)
  let run = sent(words)
  #expect(run.status == status && run.said.contains(said), "\(run)")
  guard status == 0 else { return }
  #expect(sent(words).said.contains("it counts 2 times now"))
}

@Test private func whatCannotBeCheckedIsNotRecorded() throws {
  let folder = try TestFolder()
  let path = try folder.write(
    chain.replacing("\"addressees\": [", with: "\"addressees\": [{ \"post\": \"ao-emperor\" },"),
    "UA-990-99.json")
  let run = sent([
    "add", path, "--ledger", "\(folder.path)/sent.csv", "--to", "minister", "--date", "1999-03-10",
  ])
  #expect(run.status != 0 && run.said.contains("ao-emperor"), "\(run)")
  #expect(pathKind("\(folder.path)/sent.csv") == .nothing)
}
