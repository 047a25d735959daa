// SenderAddressChecks.swift: what is wrong with an address or lacks in it.

import Letters
import SourceText
import Tables
import World

extension SenderReader {
  /// Says that a postcode or a state is missing where the country's addresses have one.
  mutating func checkCompleteness(_ row: TableRow, _ postcode: Cell, _ habits: AddressHabits) {
    let line = sender.line(of: .town)
    let hasColumn = columns[.postcode] >= 0 || columns[.postcodeCity] >= 0
    if habits.needsPostcode, hasColumn, postcode.isEmpty, !sender.bytes[line].contains(where: isDigit) {
      warnings.append("there is no postcode")
    }
    if habits.needsPostcode, columns.lacksPostcode { lookForPostcode(row, habits) }
    guard habits.needsRegion else { return }
    let hasRegion =
      habits.regionNames.isEmpty
      ? columns[.region] < 0 || row[columns[.region]].contains { $0 > blank }
      : names(habits.regionNames, in: sender.bytes[line])
    if hasRegion { return }
    let region = text(of: row[columns[.region]])
    warnings.append(
      region.isEmpty
        ? "there is no state or province"
        : "the region '\(region)' is no state or province that is known: see whether it is meant")
  }

  /// Names a column that is not used and has the form of the country's postcodes.
  private mutating func lookForPostcode(_ row: TableRow, _ habits: AddressHabits) {
    let column = columns.unused.first { column in
      let cell = row[column.index]
      return habits.postcodeForms.isKnown && mayBePostcode(cell) && habits.postcodeForms.match(cell)
    }
    guard let name = column?.name else { return }
    warn(
      "the list has no column for the postcode: where \(quotable(name)) has it, add --map \(mapping("postcode", name))"
    )
  }

  /// Whether a line has the code or the name of a region behind its first word.
  @inline(never)
  private func names(_ regions: [CountryFacts.Region.Name], in line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line, as: UTF8.self)
    let words = text.split { !$0.isLetter }.dropFirst()
    let isNamed = regions.contains { region in
      words.contains { $0 == region.code } || text.dropFirst().contains(region.name)
    }
    // "Montréal (Québec)".
    return isNamed || regions.contains { plainName(text).dropFirst().contains(plainName($0.name)) }
  }

  /// `12-3` is a number of a house, of which a spreadsheet makes a day.
  @inline(__always)
  mutating func checkStreet(_ row: TableRow, _ street: Cell) {
    if isPostal, !usesInitials, !columns.besideStreet.isEmpty { lookBeside(row, street) }
    if isPostal, !usesInitials, isShifted(row, street) { return }
    // `12. Mrz` is the number 12-3 too; longer ones are streets, such as the Straße des 17. Juni.
    guard street.first.map(isDigit) == true, !usesInitials,
      street.count < 9 || !street.contains(where: isLetter)
    else { return }
    let text = line(street)
    let shown = quotable(String(decoding: text, as: UTF8.self))
    if HouseNumber.isDate(text, columns.words) {
      faults.append("the street '\(shown)' is a date of a spreadsheet; format the column as text")
    } else if isPostal, text.elementsEqual("0".utf8) {
      faults.append("the street is '0'")
    } else if isPostal, text.allSatisfy(isDigit), columns[.houseNumber] < 0 {
      // Villages have houses without a street.
      warnings.append("the street '\(shown)' is only a number: see whether that is meant")
    }
  }

  /// Says that the cell of a street has what other cells have, the country, a postcode, a name or a telephone number, as where
  /// a row's cells are shifted, or that it has two streets.
  @inline(__always)
  private mutating func isShifted(_ row: TableRow, _ street: Cell) -> Bool {
    let hasLetter = street.contains(where: isLetter)
    // "1 High Street / 2 Low Street", but "Ring 1/2".
    let mayBeTwo =
      street.count > 20
      && street.indices.dropLast().contains { place in
        street[place] == UInt8(ascii: ";")
          || street[place] == blank
            && (street[place + 1] == UInt8(ascii: "/") || street[place + 1] == UInt8(ascii: "+"))
      }
    let postcode = row[columns[.postcode]]
    if hasLetter, street.contains(where: isDigit),
      street.count != postcode.count || street.first != postcode.first,
      !mayBeTwo
    {
      return false
    }
    return checkShifted(row, street, hasLetter: hasLetter, mayBeTwo: mayBeTwo)
  }

  @inline(never)
  private mutating func checkShifted(_ row: TableRow, _ street: Cell, hasLetter: Bool, mayBeTwo: Bool) -> Bool
  {
    // "España" may be a street that stands among parts of itself.
    guard street.contains(where: { $0 > blank }), !columns.hasWholeAddress,
      columns.streetKind < 0, CellContent(of: street, oddCells) == .data
    else { return false }
    let text = street.line
    let isAlone = row[columns[.houseNumber]].isEmpty
    let isNothing = isAlone && (hasLetter ? street.count == 1 : !street.contains(where: isDigit))
    let other = ([.postcode, .city, .country, .lastName, .name, .email, .phone] as [SenderColumn]).first {
      isAlone && row[columns[$0]].count > 1 && row[columns[$0]] == street
    }
    if isNothing || "www.".withBytes(street.hasPrefix) {
      faults.append("the street '\(quotable(text))' is none")
    } else if let other {
      let reason = "the street '\(quotable(text))' is the same as the \(other.words)"
      // Villages have houses without a street, and farms the name of those who live there.
      if other == .city || other == .lastName || other == .name && !street.contains(blank) {
        warn("\(reason): see whether that is meant")
      } else {
        faults.append(reason)
      }
    } else {
      if !street.contains(where: isDigit), mayBeTown(row, street) {
        warn(
          "the street '\(quotable(text))' and the town '\(quotable(row[columns[.city]].line))' may stand in wrong places: see whether they are right"
        )
      }
      guard mayBeTwo else { return false }
      let streets = text.split { ";/+".contains($0) }.count {
        $0.contains(where: \.isNumber) && columns.words.names.place(named: String($0)) == .street
      }
      if streets > 1 {
        warn("there may be two addresses in the street '\(quotable(text))': see which is meant")
      }
      return false
    }
    return true
  }

  /// Whether a street without a number is a known town or the row's country, or the town is named as streets are and the street
  /// is not.
  private mutating func mayBeTown(_ row: TableRow, _ street: Cell) -> Bool {
    let (town, names) = (row[columns[.city]], columns.words.names)
    if street == town { return false }
    if columns.words.towns.country(of: street) != 0 { return true }
    if case .known(let kind) = kind(street, Cell()), !isForeign(kind) { return true }
    return !town.isEmpty && names.nameStreet(town.line) && !names.nameStreet(street.line)
  }

  /// Leaves the sender's own name out of the start of an address, and says where that is for the dead or a household.
  mutating func lookAtFirst(_ lines: inout [[UInt8]]) {
    guard lines.count > 1, !lines[0].contains(where: isDigit) else { return }
    // With whom somebody lives, "c/o", is for the post.
    let first = lines[0].prefix { $0 != blank }
    if first.count < 4, first.contains(UInt8(ascii: "/")) { return }
    switch wordCheck.finding(atStartOfAddress: lines[0][...]) {
    case .fault(let reason): faults.append(reason)
    case .doubt(let reason): warnings.append(reason)
    case nil:
      // Most lines end with another letter than the name, small or capital.
      guard let end = lines[0].last, let last = sender.bytes[sender.range(of: .name)].last,
        end | 0x20 == last | 0x20
      else { return }
      let text = String(decoding: lines[0], as: UTF8.self)
      if columns.words.names.isName(text, of: sender[.name]) { lines.removeFirst() }
    }
  }

  /// Says that the last of several lines above the town names another country than the row.
  mutating func checkCountry(_ lines: [[UInt8]]) {
    guard lines.count > 1, let last = lines.last, !last.contains(where: isDigit),
      case .known(let kind) = last.withBytes({ kind($0, Cell()) }), isForeign(kind)
    else { return }
    let shown = quotable(String(decoding: last, as: UTF8.self))
    warnings.append("the address names a country, '\(shown)', and the row another: see which is meant")
  }

  /// What is said of a row that has no country.
  mutating func missingCountry(_ row: TableRow) -> String {
    guard columns[.country] < 0 else {
      return "\(LetterKinds.noCountry): where the rows without one are of one country, add --country CC"
    }
    let index = columns.perhapsCountries.first { isCountry(line(row[$0])) }
    return "the list has no column for the country: "
      + (index.map { columns.names[$0] }.map {
        "where \(quotable($0)) has it, add --map \(mapping("country", $0))"
      }
        ?? "add --country CC")
  }

  /// Says that a column which is not used names another country than that of the run.
  mutating func checkCountry(in cell: Cell, at index: Int) {
    guard !cell.isEmpty, !cell.contains(where: isDigit), case .known(let kind) = kind(cell, Cell()),
      isForeign(kind)
    else { return }
    let name = columns.names[index]
    warnings.append(
      "the column \(quotable(name)), which is not used, says '\(text(of: cell))': where it has the country, add --map "
        + mapping("country", name))
  }

  /// Whether a cell has the shape of a postcode: capitals and digits, three of them or more, or a few of both.
  func mayBePostcode(_ cell: Cell) -> Bool {
    (4...10).contains(cell.count) && cell.count(where: isDigit) > 1
      && cell.allSatisfy {
        isDigit($0) || $0 == hyphen || $0 == blank || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
      }
  }

  /// Says that a town is known as one of another country than the row's: Wien in Australia.
  mutating func checkTown() {
    let number = townCountry ?? sender.withBytes(of: .town) { columns.words.towns.country(of: $0) }
    guard number != 0, number != countryNumber else { return }
    let code = String(decoding: [UInt8(number >> 8), UInt8(number & 0xFF)], as: UTF8.self)
    warnings.append(
      "the town '\(quotable(sender[.town]))' is one of \(code): see whether the country is right")
  }

  mutating func checkAddress(looksAtTown: Bool, hasStreet: Bool) {
    if isPostal {
      if !sender.has(.town) {
        faults.append("no city")
      } else if looksAtTown {
        let town = sender.bytes[sender.range(of: .town)]
        if !town.contains(where: isLetter) {
          faults.append("the city '\(quotable(sender[.town]))' has no letter")
        } else if town.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }) {
          faults.append("the city '\(quotable(sender[.town]))' holds several values; write one")
        }
      }
      if !hasStreet, !usesInitials { faults.append("no street") }
    }
    if sender.range(of: .address).count > Limit.address {
      faults.append("the address is longer than \(Limit.address) bytes")
    }
  }

  /// Says in which field a text is garbled.
  @inline(never)
  mutating func noteDamage() {
    for field in [SenderField.name, .address] {
      if let damage = sender.withBytes(of: field, { [words = columns.words] in TextDamage(in: $0, words) }) {
        if damage == .deceased {
          isMarked = true
          // Other rows have the name without the note at its end.
          let name = sender.bytes[nameRange]
          if field == .name, name.last == UInt8(ascii: ")") || name.last == UInt8(ascii: "]"),
            let bracket = name.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }),
            bracket > name.startIndex,
            name[(bracket + 1)...].withBytes({ TextDamage.saysDeceased($0[...], columns.words) })
          {
            nameRange = nameRange.lowerBound..<bracket
          }
        }
        // What a name is was told of, and initials go without the street.
        if damage == .email, field == .name || usesInitials { continue }
        let start = damage.rawValue + (field == .name ? " the name '" : " the address '")
        if faults.contains(where: { $0.withBytes { fault in start.withBytes(fault.hasPrefix) } }) { continue }
        let shown = field == .name ? sender[field] : sender[field].exchanging("\n", for: ", ")
        faults.append(start + quotable(shown) + "'")
      }
    }
  }

  /// Warns where a column beside a street without a number has one.
  private mutating func lookBeside(_ row: TableRow, _ street: Cell) {
    if street.isEmpty || street.contains(where: isDigit) { return }
    for index in columns.besideStreet where row[index].first.map(isDigit) == true && row[index].count < 7 {
      let name = columns.names[index]
      warnings.append(
        "the street has no number, and the column \(quotable(name)) beside it says '\(text(of: row[index]))': where that is the "
          + "house's, add --map \(mapping("house_number", name))")
    }
  }

  /// Puts the number beside the street that is one, and says where the street has a number already, or is none.
  mutating func checkNumber(_ lines: inout AddressLines) {
    let place = lines.placeBeforeStreet(columns.words.names)
    if place == .house { lines.divideStreet() }
    let doubt =
      lines.doubtOfNumber ?? place.map { _ in "the street has the name of a house, and another column says" }
    guard !usesInitials, isPostal, let doubt else { return }
    let number = quotable(String(decoding: lines.houseNumber, as: UTF8.self))
    warnings.append("\(doubt) '\(number)': see whether that is meant")
  }

  /// Leaves out a number beside the street that is hardly the house's, and says so.
  mutating func checkGuess(_ lines: inout AddressLines) {
    let isInFront = columns[.houseNumber] < columns[.street]
    if lines.houseNumber.isEmpty || lines.mayHaveNumber(inFront: isInFront) { return }
    let text = String(decoding: lines.houseNumber, as: UTF8.self)
    // "s/n", "km 3".
    let word = text.inSmallLetters.prefix { $0 != " " }
    if !lines.habits.number.isBefore, columns.words.contains(String(word), in: .noNumbers) { return }
    let number = quotable(text)
    let name = columns.names[columns[.houseNumber]]
    lines.houseNumber = []
    guard !usesInitials else { return }
    warnings.append(
      "the number '\(number)' in the column \(quotable(name)) is not written with the street: add --map "
        + "\(mapping("house_number", name)) where it is the house's, else --map \(mapping("id", name))"
    )
  }
}
