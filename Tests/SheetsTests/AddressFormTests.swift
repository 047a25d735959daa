// AddressFormTests.swift: forms of addresses in which a line may be taken for something else.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct AddressFormTests {
  /// An official in a line that ends with a stop, or whose name begins small, is no sentence about sending.
  @Test(arguments: [
    (
      "Mr Otto Example, Director of the Department of prisons and of the care of those who are held, PO Box 5, Nairobi, Kenya.\n",
      "Otto Example"
    ),
    (
      "Minister of the Interior and of relations with the regions.\nMr Otto Example\nNairobi\nKenya\n",
      "Otto Example"
    ),
    (
      "al-Sayyid Otto Example bin Sample\nMinister of Justice\nCairo\nEgypt\n",
      "al-Sayyid Otto Example bin Sample"
    ),
    ("Mr Amir Example\nMinister of Justice\nIslamabad\nPakistan\n", "Amir Example"),
  ])
  func officialsAreNoRemarks(_ lines: String, _ name: String) throws {
    let found = try sheet(paper().replacing("Mr Invented Kamau", with: lines + "\nMr Invented Kamau"))
    let officials = found.appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == [name, "Invented Kamau"])
    #expect(officials.first?.offices.isEmpty == false)
  }

  /// A telegram ends with its state, and goes on with no other official.
  @Test func anIndentedAddressIsNoTelegram() throws {
    let lines =
      "Telegrams: President Example, Nairobi, Kenya\n    Mr Otto Sample\n    Minister of Samples\n    Nairobi, Kenya"
    let officials = try sheet(paper(below: lines + "\n")).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau", "Otto Sample"])
    #expect(officials.first?.contacts.map(\.value) == ["President Example, Nairobi, Kenya"])
  }

  /// "Col." below a street is a quarter; a colonel stands above one.
  @Test(arguments: [
    ("Comisión de Ejemplos\n5 Calle 3-21\nCol. Centro Ejemplo\nMéxico", "Comisión de Ejemplos", nil),
    ("Ministro de Ejemplos\nMinisterio de Ejemplos\nCol. Palmira\nMéxico", nil, nil),
    ("Ministro de Ejemplos\nMinisterio de Ejemplos\nCol. Daniel Ejemplo\nMéxico", "Daniel Ejemplo", "Col."),
    ("Col. Daniel Ejemplo\n5 Calle 3-21\nMéxico", "Daniel Ejemplo", "Col."),
    ("Comisión de Ejemplos\nPalma 12\nCol. Centro\nMéxico", "Comisión de Ejemplos", nil),
    ("Commander, 3rd Brigade\nCol. Otto Example\nNairobi\nKenya", "Otto Example", "Col."),
  ])
  func aQuarterIsNoColonel(_ text: String, _ name: String?, _ honorific: String?) throws {
    let official = try block(text)
    #expect(official.name == name && official.honorific == honorific)
  }

  /// Letters behind a name are of the name, however many they are.
  @Test func lettersBehindANameAreNoOffice() throws {
    let text = paper().replacing("Mr Invented Kamau", with: "Dr Invented Kamau, MD, PhD, MP,")
    let official = try #require(try sheet(text).appeals.flatMap(\.addressees).first)
    #expect(official.name == "Invented Kamau, MD, PhD, MP" && official.offices == ["Minister of Examples"])
  }

  /// An office and one line are an office and its holder.
  @Test(arguments: [
    ("President\nRosa Example", "Rosa Example", ["President"]),
    ("President\nBashar al-Example\nSyria", "Bashar al-Example", ["President"]),
    ("His Excellency the President Example Kamau\nPO Box 5\nNairobi", "Example Kamau", ["President"]),
    ("Minister of Justice\nNairobi\nKenya", nil, ["Minister of Justice"]),
    ("Minister of Justice :     Mr Otto Example\nNairobi\nKenya", "Otto Example", ["Minister of Justice"]),
  ])
  func anOfficeHasItsHolderBelow(_ text: String, _ name: String?, _ offices: [String]) throws {
    let official = try block(text)
    #expect(official.name == name && official.offices == offices)
  }

  @Test func aLineBelowAMinistryMayBeABuilding() throws {
    let official = try block(
      "Minister of Examples\nMinistry of Examples\nExample Niwas\nPO Box 5\nKathmandu\nNepal")
    #expect(official.doubts.contains { $0.text.contains("'Example Niwas' is a name") })
  }

  /// What goes on behind a state is not of the address.
  @Test(arguments: [
    ("Honduras, C.A.", "HN"), ("Honduras C.A.", "HN"), ("Haiti, West Indies", "HT"),
    ("Union of Myanmar (Burma)", "MM"), ("ZIMBABWE, Africa", "ZW"), ("Togolese Republic", "TG"),
    ("East Timor (via Darwin, Australia)", "TL"), ("Taiwan, Republic of China", "TW"),
    ("Iran (I.R.)", "IR"), ("Serbia and Montenegro", "RS"),
  ])
  func aStateIsNeverPrintedTwice(_ line: String, _ code: String) throws {
    let official = try block("Minister of Examples\nPO Box 5\n\(line)")
    #expect(official.country?.code == code && official.address == ["PO Box 5"])
  }

  @Test func oneLabelMayBeOfTelegramAndTelex() throws {
    let official = try block("Minister of Examples\nTelegram/telex: Examples Nairobi; 22999 EXAMPLE KE")
    #expect(official.contacts.map(\.type) == ["telegram", "telex"])
    #expect(official.contacts.map(\.value) == ["Examples Nairobi", "22999 EXAMPLE KE"])
  }

  @Test(arguments: [("Georgia (USA)", "US"), ("Georgia", "GE"), ("Georgia (Sakartvelo)", nil)])
  func theStateInBracketsIsThatOfTheAddress(_ line: String, _ code: String?) throws {
    #expect(try block("Minister of Examples\nPO Box 5\nAtlanta\n\(line)").country?.code == code)
  }

  /// What is said to those who write stands in no address, and is a note.
  @Test(arguments: [
    "APPEALS TO:\n(Please note that it may be difficult to get through by fax. If a voice\nanswers, repeat 'fax' until connected.)\n",
    "APPEALS TO: (It can be difficult to get through to these numbers. Please\nbe persistent.)\n",
    "APPEALS TO:\nTelephone calls and faxes are the quickest way to reach these officials.\n",
    "APPEALS TO: in the following order of priority\n",
    "APPEALS TO:\n[Please note that he is no minister now.]\n",
  ])
  func remarksAreNoAddress(_ heading: String) throws {
    let found = try sheet(paper().replacing("APPEALS TO:\n", with: heading + "\n"))
    let officials = found.appeals.flatMap(\.addressees)
    #expect(
      officials.map(\.name) == ["Invented Kamau"] && officials.map(\.offices) == [["Minister of Examples"]])
    #expect(officials.map(\.address) == [["PO Box 00000", "Nairobi"]])
  }

  /// Names of a country's own list have no word of an office; the mark of the list tells them.
  @Test func aListOfAddressesMayHaveMarks() throws {
    let list =
      "APPEALS TO:\n- Mr Invented Kamau\nMinister of Examples\nNairobi\nKenya\n\n- U Otto Example\nMinister of Samples\nNairobi\nKenya\n"
    let found = try sheet(
      paper().replacing(
        "APPEALS TO:\nMr Invented Kamau\nMinister of Examples\nPO Box 00000\nNairobi\nKenya\n", with: list))
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau", "U Otto Example"])
    #expect(found.appeals.flatMap(\.points).count == 1)
  }

  /// What stands beside "same address" is kept.
  @Test(arguments: [
    ("Address as above", ["PO Box 00000", "Nairobi"], nil),
    ("Same address, Room 12", ["Room 12", "PO Box 00000", "Nairobi"], nil),
    ("Room 12, same address", ["Room 12", "PO Box 00000", "Nairobi"], nil),
    ("(same address, Room 12)", ["Room 12", "PO Box 00000", "Nairobi"], nil),
    ("Ministry of Samples (same address)", ["Ministry of Samples", "PO Box 00000", "Nairobi"], nil),
    (
      "Address as above\nNB: He reads no English.", ["PO Box 00000", "Nairobi"],
      "NB: He reads no English."
    ),
    (
      "(same address)\nNB: He reads no English.", ["PO Box 00000", "Nairobi"],
      "NB: He reads no English."
    ),
  ])
  func theSameAddressIsThatAbove(_ lines: String, _ address: [String], _ note: String?) throws {
    for heading in ["", "COPIES TO:\n"] {
      let below = "\n\(heading)Mr Daniel Example\nMinister of Samples\n\(lines)\n"
      let found = try sheet(paper(below: below))
      let copies = found.copies.compactMap { copy in
        if case .official(let official) = copy { official } else { nil }
      }
      let official = try #require((found.appeals.flatMap(\.addressees).dropFirst() + copies).first)
      #expect(official.name == "Daniel Example" && official.country?.code == "KE")
      #expect(official.address == address && official.note == note)
    }
  }

  @Test(arguments: ["", "\n"])
  func aRemarkInBracketsIsNoLineOfAnAddress(_ gap: String) throws {
    let remark = "(letters that do not name the prisoner are thrown away; his number is EX-12 345)"
    let next = "\n\nMr Daniel Example\nMinister of Samples\nPO Box 1\nNakuru\nKenya\n"
    let text = paper(below: gap + remark + next)
    let official = try #require(try sheet(text).appeals.first?.addressees.first)
    #expect(official.address == ["PO Box 00000", "Nairobi"] && official.allDoubts.isEmpty)
    #expect(official.note?.contains("EX-12 345") == true)
  }

  @Test(arguments: [("Room 12", true), ("PO Box 1", false)])
  func twoBoxesOfOneAddressAreDoubted(_ own: String, _ isSure: Bool) throws {
    let below = "\nMr Daniel Example\nMinister of Samples\n\(own), same address\n"
    let official = try #require(try sheet(paper(below: below)).appeals.flatMap(\.addressees).last)
    #expect(official.address == [own, "PO Box 00000", "Nairobi"] && official.doubts.isEmpty == isSure)
  }

  /// The same address is that of the one above, and a doubt where the line names somebody else.
  @Test(arguments: [
    ("(same address)", true), ("Same Address As Above", true), ("(same address, Room 12)", true),
    ("Same address (Room 12)", true), ("Same address: mark 'Confidential'", true),
    ("(same address and fax)", true), ("c/o Example Court (address and fax as above)", true),
    ("(same address as Ms R. Otieno)", true), ("(same address as the judge)", true),
    ("(same address as the Nakuru Court)", true),
    ("(same address as the Minister of Examples)", false), ("(same address as the minister)", false),
    ("(same address as Mr Invented Kamau)", false), ("(same address as the President)", false),
  ])
  func aSameAddressIsOfNobodyElse(_ line: String, _ isSure: Bool) throws {
    let below =
      "\nMs Rosa Otieno\nJudge\nNakuru Court\nPO Box 2\nNakuru\nKenya\nFax: + 254 20 111 222\n\n"
      + "Mr Otto Otieno\nClerk\n\(line)\n\nMs Other Otieno\nClerk\nKisumu\nKenya\n"
    let found = try sheet(paper(below: below)).appeals.flatMap(\.addressees)
    try #require(found.count == 4)
    #expect((found[2].address.last == "Nakuru") == isSure && found[2].doubts.isEmpty == isSure, "\(found[2])")
    #expect(found[2].contacts.isEmpty == !line.contains("fax"))
  }

  /// An official in running lines: a number may go on below, or a street or somebody else begin there.
  @Test(arguments: [
    (
      "PO Box 1, Nairobi, Kenya. Fax + 254 20 111\n222. E-mail kamau@example.go.ke",
      ["+ 254 20 111 222", "kamau@example.go.ke"]
    ),
    ("PO Box 1, Nairobi, Kenya. Fax + 254 20 111\n222 (Dear Minister)", ["+ 254 20 111 222"]),
    ("PO Box 1, Nairobi, Kenya. E-mail\nkamau@example.go.ke", ["kamau@example.go.ke"]),
    (
      "Ministry of Examples, fax + 254 20 111 222\n12 Moi Avenue, Nairobi, Kenya", ["+ 254 20 111 222"]
    ),
    (
      "Ministry of Examples, PO Box 1, Nairobi, Kenya, fax + 254 111 222\n"
        + "2nd Lieutenant Rosa Otieno, Commissioner of Police, PO Box 2, Nairobi, Kenya, fax + 254 111 333",
      ["+ 254 111 222"]
    ),
  ])
  func noStreetIsPartOfANumber(_ end: String, _ contacts: [String]) throws {
    let text = paper().replacing(
      "Mr Invented Kamau\nMinister of Examples\nPO Box 00000\nNairobi\nKenya\nSalutation: Dear Minister",
      with: "Mr Invented Kamau, Minister of Examples, \(end)")
    let found = try #require(try sheet(text).appeals.flatMap(\.addressees).first)
    #expect(found.contacts.map(\.value) == contacts, "\(found)")
  }
}
