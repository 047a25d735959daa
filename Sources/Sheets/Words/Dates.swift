// Dates.swift: dates in all their printed forms, found in a text.

import SourceText
import UrgentAction

/// A date found in a text.
struct FoundDate {
  var date: PartialDate
  var range: Range<String.Index>
  /// What was assumed about it; nil when it can be read in one way only.
  var doubt: String?

  var day: CalendarDay? { date.day == nil ? nil : date.earliest }
}

extension SheetWords {
  /// The dates of a text that have a year, in its order.
  func dates(in text: String) -> [FoundDate] {
    guard text.hasDigit else { return [] }
    let words = text.words
    return words.findings { date(at: $0, words, text) }
  }

  private func date(at start: Int, _ words: [Word], _ text: String) -> (FoundDate, next: Int)? {
    if let found = numericDate(at: start, words, text) { return found }
    // Day, month, year; or month, day, year.
    if let day = Self.number(words[start], 1...31) {
      var index = start + 1
      skip(["de", "of", "del"], words, &index)
      guard index < words.count, let month = months[words[index].plain] else { return nil }
      index += 1
      skip(["de", "del", "of"], words, &index)
      guard index < words.count, let year = Self.number(words[index], 1961...2060) else { return nil }
      return made(day, month, year, start...index, words, text)
    }
    guard let month = months[words[start].plain] else { return nil }
    if start + 2 < words.count, let day = Self.number(words[start + 1], 1...31),
      let year = Self.number(words[start + 2], 1961...2060)
    {
      return made(day, month, year, start...start + 2, words, text)
    }
    // "Juni-Brief 2005" and "June 2005" are known to the month.
    var index = start + 1
    skip(["brief", "de", "del", "letter"], words, &index)
    guard start == 0 || Self.number(words[start - 1], 1...31) == nil, index < words.count,
      let year = Self.number(words[index], 1961...2060), words[index].plain.count == 4
    else { return nil }
    guard let date = PartialDate("\(year.value)-\(month < 10 ? "0" : "")\(month)") else { return nil }
    return (
      FoundDate(date: date, range: words[start].range.lowerBound..<words[index].range.upperBound), index + 1
    )
  }

  private func skip(_ joints: Set<String>, _ words: [Word], _ index: inout Int) {
    while index < words.count, joints.contains(words[index].plain) { index += 1 }
  }

  private typealias Number = (value: Int, isMended: Bool)

  private func made(
    _ day: Number, _ month: Int, _ year: Number, _ place: ClosedRange<Int>, _ words: [Word], _ text: String
  ) -> (FoundDate, next: Int)? {
    guard let date = CalendarDay(year: year.value, month: month, day: day.value) else { return nil }
    let range = words[place.lowerBound].range.lowerBound..<words[place.upperBound].range.upperBound
    let doubt =
      day.isMended || year.isMended ? "'\(text[range])' has letters for digits; read as \(date)" : nil
    return (FoundDate(date: PartialDate(date), range: range, doubt: doubt), place.upperBound + 1)
  }

  /// `04.01.2006` is in the order of Europe, `02/19/2020` in that of America, where it can be nothing else.
  private func numericDate(at start: Int, _ words: [Word], _ text: String) -> (FoundDate, next: Int)? {
    guard start + 2 < words.count, let first = Self.number(words[start], 1...31), !first.isMended,
      let second = Self.number(words[start + 1], 1...31), words[start].plain.count <= 2,
      words[start + 1].plain.count <= 2,
      let year = Self.number(words[start + 2], 1961...2060), words[start + 2].plain.count == 4
    else { return nil }
    let gap = text[words[start].range.upperBound..<words[start + 1].range.lowerBound].trimmed
    guard gap == "." || gap == "/", !Numbers.isOfIndex(words, at: start, text) else { return nil }
    let place = start...start + 2
    if second.value > 12 { return made((second.value, false), first.value, year, place, words, text) }
    guard let (date, next) = made(first, second.value, year, place, words, text) else { return nil }
    var found = date
    if gap == "/", first.value <= 12, first.value != second.value {
      found.doubt = "'\(text[found.range])' may be day/month or month/day; read as \(found.date)"
    }
    return (found, next)
  }

  /// A number in a range, also as an ordinal or with letters that a scanner has put for digits.
  private static func number(_ word: Word, _ range: ClosedRange<Int>) -> Number? {
    var digits = word.plain
    for ending in ["st", "nd", "rd", "th", "er"] where digits.hasSuffix(ending) { digits.removeLast(2) }
    let isMended = Word(plain: digits, range: word.range).isMisreadNumber
    if isMended { digits = Word(plain: digits, range: word.range).digits }
    guard digits.count <= 4, let value = Int(digits), range.contains(value) else { return nil }
    return (value, isMended)
  }
}
