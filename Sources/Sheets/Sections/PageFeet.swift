// PageFeet.swift: lines at the end of a sheet, or of a page, with its number, index and day of issue.

import SourceText

extension PartsReader {
  /// `UA: 12/10 Index: ASA 12/345/2010 Ruritania Issue Date: 3 May 2010`, `Index: ASA 12/345/2010` and
  /// `AU 31/13, AFR 37/002/2013, 9 février 2013` at the end of a sheet.
  func isFooter(_ line: SheetLine) -> Bool {
    guard state != .facts, state != .points || line.isAfterBlank, line.text.count < 200,
      !line.text.hasSuffix("."), !line.text.hasPrefix("(")
    else { return false }
    let page = words.pageLine(line.text)
    let hasNumber = Numbers.holdsReference(line.text)
    guard Numbers.holdsIndex(line.text), hasNumber || page.hasPageWord else { return false }
    // A state may stand beside them.
    return page.others.isEmpty || hasNumber && page.others.count < 8 && page.marks.contains(where: \.isDate)
  }

  /// `Geneva, 3 March 2012`, above or below a text.
  func isDateLine(_ line: SheetLine) -> Bool {
    guard line.isAfterBlank, line.label == nil, state != .letter, state != .points,
      index + 1 >= lines.count || lines[index + 1].isAfterBlank, let date = words.dates(in: line.text).first,
      state != .facts || isAddressOfLetter(at: index + 1)
        || parts.facts.joined().allSatisfy({ !lines[$0].text.hasSuffix(".") })
    else { return false }
    let before = line.text[..<date.range.lowerBound].words
    let isPublished = before.count < 3 && words.isAll(before, "issued-words")
    let behind = line.text[date.range.upperBound...].trimming(", ")
    guard behind.isEmpty || behind.contains(":") && behind.count < 9 else { return false }
    return before.count < 4
      && (before.isEmpty || isPublished || line.text.contains(",") || line.text.contains("-"))
  }

  /// The address of a network in a line, and its numbers; what goes on below without a blank line is of the part it
  /// stands in.
  mutating func readOwnAddress() {
    repeat {
      use("network")
    } while index < lines.count && !lines[index].isAfterBlank && lines[index].text.contains("|")
    let rest = lines[index...].prefix { !$0.isAfterBlank }
    guard rest.allSatisfy(words.isContactLine) else { return }
    for _ in rest { use("network") }
    if state == .addressees || state == .copies { state = .end }
  }
}
