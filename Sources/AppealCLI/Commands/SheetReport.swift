// SheetReport.swift: what `appeal import` says of a sheet.

import Files
import Sheets
import SourceText
import UrgentAction

enum SheetReport {
  /// Doubts, notes, and the lines that nothing was read from, a line each.
  static func remarks(on sheet: Sheet, _ path: String) -> [String] {
    var remarks = sheet.allDoubts.map { "\(path):\($0.line): doubt: \($0.field): \($0.text)" }
    remarks += sheet.notes.map { "note: \(path): \($0)" }
    let background = sheet.lines.filter { $0.use == "background" }.map(\.line)
    if !background.isEmpty {
      remarks.append("note: \(path): background, not kept: \(lineRanges(background))")
    }
    let leftOut = sheet.sentencesLeftOut
    if leftOut > 0, !sheet.facts.isEmpty {
      remarks.append(
        "note: \(path): \(leftOut) sentences that speak for the organisation are not in the facts")
    }
    let unread = sheet.lines.filter { $0.use == nil }.map(\.line)
    if !unread.isEmpty { remarks.append("note: \(path): not read: \(lineRanges(unread))") }
    return remarks
  }

  /// The sentence that each point will be in a letter, or that there is none yet.
  static func points(of sheet: Sheet, _ words: PointWords) -> String {
    var lines = [heading(of: sheet)]
    for appeal in sheet.appeals {
      if !appeal.points.isEmpty { lines.append("  to \(appeal.authority ?? "the addressees"):") }
      for (number, sentence) in sentences(of: appeal.points, sheet.language, words).enumerated() {
        lines.append("    point-\(number + 1): \(sentence)")
      }
      if !appeal.letter.isEmpty {
        lines.append("  a letter of \(appeal.letter.count) paragraphs, used as it stands")
      }
      for official in appeal.addressees {
        let name = [official.name, official.offices.first].compactMap(\.self).joined(separator: ", ")
        lines.append("    for \(name)" + (official.post.map { " (\($0) in the directory)" } ?? ""))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func heading(of sheet: Sheet) -> String {
    var parts = [sheet.reference?.description ?? sheet.index ?? "no number", sheet.kind.rawValue]
    if let issued = sheet.issued { parts.append("issued \(issued)") }
    if let day = sheet.lastDay { parts.append("\(day.boundary) \(day.date)") }
    return parts.joined(separator: ", ")
  }

  private static func sentences(
    of points: [SheetPoint], _ language: Language, _ words: PointWords
  ) -> [String] {
    guard language == .english else {
      return points.map { $0.sentence ?? "no sentence yet; write \"sentence\" beside the point" }
    }
    return Recaster(words, for: PointReader()).recast(points.map(\.text)).map { recasting in
      if let error = recasting.error {
        return "no sentence yet; write \"sentence\" beside the point (\(error.message))"
      }
      return recasting.sentences.sentences().joined(separator: " ")
    }
  }

  /// `lines 3, 7-9`.
  private static func lineRanges(_ lines: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for line in lines.sorted() {
      if let last = ranges.last, line <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(line, last.upperBound)
      } else {
        ranges.append(line...line)
      }
    }
    let texts = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    return (lines.count == 1 ? "line " : "lines ") + texts.joined(separator: ", ")
  }
}
