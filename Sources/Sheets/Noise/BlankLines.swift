// BlankLines.swift: blank lines that say nothing taken out.

enum BlankLines {
  /// Where every line has a blank line behind it, one blank line is none, and more are one.
  static func single(_ lines: [RawLine]) -> [RawLine] {
    let texts = lines.indices.filter { !lines[$0].isBlank }
    let gaps = zip(texts, texts.dropFirst()).map { $1 - $0 - 1 }
    let (none, one) = (gaps.count { $0 == 0 }, gaps.count { $0 == 1 })
    let more = gaps.count - none - one
    guard more >= 3, one >= more, none * 4 < one + more else { return lines }
    return zip(texts, [0] + gaps).flatMap { place, gap in
      (gap > 1 ? [RawLine(number: lines[place].number, text: "")] : []) + [lines[place]]
    }
  }
}
