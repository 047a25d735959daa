// EntryTable.swift: entries as a table, one row for the post and one for each of its contact details and openings.

import SourceText
import Tables
import UrgentAction
import World

extension DirectoryEntry {
  /// The columns, in the order of the file.
  static let columns = [
    "record", "id", "office", "organization", "name", "family_name", "given_name", "honorific_prefix",
    "gender", "acting", "since", "until", "rank", "title_after_name", "sending_state", "type", "language",
    "value", "label", "country", "care_of", "valid_from", "valid_until", "as_of", "confidence", "verify",
    "source", "note",
  ]

  /// All entries as CSV with a header (RFC 4180, UTF-8). Cells that a spreadsheet would take for a formula, such as telephone
  /// numbers, have an apostrophe in front, which reading takes away.
  static func table(_ entries: [DirectoryEntry]) -> [UInt8] {
    let writer = TableWriter(guardsFormulas: true)
    var output: [UInt8] = []
    writer.write(columns, to: &output)
    for entry in entries {
      for row in entry.rows { writer.write(columns.map { row[$0] ?? "" }, to: &output) }
    }
    return output
  }

  private var rows: [[String: String]] {
    let own: [String: String?] = [
      "record": kind.rawValue, "id": id, "office": office, "organization": organization, "name": name,
      "family_name": familyName, "given_name": givenName, "honorific_prefix": honorificPrefix,
      "gender": gender == .unknown ? nil : gender.rawValue, "acting": isActing ? "true" : nil,
      "since": since?.description, "until": until?.description, "rank": rank?.rawValue,
      "title_after_name": titleAfterName, "sending_state": sendingState?.code, "as_of": asOf?.description,
      "confidence": confidence?.rawValue, "source": source, "note": note,
    ]
    let openings: [[String: String?]] = salutations.map {
      ["record": "salutation", "id": id, "language": $0.language.code, "value": $0.opening]
    }
    let details: [[String: String?]] = contacts.map { contact in
      [
        "record": "contact", "id": id, "type": contact.kind?.rawValue, "value": contact.value,
        "label": contact.label, "country": contact.country?.code, "care_of": contact.careOf,
        "valid_from": contact.validFrom?.description, "valid_until": contact.validUntil?.description,
        "as_of": contact.evidence.asOf?.description, "confidence": contact.evidence.confidence?.rawValue,
        "verify": contact.evidence.needsCheck ? "true" : nil,
        "source": contact.evidence.sources.first?.description, "note": contact.evidence.note,
      ]
    }
    let pages: [[String: String?]] = links.map { ["record": "link", "id": id, "value": $0] }
    return ([own] + openings + details + pages).map { $0.compactMapValues(\.self) }
  }

  /// Reads a table, one that `table(_:)` wrote or anybody's with a row for each addressee: the entries in the order of their
  /// first rows, and how many rows gave none.
  ///
  /// - Throws: `DirectoryError` of the kind `badFile` for a quote that is never closed, or what is no table.
  static func readTable(
    _ bytes: [UInt8], file: String, _ words: ExchangeWords = ExchangeWords()
  ) throws(DirectoryError) -> ImportReport<[DirectoryEntry]> {
    let findings = FindingList()
    var entries: [DirectoryEntry] = []
    var known: [String: Int] = [:]
    do throws(TableError) {
      var options = TableOptions()
      options.maximumRowLength = 1 << 16
      var reader = try TableReader(MemorySource(bytes), named: file, options: options)
      let columns = EntryColumns(reader.columns, file: file, words.lists, findings)
      try reader.forEachRow { row, place in
        var cells = EntryCells(
          values: columns.values { row.unguarded($0) }, place: place, findings: findings, words: words)
        // "Holder: (vacant)" names nobody.
        if let name = cells["name"], words.lists?.contains(name.lowercased(), in: "nobody") == true {
          cells.values["name"] = nil
        }
        switch cells["record"] {
        case "salutation", "contact", "link":
          guard let index = cells["id"].flatMap({ known[$0] }) else {
            findings.lostRecords += 1
            return findings.add(
              "this row belongs to no entry above it", hint: "put it below its post", at: place)
          }
          entries[index].add(cells)
        default:
          guard let entry = DirectoryEntry(cells, number: row.number) else { return }
          known[entry.id] = entries.count
          entries.append(entry)
        }
      }
    } catch {
      throw DirectoryError(badFile: error)
    }
    return ImportReport(records: entries, remarks: findings.counted, lost: findings.lostRecords)
  }

  private init?(_ cells: EntryCells, number: Int) {
    let words = cells.words
    // Beside a first name "Name" is the family's.
    let hasWhole = cells["given_name"].map { given in cells["name"]?.firstPlace(of: given) != nil } ?? true
    let family = cells["family_name"] ?? (hasWhole ? nil : cells["name"])
    let given = [cells["given_name"], family].compactMap(\.self).joined(separator: " ")
    var name = hasWhole ? cells["name"] ?? (given.isEmpty ? nil : given) : given
    if let whole = name, let suffix = cells["honorific_suffix"], !whole.hasSuffix(suffix) {
      name = "\(whole) \(suffix)"
    }
    let title = cells["office"] ?? ""
    guard name != nil || !title.isEmpty || cells["id"] != nil || cells["organization"] != nil else {
      cells.remark(
        "this row has neither name nor office and is not read", "fill in 'name' or 'office'", isLost: true)
      return nil
    }
    self.init(
      kind: cells.choice("record") ?? .post,
      id: cells["id"] ?? slug([title, name ?? ""].joined(separator: " "), or: "row-\(number)"), office: title)
    self.name = name
    organization = cells["organization"]
    if let name, cells["given_name"] == nil, words.isNameOfBody(name) {
      // A ministry in the column of names is no person.
      self.name = nil
      if organization == nil { organization = name }
      if office.isEmpty { office = name }
    }
    (familyName, givenName) = (family, cells["given_name"])
    let greeting = cells["honorific_prefix"].flatMap {
      words.isStyle($0) ? nil : words.language(ofGreeting: $0)
    }
    let prefix = [greeting == nil ? cells["honorific_prefix"] : nil, cells["degree"]].compactMap(\.self)
      .joined(separator: " ")
    honorificPrefix = prefix.isEmpty ? nil : prefix
    gender = cells["gender"].map(words.gender) ?? .unknown
    if gender == .unknown { gender = cells.choice("gender") ?? .unknown }
    if given.isEmpty, let name = self.name, let (family, given) = Self.separated(name) {
      (self.name, familyName, givenName) = ("\(given) \(family)", family, given)
    }
    isActing = cells.flag("acting")
    (since, until, asOf) = (cells.date("since"), cells.date("until"), cells.date("as_of"))
    rank = cells.choice("rank")
    titleAfterName = cells["title_after_name"]
    sendingState = cells.country("sending_state")
    confidence = cells.choice("confidence")
    (source, note) = (cells["source"], cells["note"])
    if let opening = cells["salutation"] {
      salutations.append(
        PostSalutation(language: words.language(ofGreeting: opening) ?? .english, opening: opening))
    }
    if let greeting, let opening = cells["honorific_prefix"] {
      let parts = opening.split(separator: " ").map(String.init)
      let genders = Set(parts.map(words.gender)).subtracting([.unknown])
      if gender == .unknown, genders.count == 1 { gender = genders.first ?? .unknown }
      // "Dear", "Dear Mr" and "Madame la" greet nobody without the name.
      let (begun, last) = (parts.dropLast().joined(separator: " "), parts.last ?? "")
      let isGreeting = words.language(ofGreeting: begun) != nil || words.gender(begun) != .unknown
      let isKnown = salutations.contains { $0.language == greeting }
      if isGreeting, !isKnown, last.count > 2, !last.hasSuffix("."), words.gender(last) == .unknown {
        salutations.append(PostSalutation(language: greeting, opening: opening))
      }
    }
    let country = cells.country("country")
    var town = TownLine(
      town: cells["city"] ?? "", region: cells["region"] ?? "", postcode: cells["postcode"] ?? "")
    if town.mendPostcode(in: country.flatMap(words.facts)) {
      cells.remark("the postcode has lost its zero and is written '\(town.postcode)'", nil)
    }
    if let address = cells["address"] {
      let parts = address.contains("\n") ? address : address.replacing("; ", with: "\n")
      let last = town.line(in: country.flatMap(words.facts))
      // A whole address on one line has commas between its parts.
      let isWhole = last.isEmpty && !parts.contains("\n") && cells["address_2"] == nil
      let street = isWhole ? parts.replacing(", ", with: "\n") : parts
      let lines = [street, cells["address_2"] ?? "", last].filter { !$0.isEmpty }.joined(separator: "\n")
      let isTown = country.flatMap(words.facts)?.isTown == true
      if !isTown, isStreetAlone(lines.split(separator: "\n").map(String.init)) {
        cells.remark(
          "the address '\(lines)' could not be kept: it has no town", "fill in 'city'", isLost: true)
      } else {
        contacts.append(ContactDetail(kind: .address, value: lines, country: country))
      }
    } else if town != TownLine() {
      contacts.append(
        ContactDetail(kind: .address, value: town.line(in: country.flatMap(words.facts)), country: country))
    } else if let country {
      cells.remark("country '\(country)' could not be kept: this row has no address", nil)
    }
    let kinds: [(String, ContactDetail.Kind)] = [
      ("telephone", .voice), ("fax", .fax), ("telex", .telex), ("telegram", .telegram), ("email", .email),
    ]
    for (column, kind) in kinds {
      for text in Self.values(cells[column] ?? "") {
        for value in values(text, kind, column, cells, country.flatMap(words.facts)?.dialling) {
          contacts.append(ContactDetail(kind: kind, value: value))
        }
      }
    }
    if let link = cells["website"] { links.append(link) }
    nameOrganizationInAddresses()
  }

  /// The values of a cell, each on a line of its own, or behind a semicolon or a stroke: "+244 222 1 / +244 222 2".
  private static func values(_ text: String) -> [String] {
    let parts = text.split { $0.isNewline || $0 == ";" }.flatMap { part in
      let halves = part.split(separator: "/")
      // "+49 30 1234-0/-99" is one number with its extension.
      return halves.allSatisfy { $0.count(where: \.isNumber) > 5 || $0.contains("@") } ? halves : [part]
    }
    return parts.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The numbers or the e-mail address of a text as they are kept; none, with a remark, of what is none.
  private func values(
    _ text: String, _ kind: ContactDetail.Kind, _ column: String, _ cells: EntryCells, _ dialling: Dialling?
  ) -> [String] {
    if kind == .email {
      let address = bareEmail(text)
      if address.contains("@") { return [address] }
      cells.remark("email '\(text)' could not be kept", "write an address such as office@example.org")
      return []
    }
    guard kind == .voice || kind == .fax else { return [text] }
    guard text.count(where: \.isNumber) > 2 else {
      cells.remark("\(column) '\(text)' could not be kept", "write a number such as +49 30 1234")
      return []
    }
    return dialling?.wholeNumbers(text, column, remark: { cells.remark($0, $1) }) ?? [text]
  }

  /// Family and given name of "Family, Given"; nil for a name that is not written so.
  private static func separated(_ name: String) -> (family: String, given: String)? {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    // "Sample, Jr." is no given name.
    let suffixes = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "kc", "qc", "mp", "obe", "cbe"]
    if suffixes.contains(parts[1].lowercased().filter { $0.isLetter }) { return nil }
    return (parts[0], parts[1])
  }

  private mutating func add(_ cells: EntryCells) {
    let value = cells["value"] ?? ""
    if cells["record"] == "salutation" {
      let code = cells["language"] ?? Language.english.code
      guard let language = Language(code) else {
        return cells.remark(
          "language '\(code)' could not be kept", "write its code of two letters, such as en", isLost: true)
      }
      salutations.append(PostSalutation(language: language, opening: value))
    } else if cells["record"] == "link" {
      links.append(value)
    } else if let kind: ContactDetail.Kind = cells.choice("type") {
      let evidence = Evidence(
        asOf: cells.date("as_of"), confidence: cells.choice("confidence"), needsCheck: cells.flag("verify"),
        note: cells["note"], sources: cells["source"].map { [Link(note: $0)] } ?? [])
      contacts.append(
        ContactDetail(
          kind: kind, value: value, label: cells["label"], country: cells.country("country"),
          careOf: cells["care_of"],
          validFrom: cells.date("valid_from"), validUntil: cells.date("valid_until"), evidence: evidence))
    } else {
      cells.remark(
        "this contact has no type that is known", "one of address, voice, fax, telex, telegram, email",
        isLost: true)
    }
  }
}

extension Dialling {
  /// The numbers of a cell as they are kept; none, with a remark, where they may be without their country code.
  func wholeNumbers(_ text: String, _ column: String, remark: (String, String?) -> Void) -> [String] {
    if isWhole(text), let number = try? PrintedContact(.telephone, text, in: self) { return number.values }
    remark(
      "\(column) '\(text)' could not be kept: it may be without its country code", "write it as +\(code) ...")
    return []
  }
}
