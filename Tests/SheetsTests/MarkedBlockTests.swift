// MarkedBlockTests.swift: lines with marks, headings and numbers of other forms, each for what it is.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct MarkedBlockTests {
  /// A sentence right below the people is the first fact.
  @Test(arguments: [
    "Two young people were held in a mine.", "All four people named above are held in a mine.",
    "Some 200 people have left the mine.",
  ])
  func aSentenceBelowThePeopleIsAFact(_ sentence: String) throws {
    let found = try sheet(
      paper(
        head: "KENYA:  Example MWANGI (m), aged 30\n        Rose OTIENO (f)\n\(sentence)",
        facts: "It is an example."))
    #expect(found.facts.first == sentence && found.people.count == 2, "\(found.facts)")
  }

  @Test func anUpdateMayLackItsSeries() throws {
    let found = try sheet(
      """
      Further information on 901/02 (AFR 32/901/2002, 2 December 2002) - Fear of torture

      KENYA:  Example MWANGI, teacher

      Example Mwangi exists only in this example.
      """)
    #expect(found.reference?.description == "UA 901/02" && found.kind == .furtherInformation)
    #expect(found.allDoubts.contains { $0.field == "reference" })
  }

  /// Marks at contacts and salutations make no points of them.
  @Test(arguments: [
    "*Fax:* + 254 20 999 133\n  *Salutation:* Dear Examiner",
    "- Fax: + 254 20 999 133\n  - Salutation: Dear Examiner",
  ])
  func aMarkedContactIsNoPoint(_ lines: String) throws {
    let found = try sheet(
      paper(
        below: "\n  Ms Invented Otieno\n  Examiner of Mines\n  PO Box 11111\n  Nairobi\n  Kenya\n  \(lines)\n"
      ))
    let official = try #require(found.appeals.first?.addressees.last)
    #expect(official.contacts.map(\.type) == ["fax"] && official.salutations.map(\.text) == ["Dear Examiner"])
    #expect(found.appeals.flatMap(\.points).count == 1)
  }

  @Test func aHeadingInCapitalsIsNoAddressee() throws {
    let found = try sheet(
      paper(
        below:
          "\n  AND, IF POSSIBLE, TO THE FOLLOWING:\n  Daily Example\n  PO Box 11111\n  Nairobi\n  Kenya\n"))
    #expect(!found.appeals.flatMap(\.addressees).contains { $0.name?.contains("POSSIBLE") ?? false })
  }

  /// What stands behind an office is no name where it is a body, or an office too.
  @Test(arguments: [
    ("Chief Executive Officer\nMr Invented Kamau\nPO Box 00000\nNairobi\nKenya", "Invented Kamau"),
    ("General Manager\nMr Invented Kamau\nPO Box 00000\nNairobi\nKenya", "Invented Kamau"),
    ("Governor of Example Province\nInvented Renmin Zhengfu\nExampletown 100000\nChina", nil),
  ])
  func anOfficeOrABodyIsNoName(_ text: String, _ name: String?) throws {
    #expect(try block(text).name == name)
  }

  @Test func aNumberOfWindowsIsABullet() throws {
    let found = HTMLText.lines(raw("<p>&#149; urging them</p>"))
    #expect(found.map(\.text).contains("• urging them"))
  }
}
