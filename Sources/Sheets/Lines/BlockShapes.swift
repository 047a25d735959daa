// BlockShapes.swift: which lines belong to the block of an official, and how one ends.

import SourceText
import UrgentAction

extension SheetWords {
  /// Whether a line can be the first of an official's block.
  func startsBlock(_ text: String) -> Bool {
    let tokens = text.words
    guard let first = text.first, first.isUppercase, tokens.count < 16 else { return false }
    if list("honorifics").match(tokens, at: 0) != nil { return true }
    return tokens.prefix(4).contains {
      list("offices").contains($0.plain) || list("bodies").contains($0.plain)
    }
  }

  /// Whether a text holds an official with an address, in one line.
  func holdsOfficial(_ text: String) -> Bool {
    let tokens = text.words
    guard tokens.count > 6, text.contains(where: \.isNumber) else { return false }
    let hasBody = tokens.contains { list("bodies").contains($0.plain) }
    return hasBody && (list("honorifics").match(tokens, at: 0) != nil || text.contains("@"))
  }

  /// Whether a line of a list of addresses is prose: it has many small words.
  func isProse(_ text: String) -> Bool {
    // A long name of a body, "Conseil consultatif pour les droits de l'homme", has no stop.
    let isBody =
      !(text.last?.isPunctuation ?? false)
      && (text.words.first.map { list("bodies").contains($0.plain) || isOffice($0.plain) } ?? false)
    guard text.count > 45, !isBody, !text.hasPrefix("("), !text.contains("@") else { return false }
    return text.words.count { word in
      (text[word.range].first?.isLowercase ?? false) && word.plain.count > 1
        && !list("particles").contains(word.plain)
    } >= 5
  }

  /// The first line of a block behind `to:` or `and to:`; nil for any other line.
  func reader(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isLowercase,
      let found = list("before-reader").match(text.words, at: 0),
      found.count == text[..<colon].words.count
    else { return nil }
    return text[text.index(after: colon)...].trimmed
  }

  func isContactLine(_ line: SheetLine) -> Bool {
    if line.label?.label.contactType != nil { return true }
    return ContactShape(line.text) != nil || ContactShape.behindUnknownLabel(line.text) != nil
  }

  /// Whether a line goes on with a contact: the rest of a telegram's address, or how a form is filled in.
  func goesOn(with line: SheetLine, behind contact: SheetLine) -> Bool {
    guard isContactLine(contact), !isContactLine(line), line.label == nil, line.item == nil else {
      return false
    }
    switch contact.label?.label {
    case .telegram
    where contact.text.hasSuffix(",") || list("dangling").contains(contact.text.words.last?.plain ?? ""):
      return !line.isAfterBlank
    case .fax, .telephone:
      // The end of a number: "Fax: +254 20 999" above "0142".
      let isShort = contact.text.count(where: \.isNumber) < 9 && line.text.count(where: \.isNumber) < 7
      if isShort, line.text.allSatisfy({ $0.isNumber || " -".contains($0) }) { return true }
    case .telex where line.text.first?.isNumber ?? false && line.text.isUpperCase:
      return line.text.words.count < 5
    default: break
    }
    return isExplanation(line.text)
  }

  /// `First box: your name; second box: your address`.
  func isExplanation(_ text: String) -> Bool { text.contains(";") && text.count { $0 == ":" } > 1 }

  func isCountryLine(_ text: String) -> Bool { countries.country(named: text.trimming(".,-– ")) != nil }

  func endsWithCountry(_ text: String) -> Bool { splitCountry(text) != nil }

  /// A line split into what stands before its country, and the country: `Luanda, Angola`.
  func splitCountry(_ text: String) -> (rest: String, country: Country)? {
    if let country = countries.country(named: text.trimming(".,;-– ")) { return ("", country) }
    for mark in [" - ", " – ", " — ", ", ", ". ", "/"] {
      var rest = text[...]
      var lastPlace: Range<String.Index>?
      while let place = rest.firstPlace(of: mark) {
        lastPlace = place
        rest = rest[place.upperBound...]
      }
      guard let lastPlace else { continue }
      if let country = countries.country(named: text[lastPlace.upperBound...].trimming(".,; ")) {
        return (text[..<lastPlace.lowerBound].trimming(", -–"), country)
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
