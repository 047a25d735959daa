// CountryNameTests.swift: what people write for a country, and what is proposed for a mistyped one.

import Letters
import TestSupport
import Testing
import UrgentAction
import World

private func phrases() throws -> [Phrases] {
  try [Language.english, .german, .french, .spanish].map { try ownPhrases($0) }
}

@Test(arguments: [
  ("DE", "D de DEU BRD Germany Deutschland Allemagne Alemania GERMANY"),
  ("AT", "A AUT Österreich Oesterreich Autriche"),
  ("FR", "F FRA France Frankreich Francia"), ("CH", "CH CHE Schweiz Suiza Svizzera"),
  ("IE", "IRL Eire Irland"),
  ("GB", "UK gb GBR England Scotland Wales Großbritannien Grossbritannien Royaume-Uni Écosse"),
  ("US", "USA U.S.A. États-Unis EE.UU. EEUU US"), ("CZ", "CZE Czechia Tschechien Tchéquie"),
  ("TR", "TUR Türkiye Turkey Türkei Tuerkei Turquie"), ("SZ", "Swaziland Eswatini Suazilandia"),
  ("MM", "Burma Myanmar Birmanie"), ("XK", "Kosovo Kosova XK"), ("KR", "KOR Südkorea"),
  ("CI", "CIV Elfenbeinküste"),
  ("NL", "Holland Niederlande NLD"), ("SE", "S SWE Schweden"), ("ES", "E ESP España Spain"),
  ("IT", "I ITA Italy"),
])
func countriesGoByManyNames(_ code: String, _ names: String) throws {
  let phrases = try phrases()
  for name in names.split(separator: " ") {
    #expect(phrases.lazy.compactMap { $0.country(String(name)) }.first == Country(code), "\(name)")
  }
}

@Test(arguments: [
  ("CI", "Cote d’Ivoire"), ("CI", "Côte d'Ivoire"), ("CI", "Ivory Coast"), ("GB", "Royaume Uni"),
  ("GB", "Great Britain"), ("GB", "Northern Ireland"), ("US", "Estados Unidos"), ("US", "United States"),
  ("US", "the United States of America"), ("NL", "The Netherlands"), ("KP", "North Korea"),
  ("KR", "South Korea"),
  ("CZ", "Czech Republic"), ("GB", "United  kingdom"), ("CD", "DR Congo"), ("TW", "Taiwan"),
  ("BF", "Upper Volta"), ("MM", "Burma"),
  ("GB", "Vereinigtes Koenigreich"),
])
func countriesGoByNamesOfSeveralWords(_ code: String, _ name: String) throws {
  #expect(try phrases().lazy.compactMap { $0.country(name) }.first == Country(code))
}

/// Names in the order that ISO 3166 has them in, and names of parts of countries.
@Test(arguments: [
  ("MD", "Moldova, Republic of"), ("IR", "Iran, Islamic Republic of"), ("TZ", "Tanzania, United Republic of"),
  ("CD", "Congo, The Democratic Republic of the"), ("MK", "Macedonia, The Former Yugoslav Republic of"),
  ("NL", "Netherlands, The"), ("BO", "Bolivia (Plurinational State of)"), ("KR", "Korea, Republic of"),
  ("GB", "United Kingdom of Great Britain and Northern Ireland (the)"),
  ("PS", "Palestinian Territory, Occupied"),
  ("IE", "Rep. of Ireland"), ("TT", "Trinidad & Tobago"), ("GB", "GB-ENG"), ("KR", "S. Korea"),
  ("GF", "Guyane"),
  ("GB", "Great Britain (UK)"), ("DE", "Deutschland (DE)"), ("US", "USA - United States"),
  ("PT", "Açores"), ("IM", "IOM"), ("IT", "Südtirol"), ("CH", "Suisse/Schweiz"), ("GB", "England & Wales"),
  ("OM", "Sultanate of Oman"), ("KZ", "REPUBLIC OF KAZAKSTAN"), ("DE", "Bundesrepublik Deutschland"),
  ("VE", "República Bolivariana de Venezuela"), ("KG", "Kyrgyz Republic"), ("TW", "Republic of China"),
  ("KR", "Republic of Korea"), ("CD", "Congo, Dem. Rep."),
])
func countriesGoByTheirNamesInTables(_ code: String, _ name: String) {
  #expect(ownFinder.countryByCodeOrName(name) == Country(code))
}

@Test(arguments: [
  "GB-", "GB-#", "GB--", "GB-ENGL", "gb-eng", "QX-ABC", "-", "GB-É", "State of Georgia", "Republic of",
])
func noPartOfACountryIsGuessed(_ name: String) { #expect(ownFinder.countryByCodeOrName(name) == nil) }

@Test(arguments: [
  "XX", "", "?", "Narnia", "Yugoslavia", "USSR", "East Germany", "Europe", "Q", "the", "Berlin",
])
func noCountryIsGuessed(_ name: String) throws {
  #expect(try phrases().lazy.compactMap { $0.country(name) }.first == nil)
}

@Test(
  arguments: [
    ("Östereich", ["AT (Österreich)"]), ("Germny", ["DE (Germany)"]), ("Duetschland", ["DE (Deutschland)"]),
    ("Xyz", []), ("GBB", []), ("Berlin", []),
    // States that are no more: those of today.
    ("Tschechoslowakei", ["CZ (Czech Republic)", "SK (Slovakia)"]),
    ("ČSSR", ["CZ (Czech Republic)", "SK (Slovakia)"]),
    ("Serbia and Montenegro", ["ME (Montenegro)", "RS (Serbia)"]), ("DDR", ["DE (Germany)"]),
  ] as [(String, [String])])
func aMistypedCountryIsProposedInAnyLanguage(_ name: String, _ proposed: [String]) {
  #expect(ownFinder.countries(near: name) == proposed)
}
