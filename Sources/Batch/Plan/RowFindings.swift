// RowFindings.swift: what was found in the rows of a list, counted by kind.

import SourceText

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
    let known = finding.reason.withBytes { places.value(for: $0, orStoring: findings.count) }
    if let known { findings[known].add(finding) } else { findings.append(finding) }
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
