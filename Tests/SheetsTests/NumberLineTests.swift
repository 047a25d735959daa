// NumberLineTests.swift: the line of a sheet's number, what stands beside it, and index numbers in other forms.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct NumberLineTests {
  private func head(_ lines: String) throws -> Sheet {
    try sheet(
      paper().replacing(
        "UA 900/91          Fear of torture          4 March 1991", with: "4 March 1991\n\n\(lines)"))
  }

  /// Further numbers, marks and other columns are no concerns, and each line of a column is one of its own.
  @Test(arguments: [
    ("UA 900/91 and 901/91 - Fear of torture", ["Fear of torture"]),
    ("UAs 900/91, 901/91 - Fear of torture", ["Fear of torture"]),
    ("U.A. 900/91          Fear of torture", ["Fear of torture"]),
    ("UA 900/91 * Fear of torture * 4 March 1991", ["Fear of torture"]),
    ("UA 900/91 | Fear of torture | 4 March 1991", ["Fear of torture"]),
    ("Fear of torture                    UA 900/91", ["Fear of torture"]),
    ("URGENT ACTION 900/91\n\nFear of torture", ["Fear of torture"]),
    ("UA 900/91: Fear of torture: Example Mwangi", ["Fear of torture"]),
    ("UA 900/91 - Further information (2) - Fear of torture", ["Fear of torture"]),
    ("UA 900/91      Death penalty\n               Fear for safety", ["Death penalty", "Fear for safety"]),
    (
      "UA 900/91      Death penalty / Legal concern\n               Fear for safety of civilians",
      ["Death penalty", "Legal concern", "Fear for safety of civilians"]
    ),
    (
      "UA 900/91      - Death penalty\n               - Fear for safety",
      ["Death penalty", "Fear for safety"]
    ),
    ("UA 900/91\n\nDeath penalty\nFear for safety", ["Death penalty", "Fear for safety"]),
    ("UA 900/91 - Fear of Extrajudicial\nExecution", ["Fear of Extrajudicial Execution"]),
    (
      "UA 900/91      Forcible\n               Return / Fear for Safety",
      ["Forcible Return", "Fear for Safety"]
    ),
    (
      "UA 900/91      Fear of Extrajudicial\n               Execution / Fear for Safety",
      ["Fear of Extrajudicial Execution", "Fear for Safety"]
    ),
    ("UA 900/91      Unlawful\n               Detention and Torture", ["Unlawful Detention and Torture"]),
    ("UA 900/91      Fear of torture or\n               Ill-treatment", ["Fear of torture or Ill-treatment"]),
    ("UA 900/91      Fear of imminent\n               Execution", ["Fear of imminent Execution"]),
    (
      "UA 900/91      Incommunicado detention without\n               charge or trial",
      ["Incommunicado detention without charge or trial"]
    ),
  ])
  func concernsOfANumber(_ lines: String, _ concerns: [String]) throws {
    let found = try head(lines)
    #expect(found.reference?.description == "UA 900/91")
    #expect(found.concerns == concerns)
    #expect(found.people.map(\.name) == ["Example MWANGI"])
  }

  @Test(arguments: ["AFR/32/900/91", "AFR 32-900-91", "AFR32/900/91", "AFR 32/900/91"])
  func anIndexIsWrittenInOneWay(_ index: String) throws {
    #expect(try sheet(paper().replacing("AFR 32/900/91", with: index)).index == "AFR 32/900/91")
  }

  /// The subject of a message that says no more than number and state is no title.
  @Test(arguments: ["Re: UA 900/91 - Kenya", "Kenya: UA 900/91", "UA 900/91: Kenya"])
  func aNumberIsNoTitle(_ line: String) throws {
    #expect(try sheet("\(line)\n\n" + paper()).title == nil)
  }

  @Test func theWholeLineMayStopAnAction() throws {
    #expect(try head("UA 900/91: please stop action").kind == .stop)
  }
}
