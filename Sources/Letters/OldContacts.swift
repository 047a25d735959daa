// OldContacts.swift: says when the address or number of a letter comes from another time than the letter.

import UrgentAction

extension LetterRequest {
  /// A source that speaks for a day further from the letter's than this says little about it.
  private static let longest = 731

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
    return facts.compactMap { what, provenance in
      guard let asOf = provenance.asOf, isFar(asOf) else { return nil }
      return
        "\(what) is known as of \(asOf), and the letter is of \(day): check it before you send the letter"
    }
  }

  private func isFar(_ date: PartialDate) -> Bool {
    day > date.latest.adding(days: Self.longest) || date.earliest > day.adding(days: Self.longest)
  }

  private static func words(for kind: Contact.Kind) -> String {
    switch kind {
    case .telephone: "telephone number"
    case .fax: "fax number"
    case .telex: "telex number"
    case .telegram: "telegram address"
    case .email: "e-mail address"
    }
  }
}
