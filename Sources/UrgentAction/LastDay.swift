// LastDay.swift: until when appeals may be sent, and what the day of a letter means for it.

/// The last day of an edition, with the wording of its sheet.
public struct LastDay: Hashable, Sendable {
  /// How the sheet says its last day, which decides whether that day still counts.
  public enum Boundary: String, CaseIterable, Sendable, Hashable {
    /// "if sending appeals after 19 July 2000": 19 July still counts.
    case after
    /// "please send by 19 July 2000": 19 July still counts.
    case by
    /// "please send until 19 July 2000": 19 July still counts.
    case until
    /// "please send before 18 October 2018": 17 October is the last day.
    case before
  }

  /// The day that the sheet names.
  var date: CalendarDay
  /// With which word the sheet names the day.
  public var boundary: Boundary
  /// The sheet's own words.
  public var wording: String?

  public init(_ date: CalendarDay, boundary: Boundary, wording: String? = nil) {
    (self.date, self.boundary, self.wording) = (date, boundary, wording)
  }

  /// What to ask where the wording names a day, and this year behind it, and not this day; nil where it may be the same.
  public var doubtOfWording: String? {
    let numbers = (wording ?? "").split { !$0.isNumber }.compactMap { Int($0) }
    guard let wording, numbers.count == 2, numbers[1] == date.parts.year, (1...31).contains(numbers[0]),
      ![date.parts.month, date.parts.day, lastAllowed.parts.day, lastAllowed.adding(days: 1).parts.day]
        .contains(numbers[0])
    else { return nil }
    return "lastDay: the wording '\(wording)' is not of \(date): see which of them is right"
  }

  /// The last calendar day on which an appeal may be sent; that day included.
  public var lastAllowed: CalendarDay { boundary == .before ? date.adding(days: -1) : date }
}
