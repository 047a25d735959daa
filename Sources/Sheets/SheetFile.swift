// SheetFile.swift: a file read into the action sheets in it.

import SourceText
public import UrgentAction

/// The action sheets of a file.
public struct SheetFile: Sendable {
  public var sheets: [Sheet]

  /// Reads a file's bytes: text, e-mail or HTML; several sheets in one file are several.
  ///
  /// - Throws: `SheetError` for what is no text, or no action sheet.
  public init(_ bytes: [UInt8], words: SheetWords) throws(SheetError) {
    var sheets: [Sheet] = []
    // What stands before the first sheet and is none is listed with it; other such parts with the sheet before.
    var unread: [LineUse] = []
    let text = try SheetText(bytes, words)
    for document in text.documents {
      let classifier = LineClassifier(words: words)
      let lines = classifier.classify(Self.lines(LostLines.broken(document, words)))
      for part in SheetSplitter(words: words).split(lines) where !part.isEmpty {
        var reader = SheetReader(part, words)
        var sheet = reader.read()
        // "Do not forget UA 900/91" beside a sheet is none.
        let isMention =
          text.documents.count > 1 && part.count < 4 && sheet.kind == .first
          && sheet.appeals.allSatisfy(\.isEmpty)
        if sheet.isAction, !isMention {
          sheet.lines = unread + sheet.lines
          unread = []
          sheets.append(sheet)
        } else {
          let uses = part.map { LineUse(line: $0.number, use: nil, start: String($0.text.prefix(40))) }
          if let last = sheets.indices.last { sheets[last].lines += uses } else { unread += uses }
        }
      }
    }
    guard !sheets.isEmpty else { throw SheetError(kind: .noAction) }
    if sheets.count == 1 {
      sheets[0].complete(withSubject: text.fields["subject"], day: text.fields["date"], words)
    }
    self.sheets = sheets
  }

  /// Whether three lines or more of a page have a part that begins in one column.
  public static func hasColumns(_ text: [UInt8]) -> Bool {
    let lines = (try? TextDecoding.text(text)).map(SheetText.split) ?? []
    return Columns.stand(in: lines)
  }

  /// Takes the other reading of a page that is set in columns where less of it is doubtful or unread; where nothing
  /// tells which of two is right, that is doubted.
  public mutating func choose(_ other: SheetFile) {
    // A reading that has lost a sheet has lost its doubts too.
    if other.faultCount < faultCount, other.sheets.count >= sheets.count {
      self = other
    } else if other.faultCount <= faultCount {
      let isOther = sheets.count != other.sheets.count
      for place in sheets.indices where isOther || sheets[place].asked != other.sheets[place].asked {
        sheets[place].doubt("points", "the page is set in columns; compare points and addresses with it")
      }
    }
  }

  private var faultCount: Int {
    sheets.reduce(0) { $0 + $1.allDoubts.count + $1.lines.count { $0.use == nil } }
  }

  /// The lines that are not blank.
  private static func lines(_ document: [RawLine]) -> [SheetLine] {
    var lines: [SheetLine] = []
    var isAfterBlank = true
    for raw in document {
      guard !raw.isBlank else {
        isAfterBlank = true
        continue
      }
      let indent = raw.text.prefix { $0 == " " }.count
      lines.append(
        SheetLine(
          number: raw.number, text: straight(raw.text.trimmed), indent: indent, isAfterBlank: isAfterBlank))
      // A document saved as text has a line for each paragraph.
      isAfterBlank = raw.text.count > 160 && raw.text.hasSuffix(".")
    }
    return lines
  }

  /// With straight apostrophes and quotation marks, as all sheets of paper have them.
  private static func straight(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0xE2 || $0 == 0xCA || $0 == 0x60 }) else { return text }
    return String(
      text.map { character in
        switch character {
        case "’", "‘", "‛", "ʼ", "ʿ", "ʾ", "ʻ", "`": "'"
        case "“", "”": "\""
        default: character
        }
      })
  }
}

extension Sheet {
  /// Takes the number and the day of issue that the sheet does not print from the message in which it came.
  fileprivate mutating func complete(withSubject subject: String?, day: String?, _ words: SheetWords) {
    let numbers = Numbers.references(in: subject ?? "").map(\.value)
    let isAssumed = doubts.contains { $0.text.hasPrefix(Sheet.isNumberAssumed) }
    if let number = numbers.first, numbers.count == 1, reference == nil || isAssumed {
      doubts.removeAll { $0.text.hasPrefix(Sheet.isNumberAssumed) }
      if reference != number {
        doubt("reference", "no number stands in the sheet; assumed that of the message's subject")
      }
      reference = number
    }
    if issued == nil, let date = words.dates(in: day ?? "").first {
      doubts.removeAll { $0.field == "issued" }
      doubt("issued", "no day of issue found; assumed the message's, \(date.date)")
      issued = date.date
      doubtLastDay()
    }
  }

  /// Takes a day of issue of which a person is sure.
  public mutating func take(issued day: CalendarDay) {
    doubts.removeAll { $0.field == "issued" }
    issued = PartialDate(day)
    doubtLastDay()
  }

  private mutating func doubtLastDay() {
    doubts.removeAll { $0.field == "lastDay" && $0.text.contains("is not after the day of issue") }
    guard let issued, let lastDay, lastDay.date <= issued.earliest else { return }
    doubt("lastDay", "\(lastDay.date) is not after the day of issue, \(issued)")
  }

  /// What is asked of whom.
  fileprivate var asked: [String] {
    appeals.flatMap { $0.points.map(\.text) + $0.addressees.flatMap { $0.offices + $0.address } }
  }

  /// Whether anything was found that makes an action of it.
  var isAction: Bool { reference != nil || index != nil || appeals.contains { !$0.isEmpty } }
}

extension SheetWords {
  /// Whether a text says what kind of document a sheet is, and hardly more: "URGENT ACTION UPDATE", "CASE CLOSED".
  func isKind(_ text: String) -> Bool {
    let tokens = text.words
    return (1...3).contains(tokens.count) && holds(tokens, "stop", "update", "correction", "final")
  }

  /// The number of an action at the beginning of a line, or behind words such as "Further information on"; nil for
  /// other lines.
  func numberOpening(_ text: String) -> ActionReference? {
    guard text.count < 400, let first = Numbers.references(in: text).first else { return nil }
    let before = text[..<first.range.lowerBound].words
    let isNamed = opens(before, "stop", "update", "correction", "final", "firsts", "ordinals")
    return before.isEmpty && text.count < 90 || isNamed && before.count < 8 ? first.value : nil
  }
}

/// Parts sheets that stand one behind the other in a document.
struct SheetSplitter {
  let words: SheetWords

  /// A new sheet begins behind the end of another, at the mark of its paper or at a line that opens with another
  /// number.
  func split(_ lines: [SheetLine]) -> [[SheetLine]] {
    var parts: [[SheetLine]] = []
    var start = 0
    var hasEnd = false
    var current = reference(in: lines[...], from: 0)
    for (place, line) in lines.enumerated() {
      if hasEnd, place > start + 2, line.has(.furniture) || words.numberOpening(line.text) != nil,
        let next = reference(in: lines[...], from: place), let known = current, next != known
      {
        var first = place
        while first > start + 2, isAbove(lines[first - 1]) { first -= 1 }
        parts.append(Array(lines[start..<first]))
        (start, hasEnd, current) = (first, false, next)
      }
      if let label = line.label?.label, [.lastDay, .copies, .datedAppeals].contains(label) { hasEnd = true }
      if words.isStop(line.text) { hasEnd = true }
    }
    parts.append(Array(lines[start...]))
    return parts
  }

  /// Whether a line above the one with the number is of the same sheet: its kind in capitals, an index, a date.
  private func isAbove(_ line: SheetLine) -> Bool {
    words.isKind(line.text) && line.text.isUpperCase || line.has(.furniture) || Messages.isRuler(line.text)
      || line.text.words.count < 9 && line.label == nil
        && (Numbers.holdsIndex(line.text) || words.holdsDate(line.text))
  }

  private func reference(in lines: ArraySlice<SheetLine>, from place: Int) -> String? {
    lines[place...].prefix(8).lazy.compactMap { Numbers.references(in: $0.text).first?.value.description }
      .first
  }
}
