// ContactLineTests.swift: the channels by which an official is reached.

import Testing

@testable import Sheets

@Suite struct ContactLineTests {
  @Test func aPageToWriteFromIsAForm() throws {
    let found = try block(
      "Mr Invented Name\nNairobi\nKenya\nEmail: via website http://www.example.org/contact")
    #expect(found.contacts.map(\.type) == ["form"])
    #expect(found.contacts.map(\.value) == ["http://www.example.org/contact"])
  }

  /// Each with the number of its doubts.
  @Test(
    arguments: [
      ("(Telegrams: Minister Example, Nairobi)", ["telegram Minister Example, Nairobi"], 0),
      ("Email: desk(at)office.example", ["email desk@office.example"], 0),
      ("desk [at] office [dot] example", ["email desk@office.example"], 0),
      ("Correo electrónico: mesa (arroba) oficina.example", ["email mesa@oficina.example"], 0),
      ("Email: a(at)b.example; c(at)d.example", ["email a@b.example", "email c@d.example"], 0),
      ("Email via website: write at http://www.example.org", ["form http://www.example.org"], 0),
      ("Courriers électroniques : a@b.example", ["email a@b.example"], 0),
      ("Nachrichten: a@b.example", ["email a@b.example"], 0),
      ("Cellulaire : + 254 20 111 222", ["telephone + 254 20 111 222"], 1),
      ("Nairobi (Telefax: 00 254 20 111 222)", ["fax 00 254 20 111 222"], 0),
      ("Fax: 00 254 20 111 2220 / 2221", ["fax 00 254 20 111 2220", "fax 00 254 20 111 2221"], 1),
      ("Fax: 00 254 20 111 0220 / 0221", ["fax 00 254 20 111 0220", "fax 00 254 20 111 0221"], 1),
      ("Phone/Fax: + 254 20 111 222", ["fax + 254 20 111 222", "telephone + 254 20 111 222"], 0),
      ("Phone: + 254 20 111 222 ext. 2000, 2001", ["telephone + 254 20 111 222 ext. 2000, 2001"], 0),
      (
        "Fax: + 254 20 111 222 oder + 254 20 333 444, App. 12",
        ["fax + 254 20 111 222", "fax + 254 20 333 444"], 0
      ),
      ("E-mail: judge@justice.example +254 20 999 133", ["email judge@justice.example+25420999133"], 1),
      ("Web-Formular: http://www.example.org", ["form http://www.example.org"], 0),
      ("Ph: + 254 20 111 222", ["telephone + 254 20 111 222"], 0), ("Tlx: 22003 KE", ["telex 22003 KE"], 0),
      ("Fax: + 49 228/31 13 93", ["fax + 49 228/31 13 93"], 0),
      ("Fax: + 254 1 286 7434/287 7939", ["fax + 254 1 286 7434", "fax + 254 1 287 7939"], 1),
      ("Fax: + 254 20 111 222\n+ 254 20 333 444", ["fax + 254 20 111 222", "fax + 254 20 333 444"], 1),
      ("Fax: + 254 20 111 222\nor + 254 20 333 444", ["fax + 254 20 111 222", "fax + 254 20 333 444"], 0),
      ("Fax: + 254 20 111 222\nand e-mail: a@b.example", ["fax + 254 20 111 222", "email a@b.example"], 0),
      ("Fax: + 254 20 111 222\n+ 254 722 333 444", ["fax + 254 20 111 222", "fax + 254 722 333 444"], 1),
      (
        "Fax: + 254 20 111 222\n+ 254 20 333 444 (mobile)", ["fax + 254 20 111 222", "fax + 254 20 333 444"],
        1
      ),
      (
        "Fax: + 254 20 111 222\n+ 254 20 333 444 ext 14",
        ["fax + 254 20 111 222", "telephone + 254 20 333 444 ext 14"], 0
      ),
      (
        "Fax: + 254 20 111 222\n(If he does not answer, try the Minister, see above)",
        ["fax + 254 20 111 222"], 0
      ),
      ("Fax: + 254 20 999 133 / 134", ["fax + 254 20 999 133", "fax + 254 20 999 134"], 1),
      ("Fax: + 254 20 999 133 attn. the Commissioner", ["fax + 254 20 999 133"], 0),
      ("Fax: + 254 20 999 133 (8am, to 5pm local time)", ["fax + 254 20 999 133"], 0),
      ("Fax: + 254 20 999 133*", ["fax + 254 20 999 133"], 0),
      ("322 16 21 Ext. 105", ["telephone 322 16 21 Ext. 105"], 0),
      ("E-mail: [a@b.example](mailto:a@b.example)", ["email a@b.example"], 0),
      ("Fax No.: + 254 20 111 222; E-mail: a@b.example", ["fax + 254 20 111 222", "email a@b.example"], 0),
      ("Fax: + 254 20 111 222 / Email: a@b.example", ["fax + 254 20 111 222", "email a@b.example"], 0),
      ("T: + 254 20 111222 F: + 254 20 333444", ["telephone + 254 20 111222", "fax + 254 20 333444"], 0),
      ("Fax: c/o Example Office + 254 20 111 222", ["fax + 254 20 111 222"], 0),
      ("Tel. & Fax: + 254 20 111 222", ["fax + 254 20 111 222", "telephone + 254 20 111 222"], 0),
      ("Telegram: https://t.me/example", ["social https://t.me/example"], 0),
      ("X (formerly Twitter): @example", ["social @example"], 0),
      ("Facebook: Example Office (@example)", ["social @example"], 0),
      ("Fax via Uganda: + 256 41 111 222", ["fax + 256 41 111 222"], 0),
      ("Email via website:\nhttp://www.example.org/contact", ["form http://www.example.org/contact"], 0),
      ("Faxes: + 254 20 111222 / 333444", ["fax + 254 20 111222", "fax + 254 20 333444"], 1),
      ("Faxes: + 254 20 111222 / + 254 20 333444", ["fax + 254 20 111222", "fax + 254 20 333444"], 0),
      ("Fax: via Example Embassy in London + 44 20 7000 0000", ["fax + 44 20 7000 0000"], 0),
      ("Fax: c/o Room 2, Example Ministry + 44 20 7000 0000", ["fax + 44 20 7000 0000"], 0),
      ("Faxes c/o Ministry of Examples: + 254 20 111 222", ["fax + 254 20 111 222"], 0),
      (
        "(Fax + 254 20 111 222; telex 22999 EXAMPLE KE; telegram Example, Nairobi)",
        ["fax + 254 20 111 222", "telex 22999 EXAMPLE KE", "telegram Example, Nairobi"], 0
      ), ("Telex number: 22999 EXAMPLE KE", ["telex 22999 EXAMPLE KE"], 0),
      ("fx. + 254 20 111 222", ["fax + 254 20 111 222"], 0),
      ("Ministry of Examples:     Fax: + 254 20 222 111", ["fax + 254 20 222 111"], 0),
      ("Telexes: 22003 EXAMPLE KE/22005 OTHER KE", ["telex 22003 EXAMPLE KE", "telex 22005 OTHER KE"], 0),
      (
        "Telexes: 22003 EXAMPLE KE or 22005 OTHER KE/22006 THIRD KE",
        ["telex 22003 EXAMPLE KE", "telex 22005 OTHER KE", "telex 22006 THIRD KE"], 0
      ),
      ("Tel: + 254 20 111 222 or fax 333 444", ["telephone + 254 20 111 222", "fax 333 444"], 0),
      (
        "Website: http://www.example.org/form\nFirst box: your name; second box: your town",
        ["website http://www.example.org/form"], 0
      ),
    ] as [(String, [String], Int)])
  func howAnOfficialIsReached(_ lines: String, _ contacts: [String], _ doubts: Int) throws {
    let found = try block("Mr Invented Name\nMinister of Examples\nPO Box 1\n\(lines)\nKenya")
    #expect(found.name == "Invented Name")
    #expect(found.contacts.map { "\($0.type) \($0.value)" } == contacts)
    #expect(found.contacts.flatMap(\.doubts).count == doubts)
  }

  @Test func whatIsNoAddressIsSaid() throws {
    let found = try block("Mr Invented Name\nNairobi\nKenya\nEmail: ask at the desk")
    #expect(found.contacts.map(\.isLost) == [true])
    #expect(found.contacts.flatMap(\.doubts).count == 1)
  }

  @Test func aNoteBesideTheLabelAndOneBesideTheNumberAreBothKept() throws {
    let found = try block(
      "Mr Invented Name\nNairobi\nKenya\nFax: (via Example)\n+ 254 20 111 222 (keep trying)")
    #expect(found.contacts.map(\.note) == ["via Example"] && found.note == "keep trying")
  }
}
