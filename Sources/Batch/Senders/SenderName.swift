// SenderName.swift: reads the cells of a name and its titles into the name that signs.

import Letters
import SourceText
import Tables
import World

extension SenderReader {
  mutating func readName(_ row: TableRow) {
    usualName = nil
    let faultsAtStart = faults.count
    let title = readTitle(row)
    if readUsualName(row, title) { return }
    let (faultsBefore, warningsBefore) = (faults.count, warnings.count)
    let (firstName, lastName) = (cell(row, .firstName), cell(row, .lastName))
    // A first name "None" may be meant beside a last name, but not alone.
    let doubts = warnings.count - warningsBefore
    if doubts > 0, doubts > 1 || firstName.isEmpty || lastName.isEmpty {
      faults.append("the name is '\(text(of: lastName.isEmpty ? firstName : lastName))'")
    }
    let hasParts = columns.prefersParts && !firstName.isEmpty && !lastName.isEmpty
    let name = hasParts ? Cell() : cell(row, .name)
    let (isPlain, hasExtras) = (isPlain, columns.hasNameExtras)
    let middleName = hasExtras ? cell(row, .middleName) : Cell()
    let secondLastName = hasExtras ? cell(row, .secondLastName) : Cell()
    let suffix = hasExtras ? cell(row, .suffix) : Cell()
    var nameLength = 0
    sender.set(.name) { text in
      if let title {
        text.append(contentsOf: title)
        text.append(blank)
      }
      let start = text.count
      if name.isEmpty {
        appendLine(firstName, to: &text, isPlain: isPlain)
        if hasExtras { appendPart(middleName, behind: start, to: &text, isPlain: isPlain) }
        appendPart(lastName, behind: start, to: &text, isPlain: isPlain)
        if hasExtras { appendPart(secondLastName, behind: start, to: &text, isPlain: isPlain) }
      } else {
        appendLine(name, to: &text, isPlain: isPlain)
      }
      nameLength = text.count - start
      nameRange = start..<text.count
      if hasExtras { appendPart(suffix, behind: start, to: &text, isPlain: isPlain) }
    }
    nameForm = 0
    // A name that is too long is not looked into.
    if nameLength > Limit.name {
      if faults.count == faultsBefore { faults.append("the name is longer than \(Limit.name) bytes") }
      return
    }
    let form = wordCheck.lengthOfForm(inName: sender.bytes[nameRange])
    // A form of address in a column for first names stands for the first name.
    if form > 0, !name.isEmpty || firstName.contains(blank),
      !isTitle(sender.bytes[nameRange].prefix(form - 1), where: row)
    {
      let word = sender.bytes[nameRange].prefix(form - 1)
      nameForm = word.withBytes { titles.form(Cell(), $0) }
      var bytes = sender.bytes
      bytes.removeSubrange(nameRange.prefix(form))
      nameRange = nameRange.lowerBound..<nameRange.upperBound - form
      nameLength -= form
      // The sender has nothing but the name yet; a place in the old bytes would be one in the wrong name.
      sender.removeAll()
      sender.set(.name, to: bytes)
    }
    if (name.isEmpty ? firstName : name).contains(UInt8(ascii: ".")) { skipTitles() }
    // What is wrong with a cell explains the rest.
    if faults.count > faultsBefore { return }
    if nameLength == 0 { faults.append("no name") }
    if nameLength > 0, !sender.bytes[nameRange].contains(where: isLetter) {
      faults.append("the name has no letter")
    }
    if faults.count == faultsAtStart, doubts == 0 { checkWords(of: .name, "name") }
    let isAddressed = nameForm != 0 || titles.form(row[columns[.title]], row[columns[.salutation]]) != 0
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
    if name.isEmpty, columns[.firstName] >= 0, columns[.lastName] >= 0, firstName.isEmpty != lastName.isEmpty,
      doubts == 0, !sender.bytes[nameRange].contains(blank)
    {
      let missing = firstName.isEmpty ? "first" : "last"
      warnings.append("there is no \(missing) name: the letter is signed '\(quotable(sender[.name]))'")
    }
    if columns.isFamilyNameFirst, !name.isEmpty { putFamilyNameLast() }
    if sender.bytes.contains(where: { Self.oddSigns[Int($0)] }) { checkOddSigns() }
    let (bracket, underscore) = (UInt8(ascii: "("), UInt8(ascii: "_"))
    if sender.bytes[nameRange].contains(where: { isDigit($0) || $0 == bracket || $0 == underscore }) {
      checkSigns()
    }
  }

  /// Whether a form of address is a title in the country of the row.
  private mutating func isTitle(_ form: ArraySlice<UInt8>, where row: TableRow) -> Bool {
    guard case .known(let kind) = kind(row[columns[.country]], row[columns[.language]]) else { return false }
    return columns.words.names.isTitle(
      String(decoding: form, as: UTF8.self), in: cache.kinds[kind].facts.languages)
  }

  /// Reads a name in two cells of which nothing is to be said; false where it stands otherwise.
  private mutating func readUsualName(_ row: TableRow, _ title: [UInt8]?) -> Bool {
    guard columns.prefersParts, !columns.hasNameExtras, !remembersNothing, !joinsValues else { return false }
    let (firstName, lastName) = (row[columns[.firstName]], row[columns[.lastName]])
    guard !firstName.isEmpty, !lastName.isEmpty, firstName.count + lastName.count < Limit.name else {
      return false
    }
    let (first, last) = (nameCell(firstName), nameCell(lastName))
    guard first.use == .firstName, last.use >= .lastName,
      title == nil || titleUse >= .title
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
    // "J. Meier" is in order, and so is a name in other letters than Latin ones.
    if words[0].hasSuffix(".") || words[0].contains(where: { $0.isLetter && $0 >= "\u{370}" }) { return }
    // "Hans MEIER" too.
    if let last = words.last, last.count > 1, last == last.uppercased(), words[0] != words[0].uppercased() {
      return
    }
    let isSure = columns.isFamilyNameLeading && words.count == particles + 2
    // "JP Berger" may have two initials first.
    let mayBeInitials = capitals == 1 && words[0].count == 2
    guard !mayBeInitials, capitals > 0 && capitals < words.count || isSure else {
      warnings.append(
        "the name '\(quotable(sender[.name]))' is written as it stands: see whether the family name is last")
      return
    }
    let family = capitals > 0 && capitals < words.count ? capitals : particles + 1
    let name = Array((words[family...] + words[..<family]).joined(separator: " ").utf8)
    sender.set(.name, to: bytes[..<nameRange.lowerBound] + name + bytes[nameRange.upperBound...])
  }

  /// Says that a name is an address or that of several people, and mends one with a comma.
  @inline(never)
  private mutating func checkOddSigns() {
    for byte in sender.bytes {
      switch byte {
      case UInt8(ascii: "@"):
        faults.append("the name '\(quotable(sender[.name]))' is an e-mail address")
        return
      case UInt8(ascii: ";"), UInt8(ascii: "|"):
        // `&nbsp;` and `*|FNAME|*` are told of as damage.
        if faults.isEmpty,
          sender[.name].utf8.allSatisfy({ $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "*") })
        {
          faults.append("the name '\(quotable(sender[.name]))' holds several values; write one")
        }
        return
      case UInt8(ascii: ","): return mendComma()
      case UInt8(ascii: "/"), UInt8(ascii: "+"):
        if faults.isEmpty, let reason = wordCheck.joinedPair(in: sender.bytes[nameRange]) {
          faults.append(reason)
        }
      default: continue
      }
    }
  }

  /// Says what is wrong with the words inside a field.
  mutating func checkWords(of field: SenderField, _ words: String) {
    let text = sender.bytes[sender.range(of: field)]
    guard text.withBytes({ mayHoldWord($0) }) else { return }
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

  /// The titles that are signed; nil when there are none.
  private mutating func readTitle(_ row: TableRow) -> [UInt8]? {
    guard !row[columns[.title]].isEmpty || !row[columns[.salutation]].isEmpty else {
      return nil
    }
    let faultsBefore = faults.count
    let (title, salutation) = (cell(row, .title), cell(row, .salutation))
    let known = titles.known(title, salutation)
    if let reason = known.fault {
      if !isMarkedByKind, faults.count == faultsBefore { faults.append(reason) }
      return nil
    }
    if usesInitials { return nil }
    if known.isUnknown, columns[.salutation] >= 0 {
      warnings.append("the title '\(text(of: title))' is not set before the name")
      return nil
    }
    if known.signed.count > Limit.title { faults.append("the title is longer than \(Limit.title) bytes") }
    titleUse = known.use
    return known.signed.isEmpty ? nil : known.signed
  }

  /// Leaves out of the end of a name the number of a member: "Ida Berg (M 12345)", "Ida Berg #123".
  ///
  /// - Returns: whether there is one.
  private mutating func leaveOutNumber() -> Bool {
    let text = String(decoding: sender.bytes[nameRange], as: UTF8.self)
    guard let start = text.lastIndex(where: { "([#".contains($0) }), start > text.startIndex else {
      return false
    }
    let number = text[start...]
    let word = number.filter(\.isLetter).lowercased()
    guard number.dropFirst().dropLast().allSatisfy({ $0.isLetter || $0.isNumber || " .:-/".contains($0) }),
      number.count(where: \.isNumber) > 2, !columns.words.contains(word, in: .beforeDates),
      word.count < 2 || columns.words.column(plain: plainName(word)) == .id
    else { return false }
    let name = text[..<start].trimmed
    sender.set(
      .name,
      to: sender.bytes[..<nameRange.lowerBound] + Array(name.utf8) + sender.bytes[nameRange.upperBound...])
    nameRange = nameRange.lowerBound..<nameRange.lowerBound + name.utf8.count
    warnings.append("'\(quotable(String(number)))' is left out of the name")
    return true
  }

  /// Says that a spreadsheet has made a day of a name, or that there is something in it that is no name.
  @inline(never)
  private mutating func checkSigns() {
    let shown = quotable(sender[.name])
    if leaveOutNumber() { return }
    let name = Array(sender.bytes[nameRange])
    if !name.contains(where: isDigit) {
      // What is garbled, or in brackets a word for having died, is told of elsewhere.
      guard faults.isEmpty, sender.bytes.withBytes({ TextDamage(in: $0, columns.words) }) == nil else {
        return
      }
      if name.contains(UInt8(ascii: "_")) {
        faults.append("there is a sign that is no letter in the name '\(shown)'")
      } else {
        warnings.append("there are brackets in the name '\(shown)': see whether they are meant")
      }
      return
    }
    if HouseNumber.isDate(name, columns.words) {
      faults.append("the name '\(shown)' is a date of a spreadsheet; format the column as text")
    } else if name.first.map(isDigit) == true, name.contains(where: isLetter) {
      faults.append("the name '\(shown)' begins with a number")
    } else if name.contains(where: isLetter) {
      warnings.append("there is a number in the name '\(shown)': see whether that is meant")
    }
  }

  /// Puts the parts of a name with a comma in their order: "Müller, Dr." is "Dr. Müller", and in a column with the family
  /// name first "Berg, Ida Dr. med." is "Dr. med. Ida Berg". Titles of a column of their own stay in front.
  @inline(never)
  private mutating func mendComma() {
    let words = columns.words.names
    let bytes = sender.bytes
    var parts = bytes[nameRange].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
      String(decoding: $0.drop { $0 == blank }, as: UTF8.self)
    }
    guard parts.count > 1 else { return }
    let rest = parts[1...].joined(separator: " ")
    // "Berg, Ma" is a first name in such a column.
    let mayBeSuffix = !columns.isFamilyNameFirst || parts.count > 2 || rest.hasSuffix(".")
    if mayBeSuffix, words.areSuffixes(rest) { return }
    var suffix = Array(bytes[nameRange.upperBound...])
    if parts.count > 2, let last = parts.last, words.areSuffixes(last) {
      suffix = Array(" \(last)".utf8) + suffix
      parts.removeLast()
    }
    var titles = ""
    let given = parts[1].split(separator: " ")
    if let start = given.indices.first(where: { words.areTitles(given[$0...].joined(separator: " ")) }) {
      titles = given[start...].joined(separator: " ") + " "
      parts[1] = given[..<start].joined(separator: " ")
    }
    guard parts.count == 2, columns.isFamilyNameFirst || parts[1].isEmpty else {
      faults.append(
        "there is a comma in the name '\(quotable(sender[.name]))'; write 'Anna Berg', use two columns, or name the column"
          + " Last name, first name")
      return
    }
    let name = (parts[1].isEmpty ? "" : parts[1] + " ") + parts[0]
    let front = bytes[..<nameRange.lowerBound] + Array(titles.utf8)
    nameRange = bytes.count + front.count..<bytes.count + front.count + name.utf8.count
    sender.set(.name, to: front + Array(name.utf8) + suffix)
  }
}

/// A cell of a name that has been looked at.
struct NameCell {
  /// What it may be so that nothing is to be said of it: letters and what joins them, in words that are data. A title may have a
  /// full stop or a word that makes the name none of a person, and a first name is one word.
  enum Use: Int, Comparable {
    case nothing, title, lastName, firstName

    static func < (one: Use, other: Use) -> Bool { one.rawValue < other.rawValue }

    /// Looks at a cell; the words that have been looked at are `known`.
    init(of cell: Cell, _ words: ListWords, _ known: inout ByteTable) {
      let isUsual =
        cell.first.map(isLetter) == true && isTidy(cell)
        && cell.allSatisfy { isLetter($0) || " .-'".utf8.contains($0) }
        && CellContent(of: cell, words.cells) == .data && !words.check.mayHoldWord(cell, &known)
        && TextDamage(in: cell, words) == nil
      let isTitle = cell.contains(UInt8(ascii: ".")) || words.check.isSuspect(Array(cell)[...])
      self = !isUsual ? .nothing : isTitle ? .title : cell.contains(blank) ? .lastName : .firstName
    }
  }

  var use: Use
  var sum: NameSum
}
