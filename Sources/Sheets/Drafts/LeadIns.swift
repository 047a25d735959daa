// LeadIns.swift: the sentence above a list of points, where the points need its words.

import SourceText
public import UrgentAction

extension Sheet {
  /// Keeps the sentence above a list of English points where more of them can be sentences with it.
  public mutating func chooseLeadIns(_ words: PointWords) {
    let recaster = Recaster(words, for: PointReader())
    for place in appeals.indices {
      guard let leadIn = appeals[place].leadIn else { continue }
      let points = appeals[place].points.map(\.text)
      func refusals(_ leadIn: String?) -> Int {
        recaster.recast(points, leadIn: leadIn).count { $0.verdict == .refused }
      }
      let alone = language == .english ? refusals(nil) : 0
      let isNeeded = recaster.namesOfficer(leadIn) || leadIn.hasSuffix("please:")
      if alone == 0 && !isNeeded || refusals(leadIn) >= max(alone, 1) { appeals[place].leadIn = nil }
    }
  }
}
