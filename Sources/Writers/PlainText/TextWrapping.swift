// TextWrapping.swift: breaking text at blanks into lines of so many columns.

import SourceText

/// Appends `text` in lines of at most `columns` columns, each ended by LF.
///
/// `mark` stands in front of the first line, and as many blanks before the others. Runs of blanks count as one;
/// LF begins a new paragraph behind an empty line; a no-break space (U+00A0) does not break and is written as a
/// blank. A word longer than a line stands alone on its line. Empty text writes nothing.
func wrapText(_ text: ArraySlice<UInt8>, mark: ArraySlice<UInt8>, columns: Int, to output: inout [UInt8]) {
  let indent = columnWidth(ofUTF8: mark)
  var isFirst = true
  var column = 0
  text.withUnsafeBufferPointer { text in
    var start = 0
    while start < text.count {
      if text[start] == UInt8(ascii: "\n") || text[start] == UInt8(ascii: " ") {
        if text[start] == UInt8(ascii: "\n"), column > 0 {
          output.append(UInt8(ascii: "\n"))
          column = 0
        }
        start += 1
        continue
      }
      let word = wordFrom(start, in: text)
      start += word.count
      let width = width(of: word)
      if column == 0, isFirst {
        output.append(contentsOf: mark)
        column = indent
        isFirst = false
      } else if column == 0 || column + 1 + width > columns {
        output.append(UInt8(ascii: "\n"))
        for _ in 0..<indent { output.append(UInt8(ascii: " ")) }
        column = indent
      } else {
        output.append(UInt8(ascii: " "))
        column += 1
      }
      appendWord(word, to: &output)
      column += width
    }
  }
  if column > 0 { output.append(UInt8(ascii: "\n")) }
}

/// The bytes from `start` to the next blank or LF.
private func wordFrom(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var end = start
  while end < text.count, text[end] != UInt8(ascii: " "), text[end] != UInt8(ascii: "\n") { end += 1 }
  return UnsafeBufferPointer(rebasing: text[start..<end])
}

/// The columns of a word; for ASCII, its length.
private func width(of word: UnsafeBufferPointer<UInt8>) -> Int {
  for byte in word where byte >= 0x80 { return columnWidth(ofUTF8: word) }
  return word.count
}

/// Appends a word with its no-break spaces (C2 A0) as blanks.
private func appendWord(_ word: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  guard word.contains(0xA0) else {
    output.append(contentsOf: word)
    return
  }
  var previous: UInt8 = 0
  for byte in word {
    if byte == 0xA0 && previous == 0xC2 {
      output[output.count - 1] = UInt8(ascii: " ")
    } else {
      output.append(byte)
    }
    previous = byte
  }
}
