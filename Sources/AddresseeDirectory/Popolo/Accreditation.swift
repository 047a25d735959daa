// Accreditation.swift: which missions of a state speak to the people of a country (extension of Popolo).

import JSONText
import UrgentAction

/// One row of a state's table of missions: who is accredited to one country, and whom to write to when nobody is.
struct Accreditation: Hashable, Sendable {
  /// A mission and the time of its accreditation.
  struct Mission: Hashable, Sendable {
    var organizationID: String
    var startDate: PartialDate?
    var endDate: PartialDate?
    var evidence: Evidence
    var origin: Origin
  }

  /// A time without diplomatic relations.
  struct Gap: Hashable, Sendable {
    var startDate: PartialDate?
    /// The day on which relations began again.
    var endDate: PartialDate?
    var evidence: Evidence
    var origin: Origin
  }

  var areaID: String
  var missions: [Mission]
  var noRelations: [Gap] = []
  /// The missions proposed instead, best first.
  var fallback: [String] = []
  var note: String?
  var origin = Origin()
}

extension Accreditation {
  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "accreditation", findings)
    areaID = reader.required("area_id")
    missions = reader.list("missions").map { Mission(reading: $0, findings) }
    noRelations = reader.list("no_relations").map { Gap(reading: $0, findings) }
    fallback = reader.texts("fallback")
    note = reader.text("note")
    _ = reader.rest()
    origin = reader.origin
  }
}

extension Accreditation.Mission {
  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "mission", findings)
    organizationID = reader.required("organization_id")
    startDate = reader.date("start_date")
    endDate = reader.date("end_date")
    evidence = reader.evidence()
    _ = reader.rest()
    origin = reader.origin
  }
}

extension Accreditation.Gap {
  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "time without relations", findings)
    startDate = reader.date("start_date")
    endDate = reader.date("end_date")
    evidence = reader.evidence()
    _ = reader.rest()
    origin = reader.origin
  }

  /// Whether relations are missing on a day. The day of the end is one of relations again; an end known only to the
  /// month or year counts as its last day.
  func covers(_ day: CalendarDay) -> Bool {
    (startDate?.earliest ?? .distantPast) <= day && day < (endDate?.latest ?? .distantFuture)
  }
}

/// The forms of address of one language (extension of Popolo).
struct FormOfAddress: Hashable, Sendable {
  var language: Language
  /// The name line of an excellency with `<name>`: for a man, then for a woman.
  var addressBlock: [String]
  /// Openings and closings that are used, without marks behind them.
  var openings: [String]
  var closings: [String]
  var evidence: Evidence

  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "form of address", findings)
    language = reader.language("lang") ?? .english
    addressBlock = reader.texts("address_block")
    openings = reader.texts("opening")
    closings = reader.texts("closing")
    evidence = reader.evidence()
    _ = reader.rest()
  }
}
