// TableBlock.swift: rows of a table, as ranges of one byte buffer.

public import SourceText

/// What is odd about a row. None of these stops the reading.
public struct RowFaults: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Fewer fields than the header has.
  public static let missingFields = RowFaults(rawValue: 1)
  /// More fields than the header has, and one of them is not empty.
  public static let extraFields = RowFaults(rawValue: 2)
  /// Text between a closing quote and the next separator. It is kept as part of the field.
  public static let textAfterQuote = RowFaults(rawValue: 4)
  /// A byte of value 0, which no text has. It is kept.
  public static let nulByte = RowFaults(rawValue: 8)
  /// Bytes that are not UTF-8 in a file that is. They are kept.
  public static let invalidText = RowFaults(rawValue: 16)

  /// A quote that is never closed, as far as can be seen; the row ends with the line of the quote.
  public static let unclosedQuote = RowFaults(rawValue: 32)

  /// Letters of Windows-1252 in a file that is UTF-8, which are delivered as UTF-8.
  public static let mendedText = RowFaults(rawValue: 64)
  /// Letters beyond ASCII in a file that is read as Windows-1252 or Mac Roman, because it is neither UTF-8 nor UTF-16.
  public static let oldLetters = RowFaults(rawValue: 128)

  /// The faults in words, such as `fewer fields than the header; a byte of value 0`.
  public var description: String {
    let words: [(RowFaults, String)] = [
      (.missingFields, "fewer fields than the header"), (.extraFields, "more fields than the header"),
      (.textAfterQuote, "text after a closing quote"), (.nulByte, "a byte of value 0"),
      (.invalidText, "bytes that are not UTF-8"),
      (.mendedText, "letters in the encoding of Windows, which were read so"),
      (.unclosedQuote, "a quote that is never closed"),
    ]
    return words.filter { contains($0.0) }.map(\.1).joined(separator: "; ")
  }
}

/// Some rows in the order of the file, with the bytes that they are ranges of.
///
/// A block is filled again and again by one reader, so that reading a file of any length takes the memory of its
/// blocks only. It may be handed to another thread, but only one may use it at a time.
public final class TableBlock: @unchecked Sendable {
  @usableFromInline
  struct Field {
    @usableFromInline var start: UInt32
    @usableFromInline var end: UInt32

    init(_ start: Int, _ end: Int) {
      self.start = UInt32(truncatingIfNeeded: start)
      self.end = UInt32(truncatingIfNeeded: end)
    }
  }

  @usableFromInline
  struct RowEntry {
    @usableFromInline var firstField: UInt32
    @usableFromInline var start: UInt32
    @usableFromInline var end: UInt32
    @usableFromInline var faults: RowFaults
    @usableFromInline var line: Int
    @usableFromInline var number: Int
  }

  /// Bytes that may be read behind the text, so that the last of it can be looked at 64 bytes at a time.
  static let padding = 64

  // The buffer holds the text, the padding, and then the fields that had doubled quotes, with the quotes single.
  // Such a field is shorter than its text, so text length + padding is room enough for all of them.
  // One thread at a time uses a block, and no access here reaches into another: nothing is to be checked at run time.
  @exclusivity(unchecked) @usableFromInline private(set) var base: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) @usableFromInline private(set) var fields: UnsafeMutablePointer<Field>
  @exclusivity(unchecked) @usableFromInline private(set) var entries: UnsafeMutablePointer<RowEntry>
  @exclusivity(unchecked) private(set) var textCapacity: Int
  /// The size of the buffer.
  @exclusivity(unchecked) private var capacity = 1
  @exclusivity(unchecked) var textCount = 0
  @exclusivity(unchecked) var spillEnd = 0
  @exclusivity(unchecked) @usableFromInline var fieldCount = 0

  /// The number of rows.
  @exclusivity(unchecked) public internal(set) var count = 0

  /// Creates a block without rows; it grows when it is filled.
  public init() {
    textCapacity = 0
    base = .allocate(capacity: 1)
    fields = .allocate(capacity: 1)
    entries = .allocate(capacity: 1)
  }

  deinit {
    base.deallocate()
    fields.deallocate()
    entries.deallocate()
  }

  /// The text from a place on.
  func text(from start: Int) -> ByteView {
    ByteView(UnsafeBufferPointer(start: base + start, count: textCount - start))
  }

  /// Takes all rows out, so that text can be put in. Rows must be found again after it.
  func clearRows() {
    count = 0
    fieldCount = 0
    spillEnd = textCapacity + Self.padding
  }

  /// Takes out the rows from `index` on.
  func dropRows(from index: Int) {
    if index < count { fieldCount = Int(entries[index].firstField) }
    count = Swift.min(count, index)
  }

  /// Makes room for `capacity` bytes of text in all and keeps the text there is; rows are lost.
  func reserveText(_ capacity: Int) {
    if capacity > textCapacity {
      self.capacity = 2 * (capacity + Self.padding)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
      larger.update(from: base, count: textCount)
      base.deallocate()
      fields.deallocate()
      entries.deallocate()
      base = larger
      // A field takes at least one byte with its separator, and a row two, except the last of each. Pages of
      // this that are not used are never backed by memory.
      fields = .allocate(capacity: capacity + 2)
      entries = .allocate(capacity: capacity / 2 + 2)
      textCapacity = capacity
    }
    clearRows()
  }

  /// Makes room for more bytes of fields that cannot be shown as ranges of the text; rows stay, views of them do not.
  func reserveSpill(_ count: Int) {
    let needed = spillEnd + count + Self.padding
    guard needed > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * needed)
    larger.update(from: base, count: spillEnd)
    base.deallocate()
    (base, capacity) = (larger, 2 * needed)
  }

  /// Appends one byte of a field that cannot be shown as a range of the text.
  func spill(_ byte: UInt8) {
    base[spillEnd] = byte
    spillEnd += 1
  }

  /// Makes a copy of a field in which every doubled quote is single.
  func withoutDoubledQuotes(_ field: Field) -> Field {
    let start = spillEnd
    var position = Int(field.start)
    let end = Int(field.end)
    let quote = SIMD16<UInt8>(repeating: UInt8(ascii: "\""))
    while position < end {
      // Sixteen bytes are copied, of which those up to the first quote count.
      let bytes = UnsafeRawPointer(base + position).loadUnaligned(as: SIMD16<UInt8>.self)
      UnsafeMutableRawPointer(base + spillEnd).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
      let quotes = words(Tables.bytes(bytes .== quote))
      let clean = quotes[0] != 0 ? quotes[0].trailingZeroBitCount / 8 : 8 + quotes[1].trailingZeroBitCount / 8
      let isQuote = position + clean < end && clean < 16
      spillEnd += Swift.min(isQuote ? clean + 1 : clean, end - position)
      position += isQuote ? clean + 2 : clean
    }
    return Field(start, spillEnd)
  }
}

extension TableBlock: RandomAccessCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  @inlinable public subscript(index: Int) -> TableRow {
    precondition(index >= 0 && index < count, "no such row in the block")
    return TableRow(self, index)
  }
}

/// One row of a block: a view that is good as long as the block lives and is not filled again.
///
/// It holds no reference to the block, so that passing it on costs nothing; a loop over the block's rows keeps it alive.
public struct TableRow {
  /// The row's number as a spreadsheet counts: the header is row 1, blank lines count.
  public let number: Int
  /// The line of the file on which the row starts, from 1.
  public let line: Int
  /// What is odd about the row; empty for most.
  public let faults: RowFaults
  /// The number of fields, at least 1.
  public let count: Int
  /// The row as it stands in the file (as UTF-8), with its quotes and without its line end.
  ///
  /// Written after other fields with the same separator it can be read again as it was.
  public let raw: ByteView

  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline let fields: UnsafePointer<TableBlock.Field>

  @inlinable init(_ block: TableBlock, _ index: Int) {
    let entry = block.entries[index]
    let fieldsEnd = index + 1 < block.count ? Int(block.entries[index + 1].firstField) : block.fieldCount
    base = UnsafePointer(block.base)
    fields = UnsafePointer(block.fields + Int(entry.firstField))
    count = fieldsEnd &- Int(entry.firstField)
    (number, line, faults) = (entry.number, entry.line, entry.faults)
    raw = ByteView(UnsafeBufferPointer(start: base + Int(entry.start), count: Int(entry.end &- entry.start)))
  }

  /// The bytes of a field, without its quotes; empty where the row has no such field.
  ///
  /// The memory belongs to the block.
  @inlinable
  public subscript(column: Int) -> ByteView {
    guard column >= 0, column < count else { return ByteView() }
    let field = fields[column]
    return ByteView(UnsafeBufferPointer(start: base + Int(field.start), count: Int(field.end &- field.start)))
  }

  /// A copy of a field as a string; bytes that are not UTF-8 become U+FFFD.
  public func text(_ column: Int) -> String { String(decoding: self[column], as: UTF8.self) }

  /// Whether no field holds anything but blanks, as in the rows that spreadsheets leave below a table.
  public var isBlank: Bool {
    for column in 0..<count {
      for byte in self[column] where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") { return false }
    }
    return true
  }
}
