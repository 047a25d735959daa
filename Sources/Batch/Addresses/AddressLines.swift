// AddressLines.swift: the parts of an address, put together as its country does.

import Letters
import SourceText
import World

/// An address in parts, each without line ends.
struct AddressLines {
  let habits: AddressHabits
  var supplement: [[UInt8]] = []
  var street: [[UInt8]] = []
  var houseNumber: [UInt8] = []
  /// The floor and the door, where they stand behind the number.
  var flat: [[UInt8]] = []
  var second: [[UInt8]] = []
  var postcode: [UInt8] = []
  var city: [UInt8] = []
  var region: [UInt8] = []
  /// Whether the postcode that was taken from a text with the town stood behind it.
  private(set) var isCodeBehind = false
  /// Whether it stood before it.
  private(set) var isCodeBefore = false

  init(_ habits: AddressHabits) { self.habits = habits }

  /// Appends the lines, separated by LF.
  ///
  /// - Returns: where the lines of the street and the town are.
  @discardableResult
  func append(to text: inout [UInt8]) -> (street: Range<Int>, town: Range<Int>) {
    let start = text.count
    func startLine() { if text.count > start { text.append(lineFeed) } }
    func addLine(_ line: [UInt8]) {
      startLine()
      text.append(contentsOf: line)
    }
    supplement.forEach(addLine)
    let streetStart = text.count
    street.dropLast().forEach(addLine)
    // A number of its own belongs to the last of several lines.
    if let last = street.last ?? (houseNumber.isEmpty ? nil : []) {
      startLine()
      habits.number.appendLine(last, houseNumber, to: &text)
    }
    for (index, part) in flat.enumerated() {
      if index == 0 || part.contains(blank) { text.append(UInt8(ascii: ",")) }
      text.append(blank)
      text.append(contentsOf: part)
    }
    let streetLine = Sender.street(in: text[streetStart...])
    second.forEach(addLine)
    let town = townLine
    if town.isEmpty { return (streetLine, 0..<0) }
    startLine()
    let townStart = text.count
    text.append(contentsOf: town)
    return (streetLine, townStart..<text.count)
  }

  private var townLine: [UInt8] {
    var town = city
    // "Dublin 2" is in Dublin.
    func isSaid() -> Bool {
      city == region || city.suffix(region.count + 1) == ([blank] + region)[...]
        || city.starts(with: region + [blank]) && city.dropFirst(region.count + 1).allSatisfy(isDigit)
    }
    if !region.isEmpty, !city.isEmpty, !isSaid(), let mark = habits.region.mark {
      town += Array(mark.utf8) + region
    }
    let (first, last) = habits.postcode == .before ? (postcode, town) : (town, postcode)
    return first.isEmpty || last.isEmpty ? first + last : first + [blank] + last
  }

  /// Takes postcode and town from one text: the words with digits, at its start or at its end, are the postcode.
  mutating func takeTown(from text: [UInt8]) {
    var words = text.split { $0 == blank }.map { Array($0) }
    // "NL-1012 AB Amsterdam".
    if words.count > 1 { words[0] = withoutLetters(words[0]) }
    let hasDigit = { (word: [UInt8]) in word.contains(where: isDigit) }
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
      // "Valletta VLT 1117".
      if last > 1, last < words.count, isPostcode(Array(words[(last - 1)...].joined(separator: [blank]))) {
        last -= 1
      }
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
    (isCodeBefore, isCodeBehind) = (first > 0, first == 0)
    // Malta's letters belong to the postcode.
    if !postcode.contains(hyphen), isPostcode(postcode) { return }
    postcode = withoutLetters(postcode)
  }

  /// A postcode without the letters of a country, unless they belong to it.
  private func withoutLetters(_ postcode: [UInt8]) -> [UInt8] {
    if habits.postcodes.hasOwnLetters { return postcode }
    return postcode.withBytes { withoutCountry($0).map { Array($0.rest) } } ?? postcode
  }

  /// Takes street, town, region and postcode from the parts of an address that stands in one cell, without the country.
  ///
  /// - Parameters:
  ///   - parts: the parts, in the order of the cell.
  ///   - names: the words for streets.
  ///   - isLabel: whether a word names a postcode, as `C.P.` does.
  mutating func takeParts(_ parts: [[UInt8]], _ names: NameWords, isLabel: (String) -> Bool) {
    var parts = joiningNumbers(dividingTown(parts), names)
    guard parts.count > 1, var last = parts.popLast() else {
      street = parts
      return
    }
    var words = last.split(separator: blank).map { Array($0) }
    if words.count > 1, isLabel(String(decoding: words[0], as: UTF8.self)), isPostcode(ofWords: words[1...]) {
      words.removeFirst()
      last = Array(words.joined(separator: [blank]))
    }
    // "Austin, TX 78701", "Toronto, Ontario, M5V 2T6": town, state and postcode stand between commas; "Montréal (Québec)"
    // is a town.
    let start = words.indices.suffix(4).first { isPostcode(ofWords: words[$0...]) }
    // A house stands before a town that is a region too: "д. 5, Москва 101000".
    let front = Array(words[..<(start ?? 0)].joined(separator: [blank]))
    let mayBeTown = front.contains(UInt8(ascii: "(")) || parts.last?.contains(where: isDigit) == true
    guard let start, start == 0 || !mayBeTown && code(ofRegion: front) != nil else {
      takeTown(from: last, &parts)
      street = parts
      return
    }
    postcode = Array(words[start...].joined(separator: [blank]))
    if start > 0 {
      region = front
    } else if parts.count > 2, let part = parts.last,
      isCounty(part) || habits.postcode == .behind && code(ofRegion: part) != nil
        || (2...3).contains(part.count) && part.allSatisfy({ ("A"..."Z").contains(Unicode.Scalar($0)) })
    {
      region = part
      parts.removeLast()
    }
    if parts.count > 1 { city = parts.removeLast() }
    street = parts
  }

  /// Takes the town from the last part, or from the one that has a postcode: the part before a region ("Chennai 600017,
  /// Tamil Nadu"), or the first where towns stand before streets ("1051 Budapest, Példa utca 3").
  private mutating func takeTown(from last: [UInt8], _ parts: inout [[UInt8]]) {
    takeTown(from: last)
    guard habits.postcodeForms.isKnown, !isPostcode(postcode) else { return }
    // "08001, Barcelona".
    if habits.postcode == .before, parts.count > 1, let code = parts.last, isPostcode(code),
      !last.contains(where: isDigit)
    {
      parts.removeLast()
      (city, postcode) = (last, code)
      return
    }
    var other = self
    (other.city, other.postcode) = ([], [])
    if habits.region != .none, parts.count > 1, !last.contains(where: isDigit) {
      other.takeTown(from: parts[parts.count - 1])
      if other.isPostcode(other.postcode) {
        parts.removeLast()
        (city, postcode, region) = (other.city, other.postcode, last)
      }
    } else if habits.postcode == .before, !habits.number.isBefore, last.contains(where: isDigit) {
      other.takeTown(from: parts[0])
      if other.isPostcode(other.postcode), parts[0].starts(with: other.postcode) {
        parts = parts.dropFirst() + [last]
        (city, postcode) = (other.city, other.postcode)
      }
    }
  }

  func isPostcode(ofWords words: ArraySlice<[UInt8]>) -> Bool {
    isPostcode(Array(words.joined(separator: [blank])))
  }

  /// Whether a text has the form of the country's postcodes.
  func isPostcode(_ text: [UInt8]) -> Bool {
    guard text.contains(where: isDigit) else { return false }
    return habits.postcodeForms.isKnown
      ? text.withBytes { habits.postcodeForms.match($0) }
      : habits.postcodes.matches(String(decoding: text, as: UTF8.self))
  }

  /// Whether a text in small letters may be a region, in a country whose regions are known: "ill." for Illinois.
  func mayBeRegion(_ text: String) -> Bool {
    let plain = plainName(text)
    return habits.regionNames.isEmpty
      || !plain.isEmpty && habits.regionNames.contains { plainName($0.name).hasPrefix(plain) }
  }

  /// Whether a post office for soldiers stands for the town.
  var isFieldPost: Bool { habits.fieldPost.map { city.starts(with: $0) } == true }

  /// Whether a text is a county or a region that stands in no address.
  func isCounty(_ text: [UInt8]) -> Bool {
    habits.counties.contains(plainName(String(decoding: text, as: UTF8.self)))
  }

  /// The code that stands for a region in addresses: `Illinois`, `il` and `US-IL` are `IL`. Nil where the text is no region
  /// of the country's.
  func code(ofRegion region: [UInt8]) -> [UInt8]? {
    guard !region.isEmpty, habits.region != .none else { return nil }
    let text = String(decoding: region, as: UTF8.self)
    if habits.regionNames.isEmpty {
      return region.count <= 3 && !isCounty(region)
        && region.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        ? region : nil
    }
    // "Nevada (NV)" and "NV - Nevada" have both.
    let parts =
      text.contains("(") || text.firstPlace(of: " - ") != nil
      ? text.split { "()-".contains($0) } : [text[...]]
    for part in parts {
      var code = part.uppercased().filter { $0 != "." && $0 != " " }
      if code.hasPrefix(habits.country + "-") { code.removeFirst(3) }
      let plain = plainName(String(part))
      if let region = habits.regionNames.first(where: { $0.code == code || plainName($0.name) == plain }) {
        return Array(region.code.utf8)
      }
    }
    let plain = plainName(text)
    return habits.otherRegionNames.first { plainName($0.name) == plain }.map { Array($0.code.utf8) }
  }
}

let hyphen = UInt8(ascii: "-")
