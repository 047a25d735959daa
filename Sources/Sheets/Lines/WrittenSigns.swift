// WrittenSigns.swift: e-mail addresses whose signs are written as words, to hide them from programs.

import SourceText

/// Reads `name(at)place.example` and `name [at] place [dot] example` as addresses.
enum WrittenSigns {
  private static let atWords: Set<String> = ["at", "arroba", "a"]
  private static let dotWords: Set<String> = ["dot", "punto", "punkt", "point"]

  /// The text with the signs in the place of their words; the text itself where it holds no such address.
  static func replaced(in text: String) -> String {
    guard text.utf8.count < 200 else { return text }
    let words = text.words
    for (place, word) in words.enumerated() where atWords.contains(word.plain) {
      guard place > 0, place + 1 < words.count, let at = range(of: word, in: text),
        at.isEnclosed
      else { continue }
      let rest = withDots(text[at.range.upperBound...].trimmed)
      let domain = rest.prefix { $0.isLetter || $0.isNumber || ".-".contains($0) }
      guard domain.dropLast().contains("."), !domain.hasPrefix("www."),
        let before = text[..<at.range.lowerBound].trimmed.last, before.isLetter || before.isNumber
      else { continue }
      return replaced(in: text[..<at.range.lowerBound].trimmed + "@" + rest)
    }
    return text
  }

  /// Where the word stands with the brackets around it, or with the blanks.
  private static func range(of word: Word, in text: String) -> (range: Range<String.Index>, isEnclosed: Bool)?
  {
    guard let before = text[..<word.range.lowerBound].last, let behind = text[word.range.upperBound...].first
    else { return nil }
    switch (before, behind) {
    case ("(", ")"), ("[", "]"), ("{", "}"):
      return (text.index(before: word.range.lowerBound)..<text.index(after: word.range.upperBound), true)
    case (" ", " "): return (word.range, false)
    default: return nil
    }
  }

  private static func withDots(_ text: String) -> String {
    var text = text
    for word in text.words.reversed() where dotWords.contains(word.plain) {
      guard let found = range(of: word, in: text) else { continue }
      text = text[..<found.range.lowerBound].trimmed + "." + text[found.range.upperBound...].trimmed
    }
    return text
  }
}
