// CastNouns.swift: persons and parties of a point that a noun names: "the guards", "a former judge", "the government".

extension Cast {
  /// "lawyer", "the judge", "women".
  mutating func takeNoun(_ text: [PointText.Word], _ index: Int) {
    let (word, plain) = (text[index], text[index].plain)
    // Every third word is one of these.
    switch plain {
    case "the", "and", "that", "for", "with", "from", "have", "has", "been", "are", "not", "who": return
    default: if plain.utf8.count < 3 || plain.hasSuffix("ing") { return }
    }
    let owner = word.owner
    guard words.isOfNames(plain) || owner.text != word.text && words.isOfNames(owner.plain) else {
      if isPlural(plain) { hasMany = true }
      return
    }
    let isPersons = words.contains(plain, in: .persons)
    let isOfficer = words.contains(plain, in: .officers)
    if isPersons, index > 1, text[index - 2].endsClause, text[index - 2].isCapitalised {
      // "Ana Belo and Li Tan, two women".
      let number = words.number(of: [plain])
      for place in persons.indices where number != .one && persons[place].sentence == sentence {
        if persons[place].number == .one, persons[place].title.isEmpty { persons[place].number = number }
      }
    } else if isOfficer && isDescribed(text[..<index])
      || words.contains(plain, in: .onePerson) && (index < 2 || text[index - 2].plain != "as")
        // "Ana Belo, a young writer".
        && !(index > 1 && text[max(0, index - 4)..<(index - 1)].contains { $0.isCapitalised && $0.endsClause }
          && text[max(0, index - 3)..<index].contains { ["a", "an"].contains($0.plain) })
    {
      let title = isOfficer ? [PointText.Word("the"), word] : []
      persons.append(Person(title: title, number: words.number(of: [plain]), sentence: sentence))
    }
    if words.contains(owner.plain, in: .parties) {
      let isMany = isPlural(owner.plain) || owner.plain.hasSuffix("men")
      let isGovernment = words.contains(owner.plain, in: .governing)
      // "the government", "the new Chinese government", and not "the rebels attacked government".
      let isNamed = index > 0 && text[index - 1].isCapitalised
      let start = text[..<index].suffix(isNamed ? 3 : 2).lastIndex { $0.plain == "the" }
      if !isGovernment || start != nil {
        let name = isGovernment ? text[(start ?? index)..<index] : [PointText.Word("the")]
        party = (name + [owner.withoutEnd], isMany, sentence)
      }
    }
    let isBody = words.contains(plain, in: .bodies) && !words.contains(plain, in: .governing)
    if isPersons || isBody || isPlural(plain) { hasMany = true }
  }

  /// Somebody whom the sentence before in the point names by a noun, where it does not name the reader, and whom an asked
  /// "him", "them" or "it" may mean: "soldiers", "the villagers have".
  func named(beside pronoun: String) -> PointText.Word? {
    if persons.contains(where: { $0.isReader && $0.sentence == sentence - 1 }) { return nil }
    func next(_ place: Int) -> String { lastWords.dropFirst(place).first?.plain ?? "" }
    let namesReader = lastWords.indices.contains { place in
      let name = lastWords[place].plain
      // "Government and rebel forces" are two.
      return ["you", "your"].contains(name)
        || words.contains(name, in: .governing) && (isPlural(name) || place > 0 && next(place + 1) != "and")
    }
    if namesReader { return nil }
    func isNamed(_ name: String, in lists: [PointWords.List]) -> Bool {
      lists.contains { words.names(name, in: $0) }
    }
    return lastWords.indices.last { place in
      let name = lastWords[place].owner.plain
      switch pronoun {
      case "them":
        if isPlural(name) {
          return isNamed(name, in: [.persons, .onePerson, .officers, .parties, .bodies])
            || ["have", "had"].contains(next(place + 1)) && next(place + 2) != "been"
        }
        return words.contains(name, in: .bodies)
      case "it": return !isPlural(name) && isNamed(name, in: [.parties, .bodies])
      default:
        return !isPlural(name) && isNamed(name, in: [.onePerson, .officers])
          && !words.contains(name, in: pronoun == "him" ? .women : .men)
      }
    }.map { lastWords[$0].owner }
  }

  /// Who is told by a title that is another's, and the noun for him: "the adviser to the President", "the
  /// President's son"; nil where the title is his own.
  func described(_ text: [PointText.Word], _ index: Int, _ end: Int) -> (title: [PointText.Word], noun: Int)?
  {
    func isPerson(_ place: Int) -> Bool { words.contains(text[place].plain, in: .onePerson, .officers) }
    if text[end - 1].isPossessive {
      // "Ana Belo, the Minister's son, was freed".
      if index > 0, text[index - 1].endsClause { return nil }
      // "the President's son", and not "the President's official visit".
      let noun = text[end...].indices.prefix(2).first { place in
        let next = text.dropFirst(place + 1).first
        return isPerson(place)
          && (text[place].endsClause || next.map { words.contains($0.plain, in: .behindNouns) } ?? true)
      }
      return noun.map { (PointText.withoutEnd(Array(text[index...$0])), $0) }
    }
    guard let noun = text[..<index].indices.suffix(6).last(where: isPerson), noun + 1 < index,
      !text[noun..<index].contains(where: \.endsClause)
    else { return nil }
    let before = text[index - 1].plain
    // "the letter from the lawyer to the President" names two.
    let advises = ["adviser", "advisor", "aide", "assistant", "envoy"].contains(text[noun].plain)
    guard
      noun + 2 == index && (["of", "for"].contains(before) || advises && before == "to")
        || names(two: text, noun) || before == "by" && text[index - 2].plain.hasSuffix("ed")
    else { return nil }
    let last = names(two: text, noun) ? noun + 1 : end
    return ([PointText.Word("the")] + PointText.withoutEnd(Array(text[noun..<last])), noun)
  }

  /// Whether more is said of a noun by somebody else's title: "the boy who wrote to the Minister" and the Minister are two.
  func names(two text: [PointText.Word], _ noun: Int) -> Bool {
    ["who", "whom", "whose"].contains(text.dropFirst(noun + 1).first?.plain)
  }

  /// Whether the words before a noun begin with its article: "the provincial police", and not "that as president".
  private func isDescribed(_ before: ArraySlice<PointText.Word>) -> Bool {
    guard let article = before.suffix(3).lastIndex(where: { words.contains($0.plain, in: .determiners) })
    else { return false }
    return before[article...].dropFirst().allSatisfy {
      !$0.isCapitalised && !$0.endsClause && $0.plain != "as"
    }
  }

  /// Whether a word names several persons or things.
  func isPlural(_ word: String) -> Bool {
    guard word.utf8.last == UInt8(ascii: "s"), word.utf8.count > 3 else { return false }
    let before = word.utf8.dropLast().last
    return before != UInt8(ascii: "s") && before != UInt8(ascii: "'") && !word.hasSuffix("’s")
      && !words.contains(word, in: .things)
  }
}
