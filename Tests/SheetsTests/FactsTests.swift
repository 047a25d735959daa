// FactsTests.swift: sentences that belong to the facts.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct FactsTests {
  @Test func aSentenceOfTheFactsIsNoPerson() throws {
    let facts =
      "Example Mwangi, a teacher who exists only here, was taken away on 3 March.\nNothing is known of him."
    let found = try sheet(paper(head: "KENYA:  Example MWANGI, teacher\n" + facts, facts: "More."))
    #expect(found.people.map(\.name) == ["Example MWANGI"])
    #expect(found.facts.joined().contains("taken away"))
  }

  @Test func aSentenceThatBeginsLikeTheLastDayIsAFact() throws {
    let text = paper(facts: "Nach dem Verhör am 3. März 1991 wurde er nicht gesehen.\n\nEs gibt ihn nicht.")
    let found = try sheet(text)
    #expect(found.facts.count == 2)
    #expect(found.lastDay?.date.description == "1991-04-15")
  }

  /// Background above the points is what happened where nothing else is.
  @Test func backgroundMayBeAllThereIs() throws {
    let found = try sheet(paper(facts: "BACKGROUND\n\nHe is an example."))
    #expect(found.facts == ["He is an example."])
  }

  @Test(arguments: [
    ("His detention, of which UA 12/90 tells, was extended in May.", true),
    ("His detention was extended in May for three months, as UA 12/90 tells.", true),
    ("This is the first update of UA 12/90.", false), ("See UA 12/90 (AFR 32/12/90) and follow-up.", false),
    ("This is further information on UA 12/90 (AFR 32/12/90).", false),
  ])
  func aSentenceThatNamesAnotherActionMayBeAFact(_ sentence: String, _ isFact: Bool) throws {
    let found = try sheet(paper(facts: "Example Mwangi exists only in this example.\n\n\(sentence)"))
    #expect(found.facts.contains(sentence) == isFact)
  }
}
