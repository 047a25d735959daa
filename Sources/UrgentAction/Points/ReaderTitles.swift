// ReaderTitles.swift: by which names, titles and forms of address a point can mean its reader.

/// The name and the offices of a reader, in words.
struct ReaderTitles {
  let reader: PointReader
  let words: PointWords
  /// The offices, of which one person may have several: "Attorney General and Minister of Justice".
  var offices: [[String]] = []
  /// All words that may stand in the name of one of them.
  private(set) var known: Set<String> = []
  /// Those before "of", without one of which nothing is the name of an office; and the whole office as it is written.
  private(set) var (heads, office): (Set<String>, [String]) = ([], [])
  /// The words of the authority, and those of them that may name its state.
  let authority: [String]
  let ownStates: [String]
  /// The titles before the reader's name, and his names.
  private(set) var (titles, names): ([String], Set<String>) = ([], [])
  /// The other readers of the points.
  let others: [ReaderTitles]
  /// The persons whom the letter names before its points: men, women, or not known.
  var named: [(names: [String], number: PointReader.Number)] = []

  init(of reader: PointReader, _ words: PointWords) {
    (self.reader, self.words) = (reader, words)
    others = reader.others.map { ReaderTitles(of: $0, words) }
    authority = reader.authority.plainWords
    ownStates = PointText(reader.authority).words.filter(\.isCapitalised).map(\.plain)
    // "Texas Board of Pardons and Paroles", whose name is its office.
    let isBody =
      reader.office.isEmpty && (reader.name ?? "").plainWords.contains { words.contains($0, in: .bodies) }
    let name = isBody ? [] : parts(of: reader.name)
    let said = isBody ? reader.name ?? "" : reader.office
    titles = Array(name.dropLast().prefix(while: mayPrecedeName))
    // A last word is a name: "Nguyen Van Do".
    let own = name.dropFirst(titles.count)
    names = Set(own.dropLast().filter { !words.contains($0, in: .particles) } + own.suffix(1))
    let line = parts(of: reader.nameLine).dropLast()
    titles += line.prefix { names.isEmpty ? mayPrecedeName($0) : !names.contains($0) }.filter {
      !titles.contains($0)
    }
    office = said.plainWords
    known = Set(titleWords(office + authority))
    for part in said.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "/" || $0 == "(" }) {
      let words = titleWords(String(part).plainWords)
      var start = 0
      for index in words.indices.dropFirst() where words[index] == "and" {
        let next = words[(index + 1)...].prefix { !isBehindTitle($0) }
        guard next.contains(where: isOfficer) else { continue }
        offices.append(Array(words[start..<index]))
        start = index + 1
      }
      offices.append(Array(words[start...]))
    }
    offices = offices.enumerated().filter { index, words in
      index == 0 || words.contains { isOfficer($0) || isBody && self.words.contains($0, in: .bodies) }
    }.map(\.element).filter { !$0.isEmpty }
    if reader.part == .messenger, !offices.joined().contains("ambassador") {
      offices.append(["ambassador"])
      known.insert("ambassador")
    }
    heads = Set(offices.flatMap { $0.prefix { !isBehindTitle($0) } })
  }

  /// The words of a name: "Major-General" is two, and "Al-Halabi" one.
  private func parts(of name: String?) -> [String] {
    (name ?? "").plainWords.flatMap { word in
      let parts = word.split(separator: "-").map(String.init)
      return parts.allSatisfy(mayPrecedeName) ? parts : [word]
    }
  }

  /// The words of a title, each part of "Vice-President" one, and foreign ones as English points have them.
  func titleWords(_ words: [String]) -> [String] {
    words.flatMap { word in
      guard Self.mayHaveParts(word) else { return [self.words.value(of: word, in: .foreignTitles) ?? word] }
      var parts = word.split { $0 == "-" || $0 == "'" || $0 == "’" }
      // "Vice-President", and not "Guinea-Bissau".
      if word.contains("-"), !parts.contains(where: { mayPrecedeName(String($0)) }) { parts = [word[...]] }
      return parts.map { self.words.value(of: String($0), in: .foreignTitles) ?? String($0) }
    }
  }

  /// Whether a hyphen or an apostrophe may stand in a word, as in few.
  private static func mayHaveParts(_ word: String) -> Bool {
    word.utf8.contains { $0 == 0x2D || $0 == 0x27 || $0 == 0xE2 }
  }

  /// Whether a word may be one of a title: no other needs to be looked at more closely.
  func mayBeTitle(_ word: String) -> Bool { words.isOfTitles(word) || Self.mayHaveParts(word) }

  func isOfficer(_ word: String) -> Bool { words.contains(word, in: .officers) }
  func isRank(_ word: String) -> Bool { words.contains(word, in: .ranks) }
  func isBehindTitle(_ word: String) -> Bool { ["of", "for", "to"].contains(word) }
  func isLinking(_ word: String) -> Bool { words.contains(word, in: .linking) }
  func isKnown(_ word: String) -> Bool {
    known.contains(word) || isLinking(word) || ownStates.count == 1 && Self.isOneState(word, ownStates[0])
  }
  private func isParticle(_ word: PointText.Word) -> Bool { words.contains(word.plain, in: .particles) }

  /// Whether some words are the reader's office, also as "the Interior Minister" for the Minister of the Interior.
  func isOffice(_ words: some Collection<PointText.Word>) -> Bool {
    let said = titleWords(words.flatMap { spelled($0) ?? [$0.plain] })
    if words.count == 1, let word = words.first,
      isShort(word, of: offices.filter { $0.contains(where: isOfficer) })
    {
      return true
    }
    guard said.contains(where: heads.contains) else { return false }
    return offices.contains { office in
      var title = office.prefix { !isBehindTitle($0) && $0 != "in" }
      let foreign = title.prefix { !["de", "del", "du", "des", "d"].contains($0) }
      if foreign.contains(where: isOfficer) { title = foreign }
      // A deputy prime minister is neither the prime minister nor the minister.
      guard let last = title.last,
        // "the Minister" beside a Chief Minister.
        !Set(said).symmetricDifference(title).contains(where: {
          self.words.contains($0, in: .lesser) || $0 == "chief" && last == "minister"
        }),
        // "the Minister of Mines" is none of State, "the Inspector" no Inspector General.
        last != "minister" || said.contains("state") || said.count == 1
          || Array(office.dropFirst().prefix(3)) != ["of", "state", "for"],
        said.contains("general") || !title.contains("inspector") || last != "general"
      else { return false }
      if said.count > title.count + 1, office.filter({ !isHonorific($0) }).starts(with: said) { return true }
      // "the President of the Republic" for that of the Islamic Republic of Talua.
      let place = office.dropFirst(title.count + 1).prefix { !isBehindTitle($0) }
      if said.starts(with: title), said.count > title.count, said.contains("republic"),
        said.dropFirst(title.count + 1).allSatisfy({ place.contains($0) }), isBehindTitle(said[title.count])
      {
        return true
      }
      // The President of the Republic is not that of its Supreme Court.
      let qualities = significant(said.filter { !title.contains($0) })
      let parts = office.dropFirst(title.count).split(separator: "and").map { part in
        // "the Director of Police" for that of the Talua National Police.
        significant(Array(part.split(separator: "national").last ?? []))
      }
      // "the head of the colony": no name of a state.
      let generic = words.filter { !$0.isCapitalised }.map(\.plain)
      let isQualified = said.count > title.filter(said.contains).count
      guard
        !isQualified || parts.allSatisfy({ $0.isEmpty })
          || parts.contains(where: { part in
            part.first.map(qualities.contains) ?? false || part.contains(where: generic.contains)
              || !qualities.isEmpty
                && qualities.allSatisfy { part.contains($0) && self.words.contains($0, in: .presided) }
          })
      else { return false }
      let matched = zip(said, title).prefix { $0 == $1 }.count
      if matched == title.count || matched > 0 && isOfficer(title[matched - 1]),
        said.dropFirst(matched).allSatisfy(isKnown)
      {
        return true
      }
      guard said.allSatisfy(isKnown) else { return false }
      // "the Minister" or "the Minister of Justice" for a Justice Minister, "the General Prosecutor"; "the High
      // Commissioner" for that of the UN.
      let front = said.prefix { !isBehindTitle($0) }
      // "the Prosecutor" for a Military Prosecutor General.
      let noun = title.count > 1 && last == "general" ? title[title.count - 2] : last
      return said.first == noun && isOfficer(noun) && noun != "general"
        || title.contains(where: isOfficer) && title.allSatisfy(said.contains)
        || front.count > 1 && isOfficer(last) && title.suffix(front.count) == front
    }
  }

  /// Whether a title is a short form of another: "lt" of "lieutenant", "gen" of "general".
  private func isShort(_ short: String, for title: String) -> Bool {
    guard short.first == title.first else { return false }
    var rest = short[...]
    for letter in title where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Whom the object of a leading verb means, where nobody else reads the points.
  func meaningAlone(of object: [PointText.Word]) -> PointReader.Meaning {
    if let ownName = reader.ownName, case let text = PointText.joined(object).lowercased(),
      reader.speaksFor.contains(where: { $0.lowercased() == text })
    {
      return .own(ownName)
    }
    guard mayMean(object) || object.contains(where: { mayBeTitle($0.plain) }) else { return .other }
    if let comma = object.dropLast().lastIndex(where: \.endsClause) {
      // "the Minister of Mines, Lands and Forests", word for word the reader's title.
      let said = object.map(\.plain).filter { !isLinking($0) }
      if said == office.filter({ !isLinking($0) }) { return .reader }
      // "the Minister of Justice, Anna Lind,": one person by office and name.
      let parts = [Array(object[...comma]), Array(object[(comma + 1)...])]
      return object[comma].text.hasSuffix(",") && parts.allSatisfy { meaning(of: $0) == .reader }
        ? .reader : .other
    }
    // "the President and the Minister": one person only where he has both offices.
    let several = object.split { $0.plain == "and" }
    if several.count > 1,
      several.allSatisfy({ part in
        // "and his deputy".
        isHonorific(part.first?.plain ?? "") && self.words.contains(part.last?.plain ?? "", in: .lesser)
          || titleWords(part.map(\.plain)).contains { isOfficer($0) || isRank($0) }
      }), !several.allSatisfy({ meaning(of: Array($0)) == .reader })
    {
      return .other
    }
    // "the Board's Chairperson" is the Chairperson of the Board.
    // So is "Talua's Minister of Mines" that of Talua, where he is.
    if let owner = object.dropLast().lastIndex(where: \.isPossessive),
      object[(owner + 1)...].contains(where: { isOfficer($0.plain) }),
      owner == 0 || !isOffice(object.dropFirst())
    {
      let office = [PointText.Word("the")] + object[(owner + 1)...] + [PointText.Word("of")]
      let meaning = meaningAlone(of: office + object[..<owner] + [object[owner].owner])
      if owner > 0 || meaning == .reader { return meaning }
    }
    var words = object.filter { !isHonorific($0.plain) }
    // "Ms Kim" is not President Kim, who is a man.
    let honorifics = object.filter { isHonorific($0.plain) }.map(\.plain)
    let (sex, own) = (self.words.number(of: honorifics), reader.asOnePerson(self.words))
    if sex != .one, own != .one, sex != own { return .other }
    // "Mr Kim" may be the prisoner.
    let said = named.isEmpty ? [] : words.filter { !isParticle($0) }.map(\.plain)
    let isNamed =
      said.count == 1 && names.contains(said[0]) && !honorifics.allSatisfy(titles.contains)
      && named.contains { person in
        person.names.contains(said[0]) && (sex == .one || person.number == .one || sex == person.number)
      }
    if isNamed { return titles.isEmpty ? .namesake : .other }
    if words.count < object.count,
      let offices = words.first.flatMap({ self.words.value(of: $0.plain, in: .forms) })
    {
      if words.count == 1 {
        let own = "\(reader.office) \(reader.name ?? "") \(reader.nameLine ?? "")".plainWords
        let isReaders =
          offices == "all" || offices.split(separator: " ").map(String.init).contains(where: own.contains)
        return isReaders ? .reader : .other
      }
      words.removeFirst()
    }
    words = words.flatMap { word in
      guard word.text.utf8.contains(0x2D) else { return [word] }
      let parts = word.text.split(separator: "-").map { PointText.Word($0) }
      return parts.count > 1 && parts.allSatisfy { isRank($0.plain) } ? parts : [word]
    }
    // "Governor Lind of Talu", "Governor Lind (Talu)".
    let place = words.indices.dropFirst().first {
      words[$0].plain == "of" || words[$0].text.utf8.first == 0x28
    }
    if let place, names.contains(words[place - 1].plain), words[place...].allSatisfy({ isKnown($0.plain) }) {
      words.removeSubrange(place...)
    }
    guard let first = words.first else { return .other }
    let isOfName = words.last.map { names.contains($0.plain) } ?? false
    let tail = words.reversed().prefix { word in
      isOfName && (names.contains(word.plain) && word.text.contains(where: \.isUppercase) || isParticle(word))
    }.count
    let front = words.dropLast(tail)
    if tail > 0, front.allSatisfy({ isRank($0.plain) || titles.contains($0.plain) }) {
      // "General Lind" for a Mrs Lind, where another reader is called Lind.
      let isOwn = front.allSatisfy { rank in
        titles.contains { isShort($0, for: rank.plain) || isShort(rank.plain, for: $0) }
      }
      let isAlone =
        names.isSubset(of: words.suffix(tail).map(\.plain))
        || !others.contains { !$0.names.isDisjoint(with: names) }
      let isKnown =
        isOwn && (isAlone || honorifics.allSatisfy(titles.contains))
        || isAlone && !titles.contains(where: isRank)
      return isKnown ? .reader : .namesake
    }
    // "the Admiral" for Adm. Lind, "the Brigadier General".
    if words.count == 1,
      isRank(first.plain) && titles.last.map(first.plain.hasPrefix) ?? false
        || isOfficer(first.plain) && titles.contains(first.plain)
    {
      return .reader
    }
    if words.count == 2,
      words.allSatisfy({ word in isRank(word.plain) && titles.contains(where: word.plain.hasPrefix) })
    {
      return .reader
    }
    guard first.isCapitalised || object[0].plain == "the" else { return .other }
    if isOffice(words) || tail > 0 && isOffice(front) { return isOfLikeState(words) ? .namesake : .reader }
    // "President Lind" for another President, or for a Lind with another office.
    let title = words.prefix { isOfficer($0.plain) }
    let rest = words.dropFirst(title.count)
    guard !title.isEmpty, !rest.isEmpty, rest.allSatisfy({ $0.isCapitalised && !isLinking($0.plain) }),
      !rest.contains(where: { self.words.contains($0.plain, in: .bodies) })
    else { return .other }
    if isOffice(title) { return names.isEmpty ? .reader : .namesake }
    return tail > 0 ? .namesake : .other
  }

  private func isHonorific(_ word: String) -> Bool { words.contains(word, in: .honorifics) }

  private func mayPrecedeName(_ word: String) -> Bool {
    isRank(word) || isHonorific(word) || isOfficer(word) || words.value(of: word, in: .forms) != nil
  }
}
