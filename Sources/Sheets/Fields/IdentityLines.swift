// IdentityLines.swift: the lines of an addressee, joined and parted where a sheet has wrapped or run them together.

import SourceText

extension IdentityReader {
  /// The lines with those joined of which one ends in the middle of a title, "Minister of Justice and" / "Prisons",
  /// or before the name, "His Excellency Lieutenant-".
  mutating func whole(_ lines: [String]) -> [String] {
    var guess: String?
    defer { if let guess { doubt = "whether '\(guess)' is the whole of a name and no more" } }
    return lines.enumerated().reduce(into: []) { whole, next in
      let (place, line) = next
      guard let last = whole.last, !line.hasDigit else { return whole.append(line) }
      let endsInTitle =
        isOffice(last) && words.ends(last, "dangling") && Self.endsSmall(last) && takeHonorific(line) == nil
      // Where the office stands above the form of address, a name follows, and no building.
      let wantsName =
        isFormOfAddress(last)
        && (last.hasSuffix("-") || whole.dropLast().last.map(isOffice) ?? false && isPlainName(line))
      let ending = last.words.last?.plain ?? ""
      // "Mr Example Abd al-" above "Name al-Other"; "General Example" above "Example Other" may be a name and a place.
      let isParticle =
        words.list("within-names").contains(ending)
        || words.list("particles").contains(ending) && Self.endsSmall(last) && takeHonorific(last) != nil
      let isCut =
        isParticle && last.words.count > 1 && !isOffice(last) && words.mayBeName(last)
        && words.mayBeName(line)
      let below = place + 1 < lines.count ? lines[place + 1] : nil
      let count = takeHonorific(last)?.1.words.count ?? 0
      // "Mr Example Other" above "Name" and an office or a body: a town stands above a street.
      let isLone =
        line.words.count == 1 && line.startsLarge && words.mayBeName(line) && !isOffice(line) && !isBody(line)
        && below.map { isBody($0) || isOffice($0) } ?? false
      let mayGoOn = below != nil && count == 1 && isPlainName(line) || (1...2).contains(count) && isLone
      // "President" above "Republic of Kenya", or "of the Republic", and the address below it.
      let opening = line.words.first.flatMap { line.startsSmall ? $0.plain : nil }
      let isOfState = isOffice(last) && words.isCountryLine(line) && place + 1 < lines.count
      let goesOn = isOffice(last) && opening.map { words.list("dangling").contains($0) } ?? false
      guard endsInTitle || wantsName || isCut || isOfState || goesOn || isOpen(last, above: line) else {
        if mayGoOn { guess = last }
        return whole.append(line)
      }
      whole[whole.count - 1] =
        last + (last.hasSuffix("-") ? "" : isOfState && !endsInTitle ? ", " : " ") + line
    }
  }

  /// Whether an office surely goes on in the line below: "Minister of Public" above "Security", "Director de la
  /// Policía" above "Nacional", "Directeur de la Police" above "nationale".
  private func isOpen(_ office: String, above line: String) -> Bool {
    let (tokens, below) = (office.words, line.words)
    guard isOffice(office), takeHonorific(line) == nil, !isStreet(line) else { return false }
    let start = tokens.lastIndex { !words.has($0, "open-ends") } ?? tokens.count
    let isBegun = start + 1 < tokens.count && words.has(tokens[start], "dangling", "articles")
    let isRest = !below.isEmpty && below.allSatisfy { words.has($0, "rests") }
    return isBegun || isRest && tokens.contains { words.has($0, "dangling") }
  }

  /// Whether the last word is printed as a joint is, and not as a name: "do Estado do Pará" ends with a state.
  private static func endsSmall(_ line: String) -> Bool {
    let word = line.split(separator: " ").last ?? ""
    return word.startsSmall || line.isUpperCase && word.utf8.allSatisfy { $0 < 0x80 }
  }

  /// "His Excellency Lieutenant-": nothing but ranks and offices behind a form of address.
  private func isFormOfAddress(_ line: String) -> Bool {
    let tokens = line.words
    guard let found = words.list("honorifics").match(tokens, at: 0), found.count < tokens.count else {
      return false
    }
    return tokens.dropFirst(found.count).allSatisfy { token in words.has(token, "honorifics", "offices") }
  }

  /// The lines with those parted that hold a person beside an office, a body or a street:
  /// "Minister of Justice: Mr Example".
  mutating func parted(_ lines: [String]) -> [String] {
    var result: [String] = []
    for (place, line) in lines.enumerated() {
      let others = lines[..<place] + lines[(place + 1)...]
      // "PRESIDENT" above "Invented Name, 1 Street": a name that is doubted, as nothing tells it from a place.
      let isBelowOffice =
        others.count == 1 && place == 1 && lines[0].isUpperCase && (isOffice(lines[0]) || isBody(lines[0]))
      let parts = parted(
        line, hasPerson: others.contains(where: isPerson), isBelowOffice: isBelowOffice, isFirst: place == 0)
      result += parts.map { [$0.0, $0.1] } ?? [line]
    }
    return result
  }

  private mutating func parted(
    _ line: String, hasPerson: Bool, isBelowOffice: Bool, isFirst: Bool
  ) -> (String, String)? {
    guard line.utf8.count < 300, !line.hasPrefix("Attn"), !line.hasPrefix("c/o ") else { return nil }
    if isFirst, !hasPerson, let (name, office) = line.splitAtBracket, isPlainName(name), isOffice(office),
      !words.holds(office, "editors")
    {
      guess(name)
      return (name, office)
    }
    for mark in [", ", ": ", " - ", " – ", " — "] {
      var rest = line[...]
      while let place = rest.firstPlace(of: mark) {
        rest = rest[place.upperBound...]
        let (before, behind) = (line[..<place.lowerBound].trimmed, rest.trimmed)
        let isNamed = takeHonorific(before) != nil || isWithOffice(before)
        if isNamed && (isOffice(behind) || isBody(behind))
          || (!hasPerson && isPerson(before) || isBelowOffice && isPlainName(before)) && behind.hasDigit
          || !hasPerson && !isNamed && (isOffice(before) || isBody(before)) && isPerson(behind)
          || mark.hasPrefix(" ") && isOffice(before) && !isNamed && isPlainName(behind) && !behind.isUpperCase
        {
          return (before, behind)
        }
        if isFirst, !hasPerson, isPlainName(before), isOffice(behind), !isBody(behind),
          !words.holds(behind, "editors")
        {
          guess(before)
          return (before, behind)
        }
        if mark == ": ", isOffice(before), !isNamed, isPlainName(behind), !behind.isUpperCase {
          guess(behind)
          return (before, behind)
        }
      }
    }
    return nil
  }

  /// Doubts what may be a place: "Camp Example, Chief of Staff".
  private mutating func guess(_ name: String) {
    if !hasFamilyCapitals(name) { doubt = "whether '\(name)' is a name; taken for one" }
  }

  /// "Mr Invented Name", and neither "General Staff" nor the street "Dr. Example".
  func isPerson(_ text: String) -> Bool {
    guard courtesy(before: text) != nil, let (_, name) = takeHonorific(text) else { return false }
    return isPlainName(String(name.prefix { $0 != "," }))
  }

  /// "H.E. Ambassador Invented Name".
  private func isWithOffice(_ text: String) -> Bool {
    splitOfficeAndName(text) != nil
      || courtesy(before: text).map { splitOfficeAndName($0.1, least: 1) != nil } ?? false
  }

  private func isPlainName(_ text: String) -> Bool {
    let tokens = text.words
    return (2...5).contains(tokens.count) && words.isName(text, tokens) && words.mayBeName(text)
      && !isOffice(text) && !isBody(text)
  }
}
