// RecipientOptions.swift: an addressee whom the sender names.

import Arguments
import SourceText
import UrgentAction

/// The addressee that the command line spells out, for an appeal to the sender's own government.
struct RecipientOptions {
  var lines: String?
  var salutation: String?

  static func options<Target>(
    _ path: any WritableKeyPath<Target, RecipientOptions> & Sendable
  ) -> [Option<Target>] {
    [
      Option(
        "recipient", "'NAME; OFFICE; LINE'",
        help: "The addressee of an appeal to your own government: name (or nothing), office, address."
      ) { $0[keyPath: path].lines = $1 },
      Option(
        "salutation", "TEXT",
        help: "How that addressee is greeted, such as 'Dear Foreign Secretary'. Default: as the office tells."
      ) {
        $0[keyPath: path].salutation = $1
      },
    ]
  }

  /// The addressee with this id.
  ///
  /// - Throws: usage, when --recipient is missing or has fewer than three lines, or the sender's country is not known.
  func addressee(id: String, rank: Rank, country: Country?, language: Language) throws(Failure) -> Addressee {
    let hint = "add --recipient 'NAME; OFFICE; LINE; LINE', and --salutation TEXT if you know better"
    guard let lines else {
      throw Failure(.usage, UsageError("'\(id)' is somebody whom only you can name", hint: hint))
    }
    let parts = lines.split(separator: ";", omittingEmptySubsequences: false).map { $0.trimmed }
    guard parts.count >= 3, let country else {
      throw Failure(
        .usage,
        UsageError(
          country == nil
            ? "the sender's country is not known"
            : "--recipient needs a name (or nothing), an office and an address",
          hint: country == nil ? "add --country CC" : hint))
    }
    let provenance = Provenance(record: "--recipient", source: "given by the sender", confidence: .sender)
    let greeting = OfficeGreeting(of: parts[1], heldBy: parts[0], in: country, language: language)
    var addressee = Addressee(id: id, office: parts[1], rank: greeting.rank, provenance: provenance)
    if !parts[0].isEmpty {
      addressee.holder = Holder(
        name: parts[0], gender: OfficeGreeting.gender(of: parts[0]), provenance: provenance)
      addressee.nameLine = parts[0]
    }
    let address = parts.dropFirst(2).filter { !$0.isEmpty }
    addressee.address = PostalAddress(lines: Array(address), country: country, provenance: provenance)
    if let salutation {
      addressee.rank = rank
      addressee.openings[language] = SourcedText(salutation, provenance: provenance)
    } else {
      addressee.openings[language] = greeting.opening.map { SourcedText($0, provenance: provenance) }
      addressee.doubts.append(
        "the salutation is a guess from the office '\(parts[1])': see whether it is right, or give it with"
          + " --salutation TEXT")
    }
    return addressee
  }
}
