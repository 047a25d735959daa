// RowFindings.swift: what was found in the rows of a list, counted by kind.

/// Rows that have the same thing said of them.
public struct RowFinding: Sendable, Hashable {
  /// What is said, without what may be somebody's data.
  public internal(set) var reason: String
  /// How many rows; `rows` has the first of them only.
  public internal(set) var count: Int
  /// The numbers of the first rows, ascending; the header is row 1.
  public internal(set) var rows: [Int]
  /// What is said of the first row.
  var example: String

  public var description: String { description(showingData: true) }

  /// The rows, and what is said.
  ///
  /// - Parameter showingData: for the person at the terminal, with the data of the first row; without, no
  ///   data of any person stands in it, and it may be kept.
  /// - Returns: one line, such as `rows 3, 7 and 2 more: ...`.
  public func description(showingData: Bool) -> String {
    let example = showingData ? self.example : reason
    guard count > 1, let first = rows.first else { return "\(places): \(example)" }
    return "\(places): \(example)" + (example == reason ? "" : " (in row \(first))")
  }

  /// `row 3`, or `rows 3, 7 and 2 more`.
  var places: String {
    let numbers = rows.map(String.init).joined(separator: ", ")
    let others = count - rows.count
    return (count > 1 ? "rows " : "row ") + numbers + (others > 0 ? " and \(others) more" : "")
  }
}

extension RowFinding {
  /// How many rows of a kind are named.
  private static let namedRows = 5

  /// Counts one more row.
  fileprivate mutating func add(_ row: Int, example: String) {
    count += 1
    if rows.count == Self.namedRows, row > rows[Self.namedRows - 1] { return }
    if row < rows[0] { self.example = example }
    rows = Array((rows + [row]).sorted().prefix(Self.namedRows))
  }

  fileprivate mutating func add(_ other: RowFinding) {
    count += other.count
    if let first = other.rows.first, first < rows[0] { example = other.example }
    rows = Array((rows + other.rows).sorted().prefix(Self.namedRows))
  }
}

/// Findings while they are counted.
struct RowFindings: Sendable {
  private var byReason: [String: RowFinding] = [:]

  /// All findings, the most frequent first.
  var sorted: [RowFinding] {
    byReason.values.sorted {
      ($1.count, $0.rows.first ?? 0, $0.reason) < ($0.count, $1.rows.first ?? 0, $1.reason)
    }
  }

  mutating func add(_ reasons: [String], row: Int) {
    for reason in reasons {
      let general = Self.general(reason)
      // In place where it is known: a list may have very many rows with one fault.
      if byReason[general]?.add(row, example: reason) == nil {
        byReason[general] = RowFinding(reason: general, count: 1, rows: [row], example: reason)
      }
    }
  }

  mutating func add(_ other: RowFindings) {
    for finding in other.byReason.values { add(finding) }
  }

  private mutating func add(_ finding: RowFinding) {
    if byReason[finding.reason]?.add(finding) == nil { byReason[finding.reason] = finding }
  }

  /// The reason without what stands in quotation marks, which may be somebody's data, and without numbers.
  static func general(_ reason: String) -> String {
    var words: [UInt8] = []
    var (isQuoted, isNumber, last) = (false, false, UInt8(ascii: " "))
    for byte in reason.utf8 {
      let isFigure = isDigit(byte)
      if byte == UInt8(ascii: "'") {
        if !isQuoted { words += "'…'".utf8 }
        isQuoted.toggle()
      } else if !isQuoted {
        // The 8 of UTF-8 is no number.
        let begins = isFigure && last == UInt8(ascii: " ")
        if begins { words += "…".utf8 }
        isNumber = begins || isNumber && isFigure
        if !isNumber { words.append(byte) }
      }
      last = byte
    }
    return String(decoding: words, as: UTF8.self)
  }
}
