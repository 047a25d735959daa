// KeptTogether.swift: blanks at which no line may end: between an article and its number, a day and its month.

import SourceText

extension Phrases {
  /// The text with no-break blanks where a number belongs to the word beside it; `months` are called as the sender's
  /// country calls them.
  func keptTogether(_ text: String, _ months: [String]) -> String {
    guard text.utf8.contains(where: Self.isDigit) else { return text }
    let words = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let mayBeNumber = words.map { $0.first == UInt8(ascii: "(") || Self.isDigit($0.first) }
    let isMonth = { (word: Substring) in months.contains(String(Self.bare(word))) }
    var kept = ""
    var end = text.startIndex
    for index in words.indices.dropFirst() where mayBeNumber[max(0, index - 2)...index].contains(true) {
      let (previous, word) = (Substring(words[index - 1]), Substring(words[index]))
      let next = words.indices.contains(index + 1) ? Substring(words[index + 1]) : ""
      let isBound =
        Self.isDay(previous) && (isMonth(word) || isDayJoint(word) && isMonth(next))
        || index > 1 && Self.isDay(Substring(words[index - 2])) && isDayJoint(previous) && isMonth(word)
        || Self.isDay(word.last == "," ? word.dropLast() : word) && isMonth(previous)
        || Self.isDigit(word.utf8.first) && numberedWords.contains(String(Self.bare(previous)))
      guard isBound else { continue }
      kept += String(text[end..<previous.endIndex])
      kept += "\u{A0}"
      end = word.startIndex
    }
    return kept + String(text[end...])
  }

  /// Whether a word stands between day and month: `14 de junio`.
  private func isDayJoint(_ word: Substring) -> Bool { date.hasPrefix("{{day}} \(word) {{month}}") }

  /// The word without marks around it, and without what is joined to its front: `l'article`.
  private static func bare(_ word: Substring) -> Substring {
    if word.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) { return word }
    var bare = (word.split { "'’".contains($0) }.last ?? word).drop { !$0.isLetter }
    while let last = bare.last, !last.isLetter, !"°º".contains(last) { bare.removeLast() }
    return bare
  }

  private static func isDigit(_ byte: UInt8?) -> Bool { byte.map(SourceText.isDigit) ?? false }

  /// `14`, `14.`, `1er`, `1st`
  private static func isDay(_ word: Substring) -> Bool {
    // Most words are no number, and a look at one byte tells.
    guard word.utf8.first == UInt8(ascii: "(") || isDigit(word.utf8.first) else { return false }
    let number = word.utf8.drop { $0 == UInt8(ascii: "(") }
    let end = number.drop(while: SourceText.isDigit)
    return (1...2).contains(number.count - end.count)
      && ["", ".", "er", "st", "nd", "rd", "th", "º"].contains(Substring(end))
  }
}
