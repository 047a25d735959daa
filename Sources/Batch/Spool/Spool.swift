// Spool.swift: all rows that a run is for, in the order of the list, ready to be filled into letters.

import Files
import SourceText

/// Blocks of `RowRecords`, written once and read by every pass of a run. They are short, since all letters to the senders of
/// one are made at once.
struct Spool: Sendable {
  /// Where a block begins, and the number of its first row; one of so many blocks is in the index.
  private struct Mark { var block: Int, offset: Int, number: Int }

  private var bytes: SpoolBytes
  private var lengths: [UInt32] = []
  private var marks: [Mark] = []
  private static let blocksAMark = 4
  private static let blockLength: UInt32 = 1 << 13

  init(in folder: String?) { bytes = SpoolBytes(in: folder) }

  /// Appends rows to the last block, or in blocks of their own; the `shift` is taken from the number of a row for that of
  /// its sender.
  mutating func append(_ records: RowRecords, shift: Int) throws(FileError) {
    var offset = bytes.count
    records.forEachRow { length, row in
      if let last = lengths.last, last + length <= Self.blockLength {
        lengths[lengths.count - 1] += length
      } else {
        if lengths.count.isMultiple(of: Self.blocksAMark) {
          marks.append(Mark(block: lengths.count, offset: offset, number: row - shift))
        }
        lengths.append(length)
      }
      offset += Int(length)
    }
    try bytes.append(records.bytes)
  }

  /// Reads block after block: those in which the senders with these numbers may be.
  struct Reader: BlockSource {
    private let spool: Spool
    private var block: Int
    private var offset: Int
    /// The block behind the last one.
    private let end: Int

    init(_ spool: Spool, _ numbers: Range<Int>) {
      self.spool = spool
      let mark = spool.marks.last { $0.number <= numbers.lowerBound }
      (block, offset) = (mark?.block ?? 0, mark?.offset ?? 0)
      end = spool.marks.first { $0.number >= numbers.upperBound }?.block ?? spool.lengths.count
    }

    mutating func next(into block: SpoolBlock) throws -> Bool {
      guard self.block < end else { return false }
      let length = Int(spool.lengths[self.block])
      try spool.bytes.read(offset..<offset + length, into: &block.bytes)
      self.block += 1
      offset += length
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
