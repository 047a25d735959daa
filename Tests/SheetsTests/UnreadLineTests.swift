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
}
