// TextJoiner.swift: the lines of a paragraph made one text.

import SourceText

/// Joins lines; knows the words of the sheet, to tell a cut word from one with a hyphen of its own.
struct TextJoiner {
  /// The words that stand whole within a line.
  private var whole: Set<String> = []
  /// The compounds that stand within a line, as `first-second`.
  private var compounds: Set<String> = []
  /// Whether a scanner has read the sheet and left its marks.
  private(set) var isScanned = false

  private let words: SheetWords

  init(_ lines: [SheetLine], _ words: SheetWords) {
    self.words = words
    for line in lines {
      let tokens = line.text.words
      for (index, word) in tokens.enumerated() {
        let isLast = index == tokens.count - 1
        if !(isLast && line.text.hasSuffix("-")) { whole.insert(word.plain) }
        guard index > 0 else { continue }
        if line.text[tokens[index - 1].range.upperBound..<word.range.lowerBound] == "-" {
          compounds.insert("\(tokens[index - 1].plain)-\(word.plain)")
        }
      }
      if !isScanned {
        isScanned = tokens.contains(where: \.isMisreadNumber) || line.text.firstPlace(of: "Al Index") != nil
      }
    }
  }

  /// A paragraph's text, and what had to be guessed.
  func join(_ lines: [String]) -> (text: String, doubts: [String]) {
    var text = ""
    var doubts: [String] = []
    for line in lines where !line.isEmpty {
      guard text.last == "-", let first = line.first, first.isLetter, text.dropLast().last?.isLetter ?? false
      else {
        text += text.isEmpty || text.last == "/" && first(line)?.isLowercase ?? false ? line : " " + line
        continue
      }
      let before = text[(text.lastIndex(of: " ") ?? text.startIndex)...].words.last?.plain ?? ""
      let behind = line.words.first?.plain ?? ""
      if keepsHyphen(before, behind) || first.isUppercase {
        text += line
      } else {
        text.removeLast()
        text += line
        if !whole.contains(before + behind), !words.list("solid").contains(before + behind) {
          doubts.append("'\(before)-' and '\(behind)' stand at a line's end; read as '\(before + behind)'")
        }
      }
    }
    text = text.singleSpaced
    if isScanned {
      let (mended, found) = ScanRepair.separated(text, known: whole, words)
      (text, doubts) = (mended, doubts + found)
    }
    return (text, doubts)
  }

  private func first(_ line: String) -> Character? { line.first }

  private func keepsHyphen(_ before: String, _ behind: String) -> Bool {
    if compounds.contains("\(before)-\(behind)") { return true }
    if whole.contains(before + behind) || words.list("solid").contains(before + behind) { return false }
    return words.list("hyphenated").contains(before) || words.list("hyphenated-seconds").contains(behind)
  }
}

/// Mends what scanners do to text; every mending is said.
enum ScanRepair {
  /// The text with words separated that run into one another: `tofind`, `nearthe`.
  static func separated(
    _ text: String, known: Set<String>, _ sheetWords: SheetWords
  ) -> (text: String, doubts: [String]) {
    var doubts: [String] = []
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      let plain = String(word)
      // "l0 June" is a day.
      let bare = word.trimming(".,;:()")
      if bare.contains(where: \.isNumber), bare.allSatisfy({ $0.isNumber || "lIO".contains($0) }),
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
      guard rest.count > 2,
        words.list("scan-ordinary").contains(rest) || known.contains(rest) && rest.count > 4
      else {
        continue
      }
      if words.list("scan-whole").contains(word) { continue }
      return "\(first) \(rest)"
    }
    return nil
  }

  /// Letters that stand for digits made digits: `2lO47` is `21047`.
  static func digits(_ text: String) -> String {
    var mended = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isNumber =
        word.contains { $0.isNumber } && word.allSatisfy { $0.isNumber || "lIO+()-./".contains($0) }
        || word == "l"
      if !mended.isEmpty { mended += " " }
      mended +=
        isNumber ? String(word.map { $0 == "l" || $0 == "I" ? "1" : $0 == "O" ? "0" : $0 }) : String(word)
    }
    return mended
  }
}
