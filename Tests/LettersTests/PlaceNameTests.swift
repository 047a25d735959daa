// PlaceNameTests.swift: missions, offices and persons as the slip and the copies line name them.

import Letters
import Testing
import UrgentAction

struct PlaceNameTests {
  @Test(arguments: [
    ("en", "CN", "GB", "Embassy of the People's Republic of China in the United Kingdom"),
    ("de", "CN", "GB", "Botschaft der Volksrepublik China im Vereinigten Königreich"),
    ("de", "KE", "CH", "Botschaft von Kenia in der Schweiz"),
    ("fr", "CN", "US", "Ambassade de la République populaire de Chine aux États-Unis d'Amérique"),
    ("fr", "JP", "CA", "Ambassade du Japon au Canada"),
    ("es", "KP", "GB", "Embajada de la República Popular Democrática de Corea en el Reino Unido"),
    ("es", "GB", "IN", "Embajada del Reino Unido en la India"),
  ])
  func namesMissions(_ language: String, _ state: String, _ host: String, _ name: String) throws {
    let phrases = try ownPhrases(language)
    let mission = Mission(
      .embassy, of: try #require(Country(state)), in: try #require(Country(host)))
    let provenance = Provenance(record: "test", source: "test", confidence: .sender)
    var addressee = Addressee(id: "x", office: "X", provenance: provenance)
    addressee.mission = mission
    #expect(try phrases.name(ofMission: addressee) == name)
  }
}
