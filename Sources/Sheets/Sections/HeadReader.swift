// HeadReader.swift: the head of a sheet: number, index, dates, concerns, states, people.

import SourceText
import UrgentAction

/// Reads the lines above what happened.
struct HeadReader {
  let words: SheetWords
  let lines: [SheetLine]
  var uses: [String?]
  /// The place of the first line behind the head.
  private(set) var end = 0

  /// The lines with a number, joined with those that go on with them.
  private(set) var numberTexts: [(line: Int, text: String)] = []
  /// All other lines of the head, for dates, indexes and states.
  private(set) var texts: [(line: Int, text: String)] = []
  private(set) var titles: [(line: Int, text: String)] = []
  private(set) var countries: [Country] = []
  private(set) var people: [SheetPerson] = []
  private(set) var concernLines: [String] = []
  private(set) var doubts: [Doubt] = []

  private(set) var index = 0
  /// The place of the sheet's own first line.
  var start = 0
  private var isInPeople = false
  private var isGroupLine = false

  init(_ lines: [SheetLine], _ words: SheetWords) {
    (self.lines, self.words) = (lines, words)
    uses = Array(repeating: nil, count: lines.count)
  }

  mutating func read() {
    readCover(upTo: Self.start(of: lines, words))
    while index < lines.count, readLine() {}
    end = index
  }

  mutating func keepCover(_ use: String, isText: Bool) { _ = keep(use, isText: isText) }

  mutating func keepTitle() {
    titles.append((index, lines[index].text))
    _ = keep("title")
  }

  /// Reads a line of the head; false where the head has ended.
  private mutating func readLine() -> Bool {
    let line = lines[index]
    if isInPeople { return readPeople() }
    if let label = line.label?.label {
      switch label {
      case .furniture, .published, .number, .index: return keep("heading")
      case .title:
        titles.append((index, line.label?.value ?? ""))
        return keep("title")
      case .network where !hasNumber && index < 30:
        repeat { _ = keep("network", isText: false) } while index < lines.count && !lines[index].isAfterBlank
        return true
      case .action where line.text.count < 24 || !line.text.hasSuffix("."): return false
      case .summary, .person, .letter, .background, .appeals, .copies, .datedAppeals, .lastDay, .languages,
        .personDetail, .previous, .instruction, .action, .network:
        return false
      default: break
      }
    }
    if line.hasBullet || words.isGreeting(line.text) { return false }
    let references = Numbers.references(in: line.text)
    if !references.isEmpty, isHeadLine(line, references[0]) { return readNumber() }
    if let found = countryLine(line.text) { return readCountry(found) }
    if isConcern(line) {
      concernLines.append(line.text)
      return keep("concerns", isText: false)
    }
    if isDateOrIndex(line.text) { return keep("heading") }
    if let (name, rest) = unknownState(line) { return readUnknownState(name, rest) }
    if startsPeople(line) {
      isInPeople = true
      return readPeople()
    }
    if isTitle(line) {
      keepTitle()
      return true
    }
    // A summary of the catalogue may stand before the sheet itself.
    let following = lines[index...].prefix(30).dropFirst()
    let hasOwnHead = following.contains { next in
      next.label?.label == .furniture && !Numbers.indexes(in: next.text).isEmpty
    }
    if hasOwnHead { return keep("summary", isText: false) }
    return false
  }

  private var hasNumber: Bool { !numberTexts.isEmpty }

  private mutating func keep(_ use: String, isText: Bool = true) -> Bool {
    if isText { texts.append((index, lines[index].text)) }
    uses[index] = use
    index += 1
    return true
  }

  /// Whether a number opens a line, or what says that it is an update stands before it.
  private func isNumberLine(_ line: SheetLine, _ first: Placed<ActionReference>) -> Bool {
    let before = line.text[..<first.range.lowerBound].words
    return before.count <= 2 || words.list("update").match(before, at: 0) != nil
      || words.list("correction").match(before, at: 0) != nil
  }

  private func isHeadLine(_ line: SheetLine, _ first: Placed<ActionReference>) -> Bool {
    let before = line.text[..<first.range.lowerBound].words
    if before.count <= 2 { return true }
    let isUpdate =
      words.list("update").first(in: before) != nil || words.list("correction").first(in: before) != nil
    if isUpdate, before.count < 8 { return true }
    return line.text.count < 160 && !line.text.hasSuffix(".") && index < 14
  }

  // MARK: - Number and concerns

  private mutating func readNumber() -> Bool {
    var text = lines[index].text
    let start = index
    _ = keep("reference", isText: false)
    while index < lines.count, goesOn(text, with: lines[index]) {
      let next = lines[index]
      text +=
        (next.hasBullet ? " - " : text.hasSuffix("-") && text.dropLast().last != " " ? "" : " ") + next.text
      _ = keep("reference", isText: false)
    }
    // "Defender threatened (Guatemala: UA 85.17)" is the page's title.
    if text.hasSuffix(")"), let reference = Numbers.references(in: text).first,
      let open = text.firstPlace(of: "("), open.lowerBound < reference.range.lowerBound,
      text[..<open.lowerBound].words.count > 2
    {
      titles.append((start, text))
    }
    numberTexts.append((start, text))
    return true
  }

  private func goesOn(_ text: String, with next: SheetLine) -> Bool {
    if countryLine(next.text) != nil || next.label != nil { return false }
    let open = text.count { $0 == "(" } > text.count { $0 == ")" }
    if open { return !next.isAfterBlank || text.count < 400 }
    guard !next.isAfterBlank else { return false }
    if next.hasBullet || next.text.hasPrefix("/") { return true }
    guard let first = next.text.first, let end = text.last else { return false }
    if !words.dates(in: next.text).isEmpty, next.text.count < 25 { return false }
    if "-/,".contains(end) || ["of", "and", "for", "la", "de"].contains(text.words.last?.plain ?? "") {
      return true
    }
    // "... - Death" / "Threats": a concern that goes on.
    if text.firstPlace(of: " - ") != nil, next.text.words.count <= 5,
      next.text.words.allSatisfy({ isOfConcern($0) })
    {
      return true
    }
    let opensWithIndex = Numbers.indexes(in: next.text).first?.range.lowerBound == next.text.startIndex
    if first.isLowercase || opensWithIndex { return true }
    // The days of issue go on, up to the dash before the concern.
    if let issued = text.firstPlace(of: "issued"), text[issued.upperBound...].firstPlace(of: " - ") == nil {
      return first.isNumber || words.months[next.text.words.first?.plain ?? ""] != nil
    }
    return false
  }

  private func isOfConcern(_ word: Word) -> Bool {
    words.list("concerns").contains(word.plain)
      || ["of", "for", "de", "por", "vor", "la"].contains(word.plain)
  }

  private func isConcern(_ line: SheetLine) -> Bool {
    guard hasNumber, concernLines.isEmpty, line.text.count < 130, !line.text.hasSuffix("."),
      countries.isEmpty,
      concerns(of: numberTexts).isEmpty
    else { return false }
    let tokens = line.text.words
    let count = tokens.count { words.list("concerns").contains($0.plain) }
    // A headline in capitals names more than the concern.
    return count > 0 && (!line.text.isUpperCase || count * 2 >= tokens.count)
  }

  /// The concerns behind the numbers, those of the sheet's own line before those of a catalogue's title.
  func concerns(of texts: [(line: Int, text: String)]) -> [String] {
    var own: [String] = []
    var catalogue: [String] = []
    for (_, text) in texts {
      guard let reference = Numbers.references(in: text).last else { continue }
      var rest = Self.withoutBrackets(String(text[reference.range.upperBound...]))
      for name in ["Index", "Índice", "INDEX"] {
        if let label = rest.firstPlace(of: name) { rest = String(rest[..<label.lowerBound]) }
      }
      for index in Numbers.indexes(in: rest).reversed() { rest.removeSubrange(index.range) }
      if let address = rest.firstPlace(of: "http") { rest = String(rest[..<address.lowerBound]) }
      if let issued = rest.firstPlace(of: "issued"),
        let dash = rest[issued.upperBound...].firstPlace(of: " - ")
      {
        rest = String(rest[dash.upperBound...])
      } else if rest.firstPlace(of: " issued ") != nil {
        rest = ""
      }
      for date in words.dates(in: rest).reversed() { rest.removeSubrange(date.range) }
      rest = Self.behindChain(rest)
      let parts = rest.split(separator: ":").map(\.trimmed)
      if parts.count > 1, !words.countries.all(in: parts[0]).isEmpty {
        if catalogue.isEmpty { catalogue = Self.split(parts[1]) }
      } else if own.isEmpty, !rest.lowercased().hasPrefix("index"),
        words.countries.country(named: rest) == nil
      {
        own = Self.split(parts.last ?? "")
      }
    }
    own = own.filter { isConcernText($0) }
    if let first = own.first, own.count == 1, let whole = catalogue.first,
      whole.count > first.count, whole.lowercased().hasPrefix(first.lowercased())
    {
      return catalogue
    }
    return own.isEmpty ? catalogue : own
  }

  private func isConcernText(_ text: String) -> Bool {
    let tokens = text.words
    return text.count < 120 && text.count(where: \.isLetter) > 3 && !text.hasPrefix("http") && !tokens.isEmpty
      && !text.hasPrefix("Index")
  }

  /// The people whom the title of a catalogue names behind state and concern: `UA 31/88 - Kenya: torture: Name`.
  var cataloguePeople: [SheetPerson] {
    for (_, text) in numberTexts {
      let parts = Self.withoutBrackets(text).split(separator: ":").map(\.trimmed)
      guard parts.count > 2, !words.countries.all(in: parts[0]).isEmpty else { continue }
      let people = SheetWords.items(of: parts[2]).compactMap { words.person(in: $0) }
      if !people.isEmpty { return people }
    }
    return []
  }

  /// Without "and follow-up of" and the dash before the concern.
  private static func behindChain(_ text: String) -> String {
    var rest = text.singleSpaced
    if let dash = rest.firstPlace(of: "- ") {
      let before = rest[..<dash.lowerBound].words.map(\.plain)
      let chain: Set<String> = [
        "and", "follow", "up", "ups", "of", "to", "y", "et", "und", "seguimiento", "suite", "su",
      ]
      if before.allSatisfy(chain.contains) { rest = String(rest[dash.upperBound...]) }
    }
    let marks = "-–—:,;.) "
    rest = rest.trimming(marks)
    return rest
  }

  static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var plain = ""
    for character in text {
      if character == "(" {
        depth += 1
      } else if character == ")" {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        plain.append(character)
      }
    }
    return plain
  }

  /// Concerns part at "/"; where there is none, at commas.
  static func split(_ text: String) -> [String] {
    var parts = text.split(separator: "/").map { $0.trimming(" .;,") }
    if parts.count == 1, text.contains(",") {
      parts = text.exchanging(" y ", for: ", ").exchanging(" and ", for: ", ").exchanging(", ", for: "\n")
        .split(separator: "\n").map { $0.trimming(" .;,") }
    }
    if let last = parts.last, last.firstPlace(of: " and HEALTH") != nil,
      let place = last.firstPlace(of: " and ")
    {
      parts[parts.count - 1] = String(last[..<place.lowerBound])
      parts.append(last[place.upperBound...].trimmed)
    }
    return parts.filter { !$0.isEmpty }
  }

  // MARK: - States and people

  struct CountryLine {
    var countries: [Country]
    /// What stands behind the state: the first person.
    var rest: String
  }

  /// A line that begins with states in capitals: `BOLIVIAFilemón CONDORI`, `A / B`, `USA (Wyoming): Name`.
  func countryLine(_ text: String) -> CountryLine? {
    let stuck = Self.unstuck(text, words)
    let tokens = stuck.words
    var found: [Country] = []
    var place = 0
    var endPlace = stuck.startIndex
    while place < tokens.count, let match = words.countries.match(tokens, at: place) {
      let range = tokens[place].range.lowerBound..<tokens[place + match.count - 1].range.upperBound
      guard stuck[range].isUpperCase else { break }
      if !found.contains(match.country) { found.append(match.country) }
      place += match.count
      endPlace = range.upperBound
      // A name in brackets behind it is the same state's, or a part of it.
      let rest = stuck[endPlace...]
      let open = rest.prefix { $0.isWhitespace }.count
      if rest.dropFirst(open).first == "(", let close = rest.firstIndex(of: ")") {
        endPlace = stuck.index(after: close)
        while place < tokens.count, tokens[place].range.lowerBound < endPlace { place += 1 }
      }
      let joint = stuck[endPlace...].prefix { !$0.isLetter }
      guard
        joint.contains("/")
          || place < tokens.count && ["and", "y", "et", "und"].contains(tokens[place].plain)
      else { break }
      if !joint.contains("/") { place += 1 }
    }
    guard !found.isEmpty else { return nil }
    let rest = stuck[endPlace...].trimming(":-–, ")
    // "USA: ..." in a title goes on in prose.
    if let first = rest.first, first.isLowercase { return nil }
    return CountryLine(countries: found, rest: rest)
  }

  /// With a blank where a name stands at the end of a state's capitals: `GUATEMALARicardo`.
  private static func unstuck(_ text: String, _ words: SheetWords) -> String {
    let capitals = text.prefix { $0.isUppercase || $0 == " " || $0 == "'" }
    guard capitals.count > 4, let last = capitals.last, last.isUppercase,
      text.dropFirst(capitals.count).first?.isLowercase ?? false
    else { return text }
    let name = capitals.dropLast()
    guard name.last != " ", words.countries.country(named: name) != nil else { return text }
    return name + " " + text.dropFirst(name.count)
  }

  private mutating func readCountry(_ found: CountryLine) -> Bool {
    let isFirst = countries.isEmpty
    if isFirst { countries = found.countries }
    texts.append((index, lines[index].text))
    uses[index] = "countries"
    index += 1
    isInPeople = true
    isGroupLine = false
    if !found.rest.isEmpty {
      if found.rest.isUpperCase, found.rest.words.count > 3,
        !found.rest.contains(where: { ",(".contains($0) })
      {
        // A headline: "CAMEROUN. UN MILITANT TOUJOURS DÉTENU".
        isInPeople = false
        titles.append((index - 1, lines[index - 1].text))
        uses[index - 1] = "title"
      } else if let person = words.person(in: found.rest) {
        addPerson(person)
      } else if found.rest.words.count > 12 {
        // No list of people: prose in the same line.
        isInPeople = false
        titles.append((index - 1, lines[index - 1].text))
      } else {
        isGroupLine = true
      }
    }
    return true
  }

  /// A name in capitals where the state stands, that no list of states has: `RURITANIA: Name, role`.
  private func unknownState(_ line: SheetLine) -> (name: String, rest: String)? {
    guard hasNumber, countries.isEmpty, people.isEmpty, line.label == nil, line.text.count < 120 else {
      return nil
    }
    let text = line.text
    let next = index + 1 < lines.count ? lines[index + 1].text : ""
    let end = text.firstIndex(of: ":") ?? text.firstPlace(of: "  ")?.lowerBound ?? text.endIndex
    let name = text[..<end].trimmed
    let rest = text[end...].trimming(": ")
    guard name.isUpperCase, name.count > 3, !name.contains(where: \.isNumber), name.words.count < 5,
      !name.words.contains(where: { words.list("concerns").contains($0.plain) })
    else { return namedInText(text) }
    if rest.isEmpty { return name.words.count == 1 && words.person(in: next) != nil ? (name, "") : nil }
    return words.person(in: rest) == nil ? nil : (name, rest)
  }

  /// `RURITANIA Example Mwangi (f), trader`, where the text below says "in Ruritania".
  private func namedInText(_ text: String) -> (name: String, rest: String)? {
    let tokens = text.words
    guard let first = tokens.first, tokens.count > 2, text[first.range].count > 3,
      text[first.range].isUpperCase, !text[tokens[1].range].isUpperCase
    else { return nil }
    let rest = text[first.range.upperBound...].trimmed
    guard words.person(in: rest) != nil else { return nil }
    let isPlace = lines[index...].dropFirst().prefix(60).contains { line in
      ["in", "en", "au", "nach"].contains { line.text.words.firstPlace(of: [$0, first.plain]) != nil }
    }
    return isPlace ? (String(text[first.range]), rest) : nil
  }

  private mutating func readUnknownState(_ name: String, _ rest: String) -> Bool {
    doubts.append(
      Doubt(
        line: lines[index].number, field: "countries",
        text: "'\(name)' is no state that is known; write its code"))
    uses[index] = "countries"
    index += 1
    isInPeople = true
    if let person = words.person(in: rest) { addPerson(person) }
    return true
  }

  private mutating func addPerson(_ person: SheetPerson) {
    if person.name.words.count > 6, person.note == nil {
      doubts.append(
        Doubt(
          line: lines[index - 1].number, field: "people",
          text: "'\(person.name)' may be two names; kept as one"))
    }
    people.append(person)
  }

  private mutating func readPeople() -> Bool {
    let line = lines[index]
    if let label = line.label?.label, label != .network, label != .furniture { return endPeople() }
    // A date, a number and a label of the paper stand among the lines of the head.
    if let first = Numbers.references(in: line.text).first, isNumberLine(line, first),
      line.text.count < 120 && !line.text.hasSuffix(".") || line.text.firstPlace(of: "Index") != nil
    {
      return readNumber()
    }
    if isDateOrIndex(line.text) { return keep("heading") }
    let previous = lines[index - 1].text
    let goesOn = isContinuation(line, previous)
    if !goesOn, let person = words.person(in: line.text) {
      if line.text.hasSuffix("."), person.note?.words.count ?? 0 > 5 { return endPeople() }
      if line.isAfterBlank, line.text.count > 60, person.note?.words.count ?? 0 > 8 { return endPeople() }
      uses[index] = "people"
      index += 1
      addPerson(person)
      isGroupLine = false
      return true
    }
    if line.text.hasSuffix(":"), line.text.count < 30 { return use("people") }
    if line.hasBullet, !people.isEmpty { return use("people") }
    let startsGroup = words.startsGroup(line.text) && line.text.count < 110
    if startsGroup || goesOn {
      isGroupLine = isGroupLine || startsGroup
      if goesOn, !startsGroup, !isGroupLine, let last = people.indices.last {
        people[last].note = [people[last].note, line.text].compactMap(\.self).joined(separator: " ")
      }
      return use("people")
    }
    return endPeople()
  }

  /// Whether a list of people begins though the state's line is lost: `Name (f), member of ...`.
  private func startsPeople(_ line: SheetLine) -> Bool {
    guard hasNumber, countries.isEmpty, line.text.count < 90, !line.text.hasSuffix("."),
      let note = words.person(in: line.text)?.note, line.isAfterBlank
    else { return false }
    return note.hasPrefix("f") || note.hasPrefix("m") || note.hasPrefix("aged")
  }

  private mutating func use(_ name: String) -> Bool {
    uses[index] = name
    index += 1
    return true
  }

  private mutating func endPeople() -> Bool { false }

  /// Whether a line goes on with what the line above says of a person.
  private func isContinuation(_ line: SheetLine, _ previous: String) -> Bool {
    guard !line.isAfterBlank, let first = line.text.first else { return false }
    if line.hasBullet { return false }
    let dangling: Set<String> = [
      "de", "of", "the", "and", "la", "del", "in", "for", "der", "du", "des", "y", "et", "to", "a",
    ]
    if dangling.contains(previous.words.last?.plain ?? ""), !previous.hasSuffix(".") {
      // A line may have lost its end: "... office in" / "Juan Pérez, director".
      let note = words.person(in: line.text)?.note
      return !(note?.first?.isLowercase ?? false) || line.text.contains("(")
    }
    if previous.hasSuffix(",") || first == "(" { return true }
    if first.isLowercase { return !line.text.hasPrefix("and other") && !line.text.hasPrefix("and their") }
    return isGroupLine && words.person(in: line.text) == nil && !line.text.hasSuffix(".")
      && line.text.count < 60
  }

  // MARK: - Other lines

  private func isDateOrIndex(_ text: String) -> Bool {
    let dates = words.dates(in: text)
    let indexes = Numbers.indexes(in: text)
    guard !dates.isEmpty || !indexes.isEmpty else { return false }
    if text.words.count <= 7, text.count < 60 { return true }
    return text.firstPlace(of: "Index") != nil && text.count < 140 && !text.hasSuffix(".")
  }

  private func isTitle(_ line: SheetLine) -> Bool {
    let text = line.text
    guard !text.hasSuffix("."), text.count < 300, !words.isCovering(text) else { return false }
    if text.isUpperCase, text.words.count > 1, text.count < 140 { return true }
    let early = lines[start..<max(start, index)].count { $0.label?.label != .furniture } < 2
    guard early else { return false }
    if text.hasPrefix("Document - ") || text.hasPrefix("Urgent Action") || text.hasPrefix("Good News") {
      return true
    }
    if text.hasPrefix(": ") || text.hasPrefix("■") { return true }
    let hasState = !words.countries.all(in: text.prefix(40)).isEmpty && text.contains(":")
    return (hasState || index == start && text.count < 120) && !words.startsBlock(text)
      && (index + 1 >= lines.count || lines[index + 1].isAfterBlank || text.count > 60)
  }
}

extension SheetWords {
  /// Whether a line of the head names people without their names: "and their four children".
  func startsGroup(_ text: String) -> Bool {
    let tokens = text.words
    guard var first = tokens.first?.plain else { return false }
    if ["and", "y", "et", "und"].contains(first), tokens.count > 1 { first = tokens[1].plain }
    return [
      "other", "others", "their", "his", "her", "members", "otros", "otras", "sus", "autres", "leurs",
      "andere", "weitere",
      "ihre", "unnamed", "several", "approximately", "some", "all", "more", "family", "families",
    ].contains(first)
  }
}
