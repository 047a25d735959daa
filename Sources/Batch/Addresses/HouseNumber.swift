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
    if !text.contains(where: isDigit) || text.allSatisfy({ isLetter($0) || isDigit($0) }) { return false }
    let words = text.split { !isLetter($0) && !isDigit($0) }.map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    guard words.count > 1, words.count < 8 else { return false }
    let isNumber = { (word: String) in word.utf8.allSatisfy(isDigit) }
    // "June Hall 2" is none.
    let others = words.filter { !isNumber($0) }
    if !others.isEmpty, others.count < words.count,
      others.allSatisfy({ listWords.contains($0, in: .months) })
    {
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
