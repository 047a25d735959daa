// MissionTable.swift: a table of embassies, a row each, made into mission files.

import SourceText
import Tables
public import UrgentAction
public import World

/// Reads a table with the columns `operator,country,jurisdictions,city,address,telephone,email`.
public struct MissionTable {
  /// What the cells are understood by.
  public struct Words {
    /// How telephone numbers and postcodes are written in each country.
    var countries: Countries
    /// The country that a cell names by its code or name.
    var country: (String) -> Country?
    /// A country's name in English.
    var name: (Country) -> String
    /// What stands behind "Embassy": `of the Netherlands in Spain`.
    var places: (_ state: Country, _ host: Country) -> String
    /// An embassy's name in English and a high commission's, and the titles of who heads each, English ones first.
    var kinds: (embassy: KindWords, highCommission: KindWords)
    /// The states that send high commissions to each other.
    var commonwealth: [Country]

    public init(
      countries: Countries, country: @escaping (String) -> Country?, name: @escaping (Country) -> String,
      places: @escaping (_ state: Country, _ host: Country) -> String,
      kinds: (embassy: KindWords, highCommission: KindWords), commonwealth: [Country]
    ) {
      (self.countries, self.country, self.name, self.places) = (countries, country, name, places)
      (self.kinds, self.commonwealth) = (kinds, commonwealth)
    }
  }

  /// What missions of a kind are called.
  public struct KindWords {
    var name: String
    var titles: [OtherName]

    /// The titles of each language are that of a man or of both, and that of a woman.
    public init(name: String, titles: [(language: Language, names: [String])]) {
      self.name = name
      self.titles = titles.flatMap { language, names in
        names.enumerated().map { OtherName(name: $1, language: language, gender: $0 == 1 ? .female : nil) }
      }
    }
  }

  static let columns = ["operator", "country", "jurisdictions", "city", "address", "telephone", "email"]
  private static let aliases = [
    "phone": "telephone", "e-mail": "email", "jurisdiction": "jurisdictions", "host": "country",
  ]

  let words: Words
  let evidence: Evidence
  private let findings = FindingList()
  /// By the name of the file: `nl-missions/es.json`.
  private var files: [String: PopoloFile] = [:]

  /// Reads all rows of a table that speaks for a day: the files by name, and a remark for each thing that is wrong or could
  /// not be kept. `file` is what sources and remarks call the table.
  ///
  /// - Throws: `DirectoryError` of the kind `badFile` for what is no table, or has no column for the operator
  ///   or the country.
  public static func read(
    _ bytes: [UInt8], file: String, asOf day: CalendarDay, words: Words
  ) throws(DirectoryError) -> ImportReport<[String: PopoloFile]> {
    var table = MissionTable(words: words, file: file, asOf: day)
    let missing: [String]
    do throws(TableError) {
      var reader = try TableReader(MemorySource(bytes), named: file)
      let names = reader.columns.map { name in
        let plain = name.lowercased().trimmed
        return aliases[plain] ?? plain
      }
      missing = ["operator", "country"].filter { !names.contains($0) }
      if missing.isEmpty {
        try reader.forEachRow { row, place in
          guard row.count <= names.count else {
            return table.remark(
              "this row has \(row.count) cells, the first line \(names.count): it is not read",
              "put a cell with a comma in it between quotation marks", place)
          }
          var cells: [String: String] = [:]
          for (index, name) in names.enumerated() where index < row.count && cells[name] == nil {
            let text = row.unguarded(index).trimmed
            if !text.isEmpty { cells[name] = text }
          }
          table.add(cells, at: place)
        }
      }
    } catch {
      throw DirectoryError(badFile: error)
    }
    guard missing.isEmpty else {
      throw DirectoryError(
        .badFile, "the table has no column '\(missing.joined(separator: "' and no column '"))'",
        hint: "its first line needs \(columns.joined(separator: ","))",
        at: TextLocation(file: file, line: 1, column: 1))
    }
    return ImportReport(records: table.files, remarks: table.findings.all)
  }

  private init(words: Words, file: String, asOf day: CalendarDay) {
    self.words = words
    // The folders of the machine are nobody's business.
    let name = file.split(separator: "/").last.map(String.init) ?? file
    evidence = Evidence(
      asOf: PartialDate(day), confidence: .secondary, sources: [Link(note: "\(name), read on \(day)")])
  }

  // MARK: - Rows

  private mutating func add(_ cells: [String: String], at place: TextLocation) {
    guard let state = country(cells["operator"], "operator", place),
      let host = country(cells["country"], "country", place)
    else { return }
    let parts = (cells["jurisdictions"] ?? host.code).split { ";,\n".contains($0) }.map { String($0).trimmed }
    var areas: [Country] = []
    for part in parts where !part.isEmpty {
      if let area = country(part, "jurisdiction", place), area != state, !areas.contains(area) {
        areas.append(area)
      }
    }
    guard state != host else {
      return remark("an embassy is in another country than its own; this row is not read", nil, place)
    }
    // An embassy to one state can be in another, as many to the Holy See are.
    let home = areas.isEmpty || areas.contains(host) ? host : areas[0]
    let code = state.code.lowercased()
    let id = "\(code)-embassy-\(home.code.lowercased())"
    guard files[path(state, home)]?.organizations.isEmpty ?? true else {
      return remark("there is an embassy '\(id)' already; this row is not read", nil, place)
    }
    let isHighCommission = words.commonwealth.contains(state) && words.commonwealth.contains(host)
    let kind = isHighCommission ? words.kinds.highCommission : words.kinds.embassy
    var mission = Organization(
      id: id, name: "\(kind.name) \(words.places(state, host))", classification: kind.name.lowercased(),
      areaID: host.code.lowercased(), sendingState: state, seat: cells["city"], evidence: evidence)
    mission.contactDetails = contacts(
      cells, in: host, at: place,
      named: [mission.name] + ["of", "for"].map { "\(kind.name) \($0) \(words.name(state))" })
    mission.posts = [
      Post(
        id: "\(id)-head", label: kind.titles.first?.name ?? "", otherLabels: Array(kind.titles.dropFirst()),
        rank: .ambassador, evidence: evidence)
    ]
    if mission.contactDetails.isEmpty { remark("'\(id)' has no address, telephone or e-mail", nil, place) }
    open(path(state, home), [home, host])
    files[path(state, home)]?.organizations.append(mission)
    for area in areas.isEmpty ? [host] : areas {
      accredit(mission, of: state, to: area, isAtHome: area == home)
    }
  }

  private func path(_ state: Country, _ area: Country) -> String {
    "\(state.code.lowercased())\(Directory.missionsEnding)/\(area.code.lowercased()).json"
  }

  /// Makes sure that a file is there and knows these countries.
  private mutating func open(_ path: String, _ countries: [Country]) {
    var file = files[path] ?? PopoloFile()
    for country in countries where !file.areas.contains(where: { $0.identifier == country.code }) {
      file.areas.append(
        Area(
          id: country.code.lowercased(), name: words.name(country), identifier: country.code,
          classification: "country"))
    }
    files[path] = file
  }

  /// The embassy that is in a country goes before one that only speaks to it.
  private mutating func accredit(_ mission: Organization, of state: Country, to area: Country, isAtHome: Bool)
  {
    let path = path(state, area)
    open(path, [area])
    let entry = Accreditation.Mission(organizationID: mission.id, evidence: evidence, origin: Origin())
    let id = area.code.lowercased()
    guard let row = files[path]?.accreditations.firstIndex(where: { $0.areaID == id }) else {
      files[path]?.accreditations.append(Accreditation(areaID: id, missions: [entry]))
      return
    }
    let end = files[path]?.accreditations[row].missions.count ?? 0
    files[path]?.accreditations[row].missions.insert(entry, at: isAtHome ? 0 : end)
  }

  // MARK: - Cells

  private func country(_ cell: String?, _ column: String, _ place: TextLocation) -> Country? {
    guard let cell else {
      remark("this row has no \(column) and is not read", "write the ISO 3166 code, such as NL", place)
      return nil
    }
    if let country = words.country(cell) { return country }
    remark("\(column) '\(cell)' is no country", "write the ISO 3166 code, such as NL", place)
    return nil
  }

  private func contacts(
    _ cells: [String: String], in host: Country, at place: TextLocation, named names: [String]
  ) -> [ContactDetail] {
    var all: [ContactDetail] = []
    if let address = cells["address"] {
      let postcode = (try? words.countries.facts(of: host))?.postcode
      var lines = MissionAddress.lines(address, city: cells["city"], postcode) { words.country($0) == host }
      // A letter has the mission's name above its address.
      if lines.count > 1, names.map(plainName).contains(plainName(lines[0])) { lines.removeFirst() }
      all.append(
        ContactDetail(kind: .address, value: lines.joined(separator: "\n"), country: host, evidence: evidence)
      )
    }
    let kinds: [(String, ContactDetail.Kind)] = [("telephone", .voice), ("email", .email)]
    // A country without a file of its own has no dialling to go by.
    let dialling = (try? words.countries.facts(of: host))?.dialling
    for (column, kind) in kinds {
      for part in (cells[column] ?? "").split(whereSeparator: { ";,\n".contains($0) }) {
        let text = String(part).trimmed
        let numbers =
          kind == .voice
          ? dialling?.wholeNumbers(text, column) { remark($0, $1, place) }
            ?? (try? PrintedContact(.telephone, text, in: nil))?.values : nil
        all += (numbers ?? [text]).map { ContactDetail(kind: kind, value: $0, evidence: evidence) }
      }
    }
    var seen: Set<String> = []
    return all.filter { detail in
      guard seen.insert(detail.value).inserted else { return false }
      guard let fault = detail.fault(words.countries) else { return true }
      remark("\(fault.message); it is not kept", fault.hint, place)
      return false
    }
  }

  private func remark(_ message: String, _ hint: String?, _ place: TextLocation) {
    findings.add(message, hint: hint, at: place, severity: .warning)
  }
}
