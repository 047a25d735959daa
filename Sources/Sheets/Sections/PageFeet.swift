// PageFeet.swift: lines at the end of a sheet, or of a page, with its number, index and day of issue.

import SourceText

extension PartsReader {
  /// `UA: 12/10 Index: ASA 12/345/2010 Issue Date: 3 May 2010` at the end of a sheet.
  func isFooter(_ line: SheetLine) -> Bool {
    if isIndexFoot(line.text) { return true }
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

  /// `Index: ASA 12/345/2023     Issue date: 3 May 2023` at the end of a sheet, and nothing more.
  private func isIndexFoot(_ text: String) -> Bool {
    guard state != .facts, let index = Numbers.indexes(in: text).first,
      index.range.lowerBound > text.startIndex,
      words.list("page-words").match(text.words, at: 0) != nil
    else { return false }
    var rest = text.replacingCharacters(index.range)
    for date in words.dates(in: rest).reversed() { rest = rest.replacingCharacters(date.range) }
    let (numbers, others, _) = words.partsOfPageLine(rest)
    return numbers.isEmpty && others.isEmpty
  }

  /// `Geneva, 3 March 2012`, above or below a text.
  func isDateLine(_ line: SheetLine) -> Bool {
    guard line.isAfterBlank, line.label == nil, state != .letter, state != .points,
      state != .facts || parts.facts.joined().allSatisfy({ !lines[$0].text.hasSuffix(".") }),
      index + 1 >= lines.count || lines[index + 1].isAfterBlank, let date = words.dates(in: line.text).first
    else { return false }
    let before = line.text[..<date.range.lowerBound].words
    let isPublished =
      before.count < 3 && words.list("issued-words").match(before, at: 0)?.count == before.count
    let behind = line.text[date.range.upperBound...].trimming(", ")
    guard behind.isEmpty || behind.contains(":") && behind.count < 9 else { return false }
    return before.count < 4
      && (before.isEmpty || isPublished || line.text.contains(",") || line.text.contains("-"))
  }

  /// `AU 31/13, AFR 37/002/2013, 9 février 2013`.
  private func isPlainFooter(_ text: String) -> Bool {
    guard let place = Numbers.references(in: text).first?.range.lowerBound, !text.hasPrefix("(") else {
      return false
    }
    return place == text.startIndex || text[..<place].words.count < 3 && !text[..<place].contains("(")
  }
}

extension String {
  /// With a blank for a range.
  fileprivate func replacingCharacters(_ range: Range<Index>) -> String {
    self[..<range.lowerBound] + " " + self[range.upperBound...]
  }
}
