// RecastIDs.swift: ids of other projects made fit for the directory, and the references to them.

import JSONText
import SourceText

extension PopoloFile {
  /// Writes every id in small letters, digits and hyphens; records that have no id, or another's, get one of their own.
  mutating func recastIDs(_ findings: FindingList) {
    var newAreas = NewIDs(areas.map(\.id), findings),
      newOrganizations = NewIDs(organizations.map(\.id), findings)
    var newPosts = NewIDs(allPosts.map(\.id), findings), newPersons = NewIDs(persons.map(\.id), findings)
    for index in areas.indices { newAreas.recast(&areas[index].id, or: areas[index].name, "area") }
    for index in organizations.indices {
      newOrganizations.recast(&organizations[index].id, or: organizations[index].name, "organization")
      for post in organizations[index].posts.indices {
        let label = organizations[index].posts[post].label
        newPosts.recast(&organizations[index].posts[post].id, or: label, "post")
      }
    }
    for index in posts.indices { newPosts.recast(&posts[index].id, or: posts[index].label, "post") }
    for index in persons.indices { newPersons.recast(&persons[index].id, or: persons[index].name, "person") }
    for (kind, new) in [
      ("areas", newAreas), ("organizations", newOrganizations), ("posts", newPosts), ("persons", newPersons),
    ] {
      if let (old, id) = new.example {
        findings.add(
          "\(new.count) ids of \(kind) were written anew, such as '\(old)' as '\(id)'", at: nil,
          severity: .note)
      }
    }
    let recast = { (term: inout Membership) in
      term.personID = newPersons[term.personID]
      term.postID = newPosts[term.postID]
      term.organizationID = newOrganizations[term.organizationID]
      term.other = term.other.map { member in
        guard case .string(let id) = member.value else { return member }
        switch member.name {
        case "area_id": return JSONTree.Member(member.name, .string(newAreas[id] ?? id))
        case "on_behalf_of_id": return JSONTree.Member(member.name, .string(newOrganizations[id] ?? id))
        default: return member
        }
      }
    }
    let recastPost = { (post: inout Post) in
      post.organizationID = newOrganizations[post.organizationID]
      post.areaID = newAreas[post.areaID]
      for index in post.memberships.indices { recast(&post.memberships[index]) }
    }
    for index in memberships.indices { recast(&memberships[index]) }
    for index in posts.indices { recastPost(&posts[index]) }
    for index in areas.indices { areas[index].parentID = newAreas[areas[index].parentID] }
    for index in organizations.indices {
      organizations[index].parentID = newOrganizations[organizations[index].parentID]
      organizations[index].areaID = newAreas[organizations[index].areaID]
      for post in organizations[index].posts.indices { recastPost(&organizations[index].posts[post]) }
    }
    for index in accreditations.indices {
      accreditations[index].areaID = newAreas[accreditations[index].areaID] ?? accreditations[index].areaID
      accreditations[index].fallback = accreditations[index].fallback.map { newOrganizations[$0] ?? $0 }
      for mission in accreditations[index].missions.indices {
        let id = accreditations[index].missions[mission].organizationID
        accreditations[index].missions[mission].organizationID = newOrganizations[id] ?? id
      }
    }
  }
}

/// The ids of one kind of record, by those that they had.
private struct NewIDs {
  private var new: [String: String] = [:]
  /// The ids that are fit stay, whatever the others become.
  private var free: FreeIDs
  private let findings: FindingList
  private var kept: Set<String> = []
  private(set) var count = 0
  /// The first id that was changed.
  private(set) var example: (old: String, new: String)?

  init(_ ids: [String], _ findings: FindingList) {
    self.findings = findings
    free = FreeIDs(taken: Set(ids.filter(isFitForID)))
  }

  mutating func recast(_ id: inout String, or name: String, _ kind: String) {
    let old = id
    if isFitForID(old), kept.insert(old).inserted { return }
    id = free.take(slug(old.isEmpty ? name : old, or: "\(kind)-\(free.taken.count + 1)"))
    guard !old.isEmpty else { return }
    // A second record of an id gets one of its own, and references stay with the first.
    if new[old] == nil, !isFitForID(old) { new[old] = id }
    count += 1
    if example == nil { example = (old, id) }
  }

  /// The id that a reference must have. An id that is not known stays, since another file may have it; one that no file can
  /// have goes, and is listed.
  subscript(id: String?) -> String? {
    guard let id else { return nil }
    if let known = new[id] { return known }
    if isFitForID(id) { return id }
    findings.add(
      "a reference to '\(id)' could not be kept: there is no such record", at: nil, severity: .warning)
    return nil
  }
}
