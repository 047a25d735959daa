// OrganizationVoiceTests.swift: words in which an organization speaks, in each language.

import Letters
import Testing
import UrgentAction

@Test(
  arguments: [
    (Language.english, "We ask you to stop.", "We"), (.english, "He was brought to the US.", nil),
    (.english, "Amnesty International calls for it.", "Amnesty International calls"),
    (.english, "I read a report of Amnesty International and wrote.", nil),
    (.english, "An Amnesty International delegate was there.", nil),
    (.english, "“We saw it,” she said.", nil),
    (.german, "Wir bitten Sie.", "Wir"),
    (.german, "Amnesty International fordert das.", "Amnesty International fordert"),
    (.german, "Ein Bericht von Amnesty International für das Jahr.", nil),
    (.french, "Nous vous prions.", "Nous"), (.french, "Un rapport d’Amnesty International et un autre.", nil),
    (.spanish, "Es nuestra petición.", "nuestra"),
    (.spanish, "Un informe de Amnesty International en Lima.", nil),
  ] as [(Language, String, String?)])
func anOrganizationIsHeard(_ language: Language, _ text: String, _ words: String?) throws {
  #expect(try ownPhrases(language).voice.words(in: text) == words)
}
