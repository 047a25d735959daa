// TextJoiner.swift: the lines of a paragraph made one text.

import SourceText
import UrgentAction

/// Joins lines; knows the words of the sheet, to tell a cut word from one with a hyphen of its own.
struct TextJoiner {
  /// The words that stand whole within a line.
  private var whole: Set<String> = []
  /// The compounds that stand within a line, as `first-second`.
  private var compounds: Set<String> = []
  /// Whether a scanner has read the sheet and left its marks.
  private(set) var isScanned = false
  private var isEnglish = false

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
    isEnglish = isScanned && words.language(of: lines) == .english
  }

  /// A paragraph's text, and what had to be guessed.
  func join(_ lines: [String]) -> (text: String, doubts: [String]) {
    var text = ""
    var doubts: [String] = []
    for line in lines where !line.isEmpty {
      guard text.last == "-", let first = line.first, first.isLetter, text.suffix(2).first?.isLetter ?? false
      else {
        text += text.isEmpty || text.last == "/" && line.startsSmall ? line : " " + line
        continue
      }
      let before = text.suffix(100).words.last?.plain ?? ""
      let behind = line.prefix(100).words.first?.plain ?? ""
      if keepsHyphen(before, behind) || first.isUppercase {
        text += line
      } else {
        text.removeLast()
        text += line
        let isSolid = [before + behind, behind].contains(where: words.list("solid").contains)
        if !isSolid, !whole.contains(before + behind) {
          doubts.append("'\(before)-' and '\(behind)' stand at a line's end; read as '\(before + behind)'")
        }
      }
    }
    text = text.singleSpaced
    if isScanned {
      let (mended, found) = ScanRepair.separated(text, known: whole, isEnglish: isEnglish, words)
      (text, doubts) = (mended, doubts + found)
    }
    return (text, doubts)
  }

  private func keepsHyphen(_ before: String, _ behind: String) -> Bool {
    if compounds.contains("\(before)-\(behind)") { return true }
    if whole.contains(before + behind) || words.list("solid").contains(before + behind) { return false }
    return words.list("hyphenated").contains(before) || words.list("hyphenated-seconds").contains(behind)
  }
}
