// Antecedents.swift: whom a kept "their" or "his" can mean.

/// Looks at the pronouns that a sentence keeps although its reader is "you".
struct Antecedents {
  let words: PointWords
  /// Which pronouns mean the reader where he is spoken of as one person.
  let reader: PointReader.Number
  /// Whether he speaks for a company, a court or the like, which is "it".
  let isOfBody: Bool
  /// The nouns that every word is looked up in; those beside pronouns are looked up where they stand.
  let persons, onePerson, things, officers: Set<String>
  /// Whether persons or things were named that "they" can mean: in these words, or in the points before.
  private var hasMany = false
  private(set) var hasOne = false
  /// The names of those whom the points before name in full.
  private var names: Set<String> = []
  /// What the reader was called who is the last single person named; nil where another was named since.
  var lastReader: PointReader.Number?

  init(_ words: PointWords, reader: PointReader.Number, isOfBody: Bool) {
    (self.words, self.reader, self.isOfBody) = (words, reader, isOfBody)
    (persons, onePerson) = (words.list(.persons), words.list(.onePerson))
    (things, officers) = (words.list(.things), words.list(.officers))
  }

  /// Takes note of whom a point names, for the points behind it.
  mutating func take(_ text: PointText) {
    for (index, word) in text.words.enumerated() {
      take(word, isFirst: index == 0)
      if isName(text.words, index) {
        names.formUnion(
          text.words[max(0, index - 1)...index].map(\.owner.plain).filter { name in
            ![.officers, .ranks, .bodies].contains { words.contains(name, in: $0) }
          })
      }
    }
  }

  private mutating func take(_ word: PointText.Word, isFirst: Bool) {
    let isName = !isFirst && word.isCapitalised
    if persons.contains(word.plain) ? onePerson.contains(word.plain) : isName { hasOne = true }
    if isName || isMany(word) { hasMany = true }
  }

  /// Whether "they" can mean what a word names: persons or several things.
  private func isMany(_ word: PointText.Word) -> Bool {
    if persons.contains(word.plain) { return true }
    guard word.plain.utf8.last == UInt8(ascii: "s"), word.plain.utf8.count > 3 else { return false }
    return !["ss", "’s", "'s"].contains(where: word.plain.hasSuffix) && !things.contains(word.plain)
  }

  /// Whether "they" can mean somebody of the same sentence, and not what they do something with: "the troops they sent".
  private func namesMany(_ words: [PointText.Word], before index: Int) -> Bool {
    var end = index
    if words[index].plain == "they" {
      if end > 1, ["that", "which"].contains(words[end - 1].plain) { end -= 1 }
      while end > 1, !words[end - 1].endsClause,
        !self.words.contains(words[end - 1].plain, in: .behindNouns) || words[end - 1].plain == "of"
      {
        end -= 1
      }
    }
    return words[..<end].contains { isMany($0) || $0.isCapitalised }
  }

  /// The words as a letter to their reader prints them, which pronouns they keep, and what is doubtful about
  /// these.
  ///
  /// `namesNobody` holds when the sentence says before these words neither "you" nor whom it is to.
  mutating func read(
    _ words: [PointText.Word], readerIsYou: Bool, readerIs: PointReader.Number, namesNobody: Bool,
    isPremise: Bool
  ) -> (words: [String], kept: [String], doubts: [String]) {
    var texts: [String] = []
    var kept: [String] = []
    var doubts: [String] = []
    var mayMeanOthers = false
    // Whether these words name one person before a pronoun, persons in office, or have kept "they".
    var (isNamed, namesOfficer, hasOfficials, keepsMany) = (false, false, false, false)
    if readerIsYou, readerIs != .many { lastReader = readerIs }
    var words = words
    for index in words.indices {
      let word = words[index]
      let next = words.dropFirst(index + 1).first?.plain ?? ""
      // "do all he can".
      if readerIsYou, word.plain == "they" || readerIs.canBe(word.plain), ["can", "could"].contains(next),
        let all = words[..<index].last(where: { $0.plain != "that" })?.plain,
        ["all", "everything", "whatever", "anything"].contains(all)
      {
        texts.append("you")
        continue
      }
      if readerIsYou, word.plain == "they" || readerIs.canBe(word.plain) && word.plain.hasSuffix("he"),
        isAsked(words, index)
          || !isNamed && word.plain != "they" && reader.canBe(word.plain)
            && (isAsPromised(words, index)
              || !hasOne
                && (isBehindRuled(words, index)
                  || index > 0 && words[index - 1].plain == "which" && texts.suffix(9).contains("your")
                    && !["is", "was"].contains(next) && !self.words.contains(next, in: .suffered)))
      {
        texts.append("you")
        if index + 1 < words.count, next != secondPerson(next) {
          words[index + 1] = PointText.Word(Substring(secondPerson(next)))
        }
        continue
      }
      if isEither(words, index) {
        texts.append(word.text)
        continue
      }
      switch word.plain {
      case "their", "they", "them", "theirs", "themselves":
        if readerIsYou, word.plain == "their",
          isUsed(words, index) || !hasMany && isPolicy(words, index) || isAnswer(words, index)
            || isConveyed(words, index)
            || isCommanded(words, index) || !mayMeanOthers && isOwn(words, index)
            || !mayMeanOthers && !isNamed && isRetracted(words, index)
        {
          texts.append(word.text.hasPrefix("T") ? "Your" : "your")
          continue
        }
        kept.append(word.plain)
        guard readerIsYou else {
          if namesNobody, !hasMany, word.plain == "their", self.words.contains(next, in: .acts) {
            doubts.append(question("their", next))
          }
          hasMany = true
          break
        }
        let ahead = words.dropFirst(index + 1).prefix(3).map(\.plain)
        if !hasMany
          || word.plain == "their" && !hasOfficials
            && ahead.contains(where: { self.words.contains($0, in: .powers) })
          || readerIs == .many && !keepsMany && mayBeReaders(words, index) && !namesMany(words, before: index)
        {
          doubts.append(question(word.plain, next))
        } else {
          keepsMany = true
        }
      case "its" where readerIsYou && isReadersIts(words, index),
        "it" where readerIsYou && isReadersIt(words, index):
        kept.append(word.plain)
        doubts.append(question(word.plain, next))
      case "he", "him", "his", "himself", "she", "her", "hers", "herself":
        let readerIsOne = readerIs.canBe(word.plain) && reader.canBe(word.plain)
        let owned = owned(words, index)
        let isRulers = !namesOfficer && isRulers(words, index, owned)
        let isPublic =
          isRulers || !isNamed && owned.contains { self.words.contains($0, in: .commanded) }
        let isMixed =
          !isNamed
          && owned.contains { self.words.contains($0, in: .acts) || self.words.contains($0, in: .mixed) }
        if !readerIsYou, namesNobody, lastReader?.canBe(word.plain) ?? true, reader.canBe(word.plain),
          isPublic || isMixed && lastReader != nil || !isNamed && isInOffice(words, index)
            || (index < 2 || words[index - 1].plain == "that")
              && owned.contains(where: { self.words.contains($0, in: .acts) })
        {
          doubts.append(question(word.plain, next))
        }
        if readerIsYou, readerIsOne || readerIs == .many && reader.canBe(word.plain) && !isNamed,
          word.plain == "his" || word.plain == "her",
          isUsed(words, index) || isAnswer(words, index) || isConveyed(words, index)
            || isCommanded(words, index) || !isNamed && isRetracted(words, index)
            || readerIsOne
              && (!isNamed && isRuled(owned, words[..<index])
                || !namesOfficer && owned.contains { $0.hasPrefix("counterpart") })
        {
          texts.append("your")
          continue
        }
        // "Put himself in their place", and not "let the poet speak for himself".
        if readerIsYou, readerIsOne, !isNamed, word.plain.hasSuffix("self"), word.beginsPlainly,
          !namesThing(words[..<index])
        {
          texts.append("yourself" + word.text.dropFirst(word.plain.count))
          continue
        }
        if readerIsYou, readerIsOne, word.plain == "him" || word.plain == "her", word.beginsPlainly,
          index > 1,
          ["come", "comes", "brought", "pending"].contains(words[index - 2].plain),
          words[index - 1].plain == "before", index == words.count - 1 || word.endsClause
        {
          texts.append("you" + word.text.dropFirst(3))
          continue
        }
        kept.append(word.plain)
        let isUnder = index > 0 && words[index - 1].plain == "under"
        let isRead =
          readerIsYou
          && (readerIsOne
            || readerIs == .many && (isRulers || owned.first == "office") && !isNamed
              && reader.canBe(word.plain))
        if isRead
          ? isPremise || !isNamed
          : !readerIsYou && !isNamed && namesNobody && lastReader?.canBe(word.plain) ?? false
            && reader.canBe(word.plain),
          lastReader != nil, mayBeReaders(words, index), doubts.isEmpty
        {
          doubts.append(question(word.plain, next))
        } else if isRead,
          !hasOne && !owned.contains(where: isPrisoners)
            || isUnder && self.words.contains(next, in: .commands) || isPublic || isMixed
            || owned.contains(where: { $0.hasPrefix("counterpart") || $0.hasPrefix("predecessor") })
        {
          doubts.append(question(word.plain, next))
        } else {
          (hasOne, isNamed) = (true, true)
        }
      default:
        take(word, isFirst: false)
        if isName(words, index) || onePerson.contains(word.plain) { (lastReader, isNamed) = (nil, true) }
        if officers.contains(word.plain) { (isNamed, namesOfficer) = (true, true) }
        if word.plain.hasSuffix("s"), officers.contains(String(word.plain.dropLast())) { hasOfficials = true }
        let isEverything = word.plain == "all" && ["in", "within", "that"].contains(next)
        if persons.contains(word.plain) && !isEverything || word.plain.hasSuffix("states")
          || word.plain.hasSuffix("governments")
          || word.plain == "authorities"
        {
          mayMeanOthers = true
        }
      }
      texts.append(word.text)
    }
    return (texts, kept, doubts)
  }

  private static let second = [
    "it": "you", "its": "your", "their": "your", "they": "you", "them": "you", "theirs": "yours",
    "themselves": "yourselves", "he": "you",
    "him": "you", "his": "your", "himself": "yourself", "she": "you", "her": "your", "hers": "yours",
    "herself": "yourself",
  ]

  /// "have" for "has", "intend" for "intends".
  func secondPerson(_ verb: String) -> String {
    let isThird = verb.hasSuffix("s") && words.baseForm(String(verb.dropLast())) != nil
    return ["has": "have", "is": "are", "was": "were", "does": "do"][verb]
      ?? (isThird ? String(verb.dropLast()) : verb)
  }

  /// What to ask about a pronoun, and how to answer: "'he has': is it the reader? Then write {you have:he has}".
  func question(_ word: String, _ next: String) -> String {
    var (you, other) = (Self.second[word] ?? "you", word)
    if ["he", "she", "it"].contains(word) {
      let verb = secondPerson(next)
      if verb != next { (you, other) = ("you \(verb)", "\(word) \(next)") }
    }
    return
      "'\(word) \(next)': is it the reader\(you.hasPrefix("your") ? "'s" : "")? Then write {\(you):\(other)}"
  }

  /// Whether the name of a person ends with a word, and not that of a place or a body, as far as two capitals tell.
  func isName(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard words[index].isCapitalised else { return false }
    if names.contains(words[index].owner.plain) { return true }
    var start = index
    while start > 0, words[start - 1].isCapitalised, !words[start - 1].endsClause { start -= 1 }
    guard start < index else { return false }
    let before = words[..<start].last?.plain ?? ""
    return words[index].isPossessive || !["in", "at", "near", "from", "the"].contains(before)
  }

  /// Whether a pronoun is one for somebody who acts, or has what prisoners seldom have: "she will listen", "his remarks".
  private func mayBeReaders(_ words: [PointText.Word], _ index: Int) -> Bool {
    let behind = words[(index + 1)...].prefix(4).map(\.plain)
    switch words[index].plain {
    case "he", "she", "they":
      if behind.contains("able") || isInOffice(words, index) { return true }
      if behind.prefix(3).contains(where: { self.words.contains($0, in: .promising) }) { return true }
      let verb = behind.first { !["will", "would", "should", "must"].contains($0) && !$0.hasSuffix("ly") }
      return !behind.prefix(3).contains { ["be", "been", "is", "are", "was", "were"].contains($0) }
        && !self.words.contains(verb ?? "", in: .suffered)
    // What is given back was another's.
    case "his", "her",
      "their" where index == 0 || !["return", "restore"].contains(words[index - 1].plain):
      let owned = owned(words, index)
      return !owned.isEmpty && !owned.contains(where: isPrisoners)
    default: return false
    }
  }

  /// "since he took office".
  func isInOffice(_ words: [PointText.Word], _ index: Int) -> Bool {
    words[index].plain.hasSuffix("he")
      && words[(index + 1)...].prefix(4).contains { ["office", "power"].contains($0.plain) }
  }

  /// Whether prisoners have it more often than those who hold them.
  func isPrisoners(_ noun: String) -> Bool {
    let singular = noun.hasSuffix("ies") ? noun.dropLast(3) + "y" : noun.hasSuffix("s") ? noun.dropLast() : ""
    return words.contains(noun, in: .prisoners) || words.contains(String(singular), in: .prisoners)
  }

  /// What "his" or "her" says that somebody has: "reported remarks", "\"shoot to kill\" order".
  func owned(_ words: [PointText.Word], _ index: Int) -> [String] {
    guard ["his", "her", "their", "its"].contains(words[index].plain) else { return [] }
    return words[(index + 1)...].lazy.filter { !$0.isInside }.map(\.owner.plain).prefix(4).prefix {
      !self.words.contains($0, in: .behindNouns)
    }.map(\.self)
  }
}
