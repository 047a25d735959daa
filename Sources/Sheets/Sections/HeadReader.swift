// HeadReader.swift: the head of a sheet: number, index, dates, concerns, states, people.

import SourceText
import UrgentAction

/// Reads the lines above what happened.
struct HeadReader {
  let words: SheetWords
  var lines: [SheetLine]
  /// The places of lines that have no more than the end of a state's name.
  var stateEnds: Set<Int> = []
  var uses: [String?]
  /// The place of the first line behind the head.
  var end = 0

  /// The lines with a number, joined with those that go on with them.
  var numberTexts: [(line: Int, text: String)] = []
  /// All other lines of the head, for dates, indexes and states.
  var texts: [(line: Int, text: String)] = []
  var titles: [(line: Int, text: String)] = []
  var countries: [Country] = []
  var people: [SheetPerson] = []
  var concernLines: [String] = []
  var doubts: [Doubt] = []
  var notes: [String] = []

  var index = 0
  /// The place of the sheet's own first line.
  var start = 0
  /// What the organization of the letterhead and the paper calls itself, in plain words.
  var organizations: [[String]] = []
  /// Whether another organization's number has been read.
  var hasCode = false
  var isInPeople = false
  var isGroupLine = false

  init(_ lines: [SheetLine], _ words: SheetWords) {
    (self.lines, self.words) = (lines, words)
    uses = Array(repeating: nil, count: lines.count)
  }

  mutating func read() {
    joinStates()
    readCover(upTo: Self.start(of: lines, words))
    readLetterhead()
    while index < lines.count, readLine() {}
    end = index
  }

  mutating func addDoubt(_ place: Int, _ field: String, _ text: String) {
    doubts.append(Doubt(line: lines[min(max(place, 0), lines.count - 1)].number, field: field, text: text))
  }

  mutating func keepTitle() {
    titles.append((index, lines[index].text))
    _ = keep("title")
  }

  /// Reads a line of the head; false where the head has ended.
  private mutating func readLine() -> Bool {
    let line = lines[index]
    if isInPeople { return readPeople() }
    if isTitleWithNumber(line) { return readNumber() }
    if let label = line.label?.label {
      switch label {
      case .furniture where Numbers.holdsReference(line.text): return readNumber()
      case .furniture, .published, .number: return keep("heading")
      case .country:
        countries += words.states(in: line.label?.value ?? "").filter { !countries.contains($0) }
        return keep("countries")
      case .index where !Numbers.holdsReference(line.text): return keep("heading")
      case .title:
        titles.append((index, line.label?.value ?? ""))
        return keep("title")
      // "FURTHER INFORMATION: UA 12/02".
      case .previous where !hasNumber && words.numberOpening(line.text) != nil: return readNumber()
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
    if !hasNumber, index < start + 10, !line.hasBullet, countryLine(line.text) == nil, readCircularLine() {
      return true
    }
    // "- From Section Example" above the number.
    if line.hasBullet, !hasNumber, index < 12,
      lines[index...].prefix(15).contains(where: { words.numberOpening($0.text) != nil })
    {
      return keep("cover note", isText: false)
    }
    if line.hasBullet || words.isGreeting(line.text) { return false }
    if let first = Numbers.references(in: line.text).first, isHeadLine(line, first) { return readNumber() }
    if let found = countryLine(line.text) { return readCountry(found) }
    if isCode(line) {
      hasCode = true
      return keep("heading")
    }
    // "Kenya" below a title, and above the people and the number.
    if countries.isEmpty, !titles.isEmpty && isAboveNumber || hasCode,
      let state = words.countries.country(named: line.text)
    {
      return readCountry(CountryLine(countries: [state], rest: ""))
    }
    // "Ann Example at risk of torture" below "UA: 1/13 Index: ... Date: ..." is a title.
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    let isLater = hasNumber && numberTexts.allSatisfy { $0.text.hasIndexLabel && words.holdsDate($0.text) }
    if isLater, titles.isEmpty, countries.isEmpty, next?.isAfterBlank ?? false, line.text.count < 120,
      !line.text.hasSuffix("."), line.text.words.count > 2, !words.startsBlock(line.text),
      !isDateOrIndex(line.text)
    {
      keepTitle()
      return true
    }
    if isConcern(line) {
      // The day of issue may stand at the end of the line; "execution on 20 March 1991" is none.
      let date = words.dates(in: line.text).last { $0.range.upperBound == line.text.endIndex }
      let before = date.map { String(line.text[..<$0.range.lowerBound]) } ?? ""
      let isDated = before.hasSuffix("   ") || words.ends(before, "concerns")
      let text = isDated ? before.trimmed : line.text
      // "Ethiopia: Prisoner of conscience".
      if countries.isEmpty, let colon = text.firstPlace(of: ": "),
        let country = words.countries.country(named: text[..<colon.lowerBound])
      {
        (countries, isInPeople) = ([country], true)
        concernLines.append(text[colon.upperBound...].trimmed)
      } else {
        concernLines.append(words.withoutPaper(text))
      }
      _ = keep("concerns", isText: isDated)
      while index < lines.count, !lines[index].isAfterBlank, !isInPeople,
        lines[index].text.words.allSatisfy(isOfConcern),
        isConcernAlone(lines[index], below: lines[index - 1].text)
      {
        concernLines.append(lines[index].text)
        _ = keep("concerns", isText: false)
      }
      return true
    }
    if isDateOrIndex(line.text) { return keep("heading") }
    if readPersonAndState() { return true }
    if let (name, rest) = unknownState(line) { return readUnknownState(name, rest) }
    if startsPeople(line) {
      isInPeople = true
      return readPeople()
    }
    if words.namesPaper(line.text) {
      addOrganizations(line.text)
      return keep("heading", isText: false)
    }
    if isTitle(line) {
      keepTitle()
      return true
    }
    // A summary of the catalogue may stand before the sheet itself.
    let following = lines[index...].prefix(30).dropFirst()
    let hasOwnHead = following.contains { next in next.has(.furniture) && Numbers.holdsIndex(next.text) }
    if hasOwnHead { return keep("summary", isText: false) }
    return (isAboveState || isAboveNumber) && keep("heading", isText: false)
  }

  /// Whether a line is the number that another organization gives its appeals: "ABC 002 / 0315 / DEF 030", "Follow-up of Case
  /// ABC 120505".
  private func isCode(_ line: SheetLine) -> Bool {
    let tokens = line.text.words
    func isUpperCase(_ word: Word) -> Bool { line.text[word.range].isUpperCase }
    func isPart(_ word: Word) -> Bool {
      word.plain.hasDigit || isUpperCase(word) && (2...5).contains(word.plain.count)
    }
    return !hasNumber && index < start + 14 && line.text.hasDigit && (2...8).contains(tokens.count)
      && line.text.allSatisfy { $0.isLetter || $0.isNumber || " /.-".contains($0) }
      && tokens.contains { isPart($0) && !$0.plain.hasDigit } && words.dates(in: line.text).isEmpty
      && tokens.allSatisfy { isPart($0) || words.has($0, "case-words") && !isUpperCase($0) }
  }

  /// Whether the number stands not far below a line, and no sentence between.
  private var isAboveNumber: Bool {
    guard !hasNumber else { return false }
    let short = lines[index...].prefix(12).prefix { $0.text.count < 110 && !$0.text.hasSuffix(".") }
    return short.contains { line in
      Numbers.references(in: line.text).first.map { isNumberLine(line, $0) } ?? false
    }
  }

  /// Whether the state and its people stand not far below a line that nothing is known about.
  private var isAboveState: Bool {
    guard countries.isEmpty, people.isEmpty else { return false }
    for next in lines[index...].prefix(8) {
      if next.text.count > 110 && !Numbers.holdsReference(next.text) || next.text.hasSuffix(".") {
        return false
      }
      if let state = countryLine(next.text) {
        return state.rest.isEmpty || words.person(in: state.rest) != nil
      }
    }
    return false
  }

  /// `TAKE ACTION: Free the poet (Ruritania: UA 85.17)`.
  private func isTitleWithNumber(_ line: SheetLine) -> Bool {
    guard line.has(.action), line.text.hasSuffix(")"), let open = line.text.lastIndex(of: "(") else {
      return false
    }
    return Numbers.holdsReference(String(line.text[open...]))
  }

  var hasNumber: Bool { !numberTexts.isEmpty }

  mutating func keep(_ use: String, isText: Bool = true) -> Bool {
    if isText { texts.append((index, lines[index].text)) }
    uses[index] = use
    index += 1
    return true
  }

  func isDateOrIndex(_ text: String) -> Bool {
    let dates = words.dates(in: text)
    let indexes = Numbers.indexes(in: text)
    guard !dates.isEmpty || !indexes.isEmpty else { return false }
    if text.words.count <= 8, text.singleSpaced.count < 60 { return true }
    return text.hasIndexLabel && text.count < 140 && !text.hasSuffix(".")
  }

  /// The line that is read and those below it up to a blank one.
  var paragraph: ArraySlice<SheetLine> { lines.paragraph(at: index) }

  private func isTitle(_ line: SheetLine) -> Bool {
    let text = line.text
    guard !text.hasSuffix("."), text.count < 300, !words.holds(text, "covering"),
      !words.ends(text, "dangling"),
      text.words.contains(where: { $0.plain.count > 3 && !($0.plain.first?.isNumber ?? true) })
    else { return false }
    if text.isUpperCase, text.words.count > 1, text.count < 140 { return true }
    let early = lines[start..<max(start, index)].count { !$0.has(.furniture) } < 2
    guard early else { return false }
    if ["Document - ", "Urgent Action", "Good News", ": ", "■"].contains(where: text.hasPrefix)
      || words.withoutPaper(text) != text
    {
      return true
    }
    let hasState = !words.countries.all(in: text.prefix(40)).isEmpty && text.contains(":")
    let isFirst = lines[start..<max(start, index)].allSatisfy { $0.has(.furniture) }
    return (hasState || isFirst && text.count < 120 && !words.startsBlock(text))
      && (index + 1 >= lines.count || lines[index + 1].isAfterBlank || text.count > 60)
  }
}
