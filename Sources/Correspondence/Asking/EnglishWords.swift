// EnglishWords.swift: countries and people in messages, which are English whatever the letter's language is.

import Letters
import SourceText
public import UrgentAction
import World

/// The names of countries within an English sentence.
public struct EnglishCountries: Sendable {
  private let phrases: Phrases
  private let countries: Countries

  /// Takes the phrases of English.
  init(_ phrases: Phrases, _ countries: Countries) { (self.phrases, self.countries) = (phrases, countries) }

  /// The name with the article that it takes: `the United Kingdom`, `France`; the code for a country without a name. Of two
  /// names for a people's republic the short one: `North Korea`.
  public func name(of country: Country) -> String {
    guard let name = phrases.name(of: country) else { return country.code }
    if name.firstPlace(of: "People's Republic") != nil,
      let short = (try? countries.facts(of: country))?.names.first
    {
      return short
    }
    return Self.takesArticle(name) ? "the \(name)" : name
  }

  /// `the Embassy of China in the United Kingdom`
  func name(of mission: Addressee) -> String {
    guard let known = mission.mission else { return mission.office.isEmpty ? mission.id : mission.office }
    let (state, host) = (name(of: known.state), name(of: known.host))
    switch known.kind {
    case .embassy: return "the embassy of \(state) in \(host)"
    case .highCommission: return "the high commission of \(state) in \(host)"
    case .generalDelegation: return "the general delegation of \(state) in \(host)"
    case .other: return "the mission of \(state) in \(host)"
    }
  }

  static func takesArticle(_ name: String) -> Bool {
    name.hasPrefix("United ") || name.split(separator: " ").contains { words.contains(String($0)) }
  }

  /// Plurals, and words for states and parts of them.
  private static let words: Set<String> = [
    "Bahamas", "Comoros", "Emirates", "Gambia", "Islands", "Maldives", "Netherlands", "Philippines",
    "Republic", "Seychelles", "Territories", "Territory",
  ]
}

extension Addressee {
  /// The office, and who holds it on the day, for a message.
  func title(on day: CalendarDay) -> String {
    guard !office.isEmpty else { return holder?.name ?? id }
    let name = office.hasPrefix("The ") ? String(office.dropFirst(4)) : office
    return "the \(name)" + (holder.map { " (\($0.name) on \(day.inWords))" } ?? "")
  }

  /// Who it is, for the beginning of a remark: the holder's name, else the office.
  func name(in language: Language) -> String {
    holder?.name ?? (language == .english && !office.isEmpty ? office : withoutState(id) ?? id)
  }
}
