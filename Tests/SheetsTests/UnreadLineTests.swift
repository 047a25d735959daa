// UnreadLineTests.swift: lines of which nothing was read are doubts where somebody may need them.

import Testing

@testable import Sheets

@Suite struct UnreadLineTests {
  /// Each with the fields of its doubts; what is read whole, and what is known by its words, is none.
  @Test(arguments: [
    ("Fax: + 254 20 111 222", []), ("Fax: + 254 20 111 222 (not at night)", []),
    ("Faxes c/o Ministry of Examples: + 254 20 111 222", []),
    ("Email via the website: http://www.example.org/contact", []),
    ("X (formerly Twitter): @example", []), ("[Salutation: Dear Minister / Señor Ministro]", []),
    ("Republic of Kenya", []), ("Postcards are welcome.", []),
    ("Fax to Rosa: + 254 20 111 222", []),
    ("Salutation: Dear Minister / Domnule Ministru", ["salutation"]),
  ])
  func wordsWithoutAFieldAreDoubts(_ line: String, _ fields: [String]) throws {
    let found = try block("Mr Invented Name\nMinister of Examples\nPO Box 1\nNairobi\nKenya\n\(line)")
    #expect(found.doubts.map(\.field) == fields)
  }

  /// A line of another part that looks like a contact or a salutation is a doubt, and the network's own is none.
  @Test(arguments: [
    ("Fax +254 2 315105 (not at night)", ["contacts"]), ("(\"Dear Attorney General\")", ["salutation"]),
    ("Fax machines are rare in Nakuru.", []), ("Dear Minister, he wrote.", []), ("Telephone: none", []),
    ("phone: 020 333 444 was the number.", []),
  ])
  func contactsAmongFactsAreDoubts(_ line: String, _ fields: [String]) throws {
    let text = paper(facts: "Example Mwangi exists only in this example.\n\(line)")
    #expect(try sheet(text).doubts.map(\.field).filter { $0 != "facts" } == fields)
  }

  /// A line of the address that may be none, or more than one, is a doubt; what only looks so is none.
  @Test(arguments: [
    ("Thank you for your kind support", 0), ("Away for the whole week until late April.", 1),
    ("1 Rue de la Paix.", 0), ("5-4 Shibaura 4-chome, Minato-ku.", 0),
    ("Example House, opp. the Market.", 0),
    ("c/o Ministry of Trade and Industry", 0), ("Deputy of Mr Otto Example, and Mrs Rosa Example", 1),
    ("Fax: Rosa Otieno, + 254 20 111 222", 1), ("Fax: + 254 20 111 222 (Rosa)", 0), ("Fax: 14", 1),
    ("Fax: 111 222 333 Moi Avenue, Nairobi, Kenya", 1), ("Fax: + 254 20 111 222 ext. 5", 0),
    ("E-mail: a@b.example, Rosa Otieno, c@d.example", 2), ("(Postage: 0,80 €)", 0),
    ("Fax: + 254 20 111 222 (US$ 2)", 0),
    ("S.A.,", 0), ("Av. Reforma 211, Col. San Rafael", 0), ("both at", 1),
  ])
  func oddFieldsAreDoubts(_ line: String, _ count: Int) throws {
    let found = try block("Mr Invented Name\nMinister of Examples\nPO Box 1\n\(line)\nNairobi\nKenya")
    #expect(found.allDoubts.count == count, "\(found.allDoubts.map(\.text))")
  }

  @Test func aLabelWithoutAValueIsADoubt() throws {
    let found = try block("Mr Invented Name\nMinister of Examples\nNairobi\nKenya\nFax:")
    #expect(found.allDoubts.map(\.text) == ["'Fax' has nothing behind it; see the sheet"])
  }

  /// An address of several, and a sentence that says how they are greeted, are doubts; who stands below is kept.
  @Test(arguments: [
    ("both at:\nPO Box 1\nNairobi\nKenya", 2, 1), ("both c/o State House, PO Box 5, Nairobi, Kenya", 2, 1),
    ("Both of the following:\n\nMs Rosa Otieno\nJudge\nNairobi\nKenya", 2, 1),
    ("Begin with Dear Minister or Dear Judge.", 1, 1),
    ("Please address him as \"Your Excellency\" and her as \"Dear Judge\".", 1, 1),
    ("Begin with Dear Minister. If possible, write to the President too.", 1, 1),
    ("If you receive no reply within two months, write again.", 1, 0), ("Airmail is advised.", 1, 0),
    ("Both Atoll\nJudge\nNairobi\nKenya", 2, 0), ("They are near to Kenya.", 1, 0),
  ])
  func whatIsOfSeveralIsADoubt(_ lines: String, _ officials: Int, _ doubts: Int) throws {
    let found = try sheet(paper(below: "\n\(lines)\n"))
    let known = try sheet(paper()).allDoubts.count
    #expect(found.appeals.flatMap(\.addressees).count == officials)
    #expect((found.allDoubts.count > known) == (doubts > 0), "\(found.allDoubts.map(\.text))")
    #expect(found.appeals.flatMap(\.addressees).first?.name == "Invented Kamau")
  }

  /// The numbers at the foot of the sheet are the section's.
  @Test func numbersOfTheSectionAreNoDoubts() throws {
    let foot = "Urgent Action Office\nPO Box 1\nPhone: 303 258 1170\nEmail: uan@example.org\n"
    #expect(try sheet(paper() + "\n" + foot).doubts.filter { $0.field == "contacts" }.isEmpty)
  }
}
