// SpreadsheetDayTests.swift: the days of ledgers that a spreadsheet has saved.

import Testing
import UrgentAction

@testable import AppealCLI

@Test(arguments: [
  ("2000-07-19", "2000-07-19"), ("2000-07-19 00:00:00", "2000-07-19"), ("2000-07-19T12:30:00Z", "2000-07-19"),
  ("19.7.2000", "2000-07-19"), ("19/07/2000", "2000-07-19"), ("7/19/2000", "2000-07-19"),
  ("07/07/2000", "2000-07-07"), ("2000/07/19", "2000-07-19"), ("08.07.2000", "2000-07-08"),
  ("07/08/2000", nil), ("19 July 2000", "2000-07-19"), ("20 Jul 2000", "2000-07-20"),
  ("July 19, 2000", "2000-07-19"),
  ("19 Jux 2000", nil), ("19/07/00", nil), ("31.02.2000", nil), ("36726", nil), ("", nil), ("19/07", nil),
])
func daysThatCanOnlyBeOneAreRead(_ text: String, _ day: String?) {
  #expect(spreadsheetDay(text) == day.flatMap { CalendarDay($0) })
}
