// MendingTests.swift: a run's failures, mended and run again: nobody is left out, and nobody gets a letter twice.

import Batch
import Files
import Foundation
import Testing

extension Scratch {
  /// Runs a job in a folder and gives what stands in it.
  fileprivate func run(_ list: String, _ name: String, after earlier: [EarlierRun] = []) throws -> Results {
    try run(file: write(list, "\(name).csv"), name, after: earlier)
  }

  fileprivate func run(file: String, _ name: String, after earlier: [EarlierRun] = []) throws -> Results {
    var job = try BatchJob.plain(file)
    job.earlier = earlier
    let plan = try BatchPlan(job)
    let folder = try RunFolder("\(path)/\(name)", .fresh)
    try folder.begin(["settings test"])
    let (letters, mends) = try folder.letters()
    let lists = ["manifest.csv", "failures.csv", EarlierRun.peopleName]
    let streams = try lists.map { try folder.stream($0) }
    _ = try plan.run(
      to: BatchOutput(
        .files(letters, named: "letters", mends: mends), manifest: streams[0], failures: streams[1],
        people: streams[2]))
    try folder.finish(lists)
    return Results(
      letters: try namesInFolder("\(path)/\(name)/letters").map {
        try text("\(name)/letters/\($0)").prefix { $0 != "\n" }.description
      }, failures: try text("\(name)/failures.csv"))
  }

  fileprivate struct Results {
    var letters: [String]
    var failures: String
  }
}

private let list = """
  name;street;city;country;email
  Ann Lee;1 A St;Leeds;GB;ann@example.org
  Bob Lee;;Leeds;GB;
  ANN LEE;1, A St.;Leeds;GB;
  Cy Lee;;Leeds;GB;
  ann lee;;Leeds;GB;Ann@example.org
  "Di ""D"" Lee";4 A St;;GB;
  """

@Test func whoHasALetterGetsNoneOfTheMendedRows() throws {
  let scratch = try Scratch()
  let first = try scratch.run(list, "first")
  #expect(first.letters == ["Ann Lee"])
  // Mended: Bob's street, Cy's with Bob's mistake again, Ann's own street, Di's town with a quoted reason.
  let mended = first.failures.replacingOccurrences(of: "Bob Lee;;", with: "Bob Lee;2 A St;")
    .replacingOccurrences(of: "ann lee;;", with: "ann lee;9 New Road;")
    .replacingOccurrences(of: "no city;", with: "\"no \"\"city\"\"; none\";")
  let second = try scratch.run(mended, "second", after: [EarlierRun("\(scratch.path)/first")])
  #expect(second.letters == ["Bob Lee"])
  #expect(
    second.failures == """
      \u{FEFF}row;reason;name;street;city;country;email\r
      3;an earlier run has written to the same person;ANN LEE;1, A St.;Leeds;GB;\r
      4;no street;Cy Lee;;Leeds;GB;\r
      5;an earlier run has written to the same person;ann lee;9 New Road;Leeds;GB;Ann@example.org\r
      6;no city;"Di ""D"" Lee";4 A St;;GB;\r

      """)
  // A third run knows the people of both.
  let all = "row;reason;name;street;city;country\n1;;Ann Lee;1 A St;Leeds;GB\n1;;Bob Lee;2 A St;Leeds;GB\n"
  let third = try scratch.run(
    all + "2;;Di Lee;4 A St;Hull;GB\n", "third", after: [EarlierRun("\(scratch.path)/second")])
  #expect(third.letters == ["Di Lee"])
}

@Test func manyEarlierPeopleAreKnown() throws {
  let scratch = try Scratch()
  let header = "name,street,city,country\n"
  let people = (1...500).map { "Person \($0),\($0) High Street,London,GB\n" }
  _ = try scratch.run(header + people.joined(), "first")
  let second = try scratch.run(
    header + people.reversed().joined() + "Ann New,1 High Street,London,GB\n", "second",
    after: [EarlierRun("\(scratch.path)/first")])
  #expect(second.letters == ["Ann New"])
}

/// Whoever may be somebody to whom an earlier run has written is told of.
@Test func whoMayHaveALetterAlreadyIsDoubted() throws {
  let scratch = try Scratch()
  let header = "name,street,postcode,city,country\n"
  _ = try scratch.run(header + "Ann Lee,1 High Rd,LS6 3AA,Leeds,GB\n", "first")
  let rows = ["Bo Lee,1 High Rd", "Ann Lee,1 High Road", "Ann Lee,2 High Road", "Ann Lee,1 High Rd"]
  var job = try BatchJob.plain(
    try scratch.write(header + rows.map { "\($0),LS6 3AA,Leeds,GB\n" }.joined(), "second.csv"))
  job.earlier = [try EarlierRun("\(scratch.path)/first")]
  let plan = try BatchPlan(job)
  #expect(
    plan.warnings.map { "\($0.rows) \($0.reason)" } == [
      "[3] perhaps the same person as one to whom an earlier run has written, see whether that is meant"
    ])
  #expect(plan.faults.map(\.rows) == [[5]])
}

@Test func aListOfFailuresIsNotRunWithoutItsRun() throws {
  let scratch = try Scratch()
  let path = try scratch.write(
    "Row, reason ,name,street,city,country\n2,no street,Bob,2 A St,Leeds,GB\n", "mended.csv")
  #expect { try BatchPlan(.plain(path)) } throws: { ($0 as? BatchError)?.hint?.contains("--after") ?? false }
}

@Test func anEarlierRunMustBeCompleteAndStillKnowItsPeople() throws {
  let scratch = try Scratch()
  let path = "\(scratch.path)/first"
  #expect(throws: BatchError.self) { try EarlierRun(path) }
  _ = try scratch.run(list, "first")
  #expect(try EarlierRun(path).record == ["settings test"])
  try makeFolder("\(path)/.unfinished")
  #expect(throws: BatchError.self) { try EarlierRun(path) }
  _ = try RunFolder.purge(path)
  #expect(pathKind("\(path)/\(EarlierRun.peopleName)") == .nothing)
  #expect(throws: BatchError.self) { try EarlierRun(path) }
}

@Test func namesOfFilesGoOnWhereTheEarlierRunEnded() throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.firstNumber = 401
  #expect(try BatchPlan(job).numbers == 401..<407)
  #expect(try BatchPlan(job).lastNumber == 406)
  // The rows are those of this list all the same.
  let result = try job.document(in: scratch)
  #expect(result.manifest.hasSuffix("\r\n2,,,premier,letters.txt,post,2000-06-14,open\r\n"))
  #expect(result.failures.contains("\n4;the same person as in row 2;ANN LEE;"))
  job.selection.range = 402...403
  #expect(try BatchPlan(job).numbers == 402..<404)
}

/// The list, with umlauts in rows that are right and in rows that must be mended.
private let umlauts = """
  id;Name;Straße;PLZ;Ort;Land;Telefon
  1;Jürgen Groß;Hauptstraße 1;10115;Berlin;DE;+49 (30) 1234567
  2;Zoë Müller;;80331;München;DE;
  3;=cmd|' /C calc'!A0;Ring 3;50667;Köln;DE;

  """

/// How Excel saves a list: as CSV, as "CSV UTF-8", and as "Unicode text".
private enum Saving: CaseIterable {
  case windows, utf8, unicode

  func bytes(of text: String) throws -> [UInt8] {
    let text = text.replacing("\u{FEFF}", with: "")
    switch self {
    case .windows: return Array(try #require(text.data(using: .windowsCP1252)))
    case .utf8: return Array("\u{FEFF}\(text)".utf8)
    case .unicode:
      return "\u{FEFF}\(text.replacing(";", with: "\t"))".utf16.flatMap {
        [UInt8($0 & 0xFF), UInt8($0 >> 8)]
      }
    }
  }
}

/// A list in each way of saving, whose failures are opened, mended and saved again in each way.
@Test(arguments: Saving.allCases, Saving.allCases)
private func nobodyIsLostAndNobodyTwice(_ list: Saving, _ mended: Saving) throws {
  let scratch = try Scratch()
  let first = try scratch.run(file: scratch.write(list.bytes(of: umlauts), "list.csv"), "first")
  #expect(first.letters == ["Jürgen Groß"])
  let bytes = try readFile("\(scratch.path)/first/failures.csv")
  #expect(bytes.starts(with: list == .unicode ? [0xFF, 0xFE] : [0xEF, 0xBB, 0xBF]))
  let failures = first.failures.replacing("\t", with: ";")
  let text =
    failures.replacing("Zoë Müller;;", with: "Zoë Müller;Färbergasse 2;")
    .replacing("'=cmd|' /C calc'!A0", with: "Björn Weiß")
    + "2;no street;1;JÜRGEN GROSS;Hauptstr. 1;10115;Berlin;DE;\r\n"
  let file = try scratch.write(mended.bytes(of: text), "mended.csv")
  let second = try scratch.run(file: file, "second", after: [EarlierRun("\(scratch.path)/first")])
  #expect(second.letters == ["Zoë Müller", "Björn Weiß"])
  #expect(try scratch.run(file: file, "third", after: [EarlierRun("\(scratch.path)/second")]).letters == [])
}

@Test func formulasAreGuardedInTheListOfFailures() throws {
  let scratch = try Scratch()
  let first = try scratch.run(umlauts, "first")
  #expect(first.letters == ["Jürgen Groß"])
  #expect(first.failures.hasPrefix("\u{FEFF}row;reason;id;Name;Straße;"))
  #expect(first.failures.contains(";'=cmd|' /C calc'!A0;"))
}

/// A workbook's failures, mended as the CSV that they are, or saved as a workbook again.
@Test(arguments: [true, false])
func aMendedWorkbookLosesNobody(asWorkbook: Bool) throws {
  let scratch = try Scratch()
  let header = ["id", "Name", "Straße", "PLZ", "Ort", "Land"]
  let list = try scratch.write(
    workbook([
      header, ["1", "Jürgen Groß", "Ring 1", "01067", "Dresden", "DE"], [""],
      ["2", "Zoë Müller", "", "80331", "München", "DE"],
    ]), "list.xlsx")
  let first = try scratch.run(file: list, "first")
  #expect(first.letters == ["Jürgen Groß"])
  #expect(
    first.failures
      == "\u{FEFF}row,reason,id,Name,Straße,PLZ,Ort,Land\r\n4,no street,2,Zoë Müller,,80331,München,DE\r\n")
  let mended =
    asWorkbook
    ? try workbook([
      ["row", "reason"] + header, ["4", "no street", "2", "Zoë Müller", "Weg 2", "80331", "München", "DE"],
    ])
    : Array(first.failures.replacing("Müller,,", with: "Müller,Weg 2,").utf8)
  let path = try scratch.write(mended, "mended")
  let second = try scratch.run(file: path, "second", after: [EarlierRun("\(scratch.path)/first")])
  #expect(second.letters == ["Zoë Müller"])
}
