// ListRuns.swift: lists read as wholes: what the first item is, points or officials, the others are.

import SourceText

extension LineClassifier {
  /// Classified lines, with the items of lists told by their neighbours.
  func classify(_ lines: [SheetLine]) -> [SheetLine] {
    let printed = marked(lines)
    var classified = printed.map(classify)
    markParts(&classified, printed: printed)
    var lines = joined(classified.flatMap(parted))
    joinOfficials(&lines)
    markBareNumbers(&lines)
    markRuns(&lines)
    return lines
  }

  /// "Example Centre, Nairobi; and to diplomatic representatives of" as two lines.
  private func parted(_ line: SheetLine) -> [SheetLine] {
    guard line.text.utf8.count < 600 else { return [line] }
    let tokens = line.text.words
    guard let missions = words.list("missions").first(in: tokens)?.range.lowerBound else { return [line] }
    let joint = tokens[..<missions].lastIndex {
      line.text[..<$0.range.lowerBound].trimmed.last.map { ",;)".contains($0) } ?? false
    }
    guard let joint, joint > 1, missions - joint < 5,
      line.label?.value.words.count ?? (endsList(line.text[..<tokens[joint].range.lowerBound]) ? 9 : 2)
        > missions - joint
    else { return [line] }
    var (before, behind) = (line, line)
    before.text = line.text[..<tokens[joint].range.lowerBound].trimming(",; ")
    before.label = label(of: before.text)
    behind.text = String(line.text[tokens[joint].range.lowerBound...])
    (behind.label, behind.hasBullet, behind.item, behind.isAfterBlank) = (
      label(of: behind.text), false, nil, false
    )
    return [before, behind]
  }

  private func endsList(_ text: Substring) -> Bool {
    text.hasDigit && ";)".contains(text.trimmed.last ?? " ")
  }

  /// The lines with those joined that go on over their end.
  private func joined(_ lines: [SheetLine]) -> [SheetLine] {
    lines.enumerated().reduce(into: []) { result, next in
      let line = next.element
      guard let last = result.last, !line.isAfterBlank,
        let joint = joint(last, line, above: lines[next.offset...].dropFirst().first)
      else { return result.append(line) }
      result[result.count - 1].text += joint + line.text
      result[result.count - 1].label = label(of: last.text + joint + line.text)
      result[result.count - 1].joined.append(line.number)
    }
  }

  /// What stands between the halves of a number, an address, a heading or a greeting that goes on over lines; nil for
  /// other lines.
  private func joint(_ last: SheetLine, _ line: SheetLine, above next: SheetLine?) -> String? {
    if Numbers.isCut(last.text, line.text) || endsRemark(line, above: next, of: last) { return " " }
    let isPlain =
      line.label == nil && line.item == nil && !line.hasBullet && !words.isContactLine(line)
      && !words.isSalutationAlone(line)
    if isPlain, let joint = contactJoint(last, line) { return joint }
    switch last.label?.label {
    // "Telegrams: President Example, City of" above "Example, Ruritania".
    case .telegram
    where isPlain
      && (last.text.hasSuffix(",") || words.ends(last.text, "dangling")
        || (line.indent > last.indent + 1
          || last.text.count > 39 && line.text.words.count < 4 && words.endsWithCountry(line.text))
          && !words.endsWithCountry(last.text) && !words.opens(line.text, "honorifics")
          && !words.hasWord(line.text.words.prefix(3), "offices")):
      return " "
    // A hyphen at the end may be of the address, which the blank makes a doubt.
    case .email
    where isPlain && last.text.hasSuffix("-") && last.text.contains("@") && line.text.contains("."):
      return " "
    // "Telexes: 22003 EXAMPLE KE, 22005" above "OTHER KE", which ends with the letters of the state.
    case .telex
    where isPlain && last.text.last?.isNumber ?? false && line.text.isUpperCase && line.text.words.count < 4
      && line.text.words.last?.plain.count ?? 9 < 4 && !words.hasWord(line.text, "offices", "bodies")
      && last.label?.value.words.contains { $0.plain == line.text.words.last?.plain } ?? false:
      return " "
    case .telex where isPlain && line.text.hasDigitAtStart && line.text.isUpperCase:
      return line.text.words.count < 5 ? "; " : nil
    case .email where !last.text.contains("@") && line.text.contains("@"):
      let value = (last.label?.value ?? "") + line.text
      let isAddress = value.contains { $0.isWhitespace || $0 == "/" } || value.hasPrefix("www.")
      return value == line.text || isAddress ? nil : ""
    case .fax, .telephone:
      let isRest = line.text.count < 9 && line.text.allSatisfy { $0.isNumber || " -".contains($0) }
      // "Fax: 111 222 / 333" and "Fax: +254 20 999" have less behind the mark, or before the end, than a number has.
      let parts = last.text.split(separator: "/").map { $0.count(where: \.isNumber) }
      let isBegun = parts.reduce(0, +) < 9 || parts.count > 1 && (1..<5).contains(parts[parts.count - 1])
      if isRest, isBegun, line.item == nil { return " " }
    default: break
    }
    if endsGreeting(line, above: next, of: last) { return last.text.hasSuffix("-") ? "" : " " }
    return endsHeading(line, above: next, of: last) ? " " : nil
  }

  /// Whether a line is of a remark in brackets that ends with it or below: "Fax: 000 (if a voice" above "answers)".
  private func endsRemark(_ line: SheetLine, above next: SheetLine?, of last: SheetLine) -> Bool {
    if let next, !next.isAfterBlank, !line.text.contains(where: { "()[]:".contains($0) }), next.label == nil,
      line.label == nil
    {
      var whole = line
      whole.text += " " + next.text
      return endsRemark(whole, above: nil, of: last)
    }
    let isOpen = last.text.count { "([".contains($0) } > last.text.count { ")]".contains($0) }
    // "(Please note that it may be difficult to" / "get through.)" is a remark as a whole.
    let isRemark = isOpen && (last.text.hasPrefix("(") || last.text.hasPrefix("[") || last.has(.appeals))
    guard isOpen, line.text.count < (isRemark ? 200 : 60),
      let close = line.text.firstIndex(where: { ")]".contains($0) })
        ?? (last.text.hasSuffix("/") || last.text.hasSuffix(":") ? line.text.endIndex : nil),
      !line.text[..<close].contains(where: { "([".contains($0) })
    else { return false }
    return isRemark || words.isContactLine(last) || last.has(.salutation)
      || !words.contactLabels(in: last.text).isEmpty
  }

  /// Whether a line is the end of a heading above points: "TO THE AUTHORITIES, in English or" / "your own language:".
  private func endsHeading(_ line: SheetLine, above next: SheetLine?, of last: SheetLine) -> Bool {
    guard line.text.hasSuffix(":"), next?.hasBullet ?? false, !last.hasBullet, !last.text.hasSuffix(":"),
      let found = words.list("before-reader").match(last.text.words, at: 0),
      last.text.words.count > found.count
    else { return false }
    return last.text.prefix(8).isUpperCase
  }

  /// Whether a line is the end of a salutation that has no place beside its beginning: "Dear Prosecutor" / "General".
  private func endsGreeting(_ line: SheetLine, above next: SheetLine?, of last: SheetLine) -> Bool {
    guard last.has(.salutation), let value = last.label?.value, !value.isEmpty, line.label == nil,
      case let tokens = line.text.words, (1...3).contains(tokens.count), !line.text.hasDigit,
      !words.isCountryLine(line.text),
      words.list("honorifics").match(tokens, at: 0)?.count ?? 0 < tokens.count || tokens.count == 1
    else { return false }
    let ending = value.split(separator: "/").last.map { String($0).words } ?? []
    let isBegun =
      value.hasSuffix("/") || words.ends(ending, "dangling")
      || words.isAll(ending, "bare-salutations", "dangling", "greetings", "honorifics", "possessives")
    let whole = (value.split(separator: "/").last.map(String.init) ?? "") + " " + line.text
    if words.list("greetings").match(whole.words, at: 0)?.count ?? 0 > ending.count { return true }
    // "Dear Minister" above "of Justice", "Dear Lieutenant" above "General Example".
    let isOneRank =
      words.has(tokens[0], "offices", "office-beginnings")
      && words.list("honorifics").match(whole.words, at: max(0, ending.count - 1))?.count ?? 0 > 1
    let isCut = last.text.hasSuffix("-") && last.text.dropLast().last?.isLetter ?? false
    let isRest =
      words.has(tokens[0], "dangling") && line.text.startsSmall && !words.hasWord(tokens, "courtesies")
      && line.text[tokens[tokens.count - 1].range].startsLarge
      && !line.text.hasSuffix(":")
      && words.list("before-reader").match(tokens, at: 0) == nil
      && words.writingLanguages(in: line.text).isEmpty
    if isOneRank || isCut || isRest { return true }
    let isAlone = next.map { $0.isAfterBlank || $0.label != nil || words.isContactLine($0) } ?? true
    let isTitle = tokens.allSatisfy { words.has($0, "offices", "honorifics", "greetings") }
    return isBegun && !words.list("whole-salutations").contains(ending.last?.plain ?? "")
      || isAlone && (isTitle || tokens.count == 1)
  }

  /// Makes an official with an address, behind a list mark or in lines of their own, the beginning of a block in one
  /// line.
  private func joinOfficials(_ lines: inout [SheetLine]) {
    var start = 0
    var isBelowHeading = false
    while start < lines.count {
      defer { start += 1 }
      if lines[start].has(.appeals, .datedAppeals, .copies) { isBelowHeading = true }
      let isOwn =
        isBelowHeading && lines[start].label == nil && lines[start].text.count { $0 == "," } > 1
        && lines[start].text.count > 45 && words.startsBlock(lines[start].text)
      guard lines[start].hasBullet || lines[start].item != nil || isOwn else { continue }
      var end = start + 1
      // Short lines are those of an address.
      while end < lines.count, !lines[end].isAfterBlank, !lines[end].hasBullet, lines[end].item == nil,
        lines[end].label == nil, lines[end - 1].text.count > 45
      { end += 1 }
      let text = lines[start..<end].map(\.text).joined(separator: " ")
      guard words.isListedOfficial(text), !isOwn || end > start + 1 else { continue }
      lines[start].text = text
      lines[start].joined = lines[start + 1..<end].map(\.number)
      (lines[start].hasBullet, lines[start].item, lines[start].label) = (false, lines[start].item ?? 0, nil)
      lines.removeSubrange(start + 1..<end)
    }
  }

  /// Makes lines points that have a bare number: "1 Release them", "2 Open an inquiry".
  private func markBareNumbers(_ lines: inout [SheetLine]) {
    var count = 0
    for place in lines.indices.dropFirst() where lines[place].item == nil && !lines[place].hasBullet {
      if lines[place].text.hasPrefix("1 ") || lines[place].has(.appeals, .datedAppeals, .copies) { count = 0 }
      let mark = "\(count + 1) "
      guard lines[place].text.hasPrefix(mark),
        case let text = lines[place].text.dropFirst(mark.count).trimmed,
        count > 0
          || (words.opensPoint(text) || words.wantsVerbs(lines[place - 1]))
            && lines[(place + 1)...].prefix(6).contains(where: { $0.text.hasPrefix("2 ") })
      else { continue }
      (lines[place].text, lines[place].hasBullet, lines[place].label) = (text, true, label(of: text))
      count += 1
    }
  }

  /// Makes numbered lines points where the first of their list is one, or most are, or the line above wants verbs
  /// ("urging them to:").
  private func markRuns(_ lines: inout [SheetLine]) {
    var run: [Int] = []
    func close() {
      let items = run.filter { place in
        !lines[place].text.hasSuffix(":") || lines[(place + 1)...].first?.isPart ?? false
      }
      let opening = items.map {
        lines[$0].label == nil && (words.opensPoint(lines[$0].text) || lines[$0].text.startsSmall)
      }
      let isLed =
        run.first.map { $0 > 0 && words.wantsVerbs(lines[$0 - 1]) && !words.opensOfficial(lines[$0].text) }
        ?? false
      guard isLed || opening.first ?? false || opening.count(where: \.self) * 2 > opening.count else {
        return run = []
      }
      // "B) To the government:" stands above points of its own.
      for place in items where !words.isListedOfficial(lines[place].text) {
        (lines[place].hasBullet, lines[place].item) = (true, nil)
      }
      run = []
    }
    for place in lines.indices {
      if lines[place].label.map({ $0.label.contactType == nil }) ?? false, lines[place].item == nil {
        close()
      }
      guard let item = lines[place].item else { continue }
      if item == 1 { close() }
      run.append(place)
    }
    close()
  }
}

extension SheetWords {
  /// Whether an item of a list is an official with his address: `President X, Palace, Luanda, Angola. Fax: +244 2 39`.
  func isListedOfficial(_ text: String) -> Bool {
    guard text.utf8.count < 600, text.count(where: { $0 == "," }) > 2, !opensPoint(text) else { return false }
    let contact = contactLabels(in: text).first
    let end = contact ?? (text.hasSuffix(")") ? text.lastIndex(of: "(") : nil)
    let address = end.map { text[..<$0].trimming(".,;( ") } ?? text
    return endsWithCountry(address) && (contact != nil || opensAddress(text, within: 4))
  }

  /// Where the labels of contacts and of a salutation stand in a line, behind something else or also at its start.
  func contactLabels(in text: String, atStart: Bool = false) -> [String.Index] {
    let classifier = LineClassifier(words: self)
    var places: [String.Index] = []
    var end = text.startIndex
    for token in text.words.dropFirst(atStart ? 0 : 1)
    where token.range.lowerBound >= end && labels[token.plain] != nil {
      let before = text[..<token.range.lowerBound].last ?? " "
      // No label begins within an address: "mail.example:8080", "[email protected]".
      guard before.isWhitespace || "([|;,".contains(before),
        let found = classifier.label(of: String(text[token.range.lowerBound...].prefix(100))),
        found.label == .salutation || found.label.contactType != nil,
        before != "[" || found.label == .salutation
          || text[token.range.lowerBound...].dropFirst(found.words.count).prefix(2).contains(":")
      else { continue }
      places.append(token.range.lowerBound)
      end = text.index(token.range.lowerBound, offsetBy: found.words.count)
    }
    return places
  }

  /// Whether an item begins with how somebody is addressed, or with an office.
  func opensOfficial(_ text: String) -> Bool {
    opens(text, "honorifics") || hasWord(text.words.prefix(1), "offices")
  }

  /// Whether a line leads to verbs: "urging them to:", and not "Appeals to:".
  fileprivate func wantsVerbs(_ line: SheetLine) -> Bool {
    // "Please send polite letters to:"
    let words = line.text.words
    return line.text.hasSuffix(":") && !line.has(.appeals, .datedAppeals, .copies, .lastDay)
      && words.count > 2 && ends(words, "before-verbs") && !ends(words.dropLast(), "appeal-words")
  }
}
