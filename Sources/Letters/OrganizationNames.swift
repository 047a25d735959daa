// OrganizationNames.swift: where a letter names the organization that asked for it.

import SourceText
import UrgentAction

extension Composer {
  /// Holds to what the section wants: says that the letter does not name the organization, or refuses one that does.
  ///
  /// - Returns: what is to be noted.
  /// - Throws: `LetterError` with all texts that name an organization that must not be named.
  func checkNaming(_ request: LetterRequest, _ texts: [(what: String, text: String)]) throws -> [String] {
    guard request.naming != .free else { return [] }
    let texts = texts + [("the subject", try subject(of: request))]
    let named = texts.compactMap { what, text in
      phrases.organizations.firstNamed(in: text).map { (what, name: $0) }
    }
    if request.naming == .wanted {
      guard named.isEmpty, let name = phrases.organizations.first else { return [] }
      return ["the section wants letters to name \(name), and this one does not: say it with --message"]
    }
    guard let first = named.first else { return [] }
    var places: [String] = []
    for (what, _) in named where !places.contains(what) { places.append(what) }
    throw LetterError(
      "the letter must not name \(first.name), and these do: \(places.joined(separator: ", "))",
      hint: "say it without the name, a point in its \"sentence\"; or leave points out with --points")
  }
}
