// PlainTextProgram.swift: a letter as text, compiled to the few steps that are left for each sender.

import Letters
import SourceText

/// Fixed text, already broken into lines, and between it the steps that need a sender.
struct PlainTextProgram: Sendable, Equatable {
  /// What is left to do for each sender; it holds no reference, so that running it counts none.
  struct Step: Sendable, Equatable {
    enum Kind: UInt8, Sendable {
      /// Copies fixed bytes.
      case literal
      /// Copies a field of the sender.
      case field
      /// Writes a number of pages.
      case pagesWithCover, pagesWithoutCover
      /// A line begins here; at its end an LF follows unless nothing of it was shown.
      case beginLine, endLine
      /// Text begins here that is wrapped at its end; the range is the mark in front of its first line.
      case beginParagraph, endParagraph
      /// Wraps a field of the sender that is a paragraph by itself.
      case wrappedField
      /// An empty line, unless the last line is empty already.
      case gap
      /// Ends a line of which something is shown; only in a `FilledProgram`.
      case lineFeed
      /// Copies a paragraph that was wrapped when the fields became known; only in a `FilledProgram`.
      case paragraph
    }
    var kind: Kind
    var field = SenderField.name
    /// The fields that must be filled, and those that must be empty, for the step to be done: a bit each.
    var filled: UInt64 = 0
    var empty: UInt64 = 0
    /// Fixed bytes.
    var start: UInt32 = 0
    var end: UInt32 = 0

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  private(set) var bytes: [UInt8] = []
  private(set) var steps: [Step] = []

  /// Appends one part of a letter, with the space that belongs behind it.
  mutating func append(_ part: Letter.Part) {
    var previous: Block.Kind?
    for block in part.blocks {
      if let previous, previous != .line || block.kind != .line, (previous, block.kind) != (.item, .item) {
        gap()
      }
      append(block)
      previous = block.kind
    }
    gap()
    if part.role == .closing { literal("\n\n\n") }
  }

  mutating func append(_ cover: Cover) {
    literal(cover.heading + "\n")
    literal(String(repeating: "=", count: cover.heading.count) + "\n\n")
    let column = (cover.rows.map(\.label.count).max() ?? 0) + 2
    for row in cover.rows {
      let name = String(decoding: Self.withPlainBlanks(Array(row.label.utf8)), as: UTF8.self)
      let label = name + ":" + String(repeating: " ", count: column - row.label.count)
      append(Block(.paragraph, row.runs), mark: label)
    }
    gap()
    for block in cover.note {
      append(block)
      gap()
    }
  }

  /// Appends a block; `mark` stands in front of its first line, and as many blanks before the others.
  private mutating func append(_ block: Block, mark: String? = nil) {
    let mark = mark ?? (block.kind == .item ? " - " : "")
    let isFixed = block.runs.allSatisfy { run in
      if case .text = run.content { run.conditions.isEmpty } else { false }
    }
    guard isFixed else {
      appendSteps(for: block, mark: mark)
      return
    }
    var text: [UInt8] = []
    for run in block.runs {
      if case .text(let string) = run.content { text.append(contentsOf: printableText(string).utf8) }
    }
    var wrapped: [UInt8] = []
    if block.kind == .line {
      wrapped = Self.withPlainBlanks(text) + [UInt8(ascii: "\n")]
    } else {
      wrapText(text[...], mark: Array(mark.utf8)[...], columns: PlainTextWriter.columns, to: &wrapped)
    }
    literal(wrapped)
  }

  private mutating func appendSteps(for block: Block, mark: String) {
    if block.kind != .line, mark.isEmpty, block.runs.count == 1, let run = block.runs.first,
      case .field(let field) = run.content
    {
      append(Step(kind: .wrappedField, field: field), when: run.conditions)
      return
    }
    append(Step(kind: block.kind == .line ? .beginLine : .beginParagraph))
    for run in block.runs {
      switch run.content {
      case .text(let text):
        let bytes = Array(printableText(text).utf8)
        append(stored(block.kind == .line ? Self.withPlainBlanks(bytes) : bytes), when: run.conditions)
      case .field(let field): append(Step(kind: .field, field: field), when: run.conditions)
      case .pageCount(.withCover): append(Step(kind: .pagesWithCover), when: run.conditions)
      case .pageCount(.withoutCover): append(Step(kind: .pagesWithoutCover), when: run.conditions)
      }
    }
    if block.kind == .line {
      append(Step(kind: .endLine))
    } else {
      var end = stored(mark.utf8)
      end.kind = .endParagraph
      append(end)
    }
  }

  /// A line is not wrapped, so that its no-break spaces can be the blanks they are written as.
  private static func withPlainBlanks(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0xC2) || text.contains(0xE2) else { return text }
    let plain = String(decoding: text, as: UTF8.self)
    return Array(plain.exchanging("\u{A0}", for: " ").exchanging("\u{202F}", for: " ").utf8)
  }

  /// What a gap adds is known now where it follows fixed text.
  private mutating func gap() {
    guard let last = steps.last, isPlainLiteral(last), last.range.count >= 2 else {
      if !steps.isEmpty { append(Step(kind: .gap)) }
      return
    }
    if bytes[last.range.upperBound - 2] != UInt8(ascii: "\n") { literal("\n") }
  }

  private mutating func literal(_ text: String) { literal(Array(text.utf8)) }

  /// Appends fixed text, to that of the last step where there is some.
  private mutating func literal(_ text: [UInt8]) {
    guard let last = steps.indices.last, isPlainLiteral(steps[last]), Int(steps[last].end) == bytes.count
    else {
      append(stored(text))
      return
    }
    steps[last].end = stored(text).end
  }

  private func isPlainLiteral(_ step: Step) -> Bool {
    step.kind == .literal && step.filled == 0 && step.empty == 0
  }

  private mutating func append(_ step: Step, when conditions: [Run.Condition] = []) {
    var step = step
    for condition in conditions {
      if condition.isFilled { step.filled |= condition.field.bit } else { step.empty |= condition.field.bit }
    }
    steps.append(step)
  }

  /// A step that copies this text.
  private mutating func stored(_ text: some Sequence<UInt8>) -> Step {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return Step(
      kind: .literal, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: bytes.count))
  }
}

extension SenderField {
  /// The field's bit in a set of fields, as in `Sender.filled`.
  fileprivate var bit: UInt64 { 1 << UInt64(rawValue) }
}
