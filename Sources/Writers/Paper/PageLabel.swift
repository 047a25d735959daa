// PageLabel.swift: "page x of y" in the language of the letter.

import Letters
import PDF
import UrgentAction

/// The label of a page behind the first.
struct PageLabel {
  let words: LetterWords

  /// The size of its type: what is faxed must be larger to be read.
  let size: Length

  init(for letter: Letter) {
    size = letter.channel == .fax ? .points(12) : .points(9)
    words = letter.words
  }

  /// `Page 2 of 3`
  func text(_ number: Int, of total: Int) -> String {
    "\(words.beforePage)\(number)\(words.betweenPages)\(total)\(words.behindPages)"
  }
}
