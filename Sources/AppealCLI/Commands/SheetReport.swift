// SheetReport.swift: what `appeal import` says of a sheet.

import Correspondence
import JSONText
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
    if !leftOut.isEmpty, !sheet.facts.isEmpty {
      let number = counted(leftOut.count, "sentence")
      let openings = leftOut.map { "'\($0.count > 60 ? $0.prefix(57) + "..." : $0)'" }.joined(separator: ", ")
      remarks.append(
        "note: \(path): not in the facts: \(number) of the organisation's own or to those who write: \(openings)"
      )
    }
    let unread = sheet.lines.filter { $0.use == nil }
    if !unread.isEmpty {
      let words = unread.map(\.start).filter { !$0.isEmpty }
      let shown =
        words.count == unread.count && words.count < 4 ? " ('\(words.joined(separator: "', '"))')" : ""
      remarks.append("note: \(path): not read: \(lineRanges(unread.map(\.line)))\(shown)")
    }
    return remarks
  }

  /// The sentences that the points of a sheet will be in its letters, and which of them cannot be. The
  /// `action` is the action file of the sheet, as it is written to `file`. Who does not write the file himself is told nothing of it.
  static func points(
    of sheet: Sheet, in action: JSONTree, named file: String? = nil, _ library: Library,
    writesFile: Bool = true
  ) throws -> String {
    var lines = [heading(of: sheet)]
    guard sheet.kind != .stop else { return lines[0] + "\n  nothing more is asked for" }
    guard sheet.issued != nil else {
      return lines[0]
        + "\n  no letter is written until the day of issue is known: import again with --force --issued YYYY-MM-DD"
    }
    let action = try library.action(of: action, named: file)
    let edition = action.editions.last {
      $0.kind == sheet.kind && $0.index == sheet.index && $0.issued == sheet.issued
    }
    guard let edition else { return lines[0] }
    let desk = try library.desk(action)
    let readings = try desk.pointReadings(of: edition, on: edition.issued.earliest, in: sheet.language)
    var open = 0
    for (read, appeal) in zip(sheet.appeals.filter { !$0.isEmpty }, edition.appeals) {
      let officials = readings.reduce(into: [String]()) { ids, reading in
        if !ids.contains(reading.addressee), appeal.addressees.contains(where: { $0.id == reading.addressee })
        {
          ids.append(reading.addressee)
        }
      }
      let lists = officials.map { id in readings.filter { $0.addressee == id }.map { line($0, writesFile) } }
      let isSame = lists.allSatisfy { $0 == lists[0] }
      if !read.points.isEmpty, isSame { lines.append("  to \(read.authority ?? "the addressees"):") }
      if lists.isEmpty {
        lines += read.points.enumerated().map { "    point-\($0 + 1): for nobody yet: \($1.text)" }
      }
      for (place, list) in lists.enumerated() where place == 0 || !isSame {
        if !isSame { lines.append("  to \(officials[place]):") }
        lines += list
      }
      let refused = Set(
        readings.filter { officials.contains($0.addressee) && $0.verdict == .refused }.map(\.point))
      open += refused.count
      if !read.letter.isEmpty {
        lines.append("  a letter of \(read.letter.count) paragraphs, used as it stands")
      }
      for official in read.addressees {
        let name = [official.name, official.offices.first].compactMap(\.self).joined(separator: ", ")
        lines.append("    for \(name)" + (official.post.map { " (\($0) in the directory)" } ?? ""))
      }
    }
    if open > 0 {
      let advice = writesFile ? "; write \"sentence\" beside \(open == 1 ? "it" : "them")" : ""
      lines.append("  \(open == 1 ? "1 point has" : "\(open) points have") no sentence yet\(advice)")
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ reading: PointReading, _ writesFile: Bool) -> String {
    let said = (writesFile ? reading.advice : reading.remarks).joined(separator: "; ")
    if reading.sentences.isEmpty, reading.verdict != .refused { return "    \(reading.point): \(said)" }
    let what = reading.sentences.isEmpty ? "no sentence yet" : reading.sentences.joined(separator: " ")
    return "    \(reading.point): \(what)" + (said.isEmpty ? "" : " (\(said))")
  }

  private static func heading(of sheet: Sheet) -> String {
    var parts = [sheet.reference?.description ?? sheet.index ?? "no number", sheet.kind.rawValue]
    if let issued = sheet.issued { parts.append("issued \(issued)") }
    if let day = sheet.lastDay, let boundary = LastDay.Boundary(rawValue: day.boundary) {
      parts.append("last day \(LastDay(day.date, boundary: boundary).lastAllowed)")
    }
    return parts.joined(separator: ", ")
  }

  /// `lines 3, 7-9`.
  private static func lineRanges(_ lines: [Int]) -> String {
    let texts = RangeSet(lines.map { $0..<$0 + 1 }).ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound - 1)"
    }
    return (lines.count == 1 ? "line " : "lines ") + texts.joined(separator: ", ")
  }
}
