// HeadPeopleLines.swift: which lines of a head name people, or go on with what is said of one.

import SourceText
import UrgentAction

extension HeadReader {
  /// Whether a list of people begins though the state's line is lost: `Name (f), member of ...`.
  func startsPeople(_ line: SheetLine) -> Bool {
    guard hasNumber, countries.isEmpty, line.text.count < 90, !line.text.hasSuffix("."),
      let note = words.person(in: line.text)?.note, line.isAfterBlank
    else { return false }
    return note.hasPrefix("f") || note.hasPrefix("m") || note.hasPrefix("aged")
  }

  /// Whether a line goes on with what the line above says of a person.
  func isContinuation(_ line: SheetLine, _ previous: String) -> Bool {
    guard !line.isAfterBlank, let first = line.text.first else { return false }
    if line.hasBullet { return false }
    if words.ends(previous, "dangling"), !previous.hasSuffix(".") {
      // A line may have lost its end: "... office in" / "Juan Pérez, director".
      let note = words.person(in: line.text)?.note
      return !(note?.startsSmall ?? false) || line.text.contains("(")
    }
    if previous.hasSuffix(",") || first == "(" { return true }
    if first.isLowercase
      || first.isNumber && line.item == nil && !people.isEmpty && previous.last?.isLetter ?? false
    {
      return !words.startsGroup(line.text)
    }
    return isGroupLine && words.person(in: line.text) == nil && !line.text.hasSuffix(".")
      && line.text.count < 60
  }
}

extension SheetWords {
  /// Whether a line of the head names people without their names: "and their four children".
  func startsGroup(_ text: String) -> Bool {
    let tokens = text.words
    guard var first = tokens.first?.plain else { return false }
    // "11 others whose names are not known".
    if Int(first) != nil, hasWord(tokens.dropFirst().prefix(3), "group-words") { return true }
    if let joint = list("ands").match(tokens, at: 0), joint.count < tokens.count {
      first = tokens[joint.count].plain
      let count = tokens.dropFirst(joint.count).prefix(5)
      if text.startsSmall, hasWord(count, "group-words") { return true }
    }
    return list("group-words").contains(first)
  }
}
