// TermResolution.swift: who holds a post on a day, from terms whose dates may be known to the month or year only.

import UrgentAction

/// The answer to "who holds this post on that day?": one term, or none and why.
struct TermAnswer: Hashable, Sendable {
  /// Nil when nobody is known, or when it cannot be decided between several.
  var term: Membership?
  /// What a person should know before a name is printed, or why none is.
  var doubts: [String]
}

extension Post {
  /// The term of office on the day of a letter: nil when nobody can be named; with what is in doubt, in whole clauses for a
  /// remark, where `name` gives the name of a person by his or her id.
  ///
  /// The rules, in this order:
  /// 1. A term that surely covers the day (from the last day its start can mean to the first its end can
  ///    mean) beats those that only may, because their dates are known to the month or year.
  /// 2. On the day of a change the new holder counts.
  /// 3. When more than one term remains, or one of those that may cover the day is disputed, nobody is named.
  func term(on day: CalendarDay, name: (String) -> String) -> TermAnswer {
    let possible = memberships.filter { $0.personID != nil && $0.possibleDays.contains(day) }
    func names(_ terms: [Membership]) -> String {
      terms.compactMap(\.personID).map(name).joined(separator: " or ")
    }
    if possible.isEmpty {
      return TermAnswer(term: nil, doubts: ["it is not known who holds this office on \(day.inWords)"])
    }
    if possible.contains(where: \.isDisputed) {
      return TermAnswer(
        term: nil,
        doubts: ["sources disagree about who holds this office on \(day.inWords): \(names(possible))"])
    }
    let sure = possible.filter { $0.sureDays?.contains(day) ?? false }
    let remaining = Membership.withoutPredecessors(sure.isEmpty ? possible : sure, on: day)
    guard remaining.count == 1 else {
      return TermAnswer(
        term: nil,
        doubts: [
          "the day of the change in office is not known: on \(day.inWords) it may be \(names(remaining))"
        ])
    }
    let term = remaining[0]
    var doubts: [String] = []
    if sure.isEmpty, let person = term.personID {
      doubts.append(
        "the term of \(name(person)) (\(term.spelledDates)) is not known to the day, so he or she may not be in office on \(day.inWords): please check"
      )
    }
    if term.endDate == nil, let asOf = term.evidence.asOf, day > asOf.earliest.adding(days: 366),
      let person = term.personID
    {
      doubts.append(
        "\(name(person)) is known to be in office on \(asOf.inWords); nothing later has been looked up")
    }
    return TermAnswer(term: term, doubts: doubts)
  }
}

extension Membership {
  /// All days that the term can cover; both ends count.
  var possibleDays: ClosedRange<CalendarDay> {
    let first: CalendarDay
    let last: CalendarDay
    if endIsUnknown && endDate == nil {
      first = (startDate ?? evidence.asOf)?.earliest ?? .distantFuture
      last = evidence.asOf?.latest ?? startDate?.latest ?? first
    } else {
      first = startDate?.earliest ?? .distantPast
      last = endDate?.latest ?? .distantFuture
    }
    return first...max(first, last)
  }

  /// The days that the term surely covers; nil when there are none.
  ///
  /// A date that is known to the year or month stands for one day of it, nobody knows which: who is known in office
  /// "as of 1998" is sure for no day of 1998. Of a term without start and end only the day is sure for which the source
  /// speaks, and what comes after it where the end is not unknown.
  var sureDays: ClosedRange<CalendarDay>? {
    if let end = endDate?.earliest {
      let first = startDate?.latest ?? .distantPast
      return first <= end ? first...end : nil
    }
    guard let first = (startDate ?? evidence.asOf)?.latest else { return nil }
    guard endIsUnknown else { return first...(.distantFuture) }
    let last = evidence.asOf?.earliest ?? first
    return first <= last ? first...last : nil
  }

  /// The terms without those that end on `day` while another begins on it.
  fileprivate static func withoutPredecessors(_ terms: [Membership], on day: CalendarDay) -> [Membership] {
    let begins = terms.contains { $0.startDate?.latest == day && $0.startDate?.earliest == day }
    guard begins else { return terms }
    return terms.filter {
      !($0.endDate?.earliest == day && $0.endDate?.latest == day) || $0.startDate?.latest == day
    }
  }

  /// Whether the term has no end, or one after a day.
  func goesOn(behind day: PartialDate) -> Bool { endDate.map { $0.earliest > day.latest } ?? true }

  /// The dates of the term as the file has them.
  public var spelledDates: String {
    switch (startDate, endDate) {
    case (let start?, let end?): "\(start) to \(end)"
    case (let start?, nil): "from \(start)"
    case (nil, let end?): "until \(end)"
    case (nil, nil): "dates unknown"
    }
  }
}
