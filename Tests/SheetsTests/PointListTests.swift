// PointListTests.swift: which lines of a list are its points, and which words above and behind it belong to it.

import Defaults
import SourceText
import Testing
import UrgentAction

@testable import Sheets

@Suite struct PointListTests {
  /// Behind the points "Further action" is what the network does; above them, or with appeals in it, it is what is asked.
  @Test(
    arguments: [
      ("- asking where he is.\n\nFURTHER ACTION:\n- hang up posters;\n- sing.", ["asking where he is"]),
      ("\nFURTHER ACTION:\n- asking where he is.", ["asking where he is"]),
      (
        "- asking where he is.\n\nFURTHER ACTION: Please send appeals:\n- urging a trial.",
        ["asking where he is", "urging a trial"]
      ),
    ])
  func furtherActionIsNoPoint(_ points: String, texts: [String]) throws {
    #expect(try sheet(paper(points: points)).appeals.flatMap { $0.points.map(\.text) } == texts)
  }

  @Test func oneReaderOfALeadInIsKept() throws {
    let text = paper(points: "- use his powers.")
      .replacing("send airmail letters:", with: "write to the President, asking him to:")
    var found = try sheet(text)
    found.chooseLeadIns(PointWords(utf8: EmbeddedFiles.templates.bytes(of: "en/verbs.txt") ?? []))
    #expect(found.appeals.first?.leadIn?.contains("the President") == true, "\(found.appeals)")
  }

  /// The foot of a page ends no list.
  @Test func pointsGoOnBehindAFoot() throws {
    let foot = "Urgent action - not for the press          Page 1 of 2"
    let found = try sheet(
      paper(
        points: "- asking that he be let home\n\n\(foot)\n\nand see his son;\n- urging that a doctor see him."
      ))
    #expect(
      found.appeals.flatMap(\.points).map(\.text)
        == ["asking that he be let home and see his son", "urging that a doctor see him"])
  }

  /// What stands among the points and is not read is a doubt.
  @Test func linesAmongThePointsAreNotLost() throws {
    let line = "These words go on " + String(repeating: "and on ", count: 15)
    let found = try sheet(
      paper(points: "- asking where he is;\n\n\(line)\n\n- urging that a doctor see him."))
    #expect(found.allDoubts.contains { $0.field == "points" && $0.text.contains("is not read") })
  }

  /// A viewer may put all marks of a list above its points, or below them.
  @Test(arguments: ["•", "\u{F0A7}", "-", "1."], [(true, false), (true, true), (false, true)])
  func marksStandTogether(_ mark: String, _ place: (above: Bool, isApart: Bool)) throws {
    let points = [
      "expressing concern for Example Mwangi;", "urging that he be let", "home;", "asking where he is.",
    ]
    let marks = [String](repeating: mark, count: 3)
    let blank = place.isApart ? [""] : []
    let lines = place.above ? marks + blank + points : points + blank + marks
    let found = try sheet(paper(points: lines.joined(separator: "\n")))
    #expect(
      found.appeals.map { $0.points.map(\.text) }
        == [["expressing concern for Example Mwangi", "urging that he be let home", "asking where he is"]])
    #expect(found.allDoubts.isEmpty)
  }

  /// Marks that stand together below anything but what leads to points are of none.
  @Test func marksTogetherTakeNoPeople() throws {
    let found = try sheet(paper(head: "-\n-\n\nKENYA          Example MWANGI (m), teacher"))
    #expect(found.people.map(\.name) == ["Example MWANGI"])
    #expect(found.facts == ["Example Mwangi exists only in this example."])
  }

  @Test func marksTogetherAreOfPointsInGermanToo() throws {
    let points =
      "•\n•\n\nIhre Sorge um ihn zum Ausdruck bringen;\ndie Behörden auffordern,\nihn freizulassen."
    let found = try sheet(paper(points: points))
    #expect(
      found.appeals.map { $0.points.map(\.text) }
        == [["Ihre Sorge um ihn zum Ausdruck bringen", "die Behörden auffordern, ihn freizulassen"]])
  }

  /// Points without marks, of which none ends with a sign.
  @Test(arguments: [
    ("Expressing concern for him\nUrging them to let him\nhome\nAsking where he is", 3, 0),
    ("expressing concern for him\nurging them to let him home\nasking where he is", 3, 0),
    ("expressing concern for him\n\nurging them to let him home", 2, 0),
    ("Express concern for him\n\nUrge them to let him home", 2, 0),
    ("urging them to let him home,\nasking nothing of him;\nasking where he is", 2, 0),
    ("urging them to let him home and\nasking the Mayor where he is", 1, 0),
    ("calling on the\nBeijing authorities to let him home", 1, 0),
    (
      "expressing concern that the Public Prosecutor is\nurging death for him;\nurging that he be let home.",
      2, 0
    ),
    ("expressing concern for the men who were\nurging him to leave\nasking where he is", 2, 0),
    ("Expressing concern about police, who were\nAsking for money;\nAsking where he is.", 2, 0),
    ("welcoming no more than\nasking for wages;\nurging that he be let home.", 2, 1),
    ("expressing concern for him\nurging them to let him home\nasking where he is.", 1, 1),
    ("urging that he be let home, and that his family be told at once about him\nasking where he is", 1, 1),
  ])
  func pointsWithoutSigns(_ points: String, _ count: Int, _ doubts: Int) throws {
    let found = try sheet(paper(points: points))
    #expect(found.appeals.map(\.points.count) == [count])
    #expect(found.allDoubts.count == doubts && found.allDoubts.allSatisfy { $0.field == "points[1]" })
  }

  /// An item of a page is a point, whatever stands in it.
  @Test(arguments: [
    ("<li><p>", "</p></li>"), ("<li>\n<div>", "</div>\n</li>"), ("<LI><P>", ""), ("<li>", ""),
    ("<table><tr><td>-</td><td>", "</td></tr></table>"),
  ])
  func itemsOfAPage(_ start: String, _ end: String) throws {
    let texts = ["asking where he is", "urging that he be let home"]
    let items = texts.map { start + $0 + end }.joined(separator: "\n")
    let parts = paper(points: "@").split(separator: "@")
    let page = parts.map { $0.replacing("\n", with: "<br>\n") }.joined(separator: "<ul>\n\(items)\n</ul>")
    let found = try sheet("<html><body>\n\(page)</body></html>")
    #expect(found.appeals.map { $0.points.map(\.text) } == [texts])
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
  }

  /// A mark may have a line of its own, be an "o" or an "l"; behind the heading of the addresses it is of an
  /// official.
  @Test(arguments: ["•\n", "•\n\n", "o  ", "l  ", "n    ", "1.\n"])
  func marks(_ mark: String) throws {
    let points = ["expressing concern for Example Mwangi;", "urging the authorities to release him."]
    let found = try sheet(
      paper(
        points: points.enumerated().map { number, text in
          (mark == "1.\n" ? "\(number + 1).\n" : mark) + text
        }.joined(separator: "\n")))
    #expect(found.appeals.count == 1)
    #expect(
      found.appeals.first?.points.map(\.text) == [
        "expressing concern for Example Mwangi", "urging the authorities to release him",
      ])
  }

  @Test(arguments: ["* ", "- ", "• "])
  func officialsBehindMarks(_ mark: String) throws {
    let officials =
      "\(mark)Mr Daniel Example\n  Commissioner of Police\n  Nairobi, Kenya\n  Salutation: Dear Commissioner\n"
    let found = try sheet(
      "UA 900/91   Fear of torture   4 March 1991\n\nKENYA:  Example MWANGI\n\nHe is an example.\n\nRECOMMENDED ACTION: Please send"
        + " letters:\n- urging the authorities to release him.\n\nAPPEALS TO:\n\n\(officials)"
        + officials.replacing("Daniel", with: "David"))
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Daniel Example", "David Example"])
    #expect(found.appeals.flatMap(\.points).count == 1)
  }

  /// What is said to the writer in brackets, and what only leads to other points, is a doubt.
  @Test(arguments: [
    ("- expressing concern for him (optional);", 1),
    ("- expressing concern for him (please use his name);", 1),
    ("- expressing concern for him (NB: do not mention her);", 1),
    ("- asking where he is [doctors only];", 1),
    ("- urging them to\n  a) let him go;\n  b) see him;", 0), ("- asking where he is (the only witness);", 0),
    ("- asking where he is (the law of Kenya lets the police hold him for one day only);", 0),
    ("- asking where he (or she) is;", 0),
  ])
  func wordsToTheWriterAreDoubted(_ points: String, _ doubts: Int) throws {
    #expect(try sheet(paper(points: points)).allDoubts.count == doubts)
  }
}
