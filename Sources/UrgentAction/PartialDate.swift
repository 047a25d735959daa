// PartialDate.swift: a date of which perhaps only the year or the month is known.

import SourceText

/// A date known to the year, the month or the day, as sources give terms of office.
///
/// Popolo writes them `1998`, `1998-03` and `1998-03-17`.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// 1 to 9999.
  let year: Int
  /// 1 to 12; nil when only the year is known.
  let month: Int?
  /// 1 to 31; nil when only the month or the year is known.
  public let day: Int?

  /// Reads a year, a month or a day; nil for anything else, also for a day that the calendar does not have.
  public init?(_ text: String) {
    let count = text.utf8.count
    guard count == 4 || count == 7 || count == 10,
      text.utf8.enumerated().allSatisfy({ $0 == 4 || $0 == 7 ? $1 == UInt8(ascii: "-") : isDigit($1) })
    else { return nil }
    // The digits as one number: 1998, 199803, 19980317.
    let number = text.utf8.reduce(0) { isDigit($1) ? $0 * 10 + Int($1 - UInt8(ascii: "0")) : $0 }
    year = count == 4 ? number : count == 7 ? number / 100 : number / 10_000
    month = count == 4 ? nil : count == 7 ? number % 100 : number / 100 % 100
    day = count == 10 ? number % 100 : nil
    guard CalendarDay(year: year, month: month ?? 1, day: day ?? 1) != nil else { return nil }
  }

  /// A date known to the day.
  public init(_ date: CalendarDay) {
    let (year, month, day) = date.parts
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The first day that the date can mean.
  public var earliest: CalendarDay {
    CalendarDay(year: year, month: month ?? 1, day: day ?? 1) ?? CalendarDay.distantPast
  }

  /// The last day that the date can mean.
  public var latest: CalendarDay {
    let month = month ?? 12
    let day = day ?? CalendarDay.lastDay(ofMonth: month, year: year)
    return CalendarDay(year: year, month: month, day: day) ?? CalendarDay.distantFuture
  }

  public var description: String {
    var text = padded(year, to: 4)
    if let month { text += "-" + padded(month, to: 2) }
    if let day { text += "-" + padded(day, to: 2) }
    return text
  }
}

extension CalendarDay {
  /// 1 January of the year 1.
  public static var distantPast: CalendarDay { CalendarDay(unchecked: firstDayNumber) }
  /// 31 December 9999.
  public static var distantFuture: CalendarDay { CalendarDay(unchecked: lastDayNumber) }

  /// Reads `2000-06-14`; nil for anything else, also for a day that the calendar does not have.
  public init?(_ text: String) {
    guard let date = PartialDate(text), let month = date.month, let day = date.day else { return nil }
    self.init(year: date.year, month: month, day: day)
  }
}
