// PostalFormat.swift: an address as the posts of two countries want it: that of the sender and that of the addressee.

/// The delivery lines of an address for a letter from one country to another.
///
/// The lines of a source are kept, in its order from small to large. Only what the posts are strict about is mended: postcodes
/// without blanks in China, on a line of their own in the United Kingdom, without the country's letters in front
/// (`D-10179`). Abroad the country stands last and alone, in capitals (Universal Postal Union, addressing
/// guidelines; DIN 5008 asks for the foreign town in capitals too).
public struct PostalFormat: Sendable, Hashable {
  public var destination: Country
  /// Nil when it is not known where the letter is posted: then it goes abroad.
  public var sender: Country?

  public init(to destination: Country, from sender: Country?) {
    self.destination = destination
    self.sender = sender
  }

  public var isInternational: Bool { destination != sender }

  /// The language of the country line: one that the sender's own post reads, the letter's where that is one of them. Nil
  /// where none of the program's languages is the country's; the letter's language or English serves then.
  public func countryLineLanguage(ofLetterIn language: Language) -> Language? {
    guard let code = sender?.code else { return nil }
    let known = Self.languages.filter { $0.countries.contains(code) }.map(\.language)
    return known.contains(language) ? language : known.first
  }

  /// The address lines, and abroad the country's name in capitals as the last.
  public func lines(_ address: [String], countryName: String) -> [String] {
    var lines = address.map(mended)
    if destination.code == "GB" { lines = lines.flatMap(Self.withPostcodeApart) }
    guard isInternational else { return lines }
    if writesForeignTownsInCapitals, let town = townIndex(in: lines) {
      lines[town] = lines[town].uppercased()
    }
    return lines + [countryName.uppercased()]
  }

  /// DIN 5008 (Germany) and ÖNORM A 1080 (Austria).
  private var writesForeignTownsInCapitals: Bool { sender?.code == "DE" || sender?.code == "AT" }

  /// The line with the postcode, else the last: there is always a town.
  private func townIndex(in lines: [String]) -> Int? {
    let withCode = lines.indices.dropFirst().last { index in
      lines[index].filter(\.isNumber).count >= 3 && lines[index].contains { $0.isLetter }
    }
    return withCode ?? lines.indices.last
  }

  private func mended(_ line: String) -> String {
    switch destination.code {
    case "CN": Self.joiningDigits(line)
    case let code: Self.withoutCountryLetters(line, code)
    }
  }

  /// `Beijingshi 100 032` becomes `Beijingshi 100032`; nothing else of three and three digits ends a line in China.
  private static func joiningDigits(_ line: String) -> String {
    let words = line.split(separator: " ")
    guard words.count > 2,
      words.suffix(2).allSatisfy({ $0.utf8.count == 3 && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return line }
    return (words.dropLast(2) + [words.suffix(2).joined()[...]]).joined(separator: " ")
  }

  /// `D-10179 Berlin` becomes `10179 Berlin`: the letters belong to no postcode any more.
  private static func withoutCountryLetters(_ line: String, _ country: String) -> String {
    guard let letters = countryLetters[country],
      let prefix = letters.first(where: { line.hasPrefix($0 + "-") }),
      line.dropFirst(prefix.count + 1).first?.isNumber == true
    else { return line }
    return String(line.dropFirst(prefix.count + 1))
  }

  /// `London W1B 1JL` becomes two lines (Royal Mail: the postcode is the last line of its own).
  private static func withPostcodeApart(_ line: String) -> [String] {
    let words = line.split(separator: " ")
    guard words.count > 2, isOutwardCode(words[words.count - 2]), isInwardCode(words[words.count - 1]) else {
      return [line]
    }
    return [words.dropLast(2).joined(separator: " "), words.suffix(2).joined(separator: " ")]
  }

  /// `W1B`: one or two letters, a digit, and at most one character more.
  private static func isOutwardCode(_ word: Substring) -> Bool {
    let letters = word.prefix { $0.isASCII && $0.isUppercase }.count
    return (2...4).contains(word.count) && (1...2).contains(letters)
      && word.dropFirst(letters).first.map { $0.isASCII && $0.isNumber } ?? false
  }

  /// `1JL`: a digit and two letters.
  private static func isInwardCode(_ word: Substring) -> Bool {
    word.count == 3 && word.first.map { $0.isASCII && $0.isNumber } ?? false
      && word.dropFirst().allSatisfy { $0.isASCII && $0.isUppercase }
  }

  private static let countryLetters = [
    "DE": ["D", "DE"], "AT": ["A", "AT"], "CH": ["CH"], "FR": ["F", "FR"], "BE": ["B", "BE"],
    "IT": ["I", "IT"],
    "ES": ["E", "ES"], "DK": ["DK"], "FI": ["FI", "FIN"], "NL": ["NL"], "LI": ["FL", "LI"],
  ]

  /// The first language of a country in the order here is the one for letters in another.
  private static let languages: [(language: Language, countries: Set<String>)] = [
    (.german, ["DE", "AT", "CH", "LI"]),
    (
      .french,
      [
        "FR", "BE", "LU", "CH", "MC", "SN", "CI", "ML", "BF", "BJ", "TG", "NE", "GN", "GA", "CG", "CD", "CM",
        "TD",
        "HT",
      ]
    ),
    (
      .spanish,
      [
        "ES", "MX", "AR", "CL", "PE", "CO", "VE", "EC", "BO", "PY", "UY", "CU", "DO", "GT", "HN", "SV", "NI",
        "CR", "PA", "PR", "GQ",
      ]
    ),
    (
      .english,
      ["GB", "IE", "US", "CA", "AU", "NZ", "ZA", "IN", "SG", "MT", "KE", "NG", "GH", "JM", "HK", "PH"]
    ),
  ]
}
