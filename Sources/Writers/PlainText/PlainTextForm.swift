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
    for (index, letter) in letters.enumerated() {
      if index > 0 { output.append(formFeed) }
      fill(letter, sender, pages: 0, to: &output)
    }
  }

  private func fill(_ program: PlainTextProgram, _ sender: Sender, pages: Int, to output: inout [UInt8]) {
    let start = output.count
    for step in program.steps {
      switch step {
      case .literal(let range):
        output.append(contentsOf: program.bytes[range])
      case .gap:
        if output.count - start >= 2, output[output.count - 2] != lineFeed { output.append(lineFeed) }
      case .line(let runs):
        let start = output.count
        for run in program.runs[runs] where isShown(run, sender) {
          append(run, program, sender, pages, to: &output)
        }
        if output.count > start { output.append(lineFeed) }
      case .paragraph(let runs, let mark):
        var text: [UInt8] = []
        for run in program.runs[runs] where isShown(run, sender) {
          append(run, program, sender, pages, to: &text)
        }
        wrapText(text[...], mark: program.bytes[mark], columns: PlainTextWriter.columns, to: &output)
      }
    }
    while output.count - start >= 2, output[output.count - 1] == lineFeed,
      output[output.count - 2] == lineFeed
    {
      output.removeLast()
    }
  }

  private func isShown(_ run: PlainTextProgram.PlainRun, _ sender: Sender) -> Bool {
    for condition in run.conditions where sender.has(condition.field) != condition.isFilled { return false }
    return true
  }

  private func append(
    _ run: PlainTextProgram.PlainRun, _ program: PlainTextProgram, _ sender: Sender, _ pages: Int,
    to output: inout [UInt8]
  ) {
    switch run.content {
    case .literal(let range): output.append(contentsOf: program.bytes[range])
    case .field(let field): output.append(contentsOf: sender.bytes[sender.range(of: field)])
    case .pageCount(.withoutCover): output.append(contentsOf: String(pages).utf8)
    case .pageCount(.withCover): output.append(contentsOf: String(pages + 1).utf8)
    }
  }
}

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
