// HeadNumbers.swift: the line of a sheet's number, and the concerns behind it.

import SourceText
import UrgentAction

extension HeadReader {
  /// Whether a number opens a line, or what says that it is an update stands before it.
  func isNumberLine(_ line: SheetLine, _ first: Placed<ActionReference>) -> Bool {
    line.text[..<first.range.lowerBound].words.count <= 2 || words.numberOpening(line.text) != nil
  }

  func isHeadLine(_ line: SheetLine, _ first: Placed<ActionReference>) -> Bool {
    let before = line.text[..<first.range.lowerBound].words
    // "This corrects UA 12/05. The name was wrong in it." is prose.
    if (1...2).contains(before.count), line.text.firstPlace(of: ". ") != nil, words.isProse(line.text) {
      return false
    }
    return before.count <= 2 || before.count < 8 && words.holds(before, "update", "correction")
      || line.text.count < 160 && !line.text.hasSuffix(".") && index < 14
  }

  mutating func readNumber() -> Bool {
    var text = lines[index].text
    let start = index
    _ = keep("reference", isText: false)
    while index < lines.count, case let next = lines[index],
      case let isFurther = isFurtherConcern(next, below: text, in: lines[start]),
      isFurther || goesOn(text, with: next)
    {
      let isCut = text.hasSuffix("-") && text.dropLast().last != " "
      text += (isFurther ? " / " : next.hasBullet ? " - " : isCut ? "" : " ") + next.text
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

  /// Whether a line below the number's is a concern of its own: "Fear for safety" in the column of "Death penalty".
  private func isFurtherConcern(_ next: SheetLine, below text: String, in first: SheetLine) -> Bool {
    guard !next.isAfterBlank, let number = Numbers.references(in: first.text).last,
      case let behind = first.text[number.range.upperBound...], words.hasWord(behind, "concerns"),
      isConcernAlone(next, below: text[number.range.upperBound...])
    else { return false }
    let gap = behind.firstPlace(of: "  ").map { behind[$0.lowerBound...].prefix { $0 == " " }.endIndex }
    let column = gap.map { first.indent + first.text.distance(from: first.text.startIndex, to: $0) }
    return next.hasBullet || next.text.words.allSatisfy(isOfConcern)
      || column.map { abs($0 - next.indent) < 2 } ?? false
  }

  /// Whether a line begins a concern, and does not go on with the one above, "Fear of Extrajudicial" / "Execution".
  func isConcernAlone(_ line: SheetLine, below text: some StringProtocol) -> Bool {
    let tokens = line.text.words.filter { !words.has($0, "dangling") }
    let last = text.split(separator: "/").last ?? ""
    let first = line.text.split(separator: "/").first ?? ""
    let hasSmall = last.words.contains { last[$0.range].startsSmall && !words.has($0, "dangling") }
    return line.text.startsLarge && line.label == nil && line.text.count < 90 && !line.text.hasSuffix(".")
      && countryLine(line.text) == nil && !words.namesFamily(line.text)
      && tokens.count { words.has($0, "concerns") } * 2 >= tokens.count
      && hasSmall && first.words.count > 1 && !words.ends(String(text), "dangling", "alternatives")
      && text.last.map { $0.isLetter || $0 == ")" } ?? false
  }

  private func goesOn(_ text: String, with next: SheetLine) -> Bool {
    if countryLine(next.text) != nil || next.label != nil { return false }
    let open = text.count { $0 == "(" } > text.count { $0 == ")" }
    if open { return !next.isAfterBlank || text.count < 400 }
    guard !next.isAfterBlank else { return false }
    if next.hasBullet || next.text.hasPrefix("/") || next.text.hasPrefix("(") { return true }
    guard let first = next.text.first, let end = text.last else { return false }
    if words.ends(text, "dangling", "issued-words") { return true }
    // "14 March" / "2003".
    let whole = text + " " + next.text
    let start = whole.index(whole.startIndex, offsetBy: text.count)
    if words.dates(in: whole).contains(where: { $0.range.contains(start) }) { return true }
    if words.holdsDate(next.text), next.text.count < 25 { return false }
    if "-/,".contains(end) { return true }
    // "... - Death" / "Threats": a concern that goes on.
    let hasConcern = words.hasWord(text, "concerns")
    if hasConcern || text.firstPlace(of: " - ") != nil, next.text.words.count <= 5,
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

  func isOfConcern(_ word: Word) -> Bool { words.has(word, "concerns", "dangling") }

  func isConcern(_ line: SheetLine) -> Bool {
    guard hasNumber || hasCode, concernLines.isEmpty, line.text.count < 130, !line.text.hasSuffix("."),
      countries.isEmpty, concerns(of: numberTexts).isEmpty,
      // Prose goes on in the next line, and ends with a full stop.
      index + 1 >= lines.count || lines[index + 1].isAfterBlank || !lines[index + 1].text.startsSmall
        || line.text.count < 70 && !(paragraph.last?.text.hasSuffix(".") ?? false)
    else { return false }
    let tokens = line.text.words
    let count = tokens.count { words.has($0, "concerns") }
    // A headline names more than the concern, and so does a sentence.
    let large = tokens.count { !words.has($0, "dangling") }
    return count > 0 && (line.text.count < 70 && !line.text.isUpperCase || count * 2 >= large)
  }

  /// The concerns behind the numbers, those of the sheet's own line before those of a catalogue's title.
  func concerns(of texts: [(line: Int, text: String)]) -> [String] {
    var own: [String] = []
    var catalogue: [String] = []
    for (_, text) in texts {
      guard let reference = Numbers.references(in: text).last else { continue }
      var rest = Self.withoutBrackets(behindNumbers(text[reference.range.upperBound...]))
      // "UA 12/10-1 - Fear for safety"
      if rest.first == "-", let dash = rest.firstPlace(of: " - "),
        rest[..<dash.lowerBound].dropFirst().allSatisfy(\.isNumber)
      {
        rest = String(rest[dash.lowerBound...])
      }
      for mark in [" * ", " | "] { rest = rest.exchanging(mark, for: " - ") }
      for name in ["AI Index", "AI INDEX", "Index", "Índice", "INDEX", "http"] {
        if let label = rest.firstPlace(of: name) { rest = String(rest[..<label.lowerBound]) }
      }
      for index in Numbers.indexes(in: rest).reversed() { rest.removeSubrange(index.range) }
      if let issued = rest.firstPlace(of: "issued"),
        let dash = rest[issued.upperBound...].firstPlace(of: " - ")
      {
        rest = String(rest[dash.upperBound...])
      } else if rest.firstPlace(of: " issued ") != nil {
        rest = ""
      }
      for date in words.dates(in: rest).reversed() {
        rest.removeSubrange(startOfDate(in: rest, date.range.lowerBound)..<date.range.upperBound)
      }
      let pieces = rest.parts(at: "   ", " - ")
      let concerns = pieces.filter { !words.isCountryLine($0) && !words.isKind($0) }
      rest = behindChain(concerns.count < pieces.count ? concerns.joined(separator: " - ") : rest)
      let parts = rest.split(separator: ":").map(\.trimmed)
      if parts.count == 2, let old = beforeNewConcern(parts[0]) {
        own = Self.split(old) + Self.split(parts[1])
      } else if parts.count > 1, !words.countries.all(in: parts[0]).isEmpty {
        if catalogue.isEmpty { catalogue = Self.split(parts[1]) }
      } else if own.isEmpty, !rest.lowercased().hasPrefix("index") {
        own = Self.split(parts.last { words.hasWord($0, "concerns") } ?? parts.last ?? "")
      }
      // "Fear of torture          UA 12/03".
      if own.isEmpty {
        let before = text[..<reference.range.lowerBound].parts(at: "   ").dropLast()
        own = before.filter { words.hasWord($0, "concerns") && !$0.hasDigit }.flatMap { Self.split($0) }
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

  /// What stands behind further numbers: "UA 12/03 and 13/03 - Fear of torture".
  private func behindNumbers(_ text: Substring) -> String {
    let tokens = text.words
    var (place, end) = (0, text.startIndex)
    while place < tokens.count {
      let start = words.has(tokens[place], "ands") ? place + 1 : place
      guard start + 1 < tokens.count, case let year = tokens[start + 1].range,
        tokens[start...start + 1].allSatisfy({ $0.plain.allSatisfy(\.isNumber) }),
        text[tokens[start].range.upperBound..<year.lowerBound] == "/",
        !text[year.upperBound...].hasPrefix("/"),
        text[end..<tokens[start].range.lowerBound].count < 8
      else { break }
      (place, end) = (start + 2, year.upperBound)
    }
    return String(text[end...])
  }

  /// Where what belongs to a date begins: a label, a day of the week, or the town of "London, 3 May 1999".
  func startOfDate(in text: String, _ date: String.Index) -> String.Index {
    var start = text.startIndex
    for mark in ["  ", "(", ")", " - ", "/"] {
      while let place = text[start..<date].firstPlace(of: mark) { start = place.upperBound }
    }
    let before = text[start..<date]
    let tokens = before.words
    guard (1...3).contains(tokens.count), !words.hasWord(tokens, "concerns"),
      before.contains(where: { ",:".contains($0) }) || words.isAll(tokens, "issued-words")
    else { return date }
    return start
  }

  /// `Fear of torture` of "Fear of torture and new concern".
  private func beforeNewConcern(_ text: String) -> String? {
    let tokens = text.words
    let start = words.list("new-concern").place(atEndOf: tokens)
    return start.map { text[..<tokens[$0].range.lowerBound].trimming("/,; ") }
  }

  func isConcernText(_ text: String) -> Bool {
    text.count < 120 && text.count(where: \.isLetter) > 3 && !words.namesPaper(text)
      && LineClassifier(words: words).label(of: text)?.label != .furniture
  }

  /// The people whom the title of a catalogue names behind state and concern: `UA 31/88 - Kenya: torture: Name`.
  var cataloguePeople: [SheetPerson] {
    numberTexts.lazy.map { _, text -> [SheetPerson] in
      let parts = Self.withoutBrackets(text).split(separator: ":").map(\.trimmed)
      guard parts.count > 2, !words.countries.all(in: parts[0]).isEmpty else { return [] }
      return words.items(of: parts[2]).compactMap { words.person(in: $0) }
    }.first { !$0.isEmpty } ?? []
  }

  /// Without "and follow-up of" and the dash before the concern.
  private func behindChain(_ text: String) -> String {
    var rest = text.singleSpaced.exchanging(" – ", for: " - ")
    if let dash = rest.firstPlace(of: "- ") {
      // "UA 12/03 CORRECTED VERSION - Fear of torture".
      let before = String(rest[..<dash.lowerBound])
      if words.isKind(before) || before.words.allSatisfy({ words.has($0, "chain") }) {
        rest = String(rest[dash.upperBound...])
      }
    }
    return rest.trimming("-–—:,;.) ")
  }

  static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth = max(0, depth - 1) } }
      return depth == 0 && character != ")"
    }
  }

  /// Concerns are separated by "/"; where there is none but between words, "torture/ill-treatment", by commas.
  static func split(_ text: String) -> [String] {
    // "Detention/Cruel, inhuman or degrading treatment".
    let isListed =
      text.firstPlace(of: "/ ") == nil && text.contains(",")
      && !(text.contains("/") && text.parts(at: ", ").dropFirst().contains(where: \.startsSmall))
    let parts =
      isListed
      ? text.parts(at: " y ", " and ", ", ") : text.exchanging(" and HEALTH", for: "/HEALTH").parts(at: "/")
    return parts.map { $0.trimming(" .;,") }.filter { !$0.isEmpty }
  }
}
