// PrintedTextTests.swift: whether what a letter tells speaks of its reader as of somebody else.

import Testing
import UrgentAction

/// A question mark at the end stands for a doubt about the words before it.
@Test(arguments: [
  ("On Friday the Minister of Justice said that it is over.", "the Minister of Justice"),
  ("It was closed by Justice Minister Petro Vasse.", "Justice Minister Petro Vasse"),
  ("Petro Vasse has seen the list. Petro Vasse signed it.", "Petro Vasse"),
  ("The Minister's letter was read out.", "The Minister"),
  ("The Minister of Mines closed the pit.", nil),
  ("He was a deputy minister in another state.", nil),
  ("A guard told Ana Belo: \"The Minister of Justice wants it so.\"", nil),
  ("She wrote to the courts and to the Ministry of Justice.", nil),
])
func aTextMaySpeakOfItsReader(_ text: String, _ name: String?) {
  let doubts = Recaster(.english, for: .minister).doubts(ofPrinted: [text], behind: ["Ana Belo"])
  #expect(doubts == [name.map { ["'\($0)': is it the reader?"] } ?? []])
}

@Test func whoIsNamedBesidesIsNotTheReader() {
  let general = PointReader(
    name: "Petro Vasse", nameLine: "General Petro Vasse", office: "Minister of Justice")
  let recaster = Recaster(.english, for: general)
  #expect(recaster.doubts(ofPrinted: ["Mr Vasse was taken from his house."], behind: ["Jon Vasse"]) == [[]])
}
