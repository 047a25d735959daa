// IdentityChecks.swift: ids that are used twice, badly formed, or point to nothing.

import SourceText

extension RecordIndex {
  func checkIDs(_ findings: FindingList) {
    for records in files { checkUnique(records.areas.map { ($0.id, $0.origin) }, "area", findings) }
    checkUnique(files.flatMap(\.organizations).map { ($0.id, $0.origin) }, "organization", findings)
    checkUnique(posts.map { ($0.id, $0.origin) }, "post", findings)
    checkUnique(files.flatMap(\.persons).map { ($0.id, $0.origin) }, "person", findings)
    var short: [String: String] = [:]
    for post in posts {
      for name in post.shortNames {
        // "president" is one in each state: among an action's addressees it means one.
        let state = post.id.prefix { $0 != "-" }
        if let other = short.updateValue(post.id, forKey: "\(state) \(name)") {
          findings.add(
            "the short name '\(name)' belongs to '\(other)' already", hint: "keep it at one of the two posts",
            at: post.origin.location(of: "short_names"))
        }
      }
    }
  }

  private func checkUnique(_ ids: [(id: String, origin: Origin)], _ kind: String, _ findings: FindingList) {
    var seen: [String: Origin] = [:]
    for (id, origin) in ids where !id.isEmpty {
      if let first = seen[id] {
        let place = first.location.map { " (first at \($0))" } ?? ""
        findings.add(
          "there are two of \(kind) '\(id)'\(place)", hint: "give one another id, or delete it",
          at: origin.location(of: "id"))
      }
      seen[id] = seen[id] ?? origin
      if !isFitForID(id) {
        findings.add(
          "'\(id)' is not fit for an id", hint: "small letters, digits and hyphens, such as 'cn-premier'",
          at: origin.location(of: "id"))
      }
    }
  }

  func checkReferences(_ findings: FindingList) {
    func check(_ id: String?, _ key: String, in known: some Sequence<String>, _ origin: Origin) {
      guard let id, !id.isEmpty, !known.contains(id) else { return }
      findings.add(
        "\(key) '\(id)' points to nothing",
        hint: nearestHint(to: id, among: known) ?? "add the record, or correct the id",
        at: origin.location(of: key))
    }
    for records in files {
      let areas = records.areas.map(\.id)
      for area in records.areas { check(area.parentID, "parent_id", in: areas, area.origin) }
      for organization in records.organizations {
        check(organization.areaID, "area_id", in: areas, organization.origin)
        check(organization.parentID, "parent_id", in: organizations.keys, organization.origin)
      }
      for post in records.allPosts {
        check(post.areaID, "area_id", in: areas, post.origin)
        check(post.organizationID, "organization_id", in: organizations.keys, post.origin)
      }
      for row in records.accreditations { check(row.areaID, "area_id", in: areas, row.origin) }
    }
    for group in groups {
      let missions = group.flatMap(\.organizations).map(\.id)
      for row in group.flatMap(\.accreditations) {
        for mission in row.missions {
          check(mission.organizationID, "organization_id", in: missions, mission.origin)
        }
        for id in row.fallback { check(id, "fallback", in: missions, row.origin) }
      }
    }
    for (_, term) in terms {
      check(term.personID, "person_id", in: persons.keys, term.origin)
      check(term.postID, "post_id", in: postIDs, term.origin)
    }
  }
}
