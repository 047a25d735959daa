// MarkdownMarks.swift: the marks that Markdown has within a line.

import SourceText

enum MarkdownMarks {
  /// Without links and the marks around words: `**at once**`, `[section 1](https://...)`.
  static func removed(_ text: String) -> String {
    guard text.utf8.count < 5000, text.contains(where: { "*_]".contains($0) }) else { return text }
    var text = text
    while let link = MarkdownLink(in: text) { text.replaceSubrange(link.range, with: link.text) }
    return ["**", "__", "*", "_"].reduce(text) { without($1, $0) }
  }

  /// Without a mark around words; in a table, what is bold stands above what is not. The "_" of names that people have
  /// on the web, `@_ann_` and "Facebook: __ann__", and of addresses stays.
  private static func without(_ mark: String, _ text: String) -> String {
    func isOfWord(_ character: Character?) -> Bool { character.map { $0.isLetter || $0.isNumber } ?? false }
    var (result, rest, isOpen) = ("", text[...], false)
    while let place = rest.firstPlace(of: mark) {
      result += rest[..<place.lowerBound]
      rest = rest[place.upperBound...]
      let (before, behind) = (result.last ?? " ", rest.first ?? " ")
      let isMark = before != "\\" && before != mark.first && behind != mark.first
      let isLow = mark.first == "_"
      if isMark, isOpen, !before.isWhitespace, !isOfWord(behind),
        !isLow || behind.isWhitespace || ".,;:!?)|\"”»*".contains(behind)
      {
        isOpen = false
        if mark == "**", text.hasPrefix("|"), isOfWord(rest.trimmed.first) { result += "<br>" }
      } else if isMark, !isOpen, !behind.isWhitespace, !isOfWord(before),
        let end = rest.firstPlace(of: mark)?.lowerBound,
        !isLow || before.isWhitespace || "(|\"“«*".contains(before),
        !isLow || !result.trimmed.hasSuffix(":") || rest[..<end].startsLarge && rest[..<end].contains(" ")
      {
        isOpen = true
      } else {
        result += mark
      }
    }
    return isOpen ? text : result + rest
  }
}

/// `[text](address "title")`
struct MarkdownLink {
  var text: String, address: String, range: Range<String.Index>
  /// Whether it sends or prints the page.
  var isOfShare: Bool

  /// The first that ends in a line; of one within another the inner.
  init?(in line: String) {
    guard line.utf8.count < 5000, let middle = line.firstPlace(of: "]("),
      let open = line[..<middle.lowerBound].lastIndex(of: "["),
      let close = line[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    let target = String(line[middle.upperBound..<close].prefix { $0 != " " })
    (text, range) = (String(line[open..<middle.lowerBound].dropFirst()), open..<line.index(after: close))
    address = target.exchanging("mailto:", for: "")
    isOfShare = ["mailto:?", "javascript:", "/intent/", "sharer", "share?"].contains {
      target.firstPlace(of: $0) != nil
    }
  }
}
