// ListMarks.swift: list marks on lines of their own, as viewers of documents copy them.

import SourceText

extension LineClassifier {
  /// The lines with each list mark that stands alone put before the line below it; several together, which stand apart
  /// from their points, are put before those that no word opens.
  func marked(_ lines: [SheetLine]) -> [SheetLine] {
    var marked: [SheetLine] = []
    var (run, left) = (0, 0)
    for var line in lines {
      // "(fax: +" above "254 20 999 111)".
      if let last = marked.indices.last, marked[last].text.hasSuffix("+"), line.text.hasDigitAtStart {
        marked[last].text += " " + line.text
        marked[last].joined.append(line.number)
        continue
      }
      if line.text.isMark {
        run += 1
        if run == 1 { marked.append(line) }
        continue
      }
      let opensPoint = run > 0 && words.opensPoint(line.text)
      if run == 1, opensPoint || marked[marked.count - 1].text.isListMark {
        marked[marked.count - 1].text += " " + line.text
        marked[marked.count - 1].joined.append(line.number)
        run = 0
        continue
      }
      let mark = run > 1 ? marked.removeLast() : nil
      let end = marked.last?.text.last ?? "."
      if let mark {
        line.isAfterBlank = line.isAfterBlank || mark.isAfterBlank
        // Marks above points stand below what leads to them.
        let isBelow = end != ":" || label(of: line.text) != nil || words.startsBlock(line.text)
        left = opensPoint || isBelow ? 0 : run
      }
      if run == 0, line.isAfterBlank, end != ";" { left = 0 }
      if left > 0, run > 1 || end == ";" || end == "." {
        line.text = "- " + line.text
        left -= 1
      }
      run = 0
      marked.append(line)
    }
    if run > 1 { marked.removeLast() }
    return marked
  }
}

extension StringProtocol {
  /// Whether a text is nothing but the mark of an item: "•", "2.".
  var isListMark: Bool { isMark && !["-", "–", "—"].contains(self) }

  /// Whether it is such a mark, or a dash, which may part two addresses.
  var isMark: Bool {
    let digits = prefix { $0.isNumber && $0.isASCII }
    guard digits.isEmpty else { return digits.count < 3 && [".", ")"].contains(dropFirst(digits.count)) }
    return first.map(LineClassifier.isBullet) ?? false && dropFirst().isEmpty
  }
}
