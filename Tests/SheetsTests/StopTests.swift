// StopTests.swift: sheets that correct others, and those that end an action.

import Testing
import UrgentAction

@testable import Sheets

@Suite struct StopTests {
  /// What a correction says in a sentence is nowhere else; an address in it is read.
  @Test(arguments: [
    ("Please note that his name is Example MWANGI-TALE.", []),
    (
      "The address was wrong. Please use\nthe following:\n\nMinister of Examples\nPO Box 1\nNairobi\nKenya\nSalutation: Dear Minister",
      ["Minister of Examples"]
    ),
  ])
  func aCorrectionIsCarriedOutByHand(_ text: String, _ offices: [String]) throws {
    let found = try sheet(
      "AI Index: AFR 32/901/91\n4 April 1991\n\nCorrection to UA 900/91 - Fear of torture\n\nKENYA:  Example MWANGI\n\n"
        + text)
    #expect(found.kind == .correction)
    #expect(found.appeals.flatMap(\.addressees).flatMap(\.offices) == offices)
    #expect(found.allDoubts.map(\.field).contains("people") == offices.isEmpty)
  }

  /// Letters of thanks go to somebody though the action has stopped.
  @Test func aStopMayHaveAnAddress() throws {
    let below =
      "\nIf possible, please send letters thanking:\nThe Governor\nPO Box 5\nNairobi\nKenya\nSalutation: Dear Governor\n"
    let text =
      "STOP ACTION\nStop Action on UA 900/91 (AFR 32/900/91) - Fear of torture\n\nKENYA  Ann MWANGI\n\nShe is free.\n\nNo further action by the network is requested.\n"
    #expect(try sheet(text + below).kind == .stop)
  }

  @Test func aStopOfTheNetworkIsAStop() throws {
    let found = try sheet(
      "EXTERNAL          AI Index: AFR 32/901/91\nFurther information on UA 900/91          4 April 1991\n\n"
        + "KENYA:  Example MWANGI\n\nHe is free.\n\nNo further action by the Urgent Action network is requested."
    )
    #expect(found.kind == .stop)
  }
}
