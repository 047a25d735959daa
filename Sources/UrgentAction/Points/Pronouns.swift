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

  /// Whom a pronoun means, as far as its sentence and the points before it tell.
  private enum Referent { case reader, other, uncertain }

  /// How near somebody else was named whom a pronoun can mean: nowhere, in another point or before the points, or behind the
  /// reader in its own point.
  private enum Rival: Int, Comparable {
    case none, far, near
    /// Near, and in office.
    case officer

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// What the pronouns of a sentence before the one that is read have meant.
  private struct Earlier {
    /// "They" who are kept.
    var hasKeptMany = false
    /// Those that became "you": of many, of one.
    var (hasChangedMany, hasChangedOne) = (false, false)
  }

  /// The words as a letter to their reader prints them, which pronouns they keep, and what is doubtful about these; where
  /// `asksNames` holds, also about the reader's own name or title.
  mutating func read(
    _ sentence: Reading, asksNames: Bool
  ) -> (words: [String], kept: [String], doubts: [String]) {
    var (kept, doubts): ([String], [String]) = ([], [])
    var ownName: String?
    var words = sentence.words
    var earlier = Earlier()
    if sentence.readerIsYou { takeReader(as: sentence.readerIs) }
    var nameEnd = 0
    for index in words.indices {
      // "His Majesty".
      let isForm =
        words[index].isCapitalised && words.dropFirst(index + 1).first?.isCapitalised ?? false
      guard !isForm, let pronoun = Pronoun(words, at: index, self.words) else {
        guard index >= nameEnd else { continue }
        let taken = take(words, at: index)
        nameEnd = taken.end
        ownName = ownName ?? taken.doubt
        continue
      }
      if pronoun.isEither { continue }
      let referent = referent(of: pronoun, sentence, earlier)
      if referent == .reader {
        if pronoun.isMany { earlier.hasChangedMany = true } else { earlier.hasChangedOne = true }
        let mark = words[index].text.prefix { !$0.isLetter }
        words[index].text =
          mark + pronoun.second + words[index].text.dropFirst(mark.count + pronoun.word.count)
        if let verb = pronoun.finiteVerb {
          words[verb] = PointText.Word(Substring(pronoun.secondPerson(words[verb].plain)))
        }
        continue
      }
      if referent == .uncertain {
        doubts.append(pronoun.question)
      } else if pronoun.isMany {
        earlier.hasKeptMany = true
      } else if Self.meansOne(pronoun.word) {
        keep(pronoun.word)
      }
      if pronoun.isMany, !sentence.readerIsYou { hasMany = true }
      if !pronoun.isThing { kept.append(pronoun.word) }
    }
    if asksNames, let ownName { doubts.append(ownName) }
    return (words.map(\.text), kept, doubts)
  }

  /// Whom a pronoun means, by what the words at it say and how near somebody else was named whom it can mean.
  ///
  /// 1. Only the reader's sex and number make him one whom it can mean, and only where the sentence speaks to him, or to nobody.
  /// 2. Somebody else is near who was named in the same point behind the reader, by a word of the same sex and number; he is
  ///    far who was named in another point, or before the points. Whoever does something is not to whom he does it.
  /// 3. What a prisoner has or suffers is kept.
  /// 4. What anyone may have or do is his who is near, and else it is asked.
  /// 5. What a person in office has or does is asked also where somebody is near, unless he is who acts; it is the reader's
  ///    where nobody is near, if nobody else has the like ("his troops"), or nobody is far ("his decision").
  /// 6. What somebody does with his own ("use his influence") is the reader's where he acts, his who is near where not.
  /// 7. A sentence that says "you" nowhere before it never says "you": what would be the reader's is asked.
  private func referent(of pronoun: Pronoun, _ sentence: Reading, _ earlier: Earlier) -> Referent {
    let bearing = pronoun.bearing(in: sentence)
    if pronoun.isThing {
      let isReaders =
        sentence.readerIsYou
        && (titles.isOfBody || hasReadersBody ? bearing > .held : bearing == .ruler && pronoun.role == .owner)
      return isReaders ? .uncertain : .other
    }
    var rival = rival(of: pronoun, bearing)
    guard pronoun.isMany || reader.canBe(pronoun.word) else {
      return rival == .none && bearing > .shared && hasNobody(pronoun.word) ? .uncertain : .other
    }
    if earlier.hasKeptMany, pronoun.isMany, rival == .far { rival = .near }
    if pronoun.isMany ? earlier.hasChangedMany : earlier.hasChangedOne, bearing > .shared, rival >= .near {
      return .uncertain
    }
    guard sentence.readerIsYou else {
      // Whoever else is asked uses his own.
      guard sentence.namesNobody || !pronoun.isMany && bearing >= .ruler && rival < .near else {
        return .other
      }
      return unaddressed(pronoun, bearing, rival)
    }
    let isCalled = pronoun.isMany ? sentence.readerIs == .many : sentence.readerIs.canBe(pronoun.word)
    guard isCalled else { return calledOtherwise(pronoun, bearing, rival) }
    // Whoever "disciplines his officers" does it to his own.
    let acts =
      pronoun.role != .owner || pronoun.opensClause
      || pronoun.secondPerson(pronoun.before) == pronoun.before
        && readerActs(sentence.words, pronoun.index)
    switch bearing {
    case .held:
      return rival == .none && hasNobody(pronoun.word) ? .uncertain : .other
    case .shared: return rival == .none || rival == .far && !hasOne(pronoun.word) ? .uncertain : .other
    case .open, .act: return rival >= .near ? .other : .uncertain
    case .ruler: return rival == .officer && !acts ? .other : .uncertain
    case .made where rival == .far: return .uncertain
    // No prisoner has troops.
    case .ruling where rival == .near: return acts ? .reader : .uncertain
    case .made, .ruling, .asked:
      if rival >= .near { return acts ? .uncertain : .other }
      return bearing == .made && !acts ? .uncertain : .reader
    case .own: return acts ? .reader : rival >= .near ? .other : .uncertain
    }
  }

  /// The same in a sentence that speaks to nobody: "expressing dismay at his remarks".
  private func unaddressed(_ pronoun: Pronoun, _ bearing: Bearing, _ rival: Rival) -> Referent {
    switch bearing {
    case .held, .shared: .other
    case .open where pronoun.isMany: .other
    case .open where rival == .none: pronoun.role == .subject || hasMany ? .uncertain : .other
    case .open: rival == .far && lastIsReader(pronoun.word) ? .uncertain : .other
    case .act: rival >= .near || pronoun.isMany && rival == .far && pronoun.index > 0 ? .other : .uncertain
    case .ruler, .made, .ruling, .asked, .own:
      rival == .officer || pronoun.isMany && rival == .near ? .other : .uncertain
    }
  }

  /// The same where the point has called the reader by a word of another number: "urging them to withdraw his troops".
  private func calledOtherwise(_ pronoun: Pronoun, _ bearing: Bearing, _ rival: Rival) -> Referent {
    guard bearing > .shared else { return .other }
    if rival >= .near {
      return bearing == .ruling || bearing == .ruler && !pronoun.isMany
        || bearing == .asked && pronoun.role == .subject ? .uncertain : .other
    }
    if pronoun.isMany {
      if bearing == .asked { return .reader }
      return rival == .none || bearing > .act || pronoun.owns(.powers) ? .uncertain : .other
    }
    switch bearing {
    case .asked, .own: return .reader
    case .ruling, .made, .ruler: return .uncertain
    case .act: return pronoun.role == .owner || rival == .none ? .uncertain : .other
    // "Restore the judges he dismissed".
    default: return pronoun.isRelative && reader != .one ? .uncertain : .other
    }
  }

  /// How near somebody else was named whom a pronoun can mean.
  private func rival(of pronoun: Pronoun, _ bearing: Bearing) -> Rival {
    if pronoun.isMany { return namesMany(before: pronoun) ? .near : hasMany ? .far : .none }
    let start = persons.lastIndex(where: \.isReader).map { $0 + 1 } ?? 0
    let near = persons[start...].dropLast(pronoun.excluded).last {
      $0.isSure && $0.sentence >= point && fits($0, pronoun.word)
        // "Raise it with the President when she meets him".
        && !(bearing == .open && pronoun.role == .subject && reader != .one && $0.number == .one
          && (!$0.title.isEmpty || $0.names.isEmpty))
    }
    if let near { return near.title.isEmpty ? .near : .officer }
    // Whom the sentence names only behind the pronoun is another: "he refused to hear Jon Ruiz".
    let later = Set(pronoun.all[pronoun.index...].lazy.filter(\.isCapitalised).map(\.owner.plain))
    let isFar = persons.contains {
      fits($0, pronoun.word)
        && ($0.sentence >= point
          || !$0.names.contains(where: later.contains)
            && (!$0.names.isEmpty || $0.isBefore || $0.number != .one && $0.sentence >= point - 1))
    }
    return isFar ? .far : .none
  }

  /// Whether "they" can mean somebody of the same sentence, and not what they do something with: "the troops they sent".
  private func namesMany(before pronoun: Pronoun) -> Bool {
    let words = pronoun.all
    var end = pronoun.index
    if pronoun.role == .subject {
      if end > 1, ["that", "which", "whom"].contains(words[end - 1].plain) { end -= 1 }
      while end > 1, !words[end - 1].endsClause || words[end].plain == "whom",
        !self.words.contains(words[end - 1].plain, in: .behindNouns) || words[end - 1].plain == "of"
      {
        end -= 1
      }
    }
    return words[..<end].contains { word in
      word.isCapitalised || isPlural(word.plain) && !pronoun.has([word], .used, .duties)
        || pronoun.has([word], .persons, .bodies)
    }
  }
}
