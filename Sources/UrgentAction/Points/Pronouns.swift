// Pronouns.swift: which pronouns of a sentence are the reader's, which are kept, and which are asked about.

extension Cast {
  /// The sentence whose pronouns are read.
  struct Reading {
    let words: [PointText.Word]
    /// Whether the sentence says "you" to the reader, and how its point called him: "them", "him", "the Minister".
    let readerIsYou: Bool
    let readerIs: PointReader.Number
    /// Whether it says before these words neither "you" nor whom it is to.
    let namesNobody: Bool
    let isPremise: Bool
  }

  /// The words as a letter to their reader prints them, which pronouns they keep, and what is doubtful about these; where
  /// `asksNames` holds, also about the reader's own name or title.
  mutating func read(
    _ sentence: Reading, asksNames: Bool
  ) -> (words: [String], kept: [String], doubts: [String]) {
    var (texts, kept, doubts): ([String], [String], [String]) = ([], [], [])
    var ownName: String?
    var (keepsMany, hasChangedMany, hasChangedOne) = (false, false, false)
    var words = sentence.words
    if sentence.readerIsYou { takeReader(as: sentence.readerIs) }
    var nameEnd = 0
    for index in words.indices {
      let word = words[index]
      switch word.plain {
      // "His Majesty".
      case "his" where isForm(words, index), "her" where isForm(words, index):
        texts.append(word.text)
        let taken = take(words, at: index)
        nameEnd = taken.end
        ownName = ownName ?? taken.doubt
      case "their", "they", "them", "theirs", "themselves", "he", "him", "his", "himself", "she", "her",
        "hers", "herself", "it", "its":
        let place = words[(index + 1)...].firstIndex {
          !ClauseParser.isAdverb($0) && $0.plain != "never"
        }
        let verb = place.map { words[$0].plain } ?? ""
        let second = secondPerson(verb)
        // A verb that cannot be changed leaves "he" as it is.
        let agrees = !word.plain.hasSuffix("he") || second != verb || !verb.hasSuffix("s")
        if sentence.readerIsYou, agrees, let own = readersOwn(words, index, sentence, texts) {
          texts.append(own)
          if word.plain.hasPrefix("the") { hasChangedMany = true } else { hasChangedOne = true }
          if own == "you", let place, second != verb, word.plain.hasSuffix("he") || word.plain == "they" {
            words[place] = PointText.Word(Substring(second))
          }
          continue
        }
        texts.append(word.text)
        if isEither(words, index) { continue }
        switch word.plain {
        case "it", "its":
          guard sentence.readerIsYou,
            word.plain == "it" ? isReadersIt(words, index) : isReadersIts(words, index)
          else { continue }
          doubts.append(question(words, index))
        case let plain where plain.hasPrefix("the"):
          if isDoubtedPlural(words, index, sentence, keepsMany)
            || hasChangedMany && hasRulers(words, index)
          {
            doubts.append(question(words, index))
          } else {
            keepsMany = true
          }
          if !sentence.readerIsYou { hasMany = true }
        default:
          if isDoubted(words, index, sentence, isFirst: doubts.isEmpty)
            || hasChangedOne && sentence.readerIs.canBe(word.plain) && hasRulers(words, index)
          {
            doubts.append(question(words, index))
          } else {
            keep(word.plain)
          }
        }
        kept.append(word.plain)
      default:
        texts.append(word.text)
        guard index >= nameEnd else { continue }
        let taken = take(words, at: index)
        nameEnd = taken.end
        ownName = ownName ?? taken.doubt
      }
    }
    if asksNames, let ownName { doubts.append(ownName) }
    return (texts, kept, doubts)
  }

  private func isForm(_ words: [PointText.Word], _ index: Int) -> Bool {
    words[index].isCapitalised && words.dropFirst(index + 1).first?.isCapitalised ?? false
  }

  /// What stands for a pronoun that can only mean the reader who is "you"; nil for another.
  private func readersOwn(
    _ words: [PointText.Word], _ index: Int, _ sentence: Reading, _ texts: [String]
  ) -> String? {
    let (word, pronoun) = (words[index], words[index].plain)
    let next = words.dropFirst(index + 1).first?.plain ?? ""
    let isThey = pronoun == "they"
    let isCalled = isThey ? sentence.readerIs == .many : sentence.readerIs.canBe(pronoun)
    if isCalled, isWhatCan(words, index) { return "you" }
    let isReaders = sentence.readerIs.canBe(pronoun) && reader.canBe(pronoun)
    if isThey || sentence.readerIs.canBe(pronoun) && pronoun.hasSuffix("he") {
      if isAsked(words, index)
        || isThey && sentence.readerIs == .many && sentence.isPremise && words[0].plain == "that"
          && isBound(words, index)
      {
        return "you"
      }
      guard isReaders, !isThey, !isNamed(pronoun) else { return nil }
      let isBehindOwn =
        index > 0 && words[index - 1].plain == "which" && texts.suffix(9).contains("your")
        && !["is", "was"].contains(next) && !self.words.contains(next, in: .suffered)
      return isAsPromised(words, index)
        || isThankedFor(words, index, sentence) && hasGiven(words, index) && !isInPoint(words, index)
        || !hasOther(pronoun) && (isBehindRuled(words, index) || isBehindOwn)
        ? "you" : nil
    }
    guard !isEither(words, index) else { return nil }
    switch pronoun {
    case "their":
      let isReaders =
        !hasMany && isPolicy(words, index) || isAnswer(words, index) || isConveyed(words, index)
        || isCommanded(words, index)
        || (isUsed(words, index) || !mayMeanOthers && isOwn(words, index)
          || !mayMeanOthers && !isNamed(pronoun) && isRetracted(words, index)) && readerActs(words, index)
      return isReaders ? word.text.hasPrefix("T") ? "Your" : "your" : nil
    case "his", "her":
      let isNamed = isNamed(pronoun)
      if isReaders || sentence.readerIs == .many && reader.canBe(pronoun) && !isNamed {
        if isAnswer(words, index) || isConveyed(words, index) || isCommanded(words, index)
          || (isUsed(words, index) || !isNamed && isRetracted(words, index)) && readerActs(words, index)
        {
          return "your"
        }
        let owned = owned(words, index)
        let isInPower =
          index > 0 && ["in", "within"].contains(words[index - 1].plain) && next.hasPrefix("power")
        if isReaders, !isNamed, isInPower || owned.first == "government" { return "your" }
        if isReaders,
          !isNamed && isRuled(pronoun, owned, words[..<index])
            || !self.isNamed(pronoun, inOffice: true)
              && owned.contains(where: { $0.hasPrefix("counterpart") })
        {
          return "your"
        }
      }
      // "come before her".
      guard isReaders, pronoun == "her" else { return nil }
      return isBefore(words, index) || isSurelyGiven(words, index) ? "you" + word.text.dropFirst(3) : nil
    case "him":
      return isReaders && (isBefore(words, index) || isSurelyGiven(words, index))
        ? "you" + word.text.dropFirst(3) : nil
    case "them":
      return sentence.readerIs == .many && !mayMeanOthers && !hasOfficials
        && isGiven(words, index, surely: true)
        ? "you" + word.text.dropFirst(4) : nil
    case "himself", "herself":
      // "Put himself in their place", and not "let the poet speak for himself".
      return isReaders && !isNamed(pronoun) && word.beginsPlainly && !namesThing(words[..<index])
        ? "yourself" + word.text.dropFirst(pronoun.count) : nil
    default: return nil
    }
  }

  /// "Those who are brought before him".
  private func isBefore(_ words: [PointText.Word], _ index: Int) -> Bool {
    words[index].beginsPlainly && index > 1
      && ["come", "comes", "brought", "pending"].contains(words[index - 2].plain)
      && words[index - 1].plain == "before" && (index == words.count - 1 || words[index].endsClause)
  }

  /// Whether "they" or "their" that is kept may mean the reader.
  private func isDoubtedPlural(
    _ words: [PointText.Word], _ index: Int, _ sentence: Reading, _ keepsMany: Bool
  ) -> Bool {
    let ahead = words.dropFirst(index + 1).prefix(3).map(\.plain)
    let isTheir = words[index].plain == "their"
    guard sentence.readerIsYou else {
      return sentence.namesNobody && (!hasMany || index == 0) && isTheir
        && self.words.contains(ahead.first ?? "", in: .acts)
        || sentence.namesNobody && sentence.isPremise && isBound(words, index)
    }
    if isBound(words, index)
      || sentence.readerIs == .many && (isTheirDeed(words, index) || isGiven(words, index))
    {
      return true
    }
    if isTheir, namesMany(words, before: index), !readerActs(words, index) {
      // "Free those who are held and honour their promise" may go on with what the reader shall do.
      return index > 1 && ["and", "or"].contains(words[index - 2].plain)
        && ahead.contains { self.words.contains($0, in: .duties) || self.words.contains($0, in: .powers) }
    }
    return !hasMany
      || isTheir && !hasOfficials && ahead.contains { self.words.contains($0, in: .powers) }
      || sentence.readerIs == .many && !keepsMany && mayBeReaders(words, index)
        && !namesMany(words, before: index)
  }

  /// Whether "he" or "her" that is kept may mean the reader: nobody else can be meant, or he more likely than those who can.
  private func isDoubted(
    _ words: [PointText.Word], _ index: Int, _ sentence: Reading, isFirst: Bool
  ) -> Bool {
    let pronoun = words[index].plain
    guard reader.canBe(pronoun) else {
      return isFirst && hasNobody(pronoun) && mayBeReaders(words, index)
    }
    let isCalled = sentence.readerIs.canBe(pronoun)
    guard sentence.readerIsYou ? isCalled || sentence.readerIs == .many : sentence.namesNobody
    else { return false }
    let owned = owned(words, index)
    let isNamed = isNamed(pronoun)
    let isPromised = isAsPromised(words, index)
    let has = { (list: PointWords.List) in owned.contains { self.words.contains($0, in: list) } }
    let isRulers = !self.isNamed(pronoun, inOffice: true) && isRulers(words, index, owned)
    let isOnly = hasNobody(pronoun) || isInOffice(words, index) && !self.isNamed(pronoun, inOffice: true)
    let isMixed = !isNamed && has(.acts)
    let isLast = lastIsReader(pronoun)
    let hasOther = hasOther(pronoun, inPoints: true)
    guard sentence.readerIsYou else {
      return isRulers || (isGiven(words, index) || isAddressed(words, index)) && !isInPoint(words, index)
        || pronoun.hasSuffix("he") && !self.hasOther(words, index) && doesSomething(words, index)
        || isMixed && isLast || !isNamed && isInOffice(words, index)
        || (index < 2 || words[index - 1].plain == "that") && has(.acts)
        || isFirst
          && (isOnly || !isNamed && (isLast || hasMany && !hasOther) && mayBeReaders(words, index))
    }
    guard isCalled else {
      // "Restore the judges he dismissed".
      let isBehindWhat =
        index > 1 && !words[index - 1].endsClause
        && (words[index - 1].plain == "which"
          || ![.subordinate, .behindNouns].contains { self.words.contains(words[index - 1].plain, in: $0) })
      let acts =
        isBehindWhat && reader != .one && pronoun.hasSuffix("he") && mayBeReaders(words, index)
      return isPromised || isRulers && has(.ruling)
        || !isNamed && (isRulers || acts || owned.first == "office")
        || !self.hasOther(words, index) && isGiven(words, index)
    }
    if pronoun.hasSuffix("self"), !isNamed, words[index].beginsPlainly,
      !words[..<max(0, index - 2)].contains(where: { self.words.contains($0.plain, in: .causing) })
    {
      return true
    }
    if isThankedFor(words, index, sentence) { return true }
    if !isInPoint(words, index),
      isGiven(words, index) || mayBeReaders(words, index) && !isEnsured(words, index)
        || pronoun.hasSuffix("he") && !self.hasOther(words, index) && !isDoneToPrisoner(words, index)
        || owned.first == "name" && index > 0 && words[index - 1].plain == "in"
    {
      return true
    }
    // "Raise it with the President when she meets him".
    let isSheOrHe =
      pronoun.hasSuffix("he") && sentence.readerIs != .one
      && (isNamedVaguely(pronoun) || isInOffice(words, index))
    if isFirst, !isNamed, !hasOne(pronoun), has(.shared) { return true }
    // "Explain why it took him two years".
    if index > 1, words[index - 1].plain == "took", words[index - 2].plain == "it" { return true }
    if sentence.isPremise || !isNamed ? isLast : isSheOrHe, isFirst, mayBeReaders(words, index) {
      return true
    }
    // "Asking him why he has", "that as a doctor he has".
    if index == 1 || index < 5 && !isNamed && ["that", "why", "what"].contains(words[0].plain)
      || index < 9 && words[0].plain == "that" && words[index - 1].endsClause,
      pronoun.hasSuffix("he"), !hasOther || !isDoneToPrisoner(words, index)
    {
      return true
    }
    let isUnder = index > 0 && words[index - 1].plain == "under"
    return isOnly
      || !hasOther && !owned.contains(where: isPrisoners) && !isDoneToPrisoner(words, index)
      || isUnder && self.words.contains(words.dropFirst(index + 1).first?.plain ?? "", in: .commands)
      || isPromised || isRulers || isMixed
      || owned.contains { $0.hasPrefix("counterpart") || $0.hasPrefix("predecessor") }
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
    return words[..<end].contains {
      $0.isCapitalised || isPlural($0.plain) || self.words.contains($0.plain, in: .persons)
        || self.words.contains($0.plain, in: .bodies)
    }
  }
}
