// SurveyTally.swift: what a plan says of the rows of a list, counted.

import Letters

/// Counts of the rows that a run is for.
struct SurveyTally: Sendable {
  private(set) var good = 0
  private(set) var faulty = 0
  private(set) var faults = RowFindings()
  private(set) var warnings = RowFindings()
  /// The first sender whose letters can be written.
  private(set) var sample: Sender?
  /// The kinds of letters that good rows need, how many rows, and the first of them; that of the sample is the first.
  private(set) var neededKinds: [(kind: Int, rows: Int, first: Int)] = []

  init() {}

  /// Counts the rows in a spool with these numbers.
  init(_ spool: Spool, _ numbers: Range<Int>, _ flagged: FlaggedRows, shift: Int) throws {
    var cursor = FlaggedRows.Cursor(flagged)
    var tally = SurveyTally()
    try spool.forEachRow(of: numbers) { row, records throws in
      let number = row.number - shift
      guard numbers.contains(number) else { return }
      if let kind = row.kind {
        if let reason = try cursor.reason(for: number) {
          tally.addFaulty([reason.words(shift: shift)], row: row.number)
        } else {
          tally.addGood(kind, row.remarks, row: row.number) { row.sender(from: records) }
        }
      } else {
        tally.addFaulty(row.remarks, row: row.number)
      }
    }
    self = tally
  }

  /// Counts good rows that are flagged as faulty; false where they must all be counted anew: one of them was the first of
  /// its kind, or something is said of it.
  mutating func move(_ flagged: FlaggedRows, in spool: Spool, _ numbers: Range<Int>, shift: Int) throws
    -> Bool
  {
    var isDone = true
    try flagged.forEach { number, reason in
      guard isDone, numbers.contains(number) else { return }
      try spool.forEachRow(of: number..<number + 1) { row, _ in
        guard row.number - shift == number, let kind = row.kind else { return }
        guard row.remarks.isEmpty, let place = neededKinds.firstIndex(where: { $0.kind == kind }),
          neededKinds[place].first != row.number
        else { return isDone = false }
        good -= 1
        neededKinds[place].rows -= 1
        addFaulty([reason.words(shift: shift)], row: row.number)
      }
    }
    return isDone
  }

  /// Forgets all rows.
  mutating func removeAll() {
    (good, faulty, sample) = (0, 0, nil)
    faults.removeAll()
    warnings.removeAll()
    neededKinds.removeAll(keepingCapacity: true)
  }

  mutating func addFaulty(_ reasons: [String], row: Int) {
    faulty += 1
    faults.add(reasons, row: row)
  }

  /// Counts a row whose letters are written though it may be the same person's as another, which gets none where that
  /// `isMarked`; nil for one to whom an earlier run has written.
  mutating func addAlike(row: Int, other: Int?, isMarked: Bool) {
    func add(_ other: String, _ row: Int) {
      warnings.add(["perhaps the same person as \(other), see whether that is meant"], row: row)
    }
    guard let other else { return add("one to whom an earlier run has written", row) }
    let reason = isMarked ? "for which nothing must be written" : "each row gets a letter"
    add("in row \(other): \(reason)", row)
    if !isMarked { add("in row \(row): \(reason)", other) }
  }

  mutating func addGood(_ kind: Int, _ remarks: [String], row: Int, _ sender: () -> Sender?) {
    if good == 0 { sample = sender() }
    good += 1
    need(kind, 1, from: row)
    if !remarks.isEmpty { warnings.add(remarks, row: row) }
  }

  /// Adds the counts of the rows that follow.
  mutating func add(_ next: SurveyTally) {
    if good == 0 { sample = next.sample }
    good += next.good
    faulty += next.faulty
    faults.add(next.faults)
    warnings.add(next.warnings)
    for needed in next.neededKinds { need(needed.kind, needed.rows, from: needed.first) }
  }

  private mutating func need(_ kind: Int, _ rows: Int, from first: Int) {
    if let place = neededKinds.firstIndex(where: { $0.kind == kind }) {
      neededKinds[place].rows += rows
    } else {
      neededKinds.append((kind, rows, first))
    }
  }
}
