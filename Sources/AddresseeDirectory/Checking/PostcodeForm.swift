// PostcodeForm.swift: the form of postcodes by country, and where they stand in an address.

import UrgentAction

/// A country's postcodes: `9` for a digit, `A` for a letter, all else as it is.
struct PostcodeForm {
  enum Place { case beforeTown, afterTown }

  var patterns: [String]
  var place: Place

  private init(_ patterns: String..., place: Place) {
    self.patterns = patterns
    self.place = place
  }

  /// The forms of the Universal Postal Union's addressing sheets for countries whose postcodes end or begin a line.
  private static let forms: [String: PostcodeForm] = {
    var forms: [String: PostcodeForm] = [
      "CN": PostcodeForm("999999", place: .afterTown), "IN": PostcodeForm("999999", place: .afterTown),
      "US": PostcodeForm("99999", "99999-9999", place: .afterTown),
      "AU": PostcodeForm("9999", place: .afterTown), "NZ": PostcodeForm("9999", place: .afterTown),
      "JP": PostcodeForm("999-9999", place: .afterTown),
      "KR": PostcodeForm("99999", "999-999", place: .afterTown),
      "PL": PostcodeForm("99-999", place: .beforeTown),
      "PT": PostcodeForm("9999-999", "9999", place: .beforeTown),
    ]
    for code in ["DE", "FR", "ES", "IT", "FI", "HR", "EE", "UA", "MA"] {
      forms[code] = PostcodeForm("99999", place: .beforeTown)
    }
    for code in ["AT", "CH", "BE", "DK", "NO", "HU", "SI", "BG", "CY", "LU"] {
      forms[code] = PostcodeForm("9999", place: .beforeTown)
    }
    for code in ["SE", "CZ", "SK", "GR"] { forms[code] = PostcodeForm("999 99", place: .beforeTown) }
    for code in ["RU", "RO"] { forms[code] = PostcodeForm("999999", place: .beforeTown) }
    return forms
  }()

  /// A postcode of the wrong form in an address; nil when all is well, when there is none, and for unknown countries.
  static func fault(in lines: [String], country: Country) -> (String, String)? {
    guard let form = forms[country.code] else { return nil }
    // The first line of a longer address is a name or a street.
    for line in lines.count > 1 ? lines.dropFirst() : lines[...] {
      guard let code = form.candidate(in: line), !form.patterns.contains(where: { matches(code, $0) }) else {
        continue
      }
      let like = form.patterns[0].map { $0 == "9" ? "1" : String($0) }.joined()
      let digits = code.filter(\.isNumber)
      let joined = form.patterns.first { matches(digits, $0) } != nil
      return (
        "'\(code)' is not a postcode of \(country)",
        joined ? "write \(digits), without blanks" : "it has the form \(like)"
      )
    }
    return nil
  }

  /// The words of a line that stand where a postcode stands and begin with a digit.
  private func candidate(in line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count > 1 else { return nil }
    let isCode = { (word: String) in
      word.first?.isNumber == true && word.allSatisfy { $0.isNumber || $0 == "-" }
    }
    switch place {
    case .beforeTown:
      let code = words.prefix(while: isCode).joined(separator: " ")
      // A house number before a street has at most three digits.
      let digits = code.filter(\.isNumber).count
      let isStreet = line.contains(",") || digits < 3 || words.count == code.split(separator: " ").count
      return isStreet ? nil : code
    case .afterTown:
      guard !line.lowercased().hasPrefix("po box"), !line.lowercased().hasPrefix("p.o. box") else {
        return nil
      }
      let code = words.reversed().prefix(while: isCode).reversed().joined(separator: " ")
      return code.filter(\.isNumber).count < 3 ? nil : code
    }
  }

  private static func matches(_ code: String, _ pattern: String) -> Bool {
    code.count == pattern.count
      && zip(code, pattern).allSatisfy { character, wanted in
        switch wanted {
        case "9": character.isASCII && character.isNumber
        case "A": character.isASCII && character.isUppercase
        default: character == wanted
        }
      }
  }
}
