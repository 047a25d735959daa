// SectionTests.swift: where the parts of a sheet begin and end.

import SourceText
import Testing
import UrgentAction

@testable import Sheets

@Suite struct SectionTests {
  @Test(arguments: [
    "see below, please write!\n\n", "Hi all,\nthis came in today. Can somebody write? Thanks, Jo\n\n",
    "Home\nCampaigns\nDonate\n\n", "Siehe unten, bitte schreibt!\n\n", "Ver abajo. Gracias.\n\n",
    "On 6 March 1991, somebody wrote:\n\n",
    "Bonjour,\n\nMerci d'écrire avant lundi.\n\nDe : A\nDate : 5 mars 1991\nObjet : AU 900/91\nÀ : B\n\n",
    "Can you write, Ann?\n\nFrom: A\nSent: 5 March 1991\nTo: B\nSubject: FW: please\n\n",
  ])
  func whatStandsAboveIsNoTitle(_ above: String) throws {
    let found = try sheet(paper(above: above))
    #expect(found.title == nil)
    #expect(found.issued == PartialDate("1991-03-04"))
    #expect(found.people.map(\.name) == ["Example MWANGI"])
    #expect(found.facts == ["Example Mwangi exists only in this example."])
    #expect(found.allDoubts.isEmpty)
  }

  @Test(arguments: ["RURITANIA:  Example MWANGI, teacher", "RURITANIA   Example MWANGI, teacher"])
  func anUnknownStateIsADoubtAndNoName(_ head: String) throws {
    let found = try sheet(paper(head: head))
    #expect(found.people.map(\.name) == ["Example MWANGI"])
    #expect(found.allDoubts.map(\.field) == ["countries"])
    #expect(found.allDoubts.first?.text.contains("RURITANIA") ?? false)
  }

  /// The people of a head, and how many lines of it are said to name nobody.
  @Test(
    arguments: [
      ("KENYA:  Example MWANGI\n        and at least three others", ["Example MWANGI"], 1),
      ("KENYA:  Example MWANGI\n        und ihre vier Kinder", ["Example MWANGI"], 1),
      (
        "KENYA:  Example MWANGI\n\nNew name:  Invented OTIENO, aged 16",
        ["Example MWANGI", "Invented OTIENO"], 0
      ),
      ("Dr Example Mwangi - KENYA", ["Dr Example Mwangi"], 0),
      (
        "KENYA:  Example MWANGI\n        Her assistant, Invented OTIENO (m)",
        ["Example MWANGI", "Invented OTIENO"], 0
      ),
      (
        "KENYA:  Example MWANGI      24 - student\n        Invented OTIENO     31 - nurse",
        ["Example MWANGI", "Invented OTIENO"], 0
      ),
      (
        "SOUTH KOREA:  Legal concern:   KIM Ye-shi\n                               PARK Bon-bogi (f)",
        ["KIM Ye-shi", "PARK Bon-bogi"], 0
      ),
      (
        "KENYA:  Frau EXAMPLE MWANGI\n        Majd ad-Din Otieno (m)",
        ["EXAMPLE MWANGI", "Majd ad-Din Otieno"], 0
      ),
      (
        "KENYA:  Example MWANGI\n        Released:  Rose OTIENO (f), nurse\n        New name:  Invented KAMAU, cook",
        ["Example MWANGI", "Invented KAMAU"], 1
      ),
      (
        "KENYA\n\n1. Example Mwangi, born 12.03.1975, refugee\n2. Rose O'tieno, 29 years old",
        ["Example Mwangi", "Rose O'tieno"], 0
      ),
      (
        "KENYA\n\nName              Age   Town\nExample Mwangi    31    Kisumu\nRose Otieno (f)   29    Embu",
        ["Example Mwangi", "Rose Otieno"], 0
      ),
      (
        "KENYA\n\n| Name | Age |\n|------|-----|\n| Example Mwangi | 31 |\n| Rose Otieno | 29 |",
        ["Example Mwangi", "Rose Otieno"], 0
      ),
      (
        "KENYA:  Example MWANGI (f) )\n        Rose MWANGI (f)    ) sisters",
        ["Example MWANGI", "Rose MWANGI"], 0
      ),
    ] as [(String, [String], Int)])
  func whoIsInTheHead(_ head: String, _ people: [String], _ notes: Int) throws {
    let found = try sheet(paper(head: head))
    #expect(found.people.map(\.name) == people)
    #expect(found.notes.count == notes)
    #expect(found.allDoubts.isEmpty)
  }

  @Test(arguments: ["1. ", "a) ", "(i) ", "n ", "§ ", "➢ ", "☐ ", "✔ ", "[] "])
  func pointsHaveManyMarks(_ mark: String) throws {
    let found = try sheet(paper(points: "\(mark)asking where he is;\n\(mark)urging that he be released."))
    #expect(found.appeals.first?.points.map(\.text) == ["asking where he is", "urging that he be released"])
    #expect(found.appeals.first?.addressees.count == 1)
  }

  @Test func whatIsSaidOfSomebodyInAListIsNobody() throws {
    let people = try sheetWords().people(
      inList: "Jane EXAMPLE, 34, trade unionist, Otto MWANGI and Rosa OTIENO")
    #expect(people.map(\.name) == ["Jane EXAMPLE", "Otto MWANGI", "Rosa OTIENO"])
    #expect(people.map(\.note) == ["34, trade unionist", nil, nil])
  }

  /// Points for one reader are not asked of the other, though the addresses stand in one list below.
  @Test func pointsOfAGroupAreForItsReader() throws {
    let text = paper(
      points:
        "TO THE PRESIDENT:\n- urging him to free him.\n\nTO THE MINISTER OF EXAMPLES:\n- asking where he is."
    ).replacing("APPEALS TO:\n", with: "APPEALS TO:\nPresident Rosa Otieno\nState House\nNairobi\nKenya\n\n")
    let appeals = try sheet(text).appeals
    #expect(appeals.map(\.authority) == ["the President", "the Minister of Examples"])
    #expect(appeals.map { $0.addressees.map(\.name) } == [["Rosa Otieno"], ["Invented Kamau"]])
    #expect(appeals.map { $0.points.map(\.text) } == [["urging him to free him"], ["asking where he is"]])
  }

  /// A list below the addresses, of which each part is for whom its heading names.
  @Test func askedReadersAreThoseOfTheirPoints() throws {
    let text = """
      Letter alert, 3 May 1999

      Example Mwangi was taken from Nakuru on 1 May 1999.

      Who to write to
      Mr Invented Kamau, Minister of Examples, PO Box 00000, Nairobi, Kenya. Fax: +254 2 00 00 00

      Governor Rosa Otieno, State House, PO Box 11111, Nakuru, Kenya

      What to say
      Politely ask the Minister of Examples:
      - to say where Example Mwangi is.

      Ask the Governor to:
      - let a doctor see him.

      Letters should arrive no later than 3 June 1999.
      """
    let found = try sheet(text)
    #expect(found.appeals.map { $0.addressees.map(\.name) } == [["Invented Kamau"], ["Rosa Otieno"]])
    #expect(found.appeals.map(\.authority) == ["the Minister of Examples", "the Governor"])
    #expect(found.lastDay?.date == CalendarDay("1999-06-03"))
  }

  /// All of a numbered list are points, or none.
  @Test(arguments: [
    ("1. let him see a lawyer;\n2. tell his family;\n3. free him.", 3),
    ("(1) urging that he be freed;\n(2) nothing else is asked;\n(3) asking where he is.", 3),
    (
      "a) Ihre Sorge um ihn zum Ausdruck bringen;\nb) die Behörden auffordern, ihn freizulassen;\nc) um Antwort bitten.",
      3
    ),
    ("i. Release him;\niv. Tell his family where he is.", 2),
  ])
  func aListIsReadAsOne(_ list: String, _ count: Int) throws {
    let found = try sheet(paper(points: list))
    #expect(found.appeals.map(\.points.count) == [count])
    #expect(found.appeals[0].addressees.map(\.name) == ["Invented Kamau"])
  }

  /// Officials in a list, each in one line, are read, and are no points.
  @Test(arguments: ["1. ", "- ", "• ", ""])
  func officialsInAListAreNoPoints(_ mark: String) throws {
    let text = paper().replacing(
      "Mr Invented Kamau\nMinister of Examples\nPO Box 00000\nNairobi\nKenya\n",
      with:
        "\(mark)Mr Invented Kamau, Minister of Examples, PO Box 00000, Nairobi, Kenya. Fax: +254 2 00 00 00\n"
        + "\(mark)Governor Fernando Otieno, State House, PO Box 11111, Nakuru, Kenya. E-mail: a@example.org\n"
    )
    let appeals = try sheet(text).appeals
    #expect(appeals.map { $0.addressees.map(\.name) } == [["Invented Kamau", "Fernando Otieno"]])
    #expect(appeals.map(\.points.count) == [1])
    #expect(appeals[0].addressees.map(\.contacts.count) == [1, 1])
  }

  @Test func aGreetingWithoutALabelIsASalutation() throws {
    let text = paper().replacing(
      "Salutation: Dear Minister", with: "Dear Minister\n\nMs Rosa Otieno\nNakuru\nKenya\nDear Ms Otieno")
    let officials = try sheet(text).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau", "Rosa Otieno"])
    #expect(officials.map { $0.salutations.first?.text } == ["Dear Minister", "Dear Ms Otieno"])
  }

  @Test func aSecondLastDayIsADoubt() throws {
    let found = try sheet(paper(below: "\n\nLetters in Swahili should be sent before 1 April 1991."))
    #expect(found.allDoubts.map(\.field) == ["lastDay"])
  }

  /// What stands above an address tells what it is, and is no name.
  @Test(arguments: [
    "Kenya:\n", "Newspaper:\n", "Newspaper: ", "Trade union\n", "Human Rights Organization\n", "Sindicato\n",
  ])
  func headingsOfAddressesAreNoNames(_ heading: String) throws {
    let text = paper(below: "\nCOPIES TO:\n\(heading)The Example Times\nPO Box 11111\nNairobi\nKenya\n")
    let copies = try sheet(text).copies
    #expect(copies.count == 1)
    if case .official(let paper)? = copies.first {
      #expect(paper.name == "The Example Times")
      #expect(paper.allDoubts.map(\.field) == (heading == "Kenya:\n" ? [] : ["copies[1]"]))
    }
  }

  /// What stands above an address without a name is its name.
  @Test(arguments: [
    "Bar Association", "Press", "Church", "Ministry of Health:", "Ministry of Justice:",
  ])
  func whatStandsAboveAStreetIsAName(_ name: String) throws {
    for line in ["PO Box 12", "10 Example Street", "Mombasa"] {
      let text = paper(below: "\nCOPIES TO:\n\(name)\n\(line)\nKenya\n")
      guard case .official(let copy)? = try sheet(text).copies.first else {
        Issue.record("\(name)")
        continue
      }
      #expect(copy.name != line && copy.address == [line])
    }
  }

  /// Header fields are a forwarder's above a sheet only.
  @Test func headersInASheetStay() throws {
    let headers = "To: his brother\nFrom: the police\nSubject: your brother"
    let letter =
      "\n\nMODEL LETTER\n\nDear Minister,\n\n\(headers)\n\nI ask you to free him.\n\nYours sincerely,\n"
    let found = try sheet(paper(facts: "They sent a note:\n\n\(headers)\n\nHe is gone.", below: letter))
    #expect(found.facts.joined().contains("your brother"))
    #expect(!(found.facts + found.appeals.flatMap(\.letter)).joined().contains("FORWARDED"))
  }

  /// How somebody is addressed above his name begins his address.
  @Test(arguments: ["Su Excelencia Sr. Juan Ejemplo", "Excellence Monsieur Jean Exemple"])
  func anExcellencyBeginsAnAddress(_ line: String) throws {
    let text = paper().replacing(
      "Salutation: Dear Minister", with: "\n\(line)\nPresident of the Republic\nPO Box 5\nNairobi\nKenya\n")
    let officials = try sheet(text).appeals.flatMap(\.addressees)
    #expect(officials.count == 2)
    #expect(officials.first?.salutations.isEmpty ?? false)
    #expect(officials.last?.name?.contains(line.split(separator: " ").last ?? "") ?? false)
  }

  /// Numbered officials below "letters to:" are no points.
  @Test func lettersToSomebodyLeadToNoPoints() throws {
    let text = paper().replacing(
      "APPEALS TO:\n", with: "Please send polite and courteous letters to:\n1. ")
    let appeals = try sheet(text).appeals
    #expect(appeals.flatMap(\.points).map(\.text) == ["urging the authorities to let him see a lawyer"])
    #expect(appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
  }

  /// The labels of a form are nobody, and prose behind a table is of the facts.
  @Test func aFormNamesNobodyByItsLabels() throws {
    let form = try sheet(
      paper(head: "Country    Kenya\nName       Example Mwangi\nPlace      Mombasa\nGender     Male"))
    #expect(!form.people.contains { ["Gender", "Place"].contains($0.name) })
    let table =
      "Two men were taken.\n\nName | Age\nExample Mwangi | 31\nInvented Otieno | 22\n\nThey were beaten."
    let found = try sheet(paper(head: "KENYA", facts: table))
    #expect(found.people.map(\.name) == ["Example Mwangi", "Invented Otieno"])
    #expect(found.facts == ["Two men were taken.", "They were beaten."])
  }

  @Test func aDateAmongTheFactsIsAFact() throws {
    let found = try sheet(paper(facts: "He was taken away.\n\nNairobi, 5 March 1991\n\nHe came to a court."))
    #expect(found.facts.contains("Nairobi, 5 March 1991"))
    #expect(found.issued == PartialDate("1991-03-04"))
  }

  @Test(arguments: ["Deadline for appeals:\n11 April 1991", "Deadline for appeals:\n\n11 April 1991"])
  func theLastDayMayStandBelowItsHeading(_ lines: String) throws {
    let text = paper(below: "\n\n\(lines)\n").split(separator: "PLEASE SEND APPEALS IMMEDIATELY")[0]
    #expect(try sheet(String(text)).lastDay?.date == CalendarDay("1991-04-11"))
  }

  /// Without an address's country, what kind of addressee follows begins the next one.
  @Test func kindsOfAddresseesPartThem() throws {
    let text = paper(
      below:
        "\nCOPIES TO:\nTrade union\nExample Union\nPO Box 1\nNairobi\n\nNewspaper\nThe Example Times\nPO Box 2\nNairobi\n"
    )
    var names: [String?] = []
    for case .official(let official) in try sheet(text).copies { names.append(official.name) }
    #expect(names == ["Example Union", "The Example Times"])
  }

  @Test func whatMayBeNoNameIsADoubt() throws {
    let text = paper(below: "\nCOPIES TO:\nLocal doctors\nExample Aid\nPO Box 11111\nNairobi\nKenya\n")
    #expect(try sheet(text).allDoubts.map(\.field) == ["copies[1]"])
  }

  /// The ambassador in the writer's country is a mission as an embassy is.
  @Test(arguments: [
    "Ambassador of Kenya in your country", "The High Commissioner of Kenya accredited to your country",
    "Botschafter von Kenia in Ihrem Land", "Ambassadeur du Kenya dans votre pays",
    "Embajador de Kenia en su país",
  ])
  func anAmbassadorInTheWritersCountryIsAMission(_ line: String) throws {
    let found = try sheet(paper(below: "\nCOPIES TO:\n\(line)\n"))
    #expect(found.copies.count == 1)
    guard case .missions(let state)? = found.copies.first else {
      Issue.record("\(found.copies)")
      return
    }
    #expect(state == Country("KE"))
  }

  /// A copy has the sheet's state where its address has none.
  @Test func anAddressWithoutACountryIsADoubt() throws {
    let below = "\nCOPIES TO:\nThe Example Times\nPO Box 11111\nNairobi\n"
    let text = paper(head: "Example MWANGI, teacher", below: below).replacing(
      "Nairobi\nKenya\n", with: "Anytown\nKenya\n"
    )
    .replacing("PO Box 11111\nNairobi", with: "PO Box 11111\nElsewhere")
    let found = try sheet(text)
    if case .official(let paper)? = found.copies.first { #expect(paper.country == Country("KE")) }
    #expect(found.allDoubts.contains { $0.field == "copies[1]" && $0.text.contains("has no country") })
  }

  /// The numbers of an index are no date, and the date beside them is one.
  @Test(arguments: [
    ("AI Index: AFR 12/1/2026   30 November 2026", "2026-11-30"),
    ("AI Index: AMR 11/09/2000\n\n5 October 2000", "2000-10-05"),
    ("Index ASA 11/12/2009, 03/04/2009", "2009-04-03"),
  ])
  func anIndexIsNoDate(_ head: String, _ issued: String) throws {
    let text = paper().replacing(
      "EXTERNAL (for general distribution)          AI Index: AFR 32/900/91\nUA 900/91          Fear of torture          4 March 1991",
      with: "\(head)\nUA 900/91          Fear of torture")
    #expect(try sheet(text).issued == PartialDate(issued))
  }

  /// The name of the paper is no part of a title, before or behind the number.
  @Test(arguments: [
    ("ACCIÓN URGENTE: Temor de tortura", "Temor de tortura"),
    ("ACCIÓN URGENTE: MAESTRO EN PELIGRO DE TORTURA", "MAESTRO EN PELIGRO DE TORTURA"),
    ("EILAKTION: Drohende Folter", "Drohende Folter"),
    ("ACTION URGENTE : Craintes de torture", "Craintes de torture"),
    ("Urgent Action Update: Teacher at risk", "Teacher at risk"),
    ("URGENT ACTION: TEACHER AT RISK", "TEACHER AT RISK"),
  ])
  func thePaperIsNoTitle(_ line: String, _ title: String) throws {
    let number = "UA 900/91          AI Index: AFR 32/900/91          4 March 1991"
    let marks =
      "EXTERNAL (for general distribution)          AI Index: AFR 32/900/91\nUA 900/91          Fear of torture          4 March 1991"
    for head in ["\(number)\n\n\(line)", "\(line)\n\n\(number)"] {
      let found = try sheet(paper().replacing(marks, with: head))
      #expect(found.heading == title)
      #expect(found.concerns.allSatisfy { $0 == title })
      #expect(found.reference?.description == "UA 900/91")
      #expect(found.people.map(\.name) == ["Example MWANGI"])
    }
  }

  @Test func aReferenceOfAnotherOfficeIsNoFact() throws {
    let found = try sheet(paper(head: "Ref: KHM-3-2009\n\nKENYA:  Example MWANGI, teacher"))
    #expect(found.facts == ["Example Mwangi exists only in this example."])
    #expect(found.people.map(\.name) == ["Example MWANGI"])
  }

  /// A list within a model letter stays one.
  @Test func aLetterKeepsItsList() throws {
    let letter = """
      MODEL LETTER

      Dear Minister,

      I am writing about Example Mwangi.

      I urge you to:
      - let him see
      a lawyer;
      • free him.

      I hope to hear from you.

      Yours sincerely,

      """
    let found = try sheet(
      paper(points: "").replacing("RECOMMENDED ACTION: Please send airmail letters:\n", with: "") + "\n"
        + letter)
    #expect(
      found.appeals.flatMap(\.letter) == [
        "I am writing about Example Mwangi.", "I urge you to:", "- let him see a lawyer;", "- free him.",
        "I hope to hear from you.",
      ])
  }

  /// Labels and values stand above what happened, in any order.
  @Test func factsFollowTheLastDayOfAHead() throws {
    let text = """
      Ref: KEN-1-1991
      Issued: 4 March 1991
      Write until: 15 April 1991

      Example Mwangi was taken from Nakuru on 1 March 1991.

      Please write letters:
      - urging the authorities to let him see a lawyer.

      APPEALS TO:
      Mr Invented Kamau
      Minister of Examples
      Nairobi
      Kenya
      """
    let found = try sheet(text)
    #expect(found.facts.last == "Example Mwangi was taken from Nakuru on 1 March 1991.")
    #expect(found.lastDay?.date == CalendarDay("1991-04-15"))
  }

  @Test func linesThatAreNoAddressAreNotRead() throws {
    let found = try sheet(paper(below: "\n\nPostage: 60p\n\nThank you."))
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
  }

  /// The oldest sheets go on in a sentence: "... to: General Example".
  @Test func addressesMayGoOnWithTo() throws {
    let text = paper().replacing("APPEALS TO:\n", with: "to:   ")
    let appeal = try #require(try sheet(text).appeals.first)
    #expect(appeal.points.map(\.text) == ["urging the authorities to let him see a lawyer"])
    #expect(appeal.addressees.map(\.name) == ["Invented Kamau"])
  }

  @Test(arguments: [
    (
      "EXTERNAL          AI Index: AFR 32/901/91\nUA 900/91\n\nFear of torture      4 April 1991",
      ["Fear of torture"]
    ),
    (
      "AI Index: AFR 32/901/91      4 April 1991\n\nFurther information on UA 900/91 (AFR 32/900/91) and follow-up\n"
        + "(AFR 32/900/91) - Health / Fear of torture", ["Health", "Fear of torture"]
    ),
    (
      "Index AI: AFR 32/901/91      4 April 1991\nAction urgente 900/91      Fear of torture",
      ["Fear of torture"]
    ),
    ("AI Index: AFR 32/901/91      4 April 1991\nUA 900/91      AILRC-FR", []),
  ])
  func headsStandInManyWays(_ head: String, _ concerns: [String]) throws {
    let found = try sheet(
      "\(head)\n\nKENYA:  Example MWANGI\n\nHe is an example.\n\nAPPEALS TO:\nThe Governor\nNairobi\nKenya")
    #expect(found.reference?.description == "UA 900/91")
    #expect(found.issued == PartialDate("1991-04-04"))
    #expect(found.concerns == concerns)
    #expect(found.people.map(\.name) == ["Example MWANGI"])
  }

  @Test func aStateThatIsNoMoreIsADoubt() throws {
    let found = try sheet(paper(head: "YUGOSLAVIA:  Example MWANGI, teacher"))
    #expect(found.countries == [Country("RS")] && found.allDoubts.map(\.field).contains("countries"))
  }

  @Test func aTitleMayStandBehindTakeAction() throws {
    let found = try sheet(
      "TAKE ACTION: FREE THE POET (KENYA: UA 44.19)\nMarch 28, 2019\n\nThe poet is an example.\n\nSAMPLE LETTER\n\n"
        + "Dear Minister,\n\nI ask you to free the poet.\n\nYours sincerely,")
    #expect(found.title == "FREE THE POET")
    #expect(found.issued == PartialDate("2019-03-28"))
  }

  @Test func concernsOfAnUpdateAreAllKept() throws {
    let text = paper().exchanging("Fear of torture  ", for: "Fear of torture and new concern: Health  ")
    #expect(try sheet(text).concerns == ["Fear of torture", "Health"])
  }

  @Test func aStopOfTheNetworkIsAStop() throws {
    let found = try sheet(
      "EXTERNAL          AI Index: AFR 32/901/91\nFurther information on UA 900/91          4 April 1991\n\n"
        + "KENYA:  Example MWANGI\n\nHe is free.\n\nNo further action by the Urgent Action network is requested."
    )
    #expect(found.kind == .stop)
  }

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

  @Test func pointsBehindOneAnotherAreParted() throws {
    let points = "- expressing concern for him; - urging that he be released; - asking where he is."
    let found = try sheet(paper(points: points))
    #expect(
      found.appeals.first?.points.map(\.text)
        == ["expressing concern for him", "urging that he be released", "asking where he is"])
  }

  @Test func aTitleRepeatedBehindTheCopiesIsNoAddress() throws {
    let below = """
      COPIES TO:
      Invented Office
      PO Box 00001
      Nairobi, Kenya

      """
    #expect(try sheet(paper(below: below)).copies.count == 1)
  }

  @Test func attentionBelongsToTheAddressAboveIt() throws {
    let text = paper().replacing(
      "Salutation: Dear Minister", with: "Attn: Letters page\nSalutation: Dear Minister")
    #expect(try sheet(text).appeals.first?.addressees.count == 1)
  }

  @Test func twoAddressesSideBySideAreADoubt() throws {
    let text = paper().replacing(
      "PO Box 00000\nNairobi\nKenya",
      with: "Springfield, WY 82002 Shelbyville, NY 10035\nUSA")
    let fields = try sheet(text).allDoubts.map(\.field)
    #expect(fields.contains("addressees[1]"))
    #expect(fields.contains("addressees[2]"))
  }

  @Test func theOrganizationsConcernIsSaidByTheWriter() throws {
    let facts =
      "Amnesty International is concerned at his arrest. It happened on 3 March. Our office has asked."
    let found = try sheet(paper(facts: facts))
    #expect(found.draft.facts == ["I am concerned at his arrest. It happened on 3 March."])
    #expect(found.sentencesLeftOut == 1)
  }

  @Test(arguments: [
    ("The US embassy has asked.", false), ("\"We will come back,\" they said.", false),
    ("We fear for him.", true),
    ("Amnistía Internacional teme por él.", true),
  ])
  func whoSpeaks(_ sentence: String, _ isOrganization: Bool) {
    #expect(SheetDraft.speaksForOrganization(sentence) == isOrganization)
  }
}
