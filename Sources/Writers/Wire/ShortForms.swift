// ShortForms.swift: the full stops that end no sentence.

import Letters

extension WireWords {
  /// The text without the full stops that only shorten a word or make an ordinal: `Mr. Reader`, `No. 5`, `14. Juni`.
  ///
  /// Where it is not sure, the full stop stays: a STOP too many parts a name, one that is missing joins two sentences
  /// (`THE ANSWER WAS NO THE DETENTION GOES ON`).
  func withoutShortStops(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    var result = ""
    var end = text.startIndex
    for (word, next) in zip(words, words.dropFirst()) {
      result += text[end..<word.startIndex]
      result += withoutShortStop(word, before: next)
      end = word.endIndex
    }
    return result + text[end...]
  }

  private func withoutShortStop(_ word: Substring, before next: Substring) -> String {
    let core = word.prefix(
      upTo: (word.lastIndex { !")\"'”“’»,.:;?!".contains($0) }).map(word.index(after:)) ?? word.startIndex)
    let marks = word[core.endIndex...]
    guard marks.first == ".", marks.dropFirst().first != "." else { return String(word) }
    let bare = core.drop { !$0.isLetter && !$0.isNumber }
    guard marks.dropFirst().first == "," || isShort(String(bare), before: next) else { return String(word) }
    return String(core + marks.dropFirst())
  }

  private func isShort(_ word: String, before next: Substring) -> Bool {
    if alwaysShort.contains(word) { return true }
    let next = next.drop { !$0.isLetter && !$0.isNumber }
    if isNumberOfDay(word) { return belongsToOrdinal(next) }
    if next.first?.isNumber ?? false { return shortBeforeFigures.contains(word.lowercased()) }
    return (perhapsShort.contains(word) || Self.isInitials(word)) && !beginsSentence(next)
  }

  /// A number of two digits at most; longer ones are years.
  private func isNumberOfDay(_ word: String) -> Bool {
    !ordinalMonths.isEmpty && (1...2).contains(word.utf8.count) && word.allSatisfy(\.isNumber)
  }

  /// Whether a word makes an ordinal of the number before it: `14. Juni`, `14. Jan. 2000`, `14. 6. 2000`, `3. und 4. Mai`.
  /// Behind `12. Frauen` a sentence may end.
  private func belongsToOrdinal(_ word: Substring) -> Bool {
    if word.first.map({ $0.isLowercase || $0.isNumber }) ?? false { return true }
    let letters = word.prefix(while: \.isLetter).lowercased()
    return letters.count >= 3 && ordinalMonths.contains { $0.hasPrefix(letters) }
  }

  /// `A`, `U.N`, `J.-P`
  private static func isInitials(_ word: String) -> Bool {
    word.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      let letter = part.drop { $0 == "-" }
      return letter.count == 1 && letter.allSatisfy(\.isLetter)
    }
  }

  private func beginsSentence(_ word: Substring) -> Bool {
    let letters = word.prefix(while: \.isLetter)
    // `A.` is an initial.
    guard letters.count > 1 || word.dropFirst().first != "." else { return false }
    return sentenceStarts.contains(String(letters))
      || letters == letters.uppercased()
        && sentenceStarts.contains(letters.prefix(1) + letters.dropFirst().lowercased())
  }
}
