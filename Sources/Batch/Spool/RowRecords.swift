// RowRecords.swift: checked rows as a spool keeps them, so that nothing is read or checked twice.

import Letters
import SourceText

/// One row of the list, read and checked.
struct CheckedRow {
  var number = 0
  /// The kind of letters; nil for a row that must be mended.
  var kind: Int?
  var sender = Sender()
  var person: PersonKeys?
  /// What is wrong with the row, or what the user should know of it.
  var remarks: [String] = []
  /// What the run needs beyond that: the row's own id in a stream, its group for separator sheets.
  var extra: [UInt8] = []
  /// The row as a list of failures has it, behind its number and reason.
  var original: [UInt8] = []
}

/// Rows behind one another in one buffer. Each is: its length, number, kind + 1, a bit for each field and each number of
/// its person, those numbers, the lengths of fields, extra and original, the number of remarks, and all the bytes.
struct RowRecords {
  var bytes: [UInt8] = []

  private static let fixedLength = 4 + 8 + 4 + 1 + 1 + 2

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// - Parameter original: appends the row as a list of failures has it.
  mutating func append(
    number: Int, kind: Int?, _ sender: Sender?, _ person: PersonKeys?, remarks: [String],
    extra: UnsafeBufferPointer<UInt8>, original: (inout [UInt8]) -> Void
  ) {
    let start = bytes.count
    bytes.append(number: UInt32(0))
    bytes.append(number: UInt64(number))
    bytes.append(number: UInt32(truncatingIfNeeded: kind.map { $0 + 1 } ?? 0))
    bytes.append(UInt8(truncatingIfNeeded: sender?.filled ?? 0))
    bytes.append(person?.mask ?? 0)
    bytes.append(number: UInt16(truncatingIfNeeded: remarks.count))
    person?.forEach { bytes.append(number: $0) }
    if let sender {
      for field in SenderField.allCases where sender.has(field) {
        let range = sender.range(of: field)
        bytes.append(number: UInt32(range.count))
        sender.bytes.withUnsafeBufferPointer { bytes.append(contentsOf: $0[range]) }
      }
    }
    for remark in remarks.prefix(Int(UInt16.max)) {
      bytes.append(number: UInt32(remark.utf8.count))
      bytes.append(contentsOf: remark.utf8)
    }
    bytes.append(number: UInt32(extra.count))
    bytes.append(contentsOf: extra)
    original(&bytes)
    let length = UInt32(bytes.count - start)
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(of: length.littleEndian, toByteOffset: start, as: UInt32.self)
    }
  }

  /// Reads the record at `offset` into `row`.
  ///
  /// - Returns: the offset behind it; nil at the end.
  static func read(_ bytes: [UInt8], at offset: Int, into row: inout CheckedRow) -> Int? {
    guard offset + fixedLength <= bytes.count else { return nil }
    let end = offset + Int(bytes.number(at: offset) as UInt32)
    row.number = Int(bytes.number(at: offset + 4) as UInt64)
    let kind = Int(bytes.number(at: offset + 12) as UInt32)
    row.kind = kind == 0 ? nil : kind - 1
    let (fields, keys) = (bytes[offset + 16], bytes[offset + 17])
    let remarks = Int(bytes.number(at: offset + 18) as UInt16)
    var place = offset + fixedLength
    row.person =
      keys == 0
      ? nil
      : PersonKeys(mask: keys) {
        defer { place += 8 }
        return bytes.number(at: place)
      }
    func next() -> Range<Int> {
      let start = place + 4
      place = start + Int(bytes.number(at: place) as UInt32)
      return start..<place
    }
    row.sender.removeAll()
    bytes.withUnsafeBufferPointer { buffer in
      for field in SenderField.allCases where fields >> UInt8(field.rawValue) & 1 == 1 {
        let range = next()
        row.sender.set(field) { $0.append(contentsOf: buffer[range]) }
      }
      if remarks > 0 || !row.remarks.isEmpty {
        row.remarks = (0..<remarks).map { _ in String(decoding: buffer[next()], as: UTF8.self) }
      }
      row.extra.removeAll(keepingCapacity: true)
      row.extra.append(contentsOf: buffer[next()])
      row.original.removeAll(keepingCapacity: true)
      row.original.append(contentsOf: buffer[place..<end])
    }
    return end
  }
}
