// LetterKinds.swift: the letters of a run, by the sender's country and language.

import Letters
import SourceText
import Synchronization
import UrgentAction
import World

/// The letters that senders of one country and language get, for every addressee, in one wording.
struct LetterKind: Sendable {
  var country: Country
  /// The country's facts.
  var facts: CountryFacts
  var language: Language
  /// The country's code as a number.
  var countryNumber: UInt64
  var countryName: [UInt8]
  var address: AddressHabits
  var about: AboutLine
  /// What senders must not name in their own words.
  var unwantedNames: [String]
  var letters: [BatchLetter]
}

/// All kinds of letters of a run: each is prepared when the first row needs it, and shared by all threads.
final class LetterKinds: Sendable {
  /// A row's country and language, understood.
  enum Answer {
    case known(Int)
    case faulty(String)
  }

  /// What one thread has looked up already, so that it need not ask again.
  struct Cache {
    /// For each cell the number of its country or language; below zero none, and for countries what is said in `faults`.
    fileprivate var countries = ByteTable(limit: 1000)
    fileprivate var languages = ByteTable()
    fileprivate var faults: [String] = []
    /// By the number of a country and then of a language the kind; nil where it has not been asked for.
    fileprivate var kindsByNumbers: [[Known?]] = []
    /// What is said of rows in whose language there are no letters.
    private(set) var remarks: [String] = []
    /// By a kind and the number of a wording, the number + 1 of the kind in that wording; 0 where it has not been asked for.
    fileprivate var wordings: [Int] = []
    /// The kinds with the numbers that answers give.
    private(set) var kinds: [LetterKind] = []

    /// A kind that has been looked up.
    struct Known {
      var kind: Int
      /// The number of what is said in `remarks`; nil for most.
      var remark: Int?
    }

    /// The kind that has been looked up for a row with these cells.
    func known(country: Cell, language: Cell) -> Known? {
      guard let country = countries.value(for: country), let language = languages.value(for: language),
        kindsByNumbers.indices.contains(country), kindsByNumbers[country].indices.contains(language)
      else { return nil }
      return kindsByNumbers[country][language]
    }

    /// Keeps that rows with these cells get letters of a kind in another language, and what is said of it.
    mutating func keep(_ kind: Int, saying remark: String, country: Cell, language: Cell) {
      guard let country = countries.value(for: country), let language = languages.value(for: language),
        country >= 0, language >= 0
      else { return }
      let number = remarks.place(of: remark)
      keep(Known(kind: kind, remark: number), country, language)
    }

    fileprivate mutating func keep(_ known: Known, _ country: Int, _ language: Int) {
      while kindsByNumbers.count <= country { kindsByNumbers.append([]) }
      while kindsByNumbers[country].count <= language { kindsByNumbers[country].append(nil) }
      kindsByNumbers[country][language] = known
    }

    /// Takes over all kinds, the names of their countries in storage of its own: threads that count references to the
    /// same one wait for each other.
    fileprivate mutating func take(_ all: [LetterKind]) {
      for var kind in all[kinds.count...] {
        kind.countryName = kind.countryName.map { $0 }
        kinds.append(kind)
      }
    }
  }

  private struct State: Sendable {
    var countries: [Country] = []
    var languages: [Language] = []
    var kinds: [LetterKind] = []
    var faults: [Pair: String] = [:]
    var numbers: [Pair: Int] = [:]
  }

  private struct Pair: Hashable, Sendable {
    var country: Int, language: Int
    var variation: Variation?
  }

  private let source: any LetterSource
  private let standardLanguage: Language
  private let standardCountry: Country?
  private let seed: UInt64?
  private let state = Mutex(State())

  /// Begins without letters; `seed` chooses the wording of varied letters, and without one all have the
  /// sheet's own.
  init(_ source: any LetterSource, language: Language, country: Country?, seed: UInt64?) {
    (self.source, standardLanguage, standardCountry) = (source, language, country)
    self.seed = seed
  }

  /// All kinds that have been asked for.
  var kinds: [LetterKind] { state.withLock { $0.kinds } }

  /// The kind of letters for a row with these cells; an empty cell means the standard of the run.
  func kind(
    country: Cell, language: Cell, _ cache: inout Cache
  ) -> Answer {
    let place = number(ofCountry: country, &cache)
    guard case .known(let country) = place else { return place }
    let tongue = number(ofLanguage: language, &cache)
    guard case .known(let language) = tongue else { return tongue }
    return ask(country, language, &cache)
  }

  /// What is said of a row whose language has no letters, so that it gets those of the run's.
  func remark(onLanguage cell: Cell) -> String {
    let text = cell.line
    guard let language = language(named: text) else {
      return "'\(quotable(text))' is not a language; the letter is in \(standardLanguage)"
    }
    // The code stands without quotation marks, so that each language is counted for itself.
    return "there are no letters in \(language); this one is in \(standardLanguage)"
  }

  /// The kind in the wording for a sender, from the one for the sender's country and language; that kind
  /// itself where letters do not vary.
  func kind(_ kind: Int, for sender: Sender, _ cache: inout Cache) -> Answer {
    guard let seed, cache.kinds[kind].language == .english else { return .known(kind) }
    let variation = Variation(seed: seed, for: sender.bytes[sender.range(of: .name)])
    let index = kind * Variation.count + variation.number
    if index < cache.wordings.count, cache.wordings[index] > 0 { return .known(cache.wordings[index] - 1) }
    guard
      let pair = state.withLock({ state in
        let kind = state.kinds[kind]
        return state.countries.firstIndex(of: kind.country).flatMap { country in
          state.languages.firstIndex(of: kind.language).map {
            Pair(country: country, language: $0, variation: variation)
          }
        }
      })
    else { return .known(kind) }
    let answer = letters(of: pair)
    guard case .known(let varied) = answer else { return answer }
    cache.take(kinds)
    if cache.wordings.count <= index {
      cache.wordings += [Int](repeating: 0, count: index + 1 - cache.wordings.count)
    }
    cache.wordings[index] = varied + 1
    return answer
  }

  // MARK: - The first time

  /// The fault of a row that names no country.
  static let noCountry = "no country"

  private func number(ofCountry cell: Cell, _ cache: inout Cache) -> Answer {
    if let known = cache.countries.value(for: cell) {
      return known < 0 ? .faulty(cache.faults[~known]) : .known(known)
    }
    let text = cell.line
    if let country = text.isEmpty ? standardCountry : source.country(named: text) {
      let number = state.withLock { $0.countries.place(of: country) }
      cache.countries.insert(number, for: cell)
      return .known(number)
    }
    if text.isEmpty { return .faulty(Self.noCountry) }
    let near = source.countries(near: text)
    let fault =
      "there is no country '\(quotable(text))'"
      + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?")
    if !cache.countries.isFull {
      cache.countries.insert(~cache.faults.count, for: cell)
      cache.faults.append(fault)
    }
    return .faulty(fault)
  }

  private func number(ofLanguage cell: Cell, _ cache: inout Cache) -> Answer {
    var fault: Answer {
      .faulty(
        "'\(quotable(String(decoding: cell, as: UTF8.self)))' is not a language; write its code, such as en")
    }
    if let known = cache.languages.value(for: cell) { return known < 0 ? fault : .known(known) }
    let text = cell.line
    guard let language = text.isEmpty ? standardLanguage : self.language(named: text) else {
      cache.languages.insert(-1, for: cell)
      return fault
    }
    let number = state.withLock { $0.languages.place(of: language) }
    cache.languages.insert(number, for: cell)
    return .known(number)
  }

  /// The language of a cell; a country in parentheses behind it does not count: `English (United Kingdom)`.
  private func language(named text: String) -> Language? {
    if let language = source.language(named: text) { return language }
    let name = text.prefix { $0 != "(" && $0 != ";" }
    return name.count < text.count
      ? source.language(named: String(name.reversed().drop { $0 == " " }.reversed())) : nil
  }

  private func ask(_ country: Int, _ language: Int, _ cache: inout Cache) -> Answer {
    let answer = letters(of: Pair(country: country, language: language))
    guard case .known(let number) = answer else { return answer }
    cache.take(kinds)
    cache.keep(Cache.Known(kind: number), country, language)
    return answer
  }

  /// Prepares letters when nobody has asked for them before.
  private func letters(of pair: Pair) -> Answer {
    state.withLock { state -> Answer in
      if let number = state.numbers[pair] { return .known(number) }
      if let fault = state.faults[pair] { return .faulty(fault) }
      let (place, tongue) = (state.countries[pair.country], state.languages[pair.language])
      do {
        let letters = try source.letters(in: tongue, from: place, pair.variation)
        let facts = try source.facts(of: place)
        let states = Country("US").flatMap { try? source.facts(of: $0) }?.region.names ?? []
        let number = state.kinds.count
        state.kinds.append(
          LetterKind(
            country: place, facts: facts, language: tongue,
            countryNumber: place.code.utf8.reduce(0) { $0 << 8 | UInt64($1) },
            countryName: Array(source.name(of: place, in: tongue).utf8),
            address: AddressHabits(in: facts, states), about: source.aboutLine(in: tongue, from: place),
            unwantedNames: source.unwantedNames(in: tongue), letters: letters))
        state.numbers[pair] = number
        return .known(number)
      } catch {
        let fault = reportable(error).message
        state.faults[pair] = fault
        return .faulty(fault)
      }
    }
  }
}

extension Array where Element: Equatable {
  /// The place of an element, which is added where it is missing.
  fileprivate mutating func place(of element: Element) -> Int {
    if let known = firstIndex(of: element) { return known }
    append(element)
    return count - 1
  }
}
