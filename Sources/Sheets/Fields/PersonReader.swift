// PersonReader.swift: the people at risk in the head of a sheet, told from what is said of them.

import SourceText

extension SheetWords {
  /// The person that a line of the head names: the name up to a comma or bracket, and the rest as a note.
  ///
  /// Nil for a group ("and their four children") and for anything that is no name.
  func person(in line: String) -> SheetPerson? {
    var text = line.trimming(":;. ").exchanging("[", for: "(").exchanging("]", for: ")")
    // "Rosa EXAMPLE   f   30", and "Otto EXAMPLE  m   40".
    let gap =
      text.firstPlace(of: "   ")
      ?? text.firstPlace(of: "  ").flatMap { gap in
        text[gap.upperBound...].words.first.map { has($0, "sexes") } ?? false ? gap : nil
      }
    if let gap {
      text = text[..<gap.lowerBound].trimming(", ") + ", " + text[gap.upperBound...].trimmed
    }
    // "Rose EXAMPLE (f) )  sisters": a bracket that holds several lines together.
    if text.count(where: { $0 == ")" }) > text.count(where: { $0 == "(" }),
      let place = text.lastIndex(of: ")")
    {
      text = text[..<place].trimmed + " " + text[place...].dropFirst().trimmed
    }
    var courtesy: String?
    while let found = list("before-people").match(text.words, at: 0), found.count < text.words.count {
      let before = text.words[0]
      if has(before, "honorifics") { courtesy = String(text[before.range]) }
      text = text[text.words[found.count].range.lowerBound...].trimmed
    }
    text = familyLast(text)
    if let (relation, named) = relative(in: text) {
      return SheetPerson(
        name: named.name, note: [relation, named.note].compactMap(\.self).joined(separator: ", "))
    }
    let end = endOfName(text)
    let name = text[..<end].trimmed
    let tokens = name.words
    // "Badrul binti EXAMPLE (f)": a sex and a family name show what a small word is.
    let isSexed =
      text[end...].dropFirst().first { $0 != " " }.map { "fmhw".contains($0) } ?? false
      && text[end...].hasPrefix("(")
      && name.startsLarge && tokens.count > 2 && IdentityReader(self).hasFamilyCapitals(name)
      && tokens.count { name[$0.range].startsSmall } == 1
    guard (1...9).contains(tokens.count), !name.hasDigit, isSexed || isName(name, tokens) else { return nil }
    if tokens.count == 1, end == text.endIndex || " :".contains(text[end]) { return nil }
    let first = tokens[0].plain
    if list("no-names").contains(first) || countries.country(named: name) != nil { return nil }
    if name.hasPrefix("Amnesty") { return nil }
    if let verb = text[end...].words.first, has(verb, "about-people"),
      end == text.endIndex || text[end] == ","
    {
      return nil
    }
    var note = text[end...].trimming(",;: ")
    for mark in ["f", "m", "h", "w"] { note = note.exchanging("(\(mark))", for: mark) }
    let notes = [courtesy, note.isEmpty ? nil : note.singleSpaced].compactMap(\.self).joined(separator: ", ")
    return SheetPerson(name: name, note: notes.isEmpty ? nil : notes)
  }

  /// "EXAMPLE, Rosa (f), 30" as "Rosa EXAMPLE (f), 30": a sex or an age shows that it is one name.
  private func familyLast(_ text: String) -> String {
    let parts = text.parts(at: ", ")
    guard parts.count > 1, case let (family, given) = (parts[0], parts[1].prefix { $0 != "(" }.trimmed),
      family.words.last.map({ family[$0.range].isUpperCase }) ?? false,
      family.words.count(where: { !has($0, "particles", "within-names") }) == 1,
      (1...3).contains(given.words.count), !given.isUpperCase, isCapitalised(given), !given.hasDigit,
      parts[1].hasSuffix(")") || parts.count > 2 && parts[2].hasDigitAtStart
    else { return text }
    let rest = parts[1].dropFirst(given.count) + parts.dropFirst(2).map { ", " + $0 }.joined()
    return given + " " + family + rest
  }

  /// Where a name ends: at a mark, or where it goes on with who somebody is, "Rosa EXAMPLE of the Example Party".
  private func endOfName(_ text: String) -> String.Index {
    let end = text.firstIndex { ",(;:@".contains($0) } ?? text.endIndex
    let tokens = text[..<end].words
    let joint = tokens.first { word in
      text[word.range].startsSmall && has(word, "dangling") && !has(word, "particles", "ands")
    }
    guard let joint, isFamilyNamed(text[..<joint.range.lowerBound].trimmed) else { return end }
    return joint.range.lowerBound
  }

  /// "her son Otto Example (m)" and "Son: Otto Example" as who it is, and the person.
  private func relative(in text: String) -> (String, SheetPerson)? {
    let tokens = text.words
    let isOf = tokens.first.map { has($0, "possessives") } ?? false
    let end = text.firstIndex(of: ":")
    let start = tokens.indices.dropFirst().first { place in
      let word = tokens[place].range
      return text[word].startsLarge && (isOf || word.lowerBound > end ?? text.endIndex)
    }
    guard let start, start < 5,
      isOf ? start > 1 : tokens[start - 1].range.upperBound <= end ?? text.startIndex,
      isOf || !hasWord(tokens[..<start], "no-names"),
      !tokens[..<start].contains(where: { has($0, "dangling", "concerns") || months[$0.plain] != nil }),
      let person = person(in: String(text[tokens[start].range.lowerBound...])), person.name.words.count > 1,
      !hasWord(person.name, "concerns")
    else { return nil }
    return (text[..<tokens[start].range.lowerBound].trimming(",: "), person)
  }

  /// "Otto Example, aged 20, and Rosa Example" and "Otto and Rosa EXAMPLE", where a name in capitals shows that both
  /// are people.
  private func pair(in text: String) -> [SheetPerson]? {
    for joint in [" and ", " und ", " et ", " y "] {
      guard let place = text.firstPlace(of: joint),
        let second = person(in: String(text[place.upperBound...])),
        let family = second.name.split(separator: " ").last, family.count > 1, String(family).isUpperCase
      else { continue }
      let before = text[..<place.lowerBound].trimming(", ")
      let whole = before.contains(" ") ? before : before + " " + family
      guard let first = person(in: whole), second.name.words.count > 1 else { continue }
      return [first, second]
    }
    return nil
  }

  /// The people on one line: "Rosa Example (f), aged 30, and Otto Example (m)".
  func people(inLine line: String) -> [SheetPerson] {
    // "Rosa EXAMPLE (f) and" above another name.
    let joint = entries("ands").first { line.hasSuffix(" \($0)") }
    let text = line.dropLast(joint?.count ?? 0).trimming(joint == nil ? " " : ",; ")
    let sexes =
      ["(f)", "(m)", "(h)", "(w)"].map { text.count - text.exchanging($0, for: "").count }.reduce(0, +) / 3
    let items = items(of: parted(text))
    // "Students: Rosa Example (f), Otto Example (m)": what they are.
    let named = items.first.flatMap(relative)?.1.name
    let group = named == nil ? nil : items[0].firstIndex(of: ":").map { items[0][..<$0].trimmed }
    let names = [named ?? items.first ?? ""] + items.dropFirst()
    // Where the first has a family name in capitals the others have it too, and in its place.
    let isFirstFamilyNamed = isFamilyNamed(names[0])
    let isNamed = { (part: String) in
      isFirstFamilyNamed ? isWritten(part, like: names[0]) : isFamilyNamed(part) || isWholeName(part)
    }
    let isSeveral =
      isFirstFamilyNamed
      ? names.dropFirst().contains(where: isNamed)
      : names.count(where: isFamilyNamed) > 1 || names.count > 2 && names.allSatisfy(isWholeName)
    if sexes < 2, !isSeveral, let pair = pair(in: text) { return pair }
    guard sexes > 1 || isSeveral else {
      return (person(in: text) ?? personBeforeGroup(text)).map { [$0] } ?? []
    }
    guard let first = items.first, person(in: first) != nil else { return [] }
    return items.enumerated().reduce(into: []) { people, item in
      let (place, part) = item
      let isSexed = sexes > 1 && (!isFirstFamilyNamed || part.contains("("))
      if place == 0 || isSexed || isNamed(part), var person = person(in: part) {
        if place > 0, let group {
          person.note = [group, person.note].compactMap(\.self).joined(separator: ", ")
        }
        people.append(person)
      } else if let last = people.indices.last {
        people[last].note = [people[last].note, part].compactMap(\.self).joined(separator: ", ")
      }
    }
  }

  /// "1. Rosa EXAMPLE 2. Otto EXAMPLE" and "Rosa EXAMPLE / Otto EXAMPLE" with commas between the people.
  private func parted(_ text: String) -> String {
    let marks = [" / ", " & "] + (2...9).flatMap { [" \($0). ", " \($0)) "] }
    return marks.reduce(text) { text, mark in
      guard let place = text.firstPlace(of: mark), isFamilyNamed(String(text[..<place.lowerBound])),
        isFamilyNamed(
          String(text[place.upperBound...].prefix { !",(/&".contains($0) && !$0.isNumber }).trimmed)
      else { return text }
      return text.exchanging(mark, for: ", ")
    }
  }

  /// Whether a text names somebody by a family name in capitals: "husband Otto EXAMPLE", and no body, "of the UDF".
  func namesFamily(_ text: String) -> Bool {
    let tokens = text.words
    return !text.isUpperCase
      && tokens.indices.dropFirst().contains { place in
        let (before, word) = (text[tokens[place - 1].range], text[tokens[place].range])
        return word.count > 3 && word.isUpperCase && word.allSatisfy(\.isLetter) && !before.isUpperCase
          && before.startsLarge
          && text[tokens[place - 1].range.upperBound..<tokens[place].range.lowerBound].allSatisfy(
            \.isWhitespace)
      }
  }

  /// Whether a family name in capitals begins or ends a text as it does another: "Otto EXAMPLE", and no "BBC Example".
  private func isWritten(_ text: String, like other: String) -> Bool {
    func ends(_ text: String) -> [Bool] {
      let name = text[..<endOfName(text)]
      return [name.words.first, name.words.last].map { word in
        word.map { name[$0.range].count > 1 && name[$0.range].isUpperCase } ?? false
      }
    }
    let (own, others) = (ends(text), ends(other))
    return isFamilyNamed(text) && (own == others || own == own.reversed() && others == others.reversed())
  }

  /// "Rosa EXAMPLE": a name of which the family's part is in capitals.
  private func isFamilyNamed(_ text: String) -> Bool {
    let name = text[..<endOfName(text)].trimmed
    return isWholeName(name) && IdentityReader(self).hasFamilyCapitals(name)
  }

  /// Whether a text is a name and nothing that is said of somebody: "Member of Parliament".
  private func isWholeName(_ text: String) -> Bool {
    let tokens = text.words
    return (2...5).contains(tokens.count) && !text.hasDigit && isName(text, tokens)
      && countries.all(in: text).isEmpty
      // A family name may end as an office does: "Otto Landrichter".
      && !tokens.contains { list("offices").hasEntry($0.plain) }
      && !hasWord(tokens, "bodies", "concerns", "no-names", "group-words", "title-words", "dangling")
  }

  /// The person of "Example Mwangi and some 190 others", or "and ten other farmers".
  private func personBeforeGroup(_ text: String) -> SheetPerson? {
    for joint in entries("ands") {
      guard let place = text.firstPlace(of: " \(joint) ") else { continue }
      let group = text[place.upperBound...]
      let isGroup = group.words.map { has($0, "group-words") }
      if isGroup.count < 6,
        isGroup.last ?? false || isGroup.contains(true) && !group.contains(where: \.isUppercase)
      {
        return person(in: String(text[..<place.lowerBound]))
      }
    }
    return nil
  }

  /// Whether a text has capitals as a name has.
  func isCapitalised(_ text: String) -> Bool { isName(text, text.words) }

  func isName(_ text: String, _ tokens: [Word]) -> Bool {
    tokens.allSatisfy { token in
      let first = text[token.range].first
      let rest = text[token.range.upperBound...]
      return first?.isUppercase ?? false || has(token, "particles") || token.plain.count == 1
        || rest.first == "-" && rest.dropFirst().startsLarge
        || token.range.lowerBound > text.startIndex
          && "_-'’".contains(text[text.index(before: token.range.lowerBound)])
        || first.map { !$0.isLowercase && !$0.isASCII } ?? false
    } && text.first.map { $0.isUppercase || "'‘’_".contains($0) } ?? false
  }
}
