// ContactDetail.swift: an address or a number, with the time it is good for.

import JSONText
import UrgentAction

/// A Popolo contact detail.
struct ContactDetail: Hashable, Sendable {
  /// Popolo's `address`, `email` and vCard telephone types, and `telex` and `telegram`, which are ours.
  enum Kind: String, CaseIterable, Sendable, Hashable {
    case address, voice, fax, telex, telegram, email, cell, pager, text, url
  }

  var kind: Kind?
  /// For an address its lines, without the country, with line ends between them.
  var value = ""
  var label: String?
  /// The country of an address (extension).
  var country: Country?
  /// The body at whose machine the number is, where it is not the addressee's own (extension).
  var careOf: String?
  /// The first day it is good for; nil: as long as anyone knows.
  var validFrom: PartialDate?
  /// The first day it is no longer good for (Popolo: "the date from which the value is no longer valid").
  var validUntil: PartialDate?
  var evidence = Evidence()
  var other: [JSONTree.Member] = []
  var origin = Origin()
}

extension ContactDetail: PopoloRecord {
  static let record = "contact detail"
  static let unusedPopolo = ["created_at", "updated_at"]

  mutating func members(_ fields: inout RecordFields) {
    fields.field("type", &kind, read: Self.kind) { $0.map { .string($0.rawValue) } }
    fields.text("label", &label)
    fields.required("value", &value)
    fields.country("country", &country)
    fields.text("care_of", &careOf)
    fields.date("valid_from", &validFrom)
    fields.date("valid_until", &validUntil)
    fields.evidence(&evidence)
  }

  private static func kind(_ reader: RecordReader) -> Kind? {
    let kind = kind(named: reader.text("type"), reader.findings) ?? reader.choice("type")
    if reader.value.kind == .object, reader.value["type"] == nil { _ = reader.required("type") }
    return kind
  }

  /// What other projects' files call the kinds; nil for words that are no kind of ours either.
  private static func kind(named word: String?, _ findings: FindingList) -> Kind? {
    guard findings.isLenient, let word else { return nil }
    switch word.lowercased() {
    case "phone", "telephone", "tel", "landline", "work phone", "office phone": return .voice
    case "mobile", "cell phone", "cellphone", "mobile phone": return .cell
    case "telefax", "facsimile": return .fax
    case "e-mail", "mail": return .email
    case "website", "web", "homepage", "link": return .url
    case "postal", "postal address", "post": return .address
    default: return nil
    }
  }

  /// The lines of an address.
  var lines: [String] { value.split(separator: "\n").map(String.init) }

  /// Whether it is good on a day: from the first day that `valid_from` can mean until the day before the first that
  /// `valid_until` can mean.
  func isValid(on day: CalendarDay) -> Bool {
    if let validFrom, day < validFrom.earliest { return false }
    if let validUntil, day >= validUntil.earliest { return false }
    return true
  }
}
