// AddressTableTests.swift: addressees in tables and columns, two in one line, and those in care of somebody.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct AddressTableTests {
  private static func officials(_ block: String, below: String = "") throws -> [SheetAddressee] {
    let text = paper()
    let start = try #require(text.firstRange(of: "Mr Invented"))
    let end = try #require(text.firstRange(of: "Dear Minister"))
    return try sheet(text[..<start.lowerBound] + block + "\n" + below + text[end.upperBound...])
      .appeals.flatMap(\.addressees)
  }

  /// Each row is an official, below whatever the columns are called.
  @Test(arguments: [
    """
    Official\tAddress\tFax/E-mail\tSalutation
    Mr Daniel Example, Judge\tHigh Court, Nairobi, Kenya\tFax: 000 111\tDear Judge
    Ms Rosa Example, Governor\tState House, Nakuru, Kenya\trosa@mail.example\tDear Governor
    """,
    """
    | No | Name and office   | Address       | Fax / e-mail      | Salutation    |
    |----|-------------------|---------------|-------------------|---------------|
    | 1  | Mr Daniel Example, Judge | High Court, Nairobi, Kenya | Fax: 000 111 | Dear Judge |
    | 2  | Ms Rosa Example, Governor | State House, Nakuru, Kenya | rosa@mail.example | Dear Governor |
    """,
    """
    +----+-------------------+---------------+-------------------+---------------+
    | No | Name              | Where         | Fax / e-mail      | How to begin  |
    +----+-------------------+---------------+-------------------+---------------+
    | 1  | Mr Daniel Example | High Court    | 000 111           | Dear Judge    |
    |    | Judge             | Nairobi       |                   |               |
    |    |                   | Kenya         |                   |               |
    +----+-------------------+---------------+-------------------+---------------+
    | 2  | Ms Rosa Example   | State House   | rosa@mail.example | Dear Governor |
    |    | Governor          | Nakuru, Kenya |                   |               |
    +----+-------------------+---------------+-------------------+---------------+
    """,
  ])
  func aRowIsAnOfficial(_ table: String) throws {
    let found = try Self.officials(table)
    #expect(found.map(\.name) == ["Daniel Example", "Rosa Example"])
    #expect(found.map(\.offices) == [["Judge"], ["Governor"]])
    #expect(found.map { $0.contacts.map(\.value) } == [["000 111"], ["rosa@mail.example"]])
    #expect(found.map { $0.salutations.map(\.text) } == [["Dear Judge"], ["Dear Governor"]])
    #expect(found.map { $0.country?.code } == ["KE", "KE"])
  }

  /// The second number of one column stands beside the salutation of the other.
  @Test func numbersAreOfTheirColumn() throws {
    let found = try Self.officials(
      """
      Judge                              Governor
      Daniel Example                     Rosa Example
      PO Box 00000, Nairobi              PO Box 11111
      Kenya                              Nakuru
      Fax:    +254 20 000 111            Kenya
              +254 20 000 222            Salutation: Dear Governor
      Salutation: Dear Judge of the Court
      """)
    #expect(found.map(\.name) == ["Daniel Example", "Rosa Example"])
    #expect(found.map { $0.contacts.map(\.value) } == [["+254 20 000 111", "+254 20 000 222"], []])
    #expect(found.map { $0.salutations.map(\.text) } == [["Dear Judge of the Court"], ["Dear Governor"]])
  }

  @Test(arguments: [
    "Co-Ministers for Examples: Hon. Daniel Example and Hon. Rosa Otieno\nPO Box 00000\nNairobi\nKenya\nSalutation: Dear Ministers",
    "Judge\nMr Daniel Example and Ms Rosa Otieno\nPO Box 00000\nNairobi\nKenya\nSalutation: Dear Judges",
  ])
  func twoHoldersAreTwo(_ block: String) throws {
    let found = try Self.officials(
      block + "\n\nMr Otto Example\nGovernor\nPO Box 11111\nNakuru\nKenya\nSalutation: Dear Governor")
    #expect(found.map(\.name) == ["Daniel Example", "Rosa Otieno", "Otto Example"])
    #expect(
      found.map(\.address) == [
        ["PO Box 00000", "Nairobi"], ["PO Box 00000", "Nairobi"], ["PO Box 11111", "Nakuru"],
      ])
    #expect(found.map(\.doubts.isEmpty) == [false, false, true])
    #expect(found.last?.salutations.map(\.text) == ["Dear Governor"])
  }

  /// Blanks do not say in which column a cell stands, and one below "Attn" is no other holder.
  @Test(arguments: [
    "Name   Address   Fax   Telephone\nMr Daniel Example    Box 1, Nairobi, Kenya                   020 000 222",
    "Address                  Fax\nMr Daniel Example         020 000 111\nJudge      020 000 222\nPO Box 1\nNairobi, Kenya",
    "H.E. the President of the Republic\nState House\nNakuru\nKenya",
    "Mr Daniel Example\nJudge\nAttn: Mr Paul Kamau and Ms Ann Wanjiru\nPO Box 1\nNakuru\nKenya",
  ])
  func oneStaysOne(_ block: String) throws {
    let found = try Self.officials(block)
    #expect(found.count == 1)
    #expect(
      found[0].name == nil ? found[0].honorific == nil : !found[0].doubts.isEmpty || !block.contains("   "))
  }

  /// An embassy through which a letter goes is of the address.
  @Test func anEmbassyMayCareForTheLetter() throws {
    let found = try Self.officials(
      "Mr Daniel Example, President\nc/o Embassy of Kenya in your country\nSalutation: Your Excellency\n\n"
        + "Ms Rosa Example, Judge\nc/o Embassy of Kenya, 1 Example Street, London,\nUnited Kingdom\nFax: 020 000 111\nSalutation: Dear Judge"
    )
    #expect(found.map(\.name) == ["Daniel Example", "Rosa Example"])
    #expect(found.map { $0.salutations.map(\.text) } == [["Your Excellency"], ["Dear Judge"]])
    #expect(found.first?.address == ["c/o Embassy of Kenya in your country"])
    #expect(found.last?.country?.code == "GB")
  }

  /// A number of a street that a scanner has read as a letter, an office of any length, and one above a person.
  @Test(arguments: [
    ("Judge\nMr Daniel Example\nHigh Court\nl Bank Road\nNakuru\nKenya", ["Judge"]),
    (
      "Judge and Chair of the Example Committee on the Counting of Fish, and Governor of the Isles and Lakes of the Eastern Examples\nMr Daniel Example\nNakuru\nKenya",
      [
        "Judge and Chair of the Example Committee on the Counting of Fish, and Governor of the Isles and Lakes of the Eastern Examples"
      ]
    ),
    ("Fiscal Especial de Ejemplos\nDr. Daniel Example\nNakuru\nKenya", ["Fiscal Especial de Ejemplos"]),
    ("H.E. the President of the Republic\nDaniel Example\nNakuru\nKenya", ["President of the Republic"]),
  ])
  func officesAreWhole(_ block: String, _ offices: [String]) throws {
    let found = try Self.officials(block + "\nSalutation: Dear Judge")
    #expect(found.map(\.name) == ["Daniel Example"] && found.map(\.offices) == [offices])
    #expect(found.map { $0.salutations.map(\.text) } == [["Dear Judge"]])
  }

  /// "Trinidad" is no state, and its address is in one; "Zanzibar" is a town, too.
  @Test(arguments: [
    ("TT", "Trinidad", ["Nakuru"]), ("BO", "Trinidad", ["Nakuru, Trinidad"]),
    ("TZ", "Zanzibar", ["Nakuru, Zanzibar"]),
  ])
  func anIslandStandsForItsState(_ state: String, _ island: String, _ address: [String]) throws {
    let words = try sheetWords()
    let lines = raw("Mr Daniel Example\nJudge\nNakuru, \(island)").map {
      SheetLine(number: $0.number, text: $0.text)
    }
    let states = [try #require(Country(state))]
    let found = BlockReader(words: words, sheet: .english, isScanned: false, countries: states).read(lines)
    #expect(found.address == address && found.doubts.isEmpty == (state == "TT"))
  }
}
