// SpreadsheetDay.swift: days as spreadsheets write them when they save a list.

import SourceText
import UrgentAction

/// The day that a cell names, when it can name only one: `2000-07-19`, with or without a time, `19.07.2000`,
/// `19/07/2000`, `07/19/2000`, `19 July 2000`. Nil for `07/08/2000`, which is another day in another country.
func spreadsheetDay(_ text: String) -> CalendarDay? {
  let days = spreadsheetDays(text)
  return days.count == 1 ? days[0] : nil
}

/// The days that a cell may name: two for `07/08/2000`, and none where it names no day.
func spreadsheetDays(_ text: String) -> [CalendarDay] {
  let word = text.trimmed
  if let day = CalendarDay(word) ?? CalendarDay(inWords: word) { return [day] }
  // A time behind the day says nothing about the day.
  let date = word.prefix { $0 != "T" && $0 != " " }
  guard let separator = date.first(where: { !$0.isNumber }), "-./".contains(separator) else { return [] }
  let parts = date.split(separator: separator, omittingEmptySubsequences: false)
  let numbers = parts.compactMap { part in
    part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
  }
  guard parts.count == 3, numbers.count == 3 else { return [] }
  if parts[0].count == 4 {
    return [CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])].compactMap(\.self)
  }
  guard parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 else { return [] }
  let dayFirst = CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0])
  // With points the day stands first everywhere.
  if separator == "." { return [dayFirst].compactMap(\.self) }
  let monthFirst = CalendarDay(year: numbers[2], month: numbers[0], day: numbers[1])
  return dayFirst == monthFirst ? [dayFirst].compactMap(\.self) : [dayFirst, monthFirst].compactMap(\.self)
}

/// Why a text is no day: there is none with these numbers, or it is written in another way.
func notADay(_ text: String) -> String {
  let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
  return numbers == [4, 2, 2] ? "there is no day '\(text)'" : "'\(text)' is not a date"
}
