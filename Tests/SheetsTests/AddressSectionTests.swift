// AddressSectionTests.swift: where the addresses of a sheet begin and end.

import SourceText
import Testing
import UrgentAction

@testable import Sheets

@Suite struct AddressSectionTests {
  @Test func aGreetingWithoutALabelIsASalutation() throws {
    let text = paper().replacing(
      "Salutation: Dear Minister", with: "Dear Minister\n\nMs Rosa Otieno\nNakuru\nKenya\nDear Ms Otieno")
    let officials = try sheet(text).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau", "Rosa Otieno"])
    #expect(officials.map { $0.salutations.first?.text } == ["Dear Minister", "Dear Ms Otieno"])
  }

  /// What is said in sentences among the addresses is none, and what is said in brackets goes on over lines.
  @Test(arguments: [
    (
      "APPEALS TO:\n",
      "APPEALS TO:\n\nAs there are no faxes, please send your appeals through the embassy in your country.\n\n"
    ),
    ("Minister of Examples\n", "Minister of Examples (Salutation: Dear\nMinister)\n"),
    ("Salutation: Dear Minister", "[Salutation: Señor Ministro /\nDear Minister]"),
    (
      "Mr Invented Kamau\nMinister",
      "Mr Invented Kamau             [Salutation:\nMinister of Examples          Dear Minister]\nMinister"
    ),
    ("Mr Invented Kamau\nMinister of Examples", "Minister of Examples :     Mr Invented Kamau"),
  ])
  func oneAddressIsRead(_ text: String, _ other: String) throws {
    let officials = try sheet(paper().replacing(text, with: other)).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau"])
    #expect(officials.map(\.offices) == [["Minister of Examples"]])
    #expect(officials.map { $0.salutations.last?.text } == ["Dear Minister"])
  }

  @Test(arguments: ["\n", " "])
  func lettersMayGoToOthersToo(_ gap: String) throws {
    let below =
      "Fax: +254 2 00 00 00\n\nYou may also write brief letters to:\(gap)The Example Times, PO Box 11111, Nairobi, Kenya\n"
    let officials = try sheet(paper(below: below)).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau", "The Example Times"])
  }

  @Test(arguments: [
    ("Minister of Samples, PO Box 1, Nakuru, Kenya", false),
    ("Ms Rosa Otieno, Minister of Samples, PO Box 1, Nakuru, Kenya", false),
    ("Minister of Samples, Ms Rosa Otieno, Example House, Nakuru, Kenya", false),
    ("Example Union, PO Box 1, Nakuru, Kenya", false), ("Ms Rosa Otieno, Nakuru, Kenya", true),
    ("Minister of Law, Samples and Public Affairs, PO Box 1, Nakuru, Kenya", true),
    ("Minister of Samples, PO Box 1, Nakuru", true),
    ("Ambassador Rosa Otieno, 1 Example Place, London", false),
    ("Attorney General: Dr. Rosa Otieno, Judge, Example House, Nakuru, Kenya", false),
    ("Minister of Samples, PO Box 1, Minister of Mines, PO Box 2, Nakuru, Kenya", true),
  ])
  func whatIsGuessedOfAnAddressInOneLineIsDoubted(_ line: String, _ isDoubted: Bool) throws {
    let copies = try sheet(paper(below: "\nCOPIES TO:\n\(line)\n")).copies
    guard case .official(let official)? = copies.first else {
      Issue.record("\(copies)")
      return
    }
    #expect(official.allDoubts.isEmpty != isDoubted)
  }

  @Test func addressesThatEndWithContactsAreNotOne() throws {
    let embassy = "Embassy of Kenya, 45 Example Place,\nLondon W1B 1AS. Fax: 020 7946 0372\n\n"
    let copies = "\(embassy)Example Paper, PO Box 1, Nakuru, Kenya\n"
    #expect(try sheet(paper(below: "\nCOPIES TO:\n\(copies)")).copies.count == 2)
  }

  /// An official before the missions in one sentence gets a copy too.
  @Test(arguments: [
    "COPIES TO: Example Centre, PO Box 11111, Nairobi, Kenya\n(fax: +254 2 11 11 11), and to diplomatic representatives of\nKenya accredited to your country.\n",
    "COPIES TO:\nExample Centre\nPO Box 11111, Nairobi\nKenya; and to diplomatic representatives of Kenya accredited to your country.\n",
  ])
  func copiesGoToSomebodyAndToMissions(_ below: String) throws {
    let copies = try sheet(paper(below: "\n" + below)).copies
    #expect(copies.count == 2)
    guard case .official(let official)? = copies.first, case .missions(of: let state)? = copies.last else {
      Issue.record("\(copies)")
      return
    }
    #expect(official.name == "Example Centre" && state == Country("KE"))
  }

  /// A salutation without a label has no name behind it, and belongs to the address above.
  @Test(arguments: [
    "Excellence Monsieur", "Excellence Monsieur le Ministre", "Monsieur le Premier Ministre",
    "Excelentísimo Señor Presidente",
  ])
  func anExcellencyWithoutANameIsASalutation(_ line: String) throws {
    let text = paper().replacing(
      "Salutation: Dear Minister", with: "\(line)\nMs Rosa Otieno\nJudge\nNakuru\nKenya")
    let officials = try sheet(text).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau", "Rosa Otieno"])
    #expect(officials.map(\.offices) == [["Minister of Examples"], ["Judge"]])
    #expect(officials.map { $0.salutations.map(\.text) } == [[line], []])
  }

  /// What stands above an address tells what it is, and is no name.
  @Test(arguments: [
    "Kenya:\n", "Newspaper:\n", "Newspaper: ", "Trade union\n", "Human Rights Organization\n", "Sindicato\n",
    "ONG\n",
  ])
  func headingsOfAddressesAreNoNames(_ heading: String) throws {
    let text = paper(below: "\nCOPIES TO:\n\(heading)The Example Times\nPO Box 11111\nNairobi\nKenya\n")
    let copies = try sheet(text).copies
    #expect(copies.count == 1)
    if case .official(let paper)? = copies.first {
      #expect(paper.name == "The Example Times")
      #expect(paper.allDoubts.isEmpty)
    }
  }

  @Test(arguments: [
    "COPIES", "Copies:", "cc:", "Send a copy to:", "With copies to:", "If possible, please send copies to:",
    "If there is time, please send a copy of your appeal to:", "A copy of your letter should go to",
    "Sende eine Kopie an",
    "Please also send copies of your letters to the following judge:",
  ])
  func copiesHaveManyHeadings(_ heading: String) throws {
    let found = try sheet(paper(below: "\n\(heading)\nMs Rosa Otieno\nJudge\nPO Box 11111\nNairobi\nKenya\n"))
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
    guard case .official(let copy)? = found.copies.first else {
      Issue.record("\(found.copies)")
      return
    }
    #expect(copy.name == "Rosa Otieno" && copy.allDoubts.isEmpty)
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

  /// Without an address's country, what kind of addressee follows begins the next one.
  @Test(arguments: [
    "-OR-\nChief Judge\nOther Name", "\nand\n\nChief Judge\nOther Name", "\nSr. Other Name,\nChief Judge",
    "Note: he was replaced.\nChief Judge\nOther Name", "- Chief Judge\nOther Name",
    "\nSr. Other Name, Chief Judge,",
  ])
  func anotherAddressMayBeginWithAMark(_ start: String) throws {
    let below = "\(start)\nPO Box 11111\nNairobi\nKenya\n"
    let found = try sheet(paper(below: below)).appeals
    #expect(found.flatMap(\.points).count == 1)
    #expect(found.flatMap(\.addressees).map(\.name) == ["Invented Kamau", "Other Name"])
    #expect(found.flatMap(\.addressees).map(\.offices) == [["Minister of Examples"], ["Chief Judge"]])
  }

  @Test func contactsGoOnOverLines() throws {
    let lines = "Fax: + 254 20 111 222 / 333\n444\nEmail: a.long.name\nof@b.example\nSalutation"
    let officials = try sheet(paper().replacing("Salutation", with: lines)).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau"])
    #expect(
      officials.flatMap(\.contacts).map(\.value)
        == ["+ 254 20 111 222", "+ 254 20 333 444", "a.long.nameof@b.example"])
  }

  @Test(arguments: [
    ("Fax: + 254 20 111222\n00100", "+ 254 20 111222"),
    ("Fax: + 254 20 111222\n       111223", "+ 254 20 111222"),
    ("E-mail: www.example.org/contact\nmail@b.example", "www.example.org/contact"),
  ])
  func whatIsWholeDoesNotGoOn(_ lines: String, _ value: String) throws {
    let text = paper().replacing("Salutation", with: lines + "\nSalutation")
    #expect(try sheet(text).appeals[0].addressees[0].contacts.first?.value == value)
  }

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

  @Test(arguments: [
    ("Kenya High Commission 1 Example Place", "Kenya High Commission"),
    ("Royal Embassy of Kenya 1 Example Place", "Royal Embassy of Kenya"),
  ])
  func anEmbassyMayStandInOneLine(_ text: String, _ name: String) throws {
    let line = "HIS EXCELLENCY MR INVENTED NAME \(text) LONDON W1B 1AS 020 7946 0371 Fax: 020 7946 0372"
    let found = try sheet(paper(below: "\nCOPIES TO:\n\(line)\n"))
    guard case .official(let official)? = found.copies.first else {
      Issue.record("\(found.copies)")
      return
    }
    #expect(official.name == "INVENTED NAME")
    #expect(official.address.first?.hasPrefix(name) == true)
    #expect(official.contacts.map(\.value) == ["020 7946 0371", "020 7946 0372"])
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

  /// Links of mail programs, and words for no number.
  @Test(arguments: [
    ("E-mail: <mailto:a@example.org>", ["email a@example.org"]),
    ("[Telex: 22999 POLICE KE]\n[Fax: + 254 20 999]", ["telex 22999 POLICE KE", "fax + 254 20 999"]),
    ("E-mail: a@example.org<mailto:a@example.org>", ["email a@example.org"]),
    ("Faxes (via the Ministry): + 254 20 999 0142", ["fax + 254 20 999 0142"]), ("Fax: not available", []),
    ("Fax: +254 20 999 11 or, if busy, +254 20 999 12", ["fax +254 20 999 11", "fax +254 20 999 12"]),
  ])
  func contactsStandInManyWays(_ lines: String, _ contacts: [String]) throws {
    let official = try block("Mr Invented Name\nJudge\nNairobi\nKenya\n\(lines)")
    #expect(official.contacts.filter { !$0.isLost }.map { "\($0.type) \($0.value)" } == contacts)
    #expect(official.address == ["Nairobi"])
  }

  /// What only points to another place of the sheet, or to another sheet, is a doubt.
  @Test(arguments: [
    ("APPEALS TO:", "APPEALS TO: As before, and to:"),
    ("APPEALS TO:", "APPEALS TO: the addresses given in the first sheet, and to the following:"),
    ("PO Box 00000", "[address as before]"), ("PO Box 00000", "as for the Governor"),
    ("Dear Minister", "see above"),
    ("Dear Minister\n", "Dear Minister\n\nMs Rosa Otieno\nJudge (as before)\nKenya\n"),
    ("Dear Minister\n", "Dear Minister\n\nMs Rosa Otieno\nJudge (same address)\nPO Box 77\nKenya\n"),
    ("Dear Minister\n", "Dear Minister\n\nCOPIES TO: as before\n"),
  ])
  func whatStandsElsewhereIsDoubted(_ text: String, _ other: String) throws {
    #expect(try !sheet(paper().replacing(text, with: other)).allDoubts.isEmpty)
  }

  /// Copies in one line that wraps, and at an address above.
  @Test(arguments: [
    (
      "The Editor, Example Times, PO Box 11111,\nNairobi, Kenya", "The Editor",
      ["Example Times, PO Box 11111, Nairobi"]
    ),
    ("Commissioner of Prisons (address as above)", "Commissioner of Prisons", ["PO Box 00000", "Nairobi"]),
    ("Commissioner of Prisons, address as above", "Commissioner of Prisons", ["PO Box 00000", "Nairobi"]),
  ])
  func copiesInOneLine(_ text: String, _ office: String, _ address: [String]) throws {
    let copies = try sheet(paper(below: "\nCOPIES TO: \(text)\n")).copies
    guard case .official(let official)? = copies.first, copies.count == 1 else {
      Issue.record("\(copies)")
      return
    }
    #expect(official.offices == [office] && official.address == address)
  }

  /// A name in capitals below a telex is no more of it.
  @Test func aNameBelowATelexIsAnOfficial() throws {
    let telex = "Telex: via Foreign Affairs 22003\nROSA LEE\nATTORNEY GENERAL\nPO BOX 5\nNAIROBI\nKENYA\n"
    let officials = try sheet(paper().replacing("Salutation: Dear Minister", with: telex)).appeals.flatMap(
      \.addressees)
    #expect(officials.map { $0.name?.lowercased() } == ["invented kamau", "rosa lee"])
    #expect(officials.flatMap(\.contacts).map(\.value) == ["via Foreign Affairs 22003"])
  }

  /// A letter to be copied greets nobody who gets copies.
  @Test func aLetterToBeCopiedIsNoOfficial() throws {
    let letter = "Please copy this letter:\n\nDear Minister,\n\nI fear for him.\n\nYours sincerely,\n"
    let found = try sheet(paper(below: "\n" + letter))
    #expect(found.copies.isEmpty && found.appeals.flatMap(\.letter) == ["I fear for him."])
  }

  /// A sentence below the copies that is no address may have the last day.
  @Test(arguments: ["Send no later than 25 April 1991.", "UA expires 25/04/91"])
  func aLastDayBelowCopiesIsKept(_ line: String) throws {
    let end =
      "PLEASE SEND APPEALS IMMEDIATELY. Check with your section office if sending appeals after 15 April 1991."
    let copies = "\nCOPIES TO: diplomatic representatives of Kenya accredited to your country.\n"
    let text = paper(below: copies).replacing(end, with: line)
    #expect(try sheet(text).lastDay?.date.description == "1991-04-25")
  }
}
