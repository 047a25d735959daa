// PageLabel.swift: "page x of y" in the language of the letter.

import UrgentAction

/// The label of a page behind the first.
enum PageLabel {
  /// `Page 2 of 3`; a language that is not known here gets `2 / 3`.
  static func text(_ number: Int, of total: Int, in language: Language) -> String {
    switch language {
    case .english: "Page \(number) of \(total)"
    case .german: "Seite \(number) von \(total)"
    case .french: "Page \(number) sur \(total)"
    case .spanish: "Página \(number) de \(total)"
    default: "\(number) / \(total)"
    }
  }
}
