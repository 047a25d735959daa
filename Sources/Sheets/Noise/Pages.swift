// Pages.swift: page numbers, heads and feet taken out, and paragraphs joined over the end of a page.

import SourceText
import UrgentAction

/// Leaves out what the pages of a document repeat; a line that says anything new stays.
struct Pages {
  let words: SheetWords

  func joined(_ lines: [RawLine]) -> [RawLine] {
    let firstPage = lines.dropFirst().prefix { !$0.startsPage }
    let head = Set((lines.prefix(1) + firstPage.prefix(15)).map(\.text.trimmed).filter { $0.count > 5 })
    var said = Said()
    var kept: [RawLine] = []
    var isAtPageStart = false
    var isPastFirstPage = false
    for (index, line) in lines.enumerated() {
      let text = line.text.trimmed
      if line.startsPage { (isAtPageStart, isPastFirstPage) = (true, index > 0) }
      if text.isEmpty {
        kept.append(line)
        continue
      }
      if isAtPageStart, isPastFirstPage, head.contains(text) { continue }
      if isFurniture(text, gaps(lines, index), isAtPageStart, said) {
        isAtPageStart = true
        continue
      }
      if isAtPageStart { join(line, to: &kept) }
      isAtPageStart = false
      said.add(text, words)
      kept.append(line)
    }
    return kept
  }

  /// Takes out the blank lines before a line that goes on with the paragraph of the page before.
  private func join(_ line: RawLine, to kept: inout [RawLine]) {
    guard let last = kept.lastIndex(where: { !$0.isBlank }), let first = line.text.trimmed.first,
      let end = kept[last].text.last, !".;:!?".contains(end), first.isLowercase || first.isNumber
    else { return }
    kept.removeSubrange((last + 1)...)
  }

  /// Whether a line is a page's own: its number, or index, number and date that stand above too, or what a browser prints.
  private func isFurniture(
    _ text: String, _ isApart: (before: Bool, behind: Bool), _ isAtPageStart: Bool, _ said: Said
  ) -> Bool {
    guard text.count < 140, !text.hasSuffix(";"), text.hasDigit || text.hasPrefix("(") else { return false }
    if isBrowsersOwn(text) { return true }
    let tokens = text.words
    if words.pageWord(tokens, at: 0) != nil, words.list("own-offices").first(in: tokens) != nil {
      return true
    }
    let line = words.pageLine(text)
    let (names, numbers) = (line.marks, line.numbers)
    // `AI Index: AFR 44/21/95      Amnesty International July 1995`
    let isHead = isAtPageStart && tokens.contains { $0.plain == "amnesty" }
    let isKnown = names.allSatisfy {
      said.marks.contains($0.value) || isHead
        || $0.value.hasPrefix("UA") && line.hasPageWord && !numbers.isEmpty
    }
    guard isKnown, numbers.count < 3, numbers.allSatisfy({ $0.count < 4 }), said.lines > 0 else {
      return false
    }
    let isNamed = names.contains { !$0.isDate }
    guard line.others.isEmpty else {
      // "UA 12/10 - Ruritania: Jane Example", where all of it stands above.
      return isNamed && names.contains { $0.range.lowerBound == text.startIndex }
        && (isAtPageStart || isApart == (true, true)) && !text.hasSuffix(".") && said.lines > 5
        && line.others.allSatisfy(said.words.contains)
    }
    let isEnclosed = text.hasPrefix("-") && text.hasSuffix("-")
    // "page 4." may be the end of a sentence.
    let isPage =
      line.hasPageWord
      && (isAtPageStart || isApart == (true, true)
        || (isNamed || words.pageWord(tokens, at: 0)?.isName ?? false) && !text.hasSuffix("."))
    // No page has less than a line.
    let isNumber = isEnclosed && numbers.allSatisfy { Int($0) ?? .max <= said.lines }
    if !numbers.isEmpty, isPage || isNumber { return true }
    guard isApart.before || isApart.behind || isAtPageStart else { return false }
    if isNamed { return said.lines > 5 }
    if names.isEmpty, numbers.isEmpty { return line.hasPageWord && text.hasSuffix(")") }
    return names.isEmpty
      && (numbers.count == 1 && !text.hasSuffix(".") && text.allSatisfy { $0.isNumber || "./".contains($0) }
        || numbers.count == 2 && numbers[0].count < 3
          && text.filter { !$0.isWhitespace } == numbers.joined(separator: "/"))
  }

  /// `23/11/2026, 10:15      Title of the page` and `https://www.example.org/page      2/3`.
  private func isBrowsersOwn(_ text: String) -> Bool {
    let pieces = text.split(separator: " ")
    guard pieces.count > 1 else { return false }
    let isTime =
      pieces[1].count < 6 && pieces[1].contains(":") && pieces[1].allSatisfy { $0.isNumber || $0 == ":" }
    if isTime, pieces[0].hasSuffix(","), pieces[0].split(separator: "/").count == 3,
      pieces[0].first?.isNumber ?? false
    {
      return true
    }
    let counts = pieces[1].split(separator: "/").map { $0.allSatisfy(\.isNumber) }
    return pieces.count == 2 && pieces[0].hasPrefix("http") && counts == [true, true]
  }

  private func gaps(_ lines: [RawLine], _ index: Int) -> (before: Bool, behind: Bool) {
    (
      index == 0 || lines[index - 1].isBlank,
      index + 1 >= lines.count || lines[index + 1].isBlank || lines[index + 1].startsPage
    )
  }
}

/// What stands above a line.
private struct Said {
  var lines = 0
  /// The numbers of actions, the indexes and the dates, and all words.
  var marks: Set<String> = [], words: Set<String> = []

  mutating func add(_ text: String, _ sheetWords: SheetWords) {
    lines += 1
    words.formUnion(text.words.map(\.plain))
    marks.formUnion(sheetWords.pageLine(text).marks.map(\.value))
  }
}

/// A line that may be a page's own: its marks, and what stands beside them.
struct PageLine {
  /// The numbers of actions, the indexes and the dates.
  var marks: [(value: String, range: Range<String.Index>, isDate: Bool)] = []
  /// Other numbers, and words but for those that name pages.
  var numbers: [String] = [], others: [String] = []
  var hasPageWord = false
}

extension SheetWords {
  /// The word at a place that pages repeat, and whether it names the page: "page", and not "of".
  func pageWord(_ tokens: [Word], at place: Int) -> (count: Int, isName: Bool)? {
    if let found = list("page-words").match(tokens, at: place) { return (found.count, true) }
    return list("page-joints").match(tokens, at: place).map { ($0.count, false) }
  }

  func pageLine(_ text: String) -> PageLine {
    var line = PageLine()
    line.marks = Numbers.indexes(in: text).map { ($0.value.uppercased(), $0.range, false) }
    line.marks += Numbers.references(in: text).map { ($0.value.description, $0.range, false) }
    for date in dates(in: text) where !line.marks.contains(where: { $0.range.overlaps(date.range) }) {
      line.marks.append(("\(date.date)", date.range, true))
    }
    let tokens = text.words.filter { word in !line.marks.contains { $0.range.overlaps(word.range) } }
    var place = 0
    while place < tokens.count {
      if let found = pageWord(tokens, at: place) {
        line.hasPageWord = line.hasPageWord || found.isName
        place += found.count
        continue
      }
      let word = tokens[place].plain
      if word.allSatisfy({ $0.isNumber && $0.isASCII }) {
        line.numbers.append(word)
      } else {
        line.others.append(word)
      }
      place += 1
    }
    return line
  }
}
