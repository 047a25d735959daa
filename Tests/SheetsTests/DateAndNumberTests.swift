// DateAndNumberTests.swift: last days, indexes and numbers in tables.

import SourceText
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
    ("Faites parvenir vos lettres d'ici au 15.03.05.", "2005-03-15", "by"),
    ("This action closes on Friday 18 March 2022.", "2022-03-18", "by"),
  ])
  func lastDays(_ text: String, _ date: String, _ boundary: String) throws {
    let found = try sheetWords().lastDay(in: [(1, text)], issued: nil)
    #expect(found?.date.description == date)
    #expect(found?.boundary == boundary)
  }

  /// Last days that are found and doubted.
  @Test(arguments: [
    (
      "APPEALS TO ARRIVE BY THE TRIAL ON 25 APRIL 2003. Check if sending appeals after 2 May 2003",
      "2003-04-25"
    ),
    ("Letters may be sent until the end of April 2003.", "2003-04-30"),
    ("Send appeals before the trial on 20 April 2003. Check if sending appeals after 3 May", "2003-04-20"),
    ("if sending appeals after 25 April", "2003-04-25"), ("if sending appeals after January 5", "2004-01-05"),
    ("if sending appeals after 2 5 April 2003", "2003-04-05"),
    ("if sending appeals after 25/26 April 2003", "2003-04-25"),
  ])
  func doubtedLastDays(_ text: String, _ date: String) throws {
    let found = try sheetWords().lastDay(in: [(1, text)], issued: PartialDate("2003-03-14"))
    #expect(found?.date.description == date && found?.doubts.isEmpty == false)
  }

  /// A day below the points that no known word calls the last.
  @Test(arguments: ["Close of action: 25 April 1991", "Appeals are wanted from 14 March to 25 April 1991"])
  func aDayBelowThePointsMayBeTheLast(_ text: String) throws {
    let end =
      "PLEASE SEND APPEALS IMMEDIATELY. Check with your section office if sending appeals after 15 April 1991."
    let found = try sheet(paper().replacing(end, with: text))
    #expect(found.lastDay?.date.description == "1991-04-25" && found.lastDay?.doubts.isEmpty == false)
  }

  @Test(arguments: [
    ("14/3/03", "2003-03-14"), ("3/14/03", "2003-03-14"), ("14.03.03", "2003-03-14"),
    ("14-3-2003", "2003-03-14"),
    ("14-MAR-03", "2003-03-14"), ("2003-03-14", "2003-03-14"),
    ("14 March 03", "2003-03-14"), ("5/1/00", "2000-01-05"),
    ("14 March 99", "1999-03-14"), ("AFR 32/9/03", nil), ("UA 12/03 EUR 44/9/99", nil),
    ("Fax: 33 1 22.14.03.99", nil),
    ("14 III 2003", "2003-03-14"), ("14.XII.2003", "2003-12-14"), ("14March 2003", "2003-03-14"),
    ("UA 913/02 - 3 March 2003", "2003-03-03"),
    ("on 14 March 12 people", nil), ("on 14 March 11:00", nil), ("On 4 May 30-year-old Ann Example", nil),
    ("31 April 2003", nil),
  ])
  func days(_ text: String, _ date: String?) throws {
    #expect(try sheetWords().dates(in: text).first?.date.description == date)
  }

  /// A memo's own date is the sheet's; a message's has the time of day and is assumed.
  @Test(arguments: [
    ("TO: COORDINATORS\nFROM: IS\nDATE: 3 AUGUST 1995", "1995-08-03"),
    ("> TO: COORDINATORS\n> FROM: IS\n> DATE: 3 AUGUST 1995", "1995-08-03"),
    ("TO: COORDINATORS\nFROM: IS\nIssued: 3 August 1995", "1995-08-03"),
    ("TO: COORDINATORS\nFROM: IS\nFriday 3 August 1995", "1995-08-03"),
    ("From: Ann Example <ann@example.org>\nSubject: UA\nDate: Thu, 3 Aug 1995 10:12:00 +0100", "1995-08-03"),
  ])
  func dayOfIssue(_ above: String, _ date: String) throws {
    let text =
      above
      + "\n\nPUBLIC   AI Index: AFR 32/961/95\n\nUA 961/95   Fear of torture\n\nKENYA  Ann EXAMPLE (f)\n"
    let sheet = try #require(try SheetFile(Array(text.utf8), words: sheetWords()).sheets.first)
    #expect(sheet.issued?.description == date)
    #expect(sheet.doubts.contains { $0.field == "issued" } == above.lowercased().contains("date"))
  }

  /// What stands behind "Date:" beside the numbers goes before the days of brackets and of the text.
  @Test(arguments: [
    "(AFR 32/960/95, 20 July 1995)   Index: AFR 32/961/95   Kenya    Date: 3 August 1995",
    "(AFR 32/960/95)   Index: AFR 32/961/95   Kenya   Date: 3 August 1995",
    "   Index: AFR 32/961/95   Date: 3 August 1995   (20 July 1995)",
  ])
  func theLabelledDayIsThatOfIssue(_ numbers: String) throws {
    let text =
      "URGENT ACTION\n\nFurther information on UA: 961/95 \(numbers)\n\nPOET CHARGED\n\nAnn Example was charged on 1 July 1995."
    let sheet = try #require(try SheetFile(Array(text.utf8), words: sheetWords()).sheets.first)
    #expect(sheet.issued?.description == "1995-08-03")
    #expect(!sheet.doubts.contains { $0.field == "issued" })
  }

  @Test func theLabelledDayOfAnotherNumberIsNot() throws {
    let text = paper().replacing(
      "4 March 1991\n", with: "4 March 1991\nFurther information on UA 890/91, Date: 3 January 1991\n")
    #expect(try sheet(text).issued?.description == "1991-03-04")
  }

  @Test func aDayOfIssueThatIsGivenEndsADoubt() throws {
    let text = paper().replacing("4 March 1991", with: "")
    var found = try sheet(
      "From: desk@example.org\nSubject: UA 900/91\nDate: Mon, 6 May 1991 09:00:00 +0000\n\n" + text)
    #expect(found.doubts.contains { $0.field == "lastDay" })
    found.take(issued: try #require(CalendarDay("1991-03-04")))
    #expect(!found.doubts.contains { $0.field == "lastDay" })
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

  /// A day in the line of the concern is that of issue only where it stands apart from it.
  @Test(arguments: [
    ("Imminent execution on 20 March 1991", "Imminent execution on 20 March 1991"),
    (
      "Fear of torture of a man held since 20 February 1991",
      "Fear of torture of a man held since 20 February 1991"
    ),
    ("Fear of torture     4 March 1991", "Fear of torture"),
    ("Fear of torture, 4 March 1991", "Fear of torture"),
  ])
  func theDayOfWhatIsFearedIsNotThatOfIssue(_ line: String, _ concern: String) throws {
    let found = try sheet(
      "UA 900/91          4 March 1991\n\n\(line)\n\nKENYA  Example MWANGI, teacher\n\nHe is an example.\n\n"
        + "APPEALS TO:\nThe Governor\nNairobi\nKenya")
    #expect(found.issued == PartialDate("1991-03-04"))
    #expect(found.concerns == [concern])
  }

  @Test(arguments: [
    "Index: AFR 32/901/91          Issue date: 5 March 1991",
    "Issue date: 5 March 1991\nIndex: AFR 32/901/91",
  ])
  func theIndexMayStandAtTheFoot(_ foot: String) throws {
    let text = paper(
      below: "PLEASE TAKE ACTION UNTIL: 15 April 1991\n\nLINK TO PREVIOUS UA: AFR 32/800/91\n\n\(foot)"
    )
    .replacing("EXTERNAL (for general distribution)          AI Index: AFR 32/900/91", with: "URGENT ACTION")
    let found = try sheet(text.replacing("          4 March 1991", with: ""))
    #expect(found.index == "AFR 32/901/91")
    #expect(found.follows == ["AFR 32/800/91"])
    #expect(found.issued?.description == "1991-03-05")
  }

  @Test(arguments: ["Más información (núm. 2) sobre UA 900/91 (AMR 23/015/2003/s) -", "UA 900/91-2 -"])
  func updatesHaveManySigns(_ start: String) throws {
    let found = try sheet(paper().replacing("UA 900/91     ", with: start))
    #expect(found.kind == .furtherInformation)
    #expect(found.concerns == ["Fear of torture"])
  }

  @Test func aDateBehindTheNumberIsNoSignOfAnUpdate() throws {
    let text = paper().replacing("UA 900/91          Fear of torture          4 ", with: "UA 900/91-4 ")
    #expect(try sheet(text).kind == .first && sheet(text).issued == PartialDate("1991-03-04"))
  }

  /// Numbers that a scanner has misread are mended, which is said.
  @Test func misreadNumbersAreDoubts() throws {
    let found = try sheet(
      paper().exchanging("UA 900/91", for: "UA 9O0/91").exchanging("AFR 32/900/91", for: "AFR 32/9OO/9l"))
    #expect(found.reference?.description == "UA 900/91" && found.index == "AFR 32/900/91")
    #expect(Set(found.allDoubts.map(\.field)).isSuperset(of: ["reference", "index"]))
  }
}
