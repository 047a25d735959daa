// CountryFinder.swift: the country that a line of an address names, in any language of the templates.

import JSONText
public import SourceText
public import UrgentAction

/// Knows the names of countries; reads them when the first is asked for.
public final class CountryFinder: Sendable {
  private let files: any FileSource
  private let others: Countries
  private let known = Once()
  private let stateWords = Once()

  /// Takes the folders of languages and countries; nothing is read yet.
  public init(_ templates: any FileSource) {
    files = templates
    others = Countries(templates)
  }

  /// The country with this name, English names first; nil when there is none.
  ///
  /// Case, accents, blanks and punctuation do not count; older and formal names are known.
  func country(_ name: String) -> Country? {
    let plain = plainName(name)
    let bare = withoutUmlauts(plain.hasPrefix("the") ? String(plain.dropFirst(3)) : plain)
    for wanted in [plain, bare] {
      if let country = names[wanted] ?? others.country(called: wanted) { return country }
    }
    return Self.inOrder(name).flatMap(country)
  }

  /// A name as it is said that a table of ISO 3166 has in its own order: "Iran, Islamic Republic of", "Bolivia (Plurinational
  /// State of)", "Netherlands (the)"; nil for every other.
  private static func inOrder(_ name: String) -> String? {
    guard let mark = name.firstIndex(where: { $0 == "," || $0 == "(" }) else { return nil }
    let (first, rest) = (name[..<mark].trimmed, name[mark...].trimming(" ,()"))
    return first.isEmpty || !["of", "the"].contains(rest.split(separator: " ").last?.lowercased())
      ? nil : "\(rest) \(first)"
  }

  /// Whether a language has a name for a country, or the country has a file.
  public func knows(_ country: Country) -> Bool {
    names.values.contains(country) || (try? others.all())?.contains(country) ?? false
  }

  /// The country with this code of two letters or this name; nil when there is none.
  public func countryByCodeOrName(_ text: String) -> Country? {
    if let country = Country(text), names.values.contains(country) { return country }
    return country(text)
  }

  /// How calls are made in a country; nil where that is not known.
  public func dialling(in country: Country) -> Dialling? {
    // A file that cannot be read says nothing here; 'appeal check' says what is wrong with it.
    (try? others.facts(of: country))?.dialling
  }

  /// The words around the names of states.
  var words: StateWords {
    // As above.
    stateWords.value { (try? StateWords(files)) ?? StateWords() }
  }

  /// The names in all languages, as `plainName` makes them, and those where `ue` stands for `ü`.
  private var names: [String: Country] { known.value(read) }

  private func read() -> [String: Country] {
    var names: [String: Country] = [:]
    for language in (try? Languages(files).englishFirst()) ?? [] {
      guard let table = try? others.names(in: language) else { continue }
      for (code, name) in table.all {
        let plain = plainName(name)
        for known in [plain, withoutUmlauts(plain)] where names[known] == nil { names[known] = Country(code) }
      }
    }
    return names
  }
}
