// TelegramStyleTests.swift: what telegrams leave out in each language, and what they never leave out.

import SourceText
import Testing
import UrgentAction

@testable import Letters

struct TelegramStyleTests {
  @Test(arguments: [
    (
      "de", "Ich fordere Sie dringend auf, die Haft zu beenden, die gegen das Recht verstößt.",
      "Fordere Sie dringend auf Haft zu beenden, die gegen Recht verstößt."
    ),
    (
      "de", "In Sorge um Menschen, die in Not sind, wende ich mich an Sie.",
      "In Sorge um Menschen, die in Not sind,."
    ),
    // A day stays a figure, which its full stop makes an ordinal.
    ("de", "Am 3. Mai kamen 3 von 5.", "Am 3. Mai kamen drei von 5."),
    ("de", "Das ist nicht hinnehmbar.", "Das ist nicht hinnehmbar."),
    (
      "de", "Ich appelliere an die chinesischen Behörden und an die chinesische Regierung.",
      "Appelliere an die chinesischen Behörden und an chinesische Regierung."
    ),
    ("de", "In Sorge um das harte Vorgehen um die Stadt.", "In Sorge um das harte Vorgehen um Stadt."),
    (
      "fr", "Je vous demande instamment de lever les restrictions et de protéger ceux qui les subissent.",
      "Demande instamment de lever restrictions et de protéger ceux qui les subissent."
    ),
    (
      "fr", "La police les renvoie et doit les libérer.", "Police les renvoie et doit les libérer."
    ),
    ("fr", "J'appelle la Chine à libérer Rosa de la Fuente.", "Appelle Chine à libérer Rosa de la Fuente."),
    (
      "es", "Le insto a levantar las restricciones y a no dañar a quienes los ayudan.",
      "Ínstole levantar restricciones y a no dañar a quienes los ayudan."
    ),
    (
      "fr", "Je rappelle les violations des droits les plus graves.",
      "Rappelle les violations droits les plus graves."
    ),
    ("en", "I note that the army left. I note the reply.", "Noting that army left. Noting reply."),
    (
      "en", "I call on the government to act. I call on you to act.",
      "Calling on government to act. Call on you to act."
    ),
    // Of several, some; and a part of them.
    (
      "en", "I note that the two left and a third of the men stayed. Free the other prisoners.",
      "Noting that the two left and a third of men stayed. Free the other prisoners."
    ),
    ("es", "Le insto a liberar a los dos.", "Ínstole liberar a los dos."),
    (
      "fr", "Je demande la libération des deux. L'un est mort.",
      "Demande libération des deux. L'un est mort."
    ),
    ("es", "Pido la libertad de Ana de la Cruz.", "Pido la libertad de Ana de la Cruz."),
  ])
  func condenses(_ language: String, _ text: String, _ expected: String) throws {
    let phrases = try ownPhrases(language)
    #expect(try phrases.telegramStyle()?.condensed(text) == expected)
  }
}
