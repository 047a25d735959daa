// Organization.swift: a ministry, a government, or a mission abroad, and the areas they belong to.

import JSONText
import UrgentAction

/// A Popolo organization. A mission holds the post of its head inside it.
public struct Organization: Hashable, Sendable {
  var id: String
  var name: String
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

extension Organization {
  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "organization", findings)
    id = reader.required("id")
    name = reader.required("name")
    otherNames = reader.list("other_names").map { OtherName(reading: $0, findings) }
    classification = reader.text("classification", or: "type")
    parentID = reader.text("parent_id")
    areaID = reader.text("area_id")
    sendingState = reader.country("sending_state")
    seat = reader.text("seat")
    foundingDate = reader.date("founding_date")
    dissolutionDate = reader.date("dissolution_date")
    identifiers = reader.list("identifiers").map { Identifier(reading: $0, findings) }
    links = reader.list("links").map { Link(reading: $0, findings) }
    contactDetails = reader.list("contact_details").map { ContactDetail(reading: $0, findings) }
    posts = reader.list("posts").map { Post(reading: $0, findings) }
    evidence = reader.evidence()
    other = reader.rest(popolo: [
      "abstract", "description", "image", "memberships", "created_at", "updated_at",
    ])
    origin = reader.origin
  }

  /// Whether it is a mission abroad, or a record that there is none.
  var isMission: Bool { sendingState != nil }

  /// Whether the record says that there is no mission.
  var isAbsent: Bool { classification == "none" }
}

/// A Popolo area: a country or a province.
struct Area: Hashable, Sendable {
  var id: String
  var name: String
  /// The code of ISO 3166.
  var identifier: String?
  var classification: String?
  var parentID: String?
  var other: [JSONTree.Member] = []
  var origin = Origin()
}

extension Area {
  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "area", findings)
    id = reader.required("id")
    name = reader.required("name")
    identifier = reader.text("identifier")
    classification = reader.text("classification", or: "type")
    parentID = reader.text("parent_id")
    other = reader.rest(popolo: [
      "geometry", "memberships", "organizations", "posts", "children", "other_names", "identifiers", "links",
      "sources", "created_at", "updated_at",
    ])
    origin = reader.origin
  }
}
