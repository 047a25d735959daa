// Facts.swift: countries as the program knows them.

public import Defaults
public import Letters
import UrgentAction
public import World

/// The templates that come with the program.
public let ownTemplates = EmbeddedFiles.templates

/// The countries that come with the program.
public let ownCountries = Countries(EmbeddedFiles.templates)

/// What finds a country by its names, in all languages that come with the program.
public let ownFinder = CountryFinder(EmbeddedFiles.templates)

/// The languages that come with the program.
public let ownLanguages = Languages(EmbeddedFiles.templates)

/// The facts of the country with this code; nil for no code, or for one that is none.
public func facts(_ code: String?) -> CountryFacts? {
  code.flatMap { Country($0) }.flatMap { try? ownCountries.facts(of: $0) }
}

/// The words around names that come with the program.
public func ownNameWords() throws -> NameWords { try knownNameWords.get() }

private let knownNameWords = Result { try NameWords(EmbeddedFiles.templates) }
