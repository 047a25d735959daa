// WritersTaskTests.swift: what a point asks the person who writes is never asked of the reader.

import Testing
import UrgentAction

@Test(
  arguments: [
    "Organize a petition at your place of work", "Contact the Taluan embassy in your country",
    "Publicize the case in your newspaper", "Please be polite", "Send a copy of any reply to this office",
    "Hold a vigil outside the embassy", "Add a personal note", "Circulate this appeal among your friends",
    "Ask others to write", "Do not mention his religion", "Avoid any reference to his wife",
    "If you have been to Talu, say so", "Send postcards of mountains to Ana Belo",
  ])
func refusesTasksOfTheWriter(_ point: String) {
  #expect(Recaster(.english, for: .minister).recast(point).verdict == .refused)
}

@Test(
  arguments: [
    ("Visit our office in the capital", "'our'"), ("Say who you are", "'you'"),
    ("Bring it up in your town", "'your'"),
  ])
func asksWhomAPointSpeaksTo(_ point: String, word: String) {
  let result = Recaster(.english, for: .minister).recast(point)
  #expect(result.doubts.contains { $0.hasPrefix(word) }, "\(result)")
}

@Test(
  arguments: [
    (
      "noting that one letter read \"You are next\"", "I note that one letter read \"You are next\"."
    ),
    (
      "calling for an inquiry into the threats (\"we know where you live\")",
      "I call for an inquiry into the threats (\"we know where you live\")."
    ),
  ])
func leavesYouInQuotationsAlone(_ point: String, text: String) {
  let result = Recaster(.english, for: .minister).recast(point)
  #expect(result.text == text)
  #expect(result.verdict == .sure, "\(result.doubts)")
}
