// RowScanner.swift: finds the rows and fields of a text, 64 bytes at a time.

/// Splits the text of a block into rows and fields.
///
/// The fast way classifies 64 bytes at once, takes out of the separators and line ends those inside quotes, and
/// goes from one of the rest to the next. It checks that each quote stands where RFC 4180 has one; a row in which
/// one does not is left to `readCarefully`.
struct RowScanner {
  let separator: UInt8
  /// How many fields a row should have; 0 when any number will do.
  var columns = 0
  /// The line on which the next row starts.
  var line = 1
  /// The number of the next row.
  var number = 1
  /// How far behind a row's start, in bytes, the end of a quote is looked for.
  var reach = Int.max

  /// The separator in every byte.
  private let separators: SIMD16<UInt8>

  init(separator: UInt8) {
    self.separator = separator
    separators = SIMD16(repeating: separator)
  }

  /// Where and why reading stopped before the end of the text.
  enum Stop {
    /// The row is not complete; `quote` is where in the text its open quote stands, if one is open.
    case incomplete(quote: Int?)
    /// The quote that stands here in the text is never closed: no more text comes, or what looks like the end of its
    /// field some lines further on has text behind it, as the next quoted field has. `end` is where that showed.
    case unterminated(quote: Int, end: Int)
  }

  /// Appends all complete rows of the block's text from `start` on, and moves it to where the first
  /// incomplete one starts. Of a row with a quote that is never closed the first lines are a row, up to the
  /// line of that quote.
  ///
  /// `atEnd` says that no more text comes, so that the last row needs no line end.
  mutating func scan(_ block: TableBlock, from start: inout Int, atEnd: Bool) -> Stop? {
    var found = FieldEnds(separators, from: start)
    while true {
      let isClean = scanClean(block, &start, &found)
      if start == block.textCount { return nil }
      if isClean && !atEnd { return .incomplete(quote: nil) }
      switch readCarefully(block, &start, atEnd: atEnd) {
      case nil: break
      case .incomplete(let quote): return .incomplete(quote: quote)
      case .unterminated(let quote, let end):
        // Text that comes in small pieces must not be read differently.
        if end - start > reach { return .incomplete(quote: quote) }
        _ = readCarefully(block, &start, atEnd: atEnd, brokenQuote: quote)
      }
    }
  }

  /// Appends rows from `rowStart` on and moves it behind the last complete one; returns false when the next row has a
  /// quote in an odd place.
  private mutating func scanClean(_ block: TableBlock, _ rowStart: inout Int, _ found: inout FieldEnds)
    -> Bool
  {
    let base = block.base
    let end = block.textCount
    let fields = block.fields
    let separator = separator
    var fieldCount = block.fieldCount
    var firstField = fieldCount
    var start = rowStart
    var fieldStart = start
    var lineBreaks = 0  // inside the row's quotes
    var isLineFeedDone = false
    var isDoubledBefore = false  // the field has a doubled quote in an earlier stretch
    found.restart(at: start)
    // What was copied for a row that is read again takes no room.
    var spillEnd = block.spillEnd
    defer {
      block.fieldCount = firstField
      block.spillEnd = spillEnd
      rowStart = start
    }

    while found.position < end, !found.isOdd {
      found.find(in: base, end: end)
      let places = found.places
      let count = found.count
      var (doubledIndex, lineEndIndex) = (isDoubledBefore ? -1 : 0, 0)
      var nextDoubled = isDoubledBefore ? -1 : found.doubledQuotes.first ?? .max
      var index = isLineFeedDone ? 1 : 0
      isLineFeedDone = false
      while index < count {
        let place = Int(places[index])
        index &+= 1
        // A field that starts with a quote ends with one.
        let quote = base[fieldStart] == UInt8(ascii: "\"") ? 1 : 0
        fields[fieldCount] = TableBlock.Field(fieldStart &+ quote, place &- quote)
        if nextDoubled < place {
          fields[fieldCount] = block.withoutDoubledQuotes(fields[fieldCount])
          while nextDoubled < place {
            doubledIndex += 1
            nextDoubled = doubledIndex < found.doubledQuotes.count ? found.doubledQuotes[doubledIndex] : .max
          }
        }
        fieldCount &+= 1
        fieldStart = place &+ 1
        if base[place] == separator { continue }

        if base[place] == UInt8(ascii: "\r") {
          // The LF may not have come yet.
          if fieldStart == end { return true }
          if base[fieldStart] == UInt8(ascii: "\n") {
            fieldStart &+= 1
            isLineFeedDone = index == count
            index &+= 1
          }
        }
        while lineEndIndex < found.quotedLineEnds.count, found.quotedLineEnds[lineEndIndex] < place {
          lineEndIndex += 1
          lineBreaks += 1
        }
        finishRow(block, start, place, firstField, &fieldCount, lineBreaks: lineBreaks)
        lineBreaks = 0
        start = fieldStart
        firstField = fieldCount
        spillEnd = block.spillEnd
      }
      lineBreaks += found.quotedLineEnds.count - lineEndIndex
      isDoubledBefore = nextDoubled < .max
    }
    return !found.isOdd
  }

  /// Appends the row of the fields from `firstField` on; drops it when it is an empty line.
  @inline(__always)
  private mutating func finishRow(
    _ block: TableBlock, _ start: Int, _ end: Int, _ firstField: Int, _ fieldCount: inout Int,
    lineBreaks: Int, faults: RowFaults = []
  ) {
    if start == end {
      fieldCount = firstField
    } else {
      var faults = faults
      if columns != 0, faults != .unclosedQuote, fieldCount &- firstField != columns {
        faults.formUnion(raggedness(block.fields + firstField, fieldCount &- firstField))
      }
      block.entries[block.count] = TableBlock.RowEntry(
        firstField: UInt32(truncatingIfNeeded: firstField), start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end), faults: faults, line: line, number: number)
      block.count &+= 1
    }
    line &+= 1 &+ lineBreaks
    number &+= 1
  }

  @inline(never)
  private func raggedness(_ fields: UnsafePointer<TableBlock.Field>, _ count: Int) -> RowFaults {
    if count < columns { return .missingFields }
    for index in columns..<count where fields[index].start != fields[index].end { return .extraFields }
    return []
  }

  /// Appends the one row that starts at `rowStart`, wherever its quotes are, and moves `rowStart` behind it.
  /// Returns nil, or why there is no complete row (then nothing has changed).
  ///
  /// A quote that does not start its field is text; so is all that follows a closing quote up to the next
  /// separator. So much text as `length` says is looked at, all when it is nil. `brokenQuote` is where in the
  /// text a quote stands that is never closed: the row ends with its line.
  mutating func readCarefully(
    _ block: TableBlock, _ rowStart: inout Int, length: Int? = nil, atEnd: Bool, brokenQuote: Int? = nil
  ) -> Stop? {
    let base = block.base
    let end = length.map { min(block.textCount, rowStart + $0) } ?? block.textCount
    let spillStart = block.spillEnd
    var fieldCount = block.fieldCount
    var position = rowStart
    var faults: RowFaults = []
    var lineBreaks = 0

    while true {
      let fieldStart = position
      var openQuote: Int?
      if position == brokenQuote {
        while position < end, !isLineEnd(base[position]) { position += 1 }
        faults = .unclosedQuote
        block.fields[fieldCount] = TableBlock.Field(fieldStart + 1, position)
      } else if position < end, base[position] == UInt8(ascii: "\"") {
        openQuote = position
        let breaksBefore = lineBreaks
        let textStart = block.spillEnd
        position += 1
        while position < end {
          let byte = base[position]
          position += 1
          if byte == UInt8(ascii: "\"") {
            if position == end || base[position] != byte {
              openQuote = nil
              break
            }
            position += 1
          } else if byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r") && (position == end || base[position] != UInt8(ascii: "\n"))
          {
            lineBreaks += 1
          }
          block.spill(byte)
        }
        while openQuote == nil, position < end, !isBoundary(base[position]) {
          faults.insert(.textAfterQuote)
          block.spill(base[position])
          position += 1
          if lineBreaks > breaksBefore, base[position - 1] > UInt8(ascii: " ") {
            block.spillEnd = spillStart
            return .unterminated(quote: fieldStart, end: position)
          }
        }
        block.fields[fieldCount] = TableBlock.Field(textStart, block.spillEnd)
      } else {
        while position < end, !isBoundary(base[position]) { position += 1 }
        block.fields[fieldCount] = TableBlock.Field(fieldStart, position)
      }
      fieldCount += 1
      if position < end, base[position] == separator {
        position += 1
        continue
      }

      var next = position
      if next < end {
        next += 1
        if base[position] == UInt8(ascii: "\r"), next < end, base[next] == UInt8(ascii: "\n") { next += 1 }
      }
      let needsMore = position == end || (next == end && base[position] == UInt8(ascii: "\r"))
      if openQuote != nil || (needsMore && !atEnd) {
        block.spillEnd = spillStart
        if let openQuote, atEnd { return .unterminated(quote: openQuote, end: end) }
        // More text may follow the quote that closes the field, or a second quote that opens it again.
        let isQuoted = fieldStart < end && base[fieldStart] == UInt8(ascii: "\"") && position == end
        return .incomplete(quote: isQuoted ? fieldStart : nil)
      }
      let firstField = block.fieldCount
      finishRow(block, rowStart, position, firstField, &fieldCount, lineBreaks: lineBreaks, faults: faults)
      block.fieldCount = fieldCount
      rowStart = next
      return nil
    }
  }

  /// The quote of the field in which the first `length` bytes of the row that starts at `rowStart` end, or that is found
  /// to be never closed; nil when there is none.
  mutating func openQuote(_ block: TableBlock, row rowStart: Int, after length: Int) -> Int? {
    var start = rowStart
    return switch readCarefully(block, &start, length: length, atEnd: false) {
    case .incomplete(let quote): quote
    case .unterminated(let quote, _): quote
    case nil: nil
    }
  }

  private func isBoundary(_ byte: UInt8) -> Bool { byte == separator || isLineEnd(byte) }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
