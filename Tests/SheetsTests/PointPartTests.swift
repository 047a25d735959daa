// PointPartTests.swift: lists within a point, and points within a sentence.

import Testing

@testable import Sheets

@Suite struct PointPartTests {
  private static func points(_ text: String) throws -> [String] {
    try sheet(paper(points: text)).appeals.flatMap { $0.points.map(\.text) }
  }

  /// Items with other marks than the points have are of the point that they stand below.
  @Test(arguments: [
    (
      "(1) asking that he\n    (i) is let home,\n    (ii) sees a doctor, and\n    (iii) gets his\n    shoes back;\n(2) urging a trial.",
      ["asking that he (i) is let home, (ii) sees a doctor, and (iii) gets his shoes back", "urging a trial"]
    ),
    (
      "- urging a) that he be let home,\n  b) that he see a doctor;\n\n- asking where he is.",
      ["urging a) that he be let home, b) that he see a doctor", "asking where he is"]
    ),
    (
      "1. urging them, until then:\na. to let him home;\nb. to see to his wounds;\n\n2. asking where he is.",
      ["urging them, until then: a. to let him home; b. to see to his wounds", "asking where he is"]
    ),
    (
      "1. calling on them to:\n  - let him home\n  - see to his wounds\n2. asking where he is.",
      ["calling on them to: let him home; see to his wounds", "asking where he is"]
    ),
    (
      "- calling on them to:\n    o let him home;\n    o see to his wounds;\n- asking where he is.",
      ["calling on them to: let him home; see to his wounds", "asking where he is"]
    ),
    (
      "1. asking where he is;\n2. urging a trial;\na) calling for his shoes.",
      ["asking where he is", "urging a trial", "calling for his shoes"]
    ),
    (
      "- calling on them:\n-- to let him home;\n-- to see to his wounds;\n- asking where he is.",
      ["calling on them: to let him home; to see to his wounds", "asking where he is"]
    ),
    ("- asking where he is;\n* urging a trial.", ["asking where he is", "urging a trial"]),
    (
      "- expressing concern,\n– calling on them to let him home,\n- urging a trial.",
      ["expressing concern", "calling on them to let him home", "urging a trial"]
    ),
    (
      "- asking where he is\n1. urging a trial\n2. asking for his shoes",
      ["asking where he is", "urging a trial", "asking for his shoes"]
    ),
    (
      "- asking where he is.\nIn addition:\n* urging a trial;\n* asking for his shoes.",
      ["asking where he is", "urging a trial", "asking for his shoes"]
    ),
    ("=> asking where he is;\n=> urging a trial.", ["asking where he is", "urging a trial"]),
  ])
  func itemsWithinAPointAreKept(_ text: String, _ points: [String]) throws {
    #expect(try Self.points(text) == points)
  }

  /// Neither a heading nor an official behind a number is of the point above it.
  @Test(arguments: ["APPEALS TO:", "*** APPEALS TO: ***"], ["", "1. "])
  func pointsEndAtTheAddresses(_ heading: String, _ mark: String) throws {
    let found = try sheet(
      paper(points: "- asking where he is,").replacing("APPEALS TO:\n", with: "\(heading)\n\(mark)"))
    #expect(found.appeals.flatMap(\.points).map(\.text) == ["asking where he is"])
    #expect(found.appeals.flatMap(\.addressees).map(\.name) == ["Invented Kamau"])
  }

  /// Each part of a sentence that asks for something of its own is a point.
  @Test(arguments: [
    (
      "asking where he is; and urging that he be let home; and to see to it today.",
      ["asking where he is", "urging that he be let home; and to see to it today"]
    ),
    ("(1) asking where he is; (2) urging a trial.", ["asking where he is", "urging a trial"]),
  ])
  func pointsInASentence(_ text: String, _ points: [String]) throws {
    let whole = paper(points: "").replacing(
      "Please send airmail letters:", with: "Please send airmail letters, \(text)")
    let found = try sheet(whole).appeals.flatMap(\.points)
    #expect(found.map(\.text) == points && found.allSatisfy { !$0.doubts.isEmpty })
  }
}
