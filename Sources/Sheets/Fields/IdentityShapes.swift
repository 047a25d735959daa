// IdentityShapes.swift: what the lines of an addressee look like: a form of address, an office, a name.

import SourceText

extension IdentityReader {
  /// An honorific and the name behind it; nil where the line is an office ("General Prosecutor").
  func takeHonorific(_ line: String) -> (String, String)? {
    let tokens = line.words
    let list = words.list("honorifics")
    var count = 0
    while let found = list.match(tokens, at: count) {
      // A single letter is an honorific only with its full stop: "M. Béral".
      let end = tokens[count].range.upperBound
      if tokens[count].plain.count == 1, end < line.endIndex, line[end] != ".", found.count == 1 { break }
      count += found.count
      // "Maj. Gen. (Pol.) Example": a bracket belongs to the rank, as does "Pol." without one.
      let behind = line[tokens[count - 1].range.upperBound...].drop { $0 == "." || $0 == " " }
      if count < tokens.count, tokens[count].plain == "pol",
        line[tokens[count].range.upperBound...].hasPrefix(".")
      {
        count += 1
      } else if behind.first == "(", let close = behind.firstIndex(of: ")") {
        while count < tokens.count, tokens[count].range.lowerBound < close { count += 1 }
      }
    }
    guard count > 0, count < tokens.count else { return nil }
    let start = start(of: tokens[count], in: line)
    let rest = line[start...]
    let isTitle =
      words.has(tokens[count], "offices") || ["of", "de", "for"].contains(tokens[count].plain)
      // "General Hospital"
      || words.has(tokens[count - 1], "office-beginnings") && words.has(tokens[count], "bodies")
    guard !isTitle, !isNamedStreet(line), line[tokens[count].range].startsLarge, !rest.hasDigit else {
      return nil
    }
    return (line[..<start].trimmed, String(rest))
  }

  /// Where a word of a name begins: at the sign before it, "'Issa".
  private func start(of word: Word, in line: String) -> String.Index {
    let before = line[..<word.range.lowerBound]
    return before.last.map { "'‘`".contains($0) } ?? false
      ? before.index(before: before.endIndex) : before.endIndex
  }

  /// Whether a line is nothing but an honorific.
  func isHonorific(_ line: String) -> Bool {
    let tokens = line.words
    guard let found = words.list("honorifics").match(tokens, at: 0) else { return false }
    return found.count == tokens.count && (tokens.count > 1 || !words.has(tokens[0], "offices"))
  }

  /// `Señor` and the rest of "Señor Presidente Nombre Apellido".
  func courtesy(before line: String) -> (String, String)? {
    let tokens = line.words
    guard let found = words.list("honorifics").match(tokens, at: 0), found.count < tokens.count,
      found.count > 1 || !words.has(tokens[0], "office-beginnings")
    else { return nil }
    let place = start(of: tokens[found.count], in: line)
    return (line[..<place].trimmed, String(line[place...]))
  }

  func isOffice(_ line: String) -> Bool {
    guard !line.hasPrefix("Secretaría"), !line.hasPrefix("Office of"), !isNamedStreet(line) else {
      return false
    }
    let all = line.words
    let tokens = all.filter { $0.plain != "the" }
    // "Amir of Example" and "The Amir" are offices, and "Mr Amir Example" is none.
    let first = tokens.indices.prefix(4).first {
      words.has(tokens[$0], "offices") || words.list("offices").match(tokens, at: $0) != nil
    }
    let isWhole = all.indices.contains { words.list("offices").match(all, at: $0)?.count ?? 0 > 1 }
    guard let first = first ?? (isWhole ? 0 : nil) else { return false }
    if tokens.prefix(first).contains(where: {
      words.has($0, "bodies") && !["police", "prison", "company", "corporation"].contains($0.plain)
    }) {
      return false
    }
    // "Attorney General's Chambers" is a place.
    var behind = first
    while behind < tokens.count, words.has(tokens[behind], "offices") { behind += 1 }
    if behind < tokens.count, tokens[behind].plain == "s" { return false }
    let end = line.firstIndex(of: ",") ?? line.endIndex
    if behind < tokens.count, let last = tokens.last(where: { $0.range.lowerBound < end })?.plain,
      words.list("office-places").contains(last), tokens[behind].range.lowerBound < end,
      !words.has(tokens[behind], "dangling")
    {
      return false
    }
    // "General Example 12"
    let isNumbered =
      line.last?.isNumber ?? false && words.opens(line, "honorifics")
      && !tokens.contains { words.has($0, "dangling") || words.has($0, "bodies") }
    return !(line.hasDigit && (first > 0 || isNumbered))
  }

  /// Whether a line is a street that may have somebody's name: "King Example Road 5", "Plaza Presidente Ejemplo".
  func isNamedStreet(_ line: String) -> Bool {
    let end = line.firstIndex(of: ",") ?? line.endIndex
    let tokens = line.words.filter { $0.range.lowerBound < end && !$0.plain.hasDigit }
    guard tokens.count > 1, let first = tokens.first, let last = tokens.last else { return false }
    return words.has(first, "street-beginnings")
      || words.has(last, "streets") && words.has(last, "office-places") && !words.has(first, "courtesies")
        && !tokens.contains { ["of", "for", "in", "at"].contains($0.plain) }
  }

  /// Whether a line names a body, such as a ministry or a court.
  func isBody(_ line: String) -> Bool { line.hasPrefix("Secretaría") || words.hasWord(line, "bodies") }

  func isStreet(_ line: String) -> Bool { words.hasWord(line, "streets") || isNamedStreet(line) }

  /// Whether a line is of an address: it has a body, a street or a number.
  func isOfAddress(_ line: String) -> Bool { isBody(line) || isStreet(line) || line.hasDigit }

  func looksLikeName(_ line: String, _ place: Int, _ lines: [String]) -> Bool {
    let tokens = line.words
    guard (2...7).contains(tokens.count) || tokens.count == 1 && place == 0, isCapitalised(line, tokens),
      line.firstPlace(of: "'s ") == nil, !isAbbreviated(line)
    else { return false }
    if offices.contains(where: { words.holds($0, "editors") }) { return false }
    let isBesideOffice = !offices.isEmpty || place + 1 < lines.count && isOffice(lines[place + 1])
    // The last line is a town, but where there is nothing else than an office.
    let isTown =
      place == lines.count - 1
      && (lines.count > 2 || tokens.count < 2 || line.contains(",") || !words.mayBeName(line))
    return isBesideOffice && !isTown
  }

  func isCapitalised(_ line: String, _ tokens: [Word]) -> Bool {
    words.isName(line, tokens)
      || tokens.allSatisfy { line[$0.range].startsLarge || words.has($0, "particles") }
  }

  /// "State Security Service (SSS)": a body with its letters.
  private func isAbbreviated(_ line: String) -> Bool {
    guard line.hasSuffix(")"), let letters = line.words.last.map({ line[$0.range] }) else { return false }
    let initials = line.words.dropLast().map { line[$0.range].prefix(1) }.joined()
    return letters.count > 2 && initials == letters
  }

  func hasFamilyCapitals(_ line: String) -> Bool {
    !line.isUpperCase && line.words.contains { line[$0.range].count > 1 && line[$0.range].isUpperCase }
  }

  /// `Premier of the People's Republic of China ZHU Rongji`, `Ambassador Cui Tiankai`,
  /// `Attorney General of Mexico Alejandro Gertz Manero`.
  func splitOfficeAndName(_ line: String, least: Int = 2) -> (office: String, name: String)? {
    let tokens = line.words
    if tokens.count > 1, words.has(tokens[0], "articles") {
      return splitOfficeAndName(String(line[tokens[1].range.lowerBound...]), least: least)
    }
    let list = words.list("offices")
    guard tokens.count > least, !line.hasDigit, !line.isUpperCase, !line.contains("\""), !isNamedStreet(line),
      let first = tokens.first, words.has(first, "offices")
    else { return nil }
    var heads = 1
    while heads < tokens.count, words.has(tokens[heads], "offices") { heads += 1 }
    // "Charge d'Affaires Name".
    if first.plain.hasPrefix("charge") {
      while heads < tokens.count, ["d", "affaires", "a", "i"].contains(tokens[heads].plain) { heads += 1 }
    }
    guard heads < tokens.count else { return nil }
    // "Director of the ABC" is all an office.
    if let family = tokens.indices.dropFirst(heads).first(where: {
      isFamilyName(tokens[$0], in: line) && !words.has(tokens[$0 - 1], "dangling")
    }) {
      var start = family
      let between = tokens[heads..<family].map(\.plain)
      if !between.contains(where: { ["of", "the", "de", "for", "del"].contains($0) }) { start = heads }
      return separated(line, tokens, at: start)
    }
    let rest = tokens[heads...]
    let isName =
      rest.count >= least && rest.count <= 8
      // "Chief Justice" is an office, "President Example" is not.
      && (rest.count > 1 || !words.has(tokens[heads - 1], "office-beginnings"))
      && words.isCapitalised(String(line[tokens[heads].range.lowerBound...]))
      && !rest.contains { list.hasEntry($0.plain) || words.has($0, "bodies") }
      && !goesOn(rest.first, in: line)
    if isName { return separated(line, tokens, at: heads) }
    // Behind the state that the office is of.
    if goesOn(rest.first, in: line),
      let found = words.countries.match(tokens, at: heads + 1), heads + 1 + found.count + 1 < tokens.count,
      isCapitalised(line, Array(tokens[(heads + 1 + found.count)...]))
    {
      return separated(line, tokens, at: heads + 1 + found.count)
    }
    return nil
  }

  /// Whether an office goes on with a word: "of", and not the "A." of a name.
  private func goesOn(_ token: Word?, in line: String) -> Bool {
    guard let token, words.has(token, "dangling") else { return false }
    let isInitial = token.plain.count == 1 && line[token.range].isUpperCase
    return !isInitial || "'’".contains(line[token.range.upperBound...].first ?? " ")
  }

  func isFamilyName(_ token: Word, in line: String) -> Bool {
    let text = line[token.range]
    // "Inspector General of Police (IGP)".
    if line[..<token.range.lowerBound].last == "(" { return false }
    return text.count > 1 && text.isUpperCase && text.allSatisfy(\.isLetter)
      && !["UN", "UNHCR", "USA", "EP", "DPRK", "II", "III", "DRC", "UAE"].contains(String(text))
  }

  func separated(_ line: String, _ tokens: [Word], at start: Int) -> (String, String)? {
    guard start < tokens.count else { return nil }
    let place = self.start(of: tokens[start], in: line)
    return (line[..<place].trimming(",; "), String(line[place...]))
  }
}
