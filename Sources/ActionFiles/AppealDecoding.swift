// AppealDecoding.swift: the appeals of an action file, their points and addressees.

import JSONText
import UrgentAction

extension Appeal {
  /// Reads an appeal; `written` counts the addressees that are written out in the edition.
  init(_ value: JSONValue, written: inout Int) throws(JSONError) {
    try value.requireKnownKeys(
      "id", "authority", "opening", "facts", "points", "addressees", "suggestedAddressees")
    var points: [Point] = []
    for point in try value.list("points") {
      let read = try Point(point)
      if points.contains(where: { $0.id == read.id }) {
        throw try point.required("id").error("two points have the id '\(read.id)'", hint: "give each its own")
      }
      if let antecedent = read.antecedent, !points.contains(where: { $0.id == antecedent }) {
        throw try point.required("goesOnWith").error(
          "no point before this one has the id '\(antecedent)'", hint: "name one that stands before it")
      }
      points.append(read)
    }
    guard !points.isEmpty else { throw value.error("this appeal has no points") }
    var addressees: [AddresseeReference] = []
    for addressee in try value.list("addressees") {
      addressees.append(try AddresseeReference(addressee, written: &written))
    }
    var suggested: [AddresseeReference] = []
    for addressee in try value.list("suggestedAddressees") {
      suggested.append(try AddresseeReference(addressee, written: &written))
    }
    self.init(
      id: try value.string("id"), authority: try value.texts("authority"),
      opening: try value.texts("opening"),
      facts: try value.facts("facts"), points: points, addressees: addressees, suggestedAddressees: suggested)
  }
}

extension Point {
  init(_ value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys("id", "text", "goesOnWith", "doubt")
    self.init(
      id: try value.string("id"), text: try value.texts("text"),
      antecedent: try value.optionalString("goesOnWith"), doubt: try value.optionalString("doubt"))
  }
}

extension AddresseeReference {
  init(_ value: JSONValue, written: inout Int) throws(JSONError) {
    let salutation = try value.texts("salutation")
    if let post = try value.optionalString("post") {
      try value.requireKnownKeys("post", "salutation")
      self.init(.post(post), salutation: salutation)
      return
    }
    if let id = try value.optionalString("senderNames") {
      try value.requireKnownKeys("senderNames", "rank", "salutation")
      let rank = value["rank"] == nil ? Rank.unknown : try value.choice("rank", of: Rank.self)
      self.init(.namedBySender(id: id, rank: rank), salutation: salutation)
      return
    }
    try value.requireKnownKeys(
      "name", "title", "rank", "gender", "salutation", "address", "country", "contacts")
    written += 1
    let provenance = Provenance(
      record: "\(value.location)", source: "the action's own sheet", confidence: .seed)
    let name = try value.optionalString("name")
    let gender = value["gender"] == nil ? Gender.unknown : try value.choice("gender", of: Gender.self)
    let rank = value["rank"] == nil ? Rank.unknown : try value.choice("rank", of: Rank.self)
    let title = try value.optionalString("title") ?? ""
    guard name != nil || !title.isEmpty else {
      throw value.error(
        "this addressee has neither a post nor a name nor a title",
        hint: "write { \"post\": \"cn-premier\" } or { \"name\": \"...\", \"title\": \"...\" }")
    }
    var contacts: [Contact] = []
    for contact in try value.list("contacts") {
      try contact.requireKnownKeys("type", "value", "careOf")
      contacts.append(
        Contact(
          try contact.choice("type", of: Contact.Kind.self), try contact.string("value"),
          careOf: try contact.optionalString("careOf"), provenance: provenance))
    }
    self.init(
      .written(
        Addressee(
          id: "written-\(written)", office: title,
          holder: name.map { Holder(name: $0, gender: gender, provenance: provenance) }, nameLine: name,
          rank: rank,
          address: try Self.address(value, provenance), contacts: contacts, provenance: provenance)),
      salutation: salutation)
  }

  private static func address(_ value: JSONValue, _ provenance: Provenance) throws(JSONError)
    -> PostalAddress?
  {
    let lines = try value.strings("address")
    guard !lines.isEmpty else { return nil }
    guard let country = value["country"] else {
      throw try value.required("address").error(
        "this address has no country", hint: "add \"country\" with the ISO code of two letters beside it")
    }
    return PostalAddress(lines: lines, country: try country.country(), provenance: provenance)
  }
}
