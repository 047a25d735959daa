// BirthDate.swift: what a date of birth says of somebody's age on the day of the letters.

import SourceText
import UrgentAction

/// A cell with a date in any order, with a year of two digits or four, a year alone, or an age: `31.12.1982`, `01.05.10`, `16`.
enum BirthDate {
  /// What is to be said of it: that somebody is under 18 years, or may be, and is not born yet; nil for most.
  static func doubt(of cell: Cell, on day: CalendarDay) -> String? {
    let minor = "the date of birth is that of somebody under 18 years: see whether a letter is meant"
    let today = day.parts
    let words = cell.split { !isDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
    var numbers = words.compactMap { Int($0) }
    guard let last = numbers.last, numbers.contains(where: { $0 > 0 }) else { return nil }
    let written = Int(Duplicates.year(of: cell))
    if numbers.count == 1, written == 0 { return (1..<18).contains(last) ? minor : nil }
    var year = written
    if written == 0 {
      // The last of two numbers or three that are short: "1 May 10".
      guard words.count < 4, words.allSatisfy({ $0.count < 3 }) else { return nil }
      year = last + today.year / 100 * 100
      if year > today.year { year -= 100 }
    }
    if year > today.year { return "the date of birth is after the day of the letters" }
    guard year + 18 >= today.year else { return nil }
    // Which number is the month is known where the year stands first; else both readings count.
    let isYearFirst = numbers.first == written
    if let place = numbers.lastIndex(of: written == 0 ? last : written) { numbers.remove(at: place) }
    let (first, second) = (numbers.first ?? 0, numbers.dropFirst().first ?? 0)
    let days = [(first, second), (second, first)].prefix(isYearFirst ? 1 : 2).filter { $0.0 < 13 }
    let isGrown =
      year + 18 == today.year && second > 0 && !days.isEmpty
      && days.allSatisfy { $0 <= (today.month, today.day) }
    return isGrown ? nil : minor
  }
}
