// DirectoryEntry.swift: a post or mission as address books know it: one name, one office, numbers and addresses.

import UrgentAction

/// What a vCard or a table can hold of a post or mission: the holder and the contact details of one day.
///
/// Former holders, former titles and accreditations are the Popolo files' alone.
struct DirectoryEntry: Hashable, Sendable {
  enum Kind: String, CaseIterable, Sendable, Hashable { case post, mission }

  var kind = Kind.post
  var id: String
  /// The office; for a mission that of its head.
  var office: String
  var organization: String?
  /// Nil when nobody is known to hold the office.
  var name: String?
  var familyName: String?
  var givenName: String?
  var honorificPrefix: String?
  var gender = Gender.unknown
  var isActing = false
  var since: PartialDate?
  var until: PartialDate?
  var rank: Rank?
  var titleAfterName: String?
  var sendingState: Country?
  /// Of each, only the language and the opening are set.
  var salutations: [PostSalutation] = []
  var contacts: [ContactDetail] = []
  var links: [String] = []
  var note: String?
  var asOf: PartialDate?
  var confidence: Provenance.Confidence?
  var source: String?
}

extension Directory {
  /// All posts and missions on a day, posts first, in the order of the files.
  func entries(on day: CalendarDay) throws(DirectoryError) -> [DirectoryEntry] {
    let files = try records()
    let index = RecordIndex(files)
    let posts = files.flatMap(\.posts).map { index.entry(of: $0, on: day) }
    let missions = files.flatMap(\.organizations).filter { $0.isMission && !$0.isAbsent }
    return posts + missions.map { index.entry(of: $0, on: day) }
  }
}

extension RecordIndex {
  func entry(of post: Post, on day: CalendarDay) -> DirectoryEntry {
    let title = post.title(on: day, in: .english)
    var entry = DirectoryEntry(id: post.id, office: title.text)
    entry.organization = post.organizationID.flatMap { organizations[$0]?.name }
    entry.fill(from: post, on: day, persons: persons)
    entry.contacts = post.contactDetails.filter { $0.isValid(on: day) }.map(\.inExchange)
    entry.fill(from: post.evidence)
    return entry
  }

  func entry(of mission: Organization, on day: CalendarDay) -> DirectoryEntry {
    let head = mission.posts.first
    var entry = DirectoryEntry(
      kind: .mission, id: mission.id, office: head?.title(on: day, in: .english).text ?? "")
    entry.organization = mission.name
    if let head { entry.fill(from: head, on: day, persons: persons) }
    entry.sendingState = mission.sendingState
    entry.contacts = mission.contactDetails.filter { $0.isValid(on: day) }.map(\.inExchange)
    entry.links = mission.links.compactMap(\.url)
    entry.fill(from: mission.evidence)
    return entry
  }
}

extension DirectoryEntry {
  fileprivate mutating func fill(from post: Post, on day: CalendarDay, persons: [String: Person]) {
    rank = post.rank
    titleAfterName = post.titleAfterName
    for salutation in post.salutations where salutation.isValid(on: day) {
      salutations.append(PostSalutation(language: salutation.language, opening: salutation.opening))
    }
    guard let term = post.term(on: day, name: { $0 }).term,
      let person = term.personID.flatMap({ persons[$0] })
    else {
      return
    }
    (name, familyName, givenName) = (person.name, person.familyName, person.givenName)
    (honorificPrefix, gender, isActing) = (person.honorificPrefix, person.gender, term.isActing)
    (since, until) = (term.startDate, term.endDate)
  }

  fileprivate mutating func fill(from evidence: Evidence) {
    (note, asOf, confidence) = (evidence.note, evidence.asOf, evidence.confidence)
    source = evidence.sources.isEmpty ? nil : evidence.sources.map(\.description).joined(separator: "; ")
  }
}

extension ContactDetail {
  /// The detail with its sources as one text.
  fileprivate var inExchange: ContactDetail {
    var detail = self
    (detail.other, detail.origin) = ([], Origin())
    let source = evidence.sources.map(\.description).joined(separator: "; ")
    detail.evidence = Evidence(
      asOf: evidence.asOf, confidence: evidence.confidence, needsCheck: evidence.needsCheck,
      note: evidence.note, sources: source.isEmpty ? [] : [Link(note: source)])
    return detail
  }
}
