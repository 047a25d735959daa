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

  // MARK: - By name

  /// Sheets by Avery (measures from the maker's data sheets), in the order of the help.
  static let all: [LabelSheet] = metric + american

  /// A4, without gaps down. Widths, heights and gaps across in tenths of a millimetre.
  private static let metric = [
    metric("L7159", 635, 339, 3, 8, 25), metric("L7160", 635, 381, 3, 7, 25),
    metric("L7161", 635, 466, 3, 6, 25),
    metric("L7162", 991, 339, 2, 8, 25), metric("L7163", 991, 381, 2, 7, 25),
    metric("L7165", 991, 677, 2, 4, 25),
  ]

  private static func metric(
    _ name: String, _ width: Int, _ height: Int, _ columns: Int, _ rows: Int, _ gap: Int
  ) -> LabelSheet {
    LabelSheet(
      name: name, paper: .a4, columns: columns, rows: rows, width: .tenthsOfMillimetre(width),
      height: .tenthsOfMillimetre(height), gap: Gap(across: .tenthsOfMillimetre(gap), down: .zero))
  }

  /// US Letter, without gaps down. Widths, heights and gaps across in tenths of a point.
  private static let american = [
    american("5160", 1890, 720, 3, 10, 90), american("5161", 2880, 720, 2, 10, 135),
    american("5162", 2880, 960, 2, 7, 135), american("5163", 2880, 1440, 2, 5, 135),
    american("5164", 2880, 2400, 2, 3, 135),
  ]

  private static func american(
    _ name: String, _ width: Int, _ height: Int, _ columns: Int, _ rows: Int, _ gap: Int
  ) -> LabelSheet {
    LabelSheet(
      name: name, paper: .usLetter, columns: columns, rows: rows, width: Length(thousandths: width * 100),
      height: Length(thousandths: height * 100), gap: Gap(across: Length(thousandths: gap * 100), down: .zero)
    )
  }

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
