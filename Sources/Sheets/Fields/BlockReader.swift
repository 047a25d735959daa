// BlockReader.swift: the block of an official: name, offices, address, country, salutation and contacts.

import SourceText
import UrgentAction

/// Reads one block of an address.
struct BlockReader {
  let words: SheetWords
  let sheet: Language
  let isScanned: Bool
  /// The states the sheet is about; the only one is assumed where an address prints none.
  let countries: [Country]

  /// Reads the block's lines, which have their numbers in the file; labels are found again.
  func read(_ lines: [SheetLine]) -> SheetAddressee {
    var addressee = SheetAddressee(line: lines.first?.number ?? 0)
    var contacts = ContactReader(words, isScanned: isScanned)
    var plain: [SheetLine] = []
    var isWaiting = false
    let identity = IdentityReader(words)
    func note(_ text: String) {
      addressee.note = [addressee.note, text].compactMap(\.self).joined(separator: "; ")
    }
    for (place, line) in lines.enumerated() {
      func keep(_ text: String) { plain.append(SheetLine(number: line.number, text: text)) }
      if line.has(.instruction) || words.isPostage(line)
        || place > 0 && words.isExplanation(line, of: lines[place - 1])
      {
        note(line.text)
      } else if line.has(.salutation), let whole = line.label?.value {
        let end = words.contactLabels(in: whole).first ?? whole.endIndex
        let value = whole[..<end].trimmed
        if end < whole.endIndex { contacts.read(String(whole[end...]), line: line.number) }
        let remarks = Self.remarks(in: value)
        greet(&addressee, remarks.isEmpty ? value : Self.outside(value))
        if addressee.doubts.isEmpty, words.holds(value, "same-address") {
          addressee.doubt("'\(value)' is no salutation; write the one that is meant")
        }
        if !remarks.isEmpty { note(remarks.joined(separator: "; ")) }
        if remarks.count > addressee.salutations.count, remarks.count > 1 {
          addressee.doubt("which of '\(value)' greets the reader; write one")
        }
      } else if words.isSalutationAlone(line)
        || place > 0
          && (words.isBareSalutation(line) || words.greetsInBrackets(line.text)
            || words.isGreeting(line.text) && identity.takeHonorific(line.text.trimming(",")) == nil)
      {
        greet(&addressee, line.text.trimming("()[] "))
      } else if words.isContactLine(line) || isWaiting {
        contacts.read(line.text, line: line.number, isAlternative: line.isAlternative)
        isWaiting = line.label?.label.contactType != nil && (line.label?.value.isEmpty ?? true)
      } else if !line.text.hasPrefix("("), let (before, said) = words.splitAtSameAddress(line.text),
        !before.hasDigit || identity.isOffice(before)
      {
        // "Room 12, same address" is all of the address.
        keep(before)
        note(said)
      } else if let (before, inside) = line.text.splitAtBracket,
        case let isPerson = identity.isPerson(inside),
        isPerson ? identity.isOffice(before) : words.opens(inside, "greetings")
      {
        // "Judge (Ms Invented Name)" and "Judge (Dear Judge)".
        keep(before)
        if isPerson { keep(inside) } else { greet(&addressee, inside) }
      } else if let piece = contactInside(line.text) {
        keep(piece.before)
        if let label = LineClassifier(words: words).label(of: piece.contacts), label.label == .salutation {
          greet(&addressee, label.value)
        } else {
          contacts.read(piece.contacts, line: line.number)
        }
      } else if let (before, inside) = line.text.splitAtBracket, inside.hasDigit, ContactShape(inside) == nil,
        words.holdsDate(inside)
          || !(inside.words.first?.plain.hasDigit ?? true) && !words.opens(inside, "streets"),
        identity.isPerson(before)
      {
        // "Mr Invented Name (as of 3 March)".
        keep(before)
        note(inside)
      } else if line.text.hasPrefix("(") && line.text.hasSuffix(")") {
        let inside = line.text.trimming("()")
        // "(Militärkommandeur)" under a name, and "(Ms Invented Name)" under an office.
        if !plain.isEmpty && identity.isOfAddress(inside) && !words.isProse(inside)
          || plain.count < 2 && (identity.isPerson(inside) || plain.count == 1 && identity.isOffice(inside))
        {
          keep(inside)
        } else {
          note(inside)
        }
      } else if place > 0, words.isShortSentence(line.text) {
        note(line.text)
      } else {
        plain.append(line)
      }
    }
    let several = addressee.salutations.first { found in
      let parts = found.text.parts(at: "/", ";")
      return parts.count > 1
        && (found.text.words.count > 3 || parts.contains { words.isAll($0.trimmed, "whole-salutations") })
    }
    if let several {
      addressee.doubt("which of '\(several.text)' greets the reader; write one")
    }
    addressee.contacts = contacts.contacts
    for remark in contacts.remarks { note(remark) }
    if let open = contacts.pending?.label.words {
      addressee.doubt("'\(open)' has nothing behind it; see the sheet", at: lines.last?.number)
    }
    if let greeting = contacts.salutation { greet(&addressee, greeting) }
    readCountry(&plain, &addressee)
    var found = identity
    found.read(plain.map(\.text))
    (addressee.name, addressee.honorific, addressee.offices) = (found.name, found.honorific, found.offices)
    addressee.address = found.address.map { $0.trimming(",; ") }.filter { !$0.isEmpty }
    if let end = addressee.address.last, end.hasSuffix("."),
      end.words.last.map({ $0.plain.count > 4 || $0.plain.hasDigit }) ?? false
    {
      addressee.address[addressee.address.count - 1] = end.trimming(".")
    }
    addressee.isMission =
      addressee.offices.isEmpty
      && [addressee.name, addressee.address.first].contains {
        $0.map { words.holds($0, "embassies") } ?? false
      }
    if let name = found.name,
      name.contains(":") || !name.contains(where: \.isLetter)
        || name.count(where: { $0 == "(" }) != name.count(where: { $0 == ")" })
    {
      addressee.doubt("whether '\(name)' is the whole of a name and no more")
    }
    if let doubt = found.doubt { addressee.doubt(doubt) }
    if let other = addressee.address.first(where: { identity.isPerson($0) && !$0.hasPrefix("Col. ") }) {
      addressee.doubt("whether '\(other)' is of the address, or somebody else to write to")
    }
    if addressee.name == nil, addressee.offices.isEmpty, let first = addressee.address.first {
      addressee.name = first
      addressee.address.removeFirst()
      addressee.doubt("nobody is named; taken '\(first)' for a name")
    }
    if plain.count > 8 { addressee.doubt("several addresses may have run together; kept as one") }
    if let wide = plain.first(where: { line in
      ["   ", " | "].contains { line.text.trimmed.firstPlace(of: $0) != nil }
    }) {
      addressee.isMerged = true
      addressee.doubt(
        "'\(wide.text.singleSpaced)' stands in two columns; write each by itself", at: wide.number)
    }
    if plain.map({ words.countOfUSPostcodes($0.text) }).reduce(0, +) > 1 {
      addressee.isMerged = true
      addressee.doubt("two addresses that stand side by side have run together; write each by itself")
    }
    if isScanned { mend(&addressee) }
    doubtUnread(lines, &addressee)
    doubtOdd(&addressee)
    return addressee
  }

  /// Takes a salutation beside those of other languages; a second of one language is a doubt.
  private func greet(_ addressee: inout SheetAddressee, _ text: String) {
    for found in words.salutations(text, sheet: sheet) {
      if !words.mayGreet(found.text) {
        addressee.doubt("whether '\(found.text)' greets the reader, or is said to the writer")
      }
      if let known = addressee.salutations.firstIndex(where: { $0.language == found.language }) {
        let first = addressee.salutations.remove(at: known).text
        if first.words.map(\.plain) != found.text.words.map(\.plain) {
          addressee.doubt("'\(first)' and '\(found.text)' greet one official; took the second")
        }
      }
      addressee.salutations.append(found)
    }
  }

  /// What stands outside of brackets: `Dear Colonel (English), Coronel (Spanish)` is "Dear Colonel / Coronel".
  private static func outside(_ text: String) -> String {
    text.split(separator: "(").map {
      ($0.split(separator: ")", omittingEmptySubsequences: false).last ?? $0).trimming(",;/ ")
    }.filter { !$0.isEmpty }.joined(separator: " / ")
  }

  /// What is said in brackets about a salutation: `Dear Colonel (in Russian: ...)`.
  private static func remarks(in text: String) -> [String] {
    guard text.hasSuffix(")"), text.contains(" (") else { return [] }
    return text.split(separator: "(").dropFirst().map { $0.prefix { $0 != ")" }.trimmed }
  }

  /// A block that stands in one line: `HIS EXCELLENCY MR X, Embassy of Y, 3 Street, London, 020 7589 9177, a@b`.
  /// The lines under it hold its contacts.
  func readLine(_ text: String, number: Int, then rest: ArraySlice<SheetLine> = []) -> SheetAddressee {
    let classifier = LineClassifier(words: words)
    var (text, greetings) = (text, [SheetLine]())
    // "..., Nairobi, Kenya. Fax + 254 20 111 222. (Dear Minister)".
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      case let inside = text[open...].trimming("() "), words.contactLabels(in: inside, atStart: true).isEmpty,
      inside.parts(at: "/").contains(where: {
        words.opens($0, "bare-salutations") || words.greetsInBrackets("(\($0.trimmed))")
      })
    {
      text = text[..<open].trimmed
      let label = FoundLabel(label: .salutation, value: inside, words: "")
      greetings = [SheetLine(number: number, text: inside, label: label)]
    }
    let lines = OneLineBlock.lines(of: text, words).map { piece in
      classifier.classify(SheetLine(number: number, text: piece))
    }
    var addressee = read(lines + greetings + rest)
    if !addressee.isMission, !OneLineBlock.isPlain(lines, words) {
      addressee.doubt("the address stands in one line; its parts are guessed")
    }
    return addressee
  }

  /// Contacts on a line behind something else: `... Washington DC 20009 Fax: 1 202 265 1928`.
  private func contactInside(_ text: String) -> (before: String, contacts: String)? {
    let start = words.contactLabels(in: text).first { start in
      let label = LineClassifier(words: words).label(of: String(text[start...]))
      let value = label?.value ?? ""
      return text[start...].dropFirst(label?.words.count ?? 0).prefix(2).contains(":")
        || value.contains("@") || value.count(where: \.isNumber) > 6
    }
    guard let start, case let before = text[..<start].trimming(",;|([ "), !before.isEmpty else { return nil }
    let isInBrackets =
      "([".contains(text[..<start].last ?? " ") && text.last.map { ")]".contains($0) } ?? false
    return (before, String(text[start...].dropLast(isInBrackets ? 1 : 0)))
  }

  private func readCountry(_ lines: inout [SheetLine], _ addressee: inout SheetAddressee) {
    for place in lines.indices.reversed() {
      // An office of a state ("Embassy of Angola") is no country line; those stand at the end.
      guard place > 0 || lines.count == 1 else { break }
      guard let (rest, country) = words.splitCountry(lines[place].text) ?? splitIsland(lines[place].text)
      else { continue }
      // "Kenya" above "Radio: Compol Nairobi"; "President" above "Republic of Kenya" is an office.
      if let below = lines[(place + 1)...].first(where: { !$0.text.hasPrefix("Attn") }) {
        if place == 0 || !IdentityReader(words).isOffice(lines[place - 1].text) {
          addressee.doubt("whether '\(below.text)', below the country, is of the address")
        }
        if !rest.isEmpty { continue }
      }
      addressee.country = country
      if rest.isEmpty { lines.remove(at: place) } else { lines[place].text = rest }
      return
    }
    let all = lines.map(\.text).joined(separator: "\n").words
    let town = words.list("seats").first(in: all) ?? words.list("capitals").first(in: all)
    addressee.country = town.flatMap { Country($0.value) }
    guard addressee.country == nil else { return }
    let isOfUS = lines.contains { words.endsWithUSPostcode($0.text) }
    addressee.country = isOfUS ? Country("US") : countries.count == 1 ? countries[0] : nil
    if let country = addressee.country,
      isOfUS ? !countries.isEmpty && !countries.contains(country) : lines.count > 1
    {
      addressee.doubt("the address has no country; assumed \(country)")
    }
  }

  /// A line split before an island of the state that the sheet is about: "Port of Spain, Trinidad".
  func splitIsland(_ text: String) -> (rest: String, country: Country)? {
    guard let comma = text.lastIndex(of: ","), case let tokens = text[comma...].words,
      let found = words.list("islands").match(tokens, at: 0), found.count == tokens.count,
      let country = Country(found.value), countries.contains(country)
    else { return nil }
    return (text[..<comma].trimmed, country)
  }

  private func mend(_ addressee: inout SheetAddressee) {
    for (place, line) in addressee.address.enumerated() {
      let mended = ScanRepair.digits(line)
      guard mended != line else { continue }
      addressee.address[place] = mended
      addressee.doubt("'\(line)' has letters for digits; read as '\(mended)'")
    }
  }
}
