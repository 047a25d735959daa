// BlankLines.swift: blank lines that say nothing taken out.

enum BlankLines {
  /// Where every line has a blank line behind it, one blank line is none, and more are one.
  static func single(_ lines: [RawLine]) -> [RawLine] {
    var runs: [Int] = []
    var pairs = 0
    var blanks = 0
    var hasText = false
    for line in lines {
      if line.isBlank {
        blanks += 1
        continue
      }
      if hasText {
        if blanks > 0 { runs.append(blanks) } else { pairs += 1 }
      }
      (blanks, hasText) = (0, true)
    }
    let longRuns = runs.count { $0 > 1 }
    let isDoubled = longRuns >= 3 && runs.count - longRuns >= longRuns && pairs * 4 < runs.count
    guard isDoubled else { return lines }
    var kept: [RawLine] = []
    blanks = 0
    for line in lines {
      if line.isBlank {
        blanks += 1
        continue
      }
      if blanks > 1 { kept.append(RawLine(number: line.number, text: "")) }
      blanks = 0
      kept.append(line)
    }
    return kept
  }
}
