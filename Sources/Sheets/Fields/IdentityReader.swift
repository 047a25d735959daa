// IdentityReader.swift: who an official is: name, honorific and offices told from the lines of the address.

import SourceText

/// Parts the lines of a block that are no contacts into name, offices and address.
struct IdentityReader {
  private let words: SheetWords
  private(set) var name: String?
  private(set) var honorific: String?
  private(set) var offices: [String] = []
  private(set) var address: [String] = []
  private(set) var doubt: String?
  /// "His Excellency" on a line of its own.
  private var leading: String?

  init(_ words: SheetWords) { self.words = words }

  mutating func read(_ lines: [String]) {
    let lines = whole(lines.map { $0.trimming(",;: ") })
    let hasPerson = lines.contains {
      isOffice($0) || takeHonorific($0) != nil || splitOfficeAndName($0) != nil
    }
    for (place, line) in lines.enumerated() {
      if line.hasPrefix("Attn") || line.hasPrefix("c/o ") {
        address.append(line)
      } else if !hasPerson, place == 0 {
        // An organization, addressed without a person.
        name = line
      } else if address.contains(where: { $0.contains(where: \.isNumber) }) {
        address.append(line)
      } else {
        read(line, place, lines)
      }
    }
    if name == nil, let leading { honorific = leading }
    dropRepeated()
  }

  /// The lines with those joined of which one ends in the middle of a title: "Minister of Justice and" / "Prisons".
  private func whole(_ lines: [String]) -> [String] {
    let joints: Set<String> = [
      "of", "and", "for", "the", "de", "del", "la", "du", "des", "et", "y", "der", "und",
    ]
    return lines.reduce(into: []) { whole, line in
      if let last = whole.last, isOffice(last), joints.contains(last.words.last?.plain ?? ""),
        !line.contains(where: \.isNumber), takeHonorific(line) == nil
      {
        whole[whole.count - 1] = last + " " + line
      } else {
        whole.append(line)
      }
    }
  }

  /// Whether the name follows an office that has something behind a comma: "Director, Criminal Investigations".
  private func goesBeforeName(_ line: String, _ office: String, _ place: Int, _ lines: [String]) -> Bool {
    guard line.dropFirst(office.count).trimmed.hasPrefix(","), place + 1 < lines.count else { return false }
    if lines[(place + 1)...].contains(where: { takeHonorific($0) != nil }) { return true }
    let next = lines[place + 1]
    let tokens = next.words
    return (2...4).contains(tokens.count) && isCapitalised(next, tokens) && place + 2 < lines.count
      && !isBody(next) && !isStreet(next) && !isOffice(next) && !next.contains(where: \.isNumber)
  }

  /// Takes out an office that another line says with more words: "Ministro" beside "Ministro de Justicia".
  private mutating func dropRepeated() {
    var kept: [String] = []
    for (place, office) in offices.enumerated() {
      let plain = office.words.map(\.plain)
      let isSaid = offices.enumerated().contains { other, text in
        let words = text.words.map(\.plain)
        return other != place && words.starts(with: plain)
          && (words.count > plain.count || words == plain && other < place)
      }
      if !isSaid { kept.append(office) }
    }
    offices = kept
  }

  private mutating func read(_ line: String, _ place: Int, _ lines: [String]) {
    if name == nil, let (title, rest) = takeHonorific(line) {
      honorific = [leading, title].compactMap(\.self).joined(separator: " ")
      return takeName(rest)
    }
    if name == nil, place + 1 < lines.count, isHonorific(line) {
      leading = line
      return
    }
    if name == nil, let (title, rest) = courtesy(before: line),
      let (office, person) = splitOfficeAndName(rest)
    {
      honorific = title
      offices.append(office)
      return takeName(person)
    }
    if name == nil, let (office, person) = splitOfficeAndName(line),
      !goesBeforeName(line, office, place, lines)
    {
      honorific = leading
      offices.append(office)
      if let (title, rest) = takeHonorific(person) {
        honorific = title
        return takeName(rest)
      }
      return takeName(person)
    }
    if name == nil, let comma = line.firstPlace(of: ", "), isBody(String(line[comma.upperBound...])),
      let (office, person) = splitOfficeAndName(String(line[..<comma.lowerBound]))
    {
      // "Ambassador Invented Name, Embassy of Angola".
      honorific = leading
      offices.append(office)
      return takeName(person + line[comma.lowerBound...])
    }
    if isOffice(line) {
      offices.append(line)
      return
    }
    if isBody(line) || line.contains(where: \.isNumber) || isStreet(line) || name != nil {
      address.append(line)
      return
    }
    if looksLikeName(line, place, lines) {
      let following = lines.count - place - 1
      if following < 2, !hasFamilyCapitals(line) { doubt = "whether '\(line)' is a name; taken for one" }
      return takeName(line)
    }
    address.append(line)
  }

  /// A name, and what stands behind it: a title as in `ZHU Rongji Zongli`, or an office behind a comma.
  private mutating func takeName(_ text: String) {
    var text = text
    if let comma = text.firstPlace(of: ", ") {
      let rest = text[comma.upperBound...].trimmed
      if isOffice(rest) || isBody(rest) {
        if isOffice(rest) { offices.append(rest) } else { address.append(rest) }
        text = String(text[..<comma.lowerBound])
      }
    }
    let tokens = text.words
    let titles = words.list("titles-after-name")
    for start in tokens.indices.dropFirst() {
      guard let found = titles.match(tokens, at: start), start + found.count == tokens.count else { continue }
      offices.append(String(text[tokens[start].range.lowerBound...]))
      text = text[..<tokens[start].range.lowerBound].trimmed
      break
    }
    name = text.trimming(",; ")
  }

  // MARK: - Shapes

  /// An honorific and the name behind it; nil where the line is an office ("General Prosecutor").
  private func takeHonorific(_ line: String) -> (String, String)? {
    let tokens = line.words
    let list = words.list("honorifics")
    var count = 0
    while let found = list.match(tokens, at: count) {
      // A single letter is an honorific only with its full stop: "M. Béral".
      let end = tokens[count].range.upperBound
      if tokens[count].plain.count == 1, end < line.endIndex, line[end] != ".", found.count == 1 { break }
      count += found.count
    }
    guard count > 0, count < tokens.count else { return nil }
    let rest = line[tokens[count].range.lowerBound...]
    let isTitle =
      words.list("offices").contains(tokens[count].plain)
      || ["of", "de", "for"].contains(tokens[count].plain)
    guard !isTitle, rest.first?.isUppercase ?? false, !rest.contains(where: \.isNumber) else { return nil }
    return (line[..<tokens[count].range.lowerBound].trimmed, String(rest))
  }

  /// Whether a line is nothing but an honorific.
  private func isHonorific(_ line: String) -> Bool {
    let tokens = line.words
    guard let found = words.list("honorifics").match(tokens, at: 0) else { return false }
    return found.count == tokens.count && tokens.count > 1
  }

  /// `Señor` and the rest of "Señor Presidente Nombre Apellido".
  private func courtesy(before line: String) -> (String, String)? {
    let tokens = line.words
    guard let found = words.list("honorifics").match(tokens, at: 0), found.count < tokens.count,
      !["general", "justice", "major", "senator"].contains(tokens[0].plain)
    else { return nil }
    let place = tokens[found.count].range.lowerBound
    return (line[..<place].trimmed, String(line[place...]))
  }

  private func isOffice(_ line: String) -> Bool {
    guard !line.hasPrefix("Secretaría"), !line.hasPrefix("Office of") else { return false }
    let tokens = line.words.filter { $0.plain != "the" }
    let list = words.list("offices")
    let first = tokens.prefix(4).firstIndex { list.contains($0.plain) || isGermanOffice($0.plain) }
    guard let first else { return false }
    if tokens.prefix(first).contains(where: {
      words.list("bodies").contains($0.plain) && $0.plain != "police" && $0.plain != "prison"
    }) {
      return false
    }
    // "Attorney General's Chambers" is a place.
    var behind = first
    while behind < tokens.count, list.contains(tokens[behind].plain) || isGermanOffice(tokens[behind].plain) {
      behind += 1
    }
    if behind < tokens.count, tokens[behind].plain == "s" { return false }
    let places: Set<String> = ["chambers", "headquarters", "building", "office", "house", "palace"]
    let end = line.firstIndex(of: ",") ?? line.endIndex
    if behind < tokens.count, let last = tokens.last(where: { $0.range.lowerBound < end })?.plain,
      places.contains(last), tokens[behind].range.lowerBound < end,
      !["of", "for", "to", "de", "du", "del", "der", "and"].contains(tokens[behind].plain)
    {
      return false
    }
    return !(first > 0 && line.contains(where: \.isNumber))
  }

  private func isGermanOffice(_ word: String) -> Bool {
    [
      "minister", "ministerin", "prasident", "prasidentin", "direktor", "direktorin", "anwalt", "anwaltin",
      "sekretar",
    ]
    .contains { word.count > $0.count + 2 && word.hasSuffix($0) }
  }

  private func isBody(_ line: String) -> Bool {
    if line.hasPrefix("Secretaría") { return true }
    let tokens = line.words
    return tokens.contains { words.list("bodies").contains($0.plain) }
  }

  private func isStreet(_ line: String) -> Bool {
    line.words.contains { words.list("streets").contains($0.plain) }
  }

  private func looksLikeName(_ line: String, _ place: Int, _ lines: [String]) -> Bool {
    let tokens = line.words
    guard (2...7).contains(tokens.count) || tokens.count == 1 && place == 0, isCapitalised(line, tokens)
    else {
      return false
    }
    if offices.contains(where: {
      $0.words.contains { ["editor", "redacteur", "redakteur"].contains($0.plain) }
    }) {
      return false
    }
    let isBesideOffice = !offices.isEmpty || place + 1 < lines.count && isOffice(lines[place + 1])
    let isTown = place == lines.count - 1
    return isBesideOffice && !isTown
  }

  private func isCapitalised(_ line: String, _ tokens: [Word]) -> Bool {
    tokens.allSatisfy { token in
      line[token.range].first?.isUppercase ?? false || words.list("particles").contains(token.plain)
    }
  }

  private func hasFamilyCapitals(_ line: String) -> Bool {
    !line.isUpperCase && line.words.contains { line[$0.range].count > 1 && line[$0.range].isUpperCase }
  }

  /// `Premier of the People's Republic of China ZHU Rongji`, `Ambassador Cui Tiankai`,
  /// `Attorney General of Mexico Alejandro Gertz Manero`.
  private func splitOfficeAndName(_ line: String) -> (office: String, name: String)? {
    let tokens = line.words
    let list = words.list("offices")
    guard tokens.count > 2, !line.contains(where: \.isNumber), !line.isUpperCase, let first = tokens.first,
      list.contains(first.plain) || isGermanOffice(first.plain)
    else { return nil }
    var heads = 1
    while heads < tokens.count, list.contains(tokens[heads].plain) || isGermanOffice(tokens[heads].plain) {
      heads += 1
    }
    // "Charge d'Affaires Name".
    if first.plain.hasPrefix("charge") {
      while heads < tokens.count, ["d", "affaires", "a", "i"].contains(tokens[heads].plain) { heads += 1 }
    }
    guard heads < tokens.count else { return nil }
    if let family = tokens.indices.dropFirst(heads).first(where: { isFamilyName(tokens[$0], in: line) }) {
      var start = family
      let between = tokens[heads..<family].map(\.plain)
      if !between.contains(where: { ["of", "the", "de", "for", "del"].contains($0) }) { start = heads }
      return separated(line, tokens, at: start)
    }
    let rest = tokens[heads...]
    let isName =
      rest.count >= 2 && rest.count <= 8
      && rest.allSatisfy { token in
        (line[token.range].first?.isUppercase ?? false || words.list("particles").contains(token.plain))
          && !list.contains(token.plain) && !words.list("bodies").contains(token.plain)
      } && !Self.joints.contains(rest.first?.plain ?? "")
    if isName { return separated(line, tokens, at: heads) }
    // Behind the state that the office is of.
    if ["of", "de", "von"].contains(rest.first?.plain ?? ""),
      let found = words.countries.match(tokens, at: heads + 1), heads + 1 + found.count + 1 < tokens.count,
      isCapitalised(line, Array(tokens[(heads + 1 + found.count)...]))
    {
      return separated(line, tokens, at: heads + 1 + found.count)
    }
    return nil
  }

  /// Words that go on with an office behind its first word.
  private static let joints: Set<String> = [
    "of", "for", "to", "de", "del", "des", "du", "d", "der", "fur", "von", "im", "and", "la", "l", "aux",
    "pour",
    "para", "do", "da",
  ]

  private func isFamilyName(_ token: Word, in line: String) -> Bool {
    let text = line[token.range]
    return text.count > 1 && text.isUpperCase && text.allSatisfy(\.isLetter)
      && !["UN", "UNHCR", "USA", "EP", "DPRK", "II", "III", "DRC", "UAE"].contains(String(text))
  }

  private func separated(_ line: String, _ tokens: [Word], at start: Int) -> (String, String)? {
    guard start < tokens.count else { return nil }
    let place = tokens[start].range.lowerBound
    return (line[..<place].trimming(",; "), String(line[place...]))
  }
}
