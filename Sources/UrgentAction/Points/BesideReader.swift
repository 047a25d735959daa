// BesideReader.swift: those who are asked together with the reader.

import SourceText

extension Recaster {
  /// Asks about forms of address in some words, and offices behind "you,", that are another's: "Mr President," to a minister, "sir"
  /// to a woman, "as President,"; the reader's own are looked at no more.
  func readAddresses(in rest: inout [PointText.Word], isBehindYou: Bool, _ doubts: inout [String]) {
    for start in rest.indices where start > 0 ? rest[start - 1].endsClause : isBehindYou {
      guard start == 0 || words.contains(rest[start].plain, in: .honorifics),
        let end = rest[start...].prefix(9).firstIndex(where: \.endsClause)
          ?? (rest.count < start + 6 ? rest.count - 1 : nil),
        case let phrase = PointText.withoutEnd(Array(rest[start...end])),
        let isReaders = isReaders(phrase, isBehindYou: start == 0)
      else { continue }
      if !isReaders { doubts.append("'\(PointText.joined(phrase))': is it the reader?") }
      for place in start...end { rest[place] = PointText.Word("\u{1}\(rest[place].text)") }
    }
  }

  /// Whether a form of address is the reader's; nil for other words.
  private func isReaders(_ phrase: [PointText.Word], isBehindYou: Bool) -> Bool? {
    let first = phrase[0]
    let sex = words.number(of: [first.plain])
    let isForm = sex != .one && words.contains(first.plain, in: .honorifics)
    if isForm, phrase.count == 1 { return [.one, .many, sex].contains(asOnePerson) }
    let isRole = first.plain == "as"
    let name = isRole ? Array(phrase.dropFirst()) : phrase
    guard isForm || isBehindYou, let start = name.first,
      isRole || name.allSatisfy({ $0.isCapitalised || $0.plain == "of" }),
      !["a", "an", "my", "our", "your", "his", "her", "its", "their", "one"].contains(start.plain),
      isForm || name.contains(where: { titles.isOfficer($0.plain) || titles.isRank($0.plain) })
    else { return nil }
    let title = start.plain == "the" || start.isCapitalised ? name : [PointText.Word("the")] + name
    if titles.meaning(of: title) == .reader || titles.mayBeCalled(title) { return true }
    // "Free Mr Belo, Mr Ruiz, and".
    return isBehindYou || name.contains { titles.isOfficer($0.plain) } ? false : nil
  }

  /// "you and the President" for "him and the President"; nil where the reader is not one of several.
  func besideReader(_ object: [PointText.Word]) -> (names: String, pronoun: String?)? {
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
        guard let first = parts[place].first, !parser.opensAside(first) else { return false }
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
  func readerAmong(_ object: [PointText.Word]) -> String? {
    let phrase = PointText.joined(object)
    if words.has(phrase.lowercased(), in: .together) { return phrase }
    let parts = object.split { ["and", "or", "in"].contains($0.plain) }
    guard parts.count > 1, parts.count > 2 || !titles.isElsewhere(object) else { return nil }
    return parts.map { PointText.withoutEnd(Array($0)) }.first {
      titles.meaning(of: $0) == .reader || $0.count == 1 && ClauseParser.pronouns.contains($0[0].plain)
    }.map { PointText.joined($0) }
  }
}
