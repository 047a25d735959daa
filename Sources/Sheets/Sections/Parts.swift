// Parts.swift: which lines of a sheet belong to which of its parts.

/// The parts of a sheet by the places of their lines.
struct Parts {
  /// The paragraphs of what happened.
  var facts: [[Int]] = []
  var groups: [GroupParts] = []
  /// The blocks of officials who get copies.
  var copies: [[Int]] = []
  /// The sentences about copies to diplomatic missions.
  var missions: [[Int]] = []
  /// An official written in one line, with the place of the line.
  var oneLineCopies: [(line: Int, text: String)] = []
  /// Paragraphs in which the last day and the languages may stand.
  var notices: [[Int]] = []
  /// The sentences above lists of points.
  var leadIns: [[Int]] = []
  /// Lines with labels of which the value stands behind them.
  var labelled: [(label: Label, line: Int)] = []
  /// Lines with number, index and day of issue at the end of a sheet.
  var footers: [Int] = []
  /// The line above a letter that says what it is about.
  var subject: Int?
  /// Where a sheet says that nothing more is asked.
  var stops: [Int] = []

  /// The values behind a label.
  func lines(with label: Label) -> [Int] { labelled.filter { $0.label == label }.map(\.line) }
}

/// The lines that are meant for one authority.
struct GroupParts {
  var authority: String?
  var points: [[Int]] = []
  var blocks: [[Int]] = []
  var letter: [[Int]] = []
  /// The line with which the letter greets its reader.
  var greeting: Int?

  var isEmpty: Bool { points.isEmpty && blocks.isEmpty && letter.isEmpty }
}
