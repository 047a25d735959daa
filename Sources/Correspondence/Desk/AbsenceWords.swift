// AbsenceWords.swift: in words for a person, why a state gets no copy.

import AddresseeDirectory
import SourceText
import UrgentAction

extension Absence {
  /// `North Korea had no embassy for the United Kingdom on 14 June 2000, so there is no copy to one`
  func remark(of state: Country, in country: Country, on day: CalendarDay, _ countries: EnglishCountries)
    -> Remark
  {
    let (state, country, day) = (countries.name(of: state), countries.name(of: country), day.inWords)
    let words =
      switch self {
      case .sameState: "no copy to an embassy of \(state): you live there"
      case .unknown:
        "no copy to an embassy of \(state): the directory knows none for \(country); look up yours,"
          + " and add it with 'appeal import --missions' or under \"copies\" in the action file"
      case .noRelations:
        "\(state) and \(country) had no diplomatic relations on \(day), so there is no copy to an embassy"
      case .note(let note): "no copy to an embassy of \(state): \(note)"
      case .accreditedLater: "\(state) had no embassy for \(country) on \(day), so there is no copy to one"
      case .closed(let end):
        "the embassy of \(state) for \(country) was closed in \(end.inWords), so there is no copy to it"
      case .notOnDay:
        "no copy to an embassy of \(state): the directory knows none that served \(country) on \(day)"
      }
    return Remark(.copies, .note, words)
  }
}
