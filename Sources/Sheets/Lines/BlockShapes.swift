// BlockShapes.swift: which lines belong to the block of an official, and how one ends.

import SourceText
import UrgentAction

extension SheetWords {
  /// Whether a line can be the first of an official's block.
  func startsBlock(_ text: String) -> Bool {
    let tokens = text.words
    return text.startsLarge && tokens.count < 16 && opensAddress(tokens, within: 4)
  }

  /// Whether a text begins with a form of address, or has an office or a body among its first words.
  func opensAddress(_ text: some Worded, within count: Int) -> Bool {
    opens(text, "honorifics") || hasWord(text.words.prefix(count), "offices", "bodies")
  }

  /// Whether a text holds an official with an address, in one line.
  func holdsOfficial(_ text: String) -> Bool {
    let tokens = text.words
    guard tokens.count > 6, text.hasDigit else { return false }
    let hasBody = hasWord(tokens, "bodies")
    return hasBody && (opens(tokens, "honorifics") || text.contains("@"))
  }

  /// Whether a line of a list of addresses is prose: it has many small words.
  func isProse(_ text: String) -> Bool {
    // A long name of a body, "Conseil consultatif pour les droits de l'homme", has no stop.
    let isBody =
      !(text.last.map { $0.isPunctuation && $0 != ":" } ?? false)
      && (hasWord(text.words.prefix(1), "bodies", "offices") || opens(text, "embassies"))
    guard text.count > 45, !isBody, !text.hasPrefix("("), !text.contains("@") else { return false }
    return text.words.count { word in
      text[word.range].startsSmall && word.plain.count > 1 && !has(word, "particles")
    } >= 5
  }

  /// Whether a line within an address is a sentence to the writer: "Postcards are welcome."
  func isShortSentence(_ text: String) -> Bool {
    guard text.hasSuffix("."), text.startsLarge, !text.hasDigit, !endsWithCountry(text),
      !opens(text, "honorifics"),
      !hasWord(text, "offices", "bodies", "streets"), text.words.last?.plain.count ?? 0 > 3
    else { return false }
    return hasWord(text, "verbs") || holds(text, "appeal-words")
  }

  /// The first line of a block behind `to:`, `and to:` or `You may also write brief letters to:`; nil for any other line.
  func reader(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), case let before = text[..<colon],
      case let tokens = before.words,
      (1...9).contains(tokens.count), case let rest = text[text.index(after: colon)...].trimmed
    else { return nil }
    let isSentence =
      tokens.count > 2 && !rest.isEmpty && !before.isUpperCase && ends(String(before), "before-reader")
      && holds(tokens, "appeal-words")
    let isJoint = text.startsSmall && list("before-reader").match(tokens, at: 0)?.count == tokens.count
    return isSentence || isJoint ? rest : nil
  }

  /// "Commissioner of Prisons (address as above)" as the office and what is said of its address.
  func splitAtSameAddress(_ text: String) -> (before: String, said: String)? {
    let tokens = text.words
    guard let start = list("same-address").first(in: tokens)?.range.lowerBound, start > 0 else { return nil }
    let place = tokens[start].range.lowerBound
    return (text[..<place].trimming(",;([ "), text[place...].trimming(")].; "))
  }

  /// Whether the label of a line's last contact has its value below.
  func endsInLabel(_ text: String) -> Bool {
    contactLabels(in: text).last.map {
      LineClassifier(words: self).label(of: String(text[$0...]))?.value.isEmpty ?? false
    } ?? false
  }

  /// Whether an address is written as a paragraph: long lines with many commas, each broken before a word for which it has
  /// no room.
  func isRunningAddress(_ lines: some RandomAccessCollection<SheetLine>) -> Bool {
    guard lines.count > 1, let width = lines.first?.text.count, (51...99).contains(width),
      lines.reduce(0, { $0 + $1.text.count { $0 == "," } }) > 3
    else { return false }
    return zip(lines, lines.dropFirst()).allSatisfy { line, next in
      next.label == nil && !next.hasBullet && !opens(next.text, "honorifics", "offices")
        && !endsWithCountry(line.text) && !(line.text.last?.isNumber ?? false)
        && line.text.count + 1 + next.text.prefix { $0 != " " }.count > width
    }
  }

  /// Whether a line says what the postage is: "(Luftpost: 0,80 €)".
  func isPostage(_ line: SheetLine) -> Bool {
    line.text.contains(where: \.isCurrencySymbol) && line.text.count < 60 && !isContactLine(line)
      && contactLabels(in: line.text).isEmpty
  }

  func isContactLine(_ line: SheetLine) -> Bool {
    if line.label?.label.contactType != nil { return true }
    return ContactShape(line.text) != nil || ContactShape.behindUnknownLabel(line.text) != nil
  }

  /// Whether a line below a contact says how a form is filled in: `First box: your name; second box: your address`.
  func isExplanation(_ line: SheetLine, of contact: SheetLine) -> Bool {
    isContactLine(contact) && !isContactLine(line) && line.label == nil && line.item == nil
      && line.text.contains(";") && line.text.count { $0 == ":" } > 1
  }

  func isCountryLine(_ text: String) -> Bool {
    countries.country(named: withoutAddition(text).trimming(".,-– ")) != nil
  }

  /// A line without what goes on behind its state: "Honduras, C.A.", "Myanmar (Burma)",
  /// "Timor (via Darwin, Australia)"; "Georgia (USA)" is in the state in brackets.
  private func withoutAddition(_ text: String) -> String {
    let tokens = text.words
    if let (before, inside) = text.splitAtBracket, let country = splitCountry(before)?.country,
      holds(inside, "country-additions") || splitCountry(inside)?.country == country
    {
      return before
    }
    for place in tokens.indices.dropFirst().suffix(3) where isAll(tokens[place...], "country-additions") {
      let before = text[..<tokens[place].range.lowerBound].trimming(".,- ")
      if endsWithCountry(before) { return before }
    }
    return text
  }

  func endsWithCountry(_ text: String) -> Bool { splitCountry(text) != nil }

  /// A line split into what stands before its country, and the country: `Luanda, Angola`.
  func splitCountry(_ text: String) -> (rest: String, country: Country)? {
    let text = withoutAddition(text)
    if let country = countries.country(named: text.trimming(".,;-– ")) { return ("", country) }
    for mark in [" - ", " – ", " — ", ", ", ". ", "/"] {
      guard let last = text.parts(at: mark).last, last.utf8.count < text.utf8.count else { continue }
      if let country = countries.country(named: last.trimming(".,; ")) {
        return (text.dropLast(last.count + mark.count).trimming(", -–"), country)
      }
    }
    // "Beijingshi 100032 PEOPLE'S REPUBLIC OF CHINA"
    let tokens = text.words
    for index in tokens.indices.dropFirst() {
      guard let found = countries.match(tokens, at: index), index + found.count == tokens.count else {
        continue
      }
      let name = text[tokens[index].range.lowerBound...]
      guard name.isUpperCase, !text[..<tokens[index].range.lowerBound].isUpperCase else { continue }
      return (text[..<tokens[index].range.lowerBound].trimming(", -–"), found.country)
    }
    return nil
  }
}
