// ShapeTests.swift: every key of an action file comes into the action, and all faults of a file are said at once.

import ActionFiles
import JSONText
import SourceText
import TestSupport
import Testing
import UrgentAction
import World

private func action(_ text: String) throws -> Action {
  try Action(
    JSONDocument(parsing: Array(text.utf8), file: "a.json"),
    ownFinder)
}

private func faults(_ text: String) -> [String] {
  do {
    _ = try action(text)
    return []
  } catch let error as ActionFaults {
    return error.faults.map { "\($0.location?.line ?? 0): \($0.message)" }
  } catch {
    return ["\(error)"]
  }
}

/// An action with this edition around one appeal.
private func edition(_ keys: String, addressee: String = #"{ "title": "Mayor" }"#) -> String {
  """
  { "id": "UA-1-99", "title": "Eviction", "concerns": [], "countries": ["UZ"], "editions": [ { "kind": "first",
    "issued": "1999-05-03", \(keys) "appeals": [ { "id": "town", "authority": "the town", "points": [
    { "id": "stop", "text": "urging them to stop" } ], "addressees": [ \(addressee) ] } ] } ] }
  """
}

@Test func everyKeyOfAnEditionIsRead() throws {
  let text = edition(
    """
    "people": [ { "name": "Vera Lindqvist", "note": "f, 41", "doubt": "people: Vera or Vira" }, "Ole Brandt" ], "languages": ["en", "own"],
    "source": "a binder", "drafts": ["subject", "facts"], "doubt": "index: none stands there",
    "lastDay": { "date": "1999-06-14", "boundary": "by", "doubt": "lastDay: 14 or 19" },
    "facts": ["One.", "Two."], "copies": [ { "missionsOf": "UZ" },
    { "id": "ombudsman", "title": ["Ombudsman", "House of Justice"], "address": ["1 Lind Street", "Tashkent"],
      "country": "UZ", "contacts": [] } ],
    """)
  let edition = try #require(try action(text).editions.first)
  #expect(edition.people == [Person("Vera Lindqvist", note: "f, 41"), Person("Ole Brandt")])
  #expect(edition.people.map(\.gender) == [.female, .unknown])
  #expect(edition.languages == [.language(.english), .own])
  #expect(edition.source == "a binder")
  #expect(edition.drafts == [.subject, .facts])
  #expect(edition.doubts == ["index: none stands there", "lastDay: 14 or 19", "people: Vera or Vira"])
  #expect(edition.lastDay?.lastAllowed == CalendarDay("1999-06-14"))
  #expect(edition.facts[.english]?.map(\.text) == ["One.", "Two."])
  #expect(edition.copiesToMissionsOf == [Country("UZ")])
  let official = try #require(edition.copiesToOfficials.first)
  #expect(official.id == "ombudsman")
  guard case .written(let addressee) = official.target else { throw Missing() }
  #expect(addressee.office == "Ombudsman")
  #expect(addressee.furtherTitles == ["House of Justice"])
}

private func dialling(_ country: String) -> Dialling? {
  Country(country).flatMap { ownFinder.dialling(in: $0) }
}

private struct Missing: Error {}

@Test(arguments: [("after", "14"), ("by", "14"), ("until", "14"), ("before", "13")])
func boundaryDecidesTheLastDay(_ boundary: String, _ day: String) throws {
  let text = edition(#""lastDay": { "date": "1999-06-14", "boundary": "\#(boundary)" },"#)
  #expect(try action(text).editions.first?.lastDay?.lastAllowed == CalendarDay("1999-06-\(day)"))
}

@Test func aReadyLetterNeedsNoPoints() throws {
  let text = edition("").replacing(
    #""points": ["#,
    with: #""letter": { "en": ["I write to you.", "Let her go."] }, "leadIn": "urging them to:", "points": ["#
  )
  let appeal = try #require(try action(text).editions.first?.appeals.first)
  #expect(appeal.letter[.english] == ["I write to you.", "Let her go."])
  #expect(appeal.leadIn[.english] == "urging them to:")
}

@Test func whatASheetPrintsBesideAPostIsKept() throws {
  let text = edition(
    "",
    addressee:
      #"{ "post": "cn-premier", "name": "ZHU Rongji", "title": "Premier", "salutation": "Dear Premier" }"#)
  let reference = try #require(try action(text).editions.first?.appeals.first?.addressees.first)
  #expect(reference.target == .post("cn-premier"))
  #expect(reference.printed?.holder?.name == "ZHU Rongji")
  #expect(reference.salutation[.english] == "Dear Premier")
}

@Test(arguments: [
  (["Tashkent 700163", "Republic of Uzbekistan"], nil as String?, ["Tashkent 700163"], "UZ" as String?),
  (["1 Azadi Street, Tehran, Islamic Republic of Iran"], nil, ["1 Azadi Street, Tehran"], "IR"),
  (["Beijingshi 100 032 - People's Republic of China"], nil, ["Beijingshi 100 032"], "CN"),
  (["Uferweg 3", "10179 Berlin / Germany"], nil, ["Uferweg 3", "10179 Berlin"], "DE"),
  (["10179 Berlin / Germany"], "DE", ["10179 Berlin"], "DE"),
  (["Nairobi", "KENYA."], "KE", ["Nairobi"], "KE"),
  (["1 Hill Street", "Washington DC 20008 USA"], nil, ["1 Hill Street", "Washington DC 20008"], "US"),
  (["Luanda, Angola"], "AO", ["Luanda"], "AO"),
  (["1 Peach Street", "Atlanta, Georgia"], "US", ["1 Peach Street", "Atlanta, Georgia"], "US"),
  (["Tunis", "République tunisienne"], nil, ["Tunis", "République tunisienne"], nil),
  (["Abidjan", "République de Côte d'Ivoire"], nil, ["Abidjan"], "CI"),
  (["Caracas", "República Bolivariana de Venezuela"], nil, ["Caracas"], "VE"),
  (["Cairo", "Arab Republic of Egypt"], nil, ["Cairo"], "EG"),
  (["Seoul", "Republic of Korea"], nil, ["Seoul"], "KR"),
  (["Kinshasa", "Democratic Republic of Congo"], nil, ["Kinshasa"], "CD"),
  (["Kinshasa", "République démocratique du Congo"], nil, ["Kinshasa"], "CD"),
  (["Brazzaville, Republic of the Congo"], nil, ["Brazzaville"], "CG"),
  (["Taipei", "Republic China"], nil, ["Taipei", "Republic China"], nil),
  (["Beijing", "People's Republic of China"], nil, ["Beijing"], "CN"),
  (["Beijing, China"], nil, ["Beijing"], "CN"),
  (["Kinshasa, Congo"], nil, ["Kinshasa, Congo"], nil),
  (["Brazzaville, Congo"], "CG", ["Brazzaville"], "CG"),
  (["Pyongyang, Korea"], nil, ["Pyongyang, Korea"], nil),
  (["Taipei", "Republic of China"], nil, ["Taipei"], "TW"),
  (["Taipei", "Republik China"], nil, ["Taipei"], "TW"),
  (["Taipei, République de Chine"], nil, ["Taipei"], "TW"),
  (["Taipei", "República de China"], nil, ["Taipei"], "TW"),
  (["Beijing", "Volksrepublik China"], nil, ["Beijing"], "CN"),
  (["Beijing", "République populaire de Chine"], nil, ["Beijing"], "CN"),
  (["Beijing, China"], nil, ["Beijing"], "CN"),
  (
    ["Pyongyang", "People's Democratic Republic of Korea"], nil,
    ["Pyongyang", "People's Democratic Republic of Korea"], nil
  ),
  (
    ["Pyongyang", "République démocratique de Corée"], nil,
    ["Pyongyang", "République démocratique de Corée"], nil
  ),
  (["1010 Wien, Republik Österreich"], nil, ["1010 Wien"], "AT"),
  (["Téhéran", "République islamique d’Iran"], nil, ["Téhéran"], "IR"),
  (["Port of Spain", "Republic of Trinidad and Tobago"], nil, ["Port of Spain"], "TT"),
  (["Cairo Arab Republic of Egypt"], nil, ["Cairo"], "EG"),
  (["Riyadh", "Kingdom of Saudi Arabia"], nil, ["Riyadh"], "SA"),
  (["Harare, Zimbabwe"], "ZW", ["Harare"], "ZW"),
  (["Toronto, CA"], nil, ["Toronto, CA"], nil),
  (["Ciudad de México"], "MX", ["Ciudad de México"], "MX"),
  (["Office of the Republic of Kenya"], "KE", ["Office of the Republic of Kenya"], "KE"),
  (["Pyongyang", "République populaire démocratique de Corée"], nil, ["Pyongyang"], "KP"),
  ([String(repeating: "a,", count: 8000) + "Kenya"], nil, [String(repeating: "a,", count: 7999) + "a"], "KE"),
  (
    [String(repeating: "a 1 ", count: 8000) + "Kenya"], nil, [String(repeating: "a 1 ", count: 7999) + "a 1"],
    "KE"
  ),
])
func theCountryIsFoundAndStandsOnce(
  _ lines: [String], _ stated: String?, _ rest: [String], _ country: String?
) {
  let found = CountryLine(lines, stated: stated.flatMap { Country($0) }, asked: [], finder: ownFinder)
  #expect(found.lines == rest)
  #expect(found.country == country.flatMap { Country($0) })
}

@Test(arguments: [
  (Contact.Kind.telex, "210070 FMPRC CN or 22478 MFERT CN", ["210070 FMPRC CN", "22478 MFERT CN"]),
  (.fax, "(0086) 10 6529 2345", ["+86 10 6529 2345"]), (.fax, "+ 998 71 139 53 25", ["+998 71 139 53 25"]),
  (.fax, "030 2758 8221", ["+49 30 2758 8221"]), (.fax, "+49 (0)30 2758 8221", ["+49 30 2758 8221"]),
  (.telephone, "Tel.: 030/2758-8220, Ext. 105", ["+49 30 2758 8220 ext. 105"]),
  (.fax, "00 49 30 2758 8221", ["+49 30 2758 8221"]),
  (.fax, "+493027588221 or 030 2758 8222", ["+49 3027588221", "+49 30 2758 8222"]),
  (.email, "a.b@example.org; c@example.com", ["a.b@example.org", "c@example.com"]),
  (.email, "<office@example.org>", ["office@example.org"]),
  (.telegram, "General Procurator, Tashkent", ["General Procurator, Tashkent"]),
  (.social, "Twitter: @example", ["Twitter: @example"]),
  (.form, "www.example.org/write", ["www.example.org/write"]),
])
func valuesAsSheetsPrintThem(_ kind: Contact.Kind, _ text: String, _ values: [String]) throws {
  #expect(try PrintedContact(kind, text, in: dialling("DE")).values == values)
}

@Test(arguments: [
  ("632 8731 1325", "PH", "+63 2 8731 1325"), ("(632) 8731-1325", "PH", "+63 2 8731 1325"),
  ("(632) 8731-1325 loc. 123", "PH", "+63 2 8731 1325 ext. 123"), ("02 8731 1325", "PH", "+63 2 8731 1325"),
  ("63 221 1234", "PH", "+63 63 221 1234"), ("5255 5093 5321", "MX", "+52 55 5093 5321"),
  ("8610 6529 2345", "CN", "+86 10 6529 2345"), ("9821-8896-7000", "IR", "+98 21 8896 7000"),
  ("5411 4378 1234", "AR", "+54 11 4378 1234"), ("911123016857", "IN", "+91 1123016857"),
  ("(55) 3222 1234", "BR", "+55 55 3222 1234"), ("55 61 3346 4436", "BR", "+55 61 3346 4436"),
  ("82 2 390 0000", "KR", "+82 2 390 0000"), ("822-390-0000", "KR", "+82 2 390 0000"),
])
func theCountrysCodeIsNotWrittenTwice(_ printed: String, country: String, number: String) throws {
  let contact = try PrintedContact(.fax, printed, in: dialling(country))
  #expect(contact.values == [number])
  #expect(contact.doubt == nil)
}

@Test func aNumberWithTooManyDigitsIsDoubted() throws {
  let contact = try PrintedContact(.fax, "2202-390-0000", in: dialling("EG"))
  #expect(
    contact.doubt
      == "'2202-390-0000' has more digits than a fax number with the code 20; taken for +20 2202 390 0000")
  let both = try PrintedContact(.fax, "2202-390-0000 or 2202-390-0001", in: dialling("EG")).doubt ?? ""
  #expect(both.contains("'2202-390-0000' has") && both.contains("; '2202-390-0001' has"))
}

@Test func inWhoseCareAndRemarksAreKeptApart() throws {
  let contact = try PrintedContact(
    .fax, "(0086) 10 6529 2345 (c/o Ministry of Communications) (please keep trying)", in: dialling("CN"))
  #expect(contact.values == ["+86 10 6529 2345"])
  #expect(contact.careOf == "Ministry of Communications")
  #expect(contact.note == "please keep trying")
}

@Test(arguments: [
  (Contact.Kind.fax, "none known"), (.fax, "Ext. 105"), (.fax, "12"), (.email, "[email protected]"),
  (.email, "office"),
  (.telex, "FMPRC"), (.telegram, "12345"), (.website, "none"), (.fax, ""),
])
func whatIsNoNumberOrAddressIsRefused(_ kind: Contact.Kind, _ text: String) {
  #expect(throws: ContactError.self) { try PrintedContact(kind, text, in: dialling("CN")) }
}

@Test func aContactThatCannotBeUsedIsLeftOutAndSaid() throws {
  let text = edition(
    "", addressee: #"{ "title": "Mayor", "contacts": [ { "type": "fax", "value": "none known" } ] }"#)
  let reference = try #require(try action(text).editions.first?.appeals.first?.addressees.first)
  guard case .written(let addressee) = reference.target else { throw Missing() }
  #expect(addressee.contacts.isEmpty)
  #expect(addressee.doubts.count == 1)
}

@Test func allFaultsAreSaidAtOnce() {
  let text = """
    { "id": "a b", "title": "x", "countries": ["UZB"],
      "editions": [
        { "kind": "frist", "issued": "3 May", "lastDay": { "date": "x", "boundary": "by" },
          "appeals": [
            { "id": "a", "points": [ { "id": "p" } ],
              "addressees": [ { "rank": "boss", "title": "Mayor", "address": ["Tashkent"] } ] } ] } ] }
    """
  #expect(
    faults(text) == [
      "1: 'a b' cannot be the id of an action", "1: 'UZB' is not a country code", "3: 'frist' is not a kind",
      "3: '3 May' is not a date", "3: 'x' is not a day", "5: there is no 'text' in this object",
      "6: 'boss' is not a rank", "6: this address has no country",
    ])
}

@Test(arguments: ["title", "concerns"])
func anActionsOwnTextsAreInOneLanguage(_ key: String) {
  let text =
    #"{ "id": "UA-1-00", "title": "x", "countries": [], "editions": [ {} ], "\#(key)": { "fr": "x" } }"#
  let own = text.replacing(key == "title" ? #""title": "x", "# : "  ", with: "")
  #expect(faults(own).contains("1: an action's \"\(key)\" is in one language"))
}
