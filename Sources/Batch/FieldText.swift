// FieldText.swift: what people typed into a cell, as a letter can show it.

/// Appends a cell as one line: control characters are blanks, blanks at the ends are left out, and runs of blanks
/// are one.
func appendLine(_ cell: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
  if isPlain(cell) {
    text.append(contentsOf: cell)
    return
  }
  var needsBlank = false
  let start = text.count
  for byte in cell {
    if byte <= blank || byte == 0x7F {
      needsBlank = text.count > start
    } else {
      if needsBlank { text.append(blank) }
      needsBlank = false
      text.append(byte)
    }
  }
}

/// Appends a cell line by line as `appendLine` does, the lines parted by LF; empty lines are left out.
func appendLines(_ cell: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
  if isPlain(cell) {
    text.append(contentsOf: cell)
    return
  }
  let start = text.count
  for line in cell.split(whereSeparator: { $0 == lineFeed || $0 == UInt8(ascii: "\r") }) {
    let before = text.count
    if before > start { text.append(lineFeed) }
    let lineStart = text.count
    appendLine(UnsafeBufferPointer(rebasing: line), to: &text)
    if text.count == lineStart { text.removeLast(text.count - before) }
  }
}

/// Whether `appendLine` would change nothing.
private func isPlain(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = cell.first, let last = cell.last else { return true }
  if first == blank || last == blank { return false }
  var previous: UInt8 = 0
  for byte in cell {
    if byte < blank || byte == 0x7F || (byte == blank && previous == blank) { return false }
    previous = byte
  }
  return true
}

let blank = UInt8(ascii: " ")
let lineFeed = UInt8(ascii: "\n")
