// SenderKind.swift: in which country and language a row's letters are written.

import Letters
import SourceText
import Tables
import World

extension SenderReader {
  /// The kind of letters for the row, and its postcode without the letters of the country: `D-10115`.
  mutating func readKind(_ row: TableRow) -> (kind: LetterKinds.Answer, postcode: Cell) {
    let postcode = cell(row, .postcode)
    let language = cell(row, .language)
    var country = cell(row, .country)
    wholeAddress = nil
    if columns.hasWholeAddress {
      let street = unwrapped(row[columns[.street]])
      if CellContent(of: street, oddCells) == .data, let address = WholeAddress(street) {
        return (readKind(address, country, language), postcode)
      }
    }
    if isNorthernIreland(country, postcode) {
      return (Array("GB".utf8).withBytes { self.kind($0, language) }, postcode)
    }
    let coded = postcode.isEmpty && columns.hasAddressExtras ? row[columns[.postcodeCity]] : postcode
    guard let first = coded.first, isLetter(first), let (prefix, rest) = withoutCountry(coded) else {
      return (kind(country, language), postcode)
    }
    let meant = kind(prefix, language)
    guard case .known(let prefixKind) = meant, !cache.kinds[prefixKind].address.postcodes.hasOwnLetters else {
      return (kind(country, language), postcode)
    }
    if country.isEmpty { country = prefix }
    let kind = kind(country, language)
    if !postcode.isEmpty, case .known(let known) = kind, known == prefixKind { return (kind, rest) }
    return (kind, postcode)
  }

  /// Whether "NI" is Northern Ireland, by the postcode.
  private func isNorthernIreland(_ country: Cell, _ postcode: Cell) -> Bool {
    postcode.count > 4 && postcode[0] & 0xDF == UInt8(ascii: "B") && postcode[1] & 0xDF == UInt8(ascii: "T")
      && isDigit(postcode[2]) && country.count < 5
      && country.filter(isLetter).elementsEqual("NI".utf8, by: { $0 & 0xDF == $1 })
  }

  /// The kind for a row with an address whose last part may be the country: that goes before the country of the run.
  private mutating func readKind(
    _ address: WholeAddress, _ country: Cell, _ language: Cell
  ) -> LetterKinds.Answer {
    wholeAddress = address
    let given = kind(country, language)
    func agreed(_ named: LetterKinds.Answer) -> LetterKinds.Answer {
      if case .known(let other) = given, case .known(let kind) = named, !country.isEmpty, other != kind {
        return .faulty("the address is in one country, and the column for countries names another")
      }
      return named
    }
    // "MC-98000 Monaco" is not in France, and "BE-3000 Bern" not in Belgium.
    let letters = address.last.prefix { isLetter($0) }
    if (1...3).contains(letters.count), address.last.dropFirst(letters.count).first == hyphen,
      address.last.dropFirst(letters.count + 1).prefix(4).count(where: isDigit) == 4,
      case .known(let kind) = Array(letters).withBytes({ kind($0, language) }),
      cache.kinds[kind].address.isTown, address.last.last.map(isLetter) == true,
      let town = address.last.split(separator: blank).last,
      case .known(kind) = Array(town).withBytes({ self.kind($0, language) })
    {
      return agreed(.known(kind))
    }
    for ending in address.endings where ending.name.count > 2 {
      if let fault = columns.words.ambiguity(ofCountry: String(decoding: ending.name, as: UTF8.self)) {
        guard !country.isEmpty else { return .faulty(fault) }
        wholeAddress?.removeEnding(ending.length)
        return given
      }
      let named = ending.name.withBytes { kind($0, language) }
      guard case .known(let kind) = named,
        !ending.isBehindCode || cache.kinds[kind].address.postcode == .behind
      else { continue }
      wholeAddress?.removeEnding(ending.length)
      return agreed(named)
    }
    if country.isEmpty, let town = address.townInLast,
      case .known(let kind) = town.withBytes({ kind($0, language) }), cache.kinds[kind].address.isTown
    {
      return .known(kind)
    }
    guard address.parts.count > 2 else { return given }
    if address.last.contains(where: isDigit) { return given }
    if case .known(let kind) = given {
      // "Springfield, IL" is not in Israel.
      let habits = cache.kinds[kind].address
      if AddressLines(habits).code(ofRegion: address.last) != nil { return given }
    }
    if let fault = columns.words.ambiguity(ofCountry: String(decoding: address.last, as: UTF8.self)) {
      guard !country.isEmpty else { return .faulty(fault) }
      wholeAddress?.removeCountry()
      return given
    }
    let named = address.last.withBytes { kind($0, language) }
    guard case .known(let kind) = named else { return given }
    wholeAddress?.removeCountry()
    // "England, UK" names it twice.
    if address.parts.count > 3, let part = wholeAddress?.last, !part.contains(where: isDigit), part.count > 2,
      case .known(kind) = part.withBytes({ self.kind($0, language) })
    {
      wholeAddress?.removeCountry()
    }
    return agreed(named)
  }

  mutating func kind(_ country: Cell, _ language: Cell) -> LetterKinds.Answer {
    if let known = cache.known(country: country, language: language) {
      if let remark = known.remark { warn(cache.remarks[remark]) }
      return .known(known.kind)
    }
    if let fault = columns.words.ambiguity(ofCountry: country.line) { return .faulty(fault) }
    let answer = kinds.kind(country: country, language: language, &cache)
    guard case .faulty = answer, !language.isEmpty else { return answer }
    // What the row's language cannot have, the language of the run may.
    let other = kind(country, Cell())
    guard case .known(let number) = other else { return answer }
    let remark = kinds.remark(onLanguage: language)
    warn(remark)
    cache.keep(number, saying: remark, country: country, language: language)
    return other
  }

  /// Whether a kind is for another country than the row's.
  func isForeign(_ kind: Int) -> Bool {
    countryNumber != 0 && cache.kinds[kind].countryNumber != countryNumber
  }
}
