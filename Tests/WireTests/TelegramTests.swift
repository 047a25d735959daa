// TelegramTests.swift: telegraph style, and the words that are paid for.

import JSONText
import Letters
import Testing
import UrgentAction

@testable import Letters
@testable import Writers

// MARK: - Style

private let style: TelegramStyle? = try? TelegramStyle(
  reading: JSONDocument(
    parsing: Array(
      #"""
      { "dropped": ["the", "a", "an"], "keptBefore": ["few", "little", "day"],
        "openings": { "I am": "Am", "I am writing to express my": "Expressing", "I urge you": "Urge you" },
        "numbers": ["zero", "one", "two", "three"] }
      """#.utf8), file: "phrases.json"
  ).root)

@Test(arguments: [
  ("I am writing to express my grave concern.", "Expressing grave concern."),
  ("I am concerned. I am waiting.", "Am concerned. Am waiting."),
  ("I urge you to lift the restrictions.", "Urge you to lift restrictions."),
  // Without its pronoun this would ask the reader to note something, or to call on somebody.
  ("I note that the law is a good one.", "I note that law is good one."),
  ("I call on the authorities to act.", "I call on authorities to act."),
  ("He said: I am here.", "He said: I am here."),
  ("The crackdown was stepped up.", "Crackdown was stepped up."),
  ("The Hague is a town.", "The Hague is town."),
  ("They met in The Hague.", "They met in The Hague."),
  ("a few monitors, twice a day", "a few monitors, twice a day"),
  (
    "says \"the right to leave a country\" of the Covenant",
    "says \"the right to leave a country\" of Covenant"
  ),
  ("at (the border)", "at (border)"), ("Vitamin A is a vitamin", "Vitamin A is vitamin"), ("the", "the"),
  ("2 of 12 people, 3.", "two of 12 people, three."), ("Article 1(2) and 02", "Article 1(2) and 02"),
  ("", ""),
])
func condenses(_ text: String, expected: String) throws {
  #expect(try #require(style).condensed(text) == expected)
}

@Test func condensesALongText() throws {
  let long = String(repeating: "The a is b. ", count: 20_000)
  let short = String(repeating: "Is b. ", count: 20_000).dropLast()
  #expect(try #require(style).condensed(long) == short)
}

// MARK: - Text

@Test(arguments: [
  (["One. Two; three."], "ONE STOP TWO STOP THREE"), (["One.", "Two."], "ONE STOP TWO"),
  (["One, two, and three."], "ONE TWO AND THREE"), (["Asked why? Yes."], "ASKED WHY? YES"),
  (["Is it so?", "Yes."], "IS IT SO? YES"),
  (["Mr. A. Reader of the U.N. came."], "MR A READER OF THE UN CAME"),
  (["Risk (this too). End."], "RISK (THIS TOO) STOP END"),
  (["Says \"all, too.\" End"], "SAYS ''ALL TOO'' STOP END"),
  (["Article 12(2) of 3.5 at 10:30."], "ARTICLE 12(2) OF 3.5 AT 10:30"), (["One . two"], "ONE STOP TWO"),
  (["Steps to stop it.", "Two."], "STEPS TO STOP IT FULLSTOP TWO"),
  (["", "One.", "", "Two."], "ONE STOP TWO"),
])
func writesTelegraphStyle(_ paragraphs: [String], expected: String) throws {
  let form = try TelegramWriter().form(
    for: try message(.telegram, body: paragraphs.map { Block(.paragraph, $0) }))
  #expect(try filled(form, sender()) == "GOVERNOR\nCHANGCHUN\nCHINA\n\n\(expected)\n\nA READER\n")
}

/// No STOP is lost behind a word that is a short form elsewhere, and none parts a name or a date.
@Test(arguments: [
  ("en", "The answer was no. The detention goes on.", "THE ANSWER WAS NO STOP THE DETENTION GOES ON"),
  ("en", "A work of art. All saw it.", "A WORK OF ART STOP ALL SAW IT"),
  ("en", "By No. 5, art. 3 (para. 2) and No. II.", "BY NO 5 ART 3 (PARA 2) AND NO STOP II"),
  ("en", "Gen. He met Col. al-Example. A rep. The end.", "GEN HE MET COL AL-EXAMPLE STOP A REP STOP THE END"),
  ("en", "He lives in Main St. The house burned.", "HE LIVES IN MAIN ST STOP THE HOUSE BURNED"),
  ("en", "At St. Mary's by the U.N. They left.", "AT ST MARY'S BY THE UN STOP THEY LEFT"),
  ("en", "So am I. They know, etc., and J.-P. A. Reader.", "SO AM I STOP THEY KNOW ETC AND J.-P A READER"),
  ("en", "WE SAY NO. THE U.N. THE END.", "WE SAY NO STOP THE UN STOP THE END"),
  ("en", "He asked (No.) It was no... They left.", "HE ASKED (NO) STOP IT WAS NO STOP THEY LEFT"),
  (
    "de", "Am 14. Juni kam Hr. Müller, Art. 3. Die Art. Alles.",
    "AM 14 JUNI KAM HR MUELLER ART 3 STOP DIE ART STOP ALLES"
  ),
  (
    "de", "Am 3. und 4. Mai 2000. Menschen, z. B. zwei . Ende.",
    "AM 3 UND 4 MAI 2000 STOP MENSCHEN Z B ZWEI STOP ENDE"
  ),
  (
    "de", "Es waren 12. Frauen sind darunter, am 14. 6. 2000, 3. Jan. und MAI.",
    "ES WAREN 12 STOP FRAUEN SIND DARUNTER AM 14 6 2000 3 JAN STOP UND MAI"
  ),
  (
    "en", "He worked for Example Ltd. Police took letters, etc. Police deny it.",
    "HE WORKED FOR EXAMPLE LTD STOP POLICE TOOK LETTERS ETC STOP POLICE DENY IT"
  ),
  ("de", "Bücher usw. Frauen lasen sie.", "BUECHER USW STOP FRAUEN LASEN SIE"),
  (
    "fr", "M. Le Blanc a dit non. Art. 5, n° 6. C'est tout.",
    "M LE BLANC A DIT NON STOP ART 5 NO 6 STOP C'EST TOUT"
  ),
  (
    "es", "Dijo que no. El Sr. Ejemplo y Ud. La ley, art. 3.",
    "DIJO QUE NO STOP EL SR EJEMPLO Y UD STOP LA LEY ART 3"
  ),
])
func tellsShortFormsFromSentences(_ language: String, _ text: String, expected: String) throws {
  let language = try #require(Language(language))
  let form = try TelegramWriter().form(
    for: try message(.telegram, body: [Block(.paragraph, text)], in: language))
  #expect(try filled(form, sender()).replacing("\n", with: " ").contains("CHINA  \(expected)  A READER"))
}

@Test(arguments: [
  ("", "RELEASE THEM"), ("I wait.", "RELEASE THEM STOP I WAIT"),
  ("Stop it!", "RELEASE THEM FULLSTOP STOP IT"),
  ("I wait.\nGreetings", "RELEASE THEM STOP I WAIT STOP GREETINGS"),
])
func addsTheSendersWords(_ words: String, expected: String) throws {
  let form = try TelegramWriter().form(
    for: try message(.telegram, body: [Block(.paragraph, "Release them."), messageBlock]))
  #expect(try filled(form, sender(message: words)).contains("\n\n\(expected)\n\n"))
  // The form is as it was.
  #expect(try filled(form, sender()).contains("\n\nRELEASE THEM\n\n"))
}

@Test func leavesOutputAloneOnAnError() throws {
  let form = try TelegramWriter().form(
    for: try message(.telegram, body: [Block(.paragraph, "Release them.")]))
  var bytes = Array("before".utf8)
  #expect(throws: WriterError.self) { try form.fill(sender("Анна"), to: &bytes) }
  #expect(bytes == Array("before".utf8))
}

@Test func keepsToItsColumns() throws {
  let long = String(repeating: "x", count: 200)
  let form = try TelegramWriter().form(
    for: try message(
      .telegram, body: [Block(.paragraph, "word \(long) " + String(repeating: "two ", count: 100))]))
  let lines = try filled(form, sender()).split(separator: "\n")
  #expect(lines.allSatisfy { $0.count <= 69 })
  #expect(lines.joined().filter { $0 == "X" }.count == 200)
}

// MARK: - Counting

@Test(arguments: [
  ("WORD", 1), ("NON-REFOULEMENT", 1), ("INTERNATIONALLY-RECOGNISED", 2), ("XIHUANGCHENGGENBEIJIE", 2),
  ("ABCDEFGHIJKLMNO", 1), ("ABCDEFGHIJKLMNOP", 2), ("1951", 1), ("12345", 1), ("123456", 2), ("12(2)", 1),
  ("PEOPLE'S REPUBLIC", 2), ("(THIS TOO)", 3), ("''ALL THE WAY''", 4), ("WHY?", 2), ("ONE STOP TWO", 3),
  ("ANNA(AT)EXAMPLE.ORG", 4), ("", 0), ("A-", 1), ("()", 1), ("?", 1),
])
func countsInternationally(_ text: String, expected: Int) {
  let telegram = Array("GOVERNOR\nCHANGCHUN\nJILIN PROVINCE\nCHINA\n\n\(text)\n\nA READER LONDON\n".utf8)
  let count = TelegramCount(of: telegram, by: .international)
  if text.isEmpty {
    #expect(count.text == 0 || count.signature == 0)
  } else {
    #expect(count.text == expected)
    #expect((count.address, count.signature) == (2, 3))
    #expect(count.total == expected + 5)
  }
}

@Test(arguments: [
  (TelegramTariff.code, 4 + 6 + 2), (.unitedStates, 10), (.international, 4 + 5 + 2),
])
func countsByTariff(_ tariff: TelegramTariff, expected: Int) {
  let telegram = Array(
    "PREMIER ZHU RONGJI\nBEIJING\nCHINA\n\nRESPECT 1951 CONVENTION AND RESPONSIBILITY\n\nA READER\n".utf8)
  #expect(TelegramCount(of: telegram, by: tariff).total == expected)
}

@Test func countsEveryFigureWithinTheUnitedStates() {
  let words = "A B C D E F G H I J 1951"
  let telegram = Array("MAYOR\nSPRINGFIELD\n\n\(words)\n\nA READER\n".utf8)
  #expect(TelegramCount(of: telegram, by: .unitedStates).total == 14)
}
