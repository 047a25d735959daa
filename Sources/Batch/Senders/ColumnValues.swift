// ColumnValues.swift: what few rows say in a column that is not used, and may say of somebody who gets no letters.

import SourceText
import Tables

/// The values of columns that are not used, as far as those have few: counted, with the first rows of each.
struct ColumnValues: Sendable {
  private struct Value {
    let text: [UInt8]
    var count = 0
    /// The first rows that have it.
    var rows: [Int] = []
  }

  /// For each column its values; nil for one with many.
  private var columns: [[Value]?]
  private var rowCount = 0

  /// How many values a column has at most, and how many rows of each are named.
  private static let (mostValues, namedRows) = (8, 20)

  init(columns count: Int) { columns = Array(repeating: [], count: count) }

  /// Counts a row.
  mutating func add(_ row: TableRow, _ unused: [(index: Int, name: String, kind: ListWords.Unused)]) {
    rowCount += 1
    for place in unused.indices where columns[place] != nil {
      let cell = row[unused[place].index]
      guard !cell.isEmpty, let value = value(cell, in: place) else { continue }
      columns[place]?[value].count += 1
      if columns[place]?[value].rows.count ?? 0 < Self.namedRows {
        columns[place]?[value].rows.append(row.number)
      }
    }
  }

  /// Adds what other rows have.
  mutating func add(_ other: ColumnValues) {
    rowCount += other.rowCount
    for place in columns.indices {
      guard let values = other.columns[place] else {
        columns[place] = nil
        continue
      }
      for found in values {
        guard let value = found.text.withBytes({ value($0, in: place) }) else { break }
        columns[place]?[value].count += found.count
        columns[place]?[value].rows.append(contentsOf: found.rows)
        columns[place]?[value].rows.sort()
      }
    }
  }

  /// The place of a value among those of its column, to which it is added; nil where the column has too many, or texts.
  private mutating func value(_ cell: Cell, in place: Int) -> Int? {
    guard let values = columns[place] else { return nil }
    if let known = values.firstIndex(where: { $0.text.withBytes { $0 == cell } }) { return known }
    guard cell.count <= 24, values.count < Self.mostValues else {
      columns[place] = nil
      return nil
    }
    columns[place]?.append(Value(text: Array(cell)))
    return values.count
  }

  /// Says once for the list which rows have another state or another answer than nearly all; nil where none has.
  func remark(_ unused: [(index: Int, name: String, kind: ListWords.Unused)], _ words: ListWords) -> String? {
    let said = unused.indices.flatMap { place in
      rare(columns[place] ?? [], in: unused[place].name, unused[place].kind, words).map { value in
        let rows = value.rows.prefix(Self.namedRows).map(String.init).joined(separator: ", ")
        let more = value.count > Self.namedRows ? " and others" : ""
        return
          "'\(unused[place].name)' says \(quotable(value.text)) in \(value.count > 1 ? "rows" : "row") \(rows)\(more)"
      }
    }
    return said.isEmpty
      ? nil
      : "few rows differ in columns that are not used: \(said.joined(separator: "; ")); see whether they get letters"
  }

  private func rare(
    _ values: [Value], in name: String, _ kind: ListWords.Unused, _ words: ListWords
  ) -> [(text: String, count: Int, rows: [Int])] {
    let all = values.map { (text: String(decoding: $0.text, as: UTF8.self), count: $0.count, rows: $0.rows) }
      .sorted { $0.text < $1.text }
    if kind == .state, words.contains(plain: plainName(name), in: .stateColumns) {
      let rare = all.filter {
        5 * $0.count < rowCount && !words.contains($0.text.lowercased(), in: .activeStates)
          && $0.text.withBytes { words.refusal(in: $0, of: .state) } == nil
      }
      // Where many rows have one of them, and none is active, they are kinds of people.
      let hasActive = all.contains { words.contains($0.text.lowercased(), in: .activeStates) }
      return hasActive || 5 * rare.reduce(0) { $0 + $1.count } < rowCount ? rare : []
    }
    guard kind == .anything || kind == .perhapsConsent else { return [] }
    let refusing = all.filter { words.contains($0.text.lowercased(), in: .refusing) }
    let agreeing = all.filter { words.contains($0.text.lowercased(), in: .yes) }
    guard refusing.count + agreeing.count == all.count else { return [] }
    let (no, yes) = (refusing.reduce(0) { $0 + $1.count }, agreeing.reduce(0) { $0 + $1.count })
    return no > 0 ? (10 * no <= yes ? refusing : []) : 10 * yes <= rowCount ? agreeing : []
  }
}
