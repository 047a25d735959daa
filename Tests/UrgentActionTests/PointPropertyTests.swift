// PointPropertyTests.swift: what must be true of every point, whatever it says: no word is lost, doubled or made up.

import Foundation
import Testing
import UrgentAction

/// How many points are made; the gate makes ten thousand, which takes half a minute.
private let count = ProcessInfo.processInfo.environment["APPEAL_PROPERTY_RUNS"].flatMap { Int($0) } ?? 1_000

/// Numbers that are the same in every run.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A point put together at random, with what its sentences must end with.
private struct MadePoint {
  var text: String
  /// Behind each opening; a letter prints these words as they stand.
  var rests: [String]
  /// The third party whom the opening names; nil where the reader is meant.
  var thirdParty: String?
}

private let openings = [
  "noting", "welcoming", "expressing concern at", "expressing grave concern about", "deploring", "recalling",
  "calling for", "asking for", "appealing for", "demanding", "requesting", "pointing to", "stressing",
  "condemning", "urging", "seeking", "opposing", "protesting at", "expressing dismay at", "acknowledging",
]
private let askings = [
  "urging them to", "calling on them to", "asking them to", "appealing to them to", "requesting them to",
  "encouraging them to", "calling upon them to", "strongly urging them to", "urging them immediately to",
]
private let parties = ["the Governor of Tala", "President Okoro", "the Ministry of Works", "both companies"]
private let things = [
  "the arrest of Ana Belo on 4 May", "an independent inquiry into the death of Jon Ruiz",
  "the transfer of the prisoners (all of them women) to Tala", "a fair trial for the 12 men of Oru",
  "the statement \"we shall see\" of 3 June", "medical care for Li Tan, who is ill",
  "the closing of the camp at St. Anne's", "a visit by the Red Cross and the lawyers",
]
private let deeds = [
  "release Ana Belo at once", "publish the report of the inquiry", "allow visits, letters and calls",
  "ensure that Jon Ruiz is not harmed", "stop the building of the dam until 1 July",
  "protect the village; and pay for what was burnt", "free all those held solely for what they wrote",
]
private let statements = [
  "the law of 1990 forbids it", "nobody has been charged", "no doctor has seen Li Tan",
  "the trial at Oru was not fair",
]
private let marks = ["", "- ", "• ", "1. ", "(a) ", "2) ", "– "]
private let ends = ["", ".", ";", "; and", ",", " .", "!"]

extension MadePoint {
  init(_ numbers: inout SeededNumbers) {
    func any(_ texts: [String], _ numbers: inout SeededNumbers) -> String {
      texts[Int.random(in: texts.indices, using: &numbers)]
    }
    (text, rests, thirdParty) = ("", [], nil)
    let clauses = Int.random(in: 0..<10, using: &numbers) < 7 ? 1 : 2
    for clause in 0..<clauses {
      if clause > 0 { text += any([" and ", ", and ", "; ", " but "], &numbers) }
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0:
        rests.append(any(things, &numbers))
        text += any(openings, &numbers) + " " + rests[clause]
      case 1:
        rests.append(any(deeds, &numbers))
        text += any(askings, &numbers) + " " + rests[clause]
      case 2:
        rests.append("that " + any(statements, &numbers))
        text += any(["noting", "pointing out", "stating", "stressing"], &numbers) + " " + rests[clause]
      case 3 where clauses == 1:
        rests.append(any(deeds, &numbers))
        text = rests[0]
      default:
        rests.append(any(deeds, &numbers))
        let party = any(parties, &numbers)
        if clauses == 1 { thirdParty = party }
        text += "urging \(party) to " + rests[clause]
      }
    }
    if Bool.random(using: &numbers) { text = text.prefix(1).uppercased() + text.dropFirst() }
    text = any(marks, &numbers) + text + any(ends, &numbers)
    let blanks = ["  ", "\u{A0}", "\r\n", "\n   ", "\t"]
    for _ in 0..<Int.random(in: 0..<4, using: &numbers) {
      let places = text.indices.filter { text[$0] == " " }
      guard let place = places.randomElement(using: &numbers) else { break }
      text.replaceSubrange(place...place, with: any(blanks, &numbers))
    }
  }
}

/// The words of a text in lower case, without the marks at their ends.
private func words(of text: String) -> [String] {
  text.lowercased().split { $0.isWhitespace }.map { word in
    String(
      word.drop { !$0.isLetter && !$0.isNumber }.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
  }.filter { !$0.isEmpty }
}

/// What a sentence may have in front that its point has not.
private let frame: Set<String> = [
  "i", "would", "like", "to", "am", "also", "further", "respectfully", "you", "urge", "ask", "for", "call",
  "on",
  "note", "welcome", "concerned", "gravely", "dismayed", "deplore", "recall", "appeal", "demand", "request",
  "point", "out", "stress", "condemn", "oppose", "protest", "at", "acknowledge", "encourage", "state",
  "strongly",
  "immediately", "about", "by", "not", "seek",
]

@Test func noWordOfAPointIsLostOrMadeUp() {
  var numbers = SeededNumbers(state: 42)
  let reader = PointReader(
    name: "Petro Vasse", office: "Minister of Justice", authority: "the Taluan authorities")
  let recaster = Recaster(.english, for: reader)
  var printed = 0
  for _ in 0..<count {
    let point = MadePoint(&numbers)
    let result = recaster.recast(point.text)
    guard let text = result.text else { continue }
    printed += 1
    let given = words(of: point.text)
    let said = words(of: text)
    // Every word behind the openings stands in the letter, in its order.
    var left = said[...]
    for word in point.rests.flatMap({ words(of: $0) }) {
      guard let place = left.firstIndex(of: word) else {
        Issue.record("'\(word)' of '\(point.text)' is not in '\(text)'")
        break
      }
      left = left[(place + 1)...]
    }
    // Nothing stands more often in the letter than in the point, but for the words of the frame.
    var counts: [String: Int] = [:]
    for word in given { counts[word, default: 0] += 1 }
    for word in said {
      counts[word, default: 0] -= 1
      if counts[word, default: 0] < 0, !frame.contains(word) {
        Issue.record("'\(word)' is too often in '\(text)', made of '\(point.text)'")
      }
    }
    for bad in ["  ", "..", " .", " ,", ".,", ";.", ",.", " ;"] where text.contains(bad) {
      Issue.record("'\(bad)' in '\(text)', made of '\(point.text)'")
    }
    if let party = point.thirdParty, said.contains("you") || !text.contains(party) {
      Issue.record("'\(party)' of '\(point.text)' is not asked in '\(text)'")
    }
  }
  // What is refused proves nothing.
  #expect(printed * 20 > count * 19)
}
