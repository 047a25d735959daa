// PostcodePattern.swift: how the postcodes of a country look, and on which side of the town they stand.

public import UrgentAction

/// The form of a country's postcodes (the Universal Postal Union's addressing sheets).
public struct PostcodePattern {
  enum Side {
    /// `10115 Berlin`
    case beforeTown
    /// `London N1 1AA`
    case behindTown
    /// Both are common: `100032 Beijing`, `Beijing 100032`.
    case either
  }

  let side: Side
  /// `9` stands for a digit, `A` for a letter, `*` for either; everything else for itself.
  public let forms: [String]

  /// The pattern of a country; nil where none is known.
  public init?(of country: Country) {
    for (codes, side, forms) in Self.table where codes.contains(country.code) {
      (self.side, self.forms) = (side, forms)
      return
    }
    return nil
  }

  /// Whether the text is a postcode, with or without the letters of a country (`D-10115`) and the mark of Japan's.
  func matches(_ text: some StringProtocol) -> Bool {
    let text = Self.withoutCountry(text)
    return forms.contains { form in
      form.count == text.count
        && zip(form, text).allSatisfy { sign, character in
          switch sign {
          case "9": character.isASCII && character.isNumber
          case "A": character.isASCII && character.isLetter
          case "*": character.isASCII && (character.isLetter || character.isNumber)
          default: character == sign
          }
        }
    }
  }

  /// Without one to three capitals and a hyphen in front of a digit.
  private static func withoutCountry(_ text: some StringProtocol) -> Substring {
    let text = Substring(text).drop { $0 == "\u{3012}" }
    let letters = text.prefix { $0.isASCII && $0.isUppercase }
    let rest = text.dropFirst(letters.count)
    guard (1...3).contains(letters.count), rest.first == "-", rest.dropFirst().first?.isNumber ?? false else {
      return text
    }
    return rest.dropFirst()
  }

  private static let table: [(codes: [String], side: Side, forms: [String])] = [
    (
      [
        "DE", "FR", "ES", "IT", "FI", "EE", "HR", "RS", "BA", "ME", "TR", "MX", "MC", "SM", "VA", "MA", "DZ",
        "LT",
        "CU", "CR", "GT", "PE", "UY", "MY", "GP", "MQ", "RE", "GF", "NC", "PF",
      ], .beforeTown, ["99999"]
    ),
    (
      ["AT", "CH", "BE", "LU", "DK", "NO", "HU", "SI", "BG", "LI", "CY", "TN", "MK", "PH", "PY", "GE", "AL"],
      .beforeTown, ["9999"]
    ),
    (["SE", "CZ", "SK", "GR"], .beforeTown, ["999 99", "99999"]),
    (["NL"], .beforeTown, ["9999 AA", "9999AA"]),
    (["PL"], .beforeTown, ["99-999"]),
    (["PT"], .beforeTown, ["9999-999", "9999"]),
    (["IS", "FO"], .beforeTown, ["999"]),
    (["RO"], .beforeTown, ["999999"]),
    (["IL"], .beforeTown, ["9999999", "99999"]),
    (["AR"], .beforeTown, ["9999", "A9999AAA", "A9999"]),
    (["CL"], .beforeTown, ["9999999", "999 9999"]),
    (["RU", "BY", "KZ", "CN"], .either, ["999999"]),
    (["UA"], .either, ["99999"]),
    (["KR"], .either, ["99999", "999-999"]),
    (["TW"], .either, ["999", "99999", "999999"]),
    (["JP"], .either, ["999-9999"]),
    (["BR"], .either, ["99999-999", "99999999"]),
    (
      ["GB", "GG", "IM", "JE"], .behindTown,
      ["A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"]
    ),
    (["IE"], .behindTown, ["A** ****"]),
    (["US", "PR"], .behindTown, ["99999", "99999-9999"]),
    (["CA"], .behindTown, ["A9A 9A9", "A9A9A9"]),
    (["AU", "NZ", "ZA", "BD"], .behindTown, ["9999"]),
    (["IN"], .behindTown, ["999999", "999 999"]),
    (["SG", "CO", "EC"], .behindTown, ["999999"]),
    (["VN"], .behindTown, ["99999", "999999"]),
    (["ID", "TH", "PK"], .behindTown, ["99999"]),
    (["SA"], .behindTown, ["99999", "99999-9999"]),
    (["MT"], .behindTown, ["AAA 9999"]),
    (["LV"], .behindTown, ["9999"]),
  ]
}
