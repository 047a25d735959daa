// FactLineTests.swift: which lines between head and points are what happened, and whose officials stand below a heading.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct FactLineTests {
  /// A sentence right below people without names is no more of them.
  @Test(arguments: [
    "Police in Nakuru shot at a crowd of people.", "Armed men burst into the house of a priest.",
    "She gave birth in a prison near Nakuru.",
  ])
  func aSentenceBelowAGroupIsAFact(_ sentence: String) throws {
    for group in ["and three others", "Other members of the Teachers' Union", "and their children"] {
      let head = "KENYA:  Ann MWANGI (f)\n        \(group)\n\(sentence)\nNobody has seen them."
      let text = paper(head: head, facts: "").replacing("\n\n\n\nRECOMMENDED", with: "\n\nRECOMMENDED")
      #expect(try sheet(text).facts == ["\(sentence) Nobody has seen them."])
    }
  }

  /// A line that the next one goes on with is neither a concern nor a heading.
  @Test(arguments: [
    "Prisoners of conscience Ann Mwangi and Paul Kamau\nhave begun a hunger strike.",
    "Death row prisoner Ann Mwangi\nfaces execution.",
  ])
  func aSentenceThatBeginsLikeAConcernIsAFact(_ facts: String) throws {
    let text = "UA 900/91   Kenya   4 March 1991\n\nKENYAN TEACHERS HELD\n\n\(facts)\n\n"
    let below = "APPEALS TO:\nThe Governor\nNairobi\nKenya\n\nPlease write:\n- urging him to release them."
    #expect(try sheet(text + below).facts == [facts.replacing("\n", with: " ")])
  }

  /// Headings between sentences go; what may be one is a doubt, and names stay.
  @Test(arguments: [
    ("He is free.\n\nSACHLAGE\nHe was held again.", ["He is free.", "He was held again."], 0),
    ("He is free.\n\nSITUATION\nHe was held again.", ["He is free. He was held again."], 0),
    (
      "He is free.\n\nLATEST DEVELOPMENTS\n\nHe was held again.",
      ["He is free.", "LATEST DEVELOPMENTS", "He was held again."], 1
    ),
    ("He was shot.\nKGB\nMen did it.", ["He was shot. KGB Men did it."], 0),
    ("He is free.\n\nHE MAY BE HELD\nHe is ill.", ["He is free.", "HE MAY BE HELD He is ill."], 0),
    (
      "He is held.\n\nMARIA DEL CARMEN EXAMPLE\nA nurse, is held too.",
      ["He is held.", "MARIA DEL CARMEN EXAMPLE A nurse, is held too."], 0
    ),
    (
      "He is held.\n\nExample Mwangi, teacher\n\nHe is ill.",
      ["He is held.", "Example Mwangi, teacher", "He is ill."], 0
    ),
    ("He is free.\n\n---\n\nHe was held again.", ["He is free.", "He was held again."], 0),
    (
      "He is free.\n\nPrevious arrests\n\nHe was held before.",
      ["He is free.", "Previous arrests", "He was held before."], 1
    ),
    (
      "He is free.\nPrevious arrests\nHe was held before, for two weeks, and let go without a charge.",
      ["He is free. Previous arrests He was held before, for two weeks, and let go without a charge."], 1
    ),
    ("He was held by the\nUNHCR\nin Nakuru.", ["He was held by the UNHCR in Nakuru."], 0),
    ("He is free.\n\nEXAMPLE MWANGI\nwas arrested.", ["He is free.", "EXAMPLE MWANGI was arrested."], 0),
  ])
  func headingsAmongFacts(_ text: String, _ facts: [String], _ doubts: Int) throws {
    let found = try sheet(paper(facts: text))
    #expect(found.facts == facts)
    #expect(found.doubts.count { $0.field == "facts" } == doubts)
  }

  /// What is said of the sheet itself is left out.
  @Test(arguments: [
    "The original Urgent Action said that he was free.",
    "This corrects the information given in UA 900/91.",
  ])
  func whatIsSaidOfTheSheetIsNoFact(_ sentence: String) throws {
    #expect(try sheet(paper(facts: "\(sentence) He was held.")).draft.facts == ["He was held."])
  }

  @Test(arguments: [
    "The police wrongly stated that he had fled.", "The judgment contained an error.",
    "A previous version of the law let wives visit.", "He has been told of the UA by a guard.",
  ])
  func whatIsSaidOfOthersIsAFact(_ sentence: String) throws {
    #expect(try sheet(paper(facts: "\(sentence) He was held.")).draft.facts == ["\(sentence) He was held."])
  }

  @Test(arguments: ["Fear of torture\nin police custody", "Fear for safety\nof trade unionists"])
  func aConcernWraps(_ lines: String) throws {
    let text = "UA 900/91   4 March 1991\n\n\(lines)\n\nKENYA: Ann MWANGI (f)\n\nShe was held.\n\n"
    let below = "APPEALS TO:\nThe Governor\nNairobi\nKenya\n\nPlease write:\n- urging him to release her."
    #expect(try !sheet(text + below).concerns.isEmpty)
  }

  /// A mail's lines with marks above the number take no head away.
  @Test func marksAboveTheNumberBeginNoPart() throws {
    let above =
      "URGENT ACTION APPEAL\n- From Section Example\n\nTo read the newsletter of the month, go to\n\n"
    let found = try sheet(paper(above: above))
    #expect(found.people.map(\.name) == ["Example MWANGI"])
    #expect(found.facts == ["Example Mwangi exists only in this example."])
    #expect(found.title == nil)
  }

  @Test func aWrappedNameAtTheFootIsOne() throws {
    let found = try sheet(paper(below: "\nNames: Ann Kiptoo (f), Paul Otieno (m) and Mary\nWambui (f)\n"))
    #expect(found.people.map(\.name) == ["Ann Kiptoo", "Paul Otieno", "Mary Wambui"])
  }

  @Test(arguments: [
    ("Members of the Teachers' Union", "members of the Teachers' Union"),
    ("LGBTI people in Nakuru", "LGBTI people in Nakuru"),
  ])
  func aGroupIsWrittenSmall(_ name: String, _ about: String) throws {
    let found = try sheet(paper(below: "\nName: \(name)\n"))
    #expect(found.draft.opening == "I am writing to you about \(about).")
  }

  /// An address by e-mail says nothing of how a name is written.
  @Test func namesOfMailsAreNoSpelling() throws {
    let found = try sheet(paper(below: "Email: a@mwangi.example"))
    #expect(found.draft.opening == "I am writing to you about Example Mwangi.")
  }

  /// A reader's own name is no heading of a group.
  @Test(arguments: ["Mr Invented Kamau", "Example Oil"])
  func namesAreNoHeadings(_ name: String) throws {
    let points = "To \(name):\n- urging them to free him."
    let text = paper(points: points).replacing("Mr Invented Kamau\nMinister of Examples", with: name)
    let found = try sheet(text).appeals.flatMap(\.addressees)
    #expect(found.count == 1 && name.hasSuffix(found[0].name ?? "none"))
  }

  /// The name of a group of points above officials gives them its points.
  @Test(arguments: [
    ("GOVERNMENT AUTHORITIES", "POLITICAL LEADERS"), ("Government authorities:", "Political leaders:"),
    ("To the government authorities:", "To political leaders:"),
    ("1) Government authorities", "2) Political leaders"),
  ])
  func officialsStandBelowTheNameOfTheirGroup(_ first: String, _ second: String) throws {
    let points =
      "To the government authorities:\n- urging them to free him;\n\n"
      + "To political leaders:\n- asking them to speak of him.\n"
    let other =
      "\n\n\(second)\nMrs Other Kamau\nLeader of Examples\nPolitical Leaders\nPO Box 5\nNairobi\nKenya"
    let text = paper(points: points).replacing("APPEALS TO:", with: "APPEALS TO:\n\(first)").replacing(
      "\nSalutation: Dear Minister", with: other)
    let found = try sheet(text)
    #expect(found.appeals.map { $0.addressees.map(\.name) } == [["Invented Kamau"], ["Other Kamau"]])
    #expect(found.appeals.allSatisfy { $0.points.count == 1 })
  }

  /// Where one of the groups has no such heading, each official is doubted.
  @Test(arguments: [
    ("Government", "Police"), ("To the Government:", "Court"), ("GOVERNMENT", ""), ("THE REBELS\n", "Prison"),
  ])
  func aHeadingAloneGivesNobody(_ first: String, _ second: String) throws {
    let group = first.hasPrefix("THE") ? "Rebels" : "Government"
    let points = "To the \(group):\n- urging them to free him;\n\nTo the Police:\n- asking where he is.\n"
    let other = "\n\n\(second)\nJudge\nMrs Other Kamau\nPO Box 5\nNakuru\nKenya\nSalutation: Dear Judge"
    let text = paper(points: points).replacing("APPEALS TO:", with: "APPEALS TO:\n\(first)").replacing(
      "\nSalutation: Dear Minister", with: "\nSalutation: Dear Minister" + other)
    let officials = try sheet(text).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau", "Other Kamau"])
    #expect(officials.allSatisfy { !$0.doubts.isEmpty })
  }
}
