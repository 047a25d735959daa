// PlainTextProgram.swift: a letter as text, compiled to the few steps that are left for each sender.

import Letters

/// Fixed text, already broken into lines, and between it the steps that need a sender.
struct PlainTextProgram: Sendable {
  enum Step: Sendable {
    /// Copies fixed bytes.
    case literal(Range<Int>)
    /// Writes a line whose text depends on the sender, unless nothing of it is shown.
    case line(runs: Range<Int>)
    /// Writes and wraps text that depends on the sender; `mark` stands in front of its first line.
    case paragraph(runs: Range<Int>, mark: Range<Int>)
    /// An empty line, unless the last line is empty already.
    case gap
  }

  private(set) var bytes: [UInt8] = []
  private(set) var steps: [Step] = []
  private(set) var runs: [PlainRun] = []

  /// A run with its text in `bytes`.
  struct PlainRun: Sendable {
    enum Content: Sendable {
      case literal(Range<Int>)
      case field(SenderField)
      case pageCount(Run.PageCount)
    }
    var content: Content
    var conditions: [Run.Condition]
  }

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
      let label = row.label + ":" + String(repeating: " ", count: column - row.label.count)
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
    if isFixed {
      var text: [UInt8] = []
      for run in block.runs {
        if case .text(let string) = run.content { text.append(contentsOf: string.utf8) }
      }
      var wrapped: [UInt8] = []
      if block.kind == .line {
        wrapped = text + [UInt8(ascii: "\n")]
      } else {
        wrapText(text[...], mark: Array(mark.utf8)[...], columns: PlainTextWriter.columns, to: &wrapped)
      }
      literal(wrapped)
      return
    }
    let first = runs.count
    for run in block.runs {
      switch run.content {
      case .text(let text):
        runs.append(PlainRun(content: .literal(store(text.utf8)), conditions: run.conditions))
      case .field(let field): runs.append(PlainRun(content: .field(field), conditions: run.conditions))
      case .pageCount(let count):
        runs.append(PlainRun(content: .pageCount(count), conditions: run.conditions))
      }
    }
    if block.kind == .line {
      steps.append(.line(runs: first..<runs.count))
    } else {
      steps.append(.paragraph(runs: first..<runs.count, mark: store(mark.utf8)))
    }
  }

  private mutating func gap() { steps.append(.gap) }

  private mutating func literal(_ text: String) { literal(Array(text.utf8)) }

  private mutating func literal(_ text: [UInt8]) { steps.append(.literal(store(text))) }

  private mutating func store(_ text: some Sequence<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }
}
