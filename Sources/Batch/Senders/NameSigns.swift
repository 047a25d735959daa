// NameSigns.swift: signs in a name that are no letters, and parts that a comma has put out of their order.

import Letters
import SourceText

extension SenderReader {
  /// Says that a name is an address or that of several people, and mends one with a comma.
  @inline(never)
  mutating func checkOddSigns() {
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

  /// Removes a member's number from the end of a name: "Ida Berg (M 12345)", "Ida Berg #123", but not "(1932-1999)".
  ///
  /// - Returns: whether there is one.
  mutating func leaveOutNumber() -> Bool {
    // A digit is one of ASCII or a character beyond.
    guard sender.bytes[nameRange].count(where: { isDigit($0) || $0 >= 0x80 }) > 2 else { return false }
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

  /// Whether a sign of a name is looked at: a digit, a bracket, an underscore.
  static func isOdd(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "_")
  }

  /// Says that a spreadsheet has made a day of a name, or that there is something in it that is no name.
  @inline(never)
  mutating func checkSigns() {
    if leaveOutNumber(), !sender.bytes[nameRange].contains(where: Self.isOdd) { return }
    let shown = quotable(sender[.name])
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
  mutating func mendComma() {
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
