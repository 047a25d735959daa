// Person.swift: a person who holds or held an office.

import JSONText
import UrgentAction

/// A Popolo person. Persons are told apart by `id`, never by name: namesakes are common.
struct Person: Hashable, Sendable {
  var id: String
  /// In the order of its own culture, without titles.
  var name: String
  /// Nil for a single name such as Bayanqolu.
  var familyName: String?
  var givenName: String?
  var honorificPrefix: String?
  var gender = Gender.unknown
  /// Other scripts, other spellings, names as printed.
  var otherNames: [OtherName] = []
  var identifiers: [Identifier] = []
  var contactDetails: [ContactDetail] = []
  var evidence = Evidence()
  var other: [JSONTree.Member] = []
  var origin = Origin()
}

extension Person {
  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "person", findings)
    id = reader.required("id")
    name = reader.required("name")
    familyName = reader.text("family_name")
    givenName = reader.text("given_name")
    honorificPrefix = reader.text("honorific_prefix")
    gender = reader.choice("gender") ?? .unknown
    otherNames = reader.list("other_names").map { OtherName(reading: $0, findings) }
    identifiers = reader.list("identifiers").map { Identifier(reading: $0, findings) }
    contactDetails = reader.list("contact_details").map { ContactDetail(reading: $0, findings) }
    evidence = reader.evidence()
    other = reader.rest(popolo: Self.unusedPopolo)
    origin = reader.origin
  }

  static let unusedPopolo = [
    "additional_name", "honorific_suffix", "patronymic_name", "sort_name", "email", "pronouns", "birth_date",
    "death_date", "image", "summary", "biography", "national_identity", "links", "memberships", "created_at",
    "updated_at",
  ]
}

/// Another name of a person, organization or office.
public struct OtherName: Hashable, Sendable {
  public var name: String
  /// The language of the name (an extension that many Popolo files have).
  var language: Language?
  /// For an office: whom it is said of, in a language that names the office by the holder's gender; nil: of anybody.
  var gender: Gender?
  /// For an office: the first day of an official title; both ends count.
  var startDate: PartialDate?
  var endDate: PartialDate?
  var evidence = Evidence()
  var other: [JSONTree.Member] = []
}

extension OtherName {
  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "name", findings)
    name = reader.required("name")
    language = reader.language("lang")
    gender = reader.choice("gender")
    startDate = reader.date("start_date")
    endDate = reader.date("end_date")
    evidence = reader.evidence()
    other = reader.rest(popolo: [
      "family_name", "given_name", "additional_name", "honorific_prefix", "honorific_suffix",
      "patronymic_name",
    ])
  }
}

/// The id that another body gives to a record, such as Wikidata's.
struct Identifier: Hashable, Sendable {
  var scheme: String?
  var identifier: String
}

extension Identifier {
  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "identifier", findings)
    scheme = reader.text("scheme")
    identifier = reader.required("identifier")
    _ = reader.rest()
  }
}
