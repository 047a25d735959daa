// SheetWords.swift: the words by which the parts of a sheet are known, from data files.

import JSONText
public import SourceText
import UrgentAction
import World

/// Labels, months, languages, countries, honorifics and offices in the languages that have a folder.
///
/// They stand in each folder's `sheets.txt`; the names of countries also in its `countries.json`.
public struct SheetWords: Sendable {
  /// The labels by their first word, the longest first.
  private(set) var labels: [String: [LabelPhrase]] = [:]
  private var lists: [String: PhraseList] = [:]
  private let all: WordLists
  private(set) var months: [String: Int] = [:]
  private(set) var languages: [String: String] = [:]
  /// The languages of words that stand in no salutation but theirs.
  private(set) var salutationLanguages: [String: String] = [:]
  private(set) var countries = CountryPhrases()
  /// How the writer says what the organization says, the longest opening first.
  private(set) var voices: [Language: [Rewording]] = [:]
  /// The regions of the United States as addresses have them, in words: `WY` and `Wyoming`.
  private(set) var regionsOfUS: [[Substring]] = []
  /// The fields above a message.
  private(set) var mailFields: Set<String> = []
  /// How the letter of a draft begins, and how its names are listed.
  private(set) var abouts: [Language: [String]] = [:]
  /// The words of each language that have no capital in headlines.
  private(set) var smallInHeadlines: [Language: PhraseList] = [:]
  /// The smallest words of each language, English first.
  private(set) var small: [(language: Language, words: PhraseList)] = []

  public static let file = WordFile(
    "sheets.txt", lists: Label.allCases.map(\.rawValue) + listNames + ownNames + ["months"],
    shared: [
      "language-names", "salutation-languages", "countries", "former", "islands", "seats", "capitals",
      "mail-fields", "country-additions", "columns", "nations",
    ])

  /// The lists in which the words of all languages count.
  private static let listNames = """
    letter-subjects placeholders time-only asides captions appeal-words covering sexes missions stop goes-on embassies ambassadors descriptions to-writers
    office-beginnings office-places street-beginnings courtesies open-ends rests editors about-people ands articles office-endings before-people including
    all-readers before-reader before-verbs bare-salutations own-country missions-in same-address shared-address whole-salutations
    alternatives before-asked case-words requests saints many-greeted papers page-words page-notes page-joints between-officials corrections within-names
    possessives issued-words titles-before-name no-longer dead of-death only addressed verbs directions final update correction
    firsts ordinals chain organization own before by until after closings greetings honorifics offices bodies
    streets titles-after-name particles concerns new-concern point-openings prose-points joints before-points
    group-words dangling common-words title-words no-names hyphenated hyphenated-seconds solid scan-articles
    scan-before-articles scan-leading scan-ordinary scan-whole scan-true-rn
    """.split { $0.isWhitespace }.map(String.init)

  /// The lists of each language that count for sheets in it.
  private static let ownNames = """
    small about voices openings writers second-endings yours mine yours-to-mine infinitive-opening infinitive-endings
    no-infinitives separable small-starts readers-own small-in-headlines
    """.split { $0.isWhitespace }.map(String.init)

  /// Reads the words of all languages.
  ///
  /// - Throws: a file that cannot be read, with the place of what is wrong in it.
  public init(_ files: any FileSource) throws(FileError) {
    all = try WordLists(files, Self.file)
    for label in Label.allCases { for entry in all.entries(label.rawValue) { add(entry, to: label) } }
    for first in labels.keys { labels[first]?.sort { $0.words.count > $1.words.count } }
    for name in Self.listNames { lists[name] = PhraseList(all.entries(name)) }
    lists["offices"]?.endings = all.entries("office-endings").map(plainName)
    for entry in all.entries("openings") where !entry.hasPrefix("... ") {
      if let opening = Rewording(entry) { lists["prose-points"]?.add(opening.words) }
    }
    for words in all.entries("months").map(\.words) {
      for word in words.dropFirst() { months[word.plain] = Int(words[0].plain) }
    }
    languages = Self.codes(all.entries("language-names"))
    salutationLanguages = Self.codes(all.entries("salutation-languages"))
    mailFields = Set(all.entries("mail-fields"))
    countries.articles = list("articles")
    for entry in all.entries("countries") { countries.add(String(entry.dropFirst(3)), code: entry.prefix(2)) }
    countries.states = try StateWords(files)
    for name in ["country-additions", "columns"] { lists[name] = PhraseList(all.entries(name)) }
    for name in ["former", "islands", "seats", "capitals", "nations"] {
      var list = PhraseList()
      for entry in all.entries(name) {
        list.add(entry.dropFirst(3).words.map(\.plain), value: String(entry.prefix(2)))
      }
      lists[name] = list
    }
    if let facts = Country("US").flatMap({ try? Countries(files).facts(of: $0) }) {
      regionsOfUS = facts.region.names.flatMap {
        [$0.code.split(separator: " "), $0.name.split(separator: " ")]
      }
    }
    try readLanguages(files)
  }

  /// The code at the beginning of each entry by its other words.
  private static func codes(_ entries: [String]) -> [String: String] {
    let rows = entries.map { $0.words.map(\.plain) }
    return Dictionary(rows.flatMap { row in row.dropFirst().map { ($0, row[0]) } }) { $1 }
  }

  private mutating func readLanguages(_ files: any FileSource) throws(FileError) {
    let known = try Self.file.folders(files).compactMap { Language($0) }
    for language in known.filter({ $0 == .english }) + known.filter({ $0 != .english }) {
      let own = try WordLists(files, Self.file, in: language.code)
      small.append((language, PhraseList(own.entries("small"))))
      smallInHeadlines[language] = PhraseList(own.entries("small-in-headlines"))
      abouts[language] = own.entries("about")
      voices[language] = own.entries("voices").compactMap { Rewording($0) }.longestFirst
      guard let bytes = try files.bytes(of: "\(language)/countries.json"),
        let document = try? JSONDocument(parsing: bytes, file: language.code),
        let table = try? TextTable(document.root)
      else { continue }
      for (code, name) in table.all { countries.add(name, code: code) }
    }
  }

  private mutating func add(_ entry: String, to label: Label) {
    let words = entry.words.map(\.plain)
    guard let first = words.first else { return }
    let phrase = LabelPhrase(label: label, words: words, needsColon: entry.last == ":")
    labels[first, default: []].append(phrase)
  }

  /// The entries of a list, in the order of the files.
  func entries(_ name: String) -> [String] { all.entries(name) }

  /// All words of labels and lists, in plain letters.
  var known: Set<String> {
    let listed = Self.listNames.flatMap(entries).flatMap { $0.words.map(\.plain) }
    return Set(labels.values.joined().flatMap(\.words) + listed + languages.keys)
  }

  /// The list with a name; an empty one where the files do not have it.
  func list(_ name: String) -> PhraseList { lists[name] ?? PhraseList() }
}

/// What becomes of an opening: `fordern Sie => Ich fordere`.
struct Rewording: Sendable {
  /// In plain letters.
  var words: [String]
  var own: String

  init?(_ entry: String) {
    guard let arrow = entry.firstPlace(of: " => ") else { return nil }
    (words, own) = (entry[..<arrow.lowerBound].words.map(\.plain), entry[arrow.upperBound...].trimmed)
  }
}

extension [Rewording] {
  /// In the order in which they are tried.
  var longestFirst: [Rewording] { sorted { $0.words.count > $1.words.count } }
}

/// A label of the table.
struct LabelPhrase: Sendable {
  var label: Label
  var words: [String]
  /// Whether it counts only before a colon or alone on its line.
  var needsColon: Bool
}

/// The names of countries, longest first.
struct CountryPhrases: Sendable {
  private var list = PhraseList()
  /// What may stand before a name.
  var articles = PhraseList()
  /// What may stand before a name: "Republic of".
  var states: StateWords?

  mutating func add(_ name: String, code: some StringProtocol) {
    var words = name.words.map(\.plain)
    if articles.contains(words.first ?? ""), words.count > 1 { words.removeFirst() }
    list.add(words, value: String(code))
  }

  /// The country whose name begins at a place among words.
  func match(_ words: [Word], at place: Int) -> (count: Int, country: Country)? {
    var start = place
    if start < words.count, articles.contains(words[start].plain) { start += 1 }
    guard let found = list.match(words, at: start) ?? list.match(words, at: place),
      let country = Country(found.value)
    else { return nil }
    return (found.count + start - place, country)
  }

  /// The country whose name a whole text is.
  func country(named text: some StringProtocol) -> Country? {
    let words = text.words
    if let found = match(words, at: 0), found.count == words.count { return found.country }
    // "Sultanate of Oman"; "State of Georgia" is none.
    guard (2...8).contains(words.count), let states, let name = states.withoutForm(String(text)),
      case let short = name.words, let found = match(short, at: 0), found.count == short.count
    else { return nil }
    return states.isRegion(found.country) ? nil : found.country
  }

  /// All countries that a text names, in its order, each once.
  func all(in text: some StringProtocol) -> [Country] {
    let words = text.words
    let found = words.findings { place in
      match(words, at: place).map { ($0.country, next: place + $0.count) }
    }
    return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
