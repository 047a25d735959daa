// SendingStateTests.swift: open, switch channel, late, stopped.

import Testing
import UrgentAction

private func edition(_ kind: Edition.Kind = .furtherInformation, lastDay: String? = "2000-07-19") throws
  -> Edition
{
  var edition = Edition(kind: kind, issued: try #require(PartialDate("2000-06-07")))
  edition.lastDay = try lastDay.map { LastDay(try #require(CalendarDay($0)), boundary: .after) }
  return edition
}

private func transit(_ channel: Channel) -> Int { channel == .post ? 18 : channel == .express ? 7 : 0 }

@Test(arguments: [
  ("2000-06-14", Channel.post, "open"), ("2000-07-01", .post, "open"), ("2000-07-02", .post, "switch"),
  ("2000-07-12", .express, "open"), ("2000-07-13", .express, "switch"), ("2000-07-19", .fax, "open"),
  ("2000-07-19", .post, "switch"), ("2000-07-20", .fax, "late"), ("2000-07-20", .post, "late"),
])
func stateFollowsTheDay(_ text: String, channel: Channel, expected: String) throws {
  let day = try #require(CalendarDay(text))
  switch SendingState(of: try edition(), on: day, by: channel, transit: transit) {
  case .open(let sendBy):
    #expect(expected == "open")
    #expect(sendBy == CalendarDay("2000-07-19")?.adding(days: -transit(channel)))
  case .switchChannel(let last, let quicker):
    #expect(expected == "switch")
    #expect(last == CalendarDay("2000-07-19"))
    #expect(!quicker.contains(.post) && quicker.contains(.fax))
  case .late(let last):
    #expect(expected == "late")
    #expect(last == CalendarDay("2000-07-19"))
  case .stopped: #expect(expected == "stopped")
  }
}

@Test func stoppedActionsAreNeverWritten() throws {
  let day = try #require(CalendarDay("2000-06-14"))
  #expect(SendingState(of: try edition(.stop), on: day, by: .fax, transit: transit) == .stopped)
  #expect(
    SendingState(of: try edition(lastDay: nil), on: day, by: .post, transit: transit) == .open(sendBy: nil))
}

/// Without a last day appeals are made for 42 days after the issue, or after the last day that it can mean.
@Test(arguments: [
  ("2000-06-07", "2000-07-19", Edition.State.open), ("2000-06-07", "2000-07-20", .late),
  ("2000-06", "2000-08-11", .open), ("2000-06", "2000-08-12", .late), ("2000-06", "2000-05-31", .notIssued),
])
func withoutALastDayFortyTwoDaysAreAssumed(_ issued: String, _ text: String, _ state: Edition.State) throws {
  var edition = try edition(lastDay: nil)
  edition.issued = try #require(PartialDate(issued))
  let action = Action(
    id: "A", reference: nil, title: "", concerns: [], countries: [], editions: [edition])
  #expect(edition.state(on: try #require(CalendarDay(text)), in: action) == state)
}

@Test func anEditionIsSupersededByTheNext() throws {
  let (old, new) = (try edition(.first), try edition(.stop))
  var later = new
  later.issued = try #require(PartialDate("2000-06-20"))
  let action = Action(
    id: "A", reference: nil, title: "", concerns: [], countries: [], editions: [old, later])
  let day = try #require(CalendarDay("2000-06-20"))
  #expect(old.state(on: day, in: action) == .superseded)
  #expect(later.state(on: day, in: action) == .stopped)
}
