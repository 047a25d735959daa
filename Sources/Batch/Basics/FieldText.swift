// FieldText.swift: what people typed into a cell, as a letter can show it.

import SourceText

/// Appends a cell as one line: control characters are blanks, blanks at the ends are left out, and runs of
/// blanks are one. `isPlain` says that `hasPlainBlanksOnly` holds for the row.
@inline(__always)
func appendLine(_ cell: Cell, to text: inout [UInt8], isPlain: Bool) {
  if isPlain ? cell.first != blank && cell.last != blank : isTidy(cell) {
    text.append(contentsOf: cell)
  } else {
    appendTidied(cell, to: &text)
  }
}

/// Whether a cell can be a line as it stands: blanks are plain, and none is at an end.
func isTidy(_ cell: Cell) -> Bool { cell.first != blank && cell.last != blank && hasPlainBlanksOnly(cell) }

/// Appends a cell line by line as `appendLine` does, the lines separated by LF; empty lines are left out.
func appendLines(_ cell: Cell, to text: inout [UInt8], isPlain: Bool) {
  if isPlain {
    appendLine(cell, to: &text, isPlain: true)
    return
  }
  let start = text.count
  var position = 0
  while position < cell.count {
    let line = position
    while position < cell.count, cell[position] != lineFeed, cell[position] != UInt8(ascii: "\r") {
      position += 1
    }
    let before = text.count
    if before > start { text.append(lineFeed) }
    let lineStart = text.count
    appendLine(cell.part(line..<position), to: &text, isPlain: false)
    if text.count == lineStart { text.removeLast(text.count - before) }
    position += 1
  }
}

/// Appends a cell as `appendLine` does, with a blank before it when there is text behind `start` already.
func appendPart(
  _ cell: Cell, behind start: Int, to text: inout [UInt8], isPlain: Bool
) {
  let end = text.count
  if end > start { text.append(blank) }
  let partStart = text.count
  appendLine(cell, to: &text, isPlain: isPlain)
  if text.count == partStart { text.removeLast(text.count - end) }
}

/// How many bytes at `position` are one blank: a control character, or a blank that does not break or has no width, which
/// web pages and spreadsheets put into cells unseen. 0 for everything else.
@inline(__always)
private func blankLength(_ text: Cell, _ position: Int) -> Int {
  let byte = text[position]
  if byte <= blank || byte == 0x7F { return 1 }
  return byte == 0xC2 || byte == 0xE2 || byte == 0xEF ? wideBlankLength(text, position) : 0
}

private func wideBlankLength(_ text: Cell, _ position: Int) -> Int {
  func byte(_ offset: Int) -> UInt8 { position + offset < text.count ? text[position + offset] : 0 }
  switch (byte(0), byte(1), byte(2)) {
  case (0xC2, 0xA0, _): return 2
  // U+2000 to U+200B, U+2060, U+FEFF; U+2028 to U+202F and U+2066 to U+2069, which end or turn lines.
  case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0xA6...0xA9), (0xE2, 0x81, 0xA0),
    (0xEF, 0xBB, 0xBF):
    return 3
  default: return 0
  }
}

private func appendTidied(_ cell: Cell, to text: inout [UInt8]) {
  let start = text.count
  var position = 0
  while true {
    while position < cell.count, case let length = blankLength(cell, position), length > 0 {
      position += length
    }
    let word = position
    while position < cell.count, blankLength(cell, position) == 0 { position += 1 }
    if word == position { return }
    if text.count > start { text.append(blank) }
    text.append(contentsOf: cell.part(word..<position))
  }
}

/// Puts blanks in the place of the controls U+0080 to U+009F behind `start`; in names they are a fault of their own.
func blankOutControls(_ text: inout [UInt8], from start: Int) {
  guard text.withBytes({ $0.firstPlace(of: 0xC2, from: start) }) != nil else { return }
  for index in start..<max(start, text.count - 1)
  where text[index] == 0xC2 && (0x80...0x9F).contains(text[index + 1]) {
    (text[index], text[index + 1]) = (blank, blank)
  }
}

/// Whether there are no control characters in a text, no two blanks behind each other, and no byte C2, E2 or EF, with
/// which blanks beyond ASCII begin.
func hasPlainBlanksOnly(_ text: Cell) -> Bool {
  guard text.count > 16 else {
    var last: UInt8 = 0
    for byte in text {
      if byte < blank || byte == 0x7F || byte == blank && last == blank || byte | 0x20 == 0xE2 || byte == 0xEF
      {
        return false
      }
      last = byte
    }
    return true
  }
  typealias Register = SIMD16<UInt8>
  let blanks = Register(repeating: blank)
  // Sixteen bytes at a time, each with the byte behind it; the last sixteen may have been looked at already.
  var (position, odd) = (0, SIMDMask<SIMD16<Int8>>(repeating: false))
  while true {
    let bytes = text.sixteen(at: position)
    let next = text.sixteen(at: position + 1)
    // Without controls a blank comes of two blanks only.
    odd .|= ((bytes & Register(repeating: 0xE0)) .== Register()) .| (bytes .== Register(repeating: 0x7F))
      .| ((bytes | next) .== blanks) .| ((bytes | blanks) .== Register(repeating: 0xE2))
      .| (bytes .== Register(repeating: 0xEF))
    if position + 17 == text.count { break }
    position = min(position + 16, text.count - 17)
  }
  // No character ends with one of the bytes beyond ASCII.
  let (last, seen) = (text[text.count - 1], unsafeBitCast(odd, to: SIMD2<UInt64>.self))
  return seen[0] | seen[1] == 0 && last >= blank && last != 0x7F
}

/// Whether a text has three colons in a row, with which some programs join several values.
func hasThreeColons(_ text: Cell) -> Bool {
  text.firstPlace(of: UInt8(ascii: ":")) != nil && ":::".withBytes { text.firstPlace(of: $0) != nil }
}

extension ByteView {
  /// A cell as one line of text.
  var line: String {
    var line: [UInt8] = []
    appendLine(self, to: &line, isPlain: false)
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a word fits, or a part of one between marks: `Donor;Deceased`, `Lee-deceased`, `DO_NOT_MAIL`; or whether there is
  /// a byte of some `kinds`.
  @inline(__always)
  func hasWord(orByteOf kinds: UInt8 = 0, where isOne: (ByteView) -> Bool) -> Bool {
    let all = ByteKind.of
    var (start, mark, index) = (0, 0, 0)
    func isEnd(_ kind: UInt8, at end: Int) -> Bool {
      let isFirst = mark < end && isOne(part(mark..<end))
      guard kind & ByteKind.wordEnd != 0 else {
        mark = end + 1
        return isFirst
      }
      let isWhole = start < mark && isOne(part(start..<end))
      (start, mark) = (end + 1, end + 1)
      return isFirst || isWhole
    }
    for byte in self {
      let kind = all[Int(byte)]
      if kind != 0, kind & kinds != 0 || kind != ByteKind.suspect && isEnd(kind, at: index) { return true }
      index &+= 1
    }
    return isEnd(ByteKind.wordEnd, at: count)
  }
}

let blank = UInt8(ascii: " ")
let lineFeed = UInt8(ascii: "\n")
