// LineClassifier.swift: what each line looks like, before its part of the sheet is known.

import SourceText

/// Finds list marks, numbers and labels.
struct LineClassifier {
  let words: SheetWords

  private static let bullets: Set<Character> = ["-", "–", "—", "•", "*", "·", "§", "¾", "»", "›", "\u{2023}"]
  /// What a list mark of Wingdings becomes in another font.
  private static let letterBullets: Set<Character> = ["l", "n", "q", "v", "ü", "Ø", "?", "€"]

  /// What pictures that stand before contacts say.
  private static let pictures: [Character: String] = [
    "📧": "Email", "📩": "Email", "📨": "Email", "📞": "Tel", "☎️": "Tel", "☎": "Tel", "📱": "Tel", "📠": "Fax",
  ]

  /// A line with its marks taken off its text.
  func classify(_ line: SheetLine) -> SheetLine {
    var line = line
    takeHeadingMarks(&line)
    if line.text.utf8.contains(where: { $0 > 0xE1 }), line.text.contains(where: { Self.pictures[$0] != nil })
    {
      let named = line.text.map { Self.pictures[$0].map { " \($0): " } ?? String($0) }
      line.text = named.joined().singleSpaced.trimmed
    }
    takeBullet(&line)
    takeNumber(&line)
    takeLetter(&line)
    takeJoint(&line)
    line.label = label(of: line.text) ?? greeting(behindLabelOf: line.text) ?? headingOfCopies(line)
    // "Country | Kenya" is a row of a table.
    if let found = line.label, line.text.dropFirst(found.words.count).hasPrefix(" | ") {
      line.text = found.words + ": " + found.value
    }
    return line
  }

  private func takeHeadingMarks(_ line: inout SheetLine) {
    if line.text.hasPrefix("#") {
      let text = line.text.trimming("#")
      if !text.isEmpty { (line.text, line.isMarkedHeading) = (text, true) }
    }
    line.text = MarkdownMarks.removed(line.text)
    let isStarred = line.text.hasPrefix("**") || line.text.hasSuffix("**")
    if isStarred || ["===", "+++"].contains(where: line.text.hasPrefix) {
      let text = line.text.trimming(isStarred ? "*" : "=+")
      if !text.isEmpty { line.text = text }
    }
  }

  /// Whether a character is a list mark: squares, arrows and ticks of all kinds, and those of a font's own.
  static func isBullet(_ character: Character) -> Bool {
    if bullets.contains(character) { return true }
    switch character.unicodeScalars.first?.properties.generalCategory {
    case .otherSymbol, .mathSymbol, .privateUse:
      return !"+<°©®™".contains(character)
    default: return false
    }
  }

  private func takeBullet(_ line: inout SheetLine) {
    if let box = ["[] ", "[ ] ", "[x] ", "=> ", "-> ", "--> ", ">> "].first(where: line.text.hasPrefix) {
      line.text = line.text.dropFirst(box.count).trimmed
      line.hasBullet = true
      return
    }
    guard let first = line.text.first else { return }
    let isDouble = first != "*" && line.text.dropFirst().first == first && line.text.dropFirst(2).first == " "
    let rest = line.text.dropFirst(isDouble ? 2 : 1)
    if Self.isBullet(first), let next = rest.first, next.isWhitespace || next.isLetter || next == "\"" {
      // "- ✅ Release her".
      let isTwice = rest.trimmed.first.map { !$0.isASCII && Self.isBullet($0) } ?? false
      line.text = rest.trimmed.dropFirst(isTwice ? 1 : 0).trimmed
      line.hasBullet = !isPart(line.text, behind: first)
    } else if let next = rest.first, next.isWhitespace,
      first == "o"
        && (line.indent > 0 || rest.trimmed.startsLarge || rest.hasPrefix("  ")
          || rest.words.first?.plain.hasSuffix("ing") ?? false)
        || "+.".contains(first) && rest.trimmed.first?.isLetter ?? false
        // "l Example Road" has a number that is misread.
        || Self.letterBullets.contains(first) && rest.trimmed.first?.isLetter ?? false
          && (!words.ends(rest, "streets") || words.opensPoint(rest.trimmed))
    {
      line.text = rest.trimmed
      line.hasBullet = true
    }
  }

  /// Whether a picture stands before a label, and is no list mark: "📮 A QUIÉN:", "⏰ Hasta el 27/03/2026".
  private func isPart(_ text: String, behind picture: Character) -> Bool {
    guard picture.unicodeScalars.first?.properties.isEmojiPresentation ?? false, let found = label(of: text)
    else { return false }
    return found.label == .lastDay
      ? words.holdsDate(text) && text.words.count < 6
      : [.appeals, .copies].contains(found.label) && text.dropFirst(found.words.count).hasPrefix(":")
  }

  /// What stands behind the number of a list, the longest first.
  private static let numberMarks = [".-", ".)", "º.", "°.", ".", ")", "-", "º", "°"]

  private func takeNumber(_ line: inout SheetLine) {
    let digits = line.text.prefix { $0.isNumber && $0.isASCII }
    guard (1...2).contains(digits.count), let item = Int(digits) else { return }
    let rest = line.text.dropFirst(digits.count)
    guard let mark = Self.numberMarks.first(where: rest.hasPrefix),
      rest.dropFirst(mark.count).first?.isWhitespace ?? false
    else { return }
    let text = rest.dropFirst(mark.count).trimmed
    // "12. April 2016" is a date.
    if mark == ".", let word = text.words.first, words.months[word.plain] != nil { return }
    line.text = text
    line.item = item
  }

  /// `a) ...`, `B) ...`, `(ii) ...` and `iv. ...`; the item is 1 for the first of a list.
  private func takeLetter(_ line: inout SheetLine) {
    guard !line.hasBullet, line.item == nil else { return }
    let bare = line.text.hasPrefix("(") ? line.text.dropFirst() : line.text[...]
    let mark = bare.prefix {
      ("a"..."j").contains($0) || ("A"..."J").contains($0) || "vxVX".contains($0) || $0.isNumber && $0.isASCII
    }
    let isLarge = mark.isUpperCase && mark.allSatisfy { "ABCDEFGHIVX".contains($0) }
    let isRoman = (1...4).contains(mark.count) && mark.allSatisfy { "ivx".contains($0) }
    let rest = bare.dropFirst(mark.count + 1)
    guard rest.first?.isWhitespace ?? false, rest.trimmed.first?.isLetter ?? false else { return }
    switch bare.dropFirst(mark.count).first {
    case ")": guard isRoman || mark.count == 1 else { return }
    // "I. Commissioner of Police", and no initial.
    case ".":
      // "A. Inspector of Mines" and "B. Write to", but "A. King was arrested".
      let start = rest.words.prefix(2)
      let isOffice =
        start.count == 2 && words.has(start[0], "offices") && words.has(start[1], "offices", "dangling")
      guard isRoman || isLarge && (isOffice || label(of: rest.trimmed) != nil) else { return }
    default: return
    }
    line.text = rest.trimmed
    line.item = ["a", "i", "1"].contains(mark.lowercased()) ? 1 : 2
  }

  /// `or + 254 20 999 133` and `and by fax: 999 133`, which go on from the contact above.
  private func takeJoint(_ line: inout SheetLine) {
    guard let first = line.text.words.first, words.has(first, "alternatives", "ands") else { return }
    let rest = line.text[first.range.upperBound...].trimming(": ")
    line.isAlternative = ContactShape(rest) == .telephone
    if line.isAlternative || ContactShape(rest) != nil || label(of: rest)?.label.contactType != nil {
      line.text = rest
    }
  }

  /// The label at the beginning of a text.
  func label(of text: String) -> FoundLabel? {
    guard let first = text.first, first.isLetter || "([“\"¡".contains(first) else { return nil }
    let tokens = text.words
    guard let start = tokens.first else { return nil }
    guard let known = words.labels[start.plain] else {
      // "Sa1utation:", as scanners read it.
      guard let mended = ScanRepair.withoutDigits(String(text[start.range])) else { return nil }
      return label(of: mended + text[start.range.upperBound...])
    }
    for phrase in known where tokens.hasPhrase(phrase.words, at: 0) {
      let end = tokens[phrase.words.count - 1].range.upperBound
      let rest = text[end...]
      // "Gender: m, f" is not "Gender m/f:".
      if text[start.range.upperBound..<end].contains(":") { continue }
      let isBeforeColon =
        rest.prefix(3).contains(":") || rest.hasPrefix(" | ")
        || phrase.label == .salutation && rest.hasPrefix(" - ")
        // "ACTION REQUESTED. Airmail letters ...", "X @Example".
        || [.action, .appeals].contains(phrase.label) && rest.hasPrefix(". ")
          && text[..<end].isUpperCase && words.holds(String(rest), "appeal-words")
        || phrase.label == .social && rest.hasPrefix(" @")
      // "Telexes and faxes to: 22003 EXAMPLE" is a contact.
      if phrase.label == .appeals, phrase.needsColon, Self.opensValue(rest.drop { $0 == ":" }, .telex) {
        continue
      }
      // "WRITE TO KENYA" above what shall be done.
      if phrase.label == .appeals, text.isUpperCase, words.countries.country(named: rest) != nil {
        return FoundLabel(label: .action, value: rest.trimmed, words: text)
      }
      // "LETTERS TO THE GOVERNMENT OF KENYA:".
      let isHeading = phrase.label == .appeals && text.hasSuffix(":") && text.isUpperCase
      if phrase.needsColon, !isBeforeColon, !isHeading, !rest.trimming("\"”)").isEmpty { continue }
      if phrase.label.contactType != nil || phrase.label == .salutation {
        guard
          isBeforeColon || rest.trimmed.isEmpty || Self.opensValue(rest, phrase.label)
            || phrase.label == .salutation && words.opens(rest, "bare-salutations")
        else { continue }
      }
      if phrase.label == .background || phrase.label == .letter {
        // A heading, not a sentence that begins with the word.
        guard isBeforeColon || rest.trimmed.isEmpty || text.prefix(12).isUpperCase else { continue }
      }
      if phrase.label == .furniture, rest.contains(where: \.isLetter) {
        // Only the marks of the paper may have something behind them: "PUBLIC   AI Index: ...".
        let papers = ["public", "external", "publico", "externe", "distr", "written", "extern"]
        // "PUBLIC PROSECUTOR" is an office.
        let isMark =
          ["   ", " ("].contains(where: rest.hasPrefix) || Numbers.holdsIndex(String(rest))
          || words.holdsDate(String(rest))
        guard papers.contains(phrase.words[0]),
          text.prefix(5).isUpperCase && isMark || phrase.words[0] == "distr"
        else { continue }
      }
      var value = rest.drop { ":.,)”\"*|".contains($0) || $0.isWhitespace }
      if phrase.label == .salutation { value = value.drop { "- ".contains($0) } }
      let close: Character = text.hasPrefix("[") ? "]" : ")"
      let isEnclosed =
        phrase.label == .salutation || phrase.label == .languages || !(text.first?.isLetter ?? true)
      if isEnclosed, value.last == close, !value.contains(close == "]" ? "[" : "(") { value.removeLast() }
      if phrase.label == .form, let place = value.firstPlace(of: "http") {
        value = value[place.lowerBound...]
      }
      return FoundLabel(
        label: phrase.label, value: value.trimmed, words: String(text[..<end]), needsColon: phrase.needsColon)
    }
    return nil
  }

  /// "Begin your letter: Dear Judge": what stands before a greeting is its label, unless it may be whom it greets.
  private func greeting(behindLabelOf text: String) -> FoundLabel? {
    let tokens = text.words
    guard let colon = text.firstIndex(of: ":"), case let before = text[..<colon].trimmed,
      case let label = before.words, (1...4).contains(label.count), label.count < tokens.count,
      words.opens(tokens[label.count...], "bare-salutations", "whole-salutations"),
      text.firstPlace(of: "   ") == nil,
      label.count == 1 || label.contains(where: { before[$0.range].startsSmall }), !before.contains("("),
      !words.opens(label, "honorifics"), !words.hasWord(label, "offices"),
      words.contactLabels(in: text).allSatisfy({ $0 > colon })
    else { return nil }
    return FoundLabel(
      label: .salutation, value: text[colon...].dropFirst().trimmed, words: String(text[..<colon]),
      needsColon: true)
  }

  /// "If there is time, please send a copy of your letter to:": a sentence above those who get copies.
  private func headingOfCopies(_ line: SheetLine) -> FoundLabel? {
    let leads = line.text.startsLarge && words.ends(line.text, "before-reader")
    guard line.text.hasSuffix(":") || leads, line.text.count < 120, !line.hasBullet,
      line.text.words.contains(where: { word in
        words.labels[word.plain]?.contains { $0.label == .copies && $0.words.count == 1 } ?? false
      })
    else { return nil }
    return FoundLabel(label: .copies, value: "", words: line.text)
  }

  /// Whether the text behind a label without a colon is a number, an address or a note in brackets.
  private static func opensValue(_ rest: Substring, _ label: Label) -> Bool {
    let value = rest.drop { $0 == "." || $0.isWhitespace }
    // "Online form in English: https://..."
    if label == .form, value.firstPlace(of: ": http") != nil { return true }
    guard let first = value.first else { return false }
    return first.isNumber || "+(@".contains(first) || WrittenSigns.replaced(in: String(value)).contains("@")
      || label == .telegram && first.isUppercase
  }
}
