// KnownRecords.swift: records of an import that the directory has already.

import SourceText
public import UrgentAction

extension PopoloFile {
  /// Takes out what a directory has already: a record that stands twice is a fault of the directory, and a copy knows less
  /// than the original. `copies` are the directory's records as the import's format has them; nil: just as they are.
  ///
  /// Persons and bodies of an address book have ids made of their names. Where the directory has another record with such
  /// an id, they get one of their own.
  /// - Returns: how many were the same, and the ids of posts and bodies with which the directory has something else.
  mutating func leaveOut(_ directory: PopoloFile, copies: PopoloFile?) -> (same: Int, different: [String]) {
    var (same, different) = (0, [String]())
    let original = copies ?? directory
    let (knownPosts, originalPosts) = (Set(directory.allPosts.map(\.id)), Self.byID(original.allPosts, \.id))
    posts.removeAll { post in
      guard knownPosts.contains(post.id) else { return false }
      if originalPosts[post.id] == post { same += 1 } else { different.append(post.id) }
      return true
    }
    let knownBodies = Self.byID(directory.organizations, \.id)
    let originalBodies = Self.byID(original.organizations, \.id)
    organizations.removeAll { body in
      if let known = originalBodies[body.id], known == body {
        if knownBodies[body.id] != nil { same += 1 }
        // A body that only the posts of the directory needed.
        return knownBodies[body.id] != nil || !posts.contains { $0.organizationID == body.id }
      }
      guard knownBodies[body.id] != nil, copies == nil || body.sendingState != nil else { return false }
      different.append(body.id)
      return true
    }
    let used = Set((allPosts.flatMap(\.memberships) + memberships).compactMap(\.personID))
    let (knownPersons, originalPersons) = (
      Self.byID(directory.persons, \.id), Self.byID(original.persons, \.id)
    )
    persons.removeAll { person in
      if copies != nil { return !used.contains(person.id) }
      guard knownPersons[person.id] != nil else { return false }
      if originalPersons[person.id] != person { different.append(person.id) }
      return true
    }
    if copies == nil {
      let rows = Set(directory.accreditations.map(\.areaID))
      accreditations.removeAll { rows.contains($0.areaID) }
      formsOfAddress.removeAll { directory.formsOfAddress.contains($0) }
      memberships.removeAll { directory.memberships.contains($0) }
      let areasInUse = Set(allPosts.compactMap(\.areaID) + organizations.compactMap(\.areaID))
      let knownAreas = Set(directory.areas)
      areas.removeAll { knownAreas.contains($0) && !areasInUse.contains($0.id) }
    } else {
      giveNewIDs(Set(knownBodies.keys), Set(knownPersons.keys))
    }
    return (same, different)
  }

  private static func byID<Record>(_ records: [Record], _ id: (Record) -> String) -> [String: Record] {
    Dictionary(records.map { (id($0), $0) }) { first, _ in first }
  }

  /// Gives those persons and bodies other ids whose ids are taken.
  private mutating func giveNewIDs(_ bodies: Set<String>, _ people: Set<String>) {
    var freeBodies = FreeIDs(taken: bodies.union(organizations.map(\.id)))
    var freePeople = FreeIDs(taken: people.union(persons.map(\.id)))
    var (newBodies, newPeople) = ([String: String](), [String: String]())
    for index in organizations.indices where bodies.contains(organizations[index].id) {
      let old = organizations[index].id
      organizations[index].id = freeBodies.take(old)
      newBodies[old] = organizations[index].id
    }
    for index in persons.indices where people.contains(persons[index].id) {
      let old = persons[index].id
      persons[index].id = freePeople.take(old)
      newPeople[old] = persons[index].id
    }
    let renew = { (post: inout Post) in
      if let id = post.organizationID { post.organizationID = newBodies[id] ?? id }
      for index in post.memberships.indices {
        if let id = post.memberships[index].personID {
          post.memberships[index].personID = newPeople[id] ?? id
        }
      }
    }
    for index in posts.indices { renew(&posts[index]) }
    for body in organizations.indices {
      for index in organizations[body].posts.indices { renew(&organizations[body].posts[index]) }
    }
  }
}

extension Directory {
  /// Takes out of an import what this directory has already, and says what was not taken. `day` is the one whose holders
  /// vCards and tables have.
  ///
  /// A record that is the same is left out with a note. One that has other details is left out too, and
  /// counts as lost.
  ///
  /// - Throws: `DirectoryError` when a file of the directory cannot be read.
  public func leaveOutKnown(
    _ report: inout ImportReport<PopoloFile>, from format: DirectoryFormat, on day: CalendarDay
  ) throws(DirectoryError) {
    let all = PopoloFile(joining: try records())
    let copies = format == .popolo ? nil : PopoloFile(try entries(on: day))
    let (same, different) = report.records.leaveOut(all, copies: copies)
    if same > 0 {
      report.remarks.append(
        Finding("\(same) records that the directory has already were left out", at: nil, severity: .note))
    }
    for id in different {
      report.lost += 1
      report.remarks.append(
        Finding(
          "'\(id)' is in the directory already with other details, and was left out",
          hint: "to change it, put a corrected copy of its file into your folder of addressees", at: nil,
          severity: .warning))
    }
  }
}
