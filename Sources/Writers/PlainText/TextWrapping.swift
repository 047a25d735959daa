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
  for paragraph in text.split(separator: UInt8(ascii: "\n")) {
    var column = 0
    for word in paragraph.split(separator: UInt8(ascii: " ")) {
      let width = columnWidth(ofUTF8: word)
      if column == 0 {
        if isFirst {
          output.append(contentsOf: mark)
        } else {
          output.append(UInt8(ascii: "\n"))
          output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
        }
        column = indent
        isFirst = false
      } else if column + 1 + width > columns {
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
        column = indent
      } else {
        output.append(UInt8(ascii: " "))
        column += 1
      }
      appendWord(word, to: &output)
      column += width
    }
    if column > 0 { output.append(UInt8(ascii: "\n")) }
  }
}

/// Appends a word with its no-break spaces (C2 A0) as blanks.
private func appendWord(_ word: ArraySlice<UInt8>, to output: inout [UInt8]) {
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
