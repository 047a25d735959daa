// LastDayReader.swift: until when a sheet wants to be written to.

import SourceText
import UrgentAction

extension SheetWords {
  /// The last days in the paragraphs that speak of sending, each with the number of its first line. The first that
  /// has a date wins over those that only say "after the above date"; it is doubted where a later one differs.
  func lastDay(in paragraphs: [(line: Int, text: String)], issued: PartialDate?) -> SheetLastDay? {
    var first: SheetLastDay?
    for (line, text) in paragraphs {
      for date in dates(in: text) {
        guard let day = date.day, let boundary = boundary(before: date.range.lowerBound, in: text) else {
          continue
        }
        func doubt(_ text: String) -> Doubt { Doubt(line: line, field: "lastDay", text: text) }
        let isFar = issued.map { day <= $0.earliest || day > $0.latest.adding(days: 200) } ?? false
        let wording = Self.sentence(around: date.range.lowerBound, in: text)
        if let known = first {
          guard known.date != day, !isFar, known.doubts.isEmpty else { continue }
          first?.doubts.append(doubt("'\(wording)' names another; \(known.date) is taken"))
          continue
        }
        first = SheetLastDay(date: day, boundary: boundary, wording: wording)
        first?.doubts = date.doubt.map { [doubt($0)] } ?? []
        if let issued, isFar {
          first?.doubts.append(doubt("\(day) is far from the day of issue, \(issued); taken as printed"))
        }
      }
    }
    return first
  }

  /// The word before a date that says whether it counts.
  private func boundary(before place: String.Index, in text: String) -> String? {
    let words = text[..<place].words
    for back in 1...6 where back <= words.count {
      let start = words.count - back
      for name in ["before", "by", "until", "after"] {
        guard let found = list(name).match(words, at: start) else { continue }
        // Only the weekday or an article may stand between the word and the date.
        if words.count - start - found.count <= 2 { return name }
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
