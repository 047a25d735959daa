// Postcode.swift: how the postcodes of a country look, and on which side of the town they stand.

import SourceText

/// The form and the place of a country's postcodes (the Universal Postal Union's addressing sheets).
public struct Postcode: Sendable, Hashable {
  /// The side of the town on which a postcode stands, on the same line.
  public enum Side: String, Sendable, CaseIterable {
    /// `10115 Berlin`
    case before
    /// `London N1 1AA`
    case behind
  }

  /// The side on which a postcode is written.
  public var side = Side.before
  /// Whether people write it on the other side too: `100032 Beijing`, `Beijing 100032`.
  var isReadOnBothSides = false
  /// `9` stands for a digit, `A` for a letter, `*` for either; everything else for itself. Empty where none is known.
  public var forms: [String] = []
  /// Whether addresses are complete without one.
  public var isOptional = false
  /// How many zeros some begin with, which spreadsheets lose.
  var mostZeros = 0
  /// The codes of the regions whose postcodes begin with a zero, with `00` in front where they begin with two; empty
  /// where any may.
  var zeroRegions: [String] = []
  /// Letters that people still write in front, with a hyphen, though they belong to no postcode any more: `D-10179`.
  var oldPrefixes: [String] = []
  /// Whether its country's letters and a hyphen belong to it at home too: `LV-1010`.
  public var hasOwnLetters = false
  /// Whether it stands on a line of its own below the town (Royal Mail).
  public var hasLineOfItsOwn = false
  /// Whether blanks between its digits are only a habit of print: `100 032` for `100032`.
  var isWithoutBlanks = false

  /// No known form, before the town, and needed.
  public init() {}

  /// Whether a postcode may stand on this side of the town.
  public func mayStand(_ side: Side) -> Bool { isReadOnBothSides || side == self.side }

  /// Whether postcodes of a region, given by its code, may begin with so many zeros: one or two.
  public func mayBegin(withZeros count: Int, in region: String) -> Bool {
    count <= mostZeros
      && (zeroRegions.isEmpty || zeroRegions.contains("00" + region)
        || count == 1 && zeroRegions.contains(region))
  }

  /// Whether the text is a postcode, with or without the letters of a country (`D-10115`) and the mark of Japan's.
  public func matches(_ text: some StringProtocol) -> Bool {
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

  /// The words behind a postcode at the beginning; nil when there is none, or nothing behind it.
  public func wordsBehind(_ words: [String]) -> ArraySlice<String>? {
    for count in [2, 1] where words.count > count {
      if matches(words.prefix(count).joined(separator: " ")) { return words.dropFirst(count) }
    }
    return nil
  }

  /// Whether a line has a postcode beside a town, on a side where it may stand.
  public func isBesideTown(in line: String) -> Bool {
    let parts: [Substring] = line.split { $0 == " " || $0 == "," }
    let words = parts.map(String.init)
    return words.indices.contains { start in
      (start + 1...start + 2).contains { end in
        guard end <= words.count, matches(words[start..<end].joined(separator: " ")) else { return false }
        let others = words[..<start] + words[end...]
        return others.contains { $0.contains { $0.isLetter } } && (start > 0 || mayStand(.before))
          && (end < words.count || mayStand(.behind))
      }
    }
  }

  /// What looks like a postcode at one of the ends of an address's last line, where nothing in it has a form of the
  /// country's; nil also where no form is known.
  func strange(in line: String) -> String? {
    // "New Delhi-110001"
    let words = line.split { $0 == " " || $0 == "," }.flatMap { (word: Substring) -> [Substring] in
      let town = word.prefix { $0.isLetter }
      return town.count > 3 && word.dropFirst(town.count).first == "-"
        ? [town, word.dropFirst(town.count + 1)] : [word]
    }.map(String.init)
    let parts = words.indices.flatMap { start in
      [1, 2].compactMap { start + $0 <= words.count ? words[start..<start + $0].joined(separator: " ") : nil }
    }
    guard !forms.isEmpty, !parts.contains(where: matches) else { return nil }
    // "11455 Stockholm": blanks and hyphens are habits of print.
    var loose = self
    loose.forms = forms.map { $0.leavingOut(" -") }
    if parts.contains(where: { loose.matches($0.leavingOut(" -")) }) { return nil }
    func hasFigure(_ word: String) -> Bool { word.contains(where: \.isNumber) }
    let ends = [
      words.prefix(while: hasFigure), words[(words.lastIndex { !hasFigure($0) } ?? -1) + 1..<words.count],
    ]
    // "Dublin 2" has none.
    return ends.map { $0.joined(separator: " ") }.first { $0.count > 3 && $0.count(where: \.isNumber) > 1 }
  }

  /// What is said of a postcode that has no form of its country's.
  public static func doubt(_ postcode: String, in country: String) -> String {
    "the postcode '\(postcode)' does not look like one of \(country): see whether postcode and country are right"
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
}
