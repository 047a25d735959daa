// LineTests.swift: what a line looks like, before its part of the sheet is known.

import Testing

@testable import Sheets

@Suite struct LineTests {
  @Test(arguments: [
    ("RECOMMENDED ACTION: Please send letters", Label.action),
    ("EMPFOHLENE AKTIONEN: Schreiben Sie", .action),
    ("ACCIONES RECOMENDADAS: Envíen", .action), ("ACTION RECOMMANDÉE : dans les appels", .action),
    ("APPEALS TO:", .appeals), ("APPELLE AN:", .appeals), ("LLAMAMIENTOS A:", .appeals),
    ("APPELS À :", .appeals),
    ("COPIES TO: diplomatic representatives", .copies), ("KOPIEN AN:", .copies), ("COPIA A:", .copies),
    ("Salutation: Dear Minister", .salutation), ("(korrekte Anrede: Dear Minister)", .salutation),
    ("Tratamiento: Señor Ministro", .salutation), ("Formule d'appel : Monsieur", .salutation),
    ("Telegrams to: President X, Y", .telegram), ("Telefax: 00 49 30 1", .fax), ("Correo-e: a@b.org", .email),
    ("Courriel : a@b.org", .email), ("BACKGROUND INFORMATION", .background),
    ("Bitte schreiben Sie Ihre Appelle möglichst sofort.", .lastDay),
  ])
  func labelsInFourLanguages(_ text: String, _ label: Label) throws {
    #expect(try LineClassifier(words: sheetWords()).label(of: text)?.label == label)
  }

  @Test(arguments: [
    "Background checks were made", "The fax was sent", "Telegrams poured in", "Letters of concern",
  ])
  func sentencesAreNoLabels(_ text: String) throws {
    #expect(try LineClassifier(words: sheetWords()).label(of: text) == nil)
  }

  /// What scanners make of words, and what is left alone.
  @Test(arguments: [
    ("was re1eased on l0 June.", "was released on 10 June."),
    ("f0und tofind nearthe door", "found to find near the door"),
    ("UA 10/91 in B1ock 1A", "UA 10/91 in Block 1A"),
    ("to inform them", "to inform them"),
    ("concem of thern, andasking a modern man", "concern of them, and asking a modern man"),
  ])
  func scannedWordsAreMended(_ text: String, _ mended: String) throws {
    #expect(try ScanRepair.separated(text, known: ["door"], sheetWords()).text == mended)
  }

  @Test(
    arguments: [
      ("- a point;", true, nil, "a point;"), ("\u{F0B7} a point", true, nil, "a point"),
      ("-point", true, nil, "point"), ("¾ a point", true, nil, "a point"),
      ("» a point", true, nil, "a point"),
      ("v a point", true, nil, "a point"), ("o A point", true, nil, "A point"),
      ("+ a point", true, nil, "a point"), (". a point", true, nil, "a point"),
      ("+ 254 20 111", false, nil, "+ 254 20 111"), ("_COPIES_", false, nil, "COPIES"),
      ("*** COPIES TO: ***", false, nil, "COPIES TO:"),
      ("_APPEALS TO:_ the Governor", false, nil, "APPEALS TO: the Governor"),
      ("* a **point** [here](https://a.example)", true, nil, "a point here"),
      ("*Governor of Example*", false, nil, "Governor of Example"),
      ("2) Mr Example", false, 2, "Mr Example"), ("12. April 2016", false, nil, "12. April 2016"),
    ] as [(String, Bool, Int?, String)])
  func listMarksComeOff(_ text: String, _ bullet: Bool, _ item: Int?, _ rest: String) throws {
    let line = try LineClassifier(words: sheetWords()).classify(SheetLine(number: 1, text: text))
    #expect(line.hasBullet == bullet)
    #expect(line.item == item)
    #expect(line.text == rest)
  }
}
