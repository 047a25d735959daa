// AppealReading.swift: points, letters and officials from the lines of their parts.

import SourceText
import UrgentAction

extension SheetReader {
  func blockReader() -> BlockReader {
    let states = head.countries.isEmpty ? headStates() : head.countries
    return BlockReader(words: words, sheet: sheet.language, isScanned: joiner.isScanned, countries: states)
  }

  /// The states in the first line that names any: beside the number, in the head, and then in some lines.
  func headStates(_ further: [String] = []) -> [Country] {
    let texts = (head.numberTexts + head.titles + head.texts).map(\.text) + further
    return texts.lazy.map { words.states(in: $0) }.first { !$0.isEmpty } ?? []
  }

  mutating func readAppeals() {
    var pointCount = 0
    for group in parts.groups where !group.isEmpty || group.authority != nil {
      var appeal = SheetAppeal()
      // "APPEALS TO: As before, and to:".
      if let authority = group.authority, let place = group.blocks.first?.first,
        words.holds(authority, "same-address")
      {
        addDoubt(place, "addressees", "'\(authority)' stands above; add those whom it means")
      } else {
        appeal.authority = group.authority.map { spelled($0) }
      }
      for (number, places) in withoutTranslations(group.points).enumerated() {
        for var point in points(places, after: pointCount) {
          pointCount += 1
          // "Doctors, please add:" among the points.
          if number > 0, let heading = leadIn(above: places[0]), heading.hasSuffix(":") {
            let said = "'\(heading)' stands above it; check whom it is for"
            point.doubts.append(doubt(places[0], "points[\(pointCount)]", said))
          }
          appeal.points.append(point)
        }
      }
      appeal.points.removeAll { point in
        let isToWriter = words.opens(point.text, "to-writers")
        if isToWriter {
          sheet.notes.append("line \(point.line): '\(point.text)' is meant for the writer; left out")
        }
        return isToWriter || point.text.isEmpty
      }
      appeal.leadIn = group.points.first?.first.flatMap { leadIn(above: $0) }
      for places in group.letter {
        let (text, doubts) = joined(places)
        let isItem = lines[places[0]].hasBullet || lines[places[0]].item != nil
        appeal.letter.append(isItem ? "- " + text : text)
        appeal.doubts += doubts.map { doubt(places[0], "letter", $0) }
      }
      var aside: String?
      let blocks = group.blocks.enumerated().flatMap { place, block in
        officials(block).map { (place, block, $0) }
      }
      for (number, block, official) in blocks {
        var found = official
        // "You may also send brief letters to:" above another than the first.
        if number > 0, block[0] > 0, case let above = lines[block[0] - 1].text,
          uses[block[0] - 1] == "authority" && above.hasSuffix(":") || uses[block[0] - 1] == "network"
        {
          aside = above
        }
        if let aside { found.doubt("'\(aside)' stands above; see whether the appeal is for this addressee") }
        takeAddress(of: appeal.addressees.last, to: &found)
        if found.isNamed {
          appeal.addressees.append(found)
        } else {
          for place in block { uses[place] = nil }
        }
      }
      giveTelegrams(in: &appeal.addressees)
      if !appeal.letter.isEmpty {
        let language = words.language(of: group.letter.joined().map { lines[$0] })
        if language != sheet.language { appeal.letterLanguage = language }
      }
      if let greeting = group.greeting, !lines[greeting].text.contains("__") {
        greet(&appeal, lines[greeting].text)
      }
      sheet.appeals.append(appeal)
    }
    shareOfficials()
  }

  /// The points without those that an English list says again.
  private mutating func withoutTranslations(_ points: [[Int]]) -> [[Int]] {
    let isEnglish = points.map { words.isEnglish($0.map { lines[$0] }, in: sheet.language) }
    guard let first = isEnglish.firstIndex(of: true), isEnglish.contains(false) else { return points }
    let count = isEnglish.count(where: \.self)
    if count * 2 == points.count {
      sheet.notes.append("line \(lines[points[first][0]].number): the points in English are left out")
    } else {
      let text = "\(count) in English left out beside \(points.count - count) others; see that none says more"
      addDoubt(points[first][0], "points", text)
    }
    return zip(points, isEnglish).filter { !$0.1 }.map(\.0)
  }

  /// The sentence above a list that begins at a line, without the heading before it.
  private func leadIn(above start: Int) -> String? {
    guard let places = parts.leadIns.last(where: { ($0.last ?? 0) < start }), (places.last ?? 0) + 2 > start
    else { return nil }
    let text = joined(places).text
    guard let colon = text.firstPlace(of: ": "), text[..<colon.lowerBound].isUpperCase else { return text }
    return text[colon.upperBound...].trimmed
  }

  /// The lines of a block; a heading that stands on the first of them is taken off, and a salutation above them goes
  /// to their end.
  func blockLines(_ places: [Int]) -> [SheetLine] {
    if let first = places.first, uses[first] == "salutation", places.count > 1 {
      var greeting = lines[first]
      let text = greeting.text.trimming(",: ")
      greeting.label = greeting.label ?? FoundLabel(label: .salutation, value: text, words: "")
      return blockLines(Array(places.dropFirst())) + [greeting]
    }
    return places.enumerated().map { offset, place in
      var line = lines[place]
      if offset == 0, let text = words.reader(of: line.text) { line.text = text }
      if let label = line.label,
        offset == 0 && [.appeals, .copies].contains(label.label)
          || [.person, .title, .address, .country].contains(label.label)
      {
        line.text = label.value
        line.label = LineClassifier(words: words).label(of: line.text)
      }
      return line
    }.filter { !$0.text.isEmpty }
  }

  /// The official of a block; one in a single line is split at its commas, which is a guess.
  func official(_ places: [Int], _ lines: [SheetLine]) -> SheetAddressee {
    var block = lines
    // "KENYA" above an office is a heading, and the state where the address has none.
    if block.count > 2, block[0].label == nil, words.isCountryLine(block[0].text) {
      let state = block.removeFirst()
      if !block.contains(where: { words.endsWithCountry($0.text) }) { block.append(state) }
    }
    if words.isRunningAddress(block) {
      block = [SheetLine(number: block[0].number, text: block.map(\.text).joined(separator: " "))]
    }
    // "The Editor, Example News, PO Box 1," above "Nairobi, Kenya".
    while block.count > 1, block[0].text.count(where: { $0 == "," }) > 2, block[0].text.hasDigit,
      block[1].label == nil,
      block[0].text.hasSuffix(",") || words.endsInLabel(block[0].text)
    {
      block[0].text += " " + block.remove(at: 1).text
    }
    let heading = takeHeading(of: &block)
    var official = official(of: block)
    if let heading, !words.isCountryLine(heading), !words.isDescription(heading) {
      official.doubts.append(
        doubt(places[0], "addressees", "'\(heading)' stands above a name; taken for a heading and left out"))
    }
    return official
  }

  static func plainWords(_ text: String) -> [String] {
    text.words.map(\.plain).filter { $0 != "the" }
  }

  /// Takes the heading above an address, or before a name on its line, off; a line above anything but a name stays.
  private func takeHeading(of block: inout [SheetLine]) -> String? {
    // "Kenya:" and "Newspaper:" above an address; "Governor of Example:" is an office.
    if let line = block.first, line.label == nil, let colon = line.text.firstIndex(of: ":"),
      case let heading = line.text[..<colon].words, heading.count < 5, ContactShape(line.text) == nil,
      words.contactLabels(in: line.text).allSatisfy({ $0 > colon }),
      !heading.contains(where: { words.has($0, "offices", "bodies") || $0.plain.hasDigit })
    {
      let rest = line.text[colon...].dropFirst().trimmed
      if rest.isEmpty, isName(1, of: block) {
        block.removeFirst()
        return line.text.trimming(":")
      }
      if !rest.isEmpty, words.mayBeName(rest) {
        block[0].text = rest
        return String(line.text[..<colon])
      }
    }
    // "Trade union" above a name says whose it is, and is none; "The Government" is the heading of a group.
    guard let line = block.first, isName(1, of: block),
      words.isDescription(line.text)
        || !words.hasWord(line.text, "offices", "bodies", "honorifics")
          && parts.groups.contains(where: {
            $0.authority.map(Self.plainWords) == Self.plainWords(line.text)
          })
    else { return nil }
    block.removeFirst()
    return line.text.trimming(":")
  }

  /// Whether a line of a block can be a name: not the town at its end.
  private func isName(_ place: Int, of block: [SheetLine]) -> Bool {
    guard place + 1 < block.count, !words.isContactLine(block[place]), words.mayBeName(block[place].text)
    else { return false }
    return !words.isCountryLine(block[place + 1].text)
  }

  private func official(of block: [SheetLine]) -> SheetAddressee {
    let isAlone = block.dropFirst().allSatisfy { words.isContactLine($0) || $0.has(.salutation) }
    guard isAlone, let line = block.first,
      line.text.split(whereSeparator: { ",;".contains($0) }).count > 2
        || words.contactLabels(in: line.text).count > 1
    else { return blockReader().read(block) }
    let text = words.contactLabels(in: line.text).isEmpty ? line.text.exchanging("; ", for: ", ") : line.text
    return blockReader().readLine(text, number: line.number, then: block.dropFirst())
  }

  /// "Address as above", and "(same address, Room 12)".
  func takeAddress(of above: SheetAddressee?, to official: inout SheetAddressee) {
    let notes = official.note?.parts(at: "; ") ?? []
    func isSame(_ text: String) -> Bool {
      (text.words.count < 10 || words.opens(text, "same-address")) && words.holds(text, "same-address")
    }
    let said = official.address + notes
    guard let line = (official.offices + said).first(where: isSame) else { return }
    // "As before" may be said of an earlier sheet.
    let isSure = line.words.contains { words.labels[$0.plain, default: []].contains { $0.label == .address } }
    let written = official.address.filter { !isSame($0) }
    let isOwn = written.count < 2 && written.allSatisfy { !$0.hasDigit }
    guard let above, !above.address.isEmpty, !above.address.contains(where: isSame), isSure, isOwn,
      !official.offices.contains(line), !namesAnother(line, than: above)
    else {
      return official.doubt("'\(line)' is no line of an address; write it")
    }
    let kept = notes.filter { !isSame($0) }
    official.note = kept.isEmpty ? nil : kept.joined(separator: "; ")
    let own =
      written
      + line.trimming("()").parts(at: ", ").filter { !isSame($0) && !$0.lowercased().hasPrefix("fax") }
    (official.address, official.country) = (own + above.address, above.country)
    // What stands above the street may be a title of the one above.
    if let first = above.address.first, above.address.count > 1, !IdentityReader(words).isOfAddress(first) {
      official.doubt("whether '\(first)' is of the address of both")
    }
    // "Room 14, same address" below "Room 12, Example House".
    let kinds = Set(own.filter(\.hasDigit).flatMap { $0.words.map(\.plain) }.filter { !$0.hasDigit })
    let numbered = above.address.filter(\.hasDigit)
    if !kinds.isEmpty, let other = numbered.first,
      numbered.count > 1 || other.words.contains(where: { kinds.contains($0.plain) })
    {
      official.doubt("whether '\(other)' is of the address of both")
    }
    official.doubts.removeAll { $0.text.hasPrefix("the address has no country") }
    let isFaxToo = line.words.contains { $0.plain == "fax" } && official.contacts.isEmpty
    if isFaxToo { official.contacts = above.contacts.filter { $0.type == "fax" } }
  }

  /// Whether a line about a same address says of whom it is, and not of the one above: "(same address as the Minister)".
  private func namesAnother(_ line: String, than above: SheetAddressee) -> Bool {
    let tokens = line.words
    guard let said = words.list("same-address").first(in: tokens)?.range else { return false }
    let end = line[tokens[said.upperBound - 1].range.upperBound...].firstIndex { ",;:(-–".contains($0) }
    let named = tokens[said.upperBound...].filter { word in
      (line[word.range].startsLarge || words.has(word, "offices"))
        && word.range.upperBound <= end ?? line.endIndex
        && !words.has(word, "honorifics", "dangling", "articles", "ands")
        && word.plain.count > 1 && !word.plain.hasDigit && words.labels[word.plain] == nil
    }
    return !words.holds(tokens[said.upperBound...], "same-address")
      && !above.plainNames.union(above.address.flatMap { $0.words.map(\.plain) }).isSuperset(
        of: named.map(\.plain))
  }

  /// Gives a telegram's address that names another official of the group to him.
  private func giveTelegrams(in officials: inout [SheetAddressee]) {
    func names(_ official: SheetAddressee) -> Set<String> {
      Set((official.name ?? "").words.map(\.plain).filter { $0.count > 3 && !words.isCountryLine($0) })
    }
    for place in officials.indices {
      for contact in officials[place].contacts where contact.type == "telegram" {
        let words = Set(contact.value.words.map(\.plain))
        guard names(officials[place]).isDisjoint(with: words),
          let other = officials.indices.first(where: {
            $0 != place && !names(officials[$0]).isDisjoint(with: words)
          })
        else { continue }
        officials[place].contacts.removeAll { $0 == contact }
        officials[other].contacts.append(contact)
      }
    }
  }

  /// The points of some lines: one, or several that stand behind one another with list marks.
  private func points(_ places: [Int], after count: Int) -> [SheetPoint] {
    let (text, doubts) = joined(places)
    let texts = text.exchanging(". - ", for: "; - ").parts(at: "; - ")
    return texts.enumerated().map { place, text in
      let line = lines[places[0]].number
      var point = SheetPoint(line: line, text: words.readerFirst(Self.withoutEnd(text)))
      if place == 0 { point.doubts = doubts.map { doubt(places[0], "points[\(count + 1)]", $0) } }
      let begun = places.dropFirst().first { place in
        !lines[places[0]].hasBullet && words.mayOpenPoint(at: place, of: lines)
      }
      if let begun, !texts[0].isEmpty {
        let said = "'\(lines[begun].text)' may be another point; see where it begins"
        point.doubts.append(doubt(begun, "points[\(count + place + 1)]", said))
      }
      if let inside = point.text.splitAtBracket?.inside ?? point.text.parts(at: " [").dropFirst().last,
        words.opens(inside, "asides")
          || words.ends(inside, "asides", inside.words.count < 9 ? "only" : "asides")
          || LineClassifier(words: words).label(of: inside)?.label == .instruction
      {
        let said = "'\(inside)' is said to the writer, it seems; take it out of the point"
        point.doubts.append(doubt(places[0], "points[\(count + place + 1)]", said))
      }
      if text.hasSuffix(":") || words.ends(text, "before-verbs") {
        let said = "'\(point.text)' leads to what stands below it; write them as one"
        point.doubts.append(doubt(places[0], "points[\(count + place + 1)]", said))
      }
      return point
    }
  }

  /// A point without the mark, or the "and", that separates it from the next.
  static func withoutEnd(_ text: String) -> String {
    var text = text.trimmed
    for end in ["; and", "; y", "; et", "; und", ", and", ";", ".", ":", ","] where text.hasSuffix(end) {
      text = text.dropLast(end.count).trimmed
      break
    }
    return text
  }

  /// An authority as a sentence names it: `APPEALS TO CHINESE AUTHORITIES` is "the Chinese authorities".
  ///
  /// A word in capitals is written as the rest of the sheet writes it.
  private func spelled(_ heading: String) -> String {
    let isState = sheet.language == .english && words.isCountryLine(heading)
    guard heading.isUpperCase else { return isState ? "the authorities of " + heading : heading }
    let text = heading.split(separator: " ").map { word -> String in
      let plain = plainName(String(word))
      for line in lines where !line.text.isUpperCase {
        for token in line.text.words.dropFirst() where token.plain == plain {
          let printed = String(line.text[token.range])
          if !printed.isUpperCase || printed.count > 1 { return printed }
        }
      }
      if isState, heading.count < 4 { return String(word) }
      let usual = word.lowercased()
      return ["the", "of", "in", "and", "to", "authorities", "government", "office"].contains(usual)
        ? usual : String(word.prefix(1) + usual.dropFirst())
    }.joined(separator: " ")
    if isState { return "the authorities of " + text }
    let lower = text.lowercased()
    return sheet.language == .english && !lower.hasPrefix("the ") && lower.hasSuffix("authorities")
      ? "the " + text : text
  }
}
