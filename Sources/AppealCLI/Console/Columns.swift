// Columns.swift: rows of text for the terminal.

import SourceText

/// Rows in columns, each as wide as its widest cell.
func table(_ rows: [[String]]) -> [UInt8] {
  let rows = rows.map { $0.map { visibleText($0) } }
  let columns = rows.map(\.count).max() ?? 0
  let widths = (0..<columns).map { column in
    rows.map { column < $0.count ? columnWidth(ofUTF8: $0[column].utf8) : 0 }.max() ?? 0
  }
  var text = ""
  for row in rows {
    var line = ""
    for (column, cell) in row.enumerated() {
      line += cell
      if column < row.count - 1 {
        line += String(repeating: " ", count: widths[column] - columnWidth(ofUTF8: cell.utf8) + 2)
      }
    }
    text += line + "\n"
  }
  return Array(text.utf8)
}
