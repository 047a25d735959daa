// HeadStates.swift: the lines at the head of a sheet that begin with its states.

import SourceText
import UrgentAction

extension HeadReader {
  struct CountryLine {
    var countries: [Country]
    /// What stands behind the state: the first person.
    var rest: String
  }

  /// A line that begins with states in capitals: `BOLIVIAFilemón CONDORI`, `A / B`, `USA (Wyoming): Name`.
  func countryLine(_ text: String) -> CountryLine? {
    let stuck = Self.unstuck(text, words)
    let tokens = stuck.words
    var found: [Country] = []
    var place = 0
    var endPlace = stuck.startIndex
    while place < tokens.count, let match = words.countries.match(tokens, at: place) {
      let range = tokens[place].range.lowerBound..<tokens[place + match.count - 1].range.upperBound
      guard stuck[range].isUpperCase else { break }
      if !found.contains(match.country) { found.append(match.country) }
      place += match.count
      endPlace = range.upperBound
      // A name in brackets behind it is the same state's, or a part of it.
      let rest = stuck[endPlace...]
      let open = rest.prefix { $0.isWhitespace }.count
      if rest.dropFirst(open).first == "(", let close = rest.firstIndex(of: ")") {
        endPlace = stuck.index(after: close)
        while place < tokens.count, tokens[place].range.lowerBound < endPlace { place += 1 }
      }
      let joint = stuck[endPlace...].prefix { !$0.isLetter }
      guard joint.contains("/") || place < tokens.count && words.has(tokens[place], "ands") else { break }
      if !joint.contains("/") { place += 1 }
    }
    guard !found.isEmpty else {
      // "CONGO (Republic of the)     Ann EXAMPLE".
      if let open = stuck.firstPlace(of: " ("), let close = stuck[open.upperBound...].firstIndex(of: ")"),
        case let name = stuck[..<open.lowerBound], name.isUpperCase,
        let country = words.countries.country(named: "\(stuck[open.upperBound..<close]) \(name)")
      {
        return CountryLine(countries: [country], rest: stuck[close...].dropFirst().trimming(":-–, "))
      }
      // "REPUBLIK KENIA".
      let country = stuck.isUpperCase ? words.countries.country(named: stuck) : nil
      return country.map { CountryLine(countries: [$0], rest: "") }
    }
    var rest = stuck[endPlace...].trimming(":-–, ")
    // "INDONESIA / PAPUA  Name": a part of the state, or one that is not known.
    if rest.hasPrefix("/"), let end = rest.firstIndex(of: ":") ?? rest.firstPlace(of: "  ")?.lowerBound,
      rest[..<end].isUpperCase
    {
      rest = rest[end...].trimming(": ")
    }
    // "USA: ..." in a title goes on in prose.
    if let first = rest.first, first.isLowercase, namedBehindState(rest).isEmpty { return nil }
    return CountryLine(countries: found, rest: rest)
  }

  /// Puts the name of a state that goes on in its column over the lines of people on the first of them: "PAPUA NEW
  /// Rosa EXAMPLE (f)" above "GUINEA     Otto EXAMPLE (m)".
  mutating func joinStates() {
    func isState(_ name: Substring) -> Bool { words.countries.country(named: name.trimming("/-. ")) != nil }
    for place in lines.indices.dropLast().prefix(40) {
      let columns = lines[place...].prefix(3).map { Self.column(of: $0.text) }
      for count in [3, 2] where columns.count >= count {
        let parts = columns.prefix(count).compactMap(\.self)
        guard parts.count == count, !parts[0].rest.isEmpty, !lines[place + 1].isAfterBlank else { continue }
        let name = parts.map(\.name).joined(separator: " ").exchanging("- ", for: "-").exchanging(
          "/ ", for: "/")
        let states = name.split(separator: "/")
        let isWhole = states.allSatisfy(isState)
        // "ISRAEL/OCCUPIED" above "TERRITORIES": a part that is not known.
        let isOpen =
          states.count > 1 && isState(states[0]) && !parts[0].name.split(separator: "/").allSatisfy(isState)
          && count == 2 && !isState(parts[1].name[...])
          && !words.hasWord(name, "concerns") && parts[1].name.words.count == 1
        guard isWhole || isOpen else { continue }
        for (offset, part) in parts.enumerated() {
          lines[place + offset].text = offset == 0 ? name + "   " + part.rest : part.rest
          if part.rest.isEmpty {
            lines[place + offset].text = part.name
            stateEnds.insert(place + offset)
          }
        }
        break
      }
    }
  }

  /// The capitals at the beginning of a line, and what stands behind a gap.
  private static func column(of text: String) -> (name: String, rest: String)? {
    let gap = text.firstPlace(of: "  ")
    let name = text[..<(gap?.lowerBound ?? text.endIndex)].trimmed
    guard name.isUpperCase, !name.hasDigit, name.words.count < 5,
      !name.contains(where: { ",(:".contains($0) })
    else {
      return nil
    }
    return (name, gap.map { text[$0.upperBound...].trimmed } ?? "")
  }

  /// With a blank where a name stands at the end of a state's capitals: `GUATEMALARicardo`.
  private static func unstuck(_ text: String, _ words: SheetWords) -> String {
    let capitals = text.prefix { $0.isUppercase || $0 == " " || $0 == "'" }
    guard capitals.count > 4, let last = capitals.last, last.isUppercase,
      text.dropFirst(capitals.count).startsSmall
    else { return text }
    let name = capitals.dropLast()
    guard name.last?.isLetter ?? false, words.countries.country(named: name) != nil else { return text }
    return name + " " + text.dropFirst(name.count)
  }

  /// A name in capitals where the state stands, that no list of states has: `RURITANIA: Name, role`.
  func unknownState(_ line: SheetLine) -> (name: String, rest: String)? {
    guard hasNumber, countries.isEmpty, people.isEmpty, line.label == nil, line.text.count < 120 else {
      return nil
    }
    let text = line.text
    guard words.withoutPaper(text) == text, !words.opens(text, "correction", "update", "stop", "final") else {
      return nil
    }
    let next = index + 1 < lines.count ? lines[index + 1].text : ""
    // `RURITANIA Example Mwangi (f), trader`, where the text below says "in Ruritania".
    let tokens = text.words
    let isPlace =
      tokens.count > 2 && !text[tokens[1].range].isUpperCase
      && lines[index...].dropFirst().prefix(60).contains { line in
        ["in", "en", "au", "nach"].contains { line.text.hasWords([$0, tokens[0].plain]) }
      }
    let mark = text.firstIndex(of: ":") ?? text.firstPlace(of: "  ")?.lowerBound ?? text.endIndex
    let end = isPlace ? tokens[0].range.upperBound : mark
    let name = text[..<end].trimmed
    let rest = text[end...].trimming(": ")
    guard name.isUpperCase, name.count > 3, !name.hasDigit, name.words.count < 5,
      !words.hasWord(name, "concerns")
    else { return nil }
    if rest.isEmpty { return name.words.count == 1 && words.person(in: next) != nil ? (name, "") : nil }
    return words.person(in: rest) == nil ? nil : (name, rest)
  }
}
