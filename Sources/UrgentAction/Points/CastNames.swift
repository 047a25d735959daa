// CastNames.swift: whom the words of a letter and of its points name.

extension Cast {
  /// Takes note of the many who are thanked, hoped for or felt with: "the nurses who helped her", "solidarity with the
  /// miners".
  mutating func take(_ rest: [PointText.Word], behind verb: String) {
    let isExpressed = verb.hasPrefix("express")
    let joint = isExpressed ? rest.prefix(3).firstIndex { ["to", "with"].contains($0.plain) } : -1
    guard let joint, isExpressed || ["thank", "hope", "commend", "praise", "support", "ask"].contains(verb)
    else { return }
    let name = rest[(joint + 1)...].prefix { !words.contains($0.plain, in: .behindNouns, .subordinate) }
    // "thanking her lawyer for his courage", "asking the mediator for the file".
    if let last = name.last, verb != "hope",
      verb != "ask" || rest.dropFirst(name.count).first?.plain == "for",
      words.contains(last.plain, in: .onePerson)
        || name.count > 1 && name.suffix(2).allSatisfy(\.isCapitalised),
      !name.contains(where: { words.contains($0.plain, in: .bodies) || $0.plain == "you" })
    {
      let end = name.firstIndex(where: \.endsClause).map { $0 + 1 } ?? name.endIndex
      asked = PointText.withoutEnd(Array(name[..<end]))
      // "thanking a lawyer", "the boy who wrote to the Mayor".
      isGuess =
        name.count == 1 || ["a", "an"].contains(name.first?.plain)
        || rest.dropFirst(name.count).first?.plain == "who"
    }
    guard verb != "ask", let last = name.last, !titles.isAuthority([last]),
      isPlural(last.plain)
        && (!isExpressed || [.onePerson, .officers].contains { words.names(last.plain, in: $0) })
        || last.plain.hasSuffix("ers") || words.contains(last.plain, in: .persons)
    else { return }
    party = (name.dropLast() + [last.withoutEnd], true, sentence)
  }

  /// Takes note of all whom the letter names before its points, and whether they are men or women.
  mutating func take(before texts: [String]) {
    for text in texts {
      let words = self.words.text(of: text).words
      // "Grace Belo, a woman" of those for whom the letter is.
      if words.allSatisfy({ word in
        word.isCapitalised || isParticle(word.plain) || ["a", "man", "woman"].contains(word.plain)
      }) {
        listed.insert(words.filter(\.isCapitalised).map(\.owner.plain))
      }
      var end = 0
      begin(ofPoint: true)
      for index in words.indices {
        if Self.meansOne(words[index].plain) {
          keep(words[index].plain)
        } else if index >= end {
          end = take(words, at: index).end
        }
        if words[index].endsSentence { begin(ofPoint: true) }
      }
    }
    persons.removeAll(where: \.isReader)
    for index in persons.indices { persons[index].isBefore = true }
    hasMany = false
    titles.named = persons.map { ($0.names, $0.number) }
  }

  /// Asks whether one of those whom a text names is the reader.
  func doubts(in text: String) -> [String] {
    let words = self.words.text(of: text).words
    var (doubts, end): ([String], Int) = ([], 0)
    for index in words.indices where index >= end && !Self.meansOne(words[index].plain) {
      guard let named = named(in: words, at: index) else { continue }
      end = named.name.endIndex
      if let doubt = named.doubt, !doubts.contains(doubt) { doubts.append(doubt) }
    }
    return doubts
  }

  /// Whether a word is a pronoun of one person.
  static func meansOne(_ word: String) -> Bool {
    // Most words begin with another letter.
    guard let first = word.utf8.first, first == UInt8(ascii: "h") || first == UInt8(ascii: "s") else {
      return false
    }
    return switch word {
    case "he", "him", "his", "himself", "she", "her", "hers", "herself": true
    default: false
    }
  }

  /// The reader is named, and perhaps asked or told: "him", "the Minister".
  mutating func takeReader(as number: PointReader.Number, isTold: Bool = false) {
    if isTold { told = sentence }
    if isTold || askedSentence < sentence { asked = nil }
    guard number != .many else { return askedMany = nil }
    if reader == .one { reader = number }
    let wasTold = persons.contains { $0.isReader && $0.isTold && $0.sentence == sentence }
    persons.removeAll(where: \.isReader)
    persons.append(Person(isReader: true, isTold: isTold || wasTold, number: number, sentence: sentence))
  }

  /// Somebody else than the reader is asked, of whom the words may have told nothing: "the Controller". Where he alone
  /// is sent the point, he is who was asked last.
  mutating func ask(_ object: [PointText.Word], isAlone: Bool = false) {
    if isAlone {
      take(object)
      asked = object
    }
    let named = persons.indices.filter { !persons[$0].isReader && persons[$0].sentence == sentence }
    // "the guard", of whom the noun alone was taken.
    if named.count == 1, persons[named[0]].names.isEmpty, persons[named[0]].title.isEmpty {
      persons[named[0]].title = object
    }
    guard named.isEmpty else { return }
    persons.append(Person(title: object, sentence: sentence))
  }

  /// Takes note of all whom some words name, and asks whether one of them is the reader.
  @discardableResult mutating func take(_ words: [PointText.Word]) -> [String] {
    var (doubts, index): ([String], Int) = ([], 0)
    while index < words.count {
      let (end, doubt) = take(words, at: index)
      if let doubt { doubts.append(doubt) }
      index = end
    }
    return doubts
  }

  /// Takes note of whom the words from a place on name, and tells where they end and whether it may be the reader.
  mutating func take(_ text: [PointText.Word], at index: Int) -> (end: Int, doubt: String?) {
    guard let named = named(in: text, at: index) else {
      takeNoun(text, index)
      return (index + 1, nil)
    }
    let end = named.name.endIndex
    if named.name.contains(where: isTitle), let (title, noun) = described(text, index, end) {
      // The noun before the title was taken alone.
      if noun < index, let last = persons.last, last.sentence == sentence, last.names.isEmpty, !last.isReader
      {
        persons.removeLast()
      }
      persons.append(Person(title: title, number: words.number(of: [text[noun].plain]), sentence: sentence))
      if !names(two: text, noun) { return (max(end, noun + 1), named.doubt) }
    }
    if named.meaning == .reader {
      takeReader(as: reader)
    } else if case let before = index > 0 ? text[index - 1].plain : "",
      // "As the father of his people".
      before != "as" || named.name.contains(where: \.isCapitalised)
    {
      takeOther(named.name, named.object, before: before)
    }
    return (end, named.doubt)
  }

  /// A name or a title: without its article and with the marks at its end, then the other way round; whom it means, and
  /// what is to be asked where that may be the reader.
  private typealias Named = (
    name: ArraySlice<PointText.Word>, object: [PointText.Word], meaning: PointReader.Meaning, doubt: String?
  )

  /// Whom the words from a place on name; nil where they name nobody.
  private func named(in text: [PointText.Word], at index: Int) -> Named? {
    let word = text[index]
    let start = word.plain == "the" ? index + 1 : index
    guard start > index || word.isCapitalised, word.text != "I",
      case let end = endOfName(text, from: start, hasArticle: start > index), end > start
    else { return nil }
    let name = text[start..<end]
    var object = Array(text[index..<end])
    let last = object[object.count - 1].owner
    object[object.count - 1] =
      last.text.utf8.contains(where: ",.;:)".utf8.contains) ? PointText.Word(last.text.before(",.;:)")) : last
    let next = text.dropFirst(end).first?.plain ?? ""
    // "The minister of defence" is another, "the Minister's Office" a body.
    let isCut =
      !name[end - 1].isCapitalised && ["of", "for"].contains(next)
      || name[end - 1].isPossessive && text[end...].first?.isCapitalised ?? false
        && words.contains(next, in: .bodies)
    let meaning = !isCut && titles.mayMean(name) ? titles.meaning(of: object) : .other
    // "as Governor".
    let mayBe = meaning == .namesake || meaning == .reader && (start > index || !titles.isOffice(name))
    let doubt = mayBe && !word.isQuoted ? "'\(PointText.joined(object))': is it the reader?" : nil
    return (name, object, meaning, doubt)
  }

  /// Where a name or a title ends that begins at a place: "Minister of Justice", "King", "head" of "the head of the
  /// colony".
  private func endOfName(_ text: [PointText.Word], from start: Int, hasArticle: Bool) -> Int {
    var end = start
    while end < text.count {
      let word = text[end]
      guard
        word.isCapitalised
          || hasArticle
            && (isTitle(word)
              // "the former President", "the late king".
              || words.contains(word.plain, in: .lesser)
                && text.dropFirst(end + 1).first.map(isTitle) ?? false)
          || end > start && isLink(word.plain)
            // "That the Minister".
            && (word.plain != "the" || Self.links.contains(text[end - 1].plain))
      else { break }
      end += 1
      // "the Minister for Women's Affairs", and not "the Minister's Office".
      let isInTitle =
        end > start + 1 && Self.links.contains(text[end - 2].plain)
        && text[end...].first?.isCapitalised == true
      if word.endsClause || word.isPossessive && !isInTitle || word.endsSentence { break }
    }
    while end > start, isLink(text[end - 1].plain) { end -= 1 }
    return end
  }

  /// "of" in a title, "de" in a name.
  private func isLink(_ word: String) -> Bool { Self.links.contains(word) || isParticle(word) }
  private func isParticle(_ word: String) -> Bool { words.contains(word, in: .particles) }

  private static let links = ["of", "for", "the"]

  func isTitle(_ word: PointText.Word) -> Bool {
    let plain = word.owner.plain
    guard titles.mayBeTitle(plain) else { return false }
    return words.value(of: plain, in: .forms) != nil
      || titles.titleWords([plain]).contains { words.contains($0, in: .officers, .ranks) }
  }

  /// Somebody who is not the reader, a body, or a place.
  private mutating func takeOther(
    _ name: ArraySlice<PointText.Word>, _ object: [PointText.Word], before: String
  ) {
    if name.contains(where: \.isCapitalised) { hasMany = true }
    let own = name.prefix { !Self.links.contains($0.plain) }
    guard let last = own.last,
      isTitle(last)
        || !own.contains(where: { words.contains($0.owner.plain, in: .bodies) })
          && !(own.count == 1 && titles.isOfInitials(last) && !last.text.contains("."))
    else {
      party = (object, false, sentence)
      return
    }
    // "the Mining Act", "Political Rights".
    if own.contains(where: { words.contains($0.owner.plain, in: .papers) })
      || words.contains(last.plain, in: .things)
    {
      return
    }
    let all = own.map(\.owner.plain).filter { !isParticle($0) }
    let isListed = listed.contains(all)
    let names =
      isListed
      ? all
      : own.filter { word in
        !isTitle(word) && !words.contains(word.plain, in: .honorifics, .lesser, .particles)
      }.map(\.owner.plain)
    let isInOffice = !isListed && names.count < own.count && own.contains(where: isTitle)
    let isPlace = ["in", "at", "near", "from", "under"].contains(before) || object.count > name.count
    let known =
      object.count > name.count && !isInOffice
      ? nil : persons.lastIndex { !$0.isReader && isSame($0.names, names) }
    var person = Person(names: names, sentence: sentence)
    // "the lawyer Ana Belo".
    if let noun = persons.last, noun.names.isEmpty, noun.title.isEmpty, noun.sentence == sentence,
      words.contains(before, in: .onePerson)
    {
      persons.removeLast()
    }
    if isInOffice {
      let isBare = names.isEmpty && !words.contains(object[0].plain, in: .honorifics)
      person.title = isBare && object[0].plain != "the" ? [PointText.Word("the")] + object : object
    } else if known == nil {
      if words.contains(last.plain, in: .times) || isPlace, !last.isPossessive || own.count == 1 {
        if last.text.utf8.allSatisfy({ $0 < 0x61 }) { party = (object, false, sentence) }
        return
      }
      // "Reuters": nobody knows whether it is a person.
      if own.count == 1 { party = (object, false, sentence) }
      guard own.count > 1 || last.isPossessive || words.contains(before, in: .onePerson) else { return }
    }
    person.number = words.number(of: (own.count > 1 ? own.dropLast() : own).map(\.plain) + [before])
    if person.number == .one, isInOffice {
      person.number = others.first { $0.titles.meaning(of: object) == .reader }?.number ?? .one
    }
    if let known {
      let earlier = persons.remove(at: known)
      if person.number == .one { person.number = earlier.number }
      person.names += earlier.names.filter { !names.contains($0) }
      if person.title.isEmpty { person.title = earlier.title }
    }
    persons.append(person)
  }

  /// "Mr Belo" is Sam Belo, and Ana Belo is another.
  private func isSame(_ known: [String], _ names: [String]) -> Bool {
    known.contains(where: names.contains)
      && (known.count < 2 || names.count < 2 || known.contains(names[0]) || names.contains(known[0]))
  }
}
