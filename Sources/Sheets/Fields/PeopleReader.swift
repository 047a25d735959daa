// PeopleReader.swift: the people of a list, and of a title.

import SourceText

extension SheetWords {
  /// The names of a `Name:` line: one or several, without the pronoun behind them.
  func people(inList text: String) -> [SheetPerson] {
    var people: [SheetPerson] = []
    for part in items(of: text) {
      var (name, note) = ContactReader.takeNote(part)
      // "Jane EXAMPLE she/her".
      if let pronoun = name.split(separator: " ").first(where: { $0.contains("/") && $0.startsSmall }),
        let place = name.firstPlace(of: " " + pronoun)
      {
        (name, note) = (
          String(name[..<place.lowerBound]),
          String(name[place.upperBound...].isEmpty ? pronoun : pronoun + name[place.upperBound...])
        )
      }
      // "Jane EXAMPLE, 34, trade unionist".
      let isNote = name.first.map { $0.isLowercase || $0.isNumber } ?? false
      if isNote, !name.contains(where: \.isUppercase), let last = people.indices.last {
        people[last].note = [people[last].note, part].compactMap(\.self).joined(separator: ", ")
      } else if name.words.contains(where: { $0.plain.count > 1 && !$0.plain.hasDigit }), !name.contains(":"),
        !isAll(name, "no-names"),
        // "about 240 other residents of Nakuru".
        !(name.startsSmall && name.hasDigit && hasWord(name, "group-words"))
      {
        people.append(SheetPerson(name: name, note: note))
      }
    }
    return people
  }

  /// The parts of an enumeration with commas and an "and".
  func items(of text: String) -> [String] {
    let joints = entries("ands").flatMap { [", \($0) ", " \($0) "] }
    let text = (joints + ["; "]).reduce(text) { $0.exchanging($1, for: ", ") }
    let parts = text.parts(at: ", ").reduce(into: [String]()) { parts, part in
      // A bracket with a comma in it stays with its name.
      if let last = parts.last, last.contains("("), !last.contains(")") {
        parts[parts.count - 1] = last + ", " + part
      } else {
        parts.append(part)
      }
    }
    return parts.map { $0.trimming(",; ") }.filter { !$0.isEmpty }
  }

  /// The names in a title that the text below has too: "Execution Blocked for Jeffery Wood".
  func people(inTitle title: String, text: String) -> [SheetPerson] {
    let tokens = title.words
    var people: [SheetPerson] = []
    var start = 0
    while start < tokens.count {
      if start > 0, isNobody(tokens[start], behind: tokens[start - 1], in: title) {
        start += 1
        continue
      }
      let phrases = tokens[start...].prefix(5).dropFirst().reversed().lazy.map { last in
        String(title[tokens[start].range.lowerBound..<last.range.upperBound])
      }
      let found = phrases.first { phrase in
        !phrase.contains { ":,()–".contains($0) } && isCapitalised(phrase)
          && countries.all(in: phrase).isEmpty && stands(phrase, in: text)
      }
      start += found?.words.count ?? 1
      guard let found else { continue }
      if !people.contains(where: { $0.name == found }) { people.append(SheetPerson(name: found)) }
      // "Protect X and Y": the second stands in the title alone.
      guard start < tokens.count, has(tokens[start], "ands") else { continue }
      let second = title[tokens[start].range.upperBound...].prefix { !",(:".contains($0) }.trimmed
      if (2...5).contains(second.words.count), isCapitalised(second), !hasWord(second, "concerns") {
        people.append(SheetPerson(name: second))
        start += second.words.count
      }
    }
    return people
  }

  /// Whether a word with a capital begins no person's name: in "Iglesia Ejemplo" and "in San Example".
  func isNobody(_ word: Word, behind last: Word, in text: String) -> Bool {
    guard text[word.range].startsLarge else { return false }
    return has(last, "bodies") && text[last.range].startsLarge
      || has(last, "dangling") && has(word, "saints")
  }

  private func stands(_ phrase: String, in text: String) -> Bool {
    guard !hasWord(phrase, "concerns", "title-words", "bodies") else { return false }
    let wanted = phrase.words.map(\.plain)
    // Printed as a name there too, and not "an invented poet".
    let tokens = text.words
    return tokens.indices.contains { place in
      tokens.hasPhrase(wanted, at: place)
        && tokens[place...].prefix(wanted.count).allSatisfy {
          text[$0.range].startsLarge || has($0, "particles")
        }
    }
  }
}
