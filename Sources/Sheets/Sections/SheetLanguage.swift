// SheetLanguage.swift: the language that a sheet is written in.

import UrgentAction

extension SheetWords {
  /// The language of a sheet, by its smallest words.
  func language(of lines: [SheetLine]) -> Language {
    // Who is written to may have another language.
    let counts = counts(ofSmallWords: lines.prefix(400).filter { !startsBlock($0.text) })
    let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return counts[best] == 0 ? .english : small[best].language
  }

  /// Whether lines of a sheet in another language are surely English: they have its small words, and none of the
  /// sheet's.
  func isEnglish(_ lines: [SheetLine], in sheet: Language) -> Bool {
    let counts = Dictionary(zip(small.map(\.language), counts(ofSmallWords: lines))) { $1 }
    return sheet != .english && counts[.english] ?? 0 > 1 && counts[sheet] == 0
  }

  private func counts(ofSmallWords lines: [SheetLine]) -> [Int] {
    let plain = lines.flatMap(\.text.words).map(\.plain)
    return small.map { plain.count(where: $0.words.contains) }
  }
}
