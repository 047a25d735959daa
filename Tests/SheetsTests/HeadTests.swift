// HeadTests.swift: the heads of sheets: states, people and concerns.

import SourceText
import Testing
import UrgentAction

@testable import Sheets

@Suite struct HeadTests {
  @Test(arguments: [
    (
      "EXTERNAL          AI Index: AFR 32/901/91\nUA 900/91\n\nFear of torture      4 April 1991",
      ["Fear of torture"]
    ),
    (
      "AI Index: AFR 32/901/91      4 April 1991\n\nFurther information on UA 900/91 (AFR 32/900/91) and follow-up\n"
        + "(AFR 32/900/91) - Health / Fear of torture", ["Health", "Fear of torture"]
    ),
    (
      "Index AI: AFR 32/901/91      4 April 1991\nAction urgente 900/91      Fear of torture",
      ["Fear of torture"]
    ),
    ("AI Index: AFR 32/901/91      4 April 1991\nUA 900/91      AILRC-FR", []),
  ])
  func headsStandInManyWays(_ head: String, _ concerns: [String]) throws {
    let found = try sheet(
      "\(head)\n\nKENYA:  Example MWANGI\n\nHe is an example.\n\nAPPEALS TO:\nThe Governor\nNairobi\nKenya")
    #expect(found.reference?.description == "UA 900/91")
    #expect(found.issued == PartialDate("1991-04-04"))
    #expect(found.concerns == concerns)
    #expect(found.people.map(\.name) == ["Example MWANGI"])
  }

  /// What the sheet does not print is taken from the message in which it came, or from its own text.
  @Test(arguments: [
    (
      "Subject: Poet held (Kenya: UA 44.19)\nDate: Thu, 28 Mar 2019 18:00:00 +0100\n", "",
      ["issued", "reference"]
    ),
    ("Subject: Poet held\nDate: Thu, 28 Mar 2019 18:00:00 +0100\n", " (UA 44.19)", ["issued", "reference"]),
    ("Subject: Fwd: UA 44/19\n", " (UA 44.19)", ["issued"]),
  ])
  func aMessageSaysWhatTheSheetDoesNot(_ head: String, _ number: String, _ fields: [String]) throws {
    let found = try sheet(
      "From: desk@example.org\n\(head)\nKENYA: FREE THE POET\n\nExample Mwangi exists only in this example, and "
        + "he has been held for weeks in a prison of which nothing more is said here, nor of those who hold him there, "
        + "nor of what they have to say. Tell us of it\(number).\n\n"
        + "Minister of Examples\nNairobi, Kenya\n\nDear Minister,\n\nI ask you to free the poet.\n\nSincerely,\n\n"
        + "PLEASE TAKE ACTION UNTIL: 10 May 2019")
    #expect(found.reference?.description == "UA 44/19")
    #expect(found.issued == (head.contains("Date") ? PartialDate("2019-03-28") : nil))
    #expect(Set(found.allDoubts.map(\.field)).isSuperset(of: fields))
    #expect(found.allDoubts.contains { $0.field == "reference" } == fields.contains("reference"))
  }

  @Test(arguments: ["SACHLAGE", "THE FACTS", "LES FAITS", "KENYA", "TORTURE"])
  func aHeadingAboveTheFactsIsNoneOfThem(_ heading: String) throws {
    let found = try sheet(paper(facts: "\(heading)\nExample Mwangi exists only in this example."))
    #expect(found.facts == ["Example Mwangi exists only in this example."])
  }

  @Test func aStateThatIsNoMoreIsADoubt() throws {
    let found = try sheet(paper(head: "YUGOSLAVIA:  Example MWANGI, teacher"))
    #expect(found.countries == [Country("RS")] && found.allDoubts.map(\.field).contains("countries"))
  }

  @Test func aTitleMayStandBehindTakeAction() throws {
    let found = try sheet(
      "TAKE ACTION: FREE THE POET (KENYA: UA 44.19)\nMarch 28, 2019\n\nThe poet is an example.\n\nSAMPLE LETTER\n\n"
        + "Dear Minister,\n\nI ask you to free the poet.\n\nYours sincerely,")
    #expect(found.title == "FREE THE POET")
    #expect(found.issued == PartialDate("2019-03-28"))
  }

  @Test(arguments: [
    "Fear of torture and new concern: Health          4 March 1991",
    "Fear of torture / \nHealth          4 March 1991",
    "Fear of torture /     4 March 1991\n                   Health",
  ])
  func concernsAreAllKept(_ concerns: String) throws {
    let text = paper().exchanging("Fear of torture          4 March 1991", for: concerns)
    #expect(try sheet(text).concerns == ["Fear of torture", "Health"])
    #expect(try sheet(text).people.map(\.name) == ["Example MWANGI"])
  }

  @Test func aConcernMayHaveAComma() {
    let text = "Detention/Torture/Cruel, inhuman or degrading treatment"
    #expect(HeadReader.split(text) == ["Detention", "Torture", "Cruel, inhuman or degrading treatment"])
  }

  /// What belongs to the date is no concern, and the one behind the state is no person.
  @Test(arguments: [
    (
      "UA 900/91     Date: 4 March 1991\n\nFear of torture\n\nKENYA  Example MWANGI, teacher",
      "Fear of torture"
    ),
    (
      "UA 900/91     London, 4 March 1991\n\nFear of torture\n\nKENYA  Example MWANGI, teacher",
      "Fear of torture"
    ),
    (
      "UA 900/91     Friday 4 March 1991\n\nFear of torture\n\nKENYA  Example MWANGI, teacher",
      "Fear of torture"
    ),
    (
      "UA 900/91 - KENYA - Fear of torture   4 March 1991\n\nKENYA  Example MWANGI, teacher",
      "Fear of torture"
    ),
    (
      "UA 900/91   Fear of torture          KENYA\n4 March 1991\n\nKENYA  Example MWANGI, teacher",
      "Fear of torture"
    ),
    ("UA900/91      4 March 1991\n\nKENYA: FEAR OF TORTURE\nExample MWANGI, teacher", "FEAR OF TORTURE"),
    ("UA 900/91     4 March 1991\n\nKenya: Fear of torture\nExample MWANGI, teacher", "Fear of torture"),
  ])
  func concernsAndDates(_ head: String, _ concern: String) throws {
    let found = try sheet(
      "\(head)\n\nHe is an example.\n\nAPPEALS TO:\nThe Governor\nNairobi\nKenya")
    #expect(found.reference?.description == "UA 900/91" && found.issued == PartialDate("1991-03-04"))
    #expect(found.concerns == [concern] && found.countries == [Country("KE")])
    #expect(found.people.map(\.name) == ["Example MWANGI"])
  }

  /// A banner below the state is no person, a headline beside it neither, and prose no concern.
  @Test(arguments: [
    (
      "AU 900/91 - AFR 32/900/91\nKENYA         4 March 1991\nFEAR OF TORTURE / DETENTION\n\nExample Mwangi, teacher",
      ["Example Mwangi"], ["FEAR OF TORTURE", "DETENTION"]
    ),
    ("UA: 900/91    Index: AFR 32/900/91    4 March 1991\n\nKENYA: TEACHER FREED", [], []),
    ("UA: 900/91    Index: AFR 32/900/91    4 March 1991\n\nKENYA: EXAMPLE MWANGI", ["EXAMPLE MWANGI"], []),
    (
      "UA: 900/91    Index: AFR 32/900/91    4 March 1991\n\nA TEACHER IN DANGER\nTeacher Example Mwangi of Nakuru had many death threats from people who were\nunknown to him.",
      [], []
    ),
  ])
  func whatIsNoPerson(_ head: String, _ people: [String], _ concerns: [String]) throws {
    let found = try sheet(
      head
        + "\n\nHe exists only here, in Kenya.\n\nRECOMMENDED ACTION: Please write:\n- urging them to free him."
    )
    #expect(found.people.map(\.name) == people)
    #expect(found.concerns == concerns)
  }

  /// The title and the date of a page above its number.
  @Test(arguments: [
    "Urgent Action\nTwo teachers at risk in Kenya\n\nIndex: AFR 32/900/91     Date: 4 March 1991\nFirst UA: 900/91",
    "URGENT ACTION\n\nKenya: Union leader at risk\n\nDate: 4 March 1991\nUA: 900/91\nIndex: AFR 32/900/91",
    "Two teachers at risk in Kenya\n\nDate: 4 March 1991\nUA: 900/91\nIndex: AFR 32/900/91",
    "Date: 4 March 1991\nUA: 900/91\nIndex: AFR 32/900/91\n\nTwo teachers at risk in Kenya",
    "First UA: 900/91 Index: AFR 32/900/91 Kenya    Date: 4 March 1991\n\nURGENT ACTION\n\nTWO TEACHERS AT RISK",
    "Third UA: 900/91 Index: AFR 32/900/91 Kenya    Date: 4 March 1991\n\nURGENT ACTION\n\nTWO TEACHERS AT RISK",
  ])
  func theHeadOfAPage(_ head: String) throws {
    let found = try sheet(
      head + "\n\nThey exist only here.\n\nPlease write immediately:\n- Urging them to free them.")
    #expect(found.issued == PartialDate("1991-03-04") && found.index == "AFR 32/900/91")
    #expect(found.reference?.description == "UA 900/91")
  }

  @Test(arguments: [
    ("his daughter Ann MWANGI (f), aged 9", ["Ann MWANGI"]),
    ("her husband, Paul Mwangi, farmer", ["Paul Mwangi"]),
    ("and their lawyer Paul OTIENO", ["Paul OTIENO"]), ("Daughter: Ann MWANGI (f), 12", ["Ann MWANGI"]),
    ("Paul MWANGI and his wife Ann MWANGI", ["Paul MWANGI", "Ann MWANGI"]),
    ("Paul MWANGI, aged 20, and Ann MWANGI, aged 30", ["Paul MWANGI", "Ann MWANGI"]),
    ("Paul and Ann MWANGI", ["Paul MWANGI", "Ann MWANGI"]), ("and other members of the Example Party", []),
    ("her five children", []),
  ])
  func relativesArePeople(_ line: String, _ names: [String]) throws {
    let found = try sheet(paper(head: "KENYA   Example MWANGI, teacher\n        \(line)"))
    #expect(found.people.map(\.name) == ["Example MWANGI"] + names)
  }

  /// Several people on one line, told by capitals; where nothing tells them from what the first is, that is a doubt.
  @Test(arguments: [
    ("Lawyers: Ann MWANGI, Paul OTIENO", ["Ann MWANGI: Lawyers", "Paul OTIENO: Lawyers"], 0),
    ("Ann MWANGI, Paul OTIENO and Rosa EXAMPLE", ["Ann MWANGI: ", "Paul OTIENO: ", "Rosa EXAMPLE: "], 0),
    ("Ann MWANGI, aged 30, Paul OTIENO, trader", ["Ann MWANGI: aged 30", "Paul OTIENO: trader"], 0),
    ("Ann Mwangi, Paul Otieno and Rosa Example", ["Ann Mwangi: ", "Paul Otieno: ", "Rosa Example: "], 1),
    (
      "Rosa Hochleiter, Otto Landrichter, Anna Example",
      ["Rosa Hochleiter: ", "Otto Landrichter: ", "Anna Example: "], 1
    ),
    ("1. Ann MWANGI (f) 2. Paul OTIENO (m)", ["Ann MWANGI: f", "Paul OTIENO: m"], 0),
    ("Ann MWANGI / Paul OTIENO", ["Ann MWANGI: ", "Paul OTIENO: "], 0),
    (
      "Ann MWANGI (f),\nPaul OTIENO (m) and Rosa EXAMPLE (f)",
      ["Ann MWANGI: f", "Paul OTIENO: m", "Rosa EXAMPLE: f"], 0
    ),
    (
      "Women: Ann MWANGI, Rosa EXAMPLE\nIn danger: Paul OTIENO (m)",
      ["Ann MWANGI: Women", "Rosa EXAMPLE: Women", "Paul OTIENO: m"], 0
    ),
    ("Ann MWANGI (f), teacher\nspokesman: Paul OTIENO", ["Ann MWANGI: f, teacher spokesman: Paul OTIENO"], 1),
    ("Ann MWANGI (f), wife of Paul OTIENO", ["Ann MWANGI: f, wife of Paul OTIENO"], 1),
    ("Ann MWANGI (f), of the Example Union (EXUN)", ["Ann MWANGI: f, of the Example Union (EXUN)"], 0),
    ("Ann Mwangi, Member of Parliament", ["Ann Mwangi: Member of Parliament"], 0),
    ("Ann MWANGI, UDF Chairman", ["Ann MWANGI: UDF Chairman"], 0),
    ("Ann MWANGI, EXUN Youth, UDF Asili", ["Ann MWANGI: EXUN Youth, UDF Asili"], 0),
    ("Ann MWANGI, Example Nation, East Standard", ["Ann MWANGI: Example Nation, East Standard"], 0),
    ("Ann MWANGI, Rift Valley, Paul OTIENO", ["Ann MWANGI: Rift Valley", "Paul OTIENO: "], 1),
    ("Ann MWANGI (f), Paul OTIENO (m), Rift Valley", ["Ann MWANGI: f", "Paul OTIENO: m, Rift Valley"], 1),
    ("MWANGI Ann, OTIENO Paul", ["MWANGI Ann: ", "OTIENO Paul: "], 0),
    ("Ann MWANGI (f) and\n  Paul OTIENO", ["Ann MWANGI: f", "Paul OTIENO: "], 0),
    ("Ann Mwangi (f) and\n  Paul Otieno (m)", ["Ann Mwangi: f", "Paul Otieno: m"], 0),
    (
      "Ann MWANGI, Paul OTIENO and\n  Rosa EXAMPLE (f)",
      ["Ann MWANGI: ", "Paul OTIENO: ", "Rosa EXAMPLE: f"], 0
    ),
    ("Ann MWANGI (f), teacher and\n  trade unionist", ["Ann MWANGI: f, teacher and trade unionist"], 0),
    ("Members of the Example Church: Ann MWANGI, Paul OTIENO", ["Ann MWANGI: ", "Paul OTIENO: "], 0),
    (
      "Ann MWANGI of the Example Party (EXPA), Paul OTIENO of the Example Union (EXUN)",
      ["Ann MWANGI: of the Example Party (EXPA)", "Paul OTIENO: of the Example Union (EXUN)"], 0
    ),
    (
      "12 families, among them Ann MWANGI (f), 52,\n  and Paul OTIENO (m), 60",
      ["Ann MWANGI: f, 52", "Paul OTIENO: m, 60"], 0
    ),
    ("12 families, among them Ann MWANGI (f) and Paul OTIENO (m)", ["Ann MWANGI: f", "Paul OTIENO: m"], 0),
    ("Released: Ann MWANGI (f)\n  Still held: Paul OTIENO (m)", ["Paul OTIENO: Still held, m"], 0),
    ("Ann MWANGI (released), Paul OTIENO", ["Paul OTIENO: "], 0),
    ("Paul OTIENO (m)\n  Killed: Ann MWANGI (f)", ["Paul OTIENO: m"], 0),
  ])
  func severalPeopleStandOnOneLine(_ line: String, _ people: [String], _ doubts: Int) throws {
    let found = try sheet(paper(head: "KENYA:  \(line)"))
    #expect(found.people.map { "\($0.name): \($0.note ?? "")" } == people)
    #expect(found.allDoubts.count { $0.field == "people" } == doubts)
  }

  /// The first sentence tells of the people of the list, with or without a blank line above it.
  @Test(arguments: [
    (
      "Ann MWANGI (f)\n  Paul OTIENO (m)", "Ann Mwangi and her husband Paul Otieno were arrested\non 3 March."
    ),
    ("Ann MWANGI (f)\n\nNew name: Paul OTIENO (m)", "Rosa Kamau, Ann Mwangi and Paul Otieno are still held."),
    (
      "Ann MWANGI (f)\n  Paul OTIENO (m)\n",
      "Ann Mwangi, Paul Otieno and\nRosa Kamau were arrested on 3 March."
    ),
  ])
  func factsAreNoPeople(_ head: String, _ facts: String) throws {
    let found = try sheet(paper(head: "KENYA:  \(head)\n\(facts)", facts: "They are examples."))
    #expect(found.people.map(\.name) == ["Ann MWANGI", "Paul OTIENO"])
    #expect(found.facts.first == facts.replacing("\n", with: " "))
  }

  /// Names without capitals are told from what somebody is by the text below, with a doubt.
  @Test func aSecondNameIsADoubt() throws {
    let head = "KENYA:  Ann Mwangi, Paul Otieno"
    #expect(try sheet(paper(head: head)).allDoubts.isEmpty)
    let found = try sheet(paper(head: head, facts: "They arrested Paul Otieno."))
    #expect(found.allDoubts.map(\.field) == ["people"])
  }

  @Test func aParagraphBelowTheHeadIsNoGroup() throws {
    let facts =
      "Some forty members of two families were driven out of Example in army\nlorries. They have not been seen since."
    let found = try sheet(paper(facts: facts))
    #expect(found.facts == [facts.replacing("\n", with: " ")])
  }

  @Test func aChurchIsNobody() throws {
    let title = "Iglesia Ejemplo and Example Church Closed for Otto Sample"
    let people = try sheetWords().people(inTitle: title, text: title)
    #expect(people.map(\.name) == ["Otto Sample"])
  }

  /// A number in what a page says at its end may be of another action.
  @Test func aNumberAtTheEndOfAPageIsADoubt() throws {
    let text = paper(below: "\nYou might also like\n\nRelease Otto Sample (UA 901/91)\n")
    let found = try sheet(
      text.replacing("UA 900/91  ", with: "").replacing("AI Index: AFR 32/900/91", with: ""))
    #expect(found.allDoubts.contains { $0.field == "reference" } && found.appeals[0].addressees.count == 1)
  }

  @Test(arguments: ["Maria de la Example", "Le Cong Example", "He Example", "San Example", "El Example"])
  func namesOfTitlesAreWhole(_ name: String) throws {
    let people = try sheetWords().people(inTitle: "Protect \(name)", text: "\(name) was arrested.")
    #expect(people.map(\.name) == [name])
  }

  @Test func theChainIsNoConcern() throws {
    let text = paper().exchanging(
      "UA 900/91          Fear",
      for: "Información sobre la AU 900/91 (AFR 32/899/91) y su actualización - Fear")
    #expect(try sheet(text).concerns == ["Fear of torture"])
  }
}
