// LetterBodyWords.swift: how many words of a letter are the same for all senders, and which.

import Letters
import SourceText

/// The body of a prepared letter in numbers.
struct LetterBodyWords: Sendable {
  /// The words that do not depend on the sender.
  private(set) var common = 0
  /// The sender's fields that stand in it: bit n for the field with raw value n.
  private(set) var fields: UInt64 = 0
  /// A sum over the fixed words, and over the places of the fields.
  private(set) var sum: UInt64 = 0

  init(_ letter: Letter) {
    for run in letter.blocks(.body).flatMap(\.runs) {
      switch run.content {
      case .text(let text):
        let (words, hash) = text.withBytes { (wordCount($0), $0.hash) }
        common += words
        sum = mixed(sum &+ hash)
      case .field(let field):
        fields |= 1 << UInt64(field.rawValue)
        sum = mixed(sum &+ UInt64(field.rawValue + 1))
      case .pageCount: break
      }
    }
  }
}

/// How many words a text has, divided by blanks.
func wordCount(_ text: Cell) -> Int {
  guard let first = text.first else { return 0 }
  // Numbers instead of conditions: without a way out the loop takes many bytes at once.
  var count = first > blank ? 1 : 0
  for index in 1..<text.count {
    count &+= (text[index - 1] <= blank ? 1 : 0) & (text[index] > blank ? 1 : 0)
  }
  return count
}
