// ScannedWords.swift: words of sheets that a scanner has misread, mended before anything is known by them.

import SourceText

/// Mends words in which a scanner has taken one letter for another, where the files of words have what they were:
/// `COP1ES`, `lndex`, `ACT|ON`.
struct ScannedWords {
  let words: SheetWords

  /// Pages where that happens less than twice stay. In others `frorn` is mended too, and `lbrahim` and `GARClA`, as no
  /// word has a small "l" there.
  func mended(_ lines: [RawLine]) -> [RawLine] {
    func runs(_ text: String) -> [Substring] {
      text.split { !$0.isLetter && !$0.isNumber && $0 != "|" }.filter { $0.count > 2 }
    }
    guard lines.reduce(0, { $0 + runs($1.text).count { !Self.readings($0).isEmpty } }) > 1 else {
      return lines
    }
    let known = words.known
    func isKnown(_ word: String) -> Bool {
      known.contains(plainName(word)) || words.countries.country(named: word) != nil
    }
    func mended(_ word: Substring) -> String? {
      isKnown(String(word)) ? nil : Self.readings(word).first(where: isKnown)
    }
    guard lines.reduce(0, { $0 + runs($1.text).count { mended($0) != nil } }) > 1 else { return lines }
    return lines.map { line in
      var line = line
      for run in runs(line.text).reversed() {
        let other = run.exchanging("rn", for: "m")
        let isLabel =
          words.labels[plainName(other)] != nil
          && line.text[..<run.startIndex].allSatisfy(\.isWhitespace)
        let isOther = other.count < run.count && (isLabel || run.startsSmall) && isKnown(other)
        let isName =
          run.count > 4 && run.allSatisfy(\.isLetter) && !["Al", "El"].contains(where: run.hasPrefix)
        let whole = mended(run) ?? (isOther ? other : isName ? Self.readings(run).last : nil)
        if let whole, !isKnown(String(run)) {
          line.text.replaceSubrange(run.startIndex..<run.endIndex, with: whole)
        }
      }
      return line
    }
  }

  /// What a word may be in which signs stand that no word has there; the last is the likeliest.
  private static func readings(_ word: Substring) -> [String] {
    let small = word.filter(\.isLowercase)
    let isLoud = small.allSatisfy { $0 == "l" } && word.count(where: \.isUppercase) > 1
    // A small "l" before a capital, or before such a letter.
    let isMisread =
      word.first == "l" && word.dropFirst().first.map { $0.isUppercase || "bdgmnrst".contains($0) } ?? false
    // "1st" and "10th" are words.
    let letters = word.count(where: \.isLetter)
    let hasSign = word.contains { "01|".contains($0) } && letters > (word.hasDigitAtStart ? 3 : 1)
    guard isLoud && !small.isEmpty || hasSign || isMisread else { return [] }
    let signs: [Character] = isLoud ? ["L", "I"] : ["i", "l"]
    return signs.flatMap { sign -> [String] in
      let text = String(
        word.map { $0 == "0" ? "o" : "1|".contains($0) || isLoud && $0 == "l" ? sign : $0 } as [Character])
      let whole = isLoud ? text.uppercased() : word.first == "0" ? "O" + text.dropFirst() : text
      return isLoud ? [whole] : [whole, "I" + whole.dropFirst()]
    }.filter {
      $0 != word && (isLoud || "l01|".contains(word.first ?? " ") || $0.first == word.first)
    }
  }
}
