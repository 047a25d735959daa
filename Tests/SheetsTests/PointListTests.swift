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
}
