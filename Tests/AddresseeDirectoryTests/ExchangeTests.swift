// ExchangeTests.swift: export and import of the whole directory, and files of other programs.

@testable import AddresseeDirectory
import Files
import JSONText
import SourceText
import TestSupport
import Testing
import UrgentAction

struct ExchangeTests {
  @Test func ownFilesAreWrittenAsTheyAre() throws {
    let names = try ownFiles.paths(under: "")
    #expect(names.contains("cn/premier.json") && names.contains("cn-missions/gb.json"))
    for name in names {
      let bytes = try #require(try ownFiles.bytes(of: name))
      let (records, findings) = try PopoloFile.read(JSONDocument(parsing: bytes, file: name))
      #expect(findings.isEmpty, "\(name)")
      #expect(records.written() == bytes, "\(name)")
    }
  }

  @Test func popoloAndBack() throws {
    let bytes = try ownDirectory.exported(as: .popolo, on: day("2000-06-14"))
    let (records, findings) = try PopoloFile.read(JSONDocument(parsing: bytes, file: "all.json"))
    #expect(findings.isEmpty)
    #expect(records == PopoloFile(joining: try ownDirectory.records()))
    let imported = try PopoloFile.importing(bytes, named: "all.json")
    #expect(imported.records == records && imported.remarks.isEmpty)
  }

  @Test(arguments: ["2000-06-14", "2026-11-01"])
  func vCardAndBack(_ date: String) throws {
    let entries = try ownDirectory.entries(on: day(date))
    #expect(entries.count == 15 + 189)
    let cards = try ownDirectory.exported(as: .vcard, on: day(date))
    let report = DirectoryEntry.readVCards(cards, file: "all.vcf")
    #expect(report.remarks.map(\.report) == [])
    #expect(report.records == entries)
    let lines = cards.split(separator: UInt8(ascii: "\n"))
    #expect(lines.allSatisfy { $0.count <= 76 && $0.last == UInt8(ascii: "\r") })
  }

  @Test(arguments: ["2000-06-14", "2026-11-01"])
  func tableAndBack(_ date: String) throws {
    let entries = try ownDirectory.entries(on: day(date))
    let report = try DirectoryEntry.readTable(DirectoryEntry.table(entries), file: "all.csv")
    #expect(report.remarks.map(\.report) == [])
    #expect(report.records == entries)
  }

  @Test func entriesBecomeRecords() throws {
    let entries = try ownDirectory.entries(on: day("2003-03-20"))
    let again = Directory(
      TextFiles(["all.json": String(decoding: PopoloFile(entries).written(), as: UTF8.self)]))
    let premier = try again.addressee("cn-premier", on: day("2003-03-20"), in: .english)
    #expect(premier.nameLine == "WEN Jiabao Zongli")
    #expect(
      premier.contacts(of: .fax).map(\.careOf) == ["Ministry of Communications", "Ministry of Justice"])
    #expect(premier.openings[.english]?.text == "Your Excellency")
    #expect(
      try again.addressee("cn-embassy-de", on: day("2003-03-20"), in: .english).address?.lines.last
        == "10179 Berlin")
  }

  @Test func readsOtherProgramsCards() throws {
    let text = """
      BEGIN:VCARD\r
      VERSION:3.0\r
      N:Guterres;António;Manuel;;\r
      FN:António Guterres\r
      ORG:United Nations;Secretariat\r
      item1.TEL;type=FAX;type=WORK:+1 212 963 4879\r
      TEL;TYPE=VOICE,WORK:+1-212-963-1234\r
      item2.ADR;TYPE=WORK:;;405 East 42nd Street;New York;NY;10017;United States\r
      PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r
       SkZJRg\r
      REV:20160101T120000Z\r
      NOTE:A long note\\, with a comma\\nand a line.\r
      END:VCARD\r

      """
    let report = DirectoryEntry.readVCards(
      Array(text.utf8), file: "un.vcf",
      ExchangeWords(
        country: { $0 == "United States" ? Country("US") : nil },
        facts: { facts($0.code) }))
    let entry = try #require(report.records.first)
    #expect(entry.name == "António Guterres" && entry.familyName == "Guterres")
    #expect(
      entry.contacts.map(\.value) == [
        "+1 212 963 4879", "+1-212-963-1234", "405 East 42nd Street\nNew York, NY 10017",
      ])
    #expect(entry.contacts.map(\.kind) == [.fax, .voice, .address])
    #expect(entry.contacts.last?.country == Country("US"))
    #expect(entry.note == "A long note, with a comma\nand a line." && entry.asOf == PartialDate("2016-01-01"))
    #expect(
      report.remarks.map(\.message) == [
        "the property PHOTO could not be kept", "the additional name 'Manuel' could not be kept",
      ])
    #expect(report.remarks.first?.location?.line == 9)
  }

  @Test(arguments: [
    ("", "there is no card"), ("BEGIN:VCARD\nFN:A\n", "no END:VCARD"), ("END:VCARD\n", "without BEGIN"),
    ("BEGIN:VCARD\nVERSION:4.0\nEND:VCARD\n", "without a name"),
    ("BEGIN:VCARD\nBEGIN:VCARD\nFN:A\nEND:VCARD", "inside another"),
    ("BEGIN:VCARD\nno colon\nFN:A\nEND:VCARD", "no property"),
    ("BEGIN:VCARD\nADR:\nFN:A\\\nEND:VCARD", "empty ADR"),
    ("BEGIN:VCARD\nADR;LABEL=\"^n^:;;\nFN:A\nEND:VCARD", "no property"),
  ])
  func badCardsAreRemarks(_ text: String, remark: String) {
    let report = DirectoryEntry.readVCards(Array(text.utf8), file: "a.vcf")
    #expect(report.remarks.contains { $0.message.contains(remark) }, "\(report.remarks.map(\.message))")
  }

  @Test func aCardThatIsCutOffIsNamedByItsFirstLine() {
    let text = "BEGIN:VCARD\nFN:A\nEND:VCARD\n\nBEGIN:VCARD\nFN:B\n"
    let report = DirectoryEntry.readVCards(Array(text.utf8), file: "a.vcf")
    #expect(report.remarks.first { $0.message.contains("no END:VCARD") }?.location?.line == 5)
  }

  @Test func readsAnybodysTable() throws {
    let text =
      "Title;Surname;First name;Fax;E-mail;Address;Country;Shoe size\r\nMinister;Wu;Aiying;'+86 10 6520 6722;;10 Chaoyangmen Nandajie; Beijing 100020;CN;36\r\n;;;;;;;\r\n"
    let quoted = text.replacing(
      "10 Chaoyangmen Nandajie; Beijing 100020", with: "\"10 Chaoyangmen Nandajie\nBeijing 100020\"")
    let report = try PopoloFile.importing(
      Array(quoted.utf8), named: "list.csv", ExchangeWords(lists: try ownTableWords.get()))
    #expect(report.records.posts.map(\.label) == ["Minister"])
    #expect(report.records.persons.map(\.name) == ["Aiying Wu"])
    #expect(
      report.records.posts.first?.contactDetails.map(\.value) == [
        "10 Chaoyangmen Nandajie\nBeijing 100020", "+86 10 6520 6722",
      ])
    #expect(report.remarks.map(\.message) == ["the column 'Shoe size' could not be kept"])
  }

  @Test func unknownCountriesAreRemarks() throws {
    let table = "office,address,country\nMinister,1 Street; Town,Atlantis\nJudge,,CN\n"
    #expect(
      try DirectoryEntry.readTable(Array(table.utf8), file: "a.csv").remarks.map(\.message) == [
        "country 'Atlantis' could not be kept", "country 'CN' could not be kept: this row has no address",
      ])
    let card = "BEGIN:VCARD\nVERSION:4.0\nFN:A\nADR:;;1 Street;Town;;;Atlantis\nEND:VCARD\n"
    let report = DirectoryEntry.readVCards(Array(card.utf8), file: "a.vcf")
    #expect(report.remarks.map(\.message) == ["the country 'Atlantis' could not be kept"])
    #expect(report.records.first?.contacts.first?.value == "1 Street\nTown")
  }

  @Test func readsOtherProjectsPopolo() throws {
    let text = """
      {
        "persons": [
          { "name": "Ana Pérez[14]" },
          { "name": "Ana Pérez", "other_names": [{ "name": "Ana P.", "lang": "es", "note": "short" }], "birth_date": "1970-01-01" },
          { "id": "p3", "name": "Bo Li", "gender": "Female", "identifiers": [{ "scheme": "mystery", "identifier": "7" }], "twitter": "@bo" },
          { "id": "p4" }
        ],
        "posts": [],
        "areas": [{ "id": "a1", "name": "North", "type": "constituency" }],
        "organizations": [{ "name": "Ministry of Works", "classification": "ministry" }],
        "memberships": [
          { "person_id": "p3", "role": "member", "start_date": "2004-10-04T00:00:00Z" },
          { "person_id": "nobody" }
        ],
        "events": [{ "id": "term/1" }]
      }
      """
    let report = try PopoloFile.importing(Array(text.utf8), named: "legislature.json")
    #expect(report.records.persons.map(\.id) == ["ana-perez", "ana-perez-2", "p3"])
    #expect(report.records.persons.map(\.name) == ["Ana Pérez", "Ana Pérez", "Bo Li"])
    #expect(report.records.persons[1].other.map(\.name) == ["birth_date"])
    #expect(report.records.persons[2].gender == .female)
    #expect(report.records.areas.first?.classification == "constituency")
    #expect(report.records.organizations.first?.id == "ministry-of-works")
    #expect(report.records.memberships.map(\.startDate) == [PartialDate("2004-10-04")])
    #expect(
      report.remarks.map(\.report) == [
        "legislature.json:5:117: warning: 'twitter' could not be kept",
        "legislature.json:15:13: warning: 1 of 'events' could not be kept",
        "legislature.json:3:15: note: 'Ana Pérez[14]' was read as 'Ana Pérez'",
        "legislature.json:6:5: warning: a person without a name could not be kept",
        "legislature.json:13:5: warning: a membership of 'nobody' could not be kept: there is no such person",
      ])
  }

  /// What is imported is read again as it is.
  @Test func aPostWithoutNameAndIDGetsBoth() throws {
    let file = Array("{\"posts\": [{ \"start_date\": \"1998-03\" }]}".utf8)
    let posts = try PopoloFile.importing(file, named: "p.json").records.posts
    #expect(posts.map(\.id) == ["post-1"] && posts.map(\.label) == ["post-1"])
  }

  @Test(arguments: [
    ("A B", "a-b"), ("Łukasz Żółkiewski", "lukasz-zolkiewski"), ("Főügyész", "fougyesz"),
    ("Secretaría", "secretaria"), ("Straße 12", "strasse-12"), ("Ann D’Example", "ann-d-example"),
    ("王毅", "person"),
  ])
  func idsAreTyped(_ name: String, _ id: String) throws {
    let file = Array("[{\"name\": \"\(name)\"}]".utf8)
    #expect(try PopoloFile.importing(file, named: "l.json").records.persons.map(\.id) == [id])
  }
}
