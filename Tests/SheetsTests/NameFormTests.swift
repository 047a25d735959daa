// NameFormTests.swift: names with apostrophes and other capitals, the foot of later sheets, and captions.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct NameFormTests {
  @Test(arguments: [
    ("'Isa 'ABD AL-'AZIZ (f)", "'Isa 'Abd al-'Aziz"), ("‘Ali ‘ABD AL-RAHMAN (m)", "'Ali 'Abd al-Rahman"),
    ("ʿAlī MITHAL (m)", "'Alī Mithal"), ("John McEXAMPLE (m)", "John McExample"),
    ("MCHUNU Example (m)", "Mchunu Example"), ("Karl STRAUß (m)", "Karl Strauß"),
    ("İSMAİL MITHAL (m)", "İsmail Mithal"), ("KIM Example-sam (m)", "Kim Example-sam"),
    ("Example M. (m)", "Example M"),
  ])
  func namesOfPeople(_ line: String, _ name: String) throws {
    #expect(
      try sheet(paper(head: "KENYA          \(line)")).draft.opening == "I am writing to you about \(name).")
  }

  @Test(arguments: [
    "Ma'mun Mithal", "Sa'd al-Din Mithal", "Ng'ang'a Mithal", "Kim Mithal-il", "'Abd al-Qadir Mithal",
    "MITHAL Aixiang",
  ])
  func namesOfOfficials(_ name: String) throws {
    for title in ["", name.hasPrefix("MITHAL") ? " Buzhang" : ""] {
      let found = try block(
        "Minister of Justice\n\(name)\(title)\nMinistry of Justice\nPO Box 5\nNairobi\nKenya")
      #expect(found.name == name)
      #expect(found.offices.first == "Minister of Justice")
    }
  }

  /// An article is no part of a title, two letters are initials, and an office may have a company's word before it.
  @Test(arguments: [
    ("M. Le Van Exemple", "Le Van Exemple"), ("Monsieur Le Exemple", "Le Exemple"),
    ("M. L. Exemple", "L. Exemple"), ("Madame La Exemple", "La Exemple"), ("HM Example", "HM Example"),
    ("Invented Kamau (IK)", "Invented Kamau (IK)"), ("M. le Général Jean Exemple", "Jean Exemple"),
    ("Mr Invented Kamau\nCompany Commander", "Invented Kamau"),
  ])
  func titlesAndNames(_ line: String, _ name: String) throws {
    let office = line.contains("\n") ? "" : "\nMinister of Justice"
    let found = try block("\(line)\(office)\nPO Box 5\nNairobi\nKenya")
    #expect(found.name == name)
    #expect(found.offices == [office.isEmpty ? "Company Commander" : "Minister of Justice"])
  }

  /// What is no name: a body with its letters, a house, an office with its rank behind it.
  @Test(arguments: [
    ("Director General\nState Example Service (SES)", 1), ("Director\nGovernor's Camp", 1),
    ("Executive Director, Sample Oil Company", 0),
  ])
  func bodiesAreNoNames(_ lines: String, _ count: Int) throws {
    let found = try block("\(lines)\nPO Box 5\nNairobi\nKenya")
    #expect(found.name == nil)
    #expect(found.address.count == count + 2)
  }

  /// The sexes below the names are of each, and words for nobody are no names.
  @Test(arguments: [
    ("Name: Ann Kiptoo, Paul Otieno\nGender m/f: f, m", ["Ann Kiptoo f", "Paul Otieno m"]),
    ("Name: Ann Kiptoo\nGender: f\n\nName: Paul Otieno\nGender: m", ["Ann Kiptoo f", "Paul Otieno m"]),
    ("Name: Ann Kiptoo\nm/f: Female", ["Ann Kiptoo Female"]),
    ("Names: Ann Kiptoo and Paul Otieno\nGender m/f: m/f", ["Ann Kiptoo", "Paul Otieno"]),
    (
      "Name: Ann Kiptoo, Paul Otieno and 12 others\nGender m/f: m, f",
      ["Ann Kiptoo", "Paul Otieno 12 others"]
    ),
    ("Name: Various", ["Example MWANGI teacher"]), ("Name: unknown", ["Example MWANGI teacher"]),
    ("Name: names withheld", ["Example MWANGI teacher"]),
  ])
  func theFootOfASheet(_ foot: String, _ people: [String]) throws {
    let found = try sheet(paper(below: "\n\(foot)\n"))
    #expect(found.people.map { [$0.name, $0.note].compactMap(\.self).joined(separator: " ") } == people)
  }

  @Test(arguments: [
    "[picture]", "(photo available)", "PHOTO: Ann Kiptoo", "Example Mwangi at home, 1991 © Private",
    "Fear of Torture",
  ])
  func captionsAreNoFacts(_ caption: String) throws {
    #expect(try sheet(paper(facts: "\(caption)\nHe was arrested.")).facts == ["He was arrested."])
  }

  @Test(arguments: [
    "Photographs of her were shown.", "Torture and death are feared.", "Image Radio was closed",
    "Picture editor Example Mwangi was taken from his home by\nKenyan policemen on 3 March.",
    "Image Radio was closed on\n3 March.", "Photo journalist Example Mwangi was held by\n\nKenyan policemen.",
  ])
  func sentencesAreNoCaptions(_ sentence: String) throws {
    let text = sentence + (sentence.hasSuffix(".") ? "" : "\nby the police.")
    let facts = try sheet(paper(facts: text)).facts.joined(separator: " ")
    #expect(facts.hasPrefix(sentence.split(separator: "\n").joined(separator: " ")))
  }

  @Test func severalGreetingsBelowTheLastAreADoubt() throws {
    let second =
      "\n\nMr Other Kamau\nGovernor\nPO Box 5\nNairobi\nKenya\nSalutations: Dear Minister; Dear Governor"
    let found = try sheet(paper().replacing("\nSalutation: Dear Minister", with: second))
    #expect(found.allDoubts.contains { $0.text.contains("'Dear Minister; Dear Governor' greets") })
  }

  /// Outlook makes a paragraph of each line.
  @Test func aPageWithAParagraphForEachLine() throws {
    let facts = """
      The teacher Example Mwangi was arrested in Nakuru on the ninth day of
      March by policemen in plain clothes, who had come to the school where
      he taught, and nobody has seen him since then, though his family have
      asked for him at each of the police stations of the town and also the
      prison.
      """
    let page = "<html><body>" + paper(facts: facts).split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    #expect(try sheet(page).facts == [facts.replacing("\n", with: " ")])
  }

  @Test func whatIsLeftOutOfTheFactsIsKept() throws {
    let found = try sheet(
      paper(facts: "He was held. Amnesty International saw him. See also UA 901/91 (AFR 32/901/91)."))
    #expect(found.sentencesLeftOut.count == 2)
    #expect(found.draft.facts == ["He was held."])
  }

  /// An office in one word before a name is how she is called where another office stands above.
  @Test(
    arguments: [
      ("Minister of Justice\nJudge Rosa Otieno", "Judge", ["Minister of Justice"]),
      (
        "Minister of Justice\nHer Excellency Judge Rosa Otieno", "Her Excellency Judge",
        ["Minister of Justice"]
      ),
      ("Director of Police\nDirector Rosa Otieno", nil, ["Director of Police"]),
      ("Judge Rosa Otieno\nMinister of Justice", nil, ["Judge", "Minister of Justice"]),
      (
        "Minister of Justice\nChief Prosecutor Rosa Otieno", nil, ["Minister of Justice", "Chief Prosecutor"]
      ),
      (
        "President\nMs Rosa Otieno\nPrésident de la République", "Ms",
        ["President", "Président de la République"]
      ),
      ("Ministro\nSra. Rosa Otieno\nMinistro de Justicia", "Sra.", ["Ministro de Justicia"]),
      ("Attorney General\nTan Sri Rosa Otieno", "Tan Sri", ["Attorney General"]),
      ("Attorney General\nGeneral Pol. Rosa Otieno", "General Pol.", ["Attorney General"]),
    ] as [(String, String?, [String])])
  func ranksStandBeforeNames(_ lines: String, _ honorific: String?, _ offices: [String]) throws {
    let found = try block("\(lines)\nPO Box 1\nNairobi\nKenya")
    #expect(
      found.name == "Rosa Otieno" && found.honorific == honorific && found.offices == offices, "\(found)")
  }
}
