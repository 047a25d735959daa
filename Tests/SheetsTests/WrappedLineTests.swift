// WrappedLineTests.swift: names of states, headings and greetings that stand on lines of their own.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct WrappedLineTests {
  private static let kamau =
    "Mr Invented Kamau\nMinister of Examples\nPO Box 00000\nNairobi\nKenya\nSalutation: Dear Minister"
  private static let judge = "Ms Rosa Otieno\nJudge\nPO Box 11111\nNakuru\nKenya\nSalutation: Dear Judge"

  /// The name of the state goes on with an office, and the address stands below it.
  @Test(arguments: [
    ("Mr Daniel Example\nPresident\nRepublic of Kenya", "President, Republic of Kenya"),
    ("Mr Daniel Example\nPresident of the\nRepublic of Kenya", "President of the Republic of Kenya"),
    ("President\nRepublic of Kenya\nMr Daniel Example", "President, Republic of Kenya"),
    ("Mr Daniel Example\nAttorney General of\nKenya", "Attorney General of Kenya"),
    (
      "Mr Daniel Example\nHead of State and Chairman\nof the Republic",
      "Head of State and Chairman of the Republic"
    ),
  ])
  func theStateIsOfItsOffice(_ lines: String, _ office: String) throws {
    let block = "\(lines)\nState House\nNairobi\nKenya\nSalutation: Your Excellency\n\n\(Self.judge)"
    let officials = try sheet(paper().replacing(Self.kamau, with: block)).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Daniel Example", "Rosa Otieno"])
    #expect(officials.first?.offices == [office] && officials.first?.address == ["State House", "Nairobi"])
    #expect(officials.map { $0.salutations.map(\.text) } == [["Your Excellency"], ["Dear Judge"]])
    #expect(officials.flatMap(\.doubts).isEmpty)
  }

  /// Behind the state another official begins, where the address has a name or an office already.
  @Test(arguments: ["\n", "\n\n"])
  func anotherOfficialStandsBelowTheState(_ gap: String) throws {
    let block = "Mr Daniel Example\nPresident\nKenya\(gap)\(Self.judge)"
    let officials = try sheet(paper().replacing(Self.kamau, with: block)).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Daniel Example", "Rosa Otieno"])
    #expect(officials.map(\.offices) == [["President"], ["Judge"]])
  }

  /// A greeting with a comma among addresses begins no letter.
  @Test(arguments: ["Dear Minister,", "Salutation:\nDear Minister,"])
  func aGreetingAmongAddressesBeginsNoLetter(_ greeting: String) throws {
    let below =
      "\n\(Self.judge)\n\nCOPIES TO: diplomatic representatives of Kenya accredited to your country.\n"
    let text = paper(below: below).replacing("Salutation: Dear Minister", with: greeting)
    let found = try sheet(text)
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau", "Rosa Otieno"])
    #expect(
      found.appeals.flatMap(\.addressees).map { $0.salutations.map(\.text) } == [
        ["Dear Minister"], ["Dear Judge"],
      ])
    #expect(found.copies.count == 1)
  }

  /// A remark, or what a page has put between two points, takes none of them.
  @Test(arguments: ["(Please do not mention her name.)", "\nBACKGROUND INFORMATION\nMany are examples.\n"])
  func nothingTakesAPoint(_ line: String) throws {
    let text = paper(points: "- asking where he is;\n\(line)\n- urging them to free him.")
    #expect(
      try sheet(text).appeals.flatMap(\.points).map(\.text) == [
        "asking where he is", "urging them to free him",
      ])
  }

  /// A heading that wraps is of its points alone.
  @Test func aHeadingOfAGroupMayWrap() throws {
    let points =
      "TO KENYAN AUTHORITIES, in English or\nyour own language:\n- urging them to free him.\n\n"
      + "TO UGANDAN AUTHORITIES:\n- asking them to take him in."
    let found = try sheet(paper(points: points))
    #expect(found.appeals.map(\.points.count) == [1, 1] && found.languages == ["en", "own"])
  }

  /// What all are asked each of them is asked, and the others what their own heading says.
  @Test func whatIsForAllIsForEach() throws {
    let points = "TO ALL AUTHORITIES:\n- asking where he is;\n\nTO THE JUDGE:\n- urging her to hear him."
    let found = try sheet(paper(points: points, below: "\n\(Self.judge)\n"))
    let asked = found.appeals.map { appeal in
      "\(appeal.addressees.compactMap(\.name).joined()): \(appeal.points.map(\.text).joined(separator: "; "))"
    }
    #expect(
      asked == [
        "Invented Kamau: asking where he is", "Rosa Otieno: asking where he is; urging her to hear him",
      ])
  }

  /// A line without a sentence above what happened is what is feared, or a doubt.
  @Test(arguments: [("Fear of torture", ["Fear of torture"], 0), ("The teachers of Example", [], 1)])
  func aLineAboveTheFactsIsNoSilentFact(_ line: String, _ concerns: [String], _ doubts: Int) throws {
    let text = paper(facts: "\(line)\n\nHe exists only here.").replacing(
      "Fear of torture          4", with: "4")
    let found = try sheet(text)
    #expect(
      try sheet(paper(head: "Fear of torture", facts: "KENYA\n\nAnn MWANGI (f)\n\nShe is free.")).facts == [
        "She is free."
      ])
    #expect(found.concerns == concerns && found.allDoubts.count { $0.field == "facts" } == doubts)
  }

  /// What is said of somebody goes on in the next line, also with an age.
  @Test func anAgeMayStandInTheNextLine() throws {
    let head =
      "KENYA  Ann MWANGI (f), aged\n       19\n       Paul OTIENO (m)\n       11 others whose names are not known"
    let found = try sheet(paper(head: head))
    #expect(
      found.people.map { "\($0.name): \($0.note ?? "")" } == ["Ann MWANGI: f, aged 19", "Paul OTIENO: m"])
    #expect(found.facts.count == 1)
  }

  /// Contacts go on over lines: the rest of a number or of a telegram's address, and another telex.
  @Test(arguments: [
    ("Fax: + 254 20 999\n0142", ["fax + 254 20 999 0142"]),
    ("Tel/Fax: + 254 20 999\n0142", ["fax + 254 20 999 0142", "telephone + 254 20 999 0142"]),
    ("Telexes: 22999 POLICE KE\n22998 POLHQ KE", ["telex 22999 POLICE KE", "telex 22998 POLHQ KE"]),
    ("Telexes: 22999 POLICE KE, 22998\nPOLHQ KE", ["telex 22999 POLICE KE", "telex 22998 POLHQ KE"]),
    (
      "Telegrams: Chairman of the Council, Police\nBoard, Nairobi, Kenya",
      ["telegram Chairman of the Council, Police Board, Nairobi, Kenya"]
    ),
    ("Fax: + 254 20 999 (it is\noften busy; please\nkeep trying)", ["fax + 254 20 999"]),
    ("Telegrams: Chairman Example, Board,\nNairobi", ["telegram Chairman Example, Board, Nairobi"]),
  ])
  func contactsGoOnInTheNextLine(_ lines: String, _ contacts: [String]) throws {
    let text = paper().replacing("Salutation: Dear", with: "\(lines)\nSalutation: Dear")
    let officials = try sheet(text).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau"])
    #expect(officials.flatMap(\.contacts).map { "\($0.type) \($0.value)" } == contacts)
  }

  /// What stands below a telegram's address or a telex and is none of it: another official, a contact or a salutation.
  @Test(arguments: [
    (
      "Commissioner Police Headquarters, Nairobi\nKenya\n\nKenya Sample Commission\nPO Box 5\nNairobi\nKenya",
      2, 1
    ),
    (
      "President Daniel Example, Harambee Avenue\nKenya Commission for Human Rights, Nairobi, Kenya\nFax: + 254 20 9",
      2, 1
    ),
    (
      "President, Nairobi,\n2. Minister of Health, Invented Road Number Seven, PO Box 3, Nairobi, Kenya", 2, 1
    ),
    ("President, City of\n- Mr Otto Example, Member of Parliament, PO Box 3, Nairobi, Kenya", 2, 1),
    ("Minister Kamau, Nairobi, Kenya,\ndesk@example.org\nSalutation: Dear Minister", 1, 2),
    ("Minister Kamau, Nairobi,\nDear Minister", 1, 1),
  ])
  func telegramsEndAboveAnother(_ lines: String, _ officials: Int, _ contacts: Int) throws {
    let found = try sheet(paper().replacing("Salutation: Dear Minister", with: "Telegrams: \(lines)"))
    let addressees = found.appeals.flatMap(\.addressees)
    #expect(addressees.count == officials && addressees[0].contacts.count == contacts)
    #expect(addressees[0].salutations.map(\.text) == (lines.contains("Dear") ? ["Dear Minister"] : []))
  }

  /// A word with an end that no word has was cut; any other may have a hyphen of its own.
  @Test(arguments: [("respon-\nsible", "responsible", false), ("sus-\npended", "suspended", true)])
  func wordsAreCutAtTheEndsOfLines(_ cut: String, _ word: String, _ isDoubted: Bool) throws {
    let found = try sheet(paper(points: "- asking whether the police was \(cut) for it."))
    #expect(found.appeals[0].points.map(\.text) == ["asking whether the police was \(word) for it"])
    #expect(found.allDoubts.contains { $0.text.contains(word) } == isDoubted)
  }
}
