// PointSplitter.swift: a point of several clauses, each with a verb of its own, cut into them.

/// Cuts points where a further verb of the writer's begins: "welcoming the stay and urging them to ...".
struct PointSplitter {
  let parser: ClauseParser

  struct Part {
    var words: ArraySlice<PointText.Word>
    /// Whether it begins with a verb that is no verb of speaking: "and ensuring".
    var isEnsuring = false
  }

  private static let ensuring: [String: String] = ["ensuring": "ensure", "guaranteeing": "guarantee"]

  /// The parts, and what is doubtful about where they end.
  func parts(of words: [PointText.Word]) -> (parts: [Part], doubts: [String]) {
    var parts: [Part] = []
    var doubts: [String] = []
    var start = words.startIndex
    var isEnsuring = false
    var index = 1
    while index < words.count {
      defer { index += 1 }
      let word = words[index]
      let isBehindMark = words[index - 1].endsClause
      if isBehindMark, let mark = words[index - 1].text.last, ";:".contains(mark),
        PointText.isListMark(word.text[...]), doubts.isEmpty
      {
        doubts.append("'\(word.text)': does another point begin here? Then make it one")
      }
      guard !word.isInside, index > start else { continue }
      if words[index - 1].endsSentence, word.isCapitalised {
        if ["I", "We"].contains(word.text) || parser.spoken(words[index...], isBaseForm: false) != nil
          || parser.spoken(words[index...], isBaseForm: true) != nil
          || parser.imperative(words[index...]) != nil
        {
          parts.append(Part(words: words[start..<index], isEnsuring: isEnsuring))
          (start, isEnsuring) = (index, false)
        }
        continue
      }
      if isBehindMark, words[index - 1].text.hasSuffix(","), parser.words.contains(word.plain, in: .speaking),
        parser.spoken(words[index...], isBaseForm: false) != nil,
        parser.spoken(words[start..<index], isBaseForm: false)?.opening?.isPremise == true
      {
        doubts.append("'\(word.text)': does it begin another point? Then make it one")
      }
      let isJoint = ["and", "but", "yet"].contains(word.plain)
      let isBehindSemicolon = isBehindMark && words[index - 1].text.hasSuffix(";")
      // "Firmly but politely asking" is one.
      guard isJoint && !words[start..<index].allSatisfy(ClauseParser.isAdverb) || isBehindSemicolon else {
        continue
      }
      let next = isJoint ? index + 1 : index
      guard next + 1 < words.count else { continue }
      let verb = words[next...].first { !ClauseParser.isAdverb($0) }?.plain ?? ""
      let isEnsuringNext = isJoint && Self.ensuring[words[next].plain] != nil
      guard verb.hasSuffix("ing"), isEnsuringNext || parser.spoken(words[next...], isBaseForm: false) != nil
      else {
        // "And stressing" with what cannot stand behind it.
        let lines = isJoint ? parser.words.openings(with: verb, isBaseForm: false) : []
        if isJoint && ["calling", "expressing", "appealing"].contains(verb)
          || parser.words.opening(verb, isBaseForm: false, in: lines) != nil
          || isJoint && asksBehindRemark(words[start...], at: next)
        {
          doubts.append("'\(word.text) \(verb)': does it begin another point? Then make it one")
        }
        continue
      }
      if let gerund = parallel(in: words[start..<index]), !isBehindSemicolon, !isEnsuringNext,
        !(words[index - 1].text.hasSuffix(",") && parser.words.contains(verb, in: .speaking))
      {
        doubts.append("'and \(verb)': is it said by you, or does it go on with '\(gerund)'?")
        continue
      }
      if isEnsuringNext, parallel(in: words[start..<index]) != nil { continue }
      parts.append(Part(words: words[start..<index], isEnsuring: isEnsuring))
      if isEnsuringNext { doubts.append("'\(words[next].text)': is it what the reader is asked to do?") }
      (start, isEnsuring) = (next, isEnsuringNext)
      index = next
    }
    parts.append(Part(words: words[start...], isEnsuring: isEnsuring))
    return (parts, doubts)
  }

  /// "ensure" for a part that begins with "ensuring".
  static func baseForm(of word: String) -> String? { ensuring[word] }

  /// Whether the reader is asked for something behind what the writer says: "Welcome the release and give her access".
  private func asksBehindRemark(_ words: ArraySlice<PointText.Word>, at next: Int) -> Bool {
    guard parser.words.baseForm(words[next].plain) == .verb,
      ["him", "her", "them", "the", "their", "his", "all", "any"].contains(words[next + 1].plain),
      !words[..<next].contains(where: { ["to", "that", "who", "which", "how"].contains($0.plain) }),
      let clause = parser.spoken(words, isBaseForm: true), clause.isKept
    else { return false }
    return clause.opening?.isPremise == true && parser.spoken(words[next...], isBaseForm: true) == nil
  }

  private func leads(_ word: PointText.Word) -> Bool {
    parser.words.contains(word.plain, in: .gerundLeaders)
  }

  /// An "-ing" behind "for", "by", "were" and the like, with which an "and ...-ing" may go on.
  private func parallel(in words: ArraySlice<PointText.Word>) -> String? {
    for index in words.indices.dropFirst(2)
    where words[index].plain.hasSuffix("ing") && words[index].plain.count > 5 {
      if leads(words[index - 1])
        || leads(words[index - 2]) && ClauseParser.isAdverb(words[index - 1])
      {
        return words[index].plain
      }
    }
    return nil
  }
}
