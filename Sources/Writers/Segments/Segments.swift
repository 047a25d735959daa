// Segments.swift: a document for all senders with the same fields filled.

import Letters
import Synchronization

/// Stretches of fixed bytes, and behind each of them what a sender fills.
struct Segments: Sendable {
  private struct Segment: Sendable {
    /// The end of the fixed bytes in front of the place; they begin where the segment before it ends.
    var end: Int
    var place: Place
  }

  /// What stands behind fixed bytes.
  enum Place: Sendable {
    case field(SenderField, lineEnd: ArraySlice<UInt8>)
    case text(SenderText)
    case head(Int, HeadText)
  }

  private var bytes: [UInt8] = []
  private var segments: [Segment] = []

  mutating func append(_ text: ArraySlice<UInt8>) { bytes.append(contentsOf: text) }

  mutating func append(_ place: Place) { segments.append(Segment(end: bytes.count, place: place)) }

  /// Appends the document for one sender; `plans` are the heads of its letters.
  func fill(
    _ sender: Sender, _ plans: [HeadPlan], _ escaping: some ValueEscaping, to output: inout [UInt8]
  ) {
    var start = 0
    for segment in segments {
      output.append(contentsOf: bytes[start..<segment.end])
      start = segment.end
      switch segment.place {
      case .field(let field, let lineEnd):
        escaping.append(sender.bytes[sender.range(of: field)], lineEnd: lineEnd, to: &output)
      case .text(let text): text(sender, &output)
      case .head(let index, let text): if plans.indices.contains(index) { text(plans[index], &output) }
      }
    }
    output.append(contentsOf: bytes[start...])
  }
}

/// A program with the segments that it has been resolved to so far; they change the speed of what follows and
/// nothing else.
final class PreparedProgram: Sendable {
  private let program: SegmentProgram
  private let known = Mutex<[(filled: UInt64, segments: Segments)]>([])

  /// Sets of fields that are kept at most; senders beyond them are resolved each time.
  private static let limit = 64

  init(_ program: SegmentProgram) { self.program = program }

  /// The heads of the letters for one sender; empty where nothing depends on them.
  ///
  /// - Throws: when a head is more than a page.
  func plans(for sender: Sender) throws(WriterError) -> [HeadPlan] {
    guard program.hasMeasures || program.heads.contains(where: { $0.isLong(for: sender) }) else { return [] }
    var plans: [HeadPlan] = []
    for head in program.heads { plans.append(try head.plan(for: sender)) }
    return plans
  }

  /// Appends the document for one sender; `plans` are those for this sender.
  func fill(
    _ sender: Sender, plans: [HeadPlan] = [], _ escaping: some ValueEscaping, to output: inout [UInt8]
  ) {
    let filled = FilledFields(sender)
    if let segments = known.withLock({ $0.first { $0.filled == filled.bits }?.segments }) {
      segments.fill(sender, plans, escaping, to: &output)
      return
    }
    let segments = program.segments(for: filled)
    known.withLock { if $0.count < Self.limit { $0.append((filled.bits, segments)) } }
    segments.fill(sender, plans, escaping, to: &output)
  }
}
