// ContactJoints.swift: e-mail addresses, pages and names in networks that go on in the line below, as in narrow columns.

import SourceText

extension LineClassifier {
  /// What stands between the halves of such a contact; nil for other lines, and where the first may be whole.
  func contactJoint(_ last: SheetLine, _ line: SheetLine) -> String? {
    let rest = line.text
    guard let begun = last.text.split(whereSeparator: \.isWhitespace).last.map(String.init),
      let end = begun.last,
      let start = rest.first, start.isLetter || start.isNumber || start == "@",
      !rest.contains(where: \.isWhitespace),
      !words.isCountryLine(rest)
    else { return nil }
    if start == "@" { return begun.hasPrefix("@") ? " " : nil }
    let isPiece = rest.dropFirst().dropLast().contains { "./?=&_".contains($0) }
    if begun.hasPrefix("http") || begun.hasPrefix("www.") {
      return "-._=?&".contains(end) && (isPiece || !rest.startsLarge) ? "" : nil
    }
    guard let at = begun.lastIndex(of: "@"), at > begun.startIndex, !rest.startsLarge else { return nil }
    return end == "." || !begun[at...].contains(".") && rest.contains(".") ? "" : nil
  }
}
