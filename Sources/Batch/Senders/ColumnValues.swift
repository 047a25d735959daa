// ColumnValues.swift: what few rows say in a column that is not used, and may say of somebody who gets no letters.

import SourceText
import Tables

/// The values of columns that are not used, as far as those have few: counted, with the first rows of each.
struct ColumnValues: Sendable {
  private struct Value {
    var count = 0
    var rows: [Int] = []

    mutating func add(_ other: Value, named most: Int) {
      count += other.count
      rows += other.rows
      if rows.count > 2 * most { rows = Array(rows.sorted().prefix(most)) }
    }
  }

  /// For each column its values; nil for one with many.
  private var columns: [[[UInt8]: Value]?]
  private var rowCount = 0

  /// How many values a column has at most, and how many rows of each are named.
  private static let (mostValues, namedRows) = (8, 20)

  init(columns count: Int) { columns = Array(repeating: [:], count: count) }

  /// Counts a row.
  mutating func add(_ row: TableRow, _ unused: [(index: Int, name: String, kind: ListWords.Unused)]) {
    rowCount += 1
    for place in unused.indices where columns[place] != nil {
      let cell = row[unused[place].index]
      if cell.isEmpty { continue }
      if cell.count > 24 {
        columns[place] = nil
      } else {
        note(Array(cell), Value(count: 1, rows: [row.number]), place)
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
      for (value, found) in values { note(value, found, place) }
    }
  }

  private mutating func note(_ value: [UInt8], _ found: Value, _ place: Int) {
    guard columns[place] != nil else { return }
    columns[place]?[value, default: Value()].add(found, named: Self.namedRows)
    if columns[place]?.count ?? 0 > Self.mostValues { columns[place] = nil }
  }

  /// Says once for the list which rows have another state or another answer than nearly all; nil where none has.
  func remark(_ unused: [(index: Int, name: String, kind: ListWords.Unused)], _ words: ListWords) -> String? {
    let said = unused.indices.flatMap { place in
      rare(columns[place] ?? [:], in: unused[place].name, unused[place].kind, words).map { value in
        let rows = value.rows.sorted().prefix(Self.namedRows).map(String.init).joined(separator: ", ")
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
    _ values: [[UInt8]: Value], in name: String, _ kind: ListWords.Unused, _ words: ListWords
  ) -> [(text: String, count: Int, rows: [Int])] {
    let all = values.map { (text: String(decoding: $0, as: UTF8.self), count: $1.count, rows: $1.rows) }
      .sorted { $0.text < $1.text }
    if kind == .state, words.contains(plain: plainName(name), in: .stateColumns) {
      let rare = all.filter {
        5 * $0.count < rowCount && !words.contains($0.text.lowercased(), in: .activeStates)
          && $0.text.withBytes { words.refusal(in: $0, of: .state) } == nil
      }
      // Where many rows have one of them, they are kinds of people.
      return 5 * rare.reduce(0) { $0 + $1.count } < rowCount ? rare : []
    }
    guard kind == .anything || kind == .perhapsConsent else { return [] }
    let refusing = all.filter { words.contains($0.text.lowercased(), in: .refusing) }
    let agreeing = all.filter { words.contains($0.text.lowercased(), in: .yes) }
    guard refusing.count + agreeing.count == all.count else { return [] }
    let (no, yes) = (refusing.reduce(0) { $0 + $1.count }, agreeing.reduce(0) { $0 + $1.count })
    return no > 0 ? (10 * no <= yes ? refusing : []) : 10 * yes <= rowCount ? agreeing : []
  }
}
