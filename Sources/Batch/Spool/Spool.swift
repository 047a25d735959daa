// Spool.swift: all rows that a run is for, in the order of the list, ready to be filled into letters.

import Files
import SourceText

/// `RowRecords` behind one another, written once and read by every pass of a run.
struct Spool: Sendable {
  /// Where a row begins, and its sender's number.
  private struct Mark { var offset: Int, number: Int }

  private var bytes: SpoolBytes
  private var marks: [Mark] = []
  /// So much is at least between two marks, since long lists have many; and so much is read at once, which is little, since
  /// all letters to the senders of a block are made at once.
  private static let (markDistance, blockLength) = (1 << 16, 1 << 13)

  init(in folder: String?) { bytes = SpoolBytes(in: folder) }

  /// Appends rows; the `shift` is taken from the number of a row for that of its sender.
  mutating func append(_ records: RowRecords, shift: Int) throws(FileError) {
    guard let number = records.firstNumber else { return }
    if marks.last.map({ bytes.count - $0.offset >= Self.markDistance }) ?? true {
      marks.append(Mark(offset: bytes.count, number: number - shift))
    }
    try bytes.append(records.bytes)
  }

  /// Reads block after block: those in which the senders with these numbers may be.
  struct Reader: BlockSource {
    private let spool: Spool
    private var rest: Range<Int>

    init(_ spool: Spool, _ numbers: Range<Int>) {
      self.spool = spool
      let start = spool.marks.last { $0.number <= numbers.lowerBound }?.offset ?? 0
      let end = spool.marks.first { $0.number >= numbers.upperBound }?.offset ?? spool.bytes.count
      rest = start..<max(start, end)
    }

    mutating func next(into block: SpoolBlock) throws -> Bool {
      if rest.isEmpty { return false }
      try spool.bytes.read(rest.prefix(Spool.blockLength), into: &block.bytes)
      let length = RowRecords.lengthOfRows(block.bytes)
      if length > block.bytes.count { try spool.bytes.read(rest.prefix(length), into: &block.bytes) }
      block.bytes.removeLast(block.bytes.count - length)
      rest = rest.dropFirst(length)
      return true
    }
  }

  /// Hands on every row of the blocks in which the senders with these numbers may be, with the records in which it stands.
  func forEachRow(
    of numbers: Range<Int>, _ take: (inout CheckedRow, _ records: [UInt8]) throws -> Void
  ) throws {
    var reader = Reader(self, numbers)
    let block = SpoolBlock()
    var row = CheckedRow()
    while try reader.next(into: block) {
      var offset = 0
      while let next = RowRecords.read(block.bytes, at: offset, into: &row) {
        offset = next
        try take(&row, block.bytes)
      }
    }
  }
}

/// The bytes of a block; one thread at a time has it.
final class SpoolBlock: @unchecked Sendable {
  fileprivate(set) var bytes: [UInt8] = []
}
