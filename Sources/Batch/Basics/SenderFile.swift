// SenderFile.swift: the bytes of a list of senders, while it is read.

import Files
import SourceText
import Tables
import Workbooks
import ZIP

/// The bytes of a list, counted and summed up while they are read.
final class SenderFile: ByteSource, @unchecked Sendable {
  private let file: OpenFile
  /// Whether the file is read from its front whatever was read of it before.
  private let isFromFront: Bool
  /// How the file stood before anything was read; nil for what is no file.
  private let state: FileState?
  // One thread at a time reads.
  private(set) var length = 0
  private(set) var sum: UInt64 = 0
  private var waiting: [UInt8] = []
  private let name: String
  /// Whether the file is a workbook, of which one sheet is the list: it must be opened.
  let isWorkbook: Bool
  private var sheet: SheetTable?

  /// Looks at a file that is open; errors show `name` where it is not the file's.
  init(_ file: OpenFile, named name: String? = nil) throws(FileError) {
    (self.file, self.name) = (file, name ?? file.name)
    let isRegular = file.isRegular
    isFromFront = isRegular && !file.isStandardInput
    state = isRegular ? file.state : nil
    isWorkbook = isRegular ? Workbook.isOne(try FileBytes(file).bytes(in: 0..<4)) : false
  }

  /// The bytes of the list; of what is no file, a number that no list has. Those of a sheet are packed.
  var size: Int { state.map { isWorkbook ? 8 * $0.length : $0.length } ?? .max }

  /// Opens a sheet of the workbook, whose rows are what is read from now on, and returns the byte between two
  /// fields.
  ///
  /// With `isCheckedFirst` the sheet is read to its end before.
  func openSheet(_ wanted: String?, isCheckedFirst: Bool) throws(FileError) -> UInt8 {
    let table = try Workbook(FileBytes(file), named: name).table(sheet: wanted)
    if isCheckedFirst {
      var copy = table
      try copy.readToEnd()
    }
    sheet = table
    return table.separator
  }

  /// Looks for the reason why a sheet has not the columns that are needed.
  ///
  /// - Throws: what is wrong with the sheet as a whole.
  func requireHeader() throws(FileError) { try sheet?.requireHeader() }

  /// What should be known of a sheet that has been read to its end.
  var remarks: [String] { sheet?.remarks ?? [] }

  /// What may be wrong with it.
  var warnings: [String] { sheet?.warnings ?? [] }

  /// - Throws: when the list was written to since it was opened.
  func requireUnchanged() throws {
    guard let state, file.state != state else { return }
    throw BatchError(
      "\(file.name) has changed while it was read, and nothing was put in place",
      hint: "wait until nobody writes to it, or make a copy; then start again", cause: .reading)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = try readNext(into: buffer)
    add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return count
  }

  private func readNext(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    if sheet != nil { return try sheet?.read(into: buffer) ?? 0 }
    return try isFromFront ? file.readPiece(into: buffer, at: length) : file.readOn(into: buffer)
  }

  /// Sums up words of eight bytes, so that the sum does not depend on how many bytes one read gives.
  private func add(_ bytes: UnsafeRawBufferPointer) {
    length += bytes.count
    var start = 0
    if !waiting.isEmpty {
      start = min(8 - waiting.count, bytes.count)
      waiting.append(contentsOf: bytes[..<start])
      guard waiting.count == 8 else { return }
      self.sum = waiting.withBytes { Self.sum(self.sum, $0.word(at: 0)) }
      waiting.removeAll(keepingCapacity: true)
    }
    var sum = sum
    while bytes.count &- start >= 8 {
      sum = Self.sum(sum, bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      start &+= 8
    }
    self.sum = sum
    waiting.append(contentsOf: bytes[start...])
  }

  private static func sum(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ UInt64(littleEndian: word)) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  /// What tells this list from another: its length and a sum over its bytes.
  var fingerprint: String {
    var last: UInt64 = 0
    for byte in waiting { last = last << 8 | UInt64(byte) }
    return "\(length)-\(String(mixed(sum ^ last), radix: 16))"
  }
}
