// SalutationTests.swift: a salutation and the closing that belongs to it.

import Letters
import Testing
import TestSupport
import UrgentAction

private func pair(_ rank: Rank, sheet: String? = nil, country: String = "GB") throws -> Salutation {
  let phrases = try ownPhrases(.english)
  let addressee = Addressee(
    id: "x", office: "X", rank: rank, provenance: Provenance(record: "x", source: "x", confidence: .seed))
  return try phrases.salutation(
    for: addressee, onSheet: sheet, language: .english, layout: Layout(for: facts(country)))
}

@Test(arguments: [
  (Rank.headOfState, "Your Excellency", "Yours respectfully,"),
  (.premier, "Your Excellency", "Yours respectfully,"),
  (.minister, "Dear Minister", "Yours sincerely,"), (.governor, "Dear Governor", "Yours sincerely,"),
  (.ambassador, "Your Excellency", "Yours respectfully,"), (.judge, "Dear Judge", "Yours sincerely,"),
  (.localOfficial, "Dear Sir or Madam", "Yours faithfully,"),
  (.unknown, "Dear Sir or Madam", "Yours faithfully,"),
])
func rankDecidesWithoutASheet(_ rank: Rank, opening: String, closing: String) throws {
  let pair = try pair(rank)
  #expect(pair.opening == opening)
  #expect(pair.closing == closing)
}

@Test(arguments: [
  ("your Excellency", "GB", "Your Excellency", "Yours respectfully,"),
  ("Your Excellency,", "US", "Your Excellency", "Yours respectfully,"),
  ("Dear Governor", "GB", "Dear Governor", "Yours sincerely,"),
  ("Dear Governor:", "US", "Dear Governor", "Sincerely,"),
  ("Dear Sir", "GB", "Dear Sir", "Yours faithfully,"), ("Dear Sir", "US", "Dear Sir", "Sincerely,"),
])
func theSheetsSalutationGetsItsClosing(_ sheet: String, country: String, opening: String, closing: String)
  throws
{
  let pair = try pair(.minister, sheet: sheet, country: country)
  #expect(pair.opening == opening)
  #expect(pair.closing == closing)
}

@Test(arguments: ["Honourable Minister", "Señor Ministro"])
func whateverTheSheetPrintsHasAClosing(_ sheet: String) throws {
  let pair = try pair(.minister, sheet: sheet)
  #expect(pair.opening == sheet)
  #expect(pair.closing == "Yours sincerely,")
}

private let de = "Mit dem Ausdruck meiner ausgezeichneten Hochachtung"
private func fr(_ opening: String, _ rest: String) -> String {
  "Je vous prie d'agréer, \(opening), l'expression de \(rest)."
}
private func es(_ opening: String) -> String {
  "Reciba, \(opening), la expresión de mi distinguida consideración."
}

/// The whole table of pairs: for every rank what a man, a woman, and somebody of unknown gender is written.
@Test(
  arguments: [
    (Language.german, Rank.headOfState, Gender.male, "Exzellenz", de),
    (.german, .premier, .female, "Exzellenz", de),
    (.german, .ambassador, .unknown, "Exzellenz", de),
    (.german, .minister, .male, "Sehr geehrter Herr Minister", "Mit vorzüglicher Hochachtung"),
    (.german, .minister, .female, "Sehr geehrte Frau Ministerin", "Mit vorzüglicher Hochachtung"),
    (.german, .minister, .unknown, "Exzellenz", "Mit vorzüglicher Hochachtung"),
    (.german, .governor, .male, "Sehr geehrter Herr Gouverneur", "Mit vorzüglicher Hochachtung"),
    (.german, .unitedNationsHead, .female, "Exzellenz", "Mit vorzüglicher Hochachtung"),
    (.german, .judge, .female, "Sehr geehrte Frau Richterin", "Mit freundlichen Grüßen"),
    (.german, .judge, .unknown, "Sehr geehrte Damen und Herren", "Mit freundlichen Grüßen"),
    (.german, .agencyHead, .male, "Sehr geehrter Herr Direktor", "Hochachtungsvoll"),
    (.german, .military, .male, "Sehr geehrte Damen und Herren", "Mit freundlichen Grüßen"),
    (.german, .localOfficial, .male, "Sehr geehrte Damen und Herren", "Mit freundlichen Grüßen"),
    (.german, .unknown, .unknown, "Sehr geehrte Damen und Herren", "Mit freundlichen Grüßen"),
    (
      .french, .headOfState, .male, "Monsieur le Président",
      fr("Monsieur le Président", "ma très haute considération")
    ),
    (
      .french, .premier, .female, "Madame la Première ministre",
      fr("Madame la Première ministre", "ma très haute considération")
    ),
    (.french, .premier, .unknown, "Excellence", fr("Excellence", "ma très haute considération")),
    (.french, .minister, .male, "Monsieur le Ministre", fr("Monsieur le Ministre", "ma haute considération")),
    (.french, .governor, .unknown, "Excellence", fr("Excellence", "ma haute considération")),
    (
      .french, .ambassador, .female, "Madame l'Ambassadrice",
      "Veuillez agréer, Madame l'Ambassadrice, les assurances de ma très haute considération."
    ),
    (.french, .judge, .male, "Monsieur le Juge", fr("Monsieur le Juge", "mes sentiments respectueux")),
    (
      .french, .agencyHead, .female, "Madame la Directrice",
      fr("Madame la Directrice", "ma considération distinguée")
    ),
    (.french, .localOfficial, .male, "Monsieur", fr("Monsieur", "ma considération distinguée")),
    (.french, .unknown, .unknown, "Madame, Monsieur", fr("Madame, Monsieur", "ma considération distinguée")),
    (.spanish, .headOfState, .male, "Excelencia", es("Excelencia")),
    (.spanish, .premier, .male, "Señor Primer Ministro", es("Señor Primer Ministro")),
    (.spanish, .minister, .female, "Señora Ministra", es("Señora Ministra")),
    (.spanish, .governor, .unknown, "Excelencia", es("Excelencia")),
    (.spanish, .judge, .male, "Señoría", "Respetuosamente,"),
    (.spanish, .agencyHead, .unknown, "De mi mayor consideración", "Respetuosamente,"),
    (.spanish, .unknown, .unknown, "De mi mayor consideración", "Atentamente,"),
  ] as [(Language, Rank, Gender, String, String)])
func everyLanguageHasItsPairs(
  _ language: Language, rank: Rank, gender: Gender, opening: String, closing: String
) throws {
  let source = Provenance(record: "x", source: "x", confidence: .seed)
  var addressee = Addressee(id: "x", office: "X", rank: rank, provenance: source)
  addressee.holder = Holder(name: "A B", familyName: "B", gender: gender, provenance: source)
  let phrases = try ownPhrases(language)
  let pair = try phrases.salutation(
    for: addressee, onSheet: nil, language: language, layout: Layout(for: nil))
  #expect(pair.opening == opening)
  #expect(pair.closing == closing)
}
