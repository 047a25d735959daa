// ProgramBuilder.swift: from a template's tokens to its program.

import SourceText

extension Program {
  /// Reads a template's text; `startsLine` says whether a line begins with its first byte.
  convenience init(
    parsing source: [UInt8], file: String, delimiters: Delimiters, startsLine: Bool
  ) throws(TemplateError) {
    if let offset = source.firstInvalidUTF8 {
      throw TemplateError(.notUTF8, at: TextLocation(file: file, offset: offset, in: source))
    }
    var text = try Lexer(source, file: file, delimiters: delimiters, startsLine: startsLine).tokenize()
    try text.pairTags()
    text.markStandaloneLines()
    var builder = ProgramBuilder(text)
    builder.build()
    self.init(builder, file: file, source: source)
  }
}

/// Writes instructions for tokens, in one pass and without recursion.
struct ProgramBuilder {
  private let text: TokenizedText
  private(set) var literals: [UInt8] = []
  private(set) var code: [Instruction] = []
  private(set) var offsets: [Int] = []
  private(set) var names: [Name] = []
  private(set) var sections: [Section] = []
  private(set) var partials: [PartialTag] = []
  private(set) var parents: [ParentTag] = []
  private(set) var blocks: [BlockTag] = []

  private var nameIndexByText: [String: Int] = [:]
  private var open: [Open] = []
  /// The blanks to take from the start of each line, for each block around that is handed to a parent.
  private var margins: [Int] = [0]
  /// Whether text may be joined to the instruction before.
  private var canJoin = false

  private enum Open {
    case section(Int)
    case parent(Int)
    case block(Int)
    case argument(parent: Int, name: String)
  }

  init(_ text: TokenizedText) { self.text = text }

  mutating func build() {
    literals.reserveCapacity(text.source.count)
    var index = 0
    while index < text.tokens.count {
      let token = text.tokens[index]
      if token.isIgnored && token.kind != .close {
        // In a parent's body only blocks count; whatever else is opened there is passed over as a whole.
        index = token.opens ? token.partner + 1 : index + 1
        continue
      }
      append(token, at: index)
      index += 1
    }
  }

  private mutating func append(_ token: Token, at index: Int) {
    if token.startsLine && token.kind != .text && !token.isStandalone && !isInParentBody {
      emit(.lineStart, for: token)
    }
    switch token.kind {
    case .text: appendText(token)
    case .comment, .delimiters: break
    case .variable(let escaped): emit(.variable(nameIndex(token), escaped: escaped), for: token)
    case .section(let inverted): openSection(token, inverted: inverted)
    case .partial:
      partials.append(partialTag(token))
      emit(.partial(partials.count - 1), for: token)
    case .parent:
      parents.append(ParentTag(tag: partialTag(token)))
      open.append(.parent(parents.count - 1))
      emit(.parent(parents.count - 1), for: token)
    case .block: openBlock(token, at: index)
    case .close: close()
    }
  }

  private var isInParentBody: Bool {
    if case .parent = open.last { true } else { false }
  }

  private mutating func emit(_ instruction: Instruction, for token: Token) {
    code.append(instruction)
    offsets.append(token.range.lowerBound)
    canJoin = false
  }

  private mutating func appendText(_ token: Token) {
    var range = token.range
    if token.startsLine { range = range.dropFirst(blanks(at: range, atMost: margin)) }
    guard !range.isEmpty else { return }
    let start = literals.count
    literals += text.source[range]
    if canJoin, case .text(let before, let startsLine) = code.last {
      code[code.count - 1] = .text(before.lowerBound..<literals.count, startsLine: startsLine)
    } else {
      emit(.text(start..<literals.count, startsLine: token.startsLine), for: token)
      canJoin = true
    }
  }

  private mutating func openSection(_ token: Token, inverted: Bool) {
    let closing = text.tokens[token.partner]
    var start = token.range.upperBound
    var end = closing.range.lowerBound
    if token.isStandalone { start = min(end, behindLineEnd(start)) }
    if closing.isStandalone { end = max(start, end - closing.indentation.count) }
    sections.append(
      Section(
        name: nameIndex(token), inverted: inverted, source: start..<end, startsLine: token.isStandalone,
        delimiters: text.delimiters[token.delimiters]))
    open.append(.section(sections.count - 1))
    emit(.section(sections.count - 1), for: token)
  }

  private mutating func openBlock(_ token: Token, at index: Int) {
    let name = text.text(token.name)
    let lineEnd = behindLineEnd(token.range.upperBound)
    let endsLine = lineEnd > token.range.upperBound
    if case .parent(let parent) = open.last {
      margins.append(endsLine ? firstIndentation(from: lineEnd).count : margin)
      open.append(.argument(parent: parent, name: name))
      parents[parent].arguments[name] = Argument(
        body: code.count..<code.count, startsLine: endsLine, offset: token.range.lowerBound)
      canJoin = false
      return
    }
    var indentation = token.indentation
    if token.isStandalone, index + 1 < token.partner {
      let inner = firstIndentation(from: lineEnd)
      if inner.upperBound < text.tokens[token.partner].range.lowerBound { indentation = inner }
    }
    blocks.append(
      BlockTag(name: name, indentation: withoutMargin(indentation), isStandalone: token.isStandalone))
    open.append(.block(blocks.count - 1))
    emit(.block(blocks.count - 1), for: token)
  }

  private mutating func close() {
    switch open.popLast() {
    case .section(let index): sections[index].end = code.count
    case .parent(let index): parents[index].end = code.count
    case .block(let index): blocks[index].end = code.count
    case .argument(let parent, let name):
      margins.removeLast()
      if let argument = parents[parent].arguments[name] {
        parents[parent].arguments[name]?.body = argument.body.lowerBound..<code.count
      }
    case nil: break
    }
    canJoin = false
  }

  private mutating func partialTag(_ token: Token) -> PartialTag {
    PartialTag(
      template: token.isDynamic ? .dynamic(nameIndex(token)) : .fixed(text.text(token.name)),
      indentation: token.isStandalone ? withoutMargin(token.indentation) : [],
      isStandalone: token.isStandalone)
  }

  private mutating func nameIndex(_ token: Token) -> Int {
    let name = text.text(token.name)
    if let index = nameIndexByText[name] { return index }
    names.append(Name(name))
    nameIndexByText[name] = names.count - 1
    return names.count - 1
  }

  // MARK: Blanks

  private var margin: Int { margins[margins.count - 1] }

  private func blanks(at range: Range<Int>, atMost limit: Int) -> Int {
    var count = 0
    while count < limit, count < range.count, text.source[range.lowerBound + count].isBlank { count += 1 }
    return count
  }

  private func withoutMargin(_ indentation: Range<Int>) -> [UInt8] {
    Array(text.source[indentation.dropFirst(margin)])
  }

  /// Behind the line's end when only blanks stand between; else `start` itself.
  private func behindLineEnd(_ start: Int) -> Int {
    var index = start
    while index < text.source.count, text.source[index].isBlank || text.source[index] == UInt8(ascii: "\r") {
      index += 1
    }
    return index < text.source.count && text.source[index] == UInt8(ascii: "\n") ? index + 1 : start
  }

  /// The blanks before the first line from here on that is not empty.
  private func firstIndentation(from start: Int) -> Range<Int> {
    var lineStart = start
    var index = start
    while index < text.source.count, text.source[index].isWhitespace {
      index += 1
      if text.source[index - 1] == UInt8(ascii: "\n") { lineStart = index }
    }
    return lineStart..<index
  }
}

extension [UInt8] {
  /// The offset of the first byte that is not part of well-formed UTF-8; nil when all are.
  fileprivate var firstInvalidUTF8: Int? {
    var parser = UTF8.ForwardParser()
    var bytes = makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
