// FlaggedRows.swift: good rows for which nothing must be written, by what other rows tell.

import Files
import SourceText

/// Numbers of senders with the reason, ascending, in little memory however many they are.
struct FlaggedRows: Sendable {
  /// Why nothing is written for a good row.
  enum Reason: Hashable {
    case repeats(row: Int)
    case earlierRun
    /// Another row of the same person says that nothing must be written.
    case marked

    fileprivate init(code: UInt64) {
      self = code == 0 ? .marked : code == 1 ? .earlierRun : .repeats(row: Int(code) - 2)
    }

    /// What is said of the row. The `shift` is added to the number of a sender for that of its row.
    func words(shift: Int) -> String {
      switch self {
      case .repeats(let number): "the same person as in row \(number + shift)"
      case .earlierRun: "an earlier run has written to the same person"
      case .marked: "another row says that nothing must be written for the same person"
      }
    }
  }

  /// Two numbers a row: that of the sender and that of the reason.
  private var rows: SpoolBytes
  /// The first senders, ascending, who get letters and may be somebody who stands above or for whom nothing must be written,
  /// and that sender; 0 for one to whom an earlier run has written.
  private(set) var alike: [(number: Int, other: Int, isMarked: Bool)] = []
  private static let mostAlike = 10_000

  private static let rowLength = 16

  var count: Int { rows.count / Self.rowLength }

  /// None at all.
  init(in folder: String?) { rows = SpoolBytes(in: folder) }

  /// Takes entries out of a sorter; of those of one row the one with the lowest rank counts.
  init(_ found: inout WordSorter, in folder: String?) throws(FileError) {
    var (last, row, rows) = (UInt64(0), [UInt8](), SpoolBytes(in: folder))
    try found.drain { entry throws(FileError) in
      if entry[0] == last { return }
      last = entry[0]
      row.removeAll(keepingCapacity: true)
      row.append(value: entry[0])
      row.append(value: entry[2])
      try rows.append(row)
    }
    self.rows = rows
  }

  /// Takes the pairs of senders who are alike, but for those for whom nothing is written.
  mutating func take(_ pairs: inout WordSorter) throws(FileError) {
    var cursor = Cursor(self)
    var found: [(number: Int, other: Int, isMarked: Bool)] = []
    try pairs.drain { entry throws(FileError) in
      let (number, isMarked) = (Int(entry[0]), entry[1] == 1)
      guard found.count < Self.mostAlike,
        found.last.map({ ($0.number, $0.isMarked) == (number, isMarked) }) != true
      else { return }
      // What cannot be read here is said where the run reads it.
      if (try? cursor.reason(for: number)) ?? nil == nil {
        found.append((number, Int(entry[2]), isMarked))
      }
    }
    alike = found
  }

  /// Hands on all rows, ascending.
  func forEach(_ body: (_ number: Int, _ reason: Reason) throws -> Void) throws {
    var bytes: [UInt8] = []
    try rows.read(0..<rows.count, into: &bytes)
    for place in stride(from: 0, to: bytes.count, by: Self.rowLength) {
      try body(Int(bytes.value(at: place) as UInt64), Reason(code: bytes.value(at: place + 8)))
    }
  }

  /// What is found out about a row; the lower the rank, the better the reason.
  static func entry(_ number: UInt64, rank: Int, _ reason: Reason) -> WordSorter.Entry {
    let code: UInt64 =
      switch reason {
      case .marked: 0
      case .earlierRun: 1
      case .repeats(let row): UInt64(row) + 2
      }
    return [number, UInt64(rank), code, 0]
  }

  /// Looks rows up whose numbers ascend.
  struct Cursor {
    private let rows: SpoolBytes
    private var window = SpoolWindow()
    /// Where the row behind `next` stands.
    private var place = 0
    /// The first row that has not been passed.
    private var next = (number: 0, reason: Reason.marked)

    init(_ flagged: FlaggedRows) { rows = flagged.rows }

    /// Why nothing must be written for a sender; nil for most.
    mutating func reason(for number: Int) throws(FileError) -> Reason? {
      while next.number < number {
        guard place < rows.count else { return nil }
        let row = try window.read(place..<place + rowLength, of: rows)
        next = row.withBytes { ($0.value(at: 0), Reason(code: $0.value(at: 8))) }
        place += rowLength
      }
      return next.number == number ? next.reason : nil
    }
  }
}
