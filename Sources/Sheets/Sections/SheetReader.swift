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
    joiner = TextJoiner(lines)
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
    if let blocks = parts.groups.first { reader.parts.groups = [blocks] }
    reader.read()
    (parts, uses) = (reader.parts, reader.uses)
    readHead()
    readAppeals()
    readCopies()
    readPeople()
    readNotices()
    readKind()
    readFacts()
    readCountries()
    completeAddressees()
    proposeDrafts()
    collect()
    return sheet
  }

  func doubt(_ place: Int, _ field: String, _ text: String) -> Doubt {
    Doubt(line: lines[min(place, lines.count - 1)].number, field: field, text: text)
  }

  /// The text of some lines, and what was guessed in joining them.
  func joined(_ places: [Int]) -> (text: String, doubts: [String]) {
    joiner.join(places.map { lines[$0].text })
  }

  // MARK: - A letter without a sheet's head

  /// The place of the line that greets, in a document that is an address and a letter and nothing else.
  private func bareLetterStart() -> Int? {
    guard HeadReader.start(of: lines, words) == 0,
      let greeting = lines.prefix(24).firstIndex(where: { words.isGreeting($0.text) }), greeting > 1
    else {
      return nil
    }
    let before = lines[..<greeting]
    let isSheet = before.contains { line in
      !Numbers.references(in: line.text).isEmpty || !Numbers.indexes(in: line.text).isEmpty
        || [.action, .appeals, .letter, .furniture, .title, .summary, .datedAppeals].contains(
          line.label?.label)
        || line.text.count > 110
    }
    return isSheet ? nil : greeting
  }

  private mutating func readBareHead(upTo greeting: Int) {
    var block: [Int] = []
    for place in 0..<greeting {
      let text = lines[place].text
      if let date = words.dates(in: text).first, text.count < 40 {
        if sheet.issued == nil { sheet.issued = date.date }
        uses[place] = "issued"
      } else if place == greeting - 1, lines[place].isAfterBlank, block.count > 2, isListOfNames(text) {
        sheet.people = words.people(inList: text)
        uses[place] = "people"
      } else {
        block.append(place)
        uses[place] = "addressees"
      }
    }
    parts.groups = [GroupParts(blocks: [block])]
  }

  private func isListOfNames(_ text: String) -> Bool {
    let items = SheetWords.items(of: text)
    return items.count > 1 && items.allSatisfy { words.person(in: $0) != nil && $0.words.count > 1 }
  }

  // MARK: - Head

  private mutating func readHead() {
    let numbered =
      head.numberTexts + parts.labelled.filter { $0.label == .number }.map { ($0.line, lines[$0.line].text) }
    let titles = head.titles.map(\.text)
    let own =
      numbered.first { !$0.text.hasSuffix(")") || Numbers.references(in: $0.text).count == 1 }
      ?? numbered.first
    sheet.reference =
      own.flatMap { Numbers.references(in: $0.text).first?.value }
      ?? titles.lazy.compactMap { Numbers.references(in: $0).first?.value ?? Numbers.bareReference(in: $0) }
      .first
      ?? lines.lazy.filter { $0.text.count < 200 }.compactMap { Numbers.references(in: $0.text).first?.value }
      .first
    readIndexes(numbered)
    sheet.title = titleText()
    sheet.concerns = head.concerns(of: numbered)
    if sheet.concerns.isEmpty { sheet.concerns = head.concernLines.flatMap { HeadReader.split($0) } }
    if !head.titles.isEmpty, head.countries.isEmpty,
      numbered.allSatisfy({ $0.text.firstPlace(of: "Index") != nil })
    {
      sheet.concerns = []
    }
    sheet.concerns = sheet.concerns.filter { words.countries.country(named: $0) == nil }
    sheet.countries = head.countries
    if !head.people.isEmpty { sheet.people = head.people }
    sheet.doubts += head.doubts
    if sheet.issued == nil { readIssued(numbered) }
  }

  private mutating func readIndexes(_ numbered: [(line: Int, text: String)]) {
    let labelled = parts.lines(with: .index).map { ($0, lines[$0].text) }
    var own: [String] = []
    var bestStrength = 0
    for (place, text) in head.texts + labelled.map({ (line: $0.0, text: $0.1) }) + numbered {
      for index in Numbers.indexes(in: text) {
        let before = text[..<index.range.lowerBound]
        let isInBrackets = before.count { $0 == "(" } > before.count { $0 == ")" }
        let names = before.words.suffix(2).map(\.plain)
        let isNamed = names.contains { ["index", "indice", "number"].contains($0) }
        // "AI Index" of the paper wins over the catalogue's "Index number".
        let strength =
          isNamed ? (names.first == "ai" || names.first == "al" || names.last == "ai" ? 2 : 1) : 0
        if isInBrackets || !isNamed && numbered.contains(where: { $0.line == place }) {
          sheet.follows.append(index.value)
        } else {
          own.append(index.value)
          if strength > bestStrength { (sheet.index, bestStrength) = (index.value, strength) }
        }
      }
    }
    if sheet.index == nil { sheet.index = own.first }
    if sheet.index == nil {
      let footers = parts.footers.map { lines[$0].text }
      sheet.index = footers.compactMap { Numbers.indexes(in: $0).first?.value }.first
    }
    let chain = parts.lines(with: .previous).map { lines[$0].text } + parts.stops.map { lines[$0].text }
    for text in chain + parts.notices.map({ joined($0).text }) + titlesOfChain() {
      sheet.follows += Numbers.indexes(in: text).map(\.value)
    }
    let ownNumbers = Set((own + [sheet.index].compactMap(\.self)).compactMap { IndexNumber($0) })
    var seen: Set<IndexNumber> = ownNumbers
    sheet.follows = sheet.follows.filter { text in
      guard let number = IndexNumber(text) else { return false }
      return seen.insert(number).inserted
    }
    takeIndexOfNumber(numbered)
    doubtNamedIndexes()
  }

  /// The own index that stands behind the number, where no other does: "sur l'AU 12/14, AFR 17/345/2014".
  private mutating func takeIndexOfNumber(_ numbered: [(line: Int, text: String)]) {
    guard sheet.index == nil else { return }
    for (_, text) in numbered {
      guard let reference = Numbers.references(in: text).first,
        let index = Numbers.indexes(in: text).first(where: {
          $0.range.lowerBound > reference.range.upperBound
        }),
        text[reference.range.upperBound..<index.range.lowerBound].words.isEmpty,
        !text[..<index.range.lowerBound].contains("(")
      else { continue }
      sheet.index = index.value
      sheet.follows.removeAll { $0 == index.value }
      return
    }
  }

  /// Documents named in what happened may be of another action; they are said and not kept.
  private mutating func doubtNamedIndexes() {
    let known = Set((sheet.follows + [sheet.index].compactMap(\.self)).compactMap { IndexNumber($0) })
    let chain = parts.lines(with: .previous).map { [$0] }
    for places in parts.facts + parts.notices + chain {
      let text = joined(places).text
      for index in Numbers.named(in: text) where IndexNumber(index).map({ !known.contains($0) }) ?? true {
        sheet.doubts.append(
          doubt(
            places[0], "follows", "'\(index)' is named in the text; not taken for a document before this one")
        )
      }
    }
  }

  private func titlesOfChain() -> [String] {
    head.titles.map(\.text).filter { !Numbers.references(in: $0).isEmpty }
  }

  private func titleText() -> String? {
    let labelled = parts.lines(with: .title).compactMap { lines[$0].label?.value }
    let capitals = head.titles.last { $0.text.isUpperCase }?.text
    guard let text = labelled.first ?? capitals ?? head.titles.first?.text else { return nil }
    var title = text.trimming(":■ ")
    for start in ["Document - ", "Urgent Action:", "Urgent Action Update:", "Urgent Action update:"]
    where title.hasPrefix(start) {
      title = title.dropFirst(start.count).trimmed
    }
    if let open = title.lastIndex(of: "("), title.hasSuffix(")"),
      !Numbers.references(in: String(title[open...])).isEmpty
        || Numbers.bareReference(in: String(title[open...])) != nil
    {
      title = title[..<open].trimmed
    }
    return title.isEmpty ? nil : title
  }

  private mutating func readIssued(_ numbered: [(line: Int, text: String)]) {
    let published = parts.lines(with: .published).map { (line: $0, text: lines[$0].text) }
    let plain = (published + head.texts).map { ($0.line, HeadReader.withoutBrackets($0.text)) }
    let inNumbers = numbered.map { text -> (Int, String) in
      let whole = HeadReader.withoutBrackets(text.text)
      if let issued = whole.firstPlace(of: "issued") {
        return (text.line, String(whole[..<issued.lowerBound]))
      }
      return (text.line, whole)
    }
    let atEnd = parts.footers.map { ($0, lines[$0].text) }
    for (place, text) in plain + inNumbers + atEnd {
      guard let date = words.dates(in: text).first else { continue }
      sheet.issued = date.date
      if let doubt = date.doubt { sheet.doubts.append(self.doubt(place, "issued", doubt)) }
      return
    }
  }

  // MARK: - Notices, kind, facts

  private mutating func readNotices() {
    var notices = parts.notices.map { (line: lines[$0[0]].number, text: joined($0).text) }
    sheet.lastDay = words.lastDay(in: notices, issued: sheet.issued)
    if sheet.lastDay == nil { notices += looseNotices() }
    if sheet.lastDay == nil { sheet.lastDay = words.lastDay(in: notices, issued: sheet.issued) }
    var languages: [String] = []
    for (_, text) in notices {
      for code in words.writingLanguages(in: text) where !languages.contains(code) { languages.append(code) }
    }
    sheet.languages = languages
  }

  /// Paragraphs that no part has, and that speak of sending appeals.
  private mutating func looseNotices() -> [(line: Int, text: String)] {
    var notices: [(line: Int, text: String)] = []
    var place = 0
    while place < lines.count {
      let start = place
      repeat {
        place += 1
      } while place < lines.count && !lines[place].isAfterBlank && uses[place] == uses[start]
      guard uses[start] == nil || uses[start] == "network" else { continue }
      let text = joined(Array(start..<place)).text
      guard words.list("appeal-words").first(in: text.words) != nil, !words.dates(in: text).isEmpty else {
        continue
      }
      notices.append((lines[start].number, text))
      for line in start..<place { uses[line] = "lastDay" }
    }
    return notices
  }

  private mutating func readKind() {
    let number =
      head.numberTexts.map(\.text) + parts.lines(with: .number).map { lines[$0].text }
      + head.texts.map(\.text).filter { !Numbers.references(in: $0).isEmpty }
    let title = head.titles.map(\.text)
    let texts = number + title
    func says(_ list: String) -> Bool {
      texts.contains { text in words.list(list).first(in: Self.beforeReference(text).words) != nil }
    }
    let body = parts.facts.map { joined($0).text } + parts.notices.map { joined($0).text }
    let asks = sheet.appeals.contains { !$0.points.isEmpty || !$0.letter.isEmpty || !$0.addressees.isEmpty }
    let isStopped = !parts.stops.isEmpty || body.contains { words.isStop($0) } || says("stop")
    if isStopped, !asks {
      sheet.kind = .stop
    } else if says("final") || body.contains(where: { words.list("final").first(in: $0.words) != nil }), asks
    {
      sheet.kind = .final
    } else if says("correction") {
      sheet.kind = .correction
    } else if says("update") || isOrdinal(number + title) || isLaterUpdate(body) {
      sheet.kind = .furtherInformation
    }
    if isStopped, asks, !sheet.appeals.isEmpty, sheet.kind != .final {
      sheet.notes.append("the sheet asks for no further action for some of the people; the action goes on")
    }
  }

  /// Only what stands before the number says what place in the chain the sheet has.
  private static func beforeReference(_ text: String) -> String {
    guard let reference = Numbers.references(in: text).first else { return text }
    return String(text[..<reference.range.lowerBound])
  }

  private func isOrdinal(_ texts: [String]) -> Bool {
    texts.contains { text in
      guard let reference = Numbers.references(in: text).first,
        let last = text[..<reference.range.lowerBound].words.last
      else { return false }
      return words.list("ordinals").contains(last.plain)
    }
  }

  private func isLaterUpdate(_ notices: [String]) -> Bool {
    let chain = parts.lines(with: .previous).map { lines[$0].text } + notices.filter { $0.count < 900 }
    return chain.contains { text in
      text.hasWords(["update", "of", "ua"]) || text.hasWords(["update", "to", "ua"])
        || text.hasWords(["further", "information", "on", "ua"])
    } || head.titles.contains { $0.text.lowercased().firstPlace(of: "update") != nil }
  }

  private mutating func proposeDrafts() {
    let prose = sheet.facts + sheet.appeals.flatMap { $0.points.map(\.text) + $0.letter }
    let untitled = zip(lines, uses).filter { $0.1 != "title" && $0.1 != "reference" }.map(\.0)
    sheet.draft = SheetDraft(sheet, words, Spelling(untitled, prose: prose, words))
  }

  private mutating func readFacts() {
    sheet.facts = parts.facts.filter { !$0.isEmpty }.map { joined($0).text }
    for place in parts.lines(with: .summary) {
      if let value = lines[place].label?.value, !value.isEmpty { sheet.facts.insert(value, at: 0) }
    }
  }

  private mutating func readPeople() {
    let names = parts.lines(with: .person)
    if !names.isEmpty {
      var people: [SheetPerson] = []
      for place in names {
        let value = lines[place].label?.label == .person ? lines[place].label?.value ?? "" : lines[place].text
        for person in words.people(inList: value) where !people.contains(where: { $0.name == person.name }) {
          people.append(person)
        }
      }
      if !people.isEmpty { sheet.people = people }
    }
    if sheet.people.isEmpty, head.countries.isEmpty { sheet.people = head.cataloguePeople }
    if sheet.people.isEmpty, head.countries.isEmpty {
      let text = parts.facts.map { joined($0).text }.joined(separator: " ")
      for (_, title) in head.titles where !title.isUpperCase {
        let found = words.people(inTitle: title, text: text + " " + allPoints)
        if !found.isEmpty {
          sheet.people = found
          break
        }
      }
    }
  }

  private var allPoints: String { sheet.appeals.flatMap(\.points).map(\.text).joined(separator: " ") }

  private mutating func readCountries() {
    if sheet.countries.isEmpty {
      let atEnd = parts.footers.map { (line: $0, text: lines[$0].text) }
      for (_, text) in head.titles + head.texts + head.numberTexts + atEnd {
        let found = words.countries.all(in: text)
        if !found.isEmpty {
          sheet.countries = found
          break
        }
      }
    }
    guard sheet.countries.isEmpty else { return }
    let officials = sheet.appeals.flatMap(\.addressees)
    let home = officials.filter { official in
      words.list("seats").first(in: official.address.joined(separator: "\n").words) == nil
    }
    let named = home.compactMap(\.country)
    if let first = named.first {
      sheet.countries = [first]
    } else if let first = mentioned() {
      sheet.countries = [first]
      sheet.doubts.append(
        doubt(0, "countries", "no state is named in the head; assumed \(first), which the text names"))
    } else {
      if !sheet.doubts.contains(where: { $0.field == "countries" }) {
        sheet.doubts.append(doubt(0, "countries", "no state is named; add it"))
      }
    }
  }

  /// The state that the text names most often.
  private func mentioned() -> Country? {
    var counts: [Country: Int] = [:]
    for line in lines {
      for country in words.countries.all(in: line.text) { counts[country, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key.code) < ($1.value, $0.key.code) }?.key
  }

  private mutating func collect() {
    if sheet.kind != .stop {
      if sheet.lastDay == nil {
        let place = parts.notices.last?.first ?? lines.count - 1
        let proposal = sheet.issued?.day == nil ? nil : sheet.issued?.earliest.adding(days: 42)
        sheet.doubts.append(
          doubt(
            place, "lastDay",
            "no last day found; assumed none"
              + (proposal.map { " (42 days from the day of issue is \($0))" } ?? "")))
      }
      if sheet.appeals.allSatisfy({ $0.points.isEmpty && $0.letter.isEmpty }) {
        sheet.doubts.append(doubt(lines.count - 1, "points", "neither points nor a letter found; write them"))
      }
      if sheet.appeals.allSatisfy(\.addressees.isEmpty) {
        sheet.doubts.append(
          doubt(lines.count - 1, "addressees", "nobody to write to found; add whom the sheet names"))
      }
    }
    for place in lines.indices where uses[place] == nil {
      let line = lines[place]
      guard words.isContactLine(line) || line.label?.label == .salutation else { continue }
      uses[place] = "doubt"
      sheet.doubts.append(doubt(place, "addressees", "'\(line.text)' belongs to nobody; not kept"))
    }
    if sheet.issued == nil { sheet.doubts.append(doubt(0, "issued", "no day of issue found; write it")) }
    sheet.lines = zip(lines, uses).map { LineUse(line: $0.number, use: $1) }
  }
}

extension SheetWords {
  /// The language of a sheet, by its smallest words.
  func language(of lines: [SheetLine]) -> Language {
    let small: [(Language, Set<String>)] = [
      (.english, ["the", "of", "and", "to", "was", "is", "that"]),
      (.german, ["der", "die", "und", "das", "ist", "nicht", "von", "den"]),
      (.french, ["le", "les", "des", "et", "est", "du", "dans", "une"]),
      (.spanish, ["el", "los", "que", "y", "del", "las", "una", "por"]),
    ]
    var counts = Array(repeating: 0, count: small.count)
    for line in lines.prefix(400) {
      for word in line.text.words {
        for place in small.indices where small[place].1.contains(word.plain) { counts[place] += 1 }
      }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return counts[best] == 0 ? .english : small[best].0
  }
}
