// AddressMending.swift: house numbers and postcodes that a spreadsheet has changed.

import SourceText
import World

extension AddressLines {
  /// Takes off the town's cell the postcode that has a cell of its own.
  mutating func takePostcodeFromTown() {
    guard !postcode.isEmpty, city.count > postcode.count || !region.isEmpty else { return }
    if city.starts(with: postcode + [blank]) { city.removeFirst(postcode.count + 1) }
    // "Boise, ID 83702" beside "ID" and "83702", but "North Dublin" beside "Dublin".
    let isRegionWritten = habits.region != .none && !region.isEmpty
    for end in [[blank] + postcode]
      + (isRegionWritten ? [Array(", ".utf8) + region, Array(",".utf8) + region] : [])
    where city.count > end.count && city.suffix(end.count) == end[...] {
      city.removeLast(end.count)
      if city.last == UInt8(ascii: ",") { city.removeLast() }
    }
  }

  /// Finds the post office for soldiers, which stands for the town: in the postcode's cell, or at the end of the street
  /// or the second lines.
  mutating func takeFieldPost() {
    guard let word = habits.fieldPost else { return }
    if city.isEmpty, postcode.starts(with: word) { (city, postcode) = (postcode, []) }
    guard city.isEmpty, let line = second.last ?? street.last else { return }
    let start = line.lastIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? 0
    let town = line[start...].drop { $0 == blank }
    guard town.starts(with: word), town.last.map(isDigit) == true else { return }
    city = Array(town)
    let front = start > 0 ? [Array(line[..<(start - 1)])] : []
    if second.popLast() != nil {
      second += front
    } else {
      street.removeLast()
      street += front
    }
  }

  /// Mends a house's number that a spreadsheet has changed.
  ///
  /// - Returns: what is wrong with a number that cannot be mended.
  mutating func mendHouseNumber(_ warnings: inout [String], _ words: ListWords) -> String? {
    if houseNumber.isEmpty { return nil }
    let shown = quotable(String(decoding: houseNumber, as: UTF8.self))
    if HouseNumber.isDate(houseNumber, words) {
      return "the house number '\(shown)' is a date of a spreadsheet; format the column as text"
    }
    if HouseNumber.hasExponent(houseNumber) {
      return "the house number '\(shown)' is a number of a spreadsheet; format the column as text"
    }
    // Days since 1900, of which houses have none where numbers stand behind streets.
    let isDay =
      houseNumber.count == 5 && houseNumber.allSatisfy(isDigit) && "345".utf8.contains(houseNumber[0])
    if isDay && !habits.number.isBefore || houseNumber == [UInt8(ascii: "0")] {
      warnings.append(
        "the house number '\(shown)' may be what a spreadsheet has made of it: see whether it is meant")
    }
    if let whole = HouseNumber.withoutDecimals(houseNumber) {
      houseNumber = whole
      warnings.append("the house number '\(shown)' is written '\(String(decoding: whole, as: UTF8.self))'")
    }
    return nil
  }

  /// Whether postcodes of the region, where it is known, begin with so many zeros.
  private func mayBegin(withZeros count: Int) -> Bool {
    // The state may stand in the town's cell: "Boston, MA".
    let region = region.isEmpty ? city.split(separator: blank).last.map { Array($0) } ?? [] : region
    let code = String(decoding: self.code(ofRegion: region) ?? region, as: UTF8.self).uppercased()
    return habits.postcodes.mayBegin(withZeros: count, in: code)
  }

  /// Digits with the hyphens of a form that has so many.
  private func written(_ digits: [UInt8]) -> [UInt8]? {
    let form = habits.digitForms.first { $0.utf8.count { $0 != hyphen } == digits.count }
    var rest = digits[...]
    return form?.utf8.map { $0 == hyphen ? hyphen : rest.removeFirst() }
  }

  /// A postcode with letters as its country writes it: `SW1A 0AA` for `sw1a0aa`; nil for one that has no such form.
  private var respelled: [UInt8]? {
    guard postcode.allSatisfy({ $0 == blank || isAlphanumeric($0) }) else { return nil }
    let signs = postcode.filter { $0 != blank }.map { isDigit($0) ? $0 : $0 & 0xDF }
    let kinds = signs.map { UInt8(ascii: isDigit($0) ? "9" : "A") }
    let form = habits.letterForms.first { $0.utf8.filter { $0 != blank }.elementsEqual(kinds) }
    var rest = signs[...]
    return form?.utf8.map { $0 == blank ? $0 : rest.removeFirst() }
  }

  /// Gives back the zeros that a spreadsheet has taken from a postcode and the hyphen that it lacks, and warns of one that
  /// may be another country's.
  ///
  /// - Returns: what is wrong with a postcode that cannot be mended.
  mutating func mendPostcode(
    _ warnings: inout [String], in country: String, isAssumed: Bool = false, _ words: ListWords
  ) -> String? {
    if postcode.contains(where: isLetter), let respelled {
      postcode = respelled
      return nil
    }
    var shown: String { quotable(String(decoding: postcode, as: UTF8.self)) }
    let digits = postcode.filter { $0 != hyphen && $0 != blank }
    let isOfDigits = digits.allSatisfy(isDigit)
    let isNumber = !isOfDigits && postcode.allSatisfy { isDigit($0) || ".,Ee+".utf8.contains($0) }
    if isNumber, isDigit(postcode[0]), postcode.contains(where: { ".,+".utf8.contains($0) }) {
      return "the postcode '\(shown)' is a number of a spreadsheet; format the column as text"
    }
    if isOfDigits, !digits.isEmpty {
      // "62704-" is what is left where the last four digits are not known.
      let isParted = !habits.mayHaveBlankInPostcodes && postcode.contains(blank)
      if postcode.allSatisfy(isDigit) || postcode.last == hyphen || isParted, let whole = written(digits) {
        postcode = whole
        return nil
      }
      if postcode.withBytes({ habits.postcodeForms.match($0) }) { return nil }
      for count in [1, 2] {
        guard let whole = written([UInt8](repeating: UInt8(ascii: "0"), count: count) + digits),
          mayBegin(withZeros: count)
        else { continue }
        warnings.append(
          "the postcode '\(shown)' has lost \(count == 1 ? "its zero" : "two zeros") and is written "
            + "'\(String(decoding: whole, as: UTF8.self))'")
        postcode = whole
        return nil
      }
    }
    if postcode.isEmpty || postcode.withBytes({ habits.postcodeForms.match($0) }) { return nil }
    guard postcode.contains(where: { isDigit($0) || $0 >= 0x80 }) else {
      return "the postcode '\(shown)' has no digit"
    }
    if HouseNumber.isDate(postcode, words) {
      return "the postcode '\(shown)' is a date of a spreadsheet; format the column as text"
    }
    let hasLetters = postcode.contains(where: isLetter)
    if isAssumed, habits.postcodeForms.isKnown, hasLetters != habits.digitForms.isEmpty, postcode.count > 3 {
      return "the postcode '\(shown)' is none of \(country), and the row names no country"
    }
    warnings.append(Postcode.doubt(shown, in: country))
    return nil
  }

  private var streetEndsWithTown: Bool {
    guard let line = street.last else { return false }
    return [city, postcode].contains { !$0.isEmpty && line.suffix($0.count) == $0[...] }
  }

  /// Leaves out of the lines around the street what stands in the line of the town or of the country, or is the street
  /// again, of the street the town with its postcode, "Ring 5, 10115 Berlin" above "10115 Berlin", and of the town the country.
  mutating func leaveOutRepeated(_ countries: [[UInt8]]) {
    let comma = UInt8(ascii: ",")
    if let end = city.lastIndex(of: comma), countries.contains(Array(city[(end + 1)...].drop { $0 == blank }))
    {
      city = Array(city[..<end].reversed().drop { $0 == blank }.reversed())
    }
    guard !second.isEmpty || !supplement.isEmpty || street.last?.contains(comma) == true || streetEndsWithTown
    else { return }
    func plain(_ parts: [UInt8]...) -> String {
      plainName(String(decoding: Array(parts.joined(separator: [blank])), as: UTF8.self))
    }
    let towns = [
      plain(city), plain(postcode), plain(city, postcode), plain(postcode, city),
      plain(city, region, postcode), plain(city, region), plain(region),
    ]
    let places = Set(towns + countries.map { plain($0) }).subtracting([""])
    let said = places.union(street.map { plain($0 + [blank] + houseNumber) })
    second.removeAll { said.contains(plain($0)) }
    supplement.removeAll { said.contains(plain($0)) }
    guard let last = street.last, !postcode.isEmpty, !city.isEmpty else { return }
    var parts = last.split(separator: comma).map { Array($0) }
    while let part = parts.last, places.contains(plain(part)) || isCounty(Array(part.drop { $0 == blank })) {
      parts.removeLast()
    }
    var front = Array(parts.joined(separator: [comma]))
    // "Ring 5 10115 Berlin", but "Rue de Nantes".
    for end in [postcode + [blank] + city, city + [blank] + postcode]
    where front.suffix(end.count + 1) == [blank] + end {
      front.removeLast(end.count + 1)
    }
    while let last = front.last, last == blank || last == comma { front.removeLast() }
    if front.contains(where: isLetter), plain(Array(last[front.count...])).contains(plain(postcode)) {
      street[street.count - 1] = Array(front.drop { $0 == blank })
    }
  }
}
