// SenderTown.swift: the town in a sender's address, where the address shows it beyond doubt.

import SourceText
import UrgentAction
public import World

/// Finds the town in the lines of an address.
///
/// A sender at risk signs with the town alone, so a street must never be taken for it: only text beside a postcode of the
/// country's form counts, or a last line without digits below a line that is surely a street.
public struct SenderTown {
  private let facts: CountryFacts
  private let words: NameWords
  private var postcode: Postcode { facts.postcode }

  /// Takes the facts of the sender's country, where it is not known those of the United Kingdom, whose postcodes look like
  /// nothing else; and words by which streets are known.
  public init(in facts: CountryFacts, _ words: NameWords) { (self.facts, self.words) = (facts, words) }

  /// The town without its postcode, its delivery office (`CEDEX`) and its province; nil when it is not sure.
  /// The lines go from small to large, without the country; one may hold several, separated by commas.
  public func town(in lines: [String]) -> String? {
    let parts = lines.map(Self.parts)
    let besidePostcode = Set(
      parts.indices.flatMap { townsBesidePostcode(in: parts[$0], under: parts[..<$0]) })
    if besidePostcode.count == 1 { return besidePostcode.first }
    return besidePostcode.isEmpty ? townBelowStreet(parts.flatMap { $0 }) : nil
  }

  /// The parts of a line between its commas.
  private static func parts(of line: String) -> [String] {
    line.split(separator: ",").map { part in
      part.split(separator: " ").map(String.init).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  // MARK: - Beside a postcode

  private func townsBesidePostcode(in line: [String], under lines: ArraySlice<[String]>) -> [String] {
    line.indices.compactMap { index -> String? in
      let words = line[index].split(separator: " ").map(String.init)
      if postcode.mayStand(.before), let rest = postcode.wordsBehind(words) {
        return name(rest.joined(separator: " "))
      }
      guard postcode.mayStand(.behind), let rest = beforeCode(words) else { return nil }
      let text = rest.joined(separator: " ")
      guard isRegion(text) else { return name(text) }
      // "Springfield, IL 62701", "Chicago, Illinois 60601", "Sampleton, Devon EX1 1AA".
      let above = lines.flatMap { $0 }
      let town =
        index > 0
        ? line[index - 1] : above.dropLast().contains(where: self.words.nameStreet) ? above.last : nil
      return town.flatMap { name($0, hasRegion: false) }
    }
  }

  private func isRegion(_ text: String) -> Bool {
    facts.writesRegions && Self.isRegionCode(text) || facts.isSurelyRegion(text)
  }

  /// The words before a postcode at the end, with the dash that India's addresses have; nil when there is no postcode.
  private func beforeCode(_ words: [String]) -> [String]? {
    for count in [2, 1] where words.count >= count {
      guard postcode.matches(Array(words.suffix(count)).joined(separator: " ")) else { continue }
      var rest = words.dropLast(count)
      while let last = rest.last, !last.contains(where: \.isLetter) { rest.removeLast() }
      return Array(rest)
    }
    return nil
  }

  // MARK: - Below a street

  /// The last line, when it has no digits and a line above it names a street.
  private func townBelowStreet(_ parts: [String]) -> String? {
    guard !facts.writesLargestFirst else { return nil }
    var rest = parts[...]
    if let last = rest.last, postcode.mayStand(.behind), postcode.matches(last) { rest.removeLast() }
    var hasRegion = true
    if let last = rest.last, isRegion(last) {
      rest.removeLast()
      hasRegion = false
    }
    guard let last = rest.last, rest.dropLast().contains(where: words.nameStreet) else { return nil }
    if facts.country.code == "IE", last.hasPrefix("Dublin "), last.dropFirst(7).first?.isNumber ?? false {
      return "Dublin"
    }
    return name(last, hasRegion: hasRegion)
  }

  // MARK: - Names

  /// The text as a town's name, without what offices add; nil when it can be something else. With `hasRegion`
  /// the letters of a state or province may stand behind it.
  private func name(_ text: String, hasRegion: Bool = true) -> String? {
    // "34710 Kadıköy/İstanbul" has the province behind the town.
    let isEnd = { (mark: Character) in mark == "(" || mark == "/" && facts.region.place == .slash }
    var words = text.prefix { !isEnd($0) }.split(separator: " ").map(String.init)
    if let cedex = words.firstIndex(where: { $0.uppercased() == "CEDEX" }) { words.removeSubrange(cedex...) }
    if hasRegion, facts.writesRegions || facts.region.isOftenAdded, words.count > 1, let last = words.last,
      Self.isRegionCode(last)
    {
      words.removeLast()
      if words.last == "-" { words.removeLast() }
    }
    let name = words.joined(separator: " ")
    guard (1...4).contains(words.count), words.allSatisfy({ $0.count { $0.isLetter } > 1 }),
      !name.contains(where: { $0.isNumber || $0 == "@" }), !self.words.nameStreet(name)
    else { return nil }
    // Districts and streets stand beside the postcode there too, and are written as one word.
    let isDoubtful =
      words.count > 1 || name.contains("-")
      || ["lu", "jie", "xiang", "hutong"].contains { name.lowercased().hasSuffix($0) }
    return facts.writesLargestFirst && isDoubtful ? nil : name
  }

  private static func isRegionCode(_ word: String) -> Bool {
    let code = word.filter { $0 != "." }
    return (2...3).contains(code.count) && code.allSatisfy { $0.isASCII && $0.isUppercase }
  }
}
