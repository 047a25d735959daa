// RowFinding.swift: what is said of some rows of a list.

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
  private static let namedRows = 3000

  /// Counts one more row.
  mutating func add(_ row: Int, example: String) {
    // The same may be said of two columns, and of a row in two pairs.
    if last == row || row < last && rows.contains(row) { return }
    (count, last) = (count + 1, row)
    if rows.first.map({ row < $0 }) ?? true { self.example = example }
    name(row)
  }

  mutating func add(_ other: RowFinding) {
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
