// HeadLayoutTests.swift: heads in lines of labels, tables and columns, and what stands above and between them.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct HeadLayoutTests {
  private static let people = ["Rosa EXAMPLE", "Otto SAMPLE"]

  private func head(_ lines: String) throws -> Sheet {
    try sheet(
      "\(lines)\n\nBoth were held in a mine.\n\nRECOMMENDED ACTION: Please write:\n- asking that they be freed.\n\n"
        + "APPEALS TO:\nMr Invented Kamau\nMinister of Examples\nNairobi\nKenya\n")
  }

  /// Labels and values, in lines or in rows of a table.
  @Test(arguments: [": ", " | "])
  func labelsAndValues(_ gap: String) throws {
    let rows = [
      ("UA number", "UA 900/91"), ("AI Index", "AFR 32/900/91"), ("Country", "Kenya"),
      ("Concern", "Fear of torture"),
      ("Names", "Rosa EXAMPLE (f), teacher"),
    ]
    let text = rows.map { $0.0 + gap + $0.1 }.joined(separator: "\n")
    let found = try head("14 March 1991\n\(text)\nOtto SAMPLE (m)")
    #expect(found.reference?.description == "UA 900/91" && found.countries.map(\.code) == ["KE"])
    #expect(found.people.map(\.name) == Self.people && found.concerns == ["Fear of torture"])
    #expect(found.facts == ["Both were held in a mine."])
  }

  @Test func rowsOfATable() throws {
    let rows = [("Country", "Kenya"), ("Names", "Rosa EXAMPLE (f)<br>Otto SAMPLE (m)")]
    let table = rows.map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined(separator: "\n")
    let found = try sheet(
      "<html><p>UA 900/91</p><p>14 March 1991</p>\n<table>\(table)</table>\n<p>Both were held in a mine.</p></html>"
    )
    #expect(found.people.map(\.name) == Self.people && found.countries.map(\.code) == ["KE"])
    #expect(found.facts == ["Both were held in a mine."])
  }

  /// What stands below people and names nobody.
  @Test(arguments: ["UPDATE, 3 May", "FEAR OF TORTURE"])
  func aHeadingIsNoPerson(_ heading: String) throws {
    let found = try sheet(paper(head: "KENYA:  Rosa EXAMPLE (f)\n        Otto SAMPLE (m)\n\n\(heading)"))
    #expect(found.people.map(\.name) == Self.people)
    #expect(!found.doubts.contains { $0.field == "people" })
  }

  /// A state with its form in brackets, in spaced capitals, and people by what they are and whose relatives.
  @Test(arguments: [
    ("CONGO (Republic of the)     Rosa EXAMPLE (f)\n   Otto SAMPLE, 16, nephew of Rosa Example", "CG"),
    ("CONGO (Democratic Republic of the)     Rosa EXAMPLE (f)\n   Otto SAMPLE, 16", "CD"),
    ("K E N Y A     Rosa EXAMPLE (f)\n              Otto SAMPLE, 16", "KE"),
    ("KENYA     killed:  Rosa EXAMPLE (f)\n          at risk: Otto SAMPLE, her brother", "KE"),
  ])
  func statesAndPeopleOfOddHeads(_ lines: String, _ state: String) throws {
    let found = try sheet(paper(head: lines))
    #expect(found.people.map(\.name) == Self.people && found.countries.map(\.code) == [state])
  }

  /// What happened may begin with the name of one of the head and speak of another.
  @Test(arguments: ["Otto Sample was freed with Rosa Example.", "Rosa Example, 31, was not found"])
  func whatHappenedToPeopleOfTheHead(_ text: String) throws {
    let found = try sheet(
      paper(head: "KENYA     Rosa EXAMPLE (f)\n          Otto SAMPLE (m)\n\n\(text) in Nakuru."))
    #expect(found.people.map(\.name) == Self.people && found.facts.first?.hasPrefix(text) ?? false)
  }

  /// The name of a state goes on in its column.
  @Test(arguments: [
    ("PAPUA NEW   Rosa EXAMPLE (f)\nGUINEA      Otto SAMPLE (m)", ["PG"]),
    ("UNITED STATES   Rosa EXAMPLE (f)\nOF AMERICA\n                Otto SAMPLE (m)", ["US"]),
    ("KENYA/     Rosa EXAMPLE (f)\nUGANDA     Otto SAMPLE (m)", ["KE", "UG"]),
    ("KENYA/NEW  Rosa EXAMPLE (f)\nPROVINCES\nUGANDA     Otto SAMPLE (m)", ["KE", "UG"]),
    ("KENYA/NEW  Rosa EXAMPLE (f)\nPROVINCES  Otto SAMPLE (m)", ["KE"]),
  ])
  func aWrappedState(_ lines: String, _ states: [String]) throws {
    let found = try sheet(paper(head: lines))
    #expect(found.people.map(\.name) == Self.people)
    #expect(found.countries.map(\.code) == states)
  }

  @Test func aSmallWordIsOfAName() throws {
    let found = try sheet(paper(head: "KENYA:  Rosa binti EXAMPLE (f), 29\n        Otto SAMPLE (m)"))
    #expect(found.people.map(\.name) == ["Rosa binti EXAMPLE", "Otto SAMPLE"])
  }

  /// A page's menu and its own words, above the mark of the paper.
  @Test(arguments: [
    "Take action\n\n", "Background\n\n", "Copies\n\n",
    "UA 900/91: Kenya\n\nPlease forward this action to your friends.\n\n",
  ])
  func aMenuBeginsNoPart(_ menu: String) throws {
    let found = try sheet(paper(above: menu))
    #expect(found.index == "AFR 32/900/91" && found.people.map(\.name) == ["Example MWANGI"])
    #expect(found.facts == ["Example Mwangi exists only in this example."])
  }

  @Test func aHeadlineInSmallLettersIsATitle() throws {
    let found = try head(
      "UA: 90/13 Index: AFR 32/900/2013 Kenya   Date: 14 March 2013\n\nURGENT ACTION\n\nRosa Example at risk of torture"
    )
    #expect(found.title == "Rosa Example at risk of torture" && found.concerns.isEmpty)
  }

  @Test(arguments: [
    ("Forcible return to China", "forcible return to China"),
    ("Fear of US air raids", "fear of US air raids"),
    ("FORCIBLE RETURN TO CHINA", "forcible return to China"),
  ])
  func aConcernKeepsItsNames(_ concern: String, _ about: String) throws {
    let text = paper(head: "KENYA").replacing("Fear of torture", with: concern)
      .replacing("Example Mwangi exists", with: "It exists")
    #expect(try sheet(text).draft.opening == "I am writing to you about \(about).")
  }

  /// Whom only the text names is asked about.
  @Test(arguments: [
    "Teachers Rosa Example, Otto Sample and Ann Invented were held in a mine.",
    "Rosa Example and Otto Sample were held in a mine.\n\nRosa Example is ill.",
    "Four men took community leader Otto Sample from his house.",
  ])
  func peopleOfTheTextAreDoubted(_ facts: String) throws {
    let found = try sheet(paper(head: "KENYA", facts: facts))
    #expect(found.doubts.contains { $0.field == "people" && $0.text.contains("'Otto Sample'") })
  }

  /// The first line of the text is no person, where it breaks within a name.
  @Test func theTextBeginsBehindThePeople() throws {
    let facts = "Writer Rosa Example and her brother Otto\nSample were taken from their invented house."
    let found = try sheet(paper(head: "KENYA   Rosa Example (f)\n        Otto Sample (m)", facts: facts))
    #expect(found.people.map(\.name) == ["Rosa Example", "Otto Sample"])
    #expect(found.facts.first == facts.replacing("\n", with: " "))
  }

  @Test func anotherLanguageIsDoubted() throws {
    let facts =
      "Rosa Example is op 9 maart in de mijn gearresteerd en zit sindsdien vast zonder dat zij haar advocaat"
      + " heeft kunnen spreken of haar familie iets heeft gehoord."
    let found = try sheet(paper(facts: facts, points: "- vraag om haar vrijlating."))
    #expect(found.doubts.contains { $0.field == "facts" && $0.text.contains("language") })
  }

  /// A title, the state and the people may stand above the number, below a banner.
  @Test(arguments: ["+++ URGENT ACTION +++ WEITERGELEITET +++", "=== URGENT ACTION ==="])
  func theNumberStandsBelowThePeople(_ banner: String) throws {
    let found = try sheet(
      """
      \(banner)

      LEHRER IN HAFT

      Kenia
      Herr OTTO BEISPIEL MWANGI

      UA-Nr: UA-901/2013
      AI-Index: AFR 32/901/2013
      Datum: 14. März 2013

      Der Lehrer Otto Beispiel Mwangi ist nur ein Beispiel. Er wurde am 3. März festgenommen.

      SCHREIBEN SIE BITTE
      - Bitte lassen Sie ihn frei.

      APPELLE AN
      RICHTER
      Herr Daniel Beispiel
      Postfach 1
      Nairobi
      KENIA
      """)
    #expect(found.reference?.description == "UA 901/13" && found.index == "AFR 32/901/2013")
    #expect(found.countries.map(\.code) == ["KE"] && found.people.map(\.name) == ["OTTO BEISPIEL MWANGI"])
    #expect(found.facts.count == 1, "\(found.facts)")
  }

  /// A sentence that begins with a number names no concern, and a heading of a correction no state.
  @Test func aCorrectionHasNoConcernInItsSentence() throws {
    let found = try sheet(
      """
      UA: 901/13 Index: AFR 32/901/2013 Kenya Date: 14 March 2013

      URGENT ACTION
      CORRECTION: TEACHER IS NOW IN NAKURU
      This corrects UA 901/13 (AFR 32/900/2013). The fax number of the Judge was wrong, and so was the name of the town.

      Example Mwangi exists only in this example.

      Please write immediately:
      - urging the authorities to let him see a lawyer.

      PLEASE SEND APPEALS BEFORE 3 MAY 2013 TO:
      Mr Daniel Example
      Judge
      Nairobi
      Kenya
      """)
    #expect(found.kind == .correction && found.countries.map(\.code) == ["KE"] && found.concerns.isEmpty)
    #expect(!found.doubts.contains { $0.field == "countries" })
  }

  /// A sentence below the state is what happened, and two people between a stroke are no concerns.
  @Test func nobodyIsTakenFromASentence() throws {
    let found = try sheet(
      paper(
        head: "KENYA\nOtto Mwangi, who was arrested in May, is held by Colonel\nKamau, who has beaten him."))
    #expect(found.people.isEmpty && found.facts.joined().contains("who has beaten him"))
    let head = "UA: 901/13 Index: AFR 32/901/2013 Kenya Date: 14 March 2013"
    let title = try sheet(
      "\(head)\n\nOtto Mwangi / Rosa Wanjiru at risk of torture\n\nOtto Mwangi and Rosa Wanjiru are ill.")
    #expect(title.concerns.isEmpty && title.people.map(\.name) == ["Otto Mwangi", "Rosa Wanjiru"])
  }

  @Test(arguments: [
    (
      "KENYA    Rosa Example (f)     ) Members of a\n         Otto Example (m), 36  ) union",
      ["Rosa Example", "Otto Example"], 0
    ),
    ("KENYA    Rosa EXAMPLE (f)\n         Two brothers Otto and Paul MWANGI", ["Rosa EXAMPLE"], 1),
  ])
  func nobodyIsLostInABracket(_ head: String, _ names: [String], _ doubts: Int) throws {
    let found = try sheet(paper(head: head))
    #expect(found.people.map(\.name) == names)
    #expect(found.doubts.count { $0.field == "people" } == doubts)
  }

  /// What stands above the story of a circular is no fact.
  @Test(arguments: [
    (
      "JUSTICE OFFICE OF NAKURU\nExample House, Moi Avenue\nTelephone 020 240 117 (mornings)\n\n"
        + "CIRCULAR No. 7 to all groups          4th March 1991\n\nKENYA: the weavers of San Example",
      "KENYA: the weavers of San Example"
    ),
    (
      "PUBLIC        AI Index: AFR 32/900/91\n              4 March 1991\n\n"
        + "To:    All groups\nFrom:  Example team\nRe:    Regional action: KENYA - weavers evicted",
      "Regional action: KENYA - weavers evicted"
    ),
  ])
  func circularsHaveHeads(_ head: String, _ title: String) throws {
    let found = try sheet(
      "\(head)\n\nThey were driven out of their houses.\n\nPlease write:\n- asking why.\n\n"
        + "APPEALS TO:\nMr Invented Kamau\nMinister of Examples\nNairobi\nKenya")
    #expect(found.title == title && found.people.isEmpty && found.issued == PartialDate("1991-03-04"))
    #expect(found.facts == ["They were driven out of their houses."])
    #expect(Set(found.allDoubts.map(\.field)) == ["lastDay"])
  }
}
