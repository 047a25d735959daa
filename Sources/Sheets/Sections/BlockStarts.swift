// BlockStarts.swift: where the block of another addressee begins.

import SourceText

extension PartsReader {
  /// Whether the paragraph that begins at a place is the address of an official, without a heading, above a letter.
  func isAddressOfLetter(at place: Int) -> Bool {
    guard place < lastGreeting, lines[place].isAfterBlank, lines[place].label == nil,
      parts.groups.allSatisfy({ $0.blocks.isEmpty })
    else { return false }
    let block = lines.paragraph(at: place)
    let identity = IdentityReader(words)
    let isLong = block.count > 2 || block.last.map { words.endsWithCountry($0.text) } ?? false
    return isLong && (2...12).contains(block.count)
      && block.prefix(3).contains { identity.isOffice($0.text) || identity.isPerson($0.text) }
      && block.contains { words.endsWithCountry($0.text) || words.isContactLine($0) }
      && block.allSatisfy { line in
        words.isContactLine(line) || line.has(.salutation)
          || !line.hasBullet && line.label == nil && !line.text.hasSuffix(".") && !words.isProse(line.text)
      }
  }

  /// Whether a line goes on with the address of an office whose state stands above it: "President" / "Republic of
  /// Kenya" / "State House".
  private func goesOnBehindState(_ line: SheetLine, _ before: [String]) -> Bool {
    guard !line.isAfterBlank else { return false }
    let identity = IdentityReader(words)
    let office = before[before.count - 2]
    let isOfState =
      words.isCountryLine(before[before.count - 1])
      && (identity.isOffice(office) || words.ends(office, "dangling"))
    let isPerson = identity.isPerson(line.text)
    if isPerson || identity.isOffice(line.text) {
      return isOfState && !before.contains(where: isPerson ? identity.isPerson : identity.isOffice)
    }
    // A number or a street, or one line alone, is no address of its own.
    let isAlone = lineBelow.map { $0.isAfterBlank || $0.label != nil || words.isContactLine($0) } ?? true
    return isOfState || isAlone || !words.mayBeName(line.text)
  }

  /// Whether a line that is no contact begins another block.
  func startsBlock(_ line: SheetLine, after block: [Int]) -> Bool {
    if line.item != nil || words.reader(of: line.text) != nil || line.isAfterBlank && isOfAddress(line) {
      return true
    }
    if line.text.hasPrefix("Attn") || line.text.hasPrefix("(") { return false }
    if line.isAfterBlank, words.isDescription(line.text) { return true }
    let before = block.drop { uses[$0] == "salutation" || words.isContactLine(lines[$0]) }.map { lines[$0] }
    if before.isEmpty { return false }
    if line.isAfterBlank, before.count > 1, words.holds(before[before.count - 1].text, "same-address") {
      return true
    }
    func isSalutation(_ line: SheetLine) -> Bool { line.has(.salutation) || words.isBareSalutation(line) }
    func isContact(_ line: SheetLine) -> Bool { words.isContactLine(line) && !isSalutation(line) }
    // "..., Nairobi. Fax: 000" above "Example Paper, PO Box 1, Nairobi".
    if line.isAfterBlank, let last = before.last, !isContact(last),
      !words.contactLabels(in: last.text).isEmpty, line.text.count(where: { $0 == "," }) > 1
    {
      return true
    }
    let identity = IdentityReader(words)
    let contacts = before.drop { !isContact($0) }
    if !contacts.isEmpty, contacts.allSatisfy({ isContact($0) || isSalutation($0) }) {
      // The contacts may stand between the office and its holder.
      return before.count > contacts.count + 1 || line.isAfterBlank || !identity.isOffice(before[0].text)
        || !identity.isPerson(line.text)
    }
    if let greeting = before.firstIndex(where: isSalutation) {
      // A salutation may stand between the office and its address.
      let hasAddress = before[..<greeting].contains {
        !isContact($0) && ($0.text.hasDigit || words.endsWithCountry($0.text))
      }
      let isOfPerson = greeting == 1 && identity.isPerson(before[0].text) && identity.isOffice(line.text)
      let opens = words.startsBlock(line.text) && !identity.isBody(line.text) && !isOfPerson
      if hasAddress || line.isAfterBlank || opens { return true }
    }
    if before.count == 1,
      words.isListedOfficial(before[0].text)
        || [before[0], line].allSatisfy({ line in
          line.text.count { $0 == "," } > 1 && !words.contactLabels(in: line.text).isEmpty
        })
        || before[0].text.count(where: { $0 == "," }) > 1 && words.endsWithCountry(before[0].text)
    {
      return true
    }
    if before.count > 1, before.last.map({ words.endsWithCountry($0.text) }) ?? false {
      // A state below one is the heading of the next address.
      return words.isCountryLine(line.text) ? line.isAfterBlank : !goesOnBehindState(line, before.map(\.text))
    }
    if before.count > 2, let end = before.last?.text, end.contains(","), words.endsWithUSPostcode(end),
      !words.isCountryLine(line.text)
    {
      return true
    }
    guard before.count > 1, line.isAfterBlank, words.startsBlock(line.text) else { return false }
    return before.contains { $0.text.hasDigit }
  }
}
