// SenderInitials.swift: senders of whom letters show only the initials and the town.

import Letters
import SourceText
package import World

extension SenderReader {
  /// Leaves initials and the town, for senders who must not be found.
  mutating func reduceToInitials(in facts: CountryFacts) {
    let initials = columns.words.names.initials(of: sender[.name])
    var town = sender[.town]
    if columns.hasWholeAddress {
      // The last part of such a cell can be the street.
      let lines = sender[.address].split(separator: "\n").map(String.init)
      town = SenderTown(in: facts, columns.words.names).town(in: lines) ?? ""
      if town.isEmpty, isPostal {
        faults.append("the address does not show beyond doubt which part is the town; use a column city")
      }
    }
    let (country, message, about) = (sender[.country], sender[.message], sender[.about])
    faults += columns.words.faults(
      besideInitialsOf: sender[.name], town: town, in: facts, message: message, about: about)
    for (text, what) in [(message, "message"), (about, "line about the sender")] where !text.isEmpty {
      warnings.append("the \(what) is printed as it stands: see that it names nobody")
    }
    sender.removeAll()
    sender[.name] = initials
    sender[.address] = town
    sender[.town] = town
    sender[.country] = country
    sender[.message] = message
    sender[.about] = about
  }
}

extension ListWords {
  /// What a letter must not say beside the initials and the town of a sender, because it would tell who that is.
  ///
  /// - Returns: a clause for each fault, without a full stop.
  package func faults(
    besideInitialsOf name: String, town: String, in facts: CountryFacts, message: String, about: String
  ) -> [String] {
    var faults: [String] = []
    // People have written whole addresses into the column of the town.
    let isTown = { (character: Character) in character.isLetter || " -'’.()/".contains(character) }
    let names = words(name).filter { $0.count > 2 }
    if !town.allSatisfy(isTown) || !names.isDisjoint(with: words(town)) || namesHousehold(town)
      || facts.isSurelyRegion(town) || facts.region.names.contains(where: { $0.code == town })
    {
      faults.append("with --initials the city must be a town alone, not '\(quotable(town))'")
    }
    for (text, what) in [(message, "message"), (about, "line about the sender")]
    where names.count > 1 && names.isSubset(of: words(text)) {
      faults.append("with --initials the \(what) must not have the sender's name")
    }
    return faults
  }

  /// The words of a text, without capitals and accents.
  private func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter }.map { plainName(String($0)) })
  }

  /// Whether the cell of a town says with whom somebody lives: `Berlin c/o Tal`, `Berlin (bei Meier)`.
  private func namesHousehold(_ town: String) -> Bool {
    let plain = town.lowercased()
    let inBrackets = plain.drop { $0 != "(" }.prefix { $0 != ")" }
    let isLodging = entries(.lodging).contains { words in
      plain.firstPlace(of: words).map { plain[$0.upperBound...].first?.isLetter != true } ?? false
    }
    return isLodging || inBrackets.contains(" ")
  }
}
