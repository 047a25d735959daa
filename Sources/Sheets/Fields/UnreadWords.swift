// UnreadWords.swift: what stands in the block of an official and went into no field of his.

import SourceText

extension BlockReader {
  /// Doubts each line of a block that has words which no field, and no doubt, has.
  func doubtUnread(_ lines: [SheetLine], _ official: inout SheetAddressee) {
    var texts = [official.name, official.honorific, official.note].compactMap(\.self)
    texts += official.offices + official.address + official.salutations.map(\.text)
    texts += official.contacts.flatMap { [$0.value, $0.careOf, $0.note].compactMap(\.self) }
    texts += official.allDoubts.map(\.text)
    let read = Set(texts.flatMap { $0.words.map(\.digits) })
    for line in lines {
      let unread = value(of: line, official).words.filter { !read.contains($0.digits) }
      // "Fax via Uganda: ..."
      let isLabelled =
        words.labels[unread.first?.plain ?? ""]?.contains { $0.label.contactType != nil } ?? false
      let isRead = unread.dropFirst(isLabelled ? 1 : 0).allSatisfy { word in
        word.plain.count == 1 && !word.plain.hasDigit
          || words.has(word, "dangling", "ands", "alternatives", "articles", "all-readers")
      }
      if isRead { continue }
      let isContact = words.isContactLine(line)
      let field = line.has(.salutation) ? "salutation" : isContact ? "contacts" : "addressees"
      let said = "'\(line.text)' is not read, or not all of it; see the sheet"
      official.doubts.append(Doubt(line: line.number, field: field, text: said))
    }
  }

  /// A line without its labels, and without the state of the official at its end.
  private func value(of line: SheetLine, _ official: SheetAddressee) -> String {
    var text = WrittenSigns.replaced(in: line.text)
    if let (rest, country) = words.splitCountry(text) ?? splitIsland(text), country == official.country {
      text = rest
    }
    let starts = words.contactLabels(in: text, atStart: true)
    let behind = text.index(text.startIndex, offsetBy: line.label?.words.count ?? 0, limitedBy: text.endIndex)
    for start in starts.reversed() where start >= behind ?? text.startIndex {
      let label = LineClassifier(words: words).label(of: String(text[start...]))
      text.removeSubrange(start..<text.index(start, offsetBy: label?.words.count ?? 0))
    }
    text = String(text.dropFirst(line.label?.words.count ?? 0))
    // "Facebook: Example Office (@example)".
    if line.has(.social), let handle = text.firstPlace(of: "(@") { return String(text[handle.lowerBound...]) }
    // "Online form in English: https://..."
    if let page = text.firstPlace(of: "http"), !text[..<page.lowerBound].hasDigit {
      return String(text[page.lowerBound...])
    }
    return text
  }
}
