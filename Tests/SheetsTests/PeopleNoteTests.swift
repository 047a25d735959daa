// PeopleNoteTests.swift: what is said of people in a head, and names in other orders.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct PeopleNoteTests {
  /// A line without the marks that all others have says more of the one above.
  @Test(arguments: [
    "KENYA:  Ann MWANGI (f), president of the Nakuru\n        Teachers' Union\n        Paul KAMAU (m), aged 40",
    "KENYA:  Ann MWANGI (f), member of the Kenya\n        Example Association\n        Paul KAMAU (m), aged 40",
    "KENYA:  MWANGI, Ann (f), 30\n        KAMAU, Paul (m), 40",
    "KENYA\nFear of torture\n\nAnn MWANGI (f), aged 30\nPaul KAMAU (m), aged 40, her brother",
  ])
  func notesAreNobody(_ head: String) throws {
    let text = paper(head: head).replacing("UA 900/91          Fear of torture", with: "UA 900/91")
    #expect(try sheet(text).people.map(\.name) == ["Ann MWANGI", "Paul KAMAU"])
  }

  /// What stands apart below people whom capitals or a sex tell is a heading, and what has no name nobody.
  @Test(arguments: [
    ("CASE DETAILS:", 0), ("WHAT HAPPENED", 1), ("NAKURU, KENYA", 0), ("Latest Developments", 1),
    ("Nakuru, 14 March.", 1),
  ])
  func headingsAreNobody(_ heading: String, _ doubts: Int) throws {
    let found = try sheet(
      paper(head: "KENYA:  Ann MWANGI (f), aged 30\n        Paul KAMAU (m)\n\n\(heading)"))
    #expect(found.people.map(\.name) == ["Ann MWANGI", "Paul KAMAU"])
    #expect(found.facts == ["Example Mwangi exists only in this example."])
    #expect(found.doubts.count { $0.field == "people" } == doubts)
  }

  /// A sex behind a name tells of a person, also where the state stands in the line of the number.
  @Test(arguments: [
    ("Otto Exemple (h), 29 ans, étudiant", ["Otto Exemple"]), ("Ana Exemple (femme)", ["Ana Exemple"]),
    ("Nakuru, 14 mars", []), ("Une famille de Nakuru", []),
  ])
  func aSexTellsOfAPerson(_ line: String, _ names: [String]) throws {
    let found = try sheet(
      "ACTION URGENTE\n\nAU 900/26        Index AI : AFR 32/901/2026        KENYA        24 novembre 2026\n\n"
        + "CRAINTES DE TORTURE\n\n\(line)\n\nUne maison a été fouillée le 15 novembre 2026 à Nakuru.\n\n"
        + "ENVOYEZ VOS APPELS À :\n\nMinistre des Mines\nPO Box 1\nNairobi\nKenya\n")
    #expect(found.people.map(\.name) == names)
  }

  /// The dead and the free are not pleaded for, where others are; a line without a name ends no list.
  @Test(arguments: [
    "Ann MWANGI (f)\nPaul KAMAU (m)\nKilled: Otto EXAMPLE",
    "Ann MWANGI (f)\nOtto EXAMPLE (m), killed on 9 March\nPaul KAMAU (m)",
    "Ann MWANGI (f)\nOtto EXAMPLE (m) - dead\nPaul KAMAU (m)",
    "Ann MWANGI (f)\nA girl of 15 (name withheld)\nPaul KAMAU (m)",
    "Ann MWANGI (f)\n\"X\" (f), aged 15\nPaul KAMAU (m)",
    "Members of the Asociación Ejemplo (AE), Peasant\nFarmers Association, especially:\nAnn MWANGI, president\nPaul KAMAU",
  ])
  func someAreNotPleadedFor(_ people: String) throws {
    let found = try sheet(paper(head: "KENYA\n\(people)"))
    #expect(found.people.map(\.name) == ["Ann MWANGI", "Paul KAMAU"])
    #expect(!found.notes.isEmpty)
  }

  /// Those of whom a note only speaks of the dead are kept, and that is a doubt.
  @Test(arguments: [
    "Rosa EXAMPLE (f), murdered lawyer's widow", "Rosa EXAMPLE (f), dead or missing since May",
    "Rosa EXAMPLE (f), killed on 9 March, and her sons Paul and Sam",
  ])
  func whoMayBeDeadIsKept(_ person: String) throws {
    let found = try sheet(paper(head: "KENYA\nAnn MWANGI (f)\n\(person)"))
    #expect(found.people.map(\.name) == ["Ann MWANGI", "Rosa EXAMPLE"])
    #expect(found.doubts.contains { $0.text.hasSuffix("is dead; kept") })
  }

  /// Names that stand apart and have neither capitals of a family nor a sex are doubts, and not lost.
  @Test(arguments: ["PAUL KAMAU\nOTTO EXAMPLE", "OTTO EXAMPLE, teacher"])
  func namesApartAreKept(_ names: String) throws {
    let found = try sheet(paper(head: "KENYA:  Ann MWANGI (f)\n\n\(names)"))
    #expect(found.people.last?.name == "OTTO EXAMPLE")
    #expect(found.people.count == names.split(separator: "\n").count + 1)
    #expect(found.doubts.contains { $0.field == "people" })
  }

  @Test func aNameOfOneWordTakesNoOther() throws {
    let lines = "Name: Ann MWANGI, Suharto\nPaul KAMAU (m)"
    let found = try sheet(paper().replacing("RECOMMENDED ACTION", with: lines + "\n\nRECOMMENDED ACTION"))
    #expect(found.people.last?.name == "Paul KAMAU")
  }

  @Test func eachStateMayHaveItsPeople() throws {
    let found = try sheet(paper(head: "KENYA:    Ann MWANGI (f)\nUGANDA:   Paul KAMAU (m)"))
    #expect(found.people.map(\.name) == ["Ann MWANGI", "Paul KAMAU"])
    #expect(found.countries.map(\.code) == ["KE", "UG"])
  }

  @Test func anOccupationBelowANameIsADoubt() throws {
    let found = try sheet(paper(head: "KENYA\nAnn MWANGI\nTeacher, 30\nPaul KAMAU"))
    #expect(found.doubts.contains { $0.field == "people" && $0.text.contains("Teacher, 30") })
  }

  @Test(arguments: [
    "Name: Ann MWANGI, 30, radio\njournalist, Paul KAMAU (m)", "Name: Ann MWANGI (f), Paul\nKAMAU (m)",
  ])
  func namesMayWrap(_ lines: String) throws {
    let found = try sheet(paper().replacing("RECOMMENDED ACTION", with: lines + "\n\nRECOMMENDED ACTION"))
    #expect(found.people.map(\.name) == ["Ann MWANGI", "Paul KAMAU"])
  }

  @Test(arguments: ["van der MWANGI, Ann (f), 30", "al-MWANGI, Ann (f), 30"])
  func familyNamesMayBeginSmall(_ line: String) throws {
    let name = line.split(separator: ",")[0]
    #expect(try sheetWords().person(in: line)?.name == "Ann \(name)")
  }

  /// The head of a table above addresses names nobody who is pleaded for.
  @Test func officialsInATableAreNotPleadedFor() throws {
    let table = "APPEALS TO:\nName | Address\nMr Daniel Kamau | PO Box 5, Nairobi\n\nAPPEALS TO:"
    let found = try sheet(paper().replacing("APPEALS TO:", with: table))
    #expect(found.people.map(\.name) == ["Example MWANGI"])
  }

  /// Those in the table of a second sheet are pleaded for, though they stand below the appeals of the first.
  @Test func aTableBelowAnotherSheetIsOfPeople() throws {
    let table = "Name | Age | Occupation\nRosa EXAMPLE | 30 | teacher"
    let second = paper(head: "KENYA\n\n\(table)").replacing("900/91", with: "901/91")
    let found = try sheets(paper() + "\n\n" + second)
    #expect(found.map { $0.people.map(\.name) } == [["Example MWANGI"], ["Rosa EXAMPLE"]])
    #expect(found.last?.people.first?.note == "30, teacher")
  }
}
