// SheetIdentity.swift: number, indexes, title and day of issue from the head of a sheet.

import SourceText
import UrgentAction

extension SheetReader {
  mutating func readHead() {
    let numbered =
      head.numberTexts + parts.labelled.filter { $0.label == .number }.map { ($0.line, lines[$0.line].text) }
    let titles = head.titles.map(\.text)
    let own =
      numbered.first { !$0.text.hasSuffix(")") || Numbers.references(in: $0.text).count == 1 }
      ?? numbered.first
    sheet.reference =
      own.flatMap { Numbers.references(in: $0.text).first?.value }
      ?? titles.lazy.compactMap { Numbers.references(in: $0).first?.value ?? Numbers.bareReference(in: $0) }
      .first
    if sheet.reference == nil { readNamedNumber() }
    doubtMisread(numbered + head.texts)
    readIndexes(numbered)
    sheet.title = titleText()
    sheet.concerns = head.concerns(of: numbered)
    if sheet.concerns.isEmpty { sheet.concerns = head.concernLines.flatMap { HeadReader.split($0) } }
    if !head.titles.isEmpty, head.countries.isEmpty, !numbered.isEmpty,
      numbered.allSatisfy({ $0.text.firstPlace(of: "Index") != nil })
    {
      sheet.concerns = []
    }
    sheet.concerns = sheet.concerns.filter { words.countries.country(named: $0) == nil }
    if head.countries.isEmpty {
      head.countries = parts.lines(with: .country).flatMap { words.states(in: lines[$0].label?.value ?? "") }
    }
    sheet.countries = head.countries
    sheet.organizations = head.organizations
    for (place, use) in head.uses.enumerated() where use == "countries" {
      guard let found = words.list("former").first(in: lines[place].text.words) else { continue }
      addDoubt(place, "countries", "the state of that name is no more; assumed \(found.value)")
    }
    keepPeopleInDanger()
    sheet.doubts += head.doubts
    sheet.notes += head.notes
    if sheet.issued == nil { readIssued(numbered) }
  }

  /// Takes the people of the head, without those of whom it says that they are free or dead, where there are others.
  private mutating func keepPeopleInDanger() {
    func parts(of person: SheetPerson) -> [String] {
      (person.note ?? "").split { ",;()-".contains($0) }.map(\.trimmed)
    }
    func said(of person: SheetPerson) -> String? {
      let parts = parts(of: person)
      guard let said = parts.first(where: { words.isAll($0, "no-longer") || isSurelyDead($0) }) else {
        return nil
      }
      let namesOthers = parts.contains { words.namesFamily($0) || words.hasWord($0, "ands") }
      return namesOthers ? nil : said
    }
    guard head.people.contains(where: { said(of: $0) == nil }) else {
      if !head.people.isEmpty { sheet.people = head.people }
      return
    }
    for person in head.people {
      if let said = said(of: person) {
        sheet.notes.append("'\(person.name)' (\(said)) is in danger no more; not among the people")
      } else {
        sheet.people.append(person)
        if parts(of: person).contains(where: { words.opens($0, "dead") }) {
          addDoubt(0, "people", "whether '\(person.name)' (\(person.note ?? "")) is dead; kept")
        }
      }
    }
  }

  /// Whether a part of a note says of the person that he is dead: "killed on 9 March", and not "murdered lawyer's
  /// widow".
  private func isSurelyDead(_ part: String) -> Bool {
    let tokens = part.words
    guard let found = words.list("dead").match(tokens, at: 0) else { return false }
    let rest = Array(tokens.dropFirst(found.count))
    return rest.isEmpty || rest[0].plain.hasDigit || words.opens(rest, "of-death")
  }

  /// The first number that the text names, where none stands in the head; one on a short line is surely the sheet's
  /// where there is no other.
  private mutating func readNamedNumber() {
    let named = lines.indices.flatMap { place in
      Numbers.references(in: lines[place].text).map { (place: place, value: $0.value) }
    }
    guard let first = named.first else { return readNumberWithoutSeries() }
    sheet.reference = first.value
    // One that nothing else is read of may be of another action of the page.
    let others = parts.lines(with: .previous)
    let isOwn = named.contains {
      uses[$0.place] != nil && uses[$0.place] != "network" && !others.contains($0.place)
    }
    if isOwn, named.allSatisfy({ $0.value == first.value && lines[$0.place].text.count < 200 }) { return }
    addDoubt(
      first.place, "reference", "\(Sheet.isNumberAssumed); assumed \(first.value), which the text names")
  }

  /// "Further information on 900/91 (AFR ...)".
  private mutating func readNumberWithoutSeries() {
    for (place, line) in lines.enumerated() where words.opens(line.text, "update", "correction", "final") {
      let number = line.text.split(separator: " ").prefix(6).lazy.compactMap { word in
        word.contains("/") && word.hasDigitAtStart ? try? ActionReference(parsing: String(word)) : nil
      }.first
      guard let number else { continue }
      (sheet.reference, sheet.kind) = (number, .furtherInformation)
      return addDoubt(place, "reference", "the number has no series; read as \(number)")
    }
  }

  /// Numbers with letters for digits, `UA 4O6/94` and `EUR 44/ll8/94`, are mended, which is said.
  private mutating func doubtMisread(_ texts: [(line: Int, text: String)]) {
    for (place, text) in texts {
      let read =
        Numbers.references(in: text).map { ("reference", $0.range, $0.value.description) }
        + Numbers.indexes(in: text).map { ("index", $0.range, $0.value) }
      for (field, range, value) in read where text[range].words.contains(where: \.isMisreadNumber) {
        addDoubt(place, field, "'\(text[range])' has letters for digits; read as \(value)")
      }
    }
  }

  private mutating func readIndexes(_ numbered: [(line: Int, text: String)]) {
    let labelled = parts.lines(with: .index).map { (line: $0, text: lines[$0].text) }
    var own: [(value: String, strength: Int)] = []
    for (place, text) in head.texts + labelled + numbered {
      for index in Numbers.indexes(in: text) {
        let before = text[..<index.range.lowerBound]
        let isInBrackets = before.count { $0 == "(" } > before.count { $0 == ")" }
        let names = before.words.suffix(2).map(\.plain)
        let isNamed = names.contains { ["index", "indice", "number"].contains($0) }
        // "AI Index" of the paper wins over the catalogue's "Index number".
        let isOfPaper = ["ai", "al"].contains(names.first) || names.last == "ai"
        if isInBrackets || !isNamed && numbered.contains(where: { $0.line == place }) {
          sheet.follows.append(index.value)
        } else {
          own.append((index.value, !isNamed ? 0 : isOfPaper ? 2 : 1))
        }
      }
    }
    let atEnd = parts.footers.compactMap { Numbers.indexes(in: lines[$0].text).first?.value }.first
    let strongest = own.map(\.strength).max()
    sheet.index = own.first { $0.strength == strongest }?.value ?? atEnd
    let chain = (parts.lines(with: .previous) + parts.stops).map { lines[$0].text }
    let titles = head.titles.map(\.text).filter { Numbers.holdsReference($0) }
    for text in chain + parts.notices.map({ joined($0).text }) + titles {
      sheet.follows += Numbers.indexes(in: text).map(\.value)
    }
    var seen = Set((own.map(\.value) + [sheet.index].compactMap(\.self)).compactMap { IndexNumber($0) })
    sheet.follows = sheet.follows.filter { text in
      // "AMR 23/015/2003/s" is the Spanish text of a document.
      let isTranslated = text.hasSuffix("/s") || text.hasSuffix("/f")
      guard let number = IndexNumber(isTranslated ? String(text.dropLast(2)) : text) else { return false }
      return seen.insert(number).inserted
    }
    takeIndexOfNumber(numbered)
    doubtNamedIndexes()
  }

  /// The own index that stands behind the number, where no other does: "sur l'AU 12/14, AFR 17/345/2014".
  private mutating func takeIndexOfNumber(_ numbered: [(line: Int, text: String)]) {
    guard sheet.index == nil else { return }
    for (_, text) in numbered {
      guard let reference = Numbers.references(in: text).first,
        let index = Numbers.indexes(in: text).first(where: {
          $0.range.lowerBound > reference.range.upperBound
        }), case let before = text[..<index.range.lowerBound],
        // In brackets stand the documents before it, but for the first of an action.
        before.count(where: { $0 == "(" }) == before.count(where: { $0 == ")" })
          || !words.holds(text[..<reference.range.lowerBound], "update", "correction")
            && before.hasIndexLabel,
        case let between = HeadReader.withoutBrackets(String(before[reference.range.upperBound...])),
        case let dates = words.dates(in: between),
        between.words.allSatisfy({ word in
          head.isOfConcern(word) || dates.contains { $0.range.overlaps(word.range) }
        })
      else { continue }
      sheet.index = index.value
      sheet.follows.removeAll { $0 == index.value }
      return
    }
  }

  /// Documents named in what happened may be of another action; they are said and not kept.
  private mutating func doubtNamedIndexes() {
    let known = Set((sheet.follows + [sheet.index].compactMap(\.self)).compactMap { IndexNumber($0) })
    let chain = parts.lines(with: .previous).map { [$0] }
    for places in parts.facts + parts.notices + chain {
      let text = joined(places).text
      for index in Numbers.named(in: text) where IndexNumber(index).map({ !known.contains($0) }) ?? true {
        addDoubt(
          places[0], "follows", "'\(index)' is named in the text; not taken for a document before this one")
      }
    }
  }

  private func titleText() -> String? {
    let labelled = parts.lines(with: .title).compactMap { lines[$0].label?.value }
    let capitals = head.titles.last { $0.text.isUpperCase }?.text
    let subject = parts.subject.flatMap { words.subject(of: lines[$0]) }
    guard let text = labelled.first ?? subject ?? capitals ?? head.titles.first?.text else { return nil }
    var title = text.trimming(":■ ")
    if title.hasPrefix("Document - ") { title = title.dropFirst("Document - ".count).trimmed }
    title = words.withoutPaper(title)
    // "Kenya: Urgent Action", "TUNISIA: LAWYER HELD".
    if let colon = title.firstIndex(of: ":"), words.isCountryLine(String(title[..<colon])) {
      let rest = title[colon...].trimming(": ")
      if LineClassifier(words: words).label(of: rest)?.label == .furniture { return nil }
      if title.isUpperCase, !rest.isEmpty { title = rest }
    }
    // "Kenya: UA 900/91", "Re: UA 900/91 - Kenya".
    if let number = Numbers.references(in: title).first {
      let beside = [title[..<number.range.lowerBound], title[number.range.upperBound...]].map {
        $0.trimming(" :-–()")
      }
      if beside.allSatisfy({
        $0.words.isEmpty || words.isCountryLine($0) || title.hasPrefix($0 + ":") && $0.words.count == 1
      }) {
        return nil
      }
    }
    if let open = title.lastIndex(of: "("), title.hasSuffix(")"),
      Numbers.holdsReference(String(title[open...]))
        || Numbers.bareReference(in: String(title[open...])) != nil
    {
      title = title[..<open].trimmed
    }
    if let found = LineClassifier(words: words).label(of: title), found.label == .action, !found.value.isEmpty
    {
      title = found.value
    }
    return title.isEmpty || words.isCountryLine(title) ? nil : title
  }

  private mutating func readIssued(_ numbered: [(line: Int, text: String)]) {
    let published = parts.lines(with: .published).map { (line: $0, text: lines[$0].text) }
    let plain = (published + head.texts).map { ($0.line, HeadReader.withoutBrackets($0.text)) }
    let inNumbers = numbered.map { text -> (Int, String) in
      let whole = HeadReader.withoutBrackets(text.text)
      if let issued = whole.firstPlace(of: "issued") {
        return (text.line, String(whole[..<issued.lowerBound]))
      }
      return (text.line, whole)
    }
    let atEnd = parts.footers.map { ($0, lines[$0].text) }
    // "UA: 12/10 Index: ASA 12/345/2010 Date: 27 May 2010" says it of the sheet; other lines may say it of an earlier
    // one.
    let own = numbered.prefix(1).filter { $0.text.hasIndexLabel && !$0.text.contains(")") }
    for (place, text) in own.map({ ($0.line, $0.text) }) + labelled(inNumbers) + plain + inNumbers + atEnd {
      guard let date = words.dates(in: text).first else { continue }
      sheet.issued = date.date
      if place < head.start, Messages.isOwnDate(text), words.numberOpening(lines[place + 1].text) == nil {
        addDoubt(place, "issued", "'\(text)' may be of a message; read as \(date.date)")
      }
      if let doubt = date.doubt { addDoubt(place, "issued", doubt) }
      return
    }
  }

  /// What stands behind "Date:" in lines with the sheet's own number, and no other.
  private func labelled(_ lines: [(Int, String)]) -> [(Int, String)] {
    lines.compactMap { line, text in
      guard Numbers.references(in: text).allSatisfy({ $0.value == sheet.reference }),
        text.hasIndexLabel || !words.holds(text, "update")
      else { return nil }
      return words.dates(in: text).first { date in
        let label = text[..<date.range.lowerBound].trimmed
        return label.hasSuffix(":") && words.ends(label, "issued-words")
      }.map { (line, String(text[$0.range.lowerBound...])) }
    }
  }
}
