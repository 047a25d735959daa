// CoverNote.swift: what stands above a sheet: a forwarder's words, a page's menu, a catalogue's summary.

import SourceText

extension HeadReader {
  /// How many lines can stand above a sheet.
  private static var longest: Int { 60 }

  /// The place of the sheet's own first line; 0 where nothing stands above it, or nothing marks it.
  static func start(of lines: [SheetLine], _ words: SheetWords) -> Int {
    let forwarded = startOfForwarded(lines, words)
    for (place, line) in lines.prefix(longest).enumerated().dropFirst(forwarded) {
      let opens = opensSheet(line, words) && line.text != Messages.forwardedMark
      guard opens || beginsPart(line) else { continue }
      // "Take action" of a page's menu, and "Please forward this.", stand above the mark of the paper.
      let below = lines[place...].dropFirst().prefix(15).prefix { !$0.hasBullet }
      let head = below.firstIndex { next in
        opensSheet(next, words) && (next.has(.furniture) && Numbers.holdsIndex(next.text) || !opens)
      }
      if let head, case let parts = lines[place..<head].filter(beginsPart), !parts.isEmpty,
        parts.allSatisfy({ $0.has(.network) })
          || !lines[..<head].contains(where: { Numbers.holdsReference($0.text) })
      {
        return head
      }
      if opens { return place }
      if !line.has(.network) { return forwarded }
    }
    return forwarded
  }

  private static func beginsPart(_ line: SheetLine) -> Bool {
    line.has(.action, .appeals, .datedAppeals, .copies, .lastDay, .letter, .background, .network)
  }

  /// The place of the last message that is passed on above the sheet; 0 where a sheet stands above it.
  private static func startOfForwarded(_ lines: [SheetLine], _ words: SheetWords) -> Int {
    let mark = lines.prefix(longest).lastIndex { $0.text == Messages.forwardedMark } ?? 0
    let holdsSheet = lines[..<mark].contains { line in
      line.has(.appeals, .datedAppeals, .copies, .background)
        || opensSheet(line, words) && line.text != Messages.forwardedMark
    }
    return holdsSheet ? 0 : mark
  }

  /// Whether a line is one that sheets begin with: the mark of the paper, a number, a page's title.
  private static func opensSheet(_ line: SheetLine, _ words: SheetWords) -> Bool {
    let text = line.text
    guard !line.hasBullet, text.count < 400 else { return false }
    switch line.label?.label {
    case .title, .number: return true
    case .furniture: return line.label?.words.prefix(5).isUpperCase ?? false
    default: break
    }
    if ["Document - ", "Good News"].contains(where: text.hasPrefix) || words.withoutPaper(text) != text {
      return true
    }
    guard let reference = Numbers.references(in: text).first, !words.holds(text, "covering") else {
      return false
    }
    if reference.range.lowerBound == text.startIndex { return line.isAfterBlank || !text.hasSuffix(".") }
    if words.numberOpening(text) != nil { return true }
    // "Trader held (Kenya: UA 12/20)" is a page's title.
    let closes = text[reference.range.upperBound...].trimmed == ")"
    return closes && text.contains("(")
  }

  /// Reads what stands above the sheet: only a date alone, an index and a catalogue's title say something of the sheet.
  mutating func readCover(upTo start: Int) {
    self.start = start
    while index < start {
      let line = lines[index]
      let text = line.text
      let isTitle =
        !words.holds(text, "covering") && !words.countries.all(in: text.prefix(40)).isEmpty
        && text.contains(":")
        && !text.hasSuffix(".")
      if isTitle || line.isMarkedHeading && text.words.count > 2, text.count < 300 {
        keepTitle()
      } else if isDateAlone(text) || text.count < 140 && Numbers.holdsIndex(text) {
        _ = keep("heading", isText: true)
      } else {
        _ = keep(text.count > 120 ? "summary" : "cover note", isText: false)
      }
    }
  }

  /// Leaves the letterhead out that an organization prints above its appeal: its name, address and numbers.
  mutating func readLetterhead() {
    let identity = IdentityReader(words)
    let head = paragraph.prefix { line in
      !Numbers.holdsReference(line.text) && !Numbers.holdsIndex(line.text)
        // An address of somebody to write to; "JUSTICE AND PEACE COMMISSION" is none.
        && (line.text.isUpperCase || identity.takeHonorific(line.text) == nil)
        && !words.opens(line.text, "offices")
    }
    guard head.count == paragraph.count, (2...7).contains(head.count),
      !head.contains(where: { $0.text.hasSuffix(".") || $0.hasBullet || words.holdsDate($0.text) }),
      head.contains(where: { line in
        let isLabelled =
          line.label?.label.contactType != nil || !words.contactLabels(in: line.text).isEmpty
        return isLabelled && line.text.count(where: \.isNumber) > 6 || line.text.contains("@")
          || ContactShape(line.text) != nil
      })
    else { return }
    for line in head {
      if !line.text.hasDigit, !line.text.contains("@") { addOrganizations(line.text) }
      _ = keep("network", isText: false)
    }
    start = index
  }

  /// Reads a line above the story of a circular: "To: all groups", "Re: Kenya - forced eviction", "CIRCULAR No. 7 to all
  /// groups        3 May 1999"; false for any other.
  mutating func readCircularLine() -> Bool {
    let line = lines[index]
    guard !Numbers.holdsReference(line.text), !Numbers.holdsIndex(line.text) else { return false }
    if let subject = words.subject(of: line) {
      titles.append((index, words.withoutPaper(subject)))
      return keep("title")
    }
    if let colon = line.text.firstIndex(of: ":"), !words.holdsDate(line.text),
      words.mailFields.contains(line.text[..<colon].trimmed.lowercased())
    {
      return keep("heading", isText: false)
    }
    guard !isConcern(line), let gap = line.text.firstPlace(of: "   "),
      isDateAlone(line.text[gap.upperBound...].trimmed)
    else { return false }
    return keep("heading")
  }

  /// Takes what an organization calls itself in a line: "ABC - Example Network", "URGENT APPEAL - EXAMPLE NETWORK".
  mutating func addOrganizations(_ text: String) {
    for part in text.parts(at: " - ", " – ", ", ", "/", "|") {
      let tokens = Array(part.words.drop { words.has($0, "articles") })
      let isShort = tokens.count == 1 && part.isUpperCase && tokens[0].plain.count > 2
      // "URGENT APPEAL" is the paper's name.
      guard tokens.count > 1 || isShort, words.list("papers").match(tokens, at: 0)?.count != tokens.count
      else { continue }
      organizations.append(tokens.map(\.plain))
    }
  }

  func isDateAlone(_ text: String) -> Bool {
    guard let date = words.dates(in: text).first else { return false }
    // "Date: 4 February 2013", "London, 14 March 2003", "14 March 2003 (re-issued 20 March 2003)".
    let rest = text[date.range.upperBound...].trimmed
    let start = startOfDate(in: text, date.range.lowerBound)
    let paper = String(text[..<start].trimmed)
    return (paper.isEmpty || LineClassifier(words: words).label(of: paper)?.label == .furniture)
      && (rest.isEmpty || "(/".contains(rest.first ?? " "))
  }
}
