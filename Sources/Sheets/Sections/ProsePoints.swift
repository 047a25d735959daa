// ProsePoints.swift: points that stand in the sentences above the addresses, without a list.

import SourceText
import UrgentAction

extension SheetReader {
  /// Reads points out of what asks for appeals where a sheet lists none; each gets a doubt.
  mutating func readProsePoints() {
    guard sheet.kind != .stop, sheet.appeals.allSatisfy(\.asksNothing) else { return }
    var points: [SheetPoint] = []
    let asking = (parts.leadIns + parts.notices).first?.first.map { paragraphs(from: $0) } ?? []
    // A newspaper asks in the same paragraph that says what happened.
    for places in asking + parts.facts where !places.isEmpty && (points.isEmpty || uses[places[0]] != "facts")
    {
      let (text, _) = joined(places)
      let found = words.prosePoints(in: text, isFact: uses[places[0]] == "facts", after: !points.isEmpty)
      guard !found.isEmpty else { continue }
      for place in places where uses[place] == nil { uses[place] = "points" }
      points += found.map { SheetPoint(line: lines[places[0]].number, text: Self.withoutEnd($0)) }
    }
    guard !points.isEmpty else { return }
    for place in points.indices {
      let text = "it stands in prose; look where it begins and ends, and at what stands before it"
      points[place].doubts = [Doubt(line: points[place].line, field: "points[\(place + 1)]", text: text)]
    }
    if sheet.appeals.isEmpty { sheet.appeals.append(SheetAppeal()) }
    sheet.appeals[0].points = points
  }

  /// The paragraphs that ask for appeals, and those behind them that no part has.
  private func paragraphs(from start: Int) -> [[Int]] {
    let open: Set<String?> = ["action", "lastDay", "network", "languages", nil]
    return (start..<lines.count).prefix { open.contains(uses[$0]) }.reduce(into: []) { paragraphs, place in
      if paragraphs.isEmpty || lines[place].isAfterBlank { paragraphs.append([]) }
      paragraphs[paragraphs.count - 1].append(place)
    }
  }
}

extension SheetWords {
  /// Whether a text begins with what its reader shall ask for: "Please urge the authorities to".
  func opensRequest(_ text: String) -> Bool {
    let tokens = text.words
    return opens(tokens[behindJoints(tokens, 0)...], "prose-points")
  }

  /// "Please write letters and ask for".
  func asksToWrite(_ sentence: String) -> Bool {
    LineClassifier(words: self).label(of: sentence)?.label == .action
  }

  /// The points in a paragraph; a sentence behind one is another, but for those about writing.
  func prosePoints(in text: String, isFact: Bool, after isBegun: Bool) -> [String] {
    var points: [String] = []
    for sentence in SheetDraft.sentences(of: text) where !isFact || asksToWrite(sentence) {
      let clauses = clauses(of: sentence)
      let isOfWriting =
        holds(sentence, "appeal-words") || LineClassifier(words: self).label(of: sentence) != nil
      if !isFact, clauses.isEmpty, isBegun || !points.isEmpty, !isOfWriting, sentence.count > 20 {
        points.append(sentence)
      }
      // "Express or airmail letters in English".
      points += clauses.filter { !holds($0.words.prefix(4), "appeal-words") }
    }
    return points
  }

  /// A sentence parted before each request in it, without what stands before the first.
  private func clauses(of sentence: String) -> [String] {
    let tokens = sentence.words
    var starts: [(joint: Int, start: Int)] = []
    var place = 0
    while place < tokens.count {
      let start = behindJoints(tokens, place)
      // "in denen Sie", and "und" behind a verb that ends a point: "Ihre Sorge zum Ausdruck bringen und".
      let isCut =
        start > place
        && (list("before-points").match(tokens, at: place) != nil
          || !starts.isEmpty
            && (1...min(3, place)).contains { count in
              list("prose-endings").match(tokens, at: place - count)?.count == count
            })
      if start < tokens.count, isCut || list("prose-points").match(tokens, at: start) != nil,
        isCut || starts.first.map({ goesOn(sentence, tokens, from: $0.start, at: place, start) }) ?? true
      {
        starts.append((place, start))
        place = start
      }
      place += 1
    }
    return starts.enumerated().map { number, cut in
      let next = number + 1 < starts.count ? starts[number + 1].joint : nil
      let end = next.map { tokens[$0].range.lowerBound } ?? sentence.endIndex
      return sentence[tokens[cut.start].range.lowerBound..<end].trimming(",;: ")
    }
  }

  /// Whether another request begins behind the first: "urging them to see him and express regret" has one.
  private func goesOn(_ text: String, _ tokens: [Word], from first: Int, at joint: Int, _ start: Int) -> Bool
  {
    func isForm(_ place: Int) -> Bool {
      ["ing", "ant", "ndo", "ez"].contains(where: tokens[place].plain.hasSuffix)
        || place + 1 < tokens.count && tokens[place + 1].plain == "sie"
    }
    if isForm(start) { return start > joint || isAfterMark(text, tokens, joint) }
    return !isForm(first) && isAfterMark(text, tokens, joint)
  }

  private func isAfterMark(_ text: String, _ tokens: [Word], _ place: Int) -> Bool {
    let gap = text[tokens[place - 1].range.upperBound..<tokens[place].range.lowerBound]
    return gap.contains { ",;:".contains($0) }
  }

  private func behindJoints(_ tokens: [Word], _ place: Int) -> Int {
    var place = place
    while let joint = list("before-points").match(tokens, at: place)
      ?? list("joints").match(tokens, at: place)
    { place += joint.count }
    return place
  }
}
