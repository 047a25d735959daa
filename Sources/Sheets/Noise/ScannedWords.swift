// ScannedWords.swift: words of sheets that a scanner has misread, mended before anything is known by them.

import SourceText

/// Mends words in which a scanner has taken one letter for another, where the files of words have what they were:
/// `COP1ES`, `lndex`, `ACT|ON`.
struct ScannedWords {
  let words: SheetWords

  /// Pages where that happens less than twice stay. In others `frorn` is mended too. Names and what stands in an
  /// address of the web or of mail stay as they are.
  func mended(_ lines: [RawLine]) -> [RawLine] {
    func runs(_ text: String) -> [Substring] {
      text.split { !$0.isLetter && !$0.isNumber && $0 != "|" }.filter { $0.count > 2 }
    }
    guard lines.reduce(0, { $0 + runs($1.text).count { !Self.readings($0).isEmpty } }) > 1 else {
      return lines
    }
    // What is in capitals may be a name, if no label has it.
    let (known, ofLabels) = (words.known, Set(words.labels.values.joined().flatMap(\.words)))
    func isKnown(_ word: String) -> Bool {
      (word.isUpperCase ? ofLabels : known).contains(plainName(word))
        || words.countries.country(named: word) != nil
    }
    func mended(_ word: Substring) -> String? {
      isKnown(String(word)) ? nil : Self.readings(word).first(where: isKnown)
    }
    guard lines.reduce(0, { $0 + runs($1.text).count { mended($0) != nil } }) > 1 else { return lines }
    return lines.map { line in
      var line = line
      let hasMail = WrittenSigns.replaced(in: line.text).contains("@")
      for run in runs(line.text).reversed() {
        let other = run.exchanging("rn", for: "m")
        let above = line.text[..<run.startIndex]
        let isFirst = above.allSatisfy(\.isWhitespace)
        let start = above.lastIndex(of: " ").map { line.text.index(after: $0) } ?? line.text.startIndex
        let piece = line.text[start...].prefix { $0 != " " }
        if hasMail && !isFirst || piece.contains("@") || piece.dropLast().contains(".") { continue }
        let isLabel = isFirst && words.labels[plainName(other)] != nil
        let isOther = other.count < run.count && (isLabel || run.startsSmall) && isKnown(other)
        let whole = mended(run) ?? (isOther ? other : nil)
        if let whole, !isKnown(String(run)) {
          line.text.replaceSubrange(run.startIndex..<run.endIndex, with: whole)
        }
      }
      return line
    }
  }

  /// With spaced capitals as a word, where all of it is known: "K E N Y A     Ann EXAMPLE", and not "A B C D Example".
  func unspaced(_ lines: [RawLine]) -> [RawLine] {
    lazy var known = words.known
    return lines.map { line in unspaced(line) { known.contains($0) } }
  }

  private func unspaced(_ line: RawLine, isKnown: (String) -> Bool) -> RawLine {
    var pieces: [String] = [], runs: [(place: Int, text: String)] = []
    var isOpen = false
    for piece in line.text.split(separator: " ", omittingEmptySubsequences: false) {
      let isCapital = piece.count == 1 && piece.isUpperCase
      if isCapital, isOpen {
        pieces[pieces.count - 1] += piece
        runs[runs.count - 1].text += piece
      } else {
        isOpen = isCapital && (pieces.last ?? "").isEmpty
        if isOpen { runs.append((pieces.count, String(piece))) }
        pieces.append(String(piece))
      }
    }
    guard runs.contains(where: { $0.text.count > 3 }) else { return line }
    let whole = runs.map(\.text).joined(separator: " ")
    let isState = words.countries.country(named: whole) != nil
    for run in runs
    where !isState
      && (run.text.count < 4
        || !isKnown(plainName(run.text)) && words.countries.country(named: run.text) == nil)
    {
      pieces[run.place] = run.text.map(String.init).joined(separator: " ")
    }
    return RawLine(number: line.number, text: pieces.joined(separator: " "), startsPage: line.startsPage)
  }

  /// What a word may be in which signs stand that no word has there.
  private static func readings(_ word: Substring) -> [String] {
    let small = word.filter(\.isLowercase)
    let isLoud = small.allSatisfy { $0 == "l" } && word.count(where: \.isUppercase) > 1
    // A small "l" before a capital, or before such a letter.
    let isMisread =
      word.first == "l" && word.dropFirst().first.map { $0.isUppercase || "bdgmnrst".contains($0) } ?? false
    // "1st" and "10th" are words.
    let letters = word.count(where: \.isLetter)
    let hasSign = word.contains { "01|".contains($0) } && letters > (word.hasDigitAtStart ? 3 : 1)
    // "CO1 2AB" is a postcode.
    if isLoud, small.isEmpty,
      word.count < 5 || word.count(where: \.isNumber) == 1 && word.last?.isNumber ?? false
    {
      return []
    }
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
