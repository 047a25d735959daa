// SendingState.swift: whether an appeal may still be sent.

/// Whether an appeal may be sent on a day by a channel.
///
/// The days are those at the sender's desk. Paper counts by arrival: an appeal by post must leave so many days
/// before the last day as it travels.
public enum SendingState: Sendable, Hashable {
  /// It may be sent; it arrives in time when it leaves by this day, which is nil when the sheet names no last day.
  case open(sendBy: CalendarDay?)
  /// It may be sent, but by this channel it would arrive late: these channels are quick enough.
  case switchChannel(lastDay: CalendarDay, quicker: [Channel])
  /// The last day, or the one that is assumed where the sheet names none, has passed: the section office must be asked.
  case late(lastDay: CalendarDay)
  /// The action was stopped.
  case stopped

  /// The state of `edition` on `day` for a letter by `channel`, given how many days each channel travels.
  public init(of edition: Edition, on day: CalendarDay, by channel: Channel, transit: (Channel) -> Int) {
    guard edition.kind != .stop else {
      self = .stopped
      return
    }
    let named = edition.lastDay?.lastAllowed
    guard day <= named ?? edition.assumedLastDay else {
      self = .late(lastDay: named ?? edition.assumedLastDay)
      return
    }
    guard let last = named else {
      self = .open(sendBy: nil)
      return
    }
    let sendBy = last.adding(days: -transit(channel))
    if day <= sendBy {
      self = .open(sendBy: sendBy)
    } else {
      let quicker = Channel.allCases.filter { day <= last.adding(days: -transit($0)) }
      self = .switchChannel(lastDay: last, quicker: quicker)
    }
  }
}

extension Edition {
  /// The last day that is assumed where the sheet names none: 42 days after it was issued; where only the month or year
  /// of issue is known, after its last day.
  public var assumedLastDay: CalendarDay { issued.latest.adding(days: 42) }

  /// How an edition of an action stands on a day, as listings show it. The state is that by a channel that takes no
  /// time; paper may have to leave earlier.
  ///
  /// It is `late` from the day behind the last one on; a `superseded` edition has a later one in its place.
  public enum State: String, CaseIterable, Sendable, Hashable {
    case notIssued = "not-issued"
    case open, late, superseded, stopped
  }

  /// The state of this edition of `action` on a day.
  public func state(on day: CalendarDay, in action: Action) -> State {
    guard issued.earliest <= day else { return .notIssued }
    guard action.edition(on: day) == self else { return .superseded }
    switch SendingState(of: self, on: day, by: .email, transit: { _ in 0 }) {
    case .open, .switchChannel: return .open
    case .late: return .late
    case .stopped: return .stopped
    }
  }
}
