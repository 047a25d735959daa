// RowFindings.swift: what was found in the rows of a list, counted by kind.

import SourceText

/// Rows that have the same thing said of them.
package struct RowFinding: Sendable, Hashable {
  /// What is said, without what may be somebody's data.
  package internal(set) var reason: String
  /// How many rows; `rows` has the first of them only.
  package internal(set) var count: Int
  /// The numbers of the first rows, ascending; the header is row 1.
  package internal(set) var rows: [Int]
  /// What is said of the first row.
  var example: String
  /// The row that was counted last.
  var last = 0

  /// The rows, and what is said.
  ///
  /// - Parameter showingData: for the person at the terminal, with the data of the first row; without, no
  ///   data of any person stands in it, and it may be kept.
  /// - Returns: one line, such as `rows 3, 7 and 2 more: ...`.
  package func description(showingData: Bool) -> String {
    let example = showingData ? self.example : reason
    let places = places(naming: 5)
    guard count > 1, let first = rows.first else { return "\(places): \(example)" }
    return "\(places): \(example)" + (example == reason ? "" : " (in row \(first))")
  }

  /// `row 3`, or `rows 3, 7 and 2 more`, with so many numbers.
  func places(naming most: Int) -> String {
    let shown = rows.prefix(most)
    let numbers = shown.map(String.init).joined(separator: ", ")
    let others = count - shown.count
    return (count > 1 ? "rows " : "row ") + numbers + (others > 0 ? " and \(others) more" : "")
  }

  /// How many rows of a kind are named, so that the memory does not grow with the list.
  fileprivate static let namedRows = 3000

  /// Counts one more row.
  fileprivate mutating func add(_ row: Int, example: String) {
    // The same may be said of two columns, and of a row in two pairs.
    if last == row || row < last && rows.contains(row) { return }
    (count, last) = (count + 1, row)
    if rows.first.map({ row < $0 }) ?? true { self.example = example }
    name(row)
  }

  fileprivate mutating func add(_ other: RowFinding) {
    count += other.count
    if let first = other.rows.first, rows.first.map({ first < $0 }) ?? true { example = other.example }
    for row in other.rows { name(row) }
  }

  /// Names a row if it is one of the first.
  private mutating func name(_ row: Int) {
    let place = rows.lastIndex { $0 < row }.map { $0 + 1 } ?? 0
    guard place < Self.namedRows else { return }
    if rows.count == Self.namedRows { rows.removeLast() }
    rows.insert(row, at: place)
  }
}

/// Findings while they are counted.
struct RowFindings: Sendable {
  private var findings: [RowFinding] = []
  /// The places in `findings` by what is said, without data.
  private var places = ByteTable(limit: .max)
  /// Storage for what is said of a row.
  private var general: [UInt8] = []

  /// All findings, the most frequent first.
  var sorted: [RowFinding] {
    findings.filter { $0.count > 0 }.sorted {
      ($1.count, $0.rows.first ?? 0, $0.reason) < ($0.count, $1.rows.first ?? 0, $1.reason)
    }
  }

  mutating func add(_ reasons: [String], row: Int) {
    for reason in reasons {
      general.removeAll(keepingCapacity: true)
      reason.withBytes { Self.appendGeneral($0, to: &general) }
      if let place = general.withBytes({ places.value(for: $0) }) {
        findings[place].add(row, example: reason)
      } else {
        let general = String(decoding: general, as: UTF8.self)
        add(RowFinding(reason: general, count: 1, rows: [row], example: reason, last: row))
      }
    }
  }

  mutating func add(_ other: RowFindings) {
    for finding in other.findings where finding.count > 0 { add(finding) }
  }

  /// Forgets all rows, but not what is said of them: the next rows have the same.
  mutating func removeAll() {
    for index in findings.indices {
      (findings[index].count, findings[index].last) = (0, 0)
      findings[index].rows.removeAll(keepingCapacity: true)
    }
  }

  /// Adds a finding to those of its kind.
  private mutating func add(_ finding: RowFinding) {
    if let place = finding.reason.withBytes({ places.value(for: $0) }) { return findings[place].add(finding) }
    finding.reason.withBytes { places.insert(findings.count, for: $0) }
    findings.append(finding)
  }

  /// The reason without what stands in quotation marks, which may be somebody's data, and without numbers.
  static func general(_ reason: String) -> String {
    var general: [UInt8] = []
    reason.withBytes { appendGeneral($0, to: &general) }
    return String(decoding: general, as: UTF8.self)
  }

  /// Appends the same. The id of a point is nobody's data, the mark of "sender's" is none of quotation, and the 8 of
  /// UTF-8 is no number.
  private static func appendGeneral(_ reason: ByteView, to general: inout [UInt8]) {
    let mark = UInt8(ascii: "'")
    var (place, copied) = (0, 0)
    while place < reason.count {
      let start = place
      place += 1
      if reason[start] > UInt8(ascii: "9") { continue }
      let last = start > 0 ? reason[start - 1] : blank
      if reason[start] == mark, !isLetter(last) {
        func isEnd(_ place: Int) -> Bool {
          reason[place] == mark && (place + 1 == reason.count || !isLetter(reason[place + 1]))
        }
        while place < reason.count, !isEnd(place) { place += 1 }
        place = min(place + 1, reason.count)
        if start >= 6, reason[(start - 6)..<start].elementsEqual("point ".utf8) { continue }
        general.append(contentsOf: reason.part(copied..<start))
        general += "'…'".utf8
        copied = place
      } else if reason[start] == UInt8(ascii: "\"") {
        // The name of a column.
        while place < reason.count, reason[place] != UInt8(ascii: "\"") { place += 1 }
        place = min(place + 1, reason.count)
      } else if last == blank, isDigit(reason[start]) {
        while place < reason.count, isDigit(reason[place]) { place += 1 }
        general.append(contentsOf: reason.part(copied..<start))
        general += "…".utf8
        copied = place
      }
    }
    general.append(contentsOf: reason.part(copied...))
  }
}
