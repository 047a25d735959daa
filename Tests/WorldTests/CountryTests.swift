// CountryTests.swift: the files of the countries, and what is read from them.

import JSONText
import Letters
import SourceText
import TestSupport
import Testing
import UrgentAction
import World

struct CountryTests {
  @Test func everyFileIsRead() throws {
    let all = try ownCountries.all()
    #expect(all.count == 250)
    for country in all { _ = try ownCountries.facts(of: country) }
  }

  /// The words of the Universal Postal Union stand on all mail, in characters that the standard fonts have.
  @Test func airMailIsInWordsThatPrint() throws {
    for country in try ownCountries.all() {
      let words = try ownCountries.facts(of: country).airMail
      #expect(words.contains("PAR AVION") && words.count <= 2, "\(country): \(words)")
      let isKnown = ["DE", "AT", "ES", "BA"].contains(country.code)
      let own = words.filter { !["PAR AVION", "PRIORITAIRE", "AIR MAIL", "BY AIR MAIL"].contains($0) }
      let isMarked = try ownCountries.facts(of: country).unverified.contains("airMail")
      #expect(isMarked == (!own.isEmpty && !isKnown), "\(country): a word without a source is marked")
      let scalars = words.joined().unicodeScalars
      #expect(
        scalars.allSatisfy { $0.value < 0x100 || "ŠŽŒ".unicodeScalars.contains($0) }, "\(country): \(words)")
    }
  }

  @Test func aCountryWithoutAFileHasTheHabitsOfMost() throws {
    let facts = try ownCountries.facts(of: try #require(Country("QQ")))
    #expect(facts == CountryFacts(try #require(Country("QQ"))))
  }

  /// A title names a country by its names, short forms and adjectives in all languages; "State" and "Central" name none.
  @Test(arguments: [
    ("President of China", "CN", true), ("President of the PRC", "CN", true),
    ("Chinese Premier", "CN", true), ("Premierminister der Volksrepublik China", "CN", true),
    ("Minister of Public Security", "CN", false), ("President of the USA", "US", true),
    ("President of the U.S.", "US", true), ("Presidente estadounidense", "US", true),
    ("Secretary of State", "US", false), ("Staatssekretär", "US", false),
    ("President of South Korea", "KR", true), ("Korean Minister of Justice", "KR", true),
    ("Minister of People's Armed Forces", "KP", false), ("President of North Korea", "KP", true),
    ("President of the DRC", "CD", true), ("président de la RDC", "CD", true),
    ("President of the UAE", "AE", true), ("Emirati Minister of Justice", "AE", true),
    ("Foreign Minister of Burma", "MM", true), ("President of Ivory Coast", "CI", true),
    ("President of Macedonia", "MK", true), ("Prime Minister of Holland", "NL", true),
    ("Dutch Minister of Justice", "NL", true), ("Czech Minister of Justice", "CZ", true),
    ("Turkish Minister of Justice", "TR", true), ("Türkischer Justizminister", "TR", true),
    ("ministre turc de la Justice", "TR", true), ("Philippine Secretary of Justice", "PH", true),
    ("Prime Minister of Great Britain", "GB", true), ("British Foreign Secretary", "GB", true),
    ("UK Home Secretary", "GB", true), ("Secretary of State for Northern Ireland", "GB", true),
    ("Prime Minister of the United Kingdom", "GB", true), ("Home Secretary", "GB", false),
    ("présidente de la République togolaise", "TG", true), ("ministre togolaise de la Justice", "TG", true),
    ("togoischer Justizminister", "TG", true), ("Director of the Civil Prison", "TG", false),
    ("Polnischer Ministerpräsident", "PL", true), ("Bundesminister der Justiz", "DE", false),
    ("Swiss President", "CH", true), ("President of the Republic", "FR", false),
    ("French President", "FR", true), ("Ministra danesa de Justicia", "DK", true),
    ("Minister of Police", "PL", false), ("Polizeipräsident", "PL", false),
    ("Minister for Children", "CL", false), ("Colonel", "CO", false),
    ("Minister for Civil Liberties", "LR", false), ("Director of the Central Prison", "CF", false),
    ("Minister for Equality", "EC", false), ("Commander of the Coastguard", "CI", false),
    ("Minister for Southern Affairs", "SS", false), ("Minister for African Affairs", "ZA", false),
    ("Minister for Indigenous Peoples", "IN", false), ("Minister for Islamic Affairs", "MH", false),
    ("Chef de l'Armee", "AM", false), ("Minister for New Schools", "NZ", false),
    ("South African Minister of Justice", "ZA", true), ("ministre algérienne", "DZ", true),
    ("Chilean Minister of Justice", "CL", true), ("Ministra colombiana", "CO", true),
  ])
  func titlesNameCountries(_ title: String, _ code: String, _ isNamed: Bool) throws {
    let country = try #require(Country(code))
    let languages = try Languages(ownTemplates).all()
    #expect(
      try ownCountries.isMentioned(country, in: title, languages, StateWords(ownTemplates)) == isNamed)
  }

  /// What looks like another country's postcode in an address's last line.
  @Test(arguments: [
    ("London N1 1AA", "DE", "N1 1AA" as String?), ("10115 Berlin", "GB", "10115"), ("N1 1AA", "GB", nil),
    ("London N1 1AA", "GB", nil), ("D-10115 Berlin", "DE", nil), ("CH-8001 Zürich", "DE", "CH-8001"),
    ("1015 AB Amsterdam", "NL", nil), ("Dublin 2", "IE", nil), ("Salem, OR 97301", "US", nil),
    ("Salem, OR 97301", "CA", "97301"), ("Hauptstr. 5", "DE", nil), ("114 55 Stockholm", "SE", nil),
    ("11455 Stockholm", "SE", nil), ("1015AB Amsterdam", "NL", nil),
    ("London N11AA", "GB", nil), ("Salem, OR 97301-1234", "US", nil),
    ("Postfach 123456", "DE", nil), ("Lomé BP 123", "TG", nil), ("Toronto ON M5V 2T6", "CA", nil),
    ("New Delhi-110001", "IN", nil), ("Dhaka-1205", "BD", nil), ("Lahore-54000", "PK", nil),
  ])
  func strangePostcodes(_ line: String, _ code: String, _ postcode: String?) throws {
    #expect(try ownCountries.facts(of: try #require(Country(code))).strangePostcode(in: line) == postcode)
  }

  /// Names in languages without a folder: none is known for another country, or as one of two.
  @Test func foreignNamesAreThoseOfOneCountry() throws {
    let root = try #require(try ownTemplates.json("countries/names.json"))
    var codes: [String: Set<String>] = [:]
    for member in try root.members() {
      for name in try root.strings(member.name) { codes[plainName(name), default: []].insert(member.name) }
    }
    #expect(codes.count > 1000 && codes.filter { $0.value.count > 1 }.isEmpty)
    for (name, countries) in codes {
      #expect(
        ownCountries.country(named: name, in: [.english, .german, .french, .spanish]) == nil, "\(name)")
      #expect(ownCountries.country(abroad: name)?.code == countries.first)
    }
  }

  @Test(arguments: [
    ("Spanje", "ES"), ("Regno Unito", "GB"), ("Suíça", "CH"), ("Østrig", "AT"), ("Leeds", nil),
    // A county, a town of Italy, a town.
    ("Norfolk", nil), ("Andora", nil), ("Brasilia", nil),
  ])
  func countriesGoByForeignNames(_ name: String, code: String?) {
    #expect(ownCountries.country(abroad: name)?.code == code)
  }

  @Test(arguments: [("gbr", "GB"), ("burma", "MM"), ("osterreich", nil), ("elfenbeinkuste", "CI")])
  func countriesGoByOtherNames(_ name: String, code: String?) {
    #expect(ownCountries.country(named: name)?.code == code)
  }
}
