// DoubtfulFilesTests.swift: cards, tables and Popolo files that are easily read wrongly.

@testable import AddresseeDirectory
import SourceText
import Testing
import UrgentAction

struct DoubtfulFilesTests {
  private func card(_ lines: String...) -> [UInt8] {
    Array((["BEGIN:VCARD", "VERSION:2.1"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n").utf8)
  }

  private func encoded(_ charset: String, _ name: String) -> [UInt8] {
    card("FN;CHARSET=\(charset);ENCODING=QUOTED-PRINTABLE:\(name)")
  }

  @Test(arguments: [
    ("windows-1250", "Ji=F8=ED Vzor", "Jiří Vzor"), ("ISO-8859-2", "Ji=F8=ED Vzor", "Jiří Vzor"),
    ("koi8-r", "=E9=D7=C1=CE", "Иван"), ("Windows-1251", "=C8=E2=E0=ED", "Иван"),
    ("ISO-8859-1", "J=F6rn Muster", "Jörn Muster"), ("ISO-8859-15", "=BDuvre", "œuvre"),
    ("UTF-8", "=C5=81ucja", "Łucja"),
  ])
  func everyCharsetIsItsOwn(_ charset: String, _ bytes: String, _ name: String) {
    let report = DirectoryEntry.readVCards(encoded(charset, bytes), file: "in.vcf")
    #expect(report.records.map(\.name) == [name] && report.lost == 0)
  }

  @Test func aCardInAnUnknownCharsetIsLostAndNoOther() {
    let bytes = encoded("Shift_JIS", "=8E=52") + encoded("UTF-8", "Ada Sample")
    let report = DirectoryEntry.readVCards(bytes, file: "in.vcf")
    #expect(report.records.map(\.name) == ["Ada Sample"] && report.lost == 1)
    #expect(report.remarks.first?.location?.line == 3)
  }

  @Test(arguments: [
    ("FN:Ministry of Tests", "N:Ministry of Tests;;;;", nil), ("FN:Ministère des essais", "N:;;;;", nil),
    ("FN:Prüfministerium", "N:Prüfministerium", nil), ("FN:Ministry of Tests", "N:Sample;Ada", "Ada Sample"),
    ("FN:Ada Officer", "N:Officer;Ada", "Ada Officer"),
  ])
  func aBodyIsNoPerson(_ shown: String, _ parts: String, _ name: String?) throws {
    let report = DirectoryEntry.readVCards(
      card(shown, parts, "TEL:+1 202 555 0100"), file: "in.vcf", ExchangeWords(lists: try ownTableWords.get())
    )
    #expect(report.records.map(\.name) == [name])
    #expect(report.records.first?.familyName == nil || name != nil)
  }

  @Test(arguments: [
    ("Dr Ada Sample", "Dr.", "Dr.", "Ada Sample"), ("Hon. Dr. Ada Sample", "Dr.", "Hon. Dr.", "Ada Sample"),
    ("Prof. Dr. Ada Sample", "Prof. Dr.", "Prof. Dr.", "Ada Sample"),
    ("Ada Sample", "Dr.", "Dr.", "Ada Sample"), ("Ada Dr Sample", "Dr.", "Dr.", "Ada Dr Sample"),
  ])
  func titlesStandOnce(_ shown: String, _ title: String, _ prefix: String, _ name: String) throws {
    let report = DirectoryEntry.readVCards(card("FN:\(shown)", "N:Sample;Ada;;\(title);"), file: "in.vcf")
    let entry = try #require(report.records.first)
    #expect(entry.honorificPrefix == prefix && entry.name == name)
  }

  @Test(arguments: [
    ("Sample, Ada", "Ada Sample"), ("\"Sample, Jr.\"", "Sample, Jr."),
    ("Ministry of Tests, Legal Department", nil),
  ])
  func aCommaPartsOnlyNamesOfPersons(_ cell: String, _ name: String?) throws {
    let quoted = "\"\(cell.filter { $0 != "\"" })\""
    let report = try DirectoryEntry.readTable(
      Array("office,name\nHead,\(quoted)\n".utf8), file: "in.csv",
      ExchangeWords(lists: try ownTableWords.get()))
    #expect(report.records.map(\.name) == [name])
  }

  @Test func aContactRowOfNoKindIsLost() throws {
    let table = "record,id,office,type,value\npost,xx-a,Head,,\ncontact,xx-a,,pigeon,1\n"
    #expect(try DirectoryEntry.readTable(Array(table.utf8), file: "in.csv").lost == 1)
  }

  @Test func membershipsInsideOrganizationsAreKept() throws {
    let text = """
      { "organizations": [ { "id": "o/1", "name": "Org", "memberships": [
          { "person_id": "p/1", "post_id": "q/1" }, { "person_id": "nobody" } ] } ],
        "posts": [ { "id": "q/1", "label": "Head", "area_id": "gone/1" } ], "persons": [ { "id": "p/1", "name": "Ada Sample" } ] }
      """
    let report = try PopoloFile.importing(Array(text.utf8), named: "in.json")
    let term = try #require(report.records.posts.first?.memberships.first)
    #expect(term.personID == "p-1" && term.organizationID == "o-1" && report.lost == 1)
    #expect(report.records.posts.first?.areaID == nil)
    #expect(report.remarks.contains { $0.message.contains("a reference to 'gone/1'") })
  }

  @Test(.timeLimit(.minutes(1)))
  func namesakesDoNotTakeTheSquareOfTheirNumber() throws {
    let rows = (0..<4000).map { "Office \($0),Ada Sample,bad" }.joined(separator: "\n")
    let report = try PopoloFile.importing(Array("office,name,since\n\(rows)\n".utf8), named: "in.csv")
    #expect(Set(report.records.persons.map(\.id)).count == 4000)
    #expect(report.records.persons.last?.id == "ada-sample-4000")
  }
}
