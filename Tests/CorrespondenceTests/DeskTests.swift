// DeskTests.swift: whom a desk writes to, and whether it is late.

import ActionFiles
import AddresseeDirectory
@testable import Correspondence
import Defaults
import JSONText
import Letters
import SourceText
import TestSupport
import Testing
import UrgentAction
import World

func ownDesk(_ id: String = "UA-105-00") throws -> Desk { try desks[id] }

/// The directory that comes with the program, read once for all tests.
let ownDirectory = Directory(EmbeddedFiles.addressees, templates: EmbeddedFiles.templates)

private let desks = Shared { (id: String) in
  let path = "actions/\(id).json"
  let bytes = try #require(EmbeddedFiles.templates.bytes(of: path))
  let action = try Action(
    JSONDocument(parsing: bytes, file: path), ownFinder)
  return try Desk(
    action, directory: ownDirectory,
    templates: EmbeddedFiles.templates)
}

func order(
  _ words: String? = "premier", _ day: String, from country: String? = "GB", by channel: Channel = .post
) throws -> LetterOrder {
  var order = LetterOrder(words.map { .named($0) } ?? .all, on: try #require(CalendarDay(day)))
  order.country = country.flatMap { Country($0) }
  order.channel = channel
  return order
}

@Test(arguments: [
  ("UA-105-00", "2000-07-19", nil as DeskError.Kind?), ("UA-105-00", "2000-07-20", .notWritten),
  ("UA-105-00", "2000-06-01", .request), ("asylum-seekers-2003", "2003-04-27", nil),
  ("asylum-seekers-2003", "2003-04-28", .notWritten),
])
func theGateIsOpenUntilTheLastDay(_ id: String, _ day: String, _ kind: DeskError.Kind?) throws {
  var order = try order("premier", day, by: .fax)
  order.faxNumber = "+86 10 5550 0100"
  let desk = try ownDesk(id)
  do throws(DeskError) {
    #expect(try desk.plan(order).letters.count == 1 && kind == nil)
  } catch {
    #expect(error.kind == kind)
  }
}

/// A letter dated before a newer document is not written without a word on it.
@Test(arguments: [
  ("stop", [], "UA 1/00 was stopped on 20 June 2000: do not send letters dated before it"),
  (
    "correction", ["jan"],
    "UA 1/00 has a newer document, of 20 June 2000; it no longer writes to sam; to write from it, leave out --date or give a later one"
  ),
  (
    "correction", ["sam", "jan"],
    "UA 1/00 has a newer document, of 20 June 2000; to write from it, leave out --date or give a later one"
  ),
])
func aNewerDocumentIsSaid(_ kind: String, to ids: [String], _ remark: String) throws {
  func edition(_ kind: String, _ issued: String, to ids: [String]) -> String {
    let addressees = ids.map {
      #"{ "id": "\#($0)", "name": "\#($0) Lind", "title": "Mayor", "address": ["1 Street"], "country": "UZ" }"#
    }
    let appeal = #"""
      { "id": "a", "authority": "the authorities", "points": [ { "id": "act", "text": "urging them to act" } ],
        "addressees": [ \#(addressees.joined(separator: ", ")) ] }
      """#
    return #"""
      { "kind": "\#(kind)", "issued": "\#(issued)", "subject": "Example", "opening": "Example.", "facts": ["Example."],
        "appeals": [ \#(ids.isEmpty ? "" : appeal) ] }
      """#
  }
  let text = #"""
    { "id": "UA-1-00", "reference": "UA 1/00", "title": "Example", "concerns": ["Torture"], "countries": ["UZ"], "editions": [
      \#(edition("first", "2000-06-07", to: ["sam", "jan"])), \#(edition(kind, "2000-06-20", to: ids)) ] }
    """#
  let action = try Action(JSONDocument(parsing: Array(text.utf8), file: "example.json"), ownFinder)
  let desk = try Desk(action, directory: ownDirectory, templates: EmbeddedFiles.templates)
  #expect(try desk.plan(try order("sam", "2000-06-14")).remarks.map(\.words).contains(remark))
  guard ids == ["jan"] else { return }
  let error = #expect(throws: DeskError.self) { try desk.plan(try order("sam", "2000-06-21")) }
  #expect(error?.message == "the document of 20 June 2000 no longer writes to 'sam'")
}

/// A point is read for one addressee as in his letter, where the others of the list are known.
@Test func pointsAreReadBesideTheOtherAddressees() throws {
  let text = """
    { "id": "UA-1-00", "reference": "UA 1/00", "title": "Example", "concerns": ["Torture"], "countries": ["UZ"], "editions": [
      { "kind": "first", "index": "EUR 62/01/00", "issued": "2000-06-07", "subject": "Example", "opening": "Example.", "facts": ["Example."],
        "appeals": [ { "id": "a", "authority": "the authorities", "points": [ { "id": "act", "text": "urging Mr Lind to act" } ],
          "addressees": [ { "id": "sam", "name": "Sam Lind", "honorific": "General", "title": "Chief of Staff", "gender": "male", "address": ["1 Street"], "country": "UZ" },
            { "id": "jan", "name": "Jan Lind", "honorific": "Mr", "title": "Mayor", "gender": "male", "address": ["1 Street"], "country": "UZ" } ] } ] } ] }
    """
  let action = try Action(JSONDocument(parsing: Array(text.utf8), file: "example.json"), ownFinder)
  let desk = try Desk(action, directory: ownDirectory, templates: EmbeddedFiles.templates)
  let day = try #require(CalendarDay("2000-06-14"))
  let readings = try desk.pointReadings(of: action.editions[0], on: day, in: .english)
  #expect(readings.map(\.sentences) == [["I urge Mr Lind to act."], ["I urge you to act."]])
}

/// No post wants the country's name in an address at home; the letter that is enclosed has left the country.
@Test(arguments: [Channel.post, .telex, .email])
func onlyWhatGoesAbroadNamesTheSendersCountry(_ channel: Channel) throws {
  var order = try order("premier", "2000-06-14", from: "DE", by: channel)
  (order.wantsCopies, order.emailAddress) = (true, channel == .email ? "premier@example.org" : nil)
  let desk = try ownDesk()
  let plan = try desk.plan(order)
  let letter = try desk.compose(try #require(plan.letters.first), in: plan)
  let copy = try #require(try desk.copies(of: letter, in: plan).first).letter
  let namesCountry = { (letter: Letter) in
    letter.parts.flatMap(\.blocks).flatMap(\.runs).contains { $0.content == .field(.country) }
  }
  #expect(namesCountry(letter.letter) && !letter.letter.staysInCountry)
  #expect(!namesCountry(copy) && copy.staysInCountry && copy.enclosures.allSatisfy(namesCountry))
}

@Test(arguments: [
  ("US", "H.E. Mr. Li Zhaoxing", "to Mr. Zhu Rongji,"), ("FR", "HE Mr Wu Jianmin", "to Mr Zhu Rongji,"),
])
func namesHaveTheTitleThatTheSendersCountryWrites(_ country: String, _ ambassador: String, _ premier: String)
  throws
{
  var order = try order("premier", "2000-06-14", from: country)
  order.wantsCopies = true
  let desk = try ownDesk()
  let plan = try desk.plan(order)
  let letter = try desk.compose(try #require(plan.letters.first), in: plan)
  let copies = try desk.copies(of: letter, in: plan).map(\.letter)
  let texts = copies.flatMap(\.parts).flatMap(\.blocks).flatMap(\.runs).map(\.content)
    .map { if case .text(let text) = $0 { text } else { "" } }
  #expect(texts.contains(ambassador) && texts.contains { $0.contains(premier) })
}

@Test func anAgreementWritesALateLetterAndIsSaid() throws {
  var order = try order("premier", "2000-07-28")
  order.lateReference = "office, 21 July"
  let plan = try ownDesk().plan(order)
  #expect(plan.letters.count == 1)
  #expect(
    plan.remarks.contains { $0.severity == .warning && $0.words.contains("agreement 'office, 21 July'") })
}

@Test func aPostedLetterThatMayComeLateSaysSo() throws {
  let plan = try ownDesk().plan(order("premier", "2000-07-08"))
  let remark = try #require(plan.remarks.first { $0.kind == .arrival })
  #expect(remark.addressee == "Zhu Rongji")
  #expect(remark.words.contains("still in time by express, telex, telegram"))
  // Express days have no source.
  let express = try ownDesk().plan(order("premier", "2000-07-15", by: .express))
  #expect(express.remarks.contains { $0.kind == .arrival && $0.words.contains("by an estimate") })
}

/// What a desk remembers of one letter is not taken for another.
@Test func oneDeskMakesLettersOfManyOrders() throws {
  let desk = try ownDesk()
  let whole = try order("premier", "2000-06-14")
  var (some, list) = (whole, whole)
  some.points = "non-refoulement"
  list.style = .list
  let letters = try [whole, some, list, whole].map { order in
    let plan = try desk.plan(order)
    return try desk.compose(try #require(plan.letters.first), in: plan).letter.parts.flatMap(\.blocks)
  }
  #expect(letters[0] == letters[3])
  #expect(letters[0] != letters[1] && letters[0] != letters[2] && letters[1] != letters[2])
}

// MARK: - Who is written to

@Test func allNamesWhoIsLeftOut() throws {
  let plan = try ownDesk().plan(order(nil, "2000-06-14"))
  #expect(
    plan.letters.map(\.name) == [
      "premier", "jilin-governor", "foreign-minister", "public-security-minister",
    ])
  #expect(plan.remarks.contains { $0.kind == .addressees && $0.words.contains("UNHCR") })
}

@Test func whoCannotBeReachedDoesNotStopTheOthers() throws {
  let plan = try ownDesk().plan(order("premier,jilin-governor", "2000-06-14", by: .telex))
  #expect(plan.letters.map(\.name) == ["premier"])
  #expect(plan.unreachable.map(\.kind) == [.unreachable])
  #expect(throws: DeskError.self) { try ownDesk().plan(order("premier", "2000-06-14", by: .fax)) }
}

@Test func aRunIsNotCompletedAfterTheLastDay() throws {
  let desk = try ownDesk()
  let plan = try desk.plan(order("premier", "2000-07-01"))
  #expect(try desk.checkRest(of: plan, on: try #require(CalendarDay("2000-07-01"))).isEmpty)
  #expect(throws: DeskError.self) {
    try desk.checkRest(of: plan, on: try #require(CalendarDay("2000-07-20")))
  }
}

/// Whom the office tells to be a man or a woman has the title that the greeting has.
@Test(arguments: [
  ("de", "Anna Muster; Bundesministerin des Innern", "Frau Anna Muster"),
  ("de", "Frau Anna Muster; Bundesministerin des Innern", "Frau Anna Muster"),
  ("de", "Dr. Jan Muster; Bundesminister des Innern", "Herrn Dr. Jan Muster"),
  ("es", "Ana Muestra; Ministra del Interior", "Sra. Ana Muestra"),
  ("en", "Ann Sample; Foreign Secretary", "Ann Sample"),
])
func aNameHasTheTitleThatItsOfficeTells(_ language: String, _ recipient: String, _ line: String) throws {
  var order = try order("own-government", "2002-06-20", from: "DE")
  order.language = try #require(Language(language))
  order.ownGovernment.lines = "\(recipient); Weg 1; Berlin"
  let plan = try ownDesk("crackdown-2002").plan(order)
  #expect(plan.letters.first?.addressee.nameLine == line)
}
