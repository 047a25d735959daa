// SenderTown.swift: the town in a sender's address, where the address shows it beyond doubt.

public import UrgentAction

/// Finds the town in the lines of an address.
///
/// A sender at risk signs with the town alone, so a street must never be taken for it: only text beside a postcode of the
/// country's form counts, or a last line without digits below a line that is surely a street.
public struct SenderTown {
  private let country: Country?
  private let pattern: PostcodePattern?

  /// - Parameter country: the sender's; nil when it is not known, and then only a British postcode is, which looks like
  ///   nothing else.
  public init(in country: Country?) {
    self.country = country
    pattern = (country ?? Country("GB")).flatMap { PostcodePattern(of: $0) }
  }

  /// The town without its postcode, its delivery office (`CEDEX`) and its province; nil when it is not sure.
  ///
  /// - Parameter lines: the address from small to large, without the country. A line may hold several, parted by commas.
  public func town(in lines: [String]) -> String? {
    let parts = lines.map(Self.parts)
    let besidePostcode = Set(parts.flatMap(townsBesidePostcode))
    if besidePostcode.count == 1 { return besidePostcode.first }
    return besidePostcode.isEmpty ? townBelowStreet(parts.flatMap { $0 }) : nil
  }

  /// The parts of a line between its commas.
  private static func parts(of line: String) -> [String] {
    line.split(separator: ",").map { part in
      part.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  // MARK: - Beside a postcode

  private func townsBesidePostcode(in line: [String]) -> [String] {
    guard let pattern else { return [] }
    return line.indices.compactMap { index in
      let words = line[index].split(separator: " ").map(String.init)
      if pattern.side != .behindTown, let rest = behindCode(words, pattern) {
        return name(rest.joined(separator: " "))
      }
      guard pattern.side != .beforeTown, let rest = beforeCode(words, pattern) else { return nil }
      let text = rest.joined(separator: " ")
      guard hasRegions, Self.isRegionCode(text) || Self.regions.contains(text) else { return name(text) }
      // "Springfield, IL 62701", "Chicago, Illinois 60601".
      return index > 0 ? name(line[index - 1], hasRegion: false) : nil
    }
  }

  /// The words behind a postcode at the beginning; nil when there is none, or nothing behind it.
  private func behindCode(_ words: [String], _ pattern: PostcodePattern) -> ArraySlice<String>? {
    for count in [2, 1] where words.count > count {
      if pattern.matches(words.prefix(count).joined(separator: " ")) { return words.dropFirst(count) }
    }
    return nil
  }

  /// The words before a postcode at the end, with the dash that India's addresses have; nil when there is no postcode.
  private func beforeCode(_ words: [String], _ pattern: PostcodePattern) -> ArraySlice<String>? {
    for count in [2, 1] where words.count >= count {
      guard pattern.matches(words.suffix(count).joined(separator: " ")) else { continue }
      var rest = words.dropLast(count)
      while let last = rest.last, !last.contains(where: \.isLetter) { rest.removeLast() }
      return rest
    }
    return nil
  }

  // MARK: - Below a street

  /// The last line, when it has no digits and a line above it names a street.
  private func townBelowStreet(_ parts: [String]) -> String? {
    guard !writesLargeToSmall else { return nil }
    var rest = parts[...]
    if let last = rest.last, let pattern, pattern.side != .beforeTown, pattern.matches(last) {
      rest.removeLast()
    }
    var hasRegion = true
    if hasRegions, let last = rest.last, Self.isRegionCode(last) || Self.regions.contains(last) {
      rest.removeLast()
      hasRegion = false
    }
    guard let last = rest.last, rest.dropLast().contains(where: StreetWords.occur) else { return nil }
    if country?.code == "IE", last.hasPrefix("Dublin "), last.dropFirst(7).first?.isNumber ?? false {
      return "Dublin"
    }
    return name(last, hasRegion: hasRegion)
  }

  /// Where the last line of an address may be the street.
  private var writesLargeToSmall: Bool {
    ["CN", "HK", "HU", "IR", "JP", "KP", "KR", "MN", "MO", "RU", "BY", "KZ", "TW", "UA"].contains(
      country?.code ?? "")
  }

  // MARK: - Names

  /// The text as a town's name, without what offices add; nil when it can be something else.
  ///
  /// - Parameter hasRegion: whether the letters of a state or province may stand behind it.
  private func name(_ text: String, hasRegion: Bool = true) -> String? {
    var words = text.prefix { $0 != "(" }.split(separator: " ").map(String.init)
    if let cedex = words.firstIndex(where: { $0.uppercased() == "CEDEX" }) { words.removeSubrange(cedex...) }
    if hasRegion, hasRegions || hasProvinces, words.count > 1, let last = words.last,
      Self.isRegionCode(last)
    {
      words.removeLast()
      if words.last == "-" { words.removeLast() }
    }
    let name = words.joined(separator: " ")
    guard (1...4).contains(words.count), words.allSatisfy({ $0.count { $0.isLetter } > 1 }),
      !name.contains(where: { $0.isNumber || $0 == "@" }), !StreetWords.occur(in: name)
    else { return nil }
    // Districts and streets stand beside the postcode there too, and are written as one word.
    let isDoubtful =
      words.count > 1 || name.contains("-")
      || ["lu", "jie", "xiang", "hutong"].contains { name.lowercased().hasSuffix($0) }
    return writesLargeToSmall && isDoubtful ? nil : name
  }

  /// Where a state or province stands behind the town.
  private var hasRegions: Bool { ["US", "PR", "CA", "AU"].contains(country?.code ?? "") }

  /// Where the letters of a province or canton often stand behind the town: `00184 Roma RM`, `São Paulo - SP`.
  private var hasProvinces: Bool { ["BR", "CH", "IT"].contains(country?.code ?? "") }

  private static func isRegionCode(_ word: String) -> Bool {
    (2...3).contains(word.count) && word.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  /// States and provinces in full, but for those that are towns too.
  private static let regions: Set<String> = [
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware",
    "Florida",
    "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine",
    "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska",
    "Nevada", "New Hampshire", "New Jersey", "New Mexico", "North Carolina", "North Dakota", "Ohio",
    "Oklahoma",
    "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah",
    "Vermont", "Virginia", "West Virginia", "Wisconsin", "Wyoming", "Alberta", "British Columbia", "Manitoba",
    "New Brunswick", "Nova Scotia", "Ontario", "Saskatchewan", "Victoria", "New South Wales", "Queensland",
    "South Australia", "Tasmania", "Western Australia",
  ]
}
