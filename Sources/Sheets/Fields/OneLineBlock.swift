// OneLineBlock.swift: an official in one line, split where the lines of a block would end.

import SourceText

/// An official in one line, split into the lines of a block.
enum OneLineBlock {
  static func lines(of text: String, _ words: SheetWords) -> [String] {
    var lines: [String] = []
    var endsLine = true
    for piece in split(text, words) {
      let isContact = ContactShape(piece) != nil || LineClassifier(words: words).label(of: piece) != nil
      let opens = words.opensAddress(piece, within: 2)
      if isContact || opens || endsLine || ContactShape(lines[lines.count - 1]) != nil {
        lines.append(piece)
      } else {
        lines[lines.count - 1] += ", " + piece
      }
      endsLine = opens || lines.count < 2
    }
    return lines
  }

  /// Whether nothing was to guess: a person and an office, or one of them, or an organization, then a street, a body or
  /// the town alone, and the country.
  static func isPlain(_ lines: [SheetLine], _ words: SheetWords) -> Bool {
    let identity = IdentityReader(words)
    let block = lines.map(\.text).prefix { text in
      ContactShape(text) == nil && LineClassifier(words: words).label(of: text) == nil
    }
    func isTitled(_ text: String) -> Bool { identity.takeHonorific(text) != nil }
    func isNamed(_ text: String) -> Bool {
      isTitled(text) || identity.hasFamilyCapitals(text) && !text.hasDigit && !identity.isOfAddress(text)
    }
    guard block.count > 1, !block[0].hasDigit, let end = block.last,
      words.endsWithCountry(end) || words.holds(end, "seats")
    else { return false }
    let heads = block.prefix { isNamed($0) || identity.isOffice($0) }
    func isBoth(_ text: String) -> Bool { identity.splitOfficeAndName(text) != nil && !text.contains("/") }
    let names = heads.count { isNamed($0) || isBoth($0) }
    let address = block.dropFirst(max(heads.count, 1)).joined(separator: ", ").parts(at: ", ")
    guard let first = address.first,
      names == 1 ? (2...3).contains(heads.count) || isBoth(block[0]) : heads.count < 2,
      !heads.isEmpty || !isTitled(block[0]) && (first.hasDigit || identity.isStreet(first))
    else { return false }
    return (identity.isOfAddress(first) || address.count < 3)
      && !address.contains { identity.isOffice($0) || isTitled($0) }
  }

  /// At commas, before a body ("Embassy of"), before a number that is a telephone's, and at labels.
  private static func split(_ text: String, _ words: SheetWords) -> [String] {
    // "Attorney General: Dr. Rosa Example, PO Box 1".
    if let colon = text.firstIndex(of: ":"), case let office = text[..<colon].trimmed, office.words.count < 7,
      IdentityReader(words).isOffice(office), words.contactLabels(in: text).allSatisfy({ $0 > colon })
    {
      return [office] + split(text[colon...].dropFirst().trimmed, words)
    }
    var rest = text
    func part(at place: String.Index) { rest = rest[..<place].trimmed + "\n" + rest[place...] }
    for place in words.contactLabels(in: text).reversed() { part(at: place) }
    let tokens = rest.words
    for place in tokens.indices.reversed() {
      guard let found = words.list("embassies").match(tokens, at: place) else { continue }
      var start = place
      // "Kenya High Commission", "Royal Embassy of Thailand"
      if let back = (1...3).first(where: {
        $0 <= place && words.countries.match(tokens, at: place - $0)?.count == $0
      }) {
        start -= back
      }
      if start > 0, tokens[start - 1].plain == "royal" { start -= 1 }
      // "Kenyan Embassy".
      let before =
        place > 1 ? rest[tokens[place - 2].range.upperBound..<tokens[place - 1].range.lowerBound] : ","
      if start == place, place > 0, before.contains(where: { ",\n".contains($0) }) { start -= 1 }
      let end = place + found.count
      if end < tokens.count, tokens[end].plain.hasDigitAtStart { part(at: tokens[end].range.lowerBound) }
      if start > 0 { part(at: tokens[start].range.lowerBound) }
    }
    let classifier = LineClassifier(words: words)
    return rest.parts(at: "\n").flatMap { part in
      let label = classifier.label(of: part)
      // The address of a telegram has commas of its own, and so has "Fax: c/o Ministry of Mines, + 254 20 999 133".
      if label?.label == .telegram || label?.value.hasPrefix("c/o ") ?? false {
        return [part.trimming(",;. ")]
      }
      return [" Head of Mission ", " c/o "].reduce(part) { $0.exchanging($1, for: "\n\($1.trimmed) ") }
        .parts(at: "\n", ", ", " / ")
    }.flatMap { numbers(in: $0.trimming(",; "), words) }.filter { !$0.isEmpty }
  }

  /// `W8 4QP 0207 229 6412` and `Embassy of X 6/7 Kensington`, separated.
  private static func numbers(in text: String, _ words: SheetWords) -> [String] {
    guard LineClassifier(words: words).label(of: text) == nil, ContactShape(text) == nil else {
      return [text]
    }
    let tokens = text.words
    for index in tokens.indices where index > 0 {
      let tail = String(text[tokens[index].range.lowerBound...])
      if tail.hasPrefix("0") || tail.contains("@"), ContactShape(tail) != nil {
        return [text[..<tokens[index].range.lowerBound].trimmed, tail]
      }
      if let found = words.countries.match(tokens, at: index), index + found.count < tokens.count,
        tokens[index + found.count].plain.hasDigitAtStart, words.has(tokens[index - 1], "dangling")
      {
        let place = tokens[index + found.count].range.lowerBound
        return [text[..<place].trimmed] + numbers(in: String(text[place...]), words)
      }
    }
    return [text]
  }
}
