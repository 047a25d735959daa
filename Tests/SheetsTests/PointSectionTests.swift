// PointSectionTests.swift: where points and letters begin and end, and for whom they are.

import Defaults
import SourceText
import Testing
import UrgentAction

@testable import Sheets

@Suite struct PointSectionTests {
  @Test(arguments: [
    "1. ", "1.- ", "1º ", "1- ", "a) ", "(i) ", "i. ", "n ", "§ ", "➢ ", "☐ ", "✔ ", "[] ", "-- ", "+ ", "? ",
    "€ ",
    "o ",
  ])
  func pointsHaveManyMarks(_ mark: String) throws {
    let found = try sheet(paper(points: "\(mark)asking where he is;\n\(mark)urging that he be released."))
    #expect(found.appeals.first?.points.map(\.text) == ["asking where he is", "urging that he be released"])
    #expect(found.appeals.first?.addressees.count == 1)
  }

  /// A sheet as somebody typed it for the fax, with what the machine puts above each page.
  @Test func aFaxIsASheet() throws {
    let machine = "FROM : EXAMPLE SECTION      PHONE NO. : 01 555 7714      MAR. 4 1991 04:51PM P"
    let text = paper(above: machine + "1\n\n", points: "")
    let start = try #require(text.firstRange(of: "RECOMMENDED"))
    let found = try sheet(
      text[..<start.lowerBound] + """
        ACTION REQUESTED. Airmail letters, in English or Swahili,

        (a)  urging the authorities to let him see a lawyer;

        (b)  asking where he is.

        TO

        1.  Mr Invented Kamau
            Minister of Examples
            PO Box 00000
            Nairobi, Kenya

        \(machine)2

            Fax 020 000 111
            Salutation: Dear Minister

        2.  Mrs Other Example
            Judge
            Nakuru, Kenya
            E-mail other(at)mail.example

        Copies please to: Example Paper, PO Box 1, Nairobi, Kenya

        Time limit: 15th April 1991. If you are later than that, ring us.
        """)
    #expect(
      found.appeals.flatMap(\.points).map(\.text) == [
        "urging the authorities to let him see a lawyer", "asking where he is",
      ])
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau", "Other Example"])
    #expect(
      found.appeals.flatMap(\.addressees).map { $0.contacts.map(\.value) } == [
        ["020 000 111"], ["other@mail.example"],
      ])
    #expect(found.lastDay?.date.description == "1991-04-15" && found.lastDay?.boundary == "by")
    #expect(found.languages == ["en", "sw"] && found.copies.count == 1)
  }

  @Test(arguments: [
    ("in English, Kazak or Tok Pisin", ["en", "kk", "tpi"]),
    ("in Sesotho or your own language", ["st", "own"]), ("en inglés o en tu propio idioma", ["en", "own"]),
  ])
  func languagesAreKnown(_ said: String, _ languages: [String]) throws {
    let text = paper().replacing("airmail letters:", with: "airmail letters \(said):")
    #expect(try sheet(text).languages == languages)
  }

  /// What is said to those who write among what happened is no fact.
  @Test(arguments: [
    "We invite you to write to the Minister, in English or in French, before 20 April 1991.",
    "Nous vous invitons à écrire au ministre, en anglais ou en français, avant le 20 avril 1991.",
  ])
  func whatIsSaidToWritersIsRead(_ sentence: String) throws {
    let text = paper(facts: "Example Mwangi was arrested in Nakuru. \(sentence)")
    let end = try #require(text.firstPlace(of: "PLEASE SEND APPEALS"))
    let found = try sheet(String(text[..<end.lowerBound]))
    #expect(found.lastDay?.date == CalendarDay("1991-04-20") && found.lastDay?.boundary == "before")
    #expect(found.languages == ["en", "fr"] && !found.allDoubts.contains { $0.field == "lastDay" })
  }

  /// A sentence with the last day, or the languages, may lead to the address below it.
  @Test(arguments: [
    "PLEASE WRITE BEFORE 15 April 1991 to the Minister, and ask that he be freed. Write in Swahili or English to:",
    "Please write until 15 April 1991:",
  ])
  func aSentenceLeadsToTheAddress(_ sentence: String) throws {
    let text = paper().replacing("APPEALS TO:\n", with: sentence + "\n\n")
    #expect(try sheet(text).appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
  }

  /// Below the addressees it leads to nobody else: the embassy of whoever writes is none of them.
  @Test func aSentenceLeadsToNoOtherAddress() throws {
    let embassy = """
      Please write before 15 April 1991, in English or Swahili, to your embassy as well:

      HE Mr Otto Sample
      High Commissioner of Kenya
      London, United Kingdom
      Salutation: Your Excellency

      """
    let found = try sheet(paper(below: "\n" + embassy))
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
  }

  /// What happened may begin as a last day or a heading does.
  @Test(arguments: [
    "Time limit: the law allows detention until 30 April 1991.", "Time limit: 48 hours.",
    "Time limit: 30 April 1991 for the ransom.", "What to do: the lawyers asked for bail.",
    "ACTION REQUESTED. None so far.",
  ])
  func whatHappenedGoesOn(_ text: String) throws {
    let found = try sheet(paper(facts: "Example Mwangi was held.\n\n\(text)\n\nHe was beaten on 3 March."))
    #expect(found.facts == ["Example Mwangi was held.", text, "He was beaten on 3 March."])
    #expect(found.lastDay?.date.description == "1991-04-15")
  }

  /// A picture before a label is no list mark.
  @Test(arguments: ["📮 *Appeals to:*", "📮 A QUIÉN:"])
  func picturesStandBeforeLabels(_ label: String) throws {
    let text = paper(points: "👉 urging the authorities to let him see a lawyer.")
      .replacing("APPEALS TO:", with: label)
    let appeal = try #require(try sheet(text).appeals.first)
    #expect(appeal.points.count == 1 && appeal.addressees.map(\.name) == ["Invented Kamau"])
  }

  /// A sheet in another language may say its points again in English.
  @Test func pointsInEnglishAreLeftOut() throws {
    let text = """
      UA-Nr: UA-900/2010   AI-Index: AFR 32/900/2010   Datum: 4. März 2010

      KENIA
      Herr Example MWANGI

      Die Polizei nahm ihn am 1. März fest, und er ist noch in Haft.

      SCHREIBEN SIE BITTE BRIEFE, IN DENEN SIE
      - die Polizei auffordern, zu sagen, wo er ist;

      PLEASE WRITE IMMEDIATELY
      - urging the police to say at once where he is.

      APPELLE AN
      Mr Invented Kamau
      Nairobi, KENIA
      """
    let found = try sheet(text)
    #expect(found.appeals.flatMap(\.points).map(\.text) == ["die Polizei auffordern, zu sagen, wo er ist"])
    #expect(found.notes.contains { $0.contains("in English") })
  }

  @Test func whatIsSaidOfSomebodyInAListIsNobody() throws {
    let people = try sheetWords().people(
      inList: "Jane EXAMPLE, 34, trade unionist, Otto MWANGI and Rosa OTIENO")
    #expect(people.map(\.name) == ["Jane EXAMPLE", "Otto MWANGI", "Rosa OTIENO"])
    #expect(people.map(\.note) == ["34, trade unionist", nil, nil])
    let others = try sheetWords().people(inList: "Jane EXAMPLE and about 240 other residents of Nakuru")
    #expect(others.map(\.name) == ["Jane EXAMPLE"])
    let pronoun = try sheetWords().people(inList: "Jane EXAMPLE she/her")
    #expect(pronoun.map(\.name) == ["Jane EXAMPLE"] && pronoun.map(\.note) == ["she/her"])
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
    (
      "1 Release him;\n\n2 Tell his family where he is, and make public\nwhat was found;\n\n3 Say why he is held.",
      3
    ),
    ("urging them to:\nfree him;\nlet a doctor see him;\ntell his family where he is.", 3),
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

  /// Numbered officials below "letters to:" are no points.
  @Test(arguments: [
    "- Please do not mention who sent this.", "Note: the fax machine is off at night.",
    "Please write in your own name and do not mention any organization.",
  ])
  func whatIsSaidToWritersIsNoPoint(_ line: String) throws {
    let found = try sheet(paper(points: "- urging a review;\n- calling for an inquiry\n\(line)"))
    #expect(found.appeals.flatMap(\.points).map(\.text) == ["urging a review", "calling for an inquiry"])
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
  }

  @Test(arguments: [
    "Note: Do not mention the priest.\n- urging a review;\n- N.B.: the law says so.",
    "- urging a review;\n- N.B.: the law says so.",
  ])
  func aNoteIsOfItsPoints(_ points: String) throws {
    let found = try sheet(paper(points: points))
    #expect(found.appeals.flatMap(\.points).map(\.text) == ["urging a review", "N.B.: the law says so"])
  }

  @Test func anIndexAmongThePointsStays() throws {
    let point = "asking about the report Example:\nAI Index: AFR 32/901/91\nof January 1991"
    let found = try sheet(paper(points: "- \(point);\n- urging a review."))
    #expect(
      found.appeals.flatMap(\.points).map(\.text) == [
        "asking about the report Example: AI Index: AFR 32/901/91 of January 1991", "urging a review",
      ])
  }

  @Test func lettersToSomebodyLeadToNoPoints() throws {
    let text = paper().replacing(
      "APPEALS TO:\n", with: "Please send polite and courteous letters to:\n1. ")
    let appeals = try sheet(text).appeals
    #expect(appeals.flatMap(\.points).map(\.text) == ["urging the authorities to let him see a lawyer"])
    #expect(appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
  }

  @Test(arguments: [
    "Your Excellency, President Example,", "Monsieur le Ministre, cher Monsieur,",
    "Excellency, Mr President:",
    "Señor Presidente de la República, Don Juan Ejemplo:", "Madam Minister, Mrs Example,",
  ])
  func aGreetingMayHaveAComma(_ greeting: String) throws {
    let letter = "\nMODEL LETTER\n\n\(greeting)\n\nI write about Example Mwangi.\n\nYours sincerely,\n"
    let found = try sheet(paper(points: "") + letter)
    #expect(found.appeals.flatMap(\.letter) == ["I write about Example Mwangi."])
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
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

      I ask you to:
      tell his family
      where he is; and
      answer them.

      I hope to hear from you.

      Yours sincerely,

      """
    let found = try sheet(
      paper(points: "").replacing("RECOMMENDED ACTION: Please send airmail letters:\n", with: "") + "\n"
        + letter)
    #expect(
      found.appeals.flatMap(\.letter) == [
        "I am writing about Example Mwangi.", "I urge you to:", "- let him see a lawyer;", "- free him.",
        "I ask you to: tell his family where he is; and answer them.", "I hope to hear from you.",
      ])
  }

  /// Findings in a list without marks are facts.
  @Test func whatADoctorFoundIsNoPoint() throws {
    let facts = "Example Mwangi saw a doctor, who says that:\nhe has a broken rib;\nhe needs rest."
    let found = try sheet(paper(facts: facts))
    #expect(found.facts.joined().contains("broken rib"))
    #expect(found.appeals.flatMap(\.points).map(\.text) == ["urging the authorities to let him see a lawyer"])
  }
}
