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
    // "14March 2003".
    let words = text.words.flatMap { word -> [Word] in
      let day = text[word.range].prefix { $0.isNumber }
      let month = day.isEmpty ? [] : text[day.endIndex..<word.range.upperBound].words
      return months[month.first?.plain ?? ""] == nil ? [word] : day.words + month
    }
    return words.findings { date(at: $0, words, text) }
  }

  func holdsDate(_ text: String) -> Bool { !dates(in: text).isEmpty }

  private func date(at start: Int, _ words: [Word], _ text: String) -> (FoundDate, next: Int)? {
    if let found = numericDate(at: start, words, text) { return found }
    // Day, month, year; or month, day, year.
    if let day = Self.number(words[start], 1...31) {
      var index = start + 1
      skip(["de", "of", "del"], words, &index)
      guard index < words.count,
        let month = months[words[index].plain] ?? Self.roman[String(text[words[index].range])]
      else { return nil }
      index += 1
      skip(["de", "del", "of"], words, &index)
      guard let year = year(at: index, words, text) else { return nil }
      return made(day, month, year, start...index, words, text)
    }
    guard let month = months[words[start].plain] else { return nil }
    if start + 2 < words.count, let day = Self.number(words[start + 1], 1...31),
      let year = year(at: start + 2, words, text)
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

  /// "14 IV 2003", "14.XII.2003".
  private static let roman = [
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11,
    "XII": 12,
  ]

  private func skip(_ joints: Set<String>, _ words: [Word], _ index: inout Int) {
    while index < words.count, joints.contains(words[index].plain) { index += 1 }
  }

  private typealias Number = (value: Int, isMended: Bool)

  private func made(
    _ day: Number, _ month: Int, _ year: Number, _ place: ClosedRange<Int>, _ words: [Word], _ text: String
  ) -> (FoundDate, next: Int)? {
    guard let date = CalendarDay(year: year.value, month: month, day: day.value) else { return nil }
    let range = words[place.lowerBound].range.lowerBound..<words[place.upperBound].range.upperBound
    // "2 5 April 2003" may have lost no more than a blank.
    let isCut =
      day.value < 10 && place.lowerBound > 0 && ["1", "2", "3"].contains(words[place.lowerBound - 1].plain)
      && text[words[place.lowerBound - 1].range.upperBound..<range.lowerBound].allSatisfy(\.isWhitespace)
    var found = FoundDate(date: PartialDate(date), range: range)
    if day.isMended || year.isMended || isCut {
      found.doubt = "'\(text[range])' is not clear; read as \(date)"
    }
    // "25/26 April 2003", and not "UA 961/02 - 3 April 2003".
    if place.lowerBound > 0,
      place.lowerBound < 2 || self.mark(behind: place.lowerBound - 2, words, text) == nil,
      let first = Self.number(words[place.lowerBound - 1], 1...31),
      let mark = mark(behind: place.lowerBound - 1, words, text), first.value + 1 == day.value,
      let earlier = CalendarDay(year: year.value, month: month, day: first.value)
    {
      found.date = PartialDate(earlier)
      found.doubt = "'\(first.value)\(mark)\(text[range])' is two days; the first is taken"
    }
    return (found, place.upperBound + 1)
  }

  /// `04.01.2006` is in the order of Europe, `02/19/2020` in that of America, where it can be nothing else, and
  /// `2003-03-14` in that of programs.
  private func numericDate(at start: Int, _ words: [Word], _ text: String) -> (FoundDate, next: Int)? {
    guard start + 2 < words.count, let mark = mark(behind: start, words, text),
      !Numbers.isOfIndex(words, at: start, text)
    else { return nil }
    let place = start...start + 2
    let numbers = place.map { Self.number(words[$0], 0...2060) }
    guard let first = numbers[0], let second = numbers[1], let last = numbers[2], !first.isMended else {
      return nil
    }
    if words[start].plain.count == 4, first.value > 1960, second.value < 13,
      self.mark(behind: start + 1, words, text) == mark
    {
      return made(last, second.value, first, place, words, text)
    }
    guard (1...31).contains(first.value), (1...31).contains(second.value), words[start + 1].plain.count < 3,
      let year = year(at: start + 2, words, text)
    else { return nil }
    if second.value > 12 { return made((second.value, false), first.value, year, place, words, text) }
    guard let (date, next) = made(first, second.value, year, place, words, text) else { return nil }
    var found = date
    if mark != ".", first.value <= 12, first.value != second.value {
      found.doubt = "'\(text[found.range])' may be day/month or month/day; read as \(found.date)"
    }
    return (found, next)
  }

  /// The mark that joins a word to the next one, in a date: `14.3`, `14/3`, `14-3`.
  private func mark(behind place: Int, _ words: [Word], _ text: String) -> String? {
    guard place + 1 < words.count else { return nil }
    let gap = text[words[place].range.upperBound..<words[place + 1].range.lowerBound].trimmed
    return [".", "/", "-"].contains(gap) ? gap : nil
  }

  /// A year of four digits; of two where it is joined to the month, or can be no number of what follows: "14/3/03",
  /// "14 March 03", and not "on 14 March 12 people".
  private func year(at place: Int, _ words: [Word], _ text: String) -> Number? {
    guard place < words.count else { return nil }
    let word = words[place]
    if word.plain.count > 2 { return Self.number(word, 1961...2060) }
    guard word.plain.count == 2, let value = Int(word.plain), value > 60 || value < 40 else { return nil }
    let (before, behind) = (words[place - 2].range.lowerBound, text[word.range.upperBound...])
    let isOfLongerNumber =
      before > text.startIndex && "./-+".contains(text[text.index(before: before)])
      || "./-:".contains(behind.first ?? " ") && behind.dropFirst().first?.isNumber ?? false
    let gaps = [place - 2, place - 1].map {
      text[words[$0].range.upperBound..<words[$0 + 1].range.lowerBound]
    }
    let isJoined = gaps[0] == gaps[1] && [".", "/", "-"].contains(gaps[0])
    let isCount = value > 9 && behind.first { !$0.isWhitespace }.map { $0.isLetter || $0 == "-" } ?? false
    guard !isOfLongerNumber, isJoined || !isCount && Int(words[place - 1].plain) == nil else { return nil }
    return (value + (value > 60 ? 1900 : 2000), false)
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
