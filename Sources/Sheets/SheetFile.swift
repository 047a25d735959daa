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
    for document in try SheetText.documents(bytes, words) {
      let classifier = LineClassifier(words: words)
      let lines = classifier.classify(Self.lines(LostLines.broken(document, words)))
      for part in SheetSplitter(words: words).split(lines) where !part.isEmpty {
        var reader = SheetReader(part, words)
        var sheet = reader.read()
        if sheet.isAction {
          sheet.lines = unread + sheet.lines
          unread = []
          sheets.append(sheet)
        } else if let last = sheets.indices.last {
          sheets[last].lines += part.map { LineUse(line: $0.number, use: nil) }
        } else {
          unread += part.map { LineUse(line: $0.number, use: nil) }
        }
      }
    }
    guard !sheets.isEmpty else { throw SheetError(kind: .noAction) }
    if sheets.count == 1 {
      sheets[0].complete(
        withSubject: SheetText.field("subject", of: bytes), day: SheetText.field("date", of: bytes), words)
    }
    self.sheets = sheets
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
      isAfterBlank = false
    }
    return lines
  }

  /// With straight apostrophes and quotation marks, as all sheets of paper have them.
  private static func straight(_ text: String) -> String {
    guard text.utf8.contains(0xE2) else { return text }
    return String(
      text.map { character in
        switch character {
        case "’", "‘", "‛", "ʼ": "'"
        case "“", "”": "\""
        default: character
        }
      })
  }
}

extension Sheet {
  /// Takes the number and the day of issue that the sheet does not print from the message in which it came.
  fileprivate mutating func complete(withSubject subject: String?, day: String?, _ words: SheetWords) {
    let isAssumed = doubts.contains { $0.field == "reference" }
    let numbers = Numbers.references(in: subject ?? "").map(\.value)
    if let number = numbers.first, numbers.count == 1, reference == nil || isAssumed {
      doubts.removeAll { $0.field == "reference" }
      if reference != number {
        doubt("reference", "no number stands in the sheet; assumed that of the message's subject")
      }
      reference = number
    }
    if issued == nil, let date = words.dates(in: day ?? "").first {
      doubts.removeAll { $0.field == "issued" }
      doubt("issued", "no day of issue found; assumed the message's, \(date.date)")
      issued = date.date
    }
  }

  /// Takes a day of issue of which a person is sure.
  public mutating func take(issued day: CalendarDay) {
    doubts.removeAll { $0.field == "issued" }
    issued = PartialDate(day)
  }

  /// Whether anything was found that makes an action of it.
  var isAction: Bool {
    reference != nil || index != nil
      || appeals.contains { !$0.points.isEmpty || !$0.letter.isEmpty || !$0.addressees.isEmpty }
  }
}

/// Parts sheets that stand one behind the other in a document.
struct SheetSplitter {
  let words: SheetWords

  /// A sheet begins where the mark of its paper stands behind the end of another, with another number.
  func split(_ lines: [SheetLine]) -> [[SheetLine]] {
    var parts: [[SheetLine]] = []
    var start = 0
    var hasEnd = false
    var current = reference(in: lines[...], from: 0)
    for (place, line) in lines.enumerated() {
      if let label = line.label?.label,
        [.lastDay, .copies, .datedAppeals].contains(label) || words.isStop(line.text)
      {
        hasEnd = true
      }
      if words.isStop(line.text) { hasEnd = true }
      guard hasEnd, place > start + 2,
        line.label?.label == .furniture || !Numbers.references(in: line.text).isEmpty || opensStop(line),
        let next = reference(in: lines[...], from: place), let known = current, next != known,
        line.label?.label == .furniture || isNumberLine(line) || opensStop(line)
      else { continue }
      // The index and the day of issue may stand above the number.
      let above = (start + 3..<max(place, start + 3)).reversed().prefix { isOfHead(lines[$0]) }
      let cut = above.last { !Numbers.indexes(in: lines[$0].text).isEmpty || opensStop(lines[$0]) } ?? place
      parts.append(Array(lines[start..<cut]))
      (start, hasEnd, current) = (cut, opensStop(line), next)
    }
    parts.append(Array(lines[start...]))
    return parts
  }

  private func isOfHead(_ line: SheetLine) -> Bool {
    line.text.count < 90 && (line.text.hasIndexLabel || !Numbers.indexes(in: line.text).isEmpty)
      || line.text.words.count < 7 && !words.dates(in: line.text).isEmpty || opensStop(line)
  }

  /// "STOP ACTION on UA 12/05".
  private func opensStop(_ line: SheetLine) -> Bool {
    line.text.count < 90 && words.list("stop").match(line.text.words, at: 0) != nil
      && !line.text.hasSuffix(".")
  }

  private func isNumberLine(_ line: SheetLine) -> Bool {
    guard let first = Numbers.references(in: line.text).first else { return false }
    return line.text[..<first.range.lowerBound].words.isEmpty && line.text.count < 90
  }

  private func reference(in lines: ArraySlice<SheetLine>, from place: Int) -> String? {
    for line in lines[place...].prefix(8) {
      if let found = Numbers.references(in: line.text).first { return found.value.description }
    }
    return nil
  }
}
