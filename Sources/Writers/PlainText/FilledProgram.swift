// FilledProgram.swift: a text letter's program as it is left for senders with the same fields filled.

import Letters

/// Steps without conditions. What is fixed between two of the sender's fields is one stretch of bytes.
///
/// It is a class so that to use it counts one reference and not one for each of its arrays.
final class FilledProgram: Sendable {
  private struct Step: Sendable {
    enum Kind: Sendable {
      /// Copies bytes of `short`, or of the program's bytes.
      case short, long
      case field, wrappedField, pagesWithCover, pagesWithoutCover, beginParagraph, endParagraph, gap
    }
    var kind: Kind
    var field = SenderField.name
    var range = 0..<0
  }

  private let steps: [Step]
  /// Short fixed text; the long is not copied out of the program, because there can be many sets of fields.
  private let short: [UInt8]
  /// The bytes of the program.
  private let fixed: [UInt8]
  /// How many times the most shown field is shown.
  private let mostUses: Int

  private static let shortLength = 256

  /// What is left of a program for senders with these fields, as in `Sender.filled`.
  init(_ program: PlainTextProgram, for filled: UInt64) {
    var left = Steps()
    /// Whether the line shows anything so far.
    var isShown = false
    for step in program.steps where step.filled & ~filled == 0 && step.empty & filled == 0 {
      switch step.kind {
      case .beginLine: isShown = false
      case .endLine: if isShown { left.append([lineFeed]) }
      case .field, .wrappedField:
        guard filled >> UInt64(step.field.rawValue) & 1 == 1 else { continue }
        left.steps.append(Step(kind: step.kind == .field ? .field : .wrappedField, field: step.field))
      case .literal:
        if step.range.count <= Self.shortLength {
          left.append(program.bytes[step.range])
        } else {
          left.steps.append(Step(kind: .long, range: step.range))
        }
      case .pagesWithCover: left.steps.append(Step(kind: .pagesWithCover))
      case .pagesWithoutCover: left.steps.append(Step(kind: .pagesWithoutCover))
      case .beginParagraph: left.steps.append(Step(kind: .beginParagraph))
      case .endParagraph: left.steps.append(Step(kind: .endParagraph, range: step.range))
      case .gap: left.appendGap()
      }
      if step.kind != .beginLine { isShown = true }
    }
    (steps, short, fixed) = (left.steps, left.short, program.bytes)
    let fields = steps.filter { $0.kind == .field }.map(\.field)
    mostUses = fields.map { field in fields.count { $0 == field } }.max() ?? 0
  }

  /// Steps that are being put together.
  private struct Steps {
    var steps: [Step] = []
    private(set) var short: [UInt8] = []

    /// Appends short fixed text, to that before it where there is some.
    mutating func append(_ text: some Collection<UInt8>) {
      let start = short.count
      short.append(contentsOf: text)
      if let last = steps.last, last.kind == .short {
        steps[steps.count - 1].range = last.range.lowerBound..<short.count
      } else {
        steps.append(Step(kind: .short, range: start..<short.count))
      }
    }

    /// What a gap adds is known now where it follows two bytes of fixed text.
    mutating func appendGap() {
      if let last = steps.last, last.kind == .short, last.range.count >= 2 {
        if short[last.range.upperBound - 2] != lineFeed { append([lineFeed]) }
      } else {
        steps.append(Step(kind: .gap))
      }
    }
  }

  /// Appends the text for a sender with the fields that this was made for.
  ///
  /// - Parameter pages: the number of pages to be named.
  func fill(_ sender: Sender, pages: Int, to output: inout [UInt8]) {
    let start = output.count
    var paragraph = start
    let limit = short.count + steps.count + mostUses * sender.bytes.count
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit) { room in
      // Short stretches and fields are put side by side here and go behind the output together.
      var waiting = Waiting(room)
      for step in steps {
        switch step.kind {
        case .short:
          waiting.append(short, step.range)
          continue
        case .field:
          waiting.append(sender.bytes, sender.range(of: step.field))
          continue
        default: waiting.move(to: &output)
        }
        switch step.kind {
        case .short, .field: break
        case .long: output.append(contentsOf: fixed[step.range])
        case .pagesWithCover: output.append(contentsOf: String(pages + 1).utf8)
        case .pagesWithoutCover: output.append(contentsOf: String(pages).utf8)
        case .beginParagraph: paragraph = output.count
        case .endParagraph:
          let text = Array(output[paragraph...])
          output.removeLast(text.count)
          wrapText(text[...], mark: fixed[step.range], columns: PlainTextWriter.columns, to: &output)
        case .wrappedField:
          let text = sender.bytes[sender.range(of: step.field)]
          wrapText(text, mark: [], columns: PlainTextWriter.columns, to: &output)
        case .gap:
          // An empty line, unless the last line is empty already.
          if output.count - start >= 2, output[output.count - 2] != lineFeed { output.append(lineFeed) }
        }
      }
      waiting.move(to: &output)
    }
    while output.count - start >= 2, output[output.count - 1] == lineFeed,
      output[output.count - 2] == lineFeed
    {
      output.removeLast()
    }
  }
}

/// Bytes that are put side by side before they are appended to an output.
private struct Waiting {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  /// Copies a part of some bytes behind those there are.
  @inline(__always)
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    precondition(range.count <= room.count - count && range.upperBound <= bytes.count, "no room for a field")
    bytes.withUnsafeBufferPointer { bytes in
      if let from = bytes.baseAddress, let to = room.baseAddress {
        (to + count).update(from: from + range.lowerBound, count: range.count)
      }
    }
    count += range.count
  }

  mutating func move(to output: inout [UInt8]) {
    if count > 0 { output.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<count])) }
    count = 0
  }
}

private let lineFeed = UInt8(ascii: "\n")
