// GreetingSentenceTests.swift: salutations that stand in a sentence below the addresses.

import Testing

@testable import Sheets

@Suite struct GreetingSentenceTests {
  /// A greeting is given to the only official whose office or name it has; any other is a doubt.
  @Test(
    arguments: [
      ("Begin with Dear Minister or Dear Judge.", ["Dear Minister", "Dear Judge"], 0),
      (
        "Please begin your letter \"Dear Judge\" and \"Dear\nMinister\".", ["Dear Minister", "Dear Judge"], 0
      ),
      ("Begin with Dear Ms Otieno.", [nil, "Dear Ms Otieno"], 0), ("Begin with Dear Sir.", [nil, nil], 1),
      ("Begin with Dear President.", [nil, nil], 1), ("They are dear to Kenya.", [nil, nil], 0),
      ("Ms Other Otieno\nClerk\nDear Clerk.", [nil, nil], 0),
    ] as [(String, [String?], Int)])
  func greetingsAreGivenByOffice(_ sentence: String, _ expected: [String?], _ count: Int) throws {
    let text = paper().replacing(
      "Salutation: Dear Minister", with: "\nMs Rosa Otieno\nJudge\nNakuru\nKenya\n\n\(sentence)\n")
    let found = try sheet(text)
    #expect(found.appeals.flatMap(\.addressees).map { $0.salutations.first?.text }.prefix(2) == expected[...])
    #expect(found.doubts.count { $0.field == "salutation" } == count)
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
}
