// Evidence.swift: who says so, for which day, and how far to trust it.

import JSONText
import SourceText
import UrgentAction

/// A Popolo link: the source of a fact, or a page of an organization.
struct Link: Hashable, Sendable {
  var url: String?
  var note: String?
  /// How the link itself is known; empty for the links in `sources`.
  var evidence = Evidence()
}

extension Link: PopoloRecord {
  static let record = "link"

  /// What stands for the address of a printed source in files for other programs, whose sources must have one.
  static let printedSource = "urn:appeal:printed"

  /// The words by which a report names the source.
  var description: String {
    switch (url, note) {
    case (let url?, let note?): "\(note), \(url)"
    case (let text?, nil), (nil, let text?): text
    case (nil, nil): ""
    }
  }

  mutating func members(_ fields: inout RecordFields) {
    fields.text("url", &url)
    if url == Self.printedSource { url = nil }
    var known = evidence
    known.note = note
    fields.evidence(&known)
    note = known.note
    (evidence, evidence.note) = (known, nil)
    if let reader = fields.reader, url == nil && note == nil, reader.value.kind == .object {
      reader.findings.add(
        "this source says nothing", hint: "give it a \"url\" or a \"note\"", at: reader.value.location)
    }
  }
}

/// How a record is known. All members are extensions of Popolo except `note` and `sources`.
struct Evidence: Hashable, Sendable {
  /// The day (or month, or year) for which the sources speak.
  var asOf: PartialDate?
  var confidence: Provenance.Confidence?
  /// A date or detail of the record that still needs a check (`verify`).
  var needsCheck = false
  var note: String?
  var sources: [Link] = []

  /// The evidence as a letter's report shows it. Without a source it counts as unsourced.
  func provenance(record: String) -> Provenance {
    let names = sources.map(\.description).joined(separator: "; ")
    return Provenance(
      record: record, source: names.isEmpty ? "no source given" : names, asOf: asOf,
      confidence: confidence ?? (sources.isEmpty ? .unsourced : .secondary), needsCheck: needsCheck)
  }
}
