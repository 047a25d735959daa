// Listing.swift: rows of text in columns, and texts in lines, fitted to the terminal.

import Arguments
import SourceText

/// Rows in columns. What does not fit is broken between words, or stands below its row; nothing is cut.
struct Listing {
  /// How a cell looks on a terminal with colours, by the number of the escape.
  enum Tint: String { case good = "32", bad = "31", weak = "2" }

  /// A column is not made narrower than this to keep it beside the others.
  private static let leastWidth = 24
  private static let indentBelow = 4

  private let rows: [[String]]
  private let tint: (Int, String) -> Tint?

  /// The rows have the heading first, where there is one; `tint` says how the cell of a column looks.
  init(_ rows: [[String]], tint: @escaping (Int, String) -> Tint? = { _, _ in nil }) {
    self.rows = rows.map { $0.map { visibleText($0) } }
    self.tint = tint
  }

  /// The lines of each row, the last with its line end too.
  func blocks(columns: Int, isColoured: Bool = false) -> [String] {
    let widths = widths(columns)
    return rows.map { row in
      var text = sideBySide(Array(row.prefix(widths.count)), widths, isColoured)
      let below = row.dropFirst(widths.count).filter { !$0.isEmpty }.joined(separator: " | ")
      if !below.isEmpty {
        let indent = String(repeating: " ", count: Self.indentBelow)
        text += wrapped(below, columns: columns - Self.indentBelow).map { indent + $0 + "\n" }.joined()
      }
      return text
    }
  }

  /// The widths of the columns that stand side by side; the cells of those behind stand below the row.
  private func widths(_ columns: Int) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    var (widths, least): ([Int], [Int]) = ([], [])
    for column in 0..<count {
      let cells = rows.compactMap { column < $0.count ? $0[column] : nil }
      let width = cells.map { columnWidth(ofUTF8: $0.utf8) }.max() ?? 0
      let words = cells.flatMap { $0.split(separator: " ") }
      widths.append(width)
      least.append(max(words.map { columnWidth(ofUTF8: $0.utf8) }.max() ?? 0, min(width, Self.leastWidth)))
    }
    func excess(_ widths: [Int]) -> Int { widths.reduce(0) { $0 + $1 + 2 } - 2 - columns }
    while widths.count > 1, excess(least) > 0 {
      widths.removeLast()
      least.removeLast()
    }
    while excess(widths) > 0,
      let widest = widths.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
    { widths[widest] = max(least[widest], widths[widest] - excess(widths)) }
    return widths
  }

  private func sideBySide(_ row: [String], _ widths: [Int], _ isColoured: Bool) -> String {
    let cells = zip(row, widths).map { wrapped($0, columns: $1) }
    var text = ""
    for number in 0..<(cells.map(\.count).max() ?? 0) {
      var gap = 0
      for (column, lines) in cells.enumerated() {
        let piece = number < lines.count ? lines[number] : ""
        if !piece.isEmpty {
          text += String(repeating: " ", count: gap)
          gap = 0
          if isColoured, let tint = tint(column, row[column]) {
            text += "\u{1B}[\(tint.rawValue)m\(piece)\u{1B}[0m"
          } else {
            text += piece
          }
        }
        gap += widths[column] - columnWidth(ofUTF8: piece.utf8) + 2
      }
      text += "\n"
    }
    return text
  }
}

extension Console {
  /// Prints a listing, page by page where it is longer than the terminal.
  func list(_ listing: Listing) throws {
    try showBytes(Array(listing.blocks(columns: columns, isColoured: isColoured).joined().utf8))
  }
}

/// A text whose lines fit: those that a longer one is broken into are indented like it, the later ones by `hanging`
/// columns more.
func fitted(_ text: String, columns: Int, hanging: Int = 0) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    guard columnWidth(ofUTF8: line.utf8) > columns else { return String(line) }
    let indent = line.prefix { $0 == " " }.count
    let lines = wrapped(String(line), columns: max(20, columns - indent - hanging))
    return lines.enumerated().map { index, words in
      String(repeating: " ", count: index == 0 ? indent : indent + hanging) + words
    }.joined(separator: "\n")
  }.joined(separator: "\n")
}
