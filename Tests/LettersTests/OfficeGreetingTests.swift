// OfficeGreetingTests.swift: how a member of the sender's own government is greeted.

import Testing
import UrgentAction

@testable import Correspondence

@Test(arguments: [
  ("en", "GB", "Tony Blair MP", "Prime Minister", "Dear Prime Minister" as String?, Rank.premier),
  ("en", "GB", "Jack Straw", "Foreign Secretary", "Dear Foreign Secretary", .minister),
  ("en", "GB", "", "Secretary of State for Foreign Affairs", "Dear Secretary of State", .minister),
  ("en", "US", "Colin Powell", "Secretary of State", "Dear Secretary Powell", .minister),
  ("en", "US", "Mr. Colin Powell, Jr.", "Secretary of State", "Dear Mr. Secretary", .minister),
  ("en", "US", "Ms Hillary Clinton", "Secretary of State", "Dear Madam Secretary", .minister),
  ("en", "US", "", "Secretary of State", nil, .unknown),
  ("en", "US", "George Bush", "President", "Dear President Bush", .headOfState),
  ("en", "IE", "", "Department of Foreign Affairs", nil, .unknown),
  ("en", "GB", "", "Prime Minister's Office", nil, .unknown),
  ("en", "GB", "A. B.", "Parliamentary Secretary to the Minister", nil, .unknown),
  ("en", "IE", "Bertie Ahern", "Taoiseach", "Dear Taoiseach", .premier),
  ("en", "DE", "", "Bundesminister des Auswärtigen", "Dear Minister", .minister),
  ("en", "DE", "", "Bundeskanzlerin", "Dear Chancellor", .premier),
  ("en", "CA", "", "Minister of Foreign Affairs", "Dear Minister", .minister),
  (
    "de", "DE", "Joschka Fischer", "Bundesminister des Auswärtigen", "Sehr geehrter Herr Bundesminister",
    .minister
  ),
  ("de", "AT", "", "Bundesministerin", "Sehr geehrte Frau Bundesministerin", .minister),
  ("de", "DE", "", "Bundesminister", nil, .unknown), ("de", "DE", "", "Bundesministerium", nil, .unknown),
  ("fr", "FR", "M. Hubert Védrine", "Ministre des Affaires étrangères", "Monsieur le Ministre", .minister),
  ("fr", "FR", "", "Ministre des Affaires étrangères", nil, .unknown),
  ("es", "ES", "Ana Palacio", "Ministra de Asuntos Exteriores", "Señora Ministra", .minister),
  ("es", "ES", "José Aznar", "Presidente del Gobierno", "Señor Presidente", .headOfState),
])
func greetsByTheOffice(
  _ language: String, _ country: String, _ name: String, _ office: String, _ opening: String?, _ rank: Rank
) throws {
  let greeting = OfficeGreeting(
    of: office, heldBy: name, in: try #require(Country(country)), language: try #require(Language(language)))
  #expect(greeting.opening == opening)
  #expect(greeting.rank == rank)
}

@Test(arguments: [
  ("United Kingdom", true), ("Republic of Korea", true), ("Cook Islands", true), ("France", false),
  ("Sudan", false),
])
func someCountriesTakeAnArticle(_ name: String, _ takesArticle: Bool) {
  #expect(EnglishCountries.takesArticle(name) == takesArticle)
}
