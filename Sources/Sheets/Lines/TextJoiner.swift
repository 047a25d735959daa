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

  private static let hyphenated: Set<String> = [
    "ill", "well", "self", "non", "anti", "ex", "co", "cross", "follow", "army", "police", "state", "plain",
    "long",
    "short", "high", "low", "full", "half", "pro", "post", "pre", "mid", "semi", "so", "government", "two",
    "three",
    "four", "five", "one", "six", "ten", "afro", "vice", "sub", "inter", "all", "right", "left", "land",
    "large",
  ]
  private static let seconds: Set<String> = [
    "up", "backed", "treated", "treatment", "based", "old", "term", "called", "general", "in", "off",
    "seekers",
    "seeker", "owned", "controlled", "related", "profile", "clothes", "wing", "scale", "down", "out",
  ]
  private static let solid: Set<String> = [
    "without", "nothing", "into", "therefore", "however", "something", "anything", "everything", "within",
    "throughout",
    "whereabouts", "himself", "herself", "themselves", "cannot", "another", "together", "towards", "upon",
    "became",
    "outside", "today", "someone", "anyone", "everyone", "often", "because", "before", "behind",
  ]

  init(_ lines: [SheetLine]) {
    for line in lines {
      let words = line.text.words
      for (index, word) in words.enumerated() {
        let isLast = index == words.count - 1
        if !(isLast && line.text.hasSuffix("-")) { whole.insert(word.plain) }
        guard index > 0 else { continue }
        if line.text[words[index - 1].range.upperBound..<word.range.lowerBound] == "-" {
          compounds.insert("\(words[index - 1].plain)-\(word.plain)")
        }
      }
      if !isScanned {
        isScanned = words.contains(where: \.isMisreadNumber) || line.text.firstPlace(of: "Al Index") != nil
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
        if !whole.contains(before + behind), !Self.solid.contains(before + behind) {
          doubts.append("'\(before)-' and '\(behind)' stand at a line's end; read as '\(before + behind)'")
        }
      }
    }
    text = text.singleSpaced
    if isScanned {
      let (mended, found) = ScanRepair.parted(text, known: whole)
      (text, doubts) = (mended, doubts + found)
    }
    return (text, doubts)
  }

  private func first(_ line: String) -> Character? { line.first }

  private func keepsHyphen(_ before: String, _ behind: String) -> Bool {
    if compounds.contains("\(before)-\(behind)") { return true }
    if whole.contains(before + behind) || Self.solid.contains(before + behind) { return false }
    return Self.hyphenated.contains(before) || Self.seconds.contains(behind)
  }
}

/// Mends what scanners do to text; every mending is said.
enum ScanRepair {
  private static let leading: Set<String> = ["to", "the", "of", "in", "by", "on", "and", "for", "that"]
  private static let before: Set<String> = [
    "near", "of", "to", "in", "for", "on", "at", "by", "with", "from", "and", "that", "under", "over", "into",
    "before", "after", "against", "all",
  ]
  private static let ordinary: Set<String> = [
    "find", "see", "give", "take", "make", "keep", "hold", "let", "say", "tell", "stop", "ensure", "release",
    "bring",
    "allow", "protect", "allows", "respect", "investigate", "grant", "commute", "act", "provide", "know",
    "date",
    "case", "prisoner", "family", "police", "army", "court", "government", "authorities", "minister", "law",
    "right",
    "rights", "lorry", "door", "house", "people", "men", "women", "man", "woman", "state", "country", "city",
    "death",
  ]

  /// The text with words parted that run into one another: `tofind`, `nearthe`.
  static func parted(_ text: String, known: Set<String>) -> (text: String, doubts: [String]) {
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
      guard plain.allSatisfy({ $0.isASCII && $0.isLowercase }), plain.count > 4,
        let parts = parts(of: plain, known: known)
      else { return plain }
      doubts.append("'\(plain)' is read as '\(parts)'")
      return parts
    }
    return (words.joined(separator: " "), doubts)
  }

  private static func parts(of word: String, known: Set<String>) -> String? {
    if word.hasSuffix("the") {
      let first = String(word.dropLast(3))
      if before.contains(first) { return "\(first) the" }
    }
    for first in leading where word.hasPrefix(first) {
      let rest = String(word.dropFirst(first.count))
      guard rest.count > 2, ordinary.contains(rest) || known.contains(rest) && rest.count > 4 else {
        continue
      }
      if ["together", "forgive", "inlaw", "forget", "ongoing", "today"].contains(word) { continue }
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
