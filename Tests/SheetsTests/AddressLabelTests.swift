// AddressLabelTests.swift: addresses with labels, headings of groups above them, and lines between them that are of none.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct AddressLabelTests {
  /// The officials of a sheet with some blocks below its first.
  private func officials(_ blocks: String) throws -> [SheetAddressee] {
    try sheet(paper(below: "\n\(blocks)\n")).appeals.flatMap(\.addressees)
  }

  @Test(arguments: [
    "Inspector of Mines\nName: Ms Invented Otieno\nAddress: PO Box 11111\nNairobi\nKenya",
    "Name: Ms Invented Otieno\nTitle: Inspector of Mines\nAddress: PO Box 11111\nNairobi\nKenya",
    "A. Inspector of Mines\nMs Invented Otieno\nPO Box 11111\nNairobi\nKenya",
    "(It may be hard to get through.\nPlease keep trying.)\nInspector of Mines\nMs Invented Otieno\nPO Box 11111\nNairobi\nKenya",
    "Inspector of Mines\nMs Invented Otieno\nPostcards are welcome.\nPO Box 11111\nNairobi\nKenya",
    "-----\nInspector of Mines\nMs Invented Otieno\nPO Box 11111\nNairobi\nKenya",
    "(Copies to the above if you can.)\n\nInspector of Mines\nMs Invented Otieno\nPO Box 11111\nNairobi\nKenya",
    "Please also send copies of your letters to all of the press.\n\n"
      + "Inspector of Mines\nMs Invented Otieno\nPO Box 11111\nNairobi\nKenya",
    "PUBLIC INSPECTOR\nMs Invented Otieno\nPO Box 11111\nNairobi\nKenya",
    "Inspector of Mines\nMs Invented Otieno (as of 3 March)\nPO Box 11111\nNairobi\nKenya",
  ])
  func aSecondOfficial(_ block: String) throws {
    let found = try officials(block)
    try #require(found.count == 2)
    #expect(found[1].name == "Invented Otieno" && found[1].address == ["PO Box 11111", "Nairobi"])
    #expect(found[1].offices == [block.hasPrefix("PUBLIC") ? "PUBLIC INSPECTOR" : "Inspector of Mines"])
    #expect(try sheet(paper(below: "\n\(block)\n")).people.map(\.name) == ["Example MWANGI"])
  }

  /// What is said in sentences above a list, and addresses of labels and values.
  @Test(arguments: [
    "WHAT TO SAY\n\nWrite in English or, if you can, in Swahili. One side is enough. Please ask",
    "PLEASE SEND A LETTER SOON\n\nIn a courteous letter in English or Swahili, please",
  ])
  func labelsAndValues(_ leadIn: String) throws {
    let found = try sheet(
      """
      UA 900/91          Fear of torture          4 March 1991

      KENYA:  Example MWANGI, teacher

      Example Mwangi exists only in this example.

      \(leadIn)

        o  Express concern for him;

        o  Ask for his release.

      WHOM TO WRITE TO

        1.  Name:        Mr Invented Kamau
            Post:        Minister of Examples
            Address:     Example House, Nairobi, Kenya
            Begin with:  Dear Minister

        2.  Name:        Ms Invented Otieno
            Office:      Inspector of Mines
            Address:     PO Box 11111, Nairobi, Kenya
            Begin with:  Dear Inspector

      Please send a copy, with a friendly note, to

            Mr Otto Sample
            High Commissioner for Kenya
            45 Example Place
            London W1B 1AS

      Letters should be in the post by 15 April 1991.
      """)
    let officials = found.appeals.flatMap(\.addressees)
    #expect(officials.map(\.offices) == [["Minister of Examples"], ["Inspector of Mines"]])
    #expect(officials.map(\.name) == ["Invented Kamau", "Invented Otieno"])
    #expect(officials.compactMap { $0.salutations.first?.text } == ["Dear Minister", "Dear Inspector"])
    #expect(found.appeals.flatMap(\.points).count == 2 && found.languages == ["en", "sw"])
    #expect(found.copies.count == 1 && found.allDoubts.isEmpty)
  }

  /// Marks within an address part it not, and its lines with a full stop stay.
  @Test(arguments: [
    (".", ["PO Box 11111", "Nairobi"]),
    ("Behind the market.", ["Behind the market.", "PO Box 11111", "Nairobi"]),
    ("Hotel de ville.", ["Hotel de ville.", "PO Box 11111", "Nairobi"]),
  ])
  func aLineWithinAnAddress(_ line: String, _ address: [String]) throws {
    let found = try officials("Inspector of Mines\nMs Invented Otieno\n\(line)\nPO Box 11111\nNairobi\nKenya")
    #expect(found.count == 2 && found.last?.address == address && found.last?.name == "Invented Otieno")
  }

  /// A number in brackets behind a name is a contact.
  @Test func aNumberBehindAName() throws {
    let found = try block("Mr Invented Name (Fax: + 254 20 999 0142)\nNairobi\nKenya")
    #expect(found.contacts.map(\.value) == ["+ 254 20 999 0142"] && found.name == "Invented Name")
  }

  /// A person below an address who is at risk is nobody to write to.
  @Test(arguments: ["Held in Nairobi, Kenya", "Teacher\nNairobi\nKenya"])
  func aPersonBelowAnAddress(_ lines: String) throws {
    let found = try sheet(paper(below: "\nName: Rosa EXAMPLE (f)\n\(lines)\n"))
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
    #expect(found.people.map(\.name).contains("Rosa EXAMPLE"))
  }

  /// Initials of people stay, and what a person is in brackets is no reader.
  @Test func initialsStay() throws {
    let found = try sheet(paper(facts: "A. King was arrested with him."))
    #expect(found.facts == ["A. King was arrested with him."])
    let point = "expressing concern for Rosa Example (Judge)"
    #expect(try sheetWords().readerFirst(point) == point)
  }

  /// Somebody else within an address is asked about.
  @Test func anotherWithinAnAddress() throws {
    let found = try officials(
      "Inspector of Mines\nMs Invented Otieno\nMr Example Kamau\nBoth at: PO Box 11111\nNairobi\nKenya")
    #expect(found.last?.doubts.contains { $0.text.contains("Mr Example Kamau") } ?? false)
  }

  /// Sentences that begin as headings of copies and appeals do.
  @Test(arguments: ["Copies to her lawyer were not handed out.", "Appeals to the court were turned down."])
  func aSentenceIsNoHeading(_ sentence: String) throws {
    let found = try sheet(paper(facts: "He is an example.\n\n\(sentence)"))
    #expect(found.facts == ["He is an example.", sentence] && found.copies.isEmpty)
  }

  /// Each heading has its points and its addresses.
  @Test(arguments: ["APPEALS TO", "LETTERS TO", "FAXES AND LETTERS TO"])
  func groupsOfPointsAndAddresses(_ heading: String) throws {
    func part(_ reader: String, _ point: String, _ name: String) -> String {
      "\(heading) THE \(reader):\n\n(a)  \(point);\n\n(b)  asking for his release.\n\n"
        + "To:\n\(name)\nPO Box 1\nNairobi\nKenya\n\n"
    }
    let minister = part(
      "GOVERNMENT OF KENYA", "asking where he is", "Mr Invented Kamau\nMinister of Examples")
    let company = part("MANAGEMENT OF EXAMPLE MINES", "asking why", "Ms Rosa Otieno\nManaging Director")
    let found = try sheet(
      "UA 900/91   Fear of torture   4 March 1991\n\nKENYA:  Example MWANGI\n\nHe is an example.\n\n"
        + "RECOMMENDED ACTION: Please write:\n\n\(minister)\(company)")
    #expect(
      found.appeals.map { $0.points.map(\.text) } == [
        ["asking where he is", "asking for his release"], ["asking why", "asking for his release"],
      ])
    #expect(found.appeals.map { $0.addressees.compactMap(\.name) } == [["Invented Kamau"], ["Rosa Otieno"]])
  }

  /// Points and addresses with a heading each.
  @Test(arguments: ["APPEALS TO KENYAN AUTHORITIES:", "APPEALS TO THE KENYAN AUTHORITIES:"])
  func groupsWithHeadings(_ heading: String) throws {
    let found = try sheet(
      """
      UA 900/91   Fear of torture   4 March 1991

      KENYA:  Example MWANGI

      He is an example.

      RECOMMENDED ACTION: Please write:

      To the Kenyan authorities:
      - asking for his release.

      To the Ugandan authorities:
      - asking that he be let in.

      \(heading)
      Mr Invented Kamau
      Minister of Examples
      Nairobi
      Kenya

      APPEALS TO THE UGANDAN AUTHORITIES:
      Mr Invented Okello
      Minister of Borders
      Kampala
      Uganda
      """)
    #expect(
      found.appeals.map { $0.points.map(\.text) } == [
        ["asking for his release"], ["asking that he be let in"],
      ])
    #expect(
      found.appeals.map { $0.addressees.compactMap(\.name) } == [["Invented Kamau"], ["Invented Okello"]])
  }
}
