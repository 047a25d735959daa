// Infinitives.swift: points that say in the infinitive what their reader shall do: "die Gefangenen freizulassen".

import SourceText
import UrgentAction

/// How a language says in the infinitive what somebody shall do.
struct Infinitives: Sendable {
  /// What stands before it in a letter: `Le insto a`; nil where points have no infinitive.
  private let opening: String?
  /// How first words end that are infinitives, and which of them are none, or ask the writer.
  private let endings: [String], others: Set<String>
  /// What stands before "zu" in a verb at the end of a clause: `frei` of `freizulassen`.
  private let separable: Set<String>
  /// First words that have a capital at the start only.
  private let smallStarts: Set<String>
  /// Which words, and with what behind them, may be the reader's own: "leurs obligations".
  private let pronouns: Set<String>, readersOwn: [String]
  /// "Our", of those who write.
  private let ours: Set<String>
  /// "Your", said to the writer; in German with a capital.
  private let yours: Set<String>

  init(_ lists: WordLists) {
    (opening, endings) = (lists.entries("infinitive-opening").first, lists.entries("infinitive-endings"))
    others = Set(lists.entries("no-infinitives"))
    (separable, smallStarts) = (Set(lists.entries("separable")), Set(lists.entries("small-starts")))
    let own = lists.entries("readers-own").map { $0.split(separator: " ").map(String.init) }
    yours = Set(lists.entries("yours"))
    ours = Set(own.filter { $0.count == 1 }.compactMap(\.first))
    (pronouns, readersOwn) = (Set(own.compactMap(\.first)), own.compactMap { $0.count == 2 ? $0[1] : nil })
  }

  /// The sentence of a letter for a point; nil for one that is not in the infinitive, or may speak of the reader.
  func sentence(for point: String) -> String? {
    var point = point
    while let last = point.last, ";,".contains(last) || last.isWhitespace { point.removeLast() }
    guard let opening, !speaksOfTheReader(point) else { return nil }
    let start: String
    if separable.isEmpty {
      let words = point.words
      // "Ne pas expulser", "No deportar".
      let negation = words.prefix(2).prefix { smallStarts.contains($0.plain) }.count
      guard words.count > negation + 1, isInfinitive(words[negation].plain) else { return nil }
      start = point.prefix(1).lowercased()
    } else {
      guard let first = point.words.first, endsInInfinitive(point) else { return nil }
      let isSmall = smallStarts.contains(first.plain)
      // A capital is a name's where another follows it.
      let next = point.words.dropFirst().first.map { point[$0.range].startsLarge } ?? false
      guard isSmall || next || point.startsSmall else { return nil }
      start = isSmall ? point.prefix(1).lowercased() : String(point.prefix(1))
    }
    return "\(opening) \(start)\(point.dropFirst())"
  }

  private func isInfinitive(_ word: String) -> Bool {
    // "Expresarles" is "expresar".
    endings.contains(where: word.hasSuffix)
      && !others.contains { other in
        word.hasPrefix(other)
          && (word.count == other.count
            || endings.contains(String(other.suffix(2) + word.dropFirst(other.count))))
      }
  }

  /// Whether the first clause has its verb at the end, with "zu": "alle freizulassen, die", "die Wahrheit zu sagen".
  private func endsInInfinitive(_ point: String) -> Bool {
    let clause = point.prefix { !",.;:".contains($0) }
    let words = String(clause).words.map(\.plain)
    guard let verb = words.last, clause.last?.isLetter ?? false, clause.trimmed.last == "n",
      !words.contains(where: others.contains)
    else { return false }
    if words.count > 2, words[words.count - 2] == "zu" { return endings.contains(where: verb.hasSuffix) }
    guard let zu = verb.firstPlace(of: "zu") else { return false }
    return separable.contains(String(verb[..<zu.lowerBound])) && endings.contains(where: verb.hasSuffix)
  }

  private func speaksOfTheReader(_ point: String) -> Bool {
    let words = point.words
    return words.indices.contains { index in
      let word = words[index].plain
      if yours.contains(word), separable.isEmpty || point[words[index].range].startsLarge { return true }
      return ours.contains(word)
        || pronouns.contains(word)
          && words[(index + 1)...].prefix(3).contains { word in
            readersOwn.contains(where: word.plain.hasPrefix)
          }
    }
  }
}

extension PointOpenings {
  /// The sentence of a letter for a point in the infinitive; nil where the author has to write it.
  func request(for point: String, language: Language) -> String? {
    tables[language]?.infinitives.sentence(for: point).map(Self.ended)
  }
}
