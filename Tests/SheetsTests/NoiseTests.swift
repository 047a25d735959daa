// NoiseTests.swift: each step against the noise of mail, paper and web, alone.

import SourceText
import Testing
import UrgentAction

@testable import Sheets

@Suite struct NoiseTests {
  @Test func quotingGoesAndNumbersStay() {
    let lines = Quoting.removed(raw("so and so wrote:\n> UA 1/90\n>\n>- a point"))
    #expect(lines.map(\.text) == ["so and so wrote:", " UA 1/90", "", "- a point"])
    #expect(lines.map(\.number) == [1, 2, 3, 4])
  }

  @Test func aFewQuotesAreKept() {
    #expect(Quoting.removed(raw("> one\n> two")).map(\.text) == ["> one", "> two"])
  }

  /// Bars, colons and initials before all lines are marks of an answer; in a table or a list they are not.
  @Test(arguments: ["| ", ": ", "AB> "])
  func answersHaveOtherMarks(_ mark: String) {
    let text = (1...12).map { "\(mark)line \($0)" }.joined(separator: "\n")
    #expect(Quoting.removed(raw(text)).map(\.text.trimmed) == (1...12).map { "line \($0)" })
    let few = "| one | two |\nthree\n: four\nfive\nsix\nseven"
    #expect(Quoting.removed(raw(few)) == raw(few))
  }

  @Test func rulersAndFramesAreBlank() {
    #expect(Quoting.plain(RawLine(number: 1, text: "=====================")).isBlank)
    #expect(Quoting.plain(RawLine(number: 1, text: "+--------------+")).isBlank)
    #expect(!Quoting.plain(RawLine(number: 1, text: "- - a point")).isBlank)
  }

  /// Spaced capitals are a word of sheets or a state; initials are not.
  @Test(arguments: [
    ("K E N Y A        Ann EXAMPLE", "KENYA        Ann EXAMPLE"), ("S R I  L A N K A", "SRI  LANKA"),
    ("U R G E N T  A C T I O N", "URGENT  ACTION"), ("Groups A B C D met", "Groups A B C D met"),
    ("  I A M", "  I A M"), ("J. R. R. T. Example", "J. R. R. T. Example"),
    ("W M K D  BANDARA (m)", "W M K D  BANDARA (m)"), ("A B C D", "A B C D"),
  ])
  func spacedWords(_ text: String, _ plain: String) throws {
    #expect(try ScannedWords(words: sheetWords()).unspaced([RawLine(number: 1, text: text)])[0].text == plain)
  }

  /// What stands far behind a line is the edge of a scanned page.
  @Test(arguments: [
    ("Mr Example                |", "Mr Example"), ("March 1991.           ,", "March 1991."),
    ("| Ann |                |", "| Ann |                |"), ("Fax:      .", "Fax:"), ("et al.", "et al."),
    ("COPIES TO        :", "COPIES TO        :"),
  ])
  func edgesOfPages(_ text: String, _ plain: String) {
    #expect(Quoting.plain(RawLine(number: 1, text: text)).text == plain)
  }

  /// Words of sheets are mended where a page shows twice that a scanner misread it; names and numbers are not.
  @Test(arguments: [
    ("PUBL1C   Al lndex\nACT|ON by lbrahim", "PUBLIC   Al Index\nACTION by lbrahim"),
    ("C0PIES TO the lnternational\nsign frorn Ann Horne", "COPIES TO the International\nsign from Ann Horne"),
    ("lMMEDlATELY, in ltalian\nTelegrarns: Genera1", "IMMEDIATELY, in Italian\nTelegrams: General"),
    ("ll|-treatrnent of Ana GARClA\nC0PIES", "Ill-treatment of Ana GARClA\nCOPIES"),
    ("Minister of lnformation in Bosnia\nhome", "Minister of lnformation in Bosnia\nhome"),
    ("on the 1st and 10th, at 1Oam\nAl ElBARADEI", "on the 1st and 10th, at 1Oam\nAl ElBARADEI"),
    ("C0PIES PUBL1C\nmin1ster@mail.example", "COPIES PUBLIC\nmin1ster@mail.example"),
    ("C0PIES PUBL1C\nwww.just1ce.example/a", "COPIES PUBLIC\nwww.just1ce.example/a"),
    ("C0PIES PUBL1C\n@lbrown, CO1 2AB, Ana VAlENCIA", "COPIES PUBLIC\n@lbrown, CO1 2AB, Ana VAlENCIA"),
    ("C0PIES PUBL1C\nAna SOLlCITOR", "COPIES PUBLIC\nAna SOLlCITOR"),
    ("C0PIES by AFR32 for H1N1\nAli and ltd 1er", "C0PIES by AFR32 for H1N1\nAli and ltd 1er"),
  ])
  func scannedWordsOfSheets(_ text: String, _ mended: String) throws {
    let lines = try ScannedWords(words: sheetWords()).mended(raw(text))
    #expect(lines.map(\.text).joined(separator: "\n") == mended)
  }

  @Test func doubledBlankLinesBecomeSingle() {
    let text = "a\n\nb\n\n\n\nc\n\nd\n\n\n\ne\n\nf\n\n\n\ng\n\nh"
    let lines = BlankLines.single(raw(text)).map(\.text)
    #expect(lines == ["a", "b", "", "c", "d", "", "e", "f", "", "g", "h"])
  }

  @Test func columnsAreReadOneAfterTheOther() {
    let text = """
      Minister               Judge
      Mr Left One            Ms Right One
      A longer Left Street 1 Right Street 1
      Left Town              Right Town
      """
    let lines = Columns.unfolded(raw(text)).filter { !$0.isBlank }.map(\.text)
    #expect(
      lines == [
        "Minister", "Mr Left One", "A longer Left Street 1", "Left Town", "Judge", "Ms Right One",
        "Right Street 1",
        "Right Town",
      ])
  }

  /// Columns need no blank line around them, and a label may stand alone in one.
  @Test func columnsStandAmongProse() {
    let text = """
      Please send your appeals before the end of the month to both of them:
      Minister               Judge
      Mr Left One            Ms Right One
      1 Left Street          1 Right Street
      Web:                   (write to her)
      www.example.org        Dear Judge
      Dear Minister
      Please share this with all your friends and colleagues.
      """
    let lines = Columns.unfolded(raw(text)).filter { !$0.isBlank }.map(\.text)
    #expect(lines.dropFirst().prefix(6).last == "Dear Minister" && lines[7] == "Judge")
    #expect(lines.suffix(2) == ["Dear Judge", "Please share this with all your friends and colleagues."])
  }

  @Test func threeColumnsAreReadOneAfterTheOther() {
    let lines = Columns.unfolded(
      raw(
        """
        Minister             Prosecutor           And copies to:
        One Name             Two Name             Three Name
        1 Street             2 Street             3 Street
        Town                 Town                    upstairs
        """
      )
    ).map(\.text.trimmed).filter { !$0.isEmpty }
    #expect(
      lines == [
        "Minister", "One Name", "1 Street", "Town", "Prosecutor", "Two Name", "2 Street", "Town",
        "And copies to:", "Three Name", "3 Street", "upstairs",
      ])
  }

  @Test(arguments: [
    "2\n\u{0C}", "   .../2\nPage 2 of UA 900/91\n",
    ".../2\n\nPage 2 of UA 900/91\nAI Index: AFR 32/900/91    Amnesty International March 1991\n",
    "Page 2 of 3\n", "- 2 -", "2/3\n", "(continued)\n", "UA 900/91, page 2", "\u{0C}UA 900/91\n",
    "\u{0C}     AFR 32/900/91\n",
    "UA 900/91 - Sentence 2 of the first page\n", "https://www.example.org/ua/900-91    2/3\n",
    "23/11/2026, 10:15      Sentence | Example\n",
    "Amnesty International 4 March 1991         AI Index: AFR 32/900/91\n",
    "AFR 32/900/91", "Continued on next page", "Fortsetzung auf der nächsten Seite", "(continued)",
    "1 of 2\u{0C}\nUA 900/91", "2\n", "[2]", "URGENT ACTION   Page 2", "4/3/91          2",
    "http://www.example.org/ua900.html (1 of 2) [4/3/1991 10:02:03]",
    "Urgent Action Network | 1 Example Avenue | Example Town 20003",
    "UA Network Office - Example Section\n", "Example Section, 1 Example Street      Page 1 of 2",
    "Example Section, Example Town, Tel 000 00 Page 1 of 2",
    "AI Index: AFR 32/900/91          Example Rights 4 March 1991",
    "  17/02/00  09:14   +32 2 555 0187            EXAMPLE GROUP 44            002/003\n",
    "FROM : EXAMPLE SECTION      PHONE NO. : 01 555 7714      MAR. 12 1999 04:51PM P2\n",
    "Example Group  12-03-99 16:51  P. 02", "2 min read\n", "- - - - hier abtrennen - - - -\n",
  ])
  func pageNumbersGoAndASentenceGoesOn(_ end: String) throws {
    let start =
      (["UA 900/91   AFR 32/900/91   4 March 1991"] + (2...16).map { "Sentence \($0) of the first page." })
      .joined(separator: "\n")
    let text = start + "\nthe first half of a sentence\n\n\(end)\ngoes on here"
    let lines = try Pages(words: sheetWords()).joined(raw(text)).suffix(2)
    #expect(lines.map(\.text.trimmed) == ["the first half of a sentence", "goes on here"])
  }

  @Test(arguments: [
    "\u{0C}- a point of the second page", "Index: AFR 32/901/91", "UA: 900/91 Issue date: 5 March 1991",
    "12/14 Example Road", "Hearing:   10:30, Court 12/14", "Vigil:   18:00   Plaza 3",
    "Open   09:00 to 17:00",
    "Hearing:   14 March 2001  10:30  Court Room P 4", "Court  10:30  Plaza P3",
    "- giving her adequate reading time", "1. reading time of 2 hours",
    "He read for 2 minutes", "- - standing still", "Standard letter, 12 pages",
    "UA 900/91 - Ruritania", "of 17.", "12 of 15.", "de 12;", "von 13.", "sur 12.", "4.",
  ])
  func whatAPageSaysAnewStays(_ line: String) throws {
    let text = "UA 900/91   AFR 32/900/91\n- a point of the first\n- another\n4\n5\n6\n7\n\n\(line)\n"
    #expect(try Pages(words: sheetWords()).joined(raw(text)).contains { $0.text == line })
  }

  /// What stands at the end of each page is the pages' own, and so is the headline at the start of the next.
  @Test func whatPagesRepeatGoes() throws {
    let foot = "Example Section, 1 Example Street, Example Town"
    let text =
      "UA 900/91   4 March 1991\nJANE EXAMPLE, TEACHER\na point of\n\n\(foot) 1\n\u{0C}\nJANE EXAMPLE DETAINED\n"
      + "two lines\nMINISTER OF EXAMPLES\n\(foot) 2"
    let lines = try Pages(words: sheetWords()).joined(raw(text)).map(\.text.trimmed)
    #expect(lines.filter { !$0.isEmpty }.suffix(3) == ["a point of", "two lines", "MINISTER OF EXAMPLES"])
  }

  /// What belongs to a sheet stays, though two pages end with it: a label, a sentence, another index.
  @Test(arguments: [
    ("Salutation: Your Excellency", "Salutation: Your Excellency"),
    ("COPIES TO: diplomatic representatives of KENYA", "COPIES TO: diplomatic representatives of KENYA"),
    ("PLEASE SEND APPEALS before 15 April 1991.", "PLEASE SEND APPEALS before 15 May 1991."),
    ("EXTERNAL   AI Index: AFR 32/900/91", "EXTERNAL   AI Index: AFR 32/901/91"),
  ])
  func whatPagesEndWithAlikeStays(_ first: String, _ second: String) throws {
    let text = "UA 900/91\nJANE EXAMPLE\n\(first)\n\u{0C}\nUA 901/91\nJOHN EXAMPLE\n\(second)"
    let lines = try Pages(words: sheetWords()).joined(raw(text)).map(\.text.trimmed)
    #expect(lines.contains(first) && lines.contains(second))
  }

  /// A headline that begins as the name of the network does.
  @Test(arguments: ["Urgent Action - Example Held, Risk of Torture", "URGENT ACTION - 20 EXAMPLES HELD"])
  func aHeadlineIsNoAddressOfTheNetwork(_ line: String) throws {
    #expect(try !sheetWords().isOwnAddress(line))
  }

  @Test(arguments: ["- 2 -", "UA 900/91 page 2", "Page 2"])
  func pageNumbersGoBetweenLines(_ line: String) throws {
    let text = "UA 900/91\na point\nhalf of\n\(line)\na sentence\n"
    #expect(try !Pages(words: sheetWords()).joined(raw(text)).contains { $0.text == line })
  }

  @Test(arguments: ["of 17.", "sur 12", "- 12 -", "page 4."])
  func whatEndsASentenceStays(_ line: String) throws {
    let text = "UA 900/91\na point\na sentence\n\(line)\nand another sentence\n"
    #expect(try Pages(words: sheetWords()).joined(raw(text)).contains { $0.text == line })
  }

  /// Of two forms of one text the one that says more is read, and what is attached goes on with the message.
  @Test(arguments: [
    (
      "alternative", "text/plain\n\nOpen the page.", "text/html\n\n<p>The sheet is a good deal longer.</p>",
      "The sheet is"
    ),
    (
      "alternative", "text/plain\n\nThe sheet is here.", "text/html\n\n<p>The sheet is here.</p>",
      "The sheet is here."
    ),
    (
      "mixed", "text/plain\n\nSee below.", "text/plain\n\nThe sheet is here.", "See below. The sheet is here."
    ),
    (
      "mixed", "text/plain\n\nSee below.", "message/rfc822\n\nFrom: a\nTo: b\n\nThe sheet.",
      "See below. The sheet."
    ),
  ])
  func partsOfAMessage(_ kind: String, _ first: String, _ second: String, _ text: String) throws {
    let message =
      "From: a@example.org\nContent-Type: multipart/\(kind); boundary=x\n\n--x\nContent-Type: \(first)\n--x\n"
      + "Content-Type: \(second)\n--x--\n"
    let body = try #require(MailText.read(raw(message))?.body)
    #expect(body.map(\.text.trimmed).filter { !$0.isEmpty }.joined(separator: " ").hasPrefix(text))
  }

  /// Two fields are enough below a line that announces a message, three elsewhere.
  @Test(arguments: [
    ("-----Message d'origine-----\nDe : a@b.org\nDate : 3 mars 2005\n\nAU 1/05", 2),
    ("Noted:\nFrom: a@b.org\nDate: 3 March 2005\n\nUA 1/05", 0),
  ])
  func headersBelowAnAnnouncementGo(_ text: String, _ count: Int) throws {
    let lines = try Messages.withoutForwardedHeaders(raw(text), sheetWords())
    #expect(lines.count { $0.text == Messages.forwardedMark } == count)
  }

  /// Of the messages of a chat the sheet is one.
  @Test(arguments: [("[12/2/26, 19:05:03] ", ""), ("12/2/26, 19:05 - ", ""), ("[19:05, 12/2/2026] ", "👏 ")])
  func aSheetInAChatIsRead(_ stamp: String, _ mark: String) throws {
    let found = try sheet(
      """
      \(stamp)Ann: hello, this came today
      \(stamp)Ann: \(paper(below: "📧 kamau[at]examples.example\n📠 + 254 20 111 222\n"))
      Until 20/04/1991

      \(stamp)Otto: \(mark)do not forget UA 901/91, it ends on 3/5/1991
      """)
    #expect(found.reference?.description == "UA 900/91" && found.issued == PartialDate("1991-03-04"))
    let official = try #require(found.appeals.first?.addressees.first)
    #expect(official.contacts.map(\.type) == ["email", "fax"])
    #expect(official.contacts.first?.value == "kamau@examples.example" && official.allDoubts.isEmpty)
    #expect(found.lines.count { $0.use == nil } == 2)
  }

  /// What a paper prints on each page is of no sentence, point or address; a line that fills its place stays.
  @Test(arguments: [
    ("Example Bulletin No. 7", "Example Bulletin No. 7", true), ("EXAMPLE NETWORK", "EXAMPLE NETWORK", true),
    ("Example Mwangi - 1", "Example Mwangi - 2", true),
    ("EXAMPLE NETWORK        Urgent appeals 5/91", "EXAMPLE NETWORK     Urgent appeals 5/91", true),
    ("the Example Court in Nakuru", "the Example Court in Nakuru", false),
  ])
  func runningLinesAreLeftOut(_ first: String, _ second: String, _ isRunning: Bool) throws {
    let text = paper(
      facts: "Example Mwangi exists only here, as he was taken to the\n\(first)\nprison of Nakuru.",
      points: "- urging that he be released without any\n\n\(second)\n\ndelay at all;\n- asking why."
    ).replacing("Nairobi\n", with: "\(isRunning ? first + "\n" : "")Nairobi\n")
    let found = try sheet(text)
    if isRunning {
      #expect(found.facts == ["Example Mwangi exists only here, as he was taken to the prison of Nakuru."])
      #expect(found.appeals[0].points.first?.text == "urging that he be released without any delay at all")
      #expect(found.appeals[0].addressees.first?.address == ["PO Box 00000", "Nairobi"])
      #expect(found.allDoubts.isEmpty)
    } else {
      #expect(found.facts.joined().contains(first))
    }
  }

  @Test func headersOfAMessagePassedOnGo() throws {
    let text = "From: a@b.org\nSent: Monday\nSubject: UA 1/00\n\nTo: the President\nDear President,"
    #expect(
      try Messages.withoutForwardedHeaders(raw(text), sheetWords()).map(\.text) == [
        "FORWARDED MESSAGE", "FORWARDED MESSAGE", "FORWARDED MESSAGE", "", "To: the President",
        "Dear President,",
      ])
  }

  @Test(arguments: [
    ("<html><body><nav><a>Home</a></nav><p>Text</p></body></html>", ["Text"]),
    (
      "<html><dl><dt>Governor<dd>Mr Example<br>Nairobi<dt>Judge</dl>",
      ["Governor", "Mr Example", "Nairobi", "Judge"]
    ),
    (
      "<html><p>Mr Otto Example<sup>1</sup>, 1<sup>st</sup> <s>not</s> free</p>",
      ["Mr Otto Example, 1st free"]
    ),
    ("<html><p>Fax: 111<sup>2</sup>22</p>", ["Fax: 111222"]),
    ("<html><p>PO Box 5<sup>1</sup>, 5 m<sup>2</sup>, 1<sup>er</sup></p>", ["PO Box 5, 5 m2, 1er"]),
    ("<html><p>A <s>B</p><p>C</p><p>D</p>", ["A", "C", "D"]),
    ("<html><p>A</p><!-- <p>B<br>C</p> --><p>D</p>", ["A", "D"]),
    ("<html><p>A</p><!-- B <p>C</p>", ["A", "C"]),
    ("<html><p>A</p><!-- <!-- > B > --><p>D</p>", ["A", "D"]), ("<html><p>A</p><!--<!--<!--", ["A"]),
    ("<html><p onclick=\"if (a>b) go('x')\">A</p><p title=it's>B</p>", ["A", "B"]),
    ("<html><?php if (a>b) echo 'x' ?><p>A</p><?xml:namespace prefix = o /><p>B</p>", ["A", "B"]),
    ("<html><del><p>A</p><p>B</p></del><p>C</p>", ["C"]),
    ("<html><table><tr><td>A<td>B<tr><td>Mr C<br>D<td>E</table>", ["A | B", "Mr C", "D", "E"]),
    ("<html><center>HEADING</center>Text<address>Street</address>", ["HEADING", "Text", "Street"]),
    (
      "<html><table><tr><td>KENYA</td><td>Ann EXAMPLE</td><td>(f)</td><td>aged 30</td></tr></table>",
      ["KENYA | Ann EXAMPLE (f) | aged 30"]
    ),
    ("<html><table><tr><td>&#8226;</td><td>one<br>two</td></tr></table>", ["• one", "two"]),
    (
      "<html><body><div class=\"main-menu menu\"><div>Home</div> Donate</div><p>Text</p></body></html>",
      ["Text"]
    ),
    ("<html><body><ul role='navigation'><li>Home<li>Give</ul><p>Text</p></body></html>", ["Text"]),
    ("<html><body><p>&Agrave; &yuml; &euro; &Ccaron;</p></body></html>", ["À ÿ € Č"]),
    ("<html><body><p>Mail:</p><pre>A   B\n\nC</pre></body></html>", ["Mail:", "A   B", "C"]),
    ("<html><body><p>A<br>B &amp; C</p><script>var x = 1</script></body></html>", ["A", "B & C"]),
    (
      "<html><body><table><tr><th>Age</th><th>Town</th></tr><tr><td>31</td><td>Luanda</td></tr></table></body></html>",
      ["Age | Town", "31 | Luanda"]
    ),
    (
      "<html><body><table><tr><td>Menu</td><td>\(String(repeating: "text ", count: 15))</td></tr></table></body></html>",
      ["Menu", String(repeating: "text ", count: 15).trimmed]
    ),
    (
      "<html><body><table><tr><td>A<br>B</td><td>C<br>D</td></tr><tr><td>Fax:</td><td>1</td></tr></table></body></html>",
      ["A", "B", "C", "D", "Fax: 1"]
    ),
    ("<html><body><footer>Contact us</footer><p class=\"navy\">Text</p></body></html>", ["Text"]),
  ])
  func pagesLoseTheirMenus(_ page: String, _ expected: [String]) {
    #expect(HTMLText.lines(raw(page)).filter { !$0.isBlank }.map(\.text) == expected)
  }

  /// What stands apart at the end of a page is no part of the sentence that goes on behind it.
  @Test(arguments: [
    "www.example.org/ua UA 900/91 Kenya 1", "Section Example, 1 Example Street\nThe Example, March 1991",
  ])
  func aFootMayStandOnce(_ foot: String) throws {
    let point =
      "- expressing concern for Example Mwangi, who is\n\n\(foot)\n\u{0C}said to be in danger;\n- urging them to free him."
    let found = try sheet(paper(points: point))
    #expect(
      found.appeals.flatMap(\.points).first?.text
        == "expressing concern for Example Mwangi, who is said to be in danger")
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
  }

  /// A page in columns is read in the order of its file too; what has fewer faults is kept.
  @Test func ofTwoReadingsOfAPageTheBetterIsKept() throws {
    let right = paper(below: "COPIES TO: diplomatic representatives of KENYA.\n")
    let left = right.replacing(
      "let him see a lawyer.", with: "let him see                        Mr Other Example")
    for (first, second) in [(left, right), (right, left)] {
      var file = try SheetFile(Array(first.utf8), words: sheetWords())
      file.choose(try SheetFile(Array(second.utf8), words: sheetWords()))
      #expect(
        file.sheets[0].appeals[0].points[0].text.hasSuffix("see a lawyer")
          || file.sheets[0].doubts.contains { $0.field == "points" })
    }
    // Fewer faults of fewer sheets are no better reading.
    let second = "\n" + paper(points: "- urging this").replacing("900/91", with: "901/91")
    var file = try SheetFile(Array((left + second).utf8), words: sheetWords())
    file.choose(try SheetFile(Array(right.utf8), words: sheetWords()))
    #expect(file.sheets.count == 2 && file.sheets.allSatisfy { $0.doubts.contains { $0.field == "points" } })
    let columns = "one                 two\nthree               four\nfive                six"
    #expect(SheetFile.hasColumns(Array(columns.utf8)) && !SheetFile.hasColumns(Array(right.utf8)))
  }

  @Test func richTextIsNoText() throws {
    #expect(throws: SheetError.self) { try SheetFile(Array("{\\rtf1 UA 900/91}".utf8), words: sheetWords()) }
  }
}
