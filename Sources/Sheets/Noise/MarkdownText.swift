// MarkdownText.swift: the text of a page saved as Markdown.

import SourceText

/// Takes the marks of Markdown off; headings, lists and tables keep theirs.
struct MarkdownText {
  let words: SheetWords

  /// Whether two kinds of marks stand in a text: links, headings and the rulers of tables.
  static func isMarkdown(_ lines: [RawLine]) -> Bool {
    let texts = lines.lazy.map(\.text)
    let kinds = [
      texts.contains { MarkdownLink(in: $0) != nil }, texts.contains { $0.hasPrefix("##") && isHeading($0) },
      texts.contains { $0.firstPlace(of: "--|") != nil && PeopleTables.isRuler($0.trimmed) },
    ]
    return kinds.count(where: \.self) > 1
  }

  private static func isHeading(_ text: String) -> Bool {
    text.hasPrefix("#") && text.drop { $0 == "#" }.first == " "
  }

  /// Without the menus of the page, and the parts behind the addresses that only list other pages.
  func lines(_ source: [RawLine]) -> [RawLine] {
    let parts = source.reduce(into: [[RawLine]]()) { parts, line in
      if parts.isEmpty || Self.isHeading(line.text) { parts.append([]) }
      parts[parts.count - 1].append(line)
    }
    let addresses = parts.firstIndex { [.appeals, .datedAppeals].contains(label($0[0].text)?.label) }
    return parts.enumerated().filter { place, part in
      let items = part.dropFirst().filter { !$0.isBlank }
      return place < addresses ?? parts.count || items.isEmpty || label(part[0].text) != nil
        || !items.allSatisfy { isOtherPage($0.text) }
    }.flatMap(\.element).filter { !isMenu($0.text) }.flatMap { line in
      let text = plain(line.text)
      // "Published 3 May 2026 · Urgent Action 12/26 · 2 min read".
      let pieces = text.hasPrefix("|") ? [] : text.parts(at: " · ", " | ").map(\.trimmed)
      let isOfHead =
        pieces.count > 1 && pieces.allSatisfy { !words.pageLine($0).marks.isEmpty || words.isPageNote($0) }
      return (isOfHead ? pieces : [text]).map {
        RawLine(number: line.number, text: $0, startsPage: line.startsPage)
      }
    }
  }

  /// `[Home](...) › [Act](...) › Kenya`: half of its parts or more are links, and none a contact or of a head. Where
  /// nothing leads from one to the next, one shares the page: others may be people.
  private func isMenu(_ text: String) -> Bool {
    guard !text.trimmed.hasPrefix("|") else { return false }
    let parts = text.parts(at: " | ", " · ", " › ", " » ", " > ", " • ").map(\.trimmed)
    let links = parts.map { part in
      MarkdownLink(in: part).flatMap { $0.range == part.startIndex..<part.endIndex ? $0 : nil }
    }
    let isPath = [" › ", " » ", " > "].contains { text.firstPlace(of: $0) != nil }
    return parts.count > 1 && (isPath || links.contains { $0?.isOfShare ?? false })
      && links.count { $0 != nil } * 2 >= parts.count
      && zip(parts, links).allSatisfy { part, link in
        let shown = link?.text ?? part
        return link?.isOfShare ?? false
          || !shown.contains("@") && label(shown)?.label.contactType == nil
            && words.pageLine(shown).marks.isEmpty
      }
  }

  /// `- [Laos: Monk freed](https://...) – 2 February 2026`
  private func isOtherPage(_ text: String) -> Bool {
    guard let first = text.first, "-*+".contains(first), case let item = text.dropFirst().trimmed,
      let link = MarkdownLink(in: item), link.range.lowerBound == item.startIndex, !link.text.contains("@")
    else { return false }
    return words.pageLine(String(item[link.range.upperBound...])).others.isEmpty
  }

  private func label(_ text: String) -> FoundLabel? {
    LineClassifier(words: words).label(of: text.trimming("#*_: ") + ":")
  }

  /// A line of a page: without pictures, and with the address behind "Form".
  private func plain(_ line: String) -> String {
    if ["---", "***", "___"].contains(line.trimmed) { return "" }
    var text = line.hasPrefix("> ") ? String(line.dropFirst(2)) : line
    while let link = MarkdownLink(in: text) {
      let isPicture = text[..<link.range.lowerBound].last == "!"
      let start = isPicture ? text.index(before: link.range.lowerBound) : link.range.lowerBound
      // In a sentence "her [website](...)" is no contact.
      let (above, behind) = (text[..<start].trimming("*_- "), text[link.range.upperBound...].trimming("*_ "))
      let isContact =
        label(link.text)?.label.contactType != nil && "|·".contains(above.last ?? "|")
        && "|·".contains(behind.first ?? "|")
      let shown = isContact ? "\(link.text.trimming("*_: ")): \(link.address)" : link.text
      text.replaceSubrange(start..<link.range.upperBound, with: isPicture || link.isOfShare ? "" : shown)
    }
    text = MarkdownMarks.removed(text)
    for sign in "*_-.#|()[]+!>" { text = text.exchanging("\\\(sign)", for: String(sign)) }
    return text
  }
}
