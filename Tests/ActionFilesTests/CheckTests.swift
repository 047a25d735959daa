// CheckTests.swift: what a check says of drafts, of translations, and of a file that has just been begun.

import ActionFiles
import JSONText
import SourceText
import TestSupport
import Testing
import UrgentAction
import World

private func findings(_ bytes: [UInt8]) throws -> [String] {
  var check = ActionCheck(
    try JSONDocument(parsing: bytes, file: "a.json"), ownFinder,
    months: [.english: ["March", "April"], .german: ["März", "April"]],
    organizations: [.english: ["Amnesty International"], .german: ["Amnesty"]],
    voices: [.english: OrganizationVoice()], relativeDates: [.english: ["last year"]],
    frames: [LetterFrame(beginnings: ["Dear"])], openPlaces: [OpenPlaces(fields: ["name"])],
    hasPost: { _ in false }
  )
  return check.run().map { "\($0.severity): \($0.error.message)" }
}

/// An action whose edition has these keys too.
private func findings(_ keys: String) throws -> [String] {
  let text = text(with: keys)
  return try findings(Array(text.utf8))
}

private func text(with keys: String) -> String {
  """
    { "id": "UA-1-99", "title": "Eviction", "concerns": [], "countries": ["UZ"], "editions": [ { "kind": "first",
      "issued": "1999-03-01", \(keys) "subject": { "en": "Lind Street", "de": "Lindstraße" },
      "appeals": [ { "id": "town", "authority": { "en": "the town", "de": "die Stadt" }, "points": [
      { "id": "stop", "text": { "en": "urging them to stop", "de": "Ich bitte Sie dringend, aufzuhören." } } ],
      "addressees": [ { "title": "Mayor", "address": ["1 Lind Street", "Tashkent"], "country": "UZ" } ] } ] } ] }
  """
}

/// Countries that are none, wherever they stand; of an address no more is said.
@Test(arguments: [
  (#""country": "XX""#, ["error: there is no country 'XX'"]),
  (#""country": "Uzbekistan""#, ["error: 'Uzbekistan' is not a country code"]),
  (#""country": null"#, ["error: this address has no country"]),
])
func countriesAreKnown(_ country: String, _ expected: [String]) throws {
  let copies = #""copies": [{ "missionsOf": "QQ" }],"#
  let text = text(with: opening + copies).replacing(#""country": "UZ""#, with: country)
  let found = try findings(Array(text.utf8))
  #expect(found == ["error: there is no country 'QQ'"] + expected)
}

private let opening = #""opening": { "en": "I am writing to you.", "de": "Ich schreibe Ihnen." },"#

/// A draft in the sender's voice is to be read; one in an organization's voice makes no letter.
@Test(arguments: [
  (
    #""drafts": ["facts"], "facts": { "en": ["Six families live there."], "de": ["Sechs Familien wohnen dort."] },"#,
    ["warning: the facts: a draft that nobody has read yet"]
  ),
  (
    #""drafts": ["facts"], "facts": { "en": ["Amnesty International is concerned."], "de": ["Sechs Familien."] },"#,
    ["error: this draft speaks for an organization ('Amnesty International is')"]
  ),
])
func aDraftInAnOrganizationsVoiceIsRefused(_ keys: String, _ expected: [String]) throws {
  #expect(try findings(opening + keys) == expected)
}

/// What letters print themselves, places that are still open, and what a language lacks.
@Test(arguments: [
  (
    #""opening": { "en": "Dear Mayor, I write.", "de": "Ich schreibe." },"#,
    ["error: this begins with a salutation, which letters print themselves"]
  ),
  (
    #""opening": { "en": "I am [name].", "de": "Ich schreibe [dem] Amt." },"#,
    ["warning: '[name]' is still to be filled in, or a mark of a web page"]
  ),
  (opening + #""note": "ask for [name]","#, []),
  (
    opening + #""facts": { "en": ["It fell."] },"#,
    ["error: this text has no 'de', which other texts of the action have"]
  ),
  (
    #""opening": { "en": "", "de": "Ich schreibe." },"#, ["warning: this text is empty"]
  ),
])
func textsAreOfALetter(_ keys: String, _ expected: [String]) throws {
  #expect(try findings(keys) == expected)
}

/// Facts of an edition that no letter prints need not be in each language.
@Test func factsThatNoLetterHasLackNothing() throws {
  let own = #""facts": { "en": ["It fell."], "de": ["Es fiel."] }, "points""#
  let text = text(with: opening + #""facts": { "en": ["It fell."] },"#).replacing(#""points""#, with: own)
  #expect(try findings(Array(text.utf8)) == [])
}

/// Where letters must not name the organization, texts that do are faults; a point that its own sentence stands for is none.
@Test(arguments: [
  ("", "Amnesty International asks.", []), (#""naming": "free","#, "Amnesty International asks.", []),
  (
    #""naming": "unwanted","#, "Amnesty International asks.",
    ["error: this names Amnesty International, and \"naming\" says that letters must not"]
  ),
  (#""naming": "unwanted","#, "An amnesty is asked for.", []),
  ("", "It fell last year.", ["warning: the facts say 'last year', which means another day later"]),
  (#""naming": "never","#, "I ask.", ["error: 'never' is not a naming"]),
])
func anOrganizationIsNamedWhereItMayBe(_ naming: String, _ fact: String, _ expected: [String]) throws {
  let facts = #""facts": { "en": ["\#(fact)"], "de": ["Ich frage."] },"#
  #expect(try findings(opening + naming + facts) == expected)
}

@Test(arguments: [
  (#"["On 3 March 1,000 people left."]"#, #"["Am 3. März gingen 1.000 Menschen."]"#, []),
  (
    #"["On 3 March 12 people left."]"#, #"["Am 3. März gingen 21 Menschen."]"#,
    ["error: paragraph 1 of 'de' lacks 12 and has 21, unlike 'en'"]
  ),
  (
    #"["On 3 March they left."]"#, #"["Am 3. April gingen sie."]"#,
    ["error: paragraph 1 of 'de' names other months than 'en'"]
  ),
  (#"["They left.", "All."]"#, #"["Sie gingen."]"#, ["error: 'de' has 1 paragraphs and 'en' 2"]),
  (
    #"["They left. Nobody helped."]"#, #"["Sie gingen."]"#,
    ["warning: paragraph 1 of 'de' has 1 sentences and 'en' 2"]
  ),
])
func translationsAreCompared(_ english: String, _ german: String, _ expected: [String]) throws {
  #expect(try findings(opening + #""facts": { "en": \#(english), "de": \#(german) },"#) == expected)
}

@Test(arguments: [
  (500, 1 << 15, []), (501, 10, ["error: a list of an action has at most 500 values"]),
  (10, 1 << 15 + 1, ["error: a text of an action has at most 32768 bytes"]),
])
func whatIsLongerThanInAnyActionIsSaidAlone(_ count: Int, _ length: Int, _ expected: [String]) throws {
  let people = Array(repeating: "\"Ann Lind\"", count: count).joined(separator: ",")
  let keys = "\"people\": [\(people)], \"note\": \"\(String(repeating: "a", count: length))\","
  let found = try findings(keys)
  #expect(found.filter { $0.hasPrefix("error: a ") } == expected)
  #expect(expected.isEmpty || found.count == 1)
}

@Test func aFileJustBegunIsOpenWhereTheSheetMustSayIt() throws {
  let day = try #require(CalendarDay("2026-01-05"))
  let bytes = Action.beginning(id: "UA-1-26", issued: day)
  let found = try findings(bytes)
  #expect(found.count > 10)
  #expect(found.allSatisfy { $0.hasPrefix("error: still to be filled in: ") })
  // Without its open places it is an action.
  let text = String(decoding: bytes, as: UTF8.self).replacing(
    "FILL IN: the code of the country, such as 'CN'", with: "AO"
  )
  .replacing(
    "FILL IN: the number as printed, such as 'UA 105/00'; without one take the line out", with: "UA 1/26"
  )
  .replacing("FILL IN: the country", with: "Angola").replacing("FILL IN: ", with: "")
  let action = try Action(
    JSONDocument(parsing: Array(text.utf8), file: "a.json"), ownFinder)
  #expect(action.id == "UA-1-26")
  #expect(action.editions.first?.lastDay?.lastAllowed == CalendarDay("2026-02-16"))
}
