// CalendarTests.swift: days, partial dates and last days.

import Testing
import UrgentAction

@Test(arguments: [
  ("1970-01-01", 0), ("2000-02-29", 11_016), ("2000-06-14", 11_122), ("1900-03-01", -25_508),
  ("0001-01-01", -719_162),
  ("9999-12-31", 2_932_896),
])
func countsDays(_ text: String, number: Int) throws {
  let day = try #require(CalendarDay(text))
  #expect(day.dayNumber == number)
  #expect(day.description == text)
}

@Test(arguments: [
  "2000-02-30", "1900-02-29", "2000-13-01", "2000-00-10", "2000-6-14", "14 June 2000", "", "2000-06",
  "20000614",
  "0000-01-01", "2000-06-1x", "２０００-06-14", "-200-06-14",
])
func refusesWhatIsNoDay(_ text: String) { #expect(CalendarDay(text) == nil) }

@Test func everyDayOfFourCenturiesIsNextToItsNeighbour() throws {
  var expected = try #require(CalendarDay("1800-01-01"))
  for _ in 0..<146_097 {
    let (year, month, day) = expected.parts
    let again = try #require(CalendarDay(year: year, month: month, day: day))
    guard again == expected else {
      Issue.record("\(expected) reads back as \(again)")
      return
    }
    expected = expected.adding(days: 1)
  }
  #expect(expected == CalendarDay("2200-01-01"))
}

@Test func addingStaysInTheCalendar() {
  #expect(CalendarDay.distantFuture.adding(days: 1) == .distantFuture)
  #expect(CalendarDay.distantPast.adding(days: Int.min) == .distantPast)
}

@Test(arguments: [
  ("1998", "1998-01-01", "1998-12-31"), ("2000-02", "2000-02-01", "2000-02-29"),
  ("2003-03-16", "2003-03-16", "2003-03-16"),
])
func partialDatesHaveTwoEnds(_ text: String, earliest: String, latest: String) throws {
  let date = try #require(PartialDate(text))
  #expect(date.earliest.description == earliest)
  #expect(date.latest.description == latest)
  #expect(date.description == text)
}

@Test(arguments: [(LastDay.Boundary.after, "2000-07-19"), (.before, "2000-07-18")])
func boundaryDecidesTheLastDay(_ boundary: LastDay.Boundary, last: String) throws {
  let date = try #require(CalendarDay("2000-07-19"))
  #expect(LastDay(date, boundary: boundary).lastAllowed.description == last)
}

@Test(arguments: [
  ("by 18 December 2026", true), ("by the end of the year", false), ("before 28.12.26", false),
  ("28 December", false),
  ("bis 28. Dezember 2026", false), ("until Dec 28th", false), ("by 8 December 2026", true),
  ("within 6 weeks", false), ("bis Ende 12/2026", false), ("6 weeks after 16 November 2026", false),
  ("before 1 January 2027", false),
])
func aLastDayIsHeldAgainstItsWording(_ wording: String, _ isDoubted: Bool) throws {
  let date = try #require(CalendarDay("2026-12-28"))
  #expect((LastDay(date, boundary: .by, wording: wording).doubtOfWording != nil) == isDoubted)
}
