// TableReader.swift: reads a table from a stream of bytes, a block of rows at a time.

internal import SourceText

/// Reads CSV and its relatives: RFC 4180, and what spreadsheets and address books make of it.
///
/// ```swift
/// var reader = try TableReader(source, named: "supporters.csv")
/// let block = TableBlock()
/// while try reader.read(into: block) {
///   for row in block { use(row[0]) }
/// }
/// ```
///
/// Encoding and separator are found out and can be shown (`format`). Empty lines are skipped but counted. A row
/// that is odd is delivered with its faults. Memory does not depend on the length of the file.
public struct TableReader: Sendable {
  /// The names of the columns as they stand in the file; empty without a header.
  public internal(set) var columns: [String] = []
  /// How the file is written, as far as it has been read.
  public internal(set) var format = TableFormat()
  /// The file's name, as it is shown.
  let name: String

  let options: TableOptions
  var source: any ByteSource
  var scanner = RowScanner(separator: UInt8(ascii: ","))
  var atEnd = false
  var failure: TableError?
  /// Text behind the last complete row, whose last `uncheckedCount` bytes start a character that is not complete.
  var rest: [UInt8] = []
  var uncheckedCount = 0
  var check = TextCheck()
  /// Whether a zero or a byte that is not UTF-8 was seen, so that rows must be looked at one by one.
  var isSuspect = false
  var transcoder: Transcoder?

  /// Opens a table and reads as far as the header. Errors show the name; what the options leave open is found in the file's
  /// start.
  ///
  /// - Throws: `TableError` when there is no header, or what is read is no text.
  public init(_ source: any ByteSource, named name: String, options: TableOptions = TableOptions())
    throws(TableError)
  {
    self.source = source
    self.name = name
    var options = options
    options.maximumRowLength = min(max(options.maximumRowLength, 1), 1 << 28)
    options.chunkLength = min(max(options.chunkLength, 64), 1 << 28)
    self.options = options
    let block = TableBlock()
    try readStart(into: block)
    try readHeader(block)
  }

  /// Replaces the block's rows by the next ones.
  ///
  /// It returns as soon as at least one row is complete, so a pipe is not kept waiting.
  ///
  /// - Returns: false at the end, and the block is then empty.
  /// - Throws: a `TableError` once all rows before the place it names have been delivered.
  public mutating func read(into block: TableBlock) throws(TableError) -> Bool {
    block.textCount = 0
    block.clearRows()
    if let failure { throw failure }
    reserve(block, for: rest.count)
    block.base.update(from: rest, count: rest.count)
    block.textCount = rest.count
    rest.removeAll(keepingCapacity: true)

    // Empty lines may have been done with although no row is complete: `start` is behind them.
    var (start, fresh, searched) = (0, 0, 0)
    while true {
      if isWorthScanning(block, from: fresh, &searched) {
        fresh = block.textCount
        _ = scanner.scan(block, from: &start, atEnd: atEnd)
        checkLengths(block, from: &start)
      } else if block.textCount - start > options.maximumRowLength + 2 {
        mendTooLong(block, from: &start)
      }
      if block.count > 0 || (atEnd && start == block.textCount) { break }
      if let failure { throw failure }
      try fill(block)
    }
    rest.append(contentsOf: block.text(from: start))
    if isSuspect { markFaults(block) }
    if options.mendsText, format.encoding == .windows1252 || format.encoding == .macRoman {
      for index in 0..<block.count where block[index].raw.contains(where: { $0 >= 0x80 }) {
        block.entries[index].faults.insert(.oldLetters)
      }
    }
    return block.count > 0
  }
}

// MARK: - Rows

extension TableReader {
  /// Whether text from `fresh` on can have completed a row; up to `searched` it holds no line's end.
  ///
  /// A row is read again from its start when it was not complete. So that many small pieces of one huge row do not
  /// make that slow, a row beyond 64 KiB is tried again only when it has grown by a sixteenth.
  func isWorthScanning(_ block: TableBlock, from fresh: Int, _ searched: inout Int) -> Bool {
    if atEnd { return true }
    if fresh > 1 << 16, block.textCount - fresh < fresh / 16 { return false }
    // The CR before may have been waiting for its LF.
    let unread = block.text(from: max(0, searched - 1))
    searched = block.textCount
    return unread.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }

  /// Takes back rows that are too long, and mends the first of them or takes note of why that cannot be.
  private mutating func checkLengths(_ block: TableBlock, from start: inout Int) {
    let limit = options.maximumRowLength
    guard block.textCount > limit else { return }
    for (index, row) in block.enumerated() where row.raw.count > limit {
      start = Int(block.entries[index].start)
      (scanner.line, scanner.number) = (row.line, row.number)
      block.dropRows(from: index)
      mendTooLong(block, from: &start)
      return
    }
    if block.textCount - start > limit + 2 { mendTooLong(block, from: &start) }
  }

  /// Ends a row that is too long with the line of its open quote; without one there can be no more rows.
  private mutating func mendTooLong(_ block: TableBlock, from start: inout Int) {
    let limit = options.maximumRowLength
    var (mended, next) = (scanner, start)
    if let quote = mended.openQuote(block, row: start, after: limit),
      mended.readCarefully(block, &next, atEnd: atEnd, brokenQuote: quote) == nil
    {
      if block.last.map({ $0.raw.count <= limit }) == true {
        (scanner, start) = (mended, next)
        return
      }
      block.dropRows(from: block.count - 1)
    }
    failure = TableError(.rowTooLong(limit: limit), at: location(of: start, in: block, row: start))
  }

  /// The place of the byte at `offset` of the block, in the incomplete row that starts at `row`.
  func location(of offset: Int, in block: TableBlock, row: Int) -> TextLocation {
    let text = block.text(from: row).prefix(offset - row)
    var location = TextLocation(file: name, offset: text.count, in: text)
    location.line += scanner.line - 1
    return location
  }

  /// Looks for zeros and for bytes that are not UTF-8 in each row.
  private func markFaults(_ block: TableBlock) {
    for index in 0..<block.count {
      let raw = block[index].raw
      var check = TextCheck()
      if raw.contains(0) { block.entries[index].faults.insert(.nulByte) }
      if check.check(raw, from: 0).end < raw.count {
        let isMended = options.mendsText && block.mendText(ofRow: index)
        block.entries[index].faults.insert(isMended ? .mendedText : .invalidText)
      }
    }
  }
}
