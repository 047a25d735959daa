// EnglishWords.swift: days and countries in messages, which are English whatever the letter's language is.

import Letters
import UrgentAction

extension CalendarDay {
  /// `19 July 2000`
  var inWords: String {
    let (year, month, day) = parts
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    return "\(day) \(months[month - 1]) \(year)"
  }
}

/// The names of countries within an English sentence.
struct EnglishCountries {
  private let phrases: Phrases

  /// - Parameter phrases: those of English.
  init(_ phrases: Phrases) { self.phrases = phrases }

  /// The name with the article that it takes: `the United Kingdom`, `France`; the code for a country without a name.
  func name(of country: Country) -> String {
    guard let name = phrases.name(of: country) else { return country.code }
    return Self.takesArticle(name) ? "the \(name)" : name
  }

  static func takesArticle(_ name: String) -> Bool {
    name.hasPrefix("United ") || name.split(separator: " ").contains { words.contains(String($0)) }
  }

  /// Plurals, and words for states and parts of them.
  private static let words: Set<String> = [
    "Bahamas", "Comoros", "Emirates", "Gambia", "Islands", "Maldives", "Netherlands", "Philippines",
    "Republic",
    "Seychelles", "Territories", "Territory",
  ]
}
