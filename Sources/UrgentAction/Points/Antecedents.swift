// Antecedents.swift: whom a kept "their" or "his" can mean.

/// Looks at the pronouns that a sentence keeps although its reader is "you".
struct Antecedents {
  private let words: PointWords
  /// The nouns that every word is looked up in; those beside pronouns are looked up where they stand.
  private let persons, onePerson, things: Set<String>
  /// Whether persons or things were named that "they" can mean: in these words, or in the points before.
  private var hasMany = false
  private var hasOne = false
  /// What the reader was called who is the last single person named; nil where another was named since.
  var lastReader: PointReader.Number?

  init(_ words: PointWords) {
    self.words = words
    (persons, onePerson) = (words.list("persons"), words.list("one-person"))
    things = words.list("things")
  }

  /// Takes note of whom a point names, for the points behind it.
  mutating func take(_ text: PointText) {
    for (index, word) in text.words.enumerated() { take(word, isFirst: index == 0) }
  }

  private mutating func take(_ word: PointText.Word, isFirst: Bool) {
    if persons.contains(word.plain) {
      hasMany = true
      if onePerson.contains(word.plain) { hasOne = true }
    } else if !isFirst, word.isCapitalised {
      (hasMany, hasOne) = (true, true)
    } else if word.plain.utf8.last == UInt8(ascii: "s"), word.plain.count > 3,
      !["ss", "’s", "'s"].contains(where: word.plain.hasSuffix), !things.contains(word.plain)
    {
      hasMany = true
    }
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
    if readerIsYou, readerIs != .many { lastReader = readerIs }
    for (index, word) in words.enumerated() {
      let next = words.dropFirst(index + 1).first?.plain ?? ""
      // "do all he can".
      if readerIsYou, word.plain == "they" || readerIs.canBe(word.plain), ["can", "could"].contains(next),
        index > 0, ["all", "everything", "whatever", "anything"].contains(words[index - 1].plain)
      {
        texts.append("you")
        continue
      }
      switch word.plain {
      case "their", "they", "them", "theirs", "themselves":
        if readerIsYou, word.plain == "their",
          isUsed(words, index) || !hasMany && isPolicy(words, index) || isAnswer(words, index)
            || isConveyed(words, index)
            || isCommanded(words, index) || !mayMeanOthers && isOwn(words, index)
        {
          texts.append(word.text.hasPrefix("T") ? "Your" : "your")
          continue
        }
        kept.append(word.plain)
        guard readerIsYou else {
          if namesNobody, !hasMany, word.plain == "their", self.words.contains(next, in: "acts") {
            doubts.append(question("their", next))
          }
          hasMany = true
          break
        }
        let ahead = words.dropFirst(index + 1).prefix(3).map(\.plain)
        if !hasMany
          || word.plain == "their" && ahead.contains(where: { self.words.contains($0, in: "powers") })
        {
          doubts.append(question(word.plain, next))
        }
      case "he", "him", "his", "himself", "she", "her", "hers", "herself":
        let readerIsOne = readerIs.canBe(word.plain)
        if !readerIsYou, namesNobody, lastReader?.canBe(word.plain) ?? true,
          index < 2 || words[index - 1].plain == "that",
          self.words.contains(next, in: "acts")
        {
          doubts.append(question(word.plain, next))
        }
        if readerIsYou, readerIsOne, word.plain == "his" || word.plain == "her",
          isUsed(words, index) || isAnswer(words, index) || isConveyed(words, index)
            || isCommanded(words, index)
        {
          texts.append("your")
          continue
        }
        if readerIsYou, readerIsOne, word.plain == "him" || word.plain == "her", index > 1,
          ["come", "comes", "brought", "pending"].contains(words[index - 2].plain),
          words[index - 1].plain == "before", index == words.count - 1 || word.endsClause
        {
          texts.append("you" + word.text.dropFirst(3))
          continue
        }
        kept.append(word.plain)
        let isUnder = index > 0 && words[index - 1].plain == "under"
        if readerIsYou ? isPremise && readerIsOne : namesNobody && lastReader?.canBe(word.plain) ?? false,
          lastReader != nil, mayBeReaders(words, index), doubts.isEmpty
        {
          doubts.append(question(word.plain, next))
        } else if readerIsYou, readerIsOne,
          !hasOne || isUnder && self.words.contains(next, in: "commands")
            || ["his", "her"].contains(word.plain)
              && isPublic(words[(index + 1)...])
        {
          doubts.append(question(word.plain, next))
        } else {
          hasOne = true
        }
      default:
        take(word, isFirst: false)
        let isName = word.isCapitalised && index > 0 && words[index - 1].isCapitalised
        if isName || onePerson.contains(word.plain) { lastReader = nil }
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
    "their": "your", "they": "you", "them": "you", "theirs": "yours", "themselves": "yourselves", "he": "you",
    "him": "you", "his": "your", "himself": "yourself", "she": "you", "her": "your", "hers": "yours",
    "herself": "yourself",
  ]

  /// What to ask about a pronoun, and how to answer: "'he has': is it the reader? Then write {you have:he has}".
  func question(_ word: String, _ next: String) -> String {
    var (you, other) = (Self.second[word] ?? "you", word)
    if ["he", "she"].contains(word) {
      let isThird = next.hasSuffix("s") && words.baseForm(String(next.dropLast())) != nil
      let base = isThird ? String(next.dropLast()) : next
      let verb = ["has": "have", "is": "are", "was": "were", "does": "do"][next] ?? base
      if verb != next { (you, other) = ("you \(verb)", "\(word) \(next)") }
    }
    return
      "'\(word) \(next)': is it the reader\(you.hasPrefix("your") ? "'s" : "")? Then write {\(you):\(other)}"
  }

  /// Whether a pronoun is one for somebody who acts, or has what prisoners seldom have: "she will listen", "his remarks".
  private func mayBeReaders(_ words: [PointText.Word], _ index: Int) -> Bool {
    let behind = words[(index + 1)...].prefix(4).map(\.plain)
    guard let next = behind.first else { return false }
    switch words[index].plain {
    case "he", "she":
      if behind.contains("able") { return true }
      return !behind.prefix(3).contains { ["be", "been", "is", "was", "were"].contains($0) }
        && !["not", "has", "had", "may", "might", "suffers", "needs"].contains(next)
    case "his", "her":
      let owned = behind.prefix { !["against", "for", "on", "about", "to", "in", "that"].contains($0) }
      return !owned.contains { self.words.contains($0, in: "prisoners") }
    default: return false
    }
  }

  /// What a person in office has, and a prisoner seldom: "men", "\"shoot to kill\" order".
  private func isPublic(_ words: ArraySlice<PointText.Word>) -> Bool {
    guard let noun = words.first(where: { !$0.isInside }) else { return false }
    return self.words.contains(noun.plain, in: "commanded") || self.words.contains(noun.plain, in: "acts")
  }

  /// "use all his influence", "exercise their constitutional powers": nobody else's can be meant.
  private func isUsed(_ words: [PointText.Word], _ index: Int) -> Bool {
    let uses: Set<String> = ["use", "using", "exercise", "exercising", "exert", "exerting"]
    let owned = words.dropFirst(index + 1).prefix(3)
    // "keep his word".
    if index > 0, self.words.contains(words[index - 1].plain, in: "keeping") {
      return owned.contains { $0.plain == "word" || self.words.contains($0.plain, in: "duties") }
    }
    guard words[max(0, index - 3)..<index].contains(where: { uses.contains($0.plain) }) else { return false }
    return owned.contains { self.words.contains($0.plain, in: "used") }
  }

  /// "their failed policies", where nobody else is named who could have any.
  private func isPolicy(_ words: [PointText.Word], _ index: Int) -> Bool {
    let noun = words.dropFirst(index + 1).prefix(4).first {
      !$0.plain.hasSuffix("ed") && !$0.plain.hasSuffix("ive")
    }
    return noun.map { ["policy", "policies", "legislation", "constitution"].contains($0.plain) } ?? false
  }

  /// "thanking them for their letter", "reminding him of his promise": what the reader is thanked for or reminded of.
  private func isAnswer(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard index == 1, let section = ["for": "answers", "of": "duties"][words[0].plain] else { return false }
    return words.dropFirst(2).prefix(3).contains { self.words.contains($0.plain, in: section) }
  }

  /// "convey to his government": an ambassador's.
  private func isConveyed(_ words: [PointText.Word], _ index: Int) -> Bool {
    index > 0
      && (["to", "with"].contains(words[index - 1].plain)
        || self.words.contains(words[index - 1].plain, in: "conveying"))
      && words[(index + 1)...].prefix(3).contains { self.words.contains($0.plain, in: "superiors") }
      && words[..<index].contains { self.words.contains($0.plain, in: "conveying") }
  }

  /// "the police under his command", where nobody else is named who could have it.
  private func isCommanded(_ words: [PointText.Word], _ index: Int) -> Bool {
    guard index > 0, words[index - 1].plain == "under", let next = words.dropFirst(index + 1).first,
      self.words.contains(next.plain, in: "commands")
    else { return false }
    return !words[..<index].contains {
      $0.isCapitalised || onePerson.contains($0.plain) || ["and", "that", "who"].contains($0.plain)
    }
  }

  /// "in their power", "their obligations under": the closed list.
  private func isOwn(_ words: [PointText.Word], _ index: Int) -> Bool {
    var next = words.dropFirst(index + 1)
    if next.first?.plain == "own" { next = next.dropFirst() }
    guard let noun = next.first else { return false }
    if noun.plain == "power" || noun.plain == "powers" {
      return index > 0 && ["in", "within"].contains(words[index - 1].plain)
    }
    // "their international obligations".
    let head = next.prefix(3).firstIndex { self.words.contains($0.plain, in: "duties") }
    guard let head else { return false }
    let behind = words.dropFirst(head + 1).first?.plain ?? ""
    return behind == "under" || behind == "to" && (words[head].plain != "promise")
  }
}
