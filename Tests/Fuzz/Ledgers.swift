// Ledgers.swift: fuzz target: any bytes as a ledger: listed, added to, purged. What is added is there, what was there stays.

@testable import AppealCLI
import Files
import SourceText
import UrgentAction

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLedgers(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let path = "\(toolFolder)/sent.csv"
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard (try? makeFolder(toolFolder)) != nil, (try? writeFile(bytes, to: path, replacing: true)) != nil,
    let ledger = try? SentLedger(path, silentConsole)
  else { return 0 }
  let before = try? SentLedger.entries(of: path)
  let entry = SentEntry(
    location: TextLocation(file: path, line: 1, column: 1), date: "2000-06-14", action: "UA-105-00",
    addressee: "cn-premier", channel: "post", sender: "=A.R.", file: "", late: "no", reference: "")
  if let added = try? ledger.add([entry], silentConsole), let before {
    let after = try? SentLedger.entries(of: path)
    precondition(added == 1 && after?.count == before.count + 1, "an entry is lost")
    precondition(after?.dropLast().map(\.fields) == before.map(\.fields), "an entry has changed")
    precondition(after?.last?.action == "UA-105-00", "the new entry is not the last")
  }
  _ = try? ledger.purge(before: CalendarDay("2000-06-14") ?? .distantPast, silentConsole)
  return 0
}
