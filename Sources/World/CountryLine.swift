// CountryLine.swift: the country that an address ends in, apart from its other lines.

import SourceText
public import UrgentAction

/// The lines of a printed address without its country, which the letter prints itself.
public struct CountryLine {
  /// The address from small to large, without the part of the last line that names the country.
  public private(set) var lines: [String]
  /// Nil when the lines name none, and none was given.
  public private(set) var country: Country?
  /// The country that the last line names, when it is another than the one that was given.
  public private(set) var contradiction: Country?

  /// Looks for the country in the last of an address's lines, from small to large, and takes it off.
  ///
  /// `stated` is given beside the address; one of the countries `asked`, those of the action, is meant where a name is that of
  /// a town or state too.
  public init(_ lines: [String], stated: Country?, asked: [Country], finder: CountryFinder) {
    self.lines = lines
    country = stated
    guard let last = lines.last else { return }
    // One line alone is a town or a street, unless it is the country itself.
    for (rest, name, isWhole) in Self.parts(of: last, finder.words) {
      guard let found = Self.country(name, finder) else { continue }
      if let stated, found != stated {
        // "Atlanta, Georgia" is in the United States: only a line of its own contradicts.
        if isWhole, !finder.words.isRegion(found) { contradiction = found }
        continue
      }
      let isShared = finder.words.isRegion(found) || finder.words.contains(name, in: .shared)
      if stated == nil, isShared, !asked.contains(found) || asked.count > 1 { continue }
      country = found
      self.lines = Array(lines.dropLast()) + (rest.isEmpty ? [] : [rest])
      contradiction = nil
      return
    }
  }

  /// How many words the longest name of a state has, and more marks than stand in one.
  private static let longestName = 16

  /// The line whole, then what stands behind each of the last marks in it, then what stands behind a postcode.
  private static func parts(
    of line: String, _ known: StateWords
  ) -> [(rest: String, name: String, isWhole: Bool)] {
    var parts = [(rest: "", name: line.trimming(" .,;"), isWhole: true)]
    let characters = Array(line)
    let marks = characters.indices.filter { index in
      guard ",;/-–—(".contains(characters[index]) else { return false }
      // A hyphen inside a word parts nothing.
      return characters[index] != "-" || index == 0 || index + 1 == characters.count
        || characters[index - 1] == " " || characters[index + 1] == " "
    }
    for index in marks.suffix(longestName) {
      let rest = String(characters[..<index]).trimming(" ,;/-–—(")
      parts.append((rest, String(characters[(index + 1)...]).trimming(" .,;/-–—()"), false))
    }
    let words = line.split(separator: " ").map(String.init)
    for index in words.indices.dropFirst().suffix(longestName) {
      let name = words[index...].joined(separator: " ").trimming(" .,;")
      let isBehindNumber = words[index - 1].contains(where: \.isNumber)
      // "Office of the Republic of X" is the office's name, and a "Democratic Republic of X" is not the Republic of X.
      let belongs = [.joints, .adjectives].contains { known.contains(words[index - 1], in: $0) }
      if isBehindNumber || known.hasBeginning(name) && !belongs || known.endsAddresses(name) {
        parts.append((words[..<index].joined(separator: " ").trimming(" ,;/-–—"), name, false))
      }
    }
    return parts
  }

  /// A code of two letters is as often that of a state or province: `Toronto, CA`.
  private static func country(_ name: String, _ finder: CountryFinder) -> Country? {
    let plain = name.filter { $0 != "." }
    if finder.words.isCode(plain) { return Country(plain) }
    guard plain.utf8.count > 3 || (plain.utf8.count == 3 && plain.uppercased() == plain) else { return nil }
    // "Republic of Uzbekistan": the short name is looked for.
    return finder.country(name) ?? finder.words.withoutForm(name).flatMap(finder.country)
  }
}
