// AddressLines.swift: the parts of an address, put together as its country does.

import World

/// An address in parts, each without line ends.
struct AddressLines {
  private let habits: AddressHabits
  var supplement: [[UInt8]] = []
  var street: [[UInt8]] = []
  var houseNumber: [UInt8] = []
  var second: [[UInt8]] = []
  var postcode: [UInt8] = []
  var city: [UInt8] = []
  var region: [UInt8] = []

  init(_ habits: AddressHabits) { self.habits = habits }

  /// Appends the lines, parted by LF.
  func append(to text: inout [UInt8]) {
    let start = text.count
    func startLine() { if text.count > start { text.append(lineFeed) } }
    for line in supplement {
      startLine()
      text.append(contentsOf: line)
    }
    if street.isEmpty, !houseNumber.isEmpty {
      startLine()
      text.append(contentsOf: houseNumber)
    }
    // In an address of several lines the street is the last.
    for (index, line) in street.enumerated() {
      startLine()
      if index + 1 < street.count {
        text.append(contentsOf: line)
      } else {
        habits.number.appendLine(line, houseNumber, to: &text)
      }
    }
    for line in second {
      startLine()
      text.append(contentsOf: line)
    }
    let town = townLine
    guard !town.isEmpty else { return }
    startLine()
    text.append(contentsOf: town)
  }

  private var townLine: [UInt8] {
    var town = city
    let isSaid = city == region || city.suffix(region.count + 1) == ([blank] + region)[...]
    if !region.isEmpty, !city.isEmpty, !isSaid {
      switch habits.region {
      case .none: break
      case .comma: town += Array(", ".utf8) + region
      case .blank: town += [blank] + region
      case .hyphen: town += Array(" - ".utf8) + region
      case .slash: town += Array("/".utf8) + region
      }
    }
    let parts = habits.postcode == .before ? [postcode, town] : [town, postcode]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [blank]))
  }

  /// Takes postcode and town from one text: the words with digits, at its start or at its end, are the postcode.
  mutating func takeTown(from text: [UInt8]) {
    let words = text.split { $0 == blank }
    let hasDigit = { (word: ArraySlice<UInt8>) in word.contains(where: isDigit) }
    var (first, last) = (0, words.count)
    while first < last, hasDigit(words[first]) { first += 1 }
    if first > 0 {
      // "1012 AB Amsterdam".
      if first + 1 < last, words[0].count == 4, words[0].allSatisfy(isDigit), words[first].count == 2,
        words[first].allSatisfy({ $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") })
      {
        first += 1
      }
    } else {
      while last > 1, hasDigit(words[last - 1]) { last -= 1 }
    }
    guard first < last else {
      city = text
      return
    }
    city = Array(words[first..<last].joined(separator: [blank]))
    while city.last == UInt8(ascii: ",") { city.removeLast() }
    let code = first > 0 ? words[..<first] : words[last...]
    guard !code.isEmpty else { return }
    postcode = Array(code.joined(separator: [blank]))
    let rest = postcode.withUnsafeBufferPointer { withoutCountry($0).map { Array($0.rest) } }
    if let rest { postcode = rest }
  }

  /// Leaves out the last line of an address in one cell where it names the country.
  mutating func removeCountry(_ isCountry: ([UInt8]) -> Bool) {
    if street.count == 1 {
      street = street[0].split(separator: UInt8(ascii: ",")).map { Array($0.drop { $0 == blank }) }
    }
    if street.count > 2, let last = street.last, !last.contains(where: isDigit), isCountry(last) {
      street.removeLast()
    }
  }

  /// Takes postcode and town from the last line of an address that stands in one cell, its lines parted by line ends
  /// or commas.
  mutating func takeTownFromLastLine() {
    if street.count == 1 {
      street = street[0].split(separator: UInt8(ascii: ",")).map { Array($0.drop { $0 == blank }) }
    }
    street.removeAll(where: \.isEmpty)
    guard street.count > 1, let last = street.popLast() else { return }
    let words = last.split { $0 == blank }.map(Array.init)
    // "Austin, TX 78701": the state stands behind a comma that is no end of a line.
    if street.count > 1, words.count == 2, isRegion(words[0]), isPostcode(words[1]) {
      (region, postcode) = (words[0], words[1])
      city = street.popLast() ?? []
      return
    }
    takeTown(from: last)
  }

  /// Whether a text has the form of the country's postcodes.
  func isPostcode(_ text: [UInt8]) -> Bool {
    text.contains(where: isDigit) && text.withUnsafeBufferPointer(habits.postcodeForms.match)
  }

  /// Whether a text is a state in its short form, in a country whose addresses name it.
  func isRegion(_ text: [UInt8]) -> Bool {
    habits.region != .none && text.count <= 3
      && text.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  /// Takes off the town's cell the postcode that has a cell of its own.
  mutating func takePostcodeFromTown() {
    guard !postcode.isEmpty, city.starts(with: postcode + [blank]) else { return }
    city.removeFirst(postcode.count + 1)
  }

  /// Mends a house's number that a spreadsheet has changed.
  ///
  /// - Returns: what is wrong with a number that cannot be mended.
  mutating func mendHouseNumber(_ warnings: inout [String]) -> String? {
    let shown = quotable(String(decoding: houseNumber, as: UTF8.self))
    if HouseNumber.isDate(houseNumber) {
      return "the house number '\(shown)' is a date of a spreadsheet; format the column as text"
    }
    if HouseNumber.hasExponent(houseNumber) {
      return "the house number '\(shown)' is a number of a spreadsheet; format the column as text"
    }
    if let whole = HouseNumber.withoutDecimals(houseNumber) {
      houseNumber = whole
      warnings.append("the house number '\(shown)' is written '\(String(decoding: whole, as: UTF8.self))'")
    }
    return nil
  }

  /// Whether postcodes of the region, where it is known, begin with a zero.
  private var mayBeginWithZero: Bool {
    guard !habits.zeroRegions.isEmpty, !region.isEmpty else { return true }
    let name = String(decoding: region, as: UTF8.self)
    let code =
      habits.regionNames.first { $0.name.lowercased() == name.lowercased() }?.code ?? name.uppercased()
    return habits.zeroRegions.contains(code)
  }

  /// Gives back the zero that a spreadsheet has taken from a postcode, and warns of one that may be another country's.
  ///
  /// - Returns: what is wrong with a postcode that cannot be mended.
  mutating func mendPostcode(_ warnings: inout [String], in country: String) -> String? {
    let shown = quotable(String(decoding: postcode, as: UTF8.self))
    let hasMark = postcode.contains { ".,+".utf8.contains($0) }
    let isNumber = postcode.allSatisfy { isDigit($0) || ".,Ee+".utf8.contains($0) }
    if hasMark, isNumber, postcode.first.map(isDigit) == true {
      return "the postcode '\(shown)' is a number of a spreadsheet; format the column as text"
    }
    guard habits.postcodeDigits > 0, postcode.count == habits.postcodeDigits - 1,
      postcode.allSatisfy(isDigit), mayBeginWithZero
    else {
      if postcode.isEmpty || postcode.withUnsafeBufferPointer(habits.postcodeForms.match) { return nil }
      guard postcode.contains(where: { isDigit($0) || $0 >= 0x80 }) else {
        return "the postcode '\(shown)' has no digit"
      }
      warnings.append(
        "the postcode '\(shown)' does not look like one of \(country): see whether postcode and country are right"
      )
      return nil
    }
    postcode.insert(UInt8(ascii: "0"), at: 0)
    warnings.append("the postcode '\(shown)' has lost its zero and is written '0\(shown)'")
    return nil
  }
}

/// A postcode such as `D-10115` in two: the letters before the hyphen, and the digits behind it. Nil for another one,
/// and where the letters belong to the postcode.
func withoutCountry(
  _ postcode: UnsafeBufferPointer<UInt8>
) -> (prefix: UnsafeBufferPointer<UInt8>, rest: UnsafeBufferPointer<UInt8>)? {
  guard let hyphen = postcode.prefix(4).firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < postcode.count,
    isDigit(postcode[hyphen + 1]),
    postcode[..<hyphen].allSatisfy({ $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") })
  else { return nil }
  let prefix = UnsafeBufferPointer(rebasing: postcode[..<hyphen])
  // Countries whose postcodes have letters and a hyphen at home too.
  if ["LV", "LT", "MD", "AZ"].contains(String(decoding: prefix, as: UTF8.self).uppercased()) { return nil }
  return (prefix, UnsafeBufferPointer(rebasing: postcode[(hyphen + 1)...]))
}
