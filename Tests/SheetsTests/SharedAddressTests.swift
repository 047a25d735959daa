// SharedAddressTests.swift: addresses that several officials have, and are printed once.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct SharedAddressTests {
  private static let above = "Mr Invented Kamau\nMinister of Examples\nSalutation: Dear Minister\n"
  private static let below = "Ms Rosa Otieno\nJudge\nSalutation: Dear Judge\n"

  private func officials(_ addresses: String) throws -> [SheetAddressee] {
    let whole = paper()
    let start = try #require(whole.firstRange(of: "Mr Invented Kamau"))
    let end = try #require(whole.firstRange(of: "PLEASE SEND"))
    let text = whole[..<start.lowerBound] + addresses + "\n\n" + whole[end.lowerBound...]
    return try sheet(String(text)).appeals.flatMap(\.addressees)
  }

  /// The address is of both, and each has the salutation that stands with his name.
  @Test(arguments: [
    "\(above)\n\(below)\nboth at:\nPO Box 1\nNairobi\nKenya\nFax: + 254 20 111 222",
    "\(above)\n\(below)both at:\nPO Box 1\nNairobi\nKenya\nFax: + 254 20 111 222",
    "Both at:\nPO Box 1\nNairobi\nKenya\nFax: + 254 20 111 222\n\n\(above)\n\(below)",
    "\(above)\n\(below)\nLes deux à :\nPO Box 1\nNairobi\nKenya\nFax: + 254 20 111 222",
  ])
  func oneAddressIsOfBoth(_ addresses: String) throws {
    let found = try officials(addresses)
    #expect(found.map(\.name) == ["Invented Kamau", "Rosa Otieno"])
    #expect(found.allSatisfy { $0.address == ["PO Box 1", "Nairobi"] && $0.country == Country("KE") })
    #expect(found.map { $0.salutations.map(\.text) } == [["Dear Minister"], ["Dear Judge"]])
    #expect(found.allSatisfy { $0.contacts.map(\.value) == ["+ 254 20 111 222"] && $0.allDoubts.isEmpty })
  }

  /// A number that names one of them is his; others are doubts.
  @Test func eachHasHisOwnNumber() throws {
    let numbers = "Fax: + 254 20 111 222 (Examples)\nFax: + 254 20 111 333 (Judge)\nTel: + 254 20 111 444"
    let found = try officials("\(Self.above)\n\(Self.below)\nboth at: PO Box 1\nNairobi\nKenya\n\(numbers)")
    #expect(
      found.map { $0.contacts.map(\.value) } == [
        ["+ 254 20 111 222", "+ 254 20 111 444"], ["+ 254 20 111 333", "+ 254 20 111 444"],
      ])
    #expect(found.map { $0.contacts.flatMap(\.doubts).count } == [1, 1])
  }

  @Test func aStreetThatOnlyLooksSoIsOfOne() throws {
    let found = try officials(
      "\(Self.above)Both Atoll Road 5\nNairobi\nKenya\n\n\(Self.below)PO Box 2\nNakuru\nKenya")
    #expect(found.map { $0.address.first } == ["Both Atoll Road 5", "PO Box 2"])
  }

  /// The same address is of the one above, or of whom the line names; where nobody has the name it is a doubt.
  @Test(arguments: [
    ("(same address)", "Nakuru"), ("(same address as the Minister of Examples)", "Nairobi"),
    ("Same Address As Above", "Nakuru"),
    ("(same address as the minister)", "Nairobi"), ("(same address, Room 12)", "Nakuru"),
    ("(same address and fax)", "Nakuru"),
    ("c/o Example Court (address and fax as above)", "Nakuru"), ("(same address as the President)", nil),
  ])
  func aSameAddressIsOfWhomItNames(_ line: String, _ town: String?) throws {
    let two =
      "Mr Invented Kamau\nMinister of Examples\nPO Box 1\nNairobi\nKenya\n\n"
      + "Ms Rosa Otieno\nJudge\nExample Court, PO Box 2\nNakuru\nKenya\nFax: + 254 20 111 222\n\n"
    let found = try officials("\(two)Mr Otto Otieno\nClerk\n\(line)\n\nMs Other Otieno\nClerk\nKisumu\nKenya")
    #expect(found.count == 4)
    #expect(found[2].address.last == town && found[2].doubts.isEmpty == (town != nil), "\(found[2])")
    #expect(found[2].contacts.isEmpty == !line.contains("fax"))
    #expect(found[2].address.count(where: { $0.hasPrefix("Example Court") }) <= 1)
  }

  /// Who gets a copy behind the missions in one sentence; a town is nobody.
  @Test(arguments: [
    ("and, if possible, to\nExample Radio, PO Box 3, Nairobi, Kenya", 2),
    (", as there is none in Paris, France, before 3 May.", 1), ("and to nobody else.", 1),
  ])
  func copiesBehindMissions(_ rest: String, _ count: Int) throws {
    let below = "\nCOPIES TO: diplomatic representatives of Kenya accredited to your country \(rest)\n"
    #expect(try sheet(paper(below: below)).copies.count == count)
  }
}
