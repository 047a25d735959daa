// SenderAddress.swift: reads the cells of an address into the lines that a letter shows.

import Letters
import SourceText
import Tables
import UrgentAction
import World

extension SenderReader {
  /// Reads the address, for letters of a `kind` where that is known. The postcode's cell comes without the letters of the
  /// country.
  mutating func readAddress(_ row: TableRow, _ postcode: Cell, _ habits: AddressHabits, _ kind: Int?) {
    let faultsAtStart = faults.count
    let (street, town) = (cell(row, .street), row[columns[.city]])
    checkStreet(row, street)
    let faultsBefore = faults.count
    if habits.isAmbiguousCode, row[columns[.country]].count == 2 { checkCode(habits, postcode, town) }
    let city = cell(row, .city)
    let isCityFaulty = faults.count > faultsBefore
    // Whether nothing is to be said of what stands inside name and address.
    var isUsual = false
    let hasUsualPostcode = isUsualPostcode(postcode, habits)
    if columns.hasAddressExtras || columns.hasWholeAddress || city.isEmpty && !hasUsualPostcode
      || !isPlain && street.contains(lineFeed) && !(habits.letterForms.isEmpty && isBehindHost(street))
      || city.first.map(isDigit) ?? habits.isTown
      || habits.fieldPost != nil && (street.isEmpty || city.isEmpty)
      || ends(city, with: postcode) || ends(street, with: city) || ends(street, with: postcode)
      || ends(street, with: row[columns[.country]]) || ends(city, with: row[columns[.country]])
    {
      let hasStreet = readUnusualAddress(
        row, street: street, postcode: postcode, city: city, habits, kind)
      checkAddress(looksAtTown: !isCityFaulty, hasStreet: hasStreet)
    } else {
      if hasUsualPostcode {
        setUsualAddress(street, postcode, city, habits)
      } else {
        var lines = AddressLines(habits)
        (lines.postcode, lines.city) = (line(postcode), line(city))
        mendNumbers(&lines, row, postcode, kind)
        lines.postcode.withBytes { setUsualAddress(street, $0, city, habits) }
      }
      let isUsualTown = isUsualTown(city)
      isUsual =
        hasUsualPostcode && usualName != nil && isUsualTown && (isPlain || isTidy(street) && isTidy(postcode))
        && !mayHoldWord(street, orByteOf: ByteKind.suspect)
        && (habits.postcodeForms.isKnown || !mayHoldWord(postcode, orByteOf: ByteKind.suspect))
      checkAddress(looksAtTown: !isCityFaulty && !isUsualTown, hasStreet: street.contains { $0 > blank })
    }
    if isPostal, !usesInitials, faults.count == faultsAtStart, habits.needsPostcode || habits.needsRegion {
      checkCompleteness(row, postcode, habits)
    }
    if isUsual { return }
    if !usesInitials, faults.count == faultsAtStart, CellContent(of: postcode, oddCells) == .data {
      checkWords(of: .address, "street")
    }
    if sender.bytes.withBytes(TextDamage.hasSuspect) { noteDamage() }
  }

  /// Sets the address from cells of which none says anything about another.
  @inline(__always)
  private mutating func setUsualAddress(
    _ street: Cell, _ postcode: Cell, _ city: Cell, _ habits: AddressHabits
  ) {
    let isPlain = isPlain
    var townPlace = 0..<0
    sender.setAddress { text in
      let start = text.count
      appendLines(street, to: &text, isPlain: isPlain)
      let streetLine = isPlain ? start..<text.count : Sender.street(in: text[start...])
      if text.count > start { text.append(lineFeed) }
      let lineStart = text.count
      let (first, second) = habits.postcode == .before ? (postcode, city) : (city, postcode)
      appendLine(first, to: &text, isPlain: isPlain)
      let middle = text.count
      appendPart(second, behind: lineStart, to: &text, isPlain: isPlain)
      let cityStart = min(middle > lineStart ? middle + 1 : middle, text.count)
      townPlace = habits.postcode == .before ? cityStart..<text.count : lineStart..<middle
      let town = lineStart..<text.count
      if town.isEmpty, lineStart > start { text.removeLast() }
      return (streetLine, town)
    }
    sender.set(.town, from: townPlace)
  }

  /// Mends the numbers that a spreadsheet has changed, and says what is wrong with them.
  private mutating func mendNumbers(
    _ lines: inout AddressLines, _ row: TableRow, _ postcode: Cell, _ kind: Int?
  ) {
    var said: [String] = []
    // A formula is told of already, and what is not shown need not be right: but it tells people apart.
    let isData = CellContent(of: postcode, oddCells) == .data
    let isAssumed = wholeAddress == nil && !row[columns[.country]].contains { $0 > blank }
    let country = kind.map { cache.kinds[$0].country.code } ?? ""
    let wrong = [
      lines.mendHouseNumber(&said, columns.words),
      isData ? lines.mendPostcode(&said, in: country, isAssumed: isAssumed, columns.words) : nil,
    ].compactMap { $0 }
    if !usesInitials {
      faults += wrong
      warnings += said
    }
  }

  /// Reads an address with parts that most lists do not have.
  ///
  /// - Returns: whether there is a street.
  @inline(never)
  private mutating func readUnusualAddress(
    _ row: TableRow, street: Cell, postcode: Cell, city: Cell, _ habits: AddressHabits, _ kind: Int?
  ) -> Bool {
    let countryName = kind.map { cache.kinds[$0].countryName } ?? []
    var lines = AddressLines(habits)
    lines.street = linesOf(street)
    if wholeAddress == nil {
      lookAtFirst(&lines.street)
      checkCountry(lines.street)
    }
    takeStreetKind(row, &lines)
    lines.houseNumber = line(row, .houseNumber)
    if columns.isHouseNumberGuessed { checkGuess(&lines) }
    if !lines.houseNumber.isEmpty { checkNumber(&lines) }
    lines.takeSuffix(line(row, .houseNumberSuffix))
    lines.supplement = supplement(row, &lines, at: columns[.addressSupplement])
    for index in columns.furtherSupplements {
      let further = supplement(row, &lines, at: index)
      // Whose home it is stands above the house.
      let isCareOf = further.first.map { String(decoding: $0, as: UTF8.self).lowercased().hasPrefix("c/o") }
      lines.supplement = isCareOf == true ? further + lines.supplement : lines.supplement + further
    }
    for line in lines.supplement { doubtSupplement(String(decoding: line, as: UTF8.self)) }
    lines.lowerStreet(columns.words.names)
    lines.takeHouseName()
    takeBox(row, &lines, habits)
    lines.postcode = line(postcode)
    lines.city = line(city)
    var second = ([.address2, .address3, .address4] as [SenderColumn]).map { ($0, index: columns[$0]) }
    second = second.filter { $0.index >= 0 } + columns.furtherLines.map { (.address2, index: $0) }
    if columns.endsWithTown {
      second.removeAll { _, index in
        let text = line(row[index])
        return text.isEmpty || text == lines.postcode || lines.isCounty(text)
          || !habits.isTown && isCountry(text)
      }
    }
    if lines.city.isEmpty,
      let place = second.lastIndex(where: { _, index in
        (columns.endsWithTown || columns.lesserTowns.contains(index)) && !line(row[index]).isEmpty
      })
    {
      lines.city = line(row[second.remove(at: place).index])
      if columns.endsWithTown { doubtTown(lines) }
    }
    for (column, index) in second {
      let parts = namedLines(row, column, at: index)
      // Flats stand behind the number: "Calle Sol 1, 2º A" and "2º A".
      if habits.number == .comma, lines.street.count == 1, isUnit(index) {
        lines.flat += parts.filter { lines.street[0].suffix($0.count + 1) != ([blank] + $0)[...] }
      } else {
        lines.second += parts
      }
    }
    if !usesInitials, let other = (lines.supplement + lines.second).first(where: columns.words.namesAnother) {
      warnings.append(
        "the address has '\(quotable(String(decoding: other, as: UTF8.self)))': see whether one person is meant"
      )
    }
    lines.raiseLodging(columns.words.lodging)
    lines.region = region(row, lines)
    if lines.city.isEmpty { lines.takeTown(from: line(row, .postcodeCity)) }
    if lines.postcode.isEmpty, lines.city.first.map(isDigit) == true { lines.takeTown(from: lines.city) }
    // "24103 Kiel" in the column for postcodes.
    let code = lines.postcode
    let words = code.split(separator: blank)
    if lines.city.isEmpty, code.contains(where: isDigit), !lines.isPostcode(code),
      words.contains(where: isTownWord),
      words.allSatisfy({ $0.withBytes { CellContent(of: $0, oddCells) } == .data })
    {
      lines.postcode = []
      lines.takeTown(from: code)
    }
    if let wholeAddress {
      var parts = wholeAddress.parts
      let names = columns.words.names
      lookAtFirst(&parts)
      if !usesInitials, let odd = lines.oddPart(of: parts, names, columns.words) {
        warnings.append(
          "there may be a note or a second address in '\(quotable(odd))': see whether that is meant")
      }
      lines.takeParts(endsWithCountry(parts) ? parts : lines.divided(parts, names), names) {
        columns.words.column(plain: plainName($0)) == .postcode
      }
      lines.region = lines.code(ofRegion: lines.region) ?? (lines.isCounty(lines.region) ? [] : lines.region)
      if isPostal, !usesInitials, !showsTown(lines, habits) {
        let fault = "the address does not show where its town and its postcode are"
        if wholeAddress.hasLines {
          warnings.append("\(fault); its lines are printed as they stand")
        } else {
          faults.append(
            "\(fault); use columns street, postcode, city, or end an address abroad with its country")
        }
      }
    }
    lines.takeFieldPost()
    lines.takePostcodeFromTown()
    if lines.city.isEmpty, habits.isTown { lines.city = countryName }
    if wholeAddress == nil { lines.leaveOutRepeated([line(row[columns[.country]]), countryName]) }
    mendNumbers(&lines, row, postcode, kind)
    let hasStreet =
      !lines.street.isEmpty || !lines.houseNumber.isEmpty || lines.isFieldPost
      || (lines.supplement + lines.second).contains {
        $0.contains(where: isDigit)
          && columns.words.names.place(named: String(decoding: $0, as: UTF8.self)) == .street
      }
    sender.set(.town) { $0.append(contentsOf: lines.city) }
    sender.setAddress { lines.append(to: &$0) }
    return hasStreet
  }

  /// Whether a cell has that of the town or the postcode again at its end.
  @inline(__always)
  private func ends(_ cell: Cell, with part: Cell) -> Bool {
    cell.last == part.last && cell.count > part.count && !part.isEmpty
      && cell.part((cell.count - part.count)...).elementsEqual(part)
  }

  /// Whether a street has a number and one line above it, which says with whom somebody lives, "c/o Berg": there is nothing
  /// to be told apart or to be left out.
  private func isBehindHost(_ street: Cell) -> Bool {
    let (slash, comma, word) = (UInt8(ascii: "/"), UInt8(ascii: ","), street.prefix { $0 != blank })
    guard word.count < 4, word.contains(slash), let end = street.firstPlace(of: lineFeed),
      !street.contains(where: { $0 == comma || $0 == UInt8(ascii: "\r") })
    else { return false }
    let line = street[(end + 1)...]
    return line.contains(where: isDigit) && !line.contains(lineFeed)
  }

  /// Says where the code of a row's country may mean a state of the USA, or islands, by the postcode.
  @inline(never)
  private mutating func checkCode(_ habits: AddressHabits, _ postcode: Cell, _ town: Cell) {
    let code = habits.country
    if isZIP(postcode) {
      let reason = "the postcode is one of the USA, and \(code) may be a state of it or a country"
      let start = postcode.prefix(3).reduce(0) { 10 * $0 + Int($1 & 15) }
      if habits.mayBeState {
        faults.append("\(reason): write the country's name")
      } else if habits.startsOfState?.contains(start) == true,
        columns.words.towns.country(of: town) != countryNumber
      {
        warn("\(reason): see which is meant")
      }
    } else if code == "NI", columns.words.towns.country(of: town) != countryNumber {
      // Nicaragua's postcodes have five digits.
      faults.append("NI may be Nicaragua or Northern Ireland: write the country's name, or NIC for Nicaragua")
    }
    if code == "CI", "JE".withBytes(postcode.hasPrefix) || "GY".withBytes(postcode.hasPrefix) {
      warn("CI may be Côte d'Ivoire or the Channel Islands: see which is meant")
    }
  }

  /// `19103`, `19103-1234`.
  private func isZIP(_ postcode: Cell) -> Bool {
    (postcode.count == 5 || postcode.count == 10)
      && postcode.indices.prefix(5).allSatisfy { isDigit(postcode[$0]) }
  }

  /// Whether nothing about a postcode is to be mended.
  @inline(__always)
  private func isUsualPostcode(_ postcode: Cell, _ habits: AddressHabits) -> Bool {
    if postcode.isEmpty { return true }
    var hasBlank = false
    for byte in postcode {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "+")
        || byte >= UInt8(ascii: "a")
      {
        return false
      }
      if byte == blank { hasBlank = true }
    }
    if hasBlank ? !habits.mayHaveBlankInPostcodes : habits.hasBlankInPostcodes { return false }
    if postcode.last == hyphen || habits.hasHyphenInPostcodes && !postcode.contains(hyphen) {
      return false
    }
    return habits.postcodeForms.match(postcode)
  }
}
