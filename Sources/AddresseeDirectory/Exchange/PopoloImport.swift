// PopoloImport.swift: Popolo files of other projects, with all their quirks.

import JSONText
import SourceText
import UrgentAction

extension PopoloFile {
  /// Reads a Popolo file from elsewhere, and says what could not be kept or was changed.
  ///
  /// Survived quirks: no ids; a list of persons and nothing else; `type` for `classification`; `other_labels` for
  /// `other_label`; footnote marks in names (`Name[14]`); namesakes; references to nothing; keys of the project's own;
  /// values of the wrong kind; dates with a time.
  ///
  /// - Throws: a fault of JSON syntax.
  public static func importing(_ bytes: [UInt8], file: String) throws(DirectoryError) -> ImportReport<
    PopoloFile
  > {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(parsing: bytes, file: file, keepingDuplicates: true)
    } catch {
      throw DirectoryError(.badFile, error.message, hint: error.hint, at: error.location)
    }
    let findings = FindingList()
    findings.isLenient = true
    for fault in document.duplicateKeys {
      findings.add(Finding(fault.message + "; the first is kept", at: fault.location, severity: .warning))
    }
    var records: PopoloFile
    if let list = try? document.root.list() {
      records = PopoloFile()
      records.persons = list.map { Person(reading: $0, findings) }
    } else {
      records = read(document.root, findings)
    }
    records.mend(findings)
    return ImportReport(records: records, remarks: findings.all)
  }

  private mutating func mend(_ findings: FindingList) {
    var taken = Set(persons.map(\.id))
    for index in persons.indices { persons[index].mend(&taken, findings) }
    persons.removeAll { $0.name.isEmpty }
    for index in areas.indices where areas[index].id.isEmpty {
      areas[index].id = slug(areas[index].name, or: "area-\(index + 1)")
    }
    for index in organizations.indices where organizations[index].id.isEmpty {
      organizations[index].id = slug(organizations[index].name, or: "organization-\(index + 1)")
    }
    for index in posts.indices {
      if posts[index].label.isEmpty { posts[index].label = posts[index].role ?? posts[index].id }
      if posts[index].id.isEmpty { posts[index].id = slug(posts[index].label, or: "post-\(index + 1)") }
    }
    memberships.removeAll { term in
      let isKnown = term.personID.map { id in persons.contains { $0.id == id } } ?? false
      if !isKnown {
        findings.add(
          Finding(
            "a membership of '\(term.personID ?? "nobody")' could not be kept: there is no such person",
            at: term.origin.location, severity: .warning))
      }
      return !isKnown
    }
    // A term of a post stands inside its post; other memberships stay as they are.
    for (index, post) in posts.enumerated() {
      posts[index].memberships += memberships.filter { $0.postID == post.id }
      for term in posts[index].memberships.indices { posts[index].memberships[term].postID = nil }
    }
    let postIDs = Set(posts.map(\.id))
    memberships.removeAll { $0.postID.map(postIDs.contains) ?? false }
  }
}

extension Person {
  fileprivate mutating func mend(_ taken: inout Set<String>, _ findings: FindingList) {
    // Marks of footnotes: a bracket with digits or a small letter at the end, a dagger, a star.
    var cleaned = name
    while let open = cleaned.lastIndex(of: "["), cleaned.hasSuffix("]"),
      cleaned[open...].dropFirst().dropLast().allSatisfy({ $0.isNumber || $0.isLowercase || $0 == " " })
    {
      cleaned = String(cleaned[..<open])
    }
    while let last = cleaned.last, last.isWhitespace || "*†‡".contains(last) { cleaned.removeLast() }
    if cleaned != name && !cleaned.isEmpty {
      findings.add(
        Finding("'\(name)' was read as '\(cleaned)'", at: origin.location(of: "name"), severity: .note))
      name = cleaned
    }
    if name.isEmpty {
      findings.add(
        Finding("a person without a name could not be kept", at: origin.location, severity: .warning))
    } else if id.isEmpty {
      id = PopoloFile.unused(slug(name, or: "person"), in: &taken)
    }
  }
}
