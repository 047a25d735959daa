// PageLabel.swift: "page x of y" in the language of the letter.

import UrgentAction

/// The label of a page behind the first.
struct PageLabel {
  /// What stands before the page's number, and between it and the number of pages.
  let before: String
  let between: String

  /// `Page 2 of 3`; a language that is not known here gets `2 / 3`.
  init(in language: Language) {
    (before, between) =
      switch language {
      case .english: ("Page ", " of ")
      case .german: ("Seite ", " von ")
      case .french: ("Page ", " sur ")
      case .spanish: ("Página ", " de ")
      default: ("", " / ")
      }
  }

  func text(_ number: Int, of total: Int) -> String { "\(before)\(number)\(between)\(total)" }
}
