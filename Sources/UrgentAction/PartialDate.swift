// PartialDate.swift: a date of which perhaps only the year or the month is known.

/// A date known to the year, the month or the day, as sources give terms of office.
///
/// Popolo writes them `1998`, `1998-03` and `1998-03-17`.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  public let year: Int
  public let month: Int?
  public let day: Int?

  /// Reads a year, a month or a day; nil for anything else, also for a day that the calendar does not have.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    guard
      CalendarDay(
        year: numbers[0], month: parts.count > 1 ? numbers[1] : 1, day: parts.count > 2 ? numbers[2] : 1)
        != nil
    else { return nil }
    year = numbers[0]
    month = parts.count > 1 ? numbers[1] : nil
    day = parts.count > 2 ? numbers[2] : nil
  }

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
}
