// PopoloFile.swift: all records of one directory file.

import JSONText

/// The records of one file, in Popolo's lists.
public struct PopoloFile: Hashable, Sendable {
  var areas: [Area] = []
  var accreditations: [Accreditation] = []
  public var organizations: [Organization] = []
  public var posts: [Post] = []
  var persons: [Person] = []
  /// Terms of office that do not stand inside their posts.
  var memberships: [Membership] = []
  var formsOfAddress: [FormOfAddress] = []

  public init() {}

  /// Reads all records; what is wrong is in the findings.
  static func read(_ root: JSONValue, _ findings: FindingList) -> PopoloFile {
    var reader = RecordReader(root, "directory file", findings)
    var file = PopoloFile()
    file.areas = reader.list("areas").map { Area(reading: $0, findings) }
    file.accreditations = reader.list("accreditations").map { Accreditation(reading: $0, findings) }
    file.organizations = reader.list("organizations").map { Organization(reading: $0, findings) }
    file.posts = reader.list("posts").map { Post(reading: $0, findings) }
    file.persons = reader.list("persons").map { Person(reading: $0, findings) }
    file.memberships = reader.list("memberships").map { Membership(reading: $0, findings) }
    file.formsOfAddress = reader.list("forms_of_address").map { FormOfAddress(reading: $0, findings) }
    _ = reader.rest(popolo: ["events", "motions", "vote_events", "meta"])
    return file
  }

  /// Reads a file of this program's own directory.
  ///
  /// - Returns: the records, and every fault and doubt of form that was found.
  static func read(_ document: JSONDocument) -> (PopoloFile, [Finding]) {
    let findings = FindingList()
    for error in document.duplicateKeys { findings.add(error.message, hint: error.hint, at: error.location) }
    return (read(document.root, findings), findings.all)
  }

  /// All posts: those of the list and those inside organizations.
  var allPosts: [Post] { posts + organizations.flatMap(\.posts) }
}
