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

  /// The points in a paragraph: what each sentence asks for, as one; a sentence behind one is another, but for those
  /// about writing.
  func prosePoints(in text: String, isFact: Bool, after isBegun: Bool) -> [String] {
    var points: [String] = []
    for sentence in SheetDraft.sentences(of: text) where !isFact || asksToWrite(sentence) {
      let tokens = sentence.words
      // "in denen Sie", "and urge", and not "express or airmail letters".
      let start = tokens.indices.lazy.map { (place: $0, start: behindJoints(tokens, $0)) }.first {
        $0.start < tokens.count
          && (list("before-points").match(tokens, at: $0.place) != nil
            || list("prose-points").match(tokens, at: $0.start) != nil)
          && !holds(tokens[$0.start...].prefix(4), "appeal-words")
      }?.start
      if let start {
        let asked = sentence[tokens[start].range.lowerBound...]
        // "asking for a trial; and urging that he be let go": each asks for something of its own.
        for (number, part) in asked.parts(at: "; ").enumerated() {
          let text = LineClassifier(words: self).classify(SheetLine(number: 0, text: part.trimmed)).text
          if number > 0, !opensRequest(text) {
            points[points.count - 1] += "; " + part
          } else {
            points.append(withoutJoints(text).trimming(",;: "))
          }
        }
      } else if !isFact, isBegun || !points.isEmpty, !holds(sentence, "appeal-words"), sentence.count > 20,
        LineClassifier(words: self).label(of: sentence) == nil
      {
        points.append(sentence)
      }
    }
    return points
  }

  private func withoutJoints(_ text: String) -> String {
    let tokens = text.words
    let start = behindJoints(tokens, 0)
    return start < tokens.count ? String(text[tokens[start].range.lowerBound...]) : text
  }

  private func behindJoints(_ tokens: [Word], _ place: Int) -> Int {
    var place = place
    while let joint = list("before-points").match(tokens, at: place)
      ?? list("joints").match(tokens, at: place)
    { place += joint.count }
    return place
  }
}
