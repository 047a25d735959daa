// PlainTextForm.swift: filling a prepared text letter for one sender.

import Letters

/// A text letter with its fixed lines ready.
struct PlainTextForm: LetterForm {
  /// The letter, and those enclosed with it.
  let letters: [PlainTextProgram]
  let cover: PlainTextProgram?

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    guard let cover else {
      fillLetters(sender, to: &output)
      return
    }
    var text: [UInt8] = []
    fillLetters(sender, to: &text)
    let pages = paginate(&text)
    fill(cover, sender, pages: pages, to: &output)
    output.append(formFeed)
    output.append(contentsOf: text)
  }

  private func fillLetters(_ sender: Sender, to output: inout [UInt8]) {
    for index in letters.indices {
      if index > 0 { output.append(formFeed) }
      fill(letters[index], sender, pages: 0, to: &output)
    }
  }

  private func fill(_ program: PlainTextProgram, _ sender: Sender, pages: Int, to output: inout [UInt8]) {
    let start = output.count
    var filled: UInt16 = 0
    for field in allFields where sender.has(field) { filled |= field.bit }
    var begin = start
    program.bytes.withUnsafeBufferPointer { fixed in
      sender.bytes.withUnsafeBufferPointer { own in
        for step in program.steps where step.filled & ~filled == 0 && step.empty & filled == 0 {
          switch step.kind {
          case .literal: output.append(contentsOf: UnsafeBufferPointer(rebasing: fixed[step.range]))
          case .field:
            output.append(contentsOf: UnsafeBufferPointer(rebasing: own[sender.range(of: step.field)]))
          case .pagesWithCover: output.append(contentsOf: String(pages + 1).utf8)
          case .pagesWithoutCover: output.append(contentsOf: String(pages).utf8)
          case .beginLine, .beginParagraph: begin = output.count
          case .endLine: if output.count > begin { output.append(lineFeed) }
          case .endParagraph:
            let text = Array(output[begin...])
            output.removeLast(text.count)
            wrapText(
              text[...], mark: program.bytes[step.range], columns: PlainTextWriter.columns, to: &output)
          case .wrappedField:
            wrapText(
              sender.bytes[sender.range(of: step.field)], mark: [], columns: PlainTextWriter.columns,
              to: &output)
          case .gap:
            if output.count - start >= 2, output[output.count - 2] != lineFeed { output.append(lineFeed) }
          }
        }
      }
    }
    while output.count - start >= 2, output[output.count - 1] == lineFeed,
      output[output.count - 2] == lineFeed
    {
      output.removeLast()
    }
  }
}

/// Made once, not for every letter.
private let allFields = SenderField.allCases
private let lineFeed = UInt8(ascii: "\n")
private let formFeed: UInt8 = 0x0C

/// Parts text into pages by form feeds, each behind an empty line where there is one, and returns their number.
private func paginate(_ text: inout [UInt8]) -> Int {
  var paged: [UInt8] = []
  var pages = 1
  var lines = text.split(separator: lineFeed, omittingEmptySubsequences: false)
  if lines.last?.isEmpty == true { lines.removeLast() }
  var start = 0
  while start < lines.count {
    var end = min(start + PlainTextWriter.linesPerPage, lines.count)
    if end < lines.count, let gap = lines[start..<end].lastIndex(where: \.isEmpty), gap > start {
      end = gap + 1
    }
    for line in lines[start..<end] {
      paged.append(contentsOf: line)
      paged.append(lineFeed)
    }
    if end < lines.count {
      paged.append(formFeed)
      pages += 1
    }
    start = end
  }
  text = paged
  return pages
}
