// OfficialCopyTests.swift: copies to officials: by which channel they travel, and in which language letters are written.

import ActionFiles
import AddresseeDirectory
import Correspondence
import Defaults
import JSONText
import Letters
import SourceText
import TestSupport
import Testing
import UrgentAction
import World

private func desk(
  _ copy: String, language: String = "en", reader: String = #""title": "Mayor""#
) throws -> Desk {
  let text = """
    { "id": "UA-1-99", "title": "Eviction", "concerns": [], "countries": ["UZ"], "editions": [ { "kind": "first",
      "issued": "1999-03-01", "lastDay": { "date": "1999-04-12", "boundary": "by" },
      "subject": { "\(language)": "Lind Street" }, "opening": { "\(language)": "I am writing to you." },
      "appeals": [ { "id": "town", "authority": { "\(language)": "the town" },
      "letter": { "\(language)": ["Six families live there."] }, "addressees": [ { "id": "mayor", \(reader),
      "address": ["1 Lind Street", "Tashkent"], "country": "UZ",
      "contacts": [ { "type": "email", "value": "mayor@example.org" } ] } ] } ], "copies": [ \(copy) ] } ] }
    """
  let action = try Action(
    JSONDocument(parsing: Array(text.utf8), file: "a.json"), ownFinder)
  return try Desk(
    action, directory: ownDirectory,
    templates: EmbeddedFiles.templates)
}

private func order(_ day: String, by channel: Channel = .post) throws -> LetterOrder {
  var order = LetterOrder(.all, on: try #require(CalendarDay(day)))
  (order.country, order.channel, order.wantsCopies) = (Country("GB"), channel, true)
  return order
}

private let address = #""address": ["2 Lind Street", "Tashkent"], "country": "UZ","#
private let fax = #"{ "type": "fax", "value": "+998 71 555 0123" }"#
private let email = #"{ "type": "email", "value": "ombudsman@example.org" }"#

/// The first of the post, express post, fax and e-mail that still arrives.
@Test(arguments: [
  (address, "\(fax), \(email)", "1999-03-08", Channel.post),
  (address, "\(fax), \(email)", "1999-04-11", .fax),
  (address, email, "1999-04-12", .email), ("", "\(email), \(fax)", "1999-03-08", .fax),
])
func aCopyTravelsByTheFirstChannelThatStillArrives(
  _ address: String, _ contacts: String, _ day: String, _ channel: Channel
) throws {
  let desk = try desk(
    #"{ "id": "ombudsman", "title": "Ombudsman", \#(address) "contacts": [ \#(contacts) ] }"#)
  let plan = try desk.plan(order(day))
  let letter = try desk.compose(try #require(plan.letters.first), in: plan)
  let copies = try desk.copies(of: letter, in: plan)
  #expect(copies.map(\.nameEnd) == [".copy-ombudsman"])
  #expect(copies.map(\.letter.channel) == [channel])
  #expect(copies.first?.letter.enclosures.count == 1)
}

/// An English courtesy title is said in the letter's language; a title in another language stays out of its grammar.
@Test(arguments: [
  ("en", "Ms Zahra Example", "to the Mayor, Uzbekistan, dated"),
  ("de", "Frau Zahra Example", "gerichtet an: Mayor, Usbekistan."),
  ("fr", "Madame Zahra Example", "Mayor, Ouzbékistan."), ("es", "Sra. Zahra Example", "Mayor, Uzbekistán."),
])
func anOfficialIsNamedInTheLettersLanguage(_ language: String, _ name: String, _ slip: String) throws {
  let desk = try desk(
    #"{ "id": "x", "name": "Zahra Example", "honorific": "Ms", "title": "Ombudsman", \#(address) "contacts": [] }"#,
    language: language)
  var order = try order("1999-03-08")
  order.language = try #require(Language(language))
  let plan = try desk.plan(order)
  let letter = try desk.compose(try #require(plan.letters.first), in: plan)
  let copy = try #require(try desk.copies(of: letter, in: plan).first).letter
  let texts = copy.parts.flatMap(\.blocks).flatMap(\.runs).map(\.content)
    .map { if case .text(let text) = $0 { text } else { "" } }
  #expect(texts.contains(name) && texts.contains { $0.contains(slip) }, "\(texts)")
}

@Test func aCopyGoesWithAnEmailWhereAnAddressIsKnown() throws {
  let desk = try desk(#"{ "id": "ombudsman", "title": "Ombudsman", \#(address) "contacts": [ \#(email) ] }"#)
  var order = try order("1999-03-08", by: .email)
  for wantsCopies in [true, false] {
    order.wantsCopies = wantsCopies
    let plan = try desk.plan(order)
    let letter = try desk.compose(try #require(plan.letters.first), in: plan)
    #expect(
      letter.letter.heading?.copies.map(\.address) == (wantsCopies ? ["ombudsman@example.org"] : []))
    #expect(try desk.copies(of: letter, in: plan).isEmpty)
  }
}

/// Where a copy is only offered, nothing is said of the embassy that it would go to.
@Test(arguments: [true, false])
func anEmbassyElsewhereIsSaidWhereItsCopyIsWritten(_ wantsCopies: Bool) throws {
  let desk = try desk(
    #"{ "id": "x", "title": "Ambassador of Uzbekistan", "address": ["1 Lind Street", "Paris"], "country": "FR" }"#
  )
  var order = try order("1999-03-08")
  (order.wantsCopies, order.offersCopies) = (wantsCopies, true)
  let remarks = try desk.plan(order).remarks.map(\.words)
  #expect(remarks.contains { $0.contains("this embassy is in France") } == wantsCopies, "\(remarks)")
  #expect(remarks.contains { $0.contains("add --copies") } != wantsCopies, "\(remarks)")
}

@Test func whoCannotBeReachedGetsNoCopyAndThatIsSaid() throws {
  let plan = try desk(#"{ "id": "ombudsman", "title": "Ombudsman" }"#).plan(order("1999-03-08"))
  #expect(plan.copies.isEmpty && plan.letters.count == 1)
  #expect(plan.remarks.contains { $0.severity == .warning && $0.words.hasPrefix("no copy to 'ombudsman'") })
}

@Test func whoGetsTheLetterGetsNoCopyOfIt() throws {
  let desk = try desk(#"{ "title": "Mayor", "address": ["1 Lind Street", "Tashkent"], "country": "UZ" }"#)
  let plan = try desk.plan(order("1999-03-08"))
  let letter = try desk.compose(try #require(plan.letters.first), in: plan)
  #expect(try desk.copies(of: letter, in: plan).isEmpty)
  #expect(letter.letter.parts.allSatisfy { $0.role != .copies || $0.blocks.isEmpty })
}

@Test(arguments: [
  ("en", nil as Language?, "en", false), ("fr", nil, "fr", true), ("fr", .french, "fr", false),
  ("xx", nil, "en", false),
])
func lettersAreInEnglishElseInTheFirstLanguage(
  _ own: String, _ asked: Language?, _ expected: String, _ isSaid: Bool
) throws {
  let day = try #require(CalendarDay("1999-03-08"))
  let (language, remark) = try desk("", language: own).language(asked, on: day)
  #expect(language.code == expected)
  #expect((remark != nil) == isSaid)
}

/// The reader of the letter has the article of his or her title, and the state behind the office keeps its capital.
@Test func theSlipNamesTheReader() throws {
  let desk = try desk(
    #"{ "id": "x", "title": "Ombudsman", \#(address) "contacts": [] }"#, language: "es",
    reader: #""name": "Zahra Example", "honorific": "Dra.", "title": "Fiscal General""#)
  var order = try order("1999-03-08")
  order.language = try #require(Language("es"))
  let plan = try desk.plan(order)
  let letter = try desk.compose(try #require(plan.letters.first), in: plan)
  let copy = try #require(try desk.copies(of: letter, in: plan).first).letter
  let texts = copy.parts.flatMap(\.blocks).flatMap(\.runs).map(\.content)
    .map { if case .text(let text) = $0 { text } else { "" } }
  #expect(
    texts.contains { $0.contains("dirigida a la Dra. Zahra Example, fiscal general, Uzbekistán.") },
    "\(texts)")
}

/// A salutation for a man is doubted in a letter to a woman, and one for one person in a letter to two.
@Test(
  arguments: [
    ("Mrs Ann Example", "Dear Mr Mayor", true), ("Mr Bo Example", "Dear Mrs Example", true),
    ("Mr Bo and Mrs Ann Example", "Dear Mr Example", true), ("Mrs Ann Example", "Dear Madam", false),
    ("Mr Bo and Mrs Ann Example", "Dear Mr and Mrs Example", false), ("Ann Example", "Dear Mr Mayor", false),
    ("Mr Bo Example", "Dear Mr Mayor", false),
  ])
func aSalutationGreetsItsReader(_ name: String, _ salutation: String, isDoubted: Bool) throws {
  let desk = try desk(
    "", reader: #""title": "Mayor", "name": "\#(name)", "salutation": { "en": "\#(salutation)" }"#)
  let plan = try desk.plan(order("1999-03-08"))
  let letter = try desk.compose(try #require(plan.letters.first), in: plan)
  #expect(letter.remarks.contains { $0.words.contains("does not greet '\(name)'") } == isDoubted)
}
