// MarkedPeopleTests.swift: people to whom, as a column says, nothing must be written.

import Batch
import Foundation
import Testing
import UrgentAction

/// Rows whose columns say that nothing must be written.
@Test func nothingIsWrittenForTheDeadAndThoseWhoWantNoPost() throws {
  let scratch = try Scratch()
  let marks = ["No,", ",", "0,FALSE", "Yes,", ",Ja", "2019-03-01,", ",No"]
  let rows = marks.enumerated().map { "Ann \($0) Lee,1 High St,Leeds,GB,\($1)\n" }.joined()
  let list = "name,street,city,country,Is Deceased,Do Not Mail\n\(rows)"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  let plan = try BatchPlan(job)
  #expect(plan.goodRows == 4)
  #expect(
    plan.faults.map(\.description) == [
      "rows 5, 7: the column for people who have died says 'Yes' (in row 5)",
      "row 6: the column for people who want no post says 'Ja'",
    ])
  #expect(plan.remarks.count { $0.hasPrefix("no letters") } == 2)
  job.senders.mapping = ["do_not_mail": ""]
  #expect(try BatchPlan(job).goodRows == 5)
}

@Test(arguments: [
  "No", "0", "–", "\\N", "NaN", "k.A.", "nein.", "unbekannt", "lebt", "1900-01-00", "\u{A0}", "n.a.",
  "ONWAAR", "FAŁSZ", "EPÄTOSI", "Falskt", "YANLIŞ", "ЛОЖЬ", "ei", "ne", "geen", "nunca", "aucun", "□",
])
func aMarkMaySayNo(_ mark: String) throws {
  let scratch = try Scratch()
  let list = "name,street,city,country,Deceased Date,Is Deceased\nAnn Lee,1 High St,Leeds,GB,,\(mark)\n"
  #expect(try BatchPlan(.plain(try scratch.write(list, "senders.csv"))).goodRows == 1)
}

@Test func whatSaysNothingInOneColumnMaySayItInAnother() throws {
  let scratch = try Scratch()
  let list = """
    name,street,city,country,Is Deceased,Do Not Mail
    Ann Lee,1 High St,Leeds,GB,,?
    Bo Lee,1 High St,Leeds,GB,?,
    Cy Lee,1 High St,Leeds,GB,,?
    """
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(
    plan.warnings.map(\.description) == [
      "row 3: the column for people who have died says '?': see whether a letter is meant"
    ])
}

@Test func everyColumnThatMarksCounts() throws {
  let scratch = try Scratch()
  let list = """
    name,street,city,country,Is Deceased,Deceased Date,Do Not Mail,Do Not Contact
    Ann Lee,1 High St,Leeds,GB,No,1999-01-01,,
    Bo Lee,1 High St,Leeds,GB,Yes,,,
    Cy Lee,1 High St,Leeds,GB,,,0,1
    Di O'Lee,1 High St,Leeds,GB,No,,No,No
    """
  let plan = try BatchPlan(.plain(try scratch.write(list, "senders.csv")))
  #expect(plan.goodRows == 1 && plan.faultyRows == 3)
  #expect(plan.remarks.count { $0.hasPrefix("no letters") } == 4)
}

/// The terminal names five rows; all that something is said of stand in the page and in JSON.
@Test func everyRowThatSomethingIsSaidOfIsNamed() throws {
  let scratch = try Scratch()
  let rows = (0..<30).map { "Ann \($0) Lee,1 High St,Leeds,GB,\($0 < 10 ? "passed away" : "")\n" }.joined()
  let list = try scratch.write("name,street,city,country,Notes\n\(rows)", "senders.csv")
  let plan = try BatchPlan(.plain(list))
  let warning = try #require(plan.warnings.first { $0.reason.contains("Notes") })
  #expect(warning.description(showingData: false).hasPrefix("rows 2, 3, 4, 5, 6 and 5 more: "))
  #expect(warning.rows == Array(2...11))
  let day = try #require(CalendarDay("2026-01-05"))
  let page = Summary(BatchReport(), title: "", day: day, notes: [], warnings: plan.warnings).html
  #expect(page.contains("<td>rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11</td>"))
}
