// ForeignFilesTests.swift: cards and tables as other programs write them.

@testable import AddresseeDirectory
import Letters
import SourceText
import TestSupport
import Testing
import UrgentAction

struct ForeignFilesTests {
  func countryNamed(_ name: String) -> Country? {
    ["Norway": "NO", "Germany": "DE", "United States": "US", "Ireland": "IE", "Canada": "CA", "Japan": "JP"][
      name
    ].flatMap { Country($0) } ?? Country(name)
  }

  private func card(_ lines: [String], version: String = "3.0") -> [UInt8] {
    Array(
      (["BEGIN:VCARD", "VERSION:\(version)"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n").utf8)
  }

  private func entry(_ bytes: [UInt8]) throws -> DirectoryEntry {
    let report = DirectoryEntry.readVCards(
      bytes, file: "in.vcf", ExchangeWords(country: countryNamed, facts: { facts($0.code) }))
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

  /// What a card prefers stands first of its kind (PREF of 2.1 and 4.0, TYPE=pref of 3.0).
  @Test(arguments: [
    ("2.1", ";PARCEL", ";WORK;PREF", ";FAX", ";FAX;PREF"),
    ("3.0", ";TYPE=PARCEL", ";TYPE=WORK,PREF", ";TYPE=fax", ";TYPE=fax,pref"),
    ("4.0", ";PREF=2", ";PREF=1", ";TYPE=fax;PREF=100", ";TYPE=fax;PREF=1"),
    ("4.0", "", ";PREF=50", ";TYPE=fax", ";TYPE=fax;PREF=100"),
  ])
  func thePreferredIsTheFirst(
    _ version: String, _ home: String, _ work: String, _ fax: String, _ best: String
  ) throws {
    let entry = try entry(
      card(
        [
          "FN:Ada Sample", "ADR\(home):;;Storgata 9;Oslo;;0155;Norway", "TEL\(fax):+47 22 00 00 01",
          "ADR\(work):;;Storgata 1;Oslo;;0155;Norway", "TEL\(best):+47 22 00 00 02",
        ], version: version))
    #expect(
      entry.contacts.map { $0.lines[0] } == [
        "Storgata 1", "+47 22 00 00 02", "Storgata 9", "+47 22 00 00 01",
      ])
  }

  @Test(arguments: [
    (";;1 Main St;Springfield;Illinois;62704;United States", "1 Main St|Springfield, IL 62704"),
    (";;1 Main St;Springfield, IL;;62704;United States", "1 Main St|Springfield, IL 62704"),
    (";Suite 4;1 Main St;Toronto;Ontario;M5V 2T6;Canada", "Suite 4|1 Main St|Toronto ON M5V 2T6"),
    (";;1 Example;Rei-ku;Tokyo;100-0001;Japan", "1 Example|Rei-ku, Tokyo 100-0001"),
    (";;Musterweg 1;München;Bayern;80331;Germany", "Musterweg 1|80331 München"),
    ("PO Box 12;;;Dublin;;D02 AAAA;Ireland", "PO Box 12|Dublin D02 AAAA"),
    ("; ; 1 Main Street ; Dublin 2;; D02 AAAA;Ireland", "1 Main Street|Dublin 2 D02 AAAA"),
  ])
  func anAddressIsWrittenAsItsCountryDoes(_ value: String, _ lines: String) throws {
    let entry = try entry(card(["FN:Ada Sample", "ADR:\(value)"]))
    #expect(entry.contacts.first?.lines.joined(separator: "|") == lines)
  }

  /// What is not understood is told, and never becomes something else.
  @Test(arguments: [
    ("X-SALUTATION;LANGUAGE=pt-BR:Senhora", "the salutation 'Senhora', whose language 'pt-BR' is not known,"),
    ("X-RANK:minster", "the rank 'minster'"), ("X-SINCE:2020-13-45", "the day '2020-13-45'"),
    ("X-UNTIL:soon", "the day 'soon'"), ("X-AS-OF:x", "the day 'x'"),
    ("X-SENDING-STATE:Nordmark", "the sending state 'Nordmark'"),
    ("X-CONFIDENCE:quite", "the confidence 'quite'"),
  ])
  func whatIsNotUnderstoodIsTold(_ line: String, _ lost: String) throws {
    let report = DirectoryEntry.readVCards(card(["FN:Ada Sample", line]), file: "in.vcf")
    let plain = DirectoryEntry.readVCards(card(["FN:Ada Sample"]), file: "in.vcf")
    #expect(report.remarks.map(\.message) == ["\(lost) could not be kept"])
    #expect(report.records == plain.records)
  }

  @Test(arguments: [("", Language.english as Language?), ("fr", Language("fr")), ("pt-BR", nil)])
  func aSalutationIsOfItsOwnLanguage(_ code: String, _ language: Language?) throws {
    let table = "record,id,office,language,value\npost,a,Office,,\nsalutation,a,,\(code),Greeting\n"
    let report = try DirectoryEntry.readTable(Array(table.utf8), file: "in.csv")
    #expect(report.records.first?.salutations.map(\.language) == (language.map { [$0] } ?? []))
    #expect(report.lost == (language == nil ? 1 : 0) && report.remarks.count == report.lost)
  }

  @Test func anEmptyNoteIsNone() throws {
    #expect(try entry(card(["FN:Ada Sample", "NOTE:"])).note == nil)
  }

  /// A line of many pieces is read in a time that grows with its length and no faster.
  @Test func aFoldedLineIsReadInTime() throws {
    let pieces = String(repeating: "\r\n x", count: 200_000)
    let entry = try entry(card(["FN:Ada Sample", "NOTE:\(pieces)"]))
    #expect(entry.note?.count == 200_000)
  }

  @Test func aStreetWithoutATownIsNoAddress() {
    let report = DirectoryEntry.readVCards(
      card(["FN:Ada Sample", "ADR:;;1 Main Street;;;;Ireland"]), file: "in.vcf")
    #expect(report.records.first?.contacts == [])
    #expect(
      report.remarks.map(\.message) == ["the address '1 Main Street', which has no town, could not be kept"])
  }

  @Test(arguments: [
    ("EMAIL:mailto\\:ada@example.org", "ada@example.org"), ("EMAIL:Ada <ada@example.org>", "ada@example.org"),
    ("  ", nil), ("URL:https\\://example.org/a\\,b", "https://example.org/a,b"), ("KIND:org", nil),
  ])
  func whatProgramsAddIsTakenOff(_ line: String, _ value: String?) throws {
    let entry = try entry(card(["FN:Ada Sample", "ORG:Office of Tests", line]))
    #expect((entry.contacts.map(\.value) + entry.links).first == value && entry.kind == .post)
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
    (["N:Sample;Bo;;Mr;Jr.", "FN:Bo Sample"], "Bo Sample Jr."),
    (
      ["N:Sample;Bo;;Mr;Jr.", "FN:Mr Bo Sample Jr.", "X-ABADR:us", "LABEL:x", "ADR:;;;Oslo;;0155;NO"],
      "Bo Sample Jr."
    ),
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

  @Test func aCardsPrivateAddressIsLeftOut() {
    let report = DirectoryEntry.readVCards(
      card([
        "FN:Ada Sample", "TITLE:Head", "EMAIL;TYPE=INTERNET:head@example.org",
        "EMAIL;TYPE=HOME:ada@example.org",
        "TEL;TYPE=HOME:+49 30 1",
      ]), file: "in.vcf")
    #expect(report.records.first?.contacts.map(\.value) == ["head@example.org", "+49 30 1"])
    #expect(report.remarks.map(\.message) == ["the private contact 'ada@example.org' could not be kept"])
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
