// PointLists.swift: lists of points, and the headings of those for one reader.

import SourceText

extension PartsReader {
  mutating func readPoint() {
    let line = lines[index]
    let points = group.points
    let previous = points.last?.last.map { lines[$0].text }
    let isComplete = previous.map(Self.isComplete) ?? true
    if line.isPart, !points.isEmpty {
      changeGroup { $0.points[$0.points.count - 1].append($1) }
      return use("points")
    }
    if beginsGroup() { return }
    if !line.hasBullet, words.reader(of: line.text) != nil {
      (state, endsBlock) = (.addressees, true)
      return
    }
    // A number or an address of mail behind a picture is nobody's request.
    if line.hasBullet, !points.isEmpty, ContactShape(line.text) != nil {
      (state, endsBlock) = (.addressees, true)
      return
    }
    if line.hasBullet {
      changeGroup { $0.points.append([$1]) }
      hasPlainPoints = false
      return use("points")
    }
    if line.item == nil, hasPlainPoints {
      let isSentence =
        !line.isAfterBlank && line.text.words.count > 3 && (line.text.last.map { ".;".contains($0) } ?? false)
      if points.isEmpty || isComplete && (isSentence || words.opensPoint(line.text))
        || opensUnmarkedPoint(line)
      {
        changeGroup { $0.points.append([$1]) }
        return use("points")
      }
    }
    if !isComplete, line.item == nil, !points.isEmpty, !line.isAfterBlank || line.text.startsSmall {
      changeGroup { $0.points[$0.points.count - 1].append($1) }
      return use("points")
    }
    // Behind the points stands whom to write to, or the page's own text.
    let isLong = line.text.count > 100
    if line.item != nil && !isLong || !isLong && !(line.text.hasSuffix(".") && line.text.count > 50) {
      (state, endsBlock) = (.addressees, true)
    } else {
      state = .end
    }
  }

  /// Whether a line begins another point though no mark ends the one above: it stands apart, or begins as the first
  /// does, or the line above had room for its first word, in a list in which no line ends with a sign.
  private func opensUnmarkedPoint(_ line: SheetLine) -> Bool {
    guard words.mayOpenPoint(at: index, of: lines), let first = group.points.first?.first
    else { return false }
    if line.isAfterBlank || line.text.startsLarge && lines[first].text.startsLarge { return true }
    return !lines.paragraph(at: first).contains { $0.text.last.map { ".;".contains($0) } ?? false }
      && lines.hadPlace(above: index, uses)
  }

  /// Reads `TO THE MINISTER OF JUSTICE:` above a list of points, which are for that reader alone.
  mutating func beginsGroup() -> Bool {
    guard let group = groupHeading(at: index) else { return false }
    startGroup(authority: group.authority)
    if group.isLeadIn { parts.leadIns.append([index]) }
    // "RUSSIAN FEDERATION" and "To the Thai authorities:" name no language.
    if words.writingLanguages(in: lines[index].text) != words.writingLanguages(in: group.authority) {
      parts.notices.append([index])
    }
    state = .points
    use("authority")
    return true
  }

  /// Begins the officials of a group at its name, where each has such a heading: "LEADERS", "To the police:".
  mutating func namesGroup(_ line: SheetLine) -> Bool {
    func heads(_ line: SheetLine, _ authority: String) -> Bool {
      let tokens = line.text.words
      let count = words.list("before-reader").match(tokens, at: 0)?.count ?? 0
      return tokens.dropFirst(count).map(\.plain).filter { $0 != "the" } == SheetReader.plainWords(authority)
        && (count > 0 && line.text.hasSuffix(":")
          || (line.text.isUpperCase || line.text.hasSuffix(":") || line.item != nil)
            && !words.hasWord(tokens, "offices", "bodies", "honorifics"))
    }
    let asked = parts.groups.filter { !$0.points.isEmpty }
    let behind = lines[(asked.compactMap { $0.points.last?.last }.max() ?? index)...]
    guard endsBlock || line.isAfterBlank || line.text.hasSuffix(":"), index + 1 < lines.count,
      !words.isContactLine(lines[index + 1]), !lines[index + 1].text.hasDigit,
      group.points.isEmpty || group.blocks.isEmpty,
      let authority = asked.lazy.compactMap(\.authority).first(where: { heads(line, $0) }),
      asked.allSatisfy({ group in
        group.authority.map { name in behind.count { heads($0, name) } == 1 } ?? false
      })
    else { return false }
    startGroup(authority: authority)
    endsBlock = true
    use("authority")
    return true
  }

  /// The reader whom a line above a list names, and whether the points need its words: "Politely ask the Governor to:".
  func groupHeading(at place: Int) -> (authority: String, isLeadIn: Bool)? {
    let text = lines[place].text
    let tokens = text.words
    guard text.count < 80, !lines[place].hasBullet, place + 1 < lines.count, lines[place + 1].hasBullet else {
      return nil
    }
    let before = words.list("before-reader").match(tokens, at: 0)
    // "KENYA", "A. KENYA" and "2. To Kenya".
    let letter = tokens.count > 1 && tokens[0].plain.count == 1 ? 1 : 0
    let state = tokens.dropFirst(before?.count ?? letter).first.map {
      text[$0.range.lowerBound...].trimming(":. ")
    }
    let isApart =
      before != nil || lines[place].isAfterBlank || lines[place].item != nil
      || place > 0 && lines[place - 1].text.hasSuffix(":")
    if let state, isApart, !opensOfficial(lines[place + 1]), words.countries.country(named: state) != nil {
      return (state, false)
    }
    guard text.hasSuffix(":") else { return nil }
    if let found = before, found.count < tokens.count {
      let reader = text[tokens[found.count].range.lowerBound...]
      // "TO THE AUTHORITIES, in English or your own language:"
      let comma = reader.firstIndex(of: ",").flatMap {
        words.writingLanguages(in: String(reader[$0...])).isEmpty ? nil : $0
      }
      return (reader[..<(comma ?? reader.endIndex)].trimming(": "), false)
    }
    guard let asked = words.list("before-asked").first(in: Array(tokens.prefix(3)))?.range.upperBound,
      words.hasWord(tokens[asked...], "offices")
    else { return nil }
    let leads = words.ends(tokens, "before-verbs")
    let end = leads ? tokens[tokens.count - 1].range.lowerBound : text.endIndex
    return (text[tokens[asked].range.lowerBound..<end].trimming(": "), true)
  }

  /// Whether a line ends a point.
  private static func isComplete(_ text: String) -> Bool {
    text.isEmpty || [";", ".", "!", "?", "; and", ".)", ";)", ".\""].contains(where: text.hasSuffix)
  }
}

extension SheetWords {
  /// Whether a line begins as a point does, and does not go on with the one above: "the police, who were" / "urging".
  func mayOpenPoint(at place: Int, of lines: [SheetLine]) -> Bool {
    let above = lines[place - 1].text
    return opens(lines[place].text, "prose-points") && !above.hasSuffix(",")
      && !ends(above, "dangling", "about-people", "verbs", "before-verbs")
  }
}

extension [SheetLine] {
  /// Whether the line above had room for the first word of a line, by the width of the facts and points.
  func hadPlace(above place: Int, _ uses: [String?]) -> Bool {
    let text = indices.filter { ["facts", "points"].contains(uses[$0]) }
    let width = text.map { self[$0].indent + self[$0].text.count }.max() ?? 0
    let above = self[place - 1]
    let taken = above.indent + above.text.count + self[place].text.prefix { !$0.isWhitespace }.count
    return taken * 10 < width * 9
  }
}
