// PostChecks.swift: what a letter needs and a post or mission does not have.

import SourceText
import UrgentAction

extension RecordIndex {
  func checkPosts(_ findings: FindingList) {
    let missionPosts = Set(organizations.values.flatMap(\.posts).map(\.id))
    for post in posts {
      for salutation in post.salutations { check(salutation, findings) }
      checkOrder(post.startDate, post.endDate, "start_date", "end_date", post.origin, findings)
      for label in post.otherLabels
      where (label.startDate?.earliest ?? .distantPast) > (label.endDate?.latest ?? .distantFuture) {
        findings.add(
          "the title '\(label.name)' ends before it starts", hint: "correct its dates",
          at: post.origin.location(of: "other_label"))
      }
      if missionPosts.contains(post.id) { continue }
      func missing(_ what: String, _ hint: String) {
        findings.add(
          "'\(post.id)' has no \(what)", hint: hint, at: post.origin.location(of: "id"), severity: .warning)
      }
      if post.salutations.isEmpty { missing("salutation", "add \"salutations\" with \"lang\" and \"value\"") }
      if post.contactDetails.isEmpty { missing("channel", "add \"contact_details\": an address, a fax, ...") }
      let terms = files.flatMap(\.memberships).filter { $0.postID == post.id }
      for term in terms {
        findings.add(
          "letters do not look for the holder of '\(post.id)' here",
          hint: "put the term into the post's own \"memberships\", as 'appeal addressees import' does",
          at: term.origin.location)
      }
      if post.memberships.isEmpty, terms.isEmpty { missing("term of office", "add \"memberships\"") }
      if post.rank == nil { missing("rank", "add \"rank\"; it decides the form of address") }
      if post.organizationID == nil { missing("organization", "add \"organization_id\"") }
    }
  }

  private func check(_ salutation: PostSalutation, _ findings: FindingList) {
    var place: TextLocation? { salutation.origin.location(of: "value") }
    if let last = salutation.opening.last, ",:;.!".contains(last) {
      findings.add(
        "the salutation '\(salutation.opening)' has its mark",
        hint: "write it without; the layout adds , or :", at: place)
    }
    if let first = salutation.opening.first, first.isLowercase {
      findings.add(
        "the salutation '\(salutation.opening)' starts with a small letter", hint: "write 'Your Excellency'",
        at: place)
    }
    checkOrder(
      salutation.validFrom, salutation.validUntil, "valid_from", "valid_until", salutation.origin, findings)
  }

  func checkOrganizations(_ findings: FindingList) {
    for organization in files.flatMap(\.organizations) {
      checkOrder(
        organization.foundingDate, organization.dissolutionDate, "founding_date", "dissolution_date",
        organization.origin, findings)
      guard organization.isMission else { continue }
      if organization.isAbsent && !organization.contactDetails.isEmpty {
        findings.add(
          "'\(organization.id)' says that there is no mission, and has an address or number",
          hint: "delete the \"contact_details\", or correct the \"classification\"",
          at: organization.origin.location(of: "contact_details"))
      }
      if !organization.isAbsent && organization.classification == nil {
        findings.add(
          "'\(organization.id)' does not say what kind of mission it is",
          hint: "add \"classification\": \"embassy\"", at: organization.origin.location(of: "id"),
          severity: .warning)
      }
    }
  }

  func checkAccreditations(_ findings: FindingList) {
    for group in groups {
      var seen: Set<String> = []
      for row in group.flatMap(\.accreditations) {
        if !seen.insert(row.areaID).inserted {
          findings.add(
            "there is a second row for '\(row.areaID)'", hint: "put both into one row",
            at: row.origin.location(of: "area_id"))
        }
        if row.missions.isEmpty && row.fallback.isEmpty && row.note == nil && row.noRelations.isEmpty {
          findings.add(
            "this row names no mission, no fallback and no reason", hint: "add \"fallback\" or a \"note\"",
            at: row.origin.location, severity: .warning)
        }
        for mission in row.missions {
          checkOrder(mission.startDate, mission.endDate, "start_date", "end_date", mission.origin, findings)
          guard let organization = organizations[mission.organizationID] else { continue }
          if organization.isAbsent {
            findings.add(
              "'\(organization.id)' says that there is no mission, so it cannot be accredited",
              hint: "correct the row or the mission", at: mission.origin.location(of: "organization_id"))
          }
          if let closed = organization.dissolutionDate, let start = mission.startDate,
            closed.latest < start.earliest
          {
            findings.add(
              "'\(organization.id)' was closed in \(closed), before this accreditation starts",
              hint: "correct one of the dates", at: mission.origin.location(of: "start_date"))
          }
        }
        for gap in row.noRelations {
          checkOrder(gap.startDate, gap.endDate, "start_date", "end_date", gap.origin, findings)
        }
      }
    }
  }
}
