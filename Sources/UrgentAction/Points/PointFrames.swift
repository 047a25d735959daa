// PointFrames.swift: whom a clause of a point speaks to or of, and the sentence that follows from it.

import SourceText

extension Recaster {
  /// The beginning of a sentence.
  struct Frame {
    var verb: LeadingVerb
    var isPremise = false
    var isYou = false
    var number = PointReader.Number.many
    var isListable = false
    var equivalents: [LeadingVerb]?

    init(_ verb: LeadingVerb) { self.verb = verb }
  }

  /// Somebody is asked to do what follows.
  func asked(_ verb: String, _ negation: String?, _ part: PointReader.Part) -> Frame {
    let not = negation.map { $0 + " " } ?? ""
    switch part {
    case .asked:
      var frame = Frame(LeadingVerb("\(verb) you \(not)to"))
      frame.isYou = true
      frame.isListable = negation == nil && LeadingVerb.asking.contains(verb)
      if LeadingVerb.asking.contains(verb) {
        frame.equivalents = LeadingVerb.asking.map { LeadingVerb("\($0) you \(not)to") }
      }
      return frame
    case .messenger: return Frame(LeadingVerb("ask you to convey to your government my request \(not)to"))
    case .witness: return Frame(LeadingVerb("\(verb) \(authority) \(not)to"))
    }
  }

  /// What a request is to the reader: an ambassador conveys himself what he is asked to convey.
  func part(in rest: [PointText.Word]) -> PointReader.Part {
    guard reader.part == .messenger, parser.conveys(rest) else { return reader.part }
    return .asked
  }

  private var authority: String { reader.authority.isEmpty ? "the authorities" : reader.authority }

  func person(
    _ object: [PointText.Word], _ clause: PointClause, _ rest: inout [PointText.Word],
    _ doubts: inout [String], _ cast: inout Cast
  ) -> Frame {
    let opening = clause.opening
    let isRequest = !(opening?.isPremise ?? false)
    let verb =
      isRequest ? opening?.askingVerb ?? LeadingVerb("urge") : clause.verb ?? opening?.verb ?? LeadingVerb("")
    let first = object[0]
    let isPronoun = object.count == 1 && ClauseParser.pronouns.contains(first.plain)
    let isReader = isPronoun || addressed?.means(object) ?? false
    var meaning = isReader ? PointReader.Meaning.reader : titles.meaning(of: object)
    var mark = first.text.hasSuffix(",") && isPronoun ? "," : ""
    var object = object
    if meaning != .reader, let end = parser.endBeforeAside(object),
      titles.meaning(of: Array(object[..<end])) == .reader
    {
      rest = object[end...] + rest
      // "(and his deputy)", "– and, through him, the courts –".
      for place in rest.indices.prefix(4).dropFirst() {
        let isOwner = ["his", "her", "their"].contains(rest[place].plain) && rest[place - 1].plain == "and"
        // "through her office".
        guard
          isOwner
            || rest[place - 1].plain == "through" && ["him", "her"].contains(rest[place].plain)
              && rest[place].endsClause && asOnePerson.canBe(rest[place].plain)
        else { continue }
        let end = rest[place].text.drop(while: \.isLetter)
        rest[place] = PointText.Word(Substring(isOwner ? "\u{1}your" : "\u{1}you") + end)
      }
      object = Array(object[..<end])
      (meaning, mark) = (.reader, object[end - 1].text.hasSuffix(",") ? "," : "")
    }
    // "The Governor, not the Mayor, to".
    if meaning == .reader, object[object.count - 1].text.hasSuffix(","),
      parser.opensClause(rest) || rest.first?.plain == "not" && rest.dropFirst().first?.plain != "to"
    {
      mark = ","
    }
    // "urging his government to".
    if meaning == .other, object.count == 2, reader.part != .witness,
      ["his", "her", "their"].contains(first.plain),
      self.words.contains(object[1].plain, in: .superiors)
        || reader.part == .asked
          && [.ruling, .given].contains(where: { self.words.contains(object[1].plain, in: $0) })
    {
      let isOthers =
        first.plain != "their" && !self.words.contains(object[1].plain, in: .superiors)
        && cast.hasOther(first.plain)
      if isOthers || other(first.plain, cast) != nil {
        doubts.append("'\(PointText.joined(object))': is it the reader's? Then write {your:\(first.text)}")
      } else {
        object[0] = PointText.Word("your")
      }
    }
    if meaning == .reader, !isReader, let rival = rival(of: object, cast) {
      doubts.append("'\(PointText.joined(object))': is it \(rival)?")
    }
    // "The former" would be another, were the reader named first.
    let isOrdered =
      !ClauseParser.pronouns.contains(object.first { $0.plain != "both" }?.plain ?? "")
      && rest.indices.contains { tellsApart(rest, at: $0) }
    let beside = meaning == .other && reader.part == .asked && !isOrdered ? besideReader(object) : nil
    if meaning == .other, beside == nil, let name = readerAmong(object) {
      doubts.append("'\(name)': is it the reader?")
    }
    // "the Mayor or him".
    if meaning == .other, beside == nil, let word = object.last, ClauseParser.pronouns.contains(word.plain),
      ["and", "or"].contains(object.dropLast().last?.plain)
    {
      doubts.append("'\(word.plain)': is it the reader?")
    }
    let pronoun = isPronoun ? first.plain : beside?.pronoun
    let isReaders = { (pronoun: String) in !["him", "her"].contains(pronoun) || asOnePerson.canBe(pronoun) }
    if let pronoun, let asked = other(pronoun, cast) {
      // Rather he who was asked last than the reader.
      if isPronoun { meaning = .other }
      if isPronoun, rest.prefix(2).map(\.plain) != ["to", "be"],
        cast.isCertain(asked, pronoun)
      {
        object = asked
      } else {
        let who = isReaders(pronoun) ? "the reader, or " : ""
        doubts.append("'\(pronoun)': is it \(who)\(PointText.joined(asked)) of the point before?")
        if isPronoun { (cast.asked, cast.isGuess) = (asked, true) }
      }
    } else if let pronoun, !isReaders(pronoun), meaning != .reader || isPronoun {
      doubts.append("'\(pronoun)': is it the reader, who is \(pronoun == "him" ? "a woman" : "a man")?")
    }
    // "Urging them to be released": the hostages of the point before.
    if isPronoun, meaning == .reader, rest.prefix(2).map(\.plain) == ["to", "be"],
      words.contains(rest.dropFirst(2).first?.plain ?? "", in: .harmed)
    {
      doubts.append("'\(first.plain)': is it the reader?")
    }
    if isRequest, rest.first?.plain == "that", verb.words == "urge" {
      doubts.append("'that': who shall do it? Write 'urging that', or 'to' and a verb")
    }
    var frame: Frame
    if let names = beside?.names {
      cast.take(object)
      frame = named(names, verb, &rest)
      (frame.isYou, frame.isPremise) = (true, !isRequest)
      return frame
    }
    switch meaning {
    case .other, .namesake:
      let name = PointText.joined(object)
      let taken = cast.take(object)
      if parser.canMean("him", object), !isPronoun { cast.ask(object) }
      let ownNames = reader.part == .asked && meaning == .other ? taken.prefix(1) : []
      doubts += ownNames
      if ownNames.isEmpty, meaning == .other, reader.part != .witness, titles.mayBeCalled(object),
        !titles.isAnothers(object)
      {
        doubts.append("'\(name)': is it the reader?")
      }
      if meaning == .namesake {
        doubts.append("'\(name)': is it the reader, who has another name or office?")
      }
      if titles.isAuthority(object), !titles.isForeign(object) {
        (cast.told, cast.askedMany) = (cast.sentence, nil)
        if let asked = cast.asked, parser.canMean("them", asked) { cast.asked = nil }
      } else if object.contains(where: \.isCapitalised) || first.plain == "the" {
        cast.asked = parser.nameOnly(object)
        if ownNames.isEmpty, parser.canMean("them", object) { cast.askedMany = object }
      }
      frame = named(name, verb, &rest, mayGoOn: isPersonName(object))
    case .own(let name):
      (cast.asked, cast.hasReadersBody) = (nil, true)
      frame = named(name, verb, &rest)
    case .reader:
      cast.asked = nil
      cast.hasReadersBody = object.contains {
        words.contains($0.owner.plain, in: .bodies) || words.contains($0.owner.plain, in: .presided)
      }
      // "Him" is an ambassador who was named in the list, or where no other has an office.
      let isOne = ["him", "her"].contains(first.plain) && asOnePerson.canBe(first.plain)
      let isAlone = !cast.hasOfficer(first.plain)
      let isHimself =
        isOne && (isAlone || cast.namesReader) && (isForEnvoy(rest, isRequest) || isAlone && cast.namesReader)
      frame = reading(verb, mark, isRequest, isNamed: !isPronoun || isHimself, &rest)
      frame.number = isPronoun ? PointReader.Number(of: first.plain) : asOnePerson
    }
    frame.isPremise = !isRequest
    return frame
  }

  /// Somebody is asked or told by his name, and "to" what follows.
  private func named(
    _ name: String, _ verb: LeadingVerb, _ rest: inout [PointText.Word], mayGoOn: Bool = true
  ) -> Frame {
    var frame = Frame(verb)
    frame.verb.words += " " + name
    guard mayGoOn, rest.first?.plain == "to" else { return frame }
    rest.removeFirst()
    frame.verb.words += " to"
    if LeadingVerb.asking.contains(verb.words) {
      frame.equivalents = LeadingVerb.asking.map { LeadingVerb("\($0) \(name) to") }
    }
    return frame
  }

  /// Who else than the reader may have a title of his, as it is asked.
  private func rival(of title: [PointText.Word], _ cast: Cast) -> String? {
    if titles.mayBeHeadOfState(title) { return "the reader, or the head of state" }
    let last = title.count == 2 && title[0].plain == "the" ? cast.lastNamed(title[1].plain) : nil
    // "the Minister" behind a point that asks the Minister of Defence.
    if let last, !last.isReader {
      return "the reader, or \(PointText.joined(last.title)) of the point before"
    }
    return titles.isShared(title) && !(last != nil && cast.lastOfficerIsReader)
      ? "this reader, or another of that office" : nil
  }

  /// Whether a word tells several who were named apart by their order: "the former in June", not "the former judge".
  private func tellsApart(_ rest: [PointText.Word], at place: Int) -> Bool {
    let word = rest[place]
    guard word.owner.plain == "former" else { return ["latter", "respectively"].contains(word.owner.plain) }
    guard !word.isPossessive, !word.endsClause, let next = rest.dropFirst(place + 1).first else {
      return true
    }
    return words.contains(next.plain, in: .behindNouns) || words.contains(next.plain, in: .auxiliaries)
      || ClauseParser.isAdverb(next)
  }

  /// "you and the President" for "him and the President"; nil where the reader is not one of several.
  private func besideReader(_ object: [PointText.Word]) -> (names: String, pronoun: String?)? {
    guard !object.contains(where: \.isInside) else { return nil }
    let phrase = object.map(\.plain).joined(separator: " ")
    if ["you both", "both of you"].contains(phrase)
      || ["them both", "both of them"].contains(phrase) && self.reader.others.count == 1
    {
      return ("you both", "them")
    }
    var parts: [[PointText.Word]] = [[]]
    for word in object where !["both", "to"].contains(word.plain) {
      if word.plain != "and" { parts[parts.count - 1].append(word.endsClause ? word.withoutEnd : word) }
      if word.plain == "and" || word.endsClause, parts.last?.isEmpty == false { parts.append([]) }
    }
    let isPronoun = { (part: [PointText.Word]) in
      part.count == 1 && ClauseParser.pronouns.contains(part[0].plain)
    }
    let own: Set<String> = ["his", "her", "their"]
    // "the Deputy Minister of Mines" for "the Minister of Mines and his deputy".
    let called = { (place: Int) in
      let part = parts[place]
      return place > 0 && part.count == 2 && own.contains(part[0].plain)
        ? [PointText.Word("the"), part[1]] + parts[place - 1].dropFirst() : part
    }
    guard parts.count > 1,
      let reader = parts.indices.first(where: {
        isPronoun(parts[$0]) || titles.meaning(of: called($0)) == .reader
      })
    else { return nil }
    let others = parts.indices.filter { $0 != reader }
    guard
      // "the Minister of Justice and Public Order", "the Minister of Justice and the Interior".
      others.allSatisfy({ place in
        guard let first = parts[place].first else { return false }
        return own.contains(first.plain) && place == reader + 1
          || !own.contains(first.plain)
            && (first.plain == "the" && parts[place].contains(where: parser.holdsOffice)
              || isPronoun(parts[reader]) || parts[place].count > 1 && parser.isOnePerson(parts[place]))
      })
    else { return nil }
    let names = others.map { place in
      let part = parts[place]
      if own.contains(part[0].plain) { return "your " + PointText.joined(part.dropFirst()) }
      // "the Minister and Deputy Minister of Justice".
      let title = part.prefix { !titles.isBehindTitle($0.plain) }
      let isBare =
        object[0].plain == "the" && title.allSatisfy(\.isCapitalised)
        && parser.holdsOffice(title.last ?? part[0])
      return (isBare ? "the " : "") + PointText.joined(part)
    }
    let first = (["you"] + names.dropLast()).joined(separator: ", ")
    return (
      "\(object[0].plain == "both" ? "both " : "")\(first) and \(names[names.count - 1])",
      isPronoun(parts[reader]) ? parts[reader][0].plain : nil
    )
  }

  /// The name of the reader among several who are asked: "the President, or the Minister in his absence".
  private func readerAmong(_ object: [PointText.Word]) -> String? {
    let phrase = PointText.joined(object)
    if words.has(phrase.lowercased(), in: .together) { return phrase }
    let parts = object.split { ["and", "or", "in"].contains($0.plain) }
    guard parts.count > 1, parts.count > 2 || !titles.isElsewhere(object) else { return nil }
    return parts.map { PointText.withoutEnd(Array($0)) }.first { titles.meaning(of: $0) == .reader }.map {
      PointText.joined($0)
    }
  }

  /// Whether one person is asked to do what an ambassador does himself: "to use his influence", "whether".
  private func isForEnvoy(_ rest: [PointText.Word], _ isRequest: Bool) -> Bool {
    let ahead = rest.prefix(6).map(\.plain)
    guard isRequest else { return ahead.contains { words.contains($0, in: .envoys) } }
    guard ahead.first == "to" else { return true }
    guard ahead.count > 1, words.contains(ahead[1], in: .interceding) else { return false }
    return switch ahead[1] {
    case "use": ahead.contains("influence") || ahead.contains("offices")
    case "do": ["all", "everything", "what"].contains(ahead.dropFirst(2).first)
    case "inform", "let", "tell", "send", "give", "keep": ahead.dropFirst(2).first == "me"
    default: true
    }
  }

  /// The reader is the one who is asked or told.
  private func reading(
    _ verb: LeadingVerb, _ mark: String, _ isRequest: Bool, isNamed: Bool, _ rest: inout [PointText.Word]
  ) -> Frame {
    // Who is named in the point or before it is asked himself, whatever he is to the other points.
    let part = addressed == nil && !isNamed ? part(in: rest) : .asked
    if rest.first?.plain == "to", rest.dropFirst().first?.plain == "not" { rest.swapAt(0, 1) }
    let isNegated = rest.first?.plain == "not" && rest.dropFirst().first?.plain == "to"
    if isRequest, mark.isEmpty, verb.auxiliary == nil, rest.first?.plain == "to" || isNegated {
      rest.removeFirst(isNegated ? 2 : 1)
      return asked(verb.words, isNegated ? "not" : nil, part)
    }
    var frame = Frame(verb)
    switch part {
    case .asked:
      frame.verb.words += " you\(mark)"
      frame.isYou = true
    case .messenger where isRequest: frame.verb = LeadingVerb("ask you to urge your government\(mark)")
    case .messenger: frame.verb.words += " your government\(mark)"
    case .witness: frame.verb.words += " \(authority)\(mark)"
    }
    return frame
  }

  private func isPersonName(_ object: [PointText.Word]) -> Bool {
    ["the", "all", "both", "his", "her", "your", "him", "them"].contains(object[0].plain)
      || object[0].isCapitalised
  }
}
