// ChangedListTests.swift: a list that becomes another one while its letters are written.

import Batch
import Files
import Foundation
import SourceText
import Testing

private let rows = (1...2000).map { "Person \($0);Hauptstr. \($0);10115;Berlin;DE\n" }
private let senders = "name;street;postcode;city;country\n" + rows.joined()

private enum Change: CaseIterable {
  case overwritten, truncated, emptied

  var list: String {
    switch self {
    case .overwritten: senders.replacing("Haupt", with: "Kurze")
    case .truncated: String(senders.prefix(senders.count / 2))
    case .emptied: "name;street;postcode;city;country\n"
    }
  }
}

@Test(arguments: Change.allCases)
private func aListThatChangesAfterItWasCheckedStopsTheRun(_ change: Change) throws {
  let scratch = try Scratch()
  let job = BatchJob.plain(try scratch.write(senders, "senders.csv"))
  let plan = try BatchPlan(job)
  try change.list.write(toFile: "\(scratch.path)/senders.csv", atomically: false, encoding: .utf8)
  let error = try #require(throws: BatchError.self) {
    try plan.run(to: BatchOutput(.document(VolumeOutput(OutputStream("/dev/null"), named: "x"))))
  }
  #expect(error.cause == .reading && error.message.contains("has changed while it was read"))
}

@Test func aListThatIsOpenMayGrowGoOrBeReplaced() throws {
  let scratch = try Scratch()
  let path = try scratch.write(senders, "senders.csv")
  var job = BatchJob.plain(path)
  job.senders.file = try OpenFile(path, named: path)
  let plan = try BatchPlan(job)
  let handle = try #require(FileHandle(forWritingAtPath: path))
  try handle.seekToEnd()
  try handle.write(contentsOf: Data("One More;Street 1;10115;Berlin;DE\n".utf8))
  _ = try scratch.write("something else", "senders.csv")
  try removeTree(path)
  let report = try plan.run(
    to: BatchOutput(.document(VolumeOutput(OutputStream("/dev/null"), named: "x"))))
  #expect(report.letters == 2000 && report.faultyRows == 0)
}
