// CellReference.swift: the places of cells in a sheet, such as B7.

/// A column and a row, both from 1; as a spreadsheet names it: `B7`.
struct CellReference: Hashable, Sendable, CustomStringConvertible {
  /// A sheet has no more rows and columns than this.
  static let (lastRow, lastColumn) = (1_048_576, 16_384)

  var column: Int, row: Int

  init(column: Int, row: Int) { (self.column, self.row) = (column, row) }

  /// - Returns: nil for what is no place in a sheet.
  init?(_ text: ArraySlice<UInt8>) {
    var (column, row) = (0, 0)
    for byte in text where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = 26 * column + Int(byte - 64)
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = 26 * column + Int(byte - 96)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = 10 * row + Int(byte - 48)
      default: return nil
      }
      guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    (self.column, self.row) = (column, row)
  }

  var description: String {
    var (letters, rest) = ("", column)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}

/// A rectangle of cells: `A1:C1`.
struct CellRange: Hashable, Sendable, CustomStringConvertible {
  var first: CellReference, last: CellReference

  init?(_ text: ArraySlice<UInt8>) {
    let ends = text.split(separator: UInt8(ascii: ":")).map { CellReference($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1] else { return nil }
    (self.first, self.last) = (first, last)
  }

  var description: String { "\(first):\(last)" }
}
