// MissionLookup.swift: the missions of a state that are accredited to a country on a day.

import JSONText
public import UrgentAction

/// Who represents a state in a country on a day.
public struct Representation: Hashable, Sendable {
  /// The missions that a copy goes to; empty when there is none, or none is known.
  public var missions: [Addressee]
  /// Why `missions` is empty, in one sentence without a full stop; nil when it is not.
  public var absence: String?
  /// The missions that the directory proposes instead, best first. A proposal, never a fact about accreditation.
  public var fallback: [Addressee]
  /// What a person should know about the answer.
  public var doubts: [String]
  /// How the answer is known; nil when the directory has no record for the country.
  public var provenance: Provenance?
}

extension Directory {
  /// The missions of `state` that are accredited to `country` on a day.
  public func missions(
    of state: Country, accreditedTo country: Country, on day: CalendarDay, in language: Language
  ) throws(DirectoryError) -> Representation {
    var answer = Representation(missions: [], absence: nil, fallback: [], doubts: [], provenance: nil)
    if state == country {
      answer.absence = "a state has no diplomatic mission in itself"
      return answer
    }
    let name = state.code.lowercased() + Self.missionsSuffix
    let area = country.code.lowercased()
    guard let file = try file(name) else {
      answer.absence = "the directory has no missions of \(state)"
      return answer
    }
    guard let value = file.records("accreditations").first(where: { $0.text("area_id") == area }) else {
      answer.absence = "the directory does not know which mission of \(state) is accredited to \(country)"
      return answer
    }
    let row = try file.decode(value, Accreditation.init(reading:_:))
    let record = "\(name): accreditation to \(country)"
    if let gap = row.noRelations.first(where: { $0.covers(day) }) {
      answer.absence = "\(state) and \(country) had no diplomatic relations on \(day)"
      answer.provenance = gap.evidence.provenance(record: record)
    } else {
      try fill(&answer, from: row, in: file, on: day, language, record)
      if answer.missions.isEmpty && answer.absence == nil {
        answer.absence = row.absence(of: state, in: country, on: day)
      }
    }
    if answer.missions.isEmpty {
      for id in row.fallback {
        let head: FoundPost
        if let value = file.record("organizations", id: id) {
          head = foundHead(of: try file.decode(value, Organization.init(reading:_:)), in: file)
        } else {
          head = try found(id)
        }
        answer.fallback.append(try addressee(head, on: day, in: language))
      }
    }
    return answer
  }

  private func fill(
    _ answer: inout Representation, from row: Accreditation, in file: LoadedFile, on day: CalendarDay,
    _ language: Language, _ record: String
  ) throws(DirectoryError) {
    // The mission that came last counts when an old accreditation may still run in the year of a change.
    let accredited = row.missions.filter { $0.possibleDays.contains(day) }
      .sorted { ($0.startDate?.earliest ?? .distantPast) > ($1.startDate?.earliest ?? .distantPast) }
    for mission in accredited {
      guard let value = file.record("organizations", id: mission.organizationID) else {
        throw DirectoryError(
          .unknownMission, "there is no mission '\(mission.organizationID)' in this file",
          hint: "write the id of an organization of the file",
          at: mission.origin.location(of: "organization_id"))
      }
      let organization = try file.decode(value, Organization.init(reading:_:))
      guard organization.exists(on: day), answer.missions.isEmpty else { continue }
      answer.missions.append(try addressee(foundHead(of: organization, in: file), on: day, in: language))
      answer.provenance = mission.evidence.provenance(record: record)
      if !mission.isSure(on: day) {
        answer.doubts.append("the accreditation is not known to the day for \(day)")
      }
      if let asOf = mission.evidence.asOf, mission.startDate == nil, day < asOf.earliest.adding(days: -3653) {
        answer.doubts.append(
          "the accreditation is known for \(asOf); who was accredited on \(day) has not been looked up")
      }
    }
  }
}

extension Accreditation.Mission {
  var possibleDays: ClosedRange<CalendarDay> {
    let first = startDate?.earliest ?? .distantPast
    return first...max(first, endDate?.latest ?? .distantFuture)
  }

  func isSure(on day: CalendarDay) -> Bool {
    (startDate?.latest ?? .distantPast) <= day && day <= (endDate?.earliest ?? .distantFuture)
  }
}

extension Accreditation {
  /// Why no mission of the row is accredited on the day.
  fileprivate func absence(of state: Country, in country: Country, on day: CalendarDay) -> String {
    if missions.isEmpty { return note ?? "no mission of \(state) is known to be accredited to \(country)" }
    let later = missions.compactMap(\.startDate).filter { $0.earliest > day }.min {
      $0.earliest < $1.earliest
    }
    if let later {
      return "no mission of \(state) was accredited to \(country) on \(day); the first known is from \(later)"
    }
    let earlier = missions.compactMap(\.endDate).filter { $0.latest < day }.max { $0.latest < $1.latest }
    if let earlier { return "the mission of \(state) for \(country) was closed in \(earlier)" }
    return "no mission of \(state) is known to be accredited to \(country) on \(day)"
  }
}

extension Organization {
  /// Whether a mission is open: from the first day that its opening can mean to the last that its closing can mean.
  func exists(on day: CalendarDay) -> Bool {
    !isAbsent && (foundingDate?.earliest ?? .distantPast) <= day
      && day <= (dissolutionDate?.latest ?? .distantFuture)
  }
}
