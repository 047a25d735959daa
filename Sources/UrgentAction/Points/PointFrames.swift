// PointFrames.swift: whom a clause of a point speaks to or of, and the sentence that follows from it.

import SourceText

extension Recaster {
  /// The beginning of a sentence.
  struct Frame {
    var verb: LeadingVerb
    var isPremise = false
    var isYou = false
    /// Whether an ambassador passes it on, and his government shall do it.
    var isPassedOn = false
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
    case .messenger:
      var frame = Frame(LeadingVerb("ask you to convey to your government my request \(not)to"))
      frame.isPassedOn = true
      return frame
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
      let beside = object[end...].prefix(2).contains { $0.plain == "and" }
      if beside, let many = rest.first(where: { ["they", "them", "their"].contains($0.plain) }) {
        doubts.append(
          "'\(many.plain)': is it the reader too? Then write {\(many.plain == "their" ? "your" : "you"):\(many.plain)}"
        )
      }
      // "The King (and his deputy) to", and not "(and his lawyer)", "(and His Majesty)".
      if beside, case let aside = object[end...].dropFirst().prefix(2).map(\.plain), aside.count == 2,
        ["his", "her"].contains(aside[0]), asOnePerson.canBe(aside[0]),
        ["deputy", "deputies", "staff", "advisers"].contains(aside[1])
      {
        object[end + 1] = PointText.Word("\u{1}your")
      }
      rest = object[end...] + rest
      object = Array(object[..<end])
      (meaning, mark) = (.reader, object[end - 1].text.hasSuffix(",") ? "," : "")
    }
    // "The Governor, not the Mayor, to".
    if meaning == .reader, object[object.count - 1].text.hasSuffix(","),
      parser.opensClause(rest) || rest.first?.plain == "not" && rest.dropFirst().first?.plain != "to"
    {
      mark = ","
    }
    // "urging His Majesty's Government to", and not Her Majesty's to a king.
    if meaning == .other, let owner = owner(in: object), owner.lowerBound == 0,
      !["his", "her"].contains(first.plain) || asOnePerson.canBe(first.plain),
      words.contains(object[object.count - 1].plain, in: .ruling)
    {
      object.replaceSubrange(owner, with: [PointText.Word("\u{1}your")])
    }
    // "urging its members to", "asking his Attorney General to".
    let isOfficer = { (word: PointText.Word) in
      word.plain.split(separator: "-").contains { self.titles.isOfficer(String($0)) }
    }
    if meaning == .other, object.count > 1, reader.part == .asked, !first.isCapitalised,
      first.plain == "its"
        ? cast.party == nil || titles.isOfBody
        : ["his", "her"].contains(first.plain) && asOnePerson.canBe(first.plain)
          && isOfficer(object[object.count - 1])
    {
      doubts.append("'\(PointText.joined(object))': is it the reader's? Then write {your:\(first.text)}")
    }
    // "urging his government to".
    if meaning == .other, object.count == 2, reader.part != .witness,
      ["his", "her", "their"].contains(first.plain),
      self.words.contains(object[1].plain, in: .superiors)
        || reader.part == .asked && self.words.contains(object[1].plain, in: .ruling, .given)
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
      && rest.indices.contains { place in
        // "the former in June", and not "the former judge".
        ["latter", "respectively"].contains(rest[place].owner.plain)
          || rest[place].owner.plain == "former"
            && rest[(place + 1)...].first.map { words.contains($0.plain, in: .behindNouns) } ?? true
      }
    let beside = meaning == .other && reader.part == .asked && !isOrdered ? besideReader(object) : nil
    if meaning == .other, beside == nil, let name = readerAmong(object) {
      doubts.append("'\(name)': is it the reader?")
    }
    let pronoun = isPronoun && first.isOfEitherSex ? either(cast) : isPronoun ? first.plain : beside?.pronoun
    let isReaders = { (pronoun: String) in !["him", "her"].contains(pronoun) || asOnePerson.canBe(pronoun) }
    if let pronoun, let asked = other(pronoun, cast) {
      // Rather he who was asked last than the reader.
      if isPronoun { meaning = .other }
      if isPronoun, rest.prefix(2).map(\.plain) != ["to", "be"], cast.isCertain(asked, pronoun) {
        object = asked
        object[object.count - 1].text += mark
      } else {
        let who = isReaders(pronoun) ? "the reader, or " : ""
        doubts.append("'\(pronoun)': is it \(who)\(PointText.joined(asked)) of the point before?")
        if isPronoun { (cast.asked, cast.isGuess) = (asked, true) }
      }
    } else if let pronoun, !isReaders(pronoun), meaning != .reader || isPronoun {
      doubts.append("'\(pronoun)': is it the reader, who is \(pronoun == "him" ? "a woman" : "a man")?")
    } else if isPronoun, let pronoun, meaning == .reader, let other = cast.named(beside: pronoun) {
      doubts.append("'\(pronoun)': is it the reader, or '\(other.plain)'?")
    }
    // "Urging them to be released": the hostages of the point before.
    if isPronoun, meaning == .reader, rest.prefix(2).map(\.plain) == ["to", "be"],
      words.contains(rest.dropFirst(2).first?.plain ?? "", in: .harmed, .told)
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
        !titles.others.contains(where: { $0.meaningAlone(of: object) == .reader })
      {
        doubts.append("'\(name)': is it the reader?")
      }
      if meaning == .namesake {
        doubts.append("'\(name)': is it the reader, who has another name or office?")
      }
      if titles.isAuthority(object), !titles.isForeign(object), !titles.isOutsideState {
        (cast.told, cast.askedMany) = (cast.sentence, nil)
        if let asked = cast.asked, parser.canMean("them", asked) { cast.asked = nil }
      } else if object.contains(where: \.isCapitalised) || first.plain == "the" {
        // "the Minister" of "the Minister, who has said so,".
        let end = parser.endBeforeAside(object, also: "who") ?? object.count
        cast.asked = PointText.withoutEnd(Array(object[..<end]))
        if ownNames.isEmpty, parser.canMean("them", object) { cast.askedMany = object }
      }
      frame = named(
        name, verb, &rest,
        mayGoOn: object[0].isCapitalised
          || ["the", "all", "both", "his", "her", "your", "him", "them"].contains(object[0].plain))
    case .own(let name):
      (cast.asked, cast.hasReadersBody) = (nil, true)
      frame = named(name, verb, &rest)
    case .reader:
      cast.asked = nil
      cast.hasReadersBody = object.contains { words.contains($0.owner.plain, in: .bodies, .presided) }
      // "Him" is an ambassador who was named in the list, or where no other has an office.
      let isOne = ["him", "her"].contains(pronoun) && asOnePerson.canBe(pronoun ?? "")
      let isAlone = !cast.hasOfficer(pronoun ?? first.plain)
      let isHimself =
        isOne && (isAlone || cast.namesReader) && (isForEnvoy(rest, isRequest) || isAlone && cast.namesReader)
      frame = reading(verb, mark, isRequest, isNamed: !isPronoun || isHimself, &rest)
      frame.number = isPronoun ? PointReader.Number(of: first.plain) : asOnePerson
    }
    frame.isPremise = !isRequest
    return frame
  }

  /// "Him" or "her" for "him or her", as he can be who was asked last, or else the reader.
  private func either(_ cast: Cast) -> String {
    ["him", "her"].first { other($0, cast) != nil } ?? (asOnePerson.canBe("him") ? "him" : "her")
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
    // He may preside over a court, a senate or a company.
    if title.map(\.plain) == ["the", "president"], !titles.isPlainly(title) {
      return "the reader, or the head of state"
    }
    let last = title.count == 2 && title[0].plain == "the" ? cast.lastNamed(title[1].plain) : nil
    // "the Minister" behind a point that asks the Minister of Defence.
    if let last, !last.isReader {
      return "the reader, or \(PointText.joined(last.title)) of the point before"
    }
    return titles.isShared(title) && !(last != nil && cast.lastOfficerIsReader)
      ? "this reader, or another of that office" : nil
  }

  /// What his government shall do to whom an ambassador passes it on: "respect its obligations" for "their obligations".
  func passedOn(_ rest: [PointText.Word], _ cast: Cast, _ doubts: inout [String]) -> [PointText.Word] {
    var (trial, ignored) = (cast, [String]())
    let reading = Cast.Reading(
      words: rest, readerIsYou: true, readerIs: .many, namesNobody: false, isPremise: false)
    let said = trial.read(reading, asksNames: false, &ignored).words
    return zip(rest, said).map { word, said in
      guard word.plain.hasPrefix("the"), said.hasPrefix("y"),
        case let end = word.text.dropFirst(word.plain.count)
      else { return word }
      if let own = ["their": "its", "them": "it", "themselves": "itself"][word.plain] {
        return PointText.Word("\u{1}\(own)\(end)")
      }
      doubts.append("'\(word.plain)': is it your government? Then write {it:\(word.plain)}")
      return word
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
    frame.isPassedOn = part == .messenger
    switch part {
    case .asked:
      let you = "\(verb.words) you\(mark)"
      frame.verb.words = you.replacing("the attention of you", with: "your attention")
      frame.isYou = true
    case .messenger where isRequest:
      let first = rest.first?.plain ?? ""
      let verb = first == "for" || ClauseParser.questionWords.contains(first) ? "ask" : "urge"
      frame.verb = LeadingVerb("ask you to \(verb) your government\(mark)")
    case .messenger: frame.verb.words += " your government\(mark)"
    case .witness: frame.verb.words += " \(authority)\(mark)"
    }
    return frame
  }
}
