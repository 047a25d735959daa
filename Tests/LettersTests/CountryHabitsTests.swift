// CountryHabitsTests.swift: one language as several countries write it.

import SourceText
import TestSupport
import Testing
import UrgentAction
import World

@testable import Letters

struct CountryHabitsTests {
  @Test(arguments: [
    ("de", "CH", "in großer Sorge um „Flüchtlinge“", "in grosser Sorge um «Flüchtlinge»"),
    ("de", "LI", "Maßnahmen", "Massnahmen"),
    ("de", "DE", "in großer Sorge um „Flüchtlinge“", "in großer Sorge um „Flüchtlinge“"),
    ("de", "AT", "am 3. Januar", "am 3. Jänner"),
    (
      "fr", "FR", "l'asile\u{A0}; « ici »\u{A0}: oui !",
      "l’asile\u{202F}; «\u{A0}ici\u{A0}»\u{A0}: oui\u{202F}!"
    ),
    ("fr", "CA", "l'asile ; oui ?", "l’asile; oui?"),
    ("fr", "CH", "«\u{A0}ici\u{A0}»\u{A0}: oui", "«\u{202F}ici\u{202F}»\u{202F}: oui"),
    ("es", "AR", "la «deserción»", "la “deserción”"),
    ("es", "ES", "la «deserción»", "la «deserción»"),
    ("en", "GB", "the people's \"own\"", "the people's \"own\""),
  ])
  func writesAsTheCountryDoes(_ language: String, _ country: String, _ text: String, _ expected: String)
    throws
  {
    let habits = try ownPhrases(language).habits(in: Country(country))
    #expect(habits.exchanges.applied(to: text, keeping: []) == expected)
  }

  @Test func keepsNames() throws {
    let exchanges = try ownPhrases("de").habits(in: Country("CH")).exchanges
    #expect(
      exchanges.applied(
        to: "Großer Dank an Max Groß, Weiß (nicht Weißer).", keeping: ["Max Groß", "Groß", "Weiß"])
        == "Grosser Dank an Max Groß, Weiß (nicht Weisser).")
  }

  @Test func keepsManyNames() throws {
    let exchanges = try ownPhrases("de").habits(in: Country("CH")).exchanges
    let text = String(repeating: "Weiß große ", count: 50_000)
    #expect(
      exchanges.applied(to: text, keeping: ["Weiß"]) == String(repeating: "Weiß grosse ", count: 50_000))
  }

  @Test(arguments: [("US", "Dear Mr. President"), ("PR", "Dear Mr. President"), ("GB", "Dear Mr President")])
  func writesMister(_ country: String, _ expected: String) throws {
    let facts = try ownCountries.facts(of: try #require(Country(country)))
    let provenance = Provenance(record: "test", source: "test", confidence: .seed)
    let president = Addressee(id: "x", office: "President", rank: .headOfState, provenance: provenance)
    let salutation = try ownPhrases("en").salutation(
      for: president, onSheet: "Dear Mr. President", language: .english, layout: Layout(for: facts))
    #expect(salutation.opening == expected)
  }

  @Test(arguments: [
    ("en", "Article~19(1) of 14~June 2000, paragraph~2", "US"), ("en", "on June~14, 2000 at 3 places", "US"),
    ("de", "(Artikel~12 Absatz~2) vom 14.~Juni 2000 und 5.~Jänner", "AT"),
    ("fr", "l’article~12 du 1er~juillet, paragraphe~2", "FR"),
    ("es", "el artículo~12 del 14~de~junio de 2000, entre 3 de ellos", "MX"),
    ("es", "de junio de 2000", "ES"),
  ])
  func keepsNumbersWithTheirWords(_ language: String, _ expected: String, _ country: String) throws {
    let (text, kept) = (expected.exchanging("~", for: " "), expected.exchanging("~", for: "\u{A0}"))
    let phrases = try ownPhrases(language)
    let months = phrases.months + phrases.habits(in: Country(country)).exchanges.map(\.new)
    #expect(phrases.keptTogether(text, months) == kept)
  }

  @Test(arguments: [
    ("de", "CH", "de-CH"), ("fr", "CA", "fr-CA"), ("es", "MX", "es-MX"), ("en", "AU", "en-AU"),
    ("en", "US", "en-US"),
    ("de", "FR", "de-DE"), ("en", "DE", "en-GB"), ("fr", "US", "fr-FR"),
  ])
  func namesTheCountryOfTheLanguage(_ language: String, _ country: String, _ expected: String) throws {
    let facts = try ownCountries.facts(of: try #require(Country(country)))
    #expect(try ownPhrases(language).letterWords(in: Layout(for: facts)).locale == expected)
  }

  @Test(arguments: [
    ("en", ["A", "B", "C"], "A, B and C"), ("de", ["A", "B", "C", "D", "E"], "A, B, C und andere"),
    ("es", ["Ana", "Isabel"], "Ana e Isabel"), ("es", ["Ana", "Hilario"], "Ana e Hilario"),
    ("es", ["Ana", "Iago"], "Ana y Iago"), ("fr", ["Anne", "Isabelle"], "Anne et Isabelle"),
  ])
  func namesPeople(_ language: String, _ names: [String], _ expected: String) throws {
    #expect(try ownPhrases(language).enumeration(names) == expected)
  }
}
