// SheetLanguage.swift: the language that a sheet is written in.

import UrgentAction

extension SheetWords {
  /// The language of a sheet, by its smallest words.
  func language(of lines: [SheetLine]) -> Language {
    var counts = Array(repeating: 0, count: small.count)
    // Who is written to may have another language.
    for line in lines.prefix(400) where !startsBlock(line.text) {
      for word in line.text.words {
        for place in small.indices where small[place].words.contains(word.plain) { counts[place] += 1 }
      }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return counts[best] == 0 ? .english : small[best].language
  }
}
