// SheetReader.swift: the lines of one sheet read into its fields.

import SourceText
import UrgentAction

/// Reads one sheet: head, parts, then each field from the lines of its part.
struct SheetReader {
  let words: SheetWords
  let lines: [SheetLine]
  let joiner: TextJoiner
  var sheet = Sheet()
  var uses: [String?]
  var parts = Parts()
  var head: HeadReader

  /// Takes lines that are classified, none of them blank.
  init(_ lines: [SheetLine], _ words: SheetWords) {
    (self.lines, self.words) = (lines, words)
    joiner = TextJoiner(lines, words)
    uses = Array(repeating: nil, count: lines.count)
    head = HeadReader(lines, words)
  }

  mutating func read() -> Sheet {
    sheet.language = words.language(of: lines)
    let letterStart = bareLetterStart()
    if let letterStart {
      readBareHead(upTo: letterStart)
    } else {
      head.read()
      uses = head.uses
    }
    var reader = PartsReader(lines, uses: uses, from: letterStart ?? head.end, words: words)
    if letterStart != nil { reader.state = .addressees }
    reader.parts = parts
    reader.read()
    (parts, uses) = (reader.parts, reader.uses)
    readHead()
    readAppeals()
    readCopies()
    readPeople()
    readNotices()
    greetAsSaid()
    readKind()
    readProsePoints()
    readFacts()
    readCountries()
    readMissions()
    completeAddressees()
    proposeDrafts()
    collect()
    return sheet
  }

  func doubt(_ place: Int, _ field: String, _ text: String) -> Doubt {
    Doubt(line: lines[min(place, lines.count - 1)].number, field: field, text: text)
  }

  mutating func addDoubt(_ place: Int, _ field: String, _ text: String) {
    sheet.doubts.append(doubt(place, field, text))
  }

  /// The text of some lines, and what was guessed in joining them.
  func joined(_ places: [Int]) -> (text: String, doubts: [String]) {
    joiner.join(places.map { lines[$0].text })
  }

  // MARK: - Facts and states

  private mutating func readFacts() {
    var isAbove = true
    for places in parts.facts where !places.isEmpty {
      isAbove = isAbove && isOfHead(places)
      if isAbove { continue }
      for (offset, place) in places.enumerated() where mayBeHeading(places, offset) {
        let said = "'\(lines[place].text)' stands among what happened; see whether it is a heading"
        addDoubt(place, "facts", said)
      }
      // In German the organization may write itself small, also where a sentence begins.
      let text = joined(places).text.exchanging(". amnesty ", for: ". Amnesty ")
      // The state alone, or the way to a page, "Home > Urgent Actions".
      if words.isCountryLine(text) || text.firstPlace(of: " > ") != nil && !text.hasSuffix(".") { continue }
      // What shall be another name or number is said in a sentence.
      if sheet.kind == .correction, words.holds(text, "corrections") {
        let said = "the sheet corrects another; carry out by hand: '\(text)'"
        addDoubt(places[0], "facts", said)
      } else {
        sheet.facts.append(text)
      }
    }
    for place in parts.lines(with: .summary) {
      if let value = lines[place].label?.value, !value.isEmpty { sheet.facts.insert(value, at: 0) }
    }
  }

  /// "Latest developments" above a sentence, where one has ended.
  private func mayBeHeading(_ places: [Int], _ offset: Int) -> Bool {
    let line = lines[places[offset]]
    let below = offset + 1 < places.count ? lines[places[offset + 1]].text : nil
    return line.text.words.count < 6 && line.text.last.map { $0.isLetter || $0 == "?" } ?? false
      && (offset == 0
        || line.text.startsLarge && line.text.words.count > 1
          && lines[places[offset - 1]].text.hasSuffix("."))
      && !words.ends(line.text, "dangling", "articles") && !line.text.hasDigit && !line.text.contains(",")
      && !sheet.doubts.contains { $0.field == "facts" && $0.line == line.number }
      && below.map { $0.startsLarge && $0.count > 50 } ?? true
  }

  /// Whether lines above the facts are no sentence: a concern, a name, or else a doubt.
  private mutating func isOfHead(_ places: [Int]) -> Bool {
    let isShort = places.count < 3 && joined(places).text.last.map { $0.isLetter || $0 == ")" } ?? false
    guard head.hasNumber, isShort, places.allSatisfy({ lines[$0].text.words.count < 9 }) else { return false }
    let known = (sheet.concerns, sheet.people)
    for place in places {
      let text = lines[place].text
      let tokens = text.words.filter { !words.has($0, "dangling") }
      if words.isCountryLine(text) { continue }
      if sheet.concerns.isEmpty, tokens.count(where: { words.has($0, "concerns") }) * 2 >= tokens.count {
        sheet.concerns = HeadReader.split(text)
      } else if sheet.people.isEmpty, words.namesFamily(text), let person = words.person(in: text) {
        sheet.people = [person]
      } else {
        (sheet.concerns, sheet.people) = known
        let said = "'\(text)' stands above what happened; see whether it is a heading"
        addDoubt(place, "facts", said)
        return false
      }
    }
    for place in places { uses[place] = "heading" }
    return true
  }

  private mutating func readCountries() {
    let officials = sheet.appeals.flatMap(\.addressees)
    let home = officials.filter { !words.holds($0.address.joined(separator: "\n"), "seats") }
    let named = home.compactMap(\.country)
    if sheet.countries.isEmpty { sheet.countries = headStates(parts.footers.map { lines[$0].text }) }
    // "Return to China": the officials of a sheet are of the state that it is about.
    let besideNumber = head.numberTexts.flatMap { words.states(in: $0.text) }
    let isKept = !head.countries.isEmpty && besideNumber.isEmpty
    if let first = named.first, named.allSatisfy({ $0 == first }),
      !sheet.countries.isEmpty, !sheet.countries.contains(first),
      isKept ? !parts.missions.isEmpty : besideNumber.isEmpty || besideNumber.contains(first)
    {
      let codes = sheet.countries.map(\.code).joined(separator: ", ")
      addDoubt(
        0, "countries",
        "the head names \(codes), and all addresses are in \(first); "
          + (isKept ? "see which state the sheet is about" : "assumed \(first)"))
      if !isKept { sheet.countries = [first] }
    }
    guard sheet.countries.isEmpty else { return }
    if let first = named.first {
      sheet.countries = [first]
    } else if let first = mentioned() {
      sheet.countries = [first]
      addDoubt(0, "countries", "no state is named in the head; assumed \(first), which the text names")
    } else if !sheet.doubts.contains(where: { $0.field == "countries" }) {
      addDoubt(0, "countries", "no state is named; add it")
    }
  }

  /// The state that the text names most often.
  private func mentioned() -> Country? {
    var counts: [Country: Int] = [:]
    for country in lines.flatMap({ words.countries.all(in: $0.text) }) { counts[country, default: 0] += 1 }
    return counts.max { ($0.value, $1.key.code) < ($1.value, $0.key.code) }?.key
  }

  private mutating func collect() {
    if sheet.kind != .stop {
      if sheet.lastDay == nil {
        let place = parts.notices.last?.first ?? lines.count - 1
        let proposal = sheet.issued?.day == nil ? nil : sheet.issued?.earliest.adding(days: 42)
        addDoubt(
          place, "lastDay",
          "no last day found; assumed none"
            + (proposal.map { " (42 days from the day of issue is \($0))" } ?? ""))
      }
      if sheet.appeals.allSatisfy(\.asksNothing) {
        let end = sheet.kind == .furtherInformation ? ", unless the sheet ends the action" : ""
        addDoubt(lines.count - 1, "points", "neither points nor a letter found; write them\(end)")
      }
      if sheet.appeals.allSatisfy(\.addressees.isEmpty) {
        addDoubt(lines.count - 1, "addressees", "nobody to write to found; add whom the sheet names")
      }
    }
    if sheet.kind == .correction, sheet.appeals.allSatisfy(\.isEmpty) {
      // What shall be another name or number is said in a sentence.
      for places in parts.notices + parts.facts where !places.isEmpty {
        addDoubt(
          places[0], "people", "the sheet corrects another; carry out by hand: '\(joined(places).text)'")
      }
    }
    doubtUnreadLines()
    if sheet.issued == nil {
      addDoubt(0, "issued", "no day of issue found; write it: letters are refused until then")
    }
    sheet.lines = zip(lines, uses).flatMap { line, use in
      ([line.number] + line.joined).map { number in
        LineUse(line: number, use: use, start: number == line.number ? String(line.text.prefix(40)) : "")
      }
    }
  }
}
