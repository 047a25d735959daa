// PrintTests.swift: volumes, separator sheets, envelopes, and how alike the letters are.

import Files
import Letters
import SourceText
import Testing
import Writers

@testable import Batch

private let list = """
  name,street,city,country,group,message,language
  Ann Lee,1 A St,Leeds,GB,North,,
  Bob Lee,2 A St,Leeds,GB,North,We care.,
  Cy Lee,3 A St,Leeds,GB,North,,de
  ,4 A St,Leeds,GB,North,,
  Di Lee,5 A St,Hull,GB,South,We care.,
  Ed Lee,6 A St,Hull,GB,South,I have been there and seen it.,
  """

extension BatchJob {
  /// Runs the job as a document in volumes; gives their names and texts, and the manifest.
  fileprivate func volumes(in scratch: Scratch) throws -> (texts: [(String, String)], manifest: String) {
    let plan = try BatchPlan(self)
    let document = plan.document("letters") { name throws(FileError) in
      try OutputStream("\(scratch.path)/\(name)")
    }
    _ = try plan.run(
      to: BatchOutput(.document(document), manifest: OutputStream("\(scratch.path)/manifest")))
    return (try document.names.map { ($0, try scratch.text($0)) }, try scratch.text("manifest"))
  }
}

@Test(arguments: [
  (BatchJob.Order.sender, 4, ["letters-1.txt": 4, "letters-2.txt": 2, "letters-3.txt": 4], 1),
  (.addressee, 5, ["letters-1.txt": 4, "letters-2.txt": 4, "letters-3.txt": 2], 1),
  (.addressee, 5, ["letters-1.txt": 4, "letters-2.txt": 4, "letters-3.txt": 2], 3),
  (.sender, 100, ["letters.txt": 10], 2),
])
func aDocumentIsCutIntoVolumes(
  _ order: BatchJob.Order, _ size: Int, _ expected: [String: Int], _ threads: Int
) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"), addressees: ["premier", "minister"])
  (job.order, job.volumeSize, job.threads) = (order, size, threads)
  let (texts, manifest) = try job.volumes(in: scratch)
  #expect(texts.map(\.0) == expected.keys.sorted())
  for (name, text) in texts {
    #expect(text.split(separator: "\u{0C}").count == expected[name])
    #expect(!text.hasPrefix("\u{0C}") && !text.hasSuffix("\u{0C}"))
    let listed = manifest.split(separator: "\r\n").count { $0.split(separator: ",")[2] == name }
    #expect(listed == expected[name])
  }
}

@Test(arguments: [
  (
    BatchJob.Order.sender, 100,
    ["6 letters of the group North", "4 letters of the group South"]
  ),
  (.addressee, 100, ["5 letters to premier", "5 letters to minister"]),
  (
    .sender, 10,
    ["6 letters of the group North", "2 letters of the group South", "2 letters of the group South"]
  ),
])
func aSheetSaysWhatFollowsAndHowMany(_ order: BatchJob.Order, _ size: Int, _ headings: [String]) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"), addressees: ["premier", "minister"])
  (job.order, job.volumeSize, job.hasSeparators) = (order, size, true)
  let text = try job.volumes(in: scratch).texts.map(\.1).joined(separator: "\u{0C}")
  let sheets = text.split(separator: "\u{0C}").filter { $0.contains("--range") }
  #expect(sheets.map { $0.split(separator: "\n").first.map(String.init) } == headings)
  #expect(sheets[0].contains("--range 1-"))
}

@Test func sheetsForGroupsNeedGroups() throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(
    try scratch.write("name,street,city,country\nA B,1 St,Bonn,DE\n", "senders.csv"))
  job.hasSeparators = true
  #expect(throws: BatchError.self) { try job.volumes(in: scratch) }
}

@Test func envelopesStandInTheOrderOfTheLetters() throws {
  let scratch = try Scratch()
  let plan = try BatchPlan(
    .plain(try scratch.write(list, "senders.csv"), addressees: ["premier", "minister"]))
  let size = try #require(EnvelopeSize(named: "DL"))
  let companion = plan.companion(EnvelopeWriter(size), fileExtension: "pdf")
  let report = try companion.run(
    to: BatchOutput(
      .document(
        companion.document("envelopes") { name throws(FileError) in
          try OutputStream("\(scratch.path)/\(name)")
        })))
  #expect(report.pages == 10 && report.unwritable.isEmpty)
  let bytes = try readFile("\(scratch.path)/envelopes.pdf")
  let places = ["Ann Lee", "Bob Lee", "Cy Lee", "Di Lee", "Ed Lee"].compactMap {
    bytes.ranges(of: Array($0.utf8)).first?.lowerBound
  }
  #expect(places.count == 5 && places == places.sorted())
}

@Test func sendersWithoutAnEnvelopeGetNoLetters() throws {
  let scratch = try Scratch()
  let lines = (1...150).map { "\($0 % 10)" }.joined(separator: "\n")
  let path = try scratch.write(
    "name,street,city,country\nA B,\"\(lines)\",Bonn,DE\nC D,1 St,Bonn,DE\n", "senders.csv")
  var plan = try BatchPlan(.plain(path))
  let companion = plan.companion(
    EnvelopeWriter(try #require(EnvelopeSize(named: "C6"))), fileExtension: "pdf")
  let found = try companion.run(
    to: BatchOutput(
      .document(
        companion.document("envelopes") { name throws(FileError) in
          try OutputStream("\(scratch.path)/\(name)")
        })))
  #expect(found.unwritable.keys.sorted() == [1])
  // A reason that is counted names nobody.
  #expect(
    found.faults.map(\.reason) == [
      "the address of '…' does not fit the corner of an envelope C6: choose a larger size, or shorten its lines"
    ])
  plan.leaveOut(found.unwritable)
  let report = try plan.run(to: BatchOutput(.document(VolumeOutput(OutputStream("/dev/null"), named: "x"))))
  #expect(report.letters == 1 && report.faultyRows == 1)
}

@Test func samenessLeavesOutGreetingAndClose() throws {
  let scratch = try Scratch()
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  let sameness = try plan.run(
    to: BatchOutput(.document(VolumeOutput(OutputStream("/dev/null"), named: "x")))
  ).sameness
  // Ann and Cy have no words of their own, but Cy's letter is in German; so no two bodies are the same.
  #expect(sameness.letters == 5 && sameness.own == 3 && sameness.identical == 0)
  #expect(sameness.texts == 2)
  // "To the premier." beside two, two and seven words: 60, 60 and 30 %.
  #expect(sameness.sharedWords == 50)
}
