// LetterLanguages.swift: in which languages an edition can be written about.

import SourceText
public import UrgentAction
import World

extension Edition {
  /// The languages in which each of its appeals has its points or a ready letter, English first, then by code.
  public var letterLanguages: [Language] { appealLanguages.filter { subject.isEmpty || subject[$0] != nil } }

  /// The same, whatever language its subject has: where it has none a letter gets one made.
  private var appealLanguages: [Language] {
    let sets = appeals.map { appeal in
      let points = appeal.points.map { Set($0.text.keys).union($0.sentence.keys) }
      let all = points.dropFirst().reduce(points.first ?? []) { $0.intersection($1) }
      return all.union(appeal.letter.keys)
    }
    let common = sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
    return common.sorted { ($0 == .english ? "" : $0.code) < ($1 == .english ? "" : $1.code) }
  }

  /// The language of letters for which none is asked: English where the appeals are in English, else the
  /// first that the sheet asks to write in and that the edition has, else the first it has. `isKnown` says
  /// whether the templates have a language.
  func usualLanguage(_ isKnown: (Language) -> Bool) -> Language {
    // English is asked for first: for most actions nothing else has to be looked for.
    guard let first = appealLanguages.first(where: isKnown), first != .english else { return .english }
    let best = letterLanguages.filter(isKnown)
    let asked = languages.compactMap { if case .language(let language) = $0 { language } else { nil } }
    return asked.first { best.contains($0) } ?? best.first ?? first
  }
}

extension Desk {
  /// The language of the letters of a day, and what is to be said when it is neither asked for nor English: the one that the
  /// user has asked for; else the preferred one where the action has it; else English; else the first that the document in
  /// force has.
  public func language(
    _ asked: Language?, preferring preferred: Language? = nil, on day: CalendarDay
  ) -> (language: Language, remark: Remark?) {
    if let asked { return (asked, nil) }
    guard let edition = LateGate(action, on: day).edition else { return (.english, nil) }
    if let preferred, edition.letterLanguages.contains(preferred) { return (preferred, nil) }
    let usual = edition.usualLanguage { (try? folders.contains($0)) ?? false }
    if let preferred, preferred != usual {
      let words =
        "the action has no text in '\(preferred)': the letter is in '\(usual)'; --language LANG for another"
      return (usual, Remark(.letter, .note, words))
    }
    if usual == .english { return (usual, nil) }
    let words =
      "the action has no English text: its first language, \(usual), is written; --language LANG for another"
    return (usual, Remark(.letter, .note, words))
  }
}
