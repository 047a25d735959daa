// LayoutTests.swift: addresses and points that mail, columns and pages have broken.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct LayoutTests {
  private static let judge = "Ms Rosa Otieno\nJudge\nPO Box 11111\nNakuru\nKenya\nSalutation: Dear Judge"

  /// A salutation that goes on in the next line takes nothing of the address below.
  @Test(arguments: [
    ("Dear Prosecutor\nGeneral\n\n", ["Dear Prosecutor General"]),
    ("Your\nExcellency\n", ["Your Excellency"]),
    ("Monsieur le Ministre/ Dear\nMinister\n\n", ["Monsieur le Ministre", "Dear Minister"]),
    ("Dear Minister /\nMheshimiwa Waziri\n\n", ["Dear Minister"]), ("Dear\nMinister\n\n", ["Dear Minister"]),
    ("Dear Minister\n\n", ["Dear Minister"]),
  ])
  func salutationsGoOnOverLines(_ lines: String, _ salutations: [String]) throws {
    let text = paper().replacing("Salutation: Dear Minister\n", with: "Salutation: \(lines)\(Self.judge)\n")
    let officials = try sheet(text).appeals.flatMap(\.addressees)
    #expect(officials.map(\.offices) == [["Minister of Examples"], ["Judge"]])
    #expect(officials.map { $0.salutations.map(\.text) } == [salutations, ["Dear Judge"]])
  }

  /// The name and the address may stand below the contacts, and the contacts above the name.
  @Test(arguments: [
    (
      "Judge\nFax: 000 111\nSalutation: Dear Judge\nMs Rosa Otieno\nPO Box 1\nNakuru\nKenya",
      "Minister\nFax: 000 222\nSalutation: Dear Minister\nMr Invented Kamau\nPO Box 2\nNairobi\nKenya"
    ),
    (
      "Fax: 000 111\n\nMs Rosa Otieno\nJudge\nPO Box 1\nNakuru\nKenya\nSalutation: Dear Judge",
      "Fax: 000 222\n\nMr Invented Kamau\nMinister\nPO Box 2\nNairobi\nKenya\nSalutation: Dear Minister"
    ),
  ])
  func contactsStandAboveAddresses(_ first: String, _ second: String) throws {
    let block =
      "Mr Invented Kamau\nMinister of Examples\nPO Box 00000\nNairobi\nKenya\nSalutation: Dear Minister"
    let found = try sheet(paper().replacing(block, with: "\(first)\n\n\(second)")).appeals.flatMap(
      \.addressees)
    #expect(
      found.map(\.name) == ["Rosa Otieno", "Invented Kamau"]
        && found.map(\.offices) == [["Judge"], ["Minister"]])
    #expect(found.map { $0.contacts.map(\.value) } == [["000 111"], ["000 222"]])
    #expect(found.map(\.address) == [["PO Box 1", "Nakuru"], ["PO Box 2", "Nairobi"]])
    #expect(found.map { $0.salutations.map(\.text) } == [["Dear Judge"], ["Dear Minister"]])
  }

  /// An official in one line that wraps is read as one in a line is.
  @Test(arguments: [
    "Ms Rosa Otieno, Judge, High Court of Example, PO Box 1,\nNakuru, Kenya. Fax: 000 111; Salutation: Dear Judge",
    "Ms Rosa Otieno, Judge, High Court of Example, PO Box 1, Nakuru, Kenya. Fax:\n000 111. Salutation: Dear Judge",
    "Judge Rosa Otieno, High Court of Example, PO Box 1, Nakuru,\nKenya. Fax: 000 111 (Salutation: Dear Judge)",
  ])
  func anAddressInOneLineMayWrap(_ lines: String) throws {
    let officials = try sheet(paper(below: "\n\(lines)\n")).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau", "Rosa Otieno"])
    #expect(officials.last?.offices == ["Judge"] && officials.last?.country == Country("KE"))
    #expect(officials.last?.contacts.map(\.value) == ["000 111"] && officials.last?.doubts.isEmpty == true)
    #expect(officials.last?.salutations.map(\.text) == ["Dear Judge"])
  }

  /// Behind contacts another official is no remark on them.
  /// Each of several addresses that are paragraphs is one.
  @Test func addressesMayBeParagraphs() throws {
    let text = paper().replacing(
      "Mr Invented Kamau\nMinister of Examples\nPO Box 00000\nNairobi\nKenya\nSalutation: Dear Minister",
      with: """
        General Invented Kamau, President and Commander-in-Chief of the Armed
        Forces, State House, Nairobi, Kenya. Telegrams: General Kamau, State
        House, Nairobi. Telexes: 22003 EXAMPLE KE or 22005 OTHER KE. Faxes:
        + 254 20 111 222.

        Ms Rosa OTIENO, Minister of Examples, and Mr Otto SAMPLE, Minister of
        Samples, both at: Example House, Harambee Avenue, Nairobi, Kenya. Fax:
        c/o Ministry of Mines, + 254 20 333 444.
        """)
    let officials = try sheet(text).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau", "Rosa OTIENO", "Otto SAMPLE"])
    #expect(officials.map(\.offices).last == ["Minister of Samples"])
    #expect(officials.map(\.address).last == ["Example House", "Harambee Avenue, Nairobi"])
    #expect(officials.last?.contacts.map(\.careOf) == ["Ministry of Mines"])
    #expect(
      officials.first?.contacts.map(\.value) == [
        "General Kamau, State House, Nairobi", "22003 EXAMPLE KE", "22005 OTHER KE", "+ 254 20 111 222",
      ])
    #expect(officials.flatMap(\.allDoubts).isEmpty)
  }

  @Test func anOfficialInOneLineIsNoNote() throws {
    let lines =
      "Judge Rosa Otieno, High Court of Example, PO Box 1, Nakuru,\nKenya. Fax: 000 111; Salutation: Dear Judge"
    let text = paper(below: "Fax: 000 000\n\n\(lines)\n").replacing("Salutation: Dear Minister\n", with: "")
    let officials = try sheet(text).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau", "Rosa Otieno"] && officials.first?.note == nil)
  }

  /// A letter below its addresses needs no headings, and what its writer fills in is no part of it.
  @Test(arguments: [
    (
      "EXAMPLE NETWORK\n\nA sample letter for a teacher appears below.\n\nMarch 4, 1991",
      "RE: Mr Otto Example, teacher in Nakuru\n\nYour Excellencies:",
      "Sincerely,\n\n[NAME]\n[PLACE OF WORK]\n\nCC:",
      ["Your Excellencies", "Your Excellencies"]
    ),
    (
      "ACAT-Exemple\n\nNairobi, le 4 mars 1991\n\nM. Otto Example a été arrêté le 2 mars.\n\n-----\n\nPrénom, nom, adresse",
      "Lieu, date\n\nConcerne : Otto Example, détenu à Nakuru\n\nMonsieur le Ministre,",
      "Veuillez agréer, Monsieur le Ministre, l'expression de ma considération.\n\nSignature\n\nCopie :",
      ["Monsieur le Ministre"]
    ),
    (
      "EXAMPLE NETWORK\n\nMarch 4, 1991\n\nOtto Example was arrested there.\n\nWRITE TO KENYA\n\n"
        + "1. Copy the text below.\n2. Send it by email.\n3. Tell us: desk@office.example",
      "Subject: Otto Example must be freed\n\nYour Excellency,",
      "Yours faithfully,\n[YOUR NAME]\n\nCopies to:", ["Your Excellency"]
    ),
  ])
  func lettersStandBelowTheirAddresses(
    _ head: String, _ above: String, _ below: String, _ greetings: [String]
  ) throws {
    let other = greetings.count > 1 ? "\(Self.judge)\n\n".replacing("\nSalutation: Dear Judge", with: "") : ""
    let found = try sheet(
      """
      \(head)

      Mr Invented Kamau
      Minister of Examples
      PO Box 00000
      Nairobi
      Kenya
      Fax: +254 2 00 00 00

      \(other)\(above)

      Otto Example was arrested in Nakuru on 2 March, and Otto Example is ill.

      \(below)
      Embassy of Kenya
      45 Example Place
      London W1B 1AS
      """)
    let officials = found.appeals.flatMap(\.addressees)
    #expect(officials.compactMap(\.name) == Array(["Invented Kamau", "Rosa Otieno"].prefix(greetings.count)))
    #expect(officials.compactMap { $0.salutations.first?.text } == greetings)
    #expect(found.people.map(\.name) == ["Otto Example"] && found.issued == PartialDate("1991-03-04"))
    #expect(found.appeals.flatMap(\.letter).count == 1 && found.copies.count == 1)
    let doubted = greetings.count > 1 ? ["addressees[1]", "addressees[2]", "lastDay"] : ["lastDay"]
    #expect(found.allDoubts.map(\.field).sorted() == doubted)
  }

  @Test(arguments: [
    "Please begin your letter 'Your Excellency' and close it 'Yours faithfully'.",
    "Begin with \"Your Excellency,\" in your letter. Letters should arrive before 3 April 1991.",
  ])
  func aSentenceMaySayTheSalutation(_ sentence: String) throws {
    let text = paper(below: "\n\(sentence)\n").replacing("Salutation: Dear Minister\n", with: "")
    let official = try #require(try sheet(text).appeals.first?.addressees.first)
    #expect(official.salutations.map(\.text) == ["Your Excellency"])
    let other = try sheet(text.replacing("APPEALS TO:\n", with: "APPEALS TO:\n\(Self.judge)\n\n"))
    #expect(other.appeals.flatMap(\.addressees).last?.salutations.isEmpty == true)
  }

  /// The network's own line ends nothing that goes on below it.
  @Test(arguments: ["\n", ""])
  func theNetworksAddressEndsNothing(_ gap: String) throws {
    let own = "\(gap)Urgent Action Network | 1 Example Avenue | Example Town 20003\n\(gap)"
    let text = paper(
      facts: "He exists only\n\(own)in this example.",
      points: "- asking where he is;\n\(own)- urging them\n\(own)to free him;\n- asking why.")
    let found = try sheet(text.replacing("Dear Minister\n", with: "Dear Minister\n\(own)\(Self.judge)\n"))
    #expect(found.facts == ["He exists only in this example."])
    #expect(
      found.appeals.flatMap(\.points).map(\.text) == [
        "asking where he is", "urging them to free him", "asking why",
      ])
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau", "Rosa Otieno"])
  }

  /// Who stands below words to the writer is kept, and doubted.
  @Test func anAddressBelowWordsToTheWriterIsADoubt() throws {
    let below =
      "\nPlease send no money, as it would be taken from them at the border of the country.\n\n\(Self.judge)\n"
    let official = try sheet(paper(below: below)).appeals.flatMap(\.addressees).last
    #expect(
      official?.name == "Rosa Otieno" && official?.doubts.contains { $0.text.contains("no money") } == true)
  }

  /// An index that mail has cut at the end of a line.
  @Test func anIndexGoesOnInTheNextLine() throws {
    let text = paper().replacing("AI Index: AFR 32/900/91\n", with: "AI Index: AFR\n32/900/91\n")
    #expect(try sheet(text).index == "AFR 32/900/91")
  }

  /// A heading above what shall be done is no fact, and what is meant for the writer is no point.
  @Test func headingsAndAdviceAreLeftOut() throws {
    let points = "- introducing yourself as a health worker;\n- urging them to free him."
    let text = paper(facts: "He is an example.\n\nHOW YOU CAN HELP", points: points).replacing(
      "RECOMMENDED ACTION: ", with: "")
    let found = try sheet(text)
    #expect(found.facts == ["He is an example."])
    #expect(found.appeals.flatMap(\.points).map(\.text) == ["urging them to free him"])
  }
}
