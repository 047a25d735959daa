// FailureList.swift: a run's list of failures, mended and run again.

/// What tells a list of failures from others: the columns `row` and `reason` in front of those of the list that was run.
enum FailureList {
  static let columns = ["row", "reason"]

  /// Case and blanks, which spreadsheets and people change, do not count.
  static func isOne(_ names: [String]) -> Bool {
    names.prefix(columns.count).map { $0.lowercased().filter { $0 != " " } } == columns
  }

  /// A row as it stands in the file, from behind its number and reason on.
  static func withoutReason(_ raw: UnsafeBufferPointer<UInt8>, separator: UInt8) -> Slice<
    UnsafeBufferPointer<UInt8>
  > {
    let quote = UInt8(ascii: "\"")
    var (index, passed) = (0, 0)
    var (isStart, isQuoted) = (true, false)
    while index < raw.count, passed < columns.count {
      let byte = raw[index]
      if byte == quote, isStart || isQuoted {
        isQuoted.toggle()
      } else if byte == separator, !isQuoted {
        passed += 1
      }
      // A quotation mark behind a closing one is the second of a doubled one.
      isStart = byte == separator && !isQuoted || byte == quote && !isQuoted
      index += 1
    }
    return raw[index...]
  }
}
