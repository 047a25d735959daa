// AddressParts.swift: numbers, names of houses and lodgings put where the lines of an address have them.

import Letters
import SourceText
import World

extension AddressLines {
  /// Makes a line of its own of the name of a house that stands for its number where numbers stand before streets: `Rose
  /// Cottage`.
  mutating func takeHouseName() {
    guard habits.number.isBefore, houseNumber.count > 2, !houseNumber.contains(where: isDigit),
      !street.isEmpty
    else { return }
    supplement.append(houseNumber)
    houseNumber = []
  }

  /// Puts a supplement that is the street below what stands in the street's place: "chez Berg" above "41 rue Haute".
  mutating func lowerStreet(_ names: NameWords) {
    guard let line = supplement.last, line.contains(where: isDigit), street.count == 1, houseNumber.isEmpty,
      !street[0].contains(where: isDigit), names.nameStreet(String(decoding: line, as: UTF8.self))
    else { return }
    supplement.removeLast()
    supplement.append(street[0])
    street = [line]
  }

  /// Puts a line that tells with whom somebody lives above the street: `c/o Probe`.
  mutating func raiseLodging(_ words: [[UInt8]]) {
    for (index, line) in second.enumerated().reversed() {
      let plain = line.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
      let isOne = words.contains {
        plain.starts(with: $0) && plain.count > $0.count
          && [blank, UInt8(ascii: "."), UInt8(ascii: ":")].contains(plain[$0.count])
      }
      if isOne { supplement.append(second.remove(at: index)) }
    }
  }

  /// Puts what tells houses of one number apart behind the number, which may stand with the street: `a`, `bis`.
  mutating func takeSuffix(_ suffix: [UInt8]) {
    guard !suffix.isEmpty else { return }
    if !houseNumber.isEmpty {
      houseNumber = Self.number(houseNumber[...], with: suffix)
    } else if let line = street.popLast() {
      let end =
        habits.number.isBefore && line.first.map(isDigit) == true
        ? line.firstIndex(of: blank) ?? line.count : line.count
      let hasSuffix = line[end...].split(separator: blank).first?.elementsEqual(suffix) == true
      street.append(hasSuffix ? line : Self.number(line[..<end], with: suffix) + line[end...])
    }
  }

  /// A text that ends with a number, with a suffix unless it has that: `1a`, `1 a`.
  private static func number(_ text: ArraySlice<UInt8>, with suffix: [UInt8]) -> [UInt8] {
    let (before, end) = (text.dropLast(suffix.count).last, text.suffix(suffix.count))
    let hasSuffix = before.map { !isLetter($0) } == true && end.elementsEqual(suffix)
    return hasSuffix ? Array(text) : text + [blank] + suffix
  }

  /// Whether a number in a column beside the street may be the house's: it is no telephone's, and the street has none where
  /// the country's numbers stand.
  func mayHaveNumber(inFront: Bool) -> Bool {
    guard let line = street.last, houseNumber.first.map(isDigit) == true,
      houseNumber.count(where: isDigit) < 5, habits.number.isBefore || !inFront
    else { return false }
    let words = line.split { $0 == blank || $0 == UInt8(ascii: ",") }
    // The 5th Avenue and Route 9 have none.
    let places = habits.number.isBefore ? [words.first] : [words.first, words.last]
    return !places.compactMap { $0 }.contains { word in
      isDigit(word[word.startIndex]) && word.count { !isDigit($0) } < 2 && !word.elementsEqual(houseNumber)
    }
  }

  /// What stands before the street in its cell, where a number goes before the street and may be that of either: `Rose House,
  /// High Street`; nil for most, and where it is a street that the number belongs to: `Church Walk, High Street`.
  func placeBeforeStreet(_ names: NameWords) -> NameWords.Place? {
    guard habits.number.isBefore, street.count == 1, !street[0].contains(where: isDigit),
      houseNumber.first.map(isDigit) == true, houseNumber.count(where: isLetter) < 4,
      let comma = street[0].lastIndex(of: UInt8(ascii: ","))
    else { return nil }
    let parts = [street[0][..<comma], street[0][(comma + 1)...]].map { String(decoding: $0, as: UTF8.self) }
    guard names.place(named: parts[1]) == .street else { return nil }
    let place = names.place(named: parts[0])
    return place == .street ? nil : place
  }

  /// Makes a line of its own of the house that stands before the street in its cell.
  mutating func divideStreet() {
    guard let comma = street[0].lastIndex(of: UInt8(ascii: ",")) else { return }
    let last = Array(street[0][(comma + 1)...].drop { $0 == blank })
    street = [Array(street[0][..<comma]), last]
  }

  /// The part of an address in one cell that may be a note or belong to a second address: one behind another with a postcode,
  /// and what stands in capitals or as a sign before the number of a house.
  func oddPart(of parts: [[UInt8]], _ names: NameWords, _ listWords: ListWords) -> String? {
    let pieces = parts.map { String(decoding: $0, as: UTF8.self) }
    let towns = pieces.flatMap { piece in
      piece.split(separator: " / ").filter { hasPostcode($0.split(separator: " ").map { Array($0.utf8) }) }
    }
    if towns.count > 1, let last = towns.last { return String(last) }
    return pieces.first.flatMap { isMarked($0.splitAtBlanks(), names, listWords) ? $0 : nil }
  }

  /// Whether a word or a sign marks the first part of an address: "OLD 1 High Street", "~1 High Street".
  private func isMarked(_ words: [String], _ names: NameWords, _ listWords: ListWords) -> Bool {
    guard habits.number.isBefore, let first = words.first else { return false }
    if let sign = first.first, "~*!<>^=".contains(sign) { return true }
    guard words.count > 2, words[1].first?.isNumber == true, first.allSatisfy(\.isLetter),
      words[2...].contains(where: { $0.contains(where: \.isLowercase) })
    else { return false }
    return listWords.contains(first.lowercased(), in: .nothing)
      || first.count > 2 && first == first.uppercased() && !names.nameStreet(first) && !names.isUnit(first)
  }

  /// Whether words have a whole postcode: one with letters anywhere, one of digits alone only before a town.
  private func hasPostcode(_ words: [[UInt8]]) -> Bool {
    guard habits.postcodeForms.isKnown else { return false }
    if !habits.letterForms.isEmpty {
      return words.indices.contains { place in
        [1, 2].contains { count in
          let code = Array(words[place...].prefix(count).joined(separator: [blank]))
          return code.count > 4 && code.contains(where: isLetter) && isPostcode(code)
        }
      }
    }
    guard habits.postcode == .before, words.count > 1, let code = words.first else { return false }
    return code.count > (habits.number.isBefore ? 4 : 3) && isPostcode(code) && words[1].allSatisfy(isLetter)
  }

  /// Why a number beside the street may not be the house's, in words that the number follows: there is no street, or one with
  /// a number or a box; nil for most. "Calle 5" has a number for a name.
  var doubtOfNumber: String? {
    guard let line = street.last else { return "there is no street to the house number" }
    guard line.contains(where: isDigit) else { return nil }
    let words = line.split { $0 == blank || $0 == UInt8(ascii: ",") }
    if words.contains(where: { $0.elementsEqual(houseNumber) }) { return nil }
    // "Ring 61" and "61b".
    let isLonger = words.contains {
      $0.allSatisfy(isDigit) && houseNumber.starts(with: $0)
        && houseNumber.dropFirst($0.count).first.map(isLetter) == true
    }
    let isBox = line.starts(with: habits.box + [blank])
    let beginsSo = words.count > 1 && words[0].allSatisfy(isDigit) && habits.number.isBefore
    // "Gartenweg 4", but "Q 7" and "Calle 5" have a number for a name.
    let endsSo = line.split(separator: UInt8(ascii: ",")).contains { part in
      let words = part.split(separator: blank)
      return words.count > 1 && words[words.count - 1].allSatisfy(isDigit)
        && (part.endIndex < line.endIndex || words.count == 2 && words[0].count > 8)
    }
    return isBox || beginsSo || isLonger || endsSo && habits.number == .behind
      ? "the street has a number, and another column says" : nil
  }
}
