// AboutLineTests.swift: the line about the sender, in the languages of the program.

import Defaults
import SourceText
import Testing
import UrgentAction

@testable import Letters

@Test(arguments: [
  ("en", "GB", "I am a teacher in Example Town", "I am a teacher in Example Town."),
  ("en", "GB", "my father comes from Example Town.", "My father comes from Example Town."),
  ("en", "GB", "teacher in Example Town", nil),
  ("en", "GB", "Teacher, US", nil),
  ("de", "DE", "Ich bin Lehrerin in Musterstadt.", "ich bin Lehrerin in Musterstadt."),
  ("de", "DE", "Lehrerin bin ich seit 1990", "Lehrerin bin ich seit 1990."),
  ("de", "CH", "ich bin Lehrerin.", "Ich bin Lehrerin."),
  ("de", "AT", "Lehrerin in Musterstadt", nil),
  ("fr", "FR", "j'enseigne à Villeneuve", "J'enseigne à Villeneuve."),
  ("fr", "FR", "Enseignante à Villeneuve", nil),
  ("es", "ES", "Soy maestra en Villanueva.", "Soy maestra en Villanueva."),
  ("es", "MX", "Maestra en Villanueva", nil), ("en", "GB", " \n", nil),
])
func saysWhoTheSenderIs(_ language: String, _ country: String, _ text: String, _ line: String?) throws {
  let phrases = try Phrases(EmbeddedFiles.templates, language: try #require(Language(language)))
  #expect(phrases.aboutLine(in: Country(country)).sentence(text) == line)
}
