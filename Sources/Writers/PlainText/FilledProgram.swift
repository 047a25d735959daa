// FilledProgram.swift: a text letter's program as it is left for senders with the same fields filled.

import Letters

/// Steps without conditions, in stretches that are copied at once.
///
/// It is a class so that to use it counts one reference and not one for each of its arrays.
final class FilledProgram: Sendable {
  /// A step whose conditions are met.
  private struct Step: Sendable {
    var kind: PlainTextProgram.Step.Kind
    var field: SenderField
    var start, end: UInt32

    init(_ step: PlainTextProgram.Step) {
      (kind, field, start, end) = (step.kind, step.field, step.start, step.end)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Steps that only copy bytes, and the one behind them.
  private struct Stretch: Sendable {
    var steps: Range<Int>
    /// The bytes that do not come from fields, at most, and how many fields there are.
    var fixedLength = 0
    var fieldCount = 0
    var next: Step?

    /// A field that is filled has a byte or more.
    var leastLength: Int { fixedLength + fieldCount }
  }

  private let steps: [Step]
  private let stretches: [Stretch]
  /// The bytes of the program, which all that are made of it share.
  private let fixed: [UInt8]
  /// The paragraphs that were wrapped for these fields.
  private let paragraphs: [UInt8]

  /// What is left of a program for senders with these fields, as in `Sender.filled`.
  init(_ program: PlainTextProgram, for filled: UInt64) {
    var paragraphs: [UInt8] = []
    steps = Self.steps(of: program, for: filled, &paragraphs).map(Step.init)
    fixed = program.bytes
    self.paragraphs = paragraphs
    stretches = Self.stretches(of: steps)
  }

  /// The steps that are left; paragraphs of which nothing depends on the sender any more are wrapped once.
  private static func steps(
    of program: PlainTextProgram, for filled: UInt64, _ paragraphs: inout [UInt8]
  ) -> [PlainTextProgram.Step] {
    var steps: [PlainTextProgram.Step] = []
    /// Where a line begins in `steps`.
    var line = 0
    for step in program.steps where step.filled & ~filled == 0 && step.empty & filled == 0 {
      switch step.kind {
      case .beginLine: line = steps.count
      case .endLine: if steps.count > line { steps.append(PlainTextProgram.Step(kind: .lineFeed)) }
      case .field, .wrappedField:
        if filled >> UInt64(step.field.rawValue) & 1 == 1 { steps.append(step) }
      case .literal:
        if let last = steps.last, last.kind == .literal, last.end == step.start, steps.count > line {
          steps[steps.count - 1].end = step.end
        } else {
          steps.append(step)
        }
      case .endParagraph:
        let begin = steps.lastIndex { $0.kind == .beginParagraph } ?? steps.endIndex
        guard begin < steps.endIndex, steps[(begin + 1)...].allSatisfy({ $0.kind == .literal }) else {
          steps.append(step)
          continue
        }
        let text = steps[(begin + 1)...].flatMap { program.bytes[$0.range] }
        let start = UInt32(paragraphs.count)
        wrapText(
          text[...], mark: program.bytes[step.range], columns: PlainTextWriter.columns, to: &paragraphs)
        steps[begin...] = [
          PlainTextProgram.Step(kind: .paragraph, start: start, end: UInt32(paragraphs.count))
        ]
      default: steps.append(step)
      }
    }
    return steps
  }

  private static func stretches(of steps: [Step]) -> [Stretch] {
    var stretches: [Stretch] = []
    var stretch = Stretch(steps: 0..<0)
    for (index, step) in steps.enumerated() {
      switch step.kind {
      case .literal, .paragraph: stretch.fixedLength += step.range.count
      case .field: stretch.fieldCount += 1
      case .lineFeed: stretch.fixedLength += 1
      // A gap looks at the two bytes before it.
      case .gap where stretch.leastLength >= 2: stretch.fixedLength += 1
      default:
        stretch.next = step
        stretches.append(stretch)
        stretch = Stretch(steps: index + 1..<index + 1)
        continue
      }
      stretch.steps = stretch.steps.lowerBound..<index + 1
    }
    return stretches + [stretch]
  }

  /// Appends the text for a sender with the fields that this was made for, with `pages` as the number of
  /// pages to be named.
  func fill(_ sender: Sender, pages: Int, to output: inout [UInt8]) {
    let start = output.count
    var paragraph = start
    for stretch in stretches {
      if !stretch.steps.isEmpty { copy(stretch, sender, to: &output) }
      guard let step = stretch.next else { break }
      switch step.kind {
      case .pagesWithCover: output.append(contentsOf: String(pages + 1).utf8)
      case .pagesWithoutCover: output.append(contentsOf: String(pages).utf8)
      case .beginParagraph: paragraph = output.count
      case .endParagraph:
        let text = Array(output[paragraph...])
        output.removeLast(text.count)
        wrapText(text[...], mark: fixed[step.range], columns: PlainTextWriter.columns, to: &output)
      case .wrappedField where step.field == .message && !sender.wrappedMessage.isEmpty:
        output.append(contentsOf: sender.wrappedMessage)
      case .wrappedField:
        wrapText(
          sender.bytes[sender.range(of: step.field)], mark: [], columns: PlainTextWriter.columns, to: &output)
      case .gap:
        if output.count - start >= 2, output[output.count - 2] != lineFeed { output.append(lineFeed) }
      case .literal, .paragraph, .field, .lineFeed, .beginLine, .endLine: break
      }
    }
    while output.count - start >= 2, output[output.count - 1] == lineFeed,
      output[output.count - 2] == lineFeed
    {
      output.removeLast()
    }
  }

  /// Does the steps of a stretch that only copy bytes, all in room that is made at once.
  private func copy(_ stretch: Stretch, _ sender: Sender, to output: inout [UInt8]) {
    output.append(addingCapacity: stretch.fixedLength + stretch.fieldCount * sender.bytes.count) { room in
      room.withUnsafeMutableBufferPointer { room, count in
        var room = Room(room)
        for index in stretch.steps {
          let step = steps[index]
          switch step.kind {
          case .literal: room.append(fixed, step.range)
          case .paragraph: room.append(paragraphs, step.range)
          case .field: room.append(sender.bytes, sender.range(of: step.field))
          case .lineFeed: room.append(lineFeed)
          // An empty line, unless the last line is empty already.
          default: if room.lastButOne != lineFeed { room.append(lineFeed) }
          }
        }
        count = room.count
      }
    }
  }
}

/// Storage that is filled from its beginning.
private struct Room {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  var lastButOne: UInt8? { count >= 2 ? bytes[count - 2] : nil }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    precondition(count < bytes.count)
    bytes[count] = byte
    count += 1
  }

  /// Appends a part of some bytes.
  @inline(__always)
  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    precondition(range.upperBound <= source.count && range.count <= bytes.count - count)
    source.withUnsafeBufferPointer { source in
      if let from = source.baseAddress, let to = bytes.baseAddress {
        (to + count).update(from: from + range.lowerBound, count: range.count)
      }
    }
    count += range.count
  }
}

private let lineFeed = UInt8(ascii: "\n")
