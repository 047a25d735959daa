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

extension Membership {
  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "membership", findings)
    id = reader.text("id")
    personID = reader.text("person_id") ?? reader.idInside("person")
    postID = reader.text("post_id") ?? reader.idInside("post")
    organizationID = reader.text("organization_id") ?? reader.idInside("organization")
    role = reader.text("role")
    startDate = reader.date("start_date")
    endDate = reader.date("end_date")
    isDisputed = reader.flag("disputed")
    // An end that cannot be read does not mean that the person is in office.
    endIsUnknown = reader.flag("end_unknown") || (endDate == nil && reader.text("end_date") != nil)
    evidence = reader.evidence()
    other = reader.rest(popolo: Self.unusedPopolo)
    origin = reader.origin
  }

  static let unusedPopolo = [
    "label", "member", "on_behalf_of_id", "area_id", "contact_details", "links", "created_at", "updated_at",
    "legislative_period_id",
  ]

  public var isActing: Bool { role == "acting" }
}
