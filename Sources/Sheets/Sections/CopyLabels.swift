// CopyLabels.swift: who gets copies: officials, and the missions accredited to the writer's country.

import SourceText

extension PartsReader {
  /// Goes into the copies; what stands behind the label on its line begins the first of their addresses.
  mutating func enterCopies(_ found: FoundLabel) {
    // "COPIES TO: the Embassy of Kenya in your" above "country".
    let next = lines[index...].dropFirst().first.flatMap { $0.isAfterBlank ? nil : $0.text } ?? ""
    let isOpen = found.value.startsSmall && lines[index].text.last?.isLetter ?? false
    let isHeadingOfMissions =
      words.namesMissions(lines[index].text + (isOpen ? " " + next : "")) || continuesToMissions()
    if isHeadingOfMissions { return readMissions() }
    // "Please also send copies of your appeals to the press." between two addressees.
    let text = lines[index].text
    if state == .addressees, text.hasSuffix("."), !text.hasDigit, !text.contains(":"), words.isProse(text),
      !words.endsWithCountry(text), !words.opensAddress(found.value, within: 4),
      lines[index...].dropFirst().first?.isAfterBlank ?? true
    {
      return parts.notices.append(takeParagraph("network"))
    }
    let start = index
    use("copies")
    state = .copies
    endsBlock = true
    if found.value.contains(where: \.isLetter) {
      parts.copies.append([start])
      endsBlock = false
    }
  }

  private func continuesToMissions() -> Bool {
    var place = index + 1
    while place < lines.count, place < index + 3, !lines[place].isAfterBlank,
      lines[place - 1].text.last != "."
    {
      // "The Editor, 1 Example Street. Fax: 000" above "and to diplomatic representatives of".
      if lines[place].has(.copies) || !words.contactLabels(in: lines[place].text).isEmpty { return false }
      if words.namesMissions(lines[place].text) { return lines[place].text.startsSmall }
      place += 1
    }
    return false
  }

  /// The sentence about the missions; what stands behind it on its line is an official or the network's own.
  mutating func readMissions() {
    var places: [Int] = []
    repeat {
      places.append(index)
      let text = lines[index].text
      use("copies")
      if text.hasSuffix(".") || text.hasSuffix(":") { break }
      if let end = text.firstPlace(of: ". ") {
        let rest = text[end.upperBound...].trimmed
        if words.holdsOfficial(rest) {
          parts.oneLineCopies.append((index - 1, rest))
        } else if !rest.isEmpty, !rest.hasSuffix("."), !rest.hasSuffix(":") {
          // A sentence for the office that prints the sheet: "Please insert local diplomatic addresses below:".
          takeRestOfSentence()
        }
        break
      }
    } while index < lines.count && !lines[index].isAfterBlank && !lines[index].has(.lastDay)
    parts.missions.append(places)
    state = .copies
    endsBlock = true
  }

  private mutating func takeRestOfSentence() {
    var places = [index - 1]
    defer { parts.notices.append(places) }
    while index < lines.count, !lines[index].isAfterBlank, lines[index].label == nil {
      let text = lines[index].text
      places.append(index)
      use("network")
      if text.hasSuffix(".") || text.hasSuffix(":") { return }
    }
  }
}
