// Timeline.swift: a post's history as periods, each with one answer.

public import UrgentAction

/// Days with the same answer to "who holds this post?"; both ends count.
public struct TenurePeriod: Hashable, Sendable {
  public var firstDay: CalendarDay
  public var lastDay: CalendarDay
  /// Nil when nobody is known, or when it cannot be decided between several.
  public var term: Membership?
}

extension Post {
  /// The periods from `first` to `last`, both included, without gaps and without overlaps.
  public func timeline(from first: CalendarDay, through last: CalendarDay) -> [TenurePeriod] {
    guard first <= last else { return [] }
    var starts: Set<CalendarDay> = [first]
    for term in memberships {
      for range in [term.possibleDays, term.sureDays].compactMap(\.self) {
        for edge in [range.lowerBound, range.upperBound] {
          starts.formUnion([edge, edge.adding(days: 1)].filter { first < $0 && $0 <= last })
        }
      }
    }
    let sorted = starts.sorted()
    var periods: [TenurePeriod] = []
    for (number, start) in sorted.enumerated() {
      let end = number + 1 < sorted.count ? sorted[number + 1].adding(days: -1) : last
      let term = term(on: start) { $0 }.term
      if let previous = periods.last, previous.term == term {
        periods[periods.count - 1].lastDay = end
      } else {
        periods.append(TenurePeriod(firstDay: start, lastDay: end, term: term))
      }
    }
    return periods
  }
}
