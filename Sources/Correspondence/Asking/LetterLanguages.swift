// LetterLanguages.swift: in which languages an edition can be written about.

public import UrgentAction

extension Edition {
  /// The languages in which each of its appeals has its points or a ready letter, English first, then by code.
  public var letterLanguages: [Language] {
    var sets = appeals.map { appeal in
      let points = appeal.points.map { Set($0.text.keys).union($0.sentence.keys) }
      let all = points.dropFirst().reduce(points.first ?? []) { $0.intersection($1) }
      return all.union(appeal.letter.keys)
    }
    if !subject.isEmpty { sets.append(Set(subject.keys)) }
    let common = sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
    return common.sorted { ($0 == .english ? "" : $0.code) < ($1 == .english ? "" : $1.code) }
  }
}
