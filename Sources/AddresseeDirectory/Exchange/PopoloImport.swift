// PopoloImport.swift: Popolo files of other projects, with all their quirks.

import JSONText
import SourceText

extension PopoloFile {
  /// Reads a Popolo file from elsewhere, and says what could not be kept or was changed.
  ///
  /// Survived quirks: no ids; a list of persons and nothing else; `type` for `classification`; `other_labels` for
  /// `other_label`; footnote marks in names (`Name[14]`); namesakes; references to nothing; keys of the project's own;
  /// values of the wrong kind; dates with a time.
  ///
  /// - Throws: a fault of JSON syntax.
  static func importing(_ bytes: [UInt8], file: String) throws(DirectoryError) -> ImportReport<PopoloFile> {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(parsing: bytes, file: file, keepingDuplicates: true)
    } catch {
      throw DirectoryError(badFile: error)
    }
    let findings = FindingList()
    findings.isLenient = true
    for fault in document.duplicateKeys {
      findings.add(fault.message + "; the first is kept", at: fault.location, severity: .warning)
    }
    var records: PopoloFile
    if let list = try? document.root.list() {
      records = PopoloFile()
      records.persons = list.map { Person(reading: $0, findings) }
    } else {
      records = PopoloFile(reading: document.root, findings)
      noteUnread(document.root, findings)
    }
    records.mend(findings)
    records.recastIDs(findings)
    return ImportReport(records: records, remarks: findings.counted, lost: findings.lostRecords)
  }

  /// What Popolo has and the directory has no place for.
  private static func noteUnread(_ root: JSONValue, _ findings: FindingList) {
    for key in ["events", "motions", "vote_events"] {
      guard let value = root[key], let list = try? value.list(), !list.isEmpty else { continue }
      findings.add("\(list.count) of '\(key)' could not be kept", at: value.location, severity: .warning)
    }
  }

  private mutating func mend(_ findings: FindingList) {
    takeInside(findings)
    var taken = FreeIDs(taken: Set(persons.map(\.id)))
    for index in persons.indices { persons[index].mend(&taken, findings) }
    persons.removeAll { $0.name.isEmpty }
    for index in areas.indices where areas[index].id.isEmpty {
      areas[index].id = slug(areas[index].name, or: "area-\(index + 1)")
    }
    for index in organizations.indices where organizations[index].id.isEmpty {
      organizations[index].id = slug(organizations[index].name, or: "organization-\(index + 1)")
    }
    for index in posts.indices {
      let label = posts[index].label.isEmpty ? posts[index].role ?? posts[index].id : posts[index].label
      if posts[index].id.isEmpty { posts[index].id = slug(label, or: "post-\(index + 1)") }
      posts[index].label = label.isEmpty ? posts[index].id : label
    }
    for index in persons.indices {
      memberships += takenMemberships(
        \.personID, persons[index].id, persons[index].origin, &persons[index].other, findings)
    }
    for index in organizations.indices {
      let (id, origin) = (organizations[index].id, organizations[index].origin)
      memberships += takenMemberships(\.organizationID, id, origin, &organizations[index].other, findings)
    }
    let personIDs = Set(persons.map(\.id))
    memberships.removeAll { term in
      let isKnown = term.personID.map(personIDs.contains) ?? false
      if !isKnown {
        findings.lostRecords += 1
        findings.add(
          "a membership of '\(term.personID ?? "nobody")' could not be kept: there is no such person",
          at: term.origin.location, severity: .warning)
      }
      return !isKnown
    }
    // A term of a post stands inside its post; other memberships stay as they are.
    let terms = Dictionary(grouping: memberships.filter { $0.postID != nil }) { $0.postID ?? "" }
    for index in posts.indices {
      posts[index].memberships += terms[posts[index].id] ?? []
      for term in posts[index].memberships.indices { posts[index].memberships[term].postID = nil }
    }
    endTermsOfTheDead(findings)
    let postIDs = Set(posts.map(\.id))
    memberships.removeAll { $0.postID.map(postIDs.contains) ?? false }
    // A contact that is of no known kind is no use to a letter, and no file of the directory may have it.
    for index in posts.indices { posts[index].contactDetails.removeAll(where: \.isUseless) }
    for index in persons.indices { persons[index].contactDetails.removeAll(where: \.isUseless) }
    for index in organizations.indices { organizations[index].contactDetails.removeAll(where: \.isUseless) }
  }

  /// Ends the terms that go on behind a person's death.
  private mutating func endTermsOfTheDead(_ findings: FindingList) {
    let dead = Dictionary(persons.filter { $0.deathDate != nil }.map { ($0.id, $0) }) { first, _ in first }
    for post in posts.indices {
      for place in posts[post].memberships.indices {
        let term = posts[post].memberships[place]
        guard let person = term.personID.flatMap({ dead[$0] }), let day = person.deathDate,
          term.goesOn(behind: day)
        else { continue }
        posts[post].memberships[place].endDate = day
        findings.add(
          "\(person.name) died in office as '\(posts[post].label)': the term ends on \(day)",
          at: term.origin.location, severity: .warning)
      }
    }
  }

  /// Takes the persons and organizations that stand inside memberships, as Popolo allows.
  private mutating func takeInside(_ findings: FindingList) {
    let terms =
      memberships.map(\.origin) + posts.flatMap { $0.memberships.map(\.origin) }
      + persons.flatMap { person in
        ((try? person.origin.value?["memberships"]?.list()) ?? []).map { Origin($0) }
      }
    var known = Set(persons.map(\.id) + organizations.map(\.id))
    for term in terms {
      if let value = term.value?["person"], value.kind == .object {
        let person = Person(reading: value, findings)
        if known.insert(person.id).inserted { persons.append(person) }
      }
      if let value = term.value?["organization"], value.kind == .object {
        let organization = Organization(reading: value, findings)
        if known.insert(organization.id).inserted { organizations.append(organization) }
      }
    }
  }
}

/// The memberships that stand inside a person or an organization, as Popolo allows; `owner` is where each names it.
private func takenMemberships(
  _ owner: WritableKeyPath<Membership, String?>, _ id: String, _ origin: Origin,
  _ other: inout [JSONTree.Member], _ findings: FindingList
) -> [Membership] {
  guard let list = try? origin.value?["memberships"]?.list() else { return [] }
  other.removeAll { $0.name == "memberships" }
  return list.map { value in
    var term = Membership(reading: value, findings)
    term[keyPath: owner] = id
    return term
  }
}

extension ContactDetail { fileprivate var isUseless: Bool { kind == nil || value.isEmpty } }

extension Person {
  fileprivate mutating func mend(_ taken: inout FreeIDs, _ findings: FindingList) {
    cleanName(findings)
    if name.isEmpty {
      findings.lostRecords += 1
      findings.add("a person without a name could not be kept", at: origin.location, severity: .warning)
    } else if id.isEmpty {
      id = taken.take(slug(name, or: "person"))
    }
  }

  /// Takes the marks of footnotes from the end of the name, and says so.
  mutating func cleanName(_ findings: FindingList) {
    // Marks of footnotes: a bracket with digits or a small letter at the end, a dagger, a star.
    var cleaned = name
    while let open = cleaned.lastIndex(of: "["), cleaned.hasSuffix("]"),
      cleaned[open...].dropFirst().dropLast().allSatisfy({ $0.isNumber || $0.isLowercase || $0 == " " })
    { cleaned = String(cleaned[..<open]) }
    while let last = cleaned.last, last.isWhitespace || "*†‡".contains(last) { cleaned.removeLast() }
    if cleaned != name && !cleaned.isEmpty {
      findings.add("'\(name)' was read as '\(cleaned)'", at: origin.location(of: "name"), severity: .note)
      name = cleaned
    }
  }
}
