// RowRecords.swift: checked rows as a spool keeps them, so that nothing is read or checked twice.

import Letters
import SourceText

/// One row of the list, read and checked.
struct CheckedRow {
  var number = 0
  /// The kind of letters; nil for a row that must be mended.
  var kind: Int?
  /// The sender, when `readSender` has read it.
  var sender = Sender()
  var person: PersonKeys?
  /// What is wrong with the row, or what the user should know of it.
  var remarks: [String] = []
  /// Where in the records the office's own id of the row stands; empty where the list has none.
  var id = 0..<0
  /// Where its group stands, for separator sheets.
  var group = 0..<0
  /// Where the row stands as a list of failures has it, behind its number and reason.
  var original = 0..<0
  /// Which fields of the sender are filled, and where the records have the fields' places and its bytes.
  fileprivate var filled: UInt64 = 0
  fileprivate var senderPlaces = 0
  fileprivate var senderBytes = 0..<0

  /// The sender of the row, out of the records in which the row stands; nil where they have none.
  mutating func sender(from records: [UInt8]) -> Sender? {
    readSender(from: records)
    return filled == 0 ? nil : sender
  }

  /// Reads the sender of the row out of the records in which the row stands; an empty one where they have none.
  mutating func readSender(from records: [UInt8]) {
    guard filled != 0 else { return sender.removeAll() }
    let places: Sender.Places = records.value(at: senderPlaces)
    records.withBytes { sender.take(filled, $0.part(senderBytes), places) }
  }
}

/// Rows behind one another in one buffer: each has a head, the sender, the person's keys, its remarks, its id, its group, and
/// the original as a list of failures has it. They are read by the process that has written them only.
struct RowRecords {
  var bytes: [UInt8] = []
  /// Where the row begins that was appended last.
  private var start = 0

  private struct Head: BitwiseCopyable {
    /// Of all of the record, of the sender, the id and the group, in bytes.
    var length: UInt32 = 0, sender: UInt32 = 0, id: UInt32 = 0, group: UInt32 = 0
    /// How many remarks there are.
    var remarks: UInt32 = 0
    /// The kind of letters; negative for a row that must be mended.
    var kind: Int32 = -1
    /// The sender's filled fields; 0 where the sender is not kept.
    var filled: UInt32 = 0
    var hasPerson = false
    var number = 0
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a row, of no `kind` if it must be mended, with its `sender` where it `keepsSender`. To `bytes` its original may
  /// be appended before `endRow()`.
  mutating func append(
    number: Int, kind: Int?, _ sender: Sender, keepsSender: Bool, _ person: PersonKeys?, remarks: [String],
    id: Cell, group: Cell
  ) {
    start = bytes.count
    var head = Head()
    (head.number, head.kind, head.remarks) = (number, Int32(kind ?? -1), UInt32(remarks.count))
    (head.id, head.group, head.hasPerson) = (UInt32(id.count), UInt32(group.count), person != nil)
    if keepsSender {
      (head.filled, head.sender) = (UInt32(sender.filled), UInt32(sender.bytes.count))
      bytes.append(value: (head, sender.places))
      sender.bytes.withBytes { bytes.append(contentsOf: $0) }
    } else {
      bytes.append(value: head)
    }
    if let person { bytes.append(value: person) }
    for remark in remarks {
      bytes.append(value: UInt32(remark.utf8.count))
      bytes.append(contentsOf: remark.utf8)
    }
    bytes.append(contentsOf: id)
    if !group.isEmpty { bytes.append(contentsOf: group) }
  }

  mutating func endRow() { bytes.put(UInt32(bytes.count - start), at: start) }

  /// The number of the first row; nil where there is none.
  var firstNumber: Int? { bytes.isEmpty ? nil : (bytes.value(at: 0) as Head).number }

  /// How long the whole rows are with which the bytes begin; where the first is longer than these, its length.
  static func lengthOfRows(_ bytes: [UInt8]) -> Int {
    var end = 0
    while end + MemoryLayout<Head>.size <= bytes.count {
      let head: Head = bytes.value(at: end)
      if end > 0, end + Int(head.length) > bytes.count { break }
      end += Int(head.length)
    }
    return end
  }

  /// Reads the record at `offset` into `row`, but for the sender, which few passes need.
  ///
  /// - Returns: the offset behind it; nil at the end.
  static func read(_ bytes: [UInt8], at offset: Int, into row: inout CheckedRow) -> Int? {
    guard offset + MemoryLayout<Head>.size <= bytes.count else { return nil }
    let head: Head = bytes.value(at: offset)
    var place = offset + MemoryLayout<Head>.size
    func next(_ count: Int) -> Range<Int> {
      place += count
      return place - count..<place
    }
    row.number = head.number
    row.kind = head.kind < 0 ? nil : Int(head.kind)
    row.filled = UInt64(head.filled)
    row.senderPlaces = next(head.filled == 0 ? 0 : MemoryLayout<Sender.Places>.size).lowerBound
    row.senderBytes = next(Int(head.sender))
    row.person = head.hasPerson ? bytes.value(at: next(MemoryLayout<PersonKeys>.size).lowerBound) : nil
    if head.remarks > 0 || !row.remarks.isEmpty {
      row.remarks = (0..<head.remarks).map { _ in
        let count: UInt32 = bytes.value(at: next(4).lowerBound)
        return String(decoding: bytes[next(Int(count))], as: UTF8.self)
      }
    }
    row.id = next(Int(head.id))
    row.group = next(Int(head.group))
    row.original = place..<offset + Int(head.length)
    return row.original.upperBound
  }
}
