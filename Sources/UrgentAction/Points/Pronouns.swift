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

  /// How near somebody else was named whom a pronoun can mean: nowhere, in another point or before the points, or
  /// behind the reader in its own point.
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
    /// Where the last "he" or "him" stands that is kept.
    var keptOne: Int?
    /// Whether one of many became "you", and where the last of one did.
    var (hasChangedMany, changedOne): (Bool, Int?) = (false, nil)
  }

  /// The words as a letter to their reader prints them, and which pronouns they keep; what is doubtful about these is
  /// added to the doubts, and where `asksNames` holds, also what is about the reader's own name or title.
  mutating func read(
    _ sentence: Reading, asksNames: Bool, _ doubts: inout [String]
  ) -> (words: [String], kept: [String]) {
    lastWords = sentence.words
    var kept: [String] = []
    var ownName: String?
    var words = sentence.words
    var earlier = Earlier()
    if sentence.readerIsYou { takeReader(as: sentence.readerIs, isTold: true) }
    var nameEnd = 0
    for index in words.indices {
      // "His Majesty".
      let isForm = words[index].isCapitalised && words.dropFirst(index + 1).first?.isCapitalised ?? false
      guard !isForm, let pronoun = Pronoun(words, at: index, self.words) else {
        guard index >= nameEnd else { continue }
        let taken = take(words, at: index)
        nameEnd = taken.end
        ownName = ownName ?? taken.doubt
        continue
      }
      // A quotation keeps its words.
      let referent = words[index].isQuoted ? .other : referent(of: pronoun, sentence, earlier)
      if referent == .reader {
        if pronoun.isMany { earlier.hasChangedMany = true } else { earlier.changedOne = index }
        let text = words[index].text
        let end = text.lastIndex(where: \.isLetter).map { text[text.index(after: $0)...] } ?? ""
        words[index].text = text.prefix { !$0.isLetter } + pronoun.second + end
        if let verb = pronoun.finiteVerb, case let form = pronoun.secondPerson(words[verb].plain),
          form != words[verb].plain
        {
          words[verb] = PointText.Word(words[verb].text.replacing(words[verb].plain, with: form)[...])
        }
        continue
      }
      if referent == .uncertain {
        doubts.append(pronoun.question)
      } else if pronoun.isMany {
        earlier.hasKeptMany = true
      } else if Self.meansOne(pronoun.word) {
        keep(pronoun.word)
        if pronoun.role != .owner { earlier.keptOne = index }
      }
      if pronoun.isMany, !sentence.readerIsYou { hasMany = true }
      if !pronoun.isThing { kept.append(pronoun.word) }
    }
    if asksNames, let ownName { doubts.append(ownName) }
    return (words.map(\.text), kept)
  }

  /// Whom a pronoun means that can mean the reader.
  ///
  /// 1. Only the reader's sex and number make him one whom it can mean, and only where the sentence speaks to him, or
  ///    to nobody.
  /// 2. Somebody else is near who was named in the same point behind the reader, by a word of the same sex and
  ///    number; he is far who was named in another point, or before the points. Whoever does something is not to whom
  ///    he does it.
  /// 3. What a pronoun's own words say ("his trial", "his troops") and how near somebody else is choose from the
  ///    table `row`.
  /// 4. A "he" behind one that became "you" in the same clause is the reader too.
  /// 5. Where nobody was named whom "she" can mean, it is asked even in "she was ill".
  private func referent(of pronoun: Pronoun, _ sentence: Reading, _ earlier: Earlier) -> Referent {
    let bearing = pronoun.bearing(in: sentence)
    if pronoun.isThing {
      // "Asking that it remind the government".
      if bearing == .act, sentence.namesNobody, !sentence.isPremise { return .uncertain }
      let isReaders =
        sentence.readerIsYou
        && (titles.isOfBody || hasReadersBody ? bearing > .held : bearing == .ruler && pronoun.role == .owner)
      return isReaders ? .uncertain : .other
    }
    var rival = rival(of: pronoun, bearing)
    if pronoun.all[pronoun.index].isOfEitherSex, sentence.readerIsYou {
      // "Whether he or she knows", "tell each prisoner that he or she may appeal"; not "that no one loses his or her home".
      if pronoun.has(pronoun.all[..<pronoun.index], .onePerson, .officers) {
        let isActs =
          pronoun.role != .owner
          || !(pronoun.all[..<pronoun.index].last?.plain.hasSuffix("s") ?? false)
            && readerActs(sentence.words, pronoun.index) != false
        return bearing > .shared && isActs ? .uncertain : .other
      }
      if rival < .near, bearing <= .shared { return .uncertain }
    }
    let isNobodys = !pronoun.isMany && rival == .none && hasNobody(pronoun.word)
    guard pronoun.isMany || reader.canBe(pronoun.word) else {
      // "use his powers", to a woman, where no man is named in the point.
      let isReaders = sentence.readerIsYou && rival < .near && bearing >= .asked
      return isNobodys && bearing > .shared || isReaders ? .uncertain : .other
    }
    if isNobodys, reader != .one || sentence.readerIsYou,
      sentence.readerIsYou ? bearing <= .shared : sentence.namesNobody
    {
      return .uncertain
    }
    // "The moratorium he announced", where another official was named just before; "drop the charges over the march
    // he announced".
    let isOthers =
      bearing == .asked && pronoun.role == .subject && !sentence.isPremise
      && (pronoun.before != "as" && pronoun.has(pronoun.all[..<pronoun.index], .prisoners)
        || (pronoun.before == "as" ? self.sentence > point : pronoun.isRelative)
          && persons.contains {
            !$0.title.isEmpty && $0.sentence == self.sentence - 1 && fits($0, pronoun.word)
          })
    let isClause = { (start: Int) in
      !pronoun.all[start..<pronoun.index].contains { $0.endsClause || $0.plain == "and" }
    }
    if rival == .far,
      // "why he was dismissed after he took office".
      isOthers
        || !pronoun.isMany && bearing >= .ruler
          && earlier.keptOne.map({ isClause($0) && pronoun.agrees(with: pronoun.all[$0].plain) }) ?? false
        || pronoun.isMany && earlier.hasKeptMany
        || bearing == .shared && persons.contains(where: { $0.number != .one && fits($0, pronoun.word) })
    {
      rival = .near
    }
    if let changed = earlier.changedOne, ["he", "she"].contains(pronoun.all[changed].plain), isClause(changed)
    {
      // "as you promised her when they met", "as you promised in his speech", "as you promised when he was elected".
      if pronoun.isMany, pronoun.role == .subject { return .uncertain }
      let isSame =
        pronoun.role == .owner
        ? pronoun.follows("in") && bearing >= .act
        : pronoun.role == .subject && (bearing >= .ruler || pronoun.has(pronoun.behind.prefix(3), .agreeing))
      if !pronoun.isMany, isSame, rival < .near { return .reader }
    }
    if pronoun.isMany ? earlier.hasChangedMany : earlier.changedOne != nil, bearing > .shared, rival >= .near
    {
      return .uncertain
    }
    // "why it took your police three days, when she had been told", "whether you ordered it and whether he was
    // consulted".
    if let changed = earlier.changedOne, pronoun.role == .subject, bearing == .held, rival < .near,
      pronoun.agrees(with: pronoun.all[changed].plain),
      rival == .none || pronoun.has(pronoun.behind.prefix(4), .told)
    {
      return .uncertain
    }
    // Whoever else is asked uses his own.
    guard
      sentence.readerIsYou || sentence.namesNobody || !pronoun.isMany && bearing >= .ruler && rival < .near
    else {
      // "thanking the Governor for his order, and asking the Mayor to carry out his instructions", to the Governor.
      let wasTold = persons.contains { $0.isReader && $0.isTold && $0.sentence >= point }
      return wasTold && !pronoun.isMany && [.made, .ruler].contains(bearing) ? .uncertain : .other
    }
    switch row(bearing, mode(of: pronoun, bearing, sentence), pronoun).dropFirst(rival.rawValue).first {
    case "y": return .reader
    case "?": return .uncertain
    default: return .other
    }
  }

  /// To whom the sentence of a pronoun speaks: to the reader, who acts at the pronoun, or may, or of what somebody has;
  /// to him, whom the point called by a word of another sex or number; to nobody.
  private enum Mode { case acts, mayAct, has, otherwise, nobody }

  private func mode(of pronoun: Pronoun, _ bearing: Bearing, _ sentence: Reading) -> Mode {
    guard sentence.readerIsYou else { return .nobody }
    guard
      pronoun.isMany
        ? sentence.readerIs == .many || pronoun.all[pronoun.index].isOfEitherSex
        : sentence.readerIs.canBe(pronoun.word)
    else { return .otherwise }
    // Whoever "disciplines his officers" does it to his own.
    if pronoun.role != .owner || pronoun.opensClause { return .acts }
    guard pronoun.secondPerson(pronoun.before) == pronoun.before else { return .has }
    return switch readerActs(sentence.words, pronoun.index) {
    case true?: .acts
    case nil where bearing == .own: .mayAct
    default: .has
    }
  }

  /// What becomes of a pronoun where nobody else is named, far, near, and near in office: `y` the reader, `?` asked,
  /// `.` another.
  private func row(_ bearing: Bearing, _ mode: Mode, _ pronoun: Pronoun) -> String {
    switch (bearing, mode) {
    case (.held, _), (.shared, .nobody), (.shared, .otherwise): "...."
    case (.open, .nobody):
      pronoun.isMany
        ? "...."
        : (pronoun.role == .subject || hasMany ? "?" : ".")
          + (persons.last { $0.number.canBe(pronoun.word) }?.isReader ?? false ? "?.." : "...")
    // "Restore the judges he dismissed".
    case (.open, .otherwise):
      pronoun.isMany ? "?..." : pronoun.isRelative && reader != .one ? "??.." : "...."
    case (.act, .nobody): pronoun.isMany && pronoun.index > 0 ? "?..." : "??.."
    case (.act, .otherwise):
      (pronoun.isMany ? pronoun.owns(.powers) : pronoun.role == .owner) ? "??.." : "?..."
    case (_, .nobody): pronoun.isMany ? "??.." : "???."
    case (.ruler, .otherwise): pronoun.isMany ? "??.." : "????"
    case (.asked, .otherwise):
      (pronoun.isMany || others.isEmpty ? "yy" : "??")
        + (pronoun.role == .subject ? "??" : pronoun.isMany ? ".." : "?.")
    case (.own, .otherwise): pronoun.isMany ? "??.." : "yy.."
    case (.shared, _), (.open, _), (.act, _), (.made, .has), (.own, .has), (.made, .otherwise): "??.."
    case (.ruler, .acts), (.ruling, .otherwise), (_, .mayAct): "????"
    case (.ruler, .has): "???."
    case (.made, .acts): "y???"
    // No prisoner has troops, but one from abroad has a government.
    case (.ruling, .acts):
      pronoun.owned.contains { ["government", "ministry", "ministers", "commanders"].contains($0) }
        ? "yy??" : "yyy?"
    case (.ruling, .has), (.asked, .has): "yy?."
    case (.asked, .acts): "yy??"
    case (.own, .acts): "yyyy"
    }
  }

  /// How near somebody else was named whom a pronoun can mean.
  private func rival(of pronoun: Pronoun, _ bearing: Bearing) -> Rival {
    if pronoun.isMany { return namesMany(before: pronoun) ? .near : hasMany ? .far : .none }
    let start = persons.lastIndex(where: \.isReader).map { $0 + 1 } ?? 0
    let near = persons[start...].dropLast(pronoun.excluded).last {
      $0.sentence >= point && fits($0, pronoun.word)
        // "Raise it with the President when she meets him".
        && !(bearing == .open && pronoun.role == .subject && reader != .one && $0.number == .one
          && (!$0.title.isEmpty || $0.names.isEmpty))
    }
    // "Have the warlord arrested with his troops": not Jon Ruiz.
    if let near {
      return near.title.isEmpty && (bearing != .ruling || !near.names.isEmpty) ? .near : .officer
    }
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

  /// Whether "they" can mean somebody of the same sentence, and not what they do something with: "the troops they
  /// sent".
  private func namesMany(before pronoun: Pronoun) -> Bool {
    let words = pronoun.all
    var end = pronoun.index
    if pronoun.role == .subject {
      if end > 1, ["that", "which", "whom"].contains(words[end - 1].plain) { end -= 1 }
      while end > 1, !words[end - 1].endsClause || words[end].plain == "whom",
        !self.words.contains(words[end - 1].plain, in: .behindNouns) || words[end - 1].plain == "of"
      { end -= 1 }
    }
    // The first is the verb: "state their views".
    let isVerb = pronoun.role == .owner && self.words.baseForm(words[0].plain) != nil
    return words[..<end].dropFirst(isVerb ? 1 : 0).contains { word in
      word.isCapitalised || isPlural(word.plain) && !pronoun.has([word], .used, .duties)
        || pronoun.has([word], .persons, .bodies)
    }
  }
}
