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

  /// Looks for the country in the last of an address's lines, and takes it off.
  ///
  /// - Parameters:
  ///   - lines: the address from small to large.
  ///   - stated: the country that is given beside the address.
  ///   - asked: the countries of the action, one of which is meant where a name is that of a town or state
  ///     too.
  ///   - countryNamed: the country of a name such as `Islamic Republic of Iran`.
  public init(
    _ lines: [String], stated: Country?, asked: [Country], countryNamed: (String) -> Country?
  ) {
    self.lines = lines
    country = stated
    guard let last = lines.last else { return }
    // One line alone is a town or a street, unless it is the country itself.
    for (rest, name, isWhole) in Self.parts(of: last) {
      guard let found = Self.country(name, countryNamed) else { continue }
      if let stated, found != stated {
        // "Atlanta, Georgia" is in the United States: only a line of its own contradicts.
        if isWhole, !Self.isAmbiguous(found) { contradiction = found }
        continue
      }
      if stated == nil, Self.isAmbiguous(found), !asked.contains(found) || asked.count > 1 { continue }
      country = found
      self.lines = Array(lines.dropLast()) + (rest.isEmpty ? [] : [rest])
      contradiction = nil
      return
    }
  }

  /// The line whole, then what stands behind each mark in it, then what stands behind a postcode.
  private static func parts(of line: String) -> [(rest: String, name: String, isWhole: Bool)] {
    var parts = [(rest: "", name: line.trimming(" .,;"), isWhole: true)]
    let characters = Array(line)
    for index in characters.indices where ",;/-–—(".contains(characters[index]) {
      // A hyphen inside a word parts nothing.
      if characters[index] == "-", index > 0, index + 1 < characters.count, characters[index - 1] != " ",
        characters[index + 1] != " "
      {
        continue
      }
      let rest = String(characters[..<index]).trimming(" ,;/-–—(")
      parts.append((rest, String(characters[(index + 1)...]).trimming(" .,;/-–—()"), false))
    }
    let words = line.split(separator: " ").map(String.init)
    for index in words.indices.dropFirst() {
      let name = words[index...].joined(separator: " ").trimming(" .,;")
      let isBehindNumber = words[index - 1].contains(where: \.isNumber)
      let isFormal = ["republic", "kingdom", "united states"].contains {
        name.lowercased().firstPlace(of: $0) != nil
      }
      // "Office of the Republic of X" is the office's name.
      if isBehindNumber || (isFormal && !Self.joining.contains(words[index - 1].lowercased()))
        || name == "USA"
      {
        parts.append((words[..<index].joined(separator: " ").trimming(" ,;/-–—"), name, false))
      }
    }
    return parts
  }

  private static let joining: Set<String> = [
    "of", "the", "for", "in", "and", "to", "de", "la", "le", "les", "du", "des", "del", "los", "der",
    "von", "y", "et",
  ]

  /// A code of two letters is as often that of a state or province: `Toronto, CA`.
  private static func country(_ name: String, _ countryNamed: (String) -> Country?) -> Country? {
    let plain = name.filter { $0 != "." }
    if ["UK", "US"].contains(plain) { return Country(plain) }
    guard plain.utf8.count > 3 || (plain.utf8.count == 3 && plain.uppercased() == plain) else { return nil }
    if let country = countryNamed(name) { return country }
    // "Republic of Uzbekistan": the short name is looked for. The Republic of China is not China.
    guard let short = withoutForm(name), short.lowercased() != "china" else { return nil }
    if short.lowercased() == "congo" {
      return Country(name.lowercased().firstPlace(of: "democ") == nil ? "CG" : "CD")
    }
    return countryNamed(short)
  }

  /// What stands behind the words for the form of a state; nil when there are none.
  private static func withoutForm(_ name: String) -> String? {
    let words = name.split(separator: " ").map(String.init)
    guard let form = words.firstIndex(where: { forms.contains($0.lowercased()) }), form + 1 < words.count,
      words[..<form].allSatisfy({ adjectives.contains($0.lowercased()) })
    else { return nil }
    let behind = words[(form + 1)...].drop { joining.contains($0.lowercased()) || $0.count == 1 }
    let rest = behind.joined(separator: " ")
    for elided in ["d'", "d’", "l'", "l’"] where rest.lowercased().hasPrefix(elided) {
      return String(rest.dropFirst(elided.count))
    }
    // "República Bolivariana de Venezuela": the adjective stands behind the form.
    guard let last = behind.lastIndex(where: { ["de", "du", "del"].contains($0.lowercased()) }) else {
      return rest.isEmpty ? nil : rest
    }
    return behind[(last + 1)...].joined(separator: " ")
  }

  private static let adjectives: Set<String> = [
    "the", "islamic", "federal", "federative", "democratic", "people's", "people’s", "socialist", "arab",
    "united",
    "bolivarian", "hashemite", "plurinational", "co-operative", "cooperative", "independent", "great",
    "oriental",
    "union", "la", "le", "die", "islamische", "demokratische", "arabische",
  ]

  private static let forms: Set<String> = [
    "republic", "kingdom", "state", "sultanate", "emirate", "commonwealth", "federation", "principality",
    "union",
    "république", "royaume", "état", "republik", "königreich", "república", "reino", "estado", "sultanat",
  ]

  /// Georgia is a state of the United States too.
  private static func isAmbiguous(_ country: Country) -> Bool { country.code == "GE" }
}
