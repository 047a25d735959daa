// PointForm.swift: how an English point opens, and so what kind of sentence it can become.

import SourceText

/// A point of a sheet, taken apart at its leading verb.
///
/// Sheets print points as fragments: "noting that ...", "urging them to ...", "provide ...". Only the words up to the
/// leading verb's object are understood; all that follows is kept to the letter.
struct PointForm: Hashable {
  /// Whether a point states something or asks for something. Premises stand before requests.
  enum Class: Hashable { case premise, request }

  /// What follows the leading verb.
  enum Complement: Hashable {
    /// A clause or a noun that is kept as it is, with its introducing word: "that ...", "at ...", "greater openness ...".
    case kept(String)
    /// Somebody, and a clause about what they should know: "them" + "that ...".
    case told(object: String, clause: String)
    /// Somebody, and an infinitive without its "to": "them" + "take immediate steps ...".
    case asked(object: String, infinitive: String)
    /// An infinitive without "to" whose subject is the authority: "ratify ...".
    case imperative(String)
  }

  /// The leading verb as a participle, in lower case, such as `urging`; empty for an imperative.
  var opening: String
  var complement: Complement

  /// Takes a point apart; nil when its opening is none of the known forms.
  init?(_ text: String) {
    let text = Self.trimmed(text)
    if let imperative = Self.imperative(text) {
      (opening, complement) = ("", .imperative(imperative))
      return
    }
    guard let (verb, frame, rest) = Self.leadingVerb(of: text), !rest.isEmpty else { return nil }
    opening = verb
    switch frame {
    case .kept:
      complement = .kept(rest)
    case .told:
      guard let (object, clause) = Self.split(rest, before: " that ") else { return nil }
      complement = .told(object: object, clause: clause)
    case .asked:
      guard let (object, infinitive) = Self.split(rest, at: " to "), Self.isObject(object) else { return nil }
      complement = .asked(object: object, infinitive: infinitive)
    }
  }

  /// "them" stands alone, or with "not" or an adverb; behind other words it could be somebody else.
  private static func isObject(_ object: String) -> Bool {
    let words = object.split(separator: " ").map { $0.lowercased() }
    guard words.first == "them", words.count > 1 else { return true }
    return words.count == 2 && (words[1] == "not" || ImperativeVerbs.isAdverb(words[1]))
  }

  var pointClass: Class {
    switch complement {
    case .told: .premise
    case .asked, .imperative: .request
    case .kept: Self.premiseOpenings.contains(opening) ? .premise : .request
    }
  }

  // MARK: - The known openings

  private enum Frame { case kept, told, asked }

  private static let premiseOpenings: Set<String> = [
    "noting", "expressing concern", "welcoming", "acknowledging", "stating", "pointing out", "explaining",
    "stressing", "recalling",
  ]

  /// Openings in the order in which they are tried: the longer before the shorter.
  private static let openings: [(words: String, opening: String, frame: Frame)] = [
    ("noting", "noting", .kept),
    ("expressing concern", "expressing concern", .kept),
    ("welcoming", "welcoming", .kept),
    ("acknowledging", "acknowledging", .kept),
    ("stating that", "stating", .kept),
    ("pointing out that", "pointing out", .kept),
    ("explaining that", "explaining", .kept),
    ("stressing that", "stressing", .kept),
    ("recalling", "recalling", .kept),
    ("reminding", "reminding", .told),
    ("calling for", "calling for", .kept),
    ("calling upon", "calling on", .asked),
    ("calling on", "calling on", .asked),
    ("urging that", "urging", .kept),
    ("urging", "urging", .asked),
    ("asking for", "asking for", .kept),
    ("asking that", "asking", .kept),
    ("asking", "asking", .asked),
    ("requesting that", "requesting", .kept),
    ("requesting", "requesting", .kept),
    ("appealing for", "appealing for", .kept),
    ("appealing to", "appealing to", .asked),
    ("seeking assurances that", "seeking assurances", .kept),
    ("insisting on", "insisting", .kept),
    ("insisting that", "insisting", .kept),
    ("demanding", "demanding", .kept),
  ]

  /// Openings whose last word belongs to the clause: "stating that P" keeps "that P".
  private static let keptWords: Set<String> = ["that", "on"]

  private static func leadingVerb(of text: String) -> (opening: String, frame: Frame, rest: String)? {
    let (plain, adjective) = withoutConcernAdjective(text)
    for (words, opening, frame) in openings {
      guard let rest = remainder(of: plain, after: words) else { continue }
      if words == "requesting", let pronoun = remainder(of: rest, after: "them"), pronoun.hasPrefix("to ") {
        return (opening, .asked, rest)
      }
      let lastWord = words.split(separator: " ").last.map(String.init) ?? ""
      let isClauseWord = keptWords.contains(lastWord) && opening != words
      let kept = isClauseWord && opening != "calling on" ? lastWord + " " + rest : rest
      return (adjective.map { "expressing \($0) concern" } ?? opening, frame, kept)
    }
    return nil
  }

  /// "expressing grave concern" as "expressing concern" and its adjective.
  private static func withoutConcernAdjective(_ text: String) -> (String, String?) {
    for adjective in Recaster.concernAdverbs.keys {
      if let rest = remainder(of: text, after: "expressing \(adjective) concern") {
        return ("expressing concern " + rest, adjective)
      }
    }
    return (text, nil)
  }

  private static func imperative(_ text: String) -> String? {
    var words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true).map(String.init)
    guard words.count > 1 else { return nil }
    // An adverb may stand first: "immediately adapt ...".
    let verbIndex = ImperativeVerbs.isAdverb(words[0].lowercased()) && words.count > 2 ? 1 : 0
    let verb = words[verbIndex].lowercased()
    guard ImperativeVerbs.contains(verb) else { return nil }
    // "release of X" and "respect for X" begin with a noun.
    if verbIndex == 0, ImperativeVerbs.isAlsoNoun(verb), ["of", "for", "by", "from"].contains(words[1]) {
      return nil
    }
    words[0] = words[0].lowercased()
    return words.joined(separator: " ")
  }

  // MARK: - Cutting text

  /// The text without the mark of its list item, and without the full stop or semicolon at its end.
  static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while let first = rest.first,
      first.isWhitespace || first == "-" || first == "•" || first == "*" || first == "–"
    {
      rest.removeFirst()
    }
    if rest.hasSuffix("; and") { rest.removeLast(4) }
    while let last = rest.last, last.isWhitespace || last == ";" || last == "." || last == "," {
      rest.removeLast()
    }
    return String(rest)
  }

  /// The text behind `words` and a blank; nil when it does not begin so. The first letter's case does not count.
  private static func remainder(of text: String, after words: String) -> String? {
    let (start, rest) = (text.utf8.prefix(words.utf8.count), text.utf8.dropFirst(words.utf8.count))
    guard rest.first == UInt8(ascii: " "), start.elementsEqual(words.utf8, by: { isSameLetter($0, $1) })
    else {
      return nil
    }
    return String(rest.dropFirst())
  }

  private static func isSameLetter(_ byte: UInt8, _ small: UInt8) -> Bool {
    byte == small || (byte | 0x20 == small && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small))
  }

  private static func split(_ text: String, at separator: String) -> (String, String)? {
    guard let range = text.firstPlace(of: separator), range.lowerBound > text.startIndex else { return nil }
    return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
  }

  /// Splits before the separator, so that it begins the second part without its leading blank.
  private static func split(_ text: String, before separator: String) -> (String, String)? {
    guard let (object, clause) = split(text, at: separator) else { return nil }
    return (object, separator.dropFirst() + clause)
  }
}
