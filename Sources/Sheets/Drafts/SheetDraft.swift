// SheetDraft.swift: subject, opening and facts as a sheet proposes them.

import SourceText
import UrgentAction

/// What a letter needs and no sheet prints in the writer's voice: to be reworded.
struct SheetDraft: Sendable {
  var subject = ""
  var opening = ""
  /// The sheet's sentences; what the organization says is said by the writer, or left out.
  var facts: [String] = []
  /// The sentences that were left out.
  var leftOut: [String] = []

  init() {}

  init(_ sheet: Sheet, _ words: SheetWords, _ spelling: Spelling) {
    let sentences = sheet.facts.map { Self.sentences(of: $0) }
    // For whom nothing more is asked is no subject of a letter.
    let released = sentences.joined().filter { words.holds($0, "stop") }.map(\.words)
    let open = sheet.people.filter { person in
      !released.contains { $0.firstPlace(of: person.name.words.map(\.plain)) != nil }
    }
    let names = (open.isEmpty ? sheet.people : open).map { spelling.name($0.name) }
    let concern = sheet.concerns.map { spelling.title($0, sheet.language, words) }.joined(separator: " / ")
    let joint = sheet.language == .french ? " : " : ": "
    let people = Self.list(names, sheet.language, words)
    subject =
      sheet.title.flatMap { Self.isOfCatalogue($0, words) && !people.isEmpty ? nil : $0 }
      .map { spelling.title($0, sheet.language, words) }
      ?? (people.isEmpty ? concern : concern.isEmpty ? people : people + joint + concern)
    if subject.isEmpty { subject = spelling.mostNamed ?? sheet.heading }
    // Of two who are named equally often, one alone would be the wrong half of a title.
    let isOne = names.isEmpty && sheet.concerns.isEmpty && (sheet.title == nil || !spelling.hasRival)
    opening = Self.opening(
      about: isOne ? spelling.mostNamed.map { [$0] } ?? [] : names,
      sheet.concerns.map { Self.small(spelling.title($0, sheet.language, words), sheet.language, words) },
      subject, sheet,
      words)
    for paragraph in sentences {
      let kept = paragraph.compactMap { whole in
        let sentence = Self.withoutReferences(whole)
        // "See also UA 900/91 (AFR 32/900/91)."
        let isReference = sentence.words.count < 7 && Numbers.holdsReference(sentence)
        let own =
          isReference || words.isForWriters(sentence)
          ? nil : words.inOwnVoice(sentence, sheet.language, sheet.organizations)
        if own == nil { leftOut.append(whole) }
        return own
      }
      if !kept.isEmpty { facts.append(kept.joined(separator: " ")) }
    }
  }

  /// Whether a title is a catalogue's: "Kenya: Further information on fear of torture: Jane Example".
  private static func isOfCatalogue(_ title: String, _ words: SheetWords) -> Bool {
    guard let colon = title.firstPlace(of: ": "),
      words.countries.country(named: title[..<colon.lowerBound]) != nil
    else { return false }
    return words.opens(title[colon.upperBound...], "update")
  }

  /// A sentence without "(see also UA 12/98)".
  private static func withoutReferences(_ sentence: String) -> String {
    var result = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inside = String(rest[open...close])
      let isReference = Numbers.holdsReference(inside) || Numbers.holdsIndex(inside)
      result += isReference ? rest[..<open].trimmed : String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// "I am writing to you about Rosa Example."
  private static func opening(
    about names: [String], _ concerns: [String], _ subject: String, _ sheet: Sheet, _ words: SheetWords
  ) -> String {
    let about = list(names.isEmpty ? concerns : names, sheet.language, words)
    // A headline is no part of a sentence.
    let matter = about.isEmpty ? "\"\(subject)\"" : about
    let isElided =
      sheet.language == .french
      && matter.first.map { "aeiouh".contains(plainName(String($0)).first ?? " ") } ?? false
    let opening =
      words.about(sheet.language, .opening).exchanging("*", for: matter) + (matter.hasSuffix(".") ? "" : ".")
    return isElided ? opening.exchanging(" de \(matter)", for: " d'\(matter)") : opening
  }

  /// A concern within a sentence: its first word and those of all concerns are small, and names stay.
  private static func small(_ concern: String, _ language: Language, _ words: SheetWords) -> String {
    guard language != .german else { return concern }
    var (result, end) = ("", concern.startIndex)
    for word in concern.words {
      let text = concern[word.range]
      let isKnown = result.isEmpty || words.has(word, "concerns", "dangling")
      let isSmall = isKnown && (text.count < 2 || !text.isUpperCase)
      result += concern[end..<word.range.lowerBound] + (isSmall ? text.lowercased() : String(text))
      end = word.range.upperBound
    }
    return result + concern[end...]
  }

  /// Names with "and" before the last; of more than six, the first three.
  private static func list(_ names: [String], _ language: Language, _ words: SheetWords) -> String {
    var names = names
    if names.count > 6 { names = names.prefix(3) + ["\(names.count - 3) \(words.about(language, .others))"] }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(words.about(language, .joint)) " + last
  }

  static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if ".!?".contains(text[index]), next < text.endIndex, text[next].isWhitespace || text[next] == "\"" {
        let behind = text[next...].first { !$0.isWhitespace && $0 != "\"" }
        let word = text[start..<index].suffix(100).split(separator: " ").last ?? ""
        if behind?.isUppercase ?? true, word.count > 3 || word.startsSmall {
          let end = text[next] == "\"" ? text.index(after: next) : next
          sentences.append(text[start..<end].trimmed)
          start = end
          index = end
          continue
        }
      }
      index = next
    }
    let rest = text[start...].trimmed
    if !rest.isEmpty { sentences.append(rest) }
    return sentences
  }
}

extension Sheet {
  /// The sentences of the facts that speak for the organization or to those who write, so that the draft leaves them
  /// out.
  public var sentencesLeftOut: [String] {
    kind == .stop || appeals.allSatisfy(\.points.isEmpty) ? [] : draft.leftOut
  }
}

extension SheetWords {
  /// Whether a sentence speaks to those who write appeals: "No further action is required", "thanks to all who wrote".
  func isForWriters(_ sentence: String) -> Bool {
    asksToWrite(sentence) || holds(sentence, "stop", "final", "to-writers", "requests")
  }

  func speaksForOrganization(_ sentence: String) -> Bool {
    // What others are quoted with is not said by the organization; "US" is a state, and "ai" a word of "J'ai".
    let spoken = sentence.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: " ")
    return hasWord(spoken.words.filter { !["US", "ai"].contains(spoken[$0.range]) }, "organization")
  }

  /// The entries of [about], by their places.
  fileprivate enum About: Int { case opening, joint, others }

  /// A part of how drafts begin, in a language or else in English.
  fileprivate func about(_ language: Language, _ part: About) -> String {
    [language, .english].lazy.compactMap { abouts[$0]?.dropFirst(part.rawValue).first }.first ?? ""
  }

  /// Who asks in a sentence to those who write, in plain words: "The Example Network requests your intervention"; nil for any
  /// other sentence.
  func organization(asking sentence: String) -> [String]? {
    let tokens = sentence.words
    guard let end = list("requests").first(in: tokens)?.range.lowerBound,
      case let name = tokens[..<end].drop(while: { has($0, "articles") }), name.count > 1,
      name.allSatisfy({ sentence[$0.range].startsLarge || has($0, "dangling", "articles") })
    else { return nil }
    return name.map(\.plain)
  }

  /// A sentence of the facts as the writer can say it: "Amnesty International fears that" is "I fear that", and so is "The Example
  /// Network fears that" of one of the organizations. Nil where it speaks for one and cannot be said so.
  func inOwnVoice(_ sentence: String, _ language: Language, _ organizations: [[String]]) -> String? {
    let voices = voices[language] ?? []
    let usual = voices.first { $0.words.count > 2 && list("organization").contains($0.words[0]) }?.words
      .prefix(2)
    // "The Committee of Example Network" before "Example Network".
    let names = organizations.sorted { $0.count > $1.count }
    let renamed = usual.map { usual in names.reduce(sentence) { exchange($1, for: Array(usual), in: $0) } }
    // What is only quoted keeps its own name.
    guard let renamed, speaksForOrganization(renamed) else {
      return speaksForOrganization(sentence) ? nil : sentence
    }
    let tokens = renamed.words
    for voice in voices where tokens.hasPhrase(voice.words, at: 0) {
      let own = voice.own + renamed[tokens[voice.words.count - 1].range.upperBound...]
      let isQuoted = renamed != sentence && usual.map { own.words.firstPlace(of: Array($0)) != nil } ?? false
      return isQuoted || speaksForOrganization(own) ? nil : own
    }
    return nil
  }

  /// A sentence with another name in the place of an organization's, and of the articles before it at its beginning.
  private func exchange(_ name: [String], for other: [String], in sentence: String) -> String {
    let tokens = sentence.words
    guard let place = tokens.firstPlace(of: name) else { return sentence }
    let opens = tokens[..<place.lowerBound].allSatisfy { word in
      has(word, "dangling", "articles") || other.contains(word.plain)
    }
    let start = opens ? sentence.startIndex : tokens[place.lowerBound].range.lowerBound
    let rest = sentence[tokens[place.upperBound - 1].range.upperBound...]
    let behind = rest.hasPrefix(" (") ? rest.drop { $0 != ")" }.dropFirst() : rest
    return sentence[..<start] + other.joined(separator: " ") + behind
  }
}
