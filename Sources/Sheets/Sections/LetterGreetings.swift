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

  private func giveGreeting(_ greeting: String, to appeal: inout SheetAppeal) {
    let bare = appeal.addressees.indices.filter { appeal.addressees[$0].salutations.isEmpty }
    guard let first = bare.first else { return }
    let parts = greeting.split(separator: "/").map { $0.trimming(",: ") }
    if parts.count > 1, parts.count == bare.count {
      for (place, text) in zip(bare, parts) {
        appeal.addressees[place].salutations = words.salutations(text, sheet: sheet.language)
      }
    } else {
      // "Your Excellencies:" is for all.
      for place in greeting.words.last?.plain == "excellencies" ? bare : [first] {
        appeal.addressees[place].salutations = words.salutations(
          greeting.trimming(",: "), sheet: sheet.language)
      }
    }
  }
}
