// RunningLines.swift: the lines that a paper prints on each of its pages.

import SourceText

extension Pages {
  /// The places of the lines at the ends of pages that another page has there too, but for its number.
  func repeated(_ lines: [RawLine]) -> Set<Int> {
    var pages: [[Int]] = [[]]
    for (place, line) in lines.enumerated() {
      if line.startsPage { pages.append([]) }
      if !line.isBlank { pages[pages.count - 1].append(place) }
    }
    let classifier = LineClassifier(words: words)
    var ends: [String: [Int]] = [:]
    for (number, page) in pages.enumerated() {
      for place in Set((number == 0 ? [] : page.prefix(2)) + page.suffix(2)) {
        let line = lines[place].text.trimmed
        let text = line.filter { !$0.isNumber }.singleSpaced
        // What belongs to a sheet stays: its number and index, a sentence, and what has a label.
        guard text.count > 12, !text.hasSuffix("."),
          [nil, .furniture, .network].contains(classifier.label(of: line)?.label)
        else { continue }
        let marks = words.pageLine(line).marks.map(\.value).joined(separator: " ")
        ends[text + marks, default: []].append(place)
      }
    }
    return Set(ends.values.filter { $0.count > 1 }.joined())
  }

  /// The places of the lines that stand three times, or twice with a number of their own, and once in the middle of a
  /// sentence, on a line that had room for the word below.
  func running(_ lines: [RawLine]) -> Set<Int> {
    let filled = lines.indices.filter { !lines[$0].isBlank }
    var places: [String: [Int]] = [:]
    for (order, place) in filled.enumerated() {
      let text = lines[place].text.trimmed
      guard (8...100).contains(text.count), !text.startsSmall, !".;:,".contains(text.last ?? ".")
      else { continue }
      places[text.filter { !$0.isNumber }.singleSpaced, default: []].append(order)
    }
    let classifier = LineClassifier(words: words)
    func interrupts(_ order: Int) -> Bool {
      guard order > 0, order + 1 < filled.count else { return false }
      let (above, text, below) = (
        lines[filled[order - 1]].text.trimmed, lines[filled[order]].text.trimmed,
        lines[filled[order + 1]].text.trimmed
      )
      return above.count > 29 && below.startsSmall && !".;:!?".contains(above.last ?? ".")
        && text.singleSpaced.count + below.prefix { $0 != " " }.count < above.count
        && [nil, .furniture, .network].contains(classifier.label(of: text)?.label)
    }
    let runs = places.values.filter { orders in
      orders.count > (lines[filled[orders[0]]].text.hasDigit ? 1 : 2) && orders.contains(where: interrupts)
    }
    return Set(runs.joined().map { filled[$0] })
  }
}
