// LabelSheet.swift: sheets of labels, by name and by measure.

import PDF

/// A sheet of equal labels, which stand in the middle of the paper unless the sheet says otherwise.
public struct LabelSheet: Sendable, Hashable {
  public enum Paper: Sendable, Hashable {
    case a4, usLetter

    var size: PaperSize { self == .a4 ? .a4 : .letter }
  }

  /// The maker's number, or the measure as it was written.
  public let name: String
  let paper: Paper
  let columns: Int
  let rows: Int
  let width: Length
  let height: Length
  /// Between labels.
  let gap: Gap
  /// From the paper's edges to the first label.
  let left: Length
  let top: Length

  /// What is left free between labels.
  struct Gap: Hashable {
    var across: Length
    var down: Length
  }

  /// The labels on a sheet.
  public var count: Int { columns * rows }

  /// Sheets by Avery (measures from the maker's data sheets), in the order of the help: A4, then US Letter in points.
  static let known: KeyValuePairs = [
    "L7159": "63.5x33.9/3x8/2.5x0", "L7160": "63.5x38.1/3x7/2.5x0", "L7161": "63.5x46.6/3x6/2.5x0",
    "L7162": "99.1x33.9/2x8/2.5x0", "L7163": "99.1x38.1/2x7/2.5x0", "L7165": "99.1x67.7/2x4/2.5x0",
    "5160": "189x72/3x10/9x0pt", "5161": "288x72/2x10/13.5x0pt", "5162": "288x96/2x7/13.5x0pt",
    "5163": "288x144/2x5/13.5x0pt", "5164": "288x240/2x3/13.5x0pt",
  ]

  init(
    name: String, paper: Paper, columns: Int, rows: Int, width: Length, height: Length,
    gap: Gap, corner: (left: Length, top: Length)? = nil
  ) {
    (self.name, self.paper, self.columns, self.rows) = (name, paper, columns, rows)
    (self.width, self.height, self.gap) = (width, height, gap)
    let used = Self.used(columns, rows, width, height, gap)
    left = corner?.left ?? (paper.size.width - used.width) / 2
    top = corner?.top ?? (paper.size.height - used.height) / 2
  }

  /// What the labels take of the paper.
  static func used(
    _ columns: Int, _ rows: Int, _ width: Length, _ height: Length, _ gap: Gap
  ) -> (width: Length, height: Length) {
    (width * columns + gap.across * (columns - 1), height * rows + gap.down * (rows - 1))
  }

  // MARK: - Places

  /// The upper left corner of a label, counted from 0 row by row; from the left and the top of the paper.
  func corner(of index: Int) -> (x: Length, top: Length) {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    return (left + (width + gap.across) * column, top + (height + gap.down) * row)
  }
}
