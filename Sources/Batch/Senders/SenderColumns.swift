// SenderColumns.swift: where a list of senders has its columns.

import SourceText
import Tables
import UrgentAction

/// Where a table has the columns of a list of senders.
struct SenderColumns: Sendable {
  private var indices: [Int]
  /// What to tell the user about the header: columns that mean nothing here, columns that are there twice.
  let remarks: [String]
  /// Whether the table has parts of a name beside first and last name.
  let hasNameExtras: Bool
  /// Whether the table has no postcodes, though it has the other parts of an address.
  let lacksPostcode: Bool
  /// Whether letters go by e-mail, and the table has no e-mail addresses.
  let lacksEmail: Bool
  /// Whether the table has parts of an address beside street, postcode and city.
  let hasAddressExtras: Bool
  /// Whether the column of the street has the whole address.
  let hasWholeAddress: Bool
  /// Whether the last line of the address that is filled has the town: "Address 1, Address 2, Address 3, Postcode".
  let endsWithTown: Bool
  /// Whether first and last name go before the whole name in a row that has all: display names have forms of address.
  let prefersParts: Bool
  /// Whether the column of the last name is a "Name" beside a first name, which may have the whole name.
  let mayHaveWholeName: Bool
  /// Whether the name's column says that it has the family name first, separated by a comma.
  let isFamilyNameFirst: Bool
  /// Whether it says so without a comma: "Last name/first name".
  let isFamilyNameLeading: Bool
  /// The columns that say for whom nothing must be written.
  let marks: [SenderMark]
  /// The columns that are not used, those of a field that another holds among them, and that of groups, with what
  /// they may say.
  private(set) var unused: [(index: Int, name: String, kind: ListWords.Unused)]
  /// Whether the house number stands in a column such as "Number" beside the street, which may be another number.
  let isHouseNumberGuessed: Bool
  /// The columns beside that of the town which have the town where its cell is empty.
  let lesserTowns: [Int]
  /// The columns that have the first name of a row where its own is empty, such as "Initials"; the last goes first.
  let standIns: [Int]
  /// The column of what stands before the name of a street, "Calle"; -1 where there is none.
  let streetKind: Int
  /// The columns of lines of an address beside the first of each, behind the street and above it.
  let furtherLines: [Int]
  let furtherSupplements: [Int]
  /// The columns beside the street that are not read as parts of an address.
  let besideStreet: [Int]
  /// The columns of an address whose field the user gave to another column.
  let displaced: [String]
  /// The columns that are not used and may have the countries, of a list without a column for them.
  let perhapsCountries: [Int]
  /// The columns for rows that lack the address of these, with the next address that the list has for a person each.
  let others: [SenderColumns]
  /// The words of lists in all languages.
  let words: ListWords
  let names: [String]
  private let unknown: [Int]
  /// What a cell may be when the row has the names of columns.
  private let headerWords: WordFilter

  /// Finds the columns by their names.
  ///
  /// A `mapping` has column names by field, as the user gave them; an empty name means that no column is
  /// used. Throws `HeaderError` for a mapping that names what is not there, `BatchError` when no column holds
  /// a name.
  init(
    _ names: [String], _ words: ListWords, mapping: [String: String], file: String, isPostal: Bool = true,
    isByEmail: Bool = false, address: Int = 0
  ) throws {
    let unused = mapping.filter(\.value.isEmpty).keys
    if let word = unused.first(where: { SenderColumn(named: $0) == nil }) {
      throw BatchError(
        "there is no field '\(word)'",
        hint: "choose one of \(SenderColumn.names.joined(separator: ", "))")
    }
    let families = AddressFamilies(names, words, choosing: address)
    others =
      try address > 0 || families.count < 2
      ? []
      : (1..<families.count).map {
        try SenderColumns(
          names, words, mapping: mapping, file: file, isPostal: isPostal, isByEmail: isByEmail, address: $0)
      }
    let header = try Header(
      names, fields: words.fields, mapping: mapping.filter { !$0.value.isEmpty },
      lookupNames: families.lookupNames, file: file)
    indices = SenderColumn.names.map { unused.contains($0) ? -1 : header[$0] ?? -1 }
    let isMapped = { (column: SenderColumn) in mapping[column.name] != nil }
    // "Name" beside "First name" is the family name.
    let name = indices[SenderColumn.name.rawValue]
    mayHaveWholeName =
      name >= 0 && indices[SenderColumn.firstName.rawValue] >= 0 && !isMapped(.name)
      && indices[SenderColumn.lastName.rawValue] < 0
    if mayHaveWholeName {
      indices[SenderColumn.lastName.rawValue] = name
      indices[SenderColumn.name.rawValue] = -1
    }
    let usesStandIns = indices[SenderColumn.lastName.rawValue] >= 0 && indices[SenderColumn.name.rawValue] < 0
    let standIns =
      usesStandIns
      ? header.unknown.filter { words.contains(plain: plainName(names[$0]), in: .standInNames) } : []
    self.standIns = standIns.reversed()
    let streetKind =
      indices[SenderColumn.street.rawValue] < 0
      ? nil : header.unknown.first { words.contains(plain: plainName(names[$0]), in: .streetKinds) }
    self.streetKind = streetKind ?? -1
    let used = Set(indices + standIns + [self.streetKind])
    var remarks: [String] = []
    let unusedColumns = header.unknown.filter {
      !FailureList.columns.contains(names[$0]) && !used.contains($0)
    }
    if !unusedColumns.isEmpty {
      let shown = unusedColumns.map { "'\(names[$0])'" }.joined(separator: ", ")
      remarks.append("not used: the columns \(shown); --map FIELD=HEADER uses them")
    }
    let indices = indices
    let marks = SenderMark.columns(isPostal: isPostal, isByEmail: isByEmail).flatMap { column in
      let others = header.duplicates.filter { $0.field == column.name && !unused.contains($0.field) }
      return ([indices[column.rawValue]] + others.map(\.column)).filter { $0 >= 0 }.map {
        SenderMark(index: $0, column: column)
      }
    }
    for mark in marks where mark.column != .isOrganisation {
      remarks.append(
        "no letters for whom the column '\(names[mark.index])' marks; --map \(mark.column.name)= leaves such columns"
          + " out")
    }
    self.marks = marks
    let isMark = { (index: Int) in marks.contains { $0.index == index } }
    let isLine = { (field: String) in
      [SenderColumn.addressSupplement, .address2, .address3, .address4].map(\.name).contains(field)
    }
    let again = header.duplicates.filter { !used.contains($0.column) && !isMark($0.column) }
    let isAbove = { (duplicate: Header.Duplicate) in duplicate.field == SenderColumn.addressSupplement.name }
    furtherLines = again.filter { isLine($0.field) && !isAbove($0) }.map(\.column)
    furtherSupplements = again.filter(isAbove).map(\.column)
    let repeated = again.filter { !isLine($0.field) }
    for duplicate in repeated {
      remarks.append(
        "the column '\(names[duplicate.column])' means \(duplicate.field) again; the first counts")
    }
    let hasAny = { (columns: [SenderColumn]) in columns.contains { indices[$0.rawValue] >= 0 } }
    hasNameExtras = hasAny([.middleName, .secondLastName, .suffix])
    hasAddressExtras =
      hasAny([
        .addressSupplement, .houseNumber, .houseNumberSuffix, .address2, .address3, .address4, .postcodeCity,
        .region, .poBox,
      ]) || streetKind != nil
    let hasNoTown = hasAny([.street]) && !hasAny([.city, .postcodeCity, .houseNumber])
    endsWithTown = hasNoTown && hasAny([.postcode]) && hasAny([.address3])
    hasWholeAddress = hasNoTown && !endsWithTown
    lacksPostcode = isPostal && hasAny([.street]) && !hasNoTown && !hasAny([.postcode, .postcodeCity])
    if lacksPostcode { remarks.append("no column holds postcodes: addresses are written without") }
    lacksEmail = isByEmail && !hasAny([.email])
    prefersParts = !isMapped(.name)
    let (street, id) = (indices[SenderColumn.street.rawValue], indices[SenderColumn.id.rawValue])
    let houseNumber = indices[SenderColumn.houseNumber.rawValue]
    isHouseNumberGuessed =
      houseNumber >= 0 && !isMapped(.houseNumber)
      && words.contains(plain: plainName(names[houseNumber]), in: .besideStreets)
    if isHouseNumberGuessed {
      let name = names[houseNumber]
      remarks.append(
        "the column '\(name)' is written as the number of the house; --map \(shellWord("id=\(name)"))"
          + " where it is another number"
      )
    }
    self.remarks = remarks
    displaced = header.unknown.filter {
      words.column(plain: families.lookupNames[$0]).map(AddressFamilies.fields.contains) == true
    }.map { names[$0] }
    lesserTowns = families.lesserTowns
    besideStreet =
      houseNumber >= 0 || street < 0
      ? [] : [street - 1, street + 1].filter { $0 == id && !isMapped(.id) || header.unknown.contains($0) }
    let nameColumn = indices[SenderColumn.name.rawValue]
    isFamilyNameFirst = nameColumn >= 0 && words.isFamilyNameFirst(names[nameColumn])
    isFamilyNameLeading = isFamilyNameFirst && words.isFamilyNameLeading(names[nameColumn])
    (self.names, self.words) = (names, words)
    self.unknown = header.unknown
    perhapsCountries =
      hasAny([.country]) ? [] : header.unknown.filter { words.isLike(.country, names[$0]) }
    let unnamed = names.indices.filter { names[$0].trimmed.isEmpty && !used.contains($0) }
    // What stands among the columns of a name or an address may be a part of it.
    func isAmong(_ fields: Set<SenderColumn>, _ index: Int) -> Bool {
      let places = fields.map { indices[$0.rawValue] }.filter { $0 >= 0 }
      return places.contains { $0 < index } && places.contains { $0 > index }
    }
    self.unused = (unusedColumns + repeated.map(\.column) + unnamed + standIns).map { index in
      let plain = plainName(names[index])
      var kind = words.unused(names[index], isByEmail: isByEmail)
      if [.anything, .perhapsConsent].contains(kind), unusedColumns.contains(index),
        !families.lookupNames[index].isEmpty
      {
        let isName = isAmong(SenderColumn.nameParts, index) || words.contains(plain: plain, in: .nameParts)
        let isAddress = isPostal && isAmong(AddressFamilies.fields.subtracting([.region, .country]), index)
        kind = isName ? .namePart : isAddress ? .addressPart : kind
      }
      let field = repeated.first { $0.column == index }.flatMap { SenderColumn(named: $0.field) }
      if let field, field == .name || SenderColumn.nameParts.contains(field) { kind = .otherPerson }
      // A spreadsheet hides the old address, and the new one follows.
      if let field, AddressFamilies.fields.contains(field),
        names.firstIndex(of: names[index]) == indices[field.rawValue]
      {
        kind = .twin
      }
      return (index, plain.isEmpty ? "\(index + 1)" : names[index], kind)
    }
    let noEmail = indices[SenderColumn.doNotEmail.rawValue]
    if noEmail >= 0, !isByEmail, words.unused(names[noEmail], isByEmail: false) == .refusal {
      self.unused.append((noEmail, names[noEmail], .refusal))
    }
    let group = indices[SenderColumn.group.rawValue]
    if group >= 0 { self.unused.append((group, names[group], .state)) }
    let fields: [SenderColumn] = [.name, .lastName, .street, .city, .email]
    let known = words.fields.names.filter { names in fields.contains { $0.name == names.field } }
    headerWords = WordFilter(names + known.flatMap(\.names))
    guard hasAny([.name, .lastName]) else {
      throw MissingColumn(.name, names, header.unknown, words).error(
        "no column holds the senders' names", usual: "a column 'name', or 'first_name' and 'last_name'", file)
    }
  }

  /// Makes sure that there are the columns of an address, without which every row would be faulty; with
  /// `townOnly` the street is not needed.
  func requireAddress(townOnly: Bool, file: String) throws {
    if self[.street] < 0, !townOnly {
      throw MissingColumn(.street, names, unknown, words).error(
        "no column holds the senders' street", usual: "a column 'street'", file)
    }
    if self[.city] < 0, self[.postcodeCity] < 0, !hasWholeAddress, !endsWithTown {
      throw MissingColumn(.city, names, unknown, words).error(
        "no column holds the senders' town", usual: "a column 'city'", file)
    }
  }

  /// The columns with the address that a row has: the first of them, or these.
  func fitting(_ row: TableRow) -> SenderColumns {
    func hasAddress(_ columns: SenderColumns) -> Bool {
      ([.street, .poBox, .city, .postcodeCity] as [SenderColumn]).contains { !row[columns[$0]].isEmpty }
    }
    return hasAddress(self) ? self : others.first(where: hasAddress) ?? self
  }

  /// Whether a row has the names of columns again, as lists that were put together have: two cells that are names of
  /// their own columns, in this list or in any.
  @inline(__always)
  func isHeader(_ row: TableRow) -> Bool {
    let column = max(self[.lastName], self[.name])
    let other = max(self[.street], self[.city], self[.email])
    return headerWords.mayHold(row[column])
      && (other < 0 || headerWords.mayHold(row[other]) || headerWords.mayHold(row[self[.street]]))
      && namesTwoColumns(row)
  }

  @inline(never)
  private func namesTwoColumns(_ row: TableRow) -> Bool {
    if namesOthers(row) { return true }
    guard isName(row, .lastName) || isName(row, .name) else { return false }
    return SenderColumn.allCases.count { isName(row, $0) } > 1
  }

  /// Whether a row that names columns names others than the first row does.
  func differs(_ row: TableRow) -> Bool {
    names.indices.contains { index in
      let (plain, own) = (plainName(row.text(index)), plainName(names[index]))
      let fields = [plain, own].map { name in
        let field = words.column(plain: name)
        // "Name, first name" and "Last name, first name" are the same.
        return field == .name && self[.firstName] >= 0 ? .lastName : field
      }
      return !plain.isEmpty && plain != own && fields[0] != fields[1]
        && !fields.allSatisfy { $0 == nil || $0 == .phone || $0 == .message }
    }
  }

  /// Whether each of several cells of a row names a column, as below a heading: "Name,,Address,".
  func namesOthers(_ row: TableRow) -> Bool {
    let cells = (0..<row.count).filter { !row[$0].isEmpty }.map { plainName(row.text($0)) }
    return cells.count > 2 && cells.allSatisfy { words.column(plain: $0) != nil }
  }

  /// Whether a cell is a name of its column.
  private func isName(_ row: TableRow, _ column: SenderColumn) -> Bool {
    let index = self[column]
    guard index >= 0, !row[index].isEmpty else { return false }
    let plain = plainName(row.text(index))
    return plain == plainName(names[index]) || words.column(plain: plain) == column
  }

  /// The languages of the first of the names of columns that tells them; nil where none does.
  var languages: [Language]? {
    ([.salutation, .title, .firstName, .name, .lastName] as [SenderColumn]).lazy.filter { self[$0] >= 0 }
      .map { words.languages(of: names[self[$0]], $0) }.first { !$0.isEmpty }
  }

  /// A column that is not used and stands beside that of a field, for which it may have what the list lacks.
  func unused(beside column: SenderColumn) -> Int? {
    [self[column] + 1, self[column] - 1].first(where: unknown.contains)
  }

  /// A line of the address for which the list has no column.
  var freeLine: SenderColumn {
    ([.address2, .address3, .address4] as [SenderColumn]).first { self[$0] < 0 } ?? .addressSupplement
  }

  /// The index of a column, from 0; -1 where the table has none.
  @inline(__always)
  subscript(column: SenderColumn) -> Int { indices[column.rawValue] }
}
