// VCardReading.swift: vCards of versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) as entries.

import SourceText
import UrgentAction
import World

/// What an import made, and what it could not keep or had to change.
public struct ImportReport<Records: Sendable>: Sendable {
  public var records: Records
  /// One remark for each thing that was lost (warning) or changed (note), with its place.
  public var remarks: [Finding]
  /// How many cards, rows or records were lost as a whole.
  public var lost = 0
}

extension DirectoryEntry {
  /// An entry for each card that can be read, in the order of the file, and how many cards were lost.
  static func readVCards(
    _ bytes: [UInt8], file: String, _ words: ExchangeWords = ExchangeWords()
  ) -> ImportReport<[DirectoryEntry]> {
    var entries: [DirectoryEntry] = []
    let findings = FindingList()
    var card: [VCardProperty]?
    var isUnreadable = false
    var start = 1
    func note(_ message: String, _ hint: String?, _ line: Int, _ severity: Severity = .warning) {
      findings.add(
        message, hint: hint, at: TextLocation(file: file, line: line, column: 1), severity: severity)
    }
    for (number, line) in VCardText.lines(bytes) {
      guard let line else {
        isUnreadable = true
        note(
          "a card in a character set that is not known is not read", "export the cards in UTF-8", number,
          .error)
        continue
      }
      guard let property = VCardProperty(line, number: number) else {
        if line.allSatisfy(\.isWhitespace) { continue }
        note("this line is no property of a vCard", "a property is NAME:value", number)
        continue
      }
      switch (property.name, property.value.uppercased().trimmed) {
      case ("BEGIN", "VCARD"):
        if card != nil { note("a card begins inside another", "END:VCARD is missing above", number, .error) }
        (card, isUnreadable, start) = ([], false, number)
      case ("END", "VCARD"):
        guard let properties = card else {
          note("END:VCARD without BEGIN:VCARD", "the file may be cut at its start", number, .error)
          continue
        }
        if !isUnreadable, let entry = entry(properties, count: entries.count, words, note) {
          entries.append(entry)
        } else {
          findings.lostRecords += 1
        }
        card = nil
      default:
        if card == nil { note("text outside of a card is not read", "cards begin with BEGIN:VCARD", number) }
        card?.append(property)
      }
    }
    if card != nil {
      findings.lostRecords += 1
      note("the last card has no END:VCARD and is not read", "the file may be cut off", start, .error)
    }
    if entries.isEmpty && findings.all.isEmpty {
      note("there is no card in this file", "cards begin with BEGIN:VCARD", 1, .error)
    }
    return ImportReport(records: entries, remarks: findings.counted, lost: findings.lostRecords)
  }

  private static func entry(
    _ properties: [VCardProperty], count: Int, _ words: ExchangeWords,
    _ note: (String, String?, Int, Severity) -> Void
  ) -> DirectoryEntry? {
    var entry = DirectoryEntry(id: "", office: "")
    var name = CardName(words: words)
    var (isVacant, isOwn) = (false, false)
    var preferences: [Int] = []
    for property in properties {
      let text = property.text
      func lost(_ what: String) { note("\(what) could not be kept", nil, property.number, .warning) }
      func known<Value>(_ value: Value?, _ what: String) -> Value? {
        if value == nil { lost("\(what) '\(text)'") }
        return value
      }
      switch property.name {
      case "VERSION":
        if !["2.1", "3.0", "4.0"].contains(text) {
          note("version \(text) is read like 3.0", nil, property.number, .note)
        }
      case "KIND", "X-KIND": if text.lowercased() == "org" { entry.kind = .mission }
      case "UID":
        isOwn = property.parameter("VALUE") == "text"
        entry.id = text.hasPrefix("urn:uuid:") ? String(text.dropFirst(9)) : text
      case "FN": name.shown = name.shown ?? (text.trimmed.isEmpty ? nil : text.trimmed)
      case "N":
        (name.parts, name.line) = (property.components.map(\.trimmed), property.number)
      case "X-VACANT": isVacant = true
      case "GENDER", "X-GENDER":
        entry.gender =
          text.uppercased().hasPrefix("M") ? .male : text.uppercased().hasPrefix("F") ? .female : .unknown
      case "ORG": entry.organization = property.components.filter { !$0.isEmpty }.joined(separator: ", ")
      case "TITLE": entry.office = text
      case "ROLE": if entry.office.isEmpty { entry.office = text } else { lost("the role '\(text)'") }
      case "ADR", "TEL", "EMAIL", "X-TELEX", "X-TELEGRAM":
        if let contact = property.contact(words) {
          let isTown = contact.country.flatMap(words.facts)?.isTown == true
          if contact.kind == .address, !property.hasTown, !isTown, isStreetAlone(contact.lines) {
            lost("the address '\(contact.value)', which has no town,")
            continue
          }
          if property.isPrivate, properties.contains(where: { $0.name == property.name && !$0.isPrivate }) {
            lost(
              "the private \(contact.kind == .address ? "address" : "contact") '\(contact.lines.joined(separator: ", "))'"
            )
            continue
          }
          entry.contacts.append(contact)
          preferences.append(property.preference)
          if contact.kind == .address, contact.country == nil, let name = property.countryName {
            lost("the country '\(name)'")
          }
        } else {
          lost("an empty \(property.name)")
        }
      case "URL":
        if property.parameter("TYPE") == "work", let contact = property.contact(words) {
          entry.contacts.append(contact)
          preferences.append(property.preference)
        } else {
          entry.links.append(text)
        }
      case "NOTE": entry.note = text.isEmpty ? nil : text
      case "X-SALUTATION":
        let code = property.parameter("LANGUAGE") ?? Language.english.code
        if let language = Language(code) {
          entry.salutations.append(PostSalutation(language: language, opening: text))
        } else {
          lost("the salutation '\(text)', whose language '\(code)' is not known,")
        }
      case "X-RANK": entry.rank = known(Rank(rawValue: text), "the rank")
      case "X-TITLE-AFTER-NAME": entry.titleAfterName = text
      case "X-SENDING-STATE": entry.sendingState = known(Country(text), "the sending state")
      case "X-ACTING": entry.isActing = text == "true"
      case "X-SINCE": entry.since = known(PartialDate(text), "the day")
      case "X-UNTIL": entry.until = known(PartialDate(text), "the day")
      case "X-AS-OF": entry.asOf = known(PartialDate(text), "the day")
      case "X-CONFIDENCE":
        entry.confidence = known(Provenance.Confidence(rawValue: text), "the confidence")
      case "X-SOURCE": entry.source = text
      case "REV":
        let day = text.prefix { $0 != "T" }
        let spelled =
          day.count == 8 ? "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))" : String(day)
        if entry.asOf == nil { entry.asOf = PartialDate(spelled) }
      case "PRODID": break
      // What address books keep for themselves.
      case "LABEL" where properties.contains { $0.name == "ADR" }: break
      case "CATEGORIES", "CLASS", "MAILER", "SORT-STRING": break
      case let own where own.hasPrefix("X-AB") || own.hasPrefix("X-MS-OL-"): break
      default: lost("the property \(property.name)")
      }
    }
    entry.contacts = inOrder(entry.contacts, preferences)
    // Other programs write of every organization that it is one.
    if entry.kind == .mission, entry.sendingState == nil { entry.kind = .post }
    name.organization = entry.organization
    guard let title = name.title ?? (entry.office.isEmpty ? nil : entry.office) else {
      note(
        "a card without a name is not read", "it has neither FN nor N, ORG or TITLE",
        properties.first?.number ?? 1, .error)
      return nil
    }
    (entry.familyName, entry.givenName, entry.honorificPrefix) = (name.family, name.given, name.prefix)
    if name.person == nil { (entry.familyName, entry.givenName, entry.honorificPrefix) = (nil, nil, nil) }
    let hasName = entry.kind == .post || entry.familyName != nil || entry.givenName != nil
    if hasName && !isVacant { entry.name = name.person }
    if let lost = name.part(2), name.person?.contains(lost) == false {
      note("the additional name '\(lost)' could not be kept", nil, name.line, .warning)
    }
    if !isOwn { entry.nameOrganizationInAddresses() }
    if entry.kind == .mission && entry.organization == nil { entry.organization = title }
    if entry.office.isEmpty, entry.name == nil, entry.kind == .post { entry.office = title }
    if entry.id.isEmpty { entry.id = slug(title, or: "card-\(count + 1)") }
    return entry
  }

  /// Puts the organization above the addresses of a person or an office: a prison's governor is not found by the street alone.
  mutating func nameOrganizationInAddresses() {
    guard kind == .post, let organization else { return }
    let plain = plainName(organization)
    // "Permanent Mission", of the "Permanent Mission of Nordmark".
    if name == nil, plain.hasPrefix(plainName(office)) { office = organization }
    for index in contacts.indices where contacts[index].kind == .address {
      if [label, name ?? "", contacts[index].value].allSatisfy({ plainName($0).firstPlace(of: plain) == nil })
      {
        contacts[index].value = "\(organization)\n\(contacts[index].value)"
      }
    }
  }
}

/// Whether an address has a street and no town: one line with a number.
func isStreetAlone(_ lines: [String]) -> Bool {
  lines.count == 1 && lines[0].contains(where: \.isNumber) && !lines[0].contains(",")
}

extension DirectoryEntry {
  /// The contacts, of each kind the one that the card prefers before the others; kinds keep their places.
  private static func inOrder(_ contacts: [ContactDetail], _ preferences: [Int]) -> [ContactDetail] {
    guard Set(preferences).count > 1 else { return contacts }
    var result = contacts
    for kind in Set(contacts.map(\.kind)) {
      let places = contacts.indices.filter { contacts[$0].kind == kind }
      let ranked = places.sorted { (preferences[$0], $0) < (preferences[$1], $1) }
      for (place, index) in zip(places, ranked) { result[place] = contacts[index] }
    }
    return result
  }
}

/// A name as an id: small ASCII letters, digits and hyphens; letters without their accents.
func slug(_ text: String, or fallback: String) -> String {
  let words = text.split { !$0.isLetter && !$0.isNumber }.map { plainName(String($0)).filter(\.isASCII) }
    .filter { !$0.isEmpty }
  return words.isEmpty ? fallback : words.joined(separator: "-")
}
