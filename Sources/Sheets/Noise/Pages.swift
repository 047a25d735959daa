// Pages.swift: page numbers and repeated heads taken out, and paragraphs joined over the end of a page.

import SourceText

enum Pages {
  /// Without page numbers and without the lines that each page repeats from the first.
  static func joined(_ lines: [RawLine]) -> [RawLine] {
    let head = Set(lines.prefix(16).map(\.text.trimmed).filter { $0.count > 5 })
    var kept: [RawLine] = []
    var isAtPageStart = false
    var isPastFirstPage = false
    for (index, line) in lines.enumerated() {
      let text = line.text.trimmed
      if line.startsPage { (isAtPageStart, isPastFirstPage) = (true, true) }
      if isPageNumber(text), isAlone(lines, index) {
        isAtPageStart = true
        continue
      }
      if text.isEmpty {
        kept.append(line)
        continue
      }
      if isAtPageStart, isPastFirstPage, head.contains(text) { continue }
      if isAtPageStart, isPageHead(text) { continue }
      if isAtPageStart { join(line, to: &kept) }
      isAtPageStart = false
      kept.append(line)
    }
    return kept
  }

  /// Takes out the blank lines before a line that goes on with the paragraph of the page before.
  private static func join(_ line: RawLine, to kept: inout [RawLine]) {
    guard let last = kept.lastIndex(where: { !$0.isBlank }), let first = line.text.trimmed.first,
      let end = kept[last].text.last, !".;:!?".contains(end), first.isLowercase || first.isNumber
    else { return }
    kept.removeSubrange((last + 1)...)
  }

  private static func isPageNumber(_ text: String) -> Bool {
    let words = text.split(separator: " ").map { $0.lowercased() }
    let number = words.last ?? ""
    if words.isEmpty || text.count > 40 { return false }
    if pages.contains(words[0]), words.count > 2 {
      // "Page 2 of UA 155/95"
      return words[1].allSatisfy(\.isNumber) && !Numbers.references(in: text).isEmpty
    }
    if text.count > 14 { return false }
    // ".../2"
    if words.count == 1, number.hasPrefix("../") || number.hasPrefix(".../") {
      return number.drop { "./".contains($0) }.allSatisfy(\.isNumber)
    }
    if words.count == 1 { return number.count <= 3 && number.allSatisfy { $0.isNumber && $0.isASCII } }
    if words.count == 3, words[0] == "-", words[2] == "-" { return words[1].allSatisfy(\.isNumber) }
    return pages.contains(words[0]) && number.allSatisfy(\.isNumber)
  }

  private static let pages: Set<String> = ["page", "seite", "página"]

  /// `AI Index: AFR 44/21/95      Amnesty International July 1995` above the text of a page.
  private static func isPageHead(_ text: String) -> Bool {
    text.count < 100 && !text.hasSuffix(".") && text.lowercased().firstPlace(of: "amnesty") != nil
      && !Numbers.indexes(in: text).isEmpty
  }

  private static func isAlone(_ lines: [RawLine], _ index: Int) -> Bool {
    let isBeforeBlank = index + 1 >= lines.count || lines[index + 1].isBlank || lines[index + 1].startsPage
    let isAfterBlank = index == 0 || lines[index - 1].isBlank
    return isBeforeBlank || isAfterBlank
  }
}
