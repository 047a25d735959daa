// SerialDate.swift: the dates of spreadsheets, which count days.

/// What a date's format shows.
struct DateFormat: Hashable, Sendable {
  var showsDay = false, showsTime = false
  /// Hours that may be more than 24: `[h]:mm`.
  var isElapsed = false
}

/// A day and a time as a number of days since the end of 1899, or since 1 January 1904.
struct SerialDate {
  /// Whole days, in the count of 1900, and seconds of the day.
  private let days: Int, seconds: Int

  /// What a spreadsheet shows where a number is no date.
  private static let none = "########"
  /// 31 December 9999.
  private static let lastDay = 2_958_465

  /// Reads the number of a day and its time; day 0 is 1 January 1904 with `since1904`.
  init(_ number: Double, since1904: Bool) {
    guard number >= 0, number < 3_000_000 else {
      (days, seconds) = (-1, 0)
      return
    }
    let all = Int((number * 86_400).rounded())
    (days, seconds) = (all / 86_400 + (since1904 ? 1462 : 0), all % 86_400)
  }

  /// The date as ISO 8601 has it, and the time where the format shows one and it is not midnight.
  ///
  /// Spreadsheets have a 29 February 1900, and a day 0 before 1 January 1900.
  func text(_ format: DateFormat) -> String {
    guard days >= 0, days <= Self.lastDay else { return Self.none }
    if !format.showsDay { return time(hours: format.isElapsed ? 24 * days : 0) }
    if days == 0, format.showsTime { return time(hours: 0) }
    return format.showsTime && seconds > 0 ? "\(day)T\(time(hours: 0))" : day
  }

  private var day: String {
    if days == 0 { return "1900-01-00" }
    if days == 60 { return "1900-02-29" }
    // Days since 1 March of the year 0; the year begins in March, so that a leap day is its last.
    let count = days + (days < 60 ? 693_900 : 693_899)
    let era = count / 146_097
    let ofEra = count % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + 400 * era + (month < 10 ? 0 : 1)
    return "\(year)-\(Self.two(month < 10 ? month + 3 : month - 9))-\(Self.two(day))"
  }

  private func time(hours: Int) -> String {
    "\(Self.two(hours + seconds / 3600)):\(Self.two(seconds / 60 % 60)):\(Self.two(seconds % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
