// StandaloneLines.swift: lines that hold tags only, and leave nothing of themselves in the output.

extension TokenizedText {
  /// Marks the tags that stand alone on their lines, and empties the blanks and line ends around them.
  ///
  /// A tag other than a variable stands alone when its line holds nothing else but blanks. Tags of inheritance
  /// (parents, blocks and what closes them) may share such a line, and a parent that is closed on its line counts as one
  /// tag, whatever blocks it is handed. A block that is closed on its line stands for its text, and not alone.
  mutating func markStandaloneLines() {
    var start = 0
    while start < tokens.count {
      let end = endOfLine(from: start)
      if tokens[start].startsLine { markLine(start..<end) }
      start = end
    }
  }

  private func endOfLine(from start: Int) -> Int {
    tokens[(start + 1)...].firstIndex(where: \.startsLine) ?? tokens.count
  }

  private mutating func markLine(_ line: Range<Int>) {
    var tags: [Int] = []
    var blanks: [Int] = []
    var isInheritance = true
    var hasContent = false
    var index = line.lowerBound
    while index < line.upperBound {
      let token = tokens[index]
      let closesHere = token.opens && token.partner < line.upperBound
      switch token.kind {
      case .text where isWhitespace(token.range): blanks.append(index)
      case .text: hasContent = hasContent || !token.isIgnored
      case .variable: hasContent = true
      case .block where closesHere: hasContent = true
      default:
        tags.append(index)
        isInheritance = isInheritance && isOfInheritance(token)
        if token.kind == .parent && closesHere { index = token.partner }
      }
      index += 1
    }
    indentFirstTag(of: line)
    guard !hasContent, tags.count == 1 || !tags.isEmpty && isInheritance else { return }
    for index in tags { tokens[index].isStandalone = true }
    for index in blanks {
      tokens[index].range = tokens[index].range.lowerBound..<tokens[index].range.lowerBound
    }
  }

  private func isOfInheritance(_ token: Token) -> Bool {
    switch token.kind {
    case .parent, .block: true
    case .close: tokens[token.partner].kind == .parent || tokens[token.partner].kind == .block
    default: false
    }
  }

  /// Gives the line's first tag the blanks before it.
  private mutating func indentFirstTag(of line: Range<Int>) {
    let first = line.lowerBound
    let second = first + 1
    guard tokens[first].kind == .text, second < line.upperBound, isWhitespace(tokens[first].range) else {
      return
    }
    tokens[second].indentation = tokens[first].range
    // {{<parent}}{{$block}}: the block, too, begins where the line does.
    var next = second
    while tokens[next].kind == .parent, next + 1 < line.upperBound, tokens[next + 1].kind == .block {
      next += 1
      tokens[next].indentation = tokens[first].range
    }
  }

  private func isWhitespace(_ range: Range<Int>) -> Bool { source[range].allSatisfy(\.isWhitespace) }
}
