// ColumnTests.swift: what wraps in narrow columns, and streets that are named after offices.

import Testing

@testable import Sheets

@Suite struct ColumnTests {
  private static func office(_ lines: String) -> String {
    "\(lines)\nDaniel Example\nPO Box 00000\nNairobi\nKenya\nSalutation: Your Excellency"
  }

  /// The second line of an office is no name and no address.
  @Test(arguments: [
    "Chief Constable", "Assistant Commissioner", "Minister of Public\nSecurity",
    "Minister of Justice and Human\nRights",
    "President of the Supreme\nCourt",
    "Head of the Presidential Human\nRights Council", "Chief of the General\nStaff",
    "Director of the Federal\nPenitentiary Service", "Director General of the Royal\nPolice",
    "Ministro de Justicia y Derechos\nHumanos", "Director General de la Policía\nNacional Civil",
    "Ministre de la Justice et des Droits\nhumains", "Directeur général de la Police\nnationale",
  ])
  func anOfficeWraps(_ lines: String) throws {
    let found = try block(Self.office(lines))
    #expect(found.offices == [lines.replacing("\n", with: " ")] && found.name == "Daniel Example")
    #expect(found.address == ["PO Box 00000", "Nairobi"] && found.doubts.isEmpty)
  }

  /// What stands below a whole office is of the address.
  @Test(arguments: [
    "Attorney General\nNational Assembly Building", "Minister of Justice\nSupreme Court",
    "Prosecutor General\nFederal Building", "Minister of Health\nNational Road 5",
    "Secretary General\nInternational House", "Ministro del Interior\nNacional 5, Bloque 3",
    "Commander of the Army\nHeadquarters",
    "Director of Prisons\nMinistry of Justice", "Chief of Staff\nRoyal Palace",
    "President of the Republic\nNational Palace", "Commissioner of Police\nCivil Lines",
    "Governor of Central\nNakuru Town", "Minister of Justice and Human Rights\nParliament",
  ])
  func anOfficeIsWhole(_ lines: String) throws {
    let parts = lines.split(separator: "\n").map(String.init)
    let found = try block("Mr Daniel Example\n\(lines)\nNairobi\nKenya\nSalutation: Dear Sir")
    #expect(found.offices == [parts[0]] && found.address == [parts[1], "Nairobi"])
    #expect(found.name == "Daniel Example" && found.doubts.isEmpty)
  }

  @Test(arguments: [
    ("Lieutenant-General Daniel arap\nExample", "Daniel arap", true),
    ("Dr. Daniel Invented\nExample", "Daniel Invented", true),
    ("Mr Daniel Example\nState House", "Daniel Example", false),
    ("Mr Daniel Example\nKisumu\nPO Box 00001", "Daniel Example", false),
  ])
  func aNameWraps(_ lines: String, _ name: String, _ isDoubted: Bool) throws {
    let found = try block(
      "Prime Minister\n\(lines)\nOffice of the Prime Minister\nPO Box 00000\nNairobi\nKenya")
    #expect(found.name == name && found.doubts.isEmpty != isDoubted, "\(found.doubts)")
  }

  /// A contact that is broken at the end of a column takes its rest, which is nobody.
  @Test(arguments: [
    ("Email: examples@\nexample.org", "examples@example.org", 0),
    ("Email: examples@ministry.\nexample.org", "examples@ministry.example.org", 0),
    ("Email: examples@example.\norg", "examples@example.org", 0),
    ("Email:\ninvented.examples@mi\nnistry.example.org", "invented.examples@ministry.example.org", 0),
    ("Website: http://www.example.org/write-\nto-us", "http://www.example.org/write-to-us", 0),
    ("Website: http://www.example.org/index.\nphp?id=7", "http://www.example.org/index.php?id=7", 0),
  ])
  func aContactWraps(_ lines: String, _ value: String, _ doubts: Int) throws {
    let found = try sheet(paper().replacing("Salutation:", with: "\(lines)\nSalutation:"))
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
    #expect(found.appeals.flatMap(\.addressees).flatMap(\.contacts).map(\.value) == [value])
    #expect(found.allDoubts.count == doubts)
  }

  /// A whole contact takes nothing from the line below.
  @Test(arguments: [
    ("Email: a@example.org\nweb.example.org", "a@example.org"),
    ("Email: a@example.org\nnairobi", "a@example.org"),
    ("Email: a@example.africa\nexample.africa/write", "a@example.africa"),
    ("Website: http://example.org/\nnakuru", "http://example.org/"),
    ("Website: www.example.org/Example\nexample.com/example", "www.example.org/Example"),
  ])
  func aWholeContactStays(_ lines: String, _ value: String) throws {
    let found = try sheet(paper().replacing("Salutation:", with: "\(lines)\nSalutation:"))
    #expect(found.appeals.flatMap(\.addressees).flatMap(\.contacts).map(\.value).contains(value))
  }

  @Test func namesInNetworksWrap() throws {
    let found = try sheet(
      paper().replacing("Salutation:", with: "Twitter: @Example,\n@ExampleKenya\nSalutation:"))
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
    #expect(found.appeals[0].addressees[0].salutations.map(\.text) == ["Dear Minister"])
  }

  @Test(arguments: [
    "Dear Lieutenant\nGeneral Kamau", "Dear Minister\nof Examples", "Dear Mr Chief\nof Staff",
    "Dear Commander-in-\nChief", "Dear Director-\nGeneral",
  ])
  func aGreetingWraps(_ lines: String) throws {
    let below = "\n\nJudge\nMs Rosa Otieno\nPO Box 11111\nNakuru\nKenya\nSalutation: Dear Judge\n"
    let text = paper().replacing("Salutation: Dear Minister", with: "Salutation: \(lines)\(below)")
    let officials = try sheet(text).appeals.flatMap(\.addressees)
    let whole = lines.replacing("-\n", with: "-").replacing("\n", with: " ")
    #expect(officials.map { $0.salutations.map(\.text) } == [[whole], ["Dear Judge"]])
    #expect(officials.map(\.name) == ["Invented Kamau", "Rosa Otieno"])
  }

  @Test(arguments: [
    ("Dear Minister -", "General Rosa Kamau"), ("Dear Chief", "Dr Rosa Kamau"),
    ("Dear Sir", "for information"),
  ])
  func aGreetingIsWhole(_ greeting: String, _ below: String) throws {
    let text = paper().replacing("Salutation: Dear Minister", with: "Salutation: \(greeting)\n\(below)")
    let found = try sheet(text).appeals.flatMap(\.addressees).flatMap { $0.salutations.map(\.text) }
    #expect(!found.contains { $0.contains(below) }, "\(found)")
  }

  /// A street has the name of an office or of somebody, and is neither.
  @Test(arguments: [
    "King Example Road", "Queen Example Highway", "President Street", "President Example Avenue 12",
    "General Example 12", "Sheikh Example Street", "Capt. Example St", "Plaza Presidente Ejemplo",
    "Avenue Président Exemple", "Boulevard du Général de Exemple", "Jalan Sultan Contoh",
    "Sir Example Street",
    "Premier Towers", "Chief Invented Example Street", "Gen. Example Ave 5",
  ])
  func aStreetIsNobody(_ street: String) throws {
    let named = try block(
      "Prime Minister\nMr Daniel Example\nOffice of the Prime Minister\n\(street)\nNairobi\nKenya")
    #expect(named.offices == ["Prime Minister"] && named.name == "Daniel Example")
    #expect(named.address == ["Office of the Prime Minister", street, "Nairobi"])
    let nameless = try block("Minister of Justice\n\(street)\nNairobi\nKenya")
    #expect(nameless.offices == ["Minister of Justice"] && nameless.name == nil)
    #expect(nameless.address == [street, "Nairobi"] && nameless.doubts.isEmpty)
  }

  @Test(arguments: [
    ("Mr Daniel Street", "Daniel Street"), ("General Daniel Example", "Daniel Example"),
    ("Ms Rosa Drive", "Rosa Drive"), ("Judge Ann Street", "Ann Street"),
    ("Sheikh Daniel Example", "Daniel Example"),
  ])
  func aPersonIsNoStreet(_ line: String, _ name: String) throws {
    #expect(try block("\(line)\nPO Box 00000\nNairobi\nKenya").name == name)
  }
}
