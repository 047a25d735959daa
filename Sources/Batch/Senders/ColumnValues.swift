// ColumnValues.swift: what few rows say in a column that is not used, and may say of somebody who gets no letters.

import SourceText
import Tables

/// The values of columns that are not used, as far as those have few: counted, with the first rows of each.
struct ColumnValues: Sendable {
  private struct Value {
    let text: [UInt8]
    var rows = Rows()
  }

  /// Rows, of which the first are named.
  private struct Rows {
    var count = 0
    var first: [Int] = []

    mutating func add(_ row: Int) {
      count += 1
      if first.count < ColumnValues.namedRows { first.append(row) }
    }

    var words: String {
      (count > 1 ? "rows " : "row ") + first.map(String.init).joined(separator: ", ")
        + (count > first.count ? " and others" : "")
    }

    /// What is said of these rows.
    func finding(_ reason: String) -> RowFinding {
      RowFinding(reason: reason, count: count, rows: first, example: reason)
    }

    mutating func add(_ other: Rows) {
      count += other.count
      first = Array((first + other.first).sorted().prefix(ColumnValues.namedRows))
    }
  }

  private struct Column {
    /// Nil where there are many, or texts.
    var values: [Value]? = []
    /// The places of the values by their texts.
    private var places = ByteTable()
    /// The rows that have one.
    var rows = Rows()
    /// Whether one has several words.
    var hasText = false
    /// Whether one may be an e-mail address, of a list that has no column for them.
    var hasEmail = false
    /// Whether one may be another person's name, and is no answer, day or number.
    var hasName = false

    /// Counts a row's cell, which is not empty.
    mutating func add(_ cell: Cell, _ row: Int, _ kind: ListWords.Unused, _ list: SenderColumns) {
      rows.add(row)
      if !hasText, kind == .anything {
        hasText = cell.count { $0 == blank } > 1 || values == nil && cell.contains(where: isLetter)
      }
      if list.lacksEmail, hasEmailForm(cell) { hasEmail = true }
      if kind == .otherPerson, !hasName {
        let text = cell.line.lowercased()
        hasName =
          text.contains(where: \.isLetter) && !text.contains(where: \.isNumber)
          && ![ListName.yes, .refusing, .nothing].contains { list.words.contains(text, in: $0) }
      }
      if let place = place(of: cell) { values?[place].rows.add(row) }
    }

    /// Adds what other rows have.
    mutating func add(_ other: Column) {
      rows.add(other.rows)
      hasText = hasText || other.hasText
      hasEmail = hasEmail || other.hasEmail
      hasName = hasName || other.hasName
      guard let found = other.values else { return values = nil }
      for value in found {
        guard let place = value.text.withBytes({ place(of: $0) }) else { break }
        values?[place].rows.add(value.rows)
      }
    }

    /// The place of a value, which is added where it is new; nil where the column has too many, or texts.
    private mutating func place(of cell: Cell) -> Int? {
      guard let count = values?.count else { return nil }
      if let known = places.value(for: cell) { return known }
      guard cell.count <= 24, count < ColumnValues.mostValues else {
        values = nil
        return nil
      }
      places.insert(count, for: cell)
      values?.append(Value(text: Array(cell)))
      return count
    }
  }

  private var columns: [Column]
  private var rowCount = 0
  /// For each country the rows with letters beyond ASCII in an old encoding, and those with letters that it does not have.
  private var oldRows: [UInt64: (all: Rows, foreign: Rows)] = [:]

  /// The first row that names other columns than the first of the list: what stands below it cannot be read.
  private(set) var otherHeader: Int?

  /// How many values a column has at most, and how many rows of each are named.
  private static let (mostValues, namedRows) = (8, 20)

  init(columns count: Int) { columns = Array(repeating: Column(), count: count) }

  /// Counts a row.
  mutating func add(_ row: TableRow, _ list: SenderColumns) {
    rowCount += 1
    for place in list.unused.indices {
      let cell = row[list.unused[place].index]
      let kind = list.unused[place].kind
      // The same name again is that of the same person.
      let isSame = kind == .otherPerson && [.name, .firstName, .lastName].contains { row[list[$0]] == cell }
      if !cell.isEmpty { columns[place].add(cell, row.number, isSame ? .namePart : kind, list) }
    }
  }

  /// Notes a row that names other columns than the first.
  mutating func addOther(header row: Int) { otherHeader = min(otherHeader ?? row, row) }

  /// Counts a row in an old encoding.
  mutating func addOld(_ row: Int, isForeign: Bool, in country: UInt64) {
    oldRows[country, default: (Rows(), Rows())].all.add(row)
    if isForeign { oldRows[country]?.foreign.add(row) }
  }

  /// The first row with letters that its country does not have, where most of the rows with letters beyond ASCII have such, both
  /// in the list and in the country: the list is in another encoding.
  var firstForeignRow: Int? {
    let rows = oldRows.values
    guard rows.reduce(0, { $0 + $1.foreign.count * 2 - $1.all.count }) > 0 else { return nil }
    return rows.filter { $0.foreign.count > 1 && $0.foreign.count * 2 > $0.all.count }
      .compactMap(\.foreign.first.first).min()
  }

  /// Adds what other rows have.
  mutating func add(_ other: ColumnValues) {
    rowCount += other.rowCount
    if let row = other.otherHeader { addOther(header: row) }
    for (country, rows) in other.oldRows {
      oldRows[country, default: (Rows(), Rows())].all.add(rows.all)
      oldRows[country]?.foreign.add(rows.foreign)
    }
    for place in columns.indices { columns[place].add(other.columns[place]) }
  }

  /// What is said once for the list: which rows have another state than nearly all; what may be wrong with the list; and
  /// which few rows have a text or another answer, and what stands below names.
  func remarks(
    _ list: SenderColumns, printsGroups: Bool
  ) -> (findings: [RowFinding], doubts: [String], notes: [String]) {
    var (findings, doubts): ([RowFinding], [String]) = ([], [])
    var (answers, texts, notes): ([String], [String], [String]) = ([], [], [])
    for (column, unused) in zip(columns, list.unused) {
      let name = unused.name
      for (text, rows) in rare(column.values ?? [], in: name, unused.kind, list.words) {
        if unused.kind == .state {
          findings.append(
            rows.finding(
              "few rows have \(quotable(text)) in the column \(name): see whether they get letters"))
        } else {
          answers.append("'\(name)' says \(quotable(text)) in \(rows.words)")
        }
      }
      let hasText =
        column.hasText
        || (column.values ?? []).contains {
          $0.text.contains(where: isLetter) && !isAnswer($0.text, list.words)
        }
      if hasText, unused.kind == .anything, 5 * column.rows.count <= rowCount {
        texts.append("'\(name)' in \(column.rows.words)")
      }
      // Who writes "group" knows what it is for.
      if printsGroups, unused.index == list[.group], column.rows.count > 0, name != SenderColumn.group.words {
        notes.append("the column '\(name)' stands below each name; --map group= leaves it out")
      }
    }
    let others = zip(columns, list.unused).filter { $0.0.hasName }.map { "'\($0.1.name)'" }
    if !others.isEmpty {
      let which = others.count == 1 ? ("column", "is") : ("columns", "are")
      doubts.append(
        "the \(which.0) \(others.joined(separator: ", ")), which \(which.1) not used, may name a second person, who gets no letter"
      )
    }
    for name in list.displaced {
      doubts.append(
        "the column '\(name)' is not written, as --map names another one for its part of the address")
    }
    if list.lacksEmail {
      let other = zip(columns, list.unused).first { $0.0.hasEmail }?.1.name
      doubts.append(
        "no column holds the senders' e-mail addresses: the drafts say nothing of who sends them"
          + (other.map { "; where '\($0)' has them, add --map \(mapping("email", $0))" } ?? ""))
    }
    let few = [
      (answers, "few rows differ in columns that are not used"),
      (texts, "few rows have a text in columns that are not used"),
    ].filter { !$0.0.isEmpty }.map { "\($1): \($0.joined(separator: "; ")); see whether they get letters" }
    return (findings, doubts, notes + few)
  }

  /// Whether a cell says yes, no or nothing.
  private func isAnswer(_ cell: [UInt8], _ words: ListWords) -> Bool {
    let text = String(decoding: cell, as: UTF8.self).lowercased()
    return [ListName.yes, .refusing, .nothing].contains { words.contains(text, in: $0) }
  }

  private func rare(
    _ values: [Value], in name: String, _ kind: ListWords.Unused, _ words: ListWords
  ) -> [(text: String, rows: Rows)] {
    let all = values.map { (text: String(decoding: $0.text, as: UTF8.self), rows: $0.rows) }
      .sorted { $0.text < $1.text }
    if kind == .state, words.contains(plain: plainName(name), in: .stateColumns) {
      let rare = all.filter {
        5 * $0.rows.count < rowCount && !words.contains($0.text.lowercased(), in: .activeStates)
          && $0.text.withBytes { words.refusal(in: $0, of: .state) } == nil
      }
      // Where many rows have one of them, and none is active, they are kinds of people.
      let hasActive = all.contains { words.contains($0.text.lowercased(), in: .activeStates) }
      return hasActive || 5 * rare.reduce(0) { $0 + $1.rows.count } < rowCount ? rare : []
    }
    let isAnswered = [.anything, .topic, .perhapsConsent].contains(kind)
    guard isAnswered || kind == .kind || kind == .consent else { return [] }
    let refusing = all.filter { words.contains($0.text.lowercased(), in: .refusing) }
    let agreeing = all.filter { words.contains($0.text.lowercased(), in: .yes) }
    guard isAnswered, refusing.count + agreeing.count == all.count else {
      // Nearly all rows say the same of a kind or a wish, or 0 in a list of 0 and 1.
      if isAnswered, !all.allSatisfy({ $0.text == "0" || $0.text == "1" }) { return [] }
      let most = all.map(\.rows.count).max() ?? 0
      let others = all.filter {
        $0.rows.count < most && $0.text.withBytes { words.refusal(in: $0, of: kind) } == nil
      }
      return 10 * others.reduce(0) { $0 + $1.rows.count } <= most ? others : []
    }
    let (no, yes) = (refusing.reduce(0) { $0 + $1.rows.count }, agreeing.reduce(0) { $0 + $1.rows.count })
    return no > 0 ? (10 * no <= yes ? refusing : []) : 10 * yes <= rowCount ? agreeing : []
  }
}
