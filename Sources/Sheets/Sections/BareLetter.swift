// BareLetter.swift: a letter without a sheet's head.

import SourceText
import UrgentAction

extension SheetReader {
  /// The place of the line that greets, in a document that is an address and a letter and nothing else.
  func bareLetterStart() -> Int? {
    guard HeadReader.start(of: lines, words) == 0,
      let greeting = lines.prefix(24).firstIndex(where: { words.isGreeting($0.text) }), greeting > 1
    else { return nil }
    let before = lines[..<greeting]
    let isSheet = before.contains { line in
      Numbers.holdsReference(line.text) || Numbers.holdsIndex(line.text)
        || line.has(.action, .appeals, .letter, .furniture, .title, .summary, .datedAppeals)
        || line.text.count > 110 || words.isProse(line.text)
        || line.text.hasSuffix(".") && line.text.words.count > 4
          && (!line.text.contains(",") || !words.opensAddress(line.text, within: 4))
    }
    return isSheet ? nil : greeting
  }

  mutating func readBareHead(upTo greeting: Int) {
    var block: [Int] = []
    var blocks: [[Int]] = []
    for place in 0..<greeting {
      let text = lines[place].text
      if let date = words.dates(in: text).first, text.count < 40 {
        if sheet.issued == nil { sheet.issued = date.date }
        uses[place] = "issued"
      } else if words.subject(of: lines[place]) != nil, lines[place].isAfterBlank {
        parts.subject = place
        uses[place] = "title"
      } else if words.isPlaceholder(lines[place], above: lines[place + 1]) {
        uses[place] = "heading"
      } else if place == greeting - 1, lines[place].isAfterBlank, block.count > 2, isListOfNames(text) {
        sheet.people = words.people(inList: text)
        uses[place] = "people"
      } else {
        let ends = block.last.map { words.isContactLine(lines[$0]) || words.endsWithCountry(lines[$0].text) }
        if ends ?? false, lines[place].isAfterBlank, words.startsBlock(lines[place + 1].text) {
          blocks.append(block)
          block = []
        }
        block.append(place)
        uses[place] = "addressees"
      }
    }
    parts.groups = [GroupParts(blocks: blocks + [block])]
  }

  private func isListOfNames(_ text: String) -> Bool {
    let items = words.items(of: text)
    return items.count > 1 && items.allSatisfy { words.person(in: $0) != nil && $0.words.count > 1 }
  }
}
