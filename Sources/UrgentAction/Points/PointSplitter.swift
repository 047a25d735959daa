// PointSplitter.swift: a point of several clauses, each with a verb of its own, cut into them.

import SourceText

/// A point taken apart: the words of its parts, each with the clause that they are, and what is doubtful about where they
/// end.
struct DividedPoint {
  let words: [PointText.Word]
  let parts: [(words: [PointText.Word], clause: PointClause?)]
  let doubts: [String]
  /// Whether a part behind the first asks or tells the reader something.
  let asksReaderLater: Bool
  /// Whether another reader's would be the same.
  var isForAll = false
}

extension PointWords {
  /// The words of a point, or those of them that belong to its reader, taken apart.
  func divided(
    _ words: [PointText.Word], of point: String, asksReader: @escaping (PointClause) -> Bool
  ) -> DividedPoint {
    var isForAll = true
    let splitter = PointSplitter(parser: ClauseParser(words: self)) {
      isForAll = false
      return asksReader($0)
    }
    var made: DividedPoint?
    let known = dividedPoints.value(of: point) {
      var divided = splitter.divide(words)
      divided.isForAll = isForAll
      made = divided
      return divided
    }
    return made ?? (known.isForAll && known.words == words ? known : splitter.divide(words))
  }
}

/// Cuts points where a further verb of the writer's begins: "welcoming the stay and urging them to ...".
struct PointSplitter {
  let parser: ClauseParser
  /// Whether whom a clause asks or tells is the reader.
  let asksReader: (PointClause) -> Bool

  /// Verbs that are no verbs of speaking: "and ensuring".
  private static let ensuring = ["ensuring": "ensure", "guaranteeing": "guarantee"]

  func divide(_ whole: [PointText.Word]) -> DividedPoint {
    var (words, parts) = (whole, [ArraySlice<PointText.Word>]())
    var doubts: [String] = []
    var start = words.startIndex
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
          parts.append(words[start..<index])
          start = index
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
      let behind = isJoint ? index + 1 : index
      // "and, if so, asking", and not "and, if he cannot, asking".
      let aside = word.text.hasSuffix(",") ? words[behind...].prefix(4).firstIndex(where: \.endsClause) : nil
      let next = aside.map { $0 + 1 } ?? behind
      let isOfSomebody = words[behind..<next].contains { ["he", "she", "they"].contains($0.plain) }
      guard next + 1 < words.count, !isOfSomebody else { continue }
      let verb = words[next...].first { !ClauseParser.isAdverb($0) }?.plain ?? ""
      if isJoint, let second = second(words[next...], after: words[start..<index]) {
        let doubt: String? =
          switch second {
          case .ofTheWriter: nil
          case .besides(let other): Self.whetherYouSay(word.plain, verb, other)
          case .ofWhom(let other): "'\(verb) \(other)': is it the reader? Then make it another point"
          }
        if let doubt {
          doubts.append(doubt)
          continue
        }
        let own = words[start]
        parts.append(words[start..<index])
        (start, index) = (behind, next)
        if Self.isOwn(parts[parts.count - 1]) {
          start -= 1
          words[start] = own
        }
        continue
      }
      let isEnsuringNext = isJoint && Self.ensuring[words[next].plain] != nil
      guard verb.hasSuffix("ing"), isEnsuringNext || parser.spoken(words[next...], isBaseForm: false) != nil
      else {
        // "And stressing" with what cannot stand behind it.
        let lines = isJoint ? parser.words.openings(with: verb, isBaseForm: false) : []
        if isJoint && ["calling", "expressing", "appealing"].contains(verb)
          || lines.contains(where: { $0.words == verb })
          || isJoint && asksBehindRemark(words[start...], at: next)
        {
          doubts.append("'\(word.text) \(verb)': does it begin another point? Then make it one")
        }
        continue
      }
      if !isBehindSemicolon,
        let other = parallel(in: words[start..<index], to: words[next...], isEnsuringNext)
      {
        if isEnsuringNext { continue }
        doubts.append(Self.whetherYouSay(word.plain, verb, other))
        continue
      }
      parts.append(words[start..<index])
      if isEnsuringNext { doubts.append("'\(words[next].text)': is it what the reader is asked to do?") }
      if let verb = Self.ensuring[words[next].plain] { words[next] = PointText.Word(Substring(verb)) }
      (start, index) = (behind, next)
    }
    parts.append(words[start...])
    let all = parts.map { part in
      let words = parser.phraseFirst(parts.count > 1 ? PointText.withoutEnd(Array(part)) : Array(part))
      return (words: words, clause: parser.clause(words[...]))
    }
    let asksLater = parts.dropFirst().contains {
      parser.spoken($0, isBaseForm: true).map(asksReader) ?? false
    }
    return DividedPoint(words: whole, parts: all, doubts: doubts, asksReaderLater: asksLater)
  }

  private static func whetherYouSay(_ joint: String, _ verb: String, _ other: String) -> String {
    "'\(joint) \(verb)': is it said by you, or does it go on with '\(other)'?"
  }

  /// Whether the reader is asked for something behind what the writer says: "Welcome the release and give her access".
  private func asksBehindRemark(_ words: ArraySlice<PointText.Word>, at next: Int) -> Bool {
    guard parser.words.baseForm(words[next].plain) == .verb,
      ["him", "her", "them", "the", "their", "his", "all", "any"].contains(words[next + 1].plain),
      !words[..<next].contains(where: { ["to", "that", "who", "which", "how"].contains($0.plain) }),
      let clause = parser.spoken(words, isBaseForm: true), clause.isKept
    else { return false }
    return clause.opening?.isPremise == true && parser.spoken(words[next...], isBaseForm: true) == nil
  }

  /// The verb with which an "and ...-ing" may go on: "leaflets naming her and calling for", "who is ill and asking to be
  /// freed".
  private func parallel(
    in words: ArraySlice<PointText.Word>, to behind: ArraySlice<PointText.Word>, _ isEnsuring: Bool
  ) -> String? {
    let verbs = behind.drop { ClauseParser.isAdverb($0) }
    guard let verb = verbs.first else { return nil }
    let isBehindComma = words.last?.text.hasSuffix(",") ?? false
    guard let place = gerund(in: words) else {
      let be = words.last { ["is", "are", "was", "were", "been", "being"].contains($0.plain) }
      // "Seeking assurances that she is safe" is what only a reader is asked for.
      let asksForAssurance =
        ["assurance", "assurances", "guarantee", "guarantees"].contains(verbs.dropFirst().first?.plain)
        && verbs.dropFirst(2).first?.plain == "that"
      let asks = ["asking", "demanding"].contains(verb.plain) && asksForItself(verbs.dropFirst())
      // "Prisoners on hunger strike and demanding to be tried".
      let isOthers =
        be == nil
        ? asks && verbs.dropFirst(2).first?.plain == "be"
        : asks || verb.plain == "begging" || verb.plain == "seeking" && !asksForAssurance
      return isOthers && !isBehindComma ? (be ?? words.last)?.plain : nil
    }
    if isEnsuring { return isLed(place, in: words) ? words[place].plain : nil }
    if isBehindComma {
      // "Insulting the King, his sons and the army, and calling for" goes on.
      let isList = words[place...].dropLast().contains(where: \.endsClause)
      let isSpeaking = parser.words.contains(verb.plain, in: .speaking)
      if isList
        ? isSpeaking && !parser.words.contains(verb.plain, in: .claiming)
        : isSpeaking || !isLed(place, in: words)
      {
        return nil
      }
    }
    return words[place].plain
  }

  /// Whether somebody asks for what he shall be given or let do: "asking to be freed"; not "asking to be told".
  private func asksForItself(_ words: ArraySlice<PointText.Word>) -> Bool {
    let verbs = words.prefix(3).map(\.plain)
    guard verbs.count == 3, verbs[0] == "to" else { return false }
    return verbs[1] == "be"
      ? !parser.words.contains(verbs[2], in: .told)
      : !["know", "hear", "learn", "receive"].contains(verbs[1])
  }

  /// Where an "-ing" stands that is neither the writer's own verb nor a noun: "for saying", "leaflets naming her".
  private func gerund(in words: ArraySlice<PointText.Word>) -> Int? {
    let own = words.indices.first { place in
      let isFirst = words[..<place].allSatisfy(ClauseParser.isAdverb) || words[place - 1].endsClause
      return isFirst && parser.spoken(words[place...], isBaseForm: false) != nil
    }
    return words.indices.dropFirst().first { place in
      let (word, before) = (words[place], words[place - 1])
      guard word.plain.hasSuffix("ing"), word.plain.count > 4, word.plain != "being",
        place > own ?? words.startIndex
      else { return false }
      if isLed(place, in: words) { return true }
      let isNoun =
        word.endsClause || before.isPossessive || before.plain == "at"
        || parser.words.contains(before.plain, in: .determiners)
          && !["that", "him", "them", "it", "whether", "one"].contains(before.plain)
        || place + 1 < words.endIndex && ["of", "by"].contains(words[place + 1].plain)
      return !isNoun && !parser.words.contains(word.plain, in: .nounsInIng)
        && (!parser.words.contains(word.plain, in: .deedsInIng) || isDone(place, in: words))
    }
  }

  /// Whether somebody does what may be a noun too: "guards beating women", and not "the recent shooting in Talu".
  private func isDone(_ place: Int, in words: ArraySlice<PointText.Word>) -> Bool {
    let before = words[place - 1].plain
    let next = words.dropFirst(place + 1 - words.startIndex).first?.plain ?? ""
    return before.hasSuffix("s") && isSomebody(before)
      || parser.words.contains(next, in: .determiners, .persons)
  }

  private func isSomebody(_ word: String) -> Bool {
    [.persons, .onePerson, .officers, .parties, .bodies].contains { parser.words.names(word, in: $0) }
  }

  /// Whether "for", "by", "were" and the like stand before an "-ing".
  private func isLed(_ place: Int, in words: ArraySlice<PointText.Word>) -> Bool {
    func leads(_ place: Int) -> Bool {
      place > words.startIndex && parser.words.contains(words[place].plain, in: .gerundLeaders)
    }
    return leads(place - 1) || ClauseParser.isAdverb(words[place - 1]) && leads(place - 2)
  }
}
