// MarkdownTests.swift: pages saved as Markdown made plain lines and blocks of addresses.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct MarkdownTests {
  @Test(
    arguments: [
      ("**Ann Example** was *not* freed", "Ann Example was not freed"),
      ("* **urge** the [Court](https://court.example/a_b_c) to", "* urge the Court to"),
      ("Fax 2\\*3, \\_x\\_ and a_b_c@mail.example", "Fax 2*3, _x_ and a_b_c@mail.example"),
      ("![a mat](https://a.example/mat.jpg)", ""), ("---", ""), ("- - a", "- - a"),
      ("5 * 3 * 2 and * alone", "5 * 3 * 2 and * alone"),
      ("[Email](mailto:ann@mail.example)", "Email: ann@mail.example"),
      ("[ann@mail.example](mailto:ann@mail.example)", "ann@mail.example"),
      ("[Contact form](https://a.example/f)", "Contact form: https://a.example/f"),
      (
        "| **Judge** Ms Rosa Example | [form](https://a.example) |",
        "| Judge<br> Ms Rosa Example | form: https://a.example |"
      ),
      ("| **Name** | **Fax** |", "| Name | Fax |"),
      (
        "| Mr Otto Sample | [Judge](https://j.example) | [Court](https://c.example) | 020 |",
        "| Mr Otto Sample | Judge | Court | 020 |"
      ),
      ("[Ann Example](https://a.example) | [Otto Sample](https://o.example)", "Ann Example | Otto Sample"),
      ("- restore her [website](https://ann.example) at once", "- restore her website at once"),
      ("- *not* to be **executed**", "- not to be executed"),
      ("Twitter: @_kamau_, Facebook: __justice__", "Twitter: @_kamau_, Facebook: __justice__"),
      ("Instagram: @_kamau, @rosa_ and _more_", "Instagram: @_kamau, @rosa_ and more"),
      ("E-mail: _kamau_@mail.example", "E-mail: _kamau_@mail.example"),
      ("https://m.example/_layouts/form_/x", "https://m.example/_layouts/form_/x"),
      ("Salutation: _Dear Minister_", "Salutation: Dear Minister"),
      ("[Share on X](https://x.com/intent/tweet) | [Donate](https://a.example/give)", nil),
      ("[Home](https://a.example) › [Act](https://a.example/act) › Kenya", nil),
      (
        "[X](https://x.com/judge) · [Facebook](https://facebook.com/judge)",
        "X: https://x.com/judge · Facebook: https://facebook.com/judge"
      ),
      (
        "[ann@mail.example](mailto:ann@mail.example) · [Court](https://court.example)",
        "ann@mail.example · Court"
      ),
    ] as [(String, String?)])
  func marksComeOff(_ line: String, _ plain: String?) throws {
    let lines = try MarkdownText(words: sheetWords()).lines(raw("## Part\n\(line)"))
    #expect(lines.dropFirst().map(\.text) == [plain].compactMap(\.self))
  }

  @Test(arguments: [
    ("# Kenya\n> said\n> more", false), ("## A\n[b](https://c.example)", true),
    ("*Fear* of **torture**", false),
    ("| a | b |\n|---|---|\n## A", true), ("1 # 2\n#3 [a]\n(b)", false),
  ])
  func aPageOfMarkdown(_ text: String, _ isMarkdown: Bool) {
    #expect(MarkdownText.isMarkdown(raw(text)) == isMarkdown)
  }

  /// A part that only lists other pages goes with its heading; one whose heading begins a part of a sheet stays.
  @Test(arguments: [
    ("## Related\n- [A](https://a.example) – 2 May 2026\n- [B](https://b.example)", 4),
    ("## Appeals to\nAnn\n## Related\n- [A](https://a.example) – 2 May 2026", 3),
    ("## Related\n- [A](https://a.example)\n- Ann Example", 4),
    ("## Whom to write to\n- [Mr A](https://a.example)\n- [Mr B](https://b.example)", 4),
  ])
  func listsOfOtherPagesGo(_ part: String, _ count: Int) throws {
    #expect(try MarkdownText(words: sheetWords()).lines(raw("text\n\(part)")).count == count)
  }

  /// The line below the title says number, index and day of issue, and how long it is read.
  @Test(arguments: [
    """
    | Who | Where | How |
    |---|---|---|
    | **Judge** Mr Daniel Example | High Court, Nairobi, Kenya | Fax 000 111 |
    | **Governor** Ms Rosa Example | State House, Nakuru, Kenya | X @rosax · [form](https://rosa.example) |
    """,
    """
    | | Judge | Governor |
    |---|---|---|
    | **Name** | Mr Daniel Example | Ms Rosa Example |
    | **Address** | High Court, Nairobi, Kenya | State House, Nakuru, Kenya |
    | **Fax** | 000 111 | – |
    | **X** | – | [@rosax](https://x.com/rosax) |
    | **Form** | – | https://rosa.example |
    """,
  ])
  func aPageIsASheet(_ table: String) throws {
    let found = try sheet(
      """
      # Kenya: Teacher held for a song

      *Published 4 March 2026 · Urgent Action 900/26 · 2 min read · [AFR 32/9001/2026](https://a.example/afr32)*

      **Example Mwangi** exists only in this example.

      ## Take action by 15 April 2026

      Write in English or your own language and ask the authorities to:

      - ✅ Let him see a lawyer.
      - ✅ Give back his [guitar](https://a.example/guitar).

      ### Whom to write to

      \(table)

      Begin with *Dear Judge* or *Dear Governor*.

      [Share](https://x.com/intent/tweet) | [Donate](https://a.example/give)

      ## Related

      - [Kenya: Singer freed](https://a.example/singer) – 2 February 2026
      """)
    #expect(
      found.reference?.description == "UA 900/26" && found.index == "AFR 32/9001/2026"
        && found.concerns.isEmpty)
    #expect(found.appeals[0].points.map(\.text) == ["Let him see a lawyer", "Give back his guitar"])
    let officials = found.appeals.flatMap(\.addressees)
    #expect(officials.map(\.name) == ["Daniel Example", "Rosa Example"])
    #expect(officials.map(\.offices) == [["Judge"], ["Governor"]])
    #expect(officials.map { $0.contacts.map(\.value) } == [["000 111"], ["@rosax", "https://rosa.example"]])
  }

  /// A line with a name or a state beside the number is left whole: the day in it is that of issue.
  @Test func theDayOfIssueStaysBesideTheState() throws {
    let found = try sheet(
      """
      ## Urgent Action

      UA 900/26 · Kenya · 3 May 2026

      **Example Mwangi** exists only in this [example](https://a.example/example).

      ## Write to

      Mr Daniel Example, Judge, PO Box 00000, Nairobi, Kenya

      ## Deadline

      28 June 2026
      """)
    #expect(found.issued?.description == "2026-05-03", "\(found)")
  }
}
