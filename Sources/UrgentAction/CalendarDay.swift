// CalendarDay.swift: a day on the calendar, without clock or time zone.

import SourceText

/// A day of the Gregorian calendar, as it is written on a letter.
///
/// Deadlines and terms of office are compared as days at the sender's desk, never as instants. Years run
/// from 1 to 9999, both included; days before 1582 follow the Gregorian rules too.
public struct CalendarDay: Hashable, Sendable, Comparable {
  /// Days since 1 January 1970; negative before.
  public let dayNumber: Int

  static let firstDayNumber = -719_162
  static let lastDayNumber = 2_932_896

  /// The day with this date, or nil when the calendar has no such day, such as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.lastDay(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Years are counted from March, so that the leap day is a year's last.
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// The number of days of a month, 28 to 31.
  static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 1 to 9999.
  public var year: Int { parts.year }
  /// 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  public var day: Int { parts.day }

  /// Year, month (1 to 12) and day (1 to 31).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day so many days later (earlier when negative); stays within the years 1 to 9999.
  public func adding(days: Int) -> CalendarDay {
    let sum = dayNumber.addingReportingOverflow(days)
    let number = sum.overflow ? (days > 0 ? Int.max : Int.min) : sum.partialValue
    return CalendarDay(unchecked: min(max(number, Self.firstDayNumber), Self.lastDayNumber))
  }

  init(unchecked dayNumber: Int) { self.dayNumber = dayNumber }

  public static func < (first: CalendarDay, second: CalendarDay) -> Bool {
    first.dayNumber < second.dayNumber
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2000-06-14`.
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}
