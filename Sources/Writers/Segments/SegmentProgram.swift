// SegmentProgram.swift: a document as fixed bytes and, between them, what each sender fills.

import Letters

/// Appends what a document shows of a sender, already escaped.
typealias SenderText = @Sendable (Sender, inout [UInt8]) -> Void

/// Appends measures of a letter's head.
typealias HeadText = @Sendable (HeadPlan, inout [UInt8]) -> Void

/// A document as a writer builds it for an addressee: fixed bytes, fields, and what is shown only for some senders.
struct SegmentProgram: Sendable {
  private enum Step: Sendable {
    case literal(Range<Int>)
    case field(SenderField, lineEnd: Range<Int>)
    case text(SenderText)
    case head(Int, HeadText)
    /// Leaves out the steps that follow, unless one of the masks is met.
    case skip(Int, unless: Range<Int>)
  }

  private var bytes: [UInt8] = []
  private var steps: [Step] = []
  private var masks: [FieldMask] = []
  /// The heads of letters, whose places depend on the sender.
  private(set) var heads: [LetterHead] = []
  /// Whether measures of a head stand anywhere.
  private(set) var hasMeasures = false

  /// Appends fixed bytes, already escaped.
  mutating func append(_ text: some Sequence<UInt8>) {
    let range = store(text)
    if !range.isEmpty { steps.append(.literal(range)) }
  }

  /// Appends fixed text, already escaped.
  mutating func append(_ text: String) { append(text.utf8) }

  /// Appends a place for a sender's field.
  mutating func append(_ field: SenderField, lineEnd: String) {
    steps.append(.field(field, lineEnd: store(lineEnd.utf8)))
  }

  /// Appends a place for what is worked out from a sender's fields.
  mutating func append(_ text: @escaping SenderText) { steps.append(.text(text)) }

  /// Takes the head of a letter that is to be appended.
  mutating func begin(_ head: LetterHead) { heads.append(head) }

  /// Appends a place for measures of the head that was taken last.
  mutating func append(measures text: @escaping HeadText) {
    steps.append(.head(heads.count - 1, text))
    hasMeasures = true
  }

  /// Appends what `body` appends, shown only when one of the masks is met; nil: always.
  mutating func append(when masks: [FieldMask]?, _ body: (inout SegmentProgram) -> Void) {
    guard let masks else {
      body(&self)
      return
    }
    let first = self.masks.count
    self.masks += masks
    let skip = steps.count
    let range = first..<self.masks.count
    steps.append(.skip(0, unless: range))
    body(&self)
    steps[skip] = .skip(steps.count - skip - 1, unless: range)
  }

  private mutating func store(_ text: some Sequence<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }

  /// What is left to do for senders with the same fields filled.
  func segments(for filled: FilledFields) -> Segments {
    var segments = Segments()
    var next = 0
    while next < steps.count {
      switch steps[next] {
      case .literal(let range): segments.append(bytes[range])
      case .field(let field, let lineEnd): segments.append(.field(field, lineEnd: bytes[lineEnd]))
      case .text(let text): segments.append(.text(text))
      case .head(let index, let text): segments.append(.head(index, text))
      case .skip(let count, let range):
        if !masks[range].contains(where: { $0.isMet(by: filled) }) { next += count }
      }
      next += 1
    }
    return segments
  }
}
