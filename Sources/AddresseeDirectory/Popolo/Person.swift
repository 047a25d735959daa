// Person.swift: a person who holds or held an office.

import JSONText
import UrgentAction

/// A Popolo person. Persons are told apart by `id`, never by name: namesakes are common.
struct Person: Hashable, Sendable {
  var id = ""
  /// In the order of its own culture, without titles.
  var name = ""
  /// Nil for a single name such as Bayanqolu.
  var familyName: String?
  var givenName: String?
  var honorificPrefix: String?
  var gender = Gender.unknown
  var deathDate: PartialDate?
  /// Other scripts, other spellings, names as printed.
  var otherNames: [OtherName] = []
  var identifiers: [Identifier] = []
  var contactDetails: [ContactDetail] = []
  var evidence = Evidence()
  var other: [JSONTree.Member] = []
  var origin = Origin()
}

extension Person: PopoloRecord {
  static let record = "person"

  mutating func members(_ fields: inout RecordFields) {
    fields.required("id", &id)
    fields.required("name", &name)
    fields.text("family_name", &familyName)
    fields.text("given_name", &givenName)
    fields.text("honorific_prefix", &honorificPrefix)
    fields.field(
      "gender", &gender, read: { $0.choice("gender") ?? .unknown },
      tree: { $0 == .unknown ? nil : .string($0.rawValue) })
    fields.date("death_date", &deathDate)
    fields.records("other_names", &otherNames)
    fields.records("identifiers", &identifiers)
    fields.records("contact_details", &contactDetails)
    fields.evidence(&evidence)
  }

  static let unusedPopolo = [
    "additional_name", "honorific_suffix", "patronymic_name", "sort_name", "email", "pronouns", "birth_date",
    "image", "summary", "biography", "national_identity", "links", "memberships", "created_at", "updated_at",
  ]
}

/// Another name of a person, organization or office.
public struct OtherName: Hashable, Sendable {
  public var name = ""
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

extension OtherName: PopoloRecord {
  static let record = "name"

  mutating func members(_ fields: inout RecordFields) {
    fields.required("name", &name)
    fields.language("lang", &language)
    fields.choice("gender", &gender)
    fields.date("start_date", &startDate)
    fields.date("end_date", &endDate)
    fields.evidence(&evidence)
  }

  static let unusedPopolo = [
    "family_name", "given_name", "additional_name", "honorific_prefix", "honorific_suffix", "patronymic_name",
  ]
}

/// The id that another body gives to a record, such as Wikidata's.
struct Identifier: Hashable, Sendable {
  var scheme: String?
  var identifier = ""
}

extension Identifier: PopoloRecord {
  static let record = "identifier"

  mutating func members(_ fields: inout RecordFields) {
    fields.text("scheme", &scheme)
    fields.required("identifier", &identifier)
  }
}
