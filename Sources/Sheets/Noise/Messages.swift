// Messages.swift: the messages of a digest or a mailbox, each with its headers taken off.

import SourceText

/// Divides a file into the documents that were sent in it.
enum Messages {
  /// What is read for the header fields of a message that is passed on.
  static let forwardedMark = "FORWARDED MESSAGE"

  static func split(_ lines: [RawLine], _ words: SheetWords) -> [[RawLine]] {
    let stamps = lines.indices.filter { textBehindStamp(lines[$0].text) != nil }
    if stamps.count > 1 {
      return zip(stamps, stamps.dropFirst() + [lines.count]).map { start, end in
        var message = Array(lines[start..<end])
        message[0].text = textBehindStamp(message[0].text) ?? ""
        return message
      }
    }
    let starts = lines.indices.filter { startsMessage(lines, at: $0) }
    guard let first = starts.first else { return [withoutHeaders(lines[...], words)] }
    // What stands before the first message of a digest is a table of contents; before a mailbox there is nothing.
    let preamble = lines[..<first]
    let isDocument =
      preamble.count > 12
      && !preamble.contains { $0.text.trimmed.lowercased().hasPrefix("today's topics") }
    let messages = zip(starts, starts.dropFirst() + [lines.count]).map { lines[$0..<$1] }
    return ((isDocument ? [preamble] : []) + messages).map { withoutHeaders($0, words) }
  }

  /// What is said in a line that opens a message of a chat: "[12/2/26, 19:05:03] Ann: ...", "12/2/26, 19:05 - Ann: ...".
  private static func textBehindStamp(_ text: String) -> String? {
    let text = text.trimming("\u{200E} ")
    let isInBrackets = text.hasPrefix("[")
    guard isInBrackets || text.hasDigitAtStart, let end = text.firstPlace(of: isInBrackets ? "] " : " - "),
      case let stamp = text[..<end.lowerBound].drop(while: { $0 == "[" }), (10...26).contains(stamp.count),
      stamp.hasDigitAtStart, stamp.contains(":"), stamp.count(where: { "/.-".contains($0) }) > 1,
      stamp.allSatisfy({ $0.isNumber || $0.isWhitespace || "/.:-,apmAPM".contains($0) }),
      case let rest = text[end.upperBound...], let colon = rest.firstPlace(of: ": "),
      rest[..<colon.lowerBound].count < 40
    else { return nil }
    return rest[colon.upperBound...].trimmed
  }

  /// Whether a line opens a message: `Message 2` under a ruler, or the first line of a mailbox's message.
  private static func startsMessage(_ lines: [RawLine], at index: Int) -> Bool {
    let text = lines[index].text
    if text.hasPrefix("From "), text.contains("@"), index == 0 || lines[index - 1].isBlank { return true }
    guard isRuler(text),
      let next = lines[(index + 1)...].prefix(3).first(where: { !$0.isBlank })?.text.trimmed
    else { return false }
    let words = next.split(separator: " ")
    if words.count >= 2, ["message", "nachricht", "mensaje"].contains(words[0].lowercased()),
      words[1].allSatisfy({ $0.isNumber || $0 == ":" })
    {
      return true
    }
    let lower = next.lowercased()
    return ["from:", "subject:", "date:", "von:"].contains { lower.hasPrefix($0) }
  }

  static func isRuler(_ text: String) -> Bool {
    let marks = text.filter { !$0.isWhitespace }
    guard let first = marks.first, "-=_*+~#".contains(first),
      marks.count >= 8 || marks.count > 2 && (first == "*" || text.trimmed.count > marks.count)
    else { return false }
    return marks.allSatisfy { $0 == first || $0 == "+" || first == "+" && "-=".contains($0) }
  }

  /// Without what mailing lists put under a message: "To unsubscribe from this list ...".
  static func withoutListFooters(_ lines: [RawLine]) -> [RawLine] {
    var lines = lines
    while let start = lines.indices.suffix(25).last(where: { opensListFooter(lines[$0...]) }) {
      lines.removeSubrange(start...)
    }
    return lines
  }

  private static func opensListFooter(_ lines: ArraySlice<RawLine>) -> Bool {
    guard let first = lines.first?.text.trimmed.lowercased() else { return false }
    if first.hasPrefix("you received this message because you are subscribed") { return true }
    guard first == "--" || isRuler(first) else { return false }
    return lines.dropFirst().prefix(6).contains { line in
      let text = line.text.lowercased()
      return ["mailing list", "listinfo", "unsubscribe", "you received this message", "yahoo! groups"]
        .contains { text.firstPlace(of: $0) != nil }
    }
  }

  /// With `forwardedMark` for each header field of a message that is passed on above a sheet: three or more below one
  /// another.
  static func withoutForwardedHeaders(_ lines: [RawLine], _ words: SheetWords) -> [RawLine] {
    var rest: [RawLine] = []
    var index = 0
    let limit = lines.prefix(longestCover).firstIndex { opensPart($0.text.trimmed, words) } ?? longestCover
    while index < lines.count {
      let end =
        lines[index...].firstIndex { !words.isMailField($0.text.trimmed.lowercased()) } ?? lines.count
      let isAnnounced = index > 0 && announcesMessage(lines[index - 1].text.trimmed)
      if end - index < (isAnnounced ? 1 : 3) || index > limit {
        rest += lines[index..<max(end, index + 1)]
      } else {
        // A memo says what it is about below its fields.
        let fields = lines[index..<end]
        let isMemo = !fields.contains { line in
          ["subject", "betreff", "objet", "asunto"].contains { line.text.trimmed.lowercased().hasPrefix($0) }
        }
        rest += fields.map { line in
          isMemo && isOwnDate(line.text.trimmed) ? line : RawLine(number: line.number, text: forwardedMark)
        }
      }
      index = max(end, index + 1)
    }
    return rest
  }

  /// Whether a line stands above a message that is passed on: "-----Original Message-----".
  private static func announcesMessage(_ text: String) -> Bool {
    ["---", "___"].contains { text.hasPrefix($0) && text.hasSuffix($0) } && text.contains(where: \.isLetter)
  }

  /// How many lines, blank ones among them, can stand above a sheet.
  private static let longestCover = 80

  /// Whether a line stands in a sheet, and not above one: its number, or the label of one of its parts.
  private static func opensPart(_ text: String, _ words: SheetWords) -> Bool {
    if Numbers.references(in: text).first?.range.lowerBound == text.startIndex { return true }
    guard let found = LineClassifier(words: words).label(of: text) else { return false }
    switch found.label {
    case .appeals, .datedAppeals, .copies, .background, .letter: return true
    case .action: return found.words.isUpperCase || text.contains(":")
    default: return false
    }
  }

  /// Whether a line is the date of a paper or page ("Date: 4 February 2013"); a message's also has the time of day.
  static func isOwnDate(_ text: String) -> Bool {
    ["date:", "datum:", "fecha:"].contains(where: text.lowercased().hasPrefix) && text.hasDigit
      && text.count { $0 == ":" } == 1
  }

  /// Without ruler, message number, header fields and the marks of news conferences at the beginning, and without the
  /// digest's end.
  private static func withoutHeaders(_ lines: ArraySlice<RawLine>, _ words: SheetWords) -> [RawLine] {
    var (rest, own) = (lines, [RawLine]())
    while let line = rest.first {
      let text = line.text.trimmed.lowercased()
      let isNoise =
        text.isEmpty || isRuler(text) || text.hasPrefix("/*") || text.hasPrefix("message ") && text.count < 14
        || text.hasPrefix("from ") && text.contains("@") || words.isMailField(text)
      guard isNoise else { break }
      rest.removeFirst()
      if isOwnDate(text) { own.append(line) }
    }
    return own + rest
  }
}

extension SheetWords {
  /// Whether a line in small letters is a field of those above a message.
  func isMailField(_ line: String) -> Bool {
    line.firstIndex(of: ":").map { mailFields.contains(line[..<$0].trimmed) } ?? false || line.hasPrefix("x-")
  }
}
