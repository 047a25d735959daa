// HouseNumber.swift: what spreadsheets make of the numbers of houses.

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

  /// Whether a spreadsheet has made a date of it: `12. Mrz`, `Mar-12`, `2024-03-12`.
  static func isDate(_ text: [UInt8]) -> Bool {
    let words = text.split { !isLetter($0) && !isDigit($0) }.map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    guard words.count > 1, words.count < 7 else { return false }
    let isNumber = { (word: String) in word.utf8.allSatisfy(isDigit) }
    if words.contains(where: months.contains), words.contains(where: isNumber) { return true }
    let hasYear = words.prefix(3).contains {
      isNumber($0) && $0.utf8.count == 4 && ("1900"..."2099").contains($0)
    }
    return hasYear && words.count > 2 && words.prefix(3).allSatisfy(isNumber)
  }

  /// The months as spreadsheets shorten them in English, German, French and Spanish.
  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "mrz", "mär", "mai", "okt", "dez",
    "janv", "févr", "mars", "avr", "juin", "juil", "août", "déc",
    "ene", "abr", "ago", "dic",
  ]
}
