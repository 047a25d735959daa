// ForeignFilesTests.swift: cards, tables and Popolo files as other programs write them.

@testable import AddresseeDirectory
import JSONText
import Letters
import SourceText
import TestSupport
import Testing
import UrgentAction

struct ForeignFilesTests {
  private func countryNamed(_ name: String) -> Country? {
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
      bytes, file: "in.vcf", countryNamed: countryNamed, facts: { facts($0.code) })
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

  @Test func popoloForOthersHasTextsForLabelsAndAddressesForSources() throws {
    let bytes = try ownDirectory.exported(as: .popolo, on: day("2000-06-14"))
    let root = try JSONDocument(parsing: bytes, file: "all.json").root
    var (labels, sources) = (0, 0)
    func visit(_ value: JSONValue) throws {
      for element in value.kind == .list ? try value.list() : [] { try visit(element) }
      for member in value.kind == .object ? try value.members() : [] {
        if member.name == "other_label" {
          for label in try member.value.list() {
            _ = try label.string()
            labels += 1
          }
        }
        if member.name == "sources" {
          for source in try member.value.list() {
            if source["url"]?.kind != .string { Issue.record("a source without an address") }
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

  /// Ids that are numbers, records inside memberships, and dates with a time or with zeros.
  @Test(arguments: [
    (
      #""person_id": 1, "start_date": "2012-06-01T00:00:00+00:00", "end_date": "2014-05-31 00:00:00""#,
      "2012-06-01", "2014-05-31"
    ),
    (
      #""person": { "id": 1, "name": "Ada Sample" }, "start_date": "2012-00-00", "end_date": "2014-05-00""#,
      "2012", "2014-05"
    ),
    (#""person": { "id": "x", "name": "Bo Sample" }, "end_date": "2014-13""#, nil, nil),
  ])
  func membershipsAreReadAsOthersWriteThem(_ members: String, _ start: String?, _ end: String?) throws {
    let text = """
      { "persons": [ { "id": 1, "name": "Ada Sample" } ],
        "posts": [ { "id": "q", "label": "Head", "memberships": [ { \(members) } ] } ] }
      """
    let report = try PopoloFile.importing(Array(text.utf8), named: "in.json")
    let term = try #require(report.records.posts.first?.memberships.first)
    #expect(report.lost == 0 && report.records.persons.contains { $0.id == term.personID })
    #expect(term.startDate?.description == start && term.endDate?.description == end)
    #expect(term.endIsUnknown == (end == nil))
  }

  @Test(arguments: [
    (
      "Name;Amt;Behörde;Straße;PLZ;Ort;Land", "Ada Sample;Ministerin;Prüfamt;Ring 1;10115;Berlin;Germany",
      "Prüfamt|Ring 1|10115 Berlin"
    ),
    (
      "First Name;Last Name;Title;Job Title;Company;Business Street;Business City;Business State;Business Postal Code;"
        + "Business Country/Region",
      "Ada;Sample;Dr.;Governor;Office;1 Main St;Springfield;Illinois;62704;United States",
      "Office|1 Main St|Springfield, IL 62704"
    ),
    (
      "name;post;organization;address;city",
      "Ada Sample;Warden, Hill Prison;Hill Prison;1 Main Street;Kampala",
      "1 Main Street|Kampala"
    ),
    (
      "name;post;address;country", "Ada Sample;Head;1 Main Street, Dublin 2, D02 AAAA;Ireland",
      "1 Main Street|Dublin 2|D02 AAAA"
    ),
    ("name;post;address;country", "Ada Sample;Head;1 Main Street;Ireland", nil),
    ("name;post;address;country", "Ada Sample;Head;Pyongyang;KP", "Pyongyang"),
    ("name;post;city;country", "Ada Sample;Head;Pyongyang;KP", "Pyongyang"),
    ("name;post;street;zip;city;country", "Ada Sample;Head;Ring 1;1067;Dresden;DE", "Ring 1|01067 Dresden"),
    (
      "name;post;street;zip;city;state;country", "Ada Sample;Head;1 Main St;2139;Boston;MA;US",
      "1 Main St|Boston, MA 02139"
    ),
    (
      "name;post;street;zip;city;state;country", "Ada Sample;Head;1 Main St;7870;Austin;TX;US",
      "1 Main St|Austin, TX 7870"
    ),
  ])
  func tablesOfOtherProgramsHaveAddresses(_ header: String, _ row: String, _ lines: String?) throws {
    let report = try DirectoryEntry.readTable(
      Array("\(header)\n\(row)\n".utf8), file: "in.csv", countryNamed: countryNamed,
      facts: { facts($0.code) }, words: try ownTableWords.get())
    #expect(report.records.first?.contacts.first?.lines.joined(separator: "|") == lines)
    #expect(report.records.first?.name == "Ada Sample" && report.lost == (lines == nil ? 1 : 0))
  }

  /// A word for the gender, else the form of address, tells it; and what stands behind a name is kept.
  @Test(arguments: [
    ("name;post;sex", "Ada Sample;Head;F", "Ada Sample", Gender.female),
    ("name;post;Geschlecht", "Bo Sample;Head;männlich", "Bo Sample", .male),
    ("name;post;prefix;sex", "Ada Sample;Head;Frau Dr.;", "Ada Sample", .female),
    ("name;post;prefix", "Ada Sample;Head;Dr.", "Ada Sample", .unknown),
    ("Anrede;Titel;Name;Vorname;Amt", "Frau;Dr.;Sample;Ada;Head", "Ada Sample", .female),
    ("Name;First Name;post", "Ada Sample;Ada;Head", "Ada Sample", .unknown),
    ("first;last;suffix;post;prefix", "Bo;Sample;Jr.;Head;Mr", "Bo Sample Jr.", .male),
  ])
  func tablesSayWhoSomebodyIs(_ header: String, _ row: String, _ name: String, _ gender: Gender) throws {
    let names = try NameWords(ownTemplates)
    let report = try PopoloFile.importing(
      Array("\(header)\n\(row)\n".utf8), named: "in.csv", genderNamed: names.gender(addressedAs:),
      words: try ownTableWords.get())
    #expect(report.records.persons.map(\.name) == [name])
    #expect(report.records.persons.map(\.gender) == [gender])
    #expect(report.remarks.isEmpty)
  }

  /// A greeting in the column of titles, holders that are nobody, and what is no number or address.
  @Test(arguments: [
    ("Sehr geehrter Herr Minister", "Bo Sample", "", "", "de", "Bo Sample", "", 0),
    ("Madame la Ministre", "Ada Sample", "", "", "fr", "Ada Sample", "", 0),
    ("Frau", "Ada Sample", "", "", "", "Ada Sample", "", 0),
    ("Cher Maître", "Bo Sample", "", "", "fr", "Bo Sample", "", 0),
    ("Your Honour", "Bo Sample", "", "", "en", "Bo Sample", "", 0),
    ("Dear", "Bo Sample", "", "", "", "Bo Sample", "", 0),
    ("Sehr geehrter Herr Dr.", "Bo Sample", "", "", "", "Bo Sample", "", 0),
    ("Madame la", "Ada Sample", "", "", "", "Ada Sample", "", 0),
    ("Honourable", "Ada Sample", "", "", "", "Ada Sample", "", 0),
    ("Excellence", "Ada Sample", "", "", "", "Ada Sample", "", 0),
    ("", "(vacant)", "", "n/a", "", "", "", 0),
    (
      "", "Ada Sample", "030 123456 / 030 123457", "a at b", "", "Ada Sample", "+49 30 123456|+49 30 123457",
      1
    ),
    ("", "Ada Sample", "4930123456", "a@example.org", "", "Ada Sample", "+49 30123456|a@example.org", 0),
    ("", "Ada Sample", "123", "", "", "Ada Sample", "", 1),
    ("", "Ada Sample", "+49 30 1", "", "", "Ada Sample", "+49 30 1", 0),
  ])
  func tablesSayWhatIsNone(
    _ prefix: String, _ name: String, _ fax: String, _ email: String, language: String, holder: String,
    contacts: String, remarks: Int
  ) throws {
    let languages = try ["de", "en", "fr"].map { code in
      (try #require(Language(code)), try WordLists(ownTemplates, PopoloFile.tableWords, in: code))
    }
    let table =
      "Amt,Anrede,Name,Land,Straße,Ort,Fax,E-Mail\nHead,\(prefix),\(name),DE,Ring 1,Berlin,\(fax),\(email)\n"
    let report = try DirectoryEntry.readTable(
      Array(table.utf8), file: "in.csv", countryNamed: countryNamed, facts: { facts($0.code) },
      words: try ownTableWords.get(), greetingLanguage: { PopoloFile.language(ofGreeting: $0, languages) })
    let entry = try #require(report.records.first)
    #expect(entry.salutations.map(\.language.code).joined() == language && entry.name ?? "" == holder)
    #expect(entry.contacts.dropFirst().map(\.value).joined(separator: "|") == contacts)
    #expect(report.remarks.count == remarks)
  }

  /// What greets tells the gender, and a style is no greeting and stays before the name.
  @Test(arguments: [
    ("Sehr geehrte Frau Ministerin", Gender.female, ""), ("Dear Mr", .male, ""), ("Dear", .unknown, ""),
    ("Madame, Monsieur", .unknown, ""), ("Honourable", .unknown, "Honourable"),
    ("Su Excelencia", .unknown, "Su Excelencia"), ("Exzellenz", .unknown, "Exzellenz"),
    ("Excelentísimo Señor", .male, "Excelentísimo Señor"),
  ])
  func aGreetingTellsTheGender(_ prefix: String, _ gender: Gender, _ kept: String) throws {
    let languages = try ["de", "en", "es", "fr"].map { code in
      (try #require(Language(code)), try WordLists(ownTemplates, PopoloFile.tableWords, in: code))
    }
    let names = try NameWords(ownTemplates)
    let report = try PopoloFile.importing(
      Array("name;post;prefix\nKim Sample;Head;\(prefix)\n".utf8), named: "in.csv",
      genderNamed: names.gender(addressedAs:), words: try ownTableWords.get(),
      greetingLanguage: { PopoloFile.language(ofGreeting: $0, languages) })
    let person = try #require(report.records.persons.first)
    #expect(person.gender == gender && person.honorificPrefix ?? "" == kept)
  }

  /// An opening is of the language of its words, a style's too; the column's own goes before the prefix.
  @Test(arguments: [
    ("", "Excelentísimo Señor Ministro", "es: Excelentísimo Señor Ministro"),
    ("Honourable", "Dear Judge", "en: Dear Judge"), ("", "Exzellenz", "de: Exzellenz"),
    ("Madame la Ministre", "Madame la Garde des sceaux", "fr: Madame la Garde des sceaux"),
    ("Madame la Ministre", "Dear Minister", "en: Dear Minister|fr: Madame la Ministre"),
  ])
  func openingsOfTables(_ prefix: String, _ opening: String, _ openings: String) throws {
    let languages = try ["de", "en", "es", "fr"].map { code in
      (try #require(Language(code)), try WordLists(ownTemplates, PopoloFile.tableWords, in: code))
    }
    let report = try DirectoryEntry.readTable(
      Array("name;post;prefix;salutation\nKim Sample;Head;\(prefix);\(opening)\n".utf8), file: "in.csv",
      words: try ownTableWords.get(), greetingLanguage: { PopoloFile.language(ofGreeting: $0, languages) })
    let said = report.records[0].salutations.map { "\($0.language.code): \($0.opening)" }
    #expect(said.joined(separator: "|") == openings)
  }

  /// National numbers get their calling code; one that may be local, or have it already, is left out.
  @Test(arguments: [
    ("KZ", "7172 55 01 02", "+7 7172 55 01 02"), ("KZ", "7172550102", "+7 7172550102"),
    ("KZ", "77172550102", "+7 7172550102"), ("RU", "8 (495) 555-01-02", "+7 495 555 01 02"),
    ("RU", "555-01-02", ""), ("DE", "0049 (0)30 55501 0", "+49 30 55501 0"), ("DE", "5550102", ""),
    ("DE", "030 55501-0/-99", "+49 30 55501 0|+49 30 55501 99"), ("BR", "(55) 3555-0102", ""),
    ("BR", "55 3555 0102", ""), ("BR", "55 61 3555 0102", "+55 61 3555 0102"),
    ("GB", "00 44 20 5550 0102", "+44 20 5550 0102"), ("IT", "06 5550102", "+39 06 5550102"),
    ("ES", "91 555 01 02", "+34 91 555 01 02"), ("ES", "34915550102", ""),
    ("DK", "45 33 55 01 02", "+45 33 55 01 02"), ("DK", "33 55 01 02", "+45 33 55 01 02"),
    ("US", "(202) 555-0102", "+1 202 555 0102"), ("US", "555-0102", ""),
  ])
  func nationalNumbersAreCompleted(_ country: String, _ number: String, _ numbers: String) throws {
    let report = try DirectoryEntry.readTable(
      Array("name;post;address;city;country;fax\nBo Sample;Head;Ring 1;Town;\(country);\(number)\n".utf8),
      file: "in.csv", countryNamed: countryNamed, facts: { facts($0.code) },
      words: try ownTableWords.get())
    #expect(report.records[0].contacts.dropFirst().map(\.value).joined(separator: "|") == numbers)
    #expect(report.remarks.isEmpty == !numbers.isEmpty)
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

  /// Popolo has no place for the country of an address.
  @Test(arguments: ["1 Road\\n0155 Oslo\\nNorway", "1 Road, 0155 Oslo, Norway"])
  func aPopoloAddressEndsWithItsCountry(_ address: String) throws {
    let text =
      #"{ "posts": [ { "id": "a", "label": "Head", "contact_details": [ { "type": "address", "value": "\#(address)" } ] } ] }"#
    let report = try PopoloFile.importing(Array(text.utf8), named: "in.json", countryNamed: countryNamed)
    let detail = try #require(report.records.posts.first?.contactDetails.first)
    #expect(detail.country == Country("NO") && detail.lines == ["1 Road", "0155 Oslo"])
  }

  @Test func whatIsLostIsCounted() throws {
    let text =
      #"{ "persons": [ { "name": "" }, { "id": "a", "name": "Ada" } ], "memberships": [ { "person_id": "b" } ] }"#
    #expect(try PopoloFile.importing(Array(text.utf8), named: "in.json").lost == 2)
  }

  @Test(arguments: [
    ("TRUE", true), ("1", true), ("yes", true), ("sí", true), ("False", false), ("falso", false), ("", false),
  ])
  func tablesSayYesInManyWays(_ word: String, _ isTrue: Bool) throws {
    let table =
      "id,office,name,acting,address,town,zip,country\nxx-a,Mayor,\"Sample, Ada\",\(word),1 Road,Oslo,0155,NO\n"
    let report = try DirectoryEntry.readTable(
      Array(table.utf8), file: "in.csv", words: try ownTableWords.get())
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
