// EntryRecords.swift: entries from a vCard or table made into records of the directory.

import UrgentAction

extension PopoloFile {
  /// The records of a directory file: a post and a person for each entry, an organization where one is named.
  ///
  /// What the entry does not say stays unsaid: without a source the facts count as unsourced.
  init(_ entries: [DirectoryEntry]) {
    self.init()
    var organizationIDs: [String: String] = [:]
    var personIDs = FreeIDs()
    for entry in entries {
      let evidence = Evidence(
        asOf: entry.asOf, confidence: entry.confidence ?? (entry.source == nil ? .unsourced : .secondary),
        note: entry.note, sources: entry.source.map { [Link(note: $0)] } ?? [])
      var post = Post(
        id: entry.kind == .mission ? entry.id + "-head" : entry.id, label: entry.label, rank: entry.rank)
      post.titleAfterName = entry.titleAfterName
      post.evidence = evidence
      post.salutations = entry.salutations.map {
        PostSalutation(language: $0.language, opening: $0.opening, evidence: evidence)
      }
      if let name = entry.name {
        let person = Person(
          id: personIDs.take(slug(name, or: entry.id + "-holder")), name: name, familyName: entry.familyName,
          givenName: entry.givenName, honorificPrefix: entry.honorificPrefix, gender: entry.gender)
        persons.append(person)
        var term = Membership(
          personID: person.id, startDate: entry.since, endDate: entry.until, evidence: evidence)
        term.role = entry.isActing ? "acting" : nil
        term.evidence.note = nil
        post.memberships = [term]
      }
      if entry.kind == .mission {
        var mission = Organization(
          id: entry.id, name: entry.organization ?? entry.office, classification: "embassy")
        (mission.sendingState, mission.contactDetails, mission.evidence) = (
          entry.sendingState, entry.contacts, evidence
        )
        mission.links = entry.links.map { Link(url: $0) }
        mission.posts = [post]
        organizations.append(mission)
      } else {
        if let name = entry.organization {
          let id = organizationIDs[name] ?? slug(name, or: entry.id + "-organization")
          if organizationIDs.updateValue(id, forKey: name) == nil {
            organizations.append(Organization(id: id, name: name))
          }
          post.organizationID = id
        }
        post.contactDetails = entry.contacts + entry.links.map { ContactDetail(kind: .url, value: $0) }
        posts.append(post)
      }
    }
  }
}

extension DirectoryEntry {
  /// The label of the post: without an office the organization, else the name, as a post must have one.
  var label: String { [office, organization ?? "", name ?? ""].first { !$0.isEmpty } ?? id }
}
