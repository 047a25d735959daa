// RowFindings.swift: what was found in the rows of a list, counted by kind.

/// Rows that have the same thing said of them.
public struct RowFinding: Sendable, Hashable {
  /// What is said, without what may be somebody's data.
  public internal(set) var reason: String
  public internal(set) var count: Int
  /// The numbers of the first rows, ascending; the header is row 1.
  public internal(set) var rows: [Int]
  /// What is said of the first row.
  var example: String

  /// For the person at the terminal: the rows, and what is said, with the data of the first of them.
  public var description: String {
    let others = count - rows.count
    let numbers = rows.map(String.init).joined(separator: ", ")
    guard count > 1, let first = rows.first else { return "row \(numbers): \(example)" }
    let place = example == reason ? "" : " (in row \(first))"
    return "rows \(numbers)\(others > 0 ? " and \(others) more" : ""): \(example)\(place)"
  }
}

/// Data as it stands between quotation marks in what is said of a row: without the mark itself, at which `general`
/// parts the data from the rest.
func quotable(_ text: String) -> String { text.replacing("'", with: "’") }

/// Findings while they are counted.
struct RowFindings: Sendable {
  /// How many rows of a kind are named.
  private static let namedRows = 5

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
      add(RowFinding(reason: general, count: 1, rows: [row], example: reason))
    }
  }

  mutating func add(_ other: RowFindings) {
    for finding in other.byReason.values { add(finding) }
  }

  private mutating func add(_ finding: RowFinding) {
    guard var known = byReason[finding.reason] else {
      byReason[finding.reason] = finding
      return
    }
    known.count += finding.count
    if let first = finding.rows.first, let knownFirst = known.rows.first, first < knownFirst {
      known.example = finding.example
    }
    if known.rows.count < Self.namedRows || finding.rows[0] < known.rows[known.rows.count - 1] {
      known.rows = Array((known.rows + finding.rows).sorted().prefix(Self.namedRows))
    }
    byReason[finding.reason] = known
  }

  /// The reason without what stands in quotation marks, which may be somebody's data, and without numbers.
  static func general(_ reason: String) -> String {
    var words = ""
    for (index, part) in reason.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      guard index.isMultiple(of: 2) else {
        words += "'…'"
        continue
      }
      for character in part {
        if !character.isNumber { words.append(character) } else if words.last != "…" { words.append("…") }
      }
    }
    return words
  }
}
