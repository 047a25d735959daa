// SenderName.swift: reads the cells of a name and its titles into the name that signs.

import Letters
import SourceText
import Tables
import World

extension SenderReader {
  mutating func readName(_ row: TableRow) {
    (usualName, titleForm, titleIsParticle) = (nil, 0, false)
    let faultsAtStart = faults.count
    let title = readTitle(row)
    if readUsualName(row, title) { return }
    let (faultsBefore, warningsBefore) = (faults.count, warnings.count)
    var firstName = cell(row, .firstName)
    var lastName = cell(row, .lastName)
    if firstName.isEmpty, let other = columns.standIns.first(where: { !row[$0].isEmpty }) {
      firstName = cell(row, .firstName, at: other)
    }
    // A first name "None" may be meant beside a last name, but not alone.
    let doubts = warnings.count - warningsBefore
    if doubts > 0, doubts > 1 || firstName.isEmpty || lastName.isEmpty {
      faults.append("the name is '\(text(of: lastName.isEmpty ? firstName : lastName))'")
    }
    let hasParts = columns.prefersParts && !firstName.isEmpty && !lastName.isEmpty
    var name = hasParts ? Cell() : cell(row, .name)
    if columns.mayHaveWholeName, isWholeName(&lastName, of: firstName) {
      (name, firstName, lastName) = (lastName, Cell(), Cell())
    }
    let (isPlain, hasExtras) = (isPlain, columns.hasNameExtras)
    if !isPlain {
      checkLines(name, of: .name)
      if name.isEmpty {
        checkLines(firstName, of: .firstName)
        checkLines(lastName, of: .lastName)
      }
    }
    let middleName = hasExtras ? cell(row, .middleName) : Cell()
    let secondLastName = hasExtras ? cell(row, .secondLastName) : Cell()
    // "von" in a column for what is set beside names.
    var suffix = hasExtras ? readSuffix(row) : Cell()
    let particle = areParticles(suffix) ? suffix : titleIsParticle ? row[columns[.title]] : Cell()
    if areParticles(suffix) { suffix = Cell() }
    if !particle.isEmpty, !name.isEmpty {
      faults.append("'\(self.text(of: particle))' stands beside the name: write it into the name")
    }
    let isEastAsian =
      name.isEmpty && middleName.isEmpty && beginsEastAsian(firstName) && beginsEastAsian(lastName)
      && (beginsAsNamesThere(firstName) || beginsAsNamesThere(lastName))
    let behind = name.isEmpty && firstName.contains(blank) ? columns.words.names.lengthOfSuffix(firstName) : 0
    var nameLength = 0
    sender.set(.name) { text in
      if let title {
        text.append(contentsOf: title)
        text.append(blank)
      }
      let start = text.count
      if isEastAsian {
        // The family name is first, and no blank behind it.
        appendLine(lastName, to: &text, isPlain: isPlain)
        appendLine(firstName, to: &text, isPlain: isPlain)
      } else if name.isEmpty {
        appendLine(firstName.part(0..<(firstName.count - behind)), to: &text, isPlain: isPlain)
        if hasExtras { appendPart(middleName, behind: start, to: &text, isPlain: isPlain) }
        appendPart(particle, behind: start, to: &text, isPlain: isPlain)
        appendPart(lastName, behind: start, to: &text, isPlain: isPlain)
        if hasExtras { appendPart(secondLastName, behind: start, to: &text, isPlain: isPlain) }
      } else {
        appendLine(name, to: &text, isPlain: isPlain)
      }
      nameLength = text.count - start
      nameRange = start..<text.count
      if behind > 0 {
        appendPart(
          firstName.part((firstName.count - behind + 1)...), behind: start, to: &text, isPlain: isPlain)
      }
      if hasExtras { appendPart(suffix, behind: start, to: &text, isPlain: isPlain) }
      // Father and son are two.
      if columns.words.names.isGeneration(suffix.line) { nameRange = start..<text.count }
    }
    nameForm = 0
    // A name that is too long is not looked into.
    if nameLength > Limit.name {
      if faults.count == faultsBefore { faults.append("the name is longer than \(Limit.name) bytes") }
      return
    }
    // A form of address in a column for first names stands for the first name.
    let mayHoldForm = !name.isEmpty || firstName.contains(blank)
    if mayHoldForm { takeOffForm(row) }
    nameLength = nameRange.count
    if (name.isEmpty ? firstName : name).contains(UInt8(ascii: ".")) { skipTitles() }
    let hasComma = sender.bytes[nameRange].contains(UInt8(ascii: ","))
    let comma = hasComma ? mendComma() : nil
    let isTurned = hasComma && !sender.bytes[nameRange].contains(UInt8(ascii: ","))
    if isTurned, mayHoldForm { takeOffForm(row) }
    // What is wrong with a cell explains the rest.
    if faults.count > faultsBefore { return }
    if nameLength == 0 { faults.append("no name") }
    if nameLength > 0, !sender.bytes[nameRange].contains(where: isLetter) {
      faults.append("the name has no letter")
    }
    if faults.count == faultsAtStart, doubts == 0 { checkWords(of: .name, "name") }
    let isAddressed = nameForm != 0 || titleForm != 0
    let finding = wordCheck.finding(inName: sender.bytes[nameRange], isAddressed: isAddressed)
    let mayBeFaulty =
      !isMarkedByKind && faults.count == faultsAtStart && sender.range(of: .name).count < Limit.name
    if mayBeFaulty, case .fault(let reason)? = finding {
      faults.append(reason)
    } else if mayBeFaulty, name.isEmpty, let reason = wordCheck.pair(firstName, in: sender.bytes[nameRange]) {
      faults.append(reason)
    } else if case .doubt(let reason)? = finding {
      warnings.append(reason)
    }
    if beginsEastAsian(sender.bytes[nameRange]) { checkHonorific() }
    // A doubt is not told of a row that is refused.
    if faults.isEmpty {
      // "Dr" beside "Berg".
      let lacksFirst =
        name.isEmpty && (firstName.isEmpty || columns.words.names.areTitles(firstName.line))
        && !beginsEastAsian(lastName)
      if lacksFirst || (firstName.isEmpty || lastName.isEmpty) && isOneWord(isWhole: !name.isEmpty),
        doubts == 0
      {
        warnings.append(lackOfName(lacksFirst ? .firstName : name.isEmpty ? .lastName : .name))
      }
      if !name.isEmpty { checkParts(of: name, row) }
      checkRepetition(firstName, lastName)
    }
    if !name.isEmpty, !isTurned {
      if columns.isFamilyNameFirst { putFamilyNameLast() } else if finding == nil { checkCapitals() }
    }
    if sender.bytes.contains(where: { Self.oddSigns[Int($0)] }) { checkOddSigns(comma: comma) }
    if sender.bytes[nameRange].withBytes(Self.isOdd) { checkSigns(row, isDoubted: finding != nil) }
    if mayHoldForm { skipTitlesAndSuffixes() }
  }

  /// Leaves "Dr" before a name and a degree behind it out of its place, so that the same person without them is known: "Dr Ida
  /// Berg", "Ida Berg PhD". "Jr." tells two people apart.
  private mutating func skipTitlesAndSuffixes() {
    let names = columns.words.names
    let name = sender.bytes[nameRange]
    if let end = name.firstIndex(of: blank), name[(end + 1)...].contains(blank),
      names.isDegree(String(decoding: name[..<end], as: UTF8.self))
    {
      nameRange = end + 1..<nameRange.upperBound
    }
    let behind = sender.bytes[nameRange].withBytes { names.lengthOfSuffix($0) }
    guard behind > 0 else { return }
    let suffix = String(decoding: sender.bytes[nameRange].suffix(behind).dropFirst(), as: UTF8.self)
    if sender.bytes[nameRange].dropLast(behind).contains(blank), !names.isGeneration(suffix) {
      nameRange = nameRange.lowerBound..<nameRange.upperBound - behind
    }
  }

  /// Leaves a form of address out of the start of the name.
  private mutating func takeOffForm(_ row: TableRow) {
    let form = wordCheck.lengthOfForm(inName: sender.bytes[nameRange])
    guard form > 0 else { return }
    let word = sender.bytes[nameRange].prefix(form - 1)
    if isTitle(String(decoding: word, as: UTF8.self), where: row) { return }
    nameForm = word.withBytes { titles.known(Cell(), $0).form }
    var bytes = sender.bytes
    bytes.removeSubrange(nameRange.prefix(form))
    nameRange = nameRange.lowerBound..<nameRange.upperBound - form
    // The sender has nothing but the name yet; a place in the old bytes would be one in the wrong name.
    sender.removeAll()
    sender.set(.name, to: bytes)
  }

  /// Whether the name is one word, beside small ones before it: "van den Berg"; "Ben Berg" is a whole one. Chinese and
  /// Japanese names have no blanks.
  private func isOneWord(isWhole: Bool) -> Bool {
    if beginsEastAsian(sender.bytes[nameRange]) { return false }
    let words = sender.bytes[nameRange].split(separator: blank).map { String(decoding: $0, as: UTF8.self) }
    return words.dropLast().allSatisfy { columns.words.names.isParticle(isWhole ? $0 : $0.inSmallLetters) }
  }

  /// Whether a form of address is a title in the country of the row, and in the language of the list where that is known.
  private mutating func isTitle(_ form: String, where row: TableRow) -> Bool {
    guard case .known(let kind) = kind(row[columns[.country]], row[columns[.language]]) else { return false }
    let names = columns.words.names
    return names.isTitle(form, in: cache.kinds[kind].facts.languages)
      && languages.map { names.isTitle(form, in: $0) } != false
  }

  /// Reads a name in two cells of which nothing is to be said; false where it stands otherwise.
  private mutating func readUsualName(_ row: TableRow, _ title: [UInt8]?) -> Bool {
    guard columns.prefersParts, !columns.hasNameExtras, !remembersNothing, !joinsValues else { return false }
    let (firstName, lastName) = (row[columns[.firstName]], row[columns[.lastName]])
    guard !firstName.isEmpty, !lastName.isEmpty, firstName.count + lastName.count < Limit.name else {
      return false
    }
    let (first, last) = (nameCell(firstName), nameCell(lastName))
    guard first.use == .firstName, last.use >= .lastName, first.sum != last.sum,
      title == nil ? !titleIsParticle : titleUse >= .title, !beginsEastAsian(firstName),
      last.use == .firstName || !columns.mayHaveWholeName && !repeats(lastName, firstName)
    else { return false }
    nameForm = 0
    sender.set(.name) { text in
      if let title {
        text.append(contentsOf: title)
        text.append(blank)
      }
      let start = text.count
      text.append(contentsOf: firstName)
      text.append(blank)
      text.append(contentsOf: lastName)
      nameRange = start..<text.count
    }
    usualName = first.sum + last.sum
    return true
  }

  /// What a cell of a name is good for. Many people have the same, so it is looked at once.
  private mutating func nameCell(_ cell: Cell) -> NameCell {
    if let known = nameCells.value(for: cell) { return knownNames[known] }
    let name = NameCell(use: NameCell.Use(of: cell, columns.words, &words), sum: NameSum(cell, &plain))
    if !nameCells.isFull {
      nameCells.insert(knownNames.count, for: cell)
      knownNames.append(name)
    }
    return name
  }

  /// For each byte whether it stands in few names and says something of them.
  private static let oddSigns = (0...255).map { "@;|,/+".utf8.contains($0) }

  /// Puts the family name behind the others in a column that has it first: "von Beispiel Ida", "DE LA MUESTRA Ana Luz".
  @inline(never)
  private mutating func putFamilyNameLast() {
    let bytes = sender.bytes
    let words = bytes[nameRange].split(separator: blank).map { String(decoding: $0, as: UTF8.self) }
    if words.count < 2 || bytes[nameRange].contains(UInt8(ascii: ",")) { return }
    let particles = words.prefix { columns.words.names.isParticle($0.lowercased()) }.count
    let capitals = words.prefix { $0.count > 1 && $0 == $0.uppercased() && $0 != $0.lowercased() }.count
    // "J. Meier" is in order, but not "M. MEIER Jean", and so is a name in other letters than Latin ones.
    let isPoint = words[0].hasSuffix(".")
    if isPoint && (words.count == 2 || !words[1].hasNoSmallLetters)
      || words[0].contains(where: { $0.isLetter && $0 >= "\u{370}" })
    {
      return
    }
    // "Hans MEIER" too.
    if let last = words.last, last.count > 1, last == last.uppercased(), words[0] != words[0].uppercased() {
      return
    }
    let isSure = columns.isFamilyNameLeading && words.count == particles + 2
    // "JP Berger" may have two initials first.
    let mayBeInitials = capitals == 1 && words[0].count == 2
    guard !mayBeInitials, !isPoint, capitals > 0 && capitals < words.count || isSure else {
      warnings.append(
        "the name '\(quotable(sender[.name]))' is written as it stands: see whether the family name is last")
      return
    }
    let family = capitals > 0 && capitals < words.count ? capitals : particles + 1
    // "PETIT Marie née MEIER".
    let end =
      words.indices.dropFirst(family + 1).first {
        words[$0].beginsSmall && !columns.words.names.isParticle(words[$0])
      } ?? words.count
    let name = Array((words[family..<end] + words[..<family] + words[end...]).joined(separator: " ").utf8)
    sender.set(.name, to: bytes[..<nameRange.lowerBound] + name + bytes[nameRange.upperBound...])
  }

  /// Says what is wrong with the words inside a field.
  mutating func checkWords(of field: SenderField, _ words: String) {
    let text = sender.bytes[sender.range(of: field)]
    guard text.contains(UInt8(ascii: ":")) || text.withBytes({ mayHoldWord($0) }) else { return }
    switch wordCheck.finding(in: text, field: words) {
    case .fault(let reason): faults.append(reason)
    case .doubt(let reason): warnings.append(reason)
    case nil: break
    }
  }

  /// Leaves titles that the cell of the name has out of the place of the name: `Dr. med. Ida Berg`.
  private mutating func skipTitles() {
    let start = nameRange.lowerBound
    while let end = sender.bytes[nameRange].firstIndex(of: blank), end > nameRange.lowerBound,
      sender.bytes[end - 1] == UInt8(ascii: ".")
    {
      let word = sender.bytes[nameRange.lowerBound..<end]
      // What follows a title in small letters belongs to it.
      let belongs = nameRange.lowerBound > start && word.first.map { $0 >= UInt8(ascii: "a") } == true
      guard belongs || columns.words.names.isTitle(String(decoding: word, as: UTF8.self)) else { return }
      nameRange = end + 1..<nameRange.upperBound
    }
  }

  /// What is signed behind the name; a note there is a fault, "RIP", "& Bo", "Ltd".
  private mutating func readSuffix(_ row: TableRow) -> Cell {
    let suffix = cell(row, .suffix)
    if suffix.isEmpty || columns.words.names.areSuffixes(suffix.line) { return suffix }
    let text = suffix.line
    let reason = "the \(SenderColumn.suffix.words) says '\(quotable(text))'"
    let finding = wordCheck.finding(inName: Array("N N \(text)".utf8)[...])
    if columns.words.contains(text.lowercased(), in: .organisationLast)
      || columns.words.refusal(in: suffix, of: .anything) != nil
    {
      faults.append(reason)
    } else if case .fault? = finding {
      faults.append(reason)
    } else if finding != nil {
      warnings.append("\(reason): see whether that is meant")
    }
    return suffix
  }

  /// Whether a greeting has a word of the row's name, or one that is like it: "Ann", "Hey Annie".
  private func namesPerson(_ greeting: Cell, _ row: TableRow) -> Bool {
    let name = ([.name, .firstName, .lastName] as [SenderColumn]).flatMap { plainWords(row[columns[$0]]) }
    return plainWords(greeting).contains { word in
      name.contains {
        $0 == word || $0.count > 2 && word.count > 2 && ($0.hasPrefix(word) || word.hasPrefix($0))
      }
    }
  }

  /// Says that a cell for a part of the name has words that are not in the whole name, which is signed without them.
  private mutating func checkParts(of name: Cell, _ row: TableRow) {
    for column in [.middleName, .lastName, .secondLastName] as [SenderColumn]
    where !row[columns[column]].isEmpty {
      let words = plainWords(name)
      let isIn = plainWords(row[columns[column]]).allSatisfy { part in
        words.contains { $0 == part || $0.count == 1 && part.hasPrefix($0) }
      }
      if !isIn { warnOfOther(columns[column], row) }
    }
  }

  /// The titles that are signed; nil when there are none.
  private mutating func readTitle(_ row: TableRow) -> [UInt8]? {
    guard !row[columns[.title]].isEmpty || !row[columns[.salutation]].isEmpty else { return nil }
    let faultsBefore = faults.count
    let (title, salutation) = (cell(row, .title), cell(row, .salutation))
    let known = titles.known(title, salutation)
    titleForm = known.form
    if let reason = known.fault {
      if !isMarkedByKind, faults.count == faultsBefore { faults.append(reason) }
      return nil
    }
    if known.isUnknownForm, !salutation.isEmpty, !namesPerson(salutation, row) {
      warnings.append(
        "the form of address '\(text(of: salutation))' is not known and is left out: see whether the right person signs"
      )
    }
    if usesInitials { return nil }
    titleIsParticle = known.isParticle
    if known.isParticle { return nil }
    if known.signed.isEmpty, known.mayBeTitle {
      let form = (salutation.isEmpty ? title : salutation).line
      titleUse = .nothing
      if isTitle(form, where: row) { return Array(form.utf8) }
    }
    if known.isUnknown, known.isOdd || columns[.salutation] >= 0 {
      warnings.append("the title '\(text(of: title))' is not set before the name")
      return nil
    }
    if known.signed.count > Limit.title { faults.append("the title is longer than \(Limit.title) bytes") }
    titleUse = known.use
    return known.signed.isEmpty ? nil : known.signed
  }
}
