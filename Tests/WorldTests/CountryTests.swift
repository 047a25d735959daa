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
