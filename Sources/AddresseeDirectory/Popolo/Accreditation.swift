// Accreditation.swift: which missions of a state speak to the people of a country (extension of Popolo).

import UrgentAction

/// One row of a state's table of missions: who is accredited to one country, and whom to write to when nobody is.
struct Accreditation: Hashable, Sendable {
  /// A mission and the time of its accreditation.
  struct Mission: Hashable, Sendable {
    var organizationID = ""
    var startDate: PartialDate?
    var endDate: PartialDate?
    var evidence = Evidence()
    var origin = Origin()
  }

  /// A time without diplomatic relations.
  struct Gap: Hashable, Sendable {
    var startDate: PartialDate?
    /// The day on which relations began again.
    var endDate: PartialDate?
    var evidence = Evidence()
    var origin = Origin()
  }

  var areaID = ""
  var missions: [Mission] = []
  var noRelations: [Gap] = []
  /// The missions proposed instead, best first.
  var fallback: [String] = []
  var note: String?
  var origin = Origin()
}

extension Accreditation: PopoloRecord {
  static let record = "accreditation"

  mutating func members(_ fields: inout RecordFields) {
    fields.required("area_id", &areaID)
    fields.text("note", &note)
    fields.texts("fallback", &fallback)
    fields.records("no_relations", &noRelations)
    fields.records("missions", &missions)
  }
}

extension Accreditation.Mission: PopoloRecord {
  static let record = "mission"

  mutating func members(_ fields: inout RecordFields) {
    fields.required("organization_id", &organizationID)
    fields.date("start_date", &startDate)
    fields.date("end_date", &endDate)
    fields.evidence(&evidence)
  }
}

extension Accreditation.Gap: PopoloRecord {
  static let record = "time without relations"

  mutating func members(_ fields: inout RecordFields) {
    fields.date("start_date", &startDate)
    fields.date("end_date", &endDate)
    fields.evidence(&evidence)
  }

  /// Whether relations are missing on a day. The day of the end is one of relations again; an end known only to the
  /// month or year counts as its last day.
  func covers(_ day: CalendarDay) -> Bool {
    (startDate?.earliest ?? .distantPast) <= day && day < (endDate?.latest ?? .distantFuture)
  }
}

/// The forms of address of one language (extension of Popolo).
struct FormOfAddress: Hashable, Sendable {
  var language = Language.english
  /// The name line of an excellency with `<name>`: for a man, then for a woman.
  var addressBlock: [String] = []
  /// Openings and closings that are used, without marks behind them.
  var openings: [String] = []
  var closings: [String] = []
  var evidence = Evidence()
}

extension FormOfAddress: PopoloRecord {
  static let record = "form of address"

  mutating func members(_ fields: inout RecordFields) {
    fields.language("lang", &language)
    fields.texts("address_block", &addressBlock)
    fields.texts("opening", &openings)
    fields.texts("closing", &closings)
    fields.evidence(&evidence)
  }
}
