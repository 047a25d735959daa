// ElevenPointsTests.swift: the points of UA 105/00 for two governments, word by word.

import Foundation
import Testing
import UrgentAction

/// The English points of one appeal of the action file.
private func points(of appeal: String) throws -> [String] {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Templates/actions/UA-105-00.json")
  let action = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
  let editions = action?["editions"] as? [[String: Any]] ?? []
  let appeals = editions.first?["appeals"] as? [[String: Any]] ?? []
  let points = appeals.first { $0["id"] as? String == appeal }?["points"] as? [[String: Any]] ?? []
  return points.compactMap { ($0["text"] as? [String: String])?["en"] }
}

@Test func fourPronounsOfElevenPointsMeanTheReaderAndSixAreKept() throws {
  let authorities = [
    "chinese-authorities": "the Chinese authorities",
    "north-korean-authorities": "the North Korean authorities",
  ]
  var sentences: [String] = []
  var kept: [String] = []
  var changed = 0
  for (appeal, authority) in authorities.sorted(by: { $0.key < $1.key }) {
    let recaster = Recaster(.english, for: PointReader(authority: authority, speaksFor: [authority]))
    for point in try points(of: appeal) {
      let recast = try #require(recaster.recast(point).sentences.first)
      sentences.append(recast.sentence())
      kept += recast.keptPronouns
      if point.hasPrefix("urging them to "), recast.sentence().hasPrefix("I urge you to ") { changed += 1 }
      #expect(!recast.sentence().contains("{") && recast.sentence().hasSuffix("."))
    }
  }
  #expect(sentences.count == 11)
  #expect(changed == 4)
  #expect(kept == ["their", "they", "them", "their", "them", "them", "his"])
}
