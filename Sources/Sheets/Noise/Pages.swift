// Pages.swift: page numbers, heads and feet taken out, and paragraphs joined over the end of a page.

import SourceText
import UrgentAction

/// Leaves out what the pages of a document repeat; a line that says anything new stays.
struct Pages {
  let words: SheetWords

  func joined(_ lines: [RawLine]) -> [RawLine] {
    let firstPage = lines.dropFirst().prefix { !$0.startsPage }
    let head = Set((lines.prefix(1) + firstPage.prefix(15)).map(\.text.trimmed).filter { $0.count > 5 })
    let headWords = Set(head.flatMap { $0.words.map(\.plain) })
    let repeated = repeated(lines).union(running(lines))
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
      if isAtPageStart, isPastFirstPage, head.contains(text) || isHeadline(text, headWords) { continue }
      let around = around(lines, index)
      if repeated.contains(index) || isFurniture(text, around, isAtPageStart, said)
        || isOwnAddress(text, around)
      {
        isAtPageStart = true
        continue
      }
      dropFoot(above: line, isAtPageStart, from: &kept)
      if isAtPageStart { join(line, to: &kept) }
      isAtPageStart = false
      // The subject of a message that is passed on is no head of a page.
      if !words.isMailField(text.lowercased()) { said.add(text, words) }
      kept.append(line)
    }
    return kept
  }

  /// Whether a line in capitals repeats most of what the head of the sheet says: "JANE EXAMPLE DETAINED".
  private func isHeadline(_ text: String, _ head: Set<String>) -> Bool {
    let tokens = text.words
    return text.isUpperCase && tokens.count > 1 && tokens.count { head.contains($0.plain) } * 2 > tokens.count
      && !words.startsBlock(text) && LineClassifier(words: words).label(of: text) == nil
  }

  /// Takes out what stands apart where a page ends in the middle of a sentence: the address of whoever prints it.
  private func dropFoot(above line: RawLine, _ isAtPageStart: Bool, from kept: inout [RawLine]) {
    func isSmall(_ piece: Substring) -> Bool { piece.startsSmall }
    guard line.text.trimmed.startsSmall, let end = kept.lastIndex(where: { !$0.isBlank }),
      let gap = kept[..<end].suffix(4).lastIndex(where: \.isBlank),
      let last = kept[..<gap].lastIndex(where: { !$0.isBlank }),
      kept[(last + 1)...].contains(where: \.startsPage) || line.startsPage || isAtPageStart,
      case let above = kept[last].text.trimmed, !".;:!?".contains(above.last ?? "."),
      above.split(separator: " ").count(where: isSmall) > 3,
      kept[(gap + 1)...].allSatisfy({ foot in
        let pieces = foot.text.split(separator: " ")
        return pieces.count(where: isSmall) * 2 < pieces.count || pieces.isEmpty
      })
    else { return }
    kept.removeSubrange((last + 1)...)
  }

  /// Takes out the blank lines before a line that goes on with the paragraph of the page before.
  private func join(_ line: RawLine, to kept: inout [RawLine]) {
    guard let last = kept.lastIndex(where: { !$0.isBlank }), let first = line.text.trimmed.first,
      let end = kept[last].text.last, !".;:!?".contains(end), first.isLowercase || first.isNumber
    else { return }
    kept.removeSubrange((last + 1)...)
  }

  /// Whether a line is a page's own: it holds numbers of pages, what the head says of the sheet, and no more.
  private func isFurniture(_ text: String, _ around: Around, _ isAtPageStart: Bool, _ said: Said) -> Bool {
    // "../..." below a typed page that another follows.
    if text.contains(".."), text.contains("/"), text.allSatisfy({ "./… ".contains($0) || $0.isNumber }) {
      return true
    }
    guard text.count < 140, !text.hasSuffix(";"), case let tokens = text.words, !tokens.isEmpty
    else { return false }
    if isBrowsersOwn(text) || isMachinesOwn(text) || isBesideNumber(text) || words.isPageNote(text) {
      return true
    }
    let line = words.pageLine(text)
    let (names, numbers) = (line.marks, line.numbers)
    // `AI Index: AFR 44/21/95      Amnesty International July 1995`
    let isHead = isAtPageStart && tokens.contains { $0.plain == "amnesty" }
    let isKnown = names.allSatisfy { said.marks.contains($0.value) || isHead }
    guard isKnown, numbers.count < 3, numbers.allSatisfy({ $0.count < 4 }), said.lines > 0 else {
      return false
    }
    let isNamed = names.contains { !$0.isDate }
    guard line.others.isEmpty else {
      // "AI Index: AFR 44/21/95      Example Rights 4 July 1995".
      let isBeside =
        names.count > 1 && !around.isLast && said.lines > 8 && line.others.count < 4 && !text.hasSuffix(".")
      // "UA 12/10 - Ruritania: Jane Example", where all of it stands above.
      return isNamed && isBeside
        || isNamed && names.contains { $0.range.lowerBound == text.startIndex }
          && (isAtPageStart || around.isApart || line.hasPageWord) && !text.hasSuffix(".") && said.lines > 5
          && line.others.allSatisfy(said.words.contains)
    }
    let isEnclosed = text.hasPrefix("-") && text.hasSuffix("-")
    // "page 4." may be the end of a sentence, and so may "of 4".
    let mayEnd =
      text.hasSuffix(".") || text.startsSmall && words.pageWord(tokens, at: 0).map { !$0.isName } ?? true
    if numbers.isEmpty {
      // `(continued)`, and what the organization calls itself.
      let isRepeated = around.isApart && tokens.allSatisfy { said.words.contains($0.plain) }
      return said.lines > 3 && (isNamed || names.isEmpty && (line.hasPageWord || isRepeated))
    }
    let count = numbers.compactMap { Int($0) }
    let isCount = count == count.sorted() && (count.count < 2 || text.contains("/") || tokens.count > 2)
    if isAtPageStart || around.isApart, line.hasPageWord || isCount && !mayEnd { return true }
    // No page has less than a line, and hardly one so few.
    let isNumber =
      names.isEmpty && isCount
      && (isEnclosed ? count[0] <= said.lines : (count[0] - 1) * 8 <= said.lines && numbers[0].count < 3)
    return !mayEnd && (isNumber || line.hasPageWord || isNamed)
  }

  /// `23/11/2026, 10:15      Title of the page` and `https://www.example.org/page      2/3`.
  private func isBrowsersOwn(_ text: String) -> Bool {
    let pieces = text.split(separator: " ")
    guard pieces.count > 1 else { return false }
    let isTime =
      pieces[1].count < 6 && pieces[1].contains(":") && pieces[1].allSatisfy { $0.isNumber || $0 == ":" }
    if isTime, pieces[0].hasSuffix(","), pieces[0].split(separator: "/").count == 3 {
      return true
    }
    let rest = words.pageLine(text.dropFirst(pieces[0].count).trimmed)
    return pieces[0].hasPrefix("http") && rest.others.isEmpty && rest.numbers.count > 1
  }

  /// What a fax machine puts above each page: `17/02/00  09:14   +32 2 555 0187    EXAMPLE GROUP    001/003`.
  private func isMachinesOwn(_ text: String) -> Bool {
    guard text.firstPlace(of: "  ") != nil else { return false }
    let pieces = text.split(separator: " ").map { $0.lowercased() }
    guard pieces.count > 3, let last = pieces.last else { return false }
    let timed = pieces.lastIndex { piece in
      let time = piece.prefix { $0.isNumber || $0 == ":" }
      return (4...8).contains(time.count) && time.dropFirst().dropLast().contains(":") && time.hasDigitAtStart
        && ["", "am", "pm", "a", "p", "h"].contains(piece.dropFirst(time.count))
    }
    guard let timed else { return false }
    let counts = last.split(separator: "/").map { $0.drop { $0 == "p" || $0 == "." } }
    let isPage =
      last.hasPrefix("p") || counts.count == 2 && counts[0].first == "0" && counts[0].count == counts[1].count
      || ["p", "p.", "pg", "s."].contains(pieces[pieces.count - 2])
    // "Hearing:   10:30   Court Room P 4": a machine has its page right behind the time, or two numbers.
    return isPage && (counts.count == 2 || timed >= pieces.count - (last.hasPrefix("p") ? 2 : 3))
      && counts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  /// Whether a line ends in the number of a page, far from all else: "Example Section      Page 1",
  /// `4/3/97          1`.
  private func isBesideNumber(_ text: String) -> Bool {
    // "Example Section, Tel 000 Page 1 of 2".
    let end = text.words.suffix(4).first.map { text[$0.range.lowerBound...] } ?? ""
    let tail = words.pageLine(String(end))
    if tail.hasPageWord, tail.others.isEmpty, tail.marks.isEmpty, tail.numbers.count == 2,
      !text.hasSuffix(".")
    {
      return end != text
    }
    guard let gap = text.firstPlace(of: "   ") else { return false }
    let pieces = [text[..<gap.lowerBound].trimmed, text[gap.upperBound...].trimmed]
    let digits = pieces.map { $0.split { "/.".contains($0) } }
    if digits.map(\.count).sorted() == [1, 3],
      digits.joined().allSatisfy({ $0.count < 5 && $0.allSatisfy(\.isNumber) })
    {
      return true
    }
    return pieces.contains { piece in
      let line = words.pageLine(piece)
      return line.hasPageWord && line.others.isEmpty && line.marks.isEmpty && !line.numbers.isEmpty
    }
  }

  /// Whether a line is the address of a network, `Urgent Action Network | 1 Example Street | Example Town`, and none
  /// of its lines stands below.
  private func isOwnAddress(_ text: String, _ around: Around) -> Bool {
    around.isBlankBehind && (around.isBlankBefore || text.hasDigit) || around.goesOn
      ? words.isOwnAddress(text) : false
  }

  /// What stands around a line.
  private struct Around {
    var isBlankBefore: Bool, isBlankBehind: Bool
    /// Whether the line below goes on with a sentence or a list.
    var goesOn: Bool
    /// Whether nothing stands below it.
    var isLast: Bool
    var isApart: Bool { isBlankBefore && isBlankBehind }
  }

  private func around(_ lines: [RawLine], _ index: Int) -> Around {
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    let first = next?.text.trimmed.first
    return Around(
      isBlankBefore: index == 0 || lines[index - 1].isBlank || lines[index].startsPage,
      isBlankBehind: next.map { $0.isBlank || $0.startsPage } ?? true,
      goesOn: first.map { $0.isLowercase || "-*•".contains($0) } ?? false,
      isLast: lines[(index + 1)...].prefix(9).allSatisfy(\.isBlank))
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
  /// Whether a line has both the name and the address of a network: `Urgent Action Network | 1 Example Street | Town`.
  func isOwnAddress(_ text: String) -> Bool {
    let tokens = text.words
    return text.contains { "|,•·-".contains($0) } && !text.hasSuffix(".") && !text.hasSuffix(":")
      && pageLine(text).marks.isEmpty
      && list("papers").match(tokens, at: 0)?.count ?? 0 > (text.contains("|") ? 1 : 2)
      && tokens.allSatisfy { text[$0.range].first?.isLowercase != true || has($0, "dangling") }
  }

  /// Whether a short line is about the page: "- - - cut here - - -", "2 min read", "(Standardbrief: 0,80 €)".
  func isPageNote(_ text: String) -> Bool {
    let (tokens, start) = (text.words, text.prefix { !$0.isLetter }.trimmed)
    // "- reading time" and "1. reading time of 2 hours" are items of lists.
    let isItem = start.count == 1 && start != "(" && !start.hasDigit || start.contains { ".)".contains($0) }
    return tokens.count < 9 && (!start.isEmpty || text.hasDigit && text.startsLarge) && !isItem
      && !text.hasSuffix(".")
      && opens(Array(tokens.drop { $0.plain.allSatisfy(\.isNumber) }), "page-notes")
  }

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
