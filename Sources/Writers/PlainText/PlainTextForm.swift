// PlainTextForm.swift: filling a prepared text letter for one sender.

import Letters
import Synchronization

/// A text letter with its fixed lines ready.
final class PlainTextForm: LetterForm {
  /// The letter, and those enclosed with it.
  private let letters: [PlainTextProgram]
  private let cover: PlainTextProgram?
  /// What is left of the programs for senders with the same fields filled, by the number that `Sender.filled` is; it
  /// changes the speed of what follows and nothing else.
  private let known = Mutex<[(filled: UInt64, programs: [FilledProgram])]>([])

  init(letters: [PlainTextProgram], cover: PlainTextProgram?) {
    (self.letters, self.cover) = (letters, cover)
  }

  /// Whether it says the same as another to every sender.
  func isLike(_ other: PlainTextForm) -> Bool { letters == other.letters && cover == other.cover }

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    let programs = programs(for: sender.filled)
    guard cover != nil else {
      fill(programs, sender, to: &output)
      return
    }
    var text: [UInt8] = []
    fill(programs, sender, to: &text)
    let pages = paginate(&text)
    programs[letters.count].fill(sender, pages: pages, to: &output)
    output.append(formFeed)
    output.append(contentsOf: text)
  }

  private func fill(_ programs: [FilledProgram], _ sender: Sender, to output: inout [UInt8]) {
    for index in letters.indices {
      if index > 0 { output.append(formFeed) }
      programs[index].fill(sender, pages: 0, to: &output)
    }
  }

  /// The programs of the letters, and behind them that of the cover.
  private func programs(for filled: UInt64) -> [FilledProgram] {
    if let programs = known.withLock({ $0.first { $0.filled == filled }?.programs }) { return programs }
    let programs = (letters + (cover.map { [$0] } ?? [])).map { FilledProgram($0, for: filled) }
    known.withLock { $0.append((filled, programs)) }
    return programs
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
