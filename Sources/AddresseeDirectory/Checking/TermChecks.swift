// TermChecks.swift: terms of office that cannot be as they are written.

import SourceText
import UrgentAction

extension RecordIndex {
  func checkTerms(_ findings: FindingList, _ today: CalendarDay) {
    for (_, term) in terms {
      checkOrder(term.startDate, term.endDate, "start_date", "end_date", term.origin, findings)
      if term.personID == nil {
        findings.add("this term names no person", hint: "add \"person_id\"", at: term.origin.location)
      }
      if let person = term.personID.flatMap({ persons[$0] }), let day = person.deathDate,
        term.goesOn(behind: day)
      {
        findings.add(
          "\(person.name) died on \(day), and this term goes on", hint: "enter the \"end_date\"",
          at: term.origin.location(of: "end_date"))
      }
      if let role = term.role, role != "acting" {
        findings.add(
          "unknown role '\(role)' of a term", hint: "write \"acting\", or leave it out",
          at: term.origin.location(of: "role"), severity: .warning)
      }
      let isInOffice = term.endDate == nil && !term.endIsUnknown
      if isInOffice, let start = term.startDate, start.earliest > today {
        findings.add(
          "this term begins in the future", hint: "enter a holder when in office",
          at: term.origin.location(of: "start_date"), severity: .warning)
      }
      if isInOffice, let asOf = term.evidence.asOf, asOf.latest.adding(days: 5 * 365 + 1) < today {
        findings.add(
          "nobody has looked since \(asOf) whether this holder is still in office",
          hint: "look it up and set \"as_of\", or enter the \"end_date\"",
          at: term.origin.location(of: "as_of"), severity: .warning)
      }
    }
    for post in posts { checkOverlaps(post, findings) }
  }

  /// Terms that surely share more than the day of the change: each with the one before it that lasts longest.
  private func checkOverlaps(_ post: Post, _ findings: FindingList) {
    let terms = post.memberships.filter { !$0.isDisputed }
      .compactMap { term in term.sureDays.map { (term: term, days: $0) } }
      .sorted { $0.days.lowerBound < $1.days.lowerBound }
    guard var longest = terms.first else { return }
    for next in terms.dropFirst() {
      if next.days.lowerBound < longest.days.upperBound && next.days.lowerBound < next.days.upperBound {
        let name = longest.term.personID.flatMap { persons[$0]?.name } ?? "another"
        let end = min(next.days.upperBound, longest.days.upperBound)
        findings.add(
          "this term overlaps that of \(name) from \(next.days.lowerBound) to \(end)",
          hint: "correct the dates, or mark the doubtful term with \"disputed\": true",
          at: next.term.origin.location(of: "start_date"))
      }
      if next.days.upperBound > longest.days.upperBound { longest = next }
    }
  }

  func checkOrder(
    _ start: PartialDate?, _ end: PartialDate?, _ startKey: String, _ endKey: String, _ origin: Origin,
    _ findings: FindingList
  ) {
    guard let start, let end, end.latest < start.earliest else { return }
    findings.add(
      "\(endKey) \(end) is before \(startKey) \(start)", hint: "correct one of the two",
      at: origin.location(of: endKey))
  }
}
