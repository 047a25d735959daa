// LastDayReader.swift: until when a sheet wants to be written to.

import SourceText
import UrgentAction

extension SheetWords {
  /// The last days in the paragraphs that speak of sending, each with the number of its first line. The first that has a
  /// date wins over those that only say "after the above date"; it is doubted where a later one differs.
  func lastDay(in paragraphs: [(line: Int, text: String)], issued: PartialDate?) -> SheetLastDay? {
    var first: SheetLastDay?
    for (line, text) in paragraphs {
      for date in dates(in: text) {
        guard let day = date.day, let boundary = boundary(before: date.range.lowerBound, in: text) else {
          continue
        }
        let isFar = issued.map { day <= $0.earliest || day > $0.latest.adding(days: 200) } ?? false
        if let known = first {
          guard known.date != day, !isFar, known.doubts.isEmpty else { continue }
          let other = "'\(Self.sentence(around: date.range, in: text))' names another; \(known.date) is taken"
          first?.doubts.append(Doubt(line: line, field: "lastDay", text: other))
          continue
        }
        let wording = Self.sentence(around: date.range, in: text)
        var found = SheetLastDay(date: day, boundary: boundary, wording: wording)
        if let doubt = date.doubt { found.doubts.append(Doubt(line: line, field: "lastDay", text: doubt)) }
        if let issued, isFar {
          found.doubts.append(
            Doubt(
              line: line, field: "lastDay",
              text: "\(day) is far from the day of issue, \(issued); taken as printed"))
        }
        first = found
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
  static func sentence(around range: Range<String.Index>, in text: String) -> String {
    var start = text.startIndex
    var end = text.endIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if ".!".contains(text[index]), next < text.endIndex, text[next].isWhitespace {
        let behind = text[next...].first { !$0.isWhitespace }
        let before = text[..<index].last
        let isEnd =
          behind?.isUppercase ?? false
          && !(before?.isNumber ?? false && index < range.upperBound && index >= range.lowerBound)
        if isEnd {
          if next <= range.lowerBound { start = next }
          if index >= range.upperBound {
            end = next
            break
          }
        }
      }
      index = next
    }
    return text[start..<end].trimmed
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
