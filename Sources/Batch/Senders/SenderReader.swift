// SenderReader.swift: reads one row after the other into a sender, and says what is wrong with it.

import Letters
import SourceText
import Tables
import World

/// Reads rows; each thread has its own. Once a country and a language have been seen, a good row of the usual columns
/// allocates nothing.
struct SenderReader {
  /// What a row is: letters of a kind can be written for it, it is empty, or it must be mended.
  enum Answer {
    case sender(kind: Int)
    case blank
    case faulty([String])
  }

  private(set) var columns: SenderColumns
  /// The columns with the address that is read where a row has it.
  private let usualColumns: SenderColumns
  private let kinds: LetterKinds
  let isPostal: Bool
  let needsEmail: Bool
  let usesInitials: Bool
  /// Whether each cell is looked at as if it were the first of its kind.
  let remembersNothing: Bool
  /// Whether letters of one kind come in several wordings.
  private let varies: Bool
  let oddCells: CellWords
  let wordCheck: WordCheck
  private var cache = LetterKinds.Cache()
  var titles: TitleCache
  /// The cells of columns for marks that have turned out to say nothing.
  private var unmarked = ByteTable()
  /// The cells of names and titles that have been looked at, and what was seen, as a `NameSigns`: with this and the messages
  /// a list is checked in a tenth less of instructions.
  var nameCells = ByteTable()
  /// The messages of which nothing is said.
  var harmlessMessages = ByteTable()
  /// The cells of columns that are not used that say nothing, by what those may say.
  private var harmless = ListWords.Unused.allCases.map { _ in ByteTable() }
  /// Whether cells of the row need no look at their inside to be written as a line.
  private(set) var isPlain = false
  /// Whether a cell of the row may hold several values, joined by `:::`.
  private(set) var joinsValues = false
  var sender = Sender()
  private var unreduced = Sender()
  /// The place of the name in the sender's bytes, without titles.
  var nameRange = 0..<0
  /// The country of the row in a number, where it is known; else 0.
  private var countryNumber: UInt64 = 0
  /// Whether the row says that nothing must be written.
  var isMarked = false
  /// Whether a column has said already that the row is no person.
  var isMarkedByKind = false
  /// The form of address that was left out of the name: as in `Duplicates.Marks`.
  var nameForm: UInt64 = 0
  /// The address of a row that has it in one cell, without the country.
  var wholeAddress: WholeAddress?
  /// What the user should know of the row that was read last, although its letters can be written.
  var warnings: [String] = []
  var faults: [String] = []

  init(
    _ columns: SenderColumns, _ kinds: LetterKinds, isPostal: Bool, needsEmail: Bool, usesInitials: Bool,
    varies: Bool, remembersNothing: Bool
  ) {
    (self.columns, usualColumns, self.kinds) = (columns, columns, kinds)
    (self.isPostal, self.needsEmail, self.usesInitials) = (isPostal, needsEmail, usesInitials)
    (self.varies, self.remembersNothing) = (varies, remembersNothing)
    (oddCells, wordCheck) = (columns.words.cells, columns.words.check)
    titles = TitleCache(columns.words)
  }

  /// Reads a row into `sender`.
  mutating func read(_ row: TableRow) -> Answer {
    if row.isBlank { return .blank }
    if !usualColumns.others.isEmpty { columns = usualColumns.fitting(row) }
    sender.removeAll()
    if usesInitials { unreduced.removeAll() }
    (countryNumber, nameRange, isMarked, isMarkedByKind) = (0, 0..<0, false, false)
    if !warnings.isEmpty { warnings.removeAll() }
    if !faults.isEmpty { faults.removeAll() }
    isPlain = hasPlainBlanksOnly(row.raw)
    joinsValues = hasThreeColons(row.raw)
    if columns.isHeader(row) { return .faulty(["the names of the columns again"]) }
    if !columns.marks.isEmpty { readMarks(row) }
    if !columns.unused.isEmpty { lookAtUnused(row) }
    if !row.faults.isEmpty {
      if row.faults.contains(.unclosedQuote) { return .faulty([row.faults.description]) }
      let rest = row.faults.subtracting(.mendedText)
      if !rest.isEmpty { faults.append(rest.description) }
    }
    readName(row)
    if row.faults.contains(.mendedText) { warnings.append(RowFaults.mendedText.description) }
    let (kind, postcode) = readKind(row)
    switch kind {
    case .known(let kind):
      countryNumber = cache.kinds[kind].countryNumber
      readAddress(
        row, postcode, cache.kinds[kind].address, in: cache.kinds[kind].country,
        named: cache.kinds[kind].countryName)
      sender.set(.country, to: cache.kinds[kind].countryName)
    case .faulty(let fault):
      readAddress(row, postcode, AddressHabits(), in: nil, named: [])
      faults.append(fault)
    }
    readContacts(row)
    if case .known(let kind) = kind {
      readAbout(row, cache.kinds[kind].about)
      if sender.has(.telephone) { checkNumber(cache.kinds[kind].facts.dialling) }
      checkNames(cache.kinds[kind].unwantedNames)
    }
    guard faults.isEmpty, case .known(let kind) = kind else { return .faulty(faults) }
    if usesInitials {
      unreduced = sender
      reduceToInitials(in: cache.kinds[kind].facts)
      guard faults.isEmpty else { return .faulty(faults) }
    }
    guard varies else { return .sender(kind: kind) }
    switch kinds.kind(kind, for: sender, &cache) {
    case .known(let kind): return .sender(kind: kind)
    case .faulty(let fault): return .faulty([fault])
    }
  }

  /// Who the row that was read last is for, by whole name and address also where letters have initials only; nil
  /// where it does not tell.
  var person: PersonKeys? {
    guard countryNumber != 0, !nameRange.isEmpty else { return nil }
    let isReduced = usesInitials && !unreduced.bytes.isEmpty
    return isReduced
      ? PersonKeys(unreduced, name: nameRange, in: countryNumber)
      : PersonKeys(sender, name: nameRange, in: countryNumber)
  }

  /// What tells the person of the row that was read last from others of the same name and address.
  mutating func marks(_ row: TableRow) -> Duplicates.Marks {
    let form = titles.form(row[columns[.title]], row[columns[.salutation]])
    return Duplicates.Marks(
      birthYear: Duplicates.year(of: row[columns[.birthDate]]), form: form == 0 ? nameForm : form)
  }

  // MARK: - Marks

  /// Reads the columns that say that somebody must not be written for.
  private mutating func readMarks(_ row: TableRow) {
    for mark in columns.marks {
      let cell = row[mark.index]
      if cell.isEmpty || unmarked.value(for: cell) != nil { continue }
      // Names of organisations are long and many.
      if mark.column == .isOrganisation, cell.count > 9 { continue }
      if let reason = mark.says(line(of: cell), columns.words) {
        // A household is no person who must get nothing.
        let isKind = mark.column == .contactType || mark.column == .isOrganisation
        if isKind { isMarkedByKind = true } else { isMarked = true }
        faults.append(reason)
      } else if mark.column == .deceased, cell.contains(UInt8(ascii: "?")) {
        warnings.append(
          "the column for people who have died says '\(text(of: cell))': see whether a letter is meant")
      } else {
        unmarked.insert(0, for: cell)
      }
    }
  }

  /// Says where a column that is not used tells that somebody has died, has left or wants no letters.
  private mutating func lookAtUnused(_ row: TableRow) {
    for column in columns.unused {
      let cell = row[column.index]
      if cell.isEmpty || harmless[column.kind.rawValue].value(for: cell) != nil { continue }
      switch columns.words.refusal(in: cell, of: column.kind) {
      case .sure:
        isMarked = true
        faults.append("the column \(quotable(column.name)) says '\(text(of: cell))'")
      case .perhaps:
        warnings.append(
          "the column \(quotable(column.name)), which is not used, says '\(text(of: cell))': see whether a letter is meant"
        )
      case nil: harmless[column.kind.rawValue].insert(0, for: cell)
      }
    }
  }

  // MARK: - Kind

  /// The kind of letters for the row, and its postcode without the letters of the country: `D-10115`.
  private mutating func readKind(_ row: TableRow) -> (kind: LetterKinds.Answer, postcode: Cell) {
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
    if let fault = columns.words.ambiguity(ofCountry: line(of: country)) { return .faulty(fault) }
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

  /// Says something that has not been said of the row yet.
  private mutating func warn(_ remark: String) {
    if !warnings.contains(remark) { warnings.append(remark) }
  }

  /// The longest values that are taken, in bytes of UTF-8; a longer one is a fault of its row.
  enum Limit {
    static let name = 200
    static let title = 60
    static let address = 400
    static let line = 200
    static let message = 4000
    static let about = 600
  }
}
