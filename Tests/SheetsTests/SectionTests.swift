// SectionTests.swift: the head, the facts and the last day of a sheet.

import SourceText
import Testing
import UrgentAction

@testable import Sheets

@Suite struct SectionTests {
  @Test(arguments: [
    "see below, please write!\n\n", "Hi all,\nthis came in today. Can somebody write? Thanks, Jo\n\n",
    "Home\nCampaigns\nDonate\n\n", "Siehe unten, bitte schreibt!\n\n", "Ver abajo. Gracias.\n\n",
    "On 6 March 1991, somebody wrote:\n\n",
    "Bonjour,\n\nMerci d'écrire avant lundi.\n\nDe : A\nDate : 5 mars 1991\nObjet : AU 900/91\nÀ : B\n\n",
    "Can you write, Ann?\n\nFrom: A\nSent: 5 March 1991\nTo: B\nSubject: FW: please\n\n",
  ])
  func whatStandsAboveIsNoTitle(_ above: String) throws {
    let found = try sheet(paper(above: above))
    #expect(found.title == nil)
    #expect(found.issued == PartialDate("1991-03-04"))
    #expect(found.people.map(\.name) == ["Example MWANGI"])
    #expect(found.facts == ["Example Mwangi exists only in this example."])
    #expect(found.allDoubts.isEmpty)
  }

  @Test(arguments: [
    "RURITANIA:  Example MWANGI, teacher", "RURITANIA   Example MWANGI, teacher",
    "RURITANIA Example MWANGI (f), teacher",
  ])
  func anUnknownStateIsADoubtAndNoName(_ head: String) throws {
    let found = try sheet(paper(head: head, facts: "Example Mwangi was held in Ruritania."))
    #expect(found.people.map(\.name) == ["Example MWANGI"])
    #expect(found.allDoubts.map(\.field) == ["countries"])
    #expect(found.allDoubts.first?.text.contains("RURITANIA") ?? false)
  }

  /// The people of a head, and how many lines of it are said to name nobody.
  @Test(
    arguments: [
      ("KENYA:  Example MWANGI\n        and at least three others", ["Example MWANGI"], 1),
      ("KENYA:  Example MWANGI\n        und ihre vier Kinder", ["Example MWANGI"], 1),
      (
        "KENYA:  Example MWANGI\n\nNew name:  Invented OTIENO, aged 16",
        ["Example MWANGI", "Invented OTIENO"], 0
      ),
      ("Dr Example Mwangi - KENYA", ["Dr Example Mwangi"], 0),
      (
        "KENYA:  Example MWANGI\n        Her assistant, Invented OTIENO (m)",
        ["Example MWANGI", "Invented OTIENO"], 0
      ),
      (
        "KENYA:  Example MWANGI      24 - student\n        Invented OTIENO     31 - nurse",
        ["Example MWANGI", "Invented OTIENO"], 0
      ),
      (
        "SOUTH KOREA:  Legal concern:   KIM Ye-shi\n                               PARK Bon-bogi (f)",
        ["KIM Ye-shi", "PARK Bon-bogi"], 0
      ),
      (
        "KENYA:  Frau EXAMPLE MWANGI\n        Majd ad-Din Otieno (m)",
        ["EXAMPLE MWANGI", "Majd ad-Din Otieno"], 0
      ),
      (
        "KENYA:  Example MWANGI\n        Released:  Rose OTIENO (f), nurse\n        New name:  Invented KAMAU, cook",
        ["Example MWANGI", "Invented KAMAU"], 1
      ),
      (
        "KENYA\n\n1. Example Mwangi, born 12.03.1975, refugee\n2. Rose O'tieno, 29 years old",
        ["Example Mwangi", "Rose O'tieno"], 0
      ),
      (
        "KENYA\n\nName              Age   Town\nExample Mwangi    31    Kisumu\nRose Otieno (f)   29    Embu",
        ["Example Mwangi", "Rose Otieno"], 0
      ),
      (
        "KENYA\n\n| Name | Age |\n|------|-----|\n| Example Mwangi | 31 |\n| Rose Otieno | 29 |",
        ["Example Mwangi", "Rose Otieno"], 0
      ),
      ("An unknown line\nNairobi, here\nKENYA:  Example MWANGI", ["Example MWANGI"], 0),
      ("KENYA:  1) Example MWANGI\n        2) Rose OTIENO (f)", ["Example MWANGI", "Rose OTIENO"], 0),
      ("KENYA   - killed: Example MWANGI\n        - Rose OTIENO", ["Example MWANGI", "Rose OTIENO"], 0),
      (
        "KENYA:  Example MWANGI (m), aged 30, Rose OTIENO (f) and Invented KAMAU (m)",
        ["Example MWANGI", "Rose OTIENO", "Invented KAMAU"], 0
      ),
      ("KENYA:  Example MWANGI und etwa 190 weitere Personen", ["Example MWANGI"], 0),
      ("KENYA\nExample Mwangi and some 40 others", ["Example Mwangi"], 0),
      ("KENYA\nExample Mwangi and ten other farmers", ["Example Mwangi"], 0),
      (
        "KENYA         Example MWANGI (m)\n(Example Province)   Rose OTIENO (f)",
        ["Example MWANGI", "Rose OTIENO"], 0
      ),
      ("KENYA / EXAMPLELAND:  Example MWANGI", ["Example MWANGI"], 0),
      ("KENYA/\nExample Province       Example MWANGI (m), aged 30", ["Example MWANGI"], 0),
      ("KENYA:  Example MWANGI\n        sowie drei weitere Personen", ["Example MWANGI"], 1),
      (
        "KENIA:  Example MWANGI\n\nExample Mwangi, dessen Haus brannte, ist fort. Niemand sah ihn.",
        ["Example MWANGI"], 0
      ),
      (
        "KENYA:  Example MWANGI (f) )\n        Rose MWANGI (f)    ) sisters",
        ["Example MWANGI", "Rose MWANGI"], 0
      ),
      ("KENYA   Example MWANGI )\n        Rose OTIENO    ) students", ["Example MWANGI", "Rose OTIENO"], 0),
    ] as [(String, [String], Int)])
  func whoIsInTheHead(_ head: String, _ people: [String], _ notes: Int) throws {
    let found = try sheet(paper(head: head))
    #expect(found.people.map(\.name) == people)
    #expect(found.notes.count == notes)
    #expect(found.allDoubts.isEmpty)
  }

  /// A colon within what is said of somebody parts no label from the names.
  @Test(arguments: [
    "Name: Example Mwangi (pronouns: he/him)", "Name and pronoun (optional): Example Mwangi he/him",
    "NOMBRE Y PRONOMBRE: Example Mwangi (él)",
  ])
  func aLabelIsNoName(_ line: String) throws {
    #expect(try sheet(paper(below: "\n" + line + "\n")).people.map(\.name) == ["Example Mwangi"])
  }

  @Test func aSecondLastDayIsADoubt() throws {
    let found = try sheet(paper(below: "\n\nLetters in Swahili should be sent before 1 April 1991."))
    #expect(found.allDoubts.map(\.field) == ["lastDay"])
  }

  /// The labels of a form are nobody, and prose behind a table is of the facts.
  @Test func aFormNamesNobodyByItsLabels() throws {
    let form = try sheet(
      paper(head: "Country    Kenya\nName       Example Mwangi\nPlace      Mombasa\nGender     Male"))
    #expect(!form.people.contains { ["Gender", "Place"].contains($0.name) })
    let table =
      "Two men were taken.\n\nName | Age\nExample Mwangi | 31\nInvented Otieno | 22\n\nThey were beaten."
    let found = try sheet(paper(head: "KENYA", facts: table))
    #expect(found.people.map(\.name) == ["Example Mwangi", "Invented Otieno"])
    #expect(found.facts == ["Two men were taken.", "They were beaten."])
  }

  @Test(arguments: [
    "Note: She is no relative.", "Please note: She is no relative.", "Nota: Ella no es pariente.",
    "N.B.: Her name is another.",
    "Hinweis: Sie ist nicht verwandt.", "Remarque : elle n'est pas parente.",
  ])
  func aNoteAmongTheFactsIsAFact(_ note: String) throws {
    for (before, behind) in [("\n\n", "\n\n"), ("\n", "\n")] {
      let found = try sheet(paper(facts: "He was taken away.\(before)\(note)\(behind)He came to a court."))
      #expect(found.facts.joined(separator: " ").contains("He was taken away. \(note) He came to a court."))
    }
  }

  @Test func whatIsSaidToWritersEndsNoFacts() throws {
    let sentence = "He was brought before a court in the night of the third of March."
    let found = try sheet(
      paper(facts: "He was taken away.\n\nPlease do not mention his wife.\n\n\(sentence)"))
    #expect(found.facts == ["He was taken away.", sentence])
  }

  @Test func aDateAmongTheFactsIsAFact() throws {
    let found = try sheet(paper(facts: "He was taken away.\n\nNairobi, 5 March 1991\n\nHe came to a court."))
    #expect(found.facts.contains("Nairobi, 5 March 1991"))
    #expect(found.issued == PartialDate("1991-03-04"))
  }

  @Test(arguments: ["Deadline for appeals:\n11 April 1991", "Deadline for appeals:\n\n11 April 1991"])
  func theLastDayMayStandBelowItsHeading(_ lines: String) throws {
    let text = paper(below: "\n\n\(lines)\n").split(separator: "PLEASE SEND APPEALS IMMEDIATELY")[0]
    #expect(try sheet(String(text)).lastDay?.date == CalendarDay("1991-04-11"))
  }

  /// The numbers of an index are no date, and the date beside them is one.
  @Test(arguments: [
    ("AI Index: AFR 12/1/2026   30 November 2026", "2026-11-30"),
    ("AI Index: AMR 11/09/2000\n\n5 October 2000", "2000-10-05"),
    ("Index ASA 11/12/2009, 03/04/2009", "2009-04-03"),
  ])
  func anIndexIsNoDate(_ head: String, _ issued: String) throws {
    let text = paper().replacing(
      "EXTERNAL (for general distribution)          AI Index: AFR 32/900/91\nUA 900/91          Fear of torture          4 March 1991",
      with: "\(head)\nUA 900/91          Fear of torture")
    #expect(try sheet(text).issued == PartialDate(issued))
  }

  /// The name of the paper is no part of a title, before or behind the number.
  @Test(arguments: [
    ("ACCIÓN URGENTE: Temor de tortura", "Temor de tortura"),
    ("ACCIÓN URGENTE: MAESTRO EN PELIGRO DE TORTURA", "MAESTRO EN PELIGRO DE TORTURA"),
    ("EILAKTION: Drohende Folter", "Drohende Folter"),
    ("ACTION URGENTE : Craintes de torture", "Craintes de torture"),
    ("Urgent Action Update: Teacher at risk", "Teacher at risk"),
    ("URGENT ACTION: TEACHER AT RISK", "TEACHER AT RISK"),
  ])
  func thePaperIsNoTitle(_ line: String, _ title: String) throws {
    let number = "UA 900/91          AI Index: AFR 32/900/91          4 March 1991"
    let marks =
      "EXTERNAL (for general distribution)          AI Index: AFR 32/900/91\nUA 900/91          Fear of torture          4 March 1991"
    for head in ["\(number)\n\n\(line)", "\(line)\n\n\(number)"] {
      let found = try sheet(paper().replacing(marks, with: head))
      #expect(found.heading == title)
      #expect(found.concerns.allSatisfy { $0 == title })
      #expect(found.reference?.description == "UA 900/91")
      #expect(found.people.map(\.name) == ["Example MWANGI"])
    }
  }

  @Test func aReferenceOfAnotherOfficeIsNoFact() throws {
    let found = try sheet(paper(head: "Ref: KHM-3-2009\n\nKENYA:  Example MWANGI, teacher"))
    #expect(found.facts == ["Example Mwangi exists only in this example."])
    #expect(found.people.map(\.name) == ["Example MWANGI"])
  }

  /// Labels and values stand above what happened, in any order.
  @Test func factsFollowTheLastDayOfAHead() throws {
    let text = """
      Ref: KEN-1-1991
      Issued: 4 March 1991
      Write until: 15 April 1991

      Example Mwangi was taken from Nakuru on 1 March 1991.

      Please write letters:
      - urging the authorities to let him see a lawyer.

      APPEALS TO:
      Mr Invented Kamau
      Minister of Examples
      Nairobi
      Kenya
      """
    let found = try sheet(text)
    #expect(found.facts.last == "Example Mwangi was taken from Nakuru on 1 March 1991.")
    #expect(found.lastDay?.date == CalendarDay("1991-04-15"))
  }

  /// Labels in the foot of a page with a model letter, in the languages that have a folder.
  @Test(arguments: [
    (
      "Monsieur le Ministre,\n\nJe vous prie de le libérer.\n\nVeuillez agréer, Monsieur le Ministre, l'expression de ma "
        + "haute considération.\n\nINFORMATIONS COMPLÉMENTAIRES\n\nIl y a des exemples.\n\n"
        + "LANGUE(S) À PRIVILÉGIER POUR LES APPELS : français, arabe\n\nMERCI D'AGIR AVANT LE : 18 MAI 2020\n\n"
        + "PRÉNOM, NOM ET PRONOM À UTILISER : Exemple Fictif (il)\n\n1re AU : 41/20 – AFR 20/2011/2020 – Tchad   23 mars 2020",
      ["Je vous prie de le libérer."], ["fr", "ar"]
    ),
    (
      "Señor Ministro:\n\nLe pido que lo libere.\n\nAtentamente,\n[NOMBRE]\n\n"
        + "Primera AU: 41/20 Índice: AFR 20/2011/2020 Chad   Fecha: 23 de marzo de 2020\n\nINFORMACIÓN COMPLEMENTARIA\n\n"
        + "Hay ejemplos.\n\nPUEDEN ESCRIBIR LLAMAMIENTOS EN: español\n\n"
        + "ENVÍEN LLAMAMIENTOS LO ANTES POSIBLE Y ANTES DEL: 18 de mayo de 2020\n\n"
        + "NOMBRE Y GÉNERO GRAMATICAL PREFERIDO: Exemple Fictif (masculino)",
      ["Le pido que lo libere."], ["es"]
    ),
  ])
  func footsOfPagesAreRead(_ text: String, _ letter: [String], _ languages: [String]) throws {
    let found = try sheet(
      "ACTION URGENTE\n\nUN EXEMPLE\n\nExemple Fictif existe ici.\n\nPASSEZ À L'ACTION : ENVOYEZ UN APPEL\n\n"
        + "M. Nom Inventé\nMinistre de la Justice\nBP 426\nN'Djamena\nTchad\n\n" + text)
    #expect(found.appeals.flatMap(\.letter) == letter)
    #expect(found.languages == languages)
    #expect(found.people.map(\.name) == ["Exemple Fictif"])
    #expect(found.lastDay?.date == CalendarDay("2020-05-18"))
    #expect(found.index == "AFR 20/2011/2020" && found.issued == PartialDate("2020-03-23"))
  }

  /// A short sheet in German, with an official who is named in English.
  @Test func aShortSheetIsInItsLanguage() throws {
    let found = try sheet(
      "UA 900/91     Folter     4. März 1991\n\nKENIA: Example Mwangi\n\nEr wurde in Nakuru verhaftet.\n\nAppelle an:\n"
        + "The Honourable Invented Kamau\nMinister of Justice and of the Interior\nPO Box 1\nNairobi\nKenia\n\n"
        + "Bitte schreiben Sie bis zum 15. April 1991.")
    #expect(found.language == .german)
  }
}
