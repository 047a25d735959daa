// HeadPeopleLines.swift: which lines of a head name people, or go on with what is said of one.

import SourceText
import UrgentAction

extension HeadReader {
  /// `Dr Example Name - CUBA`, over the text of a medical action.
  mutating func readPersonAndState() -> Bool {
    let text = lines[index].text.exchanging(" – ", for: " - ")
    guard countries.isEmpty, people.isEmpty, let dash = text.firstPlace(of: " - ") else { return false }
    let state = text[dash.upperBound...].trimmed
    guard state.isUpperCase, let country = words.countries.country(named: state),
      let person = words.person(in: String(text[..<dash.lowerBound]))
    else { return false }
    countries = [country]
    _ = keep("people")
    addPerson(person)
    return true
  }

  /// "FEAR OF TORTURE / DETENTION" below the state.
  func isConcernAmongPeople(_ line: SheetLine) -> Bool {
    let tokens = line.text.words
    let count = tokens.count { words.has($0, "concerns") }
    if !people.isEmpty, line.isAfterBlank, count > 0, line.text.isUpperCase {
      return tokens.allSatisfy(isOfConcern)
    }
    return people.isEmpty && concernLines.isEmpty && concerns(of: numberTexts).isEmpty
      && (line.text.isUpperCase || uses[index - 1] == "countries" && line.text.last?.isLetter ?? false)
      && count > 0 && (line.text.contains("/") || count * 2 >= tokens.count)
  }

  /// Whether a list of people begins though the state's line is lost: `Name (f), member of ...`, `Name (mujer)`.
  func startsPeople(_ line: SheetLine) -> Bool {
    guard hasNumber, countries.isEmpty, line.text.count < 90, !line.text.hasSuffix("."),
      let note = words.person(in: line.text)?.note, let said = note.words.first, line.isAfterBlank
    else { return false }
    return ["f", "m", "aged"].contains(where: note.hasPrefix) || words.has(said, "sexes")
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

  /// Whether a line says what happened to somebody of the list: it has a name with other capitals, or begins with one.
  func tellsOfNamed(_ text: String) -> Bool {
    let tokens = text.words
    // "Otto EXAMPLE, nephew of Rosa Example" below "Rosa EXAMPLE".
    if !text.hasSuffix("."), let first = words.person(in: text), first.note != nil,
      IdentityReader(words).hasFamilyCapitals(first.name)
    {
      return false
    }
    return people.contains { person in
      let name = person.name.words.map(\.plain)
      guard name.count > 1, let place = tokens.firstPlace(of: name) else { return false }
      let printed = text[
        tokens[place.lowerBound].range.lowerBound..<tokens[place.upperBound - 1].range.upperBound]
      return printed == person.name
        ? place.lowerBound == 0 && !IdentityReader(words).hasFamilyCapitals(person.name)
        : !printed.isUpperCase && printed.first == person.name.first
    }
  }

  /// Whether sentences begin behind the list: "Writer Rosa Example and her brother Otto" above "Sample were arrested."
  func isStartOfText(_ line: SheetLine) -> Bool {
    line.isAfterBlank && !people.isEmpty && !line.hasBullet && line.item == nil && paragraph.count > 1
      && paragraph.last?.text.hasSuffix(".") == true
      && !(words.people(inLine: line.text).first.map(isSurelyNamed) ?? false)
  }

  /// Whether capitals, a sex or an age show that a person is named.
  func isSurelyNamed(_ person: SheetPerson) -> Bool {
    let said = person.note?.words.first?.plain ?? ""
    // "Teacher, 30" says more of the one above.
    return ["f", "m", "h", "w"].contains(said) || words.list("before-people").contains(said)
      || person.name.words.count > 1
        && (IdentityReader(words).hasFamilyCapitals(person.name) || said.first?.isNumber ?? false)
  }
}

extension SheetWords {
  /// Whether a line that may be of people has a verb of its own: "Two men were", and not "two men who were".
  func saysWhatHappened(_ text: String) -> Bool {
    text.words.first { has($0, "about-people", "verbs") }.map { has($0, "verbs") } ?? false
  }

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
