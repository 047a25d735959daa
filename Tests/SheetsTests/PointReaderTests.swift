// PointReaderTests.swift: whom a point is for, where the sheet says so behind it or above it.

import Testing

@testable import Sheets

@Suite struct PointReaderTests {
  /// Whom a point is for may stand behind it.
  @Test(arguments: [
    (
      "calling for an inquiry [in appeals to the Minister of Justice]",
      "[in appeals to the Minister of Justice] calling for an inquiry"
    ),
    (
      "calling for an inquiry (Minister of Justice only)", "(Minister of Justice only) calling for an inquiry"
    ),
    (
      "calling for an inquiry. (Only to Minister of Justice)",
      "(Only to Minister of Justice) calling for an inquiry."
    ),
    ("calling for an inquiry (not to the Minister)", "(not to the Minister) calling for an inquiry"),
    ("calling for an inquiry [Minister of Justice]", "[Minister of Justice] calling for an inquiry"),
    ("calling for an inquiry (first addressee only)", "(first addressee only) calling for an inquiry"),
    ("returning the body (to her family)", "returning the body (to her family)"),
    (
      "asking that his family may send food (to the prison)",
      "asking that his family may send food (to the prison)"
    ),
    (
      "asking that he be taken there (to the Example hospital)",
      "asking that he be taken there (to the Example hospital)"
    ),
    ("asking that he be seen (prison doctor only)", "asking that he be seen (prison doctor only)"),
    ("asking for news of him (Chief Example)", "asking for news of him (Chief Example)"),
  ])
  func readersMayStandBehindAPoint(_ point: String, _ expected: String) throws {
    #expect(try sheetWords().readerFirst(point) == expected)
  }

  /// What stands between points, or above another address, may be for some readers only.
  @Test func otherReadersAreDoubts() throws {
    let points =
      "- urging the authorities to free him;\nDoctors, please add:\n- asking that a doctor see him."
    let below =
      "\nYou may also send brief letters to:\n\nThe Editor\nDaily Example\nPO Box 11111\nNairobi\nKenya\n"
    let found = try sheet(paper(points: points, below: below))
    #expect(found.appeals.flatMap(\.points).count == 2)
    #expect(
      found.allDoubts.filter { $0.text.contains("stands above") }.map(\.field) == [
        "points[2]", "addressees[2]",
      ])
  }
}
