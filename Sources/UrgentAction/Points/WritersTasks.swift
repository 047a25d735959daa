// WritersTasks.swift: points that ask the person who writes, and not the reader.

extension Recaster {
  /// What a clause says to the person who writes, and in a letter would say to the reader; nil where it says nothing to
  /// him.
  func saidToTheWriter(_ clause: inout PointClause, _ act: [PointText.Word]) -> String? {
    let rest = clause.rest
    if let object = clause.object {
      if !clause.isImperative, object.contains(where: { $0.plain == "your" }),
        titles.meaning(of: object) != .reader
      {
        return "your"
      }
      if object.count > 1, object.contains(where: { $0.plain == "you" }) {
        guard object.contains(where: { ["write", "writing"].contains($0.plain) }) else { return "you" }
        // "Those to whom you write" are the readers.
        clause.form = .person(object: [PointText.Word("them")])
      }
    }
    if clause.speaksToQuality, rest[0].plain == "your" { return "your" }
    // "Ask your member of parliament to".
    let asksOthers =
      clause.isKept && clause.opening?.isPremise == false && rest[0].plain == "your"
      && speaksOfTheLetter(Array(rest.prefix(4))) && rest.contains { $0.plain == "to" }
    if asksOthers || clause.isImperative && speaksOfTheLetter(rest) { return "your" }
    if clause.opening?.isPremise != true || rest.first?.plain != "that", let task = writersTask(act) {
      return task
    }
    guard reader.part != .asked || !clause.isImperative && !clause.speaksOfYou else { return nil }
    // "You Sen" has a name.
    let said = clause.start + rest
    return said.indices.first {
      ["you", "yourself", "yours"].contains(said[$0].plain) && !said[$0].isQuoted
        && !(said[$0].text == "You" && said.dropFirst($0 + 1).first?.isCapitalised == true)
    }.map { said[$0].text }
  }

  /// What of a clause is for the person who writes, and no part of a letter: "in your own words," before it, "overleaf"
  /// in it.
  func note(in clause: PointClause) -> String? {
    let start = clause.start.map(\.plain)
    // "In your own words", "on behalf of your group", and not "in your country".
    let own = clause.start.drop { $0.plain != "your" }.dropFirst()
    let isNote =
      own.isEmpty
      ? !clause.isImperative && words.contains(start.last ?? "", in: .noteWords)
        && !["of", "from", "that", "other"].contains(where: start.contains)
      : own.prefix(3).contains { words.contains($0.plain, in: .noteWords) }
    if let first = start.first, start.count < 8, words.contains(first, in: .noteOpeners),
      isNote || start.dropFirst().first == "mentioning"
    {
      return PointText.joined(PointText.withoutEnd(clause.start))
    }
    return clause.rest.indices.lazy.compactMap { sheetPhrase(in: clause.rest, at: $0) }.first
  }

  /// "Listed overleaf" at a place of some words, but not "see above all that she is safe".
  private func sheetPhrase(in rest: [PointText.Word], at place: Int) -> String? {
    let first = rest[place]
    guard words.contains(first.plain, in: .sheetPhrases), let next = rest.dropFirst(place + 1).first,
      words.contains(next.plain, in: .sheetPhrases),
      first.plain != "see" || place == 0 || rest[place - 1].endsClause || first.text.hasPrefix("(")
        || !["also", "above"].contains(next.plain)
    else { return nil }
    let phrase = [2, 3, 4].lazy.map { rest[place...].prefix($0) }.first { phrase in
      !phrase.contains(where: \.isQuoted) && words.has(PointText.plain(phrase), in: .sheetPhrases)
    }
    return phrase.map { PointText.joined(PointText.withoutEnd(Array($0))) }
  }

  /// Whether a request is one to the person who writes: "Send a copy of your letter", or may be: "Share this appeal".
  func speaksOfTheLetter(_ words: [PointText.Word], _ owner: String = "your") -> Bool {
    words.indices.contains { index in
      words[index].plain == owner
        && words[(index + 1)...].first { !["own", "local", "national"].contains($0.plain) }.map {
          self.words.contains($0.plain, in: .ofTheWriter)
        } ?? false
    }
  }

  /// What the person who writes shall do: "send copies" to somebody, but not "send copies of the file"; nil for other
  /// acts.
  func writersTask(_ rest: [PointText.Word]) -> String? {
    guard let (start, things, end) = task(rest) else { return nil }
    let isIn = { (index: Int) in
      ClauseParser.prepositions.contains(rest[index].plain) || rest[index].plain == "in"
    }
    let ahead = (start + 1..<end).prefix(6)
    // "Check with the Section": up to the next preposition.
    let near = ahead.dropFirst().prefix { !isIn($0) }
    let thing = ahead.prefix(1 + near.count).first { index in
      let behind = rest[(index + 1)...].prefix(2).map(\.plain)
      // "a message of support", "a copy of any reply", and not "a clear message to the police".
      if behind.first == "of", !rest[index].plain.hasPrefix("postcard"),
        words.contains(rest[start].plain, in: .carrying)
      {
        return rest[(index + 2)...].prefix(2).contains { words.contains($0.plain, in: .solidarity) }
      }
      guard things.contains(rest[index].plain) || things == ["*"] else { return false }
      switch rest[index].plain {
      // "Write in English", and not "write in the register".
      case "in": return rest[(index + 1)...].first.map { $0.isCapitalised || $0.plain == "your" } ?? false
      // "Write to her to tell her where he is", "write to the families and tell them".
      case "to":
        return !rest.indices.dropFirst(index + 1).dropLast().contains {
          ["to", "and"].contains(rest[$0].plain) && parser.words.baseForm(rest[$0 + 1].plain) != nil
        }
      default:
        // "ask your friends", and not "ask whether the others are well".
        let isObject = rest[(start + 1)..<index].allSatisfy {
          !["for", "about", "his", "her", "their"].contains($0.plain) && !$0.isPossessive
            && ($0.plain == "as" || !words.contains($0.plain, in: .subordinate))
        }
        return !isOthers(rest, start, index) && (isObject || !things.contains("friends"))
      }
    }
    return thing.map { PointText.joined([rest[start], rest[$0]]) }
  }

  /// Where the verb of an act stands, with what behind it the act is a task of the person who writes, and where its
  /// object ends: "ask the President" before "to tell the people".
  private func task(_ rest: [PointText.Word]) -> (start: Int, things: [String], end: Int)? {
    let start = rest.firstIndex {
      !ClauseParser.isAdverb($0) && !["never", "to", "do", "not"].contains($0.plain)
    }
    guard let start, let things = words.value(of: rest[start].plain, in: .toWriters) else { return nil }
    let end = rest.indices.dropFirst(start + 2).dropLast().first {
      rest[$0].plain == "to" && parser.words.baseForm(rest[$0 + 1].plain) != nil
    }
    return (start, things.split(separator: " ").map(String.init), end ?? rest.count)
  }

  /// Whether an act may be a task of the person who writes: "refer to her as", "share this appeal".
  func mayBeTask(_ act: [PointText.Word], _ clause: PointClause) -> Bool {
    if clause.isImperative, speaksOfTheLetter(act, "this") { return true }
    guard let (start, things, end) = task(act), case let object = act[(start + 1)..<end].prefix(7) else {
      return false
    }
    // "Quoting the number of this appeal", and not "quoting Article 2".
    let isAny = things == ["?*"] && !object.prefix(4).contains { words.contains($0.plain, in: .instruments) }
    return isAny && !object.isEmpty || object.contains { things.contains("?" + $0.plain) }
  }

  /// Whether what shall be sent is there already and another's: "his letters", "letters from his family".
  private func isOthers(_ rest: [PointText.Word], _ verb: Int, _ thing: Int) -> Bool {
    let behind = rest[(thing + 1)...].prefix(2).map(\.plain)
    // "Send her letter", but neither "send her a card" nor "send this letter".
    let determiner = rest[(verb + 1)..<thing].last { words.contains($0.plain, in: .determiners) }
    return words.contains(rest[verb].plain, in: .carrying)
      && determiner.map { !["a", "an", "this", "no", "one", "two", "three"].contains($0.plain) } ?? false
      || ["that", "from", "back"].contains(behind.first) || behind == ["on", "to"]
      || behind.first == "by" && words.names(behind.last ?? "", in: .persons)
  }

  /// Whether a point under words that ask the reader is rather for the writer: "Tell them that", "also express
  /// concern".
  func mayBeTheWriters(_ text: PointText) -> Bool {
    guard let clause = parser.spoken(text.words[...], isBaseForm: true) else { return false }
    guard let object = clause.object else { return clause.adverbs.contains("also") }
    return object.count == 1 && ["them", "him", "her"].contains(object[0].plain)
      && (clause.rest.first?.plain == "that" || clause.opening?.isPremise == false)
  }

  /// What a clause says the person who writes to be: "As a mother" before it, "that, as a doctor, I am" in it; not "as head of state".
  func writersRole(_ clause: PointClause) -> String? {
    let said = clause.start + (clause.rest.contains { $0.plain == "i" } ? clause.rest : [])
    return said.indices.first { place in
      let role = said[(place + 1)...].prefix(3)
      return said[place].plain == "as" && !role.contains { $0.plain == "person" }
        && (["a", "an"].contains(role.first?.plain)
          || role.contains { $0.plain.hasSuffix("s") || $0.plain == "women" })
        && !role.contains { ["the", "his", "her", "its", "one", "someone", "head"].contains($0.plain) }
        && role.contains { word in
          [.onePerson, .persons, .officers].contains { words.names(word.plain, in: $0) }
        }
    }.map { PointText.joined(PointText.withoutEnd(Array(said[$0...].prefix(3)))) }
  }

  /// What in a clause may be said to the person who writes, or of those who wrote the sheet: "our" in "visit our
  /// office".
  func writersPronoun(in clause: PointClause, _ rest: [PointText.Word]) -> PointText.Word? {
    let isImperative = clause.isImperative
    return rest.indices.dropFirst(isImperative ? 0 : 1).first { index in
      let word = rest[index]
      // "Keep your promise".
      let isReaders =
        isImperative && word.plain == "your" && index + 1 < rest.count
        && words.contains(rest[index + 1].plain, in: .powers)
        && !words.contains(rest[index + 1].plain, in: .superiors)
      return !word.isQuoted && !isReaders
        && (word.plain == "your" || ["our", "ours"].contains(word.plain) && !word.isCapitalised
          || isImperative && !clause.speaksOfYou && word.plain == "you")
    }.map { rest[$0] }
  }
}

extension ClauseParser {
  /// "to express concern, and to ask" among what the writer shall do, as "express concern, and ask".
  func saidWithoutTo(_ text: PointText) -> PointText {
    let words = text.words
    let isSpoken = { (index: Int) in
      words[index].plain == "to" && (index == 0 || words[index - 1].plain == "and")
        && spoken(words[(index + 1)...], isBaseForm: true) != nil
    }
    guard !words.isEmpty, isSpoken(0) else { return text }
    return PointText(words.indices.filter { !isSpoken($0) }.map { words[$0] })
  }
}
