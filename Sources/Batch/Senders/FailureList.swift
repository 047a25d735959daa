// FailureList.swift: a run's list of failures, mended and run again.

import SourceText
import Tables

/// What tells a list of failures from others: the columns `row` and `reason` in front of those of the list that was run.
enum FailureList {
  static let columns = ["row", "reason"]

  /// Case and blanks, which spreadsheets and people change, do not count.
  static func isOne(_ names: [String]) -> Bool {
    names.prefix(columns.count).map { $0.lowercased().filter { $0 != " " } } == columns
  }

  /// A row as it stands in the file, from behind its number and reason on.
  static func withoutReason(_ raw: Cell, separator: UInt8) -> Cell {
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
    return raw.part(index...)
  }

  /// The byte order mark with which the file begins: without it Excel takes its letters for those of Windows.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Text in UTF-16, low bytes first; its mark of UTF-8 becomes that of UTF-16.
  static func inUTF16(_ bytes: [UInt8]) -> [UInt8] {
    String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// Whether a spreadsheet would take one of the row's cells for a formula.
  static func hasFormula(_ row: TableRow) -> Bool {
    for index in 0..<row.count where isFormula(row[index]) { return true }
    return false
  }

  /// Whether a spreadsheet would take the cell for a formula; a telephone number is none.
  @inline(__always)
  static func isFormula(_ cell: Cell) -> Bool {
    // Most cells begin with a letter.
    guard let first = cell.first, first < UInt8(ascii: "A"), first <= blank || beginsFormula(first) else {
      return false
    }
    return holdsFormula(cell)
  }

  @inline(never)
  private static func holdsFormula(_ cell: Cell) -> Bool {
    guard let first = cell.first(where: { $0 > blank }), beginsFormula(first),
      cell.contains(where: { isLetter($0) || isDigit($0) })
    else { return false }
    return first != UInt8(ascii: "+") || !cell.allSatisfy(isOfNumber)
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool { "=+-@".utf8.contains(byte) }

  /// Whether the byte can be one of a telephone number.
  private static func isOfNumber(_ byte: UInt8) -> Bool { isDigit(byte) || "+-()/. ".utf8.contains(byte) }
}
