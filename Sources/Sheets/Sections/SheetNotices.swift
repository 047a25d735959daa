// SheetNotices.swift: the last day, the languages to write in, and the place of a sheet in its chain.

import SourceText
import UrgentAction

extension SheetReader {
  mutating func readNotices() {
    var notices = parts.notices.map { (line: lines[$0[0]].number, text: joined($0).text) }
    notices += looseNotices()
    // "We invite you to write to the Minister in English before 3 May." among what happened.
    notices += parts.facts.flatMap { places in
      SheetDraft.sentences(of: joined(places).text).filter {
        words.isForWriters($0) && !Numbers.holdsReference($0)
      }.map { (lines[places[0]].number, $0) }
    }
    // "Note: Please do not mention her sister.", "APPEALS TO: (Faxes may be switched off.)"
    for places in parts.notices {
      let line = lines[places[0]]
      let isAmongAddresses = line.has(.appeals) || line.label == nil && uses[places[0]] == "network"
      let text = line.label?.value ?? line.text
      guard line.isNote || isAmongAddresses && (words.isRemark(text) || words.isAboutSending(text)) else {
        continue
      }
      let said = "'\(joined(places).text)' is meant for the writer, not part of an address"
      sheet.notes.append("line \(line.number): \(said)")
    }
    sheet.lastDay = words.lastDay(in: notices, issued: sheet.issued) ?? namedDay(in: notices)
    for code in notices.flatMap({ words.writingLanguages(in: $0.text) })
    where !sheet.languages.contains(code) {
      sheet.languages.append(code)
    }
  }

  /// A day that may be the last, though no known word says so: "Close of action: 25 April 2003".
  private func namedDay(in notices: [(line: Int, text: String)]) -> SheetLastDay? {
    guard let issued = sheet.issued, let start = uses.firstIndex(of: "points"), parts.stops.isEmpty else {
      return nil
    }
    let loose = lines.indices[start...].filter {
      uses[$0] == nil && lines[$0].text.count < 200 && !words.isProse(lines[$0].text)
    }
    let days = (notices + loose.map { (lines[$0].number, lines[$0].text) }).flatMap { line, text in
      words.dates(in: text).compactMap { date in date.day.map { (day: $0, line: line, text: text) } }
    }
    let first = days.filter { $0.day > issued.latest && $0.day <= issued.latest.adding(days: 200) }
      .min { $0.day < $1.day }
    return first.map { day, line, text in
      let said = "whether '\(text)' names the last day; assumed \(day)"
      var found = SheetLastDay(date: day, boundary: "by", wording: text)
      found.doubts = [Doubt(line: line, field: "lastDay", text: said)]
      return found
    }
  }

  /// Paragraphs that no part has, and that speak of sending appeals.
  private mutating func looseNotices() -> [(line: Int, text: String)] {
    var notices: [(line: Int, text: String)] = []
    var place = 0
    while place < lines.count {
      let start = place
      repeat {
        place += 1
      } while place < lines.count && !lines[place].isAfterBlank && uses[place] == uses[start]
      guard uses[start] == nil || uses[start] == "network" else { continue }
      let text = joined(Array(start..<place)).text
      guard words.holds(text, "appeal-words"), words.holdsDate(text) else { continue }
      notices.append((lines[start].number, text))
      for line in start..<place { uses[line] = "lastDay" }
    }
    return notices
  }

  mutating func readKind() {
    let number =
      head.numberTexts.map(\.text) + parts.lines(with: .number).map { lines[$0].text }
      + head.texts.map(\.text).filter { Numbers.holdsReference($0) }
    let title = head.titles.map(\.text)
    // A table of contents has the numbers of others.
    let texts = (number + title).filter { text in
      Numbers.references(in: text).first.map { $0.value == sheet.reference } ?? true
    }
    // What stands behind the number up to a dash, "(2nd update)", or on a line of its own, says it too.
    let kinds =
      texts.map(Self.beforeReference)
      + texts.map { text in
        let rest =
          Numbers.references(in: text).first.map { text[$0.range.upperBound...].trimming("-– ") } ?? ""
        // "UA 12/03 (AFR ...): Further information - Fear of torture"
        let behind = Self.behindBracket(rest)
        return [rest.firstPlace(of: rest.hasPrefix("(") ? ")" : "- ").map { String(rest[..<$0.lowerBound]) }]
          + [behind.firstPlace(of: "- ").map { String(behind[..<$0.lowerBound]) }, rest.trimming(": ")]
      }.joined().compactMap(\.self).filter(words.isKind)
      + lines[..<head.end].map(\.text).filter { text in
        // "Follow-up of Case ABC 120505".
        words.isKind(text) || text.words.count < 8 && text.hasDigit && words.opens(text, "update")
      }
    func says(_ list: String) -> Bool { kinds.contains { words.holds($0, list) } }
    let body = parts.facts.map { joined($0).text } + parts.notices.map { joined($0).text }
    let asks = sheet.appeals.contains { !$0.isEmpty }
    // Letters of thanks go to somebody too.
    let isAllOfIt = sheet.appeals.allSatisfy(\.asksNothing)
    let loud = lines.prefix(12).map(\.text).filter { $0.isUpperCase && words.isStop($0) }
    let isHeaded = says("stop") || kinds.contains { $0.words.map(\.plain) == ["stop"] } || !loud.isEmpty
    let isStopped = isHeaded || !parts.stops.isEmpty || body.contains { words.isStop($0) }
    let going = isStopped ? goesOn(body + loud + parts.stops.map { lines[$0].text }) : nil
    if isStopped, going == nil || isHeaded && !asks, isHeaded || !asks {
      sheet.kind = .stop
      if asks, !isAllOfIt {
        addDoubt(0, "kind", "the head says that the action ends, and points stand below; taken for its end")
      }
    } else if isStopped, !asks, let going {
      sheet.kind = .furtherInformation
      addDoubt(
        0, "kind", "nothing more is asked for some, it seems by \(going); assumed that the action goes on")
    } else if says("final") || body.contains(where: { words.holds($0, "final") }), asks {
      sheet.kind = .final
    } else if says("correction") {
      sheet.kind = .correction
    } else if says("update") || isOrdinal(texts) || texts.contains(where: isNumbered)
      || isLaterUpdate(body)
    {
      sheet.kind = .furtherInformation
    }
    if sheet.kind == .first, let other = sheet.follows.first {
      let text = "the sheet names the document '\(other)', and not that it goes on with it; assumed the first"
      addDoubt(0, "kind", text)
    }
    if sheet.kind == .first, let reference = sheet.reference, let day = sheet.issued?.earliest,
      day.year > reference.year && (day.month > 3 || day.year > reference.year + 1)
    {
      addDoubt(0, "kind", "\(reference) is of another year than \(day); assumed the first sheet of it")
    }
    if isStopped, asks, sheet.kind != .final, sheet.kind != .stop {
      if going != nil {
        sheet.notes.append("the sheet asks for no further action for some of the people; the action goes on")
      } else {
        addDoubt(
          0, "kind", "no more is asked, it says, and points stand beside; assumed that the action goes on")
      }
    }
  }

  /// By what it seems that nothing more is asked for some of the people only: others are not named where that is said,
  /// or writing goes on; nil where the action ends.
  private func goesOn(_ texts: [String]) -> String? {
    let sentences = texts.flatMap { SheetDraft.sentences(of: $0) }
    // Those who are free already are among the people of the head.
    let people = head.people.isEmpty ? sheet.people : head.people
    let names = people.map { $0.name.words.map(\.plain) }
    let isForSome = sentences.contains { sentence in
      guard words.isStop(sentence) else { return false }
      // "on his behalf"
      let tokens = sentence.words
      let said = Set(tokens.map(\.plain))
      let whole = names.count(where: said.isSuperset)
      if names.count > 1, whole == 0,
        tokens.contains(where: { words.has($0, "possessives") && !words.has($0, "no-names") })
      {
        return true
      }
      let named = whole > 0 ? whole : names.count { said.contains($0.last ?? "") }
      return (1..<max(1, names.count)).contains(named)
    }
    let others = sentences.first { words.holds($0, "goes-on") }
    return others.map { "'\($0)'" } ?? (isForSome ? "that not all of the people are named" : nil)
  }

  private static func behindBracket(_ text: String) -> String {
    guard text.hasPrefix("("), let end = text.firstIndex(of: ")") else { return "" }
    return text[end...].trimming("):-– ")
  }

  /// Only what stands before the number says what place in the chain the sheet has.
  private static func beforeReference(_ text: String) -> String {
    guard let reference = Numbers.references(in: text).first else { return text }
    return HeadReader.withoutBrackets(String(text[..<reference.range.lowerBound]))
  }

  /// `UA-031/2019-2`: how many there were before; "UA 900/91-9 March 1991" has a date.
  private func isNumbered(_ text: String) -> Bool {
    guard let reference = Numbers.references(in: text).first else { return false }
    let rest = text[reference.range.upperBound...]
    let count = String(rest.dropFirst())
    return rest.first == "-" && count.prefix(while: \.isNumber).count == 1
      && words.dates(in: count).first?.range.lowerBound != count.startIndex
  }

  private func isOrdinal(_ texts: [String]) -> Bool {
    texts.contains { text in
      guard let reference = Numbers.references(in: text).first,
        let last = text[..<reference.range.lowerBound].words.last
      else { return false }
      return words.has(last, "ordinals")
    }
  }

  private func isLaterUpdate(_ notices: [String]) -> Bool {
    let chain = parts.lines(with: .previous).map { lines[$0].text } + notices.filter { $0.count < 900 }
    return chain.contains { text in
      [["update", "of", "ua"], ["update", "to", "ua"], ["further", "information", "on", "ua"]]
        .contains(where: text.hasWords)
    }
  }
}
