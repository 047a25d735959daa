// FilledProgram.swift: a text letter's program as it is left for senders with the same fields filled.

import Letters

/// Steps without conditions; their fixed bytes are those of the program they come from.
struct FilledProgram: Sendable {
  private typealias Step = PlainTextProgram.Step

  private var steps: [Step] = []

  /// What is left of a program for senders with these fields, as in `Sender.filled`.
  init(_ program: PlainTextProgram, for filled: UInt64) {
    /// Where a line begins in `steps`.
    var line = 0
    for step in program.steps where step.filled & ~filled == 0 && step.empty & filled == 0 {
      switch step.kind {
      case .beginLine: line = steps.count
      case .endLine: if steps.count > line { steps.append(Step(kind: .lineFeed)) }
      case .field, .wrappedField:
        if filled >> UInt64(step.field.rawValue) & 1 == 1 { steps.append(step) }
      case .literal:
        if let last = steps.last, last.kind == .literal, last.end == step.start, steps.count > line {
          steps[steps.count - 1].end = step.end
        } else {
          steps.append(step)
        }
      default: steps.append(step)
      }
    }
  }

  /// Appends the text for a sender with the fields that this was made for.
  ///
  /// - Parameters:
  ///   - fixed: the bytes of the program.
  ///   - pages: the number of pages to be named.
  func fill(_ fixed: [UInt8], _ sender: Sender, pages: Int, to output: inout [UInt8]) {
    let start = output.count
    var paragraph = start
    var next = 0
    while next < steps.count {
      let end = copiedEnd(from: next)
      copy(next..<end, fixed, sender, start, to: &output)
      next = end
      guard next < steps.count else { break }
      let step = steps[next]
      next += 1
      switch step.kind {
      case .pagesWithCover: output.append(contentsOf: String(pages + 1).utf8)
      case .pagesWithoutCover: output.append(contentsOf: String(pages).utf8)
      case .beginParagraph: paragraph = output.count
      case .endParagraph:
        let text = Array(output[paragraph...])
        output.removeLast(text.count)
        wrapText(text[...], mark: fixed[step.range], columns: PlainTextWriter.columns, to: &output)
      case .wrappedField:
        wrapText(
          sender.bytes[sender.range(of: step.field)], mark: [], columns: PlainTextWriter.columns, to: &output)
      default: break
      }
    }
    while output.count - start >= 2, output[output.count - 1] == lineFeed,
      output[output.count - 2] == lineFeed
    {
      output.removeLast()
    }
  }

  /// The end of the steps from `first` on that only copy bytes.
  private func copiedEnd(from first: Int) -> Int {
    var end = first
    while end < steps.count, steps[end].kind.onlyCopies { end += 1 }
    return end
  }

  /// Does steps that only copy bytes, all in room that is made at once.
  ///
  /// - Parameter start: where the letter begins in the output.
  private func copy(
    _ range: Range<Int>, _ fixed: [UInt8], _ sender: Sender, _ start: Int, to output: inout [UInt8]
  ) {
    var length = 0
    for step in steps[range] {
      length += step.kind == .field ? sender.range(of: step.field).count : step.range.count + 1
    }
    let oldCount = output.count
    output.append(contentsOf: repeatElement(0, count: length))
    let count = output.withUnsafeMutableBufferPointer { output in
      var count = oldCount
      fixed.withUnsafeBytes { fixed in
        sender.bytes.withUnsafeBytes { own in
          let room = UnsafeMutableRawBufferPointer(output)
          for step in steps[range] {
            switch step.kind {
            case .literal:
              room[count...].copyMemory(from: fixed[step.range])
              count += step.range.count
            case .field:
              let range = sender.range(of: step.field)
              room[count...].copyMemory(from: own[range])
              count += range.count
            case .lineFeed:
              room[count] = lineFeed
              count += 1
            default:
              // An empty line, unless the last line is empty already.
              if count - start >= 2, room[count - 2] != lineFeed {
                room[count] = lineFeed
                count += 1
              }
            }
          }
        }
      }
      return count
    }
    output.removeLast(output.count - count)
  }
}

extension Slice<UnsafeMutableRawBufferPointer> {
  /// Copies bytes to the front.
  fileprivate func copyMemory(from bytes: Slice<UnsafeRawBufferPointer>) {
    UnsafeMutableRawBufferPointer(rebasing: self).copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes))
  }
}

private let lineFeed = UInt8(ascii: "\n")
