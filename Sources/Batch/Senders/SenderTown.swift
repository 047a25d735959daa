// SenderTown.swift: reads the towns and regions of addresses.

import Letters
import SourceText
import Tables
import World

extension SenderReader {
  /// Whether nothing is to be said of a town. Many people have the same, so it is looked at once.
  mutating func isUsualTown(_ cell: Cell) -> Bool {
    if remembersNothing { return false }
    let known = towns.value(for: cell) ?? lookAtTown(cell)
    townCountry = known > 0 ? UInt64(known - 1) : nil
    return known > 0
  }

  /// What `towns` has of a cell that it has not yet.
  private mutating func lookAtTown(_ cell: Cell) -> Int {
    let isUsual =
      isTidy(cell) && cell.contains(where: isLetter) && !cell.contains { ";|:".utf8.contains($0) }
      && !mayHoldWord(cell) && TextDamage(in: cell, columns.words) == nil
    let known = isUsual ? 1 + Int(columns.words.towns.country(of: cell)) : 0
    towns.insert(known, for: cell)
    return known
  }

  /// The region of a row: as a code where it has one. "Estado" and "Staat" are columns for what becomes of a row, too.
  mutating func region(_ row: TableRow, _ lines: AddressLines) -> [UInt8] {
    let region = line(row, .region)
    if region.isEmpty { return region }
    if let code = lines.code(ofRegion: region) { return code }
    // "NA" is Napoli, and nothing elsewhere.
    if region.withBytes({ CellContent(of: $0, oddCells) }) == .doubtful { return [] }
    let text = String(decoding: region, as: UTF8.self)
    if lines.isCounty(region) { return [] }
    let plain = text.lowercased()
    if columns.words.contains(plain, in: .leftStates)
      || region.withBytes({ columns.words.refusal(in: $0, of: .anything) != nil })
    {
      isMarked = true
      faults.append("the region says '\(quotable(text))'")
    } else if columns.words.contains(plain, in: .activeStates), !lines.habits.needsRegion {
      warnings.append(
        "the region '\(quotable(text))' is no state or province of the country, and is left out")
      return []
    } else if !lines.mayBeRegion(plain), !lines.habits.needsRegion {
      warnings.append(
        "the region '\(quotable(text))' is no state or province that is known: see whether it is meant")
    }
    return region
  }

  func isTownWord(_ word: ArraySlice<UInt8>) -> Bool { word.count > 2 && word.allSatisfy(isLetter) }

  /// Whether an address in one line has a country as its last word: `3 rue Haute 75001 Paris France`.
  mutating func endsWithCountry(_ parts: [[UInt8]]) -> Bool {
    guard parts.count == 1, let word = parts[0].split(separator: blank).last else { return false }
    return word.allSatisfy(isLetter) && isCountry(Array(word))
  }

  mutating func isCountry(_ text: [UInt8]) -> Bool {
    if case .known = text.withBytes({ kind($0, Cell()) }) { true } else { false }
  }

  /// Says that the last line of an address is taken for its town where it looks like none: "Flat 2", "High Street".
  mutating func doubtTown(_ lines: AddressLines) {
    let town = String(decoding: lines.city, as: UTF8.self)
    // "1 High Street", "Flat 2", but "Dublin 4", and "Bury St Edmunds" below a street.
    let isNumbered =
      lines.city.first.map(isDigit) == true
      || town.splitAtBlanks().first.map { columns.words.names.isUnit($0) } == true
    let hasNumber = !lines.houseNumber.isEmpty || lines.street.contains { $0.contains(where: isDigit) }
    guard isPostal, !usesInitials, !lines.isFieldPost,
      isNumbered || !hasNumber && columns.words.names.nameStreet(town)
    else { return }
    warnings.append(
      "the last line of the address, '\(quotable(town))', is taken for the town: see whether it is one")
  }

  /// Whether an address in one cell has a postcode where its country needs one: what stands for it may be no
  /// postcode, and so the town no town.
  func showsTown(_ lines: AddressLines, _ habits: AddressHabits) -> Bool {
    // Half of a postcode before the other half that is none: "TN1 IAF".
    if habits.postcodes.hasLineOfItsOwn, lines.isCodeBefore, lines.postcode.count < 5 { return false }
    guard habits.needsPostcode, !lines.city.isEmpty, !lines.isPostcode(lines.postcode) else { return true }
    // "Sydney, New South Wales 2042" is no German town that has lost its zero.
    if lines.isCodeBehind, !habits.postcodes.mayStand(.behind) { return false }
    var padded = lines
    var said: [String] = []
    return padded.mendPostcode(&said, in: "", columns.words) == nil && padded.isPostcode(padded.postcode)
  }
}
