// DateAndNumberTests.swift: last days, indexes and numbers in tables.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct DateAndNumberTests {
  @Test(arguments: [
    ("nach dem 17. Oktober 2007 keine Appelle mehr zu verschicken", "2007-10-17", "after"),
    ("Bitte schreiben Sie bis zum 3. Mai 2012.", "2012-05-03", "by"),
    ("Envíen llamamientos antes del 1 de julio de 2013", "2013-07-01", "before"),
    ("si van a enviarlos después del 27 de enero de 1998", "1998-01-27", "after"),
    ("AVANT LE 29 DÉCEMBRE 2014", "2014-12-29", "before"), ("APRÈS LE 1er MARS 2005", "2005-03-01", "after"),
    ("PLEASE SEND APPEALS BEFORE 25 MARCH 2010", "2010-03-25", "before"),
    ("UNTIL: June 30, 2021", "2021-06-30", "until"), ("Closing date: 30 April 2001", "2001-04-30", "by"),
    ("This Urgent Action expires on January 4, 2000.", "2000-01-04", "by"),
    ("PLEASE SEND APPEALS BETWEEN NOW AND 21 MAY 1999", "1999-05-21", "until"),
  ])
  func lastDays(_ text: String, _ date: String, _ boundary: String) throws {
    let found = try sheetWords().lastDay(in: [(1, text)], issued: nil)
    #expect(found?.date.description == date)
    #expect(found?.boundary == boundary)
  }

  @Test(arguments: [
    ("MEDICAL ACTION 900/91", "MA 900/91"), ("Medical Action # MA 9/91", "MA 9/91"),
    ("Urgent Action 900/91", "UA 900/91"),
  ])
  func numbersHaveTheirSeries(_ text: String, _ number: String) {
    #expect(Numbers.references(in: text).map(\.value.description) == [number])
  }

  /// A number in a table of people is said by its heading, but for an age.
  @Test func numbersInATableHaveTheirHeadings() throws {
    let table = "Name | Prison number | Age\nRosa Otieno | 4411 | 31"
    let lines = try PeopleTables(words: sheetWords()).lines(raw(table)).map(\.text)
    #expect(lines == ["Name: Rosa Otieno (Prison number 4411, 31)"])
  }

  @Test(arguments: [
    ("sur l'AU 913/14, AFR 17/913/2014", ["AFR 17/913/2014"]),
    ("AMR 34/16/908 and follow-ups", ["AMR 34/16/908"]),
    ("no index here 12/13", []),
  ])
  func indexesOfAText(_ text: String, _ expected: [String]) { #expect(Numbers.named(in: text) == expected) }
}
