// HeadPeople.swift: the people named behind the states at the head of a sheet.

import SourceText
import UrgentAction

extension HeadReader {
  mutating func readCountry(_ found: CountryLine) -> Bool {
    var found = found
    // "PAKISTAN: Death penalty: Example NAME, aged 13", and the concern alone.
    let colon = found.rest.firstPlace(of: ": ")
    let concern = String(found.rest[..<(colon?.lowerBound ?? found.rest.endIndex)])
    let count = concern.words.count { isOfConcern($0) }
    if !concern.isEmpty,
      count == concern.words.count || concern.contains("/") && count * 2 >= concern.words.count
    {
      if concernLines.isEmpty { concernLines.append(concern) }
      found.rest = colon.map { found.rest[$0.upperBound...].trimmed } ?? ""
    }
    let isFirst = countries.isEmpty
    if isFirst { countries = found.countries }
    _ = keep("countries")
    isInPeople = true
    isGroupLine = false
    if !found.rest.isEmpty {
      // In the years of "UA: 1/13 Index: ..." names stand below, and "EGYPT: TEACHER FREED" is a headline.
      let isLater = lines.prefix(12).contains { $0.text.hasIndexLabel && Numbers.holdsReference($0.text) }
      let mayBeHeadline =
        found.rest.isUpperCase && found.rest.words.count > (isLater ? 1 : 3)
        && !found.rest.contains(where: { ",(".contains($0) })
      // "CAMEROUN. UN MILITANT TOUJOURS DÉTENU".
      let isHeadline = mayBeHeadline && (found.rest.words.count > 3 || saysWhatHappened(found.rest))
      let people = isHeadline ? [] : namedBehindState(found.rest)
      if !people.isEmpty {
        addPeople(people, of: found.rest)
        if mayBeHeadline {
          let text = "whether '\(found.rest)' is a name, or what happened; taken for a name"
          addDoubt(index - 1, "people", text)
        }
      } else if isHeadline || found.rest.words.count > 12 {
        // No list of people, and where it is no headline, prose in the same line.
        isInPeople = false
        titles.append((index - 1, lines[index - 1].text))
        if isHeadline { uses[index - 1] = "title" }
      } else {
        isGroupLine = true
        if words.namesFamily(found.rest) {
          doubtName(found.rest, at: index - 1)
        } else {
          noteGroup(at: index - 1)
        }
      }
    }
    return true
  }

  private mutating func noteGroup(at place: Int) {
    notes.append("line \(lines[place].number): '\(lines[place].text)' has no name; not among the people")
  }

  /// Says that somebody may be named in a text that is read as no name.
  private mutating func doubtNames(in text: String, at place: Int) {
    if words.namesFamily(text) { doubtName(text, at: place) }
  }

  private mutating func doubtName(_ text: String, at place: Int) {
    addDoubt(place, "people", "whether '\(text)' names somebody else; not among the people")
  }

  private func saysWhatHappened(_ headline: String) -> Bool {
    words.holds(headline, "concerns", "no-longer", "no-names", "group-words")
  }

  mutating func readUnknownState(_ name: String, _ rest: String) -> Bool {
    addDoubt(index, "countries", "'\(name)' is no state that is known; write its code")
    _ = keep("countries", isText: false)
    isInPeople = true
    if let person = words.person(in: rest) { addPerson(person) }
    return true
  }

  /// Adds the people of a line; where neither capitals nor sexes tell them from what is said of the first, that is a
  /// doubt.
  private mutating func addPeople(_ found: [SheetPerson], of text: String) {
    for person in found {
      addPerson(person)
      guard let note = person.note else { continue }
      doubtNames(in: note, at: index - 1)
      // "Rosa EXAMPLE, Otto Example, Ana EXAMPLE", and "Rosa Example, Otto Example" where the text below names both.
      let isPlain = !IdentityReader(words).hasFamilyCapitals(person.name)
      let others = words.items(of: note).filter { item in
        words.isCapitalised(item) && !text.hasPrefix(item + ":")
          && (found.count > 1
            || isPlain && item.words.count > 1
              && lines[index...].prefix(60).contains { $0.text.firstPlace(of: item) != nil })
      }
      if let other = others.first, !words.namesFamily(note) { doubtName(other, at: index - 1) }
    }
    let isPlain = found.allSatisfy { $0.note == nil && !IdentityReader(words).hasFamilyCapitals($0.name) }
    guard found.count > 2, isPlain else { return }
    let text = "'\(text)' taken for \(found.count) people, and nothing of it for what one of them is"
    addDoubt(index - 1, "people", text)
  }

  mutating func addPerson(_ person: SheetPerson) {
    guard !people.contains(where: { $0.name.words.map(\.plain) == person.name.words.map(\.plain) }) else {
      return
    }
    if person.name.words.count > 6, person.note == nil {
      addDoubt(index - 1, "people", "'\(person.name)' may be two names; kept as one")
    }
    people.append(person)
  }

  mutating func readPeople() -> Bool {
    let line = lines[index]
    if stateEnds.contains(index) { return keep("countries", isText: false) }
    if let label = line.label?.label, label != .network, label != .furniture {
      isInPeople = false
      return [.published, .number, .index].contains(label) ? keep("heading") : false
    }
    // A date, a number and a label of the paper stand among the lines of the head.
    if let first = Numbers.references(in: line.text).first, isNumberLine(line, first),
      line.text.count < 120 && !line.text.hasSuffix(".") || line.text.hasIndexLabel
    {
      return readNumber()
    }
    if line.item == nil, isDateOrIndex(line.text) { return keep("heading") }
    if readNewNames() { return true }
    // "UGANDA   Paul OTIENO (m)" below "KENYA   Ann KIPTOO (f)".
    if let state = countryLine(line.text), !state.rest.isEmpty, !line.text.isUpperCase,
      case let named = namedBehindState(state.rest), named.contains(where: isSurelyNamed)
    {
      countries += state.countries.filter { !countries.contains($0) }
      _ = keep("people")
      addPeople(named, of: state.rest)
      return true
    }
    if isConcernAmongPeople(line) {
      if concernLines.isEmpty { concernLines.append(line.text) }
      return keep("concerns", isText: false)
    }
    // "UPDATE, 3 May" is of the text below.
    if line.isAfterBlank, line.text.words.count < 6,
      words.isKind(String(line.text.prefix { !",:".contains($0) }))
    {
      return keep("heading", isText: false)
    }
    if !people.isEmpty, line.text.contains(":"), words.opens(line.text, "no-longer") {
      notes.append("line \(line.number): '\(line.text)' is in danger no more; not among the people")
      return keep("people", isText: false)
    }
    if tellsOfNamed(line.text) || isStartOfText(line) { return false }
    let previous = lines[index - 1].text
    // "RUSSIAN FEDERATION/" above "Chechen Republic     Example Name", or "(Chechen Republic)": a part of the state.
    let isBelowState = uses[index - 1] == "countries" && (previous.hasSuffix("/") || line.text.hasPrefix("("))
    let part = isBelowState ? line.text.firstPlace(of: "   ") : nil
    let found = words.people(
      inLine: behindGroup(part.map { line.text[$0.upperBound...].trimmed } ?? line.text))
    // "Rosa EXAMPLE (f) and" above "Otto EXAMPLE".
    let isJoined = !people.isEmpty && words.ends(previous, "ands")
    let isNamed = found.first.map(isSurelyNamed) ?? false
    let opensPeople =
      previous.hasSuffix(",") && found.count > 1
      || isNamed && (isJoined || words.opens(line.text, "ands", "particles", "within-names"))
    // "Rosa EXAMPLE (f), teacher at the" above "Teachers' Union": only a line with such marks surely names another.
    let isUnmarked =
      !people.isEmpty && people.allSatisfy(isSurelyNamed) && found.count == 1
      && !isNamed && !line.hasBullet && line.item == nil && !isJoined
    let isOfBody =
      (isUnmarked || isGroupLine && !isNamed) && !line.isAfterBlank && words.hasWord(line.text, "bodies")
    // "Police in Nakuru shot at a crowd." below "and three others" is what happened.
    let isProse =
      isGroupLine && line.text.startsLarge && !words.ends(previous, "dangling", "articles")
      && !previous.hasSuffix(",") && line.text.hasSuffix(".")
    // "Rosa Example (f)     ) members of a" above "Otto Example (m)     ) union".
    let isBracketed = isNamed && line.text.firstPlace(of: "  )") != nil
    let goesOn =
      part == nil && !isProse && !isBracketed && (isContinuation(line, previous) && !opensPeople || isOfBody)
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    // "OTTO EXAMPLE, teacher", and a name above another, are no headings; "Nakuru, 14 March." is one.
    let mayBeHeading =
      found.first.map { $0.note == nil || line.text.hasSuffix(".") || words.endsWithCountry(line.text) }
      ?? true
      && next.map { $0.isAfterBlank || words.people(inLine: $0.text).isEmpty } ?? true
    if isUnmarked, !goesOn, !line.isAfterBlank || !mayBeHeading {
      let other = line.isAfterBlank ? "is a heading" : "says more of the one above"
      addDoubt(index, "people", "whether '\(line.text)' is a name, or \(other); taken for a name")
    }
    if !goesOn, let person = found.first {
      if line.text.hasSuffix("."), person.note?.words.count ?? 0 > 5 { return false }
      // "CASE DETAILS:" or "Nakuru, 14 March." above what happened.
      if line.isAfterBlank, isUnmarked, mayBeHeading {
        if line.text.hasSuffix(":") || words.endsWithCountry(line.text) {
          noteGroup(at: index)
        } else {
          addDoubt(index, "people", "whether '\(line.text)' is a name, or a heading; taken for a heading")
        }
        return keep("heading", isText: false)
      }
      _ = keep("people", isText: false)
      addPeople(found, of: line.text)
      isGroupLine = false
      return true
    }
    if line.text.hasSuffix(":"), line.text.count < 30 { return keep("people", isText: false) }
    if line.hasBullet, !people.isEmpty, words.person(in: line.text) == nil {
      return keep("people", isText: false)
    }
    let isSentence =
      line.isAfterBlank && paragraph.last?.text.hasSuffix(".") ?? false
      || words.saysWhatHappened(line.text)
    // "A girl of 15 (name withheld)" above another name.
    let isAmongNames =
      !goesOn && !line.isAfterBlank && !people.isEmpty
      && next.map { next in
        !next.isAfterBlank && next.label == nil
          && words.people(inLine: next.text).first.map(isSurelyNamed) ?? false
      } ?? false
    let startsGroup = !isSentence && (words.startsGroup(line.text) || isAmongNames) && line.text.count < 110
    if startsGroup || goesOn {
      isGroupLine = isGroupLine || startsGroup
      if startsGroup, words.namesFamily(line.text) {
        // "The brothers Otto and Paul EXAMPLE".
        doubtName(line.text, at: index)
      } else if startsGroup {
        noteGroup(at: index)
      }
      if goesOn, !startsGroup, !isGroupLine, let last = people.indices.last {
        let joint = isJoined ? previous.words.last?.plain : nil
        people[last].note = [people[last].note, joint, line.text].compactMap(\.self).joined(separator: " ")
        doubtNames(in: line.text, at: index)
      }
      return keep("people", isText: false)
    }
    return false
  }

  /// `Neuer Name: ...` and `killed: ...`, among the people of an update.
  private mutating func readNewNames() -> Bool {
    let names = namesBehindHeading(lines[index].text)
    guard !names.isEmpty else { return false }
    _ = keep("people", isText: false)
    for person in names { addPerson(person) }
    isGroupLine = false
    return true
  }

  private func namesBehindHeading(_ text: String) -> [SheetPerson] {
    guard let colon = text.firstIndex(of: ":"), (1...8).contains(text[..<colon].words.count),
      case let rest = text[text.index(after: colon)...].trimmed,
      words.has(text.words[0], "no-names", "dead")
        || text.startsSmall && words.hasWord(text[..<colon], "concerns") && words.person(in: rest) != nil
        || text.startsLarge && words.namesFamily(rest) && words.person(in: text) == nil
    else { return [] }
    let found = words.people(inLine: rest)
    let named = found.isEmpty ? words.items(of: rest).compactMap { words.person(in: $0) } : found
    // "Released: ..." says of all that they are.
    let label = text[..<colon].trimmed
    guard words.isAll(label, "no-longer", "no-names", "dead") else { return named }
    return named.map {
      SheetPerson(
        name: $0.name, note: [label.lowercased(), $0.note].compactMap(\.self).joined(separator: ", "))
    }
  }

  /// The people on the line of the state, also behind a list mark: "KENYA  1) Name", "KENYA - killed: Name".
  func namedBehindState(_ rest: String) -> [SheetPerson] {
    let text = LineClassifier(words: words).classify(SheetLine(number: 0, text: rest)).text
    let named = namesBehindHeading(text)
    return named.isEmpty ? words.people(inLine: behindGroup(text)) : named
  }

  /// The people of "20 families, among them Rosa EXAMPLE (f)".
  private func behindGroup(_ text: String) -> String {
    let tokens = text.words
    guard let found = words.list("including").first(in: tokens)?.range, found.upperBound < tokens.count,
      case let rest = String(text[tokens[found.upperBound].range.lowerBound...]), words.namesFamily(rest),
      text.hasDigit || words.hasWord(tokens[..<found.lowerBound], "group-words")
    else { return text }
    return rest
  }
}
