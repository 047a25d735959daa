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
        || line.text.count > 110
    }
    return isSheet ? nil : greeting
  }

  mutating func readBareHead(upTo greeting: Int) {
    var block: [Int] = []
    for place in 0..<greeting {
      let text = lines[place].text
      if let date = words.dates(in: text).first, text.count < 40 {
        if sheet.issued == nil { sheet.issued = date.date }
        uses[place] = "issued"
      } else if place == greeting - 1, lines[place].isAfterBlank, block.count > 2, isListOfNames(text) {
        sheet.people = words.people(inList: text)
        uses[place] = "people"
      } else {
        block.append(place)
        uses[place] = "addressees"
      }
    }
    parts.groups = [GroupParts(blocks: [block])]
  }

  private func isListOfNames(_ text: String) -> Bool {
    let items = words.items(of: text)
    return items.count > 1 && items.allSatisfy { words.person(in: $0) != nil && $0.words.count > 1 }
  }
}
