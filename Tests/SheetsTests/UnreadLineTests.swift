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
    ("E-mail: a@b.example, Rosa Otieno, c@d.example", 2), ("(Postage: 0,80 €)", 0),
    ("Fax: + 254 20 111 222 (US$ 2)", 0),
    ("S.A.,", 0),
  ])
  func oddFieldsAreDoubts(_ line: String, _ count: Int) throws {
    let found = try block("Mr Invented Name\nMinister of Examples\nPO Box 1\n\(line)\nNairobi\nKenya")
    #expect(found.allDoubts.count == count, "\(found.allDoubts.map(\.text))")
  }

  @Test func aLabelWithoutAValueIsADoubt() throws {
    let found = try block("Mr Invented Name\nMinister of Examples\nNairobi\nKenya\nFax:")
    #expect(found.allDoubts.map(\.text) == ["'Fax' has nothing behind it; see the sheet"])
  }
}
