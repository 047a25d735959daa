// DirectoryCheck.swift: everything that can be wrong in a directory, found in one pass.

import JSONText
import SourceText
public import UrgentAction
public import World

extension Directory {
  /// All faults and doubts of all files, each once, by file and line.
  ///
  /// Syntax, unknown keys and words, dates and codes; references and ids; terms of office; names; addresses, postcodes (by
  /// `countries`) and numbers; what a letter needs and a post does not have; sources (`as_of` by `today`); the table of
  /// missions; the layout.
  ///
  /// - Throws: `DirectoryError` when a file cannot be read. One that can be read and is wrong is a finding.
  public func check(on today: CalendarDay, in countries: Countries) throws(DirectoryError) -> [Finding] {
    let findings = FindingList()
    var files: [(name: String, records: PopoloFile)] = []
    for name in try fileNames() {
      guard let bytes = try bytes(of: name) else { continue }
      do throws(JSONError) {
        let file = self.files.displayName(of: name)
        let document = try JSONDocument(parsing: bytes, file: file, keepingDuplicates: true)
        let (records, found) = PopoloFile.read(document)
        findings.all += found
        files.append((name, records))
        if document.root.formatted() != bytes {
          let start = TextLocation(file: file, line: 1, column: 1)
          findings.add(
            "the file is not in the canonical layout", hint: "'appeal check --fix' writes it so", at: start,
            severity: .warning)
        }
      } catch {
        findings.add(error.message, hint: error.hint, at: error.location)
      }
    }
    let index = RecordIndex(files.map(\.records), named: files.map(\.name), countries: countries)
    for check in [
      index.checkIDs, index.checkReferences, index.checkPersons, index.checkPosts, index.checkContacts,
      index.checkOrganizations, index.checkAccreditations,
    ] { check(findings) }
    index.checkTerms(findings, today)
    index.checkEvidence(findings, today)
    return Set(findings.all).sorted { ($0.sortKey, $0.message) < ($1.sortKey, $1.message) }
  }

  /// How many accreditations have no first day: a letter of long before their source may go to a mission that was not yet
  /// accredited. A letter says so with --explain. A file that cannot be read counts none: the check names it.
  public func openAccreditationCount() -> Int {
    var count = 0
    for name in (try? fileNames()) ?? [] {
      guard let file = try? file(name) else { continue }
      for value in file.records("accreditations") {
        guard let row = try? file.decode(value, Accreditation.init(reading:_:)) else { continue }
        count += row.missions.count { $0.startDate == nil && $0.evidence.asOf != nil }
      }
    }
    return count
  }
}

extension Finding {
  fileprivate var sortKey: String {
    guard let location else { return "" }
    let line = String(location.line)
    return location.file + String(repeating: " ", count: max(0, 9 - line.count)) + line
  }
}

/// All records of a directory, with what is needed to follow their references.
struct RecordIndex {
  let files: [PopoloFile]
  /// The records of files that belong together, such as those of a state's missions.
  let groups: [[PopoloFile]]
  let persons: [String: Person]
  let organizations: [String: Organization]
  let posts: [Post]
  let postIDs: Set<String>
  /// Every contact detail with the post or organization that it belongs to.
  let contacts: [(owner: String, detail: ContactDetail)]
  /// What postcodes are measured by; nil where the contacts are not checked.
  let countries: Countries?

  /// The records of files; those of one folder belong together, as far as `names` has the files' names.
  init(_ files: [PopoloFile], named names: [String] = [], countries: Countries? = nil) {
    self.files = files
    self.countries = countries
    groups =
      names.count == files.count
      ? Dictionary(grouping: files.indices) { Directory.group(of: names[$0]) }.values.map {
        $0.map { files[$0] }
      }
      : files.map { [$0] }
    posts = files.flatMap(\.allPosts)
    postIDs = Set(posts.map(\.id))
    persons = Dictionary(files.flatMap(\.persons).map { ($0.id, $0) }) { first, _ in first }
    organizations = Dictionary(files.flatMap(\.organizations).map { ($0.id, $0) }) { first, _ in first }
    let ofPosts = posts.flatMap { post in post.contactDetails.map { (post.id, $0) } }
    let ofOrganizations = files.flatMap(\.organizations).flatMap { organization in
      organization.contactDetails.map { (organization.id, $0) }
    }
    contacts = ofPosts + ofOrganizations
  }

  /// All terms with their posts: those inside posts, and those of the files' own lists.
  var terms: [(post: Post?, term: Membership)] {
    posts.flatMap { post in post.memberships.map { (post, $0) } }
      + files.flatMap(\.memberships).map { term in (posts.first { $0.id == term.postID }, term) }
  }
}
