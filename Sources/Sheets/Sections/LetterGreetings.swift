// LetterGreetings.swift: the greeting of a letter given to those whom it is for.

import SourceText
import UrgentAction

extension SheetReader {
  /// Gives the greeting of a letter to the officials for whom the sheet prints none, and asks whether a letter that
  /// greets one by his office is for the others.
  func greet(_ appeal: inout SheetAppeal, _ greeting: String) {
    giveGreeting(greeting, to: &appeal)
    let text = greeting.trimming(",: ")
    guard !text.contains("/"), words.holds(text, "offices") else { return }
    for place in appeal.addressees.indices {
      let official = appeal.addressees[place]
      // What is asked of an ambassador is seen to when his letter is written.
      guard !words.isEnvoy(official), !official.salutations.contains(where: { $0.text == text }) else {
        continue
      }
      appeal.addressees[place].doubt("the letter greets '\(text)'; see whether it is for this addressee too")
    }
  }

  /// Gives the greeting that a sentence says to the only official: "Please begin your letter 'Your Excellency'."
  mutating func greetAsSaid() {
    guard sheet.appeals.flatMap(\.addressees).count == 1,
      let place = sheet.appeals.firstIndex(where: { !$0.addressees.isEmpty }),
      sheet.appeals[place].addressees[0].salutations.isEmpty
    else { return }
    let toWriters: Set<String?> = ["lastDay", "network", "action", "languages", nil]
    let starts = lines.indices.filter { toWriters.contains(uses[$0]) && (lines[$0].isAfterBlank || $0 == 0) }
    let texts = starts.map { lines.paragraph(at: $0).map(\.text).joined(separator: " ") }
    guard let greeting = texts.lazy.compactMap(words.greeting).first else { return }
    sheet.appeals[place].addressees[0].salutations = words.salutations(greeting, sheet: sheet.language)
  }

  private func giveGreeting(_ greeting: String, to appeal: inout SheetAppeal) {
    let bare = appeal.addressees.indices.filter { appeal.addressees[$0].salutations.isEmpty }
    guard let first = bare.first else { return }
    let parts = greeting.split(separator: "/").map { $0.trimming(",: ") }
    if parts.count > 1, parts.count == bare.count {
      for (place, text) in zip(bare, parts) {
        appeal.addressees[place].salutations = words.salutations(text, sheet: sheet.language)
      }
    } else {
      // "Your Excellencies:" is for all, and each gets a letter of his own.
      let text = greeting.trimming(",: ")
      let isForAll = words.ends(text, "many-greeted")
      for place in isForAll ? bare : [first] {
        appeal.addressees[place].salutations = words.salutations(text, sheet: sheet.language)
        if isForAll {
          appeal.addressees[place].doubt("'\(text)' greets several; write how this one is greeted")
        }
      }
    }
  }
}

extension SheetWords {
  /// The greeting in quotation marks in a sentence that says how to begin.
  fileprivate func greeting(saidIn text: String) -> String? {
    let tokens = text.words
    guard tokens.contains(where: { labels[$0.plain]?.contains { $0.label == .salutation } ?? false }) else {
      return nil
    }
    for place in tokens.indices {
      let start = tokens[place].range.lowerBound
      guard let mark = text[..<start].last, "'\"«".contains(mark),
        let end = text[start...].firstIndex(where: { "'\"»".contains($0) }),
        case let said = text[start..<end].trimming(",: "), said.words.count < 7,
        isAll(said, "whole-salutations") || opens(said, "bare-salutations")
      else { continue }
      return said
    }
    return nil
  }
}
