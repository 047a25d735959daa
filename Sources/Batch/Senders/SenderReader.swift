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

  private(set) var columns: SenderColumns
  /// The columns with the address that is read where a row has it.
  private let usualColumns: SenderColumns
  let kinds: LetterKinds
  let isPostal: Bool
  let needsEmail: Bool
  let usesInitials: Bool
  /// Whether each cell is looked at as if it were the first of its kind.
  let remembersNothing: Bool
  /// Whether letters of one kind come in several wordings.
  private let varies: Bool
  let oddCells: CellWords
  let wordCheck: WordCheck
  var cache = LetterKinds.Cache()
  var titles: TitleCache
  /// The languages of the list.
  lazy var languages = usualColumns.languages
  /// The cells of columns for marks that have turned out to say nothing, with a bit for each such column.
  private var unmarked = ByteTable()
  /// Words that may be none, and 1 for those that may be: as in `WordCheck.mayHoldWord`.
  var words: ByteTable
  /// The row's form of address in a cell of its own, as in `TitleCache.Known`.
  var titleForm: UInt64 = 0
  /// Whether the row's title is what stands before a last name: "van der".
  var titleIsParticle = false
  /// What the row's title is good for.
  var titleUse = NameCell.Use.nothing
  /// The cells of names that have been looked at, by their places in `knownNames`.
  var nameCells = ByteTable()
  var knownNames: [NameCell] = []
  /// The messages of which nothing is said.
  var harmlessMessages = ByteTable()
  /// The cells of towns, and for those of which nothing is to be said 1 more than their country's code as a number,
  /// or 1.
  var towns = ByteTable()
  /// The country of such a town.
  var townCountry: UInt64?
  /// The sum of the row's name where it stands in cells of which nothing is to be said.
  var usualName: NameSum?
  /// The cells of columns that are not used that say nothing, with a bit for each of what those may say.
  private var harmless = ByteTable(limit: 1000)
  /// What the columns that are not used say in all rows.
  private(set) var values: ColumnValues
  /// The day of the letters, and its year.
  private let day: CalendarDay
  private let year: UInt64
  /// Whether cells of the row need no look at their inside to be written as a line.
  private(set) var isPlain = false
  /// Whether a cell of the row may hold several values, joined by `:::`.
  private(set) var joinsValues = false
  var sender = Sender()
  private var unreduced = Sender()
  var plain = PlainBytes()
  /// The place of the name in the sender's bytes, without titles.
  var nameRange = 0..<0
  /// The country of the row in a number, where it is known; else 0.
  var countryNumber: UInt64 = 0
  /// Whether the row says that nothing must be written.
  var isMarked = false
  /// Whether the group says what is not printed: "Lapsed".
  var leavesOutGroup = false
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
    varies: Bool, remembersNothing: Bool, day: CalendarDay
  ) {
    (self.columns, usualColumns, self.kinds) = (columns, columns, kinds)
    (self.isPostal, self.needsEmail, self.usesInitials) = (isPostal, needsEmail, usesInitials)
    (self.varies, self.remembersNothing) = (varies, remembersNothing)
    (oddCells, wordCheck) = (columns.words.cells, columns.words.check)
    (self.day, year) = (day, UInt64(day.year))
    values = ColumnValues(columns: columns.unused.count)
    titles = TitleCache(columns.words)
    words = ByteTable(limit: remembersNothing ? 0 : 1000)
  }

  /// Reads a row into `sender`.
  mutating func read(_ row: TableRow) -> Answer {
    if row.isBlank { return .blank }
    let hasOthers = !usualColumns.others.isEmpty
    if hasOthers { columns = usualColumns.fitting(row) }
    sender.removeAll()
    if usesInitials { unreduced.removeAll() }
    (countryNumber, townCountry, nameRange, isMarked, isMarkedByKind) = (0, nil, 0..<0, false, false)
    if !warnings.isEmpty { warnings.removeAll() }
    if !faults.isEmpty { faults.removeAll() }
    if hasOthers, columns[.street] != usualColumns[.street] {
      warnings.append(
        "the usual address is empty; that of \(quotable(columns.names[columns[.street]])) is written")
    }
    isPlain = hasPlainBlanksOnly(row.raw)
    joinsValues = hasThreeColons(row.raw)
    if row.number == 2, columns.namesOthers(row), columns.differs(row) {
      return .faulty(["the row names columns: delete what stands above it"])
    }
    if columns.isHeader(row) {
      // The whole list is refused for one that differs.
      if row.number > 1, columns.differs(row) { values.addOther(header: row.number) }
      return .faulty(["the names of the columns again"])
    }
    if !columns.marks.isEmpty { readMarks(row) }
    if columns[.birthDate] >= 0, case let born = Duplicates.year(of: row[columns[.birthDate]]),
      born == 0 || born + 18 >= year, let doubt = BirthDate.doubt(of: row[columns[.birthDate]], on: day)
    {
      warnings.append(doubt)
    }
    if !usualColumns.unused.isEmpty { values.add(row, usualColumns) }
    leavesOutGroup = false
    if !columns.unused.isEmpty { lookAtUnused(row) }
    if !row.faults.isEmpty {
      if row.faults.contains(.unclosedQuote) { return .faulty([row.faults.description]) }
      let rest = row.faults.subtracting([.mendedText, .oldLetters])
      if !rest.isEmpty { faults.append(rest.description) }
    }
    if columns[.name] >= 0 { checkOtherName(row) }
    readName(row)
    if row.faults.contains(.mendedText) { warnings.append(RowFaults.mendedText.description) }
    let (kind, postcode) = readKind(row)
    switch kind {
    case .known(let kind):
      countryNumber = cache.kinds[kind].countryNumber
      readAddress(row, postcode, cache.kinds[kind].address, kind)
      if row.faults.contains(.oldLetters), sender.bytes.contains(where: { $0 >= 0x80 }) {
        let isForeign = columns.words.hasForeignLetters(sender.bytes, in: cache.kinds[kind].address.country)
        values.addOld(row.number, isForeign: isForeign, in: countryNumber)
        if isForeign { faults.append(ListWords.foreignLetters) }
      }
      if row[columns[.region]].isEmpty { checkTown() }
      for index in columns.perhapsCountries { checkCountry(in: row[index], at: index) }
      sender.set(.country, to: cache.kinds[kind].countryName)
    case .faulty(let fault):
      if let usual = AddressHabits.usual { readAddress(row, postcode, usual, nil) }
      faults.append(fault == LetterKinds.noCountry ? missingCountry(row) : fault)
    }
    readContacts(row)
    if case .known(let kind) = kind {
      if columns[.about] >= 0 { readAbout(row, cache.kinds[kind].about) }
      if sender.bytes[sender.range(of: .telephone)].first.map(isDigit) == true {
        checkNumber(cache.kinds[kind].facts.dialling)
      }
      if !cache.kinds[kind].unwantedNames.isEmpty { checkNames(cache.kinds[kind].unwantedNames) }
    }
    guard faults.isEmpty, case .known(let kind) = kind else {
      if let heading = heading(row) { faults.insert(heading, at: 0) }
      return .faulty(faults)
    }
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

  /// What is said of a row that has a text alone, as the heading of a part of a list has: "Leavers"; nil for others.
  private func heading(_ row: TableRow) -> String? {
    var filled = (0..<row.count).lazy.filter { row[$0].contains { $0 > blank } }.makeIterator()
    guard row.count > 1, let place = filled.next(), filled.next() == nil,
      row[place].contains(where: isLetter), place != columns[.email], place != columns[.country]
    else { return nil }
    return
      "the row has '\(text(of: row[place]))' alone, which may be said of all rows below: see for whom letters are meant"
  }

  /// Who the row that was read last is for, by whole name and address also where letters have initials only; nil
  /// where it does not tell.
  mutating func person() -> PersonKeys? {
    guard countryNumber != 0, !nameRange.isEmpty else { return nil }
    return usesInitials && !unreduced.bytes.isEmpty
      ? PersonKeys(unreduced, nameRange, usualName, in: countryNumber, &plain)
      : PersonKeys(sender, nameRange, usualName, in: countryNumber, &plain)
  }

  /// What tells the person of the row that was read last from others of the same name and address.
  func marks(_ row: TableRow) -> Duplicates.Marks {
    Duplicates.Marks(
      birthYear: Duplicates.year(of: row[columns[.birthDate]]), form: titleForm == 0 ? nameForm : titleForm)
  }

  // MARK: - Marks

  /// Reads the columns that say that somebody must not be written for.
  private mutating func readMarks(_ row: TableRow) {
    for mark in columns.marks {
      let cell = row[mark.index]
      let bit = 1 << (mark.column.rawValue - SenderColumn.deceased.rawValue)
      if cell.isEmpty || (unmarked.value(for: cell) ?? 0) & bit != 0 { continue }
      // Names of organisations are long and many.
      if mark.column == .isOrganisation, cell.count > 9 { continue }
      if let reason = mark.says(cell.line, columns.words) {
        // A household is no person who must get nothing.
        let isKind = mark.column == .contactType || mark.column == .isOrganisation
        if isKind { isMarkedByKind = true } else { isMarked = true }
        faults.append(reason)
      } else if mark.column == .deceased, cell.contains(UInt8(ascii: "?")) {
        warnings.append(
          "the column for people who have died says '\(text(of: cell))': see whether a letter is meant")
      } else {
        unmarked.add(bit, for: cell)
      }
    }
  }

  /// Says where a column that is not used, or a group, tells that somebody has died, has left or wants no letters.
  private mutating func lookAtUnused(_ row: TableRow) {
    for place in columns.unused.indices {
      let cell = row[columns.unused[place].index]
      let bit = 1 << columns.unused[place].kind.rawValue
      if cell.isEmpty || (harmless.value(for: cell) ?? 0) & bit != 0 { continue }
      let column = columns.unused[place]
      if column.kind == .twin {
        if columns.names.firstIndex(of: column.name).map({ row[$0] == cell }) == false {
          warn(
            "the column \(shownColumn(column.name)) stands twice, and the second says '\(text(of: cell))': the first is written"
          )
        }
        continue
      }
      let isUsed = column.index == columns[.group]
      let refusal = columns.words.refusal(in: cell, of: column.kind)
      if isUsed, refusal == .sure { leavesOutGroup = true }
      switch refusal {
      case .sure where !isUsed || wordCheck.notes.note(inText: cell.line) != nil:
        isMarked = true
        faults.append("the column \(shownColumn(column.name)) says '\(text(of: cell))'")
      case .sure, .perhaps:
        let name = shownColumn(column.name) + (isUsed ? "" : ", which is not used,")
        warnings.append("the column \(name) says '\(text(of: cell))': see whether a letter is meant")
      case nil where column.kind == .namePart || column.kind == .addressPart:
        let line = columns.lacksPostcode && mayBePostcode(cell) ? "postcode" : columns.freeLine.name
        let (what, field) = column.kind == .namePart ? ("name", "middle_name") : ("address", line)
        warnings.append(
          "the column \(shownColumn(column.name)), which is not used, may be a part of the \(what): where it is, add --map "
            + mapping(field, column.name))
      case nil where column.kind == .end && (1..<year).contains(Duplicates.year(of: cell)):
        warnings.append(
          "the column \(shownColumn(column.name)), which is not used, says '\(text(of: cell))', which is past: see whether "
            + "a letter is meant")
      case nil: harmless.add(bit, for: cell)
      }
    }
  }

  /// Whether one of the words of a text may be none, or whether it has a byte of some `kinds`.
  mutating func mayHoldWord(_ text: Cell, orByteOf kinds: UInt8 = 0) -> Bool {
    wordCheck.mayHoldWord(text, orByteOf: kinds, &words)
  }

  /// Says something that has not been said of the row yet.
  mutating func warn(_ remark: String) {
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
