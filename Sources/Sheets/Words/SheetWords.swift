// SheetWords.swift: the words by which the parts of a sheet are known, from data files.

import JSONText
public import SourceText
import UrgentAction

/// Labels, months, languages, countries, honorifics and offices in the languages of sheets.
///
/// They stand in `sheets/labels.txt` of the templates; the names of countries also in each language's
/// `countries.json`.
public struct SheetWords: Sendable {
  /// The labels by their first word, the longest first.
  private(set) var labels: [String: [LabelPhrase]] = [:]
  private(set) var lists: [String: PhraseList] = [:]
  private(set) var months: [String: Int] = [:]
  private(set) var languages: [String: String] = [:]
  private(set) var countries = CountryPhrases()
  /// How the writer says what the organization says, the longest opening first.
  private(set) var voices: [Language: [(words: [String], own: String)]] = [:]

  /// - Throws: a file that is missing or cannot be read.
  public init(_ files: any FileSource) throws(FileError) {
    let path = "sheets/labels.txt"
    guard let bytes = try files.bytes(of: path) else {
      throw FileError(.notFound, "the templates have no '\(path)'", hint: "restore it from the program's own")
    }
    read(String(decoding: bytes, as: UTF8.self))
    if let bytes = try files.bytes(of: "sheets/voices.txt") {
      readVoices(String(decoding: bytes, as: UTF8.self))
    }
    for language in ["en", "de", "fr", "es"] {
      guard let bytes = try files.bytes(of: "\(language)/countries.json"),
        let document = try? JSONDocument(parsing: bytes, file: language),
        let table = try? TextTable(document.root)
      else { continue }
      for (code, name) in table.all { countries.add(name, code: code) }
    }
  }

  private mutating func read(_ text: String) {
    var name = ""
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        name = line.trimming("[]")
        continue
      }
      add(line, to: name)
    }
    for first in labels.keys { labels[first]?.sort { $0.words.count > $1.words.count } }
  }

  private mutating func readVoices(_ text: String) {
    var language = Language.english
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        language = Language(line.trimming("[]")) ?? language
      } else if let arrow = line.firstPlace(of: " => ") {
        voices[language, default: []].append(
          (line[..<arrow.lowerBound].words.map(\.plain), line[arrow.upperBound...].trimmed))
      }
    }
    for key in voices.keys { voices[key]?.sort { $0.words.count > $1.words.count } }
  }

  private mutating func add(_ line: Substring, to name: String) {
    let words = line.words.map(\.plain)
    guard let first = words.first else { return }
    if let label = Label(rawValue: name) {
      let needsColon = line.last == ":"
      labels[first, default: []].append(LabelPhrase(label: label, words: words, needsColon: needsColon))
    }
    switch name {
    case "months":
      for word in words.dropFirst() { months[word] = Int(first) }
    case "language-names":
      for word in words.dropFirst() { languages[word] = first }
    case "countries": countries.add(words.dropFirst().joined(separator: " "), code: first.uppercased())
    case "seats", "capitals":
      lists[name, default: PhraseList()].add(Array(words.dropFirst()), value: first.uppercased())
    case "offices", "bodies", "streets", "particles", "concerns", "ordinals", "point-openings", "group-words",
      "dangling", "common-words", "no-names", "small-en", "small-de", "small-fr", "small-es":
      for word in words { lists[name, default: PhraseList()].add([word]) }
    default: lists[name, default: PhraseList()].add(words)
    }
  }

  /// The list with a name; an empty one where the file does not have it.
  func list(_ name: String) -> PhraseList { lists[name] ?? PhraseList() }
}

/// A label of the table.
struct LabelPhrase: Sendable {
  var label: Label
  var words: [String]
  /// Whether it counts only before a colon or alone on its line.
  var needsColon: Bool
}

/// Phrases that are looked for in a text.
struct PhraseList: Sendable {
  private var phrases: [String: [(words: [String], value: String)]] = [:]

  mutating func add(_ words: [String], value: String = "") {
    guard let first = words.first else { return }
    phrases[first, default: []].append((words, value))
    phrases[first]?.sort { $0.words.count > $1.words.count }
  }

  /// The longest phrase at a place among words: how many words it has, and its value.
  func match(_ words: [Word], at place: Int) -> (count: Int, value: String)? {
    guard place < words.count, let known = phrases[words[place].plain] else { return nil }
    for phrase in known where words.hasPhrase(phrase.words, at: place) {
      return (phrase.words.count, phrase.value)
    }
    return nil
  }

  /// The first place among the words where a phrase stands.
  func first(in words: [Word]) -> (range: Range<Int>, value: String)? {
    for place in words.indices {
      if let found = match(words, at: place) { return (place..<place + found.count, found.value) }
    }
    return nil
  }

  func contains(_ word: String) -> Bool { phrases[word]?.contains { $0.words.count == 1 } ?? false }
}

/// The names of countries, longest first.
struct CountryPhrases: Sendable {
  private var list = PhraseList()

  mutating func add(_ name: String, code: String) {
    var words = name.words.map(\.plain)
    if ["the", "la", "le", "les", "die", "der", "el"].contains(words.first ?? ""), words.count > 1 {
      words.removeFirst()
    }
    list.add(words, value: code)
  }

  /// The country whose name begins at a place among words.
  func match(_ words: [Word], at place: Int) -> (count: Int, country: Country)? {
    var start = place
    if start < words.count, ["the", "la", "le", "les", "die", "der", "el"].contains(words[start].plain) {
      start += 1
    }
    guard let found = list.match(words, at: start) ?? list.match(words, at: place),
      let country = Country(found.value)
    else { return nil }
    return (found.count + start - place, country)
  }

  /// The country whose name a whole text is.
  func country(named text: some StringProtocol) -> Country? {
    let words = text.words
    guard let found = match(words, at: 0), found.count == words.count else { return nil }
    return found.country
  }

  /// All countries that a text names, in its order, each once.
  func all(in text: some StringProtocol) -> [Country] {
    let words = text.words
    var countries: [Country] = []
    var place = 0
    while place < words.count {
      if let found = match(words, at: place) {
        if !countries.contains(found.country) { countries.append(found.country) }
        place += found.count
      } else {
        place += 1
      }
    }
    return countries
  }
}
