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
    ("Salutation - Dear Colonel", "Dear Colonel"), ("Opening: Dear Colonel", "Dear Colonel"),
    ("Judge (Salutation: Dear Judge)", "Dear Judge"), ("Judge (Dear Judge)", "Dear Judge"),
    ("Salutation: 'Your Excellency' or 'Dear Judge'", "Your Excellency"),
    ("Salutation: Your Excellency / Mr Invented Name", "Your Excellency"),
    ("Salutation: Your Excellency or Dear Judge", "Your Excellency"),
    ("Salutation: Estimada Dra. Name / Sra. Fiscal", "Estimada Dra. Name"),
    ("Salutation: Dear Mr / Ms Name", "Dear Mr / Ms Name"),
    ("Salutation: Sehr geehrte Damen und Herren", "Sehr geehrte Damen und Herren"),
    ("Salutation: Dear Sir or Madam", "Dear Sir or Madam"),
  ])
  func howAnOfficialIsGreeted(_ line: String, _ salutation: String) throws {
    #expect(try block("Mr Invented Name\nNairobi\nKenya\n\(line)").salutations.map(\.text) == [salutation])
  }

  @Test(arguments: [("Dear Mr / Ms Name", 1), ("Dear Sir / Madam", 0), ("Dear Minister / Mr Name", 0)])
  func severalSalutationsAreADoubt(_ line: String, _ doubts: Int) throws {
    #expect(try block("Mr Invented Name\nNairobi\nKenya\nSalutation: \(line)").doubts.count == doubts)
  }

  /// "Dear ..." and "His Excellency" greet nobody; of another language's greeting each letter takes its own.
  @Test(arguments: [
    ("Dear...", []), ("His Excellency", []),
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
}
