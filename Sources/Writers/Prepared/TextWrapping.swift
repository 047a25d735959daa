// TextWrapping.swift: breaking text at blanks into lines of so many columns.

import SourceText

/// Appends `text` in lines of at most `columns` columns, each ended by LF.
///
/// `mark` stands in front of the first line, and as many blanks before the others. Runs of blanks count as one;
/// LF begins a new paragraph behind an empty line; a no-break space (U+00A0, U+202F) does not break, and is written as a
/// blank. A word longer than a line stands alone on its line. Empty text writes nothing.
func wrapText(
  _ text: ByteView, mark: [UInt8] = [], columns: Int = PreparedDocument.columns, to output: inout [UInt8]
) {
  let indent = mark.isEmpty ? 0 : columnWidth(ofUTF8: mark)
  // Where the text starts that belongs to the line and is not written yet, and where it ends.
  var (start, end) = (0, 0)
  var column = 0
  var isFirst = true
  var position = 0
  while position < text.count {
    if text[position] == UInt8(ascii: "\n") || text[position] == UInt8(ascii: " ") {
      if text[position] == UInt8(ascii: "\n"), column > 0 {
        output.append(contentsOf: text.part(start..<end))
        output.append(UInt8(ascii: "\n"))
        (start, end, column) = (position, position, 0)
      }
      position += 1
      continue
    }
    let word = Word(from: position, in: text)
    if column > 0, column + 1 + word.width <= columns {
      // The blank before the word is the one in the text; where more stand there, the others are left out.
      if position > end + 1 {
        output.append(contentsOf: text.part(start..<end))
        start = position - 1
      }
      column += 1
    } else {
      output.append(contentsOf: text.part(start..<end))
      if isFirst {
        output.append(contentsOf: mark)
      } else {
        output.append(UInt8(ascii: "\n"))
        for _ in 0..<indent { output.append(UInt8(ascii: " ")) }
      }
      (start, column, isFirst) = (position, indent, false)
    }
    column += word.width
    end = word.end
    if word.mayHoldNoBreakSpace {
      output.append(contentsOf: text.part(start..<position))
      appendWord(text.part(position..<end), to: &output)
      start = end
    }
    position = end
  }
  output.append(contentsOf: text.part(start..<end))
  if column > 0 { output.append(UInt8(ascii: "\n")) }
}

/// The bytes to the next blank or LF.
private struct Word {
  /// Where it ends in the text.
  private(set) var end: Int
  /// How many columns it takes.
  private(set) var width: Int
  private(set) var mayHoldNoBreakSpace = false

  init(from start: Int, in text: ByteView) {
    end = start
    var seen: UInt8 = 0
    for byte in text.part(start...) {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { break }
      (seen, end) = (seen | byte, end &+ 1)
    }
    width = end - start
    guard seen >= 0x80 else { return }
    let word = text.part(start..<end)
    width = columnWidth(ofUTF8: word)
    mayHoldNoBreakSpace = word.contains(0xA0) || word.contains(0xAF)
  }
}

/// Appends a word with its no-break spaces (C2 A0) and narrow ones (E2 80 AF) as blanks.
private func appendWord(_ word: ByteView, to output: inout [UInt8]) {
  var (earlier, previous): (UInt8, UInt8) = (0, 0)
  for byte in word {
    if byte == 0xA0 && previous == 0xC2 {
      output[output.count - 1] = UInt8(ascii: " ")
    } else if byte == 0xAF && previous == 0x80 && earlier == 0xE2 {
      output.removeLast()
      output[output.count - 1] = UInt8(ascii: " ")
    } else {
      output.append(byte)
    }
    (earlier, previous) = (previous, byte)
  }
}
