// LastDayReader.swift: until when a sheet wants to be written to.

import SourceText
public import UrgentAction

extension SheetWords {
  /// The last days in the paragraphs that speak of sending, each with the number of its first line. The first that
  /// has a date wins over those that only say "after the above date"; it is doubted where a later one differs.
  public func lastDay(in paragraphs: [(line: Int, text: String)], issued: PartialDate?) -> SheetLastDay? {
    for isStrict in [true, false] {
      if let found = day(in: paragraphs, issued: issued, isStrict: isStrict) { return found }
      // "after 25 April" is of the year of issue, or the next.
      for year in issued.map({ [$0.earliest.year, $0.earliest.year + 1] }) ?? [] {
        let dated = paragraphs.map { ($0.line, withYear($0.text, year)) }
        guard let issued, var found = day(in: dated, issued: issued, isStrict: isStrict),
          found.date > issued.earliest
        else { continue }
        let line = dated.first { $0.1.firstPlace(of: found.wording) != nil }?.0 ?? paragraphs[0].line
        found.doubts.append(
          Doubt(line: line, field: "lastDay", text: "no year is printed; assumed \(found.date)"))
        return found
      }
    }
    return nil
  }

  /// The last day where a year is printed; where it `isStrict`, one is needed right behind its boundary.
  private func day(
    in paragraphs: [(line: Int, text: String)], issued: PartialDate?, isStrict: Bool
  ) -> SheetLastDay? {
    let loose = printedLastDay(in: paragraphs, issued: issued, loosely: true)
    guard isStrict else { return loose }
    guard let found = printedLastDay(in: paragraphs, issued: issued, loosely: false) else { return nil }
    // "By the trial on 25 April" comes before "after 2 May".
    let isEarlier = loose.map { $0.date < found.date && issued?.latest ?? $0.date < $0.date } ?? false
    return isEarlier ? loose : found
  }

  private func withYear(_ text: String, _ year: Int) -> String {
    let tokens = text.words
    var (result, end) = ("", text.startIndex)
    for place in tokens.indices where months[tokens[place].plain] != nil {
      let day = [place - 1, place + 1].first { beside in
        tokens.indices.contains(beside) && tokens[beside].plain.hasDigitAtStart
          && Int(tokens[beside].plain) ?? 0 < 32
      }
      guard let day else { continue }
      // "10 December 1999" has its year.
      let next = tokens.dropFirst(max(place, day) + 1).first?.plain ?? ""
      if next.count == 4, Int(next) != nil { continue }
      let stop = tokens[max(place, day)].range.upperBound
      result += text[end..<stop] + " \(year)"
      end = stop
    }
    return result + text[end...]
  }

  /// The last day as it is printed; `loosely` also a month, or a day some words behind its boundary.
  private func printedLastDay(
    in paragraphs: [(line: Int, text: String)], issued: PartialDate?, loosely: Bool
  ) -> SheetLastDay? {
    var first: SheetLastDay?
    for (line, text) in paragraphs {
      for date in dates(in: text) {
        // "until the end of April 2003"
        let day = date.day ?? date.date.latest
        guard let (boundary, isNear) = boundary(before: date.range.lowerBound, in: text),
          loosely || date.day != nil && isNear
        else { continue }
        func doubt(_ text: String) -> Doubt { Doubt(line: line, field: "lastDay", text: text) }
        let isFar = issued.map { day <= $0.earliest || day > $0.latest.adding(days: 200) } ?? false
        if isFar, !isNear { continue }
        let wording = Self.sentence(around: date.range.lowerBound, in: text)
        if let known = first {
          guard known.date != day, !isFar, known.doubts.isEmpty else { continue }
          first?.doubts.append(doubt("'\(wording)' names another; \(known.date) is taken"))
          continue
        }
        first = SheetLastDay(date: day, boundary: boundary, wording: wording)
        first?.doubts = date.doubt.map { [doubt($0)] } ?? []
        if date.day == nil || !isNear {
          first?.doubts.append(doubt("whether '\(wording)' names the last day; assumed \(day)"))
        }
        if let issued, isFar {
          first?.doubts.append(doubt("\(day) is far from the day of issue, \(issued); taken as printed"))
        }
      }
    }
    return first
  }

  /// The word before a date that says whether it counts, and whether no more than the weekday or an article stands
  /// between: "by 3 May", and "by the trial on 3 May" where it is about appeals.
  private func boundary(before place: String.Index, in text: String) -> (name: String, isNear: Bool)? {
    let words = text[..<place].words
    let isOfAppeals = holds(text, "appeal-words")
    for back in 1...7 where back <= words.count {
      let start = words.count - back
      for name in ["before", "by", "until", "after"] {
        guard let found = list(name).match(words, at: start) else { continue }
        let isNear = words.count - start - found.count <= 2
        if isNear || isOfAppeals { return (name, isNear) }
      }
    }
    return nil
  }

  /// The sentence that a place stands in.
  static func sentence(around place: String.Index, in text: String) -> String {
    var start = text.startIndex
    return SheetDraft.sentences(of: text).first { sentence in
      start = text[start...].firstPlace(of: sentence)?.upperBound ?? start
      return start > place
    } ?? text
  }

  /// The languages to write in that a paragraph names, and `own`.
  func writingLanguages(in text: String) -> [String] {
    let tokens = text.words
    var found: [String] = []
    for (place, token) in tokens.enumerated() {
      if let code = languages[token.plain],
        text[token.range].startsLarge || isAfterIn(tokens, place)
          || text[..<token.range.lowerBound].trimmed.last == ":"
      {
        if !found.contains(code) { found.append(code) }
      } else if list("own").match(tokens, at: place) != nil, !found.contains("own") {
        found.append("own")
      }
    }
    return found
  }

  /// Whether "en", "auf" or another name of a language stands before, as "en français, anglais".
  private func isAfterIn(_ tokens: [Word], _ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = tokens[place - 1].plain
    return ["en", "in", "auf", "y", "et", "o", "ou", "or", "und", "oder"].contains(before)
      || languages[before] != nil
  }
}
