// PointQuestions.swift: what to ask of the words of a point before its sentence is sure.

extension Recaster {
  /// Whom something is asked for or from, where that is the reader or an official for certain, and what names him: "your support",
  /// "an assurance from you"; neither "her mother's support" nor "her views to be heard".
  func askedFrom(
    _ verb: LeadingVerb, _ rest: [PointText.Word], _ cast: Cast
  ) -> (words: Range<Int>, name: String)? {
    if let pronoun = rest.first?.plain, ["his", "her", "their", "your"].contains(pronoun),
      let given = rest.prefix(3).firstIndex(where: { word in
        words.contains(word.plain, in: .given, .qualities)
      })
    {
      let behind = rest[(given + 1)...].prefix { !words.contains($0.plain, in: .subordinate) }
      let isOwn =
        rest[..<given].contains(where: \.isPossessive)
        || behind.indices.dropFirst().contains { rest[$0].plain == "be" && rest[$0 - 1].plain == "to" }
      let name = isOwn ? nil : pronoun == "your" ? "you" : name(for: pronoun, cast)
      return name.map { (0..<1, $0 == "you" ? "your" : $0.possessive) }
    }
    let from = rest.prefix(5).firstIndex { $0.plain == "from" }
    guard reader.part == .asked, let start = verb.words.hasSuffix(" from") ? 0 : from.map({ $0 + 1 }) else {
      return nil
    }
    // "From the Minister for a pardon", and not "from the Minister for Health".
    let ends = rest[start...].indices.dropFirst().prefix(9).filter { end in
      ["that", "of", "on", "about", "as", "for", "to", "in"].contains(rest[end].plain)
        && rest[(end + 1)...].first { $0.plain != "the" }?.isCapitalised != true
    }
    for end in (ends + [rest.count]).reversed() where start < end && end < start + 10 {
      let object = Array(rest[start..<end])
      let isPronoun = object.count == 1 && ["them", "him", "her"].contains(object[0].plain)
      guard isPronoun || titles.meaning(of: object) == .reader else { continue }
      let name = isPronoun ? name(for: object[0].plain, cast) : "you"
      return name.map { (start..<end, $0 + (rest[end - 1].endsClause ? "," : "")) }
    }
    return nil
  }

  /// "you" for a pronoun that means the reader, and his office for that of an official for certain.
  private func name(for pronoun: String, _ cast: Cast) -> String? {
    if let asked = other(pronoun, cast) {
      return cast.isCertain(asked, pronoun) ? PointText.joined(asked) : nil
    }
    let isReader =
      reader.part == .asked
      || reader.part == .messenger && !pronoun.hasPrefix("the")
        && (cast.namesReader || !cast.hasOfficer(pronoun))
    return isReader && (pronoun.hasPrefix("the") || asOnePerson.canBe(pronoun)) ? "you" : nil
  }

  /// Who was asked last, or spoken of since, whom a pronoun can mean, and who is not the reader.
  func other(_ pronoun: String, _ cast: Cast) -> [PointText.Word]? {
    let object = ["his": "him", "their": "them", "its": "it"][pronoun] ?? pronoun
    let asked = cast.other(object) ?? cast.asked ?? (object == "them" ? cast.askedMany : nil)
    return asked.flatMap {
      object != "you" && !$0.contains { $0.plain == "you" } && parser.canMean(object, $0)
        && cast.canBe($0, object) ? $0 : nil
    }
  }

  /// Whether a clause may say what the reader shall do: "Condemn the raid", "Inform the family", "Urge the courts to",
  /// but not "Inform them".
  func mayAskTheReader(_ clause: PointClause, _ words: [PointText.Word]) -> Bool {
    // "more firmly", "firmly but politely".
    let verb = words.first { !ClauseParser.isAdverb($0) && !["more", "and", "but"].contains($0.plain) }
    guard let opening = clause.opening, !(verb?.plain.hasSuffix("ing") ?? true) else { return false }
    guard let object = clause.object, reader.part != .witness else { return opening.isDoubtful }
    return opening.isDoubtful
      || (object.count > 1 || !ClauseParser.pronouns.contains(object[0].plain))
        && titles.meaning(of: object) == .other && !titles.isAuthority(object)
  }

  /// "State publicly that", "Publicly state that": nobody asks the writer to do that.
  func isSaidInPublic(_ clause: PointClause) -> Bool {
    guard let opening = clause.opening, reader.part == .asked else { return false }
    return clause.rest.first?.plain == "publicly"
      || opening.isPremise && clause.adverbs.contains { words.contains($0, in: .acting) }
        && !clause.rest.contains { ["you", "your"].contains($0.plain) }
  }

  /// Whether a clause goes on as only the writer's can: "Condemn the killing and call for an inquiry".
  func saysSo(_ words: [PointText.Word]) -> Bool {
    words.indices.dropFirst().contains { index in
      words[index].plain == "and" && index + 2 < words.count
        && ["call", "urge", "express", "appeal"].contains(words[index + 1].plain)
        && !(parser.spoken(words[(index + 1)...], isBaseForm: true)?.opening?.isDoubtful ?? true)
    }
  }

  /// Which words at the start name the reader as an owner: "the Governor's" in "at the Governor's remarks".
  func owner(in rest: [PointText.Word]) -> Range<Int>? {
    guard reader.part != .witness, let first = rest.first,
      let end = rest.prefix(8).firstIndex(where: \.isPossessive), end + 1 < rest.count
    else { return nil }
    let start = ClauseParser.prepositions.contains(first.plain) ? 1 : 0
    guard start < end else { return nil }
    return titles.meaning(of: rest[start..<end] + [rest[end].owner]) == .reader ? start..<(end + 1) : nil
  }

  /// Asks about what may be the reader's before a request, "In view of the President's promise,", and about "he" and "his"
  /// that may be he.
  func ask(ofReaderIn start: [PointText.Word], _ cast: inout Cast, _ doubts: inout [String]) {
    for place in start.indices.dropFirst() where start[place].plain == "the" || start[place].isCapitalised {
      guard let owner = owner(in: Array(start[place...])), owner.lowerBound == 0 else { continue }
      doubts.append("'\(PointText.joined(start[place..<(place + owner.count)]))': is it the reader's?")
      break
    }
    let reading = Cast.Reading(
      words: start, readerIsYou: true, readerIs: asOnePerson, namesNobody: false, isPremise: true)
    let pronouns = start.indices.dropFirst().compactMap { Pronoun(reading.words, at: $0, words) }
    let own = pronouns.first { pronoun in
      !pronoun.isMany && !pronoun.isThing && asOnePerson.canBe(pronoun.word)
        && pronoun.bearing(in: reading) > .open
    }
    let names = cast.take(start)
    if reader.part != .witness, let doubt = own?.question ?? names.first { doubts.append(doubt) }
  }

  /// Whether the reader is whom a verb of the writer's has as its object: "commending the President for".
  func readerLength(_ clause: PointClause) -> Int? {
    guard let opening = clause.opening, opening.followers.contains("person") else { return nil }
    var words = clause.rest
    var isCut = false
    switch clause.form {
    case .kept: break
    // "asking the Governor for help to", and not "asking the Minister for Home Affairs to".
    case .person(let object) where titles.meaning(of: object) == .other:
      (words, isCut) = (object + words, true)
    default: return nil
    }
    return words.prefix(8).indices.dropFirst().last { index in
      opening.followers.contains(words[index].plain) && words.indices.contains(index + 1)
        && !(isCut ? mayNameOffice(words, index) : parser.namesOffice(words[(index + 1)...], opening))
        && titles.meaning(of: Array(words[..<index])) == .reader
    }
  }

  /// Whether "of" or "for" in what stands before "to" or "that" may belong to an office: "the Minister of the Interior".
  private func mayNameOffice(_ words: [PointText.Word], _ index: Int) -> Bool {
    let behind = words[(index + 1)...].prefix(3)
    switch words[index].plain {
    case "of": return !parser.namesDuty(behind)
    case "for":
      return !["a", "an", "any"].contains(behind.first?.plain)
        && !behind.contains {
          self.words.contains($0.plain, in: .given, .answers)
            || ["news", "information", "permission"].contains($0.plain)
        }
    default: return behind.first?.isCapitalised ?? true
    }
  }

  /// "urging to release him": the reader is whom the sheet forgot to name. "Asking to be told" is the writer's own.
  func lacksWhomItAsks(_ clause: PointClause) -> Bool {
    guard clause.isKept, let opening = clause.opening, !opening.isPremise,
      ["person", "to"].allSatisfy(opening.followers.contains), clause.rest.first?.plain == "to",
      let verb = clause.rest.dropFirst().first?.plain
    else { return false }
    return parser.words.baseForm(verb) != nil && !parser.words.contains(verb, in: .own)
  }

  /// What may be asked for behind what is forbidden: "grant" in "not to return her and grant her asylum", and not what others
  /// do.
  func actBehindForbidden(_ rest: [PointText.Word]) -> String? {
    rest.indices.dropFirst(2).dropLast().first { place in
      let next = rest[place + 1]
      return rest[place - 1].plain == "and" && words.contains(rest[place].plain, in: .granting)
        && (rest[place - 2].endsClause
          || !rest[..<place].contains { ClauseParser.clauseOpeners.contains($0.plain) })
        && (words.contains(next.plain, in: .determiners) || ClauseParser.pronouns.contains(next.plain)
          || next.isCapitalised || words.baseForm(rest[place].plain) == .verb)
    }.map { rest[$0].plain }
  }

  /// Where a "to ..." stands that goes on behind "and" in a clause that asks for a thing: "calling for her release and, if
  /// not, to".
  func strayInfinitive(_ rest: [PointText.Word]) -> Int? {
    guard let to = rest.indices.dropFirst(2).dropLast().first(where: { rest[$0].plain == "to" }),
      rest[to + 1].plain != "be", words.baseForm(rest[to + 1].plain) != nil,
      let and = rest[..<to].suffix(8).lastIndex(where: { $0.plain == "and" }),
      and == to - 1 || rest[and].endsClause || ["if", "where"].contains(rest[and + 1].plain)
    else { return nil }
    return to
  }
}
