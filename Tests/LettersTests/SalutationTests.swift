// SalutationTests.swift: a salutation and the closing that belongs to it.

import Defaults
import Letters
import Testing
import UrgentAction

private func pair(_ rank: Rank, sheet: String? = nil, country: String = "GB") throws -> Salutation {
  let phrases = try Phrases(EmbeddedFiles.templates, language: .english)
  let addressee = Addressee(
    id: "x", office: "X", rank: rank, provenance: Provenance(record: "x", source: "x", confidence: .seed))
  return try phrases.salutation(
    for: addressee, onSheet: sheet, language: .english, layout: Layout(for: Country(country)))
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

@Test func aSalutationWithoutClosingIsAnError() {
  #expect(throws: LetterError.self) { try pair(.minister, sheet: "Hello there") }
}
