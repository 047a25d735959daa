// TableStart.swift: the start of a table, which tells its encoding, its separator and its columns.

import SourceText

extension TableReader {
  /// Reads the bytes that tell the encoding, and puts what they say behind the mark into the block.
  mutating func readStart(into block: TableBlock) throws(TableError) {
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
  mutating func readHeader(_ block: TableBlock) throws(TableError) {
    var (fresh, searched) = (0, 0)
    var record: Range<Int>?
    while true {
      if isWorthScanning(block, from: fresh, &searched) {
        record = endOfFirstRecord(block.text(from: 0))
        fresh = block.textCount
        // A CR may be waiting for its LF.
        if let end = record?.upperBound, end + 1 == fresh, block.base[end] == UInt8(ascii: "\r"), !atEnd {
          record = nil
        }
      }
      if record != nil || atEnd || block.textCount > options.maximumRowLength + 2 { break }
      try fill(block)
    }
    let text = block.text(from: 0)
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
      scanner.line = TextLocation(file: name, offset: start, in: text).line
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
    rest = Array(block.text(from: start))
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

  private func firstLine(_ text: ByteView) -> Range<Int> {
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    let start = text.firstIndex { !isEnd($0) } ?? text.count
    return start..<(text[start...].firstIndex(where: isEnd) ?? text.count)
  }
}
