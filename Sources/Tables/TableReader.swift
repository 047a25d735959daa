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
  public private(set) var columns: [String] = []
  /// How the file is written, as far as it has been read.
  public private(set) var format = TableFormat()
  /// The file's name, as it is shown.
  public let name: String

  private let options: TableOptions
  private var source: any ByteSource
  private var scanner = RowScanner(separator: UInt8(ascii: ","))
  private var atEnd = false
  private var failure: TableError?
  /// Text behind the last complete row, whose last `uncheckedCount` bytes start a character that is not complete.
  private var rest: [UInt8] = []
  private var uncheckedCount = 0
  private var check = TextCheck()
  /// Whether a zero or a byte that is not UTF-8 was seen, so that rows must be looked at one by one.
  private var isSuspect = false
  private var transcoder: Transcoder?

  /// Opens a table and reads as far as the header.
  ///
  /// - Parameter name: the file's name as errors show it.
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
    rest.withUnsafeBufferPointer { bytes in
      if let start = bytes.baseAddress { block.base.update(from: start, count: bytes.count) }
    }
    block.textCount = rest.count
    rest.removeAll(keepingCapacity: true)

    // Empty lines may have been done with although no row is complete: `start` is behind them.
    var (start, fresh) = (0, 0)
    while true {
      if isWorthScanning(block, from: fresh) {
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
    rest.append(contentsOf: UnsafeBufferPointer(start: block.base + start, count: block.textCount - start))
    if isSuspect { markFaults(block) }
    return block.count > 0
  }
}

// MARK: - Rows

extension TableReader {
  /// Whether text from `fresh` on can have completed a row.
  ///
  /// A row is read again from its start when it was not complete. So that many small pieces of one huge row do not
  /// make that slow, a row beyond 64 KiB is tried again only when it has grown by a sixteenth.
  private func isWorthScanning(_ block: TableBlock, from fresh: Int) -> Bool {
    if atEnd { return true }
    if fresh > 1 << 16, block.textCount - fresh < fresh / 16 { return false }
    // The CR before may have been waiting for its LF.
    for index in max(0, fresh - 1)..<max(block.textCount, 1) where index < block.textCount {
      if block.base[index] == UInt8(ascii: "\n") || block.base[index] == UInt8(ascii: "\r") { return true }
    }
    return false
  }

  /// Takes back rows that are too long, and mends the first of them or takes note of why that cannot be.
  private mutating func checkLengths(_ block: TableBlock, from start: inout Int) {
    let limit = options.maximumRowLength
    guard block.textCount > limit else { return }
    for (index, row) in block.enumerated() where row.raw.count > limit {
      start = row.raw.baseAddress.map { $0 - UnsafePointer(block.base) } ?? start
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
  private func location(of offset: Int, in block: TableBlock, row: Int) -> TextLocation {
    let text = UnsafeBufferPointer(start: block.base + row, count: offset - row)
    var location = TextLocation(file: name, offset: text.count, in: text)
    location.line += scanner.line - 1
    return location
  }

  /// Looks for zeros and for bytes that are not UTF-8 in each row.
  private func markFaults(_ block: TableBlock) {
    for (index, row) in block.enumerated() {
      var check = TextCheck()
      if check.check(row.raw, from: 0).end < row.raw.count {
        block.entries[index].faults.insert(.invalidText)
      }
      if row.raw.contains(0) { block.entries[index].faults.insert(.nulByte) }
    }
  }
}

// MARK: - Bytes

extension TableReader {
  private func reserve(_ block: TableBlock, for count: Int) {
    // Most rests are part of a row, so that the room beyond a chunk saves the block from growing.
    block.reserveText(max(options.chunkLength + options.chunkLength / 2, count))
  }

  /// Appends text to the block, or sets `atEnd`.
  private mutating func fill(_ block: TableBlock) throws(TableError) {
    if block.textCapacity - block.textCount < options.chunkLength {
      block.reserveText(max(2 * block.textCapacity, block.textCount + options.chunkLength))
    }
    block.clearRows()
    if transcoder == nil {
      let room = UnsafeMutableRawBufferPointer(
        start: block.base + block.textCount, count: options.chunkLength)
      let start = block.textCount - uncheckedCount
      let count = try read(room)
      block.textCount += count
      atEnd = count == 0
      checkText(block, from: start)
    } else {
      try fillTranscoder(options.chunkLength / 4)
    }
    decodeWaiting(block)
  }

  /// Appends up to `count` bytes to those that wait for the transcoder, or sets `atEnd`.
  private mutating func fillTranscoder(_ count: Int) throws(TableError) {
    let bytes = try read(atMost: count)
    transcoder?.waiting.append(contentsOf: bytes)
  }

  /// The next bytes as an array of their own; none, and `atEnd` is set, at the end.
  private mutating func read(atMost limit: Int) throws(TableError) -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = try bytes.withUnsafeMutableBufferPointer { (room) throws(TableError) -> Int in
      try read(UnsafeMutableRawBufferPointer(room))
    }
    atEnd = count == 0
    return bytes.prefix(count)
  }

  private mutating func read(_ room: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    do throws(FileError) {
      return try source.read(into: room)
    } catch {
      throw TableError(.unreadable(error), at: nil)
    }
  }

  private mutating func decodeWaiting(_ block: TableBlock) {
    guard let waiting = transcoder?.waiting.count, waiting > 0 else { return }
    let room = Transcoder.room(for: waiting)
    if block.textCapacity - block.textCount < room { block.reserveText(block.textCount + room) }
    let start = block.textCount
    block.textCount += transcoder?.decode(into: block.base + start, atEnd: atEnd) ?? 0
    if transcoder?.hasMacRomanSigns == true { format.looksLikeMacRoman = true }
    if !isSuspect {
      isSuspect = UnsafeBufferPointer(start: block.base + start, count: block.textCount - start).contains(0)
    }
  }

  /// Checks that the new text is UTF-8; when it is not and nothing before said that it is, it is Windows-1252.
  private mutating func checkText(_ block: TableBlock, from start: Int) {
    let text = UnsafeBufferPointer(start: block.base, count: block.textCount)
    var position = start
    uncheckedCount = 0
    while position < text.count {
      let (end, isCutOff) = check.check(text, from: position)
      position = end
      if isCutOff && !atEnd {
        uncheckedCount = text.count - end
        break
      }
      if end == text.count { break }
      if check.hasMultibyte || format.hasMark || options.encoding == .utf8 {
        isSuspect = true
        position += 1
        continue
      }
      format.encoding = .windows1252
      transcoder = Transcoder(encoding: .windows1252, waiting: Array(text[end...]))
      block.textCount = end
      break
    }
    if check.hasZero { isSuspect = true }
  }
}

// MARK: - The start of a file

extension TableReader {
  /// Reads the bytes that tell the encoding, and puts what they say behind the mark into the block.
  private mutating func readStart(into block: TableBlock) throws(TableError) {
    var start: [UInt8] = []
    while start.count < 4, !atEnd { start += try read(atMost: options.chunkLength) }
    let (markLength, notText) = format.detectEncoding(Array(start.prefix(4)))
    if let notText {
      throw TableError(.notText(what: notText), at: TextLocation(file: name, line: 1, column: 1))
    }
    if let encoding = options.encoding { format.encoding = encoding }
    start.removeFirst(markLength)
    if format.encoding == .utf8 {
      reserve(block, for: start.count)
      block.base.update(from: start, count: start.count)
      block.textCount = start.count
      checkText(block, from: 0)
    } else {
      reserve(block, for: 0)
      transcoder = Transcoder(encoding: format.encoding, waiting: start)
    }
    decodeWaiting(block)
  }

  /// Finds out the separator, reads the header, and keeps what follows.
  private mutating func readHeader(_ block: TableBlock) throws(TableError) {
    var fresh = 0
    var record: Range<Int>?
    while true {
      if isWorthScanning(block, from: fresh) {
        record = endOfFirstRecord(UnsafeBufferPointer(start: block.base, count: block.textCount))
        fresh = block.textCount
        // A CR may be waiting for its LF.
        if let end = record?.upperBound, end + 1 == fresh, block.base[end] == UInt8(ascii: "\r"), !atEnd {
          record = nil
        }
      }
      if record != nil || atEnd || block.textCount > options.maximumRowLength + 2 { break }
      try fill(block)
    }
    let text = UnsafeBufferPointer(start: block.base, count: block.textCount)
    // Without a record a quote is open to the end; its line then tells the separator all the same.
    let header = text[record ?? firstLine(text)]
    var start = 0
    if header.count == 5, header.prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 | 0x20 }),
      let separator = header.last
    {
      // Excel's own line, which it does not count as a row.
      format.separator = separator
      start = header.endIndex
      if start < text.count { start += text[start...].starts(with: "\r\n".utf8) ? 2 : 1 }
      scanner.line = 1 + lineEnds(text[..<start])
    } else {
      format.detectSeparator(header: header)
    }
    let special = [UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    if let separator = options.separator, !special.contains(separator) { format.separator = separator }
    if special.contains(format.separator) { format.separator = UInt8(ascii: ",") }
    let line = scanner.line
    scanner = RowScanner(separator: format.separator)
    scanner.line = line
    scanner.reach = options.maximumRowLength + 2

    if options.hasHeader { try readColumns(block, &start) }
    rest = Array(UnsafeBufferPointer(start: block.base + start, count: block.textCount - start))
  }

  private mutating func readColumns(_ block: TableBlock, _ start: inout Int) throws(TableError) {
    block.clearRows()
    while block.count == 0 {
      if atEnd, start == block.textCount {
        throw TableError(.empty, at: TextLocation(file: name, line: 1, column: 1))
      }
      switch scanner.readCarefully(block, &start, atEnd: atEnd) {
      case nil: break
      case .unterminated(let quote, _):
        throw TableError(.unterminatedQuote, at: location(of: quote, in: block, row: start))
      case .incomplete:
        if block.textCount - start > options.maximumRowLength + 2 { throw headerTooLong(block, from: start) }
        try fill(block)
      }
    }
    let row = block[0]
    columns = (0..<row.count).map { row.text($0) }
    scanner.columns = columns.count
  }

  /// The error for an incomplete header that is too long already.
  private mutating func headerTooLong(_ block: TableBlock, from start: Int) -> TableError {
    let limit = options.maximumRowLength
    if let quote = scanner.openQuote(block, row: start, after: limit) {
      return TableError(.quoteTooLong(limit: limit), at: location(of: quote, in: block, row: start))
    }
    return TableError(.rowTooLong(limit: limit), at: location(of: start, in: block, row: start))
  }

  private func firstLine(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let start = text.firstIndex { !isEnd($0) } ?? text.count
    return start..<(text[start...].firstIndex(where: isEnd) ?? text.count)
  }

  private func lineEnds(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var (count, previous) = (0, 0 as UInt8)
    for byte in text {
      if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r")) {
        count += 1
      }
      previous = byte
    }
    return count
  }
}
