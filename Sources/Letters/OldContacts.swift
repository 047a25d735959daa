// OldContacts.swift: says when the address or number of a letter comes from another time than the letter.

import UrgentAction

extension LetterRequest {
  /// For each address and number that the letter travels by, and whose source is of another time, a warning in English.
  var oldContactWarnings: [String] {
    var facts: [(what: String, provenance: Provenance)] = []
    if channel.isPostal {
      if let address = addressee.address {
        let isForwarded = address.lines.first?.hasPrefix("c/o ") ?? false
        facts = [
          (
            isForwarded ? "the address of the embassy that is to forward it" : "the address",
            address.provenance
          )
        ]
      }
    } else {
      facts = contacts.map { ("the \(Self.words(for: $0.kind)) \($0.value)", $0.provenance) }
    }
    return facts.compactMap { $1.warning(about: $0, on: day) }
  }

  /// What a channel needs: `fax number`.
  private static func words(for kind: Contact.Kind) -> String {
    kind == .email ? "e-mail address" : kind == .telegram ? "telegram address" : "\(kind.rawValue) number"
  }
}

extension Provenance {
  /// A warning, in English, when the source speaks for another time than the letter's day: more than two
  /// years before or after it. Nil when the source's time is not known.
  func warning(about what: String, on day: CalendarDay) -> String? {
    let longest = 731
    guard let asOf, day > asOf.latest.adding(days: longest) || asOf.earliest > day.adding(days: longest)
    else { return nil }
    return "\(what) dates from \(asOf.inWords); check that it is right for \(day.inWords)"
  }
}
