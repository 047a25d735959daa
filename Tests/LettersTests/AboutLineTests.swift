// AboutLineTests.swift: the line about the sender, in the languages of the program.

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
  let phrases = try ownPhrases(language)
  #expect(phrases.aboutLine(in: Country(country)).sentence(text) == line)
}

/// A letter's text begins with a capital, in German small behind the comma of the salutation.
@Test(arguments: [
  ("en", "i am writing about Ana Lind.", "I am writing about Ana Lind."),
  ("de", "Ich schreibe Ihnen.", "ich schreibe Ihnen."),
  ("de", "Ana Lind ist in Haft.", "Ana Lind ist in Haft."),
  ("fr", "je vous écris.", "Je vous écris."), ("es", "Le escribo.", "Le escribo."),
])
func beginsBehindASalutation(_ language: String, _ text: String, _ expected: String) throws {
  let phrases = try ownPhrases(language)
  #expect(phrases.about.beginning(text) == expected)
}

/// An author's sentence asks in a list with the force that it has alone.
@Test(arguments: [
  ("de", "Ich bitte Sie, ihn freizulassen.", "Ich bitte Sie: ihn freizulassen"),
  ("de", "Ich fordere Sie dringend auf, ihn freizulassen.", "Ich fordere Sie dringend auf: ihn freizulassen"),
  ("de", "Er muss frei sein.", nil), ("de", "Ich bitte Sie, zu helfen. Er ist krank.", nil),
  ("fr", "Je vous prie de le libérer.", "Je vous prie de: le libérer"),
  ("es", "Le insto a que lo libere.", "Le insto a que: lo libere"),
  ("es", "Le insto a actuar.", "Le insto a: actuar"),
])
func anAuthorsSentenceIsAnItemUnderItsOwnStem(_ language: String, _ text: String, _ expected: String?) throws
{
  let phrases = try ownPhrases(language)
  #expect(phrases.list?.item(of: text).map { "\($0.stem): \($0.text)" } == expected)
}

@Test func anEnglishSentenceOfTheAuthorsIsAnItemToo() {
  #expect(ListStyle.english.item(of: "I urge you to free her.")?.text == "free her")
  #expect(ListStyle.english.item(of: "I ask you to free her.") == nil)
}
