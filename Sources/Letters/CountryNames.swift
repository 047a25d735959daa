// CountryNames.swift: the names of countries in other languages than the letter's own.

import JSONText
import SourceText
import Synchronization
import UrgentAction
import World

/// What `Templates/<language>/countries.json` hold, each read when a name in its language is first asked for.
final class CountryNames: Sendable {
  private let files: any FileSource
  private let countries: Countries
  private let known = Mutex<[Language: JSONValue?]>([:])

  init(_ files: any FileSource, _ countries: Countries) { (self.files, self.countries) = (files, countries) }

  /// The name of a country in a language; nil where the templates do not have it.
  func name(of country: Country, in language: Language) -> String? {
    let names = known.withLock { known in
      if let names = known[language] { return names }
      let names = read(language)
      known[language] = .some(names)
      return names
    }
    return (try? names?.optionalString(country.code))
      ?? (try? countries.facts(of: country))?.name(in: language)
  }

  private func read(_ language: Language) -> JSONValue? {
    let path = "\(language)/countries.json"
    guard let bytes = try? files.bytes(of: path) else { return nil }
    return try? JSONDocument(parsing: bytes, file: files.displayName(of: path)).root
  }
}
