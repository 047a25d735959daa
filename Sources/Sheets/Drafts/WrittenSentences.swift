// WrittenSentences.swift: points in other languages than English as the sentences of a letter.

import UrgentAction

extension Sheet {
  /// Gives points in other languages than English their sentences; a point without one gets a doubt.
  public mutating func writeSentences(_ openings: PointOpenings) {
    guard language != .english else { return }
    var number = 0
    for appeal in appeals.indices {
      for place in appeals[appeal].points.indices {
        number += 1
        let point = appeals[appeal].points[place]
        appeals[appeal].points[place].sentence = openings.sentence(for: point.text, language: language)
        guard appeals[appeal].points[place].sentence == nil else { continue }
        appeals[appeal].points[place].doubts.append(
          Doubt(
            line: point.line, field: "points[\(number)]",
            text: "its opening is not known; write its \"sentence\""))
      }
    }
  }
}
