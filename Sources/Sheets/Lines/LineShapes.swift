// LineShapes.swift: what a line can be told by: greetings, closings, points, contacts, countries.

import SourceText
import UrgentAction

extension SheetWords {
  /// Whether the line greets the reader of a letter: `Dear Minister,`.
  func isGreeting(_ text: String) -> Bool {
    guard let end = text.last, end == "," || end == ":", text.count < 90 else { return false }
    let tokens = text.words
    return opens(tokens, "greetings") && !opens(tokens, "covering")
  }

  /// Whether a line of an address is how its official is greeted, without a label: "Dear Minister".
  func isBareSalutation(_ line: SheetLine) -> Bool {
    let tokens = line.text.words
    guard tokens.count < 7, line.text.last != "," else { return false }
    // "His Excellency Mr ..." may begin another address.
    return opens(tokens, "bare-salutations")
      || !line.isAfterBlank && greetsOffice(tokens, "whole-salutations")
  }

  /// "Begin with Dear Minister or Dear Judge.": a sentence with more than one's greeting.
  func saysHowToBegin(_ text: String) -> Bool {
    let greetings = text.words.indices.dropFirst().count {
      opens(Array(text.words[$0...]), "bare-salutations")
    }
    return text.hasSuffix(".") && greetings > 1
  }

  /// "(Señor Presidente)": how somebody is greeted, and nobody's name.
  func greetsInBrackets(_ text: String) -> Bool {
    text.hasPrefix("(") && text.hasSuffix(")") && !isAll(text, "greetings")
      && greetsOffice(text.words, "greetings")
  }

  /// Whether nothing but offices stands behind a greeting: "Excellence Monsieur le Président" has no name.
  private func greetsOffice(_ tokens: [Word], _ name: String) -> Bool {
    guard let found = list(name).match(tokens, at: 0) else { return false }
    return tokens.dropFirst(found.count).allSatisfy {
      ["le", "la", "l"].contains($0.plain) || has($0, "offices", "honorifics")
    }
  }

  /// Whether a line without a label can be nothing but a salutation, and no form of address: "Dear Minister",
  /// "Your Excellency".
  func isSalutationAlone(_ line: SheetLine) -> Bool {
    let tokens = line.text.words
    guard tokens.count < 7, !isGreeting(line.text) else { return false }
    return opens(tokens, "bare-salutations")
      || isAll(tokens, "whole-salutations") && !opens(tokens, "honorifics")
  }

  /// Whether a line is an organization's name for its paper: "Example Rights URGENT APPEAL", "URGENT APPEAL - EXAMPLE
  /// NETWORK".
  func namesPaper(_ text: String) -> Bool {
    let tokens = text.words
    if text.count < 90, list("papers").place(atEndOf: tokens) != nil { return true }
    guard text.isUpperCase, let count = list("papers").match(tokens, at: 0)?.count, count < tokens.count,
      case let rest = text[tokens[count - 1].range.upperBound...],
      [" - ", " – "].contains(where: rest.hasPrefix)
    else { return false }
    return tokens.count < count + 6 && !hasWord(rest, "concerns") && countries.all(in: rest).isEmpty
  }

  /// Whether a line says what a picture shows, or is no more than what is feared: "[picture]", "Otto, 2001 © Private",
  /// "Fear of Torture".
  func isCaption(_ text: String, above next: SheetLine?) -> Bool {
    guard text.count < 90, let end = text.last, !".,;:".contains(end), !(next?.text.startsSmall ?? false)
    else { return false }
    if text.contains("©") { return true }
    let (tokens, isApart) = (text.words, next?.isAfterBlank ?? true)
    if text.startsLarge, !isApart, tokens.count > 1, tokens.allSatisfy({ has($0, "concerns", "dangling") }) {
      return true
    }
    // "Image Radio was closed in Nakuru on" begins a sentence.
    let isMarked = text.contains(": ") || "([".contains(text.first ?? " ")
    return opens(tokens, "captions") && (isMarked || isApart && tokens.count < 5 || isAll(tokens, "captions"))
  }

  /// Whether a line where an address may begin is meant for the writer: "(Fax machines may be switched off.)", "in this
  /// order:".
  func isRemark(_ text: String) -> Bool {
    let isInBrackets =
      text.hasPrefix("(") && text.hasSuffix(")") || text.hasPrefix("[") && text.hasSuffix("]")
    // "al-Sayyid Otto Example" is a name, "in this order, in English or French:" is none.
    let rest = text.words.dropFirst()
    let isSmall =
      text.startsSmall && reader(of: text) == nil
      && rest.count { text[$0.range].startsLarge } * 2 < rest.count
    return (isInBrackets || isSmall) && !opensAddress(text, within: 4)
      && ContactShape(text) == nil && text.words.count > 3
  }

  /// Whether a line where an address may begin is a sentence about sending, and no official in a line that has a stop.
  func isAboutSending(_ text: String) -> Bool {
    isProse(text) && contactLabels(in: text).isEmpty
      && (holds(text, "appeal-words")
        || text.hasSuffix(".") && !opensAddress(text, within: 4) && !endsWithCountry(text))
  }

  /// What a letter is about, in the line above its greeting: "Re: Otto Example, held in Nakuru".
  func subject(of line: SheetLine) -> String? {
    guard let colon = line.text.firstIndex(of: ":"), isAll(line.text[..<colon].trimmed, "letter-subjects"),
      case let subject = line.text[colon...].dropFirst().trimmed
    else { return nil }
    return subject.isEmpty ? nil : subject
  }

  /// Whether a line stands where the writer of a letter puts something of his own: "[YOUR NAME]", "Signature".
  func isPlaceholder(_ line: SheetLine, above next: SheetLine?) -> Bool {
    let text = line.text
    return text.hasPrefix("[") && text.hasSuffix("]") && text.isUpperCase
      || line.isAfterBlank && next?.isAfterBlank ?? true
        && isAll(text.trimming("[]()_.: "), "placeholders")
  }

  /// Whether the line ends a letter: `Yours sincerely,`.
  func isClosing(_ text: String) -> Bool {
    let tokens = text.words
    guard let found = list("closings").match(tokens, at: 0) else { return false }
    if found.count >= 3, tokens.count > 8 { return true }
    return text.count < 45 && !text.hasSuffix(".")
  }

  /// Whether a line without a list mark begins with the words of a point: a participle or a request.
  func opensPoint(_ text: String) -> Bool {
    let tokens = text.words
    guard let first = tokens.first?.plain else { return false }
    if first.count > 4, first.hasSuffix("ing") { return true }
    if first.count > 4, ["ando", "iendo", "ant"].contains(where: first.hasSuffix) {
      // "Fernando Name" and "Lieutenant Name" are none.
      return tokens.count == 1 || !text[tokens[1].range].startsLarge
    }
    if tokens.count > 2, tokens[1].plain == "sie", first != "schreiben" { return true }
    if tokens.count > 2, first.count > 4, first.hasSuffix("ez"), !text.hasSuffix(":") { return true }
    return list("point-openings").contains(first) && !text.hasSuffix(":")
  }

  /// Whether the sentence speaks of the missions accredited to the writer's country.
  func namesMissions(_ text: String) -> Bool {
    let tokens = text.words
    // "The embassy of Kenya in Belgium."
    let isSentence = text.hasSuffix(".") && !text.hasDigit && !text.contains(",")
    return holds(tokens, "missions")
      || holds(tokens, "own-country") && holds(tokens, "embassies", "ambassadors")
      || isSentence && holds(tokens, "embassies") && holds(tokens, "missions-in")
  }

  /// Whether a line says of what kind an addressee is, and not who: "Human rights organization".
  func isDescription(_ text: String) -> Bool {
    // "Kenyan Government", "The Government of Kenya".
    let tokens = text.words.filter {
      !has($0, "dangling", "articles") && nations(in: String(text[$0.range])).isEmpty
    }
    return !tokens.isEmpty && (isAll(text, "descriptions") || isAll(tokens, "descriptions"))
  }

  /// Whether a text can begin with a name: with no number, street, town or state.
  func mayBeName(_ text: String) -> Bool {
    let tokens = text.prefix { $0 != "," }.words
    return !text.prefix { $0 != "," }.hasDigit && !hasWord(tokens, "streets")
      && list("capitals").match(tokens, at: 0)?.count != tokens.count && !isCountryLine(text)
  }

  /// A line without the name of the paper that stands before its colon: "ACTION URGENTE : Craintes ...".
  func withoutPaper(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":") else { return text }
    let before = text[..<colon].words
    let papers = labels[before.first?.plain ?? ""]?.filter { $0.label == .furniture } ?? []
    let rest = text[colon...].dropFirst().trimmed
    guard !rest.isEmpty,
      papers.contains(where: { paper in
        guard before.hasPhrase(paper.words, at: 0) else { return false }
        let end = paper.words.count
        return end == before.count || list("update").match(before, at: end)?.count == before.count - end
      })
    else { return text }
    return rest
  }

  /// How often a region of the United States and its postcode stand behind a town: `Cheyenne, WY 82002`.
  func countOfUSPostcodes(_ text: String) -> Int {
    let parts = text.split { $0 == " " || $0 == "," }
    return parts.indices.count { Self.endsWithPostcode(parts[...$0], of: regionsOfUS) }
  }

  /// Whether such a postcode is the end of a line.
  func endsWithUSPostcode(_ text: String) -> Bool {
    Self.endsWithPostcode(text.split { $0 == " " || $0 == "," }[...], of: regionsOfUS)
  }

  /// Behind the whole name of a region only the long form is surely a postcode.
  private static func endsWithPostcode(_ parts: ArraySlice<Substring>, of regions: [[Substring]]) -> Bool {
    guard let code = parts.last, code.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "-" }) else {
      return false
    }
    let digits = code.split(separator: "-", omittingEmptySubsequences: false).map(\.count)
    return regions.contains { region in
      parts.count > region.count + 1 && parts.dropLast().suffix(region.count).elementsEqual(region)
        && (digits == [5, 4] || digits == [5] && region[0].count == 2)
    }
  }

  func isStop(_ text: String) -> Bool {
    let tokens = text.words
    guard let end = list("stop").first(in: tokens)?.range.upperBound else { return false }
    // "Stop action date: 3 May 1999" is the last day.
    return !(tokens.indices.contains(end) && tokens[end].plain == "date")
  }

  /// `the Chinese authorities` of "Please write to the Chinese authorities:".
  func authority(inLeadIn text: String) -> String? {
    guard text.hasSuffix(":") else { return nil }
    let tokens = text.words
    guard let last = tokens.last, ["authorities", "government"].contains(last.plain) else { return nil }
    let start = tokens.lastIndex { $0.plain == "to" }
    guard let start, start + 1 < tokens.count, tokens.count - start < 8 else { return nil }
    return text[tokens[start + 1].range.lowerBound...].trimming(": ")
  }
}

/// What a contact without a label looks like.
enum ContactShape: String {
  case email, telephone, website, social

  init?(_ text: String) {
    let value = WrittenSigns.replaced(in: text.trimming(".,; "))
    let isAddress =
      value.contains("@") && !value.hasPrefix("@")
      && (!value.contains(where: \.isWhitespace) || value.count < 70)
      && value.split(separator: " ").allSatisfy { $0.contains("@") || $0.count < 4 }
    if isAddress || value.hasPrefix("[email") {
      self = .email
      return
    }
    let lower = value.lowercased()
    if lower.hasPrefix("http") || lower.hasPrefix("www.") {
      guard !value.contains(" ") else { return nil }
      self = lower.contains("facebook.com") || lower.contains("twitter.com") ? .social : .website
      return
    }
    guard Self.isNumber(lower) else { return nil }
    self = .telephone
  }

  /// Whether a text is nothing but a telephone number, with an extension or a note in brackets.
  private static func isNumber(_ text: String) -> Bool {
    var plain = text
    if let note = plain.firstPlace(of: "("), plain[note.upperBound...].first?.isLetter ?? false {
      plain = String(plain[..<note.lowerBound])
    }
    for word in ["ext.", "ext", "x"] { plain = plain.exchanging(word, for: "") }
    return plain.count(where: \.isNumber) >= 7 && plain.allSatisfy { $0.isNumber || " +()-./".contains($0) }
  }

  /// The address or number behind a label that no list has: `Handy: 0171 234 5678`.
  static func behindUnknownLabel(_ text: String) -> String? {
    guard let colon = text.firstIndex(of: ":"), text.first?.isLetter ?? false,
      // "Faxes c/o Ministry of Examples: 000".
      text[..<colon].words.count <= (text[..<colon].firstPlace(of: " c/o ") == nil ? 3 : 9)
    else { return nil }
    let value = text[text.index(after: colon)...].trimmed
    switch Self(value) {
    case .email, .telephone: return value
    default: return nil
    }
  }
}
