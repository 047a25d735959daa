// HouseNumber.swift: what spreadsheets make of the numbers of houses.

import SourceText

/// A house's number as a cell has it.
enum HouseNumber {
  /// `7.0` as it was: `7`. Nil for every other text.
  static func withoutDecimals(_ text: [UInt8]) -> [UInt8]? {
    guard let point = text.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else {
      return nil
    }
    let (whole, decimals) = (text[..<point], text[(point + 1)...])
    let isNumber = !whole.isEmpty && whole.allSatisfy(isDigit)
    return isNumber && !decimals.isEmpty && decimals.allSatisfy { $0 == UInt8(ascii: "0") }
      ? Array(whole) : nil
  }

  /// Whether a spreadsheet has made a number with an exponent of it: `1E+02`.
  static func hasExponent(_ text: [UInt8]) -> Bool {
    guard let sign = text.firstIndex(of: UInt8(ascii: "+")), sign > 1 else { return false }
    return text[sign - 1] | 0x20 == UInt8(ascii: "e") && text[..<(sign - 1)].contains(where: isDigit)
      && text[(sign + 1)...].allSatisfy(isDigit)
  }

  /// Whether a spreadsheet has made a date or a time of it: `12. Mrz`, `Mar-12`, `2024-03-12`, `5.7.24`, `12:30`.
  static func isDate(_ text: [UInt8], _ listWords: ListWords) -> Bool {
    let words = text.split { !isLetter($0) && !isDigit($0) }.map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    guard words.count > 1, words.count < 8 else { return false }
    let isNumber = { (word: String) in word.utf8.allSatisfy(isDigit) }
    if words.contains(where: isNumber), words.contains(where: { listWords.contains($0, in: .months) }) {
      return true
    }
    // A time; a day and a month; a number with an exponent.
    if words.count < 4, words.allSatisfy(isNumber), text.contains(UInt8(ascii: ":")) { return true }
    let points = text.count { $0 == UInt8(ascii: ".") }
    if points == 2, words.allSatisfy({ isNumber($0) && $0.utf8.count < 3 }) { return true }
    let hasYear = words.prefix(3).contains {
      isNumber($0) && $0.utf8.count == 4 && ("1900"..."2099").contains($0)
    }
    return hasYear && words.count > 2 && words.prefix(3).allSatisfy(isNumber)
  }
}

extension AddressLines {
  /// Makes a line of its own of the name of a house that stands for its number where numbers stand before streets: `Rose
  /// Cottage`.
  mutating func takeHouseName() {
    guard habits.number.isBefore, houseNumber.count > 2, !houseNumber.contains(where: isDigit),
      !street.isEmpty
    else { return }
    supplement.append(houseNumber)
    houseNumber = []
  }

  /// Puts a line that tells with whom somebody lives above the street: `c/o Probe`.
  mutating func raiseLodging(_ words: [[UInt8]]) {
    for (index, line) in second.enumerated().reversed() {
      let plain = line.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
      let isOne = words.contains {
        plain.starts(with: $0) && plain.count > $0.count
          && [blank, UInt8(ascii: "."), UInt8(ascii: ":")].contains(plain[$0.count])
      }
      if isOne { supplement.append(second.remove(at: index)) }
    }
  }

  /// Puts what tells houses of one number apart behind the number, which may stand with the street: `a`, `bis`.
  mutating func takeSuffix(_ suffix: [UInt8]) {
    guard !suffix.isEmpty else { return }
    if !houseNumber.isEmpty {
      houseNumber = Self.number(houseNumber[...], with: suffix)
    } else if let line = street.popLast() {
      let end =
        habits.number.isBefore && line.first.map(isDigit) == true
        ? line.firstIndex(of: blank) ?? line.count : line.count
      let hasSuffix = line[end...].split(separator: blank).first?.elementsEqual(suffix) == true
      street.append(hasSuffix ? line : Self.number(line[..<end], with: suffix) + line[end...])
    }
  }

  /// A text that ends with a number, with a suffix unless it has that: `1a`, `1 a`.
  private static func number(_ text: ArraySlice<UInt8>, with suffix: [UInt8]) -> [UInt8] {
    let (before, end) = (text.dropLast(suffix.count).last, text.suffix(suffix.count))
    let hasSuffix = before.map { !isLetter($0) } == true && end.elementsEqual(suffix)
    return hasSuffix ? Array(text) : text + [blank] + suffix
  }

  /// Whether a number in a column beside the street may be the house's: it is no telephone's, and the street has none where
  /// the country's numbers stand.
  func mayHaveNumber(inFront: Bool) -> Bool {
    guard let line = street.last, houseNumber.first.map(isDigit) == true,
      houseNumber.count(where: isDigit) < 5, habits.number.isBefore || !inFront
    else { return false }
    let words = line.split { $0 == blank || $0 == UInt8(ascii: ",") }
    // The 5th Avenue and Route 9 have none.
    let places = habits.number.isBefore ? [words.first] : [words.first, words.last]
    return !places.compactMap { $0 }.contains { word in
      isDigit(word[word.startIndex]) && word.count { !isDigit($0) } < 2 && !word.elementsEqual(houseNumber)
    }
  }
}
