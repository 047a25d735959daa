// PointWords.swift: the words of the templates, and readers of points, for tests.

import Foundation
import UrgentAction

extension PointWords {
  /// Those of `Templates/en/verbs.txt`.
  static let english: PointWords = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Templates/en/verbs.txt")
    return PointWords(utf8: [UInt8]((try? Data(contentsOf: file)) ?? Data()))
  }()
}

extension Recaster {
  /// One point by itself.
  func recast(_ point: String) -> Recasting { recast([point])[0] }
}

extension Recasting {
  /// Its sentences in one text; nil when it was refused.
  var text: String? { error == nil ? sentences.sentences().joined(separator: " ") : nil }
}

extension PointReader {
  static let chinese = PointReader(speaksFor: ["the Chinese authorities"])
  static let unhcr = PointReader(speaksFor: ["the UNHCR"], ownName: "your Office")
  static let minister = PointReader(
    name: "Petro Vasse", office: "Minister of Justice", authority: "the Taluan authorities")
}

/// The last of some points as it is said to a minister.
func recast(
  _ points: [String], gender: Gender, part: PointReader.Part = .asked, behind before: [String] = []
) -> Recasting? {
  let reader = PointReader(
    name: "Petra Vasse", office: "Minister of Mines", gender: gender, part: part,
    authority: "the Taluan authorities")
  return Recaster(.english, for: reader).recast(points, behind: before).last
}
