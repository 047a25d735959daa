// Lexer.swift: from a template's bytes to its tokens.

import SourceText

/// Cuts a template into stretches of text, none longer than its line, and tags.
struct Lexer {
  private let file: String
  private let source: [UInt8]
  private var delimiters: [Delimiters]
  private var tokens: [Token] = []
  private var position: Int
  private var isAtLineStart: Bool

  init(_ source: [UInt8], file: String, delimiters: Delimiters, startsLine: Bool) {
    self.file = file
    self.source = source
    self.delimiters = [delimiters]
    isAtLineStart = startsLine
    position = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads the whole text.
  consuming func tokenize() throws(TemplateError) -> TokenizedText {
    while position < source.count {
      if starts(with: currentDelimiters.open, at: position) {
        try readTag()
      } else {
        readText()
      }
    }
    return TokenizedText(file: file, source: source, tokens: tokens, delimiters: delimiters)
  }

  private var currentDelimiters: Delimiters { delimiters[delimiters.count - 1] }

  /// Reads up to the line's end, inclusive, or the next tag.
  private mutating func readText() {
    let start = position
    let open = currentDelimiters.open
    while position < source.count {
      let byte = source[position]
      if byte == open[0], starts(with: open, at: position) { break }
      position += 1
      if byte == UInt8(ascii: "\n") { break }
    }
    append(Token(.text, start..<position, name: start..<start))
    isAtLineStart = source[position - 1] == UInt8(ascii: "\n")
  }

  private mutating func append(_ token: Token) {
    var token = token
    token.startsLine = isAtLineStart
    token.delimiters = delimiters.count - 1
    tokens.append(token)
    isAtLineStart = false
  }

  /// Reads one tag; `position` is at its opening delimiter.
  private mutating func readTag() throws(TemplateError) {
    let start = position
    let delimiters = currentDelimiters
    var nameStart = skipWhitespace(from: start + delimiters.open.count)
    guard nameStart < source.count else { throw unclosed(start, delimiters.close) }
    let sign = source[nameStart]
    if sign == UInt8(ascii: "=") { return try readDelimiters(start, from: nameStart + 1) }
    var closing = delimiters.close
    if sign == UInt8(ascii: "{") { closing.insert(UInt8(ascii: "}"), at: 0) }
    let kind = Self.kind(sign)
    if kind != .variable(escaped: true) { nameStart += 1 }

    guard let nameEnd = find(closing, from: nameStart) else { throw unclosed(start, closing) }
    position = nameEnd + closing.count
    var token = Token(kind, start..<position, name: trim(nameStart..<nameEnd))
    if kind != .comment {
      if kind == .partial || kind == .parent, token.name.first.map({ source[$0] }) == UInt8(ascii: "*") {
        token.isDynamic = true
        token.name = trim(token.name.dropFirst())
      }
      try check(token, nameOf: kind)
    }
    append(token)
  }

  private static func kind(_ sign: UInt8) -> Token.Kind {
    switch sign {
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "#"): .section(inverted: false)
    case UInt8(ascii: "^"): .section(inverted: true)
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "&"), UInt8(ascii: "{"): .variable(escaped: false)
    default: .variable(escaped: true)
    }
  }

  /// Names of templates and blocks are any words; names of values have parts between dots, none empty.
  private func check(_ token: Token, nameOf kind: Token.Kind) throws(TemplateError) {
    let name = source[token.name]
    guard !name.isEmpty else { throw error(.emptyName(tag: text(token.range)), at: token.range.lowerBound) }
    let isPath =
      switch kind {
      case .variable, .section: name.elementsEqual([UInt8(ascii: ".")]) == false
      case .partial, .parent: token.isDynamic
      default: false
      }
    let dot = UInt8(ascii: ".")
    var previous = dot
    for byte in name {
      if byte.isWhitespace || (isPath && byte == dot && previous == dot) {
        throw error(.malformedName(text(token.name)), at: token.name.lowerBound)
      }
      previous = byte
    }
    if isPath && previous == dot { throw error(.malformedName(text(token.name)), at: token.name.lowerBound) }
  }

  /// Reads `{{=<% %>=}}` from behind its first `=`.
  private mutating func readDelimiters(_ start: Int, from first: Int) throws(TemplateError) {
    let closing = [UInt8(ascii: "=")] + currentDelimiters.close
    guard let end = find(closing, from: first) else { throw unclosed(start, closing) }
    let words = source[first..<end].split(whereSeparator: \.isWhitespace)
    guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      throw error(.malformedDelimiters, at: start)
    }
    position = end + closing.count
    append(Token(.delimiters, start..<position, name: first..<end))
    delimiters.append(Delimiters(open: Array(words[0]), close: Array(words[1])))
  }

  private func starts(with word: [UInt8], at index: Int) -> Bool { source[index...].starts(with: word) }

  /// The place of `word` at or behind `start`.
  private func find(_ word: [UInt8], from start: Int) -> Int? {
    var index = start
    while index <= source.count - word.count {
      if source[index] == word[0], starts(with: word, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func skipWhitespace(from start: Int) -> Int {
    var index = start
    while index < source.count, source[index].isWhitespace { index += 1 }
    return index
  }

  private func trim(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, source[start].isWhitespace { start += 1 }
    while start < end, source[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

  private func unclosed(_ start: Int, _ closing: [UInt8]) -> TemplateError {
    error(.unclosedTag(closing: String(decoding: closing, as: UTF8.self)), at: start)
  }

  private func error(_ kind: TemplateError.Kind, at offset: Int) -> TemplateError {
    TemplateError(kind, at: TextLocation(file: file, offset: offset, in: source))
  }
}
