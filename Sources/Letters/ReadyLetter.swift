// ReadyLetter.swift: a letter that the sheet prints as a whole, and what is said about an action's own texts.

import Mustache
import SourceText
import UrgentAction

extension LetterRequest {
  /// The paragraphs of the sheet's ready letter; nil where it has none in the language, or where points are chosen.
  func readyLetter(in language: Language) -> [String]? {
    guard let paragraphs = appeal.letter[language], !paragraphs.isEmpty else { return nil }
    return points != nil && !appeal.points.isEmpty ? nil : paragraphs
  }

  /// Whether the action's own texts are in one language.
  func isOnlyWritten(in language: Language) -> Bool {
    let points = appeal.points.flatMap { $0.text.keys }
    return Set([Language](appeal.letter.keys) + appeal.opening.keys + edition.opening.keys + points) == [
      language
    ]
  }

  /// The subject line as the action file gives it.
  func givenSubject(in language: Language) -> String? {
    appeal.subject[language] ?? edition.subject[language]
  }

  /// What to say of each text that is still a draft and that the letter has.
  ///
  /// - Throws: a draft that still speaks for an organization.
  func openDrafts(in language: Language, _ voice: OrganizationVoice) throws -> [String] {
    var words: [String] = []
    let isReady = readyLetter(in: language) != nil
    for draft in Draft.allCases where edition.drafts.contains(draft) {
      let texts =
        switch draft {
        case .subject: [givenSubject(in: language)].compactMap(\.self)
        case .opening:
          isReady ? [] : [appeal.opening[language] ?? edition.opening[language]].compactMap(\.self)
        case .facts: isReady ? [] : (appeal.facts[language] ?? edition.facts[language] ?? []).map(\.text)
        }
      guard !texts.isEmpty else { continue }
      if let words = texts.lazy.compactMap({ voice.words(in: $0) }).first {
        throw LetterError(
          "the draft of the \(draft.rawValue) speaks for an organization ('\(words)')",
          hint: "say it as the sender would, and take \"\(draft.rawValue)\" out of \"drafts\"")
      }
      words.append(
        "the \(draft.rawValue) of the action: a draft that nobody has read yet; take it out of \"drafts\" when it is yours"
      )
    }
    return words
  }

  /// What to ask about a ready letter that is the same for all: what a minister is urged to do an ambassador can only pass on.
  var doubtsOfReadyLetter: [String] {
    guard addressee.rank == .ambassador, appeal.addressees.contains(where: { $0.id != addressee.id }) else {
      return []
    }
    return [
      "the ready letter is for others too: an ambassador passes a request on; see what it asks and of whom"
    ]
  }

  /// What to say of a letter in another language than the sheet asks for; nil where it is one of those.
  func adviceOnLanguage(_ language: Language) -> String? {
    let asked = edition.languages
    guard !asked.isEmpty, !asked.contains(.own), !asked.contains(.language(language)) else { return nil }
    let names = asked.compactMap { if case .language(let known) = $0 { known.code } else { nil } }
    return "the sheet asks for letters in \(names.joined(separator: ", ")); this one is in \(language)"
  }
}

extension Composer {
  /// What to say of texts that begin or end as letters do.
  func frameWarnings(of paragraphs: [String]) throws -> [String] {
    try phrases.frame().faults(in: paragraphs).map { "the text of the letter: \($0.message): \($0.hint)" }
  }

  /// What of the author's texts, and of the words above them, is still to be filled in.
  func openPlaces(in request: LetterRequest, _ texts: [(what: String, text: String)]) throws -> [String] {
    let addressee = request.addressee
    let above = [request.givenSubject(in: language), request.sheetSalutation[language], addressee.nameLine]
    let lines = [addressee.office] + addressee.furtherTitles + (addressee.address?.lines ?? [])
    let all = (above.compactMap(\.self) + lines).map { ("'\($0)'", $0) } + texts
    return try all.compactMap { what, text in
      try OpenPlaces.first(in: text) { [try phrases.openPlaces()] }
        .map { "\(what): '\($0)' is still to be filled in, or a mark of a web page" }
    }
  }

  /// What the templates say of a ready letter: its paragraphs, and nothing else. A paragraph that begins with "- " is an item of
  /// a list; in wires it goes on with the sentence above the list.
  func readyValues(_ paragraphs: [String], for channel: Channel) -> [String: Value] {
    let lines = paragraphs.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let isWire = channel.isWire
    let texts = isWire ? lines.reduce(into: []) { Self.goOn(&$0, with: $1, by: channel) } : lines
    let rest = Value.list(texts.dropFirst().map { .text($0) })
    // Wires have no facts: there premises are the paragraphs.
    return [
      "opening": .text(phrases.about.beginning(texts.first ?? "")),
      "openingAnew": .text((texts.first ?? "").capitalised), "facts": isWire ? .list([]) : rest,
      "premises": isWire ? rest : .list([]), "requests": .list([]), "stem": .text(""),
      "infinitives": .list([]), "furtherRequests": .list([]), "asksForAnswer": .flag(false),
      "onlyThanks": .flag(false),
    ]
  }

  private static func goOn(_ texts: inout [String], with line: String, by channel: Channel) {
    guard line.hasPrefix(Block.itemMark) else { return texts.append(line) }
    let item = String(line.dropFirst(Block.itemMark.count))
    guard let above = texts.popLast() else { return texts.append(item) }
    // "I URGE YOU TO STOP" is no telegram's meaning.
    if channel == .telegram, above.hasSuffix(":") {
      return texts.append(above.dropLast().trimmed + " " + item)
    }
    // "...; and" ends an item too.
    let isEnded =
      above.last.map { ".:;,!?".contains($0) } ?? false
      || above.split(separator: " ").dropLast().last?.last == ";"
    texts.append(above + (isEnded ? " " : "; ") + item)
  }
}

extension Block {
  fileprivate static let itemMark = "- "

  /// The block of a ready letter, which says itself what is an item.
  var asPrinted: Block {
    guard kind == .paragraph, case .text(let text)? = runs.first?.content, text.hasPrefix(Self.itemMark)
    else { return self }
    var item = Block(.item, runs)
    item.runs[0].content = .text(String(text.dropFirst(Self.itemMark.count)))
    return item
  }
}
