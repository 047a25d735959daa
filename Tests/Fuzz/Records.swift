// Records.swift: fuzz target: any bytes as the record of a run and the numbers of its people, taken up again.

@testable import AppealCLI
import Batch
import Files
import SourceText
import UrgentAction

/// The bytes before the first zero byte are the record, the others the numbers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRecords(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  do {
    try makeFolder(toolFolder)
    try writeFile(Array(parts[0]), to: "\(toolFolder)/.appeal-run", replacing: true)
    try writeFile(parts.count > 1 ? Array(parts[1]) : [], to: "\(toolFolder)/.people", replacing: true)
    let run = try EarlierRun(toolFolder)
    let record = RunRecord(lines: run.record)
    precondition(RunRecord(lines: record.lines).lines == record.lines, "the record changes when it is read")
    _ = (record.version, record.day, record.action, record.lastNumber)
  } catch {
    precondition(!"\(error)".isEmpty, "an error without words")
  }
  _ = Tool(console: silentConsole).run([
    "sent", "add", "--run", toolFolder, "--ledger", "\(toolFolder)/sent.csv",
  ])
  return 0
}
