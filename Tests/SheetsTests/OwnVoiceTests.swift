// OwnVoiceTests.swift: what an organization says, and how the writer says it.

import Defaults
import SourceText
import Testing
import UrgentAction

@testable import Sheets

@Suite struct OwnVoiceTests {
  @Test func theOrganizationsConcernIsSaidByTheWriter() throws {
    let facts =
      "Amnesty International is concerned at his arrest. It happened on 3 March. Our office has asked."
    let found = try sheet(paper(facts: facts))
    #expect(found.draft.facts == ["I am concerned at his arrest. It happened on 3 March."])
    #expect(found.sentencesLeftOut.count == 1)
  }

  @Test(arguments: [
    ("The US embassy has asked.", false), ("\"We will come back,\" they said.", false),
    ("We fear for him.", true),
    ("Amnistía Internacional teme por él.", true),
  ])
  func whoSpeaks(_ sentence: String, _ isOrganization: Bool) throws {
    #expect(try sheetWords().speaksForOrganization(sentence) == isOrganization)
  }

  /// What an organization says of itself is said by the writer or left out; what others say or quote stays.
  @Test(arguments: [
    ("The Lantern Network fears that he is ill.", "I fear that he is ill."),
    ("The Board of Bo Roe of Lantern Network fears that he is ill.", nil),
    ("He said: \"Lantern Network fears nobody.\"", "He said: \"Lantern Network fears nobody.\""),
    ("Lantern Network believes him: \"Lantern Network came.\"", "I believe him: \"Lantern Network came.\""),
    ("Lantern Network believes him: \"Ann Hall came.\"", nil),
    ("Ann Example fears for her life.", "Ann Example fears for her life."),
  ])
  func onlyOrganizationsSpeakForThemselves(_ sentence: String, _ own: String?) throws {
    #expect(
      try sheetWords().inOwnVoice(sentence, .english, [["lantern", "network"], ["ann", "hall"]]) == own)
  }

  @Test(arguments: [
    ("The Lantern Network requests your URGENT intervention in Kenya.", ["lantern", "network"]),
    ("Ann Example thanked all who wrote.", nil), ("Ann Example has been released.", nil),
  ])
  func whoAsksForLettersIsAnOrganization(_ sentence: String, _ name: [String]?) throws {
    #expect(try sheetWords().organization(asking: sentence) == name)
  }
}
