// EvidenceChecks.swift: facts without a source, and sources that speak for a day that has not come.

import SourceText
import UrgentAction

extension RecordIndex {
  func checkEvidence(_ findings: FindingList, _ today: CalendarDay) {
    let facts: [(evidence: Evidence, origin: Origin, what: String)] =
      terms.map { ($0.term.evidence, $0.term.origin, "term") }
      + contacts.map { ($0.detail.evidence, $0.detail.origin, "contact detail") }
      + posts.flatMap(\.salutations).map { ($0.evidence, $0.origin, "salutation") }
      + files.flatMap(\.organizations).filter(\.isMission).map { ($0.evidence, $0.origin, "mission") }
      + files.flatMap(\.accreditations).flatMap(\.missions).map { ($0.evidence, $0.origin, "accreditation") }
    for (evidence, origin, what) in facts {
      if evidence.sources.isEmpty {
        findings.add(
          "this \(what) has no source",
          hint: "add \"sources\": [{ \"note\": \"...\" }], or say that there is none", at: origin.location,
          severity: .warning)
      }
      if evidence.confidence == nil {
        let words = Provenance.Confidence.allCases.map(\.rawValue).joined(separator: ", ")
        findings.add(
          "this \(what) does not say how far its source can be trusted",
          hint: "add \"confidence\": one of \(words)", at: origin.location, severity: .warning)
      }
      if let asOf = evidence.asOf, asOf.earliest > today {
        findings.add(
          "as_of \(asOf) is in the future", hint: "write the day for which the source speaks",
          at: origin.location(of: "as_of"))
      }
    }
  }
}
