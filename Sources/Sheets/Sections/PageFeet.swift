// PageFeet.swift: lines at the end of a sheet, or of a page, with its number, index and day of issue.

import SourceText

extension PartsReader {
  /// `UA: 12/10 Index: ASA 12/345/2010 Issue Date: 3 May 2010` at the end of a sheet.
  func isFooter(_ line: SheetLine) -> Bool {
    guard state != .facts, line.text.count < 200, !line.text.hasSuffix("."),
      !words.dates(in: line.text).isEmpty
    else { return false }
    if line.text.singleSpaced.count < 80, !Numbers.indexes(in: line.text).isEmpty, isPlainFooter(line.text) {
      return true
    }
    guard
      let name = line.text.firstPlace(of: "ndex") ?? line.text.firstPlace(of: "ndice"),
      line.text[name.upperBound...].first == ":", !Numbers.references(in: line.text).isEmpty
    else { return false }
    return true
  }

  /// `Geneva, 3 March 2012`, above or below a text.
  func isDateLine(_ line: SheetLine) -> Bool {
    guard line.isAfterBlank, line.label == nil, state != .letter, state != .points,
      state != .facts || parts.facts.isEmpty,
      index + 1 >= lines.count || lines[index + 1].isAfterBlank, let date = words.dates(in: line.text).first
    else { return false }
    let before = line.text[..<date.range.lowerBound].words
    return date.range.upperBound == line.text.endIndex && before.count < 4
      && (before.isEmpty || line.text.contains(",") || line.text.contains("-"))
  }

  /// `AU 31/13, AFR 37/002/2013, 9 février 2013`.
  private func isPlainFooter(_ text: String) -> Bool {
    guard let place = Numbers.references(in: text).first?.range.lowerBound, !text.hasPrefix("(") else {
      return false
    }
    return place == text.startIndex || text[..<place].words.count < 3 && !text[..<place].contains("(")
  }
}
