// PostalFormat.swift: an address as the posts of two countries want it: that of the sender and that of the addressee.

public import UrgentAction

/// The delivery lines of an address for a letter from one country to another.
///
/// The lines of a source are kept, in its order from small to large. Only what the posts are strict about is mended: postcodes
/// without blanks in China, on a line of their own in the United Kingdom, without the country's letters in front
/// (`D-10179`). Abroad the country stands last and alone, in capitals (Universal Postal Union, addressing
/// guidelines; DIN 5008 asks for the foreign town in capitals too).
public struct PostalFormat: Sendable, Hashable {
  private let destination: CountryFacts
  private let sender: CountryFacts?

  /// How letters from one country to another are addressed. When it is not known where a letter is posted, it goes abroad.
  public init(to destination: CountryFacts, from sender: CountryFacts?) {
    (self.destination, self.sender) = (destination, sender)
  }

  /// Whether the letter crosses a border; true also where it is not known from where it is sent.
  public var isInternational: Bool { destination.country != sender?.country }

  /// The language of the country line: one that the sender's own post reads, the letter's where that is one of them. Nil
  /// where none of the program's languages is the country's; the letter's language or English serves then.
  public func countryLineLanguage(ofLetterIn language: Language) -> Language? {
    guard let known = sender?.languages else { return nil }
    return known.contains(language) ? language : known.first
  }

  /// The address lines, and abroad the country's name in capitals as the last.
  public func lines(_ address: [String], countryName: String) -> [String] {
    var lines = address.map(mended)
    if destination.postcode.hasLineOfItsOwn { lines = lines.flatMap(withPostcodeApart) }
    guard isInternational else { return lines }
    if sender?.writesTownsAbroadInCapitals == true, let town = townIndex(in: lines) {
      lines[town] = lines[town].uppercased()
    }
    return lines + [countryName.uppercased()]
  }

  /// The line that has a postcode beside the town, else the last that is more than a postcode: there is always a town.
  private func townIndex(in lines: [String]) -> Int? {
    lines.indices.last { destination.postcode.isBesideTown(in: lines[$0]) && !isBox(lines[$0]) }
      ?? lines.indices.last { index in
        lines[index].contains { $0.isLetter } && !destination.postcode.matches(lines[index])
      }
  }

  /// Whether a line is a box at the post, whose number may look like a postcode: `P.O. Box 12345`.
  private func isBox(_ line: String) -> Bool {
    line.filter(\.isLetter).lowercased().hasPrefix(destination.box.filter(\.isLetter).lowercased())
  }

  private func mended(_ line: String) -> String {
    destination.postcode.isWithoutBlanks ? Self.joiningDigits(line) : withoutOldPrefix(line)
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
  private func withoutOldPrefix(_ line: String) -> String {
    guard let prefix = destination.postcode.oldPrefixes.first(where: { line.hasPrefix($0 + "-") }),
      line.dropFirst(prefix.count + 1).first?.isNumber == true
    else { return line }
    return String(line.dropFirst(prefix.count + 1))
  }

  /// `London W1B 1JL` becomes two lines (Royal Mail: the postcode is the last line of its own).
  private func withPostcodeApart(_ line: String) -> [String] {
    let words = line.split(separator: " ")
    guard words.count > 2, destination.postcode.matches(words.suffix(2).joined(separator: " ")) else {
      return [line]
    }
    return [words.dropLast(2).joined(separator: " "), words.suffix(2).joined(separator: " ")]
  }
}
