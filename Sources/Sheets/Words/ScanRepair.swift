// ScanRepair.swift: what scanners do to text, mended.

import SourceText

/// Mends what scanners do to text; every mending is said.
enum ScanRepair {
  /// The text with words separated that run into one another: `tofind`, `nearthe`.
  static func separated(
    _ text: String, known: Set<String>, isEnglish: Bool = true, _ sheetWords: SheetWords
  ) -> (text: String, doubts: [String]) {
    var doubts: [String] = []
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      let plain = String(word)
      // "l0 June" is a day.
      let bare = word.trimming(".,;:()")
      if bare.hasDigit, bare.allSatisfy({ $0.isNumber || "lIO".contains($0) }),
        bare.contains(where: { !$0.isNumber })
      {
        let mended = plain.exchanging(bare, for: digits(bare))
        doubts.append("'\(bare)' is read as '\(digits(bare))'")
        return mended
      }
      if let mended = withoutDigits(bare) {
        doubts.append("'\(bare)' is read as '\(mended)'")
        return plain.exchanging(bare, for: mended)
      }
      // "govemment", "thern".
      let readings = [bare] + [("m", "rn"), ("rn", "m")].map { bare.exchanging($0, for: $1) }
      if let mended = readings.first(where: sheetWords.list("scan-ordinary").contains), mended != bare {
        doubts.append("'\(bare)' is read as '\(mended)'")
        return plain.exchanging(bare, for: mended)
      }
      // "lirnited", and "ofDrita".
      if isEnglish, bare.firstPlace(of: "rn") != nil, bare.allSatisfy(\.isLowercase),
        !sheetWords.entries("scan-true-rn").contains(where: { bare.firstPlace(of: $0) != nil })
      {
        doubts.append("'\(bare)' may be '\(bare.exchanging("rn", for: "m"))'")
      }
      let joined = bare.prefix(while: \.isLowercase)
      if sheetWords.list("scan-leading").contains(String(joined)), bare.dropFirst(joined.count).startsLarge {
        let mended = "\(joined) \(bare.dropFirst(joined.count))"
        doubts.append("'\(bare)' is read as '\(mended)'")
        return plain.exchanging(bare, for: mended)
      }
      guard plain.allSatisfy({ $0.isASCII && $0.isLowercase }), plain.count > 4,
        let parts = parts(of: plain, known: known, sheetWords)
      else { return plain }
      doubts.append("'\(plain)' is read as '\(parts)'")
      return parts
    }
    return (words.joined(separator: " "), doubts)
  }

  /// Digits that stand for letters made letters: `re1eased` is `released`.
  static func withoutDigits(_ word: String) -> String? {
    guard word.contains("0") || word.contains("1"), word.count(where: \.isLowercase) > 2,
      word.allSatisfy({ $0.isASCII && $0.isLetter || "01".contains($0) }),
      word.first?.isLetter ?? false, word.last?.isLetter ?? false
    else { return nil }
    return String(word.map { $0 == "0" ? "o" : $0 == "1" ? "l" : $0 })
  }

  private static func parts(of word: String, known: Set<String>, _ words: SheetWords) -> String? {
    for article in words.entries("scan-articles") where word.hasSuffix(article) {
      let first = String(word.dropLast(article.count))
      if words.list("scan-before-articles").contains(first) { return "\(first) \(article)" }
    }
    for first in words.entries("scan-leading") where word.hasPrefix(first) {
      let rest = String(word.dropFirst(first.count))
      guard rest.count > 2, !words.list("scan-whole").contains(word),
        words.list("scan-ordinary").contains(rest) || words.list("prose-points").contains(rest)
          || known.contains(rest) && rest.count > 4
      else { continue }
      return "\(first) \(rest)"
    }
    return nil
  }

  /// Letters that stand for digits made digits: `2lO47` is `21047`.
  static func digits(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let isNumber =
        word.contains { $0.isNumber } && word.allSatisfy { $0.isNumber || "lIOS+()-./".contains($0) }
        && !word.hasPrefix("S") && !word.hasSuffix("S") || word == "l"
      return isNumber
        ? String(word.map { $0 == "l" || $0 == "I" ? "1" : $0 == "O" ? "0" : $0 == "S" ? "5" : $0 })
        : String(word)
    }.joined(separator: " ")
  }
}
