// IdentityReader.swift: who an official is: name, honorific and offices told from the lines of the address.

import SourceText

/// Divides the lines of a block that are no contacts into name, offices and address.
struct IdentityReader {
  let words: SheetWords
  private(set) var name: String?
  private(set) var honorific: String?
  private(set) var offices: [String] = []
  private(set) var address: [String] = []
  var doubt: String?
  /// "His Excellency" on a line of its own.
  private var leading: String?
  /// The office that lost its "H.E. the", which only a letter with a name prints, and how it was printed.
  private var greeted: (place: Int, line: String)?

  init(_ words: SheetWords) { self.words = words }

  mutating func read(_ lines: [String]) {
    let joined = whole(lines.map { $0.trimming(",;: ") })
    let lines = parted(joined)
    // "Col. Centro" below a street, or a ministry in Spanish, is a quarter, and no colonel.
    func isQuarter(_ place: Int) -> Bool {
      lines[place].hasPrefix("Col. ")
        && lines[..<place].contains { line in
          line.hasDigit && !line.hasDigitAtStart && !isOffice(line) || isStreet(line)
            || lines[place].words.count < 3 && isBody(line)
        }
    }
    let hasPerson = lines.indices.contains { place in
      let line = lines[place]
      return !isQuarter(place)
        && (isOffice(line) || takeHonorific(line) != nil || splitOfficeAndName(line) != nil)
    }
    for (place, line) in lines.enumerated() {
      if line.hasPrefix("Attn") || line.hasPrefix("c/o ") || isQuarter(place) {
        address.append(line)
      } else if !hasPerson, place == 0 {
        // An organization, addressed without a person.
        name = line
        if isSentence(line), lines.count > 2, lines[1].startsLarge, !isOfAddress(lines[1]) {
          doubt = "whether '\(line)' is a name, or says what '\(lines[1])' is; taken for a name"
        }
      } else if address.contains(where: { $0.hasDigit }) {
        address.append(line)
      } else {
        read(line, place, lines)
      }
    }
    if name == nil, let greeted {
      (honorific, offices[greeted.place]) = (nil, greeted.line)
    }
    dropRepeated()
  }

  /// Whether a line has a capital at its start only, as no name has: "Local doctors and nurses".
  private func isSentence(_ line: String) -> Bool {
    let tokens = line.words
    return tokens.count > 1 && tokens.dropFirst().allSatisfy { line[$0.range].startsSmall }
  }

  /// Whether the name follows an office that has something behind a comma: "Director, Criminal Investigations".
  private func goesBeforeName(_ line: String, _ office: String, _ place: Int, _ lines: [String]) -> Bool {
    guard line.dropFirst(office.count).trimmed.hasPrefix(","), place + 1 < lines.count else { return false }
    if lines[(place + 1)...].contains(where: { takeHonorific($0) != nil }) { return true }
    let next = lines[place + 1]
    let tokens = next.words
    return (2...4).contains(tokens.count) && words.isName(next, tokens) && place + 2 < lines.count
      && !isOffice(next) && !isOfAddress(next)
  }

  /// Takes out an office that another line says with more words: "Ministro" beside "Ministro de Justicia".
  private mutating func dropRepeated() {
    // "President" and "Président de la République" are of two languages.
    let plain = offices.map { office in office.words.map { office[$0.range].lowercased() } }
    let kept = plain.indices.filter { place in
      !plain.indices.contains { other in
        other != place && plain[other].starts(with: plain[place])
          && (plain[other].count > plain[place].count || other < place)
      }
    }
    offices = kept.map { offices[$0] }
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
      let (office, person) = splitOfficeAndName(rest, least: 1)
    {
      let isTitle = isRank(office, place, lines)
      honorific = isTitle ? "\(title) \(office)" : title
      if !isTitle { offices.append(office) }
      return takeName(person)
    }
    if name == nil, let (office, person) = splitOfficeAndName(line),
      !goesBeforeName(line, office, place, lines)
    {
      // "Fiscal Especial de Etnias" above "Dra. Nombre Apellido" is all an office.
      if isOffice(line), place + 1 < lines.count, isPerson(lines[place + 1]) {
        doubt = "whether '\(line)' is an office, and no name"
        return offices.append(line)
      }
      honorific = leading
      // "Chief Example Name" above an office is how he is called.
      let isTitle =
        words.isAll(office, "titles-before-name") && lines[(place + 1)...].contains(where: isOffice)
        || isRank(office, place, lines)
      if isTitle {
        honorific = [leading, office].compactMap(\.self).joined(separator: " ")
      } else {
        offices.append(office)
      }
      if let (title, rest) = takeHonorific(person) {
        honorific = title
        return takeName(rest)
      }
      return takeName(person)
    }
    // "H.E. the President of the Republic".
    if name == nil, greeted == nil, isOffice(line), let (title, office) = courtesy(before: line),
      let article = office.words.first,
      words.has(article, "articles")
    {
      (honorific, leading, greeted) = (honorific ?? title, title, (offices.count, line))
      offices.append(office.dropFirst(article.plain.count).trimmed)
      return
    }
    if isOffice(line) {
      if name == nil, isTitled(line, others: lines[..<place] + lines[(place + 1)...]) {
        return takeName(line)
      }
      offices.append(line)
      return
    }
    if isOfAddress(line) || name != nil {
      address.append(line)
      return
    }
    if looksLikeName(line, place, lines) {
      let following = lines.count - place - 1
      honorific = honorific ?? leading
      // "Example Niwas" below a ministry may be a building.
      let isBelowBody = line.words.count < 3 && lines[..<place].contains { isBody($0) && !isOffice($0) }
      if following < 2 || isBelowBody, !hasFamilyCapitals(line) {
        doubt = "whether '\(line)' is a name; taken for one"
      }
      return takeName(line)
    }
    address.append(line)
  }

  /// Whether an office in one word stands before a name below an office, and no other line begins with it: "Judge Rosa
  /// Example" below "Minister of Justice" says how she is called.
  private func isRank(_ office: String, _ place: Int, _ lines: [String]) -> Bool {
    let word = office.words.first?.plain
    return !offices.isEmpty && office.words.count == 1
      && lines.indices.allSatisfy { $0 == place || lines[$0].words.first?.plain != word }
  }

  /// "WU Aixiang Buzhang": a name of which a title is the end, where his office stands beside it.
  private func isTitled(_ line: String, others: ArraySlice<String>) -> Bool {
    let tokens = line.words
    return words.list("titles-after-name").place(atEndOf: tokens, from: 2).map { end in
      tokens[..<end].allSatisfy {
        line[$0.range].startsLarge && !words.has($0, "offices", "bodies", "streets")
      }
        && (hasFamilyCapitals(line) || others.contains(where: isOffice))
    } ?? false
  }

  /// A name, and what stands behind it: a title as in `ZHU Rongji Zongli`, or "(Minister of Examples)", or "(Rtd)".
  private mutating func takeName(_ text: String) {
    var text = text
    if let (before, inside) = text.splitAtBracket {
      let isRank = inside.words.allSatisfy { words.has($0, "honorifics") }
      if isRank { honorific = [honorific, "(\(inside))"].compactMap(\.self).joined(separator: " ") }
      if !isRank, isOffice(inside) { offices.append(inside) }
      if isRank || isOffice(inside) { text = before }
    }
    let tokens = text.words
    if let start = words.list("titles-after-name").place(atEndOf: tokens, from: 1) {
      offices.append(String(text[tokens[start].range.lowerBound...]))
      text = text[..<tokens[start].range.lowerBound].trimmed
    }
    name = text.trimming(",; ")
  }
}
