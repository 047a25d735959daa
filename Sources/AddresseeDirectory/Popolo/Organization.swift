// Organization.swift: a ministry, a government, or a mission abroad, and the areas they belong to.

import JSONText
import UrgentAction

/// A Popolo organization. A mission holds the post of its head inside it.
public struct Organization: Hashable, Sendable {
  var id = ""
  var name = ""
  var otherNames: [OtherName] = []
  /// `ministry`, `embassy`, `permanent mission`; `none` for a record that there is no mission.
  var classification: String?
  var parentID: String?
  var areaID: String?
  /// The state that a mission represents (extension).
  var sendingState: Country?
  /// The town where a mission is (extension).
  var seat: String?
  var foundingDate: PartialDate?
  var dissolutionDate: PartialDate?
  var identifiers: [Identifier] = []
  var links: [Link] = []
  var contactDetails: [ContactDetail] = []
  var posts: [Post] = []
  var evidence = Evidence()
  var other: [JSONTree.Member] = []
  var origin = Origin()
}

extension Organization: PopoloRecord {
  static let record = "organization"
  static let unusedPopolo = ["abstract", "description", "image", "memberships", "created_at", "updated_at"]

  mutating func members(_ fields: inout RecordFields) {
    fields.required("id", &id)
    fields.required("name", &name)
    fields.records("other_names", &otherNames)
    fields.text("classification", or: "type", &classification)
    fields.text("parent_id", &parentID)
    fields.country("sending_state", &sendingState)
    fields.text("area_id", &areaID)
    fields.text("seat", &seat)
    fields.date("founding_date", &foundingDate)
    fields.date("dissolution_date", &dissolutionDate)
    fields.records("identifiers", &identifiers)
    fields.records("links", &links)
    fields.records("contact_details", &contactDetails)
    fields.records("posts", &posts)
    fields.evidence(&evidence)
  }

  /// Whether it is a mission abroad, or a record that there is none.
  var isMission: Bool { sendingState != nil }

  /// Whether the record says that there is no mission.
  var isAbsent: Bool { classification == "none" }
}

/// A Popolo area: a country or a province.
struct Area: Hashable, Sendable {
  var id = ""
  var name = ""
  /// The code of ISO 3166.
  var identifier: String?
  var classification: String?
  var parentID: String?
  var other: [JSONTree.Member] = []
  var origin = Origin()
}

extension Area: PopoloRecord {
  static let record = "area"
  static let unusedPopolo = [
    "geometry", "memberships", "organizations", "posts", "children", "other_names", "identifiers", "links",
    "sources", "created_at", "updated_at",
  ]

  mutating func members(_ fields: inout RecordFields) {
    fields.required("id", &id)
    fields.required("name", &name)
    fields.text("identifier", &identifier)
    fields.text("classification", or: "type", &classification)
    fields.text("parent_id", &parentID)
  }
}
