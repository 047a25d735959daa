// Membership.swift: a term of office.

import JSONText
import UrgentAction

/// A Popolo membership that ties a person to a post for some time. A person may hold a post twice.
public struct Membership: Hashable, Sendable {
  var id: String?
  var personID: String?
  /// The post; nil where the membership stands inside its post.
  var postID: String?
  var organizationID: String?
  /// `acting` for somebody who holds the office for the time being.
  var role: String?
  /// The first day in office.
  var startDate: PartialDate?
  /// The last day in office; nil while in office.
  var endDate: PartialDate?
  /// Sources disagree about who held the office: no letter prints the name (extension).
  var isDisputed = false
  /// A missing `end_date` means that the end is not known, not that the person is in office (extension).
  var endIsUnknown = false
  var evidence = Evidence()
  var other: [JSONTree.Member] = []
  var origin = Origin()
}

extension Membership: PopoloRecord {
  static let record = "membership"

  mutating func members(_ fields: inout RecordFields) {
    fields.text("id", &id)
    fields.id(of: "person", &personID)
    fields.id(of: "post", &postID)
    fields.id(of: "organization", &organizationID)
    fields.text("role", &role)
    fields.date("start_date", &startDate)
    fields.date("end_date", &endDate)
    fields.flag("disputed", &isDisputed)
    fields.flag("end_unknown", &endIsUnknown)
    // An end that cannot be read does not mean that the person is in office.
    if !endIsUnknown, endDate == nil, fields.reader?.text("end_date") != nil { endIsUnknown = true }
    fields.evidence(&evidence)
  }

  static let unusedPopolo = [
    "label", "member", "on_behalf_of_id", "area_id", "contact_details", "links", "created_at", "updated_at",
    "legislative_period_id",
  ]

  public var isActing: Bool { role == "acting" }
}
