// GreetingTests.swift: salutations below addresses.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct GreetingTests {
  @Test(arguments: [
    ("[Salutation: Dear Governor]", "Dear Governor"),
    ("Salutation: Dear Minister / Honourable Minister", "Dear Minister"),
    ("Salutation: Dear Sir / Madam", "Dear Sir / Madam"),
    ("Salutation: Dear Mayor / Domnule Primar", "Dear Mayor"),
    ("Salutation: Dear Colonel (in Russian: Gospodin)", "Dear Colonel"),
    ("Sa1utation: Dear Colonel", "Dear Colonel"),
    ("(Dear Colonel)", "Dear Colonel"), ("Salutation Dear Colonel", "Dear Colonel"),
    ("Begin your letter: Dear Colonel", "Dear Colonel"),
    ("Begin your letter: Your Excellency", "Your Excellency"),
    ("Salutation: Mr. Name / Dear Mr. Name", "Dear Mr. Name"),
    ("Salutation - Dear Colonel", "Dear Colonel"), ("Opening: Dear Colonel", "Dear Colonel"),
    ("Judge (Salutation: Dear Judge)", "Dear Judge"), ("Judge (Dear Judge)", "Dear Judge"),
    ("Salutation: 'Your Excellency' or 'Dear Judge'", "Your Excellency"),
    ("Salutation: Your Excellency / Mr Invented Name", "Your Excellency"),
    ("Salutation: Your Excellency or Dear Judge", "Your Excellency"),
    ("Salutation: Estimada Dra. Name / Sra. Fiscal", "Estimada Dra. Name"),
    ("Salutation: Dear Mr / Ms Name", "Dear Mr / Ms Name"),
    ("Salutation: Sehr geehrte Damen und Herren", "Sehr geehrte Damen und Herren"),
    ("Salutation: Dear Sir or Madam", "Dear Sir or Madam"), ("(Señor Presidente)", "Señor Presidente"),
    ("(Monsieur l'Inspecteur général)", "Monsieur l'Inspecteur général"),
    ("Fax: + 254 20 999 0142 (Salutation: Dear Judge)", "Dear Judge"),
    ("Fax: + 254 20 999 0142 (Monsieur le Juge)", "Monsieur le Juge"),
    ("Salutation (in English): Dear Colonel", "Dear Colonel"), ("Salutation: (Dear Colonel)", "Dear Colonel"),
    ("Salutation: Dear Colonel          Fax: + 254 20 999 0142", "Dear Colonel"),
    ("Salutation: 'Dear Colonel'", "Dear Colonel"),
    ("Salutation: Dear Judge (English), Mheshimiwa Jaji (Swahili)", "Dear Judge"),
  ])
  func howAnOfficialIsGreeted(_ line: String, _ salutation: String) throws {
    #expect(try block("Mr Invented Name\nNairobi\nKenya\n\(line)").salutations.map(\.text) == [salutation])
  }

  @Test(arguments: [
    ("Dear Mr / Ms Name", 1), ("Dear Sir / Madam", 0), ("Dear Minister / Mr Name", 0),
    ("Vaillant Example", 1), ("Not Known", 1), ("Ladies and Gentlemen", 0), ("Sire / Your Majesty", 1),
    ("Mon Colonel (d'un homme) / Colonel (d'une femme)", 1),
  ])
  func severalSalutationsAreADoubt(_ line: String, _ doubts: Int) throws {
    #expect(try block("Mr Invented Name\nNairobi\nKenya\nSalutation: \(line)").doubts.count == doubts)
  }

  /// Where the first address has its salutation above it the others have too, and each salutation is of the address below it.
  @Test(arguments: [
    ("Salutation: Dear Judge\n", "Salutation: Dear Minister\n"), ("Dear Judge\n", "Dear Minister\n"),
    ("Dear Judge,\n", "Dear Minister:\n"), ("Salutation: Dear Judge\n\n", "Salutation: Dear Minister\n\n"),
  ])
  func salutationsStandAboveAddresses(_ first: String, _ second: String) throws {
    let text = paper().replacing(
      "Mr Invented",
      with: "\(first)Ms Rosa Otieno\nJudge\nPO Box 11111\nNakuru\nKenya\n\n\(second)Mr Invented"
    ).replacing("Salutation: Dear Minister\n\nPLEASE", with: "\nPLEASE")
    let officials = try sheet(text).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Rosa Otieno", "Invented Kamau"])
    #expect(officials.map { $0.salutations.map(\.text) } == [["Dear Judge"], ["Dear Minister"]])
  }

  /// A letter goes on in sentences, and two salutations of one address are a doubt.
  @Test func whatStandsBehindAGreeting() throws {
    let above = "Salutation: Dear Judge\nMr Invented"
    let both = try sheet(paper().replacing("Mr Invented", with: above)).appeals.flatMap(\.addressees)
    #expect(both.map { $0.salutations.map(\.text) } == [["Dear Judge"]])
    #expect(both.map(\.doubts.count) == [1])
    let letter = paper(
      below: "\nDear Minister,\nI write about Example Mwangi of Kenya.\nHe is held.\n\nYours faithfully,\n")
    #expect(try sheet(letter).appeals.first?.letter == ["I write about Example Mwangi of Kenya. He is held."])
  }

  /// A letter may stand behind those who get copies.
  @Test func theLetterStandsBelowTheCopies() throws {
    let text = paper(
      points: "",
      below: "\nCOPIES TO:\nMs Rosa Otieno\nJudge\nNakuru\nKenya\n\nDear Minister,\n\n"
        + "I write about Example Mwangi of Kenya, who is held in a cell.\n\nYours faithfully,\n")
    let found = try sheet(text)
    #expect(
      found.appeals.map(\.letter) == [["I write about Example Mwangi of Kenya, who is held in a cell."]])
    #expect(found.copies.count == 1)
  }

  /// A salutation between an office and its address, and one behind a number on its line.
  @Test(arguments: [
    ("Minister of Examples\n", "Minister of Examples\nSalutation: Dear Minister\n"),
    (
      "PO Box 00000\nNairobi\nKenya\n",
      "PO Box 00000\nNairobi\nKenya\nFax: +254 2 00 00 00, Salutation: Dear Minister\n"
    ),
    (
      "PO Box 00000\nNairobi\nKenya\n",
      "(Police Headquarters)\nPO Box 00000\nNairobi\nKenya\nSalutation: Dear Minister\n"
    ),
  ])
  func salutationsStandAmongAddresses(_ text: String, _ other: String) throws {
    let found = paper().replacing("Salutation: Dear Minister\n", with: "").replacing(text, with: other)
    let officials = try sheet(found).appeals.flatMap(\.addressees)
    #expect(officials.map { $0.salutations.map(\.text) } == [["Dear Minister"]])
    #expect(
      officials.map(\.address) == [
        (other.contains("(") ? ["Police Headquarters"] : []) + ["PO Box 00000", "Nairobi"]
      ])
  }

  /// A salutation beside a name or an office is its own, and takes nothing of it.
  @Test(arguments: [
    ("Ms Rosa Otieno          Salutation: Dear Madam\nJudge of Appeal", "Dear Madam"),
    ("Ms Rosa Otieno [Salutation: Dear Judge]\nJudge of Appeal", "Dear Judge"),
    ("Ms Rosa Otieno Salutation: Dear Judge\nJudge of Appeal", "Dear Judge"),
    ("Ms Rosa Otieno\nJudge of Appeal          Salutation: Dear Judge", "Dear Judge"),
    ("Judge of Appeal          Salutation: Dear Judge\nMs Rosa Otieno", "Dear Judge"),
    ("Judge of Appeal (Salutation: Dear Judge)\nMs Rosa Otieno", "Dear Judge"),
    ("Ms Rosa Otieno\nSalutation: Dear Judge\nJudge of Appeal", "Dear Judge"),
  ])
  func salutationsStandBesideNames(_ lines: String, _ salutation: String) throws {
    let first = paper().replacing("Salutation: Dear Minister\n", with: "").replacing(
      "Minister of Examples\n", with: "Minister of Examples          Salutation: Dear Minister\n")
    let officials = try sheet(
      first.replacing("\nPLEASE", with: "\n\(lines)\nPO Box 11111\nNakuru\nKenya\n\nPLEASE")
    ).appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Invented Kamau", "Rosa Otieno"])
    #expect(officials.map(\.offices) == [["Minister of Examples"], ["Judge of Appeal"]])
    #expect(officials.map { $0.salutations.map(\.text) } == [["Dear Minister"], [salutation]])
    #expect(officials.flatMap(\.doubts).isEmpty)
  }

  /// A name before a greeting is no label of it, and a second salutation is never taken in silence.
  @Test(arguments: ["Rosa Otieno: Dear Madam", "Salutation: Dear Judge\nSalutation: Dear Madam"])
  func whatIsNoneIsADoubt(_ lines: String) throws {
    #expect(try !block("Judge\n\(lines)\nPO Box 11111\nNairobi\nKenya").doubts.isEmpty)
  }

  /// A salutation that fits another official of the sheet and not its own is a doubt.
  @Test(arguments: [
    ("Dear Minister", 1), ("Dear Ms Otieno", 0), ("Dear Mr Kamau", 1), ("Dear Chief Justice", 0),
  ])
  func aSalutationOfAnotherIsADoubt(_ salutation: String, _ doubts: Int) throws {
    let below = "\nMs Rosa Otieno\nJudge\nPO Box 11111\nNakuru\nKenya\nSalutation: \(salutation)\n"
    let officials = try sheet(paper(below: below)).appeals.flatMap(\.addressees)
    #expect(officials.map(\.doubts.count) == [0, doubts])
  }

  /// "(Madam ...)" is a person beside an office, and no salutation.
  @Test(arguments: [
    "Judge\n(Madam Invented Name)", "(Madam Invented Name)\nJudge", "Judge (Madam Invented Name)",
  ])
  func aPersonInBracketsIsNoSalutation(_ lines: String) throws {
    let official = try block("\(lines)\nNairobi\nKenya")
    #expect(
      official.name == "Invented Name" && official.honorific == "Madam" && official.offices == ["Judge"])
    #expect(official.salutations.isEmpty)
  }

  /// "Dear ..." and "His Excellency" greet nobody; of another language's greeting each letter takes its own.
  @Test(arguments: [
    ("Dear...", []), ("His Excellency", []), ("[in English] Dear Director", ["Dear Director"]),
    ("[Your] Excellency", ["Your Excellency"]),
    (
      "Dear Director-General [in English], Monsieur le Directeur",
      ["Dear Director-General", "Monsieur le Directeur"]
    ),
  ])
  func greetingsAreParted(_ line: String, _ salutations: [String]) throws {
    #expect(
      try block("Mr Invented Name\nNairobi\nKenya\nSalutation: \(line)").salutations.map(\.text)
        == salutations)
  }

  /// An official in running lines, with the greeting in brackets behind the last number.
  @Test(arguments: [
    ("(Dear Minister)", "Dear Minister"), ("(Exmo. Sr. Ministro / Dear Minister)", "Dear Minister"),
    ("(Madam Otieno's secretary)", nil), ("(Mr Kamau is away)", nil),
  ])
  func greetingsStandInBrackets(_ bracket: String, _ greeting: String?) throws {
    let text = paper().replacing(
      "Mr Invented Kamau\nMinister of Examples\nPO Box 00000\nNairobi\nKenya\nSalutation: Dear Minister",
      with:
        "Mr Invented Kamau, Minister of Examples, PO Box 1, Nairobi, Kenya. Fax + 254 20 111\n222. E-mail\nkamau(at)example.go.ke. \(bracket)"
    )
    let found = try #require(try sheet(text).appeals.flatMap(\.addressees).first)
    #expect(found.salutations.last?.text == greeting)
    #expect(found.contacts.map(\.value).prefix(2) == ["+ 254 20 111 222", "kamau@example.go.ke"])
  }

  @Test func aPortugueseGreetingIsNoSpanishOne() throws {
    let found = try sheetWords().salutations("Exma. Sra. Governadora / Dear Governor", sheet: .english)
    #expect(found.map(\.language.code) == ["pt", "en"])
  }
}
