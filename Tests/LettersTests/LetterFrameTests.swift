// LetterFrameTests.swift: salutations, closings and open places in the texts of authors, in each language.

import Letters
import Testing
import UrgentAction

private let salutation = "this begins with a salutation, which letters print themselves"
private let closing = "this ends with a closing, which letters print themselves"

@Test(
  arguments: [
    (
      Language.english, ["Dear Minister,", "I urge you to stop.", "Yours sincerely,", "A. Reader"],
      [salutation, closing]
    ),
    (.english, ["Dear Minister, I urge you to stop."], [salutation]),
    (.english, ["Your Excellency, I urge you to stop.", "Respectfully."], [salutation, closing]),
    (
      .english, ["To the Minister of Justice:", "I urge you to stop.", "Sincerely, Your name"],
      [salutation, closing]
    ),
    (.english, ["Dear Sir,\nI urge you to stop.\nKind regards"], [salutation, closing]),
    (.english, ["Your Excellency is asked to stop.", "Yours is the power."], []),
    (.english, ["Sir Example Mwangi, a teacher, was taken.", "Respectfully, I ask you to release him."], []),
    (
      .english, ["Dear friends of his have disappeared.", "I urge you:", "- to stop,", "- to release him,"],
      []
    ),
    (
      .german, ["Sehr geehrte Frau Ministerin, ich bitte Sie.", "Mit freundlichen Grüßen"],
      [salutation, closing]
    ),
    (.german, ["Mit freundlichen Worten bitte ich Sie.", "Hochachtungsvoll bitte ich Sie darum."], []),
    (
      .french, ["Monsieur le Ministre, je vous prie.", "Veuillez agréer mes salutations."],
      [salutation, closing]
    ),
    (.french, ["Madame Diallo, journaliste, a disparu.", "Monsieur Diallo la cherche."], []),
    (.spanish, ["Señor Ministro:", "Le pido que la libere.", "Atentamente,"], [salutation, closing]),
    (.spanish, ["Señora Pérez, periodista, ha desaparecido.", "Le pido que la libere."], []),
    (.spanish, ["Señor Ministro", "Le pido que la libere."], [salutation]),
    (.english, ["Dear Minister.", "Free him.", "Yours sincerely."], [salutation, closing]),
    (.english, ["Dear Attorney General – I write.", "Free him."], [salutation]),
    (.english, ["Free Esther. Yours sincerely,"], []), (.english, ["Dear to many, he was taken."], []),
    (.english, ["I urge you to release her,\nand to protect her."], []),
    (.english, ["I write.", "I urge you to:", "release her,", "protect her,", "and say why."], []),
    (.english, ["I write.", "With respect to her trial, I urge you to:", "- release her."], []),
    (.english, ["I write.", "Sincerely worried, I ask: where is she?", "Yours is a great country!"], []),
    (.spanish, ["Distinguida periodista y madre, fue detenida.", "Reciba un abogado de su elección."], []),
    (.french, ["Je vous écris.", "Veuillez recevoir sa famille et la libérer."], []),
  ] as [(Language, [String], [String])])
func whatLettersPrintIsFound(_ language: Language, _ paragraphs: [String], _ faults: [String]) throws {
  #expect(try ownPhrases(language).frame().faults(in: paragraphs).map(\.message) == faults)
}

@Test(arguments: [
  (Language.english, "held since [DATE].", "[DATE]" as String?),
  (.english, "I am [Your Name Here].", "[Your Name Here]"),
  (.english, "My name is XXXX.", "XXXX"), (.english, "I live in ____.", "____"),
  (.english, "I am ......", "......"),
  (.english, "concern for {{name}}.", "{{name}}"), (.english, "<b>Esther</b> and others", "<b>"),
  (.english, "Esther &amp; others", "&amp;"), (.german, "Ich heiße [Ihr Name].", "[Ihr Name]"),
  (.french, "Je suis [votre nom].", "[votre nom]"), (.spanish, "desde [fecha]", "[fecha]"),
  (.english, "He said: \"[the] guards beat [us]\".", nil),
  (.english, "a man [name withheld] told [NAME WITHHELD]", nil),
  (.english, "the [UNHCR] and B&B; Article XXX; mail <a@example.org>, <https://example.org>", nil),
  (.english, "He waited... and then.... they came [sic].", nil),
  (.english, "children <5 years, aged <nine, a -> b, <x> 1", "<x>"),
  (.english, "aged <18, see a -> b; B&Bs; he said ..... no; https://example.org/a___b", nil),
])
func openPlacesAreFound(_ language: Language, _ text: String, _ place: String?) throws {
  #expect(try OpenPlaces.first(in: text) { [try ownPhrases(language).openPlaces()] } == place)
}

@Test(arguments: [
  (Language.english, "Your Excellency / Dear Minister", true), (.english, "Dear Sir/Madam", false),
  (.french, "Mon Général / Monsieur le Ministre", true), (.english, "Dear Sir / Madam", false),
  (.french, "Madame la Ministre, Monsieur le Ministre", false),
  (.french, "Monsieur/Madame le Ministre", false),
  (.english, "Dear Mr/Ms Minister", false), (.english, "Dear General/Minister Eno", false),
  (.german, "Sehr geehrte/r Frau/Herr Minister", false), (.spanish, "Estimado/a señor Ministro", false),
])
func twoSalutationsAreNotOne(_ language: Language, _ text: String, _ areTwo: Bool) throws {
  #expect(try Salutation.areTwo(text, in: ownPhrases(language).frame()) == areTwo)
}
