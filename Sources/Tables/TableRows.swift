// TableRows.swift: the rows of a short table, one after the other.

public import SourceText

extension TableReader {
  /// Hands on all rows that are left and not blank, each with the place where it starts.
  ///
  /// - Throws: `TableError` also at a quote that is never closed.
  public mutating func forEachRow(_ take: (TableRow, TextLocation) -> Void) throws(TableError) {
    let block = TableBlock()
    while try read(into: block) {
      for row in block where !row.isBlank {
        let place = TextLocation(file: name, line: row.line, column: 1)
        if row.faults.contains(.unclosedQuote) { throw TableError(.unterminatedQuote, at: place) }
        take(row, place)
      }
    }
  }
}

extension TableRow {
  /// A copy of a field without the apostrophe that keeps a spreadsheet from taking it for a formula.
  public func unguarded(_ column: Int) -> String {
    let text = text(column)
    guard text.first == "'", let next = text.dropFirst().first, "=+-@".contains(next) else { return text }
    return String(text.dropFirst())
  }
}
