// AddressDivision.swift: an address that stands in one cell, divided where its postcode, its town and its numbers stand.

import Letters
import SourceText
import World

extension AddressLines {
  /// Divides an address in one line without commas where street, town, state and postcode can be told: `12 Main St
  /// Springfield IL 62704`. Any other stays as it is.
  func divided(_ parts: [[UInt8]], _ names: NameWords) -> [[UInt8]] {
    if parts.count == 1, let divided = dividedAtPostcode(parts[0]) { return divided }
    guard parts.count == 1, habits.number.isBefore, habits.postcode == .behind else { return parts }
    let words = parts[0].split(separator: blank).map { Array($0) }
    func joined(_ range: Range<Int>) -> [UInt8] { Array(words[range].joined(separator: [blank])) }
    guard let end = words.indices.suffix(2).first(where: { isPostcode(ofWords: words[$0...]) }),
      let state = habits.regionNames.isEmpty
        ? end : (max(0, end - 3)..<end).first(where: { code(ofRegion: joined($0..<end)) != nil }),
      let town = names.townStart(in: words[..<state].map { String(decoding: $0, as: UTF8.self) })
    else { return parts }
    return [joined(0..<town), joined(town..<state), joined(state..<words.count)]
  }

  /// Divides `3 rue Haute 35000 Rennes`, where the country's postcodes have five digits and stand before the town: only one
  /// word is such, a street with a number stands before it, and a town behind it.
  private func dividedAtPostcode(_ line: [UInt8]) -> [[UInt8]]? {
    guard habits.postcode == .before, habits.digitForms.contains("99999") else { return nil }
    let isGap = { (byte: UInt8) in byte == blank || byte == UInt8(ascii: "/") }
    let words = line.split(whereSeparator: isGap)
    let codes = words.indices.filter { words[$0].count == 5 && words[$0].allSatisfy(isDigit) }
    guard codes.count == 1, let code = codes.first, code > 1, code + 1 < words.count,
      words[..<code].contains(where: { $0.contains(where: isDigit) }),
      words[..<code].contains(where: { $0.count(where: isLetter) > 1 }),
      words[code + 1].contains(where: isLetter),
      // A telephone number behind the town, and not "PARIS CEDEX 02".
      !(code + 2..<words.count).contains(where: {
        words[$0].count(where: isDigit) > 1 && words[$0 - 1].map({ $0 | 0x20 }) != Array("cedex".utf8)
      })
    else { return nil }
    var street = line[..<words[code].startIndex]
    while let last = street.last, isGap(last) || last == hyphen { street.removeLast() }
    return [Array(street), Array(line[words[code].startIndex...])]
  }

  /// Divides the town from a street where only a dash stands between them: `Via Esempio, 5 - 20121 Milano (MI)`.
  func dividingTown(_ parts: [[UInt8]]) -> [[UInt8]] {
    guard parts.count > 1, let last = parts.last else { return parts }
    let words = last.split(separator: blank).map { Array($0) }
    guard let dash = words.lastIndex(of: [hyphen]), dash > 0, dash + 2 < words.count,
      isPostcode(words[dash + 1])
    else { return parts }
    return parts.dropLast()
      + [words[..<dash], words[(dash + 1)...]].map { Array($0.joined(separator: [blank])) }
  }

  /// Puts a house's number that commas have separated from its street beside it again: `1, rue Haute`, `Calle Mayor, 5`,
  /// and `Rose House, 5, High Street`, where numbers stand before streets.
  func joiningNumbers(_ parts: [[UInt8]], _ names: NameWords) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var number: [UInt8]?
    for (index, part) in parts.enumerated() {
      // "12/F" is a floor.
      let isFloor = habits.number.isBefore && part.suffix(2) == Array("/F".utf8)[...]
      let isNumber = !isFloor && Self.isHouseNumber(part, mayGoOn: index == 1)
      if let first = number {
        result.append(first + [blank] + part)
        number = nil
      } else if isNumber, index == 0, parts.count > 2 {
        number = part
      } else if isNumber, index == 1, parts.count > 2, !isPostcode(part), !result[0].contains(where: isDigit)
      {
        let next = parts[index + 1]
        if habits.number.isBefore, !next.contains(where: isDigit),
          names.nameStreet(String(decoding: next, as: UTF8.self))
        {
          number = part
          continue
        }
        var line: [UInt8] = []
        habits.number.appendLine(result[0], part, to: &line)
        result[0] = line
      } else {
        result.append(part)
      }
    }
    return result
  }

  /// `12`, `12a`, `12 bis`; what may go on has a flat behind a dash, `123 - apto 45`.
  private static func isHouseNumber(_ part: [UInt8], mayGoOn: Bool) -> Bool {
    let end = part.firstIndex(of: blank) ?? part.count
    guard end < 6, part.first.map(isDigit) == true, part[..<end].count(where: isLetter) < 2 else {
      return false
    }
    let rest = String(decoding: part[end...], as: UTF8.self).lowercased()
    return ["", " bis", " ter", " quater"].contains(rest) || mayGoOn && rest.hasPrefix(" - ")
  }
}
