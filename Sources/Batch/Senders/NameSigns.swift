// NameSigns.swift: what in a name, or missing from it, is told of: signs, several lines, another name beside it.

import Letters
import SourceText
import Tables

extension SenderReader {
  /// Says that a name is an address or that of several people; what is wrong with a `comma` is known.
  @inline(never)
  mutating func checkOddSigns(comma: String?) {
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
      case UInt8(ascii: ","):
        if let comma { faults.append(comma) }
        return
      case UInt8(ascii: "/"), UInt8(ascii: "+"):
        if faults.isEmpty, let reason = wordCheck.joinedPair(in: sender.bytes[nameRange]) {
          faults.append(reason)
        } else if let doubt = wordCheck.perhapsPair(
          lastOf: String(decoding: sender.bytes[nameRange], as: UTF8.self))
        {
          warn(doubt)
        }
      default: continue
      }
    }
  }

  /// Removes a member's number from the end of a name: "Ida Berg (M 12345)", "Ida Berg #123", but not "(1932-1999)".
  ///
  /// - Returns: whether there is one.
  mutating func leaveOutNumber() -> Bool {
    // A digit is one of ASCII or a character beyond.
    let behind = sender.bytes[nameRange].drop {
      $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "#")
    }
    guard behind.count(where: { isDigit($0) || $0 >= 0xC0 }) > 2 else { return false }
    let text = String(decoding: sender.bytes[nameRange], as: UTF8.self)
    guard let start = text.lastIndex(where: { "([#".contains($0) }), start > text.startIndex else {
      return false
    }
    let number = text[start...]
    let word = number.filter(\.isLetter).lowercased()
    guard number.dropFirst().dropLast().allSatisfy({ $0.isLetter || $0.isNumber || " .:".contains($0) }),
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

  /// For each byte whether it is one of a name that is looked at: a digit, a bracket, an underscore, an exclamation mark.
  private static let areOdd = (0...255).map { isDigit($0) || "(_!#*{<>~".utf8.contains($0) }
  /// What no name has between its words: dashes with blanks around them, and a colon, but "C:son".
  private static let divisions = [" - ", " – ", " — ", ": "].map { Array($0.utf8) }

  /// Whether there is something in a name that is looked at, or a sign at its start or its end.
  static func isOdd(_ name: Cell) -> Bool {
    func isSign(_ byte: UInt8) -> Bool {
      byte < 0x80 && !isAlphanumeric(byte) && !"'\".,()[]".utf8.contains(byte)
    }
    return name.contains { areOdd[Int($0)] } || name.first.map(isSign) == true
      || name.last.map(isSign) == true
      || isDivided(name)
  }

  /// Whether a dash or a colon stands between the words of a name.
  static func isDivided(_ name: Cell) -> Bool {
    name.contains(blank) && divisions.contains { $0.withBytes { name.firstPlace(of: $0) } != nil }
  }

  /// Says that a spreadsheet has made a day of a name, or that there is something in it that is no name; of one that
  /// `isDoubted` already, what is worse.
  @inline(never)
  mutating func checkSigns(_ row: TableRow, isDoubted: Bool) {
    if leaveOutNumber(), !sender.bytes[nameRange].withBytes(Self.isOdd) { return }
    func shown() -> String { quotable(sender[.name]) }
    let name = sender.bytes[nameRange]
    if !name.contains(where: isDigit) {
      // What is garbled, or in brackets a word for having died, is told of elsewhere.
      guard faults.isEmpty, sender.bytes.withBytes({ TextDamage(in: $0, columns.words) }) == nil else {
        return
      }
      if name.contains(UInt8(ascii: "_")) {
        faults.append("there is a sign that is no letter in the name '\(shown())'")
      } else if !isDoubted {
        warnings.append("there are signs in the name '\(shown())': see whether they are meant")
      }
      return
    }
    let cells = ([.name, .firstName, .lastName] as [SenderColumn]).map { Array(row[columns[$0]]) }
    if cells.contains(where: { HouseNumber.isDate($0, columns.words) }) {
      faults.append("the name '\(shown())' is a date of a spreadsheet; format the column as text")
    } else if name.first.map(isDigit) == true, name.contains(where: isLetter) {
      faults.append("the name '\(shown())' begins with a number")
    } else if name.contains(where: isLetter) {
      warnings.append("there is a number in the name '\(shown())': see whether that is meant")
    }
  }

  /// Asks of a whole name beside first and last name what is asked of a name that is signed.
  mutating func checkOtherName(_ row: TableRow) {
    let (whole, last) = (row[columns[.name]], row[columns[.lastName]])
    guard columns.prefersParts, !whole.isEmpty, !last.isEmpty, !row[columns[.firstName]].isEmpty else {
      return
    }
    let text = whole.line
    var isPerson = true
    if case .fault(let reason)? = wordCheck.finding(inName: Array(text.utf8)[...]) {
      if reason.hasPrefix(TextDamage.deceased.rawValue) || wordCheck.notes.note(inName: text) != nil {
        if !isMarkedByKind { faults.append(reason) }
        return
      }
      isPerson = false
    }
    if !isPerson || plainName(text).firstPlace(of: plainName(last.line)) == nil {
      warnOfOther(columns[.name], row)
    }
  }

  /// Says that a cell has another name than that which is signed.
  mutating func warnOfOther(_ index: Int, _ row: TableRow) {
    warnings.append(
      "the column \(quotable(columns.names[index])) says '\(text(of: row[index]))', and the letter is signed otherwise:"
        + " see whether that is meant")
  }

  /// The words of a cell as `plainName` makes them.
  func plainWords(_ cell: Cell) -> [String] {
    cell.line.split { !$0.isLetter }.map { plainName(String($0)) }
  }

  /// Says that a cell of a name has several lines, of which the second may be another person's, or no name.
  mutating func checkLines(_ cell: Cell, of column: SenderColumn) {
    let lines = linesOf(cell)
    guard lines.count > 1 else { return }
    let reason = "the name '\(text(of: cell))' stands in several lines"
    if lines.count > 2 || column == .firstName || lines[1].contains(blank) {
      faults.append("\(reason): write a row for each person")
    } else if column == .lastName || lines[0].contains(blank) {
      warnings.append("\(reason): see whether the second belongs to it")
    }
  }

  /// Whether a cell for a name beside that of the first name has the whole name, with the first name in it: "Dr Ann Doe".
  /// Where that is the first of it or the last, "Ann Doe" or "Doe Ann", it is left out, but not of "San Juan".
  mutating func isWholeName(_ name: inout Cell, of firstName: Cell) -> Bool {
    func plain(_ words: some Sequence<Slice<Cell>>) -> [String] {
      words.map { plainName(String(decoding: $0, as: UTF8.self)) }
    }
    let (words, given) = (name.split(separator: blank), plain(firstName.split(separator: blank)))
    let count = given.count
    guard count > 0, words.count > count, !isBehindStart(name, firstName),
      words.indices.contains(where: { plain(words[$0...].prefix(count)) == given })
    else { return false }
    warn(
      "the name '\(text(of: name))' has the first name too: see whether the letter is signed as it is meant")
    if plain(words.prefix(count)) == given {
      name = name.part(words[count].startIndex...)
    } else if plain(words.suffix(count)) == given {
      name = name.part(0..<words[words.count - count - 1].endIndex)
      if name.last == UInt8(ascii: ",") { name = name.part(0..<(name.count - 1)) }
    } else {
      return true
    }
    return false
  }

  /// Whether a family name is a first name with what family names begin with before it: "San Juan", "Ben Ali", "von Hans".
  private func isBehindStart(_ name: Cell, _ firstName: Cell) -> Bool {
    let count = firstName.split(separator: blank).count
    let words = name.line.splitAtBlanks()
    return words.count > count
      && plainName(words.suffix(count).joined(separator: " ")) == plainName(firstName.line)
      && words.dropLast(count).allSatisfy(columns.words.names.isStartOfFamilyName)
  }

  /// Whether a cell of several words has another one at its start or its end: "Ann Doe" beside "Ann".
  func repeats(_ cell: Cell, _ other: Cell) -> Bool {
    cell.count > other.count
      && (cell[other.count] == blank && cell.hasPrefix(other)
        || cell[cell.count - other.count - 1] == blank && cell.hasSuffix(other))
  }

  /// Whether all words of a cell stand before last names, "van der", and none behind a name.
  func areParticles(_ cell: Cell) -> Bool {
    !cell.isEmpty && cell.count < 20 && columns.words.names.areParticles(cell.line)
  }

  /// Whether a name begins in the letters of China, Japan or Korea, in which the family name is first.
  func beginsEastAsian(_ name: some Collection<UInt8>) -> Bool {
    name.first.map { (0xE3...0xED).contains($0) } == true
  }

  /// Whether a name begins in Hiragana, Han or Hangul, as names of these countries do; foreign names are written in Katakana.
  func beginsAsNamesThere(_ name: Cell) -> Bool {
    let first = String(decoding: name.prefix(4), as: UTF8.self).unicodeScalars.first?.value ?? 0
    return [0x3041...0x309F, 0x3400...0x9FFF, 0xAC00...0xD7A3].contains { $0.contains(first) }
  }

  /// Says that a name in such letters ends in a form of address, with which nobody signs, or has a word for a company or a mark
  /// between two people.
  mutating func checkHonorific() {
    let name = String(decoding: sender.bytes[nameRange], as: UTF8.self)
    // A point between two first names joins them; in foreign names it stands between Katakana.
    let points = name.withBytes(beginsAsNamesThere) ? ["・"] : []
    guard
      let form = columns.words.entries(.behindNames).first(where: {
        name.hasSuffix($0) || $0.count > 1 && name.firstPlace(of: $0) != nil
      }) ?? points.first(where: { name.firstPlace(of: $0) != nil })
    else { return }
    warnings.append("there is '\(form)' in the name '\(quotable(name))': see whether that is meant")
  }

  /// Says that a name has a part twice: "Ann Berg" beside "Berg", "Ann Berg Ann Berg", "van" beside "van Berg".
  mutating func checkRepetition(_ firstName: Cell, _ lastName: Cell) {
    let name = sender.bytes[nameRange]
    let middle = nameRange.lowerBound + name.count / 2
    let words = name.split(separator: blank)
    let isTwice =
      name.count > 2 && name[middle] == blank && name[..<middle].elementsEqual(name[(middle + 1)...])
      || !lastName.isEmpty && firstName.hasSuffix(lastName) && repeats(firstName, lastName)
      || !firstName.isEmpty && repeats(lastName, firstName) && !isBehindStart(lastName, firstName)
      || zip(words, words.dropFirst()).contains {
        $0 == $1 && columns.words.names.isParticle(String(decoding: $0, as: UTF8.self))
      }
    if isTwice {
      warnings.append("the name '\(quotable(sender[.name]))' has a part twice: see whether that is meant")
    }
  }

  /// Says that a whole name has a word in capitals first, as family names are set: "BERG Ann", but "JP Berg".
  mutating func checkCapitals() {
    let words = sender.bytes[nameRange].split(separator: blank).map { String(decoding: $0, as: UTF8.self) }
    let capitals = words.prefix { $0.hasNoSmallLetters && $0.contains(where: \.isUppercase) }
    guard
      words.contains(where: {
        !$0.hasNoSmallLetters && !$0.trimming("'’").beginsSmall && !columns.words.names.areSuffixes($0)
      }),
      capitals.contains(where: { $0.split(separator: ".").contains { $0.count(where: \.isLetter) > 2 } })
    else { return }
    warnings.append(
      "the name '\(quotable(sender[.name]))' is written as it stands: see whether the family name is last")
  }

  /// Says that a first or last name is missing, or that the whole name is one word.
  func lackOfName(_ column: SenderColumn) -> String {
    let lack = column == .name ? "the name is one word" : "there is no \(column.words)"
    let signed = "\(lack): the letter is signed '\(quotable(sender[.name]))'"
    let present: SenderColumn = column == .firstName ? .lastName : column == .lastName ? .firstName : .name
    guard columns[column] < 0 || column == .name, let other = columns.unused(beside: present) else {
      return signed
    }
    let field: SenderColumn = column == .firstName ? .firstName : .lastName
    let name = columns.names[other]
    return "\(signed); where \(quotable(name)) has the \(field.words), add --map \(mapping(field.name, name))"
  }

  /// Puts the parts of a name with a comma in their order: "Müller, Dr." is "Dr. Müller", and in a column with the family
  /// name first "Berg, Ida Dr. med." is "Dr. med. Ida Berg". Titles of a column of their own stay in front.
  ///
  /// - Returns: what is wrong with a name whose order is not known; else nil.
  @inline(never)
  mutating func mendComma() -> String? {
    let names = columns.words.names
    let bytes = sender.bytes
    var parts = bytes[nameRange].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).trimmed
    }
    let rest = parts[1...].joined(separator: " ")
    // "Berg, Ma" is a first name in such a column.
    let mayBeSuffix = !columns.isFamilyNameFirst || parts.count > 2 || rest.hasSuffix(".")
    if mayBeSuffix, names.areSuffixes(rest) { return nil }
    var suffix = Array(bytes[nameRange.upperBound...])
    if parts.count > 2, let last = parts.last, names.areSuffixes(last) {
      suffix = Array(" \(last)".utf8) + suffix
      parts.removeLast()
    }
    let behind = parts[1].withBytes { names.lengthOfSuffix($0) }
    suffix = Array(parts[1].utf8.suffix(behind)) + suffix
    parts[1] = String(decoding: parts[1].utf8.dropLast(behind), as: UTF8.self)
    var titles = ""
    let given = parts[1].split(separator: " ")
    if let start = given.indices.first(where: { names.areTitles(given[$0...].joined(separator: " ")) }) {
      titles = given[start...].joined(separator: " ") + " "
      parts[1] = given[..<start].joined(separator: " ")
    }
    // "Berg, Ida geb. Sample", but "Berg, Ida van", "Berg, Estate of Ida".
    let words = parts[1].splitAtBlanks()
    if let start = words.indices.dropFirst().first(where: {
      words[$0].beginsSmall && !names.isParticle(words[$0])
    }),
      !words[0].beginsSmall, wordCheck.notes.note(inName: parts[1]) == nil
    {
      parts[0] += " " + words[start...].joined(separator: " ")
      parts[1] = words[..<start].joined(separator: " ")
    }
    guard parts.count == 2, columns.isFamilyNameFirst || parts[1].isEmpty else {
      return
        "there is a comma in the name '\(quotable(sender[.name]))'; write the first name first, use two columns, or name "
        + "the column Last name, first name"
    }
    let name = Array(parts.reversed().filter { !$0.isEmpty }.joined(separator: " ").utf8)
    let front = bytes[..<nameRange.lowerBound] + Array(titles.utf8)
    nameRange = front.count..<front.count + name.count
    sender.removeAll()
    sender.set(.name, to: front + name + suffix)
    return nil
  }
}

extension NameWords {
  /// How many bytes at the end of first names are what stands behind a whole name, and the blank before it: ` MBE`,
  /// ` Jr.`, but not that of "Van Ba".
  func lengthOfSuffix(_ given: Cell) -> Int {
    guard let place = given.lastIndex(of: blank),
      given.part(0..<place).contains(where: { $0 >= UInt8(ascii: "a") })
    else { return 0 }
    let last = given.part((place + 1)...)
    // Most names end in a capital and small letters.
    let mayBeSet = last.dropFirst().contains { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    guard mayBeSet || last.count == 2 else { return 0 }
    let text = String(decoding: last, as: UTF8.self)
    let isSet = text.hasSuffix(".") || text == "Jr" || text.count(where: \.isUppercase) > 1
    return isSet && areSuffixes(text) ? given.count - place : 0
  }
}
