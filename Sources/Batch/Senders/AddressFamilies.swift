// AddressFamilies.swift: lists with several addresses for a person, in columns such as `Home City` and `Business City`.

import SourceText
import Tables

/// Chooses one of the addresses that the columns of a list are for: parts of two addresses make one that is nobody's.
struct AddressFamilies {
  /// What each column is looked up by, as `plainName` makes it; empty for a column of an address that is not used.
  private(set) var lookupNames: [String]

  /// A column of an address: which address, and which part.
  private struct Part {
    var family: Int
    var field: SenderColumn
    var stem: String
  }

  /// - Parameter names: the columns' names as they stand in the file.
  init(_ names: [String]) {
    lookupNames = names.map { plainName(Self.withoutKey($0)) }
    let parts = lookupNames.map(Self.part)
    func holds(_ family: Int, _ fields: [SenderColumn]) -> Bool {
      parts.contains { $0?.family == family && fields.contains($0?.field ?? .id) }
    }
    // The last family is that of addresses at work, which nobody's letters from home show unasked.
    let families = (0..<Self.words.count).filter { holds($0, [.street, .postBox]) }
    let chosen = families.first { holds($0, [.city, .postcodeAndCity]) } ?? families.first ?? 0
    for (index, part) in parts.enumerated() {
      guard let part else { continue }
      // What the address lacks another one may have that is no address by itself.
      let isUsed =
        part.family == chosen
        || (!holds(chosen, [part.field]) && (part.family == 0 || isAlone(part.family)))
      lookupNames[index] = isUsed ? part.stem : ""
    }
    func isAlone(_ family: Int) -> Bool { family < Self.words.count && !families.contains(family) }
    removeLesser()
  }

  /// Leaves out what another column says better: the county beside the state, the parts of a street beside the street.
  private mutating func removeLesser() {
    let fields = lookupNames.map { $0.isEmpty ? nil : SenderColumn.fields.field(plain: $0) }
    let hasState = zip(lookupNames, fields).contains {
      $0 != "county" && $1 == SenderColumn.region.rawValue
    }
    for index in lookupNames.indices {
      let name = lookupNames[index]
      if name == "county" && hasState || name == "streetnumber" && lookupNames.contains("streetaddress") {
        lookupNames[index] = ""
      }
    }
  }

  /// A name without the key that programs put behind that of a field: `country_id:label`.
  private static func withoutKey(_ name: String) -> String {
    for key in ["_id:label", "_id:name", ":label", ":name"] where name.hasSuffix(key) {
      return String(name.dropLast(key.count))
    }
    // HubSpot names the kind of e-mail that is not wanted.
    return name.hasPrefix("Opted out of email") ? "Opted out of email" : name
  }

  /// The address and its part that a column is for; nil for a column that is for none.
  private static func part(_ name: String) -> Part? {
    if let field = SenderColumn.fields.field(plain: name) {
      return SenderColumn(rawValue: field).flatMap {
        fields.contains($0) ? Part(family: 0, field: $0, stem: name) : nil
      }
    }
    let number = name.reversed().prefix { $0.isNumber }.reversed()
    let body = name.dropLast(number.count)
    for (family, words) in (words + [workWords]).enumerated() {
      for word in words {
        var stems: [String] = []
        if name.hasPrefix(word) { stems.append(String(name.dropFirst(word.count))) }
        if body.hasSuffix(word) { stems.append(body.dropLast(word.count) + String(number)) }
        for stem in stems {
          if let field = SenderColumn.fields.field(plain: stem).flatMap(SenderColumn.init(rawValue:)),
            fields.contains(field)
          {
            return Part(family: family, field: field, stem: stem)
          }
        }
      }
    }
    return nil
  }

  private static let fields: Set<SenderColumn> = [
    .addressSupplement, .street, .houseNumber, .secondLine, .thirdLine, .postcode, .city, .postcodeAndCity,
    .region,
    .country, .postBox,
  ]

  /// What stands before or behind the name of a part, by families of which an earlier one is better, each word as
  /// `plainName` makes it. The first is the family without such a word.
  private static let words: [[String]] = [
    [],
    [
      "homeaddress", "home", "privatadresse", "privat", "private", "personal", "residential", "wohn",
      "domicile",
      "personnel", "personnelle", "deldomicilio", "deresidencia", "particular",
    ],
    ["mailingaddress", "mailing", "correspondence", "versand"],
    ["primaryaddress", "primary", "addressprimary", "haupt", "main", "preferred", "cnadrprf", "can2user"],
    ["address1", "address"],
    ["billingaddress", "billing", "invoice", "rechnungs"],
    ["otheraddress", "other", "shippingaddress", "shipping", "delivery", "weitere", "autre", "address2"],
  ]

  /// Those of addresses at work.
  private static let workWords = [
    "businessaddress", "business", "workaddress", "work", "office", "company", "geschaftlich", "dienstlich",
    "bureau",
    "professionnel", "professionnelle", "deltrabajo", "trabajo",
  ]
}
