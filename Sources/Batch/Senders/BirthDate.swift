// BirthDate.swift: what a date of birth says of somebody's age on the day of the letters.

import SourceText
import UrgentAction

/// A cell with a date in any order, with a year of two digits or four, a year alone, or an age: `31.12.1982`, `01.05.10`, `19900401`,
/// `16`.
enum BirthDate {
  /// What is to be said of it: that somebody is under 18 years, or may be, and is not born yet; nil for most.
  static func doubt(of cell: Cell, on day: CalendarDay) -> String? {
    func minor(isSure: Bool) -> String {
      "the date of birth \(isSure ? "is" : "may be") that of somebody under 18 years: see whether a letter is meant"
    }
    let today = day.parts
    let words = cell.split { !isDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
    var numbers = words.compactMap { Int($0) }
    guard let last = numbers.last, numbers.contains(where: { $0 > 0 }) else { return nil }
    let written = Int(Duplicates.year(of: cell))
    // "'05" is a year, and "5 May" and "12.10." have none.
    let text = String(decoding: cell, as: UTF8.self)
    let (hasWord, hasApostrophe) = (text.contains(where: \.isLetter), text.contains { "'’".contains($0) })
    if numbers.count == 1, written == 0, !hasApostrophe {
      if !hasWord, let born = birthdays(in: words[0], on: day) {
        let (year, month, date) = today
        let minors = born.count { ($0.year + 18, $0.month, $0.day) > (year, month, date) && $0.year <= year }
        return minors == 0 ? nil : minor(isSure: minors == born.count)
      }
      return !hasWord && (1..<18).contains(last) ? minor(isSure: true) : nil
    }
    var (year, place) = (written, numbers.lastIndex(of: written) ?? 0)
    if written == 0 {
      // The last number or the first of a day that is short: "1 May 10", "80-05-12".
      guard hasApostrophe || (hasWord ? 2...3 : 3...3).contains(words.count),
        words.allSatisfy({ $0.count < 3 })
      else { return nil }
      place = numbers.count == 3 && numbers[0] > 31 ? 0 : numbers.count - 1
      year = numbers[place] + today.year / 100 * 100
      if year > today.year { year -= 100 }
    }
    if year > today.year { return "the date of birth is after the day of the letters" }
    guard year + 18 >= today.year else { return nil }
    // Which number is the month is known where the year stands first; else both readings count.
    numbers.remove(at: place)
    let (first, second) = (numbers.first ?? 0, numbers.dropFirst().first ?? 0)
    let days = [(first, second), (second, first)].prefix(place == 0 ? 1 : 2).filter {
      $0.0 < 13 && second > 0
    }
    if year + 18 > today.year || days.isEmpty { return minor(isSure: year + 18 > today.year) }
    let grown = days.count { $0 <= (today.month, today.day) }
    return grown == days.count ? nil : minor(isSure: grown == 0)
  }

  /// The days that digits without marks may be, `19900401`, `01041990`, `900401`, or a spreadsheet's `32964`; nil for others.
  private static func birthdays(in digits: String, on day: CalendarDay) -> [CalendarDay]? {
    if digits.count == 5, let number = Int(digits), let start = CalendarDay(year: 1899, month: 12, day: 30) {
      return [start.adding(days: number)]
    }
    guard [6, 8].contains(digits.count) else { return nil }
    let pairs = stride(from: 0, to: digits.count, by: 2).compactMap { Int(digits.dropFirst($0).prefix(2)) }
    func century(_ year: Int) -> Int {
      year + (year > day.year % 100 ? day.year / 100 - 1 : day.year / 100) * 100
    }
    let orders =
      pairs.count == 4
      ? [
        (100 * pairs[0] + pairs[1], pairs[2], pairs[3]), (100 * pairs[2] + pairs[3], pairs[1], pairs[0]),
        (100 * pairs[2] + pairs[3], pairs[0], pairs[1]),
      ]
      : [(century(pairs[0]), pairs[1], pairs[2]), (century(pairs[2]), pairs[1], pairs[0])]
    let days = orders.filter { (1850...2100).contains($0.0) }
      .compactMap { CalendarDay(year: $0.0, month: $0.1, day: $0.2) }
    return days.isEmpty ? nil : days
  }
}
