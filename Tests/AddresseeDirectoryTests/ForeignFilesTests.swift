// ForeignFilesTests.swift: cards, tables and Popolo files as other programs write them.

import AddresseeDirectory
import JSONText
import SourceText
import Testing
import UrgentAction

struct ForeignFilesTests {
  private func countryNamed(_ name: String) -> Country? {
    ["Norway": "NO", "Germany": "DE", "United States": "US"][name].flatMap { Country($0) } ?? Country(name)
  }

  private func card(_ lines: [String], version: String = "3.0") -> [UInt8] {
    Array(
      (["BEGIN:VCARD", "VERSION:\(version)"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n").utf8)
  }

  private func entry(_ bytes: [UInt8]) throws -> DirectoryEntry {
    let report = DirectoryEntry.readVCards(bytes, file: "in.vcf", countryNamed: countryNamed)
    #expect(report.lost == 0)
    return try #require(report.records.first)
  }

  @Test func quotedPrintableIsDecodedOverItsLines() throws {
    let entry = try entry(
      card(
        [
          "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=98stby;=C3=85se",
          "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85se =\r\n=C3=98stby",
          "ADR;WORK;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;;Storgata 5=3B 2nd floor;Oslo;;0155;Norway",
        ], version: "2.1"))
    #expect(entry.name == "Åse Østby" && entry.familyName == "Østby" && entry.givenName == "Åse")
    #expect(entry.contacts.first?.lines == ["Storgata 5; 2nd floor", "0155 Oslo"])
    #expect(entry.contacts.first?.country == Country("NO"))
  }

  @Test func westernLettersAreRead() throws {
    let encoded = try entry(card(["FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:G=F6ran Pr=FCfer"], version: "2.1"))
    #expect(encoded.name == "Göran Prüfer")
    let bare = try entry(Array("BEGIN:VCARD\nFN:G".utf8) + [0xF6] + Array("ran\nEND:VCARD\n".utf8))
    #expect(bare.name == "Göran")
  }

  @Test func marksOfByteOrderAreNoText() throws {
    let text = card(["FN:Ada Sample"]) + Array("\u{FEFF}".utf8) + card(["FN:Bo Sample"])
    let report = DirectoryEntry.readVCards(Array("\u{FEFF}".utf8) + text, file: "in.vcf")
    #expect(report.records.map(\.name) == ["Ada Sample", "Bo Sample"] && report.remarks.isEmpty)
    var units: [UInt8] = [0xFF, 0xFE]
    for unit in String(decoding: card(["FN:Åse"]), as: UTF8.self).utf16 {
      units += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(DirectoryFormat(of: units, named: "x") == .vcard)
    #expect(try entry(units).name == "Åse")
  }

  @Test(arguments: [
    (["N:Sample;Ada;;;", "ORG:Ministry of Tests"], "Ada Sample"),
    (["ORG:Ministry of Tests", "TITLE:Minister"], nil),
    (["FN:Ministry of Tests", "N:;;;;", "ORG:Ministry of Tests"], nil),
    (["FN:Prof. Ada Sample", "N:Sample;Ada;;Prof.;"], "Ada Sample"),
    (["FN:Sample, Ada", "N:Sample;Ada"], "Ada Sample"),
  ])
  func cardsAreOfWhomTheyAre(_ lines: [String], _ name: String?) throws {
    #expect(try entry(card(lines)).name == name)
  }

  @Test func aCardOfNobodyIsLost() {
    let report = DirectoryEntry.readVCards(card(["TEL:+1 202 555 0100"]), file: "in.vcf")
    #expect(report.lost == 1 && report.records.isEmpty)
  }

  @Test func addressesInTheStatesHaveAComma() throws {
    let entry = try entry(
      card(["FN:Ada Sample", "ADR:;;2 Side St;Salem;OR;97301;United States", "URL:https\\://example.org/"]))
    #expect(entry.contacts.first?.lines == ["2 Side St", "Salem, OR 97301"])
    #expect(entry.links == ["https://example.org/"])
  }

  @Test func aCardHasOnlyWhatIsGoodOnTheDay() throws {
    let directory = Directory(
      TextFiles([
        "xx.json": """
        { "posts": [ { "id": "xx-mayor", "label": "Mayor", "contact_details": [
          { "type": "address", "value": "Old Hall\\nTown", "country": "NO", "valid_until": "2003" },
          { "type": "address", "value": "New Hall\\n0155 Oslo", "country": "NO", "valid_from": "2003" } ] } ] }
        """
      ]))
    let cards = String(
      decoding: try directory.exported(as: .vcard, on: day("2010-01-01")) { _ in "Norway" }, as: UTF8.self)
    let unfolded = cards.replacing("\r\n ", with: "")
    #expect(!unfolded.contains("Old Hall") && unfolded.contains(":;;New Hall;Oslo;;0155;Norway"))
  }

  @Test func popoloForOthersHasTextsForLabelsAndAddressesForSources() throws {
    let bytes = try ownDirectory.exported(as: .popolo, on: day("2000-06-14"))
    let root = try JSONDocument(parsing: bytes, file: "all.json").root
    var (labels, sources) = (0, 0)
    func visit(_ value: JSONValue) throws {
      for element in (try? value.list()) ?? [] { try visit(element) }
      for member in (try? value.members()) ?? [] {
        if member.name == "other_label" {
          for label in try member.value.list() {
            _ = try label.string()
            labels += 1
          }
        }
        if member.name == "sources" {
          for source in try member.value.list() {
            #expect(source["url"]?.kind == .string)
            sources += 1
          }
        }
        try visit(member.value)
      }
    }
    try visit(root)
    #expect(labels > 100 && sources > 100)
  }

  @Test func idsAreRecastWithTheirReferences() throws {
    let text = """
      { "areas": [ { "id": "zone/a_b", "name": "Zone" } ], "organizations": [ { "id": "Org/1", "name": "Org", "area_id": "zone/a_b" } ],
        "posts": [ { "id": "P 1", "label": "Head", "organization_id": "Org/1",
          "contact_details": [ { "type": "phone", "value": "+47 22 00 00 00" }, { "type": "twitter", "value": "@x" } ] } ],
        "persons": [ { "id": "U:1", "name": "Ada Sample", "x1": 1, "memberships": [ { "post_id": "P 1", "start_date": "2015" } ] },
          { "id": "u-1", "name": "Bo Sample", "x1": 2 } ],
        "events": [ { "id": "e" } ] }
      """
    let report = try PopoloFile.importing(Array(text.utf8), named: "in.json")
    let records = report.records
    #expect(records.organizations.map(\.id) == ["org-1"] && records.organizations.first?.areaID == "zone-a-b")
    let post = try #require(records.posts.first)
    #expect(post.id == "p-1" && post.organizationID == "org-1")
    #expect(post.memberships.map(\.personID) == ["u-1-2"])
    #expect(Set(records.persons.map(\.id)) == ["u-1", "u-1-2"])
    #expect(records.persons.first { $0.id == "u-1" }?.name == "Bo Sample")
    #expect(post.contactDetails.map(\.kind) == [.voice])
    let said = report.remarks.map(\.message)
    #expect(
      said.contains("'x1' could not be kept (2 places)") && said.contains("1 of 'events' could not be kept"))
  }

  @Test func whatIsLostIsCounted() throws {
    let text =
      #"{ "persons": [ { "name": "" }, { "id": "a", "name": "Ada" } ], "memberships": [ { "person_id": "b" } ] }"#
    #expect(try PopoloFile.importing(Array(text.utf8), named: "in.json").lost == 2)
  }

  @Test(arguments: [("TRUE", true), ("1", true), ("yes", true), ("False", false), ("", false)])
  func tablesSayYesInManyWays(_ word: String, _ isTrue: Bool) throws {
    let table =
      "id,office,name,acting,address,town,zip,country\nxx-a,Mayor,\"Sample, Ada\",\(word),1 Road,Oslo,0155,NO\n"
    let report = try DirectoryEntry.readTable(Array(table.utf8), file: "in.csv")
    #expect(report.remarks.isEmpty)
    let entry = try #require(report.records.first)
    #expect(entry.isActing == isTrue && entry.name == "Ada Sample" && entry.familyName == "Sample")
    #expect(entry.contacts.first?.lines == ["1 Road", "0155 Oslo"])
  }
}

/// A post must have a label: what was imported is read again.
@Test(arguments: [
  ("BEGIN:VCARD\nFN:Ada Sample\nTEL:+1 202 555 0100\nEND:VCARD\n", "Ada Sample"),
  ("BEGIN:VCARD\nFN:Ada Sample\nORG:Office of Tests\nEND:VCARD\n", "Office of Tests"),
  ("name,organization,fax\nAda Sample,Office of Tests,+1 202 555 0100\n", "Office of Tests"),
])
func importsAPersonWithoutOffice(_ text: String, _ label: String) throws {
  let report = try PopoloFile.importing(Array(text.utf8), named: "in.csv")
  #expect(report.records.posts.map(\.label) == [label])
  #expect(report.remarks.contains { $0.message.contains("no office is given for") })
  let written = report.records.written()
  #expect(try PopoloFile.importing(written, named: "again.json").records.posts.map(\.label) == [label])
}

@Test func takesFootnoteMarksFromNamesOfTables() throws {
  let table = "id,office,name\nxx-a,Mayor,Ada Sample*\n"
  let report = try PopoloFile.importing(Array(table.utf8), named: "in.csv")
  #expect(report.records.persons.map(\.name) == ["Ada Sample"])
  #expect(report.remarks.contains { $0.message.contains("was read as 'Ada Sample'") })
}
