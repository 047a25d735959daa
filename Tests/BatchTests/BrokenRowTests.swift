// BrokenRowTests.swift: rows that are no rows of their table: cut off, without end, the header again.

import Batch
import Files
import Foundation
import SourceText
import Tables
import Testing

@Test(
  arguments: [
    "Name,Street,City,Country", "NAME,STREET,TOWN,COUNTRY", "Full name,Address,City,Land",
    "\"Nachname, Vorname\",Straße,Ort,Land",
  ])
func theHeaderAgainIsNobody(_ header: String) throws {
  let scratch = try Scratch()
  let list = "Name,Street,City,Country\nAnn Lee,1 High St,Leeds,GB\n\(header)\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.faults.map(\.description) == ["row 3: the names of the columns again"])
}

/// The same names in other words.
@Test func aHeaderInOtherWordsIsNobody() throws {
  let scratch = try Scratch()
  let list =
    "Name,Vorname,Strasse,Ort,Land,Notes\nLee,Ann,Weg 1,Bern,GB,\nNom,Prénom,Adresse,Localité,Pays,Phone\n"
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.faults.map(\.description) == ["row 3: the names of the columns again"])
}

/// Rows below other names of columns cannot be read by the first ones.
@Test(arguments: ["Street,Name,City,Country", "Name,Street,Telephone,Country", "City,Street,Name,Land"])
func aListBelowAnotherIsRefused(_ header: String) throws {
  let scratch = try Scratch()
  let list = "Name,Street,City,Country\nAnn Lee,1 High St,Leeds,GB\n\(header)\nBo Lee,1 St,York,GB\n"
  let path = try scratch.write(list, "senders.csv")
  #expect { try BatchPlan(.plain(path)) } throws: { "\($0)".contains("row 3 names other columns") }
}

/// Headings above the names of the columns, which are columns' names too.
@Test(arguments: [
  ("Name,,Address,", "First name,Last name,Street,City", true),
  ("Name,,Address,", "Ann,Lee,1 High St,Leeds", false),
  ("Name,Street,City,Country", "Street,City,Country,", true),
  ("Name,Street,City,Country", "Place,1 High St,City,GB", false),
  ("Name,Street,City,Country", ",,,", false), ("Name,Street,City,Country", "Name,City,,", false),
])
func aSecondRowOfNamesIsSaid(_ first: String, _ second: String, isSaid: Bool) throws {
  let scratch = try Scratch()
  let list = "\(first)\n\(second)\nAnn Lee,1 High St,Leeds,GB\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.isPostal = false
  let faults = try BatchPlan(job).faults.map(\.description)
  #expect(faults.contains("row 2: the row names columns: delete what stands above it") == isSaid)
}

/// A list of failures that nobody has mended gives no letter.
@Test(
  arguments: [
    (
      "2,An,Lee,,1 High Street,N1,London,GB,,,,,\"Dear",
      "the message has a quotation mark that is never closed"
    ),
    ("2,An,\"Lee,,1 High Street,N1,London,GB,,,,,", "has a quotation mark that is never closed"),
  ])
func anUnclosedQuoteIsFoundAgain(_ row: String, _ reason: String) throws {
  let scratch = try Scratch()
  let path = try scratch.write(
    "\(sendersHeader)\n\(row)\n3,Ann,Lee,,1 Low Street,N1,London,GB,,,,,\n", "senders.csv")
  let failures = try BatchJob.plain(path).document(in: scratch).failures
  #expect(failures.split(separator: "\r\n").count == 2)
  let lines = failures.split(separator: "\r\n").map { String($0.split(separator: ",", maxSplits: 2)[2]) }
  let again = try scratch.write(lines.joined(separator: "\n"), "again.csv")
  let plan = try BatchPlan(.plain(again))
  #expect(plan.goodRows == 0)
  #expect(plan.faults.first?.reason.contains(reason) == true)
}

@Test(arguments: ["Low Street", "\"Low Street, Top\"", "5\" Street"])
func aQuoteThatIsNeverClosedTakesNoOtherRow(_ later: String) throws {
  let scratch = try Scratch()
  let good = (3...9).map { "\($0),Ann\($0),Lee,,\(later),N1,London,GB,,,,,\n" }.joined()
  let path = try scratch.write(
    "\(sendersHeader)\n2,An,\"Lee,,1 High Street,N1,London,GB,,,,,\n\(good)", "senders.csv")
  let result = try BatchJob.plain(path).document(in: scratch)
  #expect(result.letters.split(separator: "\u{0C}").count == 7)
  let failures = result.failures.split(separator: "\r\n")
  #expect(failures.count == 2)
  #expect(failures[1] == "2,a quote that is never closed,2,An,\"\"\"Lee\",,1 High Street,N1,London,GB,,,,,")
  let stream = try OutputStream("\(scratch.path)/stream")
  let report = try BatchPlan(streaming: .plain(path)).run(to: BatchOutput(.objects(stream, isText: true)))
  #expect(report.letters == 7 && report.faultyRows == 1)
}

@Test func aShortRowIsAFault() throws {
  let scratch = try Scratch()
  let path = try scratch.write("\(sendersHeader)\n1,An,Lee,,1 High Street,N1,London,GB\n", "senders.csv")
  let failures = try BatchJob.plain(path).document(in: scratch).failures
  #expect(failures.contains("\n2,fewer fields than the header,1,An,Lee"))
}

/// An error is that of the first row that has one, and all rows before it are done with, whatever the number of threads.
@Test(arguments: [1, 4])
func anErrorComesInItsTurn(_ threads: Int) throws {
  let scratch = try Scratch()
  var rows = "name,street,city,country\n"
  for number in 1...500 { rows += "Ann \(number),1 High St,Leeds,GB\n" }
  rows += String(repeating: "x", count: (1 << 20) + 4096)
  var job = try BatchJob.plain(try scratch.write(rows, "senders.csv"))
  job.threads = threads
  let path = "\(scratch.path)/letters"
  let error = #expect(throws: TableError.self) {
    try BatchPlan(streaming: job).run(to: BatchOutput(.objects(OutputStream(path), isText: true)))
  }
  #expect(error?.location?.line == 502)
  #expect(try scratch.text("letters").split(separator: "\n").count == 500)
}
