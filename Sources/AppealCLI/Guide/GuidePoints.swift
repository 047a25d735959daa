// GuidePoints.swift: the guide asks for the sentences of points that no letter can say, or not for certain.

import Correspondence
import Letters
import Sheets
import UrgentAction

/// A point of a sheet that a person has to look at.
struct OpenPoint {
  /// The number of its appeal in the document.
  var appeal: Int
  var id: String
  /// As the sheet has it.
  var printed: String
  /// What the letter would say; empty when it can say nothing.
  var sentence: String
  var remarks: [String]
}

extension Guide {
  /// Shows the points that are doubted or refused, until each has a sentence.
  mutating func askPoints() throws -> Move {
    guard let language = sheet?.sheet.language else { return .skip }
    var hasAsked = false
    while true {
      let open = try openPoints(in: language)
      guard !open.isEmpty else { return hasAsked ? .next : .skip }
      hasAsked = true
      dialogue.heading("How should the letter say it?")
      for (index, point) in open.enumerated() {
        dialogue.say("  \(index + 1)  the sheet: \(point.printed)", hanging: 3)
        dialogue.say("     the letter: \(point.sentence.isEmpty ? "nothing yet" : point.sentence)")
        for remark in point.remarks { dialogue.say("     \(remark)") }
      }
      let missing = open.firstIndex { $0.sentence.isEmpty }
      dialogue.say(
        "A number writes your own sentence, with x before it, as x1, it leaves the point out. "
          + (missing.map { "Enter writes one for \($0 + 1)." } ?? "Enter takes them as they are."))
      let choice = try dialogue.asked("> ") { text -> (point: Int, isLeftOut: Bool)? in
        if text.isEmpty { return (missing ?? open.endIndex, false) }
        let isLeftOut = text.lowercased().hasPrefix("x")
        if let number = Int(text.dropFirst(isLeftOut ? 1 : 0)), open.indices.contains(number - 1) {
          return (number - 1, isLeftOut)
        }
        dialogue.say("Please press Enter, or type a number from 1 to \(open.count).")
        return nil
      }
      if choice.point == open.endIndex { return .next }
      try choice.isLeftOut ? leaveOut(open[choice.point]) : reword(open[choice.point], in: language)
    }
  }

  private mutating func leaveOut(_ point: OpenPoint) throws {
    guard var sheet else { return }
    sheet.word(point.id, ofAppeal: point.appeal, as: nil)
    try use(sheet, isAccepted: true)
  }

  /// Asks for the sentence of a point; the point stays as it is when the person goes back.
  private mutating func reword(_ point: OpenPoint, in language: Language) throws {
    guard let words = try dialogue.words("Your sentence: "), var sheet else { return }
    if let foreign = try library.phrases(language).voice.words(in: words) {
      return dialogue.say("It speaks for an organization ('\(foreign)'): say it as yourself.")
    }
    let last = words.last ?? "."
    sheet.word(point.id, ofAppeal: point.appeal, as: ".!?".contains(last) ? words : words + ".")
    try use(sheet, isAccepted: true)
  }

  /// The points that need a person's look, each once.
  private func openPoints(in language: Language) throws -> [OpenPoint] {
    guard let action, let edition = action.editions.first else { return [] }
    let desk = try library.desk(action)
    let readings = try desk.pointReadings(of: edition, on: day, in: language)
    var open: [OpenPoint] = []
    for reading in readings where reading.verdict != .sure {
      let appeals = edition.appeals.indices.filter { index in
        let appeal = edition.appeals[index]
        return (appeal.addressees + appeal.suggestedAddressees).contains { $0.id == reading.addressee }
      }
      for index in appeals {
        guard let point = edition.appeals[index].points.first(where: { $0.id == reading.point }),
          !open.contains(where: { $0.appeal == index && $0.id == point.id })
        else { continue }
        open.append(
          OpenPoint(
            appeal: index, id: point.id, printed: point.printed,
            sentence: reading.sentences.joined(separator: " "), remarks: reading.remarks))
      }
    }
    return open
  }
}
