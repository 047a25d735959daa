// SenderReader.swift: reads one row after the other into a sender, and says what is wrong with it.

import Letters
import SourceText
import Tables
import UrgentAction
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

  let columns: SenderColumns
  private let kinds: LetterKinds
  let isPostal: Bool
  let needsEmail: Bool
  let usesInitials: Bool
  /// Whether letters of one kind come in several wordings.
  private let varies: Bool
  let oddCells: CellWords
  let wordCheck: WordCheck
  private var cache = LetterKinds.Cache()
  var titles: TitleCache
  /// The cells of columns for marks that have turned out to say nothing.
  private var unmarked = ByteTable()
  /// Whether cells of the row need no look at their inside to be written as a line.
  private(set) var isPlain = false
  /// Whether a cell of the row may hold several values, joined by `:::`.
  private var joinsValues = false
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
  /// The address of a row that has it in one cell, without the country.
  var wholeAddress: WholeAddress?
  /// What the user should know of the row that was read last, although its letters can be written.
  var warnings: [String] = []
  var faults: [String] = []

  init(
    _ columns: SenderColumns, _ kinds: LetterKinds, isPostal: Bool, needsEmail: Bool, usesInitials: Bool,
    varies: Bool
  ) {
    (self.columns, self.kinds) = (columns, kinds)
    (self.isPostal, self.needsEmail, self.usesInitials) = (isPostal, needsEmail, usesInitials)
    self.varies = varies
    (oddCells, wordCheck) = (columns.words.cells, columns.words.check)
    titles = TitleCache(columns.words)
  }

  /// Reads a row into `sender`.
  mutating func read(_ row: TableRow) -> Answer {
    if row.isBlank { return .blank }
    sender.removeAll()
    if usesInitials { unreduced.removeAll() }
    (countryNumber, nameRange, isMarked, isMarkedByKind) = (0, 0..<0, false, false)
    if !warnings.isEmpty { warnings.removeAll() }
    if !faults.isEmpty { faults.removeAll() }
    isPlain = hasPlainBlanksOnly(row.raw)
    joinsValues = hasThreeColons(row.raw)
    if columns.isHeader(row) { return .faulty(["the names of the columns again"]) }
    if !columns.marks.isEmpty { readMarks(row) }
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
    Duplicates.Marks(
      birthYear: Duplicates.year(of: row[columns[.birthDate]]),
      form: titles.form(row[columns[.title]], row[columns[.salutation]]))
  }

  // MARK: - Cells

  /// A cell that holds data; what else it holds is a fault, or nothing where the field may be empty.
  @inline(__always)
  mutating func cell(_ row: TableRow, _ column: SenderColumn) -> Cell {
    let cell = unwrapped(row[columns[column]])
    let content = CellContent(of: cell, oddCells)
    guard content == .data else { return meaning(of: cell, content, column) }
    return joinsValues ? firstValue(of: cell, column) : cell
  }

  /// The first of several values that Google Contacts and others join: `1 High Street ::: 2 Low Road`.
  @inline(never)
  private mutating func firstValue(of cell: Cell, _ column: SenderColumn) -> Cell {
    let colon = UInt8(ascii: ":")
    for index in cell.indices.dropLast(2)
    where cell[index] == colon && cell[index + 1] == colon && cell[index + 2] == colon {
      warnings.append("the \(column.words) has several values; the first is written")
      var end = index
      while end > 0, cell[end - 1] <= blank { end -= 1 }
      return cell.part(0..<end)
    }
    return cell
  }

  @inline(never)
  private mutating func meaning(of cell: Cell, _ content: CellContent, _ column: SenderColumn) -> Cell {
    let nothing = Cell()
    let isAddress = column == .street || column == .city
    let isNeeded =
      column == .firstName || column == .lastName || column == .name
      || (isAddress && isPostal && (!usesInitials || column == .city))
    switch content {
    case .data: return cell
    case .note where [.email, .phone, .group, .language, .region].contains(column):
      warnings.append("the \(column.words) says '\(text(of: cell))', and is left out")
      return nothing
    case .note: faults.append("the \(column.words) says '\(text(of: cell))'")
    case .openQuote: faults.append("the \(column.words) has a quotation mark that is never closed")
    case .formula where column == .phone:
      // A telephone number with brackets, such as +1 (617) 555-0100; it never costs the letter.
      if cell.first != UInt8(ascii: "="), cell.contains(where: isDigit) { return cell }
      warnings.append("the telephone number is a formula, '\(text(of: cell))', and is left out")
      return nothing
    case .formula: faults.append("the \(column.words) is a formula, '\(text(of: cell))'")
    case .errorValue:
      guard isNeeded || column == .postcode || column == .postcodeCity || column == .houseNumber else {
        warnings.append("the \(column.words) is '\(text(of: cell))', and is left out")
        return nothing
      }
      faults.append("the \(column.words) is an error of the spreadsheet, '\(text(of: cell))'")
    case .doubtful
    where column == .lastName || column == .firstName || column == .city || column == .country:
      warnings.append("the \(column.words) is '\(text(of: cell))': see whether that is meant")
    case .absent, .doubtful:
      guard isNeeded else { return nothing }
      faults.append("the \(column.words) is '\(text(of: cell))'")
    }
    return cell
  }

  /// A cell as a text for messages.
  func text(of cell: Cell) -> String { quotable(line(of: cell)) }

  private func line(of cell: Cell) -> String {
    var line: [UInt8] = []
    appendLine(cell, to: &line, isPlain: false)
    return String(decoding: line, as: UTF8.self)
  }

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
      } else {
        unmarked.insert(0, for: cell)
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
    guard case .known(let prefixKind) = meant else {
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
    guard address.parts.count > 2 else { return given }
    if case .faulty = given, let town = address.townInLast,
      case .known(let kind) = town.withBytes({ kind($0, language) }),
      cache.kinds[kind].address.isTown
    {
      return .known(kind)
    }
    if address.last.contains(where: isDigit) { return given }
    if case .known(let kind) = given {
      // "Springfield, IL" is not in Israel.
      let habits = cache.kinds[kind].address
      if AddressLines(habits).code(ofRegion: address.last) != nil { return given }
    }
    let named = address.last.withBytes { kind($0, language) }
    guard case .known(let kind) = named else { return given }
    wholeAddress?.removeCountry()
    if case .known(let other) = given, !country.isEmpty, other != kind {
      return .faulty("the address is in one country, and the column for countries names another")
    }
    return named
  }

  private mutating func kind(_ country: Cell, _ language: Cell) -> LetterKinds.Answer {
    if let known = cache.known(country: country, language: language) {
      if let remark = known.remark { warn(cache.remarks[remark]) }
      return .known(known.kind)
    }
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

  /// Says something that has not been said of the row yet.
  private mutating func warn(_ remark: String) {
    if !warnings.contains(remark) { warnings.append(remark) }
  }

  /// Leaves initials and the town, for senders who must not be found.
  private mutating func reduceToInitials(in facts: CountryFacts) {
    let initials = columns.words.names.initials(of: sender[.name])
    var town = sender[.town]
    if columns.hasWholeAddress {
      // The last part of such a cell can be the street.
      let lines = sender[.address].split(separator: "\n").map(String.init)
      town = SenderTown(in: facts, columns.words.names).town(in: lines) ?? ""
      if town.isEmpty, isPostal {
        faults.append("the address does not show beyond doubt which part is the town; use a column city")
      }
    }
    // People have written whole addresses into the column of the town.
    let isTown = { (character: Character) in character.isLetter || " -'’.()/".contains(character) }
    let names = words(sender[.name]).filter { $0.count > 2 }
    if !town.allSatisfy(isTown) || !names.isDisjoint(with: words(town)) || namesHousehold(town) {
      faults.append("with --initials the city must be a town alone, not '\(quotable(town))'")
    }
    let (country, message, about) = (sender[.country], sender[.message], sender[.about])
    for (text, what) in [(message, "message"), (about, "line about the sender")] where !text.isEmpty {
      if names.count > 1, names.isSubset(of: words(text)) {
        faults.append("with --initials the \(what) must not have the sender's name")
      }
      warnings.append("the \(what) is printed as it stands: see that it names nobody")
    }
    sender.removeAll()
    sender[.name] = initials
    sender[.address] = town
    sender[.town] = town
    sender[.country] = country
    sender[.message] = message
    sender[.about] = about
  }

  /// The words of a text, without capitals and accents.
  private func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter }.map { plainName(String($0)) })
  }

  /// Whether the cell of a town says with whom somebody lives: `Berlin c/o Tal`, `Berlin (bei Meier)`.
  private func namesHousehold(_ town: String) -> Bool {
    let plain = town.lowercased()
    let inBrackets = plain.drop { $0 != "(" }.prefix { $0 != ")" }
    let isLodging = columns.words.entries(.lodging).contains { words in
      plain.firstPlace(of: words).map { plain[$0.upperBound...].first?.isLetter != true } ?? false
    }
    return isLodging || inBrackets.contains(" ")
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
