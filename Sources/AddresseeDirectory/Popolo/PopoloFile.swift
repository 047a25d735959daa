// PopoloFile.swift: all records of one directory file.

import JSONText
import SourceText

/// The records of one file, in Popolo's lists.
public struct PopoloFile: Hashable, Sendable, PopoloRecord {
  static let record = "directory file"
  static let unusedPopolo = ["events", "motions", "vote_events", "meta"]

  var areas: [Area] = []
  var accreditations: [Accreditation] = []
  public var organizations: [Organization] = []
  public var posts: [Post] = []
  var persons: [Person] = []
  /// Terms of office that do not stand inside their posts.
  var memberships: [Membership] = []
  var formsOfAddress: [FormOfAddress] = []

  public init() {}

  mutating func members(_ fields: inout RecordFields) {
    fields.records("areas", &areas)
    fields.records("accreditations", &accreditations)
    fields.records("organizations", &organizations)
    fields.records("posts", &posts)
    fields.records("persons", &persons)
    fields.records("memberships", &memberships)
    fields.records("forms_of_address", &formsOfAddress)
  }

  /// The file as the directory keeps it: canonical layout, members in a stable order, nothing lost.
  public func written() -> [UInt8] { tree.formatted() }

  /// Reads a file of this program's own directory; returns the records, and every fault and doubt of form that was
  /// found.
  static func read(_ document: JSONDocument) -> (PopoloFile, [Finding]) {
    let findings = FindingList()
    for error in document.duplicateKeys { findings.add(error.message, hint: error.hint, at: error.location) }
    return (PopoloFile(reading: document.root, findings), findings.all)
  }

  /// All posts: those of the list and those inside organizations.
  var allPosts: [Post] { posts + organizations.flatMap(\.posts) }
}
