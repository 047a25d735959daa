// Blocks.swift: a block of lines read as an addressee.

import UrgentAction

@testable import Sheets

/// The addressee of a block of lines.
func block(_ text: String) throws -> SheetAddressee {
  let words = try sheetWords()
  let lines = raw(text).map {
    LineClassifier(words: words).classify(SheetLine(number: $0.number, text: $0.text))
  }
  return BlockReader(words: words, sheet: .english, isScanned: false, countries: []).read(lines)
}
