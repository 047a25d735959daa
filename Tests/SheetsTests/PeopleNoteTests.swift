// PeopleNoteTests.swift: what is said of people in a head, and names in other orders.

import Testing

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
