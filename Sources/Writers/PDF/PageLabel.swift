// PageLabel.swift: "page x of y" in the language of the letter.

import Letters
import PDF
import UrgentAction

/// The label of a page behind the first.
struct PageLabel {
  /// What stands before the page's number, and between it and the number of pages.
  let before: String
  let between: String

  /// The size of its type: what is faxed must be larger to be read.
  let size: Length

  /// `Page 2 of 3`; a language that is not known here gets `2 / 3`.
  init(for letter: Letter) {
    size = letter.channel == .fax ? .points(12) : .points(9)
    (before, between) =
      switch letter.language {
      case .english: ("Page ", " of ")
      case .german: ("Seite ", " von ")
      case .french: ("Page ", " sur ")
      case .spanish: ("Página ", " de ")
      default: ("", " / ")
      }
  }

  func text(_ number: Int, of total: Int) -> String { "\(before)\(number)\(between)\(total)" }
}
