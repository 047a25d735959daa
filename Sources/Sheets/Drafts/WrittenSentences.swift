// WrittenSentences.swift: points in other languages than English as the sentences of a letter.

public import UrgentAction

extension Sheet {
  /// Gives points in other languages than English their sentences; a point without one gets a doubt.
  public mutating func writeSentences(_ openings: PointOpenings, _ words: PointWords) {
    guard language != .english else { return }
    let recaster = Recaster(words, for: PointReader())
    var number = 0
    for appeal in appeals.indices {
      for place in appeals[appeal].points.indices {
        number += 1
        let point = appeals[appeal].points[place]
        let text = recaster.unaddressed(point.text)
        // An ambassador is not asked to do himself what the authorities shall do.
        let isMission = appeals[appeal].addressees.contains(where: \.isMission)
        let sentence =
          openings.sentence(for: text, language: language)
          ?? (isMission ? nil : openings.request(for: text, language: language))
        appeals[appeal].points[place].sentence = sentence
        let doubt =
          sentence.map { openings.doubt(of: $0, language) }
          ?? "its opening is not known; write its \"sentence\""
        guard let doubt else { continue }
        appeals[appeal].points[place].doubts.append(
          Doubt(line: point.line, field: "points[\(number)]", text: doubt))
      }
    }
  }
}
