// Recaster.swift: a sheet's points turned into sentences of a letter to one reader.

import SourceText

/// Turns the English points of an appeal into sentences of a letter: "urging them to" is "I urge you to".
///
/// Only the opening of a clause changes, the person right behind it, and a closed list of phrases ("in their power").
/// Every other word is kept to the letter. A pronoun that may mean the reader is a doubt; what cannot be read is refused.
/// Where the author knows that the reader is meant, `{your:their}` gives the letter its first half.
public struct Recaster: Sendable {
  public let reader: PointReader
  private(set) var titles: ReaderTitles
  let parser: ClauseParser
  /// The point that is recast, where its words say that it is for the reader.
  private(set) var addressed: AddressedPoint?
  let words: PointWords
  /// Which pronouns mean the reader where he is spoken of as one person.
  let asOnePerson: PointReader.Number

  public init(_ words: PointWords, for reader: PointReader) {
    (self.reader, self.words) = (reader, words)
    titles = ReaderTitles(of: reader, words)
    asOnePerson = reader.asOnePerson(words)
    parser = ClauseParser(words: words)
  }

  /// Recasts all points of an appeal, in their order; a pronoun may mean somebody of a point before, or whom the letter names
  /// before its points. A point that cannot be recast has an error in its place.
  public func recast(_ points: [String], leadIn: String? = nil, behind before: [String] = []) -> [Recasting] {
    let stem = leadIn.flatMap { self.stem(of: $0) }
    let texts = points.map(words.text).map { stem == nil ? parser.saidWithoutTo($0) : $0 }
    var cast = Cast(words, titles, reader: asOnePerson)
    cast.others = titles.others.map { ($0, $0.reader.asOnePerson(words)) }
    if !before.isEmpty, texts.contains(where: { $0.words.contains { Cast.meansOne($0.plain) } }) {
      cast.take(before: before)
    }
    var named = self
    named.titles.named = cast.titles.named
    lazy var list = stem == nil ? form(of: texts) : .ofBoth
    let isNamed = { (titles: ReaderTitles, text: String) in
      !Cast(words, titles, reader: asOnePerson).doubts(in: text).isEmpty
    }
    // "Write to the President:" above the points, to another reader.
    let rival =
      leadIn.flatMap { text in isNamed(titles, text) ? nil : titles.others.first { isNamed($0, text) } }
    return zip(points, texts).map { point, text in
      var text = text
      guard !text.words.isEmpty else { return Recasting(error: RecastError(text: point, reason: .empty)) }
      var recaster = named
      recaster.addressed = AddressedPoint(text, parser)
      if let addressed = recaster.addressed {
        guard addressed.isFor(reader, titles) else {
          let isOthers = titles.others.contains { addressed.isFor($0.reader, $0) }
          cast.begin(ofPoint: true)
          cast.take(addressed.rest.words)
          if parser.isOnePerson(addressed.object) { cast.ask(addressed.object, isAlone: true) }
          return Recasting(othersOnly: addressed.name, isForNobody: !isOthers)
        }
        text = addressed.rest
      }
      var doubt: String?
      if let stem, parser.spoken(text.words[...], isBaseForm: false) == nil {
        if let joint = joined(stem, text, among: texts) {
          doubt = mayBeTheWriters(text) ? isSaidByWhom(text.words) : joint.doubt
          text = joint.text
        } else if !isDemand(text.words) {
          return Recasting(error: RecastError(text: text.text, reason: .unknownOpening))
        }
      } else if leadIn?.hasSuffix("please:") ?? false, parser.clause(text.words[...])?.opening == nil {
        // "In your letters, please:" speaks to the writer.
        doubt = isSaidByWhom(text.words)
      }
      var result = recaster.recast(text, point, &cast) { list }
      if let rival, result.sentences.contains(where: { $0.verb.words.hasSuffix("you to") }),
        !isNamed(titles, point)
      {
        doubt = "'\(rival.reader.office)' stands above the list: is the point for that reader alone?"
      }
      if let doubt { result.doubts.append(doubt) }
      result.doubts = result.doubts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      if result.error != nil { cast.take(text.words) }
      return result
    }
  }

  /// Asks whether texts that are printed as they stand speak of the reader as of somebody else: "the Governor said".
  /// "Mr Kim" may be who is named `before`. Each text has a question for each name.
  public func doubts(ofPrinted texts: [String], behind before: [String]) -> [[String]] {
    guard reader.part != .witness else { return texts.map { _ in [] } }
    var cast = Cast(words, titles, reader: asOnePerson)
    cast.take(before: before)
    return texts.map { cast.doubts(in: $0) }
  }

  /// A point without the words before it that say whom it is for.
  public func unaddressed(_ point: String) -> String {
    AddressedPoint(PointText(point), parser)?.rest.text ?? point
  }

  // MARK: - One point

  private func recast(
    _ text: PointText, _ point: String, _ cast: inout Cast, listForm: () -> ListForm
  ) -> Recasting {
    func refused(_ reason: RecastError.Reason) -> Recasting {
      Recasting(error: RecastError(text: PointText(point).text, reason: reason))
    }
    let divided = words.divided(text.words, of: point) { clause in
      clause.object.map { object in
        object.count == 1 && ["them", "him", "her"].contains(object[0].plain)
          || reader.part != .witness && titles.meaning(of: object) == .reader
      } ?? (readerLength(clause) != nil)
    }
    var result = Recasting(doubts: divided.doubts)
    if text.words.count > 4, !text.words.contains(where: { $0.text.contains(where: \.isLowercase) }) {
      result.doubts.append("'\(text.words[0].text)': the point is in capitals; write it in small letters")
    }
    for (number, (words, known)) in divided.parts.enumerated() {
      cast.begin(ofPoint: number == 0)
      if number == 0, addressed != nil { cast.takeReader(as: asOnePerson, isTold: true) }
      if words.first?.plain == "that" && isWish(words) || isDemand(words) {
        result.sentences.append(statement(words))
        if ["he", "she", "it", "they"].contains(words[0].plain), !cast.hasMany, !cast.hasOther(words[0].plain)
        {
          result.doubts.append("'\(words[0].text)': who is it?")
        }
        let names = cast.take(words)
        if reader.part != .witness { result.doubts += names.prefix(1) }
        continue
      }
      if let sentence = finished(words, &cast, &result.doubts) {
        result.sentences.append(sentence)
        continue
      }
      if words.count > 2, words[0].plain == "please", ["note", "remember"].contains(words[1].plain) {
        return refused(.speaksToTheWriter(word: PointText.joined(words[..<2])))
      }
      guard var clause = known else {
        let opens = !self.words.openings(with: words.first?.plain ?? "", isBaseForm: false).isEmpty
        let isStatement =
          words.first?.plain == "that"
          || words.contains { $0.plain == "be" || self.words.contains($0.plain, in: .auxiliaries) }
        return refused(
          opens
            ? .incomplete(verb: words[0].text)
            : isStatement && words.first?.plain.hasSuffix("ing") != true ? .statement : .unknownOpening)
      }
      let act = Array(words.dropFirst(clause.start.count))
      clause = asReadersAct(clause, act, isSaid: divided.asksReaderLater, in: listForm)
      if clause.rest.contains(where: {
        $0.text.hasPrefix("(") && self.words.contains($0.plain, in: .instructions)
      }) {
        return refused(.instructs)
      }
      clause.rest = parser.told(clause.rest, isSpoken: clause.opening != nil && !clause.speaksOfYou)
      if let words = note(in: clause) { return refused(.isNote(words: words)) }
      if let word = saidToTheWriter(&clause, act) { return refused(.speaksToTheWriter(word: word)) }
      if clause.opening != nil, let role = writersRole(clause) {
        clause.doubts.append("'\(role)': can everybody say so who signs?")
      }
      if clause.doubts.isEmpty, mayBeTask(act, clause) { clause.doubts = [isSaidByWhom(act)] }
      if clause.isImperative, clause.rest.prefix(2).map(\.plain) == ["write", "to"] {
        result.doubts.append("'write to': is it the reader who writes, or the sender?")
      }
      result.doubts += clause.doubts
      result.sentences.append(sentence(clause, &cast, &result.doubts))
    }
    return result
  }

  /// The sentence of a clause.
  func sentence(_ clause: PointClause, _ cast: inout Cast, _ doubts: inout [String]) -> RecastPoint {
    var clause = clause
    ask(ofReaderIn: clause.start, &cast, &doubts)
    if let count = readerLength(clause) {
      clause.divide(at: count)
    } else if lacksWhomItAsks(clause) {
      clause.form = .person(object: [PointText.Word("them")])
    }
    var rest = clause.rest
    var frame = Frame(LeadingVerb(""))
    switch clause.form {
    case .imperative(let negation): frame = asked("urge", negation, part(in: rest))
    case .kept:
      frame = Frame(clause.verb ?? clause.opening?.verb ?? LeadingVerb(""))
      frame.isPremise = clause.opening?.isPremise ?? false
      if frame.verb.words.hasSuffix("your assurance"), !reader.mayAssure || titles.isOfFirm {
        frame.verb.words = "ask for assurances"
      }
      if let owner = owner(in: rest) {
        rest.replaceSubrange(owner, with: [PointText.Word("\u{1}your")])
        (frame.isYou, frame.number) = (true, asOnePerson)
      } else if !frame.isPremise, let asked = askedFrom(frame.verb, rest, cast),
        asked.name == "your" || !clause.speaksToQuality
      {
        rest.replaceSubrange(asked.words, with: [PointText.Word("\u{1}\(asked.name)")])
      } else if clause.speaksToQuality, ["his", "her", "their", "its"].contains(rest[0].plain) {
        doubts.append("'\(rest[0].text)': whose is it?")
      }
    case .person(let object): frame = person(object, clause, &rest, &doubts, &cast)
    }
    // "expressing your concern", and not "asking you, Your Excellency, to".
    if clause.opening != nil,
      rest.first?.plain == "your" && !clause.speaksOfYou && !frame.verb.words.hasSuffix("you,")
        || rest.first?.plain == "our" && clause.object != nil
    {
      rest[0].text = "my"
    }
    if clause.opening != nil, !clause.speaksOfYou { parser.claim(&rest) }
    if !clause.isOfLetter, !clause.speaksOfYou || !frame.isYou, let word = writersPronoun(in: clause, rest) {
      doubts.append("'\(word.text)': is it yours, or the reader's?")
    }
    if [" not to", "under no"].contains(where: { frame.verb.words.firstPlace(of: $0) != nil })
      || rest.first?.plain == "never", let verb = actBehindForbidden(rest)
    {
      doubts.append("'and \(verb)': is it to be done, or not either? Write 'and to \(verb)', or 'or \(verb)'")
    }
    let isBehindYou = frame.isYou && frame.verb.words.hasSuffix("you,")
    if reader.part != .witness { readAddresses(in: &rest, isBehindYou: isBehindYou, &doubts) }
    if frame.isPassedOn { rest = passedOn(rest, cast, &doubts) }
    let printed = cast.read(
      Cast.Reading(
        words: rest, readerIsYou: frame.isYou, readerIs: frame.number, namesNobody: clause.isKept,
        isPremise: frame.isPremise), asksNames: reader.part != .witness, &doubts)
    if clause.isKept, let verb = clause.opening?.verb.words { cast.take(rest, behind: verb) }
    if !clause.adverbs.isEmpty {
      let adverbs = clause.adverbs.filter { !frame.verb.words.hasPrefix($0 + " ") }
      frame.verb.words = (adverbs + [frame.verb.words]).joined(separator: " ")
    }
    var said = printed.words
    if clause.isKept, !frame.isPremise, frame.verb.words.hasSuffix("for"), let index = strayInfinitive(rest) {
      if reader.part == .asked {
        if !said[index - 1].hasSuffix(","), rest[index - 1].plain != "and" { said[index - 1] += "," }
        said.insert("I ask you", at: index)
      } else {
        doubts.append("'to \(rest[index + 1].text)': who is asked to do it? Make it a point of its own")
      }
    }
    let words = said.joined(separator: " ")
    var start = clause.start.isEmpty ? nil : PointText.joined(clause.start)
    // "Without delay, reveal": it is the act that shall be without delay, not the letter.
    if let phrase = start, case .imperative(nil) = clause.form, frame.isYou, clause.adverbs.isEmpty,
      clause.start.count < 5 || ["rather", "instead", "by"].contains(clause.start[0].plain),
      !["if", "where", "given", "as", "because", "since"].contains(clause.start[0].plain)
        || clause.start.prefix(2).map(\.plain) == ["as", "a"]
    {
      frame.verb.words = frame.verb.words.dropLast(3) + ", \(phrase.withSmallStart(true)) to"
      frame.equivalents = [frame.verb]
      start = nil
      frame.isListable = false
    }
    return RecastPoint(
      isPremise: frame.isPremise, start: start.map { $0.prefix(1).uppercased() + $0.dropFirst() },
      verb: frame.verb,
      equivalents: clause.adverbs.isEmpty && clause.verb == nil
        ? frame.equivalents ?? LeadingVerb.equivalents(to: frame.verb, rest: words) : [frame.verb],
      rest: words, infinitive: frame.isListable && start == nil ? words : nil, keptPronouns: printed.kept)
  }
}
