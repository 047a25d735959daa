// CountryFinder.swift: the country that a line of an address names, in any language of the templates.

public import SourceText
public import UrgentAction

/// Knows the names of countries; reads them when the first is asked for.
public final class CountryFinder: Sendable {
  private let files: any FileSource
  private let countries: Countries
  private let known = Memory()

  /// Takes the folders of languages and countries, and the countries of the same files where they are read already;
  /// nothing is read yet.
  public init(_ templates: any FileSource, _ countries: Countries? = nil) {
    files = templates
    self.countries = countries ?? Countries(templates)
  }

  /// The country with this name, English names first; nil when there is none.
  ///
  /// Case, accents, blanks and punctuation do not count; older and formal names are known: "Sultanate of Oman".
  func country(_ name: String) -> Country? {
    countries.country(named: name, in: languages) ?? Self.inOrder(name).flatMap(country) ?? withoutForm(name)
  }

  /// The country of a formal name, but of none that is that of another's state too: "State of Georgia".
  private func withoutForm(_ name: String) -> Country? {
    let country = words.withoutForm(name).flatMap { countries.country(named: $0, in: languages) }
    return country.flatMap { words.isRegion($0) ? nil : $0 }
  }

  /// A name as it is said that a table of ISO 3166 has in its own order: "Iran, Islamic Republic of", "Bolivia
  /// (Plurinational State of)", "Netherlands (the)"; nil for every other.
  private static func inOrder(_ name: String) -> String? {
    guard let mark = name.utf8.firstIndex(where: { $0 == 0x2C || $0 == 0x28 }) else { return nil }
    let (first, rest) = (name[..<mark].trimmed, name[mark...].trimming(" ,()"))
    return first.isEmpty || !["of", "the"].contains(rest.split(separator: " ").last?.lowercased())
      ? nil : "\(rest) \(first)"
  }

  /// Whether a language has a name for a country, or the country has a file.
  public func knows(_ country: Country) -> Bool {
    isNamed(country) || (try? countries.all())?.contains(country) ?? false
  }

  /// The country with this code of two letters or this name, also in a language that has no folder; nil when there is none.
  public func countryByCodeOrName(_ text: String) -> Country? {
    if let country = Country(text), isNamed(country) { return country }
    return country(text) ?? countries.country(abroad: text) ?? countryNamedTwice(text)
  }

  /// The country that a text names by two names or by a name and its code, "Great Britain (UK)", "USA - United States", or
  /// by the code of a part, "GB-ENG".
  private func countryNamedTwice(_ text: String) -> Country? {
    if (4...6).contains(text.utf8.count), text.utf8.dropFirst(2).first == UInt8(ascii: "-"),
      text.utf8.dropFirst(3).allSatisfy(isAlphanumeric), text == text.uppercased()
    {
      return Country(text.prefix(2)).flatMap { isNamed($0) ? $0 : nil }
    }
    guard text.utf8.contains(where: { $0 == 0x28 || $0 == 0x2D }) else { return nil }
    let parts = text.exchanging(" - ", for: "(").split { "()".contains($0) }.map(\.trimmed)
    guard parts.count == 2, let first = countryByCodeOrName(parts[0]) else { return nil }
    return countryByCodeOrName(parts[1]) == first ? first : nil
  }

  /// What `countryByCodeOrName` finds, looked for in English first: for most lists the other languages are then never
  /// read.
  public func countryInEnglishFirst(_ text: String) -> Country? {
    countries.country(text, in: .english) ?? countryByCodeOrName(text)
  }

  /// The countries whose names in any language are near to a text that names none, as `DE (Germany)`.
  public func countries(near text: String) -> [String] {
    known.value(of: "near countries") { NearCountries(countries, languages) }.names(near: text)
  }

  /// How calls are made in a country; nil where that is not known.
  public func dialling(in country: Country) -> Dialling? {
    // A file that cannot be read says nothing here; 'appeal check' says what is wrong with it.
    (try? countries.facts(of: country))?.dialling
  }

  /// The words around the names of states.
  var words: StateWords {
    // As above.
    known.value(of: "words") { (try? StateWords(files)) ?? StateWords() }
  }

  private func isNamed(_ country: Country) -> Bool {
    countries.table(in: languages).contains(country)
  }

  private var languages: [Language] {
    known.value(of: "languages") { (try? Languages(files).englishFirst()) ?? [] }
  }
}
