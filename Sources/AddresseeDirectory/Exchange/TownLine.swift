// TownLine.swift: town, region and postcode of an address, put into one line and taken out of it.

import SourceText
import World

/// The last line of an address, in the parts that address books keep apart.
struct TownLine: Hashable {
  var town = ""
  var region = ""
  var postcode = ""

  /// The line as the country writes it; where that is not known, the postcode stands in front.
  func line(in facts: CountryFacts?) -> String {
    let region = facts.map(regionWritten) ?? region
    let separator = facts?.region.place.mark ?? " "
    let place = [town, region].filter { !$0.isEmpty }.joined(separator: separator)
    let parts = facts?.postcode.side == .behind ? [place, postcode] : [postcode, place]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Gives back the zeros that a spreadsheet has taken from the postcode; false where there is nothing to mend.
  mutating func mendPostcode(in facts: CountryFacts?) -> Bool {
    guard let facts, !postcode.isEmpty, !facts.postcode.matches(postcode) else { return false }
    let region = regionWritten(facts)
    for (count, zeros) in [(1, "0"), (2, "00")]
    where facts.postcode.matches(zeros + postcode) && facts.postcode.mayBegin(withZeros: count, in: region) {
      postcode = zeros + postcode
      return true
    }
    return false
  }

  /// The region as the country's addresses have it: a code for `Illinois` or `il`; nothing where they have none.
  private func regionWritten(_ facts: CountryFacts) -> String {
    guard facts.region.place != .none, region != town else { return "" }
    let (code, plain) = (region.uppercased().filter { $0 != "." }, plainName(region))
    return facts.region.names.first { $0.code == code || plainName($0.name) == plain }?.code ?? region
  }

  /// Takes an address apart: the lines above the town, and the town with its postcode.
  ///
  /// A line without figures is a town; an address of one line is all street.
  static func dividing(_ lines: [String]) -> (street: [String], town: TownLine) {
    guard lines.count > 1, let last = lines.last else { return (lines, TownLine()) }
    let words = last.split(separator: " ").map(String.init)
    let (front, back) = (words.prefix(while: hasFigure), words.reversed().prefix(while: hasFigure).reversed())
    if words.allSatisfy(hasFigure), isPostcode(words), lines.count > 2 {
      return (Array(lines.dropLast(2)), TownLine(town: lines[lines.count - 2], postcode: last))
    }
    if isPostcode(Array(back)), back.count < words.count {
      let town = words.dropLast(back.count).joined(separator: " ")
      return (Array(lines.dropLast()), withRegion(town, back.joined(separator: " ")))
    }
    if isPostcode(Array(front)), front.count < words.count {
      let town = words.dropFirst(front.count).joined(separator: " ")
      return (Array(lines.dropLast()), TownLine(town: town, postcode: front.joined(separator: " ")))
    }
    return (Array(lines.dropLast()), TownLine(town: last))
  }

  private static func withRegion(_ town: String, _ postcode: String) -> TownLine {
    guard let comma = town.lastIndex(of: ",") else { return TownLine(town: town, postcode: postcode) }
    let region = town[town.index(after: comma)...].drop { $0 == " " }
    return TownLine(town: String(town[..<comma]), region: String(region), postcode: postcode)
  }

  private static func hasFigure(_ word: String) -> Bool { word.contains { $0.isNumber } }

  /// Three figures, or letters and figures of five characters together: the 2 of Dublin 2 is no postcode.
  private static func isPostcode(_ words: [String]) -> Bool {
    let text = words.joined()
    return words.count <= 2 && text.count <= 10
      && (text.count { $0.isNumber } >= 3 || text.count >= 5 && text.contains { $0.isNumber })
  }
}
