// VCardWriting.swift: entries as vCards, version 4.0 (RFC 6350).

import SourceText
import UrgentAction

extension DirectoryEntry {
  /// The card, from `BEGIN:VCARD` to `END:VCARD`. Lines end with CR LF and are folded at 75 octets. What vCard has no property
  /// for stands in `X-` properties and parameters, so that reading the card again gives the same entry. `countryName` is what
  /// address books show for a country; nil: its code.
  func vCard(countryName: (Country) -> String? = { _ in nil }) -> String {
    var card = VCardLines()
    card.add("BEGIN", raw: "VCARD")
    card.add("VERSION", raw: "4.0")
    card.add("KIND", raw: kind == .mission ? "org" : "individual")
    card.add("UID", [("VALUE", "text")], text: id)
    card.add("FN", text: name ?? (office.isEmpty ? organization ?? id : office))
    let parts = name == nil ? [nil, nil, nil, nil, nil] : [familyName, givenName, nil, honorificPrefix, nil]
    card.add("N", raw: parts.map { VCardLines.escaped($0 ?? "") }.joined(separator: ";"))
    if name == nil { card.add("X-VACANT", raw: "true") }
    if gender != .unknown { card.add("GENDER", raw: gender == .male ? "M" : "F") }
    card.add("ORG", text: organization)
    card.add("TITLE", text: office.isEmpty ? nil : office)
    var written: Set<ContactDetail.Kind> = []
    for contact in contacts {
      // Address books show one of several first: that is the first.
      let isFirst = contact.kind.map { written.insert($0).inserted } ?? false
      let isPreferred = isFirst && contacts.count { $0.kind == contact.kind } > 1
      card.add(contact, countryName, preference: isPreferred ? "1" : nil)
    }
    for link in links { card.add("URL", raw: link) }
    for salutation in salutations {
      card.add("X-SALUTATION", [("LANGUAGE", salutation.language.code)], text: salutation.opening)
    }
    card.add("X-RANK", text: rank?.rawValue)
    card.add("X-TITLE-AFTER-NAME", text: titleAfterName)
    card.add("X-SENDING-STATE", text: sendingState?.code)
    card.add("X-ACTING", text: isActing ? "true" : nil)
    card.add("X-SINCE", text: since?.description)
    card.add("X-UNTIL", text: until?.description)
    card.add("NOTE", text: note)
    card.add("X-AS-OF", text: asOf?.description)
    card.add("X-CONFIDENCE", text: confidence?.rawValue)
    card.add("X-SOURCE", text: source)
    card.add("END", raw: "VCARD")
    return card.text
  }
}

/// The lines of a card.
private struct VCardLines {
  var text = ""

  mutating func add(_ name: String, _ parameters: [(String, String?)] = [], text: String?) {
    if let text { add(name, parameters, raw: Self.escaped(text)) }
  }

  mutating func add(_ name: String, _ parameters: [(String, String?)] = [], raw value: String) {
    var line = name
    for case (let key, let text?) in parameters { line += ";\(key)=\(Self.parameter(text))" }
    fold(line + ":" + value)
  }

  mutating func add(_ contact: ContactDetail, _ countryName: (Country) -> String?, preference: String?) {
    let dates: [(String, String?)] = [
      ("PREF", preference), ("X-LABEL", contact.label), ("X-CARE-OF", contact.careOf),
      ("X-VALID-FROM", contact.validFrom?.description),
      ("X-VALID-UNTIL", contact.validUntil?.description), ("X-AS-OF", contact.evidence.asOf?.description),
      ("X-CONFIDENCE", contact.evidence.confidence?.rawValue),
      ("X-VERIFY", contact.evidence.needsCheck ? "true" : nil),
      ("X-NOTE", contact.evidence.note), ("X-SOURCE", contact.evidence.sources.first?.description),
    ]
    switch contact.kind {
    case .address:
      let (lines, town) = TownLine.dividing(contact.lines)
      let street = lines.map(Self.escaped).joined(separator: ",")
      let country = contact.country.map { countryName($0) ?? $0.code } ?? ""
      let rest = [town.town, town.region, town.postcode, country].map(Self.escaped).joined(separator: ";")
      add(
        "ADR", [("CC", contact.country?.code), ("LABEL", contact.value)] + dates, raw: ";;\(street);\(rest)")
    case .email: add("EMAIL", dates, text: contact.value)
    case .telex: add("X-TELEX", dates, text: contact.value)
    case .telegram: add("X-TELEGRAM", dates, text: contact.value)
    case .url: add("URL", [("TYPE", "work")] + dates, raw: contact.value)
    case let kind: add("TEL", [("TYPE", kind?.rawValue)] + dates, text: contact.value)
    }
  }

  /// A text value (RFC 6350, section 3.4).
  static func escaped(_ text: String) -> String {
    text.exchanging(["\\": "\\\\", ",": "\\,", ";": "\\;", "\r": "", "\n": "\\n"])
  }

  /// A parameter value, in quotes where it must be, with the escapes of RFC 6868.
  private static func parameter(_ text: String) -> String {
    let escaped = text.exchanging(["^": "^^", "\n": "^n", "\"": "^'"])
    return escaped.contains { ":;,".contains($0) } ? "\"\(escaped)\"" : escaped
  }

  /// Adds a line in pieces of at most 75 octets that do not cut a character.
  private mutating func fold(_ line: String) {
    var width = 0
    for scalar in line.unicodeScalars where scalar.value >= 0x20 {
      let size = String(scalar).utf8.count
      if width + size > 75 {
        text += "\r\n "
        width = 1
      }
      text.unicodeScalars.append(scalar)
      width += size
    }
    text += "\r\n"
  }
}
