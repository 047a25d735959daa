// MissionLookup.swift: the missions of a state that are accredited to a country on a day.

import SourceText
public import UrgentAction

extension Directory {
  /// The missions of `state` that are accredited to `country` on a day.
  public func missions(
    of state: Country, accreditedTo country: Country, on day: CalendarDay, in language: Language
  ) throws(DirectoryError) -> Representation {
    var answer = Representation()
    if state == country {
      answer.absence = .sameState
    } else if let (row, file) = try accreditation(to: country, of: state) {
      if row.noRelations.contains(where: { $0.covers(day) }) {
        answer.absence = .noRelations
      } else {
        try fill(&answer, from: row, near: file, on: day, language)
        if answer.missions.isEmpty { answer.absence = row.absence(on: day) }
      }
    } else {
      answer.absence = .unknown
    }
    return answer
  }

  /// The row of a country in a state's table of missions: in the file of all missions of the state where there is one,
  /// else in the country's file of the state's folder.
  private func accreditation(
    to country: Country, of state: Country
  ) throws(DirectoryError) -> (row: Accreditation, file: LoadedFile)? {
    let folder = state.code.lowercased() + Self.missionsEnding
    let area = country.code.lowercased()
    return try first(in: ["\(folder).json", "\(folder)/\(area).json"]) { (file) throws(DirectoryError) in
      let value = file.records("accreditations").first { $0.text("area_id") == area }
      return try value.map { (value) throws(DirectoryError) in
        (try file.decode(value, Accreditation.init(reading:_:)), file)
      }
    }
  }

  /// A mission of the same file, else of any; nil when there is none with this id.
  private func mission(
    _ id: String, near file: LoadedFile
  ) throws(DirectoryError) -> (mission: Organization, file: LoadedFile)? {
    let read = { (file: LoadedFile) throws(DirectoryError) -> (mission: Organization, file: LoadedFile)? in
      guard let value = file.record("organizations", id: id) else { return nil }
      return (try file.decode(value, Organization.init(reading:_:)), file)
    }
    return try known.value(of: "mission \(file.path) \(id)") { () throws(DirectoryError) in
      if let mission = try read(file) { return mission }
      return try first(near: id, read)
    }
  }

  private func fill(
    _ answer: inout Representation, from row: Accreditation, near file: LoadedFile, on day: CalendarDay,
    _ language: Language
  ) throws(DirectoryError) {
    // The mission that came last counts when an old accreditation may still run in the year of a change.
    let accredited = row.missions.filter { $0.possibleDays.contains(day) }
      .sorted { ($0.startDate?.earliest ?? .distantPast) > ($1.startDate?.earliest ?? .distantPast) }
    for accreditation in accredited {
      guard let (organization, home) = try mission(accreditation.organizationID, near: file) else {
        throw DirectoryError(
          .unknownMission, "there is no mission '\(accreditation.organizationID)' in the directory",
          hint: "write the id of one of the state's missions",
          at: accreditation.origin.location(of: "organization_id"))
      }
      guard organization.exists(on: day), answer.missions.isEmpty else { continue }
      answer.missions.append(try addressee(foundHead(of: organization, in: home), on: day, in: language))
      if !accreditation.isSure(on: day) {
        answer.doubts.append("the accreditation is not known to the day for \(day)")
      }
      if let asOf = accreditation.evidence.asOf, accreditation.startDate == nil,
        day < asOf.earliest.adding(days: -3653)
      {
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
  fileprivate func absence(on day: CalendarDay) -> Absence {
    if missions.isEmpty {
      return note.map { .note($0.last == "." ? String($0.dropLast()) : $0) } ?? .unknown
    }
    if missions.contains(where: { $0.startDate.map { $0.earliest > day } ?? false }) {
      return .accreditedLater
    }
    let earlier = missions.compactMap(\.endDate).filter { $0.latest < day }.max { $0.latest < $1.latest }
    return earlier.map { .closed($0) } ?? .notOnDay
  }
}

extension Organization {
  /// Whether a mission is open: from the first day that its opening can mean to the last that its closing can mean.
  func exists(on day: CalendarDay) -> Bool {
    !isAbsent && (foundingDate?.earliest ?? .distantPast) <= day
      && day <= (dissolutionDate?.latest ?? .distantFuture)
  }

  /// What the mission is and where it is; nil for an organization that no state has sent.
  func mission(in file: LoadedFile, _ language: Language) -> Mission? {
    guard let state = sendingState, let areaID else { return nil }
    let code = file.record("areas", id: areaID)?.text("identifier") ?? areaID
    return Country(code).map {
      Mission(
        Mission.Kind(classification: classification), of: state, in: $0,
        seat: seat.map { [addressName(in: language), $0] } ?? [])
    }
  }
}

/// Who represents a state in a country on a day.
public struct Representation: Hashable, Sendable {
  /// The missions that a copy goes to; empty when there is none, or none is known.
  public var missions: [Addressee] = []
  /// Why `missions` is empty; nil when it is not.
  public var absence: Absence?
  /// What a person should know about the answer.
  public var doubts: [String] = []
}

/// Why no mission of a state is accredited to a country on a day.
public enum Absence: Hashable, Sendable {
  /// A state has no mission in itself.
  case sameState
  /// The directory has no mission of the state for the country.
  case unknown
  case noRelations
  /// What the directory says of it, a sentence without a full stop.
  case note(String)
  /// The first known accreditation starts later.
  case accreditedLater
  case closed(PartialDate)
  case notOnDay
}
